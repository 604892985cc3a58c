"""Whether a signature still stands though its certificate has run out: what time stamps and evidence prove.

This follows ETSI EN 319 102-1, 5.6: a time stamp proves that what it covers was there, so that is judged
as of the stamp's time; a time stamp is judged as of the next one's. pyHanko's ``ades_lta_validation`` does
the same, but only where each signature has a time stamp of its own, which one that was made while the
service was down has not: there the document time stamp proves its time.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from asn1crypto import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.pdf_embedded import (
    EmbeddedPdfSignature,
    async_validate_pdf_signature,
    async_validate_pdf_timestamp,
)
from pyhanko.sign.validation.status import SignatureCoverageLevel

from clerkdesk.adapters.pades.trust import SEALING_USAGE, TrustQuestion, is_trusted
from clerkdesk.adapters.pades.vouching import listed_by, stamped_at, status_when_made
from clerkdesk.adapters.pades.zones import Zones
from clerkdesk.domain.trusted_lists import Purpose

_SMALL_RSA = 3000
_END_OF_SMALL_RSA = datetime(2030, 12, 31, tzinfo=UTC)  # NIST SP 800-57 part 1 rev. 5, table 4: 112 bit


@dataclass(frozen=True)
class Stamp:
    """A document time stamp that stands: the revision it ends, its time, and whether evidence is below it."""

    signature: EmbeddedPdfSignature
    revision: int
    time: datetime
    over_evidence: bool


@dataclass(frozen=True)
class Proof:
    """Whether a signature is proven to have stood while its certificate was good, when, and by whose list."""

    stands: bool
    time: datetime | None = None
    listed: str = ""


_NO_PROOF = Proof(False)


class Archive:
    """The document time stamps of a file that stand, oldest first."""

    def __init__(self, reader: PdfFileReader, trust: TrustQuestion, stamps: tuple[Stamp, ...]) -> None:
        self._reader = reader
        self._trust = trust
        self._stamps = stamps
        self._questions: dict[int, TrustQuestion] = {}

    def after(self, signature: EmbeddedPdfSignature) -> tuple[Stamp, ...]:
        """The stamps that cover a signature."""
        return tuple(one for one in self._stamps if one.revision > signature.signed_revision)

    def keeps_evidence(self, signature: EmbeddedPdfSignature) -> bool:
        """Whether a stamp covers a signature together with evidence about its signer."""
        later = (one for one in self.after(signature) if one.over_evidence)
        return any(self._as_of(one).tells_of(signature.signer_cert) for one in later)

    async def proof(self, signature: EmbeddedPdfSignature) -> Proof:
        """Judge a signature as of the first time stamp that covers it and evidence of its certificate.

        That evidence was there by then, and so was the signature: were the certificate not good at that
        time, or the evidence incomplete, it proves nothing. Time stamps were judged already.
        """
        for stamp in self._stamps:
            if stamp.signature is signature:
                return Proof(True, stamp.time)
        later = self.after(signature)
        for stamp in (one for one in later if one.over_evidence):
            trust = self._as_of(stamp)
            try:
                status = await async_validate_pdf_signature(
                    signature,
                    trust.context(complete=True),
                    trust.context(purpose=Purpose.TIMESTAMPS),
                    key_usage_settings=SEALING_USAGE,
                    skip_diff=True,
                )
                made = stamped_at(status)
                status = await status_when_made(signature, status, trust, made, complete=True)
            except MemoryError:
                raise
            except Exception:  # noqa: BLE001 - evidence that cannot be read proves nothing
                continue
            if is_trusted(status):
                own = status.timestamp_validity
                times = [later[0].time, *([own.timestamp] if own is not None and own.trusted else [])]
                return Proof(True, min(times), listed_by(status))
        return _NO_PROOF

    def _as_of(self, stamp: Stamp) -> TrustQuestion:
        """Whom to trust, and the evidence below a stamp, as of its time."""
        if stamp.revision not in self._questions:
            below = self._reader.get_historical_resolver(stamp.revision)
            self._questions[stamp.revision] = TrustQuestion(below, self._trust.anchors, stamp.time)
        return self._questions[stamp.revision]


async def read_archive(
    stamps: Iterable[EmbeddedPdfSignature], reader: PdfFileReader, trust: TrustQuestion, zones: Zones
) -> Archive:
    """Judge the document time stamps from the newest back, each as of the time that the next one proves."""
    standing: list[Stamp] = []
    as_of = trust.moment
    for signature in sorted(stamps, key=lambda one: int(one.signed_revision), reverse=True):
        time = await _time_of(signature, trust, as_of) if not zones.trouble(signature) else None
        if time is not None:
            revision = int(signature.signed_revision)
            below: Any = reader.get_historical_resolver(revision)
            standing.insert(0, Stamp(signature, revision, time, "/DSS" in below.root))
            as_of = time
    return Archive(reader, trust, tuple(standing))


async def _time_of(
    signature: EmbeddedPdfSignature, trust: TrustQuestion, as_of: datetime | None
) -> datetime | None:
    try:
        context = trust.context(as_of, purpose=Purpose.TIMESTAMPS)
        status = await async_validate_pdf_timestamp(signature, context, skip_diff=True)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - a stamp that cannot be read proves nothing
        return None
    whole = status.coverage is not None and status.coverage >= SignatureCoverageLevel.ENTIRE_REVISION
    time: datetime | None = status.timestamp
    return time if whole and status.intact and status.valid and status.trusted else None


def end_of(certificate: x509.Certificate) -> datetime:
    """Until when a time stamp by this certificate can be relied on, unless another one covers it by then."""
    key = certificate.public_key
    end: datetime = certificate.not_valid_after
    return min(end, _END_OF_SMALL_RSA) if key.algorithm == "rsa" and key.bit_size < _SMALL_RSA else end
