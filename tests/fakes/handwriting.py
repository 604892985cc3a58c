"""An invented person signs: letters as curves, the hand's speed and pressure, and a little unrest.

``python -m tests.fakes.handwriting`` writes ``resources/samples/ink``: the same person, twice, and the eight
others of ``signers``. The pen slows down in bends (the two-thirds power law of handwriting) and presses
harder downwards.
"""

import json
import math
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.fakes.kinematics import Point, Report
from tests.fakes.signers import SIGNATURES

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "samples" / "ink"
UNIT_MM = 8.8
RATE_MS = 5
SLANT = 0.16
_ORIGIN: Point = (6.0, 28.0)

# In x-heights above the line: a large A, its bar, then "Yilmaz" without its dots, running into a paraph.
_A: tuple[Point, ...] = (
    (-0.15, 0.35), (0.05, 0.02), (0.45, 0.45), (1.0, 1.7), (1.42, 2.55), (1.6, 2.5), (1.66, 1.6),
    (1.78, 0.5), (2.0, 0.02), (2.3, 0.22),
)  # fmt: skip
_BAR: tuple[Point, ...] = ((0.42, 0.88), (1.0, 1.02), (1.7, 1.05), (2.35, 1.2))
_YILMAZ: tuple[Point, ...] = (
    (2.75, 2.1), (2.95, 2.32), (3.05, 1.9), (3.1, 1.4), (3.35, 1.15), (3.75, 1.6), (4.05, 2.35),
    (4.02, 1.6), (3.9, 0.4), (3.72, -0.8), (3.4, -1.38), (3.1, -1.15), (3.35, -0.6), (3.95, -0.05),
    (4.38, 0.55), (4.52, 0.92), (4.5, 0.4), (4.62, 0.03), (4.95, 0.4), (5.4, 1.6), (5.5, 2.45),
    (5.3, 2.6), (5.13, 2.0), (5.12, 0.8), (5.28, 0.05), (5.6, 0.45), (5.85, 0.93), (6.02, 0.75),
    (6.02, 0.08), (6.2, 0.5), (6.45, 0.93), (6.62, 0.75), (6.62, 0.08), (6.82, 0.5), (7.05, 0.93),
    (7.24, 0.7), (7.28, 0.15), (7.5, 0.05), (7.85, 0.5), (8.25, 0.9), (8.0, 0.98), (7.72, 0.6),
    (7.8, 0.08), (8.1, 0.25), (8.36, 0.88), (8.36, 0.3), (8.55, 0.02), (8.85, 0.5), (9.15, 0.92),
    (9.4, 0.78), (9.25, 0.35), (9.05, 0.08), (9.3, 0.0), (9.38, -0.5), (9.1, -1.25), (8.75, -1.35),
    (8.8, -0.95), (9.5, -0.4), (10.6, 0.12), (11.35, 0.1), (11.3, -0.35), (9.8, -0.9), (7.2, -1.22),
    (4.9, -1.3), (4.35, -1.12), (5.3, -0.98), (7.6, -0.92), (9.9, -0.78),
)  # fmt: skip


def signature(seed: int) -> list[list[Report]]:
    """Sign once; another seed is the same hand on another day."""
    chance = random.Random(seed)
    lean, size = SLANT + chance.uniform(-0.03, 0.03), UNIT_MM * chance.uniform(0.96, 1.04)
    strokes, clock = [], 1_000
    for letters in (_A, _BAR, _YILMAZ):
        points = [_on_paper(_shaken(point, chance), lean, size) for point in letters]
        strokes.append(_written(points, clock, chance))
        clock = strokes[-1][-1][3] + chance.randint(120, 190)
    return strokes


def samples() -> Iterator[tuple[str, str]]:
    """Name and text of every file of samples: a list of strokes, one line for each."""
    written = {f"signature_{number}": signature(seed) for number, seed in ((1, 7), (2, 23))}
    written |= {name: one.write() for name, one in SIGNATURES.items()}
    for name, strokes in written.items():
        lines = ",\n".join(json.dumps(stroke, separators=(",", ":")) for stroke in strokes)
        yield f"{name}.json", f"[\n{lines}\n]\n"


def write_samples() -> None:
    """Write all samples anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in samples():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


def _shaken(point: Point, chance: random.Random) -> Point:
    return point[0] + chance.gauss(0, 0.035), point[1] + chance.gauss(0, 0.035)


def _on_paper(point: Point, lean: float, size: float) -> Point:
    x, y = point
    return _ORIGIN[0] + (x + lean * y) * size, _ORIGIN[1] - y * size


def _written(points: Sequence[Point], begin: int, chance: random.Random) -> list[Report]:
    """Run along the curve through ``points`` as a hand does, reporting every 5 ms, one more or less."""
    path = list(_curve(points))
    speeds = _speeds(path)
    reports: list[Report] = []
    elapsed, due, unrest = 0.0, 0.0, 0.0
    length = len(path)
    for at in range(1, length):
        (x0, y0), (x1, y1) = path[at - 1], path[at]
        elapsed += math.hypot(x1 - x0, y1 - y0) / speeds[at]
        if elapsed < due and at < length - 1:
            continue
        due += RATE_MS
        unrest = 0.8 * unrest + chance.gauss(0, 0.012)
        pressure = _pressure(at / length, speeds[at], y1 - y0, chance)
        stamp = begin + round(elapsed) + chance.choice((-1, 0, 0, 0, 1))
        reports.append((round(x1 + unrest, 3), round(y1 + unrest / 2, 3), round(pressure, 3), stamp))
    return reports


def _curve(points: Sequence[Point], steps: int = 60) -> Iterator[Point]:
    """A centripetal Catmull-Rom curve through all points: it neither overshoots nor makes cusps."""
    ends = [_beyond(points[0], points[1]), *points, _beyond(points[-1], points[-2])]
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        knots = [0.0]
        for p, q in ((a, b), (b, c), (c, d)):
            knots.append(knots[-1] + max(math.hypot(q[0] - p[0], q[1] - p[1]), 1e-6) ** 0.5)
        for step in range(steps):
            t = knots[1] + (knots[2] - knots[1]) * step / steps
            yield _between((a, b, c, d), knots, t)
    yield points[-1]


def _between(four: Sequence[Point], knots: Sequence[float], t: float) -> Point:
    level = list(four)
    for width in (1, 2):
        level = [
            _mix(level[i], level[i + 1], knots[i], knots[i + width], t) for i in range(len(level) - 1)
        ]  # fmt: skip
    return _mix(level[0], level[1], knots[1], knots[2], t)


def _mix(p: Point, q: Point, start: float, end: float, t: float) -> Point:
    share = (t - start) / (end - start)
    return p[0] + (q[0] - p[0]) * share, p[1] + (q[1] - p[1]) * share


def _beyond(end: Point, inner: Point) -> Point:
    return 2 * end[0] - inner[0], 2 * end[1] - inner[1]


def _speeds(path: Sequence[Point]) -> list[float]:
    """Speed in mm per ms at every point: slower in bends, from and to rest at the ends."""
    reach, last = 6, len(path) - 1
    raw = []
    for at in range(len(path)):
        a, b, c = path[max(at - reach, 0)], path[at], path[min(at + reach, last)]
        bend = _bend(a, b, c)
        raw.append(min(0.30, 0.11 * max(bend, 0.02) ** (-1 / 3)))
    smooth = [sum(raw[max(i - 9, 0) : i + 10]) / len(raw[max(i - 9, 0) : i + 10]) for i in range(len(raw))]
    return [speed * min(1.0, 0.35 + at / 25, 0.35 + (last - at) / 25) for at, speed in enumerate(smooth)]


def _bend(a: Point, b: Point, c: Point) -> float:
    """Curvature in 1/mm of the circle through three points."""
    area = abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))
    sides = math.dist(a, b) * math.dist(b, c) * math.dist(a, c)
    return 2 * area / sides if sides > 1e-9 else 0.0


def _pressure(share: float, speed: float, down: float, chance: random.Random) -> float:
    landing = min(1.0, share / 0.02, (1 - share) / 0.035)
    firm = 0.62 - 0.75 * speed + (0.14 if down > 0 else -0.1)
    return min(1.0, max(0.04, (0.12 + firm * landing) + chance.gauss(0, 0.012)))


if __name__ == "__main__":
    write_samples()
