"""Five touches calibrate a pen; a finger counts for nothing, and Esc gives up."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from clerkdesk.domain.calibration import Calibrated
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.ui.pad.calibrating import CalibrationScreen
from clerkdesk.ui.pad.frame import frame_of
from tests.ui.pad.tablet import Tablet


@pytest.fixture
def screen(qapp: QApplication, qtbot: QtBot, _fonts: None) -> Iterator[CalibrationScreen]:
    apply(qapp, load_theme("light"))
    made = CalibrationScreen(qapp.screens()[1])
    made.come()
    qtbot.waitExposed(made)
    yield made
    if isValid(made):
        made.close()


@pytest.fixture
def kept(screen: CalibrationScreen) -> list[Calibrated]:
    heard: list[Calibrated] = []
    screen.calibrated.connect(heard.append)
    return heard


def touch_all(screen: CalibrationScreen, pen: Tablet, off: QPointF, wild: float = 0.0) -> None:
    """Touch each mark with a pen that reports beside it; ``wild`` spoils the last."""
    for number, mark in enumerate(screen.marks):
        place = QPointF(screen.mapToGlobal(mark)) + off
        if number == len(screen.marks) - 1:
            place += QPointF(wild, 0)
        pen.do("press", place - QPointF(1, 0))
        pen.do("move", place + QPointF(1, 0))
        pen.do("release", place)


def test_it_fills_the_pads_screen_with_controls_as_large_as_a_resident_needs(
    screen: CalibrationScreen,
) -> None:
    assert screen.geometry() == QGuiApplication.screens()[1].geometry()
    assert screen.stop_button.isVisible()
    assert screen.stop_button.height() >= 56
    assert not screen.keep_button.isVisible()
    assert screen.accessibleName()


def test_five_touches_calibrate_and_the_clerk_keeps_it(
    screen: CalibrationScreen, kept: list[Calibrated], qtbot: QtBot
) -> None:
    pen = Tablet(screen.windowHandle(), name="Wacom One")
    touch_all(screen, pen, QPointF(12, -7))
    assert kept == []
    assert screen.keep_button.isVisible()
    screen.keep_button.click()
    [one] = kept
    assert (one.screen, one.pen) == (frame_of(QGuiApplication.screens()[1]).key, "Wacom One")
    assert one.calibration.correct(312, 193) == pytest.approx((300, 200), abs=0.01)
    assert one.calibration.residual < 0.01
    qtbot.waitUntil(lambda: not isValid(screen) or not screen.isVisible())


def test_a_mark_that_was_missed_is_told_and_all_begins_anew(
    screen: CalibrationScreen, kept: list[Calibrated]
) -> None:
    pen = Tablet(screen.windowHandle())
    touch_all(screen, pen, QPointF(0, 0), wild=120.0)
    assert not screen.keep_button.isVisible()
    assert screen.again_button.isVisible()
    screen.again_button.click()
    touch_all(screen, pen, QPointF(0, 0))
    QTest.keyClick(screen, Qt.Key.Key_Return)
    assert len(kept) == 1


def test_a_mouse_touches_no_mark_and_esc_gives_up(
    screen: CalibrationScreen, kept: list[Calibrated], qtbot: QtBot
) -> None:
    for mark in screen.marks:
        QTest.mouseClick(screen.windowHandle(), Qt.MouseButton.LeftButton, pos=mark.toPoint())
    assert not screen.again_button.isVisible()
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(screen) or not screen.isVisible())
    assert kept == []


def test_a_pen_that_writes_on_another_screen_is_told_of(screen: CalibrationScreen, qtbot: QtBot) -> None:
    desk = QPushButton("Desk")
    desk.show()
    qtbot.waitExposed(desk)
    QTest.qWait(1100)  # windows that come meanwhile are looked for every second
    before = screen.accessibleName()
    Tablet(desk.windowHandle()).do("press", QPointF(desk.mapToGlobal(desk.rect().center())))
    assert screen.accessibleName() != before
    desk.close()
