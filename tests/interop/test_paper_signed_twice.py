"""Two signatures in a form of ours: pyHanko's strict difference analysis accepts the second one."""

from pathlib import Path

import pikepdf
import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from clerkdesk.adapters.paper.maker import TypstPaper
from clerkdesk.app.demo.pretend_ca import PretendTown, found_town
from clerkdesk.base.paths import resource
from tests.interop.paper_making import DATA


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> PretendTown:
    """A pretend town with its key."""
    return found_town(tmp_path_factory.mktemp("town"))


def sign(file: Path, name: str, town: PretendTown) -> None:
    """Sign one field, as an increment."""
    signer = signers.SimpleSigner.load_pkcs12(town.key_store, passphrase=town.passphrase.encode())
    assert signer is not None
    meta = signers.PdfSignatureMetadata(field_name=name, subfilter=SigSeedSubFilter.PADES)
    with file.open("rb+") as stream:
        writer = IncrementalPdfFileWriter(stream)
        signers.PdfSigner(meta, signer).sign_pdf(writer, in_place=True, existing_fields_only=True)


def test_both_signatures_stay_good(tmp_path: Path, town: PretendTown) -> None:
    file = tmp_path / "form.pdf"
    paper = TypstPaper(resource("templates"), resource("fonts"))
    names = paper.make_form("residence-registration", DATA, file)
    paper.close()
    for name in names:
        sign(file, name, town)
    with file.open("rb") as stream:
        trusted = ValidationContext(trust_roots=[], allow_fetching=False)
        found = [
            validate_pdf_signature(one, trusted) for one in PdfFileReader(stream).embedded_regular_signatures
        ]
    assert all(status.intact and status.valid and status.docmdp_ok for status in found)
    assert [status.modification_level for status in found] == [
        ModificationLevel.FORM_FILLING,
        ModificationLevel.NONE,
    ]
    with pikepdf.open(file) as pdf:
        assert all("/V" in field for field in pdf.Root.AcroForm.Fields)
