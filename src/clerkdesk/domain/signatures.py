"""What can be said of a signature: integrity and trust apart, one verdict for the file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from clerkdesk.domain.attestations import Attestation, read
from clerkdesk.domain.certificates import Certificate
from clerkdesk.domain.changes import Change
from clerkdesk.domain.trusted_lists import ListedAuthority


class Integrity(StrEnum):
    """Whether the bytes are what was signed; ordered from best to worst."""

    INTACT = "intact"
    UNCLEAR = "unclear"
    BROKEN = "broken"
    UNSIGNED = "unsigned"


class Trust(StrEnum):
    """Whether the certificate leads to a root we trust; ordered from best to worst."""

    TRUSTED = "trusted"
    UNKNOWN = "unknown"
    EXPIRED = "expired"
    REVOKED = "revoked"
    NONE = "none"


class Verdict(StrEnum):
    """The one word for a file."""

    VALID = "valid"
    UNCLEAR = "unclear"
    INVALID = "invalid"
    UNSIGNED = "unsigned"


class Checked(StrEnum):
    """How it was found out whether the signer's certificate had been revoked."""

    NOT_ASKED = "not asked"
    BY_FILE = "by the file"
    ONLINE = "online"
    NO_ANSWER = "no answer"
    BARRED = "barred"
    """Nobody was asked: its authority's address is not one that this desk asks for a stranger's sake."""


class Kind(StrEnum):
    """A signature of a person or office, or a document time stamp."""

    SIGNATURE = "signature"
    TIMESTAMP = "timestamp"


@dataclass(frozen=True)
class SignatureFinding:
    """What one signature field says, judged on its own.

    ``signer`` is the certificate's subject, never the resident. ``code`` and ``reason`` say why a
    finding is not intact or not trusted; ``changes`` lists what came after the signature;
    ``revoked_at`` is when the certificate, or one above it, was revoked, ``revoked_later`` says that this
    was after the proven time. ``reason_given`` is what the signature says it was made for, by whoever made
    it; ``proven_by`` whose time stamp in the signature proves the time; ``digest`` such as "SHA-256".
    """

    field: str
    kind: Kind
    signer: str
    time: datetime | None
    time_proven: bool
    level: str
    integrity: Integrity
    trust: Trust
    changes: tuple[Change, ...] = ()
    code: str = ""
    reason: str = ""
    revoked_later: bool = False
    ends: datetime | None = None
    """When a time stamp's certificate or algorithm can no longer be relied on; None for signatures."""
    certificate: Certificate | None = None
    digest: str = ""
    reason_given: str = ""
    proven_by: str = ""
    revoked_at: datetime | None = None
    closes: bool = False
    """Whether it lets nothing be changed afterwards (ISO 32000-2, table 257, P = 1)."""
    checked: Checked = Checked.NOT_ASKED
    listed: str = ""
    """Whose trusted list (two letters) vouches for who issued it, where that is what makes it trusted."""
    extent: int = 0
    """How many bytes, from the start of the file, it reaches over: what was signed; 0: unknown."""

    @property
    def attestation(self) -> Attestation | None:
        """What the signature claims to stand for, if it says so in our words; anybody can write those."""
        return read(self.reason_given)

    @property
    def vouched_for(self) -> bool:
        """Whether what it claims counts: a root that the office named itself makes it trusted.

        Lists vouch for who holds a key, not for what is said with it.
        """
        return self.trust is Trust.TRUSTED and not self.listed

    @property
    def used_in_time(self) -> bool:
        """Whether it is proven that it was made before its certificate ended."""
        ends = self.certificate.ends if self.certificate is not None else None
        return self.time_proven and self.time is not None and ends is not None and self.time <= ends


@dataclass(frozen=True)
class Findings:
    """All signature fields of a file, oldest first, and whether the newest one covers the file.

    ``covered`` is also true when only time stamps, DSS or allowed updates follow. ``code`` is set when
    the file as a whole could not be read or judged. ``extent`` is how many bytes, from the start of the
    file, the newest signature reaches over; 0 when nobody knows. ``extents`` says the same of each one of
    ``signatures``. ``unchecked`` are certificates (DER) of
    trusted signers of whom nothing in the file says that they were not revoked, ``issuers`` those above them.
    """

    signatures: tuple[SignatureFinding, ...]
    covered: bool
    code: str = ""
    reason: str = ""
    extent: int = 0
    unchecked: tuple[bytes, ...] = ()
    issuers: tuple[bytes, ...] = ()
    extents: tuple[int, ...] = ()


@dataclass(frozen=True)
class Judgement:
    """The verdict on a file with everything that led to it.

    ``empty_fields`` are the signature fields of a signed file that nobody has signed yet.
    """

    verdict: Verdict
    integrity: Integrity
    trust: Trust
    signatures: tuple[SignatureFinding, ...]
    code: str = ""
    reason: str = ""
    empty_fields: tuple[str, ...] = ()

    @property
    def archive_ends(self) -> datetime | None:
        """When the newest document time stamp ends; None when there is none to renew."""
        ends = [one.ends for one in self.signatures if one.kind is Kind.TIMESTAMP and one.ends]
        return ends[-1] if ends else None

    @property
    def readable(self) -> bool:
        """Whether there were bytes to judge at all; else ``code`` is that of their keeper (BLB-...)."""
        return not not_as_kept(self.code)


def not_as_kept(code: str) -> bool:
    """Whether a code is that of the keeper of bytes: they are gone, out of reach, or not what was kept."""
    return code.startswith("BLB-")


_INTEGRITY_ORDER = (Integrity.INTACT, Integrity.UNCLEAR, Integrity.BROKEN)
_TRUST_ORDER = (Trust.TRUSTED, Trust.UNKNOWN, Trust.EXPIRED, Trust.REVOKED)


def worse_trust(one: Trust, other: Trust) -> bool:
    """Whether a signer is trusted less than another.

    >>> worse_trust(Trust.EXPIRED, Trust.TRUSTED)
    True
    """
    order = tuple(Trust)
    return order.index(one) > order.index(other)


def judge(findings: Findings, clean_opening: bool, guard_code: str = "") -> Judgement:
    """Combine what the two readers found into one verdict.

    ``clean_opening`` is the second reader's word that it opened the file without repair: without it
    nothing is ever called valid (``guard_code`` says why). Broken is invalid; intact and trusted is
    valid; revoked before the proven time is invalid; any other signed file cannot be judged. That goes for
    one that a document time stamp no longer fits (SIG-16): something below it was changed.
    """
    signed = [finding for finding in findings.signatures if finding.kind is Kind.SIGNATURE]
    if not signed:
        return _without_signatures(findings, clean_opening, guard_code)
    integrity = max((f.integrity for f in signed), key=_INTEGRITY_ORDER.index)
    code, reason = findings.code, findings.reason
    if integrity is Integrity.INTACT and not (findings.covered and clean_opening and not findings.code):
        integrity = Integrity.UNCLEAR
        code = code or (guard_code if not clean_opening else "SIG-02")
    if integrity is Integrity.INTACT and any(map(_spoiled, findings.signatures)):
        integrity, code = Integrity.UNCLEAR, "SIG-16"
    trust = max((f.trust for f in findings.signatures if f.kind is Kind.SIGNATURE), key=_TRUST_ORDER.index)
    if not code:
        code, reason = _worst_reason(signed, integrity, trust)
    return Judgement(_verdict(integrity, trust, signed), integrity, trust, findings.signatures, code, reason)


def _spoiled(finding: SignatureFinding) -> bool:
    """Whether something is a time stamp that no longer fits its file, or can no longer be read.

    Where evidence below one was taken out, which ETSI EN 319 142-1, 5.4.1, allows, it only proves less.
    """
    spoiled = finding.integrity is Integrity.BROKEN or finding.code in ("SIG-01", "SIG-09")
    return finding.kind is Kind.TIMESTAMP and spoiled


def unread(code: str) -> Judgement:
    """Say of a document that its bytes are not to be had, or not those that were kept; ``code`` says which.

    Nothing else can be said of it then, whatever was said of it before.
    """
    return Judgement(Verdict.UNCLEAR, Integrity.UNCLEAR, Trust.NONE, (), code)


def verdict_on(finding: SignatureFinding) -> Verdict:
    """The one word for a single signature, by the rules for files; a file's own doubts come on top."""
    return _verdict(finding.integrity, finding.trust, [finding])


def in_doubt(judgement: Judgement) -> bool:
    """Whether the file as a whole cannot be judged, for a reason that is none of a single signature."""
    of_signatures = {finding.code for finding in judgement.signatures} | {"", "SIG-03"}
    return judgement.integrity is Integrity.UNCLEAR and judgement.code not in of_signatures


def _without_signatures(findings: Findings, clean_opening: bool, guard_code: str) -> Judgement:
    code = findings.code or ("" if clean_opening else guard_code)
    if code or findings.signatures:
        return Judgement(
            Verdict.UNCLEAR,
            Integrity.UNCLEAR,
            Trust.NONE,
            findings.signatures,
            code or "SIG-03",
            findings.reason,
        )
    return Judgement(Verdict.UNSIGNED, Integrity.UNSIGNED, Trust.NONE, (), "", "")


def _verdict(integrity: Integrity, trust: Trust, signed: Sequence[SignatureFinding]) -> Verdict:
    if integrity is Integrity.BROKEN:
        return Verdict.INVALID
    if any(f.trust is Trust.REVOKED and f.time_proven and not f.revoked_later for f in signed):
        return Verdict.INVALID
    if integrity is Integrity.INTACT and trust is Trust.TRUSTED:
        return Verdict.VALID
    return Verdict.UNCLEAR


def _worst_reason(signed: Sequence[SignatureFinding], integrity: Integrity, trust: Trust) -> tuple[str, str]:
    for finding in signed:
        if finding.integrity is integrity and integrity is not Integrity.INTACT:
            return finding.code, finding.reason
    for finding in signed:
        if finding.trust is trust and trust is not Trust.TRUSTED:
            return finding.code, finding.reason
    return "", ""


@dataclass(frozen=True)
class Evidence:
    """What proves later that certificates were good: certificates, OCSP responses and CRLs, all DER.

    ``lacking`` are certificates of which that cannot be had, with the code that says why.
    """

    certificates: tuple[bytes, ...] = ()
    ocsps: tuple[bytes, ...] = ()
    crls: tuple[bytes, ...] = ()
    lacking: tuple[tuple[bytes, str], ...] = ()


@dataclass(frozen=True)
class Beside:
    """What the desk lays beside a file that is examined: whom lists vouch for, evidence asked for elsewhere.

    ``asking`` has the examiner tell which certificates could be asked about online.
    """

    authorities: tuple[ListedAuthority, ...] = ()
    evidence: Evidence = Evidence()
    asking: bool = False


NOTHING_BESIDE = Beside()
