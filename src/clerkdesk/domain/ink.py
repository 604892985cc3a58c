"""A handwritten signature: raw pen samples, and the geometry that is left of them for sealing."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter

STEPS = 8
THINNEST_MM = 0.25
THICKEST_MM = 1.1
_FARTHEST_MM = 10_000.0
LEAST_FRAME_MM = (60.0, 20.0)
"""The least part of the writing field that is drawn, so that a dot stays a dot beside a signature."""


class Tool(StrEnum):
    """What the hand held: a pen, or a fallback that the record names as such."""

    PEN = "pen"
    FINGER = "finger"
    MOUSE = "mouse"


@dataclass(frozen=True, slots=True)
class Sample:
    """One report of the pen: place in mm from the writing field's top left, pressure 0 to 1, time in ms.

    Tilt and rotation are degrees, 0 where the device tells none. All but the place ends at ``draw``.
    """

    x: float
    y: float
    pressure: float
    time: int
    tilt_x: float = 0.0
    tilt_y: float = 0.0
    rotation: float = 0.0

    @property
    def drawable(self) -> bool:
        """Whether it names a place that can be: devices send infinities, and what is no number at all."""
        return abs(self.x) <= _FARTHEST_MM and abs(self.y) <= _FARTHEST_MM


@dataclass(frozen=True, slots=True)
class Stroke:
    """What one touch of the pen drew, samples in the order they came."""

    samples: tuple[Sample, ...]
    tool: Tool = Tool.PEN


@dataclass(frozen=True)
class Ink:
    """Everything written in one field: strokes, and the writing field's size in mm."""

    strokes: tuple[Stroke, ...]
    width: float
    height: float

    @property
    def empty(self) -> bool:
        """Whether nothing has been written that could be drawn."""
        return not any(sample.drawable for stroke in self.strokes for sample in stroke.samples)

    @property
    def tools(self) -> frozenset[Tool]:
        """With what it was written."""
        return frozenset(stroke.tool for stroke in self.strokes)


@dataclass(frozen=True, slots=True)
class Line:
    """A run of points of one width; ``step`` is 1 (thinnest) to 8, points are mm as in Ink."""

    step: int
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Drawing:
    """The geometry of a signature: what is sealed. It carries neither times nor how the pen was held.

    Points count from the top left of a frame of ``width`` by ``height`` mm around everything written.
    """

    lines: tuple[Line, ...]
    width: float
    height: float
    tools: frozenset[Tool]


def width_of(step: int) -> float:
    """The width in mm of a line of this step.

    >>> width_of(1), width_of(8)
    (0.25, 1.1)
    """
    return round(THINNEST_MM + (THICKEST_MM - THINNEST_MM) * (step - 1) / (STEPS - 1), 3)


def step_of(pressure: float) -> int:
    """The width step for a pressure; whatever a device invents is brought into 1 to 8.

    >>> step_of(0.0), step_of(0.5), step_of(7.0), step_of(float("nan"))
    (1, 5, 8, 1)
    """
    if not math.isfinite(pressure):
        return 1
    return 1 + round(min(1.0, max(0.0, pressure)) * (STEPS - 1))


def draw(ink: Ink) -> Drawing:
    """Turn ink into the geometry that is sealed; times, raw pressure, tilt and rotation end here.

    A new line begins wherever the width step changes, with the last point of the line before,
    so strokes stay unbroken. A dot becomes a line of two equal points. Samples without a place are left
    out. The white around the ink is cut away: a writing field is far wider than the place on the page.

    >>> pen = Stroke((Sample(201.0, 51.0, 0.0, 0), Sample(202.0, 51.0, 0.0, 5), Sample(203.0, 51.0, 1.0, 10)))
    >>> drawing = draw(Ink((pen,), 300, 100))
    >>> drawing.width, drawing.height
    (60.0, 20.0)
    >>> [(line.step, line.points) for line in drawing.lines]
    [(1, ((29.0, 10.0), (30.0, 10.0))), (8, ((30.0, 10.0), (31.0, 10.0)))]
    """
    lines = tuple(line for stroke in ink.strokes for line in _lines(stroke.samples))
    points = [point for line in lines for point in line.points]
    left, width = _frame([x for x, _ in points], ink.width, LEAST_FRAME_MM[0])
    top, height = _frame([y for _, y in points], ink.height, LEAST_FRAME_MM[1])
    moved = tuple(Line(line.step, tuple((x - left, y - top) for x, y in line.points)) for line in lines)
    return Drawing(moved, width, height, ink.tools)


def _frame(places: list[float], size: float, least: float) -> tuple[float, float]:
    """Begin and length of the part of a side that is drawn: all ink, and within the field if it can be."""
    if not places:
        return 0.0, size
    begin, end = min(places) - THICKEST_MM / 2, max(places) + THICKEST_MM / 2
    length = max(end - begin, min(least, size))
    start = max((begin + end - length) / 2, min(0.0, begin))
    return min(start, max(size, end) - length), length


def _lines(samples: Iterable[Sample]) -> Iterable[Line]:
    points: list[tuple[float, float]] = []
    step = 1
    for sample in filter(attrgetter("drawable"), samples):
        here = (sample.x, sample.y)
        now = step_of(sample.pressure)
        if points and now != step:
            if len(points) > 1:
                yield Line(step, tuple(points))
            points = points[-1:]
        step = now
        points.append(here)
    if len(points) == 1:
        points *= 2
    if points:
        yield Line(step, tuple(points))
