"""What a file may not do: whatever it is told to run, fetch, send or open, the reader does none of it.

Asked of a child whose confinement is left out, so that it is the reader itself that leaves it.
"""

import ctypes
import os
import socket
import struct
import sys
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from clerkdesk.adapters.pdf.asking import Limits
from clerkdesk.adapters.pdf.contents import PdfContentsProcess
from clerkdesk.base import starting
from tests.fakes.lures import LURES, SECRET, lured
from tests.fakes.whole_look import WholeLook
from tests.house.leftovers import LongLived, children

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it watches files as only Linux can")
_IN_OPEN, _IN_NONBLOCK, _HEAD = 0x20, 0o4000, struct.Struct("iIII")


@dataclass
class Listener:
    """A server that takes connections and counts them."""

    server: socket.socket
    calls: list[object] = field(default_factory=list)

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.server.getsockname()[1]}/form"

    def listen(self) -> None:
        """Until the server is closed."""
        with suppress(OSError):
            while True:
                connection, who = self.server.accept()
                self.calls.append(who)
                connection.close()


@pytest.fixture
def listener() -> Iterator[Listener]:
    made = Listener(socket.create_server(("127.0.0.1", 0)))
    thread = threading.Thread(target=made.listen)
    thread.start()
    yield made
    made.server.shutdown(socket.SHUT_RDWR)
    made.server.close()
    thread.join()


class Watched:
    """Tells whether anybody has opened a file (inotify(7))."""

    def __init__(self, path: Path) -> None:
        libc = ctypes.CDLL(None)
        self._queue = libc.inotify_init1(_IN_NONBLOCK)
        assert libc.inotify_add_watch(self._queue, os.fsencode(path), _IN_OPEN) > 0

    def opened(self) -> bool:
        """Whether somebody has, since this was asked last."""
        try:
            return len(os.read(self._queue, 4096)) >= _HEAD.size
        except BlockingIOError:
            return False

    def close(self) -> None:
        """Watch no longer."""
        os.close(self._queue)


@pytest.fixture(scope="module")
def look(long_lived: LongLived, tmp_path_factory: pytest.TempPathFactory) -> Iterator[WholeLook]:
    """A reader and a looker-up with no confinement at all."""
    before = set(children())
    command = [sys.executable, "-m", "tests.fakes.captive", "unconfined"]
    with pytest.MonkeyPatch.context() as patched, WholeLook(Limits()) as free:
        patched.setattr(starting, "child_command", lambda room: command)
        paper = lured(tmp_path_factory.mktemp("a") / "a.pdf", lambda *_: None, "", Path(os.devnull))
        free.at(paper, "plain")
        assert set(free.said) == {"answered"}
        for pid in set(children()) - before:
            assert "Seccomp:\t0\n" in Path(f"/proc/{pid}/status").read_text()
            long_lived.pids.add(pid)
        yield free


@pytest.mark.parametrize("name", LURES)
def test_a_reader_does_nothing_it_is_told_by_a_file(
    name: str, look: WholeLook, listener: Listener, tmp_path: Path
) -> None:
    outside = tmp_path / "outside.txt"
    paper = lured(tmp_path / "a.pdf", LURES[name], listener.url, outside)
    look.lost.clear()
    before = set(children())
    with closing(Watched(outside)) as watched:
        look.at(paper, name)
        assert not watched.opened()
    assert look.lost == []
    assert listener.calls == []
    assert set(children()) <= before
    assert SECRET not in {word.text for word in look._contents.words(paper, 0)}


def test_the_lures_would_be_seen(listener: Listener, tmp_path: Path) -> None:
    """The control: a file that is opened and a server that is called are both noticed."""
    outside = tmp_path / "outside.txt"
    outside.write_bytes(b"")
    with closing(Watched(outside)) as watched:
        assert not watched.opened()
        outside.read_bytes()
        assert watched.opened()
    with suppress(OSError):
        urllib.request.urlopen(listener.url, timeout=2).close()
    assert len(listener.calls) == 1


def test_a_confined_reader_does_none_of_it_either(listener: Listener, tmp_path: Path) -> None:
    paper = lured(tmp_path / "a.pdf", LURES["content on a server"], listener.url, tmp_path / "outside.txt")
    with closing(PdfContentsProcess()) as contents:
        assert contents.words(paper, 0) == ()
    assert listener.calls == []
