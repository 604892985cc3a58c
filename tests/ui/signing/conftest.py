"""The signing flow between the desk of a clerk and a pretend pad, over the real office."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clerkdesk.base.jobs import Jobs
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.ask_name import AskName
from clerkdesk.ui.kit.ask_text import AskText
from clerkdesk.ui.kit.fonts import load_fonts
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.ui.signing.flow import SigningFlow
from clerkdesk.usecases.office import Office
from tests.fakes.counter import PretendPad
from tests.office.conftest import SmallOffice


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    load_fonts()
    apply(qapp, load_theme("light"))


class Counter:
    """A flow with its panel in a window, the pad at the other side, and what was said."""

    def __init__(self, office: Office, jobs: Jobs, qtbot: QtBot) -> None:
        self.pad = PretendPad()
        self.flow = SigningFlow(office, jobs, self.pad)
        self.window = Pane()
        self.panel = self.flow.panel
        self.panel.setParent(self.window)
        qtbot.addWidget(self.window)
        self.window.resize(620, 400)
        self.window.show()
        self._jobs = jobs
        self._qtbot = qtbot
        self.changed: list[str] = []
        self.toasts: list[str] = []
        self.places: list[str] = []
        self.busy: list[bool] = []
        self.flow.case_changed.connect(self.changed.append)
        self.flow.toast_wished.connect(lambda words, _: self.toasts.append(words))
        self.flow.place_wished.connect(self.places.append)
        self.flow.busy.connect(self.busy.append)

    def settle(self) -> None:
        self._qtbot.waitUntil(self._jobs.idle, timeout=20_000)

    def begin(self, case: str) -> None:
        self.flow.begin(case)
        self.settle()

    @property
    def dialog(self) -> AskText:
        return next(each for each in self.window.findChildren(AskText) if each.isVisible())

    @property
    def name_dialog(self) -> AskName:
        return next(each for each in self.window.findChildren(AskName) if each.isVisible())


@pytest.fixture
def meet(qtbot: QtBot, jobs: Jobs, staffed: SmallOffice) -> Iterator[Callable[..., Counter]]:
    """A counter where the clerk, or whoever is named, serves a resident."""
    counters: list[Counter] = []

    def met(office: Office | None = None) -> Counter:
        counters.append(Counter(office or staffed.clerk, jobs, qtbot))
        return counters[-1]

    yield met
    for counter in counters:
        counter.flow.close()
