"""The sheet of the seal key: from the palette and the desk's menu, over the pages, away by Esc."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clerkdesk.ui.shell.desk_menu import DeskMenu
from clerkdesk.ui.shell.frame import DESK
from clerkdesk.ui.shell.rail import Rail
from tests.ui.kit.audit import faults
from tests.ui.shell.conftest import Come, Visit


@pytest.fixture
def visit(qtbot: QtBot, come: Come) -> Visit:
    """A window at a desk whose key file is missing."""
    return come()


def shown(visit: Visit, qtbot: QtBot) -> list[str]:
    """The codes of what the sheet says, once it has looked."""
    visit.settle(qtbot)
    sheet = visit.window.keys_sheet
    assert sheet.isVisible()
    return [banner.look.code for banner in sheet.page.banners]


def test_the_palette_leads_to_the_key(qtbot: QtBot, visit: Visit) -> None:
    palette = visit.window.palette_sheet
    palette.come()
    QTest.keyClicks(palette.field, "seal key")
    visit.settle(qtbot)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(visit.window.keys_sheet.isVisible)
    assert shown(visit, qtbot) == ["KEY-16"]


@pytest.mark.qt_log_ignore("grabbing the keyboard")
def test_the_menu_of_the_desk_leads_to_the_key(qtbot: QtBot, visit: Visit) -> None:
    rail = visit.window.findChild(Rail)
    assert isinstance(rail, Rail)
    QTest.mouseClick(rail.buttons[DESK], Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    [menu] = visit.window.findChildren(DeskMenu)
    [entry] = [action for action in menu.actions() if action.text() == "Seal key …"]
    entry.trigger()
    menu.close()
    assert shown(visit, qtbot) == ["KEY-16"]


def test_the_keyboard_begins_on_the_test_and_esc_gives_it_back(qtbot: QtBot, visit: Visit) -> None:
    before = QApplication.focusWidget()
    visit.window.actions_.run("keys")
    shown(visit, qtbot)
    sheet = visit.window.keys_sheet
    assert QApplication.focusWidget() is sheet.page.test_button
    assert not visit.window.actions_.keys["claim"].isEnabled(), "keys mean nothing below the sheet"
    assert faults(sheet) == []
    QTest.keyClick(sheet.page.test_button, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert QApplication.focusWidget() is before


def test_the_key_is_looked_at_anew_each_time(qtbot: QtBot, visit: Visit) -> None:
    for _ in range(2):
        visit.window.actions_.run("keys")
        assert visit.window.keys_sheet.page.banners == []
        assert shown(visit, qtbot) == ["KEY-16"]
        visit.window.keys_sheet.go()
