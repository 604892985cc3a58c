"""Ink becomes geometry: nothing written is lost, widths follow the pressure, times end."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.ink import (
    LEAST_FRAME_MM,
    STEPS,
    THICKEST_MM,
    THINNEST_MM,
    Ink,
    Line,
    Sample,
    Stroke,
    Tool,
    draw,
    step_of,
    width_of,
)  # fmt: skip

places = st.floats(-500, 500)
samples = st.builds(Sample, places, places, st.floats(0, 1), st.integers(0, 10_000))
strokes = st.builds(
    Stroke, st.lists(samples, min_size=1, max_size=20).map(tuple), st.sampled_from(tuple(Tool))
)
sides = st.floats(20, 400)
inks = st.builds(Ink, st.lists(strokes, max_size=6).map(tuple), sides, sides)


def walk(lines: list[Line]) -> list[tuple[int, tuple[float, float], tuple[float, float]]]:
    """Every piece of a drawing: its step, from where, to where."""
    return [
        (line.step, start, end)
        for line in lines
        for start, end in zip(line.points, line.points[1:], strict=False)
    ]


@given(strokes)
def test_every_step_between_samples_is_drawn_with_the_width_of_its_end(stroke: Stroke) -> None:
    drawing = draw(Ink((stroke,), 100, 40))
    pieces = walk(list(drawing.lines))
    written = stroke.samples
    if len(written) == 1:
        assert [step for step, _, _ in pieces] == [step_of(written[0].pressure)]
        return
    assert len(pieces) == len(written) - 1
    for (step, start, end), before, after in zip(pieces, written, written[1:], strict=False):
        assert step == step_of(after.pressure)
        length = math.dist((before.x, before.y), (after.x, after.y))
        assert math.isclose(math.dist(start, end), length, abs_tol=1e-9)


@given(inks)
def test_the_frame_holds_everything_written_and_no_more_than_it_must(ink: Ink) -> None:
    drawing = draw(ink)
    points = [point for line in drawing.lines for point in line.points]
    if not points:
        assert (drawing.width, drawing.height) == (ink.width, ink.height)
        return
    reach = THICKEST_MM / 2
    for axis, length, field, least in (
        (0, drawing.width, ink.width, LEAST_FRAME_MM[0]),
        (1, drawing.height, ink.height, LEAST_FRAME_MM[1]),
    ):
        begin, end = min(p[axis] for p in points), max(p[axis] for p in points)
        assert begin >= reach - 1e-6
        assert end <= length - reach + 1e-6
        assert math.isclose(length, max(end - begin + 2 * reach, min(least, field)), abs_tol=1e-6)


@given(inks)
def test_the_drawing_is_the_ink_moved_as_a_whole(ink: Ink) -> None:
    drawing = draw(ink)
    written = [sample for stroke in ink.strokes for sample in stroke.samples]
    if not written:
        return
    first = drawing.lines[0].points[0]
    shift = written[0].x - first[0], written[0].y - first[1]
    corners = {
        (round(x + shift[0], 6), round(y + shift[1], 6)) for line in drawing.lines for x, y in line.points
    }
    assert corners == {(round(s.x, 6), round(s.y, 6)) for s in written}
    assert drawing.tools == ink.tools


def test_a_dot_stays_a_dot() -> None:
    drawing = draw(Ink((Stroke((Sample(150, 50, 0.5, 0),)),), 300, 100))
    assert drawing.lines == (Line(5, ((30.0, 10.0), (30.0, 10.0))),)
    assert (drawing.width, drawing.height) == LEAST_FRAME_MM


def test_the_frame_stays_within_a_field_that_holds_all_ink() -> None:
    drawing = draw(Ink((Stroke((Sample(1, 1, 0.5, 0), Sample(5, 2, 0.5, 1))),), 300, 100))
    assert drawing.lines[0].points == ((1, 1), (5, 2))


@given(st.floats())
def test_any_pressure_has_one_of_eight_widths(pressure: float) -> None:
    step = step_of(pressure)
    assert 1 <= step <= STEPS
    assert THINNEST_MM <= width_of(step) <= THICKEST_MM


@given(st.floats(0, 1), st.floats(0, 1))
def test_more_pressure_is_never_thinner(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert width_of(step_of(low)) <= width_of(step_of(high))


def test_ink_says_with_what_it_was_written() -> None:
    ink = Ink((Stroke((Sample(1, 1, 1, 0),)), Stroke((Sample(1, 1, 1, 0),), Tool.FINGER)), 60, 20)
    assert ink.tools == {Tool.PEN, Tool.FINGER}
    assert not ink.empty
    assert Ink((), 60, 20).empty
    assert Ink((Stroke(()),), 60, 20).empty


@pytest.mark.parametrize("odd", [math.nan, math.inf, -math.inf, 1e300], ids=str)
def test_what_is_no_place_is_not_drawn(odd: float) -> None:
    stroke = Stroke(
        (Sample(10, 5, 0.5, 0), Sample(odd, 5, 0.5, 1), Sample(11, odd, 0.5, 2), Sample(12, 5, odd, 3))
    )
    written = [point for line in draw(Ink((stroke,), 60, 20)).lines for point in line.points]
    assert written and all(0 <= x <= 60 and 0 <= y <= 20 for x, y in written)
    assert Ink((Stroke((Sample(odd, odd, 0.5, 0),)),), 60, 20).empty
