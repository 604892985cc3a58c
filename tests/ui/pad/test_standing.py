"""Where the pad stands: who has the keyboard, what covers the desk and for how long, and what survives."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clerkdesk.app.demo.pen import recorded
from clerkdesk.domain.pages import Place
from clerkdesk.domain.sittings import StopReason
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.ui.pad import phrases as say
from clerkdesk.ui.pad.course import Phase
from clerkdesk.ui.pad.languages import LanguageRow
from clerkdesk.ui.pad.way_back import WayBack
from tests.ui.pad.conftest import RESIDENT, Resident, a_field, a_sitting

WRITTEN = recorded("signature_1")
ESC = Qt.Key.Key_Escape
ALOOF = Qt.WindowType.WindowDoesNotAcceptFocus


@pytest.fixture
def guest(resident: Resident) -> Resident:
    """A resident whose pad has no screen of its own."""
    resident.pad.share_screen()
    return resident


def way_back(resident: Resident) -> WayBack:
    [found] = resident.pad.findChildren(WayBack)
    return found


def write(resident: Resident) -> None:
    resident.pad.begin(a_sitting())
    resident.wait()
    resident.press("Weiter zur Unterschrift")
    resident.sign(WRITTEN)


def test_on_its_own_screen_the_pad_takes_no_keyboard_and_offers_no_way_back(resident: Resident) -> None:
    write(resident)
    assert resident.pad.windowFlags() & ALOOF
    assert resident.pad.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert not way_back(resident).isVisible()


def test_on_the_clerks_screen_it_is_there_only_while_somebody_signs(guest: Resident, qtbot: QtBot) -> None:
    pad = guest.pad
    assert not pad.isVisible()
    write(guest)
    assert pad.isVisible()
    assert pad.geometry() == QGuiApplication.primaryScreen().geometry()
    assert not pad.windowFlags() & ALOOF
    assert way_back(guest).back_button.isVisible()
    pad.stop()
    assert pad.isVisible()
    assert pad.state.phase is Phase.IDLE
    assert not way_back(guest).isVisible()
    qtbot.waitUntil(lambda: not pad.isVisible())


def test_thank_you_too_gives_the_desk_back(seat: Callable[..., Resident], qtbot: QtBot) -> None:
    guest = seat(thanks=0.05)
    guest.pad.share_screen()
    write(guest)
    guest.press("Fertig")
    guest.press("Weiter zur Unterschrift")
    guest.sign(WRITTEN)
    guest.press("Fertig")
    guest.pad.thank()
    assert guest.pad.state.phase is Phase.THANKS
    qtbot.waitUntil(lambda: not guest.pad.isVisible())
    assert len(guest.told.signed) == 1


def test_the_next_sitting_finds_the_pad_though_the_last_has_just_left(guest: Resident) -> None:
    write(guest)
    guest.pad.stop()
    guest.pad.begin(a_sitting())
    QTest.qWait(1000)
    assert guest.pad.isVisible()


@pytest.mark.parametrize("way", ["button", "key"])
def test_the_way_back_asks_before_ink_is_lost(guest: Resident, way: str) -> None:
    back = way_back(guest)

    def want_back() -> None:
        if way == "button":
            back.back_button.click()
        else:
            QTest.keyClick(guest.pad, ESC)

    write(guest)
    want_back()
    assert back.asking
    assert not back.back_button.isVisible()
    assert not guest.field.isVisible()
    back.stay_button.click()
    assert not back.asking
    assert guest.field.isVisible()
    assert not guest.field.empty
    assert guest.told.aborted == []
    want_back()
    back.stop_button.click()
    assert guest.told.why == [StopReason.PAD]
    assert guest.field.empty


def test_esc_asks_also_for_the_ink_of_the_field_before(resident: Resident) -> None:
    write(resident)
    resident.press("Fertig")
    assert resident.field.empty
    QTest.keyClick(resident.pad, ESC)
    assert resident.button(resident.says(say.GO_ON)).isVisible()
    assert resident.told.aborted == []


def test_the_way_back_needs_no_question_while_nothing_is_written(guest: Resident) -> None:
    guest.pad.begin(a_sitting())
    way_back(guest).back_button.click()
    assert guest.told.why == [StopReason.PAD]


def test_what_was_written_waits_for_the_screen_and_nobody_loses_patience(
    seat: Callable[..., Resident], qtbot: QtBot
) -> None:
    resident = seat(patience=0.3)
    write(resident)
    written = resident.field.ink().strokes
    resident.pad.pause()
    assert resident.pad.paused
    QTest.qWait(600)
    assert not resident.pad.isVisible()
    assert resident.told.aborted == []
    resident.pad.show_on(QGuiApplication.screens()[1])
    assert resident.pad.isVisible()
    assert resident.field.ink().strokes == written
    qtbot.waitUntil(lambda: resident.told.why == [StopReason.TIME_OUT])


def test_a_sitting_moves_to_a_screen_that_is_plugged_in(guest: Resident) -> None:
    write(guest)
    written = guest.field.ink().strokes
    screen = QGuiApplication.screens()[1]
    guest.pad.show_on(screen)
    assert guest.pad.geometry() == screen.geometry()
    assert guest.pad.windowFlags() & ALOOF
    assert not way_back(guest).isVisible()
    assert guest.field.ink().strokes == written


def test_the_way_back_keeps_the_clerks_direction_and_large_letters_fit(guest: Resident) -> None:
    write(guest)
    guest.pad.speak("ar")
    guest.pad.set_theme(load_theme("light"))
    back = way_back(guest)
    assert guest.pad.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert back.layoutDirection() is Qt.LayoutDirection.LeftToRight
    back.ask()
    for _ in range(3):
        guest.pad.findChildren(LanguageRow)[0].sized.emit(1)
    assert back.minimumSizeHint().width() <= guest.pad.width()


@pytest.mark.parametrize("seen", [True, False])
def test_on_the_clerks_screen_the_pad_steps_aside_for_the_witness(guest: Resident, seen: bool) -> None:
    pad = guest.pad
    write(guest)
    guest.press(guest.says(say.DECLARE))
    assert pad.isVisible()
    guest.press(guest.says(say.DECLARE_CONFIRM))
    assert not pad.isVisible(), "the clerk must reach the desk"
    assert pad.state.phase is Phase.WITNESSING
    if seen:
        pad.confirm_declaration(RESIDENT)
    else:
        pad.return_declaration()
    assert pad.isVisible()
    assert pad.state.phase is (Phase.READING if seen else Phase.SIGNING)


def test_on_the_clerks_screen_a_last_field_that_was_declared_is_waited_for_in_sight(guest: Resident) -> None:
    guest.pad.begin(a_sitting((a_field(0, Place(0, 60, 700, 260, 60)),)))
    guest.wait()
    guest.pad.begin_declaration()
    guest.pad.confirm_declaration(RESIDENT)
    assert guest.pad.isVisible()
    assert guest.pad.state.phase is Phase.SEALING


def test_a_sitting_stopped_while_the_pad_stands_aside_stays_out_of_sight(guest: Resident) -> None:
    guest.pad.begin(a_sitting())
    guest.wait()
    guest.pad.begin_declaration()
    guest.pad.stop(StopReason.DESK_LEFT)
    assert not guest.pad.isVisible()
    assert guest.told.why == [StopReason.DESK_LEFT]


def test_on_its_own_screen_the_pad_waits_for_the_witness_in_sight(resident: Resident) -> None:
    resident.pad.begin(a_sitting())
    resident.wait()
    resident.pad.begin_declaration()
    assert resident.pad.isVisible()
