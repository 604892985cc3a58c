"""Where a pen really touches: offset, turn and scale between what it reports and what was aimed at."""

import cmath
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from clerkdesk.base.errors import Refused
from clerkdesk.domain.pens import PenReport, PenTool

Point = tuple[float, float]

LEAST_PAIRS = 4
MOST_RESIDUAL_MM = 2.0
"""Further off than this after correction, somebody did not aim, or the pen is mapped to another area."""
_MOST_OFFSET_MM = 25.0
_MOST_TURN = math.radians(5)
_MOST_SCALE = 1.1
_LEAST_SPREAD_MM = 30.0
_TARGETS = ((0.1, 0.12), (0.9, 0.12), (0.5, 0.5), (0.1, 0.88), (0.9, 0.88))


@dataclass(frozen=True)
class Calibration:
    """A similarity: turn (radians) and scale about the screen's top left, then an offset in device pixels.

    ``residual`` is what is left in mm, root mean square over the targets.
    """

    dx: float = 0.0
    dy: float = 0.0
    turn: float = 0.0
    scale: float = 1.0
    residual: float = 0.0

    def correct(self, x: float, y: float) -> Point:
        """Where the pen really is.

        >>> Calibration(dx=2, dy=-1).correct(10, 10)
        (12.0, 9.0)
        """
        place = cmath.rect(self.scale, self.turn) * complex(x, y) + complex(self.dx, self.dy)
        return place.real, place.imag


@dataclass(frozen=True)
class Calibrated:
    """A calibration, and what it was made for: the pen's name, and the screen with its size in pixels."""

    screen: str
    pen: str
    calibration: Calibration


def screen_key(name: str, width: int, height: int) -> str:
    """A screen as calibrations know it: at another resolution pixels lie elsewhere.

    >>> screen_key("DP-2", 1920, 1080)
    'DP-2 1920x1080'
    """
    return f"{name} {width}x{height}"


def targets(width: float, height: float) -> tuple[Point, ...]:
    """Where to aim on a screen of this size, one after the other: near the corners, and the middle."""
    return tuple((width * across, height * down) for across, down in _TARGETS)


def solve(aimed: Sequence[Point], hit: Sequence[Point], pixels_per_mm: float) -> Calibration:
    """The similarity that brings what the pen reported closest to what was aimed at, by least squares.

    With places as complex numbers z and w, centred, it is w = a z with a = sum(conj(z) w) / sum(|z|^2).
    Refused PAD-09 when nothing sensible comes out: too few hits, all in one place, or a correction larger
    than a badly fitted pen explains. Then the pen writes on another screen, or somebody missed.

    >>> corners = ((0, 0), (1000, 0), (1000, 800), (0, 800))
    >>> found = solve(corners, [(x + 5, y - 3) for x, y in corners], pixels_per_mm=4)
    >>> round(found.dx, 6), round(found.dy, 6), round(found.scale, 6)
    (-5.0, 3.0, 1.0)
    """
    if len(aimed) != len(hit) or len(hit) < LEAST_PAIRS:
        raise Refused("PAD-09", "too few targets were hit")
    if not all(math.isfinite(value) for point in (*aimed, *hit) for value in point):
        raise Refused("PAD-09", "a hit without a place")
    wanted, found = [complex(*point) for point in aimed], [complex(*point) for point in hit]
    middle_wanted, middle_found = sum(wanted) / len(wanted), sum(found) / len(found)
    around = [place - middle_found for place in found]
    if min(map(_spread, (wanted, found))) < _LEAST_SPREAD_MM * pixels_per_mm:
        raise Refused("PAD-09", "all hits lie in one place")
    pull = sum(z.conjugate() * (w - middle_wanted) for z, w in zip(around, wanted, strict=True))
    factor = pull / sum(abs(z) ** 2 for z in around)
    offset = middle_wanted - factor * middle_found
    misses = [abs(factor * z + offset - w) / pixels_per_mm for z, w in zip(found, wanted, strict=True)]
    residual = math.sqrt(sum(miss**2 for miss in misses) / len(misses))
    _demand_sense(factor, abs(middle_wanted - middle_found) / pixels_per_mm, max(misses))
    return Calibration(offset.real, offset.imag, cmath.phase(factor), abs(factor), residual)


def _spread(places: Sequence[complex]) -> float:
    """How far the places reach: no spread in either direction tells nothing of turn and scale."""
    across = max(z.real for z in places) - min(z.real for z in places)
    down = max(z.imag for z in places) - min(z.imag for z in places)
    return min(across, down)


def _demand_sense(factor: complex, offset: float, worst: float) -> None:
    size = abs(factor)
    if not 1 / _MOST_SCALE <= size <= _MOST_SCALE or abs(cmath.phase(factor)) > _MOST_TURN:
        raise Refused("PAD-09", f"scale {size:.2f}, turn {math.degrees(cmath.phase(factor)):.0f} degrees")
    if offset > _MOST_OFFSET_MM:
        raise Refused("PAD-09", f"{offset:.0f} mm off")
    if worst > MOST_RESIDUAL_MM:
        raise Refused("PAD-09", f"{worst:.1f} mm off after correction")


class Calibrations:
    """All calibrations of a desk: one for each screen and pen; none is known for fingers and mice."""

    def __init__(self, kept: Sequence[Calibrated] = ()) -> None:
        self._kept = {(_plain(one.screen), _plain(one.pen)): one for one in kept}

    def of(self, screen: str, pen: str) -> Calibration | None:
        """What is known of a pen on a screen (``screen_key``)."""
        one = self._kept.get((_plain(screen), _plain(pen)))
        return one.calibration if one else None

    def on(self, screen: str) -> tuple[Calibrated, ...]:
        """What is known of a screen."""
        return tuple(one for (known, _), one in self._kept.items() if known == _plain(screen))

    def having(self, one: Calibrated) -> "Calibrations":
        """The same with a new one, in place of the one before."""
        return Calibrations((*self._kept.values(), one))

    def corrected(self, report: PenReport) -> PenReport:
        """A report with its true place; as it is where nothing is known."""
        if not self._kept or report.tool in (PenTool.FINGER, PenTool.MOUSE):
            return report
        known = self.of(report.screen, report.device.name)
        if known is None:
            return report
        x, y = known.correct(report.x, report.y)
        return replace(report, x=x, y=y)

    def text(self) -> str:
        """All of them as one line for the desk's preferences, which ``read_calibrations`` reads."""
        return "; ".join(
            f"{screen} | {pen} | {_figures(one.calibration)}" for (screen, pen), one in self._kept.items()
        )


def read_calibrations(text: str) -> Calibrations:
    """Read what ``Calibrations.text`` wrote; what nobody can read (edited by hand) is as if not there.

    >>> read_calibrations("DP-2 1920x1080 | Wacom One | 2 -1 0 1 0.3").of("DP-2 1920x1080", "Wacom One")
    Calibration(dx=2.0, dy=-1.0, turn=0.0, scale=1.0, residual=0.3)
    """
    return Calibrations([one for part in text.split(";") if (one := _read(part)) is not None])


def _plain(name: str) -> str:
    """A name of a screen or pen without the signs that part calibrations in their line."""
    kept = (sign if sign.isprintable() and sign not in "|;" else " " for sign in name)
    return " ".join("".join(kept).split())


def _figures(found: Calibration) -> str:
    values = (found.dx, found.dy, found.turn, found.scale, found.residual)
    return " ".join(f"{value:.9g}" for value in values)


def _read(part: str) -> Calibrated | None:
    try:
        screen, pen, figures = (piece.strip() for piece in part.split("|"))
        dx, dy, turn, scale, residual = map(float, figures.split())
    except ValueError:
        return None
    sane = all(map(math.isfinite, (dx, dy, turn, scale, residual))) and scale > 0
    return Calibrated(screen, pen, Calibration(dx, dy, turn, scale, residual)) if sane else None
