"""Eight invented people sign: slowly, fast, trembling, left-handed, in other scripts, briefly.

What they write are targets in heights of a small letter above the line (see kinematics); letters
are strung together, capitals and other scripts drawn as a whole.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.fakes.kinematics import Hand, Point, Report, Target, written

# From where the letter before ended; the last target is where the next begins. y counts from the line.
_LETTERS: dict[str, tuple[Target, ...]] = {
    "a": ((0.75, 0.95), (0.1, 0.5, 150), (0.4, -0.08, 70), (0.8, 1.0, 40), (0.8, -0.05), (1.15, 0.25, 50)),
    "d": ((0.75, 0.95), (0.1, 0.5, 150), (0.4, -0.08, 70), (0.85, 2.3, 20), (0.8, -0.05), (1.15, 0.25, 50)),
    "e": ((0.5, 0.45, 20), (0.35, 1.1, 150), (0.12, 0.35, 60), (0.45, -0.08, 60), (0.8, 0.3, 40)),
    "i": ((0.3, 1.05), (0.3, -0.05), (0.65, 0.3, 50)),
    "k": ((0.5, 2.3, 20), (0.25, 2.0, 120), (0.2, -0.05), (0.6, 1.05, -60), (0.3, 0.5, -120), (0.65, -0.05),
          (0.95, 0.25, 50)),
    "l": ((0.55, 1.7, 20), (0.35, 2.4, 140), (0.2, 0.8, 20), (0.45, -0.08, 60), (0.8, 0.3, 40)),
    "m": ((0.15, 1.05), (0.15, -0.05), (0.5, 1.05, -70), (0.55, -0.05, -30), (0.9, 1.05, -70),
          (0.95, -0.05, -30), (1.3, 0.25, 50)),
    "n": ((0.15, 1.05), (0.15, -0.05), (0.5, 1.05, -70), (0.55, -0.05, -30), (0.9, 0.25, 50)),
    "o": ((0.5, 1.0), (0.08, 0.45, 130), (0.4, -0.08, 90), (0.75, 0.55, 90), (0.45, 1.0, 90),
        (0.95, 0.85, 40)),
    "r": ((0.25, 1.15), (0.35, 0.85, -30), (0.65, 0.95, 30), (0.62, -0.05), (0.95, 0.25, 50)),
    "s": ((0.45, 1.15), (0.6, 0.3, -70), (0.2, -0.05, -80), (0.9, 0.25, 60)),
    "t": ((0.4, 1.9), (0.35, -0.05), (0.75, 0.3, 50)),
    "u": ((0.2, 1.05), (0.2, -0.05), (0.6, 1.0, 60), (0.62, -0.05), (0.95, 0.25, 50)),
}  # fmt: skip


def _spelled(text: str, start: Point) -> tuple[Target, ...]:
    """The targets of joined small letters, beginning at ``start``."""
    targets: list[Target] = [start]
    left = start[0]
    for letter in text:
        targets += [(left + target[0], *target[1:]) for target in _LETTERS[letter]]
        left = targets[-1][0]
    return tuple(targets)


def _moved(targets: Sequence[Target], right: float) -> tuple[Target, ...]:
    return tuple((target[0] + right, *target[1:]) for target in targets)


_E: tuple[Target, ...] = (
    (1.5, 2.2), (1.1, 2.6, 80), (0.45, 2.0, 90), (0.95, 1.35, 100), (0.2, 0.75, 90), (0.65, -0.1, 100),
    (1.6, 0.5, 60),
)  # fmt: skip
_M: tuple[Target, ...] = (
    (0.0, 0.0), (0.45, 2.5), (0.6, 0.3, -20), (1.35, 2.5), (1.5, 0.0, -20), (1.95, 0.3, 60),
)  # fmt: skip
_K: tuple[Target, ...] = ((0.3, 2.5), (0.3, -0.05), (0.2, 0.2, -60))
_K_ARM: tuple[Target, ...] = ((1.5, 2.5), (0.4, 1.15, 30), (0.75, 1.0, 60), (1.5, -0.1, -20), (1.9, 0.25, 60))


@dataclass(frozen=True)
class Signature:
    """A hand, what it writes, where the line begins in mm, and the chance it has."""

    hand: Hand
    components: tuple[tuple[Target, ...], ...]
    origin: Point = (6.0, 28.0)
    seed: int = 1

    def write(self) -> list[list[Report]]:
        """Sign once, always the same."""
        return written(self.components, self.hand, self.origin, self.seed)


_SLOW = Signature(
    Hand(pace=0.19, flow=0.62, size=5.2, lean=0.18, stray=0.02, firm=0.68, report_ms=8),
    (_E, _spelled("rika", (1.75, 0.3)), _moved(_M, 6.4), _spelled("uster", (8.4, 0.3)),
     ((10.45, 1.5), (11.5, 1.55)), ((2.85, 1.75), (2.88, 1.65))),
    seed=3,
)  # fmt: skip
_FAST = Signature(
    Hand(pace=0.062, flow=1.15, size=8.5, lean=0.42, stray=0.05, firm=0.55),
    (_K,
     (*_K_ARM, (2.3, 1.2), (2.45, -0.1), (2.9, 1.15), (3.1, -0.1), (3.55, 0.9), (3.8, 0.0),
      (4.3, 0.7), (4.6, 0.0), (5.3, 0.45), (6.2, 0.1), (7.6, 0.5), (9.2, 0.3)),
     ((8.3, -0.5), (4.5, -0.75, 10), (0.8, -0.5, 10), (1.4, -0.95, 170), (7.8, -0.75, 10))),
    seed=5,
)  # fmt: skip
_TREMOR = Signature(
    Hand(pace=0.24, flow=0.7, size=5.6, lean=0.05, stray=0.05, tremor=0.34, firm=0.5),
    (_M, _spelled("aria", (2.15, 0.3)), _moved(_K, 6.6), _moved(_K_ARM, 6.6), _spelled("lein", (8.6, 0.3)),
     ((4.45, 1.8), (4.47, 1.7)), ((10.35, 1.8), (10.4, 1.7))),
    seed=8,
)  # fmt: skip
_LEFT_HANDED = Signature(
    Hand(pace=0.1, flow=0.85, size=6.0, lean=-0.34, stray=0.04, firm=0.58, heavy_upwards=True),
    (((0.3, 2.5), (0.25, -0.05)),
     ((2.1, 2.55), (0.0, 2.5)),  # the bar of a T, from right to left
     _spelled("ordmann", (0.75, 0.3)),
     ((7.6, -0.75), (4.2, -0.95, -8), (1.2, -0.7, -8))),
    origin=(14.0, 28.0),
    seed=13,
)  # fmt: skip
_ARABIC = Signature(
    Hand(pace=0.105, flow=0.85, size=6.5, lean=0.0, stray=0.03, firm=0.62),
    (
        # From right to left: teeth, a bowl below the line, a tall upright, a loop and a long sweep back.
        ((10.2, 0.9), (10.0, 0.1, 20), (9.6, 0.75), (9.5, 0.05), (9.1, 0.7), (9.0, 0.05), (8.55, 0.15, -10),
         (8.1, 0.75, -60), (7.7, 0.25, 120), (8.2, 0.05, 120), (7.1, 0.1, -10), (6.5, 0.55), (6.4, 0.0),
         (5.6, -1.2, -70), (4.7, -0.5, -80)),
        ((4.9, 2.5), (4.75, 0.1, 6)),
        ((4.1, 0.35), (3.7, 0.85, 100), (3.3, 0.35, 90), (3.8, 0.0, 90), (2.6, -0.1, -20), (1.6, -1.0, -40),
         (0.6, -0.6, -70), (0.4, 0.3, -40)),
        ((1.6, -1.7), (4.0, -1.55, -14), (8.3, -1.1, 8)),
        ((9.6, 1.5), (9.63, 1.42)), ((9.15, 1.55), (9.18, 1.47)), ((9.38, 1.95), (9.41, 1.87)),
        ((6.45, -0.75), (6.48, -0.83)), ((1.7, 0.75), (1.73, 0.67)),
    ),
    origin=(8.0, 26.0),
    seed=21,
)  # fmt: skip
_CYRILLIC = Signature(
    Hand(pace=0.09, flow=0.9, size=6.4, lean=0.26, stray=0.03, firm=0.6),
    (
        # A tall Sha with its three uprights, a Ve with a loop, che, u with a tail, ka; then a breve above.
        ((0.1, 2.4), (0.1, 0.0), (0.6, 0.3, 70), (0.75, 2.3), (0.75, 0.0), (1.25, 0.3, 70), (1.4, 2.3),
         (1.4, 0.0), (1.85, 0.4, 50), (2.2, 1.0, 40), (1.95, 0.4, 120), (2.3, -0.08, 60), (2.75, 0.5, 50),
         (3.05, 2.2, 20), (2.85, 2.3, 140), (2.8, 0.1, 10), (3.2, 0.45, 130), (2.95, 0.85, 90),
         (3.5, 0.75, 60), (3.55, 1.0), (3.65, 0.45, 60), (4.1, 0.6, 50), (4.15, 1.0),
         (4.15, -0.05), (4.5, 0.3, 60), (4.7, 1.0), (4.75, 0.2, 30), (5.2, 0.9, 60), (5.1, -1.2, -10),
         (4.6, -1.35, -130), (5.4, 0.1, -30), (5.75, 1.0), (5.75, -0.05)),
        ((6.5, 1.1), (5.9, 0.55, 40), (6.3, -0.05, 40), (7.2, 0.5, 60), (8.6, 0.2, -40)),
        ((4.6, 1.65), (4.85, 1.4, 90), (5.2, 1.75, 90)),
    ),
    seed=34,
)  # fmt: skip
_INITIALS = Signature(
    Hand(pace=0.085, flow=0.95, size=6.2, lean=0.22, stray=0.04, firm=0.62),
    ((*_E[:-1], (1.55, 0.6, 60), (2.0, 2.6, 10), (2.15, 0.2, -20), (2.95, 2.55), (3.15, -0.05, -20),
      (4.1, 0.5, 60)),
     ((4.5, -0.35), (4.53, -0.4))),
    origin=(10.0, 28.0),
    seed=55,
)  # fmt: skip
_SHORT = Signature(
    Hand(pace=0.07, flow=1.0, size=3.2, lean=0.3, stray=0.05, firm=0.5),
    (((0.0, 0.9), (0.35, 0.0), (1.0, 1.0, 30), (1.2, 0.3)),),
    origin=(20.0, 27.0),
    seed=89,
)  # fmt: skip

SIGNATURES = {
    "slow": _SLOW,
    "fast": _FAST,
    "tremor": _TREMOR,
    "left_handed": _LEFT_HANDED,
    "arabic": _ARABIC,
    "cyrillic": _CYRILLIC,
    "initials": _INITIALS,
    "short": _SHORT,
}
