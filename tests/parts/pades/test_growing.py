"""A file that grows in memory only, and the copy that is hashed and looked through as it is made."""

import hashlib
import os
from pathlib import Path

import pytest

from clerkdesk.adapters.pades.copying import copy_hashed, opened
from clerkdesk.adapters.pades.growing import GrowingFile
from clerkdesk.adapters.pades.spelling import SECOND_TABLE, Search
from clerkdesk.base.errors import Unreadable

BEFORE = bytes(range(256)) * 200


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "paper"
    path.write_bytes(BEFORE)
    return path


def test_it_reads_as_one_file_and_leaves_the_one_on_the_disk(path: Path) -> None:
    with GrowingFile(path) as grown:
        grown.seek(0, os.SEEK_END)
        assert grown.write(b"revision " * 5000) == 45000
        grown.seek(len(BEFORE) + 9)
        grown.write(b"REVISION")
        grown.seek(-10, os.SEEK_CUR)
        assert grown.read(12) == b"n REVISION r"
        grown.seek(len(BEFORE) - 3)
        assert grown.read(12) == BEFORE[-3:] + b"revision "
        grown.seek(0)
        assert grown.read() == BEFORE + grown.appended()
        assert (grown.beginning, len(grown.appended())) == (len(BEFORE), 45000)
    assert path.read_bytes() == BEFORE


def test_what_was_appended_can_be_taken_back(path: Path) -> None:
    with GrowingFile(path) as grown:
        end = grown.seek(0, os.SEEK_END)
        grown.write(b"first")
        grown.truncate(end + 2)
        assert grown.appended() == b"fi"
        grown.truncate(end)
        assert grown.appended() == b""


def test_what_was_there_before_cannot_change(path: Path) -> None:
    grown = GrowingFile(path)
    with pytest.raises(PermissionError):
        grown.truncate(5)
    grown.seek(len(BEFORE) - 1)
    grown.write(b"xx")
    with pytest.raises(PermissionError):
        grown.flush()
    with pytest.raises(PermissionError):
        grown.close()
    assert path.read_bytes() == BEFORE


def test_a_copy_is_hashed_as_it_is_made(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy"
    with opened(path) as source, target.open("wb") as copy:
        beginning = copy_hashed(source, copy, ["sha512"])
    assert target.read_bytes() == BEFORE
    assert beginning.size == len(BEFORE)
    for kind in ("sha256", "sha512"):
        for appended in (b"", b"one", b"two" * 1000):
            assert beginning.digest(kind, appended) == hashlib.new(kind, BEFORE + appended).digest()
    with pytest.raises(KeyError):
        beginning.digest("sha384", b"")


def test_an_empty_or_missing_file_is_not_copied(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    with (
        opened(tmp_path / "empty") as source,
        (tmp_path / "copy").open("wb") as copy,
        pytest.raises(Unreadable, match="SEA-04"),
    ):
        copy_hashed(source, copy, [])
    with pytest.raises(Unreadable, match="SEA-04"):
        opened(tmp_path / "missing")


@pytest.mark.parametrize("name", [b"/XRefStm", b"/#58#52#65#66#53#74#6D"])
@pytest.mark.parametrize("size", [1, 7, 63, 64, 65, 1000])
def test_a_name_is_found_wherever_a_portion_ends(name: bytes, size: int) -> None:
    for before in range(60, 68):
        text = b"x" * before + name + b"y" * 70
        search = Search(SECOND_TABLE)
        for at in range(0, len(text), size):
            assert not search.found or at >= before
            search.look(text[at : at + size])
        assert search.found


def test_a_copy_says_whether_a_second_table_is_named(tmp_path: Path) -> None:
    for text, named in ((b"x" * (1 << 20) + b"/XRef#53tm", True), (b"/XRefSt /m", False)):
        (tmp_path / "paper").write_bytes(text)
        with opened(tmp_path / "paper") as source, (tmp_path / "copy").open("wb") as copy:
            assert copy_hashed(source, copy, []).second_table is named
