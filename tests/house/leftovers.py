"""What a test may leave behind: no thread, no child process, no error in the log it did not expect."""

import logging
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE = 2.0  # seconds a thread or child may take to go home after the test


class LongLived:
    """Threads and children that fixtures of a wider scope keep on purpose, started lazily inside a test."""

    def __init__(self) -> None:
        self.pids: set[int] = set()
        self.threads: set[threading.Thread] = set()


def threads() -> set[threading.Thread]:
    """Python's own running threads; threads of Qt that merely called Python once are not ours to stop."""
    return {t for t in threading.enumerate() if t.is_alive() and not isinstance(t, threading._DummyThread)}


def children() -> dict[int, str]:
    """Our running child processes with their command lines; empty, and quick, when there is none."""
    if not hasattr(os, "waitid") or not Path("/proc/self/stat").exists():
        return {}
    try:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except ChildProcessError:
        return {}
    return {pid: command for pid in _pids_below(os.getpid()) if (command := _command(pid))}


@contextmanager
def nobody_stays(long_lived: LongLived, patience: float = PATIENCE) -> Iterator[None]:
    """Fail when threads or children that were started inside are still there a moment after the end."""
    threads_before, children_before = threads(), set(children())
    yield
    late = time.monotonic() + patience
    while left := _left(threads_before | long_lived.threads, children_before | long_lived.pids):
        if time.monotonic() > late:
            raise AssertionError("left behind: " + ", ".join(left))
        time.sleep(0.02)


@contextmanager
def no_unexpected_errors(expected: list[str]) -> Iterator[None]:
    """Fail on an ERROR in the log without any of the expected words, and on words that never came."""
    watch = _ErrorWatch()
    logging.getLogger().addHandler(watch)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(watch)
    surprises = [text for text in watch.errors if not any(words in text for words in expected)]
    assert not surprises, f"errors in the log: {surprises}"
    missing = [words for words in expected if not any(words in text for text in watch.errors)]
    assert not missing, f"expected errors that never came: {missing}"
    assert not (silent := _silenced()), f"loggers silenced for every later test: {silent}"


def _silenced() -> list[str]:
    """Our loggers that something switched off, as ``logging.config`` does with those it is not told of."""
    known = logging.Logger.manager.loggerDict.items()
    ours = [made for name, made in known if name.startswith("clerkdesk") and isinstance(made, logging.Logger)]
    return [logger.name for logger in ours if logger.disabled]


class _ErrorWatch(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.errors: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.errors.append(f"{record.name}: {record.getMessage()}")


def _left(threads_known: set[threading.Thread], pids_known: set[int]) -> list[str]:
    left = [f"thread {thread.name}" for thread in threads() - threads_known]
    return left + [f"child {pid} {command}" for pid, command in children().items() if pid not in pids_known]


def _pids_below(parent: int) -> Iterator[int]:
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                state, found = (folder / "stat").read_text().rpartition(")")[2].split()[:2]
            except OSError:
                continue  # gone meanwhile
            if int(found) == parent and state != "Z":
                yield int(folder.name)


def _command(pid: int) -> str:
    """The command line; empty for the tracker that multiprocessing keeps until the session ends."""
    try:
        words = Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace").split("\0")
    except OSError:
        return ""
    command = " ".join(words).strip()
    return "" if "multiprocessing.resource_tracker" in command else command
