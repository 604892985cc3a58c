"""The window stands on a real desk here, with plain panes where the pages will be."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.app.build import Desk
from clerkdesk.base.jobs import Jobs
from clerkdesk.ui.kit.focus import FocusRing
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.shell.action import Reach
from clerkdesk.ui.shell.document_actions import document_actions
from clerkdesk.ui.shell.window import DeskParts, DeskWindow
from tests.fakes.office import EVERYBODY
from tests.fakes.town import MINE, OTHERS, Slip, StoppedClock, open_desk
from tests.ui.inbox.conftest import _fonts, jobs, light

__all__ = ["_fonts", "jobs", "light"]


class PlainPage(Pane):
    """Stands in for a page: one field, and it writes down which deeds were asked of it."""

    def __init__(self, *deeds: str) -> None:
        super().__init__("background")
        self.done: list[str] = []
        self._deeds = deeds
        self.field = QLineEdit()
        self.field.setAccessibleName("Remark")
        QVBoxLayout(self).addWidget(self.field)

    def put_lead(self, part: QWidget) -> None:
        self.layout().addWidget(part)

    def deeds(self) -> Mapping[str, Callable[[], object]]:
        return {deed: lambda deed=deed: self.done.append(deed) for deed in self._deeds}


class Visit:
    """A window at a desk, its pages, and how to wait for its work."""

    def __init__(self, desk: Desk, jobs: Jobs, memory: QSettings, person: str) -> None:
        self.desk = desk
        self.jobs = jobs
        self.memory = memory
        at_the_pad, papers = ("send_to_pad", "abort_pad", "finish"), ("save_copy", "print", "signatures")
        reading = (action.id for action in document_actions() if action.reach is Reach.WINDOW)
        self.case_page = PlainPage(*at_the_pad, *papers, *reading, "another_case")
        self.approvals_page = PlainPage("approve", "return", "print")
        self.window = DeskWindow(
            DeskParts(
                office=desk.sign_in(person),
                people=EVERYBODY,
                policy=desk.policy,
                jobs=jobs,
                clock=StoppedClock(),
                memory=memory,
                case_page=self.case_page,
                approvals_page=self.approvals_page,
            )
        )

    def settle(self, qtbot: QtBot) -> None:
        qtbot.waitUntil(self.jobs.idle, timeout=10_000)

    def show(self, qtbot: QtBot, width: int = 1366, height: int = 768) -> None:
        qtbot.addWidget(self.window)
        self.window.setWindowState(Qt.WindowState.WindowNoState)
        self.window.resize(width, height)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.settle(qtbot)


Come = Callable[..., Visit]


@pytest.fixture
def ring(qapp) -> Iterator[FocusRing]:  # type: ignore[no-untyped-def]
    made = FocusRing(qapp)
    yield made
    made.deleteLater()


@pytest.fixture
def memory(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def come(qtbot: QtBot, jobs: Jobs, memory: QSettings, tmp_path: Path) -> Iterator[Come]:
    """Open the window of a person over these cases (else the busy morning)."""
    visits: list[Visit] = []

    def opened(
        *slips: Slip, person: str = "brandt", width: int = 1366, height: int = 768, empty: bool = False
    ) -> Visit:
        shown = slips or (() if empty else (*MINE, *OTHERS))
        visit = Visit(open_desk(tmp_path / str(len(visits)), shown), jobs, memory, person)
        visits.append(visit)
        visit.show(qtbot, width, height)
        return visit

    yield opened
    for visit in visits:
        visit.window.close()
        jobs.close()
        visit.desk.close()
