"""A virtual screen whose pixels are read straight out of its memory, to see when something can be seen."""

import mmap
import os
import signal
import struct
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType

WIDTH, HEIGHT = 1280, 1024
_EVERY = 32
"""Of so many rows one is looked at: 32 of them are compared in a tenth of a millisecond."""
_INTERVAL = 0.003
_ENOUGH = 4
"""Rows that must have changed, or hold the colour: no cursor and no icon is as high."""
_PATIENCE = 30.0
_SETTLING = 0.3
"""Seconds until the server has cleared away the windows of a program that is gone."""
_BLUE = tuple(bytes((255, 0, 0, filling)) * 16 for filling in (0, 255))
"""Sixteen points of pure blue, B before G and R; what fills the fourth byte is the server's affair."""


@dataclass(frozen=True)
class Seen:
    """Seconds from a program's start to its first paint, and until the blue of the first page was there."""

    paint: float
    page: float


class WatchedScreen:
    """An X server in memory (Xvfb), its frame buffer mapped as the file it keeps it in (xwd format).

    Every program has the same home, empty at first, and the same message bus of its own.
    """

    def __init__(self) -> None:
        with ExitStack() as stack:
            self._folder = Path(stack.enter_context(TemporaryDirectory(prefix="cd-")))
            reading, writing = os.pipe()
            size = f"{WIDTH}x{HEIGHT}x24"
            server = ["Xvfb", "-screen", "0", size, "-nolisten", "tcp", "-noreset"]
            server += ["-fbdir", str(self._folder), "-displayfd", str(writing)]
            self._start(stack, server, pass_fds=(writing,))
            os.close(writing)
            with os.fdopen(reading) as told:
                display = f":{told.readline().strip()}"
            home = self._folder / "home"
            home.mkdir()
            self._environment = {**os.environ, "DISPLAY": display, "HOME": str(home), "LC_ALL": "C.UTF-8"}
            self._environment |= {"XDG_RUNTIME_DIR": str(home), "QT_QPA_PLATFORM": "xcb"}
            for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
                self._environment.pop(name, None)
            self._environment["DBUS_SESSION_BUS_ADDRESS"] = self._bus(stack)
            with (self._folder / "Xvfb_screen0").open("rb") as file:
                self._memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            header = struct.unpack(">25I", self._memory[:100])  # X11/XWDFile.h
            self._first, self._line = header[0] + 12 * header[19], header[12]
            self._before = self._rows()
            self._stack = stack.pop_all()

    def __enter__(self) -> "WatchedScreen":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, trouble: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def watch(self, command: Sequence[str], environment: Mapping[str, str], *, page: bool = True) -> Seen:
        """Start a program, look until it was painted and its ``page`` seen, end it with all it started."""
        self._before = self._rows()
        began = time.perf_counter()
        program = subprocess.Popen(
            command,
            env={**self._environment, **environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            painted = self._until(self._is_painted) - began
            seen = self._until(self._shows_page) - began if page else painted
        finally:
            with suppress(ProcessLookupError):
                os.killpg(program.pid, signal.SIGKILL)
            program.wait()
            time.sleep(_SETTLING)
        return Seen(painted, seen)

    def _until(self, shown: Callable[[], bool]) -> float:
        late = time.perf_counter() + _PATIENCE
        while not shown():
            if time.perf_counter() > late:
                raise TimeoutError("nothing is to be seen")
            time.sleep(_INTERVAL)
        return time.perf_counter()

    def _rows(self) -> list[bytes]:
        starts = range(self._first, self._first + HEIGHT * self._line, self._line * _EVERY)
        return [self._memory[start : start + self._line] for start in starts]

    def _is_painted(self) -> bool:
        return sum(now != then for now, then in zip(self._rows(), self._before, strict=True)) >= _ENOUGH

    def _shows_page(self) -> bool:
        return sum(any(blue in row for blue in _BLUE) for row in self._rows()) >= _ENOUGH

    def _start(self, stack: ExitStack, command: Sequence[str], **how: object) -> "subprocess.Popen[str]":
        quiet = {"stderr": subprocess.DEVNULL, "text": True}
        program: subprocess.Popen[str] = subprocess.Popen(command, **quiet, **how)  # type: ignore[call-overload]
        stack.callback(program.wait)
        stack.callback(program.kill)
        return program

    def _bus(self, stack: ExitStack) -> str:
        command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        bus = self._start(stack, command, stdout=subprocess.PIPE, env=self._environment)
        stack.callback(bus.stdout.close)  # type: ignore[union-attr]
        return bus.stdout.readline().strip()  # type: ignore[union-attr]
