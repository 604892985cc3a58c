"""The approvals page of a supervisor, over the real office."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clerkdesk.base.jobs import Jobs
from clerkdesk.ui.approvals.overview import DOCUMENT
from clerkdesk.ui.approvals.page import ApprovalsPage
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.ask_text import AskText
from clerkdesk.ui.kit.fonts import load_fonts
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.usecases.office import Office
from tests.fakes.counter import PretendStand
from tests.office.conftest import SmallOffice


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    load_fonts()
    apply(qapp, load_theme("light"))


class Bench:
    """A page, the stand it shows documents on, and what it said."""

    def __init__(self, office: Office, jobs: Jobs, qtbot: QtBot, small: SmallOffice) -> None:
        self.stand = PretendStand()
        self._jobs = jobs
        self._qtbot = qtbot
        self.page = ApprovalsPage(office, jobs, self.stand.made, small.desk.clock)
        qtbot.addWidget(self.page)
        self.page.resize(1282, 740)
        self.page.show()
        self.changed: list[str] = []
        self.toasts: list[str] = []
        self.reasons: dict[str, str] = {}
        self.page.case_changed.connect(self.changed.append)
        self.page.toast_wished.connect(lambda words, _: self.toasts.append(words))
        self.page.reason_changed.connect(self.reasons.__setitem__)

    def settle(self) -> None:
        self._qtbot.waitUntil(self._jobs.idle, timeout=20_000)
        self._qtbot.wait(1)  # what is new in a layout is shown when the event loop comes round

    def open(self, case: str) -> None:
        self.page.open(case)
        self.settle()

    def look(self) -> None:
        """Put the document before the supervisor, as the viewer does once it can be seen."""
        head = self.page.frame.head
        head.pills.choose(DOCUMENT)
        head.part_chosen.emit(DOCUMENT)
        self.stand.opened.emit(None)

    @property
    def case(self) -> str:
        """The id of the case before the supervisor."""
        return self.page.view.case.id if self.page.view is not None else ""

    @property
    def dialog(self) -> AskText:
        return next(each for each in self.page.findChildren(AskText) if each.isVisible())


@pytest.fixture
def preside(qtbot: QtBot, jobs: Jobs, staffed: SmallOffice) -> Iterator[Callable[..., Bench]]:
    """Seat the supervisor, or whoever is named, at the approvals."""
    benches: list[Bench] = []

    def presided(office: Office | None = None) -> Bench:
        benches.append(Bench(office or staffed.supervisor, jobs, qtbot, staffed))
        return benches[-1]

    yield presided
    for bench in benches:
        bench.page.close_page()
