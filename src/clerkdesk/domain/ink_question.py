"""Whether a signature looks unfinished, so that the pad asks once, kindly; it is never refused."""

import math
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise

from clerkdesk.domain.ink import Ink, Sample

LEAST_LENGTH_MM = 15.0
"""Two initials 3 mm high take some 20 mm of line; a tick of 5 mm takes 8, a cross of 5 mm 14."""
LEAST_SIZE_MM = 5.0
"""From corner to corner: a scribble on one spot is long, but no signature."""
MOST_OUTSIDE = 1 / 3
"""Of the line's length: flourishes leave the field, a signature does not."""


class InkDoubt(StrEnum):
    """What is asked about."""

    SHORT = "short"
    OUTSIDE = "outside"


def doubt_about(ink: Ink) -> InkDoubt | None:
    """What looks unfinished about a signature, None if nothing does.

    Only what was drawn with the pen down counts; places are mm as in Ink.
    """
    length = outside = 0.0
    for before, sample in _pieces(ink):
        piece = math.hypot(sample.x - before.x, sample.y - before.y)
        length += piece
        if not _inside(ink, (before.x + sample.x) / 2, (before.y + sample.y) / 2):
            outside += piece
    if length < LEAST_LENGTH_MM or _size(ink) < LEAST_SIZE_MM:
        return InkDoubt.SHORT
    return InkDoubt.OUTSIDE if outside > length * MOST_OUTSIDE else None


def _pieces(ink: Ink) -> Iterator[tuple[Sample, Sample]]:
    for stroke in ink.strokes:
        drawn = [sample for sample in stroke.samples if sample.drawable]
        yield from pairwise(drawn)


def _inside(ink: Ink, x: float, y: float) -> bool:
    return 0 <= x <= ink.width and 0 <= y <= ink.height


def _size(ink: Ink) -> float:
    drawn = [sample for stroke in ink.strokes for sample in stroke.samples if sample.drawable]
    across = max(sample.x for sample in drawn) - min(sample.x for sample in drawn)
    down = max(sample.y for sample in drawn) - min(sample.y for sample in drawn)
    return math.hypot(across, down)
