"""The wet end of a line runs ahead of a steady pen, is short, and never looks wild."""

import json
import math
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.base.paths import resource
from clerkdesk.domain.ink import Sample, Tool
from clerkdesk.ui.pad.collector import Hand
from clerkdesk.ui.pad.wet_tip import AHEAD_MS, WetTip

PEN, OTHER = Hand(Tool.PEN, 1), Hand(Tool.PEN, 2)
numbers = st.floats(allow_nan=True, allow_infinity=True)
samples = st.builds(Sample, numbers, numbers, numbers, st.integers(-(2**53), 2**53))


def test_of_a_steady_pen_it_shows_where_it_will_be() -> None:
    tip = WetTip()
    tip.begin(PEN, Sample(0, 0, 0.5, 0))
    shown = None
    for step in range(1, 100):
        shown = tip.follow(PEN, Sample(0.2 * step, 0.1 * step, 0.5, 5 * step))
    assert shown == pytest.approx((0.2 * (99 + AHEAD_MS / 5), 0.1 * (99 + AHEAD_MS / 5)), abs=0.02)


def test_a_pen_that_rests_has_none() -> None:
    tip = WetTip()
    tip.begin(PEN, Sample(0, 0, 0.5, 0))
    assert [tip.follow(PEN, Sample(0, 0, 0.5, 5 * step)) for step in range(5)] == [None] * 5


@given(st.lists(samples, min_size=1, max_size=30))
def test_whatever_a_device_sends_it_is_never_far(reports: list[Sample]) -> None:
    tip = WetTip()
    tip.begin(PEN, reports[0])
    for report in reports[1:]:
        shown = tip.follow(PEN, report)
        if shown is not None and report.drawable:
            assert math.dist(shown, (report.x, report.y)) <= 3.0 + 1e-6


def test_of_two_pens_the_one_that_touched_last_has_it() -> None:
    tip = WetTip()
    tip.begin(PEN, Sample(0, 0, 0.5, 0))
    tip.begin(OTHER, Sample(50, 0, 0.5, 0))
    assert tip.follow(PEN, Sample(5, 0, 0.5, 5)) is None
    assert tip.follow(OTHER, Sample(55, 0, 0.5, 5)) is not None
    tip.end()
    assert tip.follow(OTHER, Sample(60, 0, 0.5, 10)) is None


@pytest.mark.parametrize("name", ["arabic", "cyrillic", "fast", "initials", "left_handed", "slow", "tremor"])
def test_the_gap_between_pen_and_line_shrinks_by_a_quarter_and_more(name: str) -> None:
    """What the screen shows a frame later, next to where the pen is by then; 0.41 -> 0.18 mm over all."""
    strokes = json.loads(resource("samples", "ink", f"{name}.json").read_text(encoding="utf-8"))
    with_tip, without = [], []
    for reports in strokes:
        stroke = [Sample(*report[:4]) for report in reports]
        tip = WetTip()
        tip.begin(PEN, stroke[0])
        for at, sample in enumerate(stroke[1:], 1):
            shown = tip.follow(PEN, sample) or (sample.x, sample.y)
            later = next((one for one in stroke[at:] if one.time >= sample.time + AHEAD_MS), None)
            if later is not None:
                with_tip.append(math.dist(shown, (later.x, later.y)))
                without.append(math.dist((sample.x, sample.y), (later.x, later.y)))
    assert median(with_tip) < 0.75 * median(without)
