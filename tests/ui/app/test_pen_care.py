"""At a desk: the sheet with the pad and its pen, a calibration that stays, and what is told of pens."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from clerkdesk.adapters.settings.toml import TomlSettings
from clerkdesk.app.pen_care import PAD_AND_PEN
from clerkdesk.base.errors import DeviceTrouble
from clerkdesk.domain.calibration import read_calibrations
from clerkdesk.domain.pens import CaptureTrouble
from clerkdesk.ui.kit.notices import Notices
from clerkdesk.ui.pad.calibrating import CalibrationScreen
from clerkdesk.ui.pad.frame import frame_of
from clerkdesk.ui.pad.writing import WritingField
from clerkdesk.ui.preferences.pad_page import PadPage
from clerkdesk.ui.shell.desk_menu import DeskMenu
from tests.ui.app.conftest import Counter
from tests.ui.pad.tablet import Tablet


def page(counter: Counter) -> PadPage:
    counter.seat.window.actions_.run(PAD_AND_PEN)
    [found] = counter.seat.window.findChildren(PadPage)
    assert found.isVisible()
    return found


def calibrating() -> CalibrationScreen:
    [found] = [window for window in QApplication.topLevelWidgets() if isinstance(window, CalibrationScreen)]
    return found


def codes(counter: Counter) -> list[str]:
    return [code for notices in counter.seat.window.findChildren(Notices) for code in notices.codes()]


def test_a_calibration_is_kept_used_at_once_and_shown(counter: Counter) -> None:
    page(counter).calibrate_button.click()
    screen = calibrating()
    pen = Tablet(screen.windowHandle(), name="Wacom One")
    for mark in screen.marks:
        place = QPointF(screen.mapToGlobal(mark)) + QPointF(10, 5)
        pen.do("press", place)
        pen.do("release", place)
    screen.keep_button.click()
    kept = TomlSettings(counter.desk.profile.office_policy, counter.desk.profile.desk_preferences)
    key = frame_of(QGuiApplication.screens()[1]).key
    [one] = read_calibrations(kept.preferences().pad_calibration).on(key)
    assert one.pen == "Wacom One"
    [field] = counter.pad.findChildren(WritingField)
    assert field._calibrations.of(key, "Wacom One") == one.calibration
    assert "Wacom One" in page(counter).words


def test_the_pads_screen_can_be_chosen(counter: Counter) -> None:
    shown = page(counter)
    name = QGuiApplication.screens()[1].name()
    assert [shown.screens.itemData(at) for at in range(shown.screens.count())] == ["", name]
    shown.screens.setCurrentIndex(1)
    shown.screens.activated.emit(1)
    assert counter.desk.preferences.desk.pad_screen == name
    assert counter.pad.geometry() == QGuiApplication.screens()[1].geometry()


def test_what_happens_to_pens_is_told_at_the_desk_until_the_sitting_is_over(counter: Counter) -> None:
    for trouble in CaptureTrouble:
        counter.pad.pen_troubled.emit(DeviceTrouble(trouble.value))
    assert set(codes(counter)) >= {trouble.value for trouble in CaptureTrouble}
    counter.seat.flow.busy.emit(False)
    assert not set(codes(counter)) & {trouble.value for trouble in CaptureTrouble}


def test_nobody_calibrates_while_somebody_signs(counter: Counter) -> None:
    counter.seat.flow.busy.emit(True)
    assert not page(counter).calibrate_button.isEnabled()


def test_a_pen_on_the_wrong_screen_is_told_no_more_once_it_writes_at_the_pad(counter: Counter) -> None:
    for trouble in (CaptureTrouble.WRONG_SCREEN, CaptureTrouble.TWO_PENS):
        counter.pad.pen_troubled.emit(DeviceTrouble(trouble.value))
    counter.pad.written.emit()
    assert CaptureTrouble.WRONG_SCREEN.value not in codes(counter)
    assert CaptureTrouble.TWO_PENS.value in codes(counter)


@pytest.mark.qt_log_ignore("grabbing the keyboard")
def test_the_menu_of_the_desk_leads_to_pad_and_pen(counter: Counter) -> None:
    window = counter.seat.window
    window._show_desk_menu()
    [menu] = window.findChildren(DeskMenu)
    [entry] = [action for action in menu.actions() if action.text() in ("Pad and pen …", "Pad und Stift …")]
    entry.trigger()
    menu.close()
    [found] = window.findChildren(PadPage)
    assert found.isVisible()
