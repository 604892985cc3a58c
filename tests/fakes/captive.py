"""The reading child, taken over: it tries whatever a hostile file might have it do, and tells how it ended.

Started by the tests alone, in the place of the true child and out of the true child's rooms. Whoever sends no
``begin`` has it free, and sees that what is tried can be done here.
"""

import ctypes
import mmap
import os
import resource
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from clerkdesk.adapters.pdf.child.confinement import seccomp
from clerkdesk.adapters.pdf.child.serving import Room
from clerkdesk.base.children import Head, serve

_PTRACE_TRACEME = 0
_libc = ctypes.CDLL(None, use_errno=True)


def _call(name: str, *arguments: object) -> None:
    if getattr(_libc, name)(*arguments) < 0:
        raise OSError(ctypes.get_errno(), name)


def _write_through_memory(folder: Path) -> None:
    with (folder / "there").open("r+b") as file, mmap.mmap(file.fileno(), 5) as memory:
        memory[:5] = b"HOSTI"


def _shorten_what_is_shared(name: str) -> None:
    """The desk would die of it, looking at what is gone."""
    handle = os.open(f"/dev/shm/{name}", os.O_RDWR)
    try:
        os.ftruncate(handle, 1)
    finally:
        os.close(handle)


def _connect(port: int) -> None:
    with socket.socket() as mine:
        mine.connect(("127.0.0.1", port))


def _fork() -> None:
    child = os.fork()
    if not child:
        os._exit(0)
    os.waitpid(child, 0)


def _thread() -> None:
    try:
        thread = threading.Thread(target=bytes)
        thread.start()
    except RuntimeError as refused:
        raise PermissionError(1, "no thread") from refused
    thread.join()


def _other_limits() -> None:
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (20, most))
    except ValueError as refused:  # what Python makes of EPERM here
        raise PermissionError(1, "no other limit") from refused


def _own_code() -> None:
    with mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC):
        pass


def _look_into(parent: int) -> None:
    mine, size = ctypes.create_string_buffer(8), ctypes.c_ulong(8)
    area = (ctypes.c_void_p * 2)(ctypes.addressof(mine), size.value)
    _call("process_vm_readv", parent, area, 1, area, 0, 0)


def _files(folder: Path) -> dict[str, Callable[[], object]]:
    there = folder / "there"
    return {
        "make a file": lambda: (folder / "made").write_bytes(b"x"),
        "make a file in shared memory": lambda: Path(f"/dev/shm/{folder.name}").write_bytes(b""),
        "write over a file": lambda: there.write_bytes(b"hostile"),
        "append to a file": lambda: there.open("ab").close(),
        "write to a file through memory": lambda: _write_through_memory(folder),
        "cut a file short": lambda: os.truncate(there, 1),
        "cut a file of shared memory short": lambda: _shorten_what_is_shared(f"{folder.name}-shared"),
        "rename a file": lambda: there.rename(folder / "there"),
        "link a file": lambda: os.link(there, folder / "linked"),
        "make a link": lambda: (folder / "symbolic").symlink_to(there),
        "make a folder": lambda: (folder / "folder").mkdir(),
        "make a pipe": lambda: os.mkfifo(folder / "pipe"),
        "remove a folder": lambda: (folder / "empty").rmdir(),
        "change the rights of a file": lambda: there.chmod(0o777),
        "change the time of a file": lambda: os.utime(there),
        "remove a file": there.unlink,
    }


def _network(port: int) -> dict[str, Callable[[], object]]:
    return {
        "connect": lambda: _connect(port),
        "listen": lambda: socket.create_server(("127.0.0.1", 0)).close(),
        "a datagram": lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close(),
        "a local socket": lambda: socket.socket(socket.AF_UNIX).close(),
        "a pair of sockets": lambda: [one.close() for one in socket.socketpair()],
        "a raw line to the kernel": lambda: socket.socket(socket.AF_NETLINK, socket.SOCK_RAW).close(),
    }


def _processes() -> dict[str, Callable[[], object]]:
    return {
        "fork": _fork,
        "a program": lambda: subprocess.run(["/bin/true"], check=True),
        "a thread": _thread,
        "signal the desk": lambda: os.kill(os.getppid(), 0),
        "its own limits": _other_limits,
        "code of its own": _own_code,
        "memory without a name": lambda: os.close(os.memfd_create("x")),
        "another priority": lambda: os.nice(1),
        "another processor": lambda: os.sched_setaffinity(0, os.sched_getaffinity(0)),
        "a world of its own": lambda: _call("unshare", 0x10000000),
        "another folder": lambda: os.chdir("/"),
    }


def _deadly() -> dict[str, Callable[[], object]]:
    return {
        "become a program": lambda: os.execv("/bin/true", ["true"]),
        "be traced": lambda: _call("ptrace", _PTRACE_TRACEME, 0, 0, 0),
        "look into the desk": lambda: _look_into(os.getppid()),
    }


class Captive:
    """The child's rooms, with one more: ``try``."""

    def __init__(self) -> None:
        self._room = Room()

    def answer(self, head: Head, body: bytes) -> tuple[Head, bytes]:
        """Do what a message asks for, or try to."""
        if head["do"] == "begin" and "unconfined" in sys.argv:
            self._room._documents.file_limit = head["file_bytes"]
            self._room._drawing.pixel_limit = head["pixels"]
            return {}, b""
        if head["do"] != "try":
            return self._room.answer(head, body)
        all_of_it = {**_files(Path(head["folder"])), **_network(head["port"]), **_processes(), **_deadly()}
        if head["what"] == "":
            return {
                "all": [name for name in all_of_it if name not in _deadly()],
                "deadly": list(_deadly()),
            }, b""
        try:
            all_of_it[head["what"]]()
        except OSError as refused:
            return {"errno": refused.errno}, b""
        return {"errno": 0}, b""


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if "unfiltered" in sys.argv:
        seccomp.install = lambda libc, machine="": False  # type: ignore[assignment]
    serve(Captive().answer)
