"""Comments and imprints in a document: where they stand, what they say, and what is drawn on paper."""

from contextlib import closing
from pathlib import Path

import pikepdf
import pymupdf
import pytest
from pikepdf import Array

from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.domain.edits import AddComment, AddImprint, ImprintColor
from clerkdesk.domain.pages import Place
from tests.parts.pdf.edit_bench import Bench, bench, editor, pages, text

__all__ = ["bench", "editor"]


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_an_imprint_stands_where_it_was_put_and_upright(
    bench: Bench, reader: PdfProcess, turned: int
) -> None:
    pdf = pages(["eins"])
    pdf.pages[0].Rotate = turned
    pdf.pages[0].CropBox = [30, 40, 560, 800]
    bench.take(pdf)
    made = bench.edit(AddImprint(Place(0, 100, 200, 160, 50), "EINGEGANGEN\n23.11.2026", ImprintColor.BLUE))
    words = {word.text: word for word in reader.words(made, 0)}
    first, second = words["EINGEGANGEN"], words["23.11.2026"]
    assert 100 < first.x0 < first.x1 < 260 and 200 < first.y0 < second.y0 < second.y1 < 251
    assert first.x1 - first.x0 > first.y1 - first.y0  # across the page, as one reads it
    assert {"EINGEGANGEN", "23.11.2026"} <= set(text(made))


def test_an_imprint_brings_its_letters_along_and_is_printed(bench: Bench) -> None:
    bench.take(pages(["eins"]))
    words = "Łódź, Straße, Ағымдағы, Ελλάδα"
    with pikepdf.open(bench.edit(AddImprint(Place(0, 50, 50, 300, 30), words))) as made:
        (mark,) = made.pages[0].Annots
        assert mark.Subtype == "/Stamp" and int(mark.F) & 4 and str(mark.Contents) == words
        (font,) = dict(mark.AP.N.Resources.Font).values()
        assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor
    assert len(bench.made.read_bytes()) < 60_000
    assert "Ағымдағы," in text(bench.made)


def test_a_comment_says_what_whose_and_when(bench: Bench) -> None:
    bench.take(pages(["eins"]))
    words = "Bitte prüfen: Łukasz 漢字 ﷽\nzweite Zeile"
    with pikepdf.open(bench.edit(AddComment(Place(0, 300, 100, 20, 20), words, "Katrin Muster"))) as made:
        note, popup = made.pages[0].Annots
        assert (note.Subtype, popup.Subtype) == ("/Text", "/Popup")
        assert (str(note.Contents), str(note.T)) == (words, "Katrin Muster")
        assert str(note.M) == str(note.CreationDate) == "D:20261123090507+01'00'"
        assert not int(note.F) & 4  # it is not printed
        assert note.Popup.objgen == popup.objgen and popup.Parent.objgen == note.objgen
        assert b"re B" in note.AP.N.read_bytes()
        assert [float(number) for number in note.Rect] == [300, 722, 320, 742]


def test_a_comment_is_printed_on_wish(bench: Bench) -> None:
    bench.take(pages(["eins"]))
    edit = AddComment(Place(0, 300, 100, 20, 20), "Auch auf Papier", "", printed=True)
    with pikepdf.open(bench.edit(edit)) as made:
        assert int(made.pages[0].Annots[0].F) & 4


def test_a_page_of_the_same_looks_gets_no_remark_of_another(bench: Bench) -> None:
    pdf = pages(["eins", "eins"])
    pdf.pages[0].Annots = pdf.make_indirect(Array())
    bench.take(pdf)
    with pikepdf.open(bench.edit(AddComment(Place(0, 9, 9, 9, 9), "hier", ""))) as made:
        assert ["/Annots" in page.obj for page in made.pages] == [True, False]


def drawn(process: PdfProcess, path: Path) -> bytes:
    return bytes(process.render(path, 0, 0.5).pixels)


def test_only_what_is_meant_to_be_printed_is_drawn_on_paper(bench: Bench, reader: PdfProcess) -> None:
    bench.take(pages(["eins"]))
    with closing(PdfProcess(on_paper=True)) as printer:
        bare = drawn(reader, bench.source)
        assert drawn(printer, bench.source) == bare
        quiet = bench.edit(AddComment(Place(0, 300, 100, 20, 20), "nur hier", ""))
        assert drawn(printer, quiet) == bare != drawn(reader, quiet)
        for edit in (
            AddComment(Place(0, 300, 100, 20, 20), "auch dort", "", printed=True),
            AddImprint(Place(0, 100, 200, 160, 50), "Kopie"),
        ):
            loud = bench.edit(edit)
            assert drawn(printer, loud) == drawn(reader, loud) != bare


def test_an_imprint_on_a_scanned_page_is_seen(bench: Bench, reader: PdfProcess) -> None:
    scan = pymupdf.Pixmap(pymupdf.csGRAY, pymupdf.IRect(0, 0, 600, 800))
    scan.clear_with(200)
    document = pymupdf.open()
    page = document.new_page(width=600, height=800)
    page.insert_image(page.rect, stream=scan.tobytes("jpeg"))
    document.save(bench.source)
    before = reader.render(bench.source, 0, 1.0)
    after = reader.render(bench.edit(AddImprint(Place(0, 100, 200, 160, 50), "Kopie")), 0, 1.0)
    assert (before.width, before.height) == (after.width, after.height)
    red = reader.render(bench.made, 0, 1.0, Place(0, 100, 200, 160, 50))
    colours = {bytes(red.pixels[at : at + 3]) for at in range(0, len(red.pixels), 4)}
    assert red.stride == red.width * 4 and len(colours) > 20


def test_a_comment_that_is_not_printed_ends_the_claim_to_be_made_for_long_keeping(
    bench: Bench, reader: PdfProcess
) -> None:
    pdf = pages(["eins"])
    with pdf.open_metadata() as xmp:
        xmp["pdfaid:part"], xmp["pdfaid:conformance"], xmp["dc:title"] = "3", "B", "Ein Titel"
    bench.take(pdf)
    assert reader.inspect(bench.source).archival
    assert reader.inspect(bench.edit(AddComment(Place(0, 9, 9, 9, 9), "laut", "", printed=True))).archival
    quiet = bench.edit(AddComment(Place(0, 9, 9, 9, 9), "leise", ""))
    assert not reader.inspect(quiet).archival
    with pikepdf.open(quiet) as made, made.open_metadata() as xmp:
        assert "pdfaid:part" not in xmp and xmp["dc:title"] == "Ein Titel"
