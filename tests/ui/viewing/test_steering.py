"""Moving over pages by wheel, keys and fingers, in every way pages can lie."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.pages import PageSize, Place
from clerkdesk.ui.viewing.pages.layout import Fit
from clerkdesk.ui.viewing.pages.pace import Pace
from clerkdesk.ui.viewing.pages.pictures import Pictures
from clerkdesk.ui.viewing.pages.rows import Mode
from clerkdesk.ui.viewing.pages.view import PagesView
from clerkdesk.ui.viewing.pages.warm import WarmStore
from clerkdesk.usecases.viewing import Viewing
from tests.ui.viewing.fake_reader import A4, FakeReader, PathBlobs

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def bare(qtbot: QtBot, jobs: Jobs) -> Iterator[PagesView]:
    """Pages without anything around them, before a document is there."""
    pictures = Pictures(Viewing(PathBlobs(), FakeReader(pages=9), viewer=None), jobs, WarmStore())
    view = PagesView(pictures, lambda page, code: QWidget())
    qtbot.addWidget(view)
    view.resize(700, 600)
    view.show()
    yield view
    pictures.close()


@pytest.fixture
def view(bare: PagesView) -> PagesView:
    """Nine pages, one of them across."""
    bare.show_pages((*(A4,) * 4, PageSize(842, 595), *(A4,) * 4))
    return bare


def turn(view: PagesView, notches: float, modifiers: Qt.KeyboardModifier = NONE) -> None:
    port = view.viewport()
    at = QPointF(port.width() / 2, port.height() / 2)
    wheel = QWheelEvent(
        at,
        port.mapToGlobal(at),
        QPoint(),
        QPoint(0, round(-120 * notches)),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(port, wheel)


def in_view(view: PagesView) -> list[int]:
    return list(view.page_layout.pages_between(view.area().y, view.area().bottom))


def test_a_mode_is_told_and_keeps_the_page(qtbot: QtBot, view: PagesView) -> None:
    view.go_to_page(5)
    for mode in (Mode.SINGLE, Mode.FACING, Mode.COVER, Mode.CONTINUOUS):
        with qtbot.waitSignal(view.mode_changed) as told:
            view.set_mode(mode)
        assert told.args == [mode]
        assert view.page == 5
        assert 5 in in_view(view)


def test_a_single_page_is_turned_by_the_wheel_at_its_end(view: PagesView) -> None:
    view.set_mode(Mode.SINGLE)
    assert in_view(view) == [0]
    notches = 0
    while view.page == 0:
        turn(view, 1)
        notches += 1
        assert len(in_view(view)) == 1
    assert 2 < notches < 20
    bar = view.verticalScrollBar()
    assert bar.value() < view.page_layout.page_box(1).y
    bar.setValue(bar.minimum())
    turn(view, -1)
    assert (view.page, bar.value()) == (0, bar.maximum())
    turn(view, -1)
    assert view.page == 0


def test_a_fine_wheel_turns_a_page_only_after_a_whole_notch(view: PagesView) -> None:
    view.set_mode(Mode.SINGLE)
    view.set_fit(Fit.PAGE)
    for _ in range(7):
        turn(view, 1 / 8)
    assert view.page == 0
    turn(view, 1 / 8)
    assert view.page == 1


def test_single_pages_by_keys(view: PagesView) -> None:
    view.set_mode(Mode.SINGLE)
    view.set_fit(Fit.PAGE)
    for key, page in (
        (Qt.Key.Key_PageDown, 1),
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_Space, 3),
        (Qt.Key.Key_PageUp, 2),
        (Qt.Key.Key_Left, 1),
        (Qt.Key.Key_End, 8),
        (Qt.Key.Key_PageDown, 8),
        (Qt.Key.Key_Home, 0),
    ):
        QTest.keyClick(view, key)
        assert (view.page, in_view(view)) == (page, [page])
    QTest.keyClick(view, Qt.Key.Key_Space, SHIFT)
    assert view.page == 0


def test_each_single_page_fits_for_itself(view: PagesView) -> None:
    view.set_mode(Mode.SINGLE)
    view.set_fit(Fit.PAGE)
    for page in (0, 4):
        view.go_to_page(page)
        box, area = view.page_layout.page_box(page), view.area()
        assert area.y < box.y and box.bottom < area.bottom
        assert box.y - area.y == pytest.approx(area.bottom - box.bottom, abs=1)


def test_facing_pages_are_spoken_of_one_by_one(view: PagesView) -> None:
    view.set_mode(Mode.FACING)
    view.go_to_page(3)
    assert view.page == 3
    view.next_page()
    assert view.page == 4
    view.previous_page()
    assert view.page == 2
    view.set_mode(Mode.COVER)
    view.go_to_page(0)
    view.next_page()
    assert view.page == 1
    assert view.accessibleDescription() == "Page 2 of 9"


def test_a_place_is_brought_into_view_however_pages_lie(view: PagesView) -> None:
    place = Place(7, 100, 700, 200, 60)
    for mode in Mode:
        view.set_mode(mode)
        for _ in range(4):
            view.go_to_page(0)
            view.go_to_place(place)
            box, area = view.page_layout.place_box(place), view.area()
            assert area.y <= box.y <= box.bottom <= area.bottom
            assert 7 in in_view(view)
            view.rotate_view(1)


def test_turning_is_told_and_ends_with_the_document(qtbot: QtBot, view: PagesView) -> None:
    with qtbot.waitSignal(view.turned_changed) as told:
        view.rotate_view(-1)
    assert told.args == [3]
    paper = view.page_layout.page_box(0)
    assert paper.width > paper.height
    with qtbot.waitSignal(view.turned_changed) as told:
        view.show_pages((A4,))
    assert (told.args, view.quarters) == ([0], 0)


def test_four_quarters_bring_everything_back(view: PagesView) -> None:
    view.go_to_page(3)
    before = view.area(), view.page_layout.page_box(3)
    for _ in range(4):
        view.rotate_view(1)
    after = view.area(), view.page_layout.page_box(3)
    assert after[1] == before[1]
    assert after[0].y == pytest.approx(before[0].y, abs=view.area().height / 2)


def test_ctrl_and_a_fine_wheel_zoom_a_step_for_a_whole_notch(view: PagesView) -> None:
    before = view.page_layout.scale
    for _ in range(7):
        turn(view, -1 / 8, CONTROL)
    assert view.page_layout.scale == before
    turn(view, -1 / 8, CONTROL)
    assert view.page_layout.scale > before


def test_two_fingers_zoom_around_the_point_between_them(view: PagesView) -> None:
    view.go_to_page(2)
    at, before = QPointF(300, 200), view.page_layout.scale
    content = at + view.scrolled()
    point = view.page_layout.point_on_paper(content.x(), content.y())
    spread = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        at,
        at,
        view.viewport().mapToGlobal(at),
        0.3,
        QPointF(),
    )
    QApplication.sendEvent(view.viewport(), spread)
    assert view.page_layout.scale == pytest.approx(before * 1.3)
    content = at + view.scrolled()
    assert view.page_layout.point_on_paper(content.x(), content.y()) == pytest.approx(point, abs=1.5)


def test_shift_and_the_wheel_go_sideways(view: PagesView) -> None:
    view.zoom_to(4.0, QPointF(0, 0))
    across, down = view.horizontalScrollBar(), view.verticalScrollBar()
    before = across.value(), down.value()
    turn(view, 1, SHIFT)
    assert across.value() > before[0]
    assert down.value() == before[1]


def test_pages_turned_before_a_document_is_there_harm_nothing(bare: PagesView) -> None:
    view = bare
    for mode in Mode:
        view.set_mode(mode)
        view.rotate_view(1)
        view.go_to_page(0)
        view.next_page()
        turn(view, 1)
        for key in (Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_Left):
            QTest.keyClick(view, key)
    assert view.page == 0


def test_only_many_quick_moves_are_fast() -> None:
    pace = Pace()
    pace.moved(0, 10.0)
    pace.moved(90_000, 10.01)
    assert not pace.is_fast(700, 10.01), "a jump arrives at once"
    for step in range(8):
        pace.moved(90_000 + 400 * step, 10.02 + step / 100)
    assert pace.is_fast(700, 10.1)
    assert not pace.is_fast(700, 10.3)
    assert pace.direction == 1
    for step in range(40):
        pace.moved(80_000 - 14 * step, 11 + step / 60)
    assert not pace.is_fast(700, 11.7), "so slowly one can read"
    assert pace.direction == -1
