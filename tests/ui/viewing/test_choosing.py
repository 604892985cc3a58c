"""Choosing the place for a signature on a form nobody knows."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clerkdesk.base.errors import Unreadable
from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.free_places import covers_words
from clerkdesk.domain.pages import Place, Word
from clerkdesk.ui.viewing.pages.fields import FIELD, SMALLEST_FIELD
from clerkdesk.ui.viewing.pane import ViewerPane
from tests.ui.viewing.conftest import ShowPane
from tests.ui.viewing.fake_reader import FakeReader

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
HALF_A_PAGE = tuple(Word(0, 50, y, 545, y + 12, "Zeile") for y in range(50, 480, 16))
FULL_PAGE = tuple(Word(0, 50, y, 545, y + 12, "Zeile") for y in range(30, 830, 16))


@pytest.fixture
def pane(qtbot: QtBot, show_pane: ShowPane) -> ViewerPane:
    pane = show_pane(FakeReader())
    with qtbot.waitSignal(pane.opened):
        pane.show_document("a")
    pane.choose_place("Ayşe Yılmaz")
    return pane


def on_screen(pane: ViewerPane, page: int, x: float, y: float) -> QPoint:
    box, area = pane.view.page_layout.place_box(Place(page, x, y, 0, 0)), pane.view.area()
    return QPoint(round(box.x - area.x), round(box.y - area.y))


def drag(pane: ViewerPane, start: QPoint, end: QPoint) -> None:
    port = pane.view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)


def close_to(place: Place, *expected: float) -> bool:
    return (place.x, place.y, place.width, place.height) == pytest.approx(expected, abs=1.5)


def test_the_person_is_told_what_to_do(pane: ViewerPane) -> None:
    assert pane.choosing.banner is not None
    assert pane.choosing.banner.look.title == "Where does Ayşe Yılmaz sign?"


def test_a_field_is_drawn_with_the_mouse_and_confirmed_by_the_button(qtbot: QtBot, pane: ViewerPane) -> None:
    drag(pane, on_screen(pane, 0, 100, 300), on_screen(pane, 0, 300, 360))
    assert pane.choosing.banner is not None
    with qtbot.waitSignal(pane.place_chosen) as chosen:
        pane.choosing.banner.buttons[0].click()
    assert close_to(chosen.args[0], 100, 300, 200, 60)
    assert pane.choosing.banner is None


def test_a_click_drops_a_field_of_the_usual_size(qtbot: QtBot, pane: ViewerPane) -> None:
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=on_screen(pane, 0, 300, 250))
    with qtbot.waitSignal(pane.place_chosen) as chosen:
        QTest.keyClick(pane.view, Qt.Key.Key_Return)
    assert close_to(chosen.args[0], 300 - FIELD[0] / 2, 250 - FIELD[1] / 2, *FIELD)


def test_it_works_without_a_mouse(qtbot: QtBot, pane: ViewerPane) -> None:
    with qtbot.waitSignal(pane.place_chosen) as first:
        QTest.keyClick(pane.view, Qt.Key.Key_Return)
    qtbot.wait(20)  # the banner is gone, the view has its old height again
    pane.choose_place("Ayşe Yılmaz")
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Up):
        QTest.keyClick(pane.view, key)
    QTest.keyClick(pane.view, Qt.Key.Key_Right, CTRL)
    with qtbot.waitSignal(pane.place_chosen) as second:
        QTest.keyClick(pane.view, Qt.Key.Key_Enter)
    before, after = first.args[0], second.args[0]
    assert close_to(after, before.x - 11, before.y - 24, before.width, before.height)


def test_the_field_can_be_pushed_out_of_the_view_and_the_view_follows(pane: ViewerPane) -> None:
    for _ in range(40):
        QTest.keyClick(pane.view, Qt.Key.Key_Down)
    assert pane.view.verticalScrollBar().value() > 0


def test_escape_gives_up(qtbot: QtBot, pane: ViewerPane) -> None:
    with qtbot.waitSignal(pane.choosing_given_up), qtbot.assertNotEmitted(pane.place_chosen):
        QTest.keyClick(pane.view, Qt.Key.Key_Escape)
    assert pane.choosing.banner is None


def test_the_place_is_the_same_at_any_zoom(qtbot: QtBot, pane: ViewerPane) -> None:
    drag(pane, on_screen(pane, 0, 100, 200), on_screen(pane, 0, 300, 260))
    pane.view.zoom_in()
    pane.view.zoom_in()
    with qtbot.waitSignal(pane.place_chosen) as chosen:
        QTest.keyClick(pane.view, Qt.Key.Key_Return)
    assert close_to(chosen.args[0], 100, 200, 200, 60)


Choose = Callable[..., ViewerPane]


@pytest.fixture
def choose(qtbot: QtBot, show_pane: ShowPane, jobs: Jobs) -> Choose:
    """Choose a place on a document with these words, once they are known."""

    def begun(written: tuple[Word, ...] = (), start: Place | None = None) -> ViewerPane:
        reader = FakeReader()
        reader.written = written
        pane = show_pane(reader)
        with qtbot.waitSignal(pane.opened):
            pane.show_document("a")
        pane.choose_place("Ayşe Yılmaz", start)
        qtbot.waitUntil(jobs.idle)
        return pane

    return begun


def enter(pane: ViewerPane) -> None:
    QTest.keyClick(pane.view, Qt.Key.Key_Return)


def title(pane: ViewerPane) -> str:
    return pane.choosing.banner.look.title if pane.choosing.banner is not None else ""


def test_the_place_offered_first_lies_off_the_words(qtbot: QtBot, choose: Choose) -> None:
    pane = choose(HALF_A_PAGE)
    with qtbot.waitSignal(pane.place_chosen) as chosen:
        enter(pane)
    assert not covers_words(chosen.args[0], HALF_A_PAGE)
    assert (chosen.args[0].width, chosen.args[0].height) == pytest.approx(FIELD)


def test_a_place_over_words_is_questioned_and_can_be_kept(qtbot: QtBot, choose: Choose) -> None:
    pane = choose(FULL_PAGE)
    with qtbot.assertNotEmitted(pane.place_chosen):
        enter(pane)
    assert title(pane) == "The place covers words"
    with qtbot.waitSignal(pane.place_chosen) as chosen:
        enter(pane)
    assert covers_words(chosen.args[0], FULL_PAGE)


def test_a_key_held_down_does_not_answer_the_question(qtbot: QtBot, choose: Choose) -> None:
    pane = choose(FULL_PAGE)
    enter(pane)
    press = QEvent.Type.KeyPress
    with qtbot.assertNotEmitted(pane.place_chosen):
        for _ in range(3):
            held = QKeyEvent(press, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
            QApplication.sendEvent(pane.view, held)
    assert title(pane) == "The place covers words"


def test_the_question_goes_when_the_field_is_moved_or_with_escape(qtbot: QtBot, choose: Choose) -> None:
    pane = choose(FULL_PAGE)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Escape):
        enter(pane)
        assert title(pane) == "The place covers words"
        with qtbot.assertNotEmitted(pane.choosing_given_up):
            QTest.keyClick(pane.view, key)
        assert title(pane) == "Where does Ayşe Yılmaz sign?"


def test_a_page_whose_words_cannot_be_read_is_taken_as_free(
    qtbot: QtBot, show_pane: ShowPane, jobs: Jobs
) -> None:
    reader = FakeReader()
    reader.written, reader.illegible = FULL_PAGE, Unreadable("PDF-02")
    pane = show_pane(reader)
    with qtbot.waitSignal(pane.opened):
        pane.show_document("a")
    pane.choose_place()
    qtbot.waitUntil(jobs.idle)
    with qtbot.waitSignal(pane.place_chosen):
        enter(pane)


def test_who_is_quicker_than_the_reader_is_asked_all_the_same(
    qtbot: QtBot, show_pane: ShowPane, jobs: Jobs
) -> None:
    reader = FakeReader()
    reader.written = FULL_PAGE
    pane = show_pane(reader)
    with qtbot.waitSignal(pane.opened):
        pane.show_document("a")
    pane.choose_place()
    with qtbot.assertNotEmitted(pane.place_chosen):
        enter(pane)
        qtbot.waitUntil(jobs.idle)
    assert title(pane) == "The place covers words"


def test_a_place_chosen_before_is_where_it_begins_again(qtbot: QtBot, choose: Choose) -> None:
    before = Place(1, 100, 500, 220, 60)
    pane = choose((), before)
    assert pane.view.page == 1
    with qtbot.waitSignal(pane.place_chosen) as chosen:
        enter(pane)
    assert chosen.args[0] == before


def test_shift_and_arrows_change_the_size(qtbot: QtBot, choose: Choose) -> None:
    pane = choose((), Place(0, 100, 300, 200, 60))
    for key, modifier in ((Qt.Key.Key_Right, SHIFT), (Qt.Key.Key_Up, SHIFT), (Qt.Key.Key_Down, SHIFT | CTRL)):
        QTest.keyClick(pane.view, key, modifier)
    with qtbot.waitSignal(pane.place_chosen) as chosen:
        enter(pane)
    assert close_to(chosen.args[0], 100, 300, 212, 49)


def test_the_field_stays_large_enough_to_sign_in_and_on_the_paper(qtbot: QtBot, choose: Choose) -> None:
    for key, width in ((Qt.Key.Key_Left, SMALLEST_FIELD), (Qt.Key.Key_Right, 595 - 100)):
        pane = choose((), Place(0, 100, 300, 200, 60))
        for _ in range(60):
            QTest.keyClick(pane.view, key, SHIFT)
        with qtbot.waitSignal(pane.place_chosen) as chosen:
            enter(pane)
        assert close_to(chosen.args[0], 100, 300, width, 60)


def test_the_field_is_pushed_on_to_the_next_page_and_back(qtbot: QtBot, choose: Choose) -> None:
    lowest = Place(0, 100, 842 - 60, 200, 60)
    for keys, expected in (
        ([Qt.Key.Key_Down], Place(1, 100, 0, 200, 60)),
        ([Qt.Key.Key_Down, Qt.Key.Key_Up], lowest),
    ):
        pane = choose((), lowest)
        for key in keys:
            QTest.keyClick(pane.view, key)
        with qtbot.waitSignal(pane.place_chosen) as chosen:
            enter(pane)
        assert chosen.args[0] == expected
