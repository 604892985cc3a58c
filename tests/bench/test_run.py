"""The benchmark runner finds, prints and judges figures."""

import doctest
import json

import pytest

from tests.bench import figures, run
from tests.bench.figures import Figure, NotMeasured


def test_the_examples_of_a_figure_are_true() -> None:
    assert doctest.testmod(figures) == (0, 2)


def test_a_missed_goal_makes_the_run_fail(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    late = Figure("start", ours=3.0, other=1.0, unit="s", goal="<= 2")
    monkeypatch.setattr(run, "benches", lambda name: [lambda: iter([late])])
    assert run.main(["--json"]) == 1
    assert json.loads(capsys.readouterr().out) == {
        "case": "start",
        "ours": 3.0,
        "other": 1.0,
        "unit": "s",
        "ratio": 3.0,
        "goal": "<= 2",
        "met": False,
    }


def test_a_name_picks_its_benchmarks() -> None:
    assert [bench.__name__ for bench in run.benches("bench_pages")] == ["bench_pages"]


def test_a_name_nobody_has_is_a_usage_error() -> None:
    with pytest.raises(SystemExit, match="2"):
        run.main(["no-such-benchmark"])


def test_a_figure_without_a_goal_is_only_shown() -> None:
    shown = Figure("judge.pdfsig", ours=9.0, other=1.0, unit="ms", goal="")
    assert shown.met and shown.as_line().split() == ["judge.pdfsig", "9", "1", "ms", "9"]


def test_a_missing_peer_is_named_and_misses_no_goal() -> None:
    absent = NotMeasured("seal.endesive", "no such program")
    assert absent.met and absent.as_line().endswith("not measured: no such program")
