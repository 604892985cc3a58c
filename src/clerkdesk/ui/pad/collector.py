"""Gathering what pens write: every sample is kept, in the order it came, for each hand apart."""

from dataclasses import dataclass
from enum import Enum

from clerkdesk.domain.ink import Ink, Sample, Stroke, Tool
from clerkdesk.ui.pad.growing import GrowingStroke

PALM_GUARD = 800
"""For how many ms after a pen's last sign of life a finger or mouse is taken for the writing hand's palm."""


@dataclass(frozen=True)
class Hand:
    """What a stroke is written with: the tool, and which of several devices (or fingers) it is."""

    tool: Tool
    device: int = 0


class Touch(Enum):
    """What became of a hand that touched the field."""

    IGNORED = "ignored"
    STARTED = "started"
    PALM_REMOVED = "palm removed"
    """The pen began, and what the palm had written by then is gone: draw all strokes anew."""


class Collector:
    """The strokes of one writing field while they grow.

    Samples are taken as the device sends them: zero and negative time steps, jumps in pressure and
    places outside the field stay. Only palms are turned away: fingers and mice beside a pen. What is
    removed is overwritten first. ``now`` is the desk's own clock in ms, for the palm guard alone.
    """

    def __init__(self) -> None:
        self._strokes: list[GrowingStroke] = []
        self._writing: dict[Hand, GrowingStroke] = {}
        self._away: set[Hand] = set()
        self._pen_seen: int | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing is written."""
        return not self._strokes

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """Everything written, in the order the strokes began."""
        return tuple(growing.stroke() for growing in self._strokes)

    def pen_near(self, now: int) -> None:
        """Note that a pen writes or hovers."""
        self._pen_seen = now

    def press(self, hand: Hand, sample: Sample, now: int) -> Touch:
        """Begin a stroke; one this hand never ended (unplugged in the middle) stays as it is."""
        palms_gone = False
        if hand.tool is Tool.PEN:
            self.pen_near(now)
            palms_gone = self._drop_palms()
        elif self._guarded(now):
            return Touch.IGNORED
        growing = GrowingStroke(hand.tool)
        growing.add(sample)
        self._strokes.append(growing)
        self._writing[hand] = growing
        self._away.discard(hand)
        return Touch.PALM_REMOVED if palms_gone else Touch.STARTED

    def move(self, hand: Hand, sample: Sample) -> Sample | None:
        """Continue this hand's stroke; returns the sample before, or None if the hand is not writing."""
        growing = self._writing.get(hand)
        if growing is None:
            return None
        before = growing.last
        growing.add(sample)
        return before

    def release(self, hand: Hand) -> bool:
        """End this hand's stroke; says if one was under way."""
        self._away.discard(hand)
        return self._writing.pop(hand, None) is not None

    def leave(self, hand: Hand) -> bool:
        """A hand is out of reach, or its device gone: its stroke stays; says if one was under way."""
        if self._writing.pop(hand, None) is None:
            return False
        self._away.add(hand)
        return True

    def comes_back(self, hand: Hand) -> bool:
        """Whether a stroke of this hand was cut off: if it draws on, a new one begins."""
        return hand in self._away

    def cancel(self, hand: Hand) -> bool:
        """Take back a stroke the system disowned (a touch it reads as a gesture); says if there was one."""
        growing = self._writing.pop(hand, None)
        if growing is not None:
            self._strokes = [other for other in self._strokes if other is not growing]
            growing.wipe()
        return growing is not None

    def undo(self) -> None:
        """Remove the stroke that began last."""
        if self._strokes:
            gone = self._strokes.pop()
            self._writing = {hand: growing for hand, growing in self._writing.items() if growing is not gone}
            gone.wipe()

    def clear(self) -> None:
        """Remove everything written."""
        for growing in self._strokes:
            growing.wipe()
        self._strokes.clear()
        self._writing.clear()
        self._away.clear()

    def ink(self, width: float, height: float) -> Ink:
        """What is written, as a frozen value, for a field of this size in mm."""
        return Ink(self.strokes, width, height)

    def _guarded(self, now: int) -> bool:
        if any(hand.tool is Tool.PEN for hand in self._writing):
            return True
        return self._pen_seen is not None and now - self._pen_seen < PALM_GUARD

    def _drop_palms(self) -> bool:
        palms = [hand for hand in self._writing if hand.tool is not Tool.PEN]
        for hand in palms:
            self.cancel(hand)
        return bool(palms)
