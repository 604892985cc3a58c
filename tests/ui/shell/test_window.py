"""The window has the sizes of the pictures, finds its pages, says how things are, and remembers itself."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.base.errors import Unreachable
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.notices import Notices
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.ui.kit.waiting import EmptyState
from clerkdesk.ui.shell.measures import Layout, layout_for
from clerkdesk.ui.shell.no_case import NoCase, WayCard
from clerkdesk.ui.shell.rail import Rail
from clerkdesk.ui.shell.status_bar import PadState, StatusBar
from tests.fakes.office import VOGT
from tests.fakes.town import MORNING, OTHERS
from tests.ui.kit.audit import faults, tab_order
from tests.ui.shell.conftest import Come, Visit


def words_of(part: QWidget) -> str:
    return " | ".join(label.text() for label in part.findChildren(QLabel) if label.isVisible())


def press(qtbot: QtBot, visit: Visit, key: Qt.Key, control: bool = False) -> None:
    held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(QApplication.focusWidget() or visit.window, key, held)


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_window_takes_the_sizes_of_the_pictures(
    qtbot: QtBot, qapp: QApplication, come: Come, size: tuple[int, int], look: str
) -> None:
    apply(qapp, load_theme(look))
    window = come(width=size[0], height=size[1]).window
    assert window.size() == QSize(*size)
    assert window.findChild(Rail).width() == 84
    assert window.findChild(StatusBar).height() == 28
    assert window.inbox.width() == (376 if size[0] == 1366 else 412)
    shot = window.grab().toImage()
    ground = load_theme(look).colors.background.name()
    assert shot.pixelColor(4, 400).name() == ground
    assert shot.pixelColor(200, 4).name() == load_theme(look).colors.surface.name()


@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_large_text_still_fits_the_small_screen(
    qtbot: QtBot, qapp: QApplication, come: Come, scale: float
) -> None:
    apply(qapp, load_theme("light", scale))
    visit = come()
    assert visit.window.size() == QSize(1366, 768)
    assert visit.window.inbox.isVisible()
    assert not visit.case_page.isVisible()
    visit.window.open_case("a")
    assert not visit.window.inbox.isVisible()
    assert visit.case_page.isVisible()
    back = visit.window.findChild(QWidget, "back")
    qtbot.waitUntil(lambda: back.width() > 0)
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert visit.window.inbox.isVisible()
    assert visit.window.case == ""
    assert QApplication.focusWidget() is visit.window.inbox.case_list
    press(qtbot, visit, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is back
    press(qtbot, visit, Qt.Key.Key_1, control=True)
    assert visit.window.inbox.isVisible()


def test_one_function_decides_what_is_narrow() -> None:
    assert layout_for(1366, 1.25) == Layout(105, 470, narrow=False)
    assert layout_for(900, 1.0).narrow
    assert layout_for(1920, 1.5).narrow


def test_a_new_theme_lays_the_window_out_anew(qtbot: QtBot, qapp: QApplication, come: Come) -> None:
    visit = come()
    apply(qapp, load_theme("dark", 1.5))
    qtbot.waitUntil(lambda: visit.window.findChild(Rail).width() == 84)
    assert not visit.window.findChild(NoCase).isVisible()


def test_the_keyboard_stays_with_the_list_when_the_letters_grow(
    qtbot: QtBot, qapp: QApplication, come: Come
) -> None:
    visit = come()
    press(qtbot, visit, Qt.Key.Key_Return)
    visit.window.inbox.focus_list()
    listed = QApplication.focusWidget()
    apply(qapp, load_theme("light", 1.5))
    qtbot.waitUntil(lambda: not visit.window.inbox.isVisible())
    assert QApplication.focusWidget().objectName() == "back", "the way back to the list"
    apply(qapp, load_theme("light"))
    qtbot.waitUntil(visit.window.inbox.isVisible)
    assert QApplication.focusWidget() is listed


def test_an_opened_case_is_announced_once(qtbot: QtBot, come: Come) -> None:
    visit = come()
    heard: list[str] = []
    visit.window.case_opened.connect(heard.append)
    press(qtbot, visit, Qt.Key.Key_Return)
    press(qtbot, visit, Qt.Key.Key_Return)
    assert heard == [visit.window.case]
    assert visit.case_page.isVisible()


def test_while_the_list_says_all_is_done_nothing_competes(qtbot: QtBot, come: Come) -> None:
    visit = come(*OTHERS)
    assert len(visit.window.findChildren(EmptyState)) == 1
    assert "No case is open" not in words_of(visit.window)
    assert len([card for card in visit.window.findChildren(WayCard) if card.isVisible()]) == 2


def test_the_cards_start_their_actions(qtbot: QtBot, come: Come) -> None:
    visit = come()
    card = next(card for card in visit.window.findChildren(WayCard) if card.text() == "Open next case")
    with qtbot.waitSignal(visit.window.case_opened):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)


def test_the_rail_says_how_much_waits(qtbot: QtBot, come: Come) -> None:
    rail = come().window.findChild(Rail)
    names = [button.accessibleName() for button in rail.buttons.values()]
    assert names == ["Inbox, 11 waiting", "Approvals", "Search", "Desk"]


def test_who_may_approve_is_called_to_what_waits_for_that(qtbot: QtBot, come: Come) -> None:
    rail = come(person=VOGT.id).window.findChild(Rail)
    assert rail.buttons["approvals"].accessibleName() == "Approvals, 1 waiting"


def test_the_status_bar_says_how_things_are(qtbot: QtBot, come: Come) -> None:
    window = come().window
    bar = window.findChild(StatusBar)
    assert "Secret" not in words_of(bar)
    window.set_queue(3)
    window.set_pad_state(PadState.AWAY, MORNING)
    window.set_secret_lasting(False)
    for words in (
        "3 files wait",
        "Pad away since 09:53",
        "only while the desk runs",
        "Katrin Brandt · Schalter 1",
    ):
        assert words in words_of(bar)


def test_trouble_is_told_above_the_pages(qtbot: QtBot, come: Come) -> None:
    window = come().window
    window.show_notice(Unreachable("STO-02"))
    assert "STO-02" in words_of(window)
    shown = [notices for notices in window.findChildren(Notices) if notices.codes()]
    shown[0].clear()


def test_a_dropped_file_is_passed_on(qtbot: QtBot, come: Come, tmp_path: Path) -> None:
    window = come().window
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "form.pdf")), QUrl("https://example.org/a.pdf")])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
    window.dragEnterEvent(entering)
    assert entering.isAccepted()
    with qtbot.waitSignal(window.files_dropped) as dropped:
        window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    assert dropped.args == [[tmp_path / "form.pdf"]]


def test_a_file_handed_over_raises_the_window(qtbot: QtBot, come: Come, tmp_path: Path) -> None:
    window = come().window
    window.showMinimized()
    with qtbot.waitSignal(window.files_dropped):
        window.raise_with_file(tmp_path / "form.pdf")
    assert not window.isMinimized()


def test_the_window_and_the_list_keep_their_widths(qtbot: QtBot, come: Come, memory: QSettings) -> None:
    first = come(width=1500, height=800).window
    first.inbox.parentWidget().moveSplitter(450, 1)
    first.close()
    second = come(width=1500, height=800).window
    assert second.inbox.width() == 450
    assert memory.contains("window/geometry")


def test_f6_goes_round_the_parts_and_back_to_where_one_was(qtbot: QtBot, come: Come) -> None:
    visit = come()
    visit.window.open_case("a")
    places = []
    for _ in range(4):
        press(qtbot, visit, Qt.Key.Key_F6)
        places.append(QApplication.focusWidget())
    assert places[0] is visit.case_page.field
    assert visit.window.findChild(Rail).isAncestorOf(places[1])
    assert places[2] is visit.window.inbox.case_list
    assert places[3] is visit.case_page.field


def test_shift_f6_goes_round_the_other_way(qtbot: QtBot, come: Come) -> None:
    visit = come()
    visit.window.open_case("a")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert visit.window.findChild(Rail).isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is visit.case_page.field


def test_f6_goes_through_the_parts_of_a_page_in_their_order(qtbot: QtBot, come: Come) -> None:
    visit = come()
    visit.window.open_case("a")
    buttons = [QPushButton(str(place)) for place in (2, 3, 1)]
    for button in buttons:
        button.setProperty("pane", int(button.text()))
        visit.case_page.layout().addWidget(button)
        button.show()
    visit.window.inbox.case_list.setFocus()
    reached = []
    for _ in range(3):
        press(qtbot, visit, Qt.Key.Key_F6)
        reached.append(QApplication.focusWidget())
    assert reached == [buttons[2], buttons[0], buttons[1]]
    buttons[0].hide()
    for _ in range(4):  # rail, list, the first, the third
        press(qtbot, visit, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is buttons[1]


def test_tab_reaches_every_part_without_a_trap(qtbot: QtBot, come: Come) -> None:
    visit = come()
    visit.window.open_case("a")
    order = tab_order(visit.window)
    for part in (visit.window.inbox.case_list, visit.window.inbox.head.search, visit.case_page.field):
        assert part in order
    assert all(button in order for button in visit.window.findChild(Rail).buttons.values())


def test_everything_has_a_name_and_is_a_target(qtbot: QtBot, come: Come) -> None:
    assert faults(come().window, smallest=24) == []
