"""Questions about a document: asked again when cut off, refused in codes, hiding nothing unexpected."""

from collections.abc import Callable

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from clerkdesk.base.errors import Cancelled, Unreadable
from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.ui.viewing.inquiries import Inquiries


class Answers:
    """What happens when it is asked, one time after the other."""

    def __init__(self, *outcomes: str | Exception) -> None:
        self._outcomes = list(outcomes)

    def look(self) -> str:
        outcome = self._outcomes.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome


@pytest.fixture
def ask(jobs: Jobs) -> Callable[[Answers, list[str]], Inquiries]:
    def begin(answers: Answers, told: list[str]) -> Inquiries:
        inquiries = Inquiries(jobs, Lane.CONTENTS, lambda: None)
        inquiries.ask(answers.look, told.append, lambda code: told.append(f"no: {code}"))
        return inquiries

    return begin


Ask = Callable[[Answers, list[str]], Inquiries]


def test_what_was_cut_off_with_something_else_is_asked_again(qtbot: QtBot, ask: Ask) -> None:
    told: list[str] = []
    ask(Answers(Cancelled(), Cancelled(), "outline"), told)
    qtbot.waitUntil(lambda: told == ["outline"])


def test_a_refusal_comes_as_its_code(qtbot: QtBot, ask: Ask) -> None:
    told: list[str] = []
    ask(Answers(Unreadable("PDF-02")), told)
    qtbot.waitUntil(lambda: told == ["no: PDF-02"])


def test_what_nobody_waits_for_any_more_is_not_told(qtbot: QtBot, jobs: Jobs, ask: Ask) -> None:
    told: list[str] = []
    ask(Answers("outline"), told).forget()
    qtbot.waitUntil(jobs.idle)
    qtbot.wait(20)
    assert told == []


def test_what_is_not_expected_reaches_the_crash_report(qtbot: QtBot, ask: Ask) -> None:
    with capture_exceptions() as caught:
        ask(Answers(KeyError("x")), [])
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is KeyError
