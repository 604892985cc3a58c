"""A case page at the desk of a clerk, over the real office."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clerkdesk.base.jobs import Jobs
from clerkdesk.ui.cases.page import CasePage
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.fonts import load_fonts
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.usecases.office import Office
from tests.fakes.counter import PretendStand
from tests.office.conftest import SmallOffice


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    load_fonts()
    apply(qapp, load_theme("light"))


class Table:
    """A page, the stand it shows documents on, and what it said."""

    def __init__(self, office: Office, jobs: Jobs, qtbot: QtBot, small: SmallOffice) -> None:
        self.stand = PretendStand()
        self.jobs = jobs
        self._qtbot = qtbot
        self.page = CasePage(office, jobs, self.stand.made, small.desk.clock)
        qtbot.addWidget(self.page)
        self.page.resize(906, 740)
        self.changed: list[str] = []
        self.toasts: list[tuple[str, object]] = []
        self.reasons: dict[str, str] = {}
        self.page.case_changed.connect(self.changed.append)
        self.page.toast_wished.connect(lambda words, undo: self.toasts.append((words, undo)))
        self.page.reason_changed.connect(self.reasons.__setitem__)
        self.page.show()

    def settle(self) -> None:
        self._qtbot.waitUntil(self.jobs.idle, timeout=20_000)
        self._qtbot.wait(1)  # what is new in a layout is shown when the event loop comes round

    def open(self, case: str) -> None:
        self.page.open(case)
        self.settle()

    @property
    def primary(self) -> str:
        """The words of the one primary button; empty when there is none."""
        button = self.page.frame.bar.primary
        return button.text() if button is not None else ""

    @property
    def ready(self) -> bool:
        button = self.page.frame.bar.primary
        return button is not None and button.isEnabled()


@pytest.fixture
def sit(qtbot: QtBot, jobs: Jobs, staffed: SmallOffice) -> Iterator[Callable[..., Table]]:
    """Seat somebody, the clerk if nobody is named, at a case page."""
    tables: list[Table] = []

    def seated(office: Office | None = None) -> Table:
        tables.append(Table(office or staffed.clerk, jobs, qtbot, staffed))
        return tables[-1]

    yield seated
    for table in tables:
        table.page.close_page()
