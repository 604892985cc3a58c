"""X servers whose screen is cut into monitors, and a real desk on them, seen and touched from outside."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

PATIENCE = 40.0
IN_MEMORY = ("Xvfb", "-screen", "0", "2646x800x24")
CLERKS = "1366/361x800/211+0+0"
PADS = ("pad", "1280/300x800/190+1366+0", "none")
WHOLE_PAD = [1366, 0, 1280, 800]

Seen = dict[str, Any]


class Screens:
    """One X server whose only screen is cut into monitors, with a window manager.

    ``output`` is what the server calls that screen.
    """

    def __init__(self, stack: ExitStack, server: Sequence[str] = IN_MEMORY, output: str = "screen") -> None:
        reading, writing = os.pipe()
        how = ["-displayfd", str(writing), "-nolisten", "tcp", "-noreset"]
        stack.enter_context(Running([*server, *how], {}, pass_fds=(writing,)))
        os.close(writing)
        with os.fdopen(reading) as told:
            self.environment = {"DISPLAY": f":{told.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}
        self.plug("clerk", CLERKS, output)
        self._manage(stack)

    def _manage(self, stack: ExitStack) -> None:
        """Start the window manager, and wait for it: who comes before it gets no keyboard from it."""
        ready = Path(stack.enter_context(TemporaryDirectory())) / "ready"
        stack.enter_context(Running(["openbox", "--startup", f"touch {ready}"], self.environment))
        late = time.monotonic() + PATIENCE
        while not ready.exists():
            assert time.monotonic() < late, "no window manager"
            time.sleep(0.02)

    def plug(self, name: str, place: str, output: str) -> None:
        """Add a monitor."""
        self._do("xrandr", "--setmonitor", name, place, output)

    def pull(self, name: str) -> None:
        """Take a monitor away."""
        self._do("xrandr", "--delmonitor", name)

    def act(self, *words: object) -> None:
        """Move, click and type as a person does."""
        self._do("xdotool", *map(str, words))
        time.sleep(0.15)  # to a person it is one thing after the other

    def click(self, place: list[int]) -> None:
        """Click somewhere."""
        self.act("mousemove", *place)
        self.act("click", 1)

    def write(self, place: list[int]) -> None:
        """Draw a line with the mouse."""
        x, y = place
        self.act("mousemove", x, y, "mousedown", 1)
        for step in range(1, 9):
            self.act("mousemove", x + 12 * step, y + (-1) ** step * 20)
        self.act("mouseup", 1)

    def _do(self, *command: str) -> None:
        environment = {**os.environ, **self.environment}
        subprocess.run(command, env=environment, check=True, capture_output=True, timeout=20)


class Desk:
    """The desk on these screens, and what is to be seen of it."""

    def __init__(self, stack: ExitStack, screens: Screens, folder: Path) -> None:
        command = [sys.executable, "-m", "tests.interop.desk_on_x", str(folder)]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        self._process = stack.enter_context(Running(command, screens.environment, **pipes))
        self.until(lambda seen: seen["keyboard"] == "desk")

    def ask(self, wish: str = "look") -> Seen:
        """Wish for something and say what is to be seen then."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(wish, file=self._process.stdin, flush=True)
        seen: Seen = json.loads(self._process.stdout.readline())
        return seen

    def until(self, shown: Callable[[Seen], object]) -> Seen:
        """Look until this is so."""
        late = time.monotonic() + PATIENCE
        while not shown(seen := self.ask()):
            assert time.monotonic() < late, seen
            time.sleep(0.1)
        return seen

    def close(self) -> int:
        """End it as one closes a window."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        return self._process.wait(20)


class Running(subprocess.Popen[str]):
    """A program that ends with its test."""

    def __init__(self, command: list[str], environment: dict[str, str], **how: Any) -> None:
        quiet = {"stderr": subprocess.DEVNULL} if command[0] != sys.executable else {}
        super().__init__(command, env={**os.environ, **environment}, **quiet, **how)

    def __exit__(self, *trouble: Any) -> None:
        self.kill()
        super().__exit__(*trouble)
