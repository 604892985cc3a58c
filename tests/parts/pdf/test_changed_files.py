"""A handful of files changed at random; two thousand are in tests/interop/test_viewer_mutations.py."""

import random
from pathlib import Path

from clerkdesk.adapters.pdf.asking import Limits
from tests.fakes.mutations import mutated
from tests.fakes.whole_look import WholeLook, laid_open, rich_paper
from tests.house.effort import SEED
from tests.house.leavings import leavings, left_since

FEW = 12


def test_a_few_changed_files_open_or_are_refused_and_leave_nothing(tmp_path: Path) -> None:
    rich = rich_paper(tmp_path / "rich.pdf").read_bytes()
    opened = laid_open(tmp_path / "rich.pdf", rich)
    assert opened is not None
    before = leavings(tmp_path)
    path = tmp_path / "changed.pdf"
    with WholeLook(Limits(memory_bytes=700_000_000, seconds=5.0, pixels=4_000_000)) as look:
        look.at(tmp_path / "rich.pdf", "unchanged")
        assert set(look.said) == {"answered"}
        for turn in range(FEW):
            path.write_bytes(mutated(random.Random(f"{SEED}-few-{turn}"), opened, [rich]))
            look.at(path, f"turn {turn}")
    path.unlink()
    assert look.said["answered"] > FEW
    assert left_since(before, tmp_path) == []
