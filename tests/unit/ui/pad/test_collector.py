"""Whatever pens, fingers and mice do together, no sample is lost, doubled or put out of order."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.ink import Sample, Tool
from clerkdesk.ui.pad.collector import PALM_GUARD, Collector, Hand, Touch

PEN, OTHER_PEN, FINGER, MOUSE = (
    Hand(Tool.PEN, 1), Hand(Tool.PEN, 2), Hand(Tool.FINGER, 1), Hand(Tool.MOUSE),
)  # fmt: skip
numbers = st.floats(allow_nan=True, allow_infinity=True)
times = st.integers(-(2**53), 2**53)
samples = st.builds(Sample, numbers, numbers, numbers, times, numbers, numbers, numbers)


@dataclass(frozen=True)
class Act:
    """One report of a pen."""

    kind: str
    hand: Hand
    sample: Sample


acts = st.builds(
    Act, st.sampled_from(("press", "move", "release")), st.sampled_from((PEN, OTHER_PEN)), samples
)


@given(st.lists(acts, max_size=60))
def test_pens_lose_no_sample_whatever_they_send(reports: list[Act]) -> None:
    collector = Collector()
    expected: list[list[Sample]] = []
    writing: dict[Hand, list[Sample]] = {}
    for act in reports:
        if act.kind == "press":
            collector.press(act.hand, act.sample, now=0)
            writing[act.hand] = [act.sample]
            expected.append(writing[act.hand])
        else:
            before = collector.move(act.hand, act.sample)
            assert (before is None) is (act.hand not in writing)
            if act.hand in writing:
                writing[act.hand].append(act.sample)
        if act.kind == "release":
            collector.release(act.hand)
            writing.pop(act.hand, None)
    kept = [[repr(sample) for sample in stroke.samples] for stroke in collector.strokes]
    assert kept == [[repr(sample) for sample in stroke] for stroke in expected]


@given(st.lists(st.lists(samples, min_size=1, max_size=8), min_size=1, max_size=8))
def test_each_step_back_removes_exactly_the_last_stroke(strokes: list[list[Sample]]) -> None:
    collector = Collector()
    for stroke in strokes:
        collector.press(PEN, stroke[0], now=0)
        for sample in stroke[1:]:
            collector.move(PEN, sample)
        collector.release(PEN)
    for left in range(len(strokes) - 1, -1, -1):
        collector.undo()
        assert [len(stroke.samples) for stroke in collector.strokes] == [len(s) for s in strokes[:left]]
    assert collector.empty
    collector.undo()


def at(place: float, time: int = 0) -> Sample:
    return Sample(place, place, 0.5, time)


def test_a_hand_beside_the_pen_writes_nothing() -> None:
    collector = Collector()
    collector.press(PEN, at(1), now=1000)
    assert collector.press(FINGER, at(2), now=9000) is Touch.IGNORED
    assert collector.move(FINGER, at(3)) is None
    collector.release(PEN)
    collector.pen_near(now=9000)
    assert collector.press(MOUSE, at(2), now=9000 + PALM_GUARD - 1) is Touch.IGNORED
    assert collector.press(MOUSE, at(2), now=9000 + PALM_GUARD) is Touch.STARTED
    assert [stroke.tool for stroke in collector.strokes] == [Tool.PEN, Tool.MOUSE]


def test_a_palm_that_lay_there_first_goes_when_the_pen_begins() -> None:
    collector = Collector()
    for number in (1, 2, 3):
        assert collector.press(Hand(Tool.FINGER, number), at(number), now=0) is Touch.STARTED
    assert collector.press(PEN, at(9), now=10) is Touch.PALM_REMOVED
    assert [stroke.tool for stroke in collector.strokes] == [Tool.PEN]


@pytest.mark.parametrize("side", [-60.0, 60.0])
def test_a_left_hands_palm_is_told_from_its_pen_as_a_right_hands(side: float) -> None:
    """It lies on the other side, comes before the pen, slides while it writes and lies on afterwards."""
    collector = Collector()
    palm = Sample(100 + side, 70, 0.5, 0)
    collector.press(FINGER, palm, now=0)
    collector.move(FINGER, palm)
    assert collector.press(PEN, Sample(100, 40, 0.5, 20), now=20) is Touch.PALM_REMOVED
    assert collector.move(FINGER, palm) is None
    assert collector.press(Hand(Tool.FINGER, 2), palm, now=400) is Touch.IGNORED
    collector.release(PEN)
    assert collector.press(Hand(Tool.FINGER, 3), palm, now=500) is Touch.IGNORED
    assert [stroke.tool for stroke in collector.strokes] == [Tool.PEN]


def test_a_pen_that_leaves_and_comes_back_in_the_middle_of_a_stroke_begins_another() -> None:
    collector = Collector()
    collector.press(PEN, at(1), now=0)
    assert collector.leave(PEN)
    assert not collector.leave(PEN)
    assert collector.move(PEN, at(2)) is None
    assert collector.comes_back(PEN)
    assert not collector.comes_back(OTHER_PEN)
    collector.press(PEN, at(2), now=5)
    assert not collector.comes_back(PEN)
    assert collector.move(PEN, at(3)) == at(2)
    assert collector.release(PEN)
    assert [len(stroke.samples) for stroke in collector.strokes] == [1, 2]


def test_a_pen_that_is_gone_guards_no_longer() -> None:
    collector = Collector()
    collector.press(PEN, at(1), now=0)
    collector.leave(PEN)
    assert collector.press(FINGER, at(2), now=PALM_GUARD) is Touch.STARTED


@pytest.mark.parametrize("way", ["undo", "clear", "cancel"])
def test_what_is_taken_back_is_overwritten(way: str) -> None:
    collector = Collector()
    collector.press(FINGER, at(1), now=0)
    for number in range(600):
        collector.move(FINGER, at(number))
    [growing] = collector._strokes
    blocks = list(growing._blocks)
    assert len(blocks) == 3
    assert all(any(block) for block in blocks)
    collector.cancel(FINGER) if way == "cancel" else getattr(collector, way)()
    assert not any(any(block) for block in blocks)
    assert growing.last == Sample(0, 0, 0, 0)
    assert collector.empty


def test_a_finished_stroke_of_a_finger_is_no_palm() -> None:
    collector = Collector()
    collector.press(FINGER, at(1), now=0)
    collector.release(FINGER)
    assert collector.press(PEN, at(9), now=10) is Touch.STARTED
    assert [stroke.tool for stroke in collector.strokes] == [Tool.FINGER, Tool.PEN]


def test_a_touch_the_system_takes_back_is_gone() -> None:
    collector = Collector()
    collector.press(FINGER, at(1), now=0)
    assert collector.cancel(FINGER)
    assert not collector.cancel(FINGER)
    assert collector.empty


def test_ink_given_away_does_not_change_any_more() -> None:
    collector = Collector()
    collector.press(PEN, at(1), now=0)
    ink = collector.ink(100, 40)
    collector.move(PEN, at(2))
    collector.clear()
    assert [len(stroke.samples) for stroke in ink.strokes] == [1]
    assert (ink.width, ink.height) == (100, 40)
    assert collector.empty
