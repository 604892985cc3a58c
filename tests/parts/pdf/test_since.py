"""What came after a signature is found where it stands, by the reader that draws the pages."""

from collections.abc import Iterator
from pathlib import Path

import pymupdf
import pytest

from clerkdesk.adapters.pdf.contents import PdfContentsProcess
from clerkdesk.domain.later import LaterKind


@pytest.fixture
def contents() -> Iterator[PdfContentsProcess]:
    process = PdfContentsProcess()
    yield process
    process.close()


def with_field(path: Path) -> int:
    """Write a page with a text field, a filled one and a note; returns how many bytes that took."""
    with pymupdf.open() as document:
        page = document.new_page()
        for at, (name, value) in enumerate((("street", ""), ("town", "Musterstadt"))):
            widget = pymupdf.Widget()
            widget.field_name, widget.field_type = name, pymupdf.PDF_WIDGET_TYPE_TEXT
            widget.rect, widget.field_value = pymupdf.Rect(72, 72 + 40 * at, 272, 92 + 40 * at), value
            page.add_widget(widget)
        page.add_text_annot((400, 400), "Schon da")
        document.save(path)
    return path.stat().st_size


def test_entries_notes_and_pages_are_found_where_they_stand(
    tmp_path: Path, contents: PdfContentsProcess
) -> None:
    path = tmp_path / "a.pdf"
    signed = with_field(path)
    assert contents.since(path, signed) == ()
    with pymupdf.open(path) as document:
        page = document[0]
        [street] = [widget for widget in page.widgets() if widget.field_name == "street"]
        street.field_value = "Musterweg 1"
        street.update()
        page.add_rect_annot(pymupdf.Rect(100, 500, 200, 540))
        document.new_page(width=300, height=200)
        document.saveIncr()
    entry, remark, added = contents.since(path, signed)
    assert (entry.kind, entry.name, entry.place.page) == (LaterKind.ENTRY, "street", 0)
    assert entry.place.x == pytest.approx(72, abs=2)
    assert remark.kind is LaterKind.REMARK
    assert remark.place.y == pytest.approx(500, abs=3)
    assert (added.kind, added.place.page, added.place.width) == (LaterKind.PAGE, 1, 300)
