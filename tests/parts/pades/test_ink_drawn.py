"""Ink in the sealed file is the pen's trace, within a tenth of a millimetre, and nothing else."""

import math
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.domain.ink import Drawing, Ink, Sample, Stroke, draw, step_of
from clerkdesk.domain.pages import Place, Raster
from tests.fakes.drawn_ink import SAMPLES, Piece, demand_true, inked, sampled
from tests.fakes.papers import LOW, blank_paper, mark
from tests.fakes.sealing import staying
from tests.house.leftovers import LongLived

HOSTILE = (math.nan, math.inf, -math.inf, 1e300, -1e300, 1e9, 10_000.0, -10_000.0, -0.0)
coordinates = st.one_of(st.floats(-20, 320), st.sampled_from(HOSTILE))
pressures = st.one_of(st.floats(0, 1), st.sampled_from((math.nan, math.inf, -math.inf, -3.0, 7.0)))
samples = st.builds(Sample, coordinates, coordinates, pressures, st.integers(-1, 10_000))
strokes = st.builds(Stroke, st.lists(samples, max_size=30).map(tuple))
sides = st.floats(20, 400)
inks = st.builds(Ink, st.lists(strokes, max_size=6).map(tuple), sides, sides)
places = st.builds(Place, st.just(0), st.just(40), st.just(60), st.floats(30, 400), st.floats(12, 200))
turns = st.sampled_from((0, 90, 180, 270))


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    folder = tmp_path_factory.mktemp("papers")
    return {turn: blank_paper(folder / f"turned-{turn}.pdf", turn=turn) for turn in (0, 90, 180, 270)}


@pytest.fixture(scope="module")
def reader(long_lived: LongLived) -> Iterator[PdfProcess]:
    with closing(PdfProcess()) as reader:
        with staying(long_lived):
            reader.warm_up()
        yield reader


def sealed(sealer: PadesSealer, paper: Path, drawing: Drawing, place: Place = LOW, caption: str = "") -> Path:
    target = paper.with_name("sealed.pdf")
    sealer.seal(paper, target, [mark(place=place, drawing=drawing, caption=caption)], "B-B")
    return target


@pytest.mark.timeout(600)
@settings(settings.get_profile("sealed"), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(inks, places, turns, st.sampled_from(("", "Erika Mustermann · Musterstadt, 23.11.2026")))
def test_any_ink_is_drawn_as_it_was_written(
    curve_sealer: PadesSealer, papers: dict[int, Path], ink: Ink, place: Place, turn: int, caption: str
) -> None:
    demand_true(sealed(curve_sealer, papers[turn], draw(ink), place, caption), ink)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("size", [(200.0, 60.0), (90.0, 25.0)], ids=["large", "small"])
def test_every_modelled_signature_is_drawn_as_it_was_written(
    curve_sealer: PadesSealer, papers: dict[int, Path], path: Path, size: tuple[float, float]
) -> None:
    ink = sampled(path)
    place = Place(0, 60, 80, *size)
    demand_true(sealed(curve_sealer, papers[0], draw(ink), place, "Erika Mustermann"), ink)


def test_ten_thousand_points_are_drawn_one_by_one(curve_sealer: PadesSealer, papers: dict[int, Path]) -> None:
    points = [
        Sample(60 + 50 * math.sin(i / 900), 20 + 15 * math.cos(i / 70), i % 9 / 8, i) for i in range(10_000)
    ]
    ink = Ink((Stroke(tuple(points)),), 120, 40)
    made = sealed(curve_sealer, papers[0], draw(ink))
    demand_true(made, ink)
    assert len(inked(made)) == 9_999
    assert made.stat().st_size < 150_000


def test_pressure_shows_in_eight_widths(curve_sealer: PadesSealer, papers: dict[int, Path]) -> None:
    pressures = [step / 70 for step in range(71)]
    ink = Ink((Stroke(tuple(Sample(10 + i, 20, p, i) for i, p in enumerate(pressures))),), 100, 40)
    drawn = inked(sealed(curve_sealer, papers[0], draw(ink)))
    widths = [one.width for one in drawn]
    assert widths == sorted(widths)
    assert len(set(widths)) == 8
    steps = [step_of(pressure) for pressure in pressures[1:]]
    for (one, other), (step, next_step) in zip(pairwise(widths), pairwise(steps), strict=True):
        assert (one == other) == (step == next_step)


@pytest.mark.parametrize("written", [(), ((math.nan, 5.0),), ((math.inf, -math.inf), (1e300, 2.0))])
def test_what_cannot_be_drawn_is_left_out_and_the_file_stands(
    curve_sealer: PadesSealer, papers: dict[int, Path], written: tuple[tuple[float, float], ...]
) -> None:
    stroke = Stroke(tuple(Sample(x, y, 0.5, 0) for x, y in written))
    assert inked(sealed(curve_sealer, papers[0], draw(Ink((stroke, Stroke(())), 100, 40)))) == []


def test_ink_is_drawn_in_a_field_too_low_for_a_margin(
    curve_sealer: PadesSealer, papers: dict[int, Path]
) -> None:
    ink = sampled(SAMPLES[0])
    demand_true(sealed(curve_sealer, papers[0], draw(ink), Place(0, 60, 80, 60, 4)), ink)


def test_a_trace_that_is_not_the_ink_is_told(curve_sealer: PadesSealer, papers: dict[int, Path]) -> None:
    """The control: a sample moved by a fifth of a millimetre, or pressed harder, is found."""
    ink = sampled(SAMPLES[0])
    made = sealed(curve_sealer, papers[0], draw(ink))
    stroke = ink.strokes[0]
    at = len(stroke.samples) // 2
    sample = stroke.samples[at]
    for wrong in (replace(sample, x=sample.x + 0.2), replace(sample, pressure=sample.pressure - 0.4)):
        others = (*stroke.samples[:at], wrong, *stroke.samples[at + 1 :])
        with pytest.raises(AssertionError):
            demand_true(made, replace(ink, strokes=(replace(stroke, samples=others), *ink.strokes[1:])))


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("path", SAMPLES[::4], ids=lambda path: path.stem)
def test_the_page_shows_the_trace_and_nothing_beside_it(
    curve_sealer: PadesSealer, papers: dict[int, Path], reader: PdfProcess, path: Path, turn: int
) -> None:
    """Another program (MuPDF) draws the page as it is read: dark along the trace, white a hair beside it."""
    ink = sampled(path)
    made = sealed(curve_sealer, papers[turn], draw(ink), BARE)
    dark = dark_pixels(reader.render(made, 0, ZOOM, BARE))
    drawn = [in_pixels(piece) for piece in inked(made)]
    for piece in drawn:
        x, y = map(math.floor, piece.end)
        assert any((x + i, y + j) in dark for i in (-1, 0, 1) for j in (-1, 0, 1))
    assert dark <= {pixel for piece in drawn for pixel in beneath(piece)}


BARE = Place(0, 200, 300, 200, 60)  # where the paper shows nothing, however it is turned
ZOOM = 6.0
DARK = 128
BLUR = 1.0  # pixels


def dark_pixels(raster: Raster) -> set[tuple[int, int]]:
    rows = (
        bytes(raster.pixels[y * raster.stride : (y + 1) * raster.stride : raster.stride // raster.width])
        for y in range(raster.height)
    )
    return {(x, y) for y, row in enumerate(rows) for x, blue in enumerate(row[: raster.width]) if blue < DARK}


def in_pixels(piece: Piece) -> Piece:
    (x0, y0), (x1, y1) = piece.start, piece.end
    top = BARE.height
    return Piece(piece.width * ZOOM, (x0 * ZOOM, (top - y0) * ZOOM), (x1 * ZOOM, (top - y1) * ZOOM))


def beneath(piece: Piece) -> Iterator[tuple[int, int]]:
    """All pixels that a piece may darken, every step of a pixel along it."""
    reach = piece.width / 2 + BLUR
    steps = max(1, math.ceil(math.dist(piece.start, piece.end)))
    (x0, y0), (x1, y1) = piece.start, piece.end
    for step in range(steps + 1):
        x, y = x0 + (x1 - x0) * step / steps, y0 + (y1 - y0) * step / steps
        for i in range(math.floor(x - reach), math.ceil(x + reach)):
            for j in range(math.floor(y - reach), math.ceil(y + reach)):
                yield i, j


def test_nothing_but_strokes_is_in_the_field(curve_sealer: PadesSealer, papers: dict[int, Path]) -> None:
    made = sealed(curve_sealer, papers[0], draw(sampled(SAMPLES[0])))
    with pikepdf.open(made) as read:
        form = read.Root.AcroForm.Fields[0].AP.N
        assert list(form.Resources.keys()) == []
