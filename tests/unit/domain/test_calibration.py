"""A calibration brings a pen's reports to where it touched, and refuses what nobody could have meant."""

import cmath
import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.base.errors import Refused
from clerkdesk.domain.calibration import (
    Calibrated,
    Calibration,
    Calibrations,
    Point,
    read_calibrations,
    screen_key,
    solve,
    targets,
)
from clerkdesk.domain.pens import PenDevice, PenPhase, PenReport, PenTool

PER_MM = 4.0
SCREEN = screen_key("DP-2", 1280, 800)
AIMED = targets(1280, 800)
PEN = PenDevice(7, "Wacom One Pen")

turns = st.floats(-0.08, 0.08)
scales = st.floats(0.92, 1.08)
shifts = st.floats(-20, 20)
names = st.text(min_size=1, max_size=20)


def reported(place: Point, turn: float, scale: float, offset: Point) -> Point:
    """What a pen says that sits askew by this much, about the middle of the screen."""
    middle = complex(640, 400)
    seen = cmath.rect(scale, turn) * (complex(*place) - middle) + middle + complex(*offset)
    return seen.real, seen.imag


@given(turns, scales, shifts, shifts)
def test_a_pen_that_sits_askew_is_brought_back(turn: float, scale: float, dx: float, dy: float) -> None:
    hits = [reported(place, turn, scale, (dx, dy)) for place in AIMED]
    found = solve(AIMED, hits, PER_MM)
    assert found.residual < 1e-6
    for place, hit in zip(AIMED, hits, strict=True):
        assert found.correct(*hit) == pytest.approx(place, abs=1e-6)
    elsewhere = (333.0, 710.0)
    assert found.correct(*reported(elsewhere, turn, scale, (dx, dy))) == pytest.approx(elsewhere, abs=1e-6)


@given(st.lists(st.tuples(st.floats(-2, 2), st.floats(-2, 2)), min_size=5, max_size=5))
def test_an_unsteady_hand_leaves_a_rest_that_is_told(shaken: list[Point]) -> None:
    hits = [(x + dx, y + dy) for (x, y), (dx, dy) in zip(AIMED, shaken, strict=True)]
    found = solve(AIMED, hits, PER_MM)
    misses = [math.dist(found.correct(*hit), place) / PER_MM for place, hit in zip(AIMED, hits, strict=True)]
    assert found.residual == pytest.approx(math.sqrt(sum(miss**2 for miss in misses) / 5), abs=1e-9)
    before = [math.dist(hit, place) / PER_MM for place, hit in zip(AIMED, hits, strict=True)]
    assert sum(miss**2 for miss in misses) <= sum(miss**2 for miss in before) + 1e-9


def _mirrored(place: Point) -> Point:
    return 1280 - place[0], place[1]


@pytest.mark.parametrize(
    "hits",
    [
        AIMED[:3],
        [(100.0, 100.0)] * 5,
        [(x, 400.0) for x, _ in AIMED],
        [(x / 2, y) for x, y in AIMED],
        [(x + 400, y) for x, y in AIMED],
        [(math.nan, y) for _, y in AIMED],
        [*AIMED[:4], (AIMED[4][0] - 60, AIMED[4][1])],
        [_mirrored(place) for place in AIMED],
        [(y, x) for x, y in AIMED],
    ],
    ids=[
        "too few",
        "one place",
        "one line",
        "two screens",
        "far off",
        "no place",
        "missed",
        "mirrored",
        "turned",
    ],
)
def test_what_nobody_could_have_meant_is_refused(hits: list[Point]) -> None:
    with pytest.raises(Refused) as refusal:
        solve(AIMED[: len(hits)], hits, PER_MM)
    assert refusal.value.code == "PAD-09"


@given(names, names, shifts, turns, scales)
def test_what_is_kept_as_a_line_is_read_back(
    screen: str, pen: str, shift: float, turn: float, scale: float
) -> None:
    one = Calibrated(f"{screen} 1x1", pen, Calibration(shift, -shift, turn, scale, 0.25))
    two = Calibrated("DP-9 1x1", "other", Calibration())
    text = Calibrations((one, two)).text()
    assert text.isprintable()
    read = read_calibrations(text)
    found = read.of(one.screen, one.pen)
    assert found is not None
    assert (found.dx, found.turn, found.scale) == pytest.approx((shift, turn, scale), rel=1e-7, abs=1e-12)
    assert read.of("DP-9 1x1", "other") == Calibration()


@pytest.mark.parametrize(
    "text", ["", ";", "x", "a|b", "a|b|1 2", "a|b|1 2 x 1 0", "a|b|nan 0 0 1 0", "a|b|0 0 0 0 0"]
)
def test_what_somebody_spoiled_counts_as_not_calibrated(text: str) -> None:
    assert read_calibrations(text).of("a", "b") is None


def a_report(tool: PenTool = PenTool.PEN) -> PenReport:
    return PenReport(PenPhase.MOVE, tool, PEN, SCREEN, 100.0, 50.0, 17, 0.5, 12.0, -3.0, 90.0)


def test_only_the_place_of_a_report_is_corrected_and_only_of_its_pen_on_its_screen() -> None:
    known = Calibrations((Calibrated(SCREEN, PEN.name, Calibration(dx=3, dy=-2)),))
    assert known.corrected(a_report()) == replace(a_report(), x=103.0, y=48.0)
    assert known.corrected(a_report(PenTool.ERASER)).x == 103.0
    others = (
        a_report(PenTool.FINGER),
        a_report(PenTool.MOUSE),
        replace(a_report(), screen=screen_key("DP-2", 1920, 1200)),
        replace(a_report(), device=PenDevice(8, "Other")),
    )
    for report in others:
        assert known.corrected(report) is report


def test_a_new_calibration_takes_the_place_of_the_one_before() -> None:
    known = Calibrations((Calibrated(SCREEN, PEN.name, Calibration(dx=3)),))
    known = known.having(Calibrated(SCREEN, PEN.name, Calibration(dx=5)))
    assert [one.calibration.dx for one in known.on(SCREEN)] == [5]
    assert known.on("DP-3 1280x800") == ()
