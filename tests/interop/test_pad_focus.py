"""The pad under a real X server and window manager: who has the keyboard, and screens that come and go."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.interop.on_x import PADS, WHOLE_PAD, Desk, Screens, Seen

PROGRAMS = ("Xvfb", "openbox", "xdotool", "xrandr")


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
    screens.act("key", "space")
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
