"""The pad asks whether to go on, and whether anybody is there: blank meanwhile, and nothing is lost early."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clerkdesk.app.demo.pen import PretendPen, recorded
from clerkdesk.domain.languages import LANGUAGES
from clerkdesk.domain.sittings import StopReason
from clerkdesk.ui.pad import phrases as say
from clerkdesk.ui.pad.course import PadState, Phase
from clerkdesk.ui.pad.texts import Squeezable
from clerkdesk.ui.pad.way_back import WayBack
from tests.ui.kit.audit import faults
from tests.ui.pad.conftest import SCREEN, Resident, a_sitting

WRITTEN = recorded("signature_1")
ESC = Qt.Key.Key_Escape
OF_THE_CASE = ("Petra", "Hauptstraße", "Anmeldung", "Sie melden sich", "Sie bestätigen")


def write(resident: Resident) -> None:
    resident.pad.begin(a_sitting())
    resident.wait()
    resident.press("Weiter zur Unterschrift")
    resident.sign(WRITTEN)


def in_sight(resident: Resident) -> str:
    return "\n".join(label.text() for label in resident.pad.findChildren(QLabel) if label.isVisible())


def asks(resident: Resident, title: str) -> bool:
    return resident.says(title) in in_sight(resident)


@pytest.mark.parametrize("shared", [False, True], ids=["own screen", "clerk's screen"])
def test_esc_covers_the_form_at_once_though_ink_waits_for_an_answer(resident: Resident, shared: bool) -> None:
    if shared:
        resident.pad.share_screen()
    write(resident)
    ink = resident.field.ink()
    QTest.keyClick(resident.pad, ESC)
    assert asks(resident, say.ASIDE_TITLE)
    assert [word for word in OF_THE_CASE if word in in_sight(resident)] == []
    assert not resident.field.isVisible()
    assert resident.told.aborted == []
    resident.press(resident.says(say.GO_ON))
    assert resident.field.isVisible()
    assert resident.field.ink() == ink
    assert resident.pad.state.phase is Phase.SIGNING


@pytest.mark.parametrize("way", ["answer", "esc", "silence", "desk"])
def test_whoever_stops_is_gone_once_and_for_all(
    seat: Callable[..., Resident], qtbot: QtBot, way: str
) -> None:
    resident = seat(answer=0.2 if way == "silence" else 30.0)
    blank = resident.pad.grab().toImage()
    write(resident)
    QTest.keyClick(resident.pad, ESC)
    match way:
        case "answer":
            resident.press(resident.says(say.STOP))
        case "esc":
            QTest.keyClick(resident.pad, ESC)
        case "desk":
            resident.pad.stop(StopReason.CLERK)
    qtbot.waitUntil(lambda: resident.told.why != [])
    assert resident.told.why == [StopReason.CLERK if way == "desk" else StopReason.PAD]
    assert (resident.told.signed, resident.told.declined) == ([], [])
    assert resident.field.ink().strokes == ()
    assert resident.pad.grab().toImage() == blank
    QTest.qWait(250)
    assert len(resident.told.aborted) == 1


def test_a_question_nobody_can_see_waits_for_its_screen(seat: Callable[..., Resident], qtbot: QtBot) -> None:
    resident = seat(answer=0.2)
    write(resident)
    QTest.keyClick(resident.pad, ESC)
    resident.pad.pause()
    QTest.qWait(400)
    assert resident.told.aborted == []
    resident.pad.show_on(QGuiApplication.screens()[1])
    assert asks(resident, say.ASIDE_TITLE)
    qtbot.waitUntil(lambda: resident.told.why == [StopReason.PAD])


def test_the_clerk_who_goes_on_with_a_declaration_has_answered(resident: Resident) -> None:
    write(resident)
    QTest.keyClick(resident.pad, ESC)
    resident.pad.begin_declaration()
    assert resident.pad.state.phase is Phase.WITNESSING
    assert not asks(resident, say.ASIDE_TITLE)
    QTest.keyClick(resident.pad, ESC)
    assert asks(resident, say.ASIDE_TITLE), "the first Esc was answered"


def test_before_patience_ends_it_asks_and_any_sign_of_life_counts(
    seat: Callable[..., Resident], qtbot: QtBot
) -> None:
    resident = seat(patience=2.0)
    write(resident)
    ink = resident.field.ink()
    qtbot.waitUntil(lambda: asks(resident, say.THERE_TITLE), timeout=4000)
    assert [word for word in OF_THE_CASE if word in in_sight(resident)] == []
    PretendPen(resident.pad.windowHandle()).hover(WRITTEN[0].samples[0], resident.corner())
    qtbot.waitUntil(resident.field.isVisible)
    assert resident.field.ink() == ink
    qtbot.waitUntil(lambda: asks(resident, say.THERE_TITLE), timeout=4000)
    resident.press(resident.says(say.THERE))
    assert resident.field.isVisible()
    assert resident.told.aborted == []
    qtbot.waitUntil(lambda: resident.told.why == [StopReason.TIME_OUT], timeout=4000)
    assert resident.pad.state == PadState(Phase.IDLE)


def test_a_tap_that_says_i_am_here_presses_nothing_below(seat: Callable[..., Resident], qtbot: QtBot) -> None:
    resident = seat(patience=2.0)
    resident.pad.begin(a_sitting())
    resident.wait()
    button = resident.button("Weiter zur Unterschrift")
    place = button.mapTo(resident.pad, button.rect().center())
    qtbot.waitUntil(lambda: asks(resident, say.THERE_TITLE), timeout=4000)
    QTest.mouseClick(resident.pad.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: not asks(resident, say.THERE_TITLE))
    assert resident.pad.state.phase is Phase.READING


def test_a_clerk_who_shows_the_page_is_a_sign_of_life(seat: Callable[..., Resident], qtbot: QtBot) -> None:
    resident = seat(patience=2.0)
    resident.pad.begin(a_sitting())
    resident.wait()
    qtbot.waitUntil(lambda: asks(resident, say.THERE_TITLE), timeout=4000)
    resident.pad._patience.note_life()
    qtbot.waitUntil(lambda: not asks(resident, say.THERE_TITLE))


@pytest.mark.parametrize("shared", [False, True], ids=["own screen", "clerk's screen"])
def test_in_large_letters_the_whole_question_is_in_sight(
    resident: Resident, qtbot: QtBot, shared: bool
) -> None:
    if shared:
        resident.pad.share_screen()
    write(resident)
    resident.enlarge(2.0)
    QTest.keyClick(resident.pad, ESC)
    [back] = resident.pad.findChildren(WayBack)
    assert back.asking is shared
    for language in LANGUAGES:
        resident.pad.speak(language)
        [words] = [frame for frame in resident.pad.findChildren(Squeezable) if frame.isVisible()]
        bar = words.verticalScrollBar()
        qtbot.waitUntil(lambda bar=bar: bar.maximum() == 0, timeout=2000)
        assert faults(resident.pad, 56) == []
    if not shared:
        assert resident.pad.size() == SCREEN
