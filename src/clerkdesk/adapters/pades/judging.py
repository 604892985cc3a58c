"""One signature before the judge: integrity, trust, time, level, and what came after it."""

from dataclasses import dataclass
from datetime import datetime

from pyhanko.pdf_utils.generic import NameObject
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.validation.pdf_embedded import (
    EmbeddedPdfSignature,
    async_validate_pdf_signature,
    async_validate_pdf_timestamp,
)
from pyhanko.sign.validation.status import DocumentTimestampStatus, SignatureCoverageLevel

from clerkdesk.adapters.pades.bonds import Bonds
from clerkdesk.adapters.pades.byte_range import byte_range_trouble
from clerkdesk.adapters.pades.certificate_facts import facts_of, name_of, reason_given
from clerkdesk.adapters.pades.changes import PAGE_CHANGED, Changes, changes_since
from clerkdesk.adapters.pades.lasting import Archive, end_of
from clerkdesk.adapters.pades.long_history import LongHistoryReader
from clerkdesk.adapters.pades.open_questions import OpenQuestions
from clerkdesk.adapters.pades.revisions import StepwiseReview
from clerkdesk.adapters.pades.trust import SEALING_USAGE, TrustQuestion, outdated, revoked_after, trust_of
from clerkdesk.adapters.pades.vouching import Status, listed_by, status_when_made, trouble_with_lists
from clerkdesk.adapters.pades.zones import Zones
from clerkdesk.domain.changes import Change
from clerkdesk.domain.signatures import Checked, Integrity, Kind, SignatureFinding, Trust
from clerkdesk.domain.trusted_lists import Purpose

_SUPPORTED = (SigSeedSubFilter.PADES.value, SigSeedSubFilter.ADOBE_PKCS7_DETACHED.value)
_STAMP, _STAMP_TYPE = SigSeedSubFilter.ETSI_RFC3161.value, NameObject("/DocTimeStamp")


@dataclass(frozen=True)
class _Opinion:
    integrity: Integrity
    code: str = ""
    reason: str = ""
    change: Change | None = None


@dataclass(frozen=True)
class _Worth:
    """What a signature is worth: trust, the time it is proven or claimed for, and whether by an archive."""

    status: Status
    trust: Trust
    code: str
    reason: str
    time: datetime | None
    proven: bool
    archived: bool = False
    listed: str = ""


class Judge:
    """Judges the signatures of one file, one after the other."""

    def __init__(
        self,
        reader: PdfFileReader,
        trust: TrustQuestion,
        archive: Archive,
        zones: Zones,
        bonds: Bonds,
        questions: OpenQuestions | None = None,
    ) -> None:
        self._zones = zones
        self._bonds = bonds
        self._questions = questions
        self._reader = reader
        self._trust = trust
        self._archive = archive
        self._review = StepwiseReview()
        self._changes = Changes(reader)

    async def judge(self, signature: EmbeddedPdfSignature, stamps: frozenset[str] | None) -> SignatureFinding:
        """Judge one signature; raises whatever pyHanko raises on a hostile file.

        ``stamps`` is given for the newest signature of a person or office: the time stamps' fields. After it
        only they and validation data may follow, for nobody stands for a field filled in, or added, that
        nobody signed afterwards. For earlier signatures it is None.
        """
        kind = kind_of(signature)
        trouble = byte_range_trouble(signature, self._reader.stream)
        if trouble:
            return unreadable(signature.field_name, "SIG-09", trouble, kind)
        if kind is Kind.SIGNATURE and signature.sig_object.get("/SubFilter") not in _SUPPORTED:
            return unreadable(signature.field_name, "SIG-07", "unknown kind of signature", kind)
        status = await self._status(signature, kind)
        opinion = self._opinion(status, signature, stamps)
        worth = await self._worth(signature, kind, status)
        return SignatureFinding(
            field=signature.field_name,
            kind=kind,
            signer=str(status.signing_cert.subject.human_friendly),
            time=worth.time,
            time_proven=worth.proven,
            level=self._level(signature, status),
            integrity=opinion.integrity,
            trust=worth.trust,
            changes=(
                *([opinion.change] if opinion.change else ()),
                *changes_since(status, self._reader.xrefs.total_revisions),
            ),
            code=opinion.code or worth.code,
            reason=opinion.reason or worth.reason,
            revoked_later=revoked_after(worth.status, worth.time if worth.proven else None),
            ends=end_of(status.signing_cert) if kind is Kind.TIMESTAMP else None,
            certificate=facts_of(status.signing_cert),
            digest=_digest(status),
            reason_given=reason_given(signature.sig_object),
            proven_by=_proven_by(status, worth.time) if worth.proven else "",
            revoked_at=_revoked_at(worth.status),
            closes=signature.docmdp_level == MDPPerm.NO_CHANGES,
            checked=await self._checked(signature, worth, opinion.integrity),
            listed=worth.listed,
        )

    async def _checked(self, signature: EmbeddedPdfSignature, worth: _Worth, integrity: Integrity) -> Checked:
        """Whether the file tells of its signer, if that is asked: only of what could be called valid."""
        if self._questions is None or integrity is not Integrity.INTACT:
            return Checked.NOT_ASKED
        if worth.archived or worth.trust is Trust.REVOKED:
            return Checked.BY_FILE
        if worth.trust is not Trust.TRUSTED:
            return Checked.NOT_ASKED
        return await self._questions.look(signature, worth.status, worth.time if worth.proven else None)

    async def _worth(self, signature: EmbeddedPdfSignature, kind: Kind, status: Status) -> _Worth:
        """Whether the signer is trusted, as of the time that is proven, and why not."""
        time, proven = self._time(status, signature)
        if not isinstance(status, DocumentTimestampStatus):
            status = await status_when_made(signature, status, self._trust, time if proven else None)
        trusted, code, reason = trust_of(status, self._trust.moment)
        if trusted in (Trust.EXPIRED, Trust.UNKNOWN):
            proof = await self._archive.proof(signature)
            if proof.stands:
                return _Worth(status, Trust.TRUSTED, "", "", proof.time, True, True, proof.listed)
        if trusted is Trust.UNKNOWN:
            trouble = await trouble_with_lists(signature, kind, self._trust, time if proven else None)
            code, reason = trouble or (code, reason)
        return _Worth(status, trusted, code, reason, time, proven, listed=listed_by(status))

    async def _status(self, signature: EmbeddedPdfSignature, kind: Kind) -> Status:
        review, stamps = self._review, self._trust.context(purpose=Purpose.TIMESTAMPS)
        if kind is Kind.TIMESTAMP:
            return await async_validate_pdf_timestamp(signature, stamps, diff_policy=review)
        return await async_validate_pdf_signature(
            signature, self._trust.context(), stamps, diff_policy=review, key_usage_settings=SEALING_USAGE
        )

    def _time(self, status: Status, signature: EmbeddedPdfSignature) -> tuple[datetime | None, bool]:
        """When it was signed: proven by a trusted time stamp, or as the signer claims."""
        if isinstance(status, DocumentTimestampStatus):
            return status.timestamp, status.trusted
        stamp = status.timestamp_validity
        if stamp is not None and stamp.trusted:
            return stamp.timestamp, True
        for later in self._archive.after(signature):
            return later.time, True
        return status.signer_reported_dt, False

    def _level(self, signature: EmbeddedPdfSignature, status: Status) -> str:
        """The baseline level the file's parts add up to (ETSI EN 319 142-1, 6; -2 for PKCS#7).

        It says nothing of their worth, but that a document time stamp counts only when it stands.
        """
        if isinstance(status, DocumentTimestampStatus):
            return ""
        later = self._archive.after(signature)
        letter = "T" if later or status.timestamp_validity is not None else "B"
        if letter == "T" and self._trust.tells_of(status.signing_cert):
            letter = "LTA" if self._archive.keeps_evidence(signature) else "LT"
        pades = signature.sig_object.get("/SubFilter") == SigSeedSubFilter.PADES.value
        return f"{'B' if pades else 'PKCS7'}-{letter}"

    def _opinion(
        self, status: Status, signature: EmbeddedPdfSignature, stamps: frozenset[str] | None
    ) -> _Opinion:
        """Integrity: broken is what was certainly changed, unclear what nobody can vouch for."""
        opinion = self._opinion_when_made(status, signature)
        if opinion.integrity is not Integrity.INTACT:
            return opinion
        if not isinstance(status.diff_result, DiffResult):
            forbidden = self._changes.forbidden(signature)
            if forbidden:
                return _forbidden(forbidden)
            return _Opinion(Integrity.UNCLEAR, "SIG-13", "nobody can vouch for what came after the signature")
        if self._changes.page_changed(signature):
            return _forbidden(PAGE_CHANGED)
        if status.docmdp_ok is False:
            return _Opinion(Integrity.BROKEN, "SIG-12", "changed although the signature forbids it")
        if stamps is not None and not _allowed_last(status.diff_result, signature, stamps):
            return _Opinion(Integrity.UNCLEAR, "SIG-14", "a form was filled in after the last signature")
        if outdated(status.trust_problem_indic):
            return _Opinion(Integrity.UNCLEAR, "SIG-08", "made with an outdated algorithm")
        return _Opinion(Integrity.INTACT)

    def _opinion_when_made(self, status: Status, signature: EmbeddedPdfSignature) -> _Opinion:
        """What is to be said of the signature whatever came after it."""
        if not (status.intact and status.valid):
            return _Opinion(Integrity.BROKEN, "SIG-11", "the content is not what was signed")
        if status.coverage is None or status.coverage < SignatureCoverageLevel.ENTIRE_REVISION:
            return _Opinion(Integrity.UNCLEAR, "SIG-09", "the signature does not cover its whole revision")
        trouble = self._zones.trouble(signature)
        if trouble:
            return _Opinion(Integrity.UNCLEAR, "SIG-09", trouble)
        misplaced = self._bonds.trouble(signature)
        if misplaced:
            return _Opinion(Integrity.BROKEN, "SIG-27", misplaced)
        return _Opinion(Integrity.INTACT)


class FoundSignature(EmbeddedPdfSignature):
    """A signature as it stands in the file.

    What its bytes are decides its kind, /SubFilter says so; some programs forget to call a time stamp one
    (ISO 32000-2, table 255, /Type and /SubFilter).
    """

    reader: LongHistoryReader

    @property
    def sig_object_type(self) -> NameObject:
        """/DocTimeStamp or /Sig."""
        return _STAMP_TYPE if self.sig_object.get("/SubFilter") == _STAMP else super().sig_object_type

    def compute_digest(self, hash_algo: str | None = None) -> bytes:
        """The digest of what the signature covers."""
        algorithm = hash_algo or self.external_md_algorithm
        if algorithm not in self.external_digests:
            self.external_digests[algorithm] = self.reader.covered.digest(self.byte_range, algorithm)
        return self.external_digests[algorithm]


def kind_of(signature: EmbeddedPdfSignature) -> Kind:
    """A document time stamp or a signature."""
    return Kind.TIMESTAMP if signature.sig_object_type == _STAMP_TYPE else Kind.SIGNATURE


def unreadable(field: str, code: str, reason: str, kind: Kind = Kind.SIGNATURE) -> SignatureFinding:
    """The finding on a signature that cannot be judged."""
    return SignatureFinding(
        field, kind, "", None, False, "", Integrity.UNCLEAR, Trust.UNKNOWN, (), code, reason
    )


def _forbidden(change: Change) -> _Opinion:
    return _Opinion(Integrity.BROKEN, "SIG-12", f"{change.kind} {change.field}".rstrip(), change)


def _revoked_at(status: Status) -> datetime | None:
    return status.revocation_details.revocation_date if status.revocation_details else None


def _proven_by(status: Status, time: datetime | None) -> str:
    """Whose time stamp in the signature itself proves the time; empty when it is another one's."""
    own = None if isinstance(status, DocumentTimestampStatus) else status.timestamp_validity
    return name_of(own.signing_cert.subject) if own is not None and own.timestamp == time else ""


def _digest(status: Status) -> str:
    """The digest algorithm as people write it.

    >>> from types import SimpleNamespace
    >>> _digest(SimpleNamespace(md_algorithm="sha256"))
    'SHA-256'
    """
    name = str(status.md_algorithm).upper()
    return f"SHA-{name[3:]}" if name.startswith("SHA") and "-" not in name else name


def _allowed_last(changes: DiffResult, signature: EmbeddedPdfSignature, stamps: frozenset[str]) -> bool:
    """Whether nothing came but time stamps and validation data (ETSI EN 319 142-1, 5.4 and 5.5).

    A time stamp whose field has an appearance counts as filling in a form. Where the signature itself allows
    annotations (ISO 32000-2, table 257, P = 3), changes of that kind may follow it too. Whether either shows
    anything on a page is for the page reader to say.
    """
    if changes.modification_level <= ModificationLevel.LTA_UPDATES:
        return True
    if not changes.changed_form_fields <= stamps:
        return False
    if changes.modification_level == ModificationLevel.FORM_FILLING:
        return bool(changes.changed_form_fields)
    return signature.docmdp_level == MDPPerm.ANNOTATE
