"""Gathering what pens write: every sample is kept, in the order it came, for each hand apart."""

from dataclasses import dataclass, field
from enum import Enum

from clerkdesk.domain.ink import Ink, Sample, Stroke, Tool

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


@dataclass
class _OpenStroke:
    tool: Tool
    samples: list[Sample] = field(default_factory=list)


class Collector:
    """The strokes of one writing field while they grow.

    Samples are taken as the device sends them: zero and negative time steps, jumps in pressure and
    places outside the field stay. Only palms are turned away: fingers and mice beside a pen.
    ``now`` is the desk's own clock in ms, for the palm guard alone.
    """

    def __init__(self) -> None:
        self._strokes: list[_OpenStroke] = []
        self._writing: dict[Hand, _OpenStroke] = {}
        self._pen_seen: int | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing is written."""
        return not self._strokes

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """Everything written, in the order the strokes began."""
        return tuple(Stroke(tuple(stroke.samples), stroke.tool) for stroke in self._strokes)

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
        stroke = _OpenStroke(hand.tool, [sample])
        self._strokes.append(stroke)
        self._writing[hand] = stroke
        return Touch.PALM_REMOVED if palms_gone else Touch.STARTED

    def move(self, hand: Hand, sample: Sample) -> Sample | None:
        """Continue this hand's stroke; returns the sample before, or None if the hand is not writing."""
        stroke = self._writing.get(hand)
        if stroke is None:
            return None
        before = stroke.samples[-1]
        stroke.samples.append(sample)
        return before

    def release(self, hand: Hand) -> None:
        """End this hand's stroke."""
        self._writing.pop(hand, None)

    def cancel(self, hand: Hand) -> bool:
        """Take back a stroke the system disowned (a touch it reads as a gesture); says if there was one."""
        stroke = self._writing.pop(hand, None)
        if stroke is not None:
            self._strokes = [other for other in self._strokes if other is not stroke]
        return stroke is not None

    def undo(self) -> None:
        """Remove the stroke that began last."""
        if self._strokes:
            gone = self._strokes.pop()
            self._writing = {hand: stroke for hand, stroke in self._writing.items() if stroke is not gone}
            gone.samples.clear()

    def clear(self) -> None:
        """Remove everything written."""
        for stroke in self._strokes:
            stroke.samples.clear()
        self._strokes.clear()
        self._writing.clear()

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
