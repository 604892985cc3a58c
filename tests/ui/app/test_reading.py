"""A clerk reads a long document at the desk, by keyboard alone: from any part of the window, and back out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.app.demo.hands import press, type_text
from clerkdesk.base.ids import new_id
from clerkdesk.base.paths import resource
from clerkdesk.ui.kit.buttons import ToolButton
from clerkdesk.ui.kit.toast import News, Toast
from clerkdesk.ui.viewing.pages.rows import Mode
from clerkdesk.ui.viewing.pane import ViewerPane
from tests.ui.app.conftest import Counter
from tests.ui.kit.audit import faults

pytestmark = pytest.mark.whole


@pytest.fixture
def statute(counter: Counter) -> Counter:
    """The statute with its 23 pages, i to iii and 1 to 20, on the clerk's table; the keyboard on the list."""
    handed = counter.seat.office.exchange.take_in(resource("samples", "fee_statute.pdf"), new_id())
    counter.seat.window.open_case(handed.case.id)
    counter.until_case(handed.case.reference)
    counter.until(lambda: counter.seat.viewer.facts is not None)
    counter.settle()
    counter.seat.window.activateWindow()
    counter.seat.window.inbox.setFocus(Qt.FocusReason.TabFocusReason)
    return counter


def viewer(counter: Counter) -> ViewerPane:
    return counter.seat.viewer


def test_keys_work_from_any_part_of_the_window(statute: Counter) -> None:
    window, pane = statute.seat.window, viewer(statute)
    press(window, "Ctrl+G")
    type_text(window, "7")
    press(window, "Return")
    assert (pane.view.page, pane.bar.page_field.text()) == (9, "7")
    press(window, "Alt+Left")
    assert pane.view.page == 0
    press(window, "Alt+2")
    assert pane.view.mode is Mode.SINGLE
    press(window, "Ctrl+PgDown")
    assert pane.view.page == 1
    press(window, "Alt+R")
    assert pane.view.quarters == 1
    press(window, "Alt+N")
    assert pane.view.night
    press(window, "Ctrl+F")
    assert pane.words.search.bar.isVisible()


def test_a_heading_is_reached_and_left_by_keys_alone(statute: Counter) -> None:
    window, pane = statute.seat.window, viewer(statute)
    press(window, "Shift+F4")
    statute.until(lambda: QApplication.focusWidget() is pane.orientation.outline.tree)
    for _ in range(6):
        press(window, "Down")
    press(window, "Return")
    assert pane.view.page == 5
    press(window, "Shift+F4")
    assert QApplication.focusWidget() is pane.view
    press(window, "Alt+Left")
    assert pane.view.page == 0


def test_a_link_of_the_contents_is_followed_by_keys_alone(statute: Counter) -> None:
    window, pane = statute.seat.window, viewer(statute)
    pane.go_to_page(1)
    pane.view.setFocus(Qt.FocusReason.TabFocusReason)
    press(window, "L")
    statute.until(lambda: pane.orientation.leads.at is not None)
    press(window, "Return")
    assert pane.view.page == 3


def test_without_a_document_the_keys_say_so(statute: Counter) -> None:
    window, pane = statute.seat.window, viewer(statute)
    pane.close_document()
    press(window, "Ctrl+G")
    [toast] = window.findChildren(Toast)
    assert toast.isVisible() and toast.news is News.REFUSED
    assert not pane.bar.page_field.hasFocus()


def test_palette_and_cheat_sheet_know_what_is_done_in_a_document(statute: Counter) -> None:
    actions = statute.seat.window.actions_
    deeds = set(viewer(statute).deeds())
    assert {"go_to_page", "outline", "view_back", "night_view", "find_in_document"} <= deeds
    assert deeds <= {action.id for action in actions.offered()}
    assert deeds <= {action.id for action in actions.known()}
    assert all(actions.table[deed].keys for deed in deeds), "every one has a key"


def walked(window: QWidget, first: QWidget) -> list[QWidget]:
    """Where real Tab presses lead, from one part until it comes round."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[QWidget] = []
    at = QApplication.focusWidget()
    while at is not None and at not in seen:
        seen.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
    return seen


def test_tab_goes_through_the_viewer_and_on(qtbot: QtBot, statute: Counter) -> None:
    window, pane = statute.seat.window, viewer(statute)
    press(window, "Shift+F4")
    statute.until(pane.orientation.outline.tree.isVisible)
    statute.settle()
    bar, side = pane.bar, pane.orientation.side
    way = walked(window, bar.list_button)
    expected = [bar.list_button, bar.page_field, bar.view_button, bar.find_button, bar.more_button]
    expected += [side.tabs["outline"], pane.orientation.outline.tree, pane.view]
    places = [way.index(part) for part in expected]
    assert places == sorted(places)
    beyond = [part for part in way[places[-1] + 1 :] if not pane.isAncestorOf(part)]
    assert beyond, "the pages are no trap"


def test_f6_stops_at_the_document(statute: Counter) -> None:
    window, pane = statute.seat.window, viewer(statute)
    for _ in range(8):
        press(window, "F6")
        at = QApplication.focusWidget()
        if at is not None and pane.isAncestorOf(at):
            return
    pytest.fail("F6 never came to the document")


def test_every_part_of_the_viewer_has_a_name_and_a_size_to_hit(statute: Counter) -> None:
    window, pane = statute.seat.window, viewer(statute)
    press(window, "Shift+F4")
    statute.until(pane.orientation.outline.tree.isVisible)
    press(window, "Ctrl+F")
    statute.settle()
    assert faults(pane) == []
    nameless = ToolButton("x", "", parent=pane.bar)
    nameless.show()
    assert faults(pane) != [], "the audit sees a part without a name"
