"""Selecting and copying with a real mouse and real keys."""

import logging
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAction, QContextMenuEvent, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clerkdesk.domain.pages import Place
from clerkdesk.ui.viewing.pages.layout import Fit
from clerkdesk.ui.viewing.pane import ViewerPane
from tests.ui.viewing.conftest import Read
from tests.ui.viewing.written_pages import LEFT, PITCH, TOP, WIDE, WrittenPages

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
BUTTON = Qt.MouseButton.LeftButton
FIRST = "Frau Müller wohnt in Musterstadt.\nHerr Beispiel nicht."
PARAGRAPH = FIRST.replace("\n", " ")


@pytest.fixture(autouse=True)
def clipboard(qapp: QApplication) -> Iterator[None]:
    QGuiApplication.clipboard().clear()
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def pane(qtbot: QtBot, read: Read) -> ViewerPane:
    pane = read(WrittenPages(FIRST, "Zweite Seite.", ""))
    pane.words.flows.wish(0)
    qtbot.waitUntil(lambda: pane.words.flows.of(0) is not None)
    return pane


def at(pane: ViewerPane, letter: float, row: int = 0, page: int = 0) -> QPoint:
    """A point on the screen before a letter of a line."""
    place = Place(page, LEFT + WIDE * letter, TOP + PITCH * row + 6, 0, 0)
    box, area = pane.view.page_layout.place_box(place), pane.view.area()
    return QPoint(round(box.x - area.x), round(box.y - area.y))


def drag(pane: ViewerPane, start: QPoint, end: QPoint) -> None:
    port = pane.view.viewport()
    QTest.mousePress(port, BUTTON, NONE, start)
    QTest.mouseMove(port, (start + end) / 2)
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, BUTTON, NONE, end)


def copied(pane: ViewerPane) -> str:
    QTest.keyClick(pane.view, Qt.Key.Key_C, CTRL)
    return QGuiApplication.clipboard().text()


def hover(pane: ViewerPane, where: QPoint) -> Qt.CursorShape:
    port = pane.view.viewport()
    place = QPointF(port.mapToGlobal(where))
    none = Qt.MouseButton.NoButton
    QApplication.sendEvent(port, QMouseEvent(QEvent.Type.MouseMove, QPointF(where), place, none, none, NONE))
    return port.cursor().shape()


def test_letters_are_selected_by_dragging_and_copied(pane: ViewerPane) -> None:
    drag(pane, at(pane, 5), at(pane, 11))
    assert copied(pane) == "Müller"


def test_dragging_backwards_selects_the_same(pane: ViewerPane) -> None:
    drag(pane, at(pane, 11), at(pane, 5))
    assert copied(pane) == "Müller"


def test_lines_between_two_points_are_whole(pane: ViewerPane) -> None:
    drag(pane, at(pane, 21), at(pane, 4, row=1))
    assert copied(pane).split() == ["Musterstadt.", "Herr"]


def test_a_double_click_selects_a_word_and_a_triple_click_a_line(pane: ViewerPane) -> None:
    port, where = pane.view.viewport(), at(pane, 7.5)
    QTest.mouseClick(port, BUTTON, NONE, where)
    QTest.mouseDClick(port, BUTTON, NONE, where)
    assert copied(pane) == "Müller"
    QTest.mouseClick(port, BUTTON, NONE, where)
    assert copied(pane) == FIRST.split("\n")[0]


def test_shift_and_a_click_go_on_to_there(pane: ViewerPane) -> None:
    drag(pane, at(pane, 5), at(pane, 7))
    QTest.mouseClick(pane.view.viewport(), BUTTON, SHIFT, at(pane, 17))
    assert copied(pane) == "Müller wohnt"


def test_a_click_alone_or_esc_selects_nothing(pane: ViewerPane) -> None:
    drag(pane, at(pane, 5), at(pane, 11))
    QTest.mouseClick(pane.view.viewport(), BUTTON, NONE, at(pane, 20))
    assert pane.words.selecting.selection is None
    drag(pane, at(pane, 5), at(pane, 11))
    QTest.keyClick(pane.view, Qt.Key.Key_Escape)
    assert pane.words.selecting.selection is None
    assert copied(pane) == ""


def test_the_pointer_is_that_of_text_over_text_only(pane: ViewerPane) -> None:
    assert hover(pane, at(pane, 5)) == Qt.CursorShape.IBeamCursor
    assert hover(pane, at(pane, 5, row=8)) == Qt.CursorShape.ArrowCursor


def test_ctrl_a_and_ctrl_c_copy_the_whole_document(qtbot: QtBot, pane: ViewerPane) -> None:
    QTest.keyClick(pane.view, Qt.Key.Key_A, CTRL)
    with qtbot.waitSignal(pane.words.copying.copied):
        QTest.keyClick(pane.view, Qt.Key.Key_C, CTRL)
    text = QGuiApplication.clipboard().text()
    assert text == f"{PARAGRAPH}\n\nZweite Seite."


def test_copying_that_takes_long_is_shown_and_can_be_stopped(qtbot: QtBot, read: Read) -> None:
    pages = WrittenPages(FIRST, "Zweite Seite.")
    pane = read(pages)
    pages.go.clear()
    QGuiApplication.clipboard().setText("vorher")
    QTest.keyClick(pane.view, Qt.Key.Key_A, CTRL)
    QTest.keyClick(pane.view, Qt.Key.Key_C, CTRL)
    room = pane.words.copying.room
    qtbot.waitUntil(lambda: room.banner is not None)
    assert room.banner is not None
    assert "0 %" in room.banner.accessibleName()
    room.banner.buttons[0].click()
    pages.go.set()
    qtbot.wait(50)
    assert room.banner is None
    assert QGuiApplication.clipboard().text() == "vorher"


def test_copying_says_how_far_it_is(qtbot: QtBot, read: Read) -> None:
    pages = WrittenPages(FIRST, "Zweite Seite.")
    pane = read(pages)
    pages.go.clear()
    copying, said = pane.words.copying, list[str]()
    QTest.keyClick(pane.view, Qt.Key.Key_A, CTRL)
    QTest.keyClick(pane.view, Qt.Key.Key_C, CTRL)
    qtbot.waitUntil(lambda: copying.room.banner is not None)
    banner = copying.room.banner
    assert banner is not None
    banner.retitle = said.append  # type: ignore[method-assign]
    with qtbot.waitSignal(copying.copied):
        pages.go.set()
    assert [words.rsplit(" ", 2)[-2] for words in said] == ["50", "100"]


@pytest.mark.qt_log_ignore("grabbing the keyboard")
def test_the_menu_copies_and_selects_the_page(qtbot: QtBot, pane: ViewerPane) -> None:
    def menu_words() -> dict[str, QAction]:
        where = at(pane, 5)
        event = QContextMenuEvent(
            QContextMenuEvent.Reason.Mouse, where, pane.view.viewport().mapToGlobal(where)
        )
        menu = pane.view.hands.menu(event)
        assert menu is not None
        actions = {action.text(): action for action in menu.actions()}
        menu.hide()
        return actions

    first = menu_words()
    assert "Copy" not in first
    first["Select the text of this page"].trigger()
    with qtbot.waitSignal(pane.words.copying.copied):
        menu_words()["Copy"].trigger()
    assert QGuiApplication.clipboard().text() == PARAGRAPH


def test_dragging_beyond_the_view_scrolls_on_and_selects_over_pages(qtbot: QtBot, pane: ViewerPane) -> None:
    port, bar = pane.view.viewport(), pane.view.verticalScrollBar()
    QTest.mousePress(port, BUTTON, NONE, at(pane, 5, row=1))
    QTest.mouseMove(port, QPoint(300, port.height() + 300))
    qtbot.waitUntil(lambda: pane.view.page == 1)
    middle = QPoint(300, port.height() // 2)
    QTest.mouseMove(port, middle)
    still = bar.value()
    qtbot.wait(60)
    assert bar.value() == still, "back in the view nothing scrolls"
    end = at(pane, 6, page=1)
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, BUTTON, NONE, end)
    with qtbot.waitSignal(pane.words.copying.copied):
        QTest.keyClick(pane.view, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "Beispiel nicht.\n\nZweite"


def test_a_turned_view_selects_the_same_letters(pane: ViewerPane) -> None:
    pane.view.set_fit(Fit.PAGE)
    for quarters in (1, 2, 3):
        pane.view.rotate_view(quarters)
        drag(pane, at(pane, 5), at(pane, 11))
        assert copied(pane) == "Müller"
        QTest.keyClick(pane.view, Qt.Key.Key_Escape)
        QGuiApplication.clipboard().clear()


def test_what_is_selected_is_marked(pane: ViewerPane) -> None:
    where = at(pane, 7)
    before = pane.view.viewport().grab().toImage().pixel(where)
    drag(pane, at(pane, 5), at(pane, 11))
    assert pane.view.viewport().grab().toImage().pixel(where) != before
    beside = at(pane, 20)
    assert pane.view.viewport().grab().toImage().pixel(beside) == before


def test_choosing_a_place_comes_before_selecting(pane: ViewerPane) -> None:
    pane.choose_place("Frau Müller")
    drag(pane, at(pane, 5), at(pane, 30, row=8))
    assert pane.words.selecting.selection is None
    pane.stop_choosing()


def test_a_page_without_text_leaves_the_mouse_to_others(qtbot: QtBot, pane: ViewerPane) -> None:
    pane.view.go_to_page(2)
    pane.words.flows.wish(2)
    qtbot.waitUntil(lambda: pane.words.flows.of(2) is not None)
    drag(pane, at(pane, 5, page=2), at(pane, 9, page=2))
    assert pane.words.selecting.selection is None
    assert hover(pane, at(pane, 5, page=2)) == Qt.CursorShape.ArrowCursor


def test_another_document_begins_with_nothing_selected(qtbot: QtBot, pane: ViewerPane) -> None:
    drag(pane, at(pane, 5), at(pane, 11))
    with qtbot.waitSignal(pane.opened):
        pane.show_document("b")
    assert pane.words.selecting.selection is None
    assert pane.words.flows.of(0) is None


def test_selected_words_are_sought_at_once(qtbot: QtBot, pane: ViewerPane) -> None:
    drag(pane, at(pane, 5), at(pane, 11))
    QTest.keyClick(pane.view, Qt.Key.Key_F, CTRL)
    assert pane.words.search.bar.field.text() == "Müller"
    search = pane.words.search.finding
    qtbot.waitUntil(lambda: search.search is not None and search.search.done)
    assert search.number == 1


def test_what_is_copied_leaves_no_trace_in_the_log(
    pane: ViewerPane, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    drag(pane, at(pane, 5), at(pane, 11))
    assert copied(pane) == "Müller"
    assert "Müller" not in caplog.text


def test_a_screen_reader_gets_the_text_of_the_page_in_view(qtbot: QtBot, pane: ViewerPane) -> None:
    QAccessible.setActive(True)
    try:
        pane.view.go_to_page(1)
        qtbot.waitUntil(lambda: "Zweite Seite." in pane.view.accessibleDescription())
        assert pane.view.accessibleDescription().startswith("Page 2 of 3")
        pane.view.go_to_page(2)
        qtbot.waitUntil(lambda: pane.view.accessibleDescription() == "Page 3 of 3")
    finally:
        QAccessible.setActive(False)
