"""Changing a document takes long: that is said, it can be stopped, and nobody waits for an act not begun."""

import threading
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.base.errors import Cancelled
from clerkdesk.base.jobs import Jobs
from clerkdesk.ui.cases.acts import CaseActs
from clerkdesk.ui.cases.edit_acts import LATE_MS, EditActs
from clerkdesk.ui.kit.courier import Courier
from clerkdesk.ui.kit.edit_offer import EditOffer
from clerkdesk.usecases.cases import CaseView, DocumentView
from clerkdesk.usecases.office import Office


class LongEditing:
    """Makes new versions until it is cut off or let go."""

    def __init__(self) -> None:
        self.go, self._cut = threading.Event(), threading.Event()
        self.imprints = tuple

    def write(self, *_: object) -> None:
        while not self.go.wait(0.01):
            if self._cut.is_set():
                raise Cancelled

    def cut_off(self) -> None:
        self._cut.set()


class Counter:
    """A page with one document, and what was told of its changes."""

    def __init__(self, jobs: Jobs) -> None:
        self.editing, self.ended = LongEditing(), list[bool]()
        person = SimpleNamespace(person=None)
        self.office = cast(Office, SimpleNamespace(editing=self.editing, actor=person))
        self.page = QWidget()
        self.acts = CaseActs(self.office, jobs, self.page)
        self.edits = EditActs(self.office, self.acts, self.page)
        self.edits.room.setParent(self.page)
        self.said = list[str]()
        self.acts.said.connect(lambda words, _: self.said.append(words))

    def offer(self) -> EditOffer:
        case = SimpleNamespace(id="c", reference="26-1", clerk="somebody")
        shown = SimpleNamespace(
            document=SimpleNamespace(id="d", title="Antrag"),
            version=SimpleNamespace(digest="a", signed=False),
        )
        return self.edits.offer(cast(CaseView, SimpleNamespace(case=case)), cast(DocumentView, shown))

    def write(self) -> None:
        self.offer().write((), self.ended.append)


@pytest.fixture
def counter(qtbot: QtBot) -> Iterator[Counter]:
    courier = Courier()
    jobs = Jobs(courier.deliver)
    made = Counter(jobs)
    qtbot.addWidget(made.page)
    made.page.show()
    yield made
    made.editing.go.set()
    jobs.close()


def room(counter: Counter) -> Any:
    return counter.edits.room


def test_what_takes_long_is_said_and_can_be_stopped(counter: Counter, qtbot: QtBot) -> None:
    counter.write()
    assert not room(counter).isVisible()
    qtbot.waitUntil(room(counter).isVisible, timeout=LATE_MS + 2000)
    counter.edits.card.stop_button.click()
    qtbot.waitUntil(lambda: counter.ended == [False])
    assert not room(counter).isVisible()
    assert not counter.said


def test_what_is_done_soon_needs_no_words(counter: Counter, qtbot: QtBot) -> None:
    counter.editing.go.set()
    counter.write()
    qtbot.waitUntil(lambda: counter.ended == [True])
    qtbot.wait(LATE_MS + 100)
    assert not room(counter).isVisible()


def test_an_act_that_is_not_begun_because_of_another_is_told_as_not_done(counter: Counter) -> None:
    counter.write()
    counter.write()
    assert counter.ended == [False]
