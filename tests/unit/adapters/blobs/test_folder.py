"""Document bytes in a folder: kept once, read only when sound."""

import hashlib
import os
import resource
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.adapters.blobs.folder import FolderBlobs
from clerkdesk.base.errors import Missing, Unreachable, Unreadable

MEGABYTE = 1 << 20


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("documents", "work"):
        (tmp_path / name).mkdir()
    return tmp_path / "documents"


@pytest.fixture
def blobs(root: Path) -> FolderBlobs:
    return FolderBlobs(root, root.parent / "work")


def keep(blobs: FolderBlobs, root: Path, content: bytes) -> str:
    source = root.parent / "source"
    source.write_bytes(content)
    return blobs.keep(source)


def parts(root: Path) -> list[Path]:
    return list((root.parent / "work").iterdir())


@given(content=st.binary(max_size=100))
def test_what_is_kept_is_read_back_under_its_digest(blobs: FolderBlobs, root: Path, content: bytes) -> None:
    digest = keep(blobs, root, content)
    assert digest == hashlib.sha256(content).hexdigest()
    assert blobs.path(digest).read_bytes() == content
    assert (root.parent / "source").read_bytes() == content, "the source stays"
    assert parts(root) == []


def test_kept_bytes_lie_under_their_digest_and_cannot_be_written(blobs: FolderBlobs, root: Path) -> None:
    digest = keep(blobs, root, b"x" * (3 * MEGABYTE + 1))
    path = blobs.path(digest)
    assert path == root / digest[:2] / digest[2:]
    assert stat.S_IMODE(path.stat().st_mode) == 0o400
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_the_same_bytes_again_change_nothing(blobs: FolderBlobs, root: Path) -> None:
    first = blobs.path(keep(blobs, root, b"once")).stat()
    assert blobs.path(keep(blobs, root, b"once")).stat().st_ino == first.st_ino
    assert parts(root) == []


@pytest.mark.parametrize("damage", [b"oncE", b"onc", b"once more", b""])
def test_a_wrong_digest_is_never_shown_and_keeping_the_bytes_again_heals_it(
    blobs: FolderBlobs, root: Path, damage: bytes
) -> None:
    path = blobs.path(keep(blobs, root, b"once"))
    path.chmod(0o600)
    path.write_bytes(damage)
    with pytest.raises(Unreadable, match="BLB-02"):
        blobs.path(path.parent.name + path.name)
    digest = keep(blobs, root, b"once")
    assert blobs.path(digest).read_bytes() == b"once"


def test_damage_is_found_even_after_a_sound_reading_with_all_times_put_back(
    blobs: FolderBlobs, root: Path
) -> None:
    digest = keep(blobs, root, b"once")
    path = blobs.path(digest)
    before = path.stat()
    path.chmod(0o600)
    with path.open("r+b") as file:
        file.write(b"O")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    with pytest.raises(Unreadable, match="BLB-02"):
        blobs.path(digest)


@pytest.mark.parametrize(
    "digest", ["", "ab", "f" * 64, "../" * 10 + "etc/passwd", "F" * 64, "ab" * 31 + "/a"]
)
def test_unknown_bytes_are_missing(blobs: FolderBlobs, digest: str) -> None:
    with pytest.raises(Missing, match="BLB-01"):
        blobs.path(digest)


def test_a_folder_that_is_away_is_said(blobs: FolderBlobs, root: Path) -> None:
    digest = keep(blobs, root, b"x")
    root.rename(root.parent / "unplugged")
    for act in (
        lambda: blobs.path(digest),
        lambda: blobs.begins_with(digest, digest),
        lambda: keep(blobs, root, b"y"),
    ):
        with pytest.raises(Unreachable, match="BLB-03"):
            act()
    assert parts(root) == []


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond ``size``: writing fails as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_without_room_nothing_is_kept_and_nothing_lies_about(blobs: FolderBlobs, root: Path) -> None:
    source = root.parent / "source"
    source.write_bytes(b"x" * 3 * MEGABYTE)
    with pytest.raises(Unreachable, match="BLB-04"), room_for(2 * MEGABYTE):
        blobs.keep(source)
    assert parts(root) == list(root.iterdir()) == []


@pytest.mark.parametrize("size", [0, 1, MEGABYTE, MEGABYTE + 1])
def test_a_continuation_begins_with_what_it_continues(blobs: FolderBlobs, root: Path, size: int) -> None:
    before = b"a" * size
    first, second = keep(blobs, root, before), keep(blobs, root, before + b"signature")
    assert blobs.begins_with(second, first)
    assert blobs.begins_with(first, first)
    assert not blobs.begins_with(first, second)
    if size:
        rewritten = keep(blobs, root, before[:-1] + b"bsignature")
        assert not blobs.begins_with(rewritten, first)


@pytest.mark.parametrize("which", [0, 1])
def test_a_beginning_is_only_judged_on_sound_bytes(blobs: FolderBlobs, root: Path, which: int) -> None:
    digests = keep(blobs, root, b"before and after"), keep(blobs, root, b"before")
    path = blobs.path(digests[which])
    path.chmod(0o600)
    with path.open("r+b") as file:
        file.seek(-1, os.SEEK_END)
        file.write(b"!")
    with pytest.raises(Unreadable, match="BLB-02"):
        blobs.begins_with(*digests)
