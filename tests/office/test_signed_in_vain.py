"""What could not be sealed is refused before the pad: nobody signs in vain."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers

from clerkdesk.domain.pages import Place
from clerkdesk.registry.sitting_plans import Unfit
from tests.fakes.papers import blank_paper
from tests.fakes.revisions import numbers, revision
from tests.office.conftest import SmallOffice

ON_THE_PAGE = Place(0, 72, 100, 200, 50)


def certified(office: SmallOffice, path: Path) -> None:
    """Certify a paper with the town's own key so that nothing may follow."""
    signer = signers.SimpleSigner.load_pkcs12(str(office.town.key_store), passphrase=b"demo")
    details = signers.PdfSignatureMetadata(
        field_name="before", certify=True, docmdp_permissions=fields.MDPPerm.NO_CHANGES
    )
    with path.open("r+b") as paper:
        signers.sign_pdf(IncrementalPdfFileWriter(paper), details, signer, in_place=True)


def dangling(_office: SmallOffice, path: Path) -> None:
    """Have the page refer to an object that is not there."""
    page, _, _ = numbers(path)
    with pikepdf.open(path) as made:
        written = made.pages[0].obj.unparse(resolved=True)
    revision(path, {page: written.replace(b"/Contents", b"/Other 800 0 R /Contents")})


def untouched(_office: SmallOffice, _path: Path) -> None:
    """Leave the paper as it is."""


@pytest.mark.parametrize(
    ("spoil", "place", "code"),
    [
        (certified, ON_THE_PAGE, "SEA-02"),
        (untouched, Place(0, 900, 100, 200, 50), "SEA-03"),
        (dangling, ON_THE_PAGE, "SEA-04"),
    ],
)
def test_a_paper_that_cannot_be_sealed_never_reaches_the_pad(
    office: SmallOffice,
    tmp_path: Path,
    spoil: Callable[[SmallOffice, Path], None],
    place: Place,
    code: str,
) -> None:
    paper = blank_paper(tmp_path / "paper.pdf", object_stream_mode=pikepdf.ObjectStreamMode.disable)
    spoil(office, paper)
    taken = office.clerk.exchange.take_in(paper)
    office.clerk.signing.place_field(taken.case.id, taken.document, place)
    with pytest.raises(Unfit) as refusal:
        office.clerk.signing.prepare(taken.case.id)
    assert (refusal.value.code, refusal.value.document) == (code, taken.document)
