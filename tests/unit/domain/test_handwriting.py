"""The recorded signatures: what the generator writes, and as a hand would write it."""

import cmath
import json
import math
from functools import cache
from itertools import pairwise
from pathlib import Path
from statistics import median

import pytest

from clerkdesk.domain.ink import step_of
from tests.fakes import handwriting, signers

signature = cache(handwriting.signature)


@pytest.mark.parametrize(("number", "seed"), [(1, 7), (2, 23)])
def test_the_recorded_signature_is_what_the_generator_writes(number: int, seed: int) -> None:
    recorded = json.loads((handwriting.FOLDER / f"signature_{number}.json").read_text(encoding="utf-8"))
    assert [[tuple(report) for report in stroke] for stroke in recorded] == signature(seed)


def test_writing_the_samples_again_gives_the_same_bytes() -> None:
    again = {name: text.encode() for name, text in handwriting.samples()}
    assert again == {path.name: path.read_bytes() for path in handwriting.FOLDER.glob("*.json")}
    assert len(again) >= 10


def test_a_trembling_hand_shakes_eight_to_twelve_times_a_second_and_a_calm_one_does_not() -> None:
    assert _shaken("tremor") > 5 * _shaken("slow")


def _shaken(name: str) -> float:
    """How strongly the pen's height swings at 8 to 12 Hz, in its longest stroke."""
    signer = signers.SIGNATURES[name]
    stroke = max(signer.write(), key=len)
    heights = [report[1] for report in stroke]
    seconds = [at * signer.hand.report_ms / 1000 for at in range(len(stroke))]

    def swing(rate: float) -> float:
        turns = [cmath.exp(-2j * math.pi * rate * second) for second in seconds]
        return abs(sum(height * turn for height, turn in zip(_level(heights), turns, strict=True))) / len(
            turns
        )

    return max(swing(rate / 4) for rate in range(32, 49))


def _level(values: list[float]) -> list[float]:
    """What is left of slow movements: each value less the mean of a tenth of a second around it."""
    around = [values[max(at - 10, 0) : at + 11] for at in range(len(values))]
    return [value - sum(near) / len(near) for value, near in zip(values, around, strict=True)]


def test_arabic_runs_from_right_to_left_and_its_dots_come_last() -> None:
    strokes = signers.SIGNATURES["arabic"].write()
    body, dots = [stroke for stroke in strokes if _breadth(stroke) > 5], strokes[-5:]
    assert body[0][0][0] > body[0][-1][0] > body[1][0][0] - 5
    assert all(_breadth(dot) < 2 for dot in dots)


def test_a_left_hand_leans_back_and_draws_its_bar_from_right_to_left() -> None:
    upright, bar, *_ = signers.SIGNATURES["left_handed"].write()
    assert upright[0][0] < upright[-1][0]
    assert bar[0][0] > bar[-1][0]


def _breadth(stroke: list[handwriting.Report]) -> float:
    return max(report[0] for report in stroke) - min(report[0] for report in stroke)


@pytest.mark.parametrize("name", signers.SIGNATURES)
def test_every_hand_presses_more_and_less_and_stays_on_the_paper(name: str) -> None:
    reports = [report for stroke in signers.SIGNATURES[name].write() for report in stroke]
    pressures = [report[2] for report in reports]
    assert 0 < min(pressures) < 0.3 < 0.6 < max(pressures) <= 1
    assert len({step_of(pressure) for pressure in pressures}) >= 4
    assert all(0 < x < 130 and 0 < y < 50 for x, y, _, _ in reports)


@pytest.mark.parametrize("seed", [7, 23])
def test_a_signature_is_written_at_200_reports_a_second_with_changing_pressure(seed: int) -> None:
    for stroke in signature(seed):
        times = [report[3] for report in stroke]
        steps = [b - a for a, b in pairwise(times)]
        assert median(steps) == handwriting.RATE_MS
        pressures = [report[2] for report in stroke]
        assert 0 < min(pressures) < 0.3 < max(pressures) <= 1
    everything = [report for stroke in signature(seed) for report in stroke]
    assert all(0 < x < 130 and 0 < y < 50 for x, y, _, _ in everything)


def test_nobody_signs_twice_alike() -> None:
    assert signature(7) != signature(23)


def test_the_samples_lie_where_the_program_looks_for_them() -> None:
    assert Path("resources/samples/ink") == Path(*handwriting.FOLDER.parts[-3:])
