"""A desk that is killed while it keeps bytes: what has its name is whole, what was told is there."""

import hashlib
import subprocess
import sys
import time
from pathlib import Path

import pytest

from clerkdesk.adapters.blobs.folder import FolderBlobs
from tests.house.effort import Effort


@pytest.mark.crash
@pytest.mark.timeout(480)
def test_a_killed_desk_leaves_no_half_file_under_a_name_and_loses_none(
    tmp_path: Path, effort: Effort
) -> None:
    root, work = tmp_path / "documents", tmp_path / "work"
    root.mkdir()
    work.mkdir()
    swept = 0
    for chance in effort.turns(300):
        command = [sys.executable, "-m", "tests.fakes.relentless", "bytes", str(tmp_path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as desk:
            assert desk.stdout is not None
            said = [desk.stdout.readline()]
            time.sleep(chance.uniform(0, 0.15))
            desk.kill()
            said += desk.stdout
        blobs = FolderBlobs(root, work)
        for line in said:
            if line.endswith("\n"):
                blobs.path(line.strip())
        for path in root.glob("*/*"):
            assert hashlib.sha256(path.read_bytes()).hexdigest() == path.parent.name + path.name
            path.unlink()
        swept += blobs.sweep()
        assert list(work.iterdir()) == []
    assert swept > 0, "not one kill hit a file being written: this test would prove nothing"
