"""What came after a signature is found where it stands, by the reader that draws the pages."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pymupdf
import pytest
from pikepdf import Array, Dictionary, Name, String

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


Change = Callable[[pymupdf.Document], object]


def _look(document: pymupdf.Document) -> int:
    """A form XObject that draws something over all."""
    number = document.get_new_xref()
    document.update_object(number, "<</Type/XObject/Subtype/Form/BBox[0 0 200 20]>>")
    document.update_stream(number, b"0 0 200 20 re f", new=True)
    return int(number)


def _annotation(document: pymupdf.Document, entries: str) -> None:
    """Lay one more annotation on the page."""
    number = document.get_new_xref()
    document.update_object(number, f"<</Type/Annot/Rect[72 720 272 760]{entries}>>")
    page = document[0].xref
    _, listed = document.xref_get_key(page, "Annots")
    document.xref_set_key(page, "Annots", listed.rstrip("]") + f" {number} 0 R]")


def _number_of(document: pymupdf.Document, subtype: str) -> int:
    numbers = (one[0] for one in document[0].annot_xrefs() if one[0])
    return next(one for one in numbers if document.xref_get_key(one, "Subtype")[1] == f"/{subtype}")


def _inner(document: pymupdf.Document) -> int:
    return next(
        number
        for number in range(1, document.xref_length())
        if document.xref_get_key(number, "Inner")[1] == "true"
    )


def _layered(path: Path) -> int:
    """A page with a field, a mark that is not shown, one without a number, a layer, and pictures."""
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(595, 842))
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Ebene")))
        pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(ON=Array([layer])))
        inner = pdf.make_stream(
            b"0 g 0 0 9 9 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9], Inner=True
        )
        outer = pdf.make_stream(
            b"/In Do", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 99, 99],
            Resources=Dictionary(XObject=Dictionary(In=inner)),
        )  # fmt: skip
        page.Resources = Dictionary(XObject=Dictionary(Out=outer), Properties=Dictionary(L=layer))
        page.Contents = pdf.make_stream(b"/OC /L BDC /Out Do EMC")
        empty = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 200, 20])
        field = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("town"), V=String("Musterstadt"),
                Rect=[72, 700, 272, 720], F=4, AP=Dictionary(N=empty),
            )
        )  # fmt: skip
        hidden = pdf.make_indirect(
            Dictionary(Type=Name.Annot, Subtype=Name.Square, Rect=[72, 600, 272, 640], F=2, IC=[1, 1, 1])
        )
        direct = Dictionary(Type=Name.Annot, Subtype=Name.Circle, Rect=[72, 500, 172, 540], F=4, C=[1, 0, 0])
        mark = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot, Subtype=Name.Highlight, Rect=[72, 400, 272, 440], F=4, T=String("Max")
            )
        )
        page.Annots = Array([field, hidden, direct, mark])
        pdf.Root.AcroForm = Dictionary(Fields=Array([field]))
        pdf.save(path)
    return path.stat().st_size


def _other_content(document: pymupdf.Document) -> None:
    document.update_stream(document[0].get_contents()[0], b"0 0 300 300 re f")


def _hide_layer(document: pymupdf.Document) -> None:
    catalog = document.pdf_catalog()
    group = document.xref_get_key(catalog, "OCProperties/OCGs")[1]
    document.xref_set_key(catalog, "OCProperties/D", f"<</OFF{group}>>")


CHANGES: dict[str, tuple[Change, LaterKind]] = {
    "other content": (_other_content, LaterKind.CHANGED),
    "a picture in a picture": (
        lambda document: document.update_stream(_inner(document), b"1 0 0 rg 0 0 9 9 re f"),
        LaterKind.CHANGED,
    ),
    "another part of the page": (
        lambda document: document[0].set_cropbox((0, 0, 595, 400)),
        LaterKind.CHANGED,
    ),
    "turned": (lambda document: document[0].set_rotation(180), LaterKind.CHANGED),
    "a layer switched off": (_hide_layer, LaterKind.CHANGED),
    "a button over the words": (
        lambda document: _annotation(
            document, f"/Subtype/Widget/FT/Btn/Ff 65536/T(x)/F 4/AP<</N {_look(document)} 0 R>>"
        ),
        LaterKind.CHANGED,
    ),
    "a field without a value, but with a look": (
        lambda document: _annotation(
            document, f"/Subtype/Widget/FT/Tx/T(x)/F 4/AP<</N {_look(document)} 0 R>>"
        ),
        LaterKind.CHANGED,
    ),
    "a state's look": (
        lambda document: document.xref_set_key(
            _number_of(document, "Widget"), "AP", f"<</N<</On {_look(document)} 0 R>>>>"
        ),
        LaterKind.ENTRY,
    ),
    "a mark that was hidden": (
        lambda document: document.xref_set_key(_number_of(document, "Square"), "F", "4"),
        LaterKind.REMARK,
    ),
    "a field without an area": (
        lambda document: document.xref_set_key(_number_of(document, "Widget"), "Rect", "[9 9 9 9]"),
        LaterKind.ENTRY,
    ),
    "a field of another kind": (
        lambda document: document.xref_set_key(_number_of(document, "Widget"), "FT", "/Btn"),
        LaterKind.ENTRY,
    ),
    "other colours for all": (
        lambda document: document.xref_set_key(document.pdf_catalog(), "OutputIntents", "[<</S/GTS_PDFX>>]"),
        LaterKind.CHANGED,
    ),
    "a mark that is somebody else's now": (
        lambda document: document.xref_set_key(_number_of(document, "Highlight"), "T", "(Erika Mustermann)"),
        LaterKind.REMARK,
    ),
    "a field that is hidden now": (
        lambda document: document.xref_set_key(_number_of(document, "Widget"), "F", "2"),
        LaterKind.GONE,
    ),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_what_is_seen_is_found(
    tmp_path: Path, contents: PdfContentsProcess, change: str
) -> None:
    path = tmp_path / "a.pdf"
    signed = _layered(path)
    act, kind = CHANGES[change]
    with pymupdf.open(path) as document:
        act(document)
        document.saveIncr()
    assert [one.kind for one in contents.since(path, signed)] == [kind]


def test_what_only_is_written_anew_is_not_told(tmp_path: Path, contents: PdfContentsProcess) -> None:
    path = tmp_path / "a.pdf"
    signed = _layered(path)
    with pymupdf.open(path) as document:
        for number in range(1, document.xref_length()):
            if not document.xref_is_stream(number):
                document.update_object(number, document.xref_object(number))
        document.saveIncr()
    assert path.stat().st_size > signed
    assert contents.since(path, signed) == ()


def test_a_field_that_a_later_signature_locks_is_not_told(
    tmp_path: Path, contents: PdfContentsProcess
) -> None:
    path = tmp_path / "a.pdf"
    signed = _layered(path)
    with pymupdf.open(path) as document:
        document.xref_set_key(_number_of(document, "Widget"), "Ff", "1")
        document.saveIncr()
    assert contents.since(path, signed) == ()


def test_a_signature_that_was_taken_out_is_gone(tmp_path: Path, contents: PdfContentsProcess) -> None:
    path = tmp_path / "a.pdf"
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(595, 842))
        signature = pdf.make_indirect(Dictionary(Type=Name.Sig, Contents=String("0" * 20)))
        field = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot, Subtype=Name.Widget, FT=Name.Sig, T=String("a"), V=signature, F=4,
                Rect=[72, 100, 272, 160],
            )
        )  # fmt: skip
        page.Annots, pdf.Root.AcroForm = Array([field]), Dictionary(Fields=Array([field]))
        pdf.save(path)
    signed = path.stat().st_size
    with pymupdf.open(path) as document:
        document.xref_set_key(_number_of(document, "Widget"), "V", "null")
        document.saveIncr()
    assert [one.kind for one in contents.since(path, signed)] == [LaterKind.GONE]


def test_a_long_document_is_gone_through_at_once(tmp_path: Path, contents: PdfContentsProcess) -> None:
    path = tmp_path / "a.pdf"
    with pymupdf.open() as document:
        for _ in range(2000):
            document.new_page()
        document.save(path)
    signed = path.stat().st_size
    with pymupdf.open(path) as document:
        document[1999].add_rect_annot(pymupdf.Rect(10, 10, 90, 90))
        document.saveIncr()
    began = time.monotonic()
    assert [one.place.page for one in contents.since(path, signed)] == [1999]
    assert time.monotonic() - began < 5
