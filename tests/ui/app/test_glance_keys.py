"""A file that is only looked at, by keyboard alone: every part is reached, named, and left again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.app.demo.hands import press
from clerkdesk.app.glance.head import GlanceHead
from clerkdesk.app.glance.table import Table
from clerkdesk.app.glance.window import GlanceWindow
from clerkdesk.base.paths import Profile, resource
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.fonts import load_fonts
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.ui.viewing.pane import ViewerPane
from tests.ui.kit.audit import faults, tab_order

pytestmark = pytest.mark.whole


@pytest.fixture
def looked_at(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[tuple[GlanceWindow, ViewerPane]]:
    """The statute in a window of 900 by 800, its first page in sight."""
    load_fonts()
    apply(qapp, load_theme("light"))
    table, window = Table(Profile(tmp_path / "profile"), PdfProcess()), None
    window = GlanceWindow(resource("samples", "fee_statute.pdf"))
    qtbot.addWidget(window)
    window.resize(900, 800)
    viewer = table.lay(window)
    window.show()
    qtbot.waitUntil(lambda: viewer.pictures.size > 0, timeout=20_000)
    window.activateWindow()
    viewer.view.setFocus()
    yield window, viewer
    window.close()
    table.close()


def at() -> QWidget | None:
    return QApplication.focusWidget()


def test_every_key_leads_somewhere_and_esc_back_to_the_pages(
    qtbot: QtBot, looked_at: tuple[GlanceWindow, ViewerPane]
) -> None:
    window, viewer = looked_at
    view, side = viewer.view, viewer.orientation.side
    press(window, "Ctrl+F")
    assert at() is viewer.words.search.bar.field
    press(window, "Escape")
    assert at() is view
    press(window, "Ctrl+G")
    assert at() is viewer.bar.page_field
    press(window, "Escape")
    assert at() is view
    for keys in ("F4", "Shift+F4"):
        press(window, keys)
        qtbot.waitUntil(lambda: side.isAncestorOf(at() or view))
        press(window, "Escape")
        assert at() is view, keys
    press(window, "L")
    qtbot.waitUntil(lambda: viewer.orientation.leads.at is not None)
    press(window, "Escape")
    assert at() is view
    assert viewer.orientation.leads.at is None


def test_tab_comes_round_through_parts_that_all_have_names(
    looked_at: tuple[GlanceWindow, ViewerPane],
) -> None:
    window, viewer = looked_at
    [head] = window.findChildren(GlanceHead)
    assert faults(window) == []
    order = tab_order(window)
    assert {head.print_button, head.copy_button, head.take_button, viewer.view} <= set(order)
    viewer.view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(viewer.view, Qt.Key.Key_Backtab)
    assert at() is not viewer.view, "the way back is open too"
