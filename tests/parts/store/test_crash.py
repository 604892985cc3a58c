"""A desk that is killed in the middle of an act: afterwards the act is done or it is not."""

import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import IO

import pytest

from clerkdesk.adapters.store.unit_of_work import open_store
from clerkdesk.domain.history import first_broken
from tests.fakes.office import BRANDT, PLAN
from tests.house.effort import Effort

COUNTED = ("cases", "documents", "versions", "history", "history_values", "acts")


@pytest.mark.crash
@pytest.mark.timeout(480)
def test_a_killed_desk_leaves_no_act_half_done_and_none_forgotten(tmp_path: Path, effort: Effort) -> None:
    store = open_store(tmp_path / "office.sqlite")
    with store.write() as unit:
        unit.people.add(BRANDT)
        unit.file_plan.add(PLAN)
    store.close()
    for chance in effort.turns(300):
        told = killed_after(chance.uniform(0, 0.2), "store", tmp_path)
        with closing(sqlite3.connect(tmp_path / "office.sqlite")) as raw:
            assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
            counted = {raw.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in COUNTED}
            numbers = raw.execute("SELECT reference FROM cases ORDER BY reference").fetchall()
        last = int(told[-1])
        assert len(counted) == 1 and counted <= {last, last + 1}, "the last act may be kept and not told yet"
        assert numbers == [(f"26-{number:05d}",) for number in range(1, counted.pop() + 1)]
        store = open_store(tmp_path / "office.sqlite")
        with store.read() as unit:
            assert first_broken(unit.history.entries()) is None
        store.close()


def killed_after(seconds: float, work: str, folder: Path) -> list[str]:
    """Let a relentless desk work a moment from its first act on; what it said before it was killed."""
    command = [sys.executable, "-m", "tests.fakes.relentless", work, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as desk:
        assert desk.stdout is not None
        first = desk.stdout.readline()
        time.sleep(seconds)
        desk.kill()
        return _lines(first, desk.stdout)


def _lines(first: str, rest: IO[str]) -> list[str]:
    return [line.strip() for line in (first, *rest) if line.endswith("\n")]
