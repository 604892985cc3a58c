"""What certificates are made for: only one for documents makes a signature trusted (RFC 5280, 4.2.1.12)."""

from pathlib import Path

import pytest
from cryptography import x509
from cryptography.x509.oid import ExtendedKeyUsageOID

from clerkdesk.adapters.keys.certificates import demand_fit
from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.base.errors import KeyTrouble
from clerkdesk.domain.certificates import SIGNING_PURPOSES
from clerkdesk.domain.signatures import Trust, Verdict, judge
from tests.fakes.lasting import Office
from tests.fakes.papers import marks
from tests.fakes.strangers import Stranger, a_stranger

OTHERS = {
    "server": ExtendedKeyUsageOID.SERVER_AUTH,
    "client": ExtendedKeyUsageOID.CLIENT_AUTH,
    "code": ExtendedKeyUsageOID.CODE_SIGNING,
    "stamps": ExtendedKeyUsageOID.TIME_STAMPING,
    "answers": ExtendedKeyUsageOID.OCSP_SIGNING,
    "unknown": x509.ObjectIdentifier("1.2.3.4"),
}


def somebody(office: Office, *purposes: x509.ObjectIdentifier, critical: bool = True) -> Stranger:
    """Somebody of the land's authority, with a certificate for these purposes."""
    return a_stranger((x509.ExtendedKeyUsage(purposes), critical), land=office.land)


@pytest.mark.parametrize("critical", [True, False])
@pytest.mark.parametrize("purpose", OTHERS.values(), ids=OTHERS)
def test_a_certificate_for_something_else_is_never_trusted(
    curve_office: Office,
    examiner: PadesExaminer,
    tmp_path: Path,
    purpose: x509.ObjectIdentifier,
    critical: bool,
) -> None:
    other = somebody(curve_office, purpose, critical=critical)
    path = other.signs(tmp_path / "signed.pdf")
    judgement = judge(examiner.examine(path, [curve_office.land.root]), clean_opening=True)
    assert (judgement.verdict, judgement.trust, judgement.code) == (Verdict.UNCLEAR, Trust.UNKNOWN, "SIG-25")
    with pytest.raises(KeyTrouble, match="not made for signing documents"):
        demand_fit(x509.load_der_x509_certificate(other.certificate))


@pytest.mark.parametrize("purpose", sorted(SIGNING_PURPOSES))
def test_one_for_documents_is_whatever_else_it_is_for(
    curve_office: Office, examiner: PadesExaminer, tmp_path: Path, purpose: str
) -> None:
    one = somebody(curve_office, OTHERS["client"], x509.ObjectIdentifier(purpose))
    path = one.signs(tmp_path / "signed.pdf")
    judgement = judge(examiner.examine(path, [curve_office.land.root]), clean_opening=True)
    assert (judgement.verdict, judgement.code) == (Verdict.VALID, "")
    demand_fit(x509.load_der_x509_certificate(one.certificate))


def test_an_archive_stamp_makes_no_certificate_fit(
    curve_office: Office, examiner: PadesExaminer, tmp_path: Path
) -> None:
    path = somebody(curve_office, OTHERS["server"]).signs(tmp_path / "signed.pdf")
    curve_office.holding("town").sealer.seal(path, tmp_path / "sealed.pdf", marks("town"), "B-LTA")
    findings = examiner.examine(tmp_path / "sealed.pdf", [curve_office.land.root])
    assert [(one.trust, one.code) for one in findings.signatures[:2]] == [
        (Trust.UNKNOWN, "SIG-25"),
        (Trust.TRUSTED, ""),
    ]
