"""The signing flow between the desk of a clerk and a pretend pad, over the real office."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout
from pytestqt.qtbot import QtBot

from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.procedures import StepId
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.ask_name import AskName
from clerkdesk.ui.kit.ask_text import AskText
from clerkdesk.ui.kit.dialog import Dialog
from clerkdesk.ui.kit.fonts import load_fonts
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.ui.signing.flow import SigningFlow
from clerkdesk.ui.signing.stage import Stage
from clerkdesk.usecases.keys import SECRET
from clerkdesk.usecases.office import Office
from tests.fakes.counter import PretendPad
from tests.fakes.sealing import staying
from tests.house.leftovers import LongLived
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
        QVBoxLayout(self.window).addWidget(self.panel, 0, Qt.AlignmentFlag.AlignTop)
        qtbot.addWidget(self.window)
        self.window.resize(620, 640)
        self.window.show()
        self.jobs = jobs
        self._qtbot = qtbot
        self.changed: list[str] = []
        self.toasts: list[str] = []
        self.places: list[str] = []
        self.busy: list[bool] = []
        self.stages: list[Stage] = []
        self.wished: list[str] = []
        self.flow.case_changed.connect(self.changed.append)
        self.flow.toast_wished.connect(lambda words, _: self.toasts.append(words))
        self.flow.place_wished.connect(self.places.append)
        self.flow.busy.connect(self.busy.append)
        self.flow.stage_changed.connect(self.stages.append)
        self.flow.case_wished.connect(self.wished.append)

    def settle(self) -> None:
        self._qtbot.waitUntil(self.jobs.idle, timeout=20_000)

    def until(self, seen: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(seen()), timeout=20_000)

    def begin(self, case: str) -> None:
        self.flow.begin(case)
        self.settle()

    @property
    def dialogs(self) -> list[Dialog]:
        return [each for each in self.window.findChildren(Dialog) if each.isVisible()]

    @property
    def dialog(self) -> AskText:
        [dialog] = self.dialogs
        assert isinstance(dialog, AskText)
        return dialog

    def answer(self, words: str) -> None:
        """Type into the dialog and go on."""
        self.dialog.field.clear()
        QTest.keyClicks(self.dialog.field, words)
        QTest.mouseClick(self.dialog.go_on_button, Qt.MouseButton.LeftButton)
        self.settle()

    @property
    def name_dialog(self) -> AskName:
        return next(each for each in self.window.findChildren(AskName) if each.isVisible())


def step(small: SmallOffice, case: str) -> StepId | None:
    return small.clerk.cases.open(case).case.next_step


def press(counter: Counter, button: str) -> None:
    QTest.mouseClick(getattr(counter.panel.bar, button), Qt.MouseButton.LeftButton)


def announced(small: SmallOffice, case: str) -> list[str]:
    """The acts that were announced in a case and not told of yet."""
    return [work.fact("act") for work in small.announced() if work.case == case]


def lock_key(small: SmallOffice) -> None:
    """Lock the seal key and forget its passphrase."""
    small.desk.adapters.keys.lock()
    small.desk.adapters.vault.forget(SECRET)


@pytest.fixture
def lockable(staffed: SmallOffice, long_lived: LongLived) -> Iterator[SmallOffice]:
    """An office whose seal key may be locked, its file spoilt and its passphrase forgotten."""
    kept = staffed.desk.profile.seal_key.read_bytes()
    with staying(long_lived):
        yield staffed
        staffed.desk.profile.seal_key.write_bytes(kept)
        staffed.desk.seal_key.unlock(staffed.town.passphrase)


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
        counter.settle()
    for left in staffed.announced():  # ink that waited; the office goes on to the next test
        staffed.clerk.signing.told(left.key)
