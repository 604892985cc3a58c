"""The page of the key in a window, over the real key of an office or a pretend one."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout
from pytestqt.qtbot import QtBot

from clerkdesk.base.jobs import Jobs
from clerkdesk.ui.keys.page import KeysPage, KeysUse
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.ask_text import AskText
from clerkdesk.ui.kit.fonts import load_fonts
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.usecases.keys import Keys
from tests.ui.signing.conftest import lockable

__all__ = ["lockable"]

NOW = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    load_fonts()
    apply(qapp, load_theme("light"))


class Shown:
    """A page, and what it says."""

    def __init__(self, keys: Keys, jobs: Jobs, memory: QSettings, now: Callable[[], datetime]) -> None:
        self.window = Pane()
        self.page = KeysPage(KeysUse(keys, jobs, now, memory))
        QVBoxLayout(self.window).addWidget(self.page)
        self.window.resize(640, 560)
        self.toasts: list[str] = []
        self.page.toast_wished.connect(self.toasts.append)
        self.jobs = jobs

    def settle(self, qtbot: QtBot) -> None:
        qtbot.waitUntil(self.jobs.idle, timeout=20_000)

    def begin(self, qtbot: QtBot) -> None:
        qtbot.addWidget(self.window)
        self.window.show()
        self.page.begin()
        self.settle(qtbot)

    @property
    def said(self) -> list[tuple[str, str]]:
        """Title and tone of every banner."""
        return [(banner.look.title, str(banner.look.tone)) for banner in self.page.banners]

    @property
    def lines(self) -> dict[str, str]:
        """The facts by their names."""
        words = [label.text() for label in self.page.lines.findChildren(QLabel)]
        return dict(zip(words[::2], words[1::2], strict=True))

    @property
    def dialogs(self) -> list[AskText]:
        return [each for each in self.window.findChildren(AskText) if each.isVisible()]

    def press(self, qtbot: QtBot, button: str) -> None:
        QTest.mouseClick(getattr(self.page, button), Qt.MouseButton.LeftButton)
        self.settle(qtbot)

    def answer(self, qtbot: QtBot, words: str) -> None:
        [dialog] = self.dialogs
        QTest.keyClicks(dialog.field, words)
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
        self.settle(qtbot)


Show = Callable[..., Shown]


@pytest.fixture
def memory(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def show(qtbot: QtBot, jobs: Jobs, memory: QSettings) -> Iterator[Show]:
    """Show the page over such keys at a moment, 23.11.2026 if none is named."""
    pages: list[Shown] = []

    def shown(keys: Keys, now: datetime = NOW) -> Shown:
        made = Shown(keys, jobs, memory, lambda: now)
        pages.append(made)
        made.begin(qtbot)
        return made

    yield shown
    for each in pages:
        each.page.close_page()
