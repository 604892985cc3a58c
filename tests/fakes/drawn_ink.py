"""Ink read back from a sealed file by another reader than wrote it (qpdf), and compared with the pen's trace.

Millimetres are those of the pad, whatever the size of the field on the page: a signature drawn half as large
in a narrow box must be as true to the hand, so a deviation counts for twice what a ruler on paper would find.
"""

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pikepdf

from clerkdesk.domain.ink import Ink, Sample, Stroke, Tool, step_of, width_of

Point = tuple[float, float]
SAMPLES = sorted((Path(__file__).resolve().parents[2] / "resources/samples/ink").glob("*.json"))
NEAR_MM = 0.1


@dataclass(frozen=True)
class Piece:
    """A straight piece of ink: how wide, from where, to where."""

    width: float
    start: Point
    end: Point


def sampled(path: Path) -> Ink:
    """The ink of a modelled signature, on a pad large enough for it."""
    strokes = [
        Stroke(tuple(Sample(x, y, pressure, int(at)) for x, y, pressure, at in stroke), Tool.PEN)
        for stroke in json.loads(path.read_text())
    ]
    reach = [(sample.x, sample.y) for stroke in strokes for sample in stroke.samples]
    return Ink(tuple(strokes), max(x for x, _ in reach) + 10, max(y for _, y in reach) + 10)


def trace(ink: Ink) -> list[Piece]:
    """What the pen did: the way to each sample, as wide as its pressure, y upwards as in a file."""
    return [piece for stroke in ink.strokes for piece in _traced(stroke)]


def _traced(stroke: Stroke) -> Iterator[Piece]:
    seen = [sample for sample in stroke.samples if sample.drawable]
    for before, after in pairwise(seen * 2 if len(seen) == 1 else seen):
        yield Piece(width_of(step_of(after.pressure)), (before.x, -before.y), (after.x, -after.y))


def inked(sealed: Path, field: int = 0) -> list[Piece]:
    """The strokes of a field as they lie upright in it, in points."""
    with pikepdf.open(sealed) as made:
        form = made.Root.AcroForm.Fields[field].AP.N
        commands = [(list(operands), str(name)) for operands, name in pikepdf.parse_content_stream(form)]
    pieces: list[Piece] = []
    width, path = 1.0, list[Point]()
    for operands, name in commands:
        match name:
            case "w":
                width = float(operands[0])
            case "m":
                path = [(float(operands[0]), float(operands[1]))]
            case "l":
                path.append((float(operands[0]), float(operands[1])))
            case "S":
                pieces += [Piece(width, start, end) for start, end in pairwise(path)]
            case _:
                assert name in ("q", "Q", "J", "j", "G", "BT", "ET", "g", "Tf", "TL", "Td", "Tj", "T*"), name
    return pieces


def on_pad(drawn: list[Piece], traced: list[Piece]) -> list[Piece]:
    """Drawn pieces in millimetres of the pad: the one scale and shift that lay the whole over the trace."""
    (left, bottom, right, top), (x0, y0, x1, y1) = _bounds(drawn), _bounds(traced)
    across, up = x1 - x0, y1 - y0
    if max(across, up) > 1.0:
        scale = (right - left) / across if across > up else (top - bottom) / up
    else:
        scale = drawn[0].width / traced[0].width  # dots have no other size
    middle_x, middle_y = (left + right) / 2, (bottom + top) / 2

    def back(point: Point) -> Point:
        x, y = point
        return (x0 + x1) / 2 + (x - middle_x) / scale, (y0 + y1) / 2 + (y - middle_y) / scale

    return [Piece(one.width / scale, back(one.start), back(one.end)) for one in drawn]


def demand_true(sealed: Path, ink: Ink, field: int = 0) -> None:
    """Fail unless the ink in a field is the pen's trace: every sample within reach, nothing beside it."""
    traced, drawn = trace(ink), inked(sealed, field)
    assert len(drawn) == len(traced)
    if not traced:
        return
    for ours, theirs in zip(on_pad(drawn, traced), traced, strict=True):
        assert math.dist(ours.start, theirs.start) <= NEAR_MM
        assert math.dist(ours.end, theirs.end) <= NEAR_MM
        assert abs(ours.width - theirs.width) <= NEAR_MM / 2  # steps lie 0.12 mm apart
    widths = {theirs.width: ours.width for ours, theirs in zip(drawn, traced, strict=True)}
    assert [widths[one] for one in sorted(widths)] == sorted(set(widths.values()))


def _bounds(pieces: list[Piece]) -> tuple[float, float, float, float]:
    points = [point for piece in pieces for point in (piece.start, piece.end)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)
