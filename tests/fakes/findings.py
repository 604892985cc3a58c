"""Findings as a judge might hand them on, for words and reports; invented people and towns."""

from dataclasses import replace
from datetime import UTC, datetime

from clerkdesk.domain.attestations import Attestation, Attested
from clerkdesk.domain.certificates import Certificate
from clerkdesk.domain.signatures import Findings, Integrity, Judgement, Kind, SignatureFinding, Trust, judge

WHEN = datetime(2026, 11, 24, 9, 53, 7, tzinfo=UTC)
TOWN = Certificate(
    name="Stadt Musterstadt",
    organisation="Stadt Musterstadt",
    issuer="Musterland Behörden-CA 4",
    serial="2f6b91d03c",
    fingerprint="5c1e" * 16,
    key="RSA 3072",
    begins=datetime(2026, 1, 1, tzinfo=UTC),
    ends=datetime(2029, 1, 1, tzinfo=UTC),
)
STAMPER = replace(
    TOWN, name="Zeitstempel Musterland", organisation="Musterland Dienste GmbH", key="ECDSA P-256"
)
WRITTEN = Attestation(Attested.HANDWRITTEN, "Erika Mustermann", "Schalter 1", "Katrin Brandt").text()


def signature(field: str = "resident", reason: str = WRITTEN, **told: object) -> SignatureFinding:
    """An intact, trusted signature of a resident on the pad, but for what is told."""
    finding = SignatureFinding(
        field, Kind.SIGNATURE, "CN=Stadt Musterstadt", WHEN, False, "B-B", Integrity.INTACT, Trust.TRUSTED
    )
    known = {"certificate": TOWN, "digest": "SHA-256", "reason_given": reason}
    return replace(finding, **(known | told))  # type: ignore[arg-type]


def stamp(field: str = "stamp", **told: object) -> SignatureFinding:
    """A document time stamp that stands, but for what is told."""
    finding = signature(field, "", kind=Kind.TIMESTAMP, certificate=STAMPER, level="", time_proven=True)
    return replace(finding, ends=datetime(2031, 12, 31, tzinfo=UTC), **told)  # type: ignore[arg-type]


def broken(code: str = "SIG-12", **told: object) -> SignatureFinding:
    """A signature whose document was certainly changed."""
    return signature(integrity=Integrity.BROKEN, code=code, **told)


def unclear(code: str = "SIG-13", **told: object) -> SignatureFinding:
    """A signature that cannot be judged."""
    return signature(integrity=Integrity.UNCLEAR, code=code, **told)


def judged(*findings: SignatureFinding, guard_code: str = "") -> Judgement:
    """The file's verdict; ``guard_code`` is what the second reader has against it."""
    covered = all(one.integrity is Integrity.INTACT for one in findings[-1:])
    return judge(Findings(findings, covered), clean_opening=not guard_code, guard_code=guard_code)
