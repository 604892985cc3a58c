"""At the pad: stray pens, second taps, palms on buttons, and the one question about what was written."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from clerkdesk.app.demo.pen import PretendPen, recorded
from clerkdesk.base.errors import DeviceTrouble
from clerkdesk.domain.ink import Sample
from clerkdesk.domain.pens import CaptureTrouble
from clerkdesk.ui.pad.course import Phase
from clerkdesk.ui.pad.languages import LanguageRow, RowButton
from tests.ui.pad.conftest import SCREEN, Resident, a_sitting
from tests.ui.pad.tablet import Tablet


def signing(resident: Resident) -> Resident:
    resident.pad.begin(a_sitting())
    resident.wait()
    resident.press("Weiter zur Unterschrift")
    return resident


@pytest.fixture
def clerk(qapp: QApplication, qtbot: QtBot) -> Iterator[QPushButton]:
    """A button on the clerk's screen that a signature must not press."""
    button = QPushButton("Stop")
    button.setGeometry(200, 200, 400, 300)
    button.show()
    qtbot.waitExposed(button)
    yield button
    button.close()


def test_a_pen_that_writes_on_the_desk_is_told_of_and_presses_nothing(
    resident: Resident, clerk: QPushButton
) -> None:
    troubles: list[DeviceTrouble] = []
    resident.pad.pen_troubled.connect(troubles.append)
    written: list[bool] = []
    resident.pad.written.connect(lambda: written.append(True))
    pressed: list[bool] = []
    clerk.clicked.connect(pressed.append)
    stray = Tablet(clerk.windowHandle())
    here = QPointF(clerk.mapToGlobal(QPoint(200, 150)))
    stray.line(here, here + QPointF(20, 0), steps=5)
    assert troubles == [], "nobody signs"
    signing(resident)
    for _ in range(2):
        assert stray.do("press", here)
        assert stray.do("release", here)
    assert [trouble.code for trouble in troubles] == [CaptureTrouble.WRONG_SCREEN]
    assert pressed == []
    own = Tablet(resident.pad.windowHandle())
    own.line(resident.corner() + QPointF(50, 50), resident.corner() + QPointF(200, 50))
    assert len(resident.field.ink().strokes) == 1
    assert written, "what was told of the wrong screen is over"
    stray.do("press", here)
    assert len(troubles) == 2, "told anew, though once"
    resident.pad.stop()
    assert not stray.do("press", here), "the clerk's own pen works as ever"
    assert len(troubles) == 2


def test_where_there_is_one_screen_no_pen_is_astray(resident: Resident, clerk: QPushButton) -> None:
    troubles: list[DeviceTrouble] = []
    resident.pad.pen_troubled.connect(troubles.append)
    resident.pad.share_screen()
    signing(resident)
    Tablet(clerk.windowHandle()).do("press", QPointF(clerk.mapToGlobal(QPoint(200, 150))))
    assert troubles == []


def test_what_happens_to_pens_reaches_the_desk_as_a_code(resident: Resident) -> None:
    troubles: list[DeviceTrouble] = []
    resident.pad.pen_troubled.connect(troubles.append)
    signing(resident)
    for number in (1, 2):
        pen = PretendPen(resident.pad.windowHandle(), number)
        pen.stroke([Sample(20 + step, 20, 0.5, step) for step in range(9)], resident.corner())
    assert [trouble.code for trouble in troubles] == [CaptureTrouble.TWO_PENS]


DOT = (Sample(40, 30, 0.5, 0), Sample(42, 31, 0.5, 5))


def write(resident: Resident, samples: tuple[Sample, ...]) -> None:
    PretendPen(resident.pad.windowHandle()).stroke(samples, resident.corner())


def tap(resident: Resident, words: str) -> None:
    """Tap a button's middle at the pad's QWindow."""
    button = resident.button(words)
    tap_at(resident, button.mapTo(resident.pad, button.rect().center()))


def tap_at(resident: Resident, place: QPoint) -> None:
    QTest.mouseClick(resident.pad.windowHandle(), Qt.MouseButton.LeftButton, pos=place)


def settle(resident: Resident, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: resident.pad.settled, timeout=2000)


def test_a_trembling_hands_second_tap_skips_no_screen(resident: Resident, qtbot: QtBot) -> None:
    signing(resident)
    resident.sign(recorded("signature_1"))
    done = resident.button("Fertig")
    at_done = done.mapTo(resident.pad, done.rect().center())
    shaken = at_done + QPoint(-30, 12)
    tap_at(resident, at_done)
    resident.wait()
    assert resident.pad.state.field == 2
    tap_at(resident, shaken)
    assert resident.pad.state.phase is Phase.READING, "the second tap"
    settle(resident, qtbot)
    tap_at(resident, shaken)
    assert resident.pad.state.phase is Phase.SIGNING, "a tap that was meant"


def test_a_second_tap_does_not_answer_the_question_unread(resident: Resident, qtbot: QtBot) -> None:
    signing(resident)
    write(resident, DOT)
    done = resident.button("Fertig")
    at_done = done.mapTo(resident.pad, done.rect().center())
    for _ in range(3):
        tap_at(resident, at_done)
    assert resident.pad.state.field == 1
    settle(resident, qtbot)
    tap_at(resident, at_done)
    assert resident.pad.state.field == 2


def test_a_tap_elsewhere_and_one_of_the_same_button_count_at_once(resident: Resident) -> None:
    signing(resident)
    for _ in range(2):
        write(resident, DOT)
    tap(resident, "Letzten Strich entfernen")
    tap(resident, "Letzten Strich entfernen")
    assert resident.field.empty
    tap(resident, "Noch einmal lesen")
    assert resident.pad.state.phase is Phase.READING


def test_a_quick_second_choice_in_the_top_row_counts(resident: Resident) -> None:
    signing(resident)
    row = resident.pad.findChild(LanguageRow)
    heard: list[object] = []
    row.chosen.connect(heard.append)
    row.sized.connect(heard.append)
    names = {button.text(): button for button in row.findChildren(RowButton) if button.isVisible()}
    for words in ("English", "Deutsch", "A+", "A\N{MINUS SIGN}"):
        button = names[words]
        tap_at(resident, button.mapTo(resident.pad, button.rect().center()))
    assert heard == ["en", "de", 1, -1]


def test_a_quick_tap_on_a_neighbour_that_stood_there_counts(resident: Resident) -> None:
    signing(resident)
    for _ in range(2):
        write(resident, DOT)
    undo, clear = resident.button("Letzten Strich entfernen"), resident.button("Löschen")
    edge = clear.mapTo(resident.pad, QPoint(10, 20))
    tap_at(resident, undo.mapTo(resident.pad, QPoint(undo.width() - 10, 20)))
    assert not resident.pad.settled
    tap_at(resident, edge)
    assert resident.field.empty


def test_who_writes_at_once_after_a_tap_loses_no_stroke(resident: Resident) -> None:
    resident.pad.begin(a_sitting())
    resident.wait()
    tap(resident, "Weiter zur Unterschrift")
    assert not resident.pad.settled
    pen = Tablet(resident.pad.windowHandle())
    pen.line(resident.corner() + QPointF(50, 50), resident.corner() + QPointF(200, 50))
    assert len(resident.field.ink().strokes) == 1
    assert resident.pad.settled


def test_a_screen_the_desk_changed_needs_no_waiting(resident: Resident) -> None:
    resident.pad.begin(a_sitting())
    resident.wait()
    assert resident.pad.settled
    tap(resident, "Weiter zur Unterschrift")
    assert resident.pad.state.phase is Phase.SIGNING


def test_a_left_hands_palm_presses_no_button_while_its_pen_is_near(resident: Resident, qtbot: QtBot) -> None:
    signing(resident)
    window = resident.pad.windowHandle()
    button = resident.button("Ich möchte nicht unterschreiben")
    below = button.mapTo(resident.pad, button.rect().center())
    glass = QTest.createTouchDevice()

    def touch() -> None:
        QTest.touchEvent(window, glass).press(0, below, window).commit()
        QTest.touchEvent(window, glass).release(0, below, window).commit()

    pen = Tablet(window)
    pen.do("hover", resident.corner() + QPointF(50, 50))
    touch()
    assert resident.pad.state.phase is Phase.SIGNING
    assert resident.field.empty
    QTest.qWait(400)
    touch()
    assert resident.pad.state.phase is Phase.DECLINING, "a finger alone"


def test_a_pen_presses_buttons_as_a_finger_does(resident: Resident, qtbot: QtBot) -> None:
    signing(resident)
    QTest.qWait(200)
    pen = Tablet(resident.pad.windowHandle())
    pen.line(resident.corner() + QPointF(50, 50), resident.corner() + QPointF(200, 50))
    button = resident.button("Löschen")
    place = QPointF(button.mapToGlobal(button.rect().center()))
    assert not pen.do("press", place), "so that Qt makes a mouse of it"
    tap(resident, "Löschen")
    assert resident.field.empty


# Asked once


def test_a_dot_is_asked_about_once_and_taken(resident: Resident) -> None:
    signing(resident)
    write(resident, DOT)
    resident.press("Fertig")
    assert resident.pad.state.phase is Phase.SIGNING
    words = {button.text() for button in resident.buttons()}
    assert "Fertig" not in words
    assert len(words) == 2
    yes = next(button for button in resident.buttons() if button.kind.value == "primary")
    yes.click()
    resident.wait()
    assert resident.pad.state.field == 2


def test_who_writes_on_is_not_asked_again(resident: Resident) -> None:
    signing(resident)
    write(resident, DOT)
    resident.press("Fertig")
    write(resident, DOT)
    assert resident.button("Fertig").isEnabled()
    resident.press("Fertig")
    assert resident.pad.state.field == 2


def test_more_brings_back_the_buttons_and_each_field_asks_for_itself(resident: Resident) -> None:
    signing(resident)
    write(resident, DOT)
    resident.press("Fertig")
    more = next(button for button in resident.buttons() if button.kind.value == "secondary")
    more.click()
    assert resident.button("Fertig").isVisible()
    resident.press("Fertig")
    resident.press("Weiter zur Unterschrift")
    write(resident, DOT)
    resident.press("Fertig")
    assert resident.pad.state.field == 2
    assert not any(button.text() == "Fertig" for button in resident.buttons())


def test_a_signature_beside_its_field_is_asked_about(resident: Resident) -> None:
    signing(resident)
    outside = tuple(Sample(40 + step, -20 if step > 5 else 10, 0.5, 5 * step) for step in range(40))
    write(resident, outside)
    resident.press("Fertig")
    assert resident.pad.state.phase is Phase.SIGNING
    resident.pad.speak("en")
    texts = {button.text() for button in resident.buttons()}
    assert texts == {"Write more", "Yes, that is it"}


def test_the_question_fits_the_screen_in_large_letters(resident: Resident, qtbot: QtBot) -> None:
    signing(resident)
    write(resident, DOT)
    resident.press("Fertig")
    for _ in range(3):
        resident.pad.findChildren(LanguageRow)[0].sized.emit(1)
    for language in ("de", "ar"):
        resident.pad.speak(language)
        qtbot.waitUntil(
            lambda: all(button.height() >= button.sizeHint().height() for button in resident.buttons())
        )
        assert resident.pad.height() == SCREEN.height()
