"""Keys come from one table: each has words, runs where it belongs, and says why when it cannot."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from clerkdesk.ui.kit.icons import pixmap
from clerkdesk.ui.kit.labels import KeyCap
from clerkdesk.ui.kit.paint import key_text
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.ui.kit.toast import News, Toast
from clerkdesk.ui.shell.action import Reach
from clerkdesk.ui.shell.action_table import action_table
from clerkdesk.ui.shell.desk_menu import other_percent
from tests.fakes.office import VOGT
from tests.ui.kit.audit import faults
from tests.ui.shell.conftest import Come, Visit

Key, Held = Qt.Key, Qt.KeyboardModifier
CONTROL, SHIFT = Held.ControlModifier, Held.ShiftModifier


def press(qtbot: QtBot, visit: Visit, key: Qt.Key, held: Qt.KeyboardModifier = Held.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget() or visit.window, key, held)


def toast_of(visit: Visit) -> str:
    toast = visit.window.findChild(Toast)
    return toast.accessibleName() if toast.isVisible() else ""


def test_every_action_has_words_and_an_icon_and_no_key_twice() -> None:
    table = action_table()
    keys = [key for action in table for key in action.keys]
    assert all(action.text for action in table)
    assert len(keys) == len(set(keys))
    for action in table:
        pixmap(action.icon, 18, load_theme("light").colors.text)


def test_every_key_is_one_qt_understands() -> None:
    bound = [action for action in action_table() if action.reach is not Reach.BOUND]
    assert all(not QKeySequence(key).isEmpty() for action in bound for key in action.keys)


def test_f1_lists_every_action_that_something_stands_behind(qtbot: QtBot, come: Come) -> None:
    visit = come()
    press(qtbot, visit, Key.Key_F1)
    sheet = visit.window.help_sheet
    assert sheet.isVisible()
    words = {label.text() for label in sheet.findChildren(QLabel)}
    caps = {cap.text() for cap in sheet.findChildren(KeyCap)}
    for action in action_table():
        if action.keys and action.id != "mirror":
            assert action.text in words
            assert key_text(action.keys[0]) in caps
    assert visit.window.actions_.table["mirror"].text not in words
    press(qtbot, visit, Key.Key_Escape)
    assert not sheet.isVisible()


def test_the_areas_have_their_keys(qtbot: QtBot, come: Come) -> None:
    visit = come()
    press(qtbot, visit, Key.Key_2, CONTROL)
    assert visit.window.area == "approvals"
    assert visit.approvals_page.isVisible()
    press(qtbot, visit, Key.Key_1, CONTROL)
    assert visit.window.area == "inbox"


def test_the_same_key_does_what_the_page_shown_means_by_it(qtbot: QtBot, come: Come) -> None:
    visit = come()
    visit.window.open_case("a")
    press(qtbot, visit, Key.Key_P, CONTROL)
    visit.window.show_area("approvals")
    press(qtbot, visit, Key.Key_P, CONTROL)
    assert visit.case_page.done == ["print"]
    assert visit.approvals_page.done == ["print"]


def test_a_key_without_anything_behind_it_says_so(qtbot: QtBot, come: Come) -> None:
    visit = come()
    visit.window.show_area("approvals")
    press(qtbot, visit, Key.Key_F9)
    assert toast_of(visit).startswith("Send to the pad: ")
    assert visit.case_page.done == []


def test_an_action_that_cannot_be_done_says_why(qtbot: QtBot, come: Come) -> None:
    visit = come()
    visit.window.actions_.set_reason("inbox", "send_to_pad", "the form is not checked yet")
    press(qtbot, visit, Key.Key_F9)
    assert toast_of(visit) == "Send to the pad: the form is not checked yet"
    visit.window.actions_.set_reason("inbox", "send_to_pad", "")
    press(qtbot, visit, Key.Key_F9)
    assert visit.case_page.done == ["send_to_pad"]


def test_what_goes_on_with_the_case_rests_while_something_on_it_is_not_settled(
    qtbot: QtBot, come: Come
) -> None:
    visit, why = come(), ["it is being written on"]
    visit.window.actions_.rest_while("inbox", lambda: why[0])
    press(qtbot, visit, Key.Key_F9)
    assert toast_of(visit) == "Send to the pad: it is being written on"
    assert visit.case_page.done == []
    assert not visit.window.actions_.reason("abort_pad").startswith("it is"), "who signs can be stopped"
    why[0] = ""
    press(qtbot, visit, Key.Key_F9)
    assert visit.case_page.done == ["send_to_pad"]


def test_a_clerk_cannot_approve_by_key(qtbot: QtBot, come: Come) -> None:
    visit = come()
    visit.window.show_area("approvals")
    press(qtbot, visit, Key.Key_A, CONTROL | SHIFT)
    assert toast_of(visit) == "Approve: Your role has no right to this"
    assert visit.window.findChild(Toast).news is News.REFUSED, "no tick where nothing was done"
    assert visit.approvals_page.done == []


def test_a_supervisor_can(qtbot: QtBot, come: Come) -> None:
    visit = come(person=VOGT.id)
    visit.window.show_area("approvals")
    press(qtbot, visit, Key.Key_A, CONTROL | SHIFT)
    assert visit.approvals_page.done == ["approve"]


def test_escape_too_often_never_stops_who_signs_at_the_pad(qtbot: QtBot, come: Come) -> None:
    visit = come()
    press(qtbot, visit, Key.Key_Escape)
    assert visit.case_page.done == []
    press(qtbot, visit, Key.Key_Escape, SHIFT)
    assert visit.case_page.done == ["abort_pad"]


def test_single_letters_are_keys_only_in_the_list(qtbot: QtBot, come: Come) -> None:
    visit = come()
    visit.window.open_case("a")
    visit.case_page.field.setFocus()
    qtbot.keyClicks(visit.case_page.field, "bcn")
    assert visit.case_page.field.text() == "bcn"
    visit.window.inbox.head.search.setFocus()
    qtbot.keyClicks(visit.window.inbox.head.search, "bcn")
    assert visit.window.inbox.head.search.text() == "bcn"
    assert visit.window.case == "a"


def test_n_in_the_list_opens_the_next_case(qtbot: QtBot, come: Come) -> None:
    visit = come()
    with qtbot.waitSignal(visit.window.case_opened):
        press(qtbot, visit, Key.Key_N)


def test_ctrl_z_takes_back_what_the_toast_tells_of(qtbot: QtBot, come: Come) -> None:
    visit = come()
    undone: list[bool] = []
    visit.window.show_toast("Put back", lambda: undone.append(True))
    press(qtbot, visit, Key.Key_Z, CONTROL)
    press(qtbot, visit, Key.Key_Z, CONTROL)
    assert undone == [True]


def test_text_grows_in_steps_and_stops_at_the_ends(qtbot: QtBot, come: Come) -> None:
    visit = come()
    with qtbot.waitSignal(visit.window.text_percent_wished) as larger:
        press(qtbot, visit, Key.Key_Plus, CONTROL)
    assert larger.args == [125]
    assert (other_percent(200, 1), other_percent(150, -1), other_percent(100, -1)) == (200, 125, 100)


@pytest.mark.parametrize("sheet", ["palette", "help", "switch_person"])
def test_what_lies_over_the_pages_keeps_keys_and_tab_to_itself(qtbot: QtBot, come: Come, sheet: str) -> None:
    visit = come()
    visit.window.open_case("a")
    visit.window.inbox.case_list.setFocus()
    visit.window.actions_.run(sheet)
    over = next(
        each
        for each in (visit.window.palette_sheet, visit.window.help_sheet, visit.window.sign_in_sheet)
        if each.isVisible()
    )
    press(qtbot, visit, Key.Key_F9)
    for _ in range(3):
        press(qtbot, visit, Key.Key_Tab)
        assert over.isAncestorOf(QApplication.focusWidget())
    assert visit.case_page.done == []
    assert faults(over, smallest=24) == []
    press(qtbot, visit, Key.Key_Escape)
    assert not over.isVisible()
    assert QApplication.focusWidget() is visit.window.inbox.case_list
    press(qtbot, visit, Key.Key_F9)
    assert visit.case_page.done == ["send_to_pad"]
