"""Choosing the place for a signature on a form nobody knows."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clerkdesk.domain.pages import Place
from clerkdesk.ui.viewing.layout import FIELD
from clerkdesk.ui.viewing.pane import ViewerPane
from tests.ui.viewing.conftest import ShowPane
from tests.ui.viewing.fake_reader import FakeReader


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
    QTest.keyClick(pane.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
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
