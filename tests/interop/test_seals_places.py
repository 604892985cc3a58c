"""Another reader finds the ink where it was wanted, upright: turned pages, cropped pages, large units."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.domain.ink import Drawing, Line
from clerkdesk.domain.pages import Place
from tests.fakes.papers import blank_paper, mark
from tests.fakes.sealing import staying
from tests.house.leftovers import LongLived

PLACE = Place(0, 72, 100, 200, 60)


@pytest.fixture(scope="session")
def reader(long_lived: LongLived) -> Iterator[PdfProcess]:
    reader = PdfProcess()
    with staying(long_lived):
        reader.warm_up()
    yield reader
    reader.close()


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [None, (20, 30, 575, 812)])
def test_the_reader_finds_the_field_where_it_was_wanted(
    sealer: PadesSealer, reader: PdfProcess, tmp_path: Path, turn: int, crop: tuple[float, ...] | None
) -> None:
    paper = blank_paper(tmp_path / "form.pdf", turn=turn, crop=crop)
    target = tmp_path / "sealed.pdf"
    sealer.seal(paper, target, [mark("resident", PLACE)], "B-B")
    (slot,) = reader.inspect(target).slots
    assert slot.signed
    found = slot.place
    assert found is not None
    assert (found.x, found.y, found.width, found.height) == pytest.approx((72, 100, 200, 60), abs=0.1)


def test_a_page_in_larger_units_keeps_the_place(
    sealer: PadesSealer, reader: PdfProcess, tmp_path: Path
) -> None:
    paper = blank_paper(tmp_path / "form.pdf")
    with pikepdf.open(paper, allow_overwriting_input=True) as form:
        form.pages[0].obj.UserUnit = 2
        form.save(paper)
    target = tmp_path / "sealed.pdf"
    sealer.seal(paper, target, [mark("resident", PLACE)], "B-B")
    with pikepdf.open(target) as made:
        rectangle = [float(value) for value in made.Root.AcroForm.Fields[0].Rect]
    assert rectangle == pytest.approx([36, 842 - 80, 136, 842 - 50])


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_ink_at_the_top_left_is_shown_at_the_top_left(
    sealer: PadesSealer, reader: PdfProcess, tmp_path: Path, turn: int
) -> None:
    """A dark bar in the upper left quarter of the pad must be dark there, and only there, on the page."""
    bar = Line(8, ((5.0, 5.0), (25.0, 5.0)))
    drawing = Drawing((bar,), 60, 20, frozenset())
    paper = blank_paper(tmp_path / "form.pdf", turn=turn)
    target = tmp_path / "sealed.pdf"
    sealer.seal(paper, target, [mark("resident", PLACE, drawing, caption="")], "B-B")
    dark = [
        darkest(reader, target, Place(0, x, y, 96, 26))
        for x in (PLACE.x + 2, PLACE.x + 102)
        for y in (PLACE.y + 2, PLACE.y + 32)
    ]
    assert [value < 100 for value in dark] == [True, False, False, False]


def darkest(reader: PdfProcess, path: Path, place: Place) -> int:
    raster = reader.render(path, 0, 1.0, place)
    pixels = bytes(raster.pixels)
    return min(
        pixels[row * raster.stride + column * (raster.stride // raster.width)]
        for row in range(raster.height)
        for column in range(raster.width)
    )
