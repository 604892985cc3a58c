"""Initials pass, a dot or a tick is asked about, and nothing is ever refused."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.base.paths import resource
from clerkdesk.domain.ink import Ink, Sample, Stroke
from clerkdesk.domain.ink_question import InkDoubt, doubt_about

Path = list[tuple[float, float]]


def ink(*paths: Path, left: float = 60.0, top: float = 30.0) -> Ink:
    strokes = tuple(
        Stroke(tuple(Sample(left + x, top + y, 0.5, 5 * at) for at, (x, y) in enumerate(path)))
        for path in paths
    )
    return Ink(strokes, 300.0, 90.0)


DOT = ink([(0, 0)])
TICK = ink([(0, 2), (1.5, 4), (5, 0)])
CROSS = ink([(0, 0), (5, 5)], [(5, 0), (0, 5)])
SCRIBBLE_ON_A_SPOT = ink([(x % 2, 0.3 * (x % 3)) for x in range(60)])
INITIALS = ink(
    [(2, 0), (0, 0), (0, 3), (2, 3)], [(0, 1.5), (1.5, 1.5)], [(4, 3), (4, 0), (5.5, 2), (7, 0), (7, 3)]
)


@pytest.mark.parametrize("written", [DOT, TICK, CROSS, SCRIBBLE_ON_A_SPOT, ink()])
def test_a_dot_a_tick_or_a_cross_is_asked_about(written: Ink) -> None:
    assert doubt_about(written) is InkDoubt.SHORT


def test_small_initials_pass() -> None:
    assert doubt_about(INITIALS) is None


@pytest.mark.parametrize("name", ["initials", "arabic", "cyrillic", "tremor", "left_handed", "signature_1"])
def test_modelled_signatures_pass(name: str) -> None:
    strokes = json.loads(resource("samples", "ink", f"{name}.json").read_text(encoding="utf-8"))
    paths = [[(report[0], report[1]) for report in stroke] for stroke in strokes]
    assert doubt_about(ink(*paths, left=20.0, top=20.0)) is None


def wavy(left: float) -> Ink:
    return ink([(x, 4 * (x % 2)) for x in range(60)], left=left)


@pytest.mark.parametrize(
    ("left", "asked"),
    [(100, None), (-10, None), (-30, InkDoubt.OUTSIDE), (255, None), (285, InkDoubt.OUTSIDE)],
)
def test_only_what_lies_largely_outside_is_asked_about(left: float, asked: InkDoubt | None) -> None:
    assert doubt_about(wavy(left)) is asked


def test_where_the_pen_only_jumped_nothing_was_drawn() -> None:
    assert doubt_about(ink([(0, 0)], [(200, 40)])) is InkDoubt.SHORT


numbers = st.floats(allow_nan=True, allow_infinity=True)
strokes = st.lists(st.tuples(numbers, numbers), min_size=1, max_size=8)


@given(st.lists(strokes, max_size=6))
def test_whatever_a_device_sends_there_is_an_answer(paths: list[Path]) -> None:
    assert doubt_about(ink(*paths)) in (None, InkDoubt.SHORT, InkDoubt.OUTSIDE)


def test_times_and_pressure_play_no_part() -> None:
    stroke = INITIALS.strokes[0]
    odd = Stroke(tuple(replace(sample, pressure=float("nan"), time=0) for sample in stroke.samples))
    assert doubt_about(replace(INITIALS, strokes=(odd, *INITIALS.strokes[1:]))) is None
