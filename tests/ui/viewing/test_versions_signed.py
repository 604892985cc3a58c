"""What was signed can be looked at again, and what came after it is found, in really signed files."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from clerkdesk.adapters.pdf.contents import PdfContentsProcess
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.app.glance.verdict import judged
from clerkdesk.base.errors import Unreadable
from clerkdesk.domain.later import LaterKind
from tests.office.conftest import SmallOffice

pytestmark = pytest.mark.whole

SHARED = Path(__file__).parents[4] / "shared/data/signed"
TWICE_OR_MORE = (
    "certificationSignatureAfterApproval.pdf",
    "randomEntryAdded.pdf",
    "hide-and-replace-shadow-file-signed-3.pdf",
)


@pytest.fixture
def contents() -> Iterator[PdfContentsProcess]:
    with closing(PdfContentsProcess()) as process:
        yield process


def test_of_a_document_sealed_here_each_version_shows_fewer_signatures(
    staffed: SmallOffice, contents: PdfContentsProcess
) -> None:
    digest = staffed.digest(staffed.signed())
    office = staffed.clerk
    found = office.signing.judge(digest).signatures
    extents = [one.extent for one in found]
    assert extents == sorted(extents)
    assert len(found) > 1 and extents[0] > 0
    for number, one in enumerate(found[:-1], 1):
        facts = office.viewing.open(digest, one.extent)
        assert sum(slot.signed for slot in facts.slots) == number
        later = {each.name for each in office.contents.since(digest, one.extent)}
        assert later <= {each.field for each in found[number:]}
    seen = {slot.name for slot in office.viewing.open(digest).slots if slot.place is not None}
    first = office.contents.since(digest, extents[0])
    assert {each.name for each in first} == {each.field for each in found[1:]} & seen
    assert all(each.kind is LaterKind.SIGNATURE for each in first)


@pytest.mark.skipif(not SHARED.is_dir(), reason="no files signed elsewhere")
@pytest.mark.parametrize("name", TWICE_OR_MORE)
def test_of_a_file_signed_elsewhere_each_version_is_shown_or_refused_politely(
    name: str, contents: PdfContentsProcess
) -> None:
    [path] = list(SHARED.rglob(name))[:1]
    found = judged(path).signatures
    assert found
    with closing(PdfProcess()) as reader:
        for one in found:
            if not one.extent:
                continue
            try:
                facts = reader.inspect(path, one.extent)
            except Unreadable as refused:
                assert refused.code.startswith("PDF-")
            else:
                assert facts.pages
                assert all(each.place.page >= 0 for each in contents.since(path, one.extent))
