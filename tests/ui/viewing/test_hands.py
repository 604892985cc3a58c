"""Hands over the pages: who takes the mouse and keys, tried with real events."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.ui.viewing.pages.hands import Hand, Touch
from clerkdesk.ui.viewing.pages.layout import Box, PageLayout
from clerkdesk.ui.viewing.pages.view import PagesView
from tests.ui.viewing.conftest import ShowPane
from tests.ui.viewing.fake_reader import FakeReader

LEFT = Qt.MouseButton.LeftButton


class Recorder(Hand):
    """Takes what it is told to take, and writes down what came."""

    def __init__(self, *, takes: bool = True) -> None:
        self.takes = takes
        self.seen: list[tuple[str, int]] = []
        self.touches: list[Touch] = []
        self.painted: set[int] = set()

    def press(self, touch: Touch) -> bool:
        self.seen.append(("press", touch.clicks))
        self.touches.append(touch)
        return self.takes

    def drag(self, touch: Touch) -> None:
        self.seen.append(("drag", touch.clicks))

    def release(self, touch: Touch) -> None:
        self.seen.append(("release", touch.clicks))

    def hover(self, touch: Touch) -> Qt.CursorShape | None:
        return Qt.CursorShape.IBeamCursor if self.takes and touch.on_paper else None

    def leave(self) -> None:
        self.seen.append(("leave", 0))

    def wants(self, event: QKeyEvent) -> bool:
        return self.takes and event.key() == Qt.Key.Key_C

    def key(self, event: QKeyEvent) -> bool:
        self.seen.append(("key", event.key()))
        return self.takes

    def fill_menu(self, menu: QMenu, touch: Touch) -> None:
        if self.takes:
            menu.addAction("Copy")

    def paint_page(self, painter: QPainter, layout: PageLayout, page: int, area: Box) -> None:
        self.painted.add(page)


@pytest.fixture
def view(qtbot: QtBot, show_pane: ShowPane) -> PagesView:
    """A view of its own, which no other part of a pane has given hands."""
    pane = show_pane(FakeReader(2))
    with qtbot.waitSignal(pane.opened):
        pane.show_document("a")
    assert pane.facts is not None
    view = PagesView(pane.pictures, lambda page, code: QWidget())
    qtbot.addWidget(view)
    view.resize(700, 600)
    view.show()
    view.show_pages(pane.facts.pages)
    return view


def middle(view: PagesView) -> QPoint:
    return view.viewport().rect().center()


def move(view: PagesView, at: QPoint) -> None:
    """Move without a button, as QTest does not on a screen that is none."""
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(at),
        QPointF(view.viewport().mapToGlobal(at)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_the_first_hand_that_takes_a_press_gets_the_whole_drag(view: PagesView) -> None:
    passing, taking, late = Recorder(takes=False), Recorder(), Recorder()
    for hand in (passing, taking, late):
        view.hands.add(hand)
    QTest.mousePress(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, middle(view))
    QTest.mouseMove(view.viewport(), middle(view) + QPoint(30, 0))
    QTest.mouseRelease(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, middle(view) + QPoint(30, 0))
    assert passing.seen == [("press", 1)]
    assert [what for what, _ in taking.seen] == ["press", "drag", "release"]
    assert late.seen == []


def test_clicks_that_follow_each_other_are_counted(view: PagesView) -> None:
    hand = Recorder()
    view.hands.add(hand)
    at, no_key = middle(view), Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(view.viewport(), LEFT, no_key, at)
    QTest.mouseDClick(view.viewport(), LEFT, no_key, at)
    assert [clicks for what, clicks in hand.seen if what == "press"][:2] == [1, 2]
    QTest.mouseClick(view.viewport(), LEFT, no_key, at + QPoint(60, 60))
    assert hand.seen[-2] == ("press", 1)


def test_a_touch_tells_the_point_on_the_paper(view: PagesView) -> None:
    hand = Recorder()
    view.hands.add(hand)
    layout, area = view.page_layout, view.area()
    box = layout.page_box(0)
    at = QPoint(round(box.x - area.x + 100 * layout.scale), round(box.y - area.y + 50 * layout.scale))
    QTest.mousePress(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)
    touch = hand.touches[0]
    assert (touch.page, touch.on_paper) == (0, True)
    assert touch.x == pytest.approx(100, abs=1)
    assert touch.y == pytest.approx(50, abs=1)
    QTest.mousePress(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, QPoint(2, 100))
    assert not hand.touches[1].on_paper


def test_the_pointer_takes_the_shape_of_what_it_is_over_and_loses_it_elsewhere(view: PagesView) -> None:
    hand = Recorder()
    view.hands.add(hand)
    move(view, middle(view))
    assert view.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor
    move(view, QPoint(2, 100))
    assert view.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor
    assert hand.seen == [("leave", 0)]


def test_a_hand_that_wants_a_key_gets_it_before_the_view(view: PagesView) -> None:
    hand = Recorder()
    view.hands.add(hand)
    QTest.keyClick(view, Qt.Key.Key_End)
    assert hand.seen == [("key", Qt.Key.Key_End)]
    assert view.verticalScrollBar().value() == 0
    hand.takes = False
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.verticalScrollBar().value() > 0


@pytest.mark.qt_log_ignore("grabbing the keyboard")
def test_what_can_be_done_is_offered_in_one_menu_and_nothing_opens_none(view: PagesView) -> None:
    hand = Recorder(takes=False)
    view.hands.add(hand)
    at = middle(view)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
    assert view.hands.menu(event) is None
    hand.takes = True
    menu = view.hands.menu(event)
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["Copy"]
    menu.close()


def test_layers_are_painted_on_the_pages_in_view(view: PagesView) -> None:
    layer = Recorder()
    view.layers.append(layer)
    view.grab()
    assert 0 in layer.painted
