"""A disk that is really full: what was kept stays, and the words are right."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from clerkdesk.adapters.blobs.folder import FolderBlobs
from clerkdesk.adapters.store.unit_of_work import SqlStore, open_store
from clerkdesk.base.errors import Unreachable
from clerkdesk.domain.dossiers import FilePlanEntry
from tests.fakes.office import BRANDT

ROOM = "1m"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte; only the administrator of the machine may lay one on.

    Elsewhere these tests are expected to fail, and count as that, not as passed.
    """
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={ROOM}", "tmpfs", str(folder)]
    if subprocess.run(command, capture_output=True, check=False).returncode != 0:
        pytest.xfail("no right to mount a disk here")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(disk: Path) -> Path:
    """Leave no room at all."""
    filling = disk / "filling"
    with filling.open("wb", buffering=0) as file, pytest.raises(OSError, match="No space"):
        while True:
            file.write(bytes(4096))
    return filling


def test_a_store_on_a_full_disk_keeps_what_it_has_and_goes_on_when_there_is_room(disk: Path) -> None:
    store = open_store(disk / "office.sqlite")
    with store.write() as unit:
        unit.people.add(BRANDT)
    filling = fill(disk)
    with pytest.raises(Unreachable, match="STO-02"):
        _enter_a_plan(store)
    with store.read() as unit:
        assert unit.people.all() == (BRANDT,)
        assert unit.file_plan.all() == ()
    filling.unlink()
    _enter_a_plan(store)
    store.close()


def _enter_a_plan(store: SqlStore) -> None:
    with store.write() as unit:
        for number in range(100):
            unit.file_plan.add(FilePlanEntry(f"{number:03}", "Organisation " * 20))


def test_a_store_that_finds_the_disk_full_at_the_start_says_so(disk: Path) -> None:
    open_store(disk / "office.sqlite").close()
    fill(disk)
    with pytest.raises(Unreachable, match="STO-02"):
        open_store(disk / "office.sqlite")
    with pytest.raises(Unreachable, match="STO-02"):
        open_store(disk / "new.sqlite")


def test_bytes_that_find_no_room_are_not_half_kept(disk: Path, tmp_path: Path) -> None:
    root, work = disk / "documents", disk / "work"
    for folder in (root, work):
        folder.mkdir()
    source = tmp_path / "letter.pdf"
    source.write_bytes(b"%PDF-1.7" * 200_000)
    with pytest.raises(Unreachable, match="BLB-04"):
        FolderBlobs(root, work).keep(source)
    assert [*root.iterdir(), *work.iterdir()] == []
