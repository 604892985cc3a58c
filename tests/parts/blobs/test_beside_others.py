"""A folder of documents beside other processes: one with little memory, one that is still writing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from clerkdesk.adapters.blobs.folder import FolderBlobs

MEGABYTE = 1 << 20


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("documents", "work"):
        (tmp_path / name).mkdir()
    return tmp_path / "documents"


def test_a_large_document_is_never_held_in_memory(root: Path) -> None:
    """A process that may not grow by a third of the file's size keeps and checks it."""
    source = root.parent / "large"
    with source.open("wb") as file:
        file.truncate(64 * MEGABYTE)
    text = (
        "import resource, sys\nfrom pathlib import Path\n"
        "from clerkdesk.adapters.blobs.folder import FolderBlobs\n"
        "used = int(Path('/proc/self/statm').read_text().split()[0]) * resource.getpagesize()\n"
        "resource.setrlimit(resource.RLIMIT_AS, (used + (16 << 20),) * 2)\n"
        "blobs = FolderBlobs(Path(sys.argv[1]), Path(sys.argv[2]))\n"
        "digest = blobs.keep(Path(sys.argv[3]))\n"
        "assert blobs.begins_with(digest, digest) and blobs.path(digest)\n"
    )
    subprocess.run([sys.executable, "-c", text, root, root.parent / "work", source], check=True)


def test_left_over_parts_are_swept_but_not_those_somebody_writes_or_began_since(root: Path) -> None:
    work = root.parent / "work"
    orphan, held, other = (work / name for name in ("a.keep.part", "b.keep.part", "sealed.pdf"))
    for path in (orphan, held, other):
        path.write_bytes(b"x")
        os.utime(path, (1, 1))
    text = (
        "import sys\nfrom pathlib import Path\nfrom clerkdesk.adapters.blobs.holding import hold\n"
        "file = Path(sys.argv[1]).open('r+b')\nhold(file)\nprint('held', flush=True)\nsys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", text, held], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as writer:
        assert writer.stdout is not None and writer.stdout.readline() == b"held\n"
        blobs = FolderBlobs(root, work)
        fresh = work / "c.keep.part"
        fresh.write_bytes(b"x")
        os.utime(fresh)
        assert blobs.sweep() == 1
        assert sorted(work.iterdir()) == [held, fresh, other]
        writer.communicate()
    assert blobs.sweep() == 1
    assert sorted(work.iterdir()) == [fresh, other]
