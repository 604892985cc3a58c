"""How a hand moves: strokes of lognormal speed that overlap in time, after Plamondon's kinematic theory.

A movement of the pen is the sum of simple strokes. Each runs along an arc with the speed
``D / (sigma * sqrt(2 * pi) * t) * exp(-(ln t - mu)**2 / (2 * sigma**2))``, t counted from its command
(R. Plamondon, "A kinematic theory of rapid human movements", Biological Cybernetics 72, 1995). The next is
commanded before the last has come to rest: so corners become curves, the more the faster one writes.
"""

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

Point = tuple[float, float]
Target = tuple[float, float] | tuple[float, float, float]
"""Where a stroke aims at, and by how many degrees its arc turns left (none: straight)."""
Report = tuple[float, float, float, int]
"""x and y in mm from the top left, pressure 0 to 1, time in ms."""

SIGMA = 0.3


@dataclass(frozen=True)
class Hand:
    """Whose hand it is: pace in seconds from command to command, size, lean, unrest and firmness."""

    pace: float = 0.085
    flow: float = 0.9
    """How much strokes melt into each other: their breadth in time, in paces."""
    size: float = 6.0
    """Height in mm of a small letter."""
    lean: float = 0.2
    """By how much the top of a letter lies ahead of its foot; below nought it leans back."""
    stray: float = 0.03
    """How far targets are missed, in heights of a small letter."""
    tremor: float = 0.0
    """How far an unwilled trembling of 8 to 12 Hz throws the pen, in mm."""
    firm: float = 0.6
    heavy_upwards: bool = False
    """Whether the pen is pushed rather than pulled, as a left hand does."""
    report_ms: int = 5


@dataclass(frozen=True)
class _Stroke:
    start: float
    mu: float
    length: float
    begin: float
    end: float

    def gone(self, now: float) -> Point:
        """How far this stroke has brought the pen by ``now``."""
        since = now - self.start
        if since <= 0:
            return 0.0, 0.0
        share = (1 + math.erf((math.log(since) - self.mu) / (SIGMA * math.sqrt(2)))) / 2
        turned = self.end - self.begin
        if abs(turned) < 1e-9:
            return self.length * share * math.cos(self.begin), self.length * share * math.sin(self.begin)
        now_at, radius = self.begin + turned * share, self.length / turned
        return (
            radius * (math.sin(now_at) - math.sin(self.begin)),
            radius * (math.cos(self.begin) - math.cos(now_at)),
        )


@dataclass(frozen=True)
class _Shaking:
    """A trembling that swells and ebbs, mostly across the line."""

    reach: float
    rate: float
    phase: float
    swell: float

    def __call__(self, now: float) -> Point:
        strength = self.reach * (0.75 + 0.25 * math.sin(2 * math.pi * self.swell * now))
        turn = 2 * math.pi * self.rate * now + self.phase + 0.7 * math.sin(2 * math.pi * 0.9 * now)
        return 0.55 * strength * math.sin(turn + 1.1), strength * math.sin(turn)


def written(
    components: Sequence[Sequence[Target]], hand: Hand, origin: Point, seed: int
) -> list[list[Report]]:
    """Write one movement after the other, the pen lifted in between; the same seed writes the same.

    Targets count in heights of a small letter above the line, from ``origin`` in mm on the paper.
    """
    chance = random.Random(seed)
    clock, strokes = 1_000, []
    for targets in components:
        strokes.append(_reports(targets, hand, origin, clock, chance))
        clock = strokes[-1][-1][3] + chance.randint(90, 200)
    return strokes


def _reports(
    targets: Sequence[Target], hand: Hand, origin: Point, clock: int, chance: random.Random
) -> list[Report]:
    aimed = [_missed(target, hand, chance) for target in targets]
    moves = list(_moves(aimed, hand, chance))
    first, last = moves[0], moves[-1]
    begin = first.start + math.exp(first.mu - 1.6 * SIGMA)
    end = last.start + math.exp(last.mu + 1.6 * SIGMA)
    shaking = _Shaking(
        hand.tremor, chance.uniform(8, 12), chance.uniform(0, 2 * math.pi), chance.uniform(0.6, 1.4)
    )
    count = max(4, round((end - begin) * 1000 / hand.report_ms))
    places = []
    for number in range(count):
        now = begin + number * hand.report_ms / 1000
        parts = [move.gone(now) for move in moves]
        x = aimed[0][0] + sum(part[0] for part in parts)
        y = aimed[0][1] + sum(part[1] for part in parts)
        places.append(_on_paper((x, y), hand, origin, shaking(now)))
    return _pressed(places, hand, clock, chance)


def _missed(target: Target, hand: Hand, chance: random.Random) -> tuple[float, float, float]:
    bend = target[2] if len(target) == 3 else 0.0
    return target[0] + chance.gauss(0, hand.stray), target[1] + chance.gauss(0, hand.stray), bend


def _moves(
    aimed: Sequence[tuple[float, float, float]], hand: Hand, chance: random.Random
) -> Iterator[_Stroke]:
    start = 0.0
    for (x0, y0, _), (x1, y1, bend) in pairwise(aimed):
        chord, turn = max(math.hypot(x1 - x0, y1 - y0), 1e-6), math.radians(bend)
        straight = math.atan2(y1 - y0, x1 - x0)
        length = chord * (turn / 2) / math.sin(turn / 2) if abs(turn) > 1e-9 else chord
        # Long strokes take hardly longer than short ones (isochrony).
        pace = hand.pace * (0.75 + 0.25 * min(chord, 4.0)) * chance.uniform(0.92, 1.08)
        yield _Stroke(
            start, math.log(pace * hand.flow / SIGMA / 1.6), length, straight - turn / 2, straight + turn / 2
        )
        start += pace


def _on_paper(point: Point, hand: Hand, origin: Point, shaken: Point) -> Point:
    x, y = point
    return origin[0] + (x + hand.lean * y) * hand.size + shaken[0], origin[1] - y * hand.size + shaken[1]


def _pressed(places: Sequence[Point], hand: Hand, clock: int, chance: random.Random) -> list[Report]:
    """Press harder where the pen is slow, and downwards; a pushed pen presses harder upwards."""
    reports, last, felt = [], len(places) - 1, hand.firm
    for at, (x, y) in enumerate(places):
        before = places[max(at - 1, 0)]
        speed = math.dist(before, (x, y)) / hand.report_ms
        way = (y - before[1]) / max(math.dist(before, (x, y)), 1e-6)
        wish = hand.firm - 0.6 * min(speed, 0.5) + 0.2 * (-way if hand.heavy_upwards else way)
        felt += 0.35 * (wish - felt)
        landing = min(1.0, (at + 1) / 5, (last - at + 1) / 7)
        pressure = min(1.0, max(0.03, 0.05 + felt * landing + chance.gauss(0, 0.01)))
        stamp = clock + at * hand.report_ms + chance.choice((-1, 0, 0, 0, 1))
        reports.append((round(x, 3), round(y, 3), round(pressure, 3), stamp))
    return reports
