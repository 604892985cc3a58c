"""What a file does not tell of its trusted signers: whether their certificates were revoked meanwhile."""

from datetime import datetime

from asn1crypto import x509
from pyhanko.sign.validation.pdf_embedded import (
    EmbeddedPdfSignature,
    async_validate_pdf_signature,
    async_validate_pdf_timestamp,
)
from pyhanko.sign.validation.status import DocumentTimestampStatus, SignatureStatus

from clerkdesk.adapters.pades.trust import SEALING_USAGE, TrustQuestion
from clerkdesk.adapters.pades.vouching import Status
from clerkdesk.domain.signatures import Checked
from clerkdesk.domain.trusted_lists import Purpose

MOST_UNCHECKED, MOST_ISSUERS, LARGEST = 20, 60, 20_000
"""How many certificates are told of, and how many bytes each of them may have."""


class OpenQuestions:
    """Certificates that could be asked about, collected signature by signature."""

    def __init__(self, trust: TrustQuestion) -> None:
        self._trust = trust
        self._unchecked: dict[bytes, None] = {}
        self._issuers: dict[bytes, None] = {}

    @property
    def unchecked(self) -> tuple[bytes, ...]:
        """Certificates (DER) of signers and time stamp services."""
        return tuple(self._unchecked)[:MOST_UNCHECKED]

    @property
    def issuers(self) -> tuple[bytes, ...]:
        """The certificates above them."""
        return tuple(self._issuers)[:MOST_ISSUERS]

    async def look(self, signature: EmbeddedPdfSignature, status: Status, made: datetime | None) -> Checked:
        """Whether what lies before the judge tells that a trusted signer was not revoked; else remember it.

        ``made`` is when it was proven to be signed, if it is.
        """
        if await self._told(signature, status, made):
            return Checked.BY_FILE
        self._remember(status)
        stamp = None if isinstance(status, DocumentTimestampStatus) else status.timestamp_validity
        if stamp is not None and stamp.trusted:
            self._remember(stamp)
        return Checked.NOT_ASKED

    async def _told(self, signature: EmbeddedPdfSignature, status: Status, made: datetime | None) -> bool:
        if not self._trust.evidence_present:
            return False
        stamps = self._trust.context(complete=True, purpose=Purpose.TIMESTAMPS)
        if isinstance(status, DocumentTimestampStatus):
            found: Status = await async_validate_pdf_timestamp(signature, stamps, skip_diff=True)
        else:
            context = self._trust.context(complete=True, made=made)
            found = await async_validate_pdf_signature(
                signature, context, stamps, key_usage_settings=SEALING_USAGE, skip_diff=True
            )
        return bool(found.trusted)

    def _remember(self, status: SignatureStatus) -> None:
        above = () if status.validation_path is None else status.validation_path.iter_certs(include_root=True)
        for issuer in above:
            _keep(self._issuers, issuer)
        _keep(self._unchecked, status.signing_cert)


def _keep(kept: dict[bytes, None], certificate: x509.Certificate) -> None:
    packed = certificate.dump()
    if len(packed) <= LARGEST:
        kept[packed] = None
