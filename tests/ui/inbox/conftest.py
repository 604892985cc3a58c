"""The inbox stands on a real desk here: real use cases over a real store, results brought by the courier."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clerkdesk.app.build import Desk
from clerkdesk.base.jobs import Jobs
from clerkdesk.ui.inbox.acts import InboxUse
from clerkdesk.ui.inbox.page import InboxPane, InboxSeat
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.courier import Courier
from clerkdesk.ui.kit.fonts import load_fonts
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.usecases.inbox import Inbox
from tests.fakes.town import Slip, StoppedClock, open_desk


@pytest.fixture(scope="session")
def _fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture(autouse=True)
def light(qapp: QApplication, _fonts: None) -> None:
    apply(qapp, load_theme("light"))


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    courier = Courier()
    runner = Jobs(courier.deliver)
    yield runner
    runner.close()


@dataclass(frozen=True)
class Seat:
    """The pane of one person, the desk under it, and the runner of its work."""

    desk: Desk
    pane: InboxPane
    jobs: Jobs

    def settle(self, qtbot: QtBot) -> None:
        """Wait until nothing is queued, running or on its way to the screen."""
        qtbot.waitUntil(self.jobs.idle, timeout=10_000)


Sit = Callable[..., Seat]


@pytest.fixture
def sit(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> Iterator[Sit]:
    """Seat a person at a desk with these cases; ``inbox`` may wrap the use case."""
    seats: list[Seat] = []

    def seated(
        *slips: Slip, person: str = "brandt", inbox: Callable[[Inbox], Inbox] = lambda given: given
    ) -> Seat:
        desk = open_desk(tmp_path, slips)
        office = desk.sign_in(person)
        use = InboxUse(inbox(office.inbox), office.cases, jobs)
        pane = InboxPane(use, InboxSeat(office.actor.person, StoppedClock()))
        qtbot.addWidget(pane)
        pane.resize(376, 700)
        pane.show()
        seat = Seat(desk, pane, jobs)
        seats.append(seat)
        seat.settle(qtbot)
        return seat

    yield seated
    for seat in seats:
        seat.pane.close_page()
        jobs.close()
        seat.desk.close()
