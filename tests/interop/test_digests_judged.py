"""Seals with each digest and kind of key before our judge, EU DSS, pdfsig and mutool."""

from pathlib import Path

import pikepdf
import pytest
from asn1crypto import cms

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.domain.seals import Sealed
from clerkdesk.domain.signatures import Integrity, Trust
from tests.fakes.lasting import Office, services_of
from tests.fakes.papers import blank_paper, marks
from tests.interop.java_judges import Dss
from tests.interop.judges import EDITED, mutool, pdfsig


@pytest.fixture(scope="module")
def dss(tmp_path_factory: pytest.TempPathFactory) -> Dss:
    return Dss(tmp_path_factory.mktemp("dss"))


def seal(office: Office, holder: str, digest: str, folder: Path) -> Path:
    """Two fields sealed by a holder of a key, as an office with this policy has it done."""
    sealed = folder / "sealed.pdf"
    sealer = PadesSealer(office.keys, services_of(office.land), digest)
    try:
        office.holding(holder)
        paper = blank_paper(folder / "form.pdf")
        assert isinstance(sealer.seal(paper, sealed, marks("resident", "clerk"), "B-LTA"), Sealed)
    finally:
        office.holding("town")
        sealer.close()
    return sealed


def digests_in(file: Path) -> list[str]:
    """The digests of a file's signatures, as their CMS names them."""
    with pikepdf.open(file) as made:
        packed = [bytes(field.V.Contents) for field in list(made.Root.AcroForm.Fields)[:2]]
    signers = [cms.ContentInfo.load(der)["content"]["signer_infos"][0] for der in packed]
    assert all(len(one["signed_attrs"]) == 3 for one in signers)
    return [one["digest_algorithm"]["algorithm"].native for one in signers]


@pytest.mark.parametrize(
    ("holder", "policy", "digest"),
    [
        ("town", "", "sha256"),
        ("town", "sha384", "sha384"),
        ("town", "sha512", "sha512"),
        ("p384", "", "sha384"),
        ("p521", "", "sha512"),
    ],
)
def test_all_judges_pass_every_digest(
    rsa_office: Office,
    dss: Dss,
    examiner: PadesExaminer,
    tmp_path: Path,
    holder: str,
    policy: str,
    digest: str,
) -> None:
    sealed = seal(rsa_office, holder, policy, tmp_path)
    assert digests_in(sealed) == [digest] * 2
    findings = examiner.examine(sealed, [rsa_office.land.root])
    assert findings.covered
    assert {(one.integrity, one.trust) for one in findings.signatures} == {(Integrity.INTACT, Trust.TRUSTED)}
    said = dss.judge(rsa_office.land.root_pem, sealed)["sealed.pdf"]
    assert [(one.indication, one.level) for one in said] == [("TOTAL_PASSED", "PAdES-BASELINE-LTA")] * 2, said
    assert [one.valid for one in pdfsig(sealed)][:2] == [True] * 2
    assert mutool(sealed)[:2] == [EDITED] * 2
