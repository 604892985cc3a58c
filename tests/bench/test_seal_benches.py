"""The benchmarks of seals run through, with one round each: a figure that nobody can print is none."""

from collections.abc import Callable, Iterator

import pytest

from tests.bench import (
    bench_ink_sealed,
    bench_seal,
    bench_seal_large,
    bench_seal_lasting,
    bench_seals_judged,
    seal_peers,
)
from tests.bench.figures import Figure, NotMeasured

pytestmark = pytest.mark.whole

Found = Iterator[Figure | NotMeasured]

BENCHES: dict[str, tuple[Callable[[], Found], set[str]]] = {
    "one": (
        lambda: bench_seal.bench_seal(rounds=1),
        {"b_b (limit + 12 ms)", "b_b.limit", "b_b.endesive", "b_b.pyhanko", "with_ink_and_caption"},
    ),
    "inked": (
        lambda: bench_ink_sealed.bench_ink_sealed(rounds=1),
        {"six_fields_sealed"}
        | {f"six_fields_done{more}" for more in ("", ".three_papers", ".next_to_sealer")},
    ),
    "large": (
        lambda: bench_seal_large.bench_seal_large(rounds=1, pages=1),
        {"50_mb", "50_mb.memory", "50_mb.endesive", "50_mb.pyhanko", "50_mb.pdfsig"},
    ),
    "lasting": (
        lambda: bench_seal_lasting.bench_seal_lasting(rounds=1),
        {"b_lta (5 trips + 90 ms)", "b_lta.trips"},
    ),
    "judged": (
        lambda: bench_seals_judged.bench_seals_judged(rounds=1, many=3),
        {"each_of_9", "each_of_3", "3_to_1.pyhanko"}
        | {f"{n}.{who}" for n in (1, 3) for who in ("pyhanko", "pdfsig")},
    ),
}


@pytest.mark.soak
@pytest.mark.parametrize("name", list(BENCHES))
@pytest.mark.filterwarnings("ignore::Warning")  # what other people's libraries have to say of each other
def test_every_figure_is_measured_or_says_why_not(name: str) -> None:
    bench, cases = BENCHES[name]
    found = list(bench())
    assert {one.case.split(".", 1)[1] for one in found} == cases
    for one in found:
        assert isinstance(one, NotMeasured) or (one.ours > 0 and one.other > 0)


def test_a_peer_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: object) -> None:
        raise ImportError("No module named 'endesive'")

    monkeypatch.setattr(seal_peers, "_endesive", missing)
    monkeypatch.setattr(seal_peers, "_pyhanko", lambda town: print)
    without, there = seal_peers.peers(None)  # type: ignore[arg-type]
    assert (without.seals, without.why) == (None, "No module named 'endesive'")
    assert there.seals is print
