"""A script that is played ends with the truth: done, stuck, or broken and where."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from clerkdesk.app.demo.player import Player, Step


def ended(qtbot: QtBot, script: Iterator[Step], patience: float = 5.0) -> str:
    """Where a script was stuck when it ended, "" when it was not."""
    ends: list[str] = []
    player = Player(script, lambda: True, lambda _: None, ends.append, patience)
    player.start()
    qtbot.waitUntil(lambda: bool(ends))
    qtbot.wait(20)
    [end] = ends
    return end


def breaks_off() -> Iterator[Step]:
    yield Step("the case is open", lambda: True)
    raise LookupError("no such button")


def looks_wrong() -> Iterator[Step]:
    yield Step("the case is open", lambda: bool([][0]))


def waits_in_vain() -> Iterator[Step]:
    yield Step("the case is open", lambda: False)


def goes_well() -> Iterator[Step]:
    yield Step("the case is open", lambda: True)


def test_a_script_that_goes_well_is_stuck_nowhere(qtbot: QtBot) -> None:
    assert ended(qtbot, goes_well()) == ""


def test_a_step_that_never_comes_true_is_named(qtbot: QtBot) -> None:
    assert ended(qtbot, waits_in_vain(), patience=0.05) == "the case is open"


@pytest.mark.parametrize(
    ("script", "where"),
    [(breaks_off, "what comes after: the case is open"), (looks_wrong, "the case is open")],
)
@pytest.mark.qt_no_exception_capture
def test_a_script_that_raises_is_stuck_and_never_called_done(
    qtbot: QtBot, script: Callable[[], Iterator[Step]], where: str
) -> None:
    with capture_exceptions() as raised:
        assert ended(qtbot, script()) == where
    assert len(raised) == 1
