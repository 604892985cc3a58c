"""The child that reads: the kernel itself refuses it every file, process and socket it is made to ask for."""

import errno
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from clerkdesk.adapters.pdf.asking import Limits
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.base import starting
from clerkdesk.base.children import Child, Head
from clerkdesk.base.errors import Unreadable

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="what Linux has, and nobody else")
REFUSED = (errno.EPERM, errno.EACCES)
LIMITS = Limits()
BEGIN: Head = {
    "do": "begin",
    "file_bytes": LIMITS.file_bytes,
    "memory_bytes": LIMITS.memory_bytes,
    "pixels": LIMITS.pixels,
}
Start = Callable[..., Child]


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Start a captive: confined as the true child, or free, or without the filter over its calls."""
    made: list[Child] = []

    def begin(*words: str, confined: bool = True) -> Child:
        command = [sys.executable, "-m", "tests.fakes.captive", *words]
        monkeypatch.setattr(starting, "child_command", lambda room: command)
        made.append(Child("captive", start=BEGIN if confined else None))
        return made[-1]

    yield begin
    for child in made:
        child.close()


@pytest.fixture
def port() -> Iterator[int]:
    """Where somebody listens."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        yield server.getsockname()[1]


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder with a file and an empty folder in it; and a file of its name in shared memory."""
    (tmp_path / "there").write_bytes(b"there before")
    (tmp_path / "empty").mkdir()
    shared = Path(f"/dev/shm/{tmp_path.name}-shared")
    shared.write_bytes(b"pixels")
    yield tmp_path
    shared.unlink()


def attempts(child: Child, folder: Path, port: int) -> dict[str, int]:
    """What was tried, and with which errno it ended; 0 where it was done."""
    told: Head = {"do": "try", "folder": str(folder), "port": port}
    names = child.call({**told, "what": ""})[0]["all"]
    return {name: child.call({**told, "what": name})[0]["errno"] for name in names}


def test_the_kernel_refuses_whatever_reading_does_not_need(start: Start, folder: Path, port: int) -> None:
    found = attempts(start(), folder, port)
    assert {name: code for name, code in found.items() if code not in REFUSED} == {}
    assert sorted(path.name for path in folder.iterdir()) == ["empty", "there"]
    assert (folder / "there").read_bytes() == b"there before"


def test_a_free_child_can_do_all_of_it(start: Start, folder: Path, port: int) -> None:
    """The control: that nothing happens above is the confinement's doing."""
    found = attempts(start(confined=False), folder, port)
    (Path("/dev/shm") / folder.name).unlink()
    assert {name: code for name, code in found.items() if code} == {}
    assert not (folder / "there").exists()


@pytest.mark.parametrize("deed", ["become a program", "be traced", "look into the desk"])
def test_what_only_an_attacker_asks_for_ends_the_child(
    start: Start, folder: Path, port: int, deed: str
) -> None:
    told: Head = {"do": "try", "folder": str(folder), "port": port, "what": deed}
    child = start()
    child.call({"do": "ready"})
    process = child._process
    assert process is not None
    with pytest.raises(Unreadable, match="CHD-01"):
        child.call(told)
    assert process.returncode == -signal.SIGSYS
    free = start(confined=False)
    try:
        assert free.call(told)[0]["errno"] == 0
    except Unreadable:  # it has become the program, which ended well
        assert deed == "become a program"


def test_without_the_filter_files_are_still_only_read(start: Start, folder: Path, port: int) -> None:
    found = attempts(start("unfiltered"), folder, port)
    done = {name for name, code in found.items() if not code}
    assert "another folder" in done, "it is the filter that is left out"
    assert not done & {name for name in found if "file" in name or "link" in name or "make" in name} - {
        "change the rights of a file",
        "change the time of a file",
    }
    assert "connect" not in done
    assert (folder / "there").read_bytes() == b"there before"


def test_the_true_child_says_what_protects_it(start: Start) -> None:
    with closing(PdfProcess()) as reader:
        assert reader.confinement() == ("network", "files", "calls")
        process = reader._asking._child._process
        assert process is not None
        lines = Path(f"/proc/{process.pid}/status").read_text().splitlines()
        told = dict(line.split(":\t", 1) for line in lines if ":\t" in line)
        assert (told["Seccomp"], told["NoNewPrivs"], told["CapEff"]) == ("2", "1", "0" * 16)
    assert start(confined=False).call({"do": "ready"})[0] == {"confined": []}
