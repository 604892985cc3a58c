"""What a finding hands on for words: the certificate's names, the reason given, who proves the time."""

import re
from datetime import datetime
from pathlib import Path

import pytest
from asn1crypto import x509

from clerkdesk.adapters.pades.certificate_facts import facts_of, name_of
from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.app.demo.pretend_ca import TOWN, PretendTown
from clerkdesk.domain.attestations import Attestation, Attested
from tests.fakes.papers import blank_paper, mark


def test_a_seal_says_what_it_stands_for_and_whose_it_is(
    sealer: PadesSealer, examiner: PadesExaminer, town: PretendTown, tmp_path: Path
) -> None:
    sealed = tmp_path / "sealed.pdf"
    sealer.seal(blank_paper(tmp_path / "form.pdf"), sealed, [mark()], "B-B")
    (finding,) = examiner.examine(sealed, [town.root_der]).signatures
    assert finding.attestation == Attestation(
        Attested.HANDWRITTEN, "Erika Mustermann", "Schalter 1", "M. Muster"
    )
    certificate = finding.certificate
    assert certificate is not None
    assert TOWN in certificate.name
    assert re.fullmatch("[0-9a-f]{64}", certificate.fingerprint)
    assert re.fullmatch(r"RSA \d{4}|ECDSA P-\d{3}", certificate.key)
    assert certificate.begins < datetime.now(certificate.begins.tzinfo) < certificate.ends
    assert (finding.digest[:4], finding.proven_by, finding.revoked_at) == ("SHA-", "", None)


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ({"common_name": "Stadt Musterstadt", "organization_name": "Musterland"}, "Stadt Musterstadt"),
        ({"organization_name": "Evil, Common Name: Stadt"}, "Evil, Common Name: Stadt"),
        ({"organizational_unit_name": "Bürgerbüro", "organization_name": "Musterland"}, "Bürgerbüro"),
        ({"common_name": "Stadt\nMuster\u202estadt"}, "Stadt Musterstadt"),
        ({"country_name": "DE"}, "Country: DE"),
        ({"common_name": "M" * 900}, "M" * 199 + "…"),
    ],
)  # fmt: skip
def test_a_certificate_is_named_by_its_common_name_and_on_one_line(
    subject: dict[str, str], name: str
) -> None:
    assert name_of(x509.Name.build(subject)) == name


def test_a_certificate_that_cannot_be_read_names_nobody() -> None:
    assert facts_of(x509.Certificate.load(b"\x30\x03\x02\x01\x01")) is None
