"""The pad under a real X server and window manager: who has the keyboard, and screens that come and go."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

PROGRAMS = ("Xvfb", "openbox", "xdotool", "xrandr")
PATIENCE = 40.0
CLERKS, PADS = ("clerk", "1366/361x800/211+0+0", "screen"), ("pad", "1280/300x800/190+1366+0", "none")
WHOLE_PAD = [1366, 0, 1280, 800]

Seen = dict[str, Any]


class Screens:
    """One X server whose only screen is cut into monitors, with a window manager."""

    def __init__(self, stack: ExitStack) -> None:
        reading, writing = os.pipe()
        server = [
            "Xvfb",
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            "2646x800x24",
            "-nolisten",
            "tcp",
            "-noreset",
        ]
        stack.enter_context(_running(server, {}, pass_fds=(writing,)))
        os.close(writing)
        with os.fdopen(reading) as told:
            self.environment = {"DISPLAY": f":{told.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}
        self.plug(*CLERKS)
        stack.enter_context(_running(["openbox"], self.environment))

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
        self._process = stack.enter_context(_running(command, screens.environment, **pipes))
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


class _running(subprocess.Popen[str]):  # noqa: N801 - read as "with running(...)"
    """A program that ends with its test."""

    def __init__(self, command: list[str], environment: dict[str, str], **how: Any) -> None:
        quiet = {"stderr": subprocess.DEVNULL} if command[0] != sys.executable else {}
        super().__init__(command, env={**os.environ, **environment}, **quiet, **how)

    def __exit__(self, *trouble: Any) -> None:
        self.kill()
        super().__exit__(*trouble)


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    with ExitStack() as held:
        yield held


@pytest.fixture
def screens(stack: ExitStack) -> Screens:
    """The clerk's monitor alone."""
    return Screens(stack)


def begin_to_sign(desk: Desk, screens: Screens) -> Seen:
    """A resident has read, and stands before the writing field."""
    desk.ask("sign")
    reading = desk.until(lambda seen: seen["phase"] == "reading" and seen["primary"])
    screens.click(reading["primary"])
    return desk.until(lambda seen: seen["phase"] == "signing" and seen["field"])


def test_the_keyboard_stays_at_the_desk_whatever_is_done_at_the_pad(
    stack: ExitStack, screens: Screens, tmp_path: Path
) -> None:
    screens.plug(*PADS)
    desk = Desk(stack, screens, tmp_path)
    before = desk.until(lambda seen: seen["pad"] == WHOLE_PAD)
    assert before["status"] == "ready"
    signing = begin_to_sign(desk, screens)
    assert signing["keyboard"] == "desk"
    screens.write(signing["field"])
    written = desk.until(lambda seen: seen["samples"] >= 9)
    assert written["tools"] == ["mouse"]
    assert written["keyboard"] == "desk"
    screens.act("key", "ctrl+k")
    desk.until(lambda seen: seen["palette"] is not None)
    screens.act("type", "muster")
    desk.until(lambda seen: seen["palette"] == "muster")
    screens.act("key", "Escape")
    desk.until(lambda seen: seen["palette"] is None)
    for _ in range(3):
        screens.act("key", "Escape")
    after = desk.ask()
    assert (after["phase"], after["samples"], after["ended"]) == ("signing", written["samples"], [])
    screens.act("key", "shift+Escape")
    stopped = desk.until(lambda seen: seen["phase"] == "idle")
    assert stopped["ended"] == ["clerk"]
    assert stopped["samples"] == 0
    assert stopped["pad"] == WHOLE_PAD
    assert desk.close() == 0


def test_on_a_single_screen_the_pad_comes_to_sign_and_the_clerk_gets_the_desk_back(
    stack: ExitStack, screens: Screens, tmp_path: Path
) -> None:
    desk = Desk(stack, screens, tmp_path)
    before = desk.ask()
    assert (before["pad"], before["status"]) == (None, "shared")
    signing = begin_to_sign(desk, screens)
    assert signing["pad"] == [0, 0, 1366, 800]
    assert signing["keyboard"] == "pad", "nobody may type unseen into the desk behind"
    screens.write(signing["field"])
    desk.until(lambda seen: seen["samples"] >= 9)
    screens.act("key", "Escape")
    desk.until(lambda seen: seen["asked"])
    screens.act("key", "Escape")
    kept = desk.until(lambda seen: not seen["asked"])
    assert (kept["samples"] >= 9, kept["ended"]) == (True, [])
    screens.click(kept["way_back"])
    desk.until(lambda seen: seen["asked"])
    screens.act("key", "Tab", "key", "space")
    back = desk.until(lambda seen: seen["pad"] is None and seen["keyboard"] == "desk")
    assert (back["ended"], back["samples"], back["status"]) == (["pad"], 0, "shared")
    assert desk.close() == 0


def test_the_pad_follows_its_screen_and_what_is_written_waits_for_it(
    stack: ExitStack, screens: Screens, tmp_path: Path
) -> None:
    desk = Desk(stack, screens, tmp_path)
    signing = begin_to_sign(desk, screens)
    screens.write(signing["field"])
    written = desk.until(lambda seen: seen["samples"] >= 9)["samples"]
    screens.plug(*PADS)
    moved = desk.until(lambda seen: seen["pad"] == WHOLE_PAD and seen["keyboard"] == "desk")
    assert (moved["samples"], moved["status"]) == (written, "busy")
    screens.pull("pad")
    waiting = desk.until(lambda seen: seen["pad"] is None)
    assert (waiting["samples"], waiting["status"], waiting["ended"]) == (written, "away", [])
    assert "PAD-03" in waiting["notices"]
    screens.plug(*PADS)
    again = desk.until(lambda seen: seen["pad"] == WHOLE_PAD)
    assert (again["samples"], again["status"], again["keyboard"]) == (written, "busy", "desk")
    assert "PAD-03" not in again["notices"]
    screens.pull("pad")
    desk.until(lambda seen: seen["status"] == "away")
    screens.act("key", "shift+Escape")
    over = desk.until(lambda seen: seen["ended"])
    assert (over["samples"], over["pad"]) == (0, None)
    desk.until(lambda seen: seen["status"] == "shared")
    assert desk.close() == 0
