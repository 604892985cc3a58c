"""What a file brings along for checking it later counts for whom it is about, and for nobody else."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from asn1crypto import x509
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.validation.dss import DocumentSecurityStore

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.domain.signatures import Trust
from tests.fakes.lasting import Office
from tests.fakes.papers import blank_paper, marks


@pytest.fixture(scope="module")
def stamped(rsa_office: Office, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A paper with a seal that holds a time stamp, and nothing else."""
    folder = tmp_path_factory.mktemp("stamped")
    sealed = folder / "sealed.pdf"
    rsa_office.sealer.seal(blank_paper(folder / "form.pdf"), sealed, marks("resident"), "B-T")
    yield sealed


def with_store(source: Path, target: Path, *certificates: bytes) -> Path:
    """The file with a security store of nothing but certificates."""
    target.write_bytes(source.read_bytes())
    with target.open("r+b") as stream:
        writer = IncrementalPdfFileWriter(stream)
        DocumentSecurityStore.supply_dss_in_writer(
            writer, None, certs=[x509.Certificate.load(der) for der in certificates], ocsps=(), crls=()
        )
        writer.write_in_place()
    return target


def test_a_store_that_says_nothing_of_the_signer_lifts_no_level(
    rsa_office: Office, examiner: PadesExaminer, stamped: Path, tmp_path: Path
) -> None:
    root = rsa_office.land.root
    for certificates in ((), (root,)):
        found = examiner.examine(with_store(stamped, tmp_path / "store.pdf", *certificates), [root])
        assert [one.level for one in found.signatures] == ["B-T"]


def test_a_time_stamp_over_a_store_that_says_nothing_of_the_signer_archives_nothing(
    rsa_office: Office, examiner: PadesExaminer, stamped: Path, tmp_path: Path
) -> None:
    root, stored = rsa_office.land.root, with_store(stamped, tmp_path / "store.pdf", rsa_office.land.root)
    archived, again = tmp_path / "archived.pdf", tmp_path / "again.pdf"
    rsa_office.sealer.augment(stored, archived, "B-LTA")
    assert examiner.examine(archived, [root]).signatures[0].level == "B-LTA", "evidence came with that"
    rsa_office.sealer.augment(stored, again, "B-T", renewed=True)
    assert examiner.examine(again, [root]).signatures[0].level == "B-T"


def test_as_of_a_time_before_the_certificate_begins_its_issuer_is_known_all_the_same(
    rsa_office: Office, examiner: PadesExaminer, stamped: Path
) -> None:
    before = datetime.now(UTC) - timedelta(days=9000)
    [finding] = examiner.examine(stamped, [rsa_office.land.root], before).signatures
    assert (finding.trust, finding.code) == (Trust.UNKNOWN, "SIG-26")
    [finding] = examiner.examine(stamped, [], before).signatures
    assert (finding.trust, finding.code) == (Trust.UNKNOWN, "SIG-20")
