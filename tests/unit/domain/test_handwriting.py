"""The recorded signatures: what the generator writes, and as a hand would write it."""

import json
from functools import cache
from itertools import pairwise
from pathlib import Path
from statistics import median

import pytest

from tests.fakes import handwriting

signature = cache(handwriting.signature)


@pytest.mark.parametrize(("number", "seed"), [(1, 7), (2, 23)])
def test_the_recorded_signature_is_what_the_generator_writes(number: int, seed: int) -> None:
    recorded = json.loads((handwriting.FOLDER / f"signature_{number}.json").read_text(encoding="utf-8"))
    assert [[tuple(report) for report in stroke] for stroke in recorded] == signature(seed)


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
