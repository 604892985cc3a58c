"""The reader tells whether what was appended to a file changes what it shows."""

from pathlib import Path

import pikepdf
import pytest

from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.base.errors import Unreadable
from tests.fakes.papers import blank_paper, mark, marks
from tests.fakes.revisions import numbers, revision, stream

OTHER = stream(b"BT /F1 12 Tf 72 720 Td (Ganz etwas anderes) Tj ET")


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return blank_paper(
        tmp_path / "paper.pdf",
        pages=2,
        fields=["resident"],
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
    )


def size_of(path: Path) -> int:
    return path.stat().st_size


def test_a_file_shows_what_it_shows(reader: PdfProcess, paper: Path) -> None:
    reader.render(paper, 0, 1.0)
    assert reader.same_pages(paper, size_of(paper))


def test_an_update_that_no_page_uses_changes_nothing(reader: PdfProcess, paper: Path) -> None:
    before = size_of(paper)
    revision(paper, {900: OTHER})
    assert reader.same_pages(paper, before)


def test_other_content_is_seen_with_or_without_an_end_mark(reader: PdfProcess, paper: Path) -> None:
    before = size_of(paper)
    revision(paper, {numbers(paper)[1]: OTHER})
    assert not reader.same_pages(paper, before)
    text = paper.read_bytes()
    paper.write_bytes(text[: text.rindex(b"%%EOF")])
    assert not reader.same_pages(paper, before)


def test_an_annotation_on_the_last_page_is_seen(reader: PdfProcess, paper: Path) -> None:
    before = size_of(paper)
    with pikepdf.open(paper) as made:
        last = made.pages[1].obj
        number, written = last.objgen[0], last.unparse(resolved=True)
    note = b"/Annots [<< /Type /Annot /Subtype /Square /Rect [0 0 99 99] /IC [1 0 0] /F 4 >>]"
    revision(paper, {number: written[:-2] + note + b">>"})
    assert not reader.same_pages(paper, before)


def test_a_field_without_an_area_changes_nothing(reader: PdfProcess, paper: Path) -> None:
    before = size_of(paper)
    with pikepdf.open(paper) as made:
        old, listed = made.Root.AcroForm.Fields[0].objgen[0], made.pages[0].Annots.objgen[0]
        free = int(made.trailer.Size)
    field = b"<< /Type /Annot /Subtype /Widget /FT /Sig /T (stamp) /F 132 /Rect [%s] >>"
    for place, same in ((b"0 0 0 0", True), (b"0 0 90 90", False)):
        revision(paper, {free: field % place, listed: b"[%d 0 R %d 0 R]" % (old, free)})
        assert reader.same_pages(paper, before) is same


def test_a_kid_of_a_signature_field_that_is_no_widget_is_seen_without_an_area(
    reader: PdfProcess, paper: Path
) -> None:
    before = size_of(paper)
    with pikepdf.open(paper) as made:
        old, listed = made.Root.AcroForm.Fields[0].objgen[0], made.pages[0].Annots.objgen[0]
        free = int(made.trailer.Size)
    polygon = (
        b"<< /Type /Annot /Subtype /Polygon /FT /Sig /Rect [0 0 0 0] /IC [1 1 1] /Vertices [0 0 9 0 9 9] >>"
    )
    revision(paper, {free: polygon, listed: b"[%d 0 R %d 0 R]" % (old, free)})
    assert not reader.same_pages(paper, before)


def test_a_changed_order_of_tabs_shows_nothing_else(reader: PdfProcess, paper: Path) -> None:
    before = size_of(paper)
    with pikepdf.open(paper) as made:
        written = made.pages[0].obj.unparse(resolved=True)
    revision(paper, {numbers(paper)[0]: written[:-2] + b"/Tabs /R >>"})
    assert reader.same_pages(paper, before)


def test_sealing_changes_only_the_fields_it_seals(
    reader: PdfProcess, sealer: PadesSealer, paper: Path, tmp_path: Path
) -> None:
    sealed = tmp_path / "sealed.pdf"
    sealer.seal(paper, sealed, [mark("resident", None), *marks("clerk")], "B-B")
    assert reader.same_pages(sealed, size_of(paper), {"resident", "clerk"})
    assert not reader.same_pages(sealed, size_of(paper), {"resident"})
    assert not reader.same_pages(sealed, size_of(paper))


def test_a_beginning_that_is_no_file_is_never_the_same(reader: PdfProcess, paper: Path) -> None:
    for size in (0, 20, size_of(paper) // 2):
        try:
            assert not reader.same_pages(paper, size)
        except Unreadable as trouble:
            assert trouble.code == "PDF-02"
