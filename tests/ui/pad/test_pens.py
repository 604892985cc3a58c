"""Pens that leave, are turned round, unplugged or write elsewhere: kept or told, never lost."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QInputDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from clerkdesk.app.demo.pen import PretendPen, recorded
from clerkdesk.base.errors import DeviceTrouble
from clerkdesk.domain.calibration import Calibrated, Calibration, Calibrations
from clerkdesk.domain.ink import Sample, Tool
from clerkdesk.domain.pens import CaptureTrouble, PenDevice, PenPhase, PenReport, PenTool
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.ui.pad import qt_pens
from clerkdesk.ui.pad.course import Phase
from clerkdesk.ui.pad.frame import frame_of
from clerkdesk.ui.pad.languages import LanguageRow
from clerkdesk.ui.pad.qt_pens import QtPens
from clerkdesk.ui.pad.writing import WritingField
from tests.ui.pad.conftest import SCREEN, Resident, a_sitting
from tests.ui.pad.tablet import Held, Tablet


@pytest.fixture
def field(qapp: QApplication, qtbot: QtBot, _fonts: None) -> Iterator[WritingField]:
    apply(qapp, load_theme("light"))
    made = WritingField()
    made.setGeometry(qapp.screens()[1].geometry().x() + 40, 200, 800, 300)
    made.show()
    qtbot.waitExposed(made)
    made.prepare("Ayşe Yılmaz")
    yield made
    made.close()


@pytest.fixture
def told(field: WritingField) -> list[CaptureTrouble]:
    heard: list[CaptureTrouble] = []
    field.troubled.connect(heard.append)
    return heard


@pytest.fixture
def tablet(field: WritingField) -> Tablet:
    return Tablet(field.windowHandle())


def at(field: WritingField, x: float, y: float) -> QPointF:
    return QPointF(field.mapToGlobal(QPoint(0, 0))) + QPointF(x, y)


def lengths(field: WritingField) -> list[int]:
    return [len(stroke.samples) for stroke in field.ink().strokes]


class Listener:
    """Whoever takes reports."""

    def __init__(self) -> None:
        self.reports: list[PenReport] = []

    def take(self, report: PenReport) -> None:
        self.reports.append(report)

    def lose(self, device: object) -> None:
        raise AssertionError("nothing was unplugged")


def test_a_report_has_all_a_pen_tells_in_the_pixels_of_its_screen(
    field: WritingField, tablet: Tablet
) -> None:
    listener = Listener()
    source = QtPens(field, listener)
    screen = QGuiApplication.screens()[1]
    place = QPointF(screen.geometry().topLeft()) + QPointF(100.25, 250.5)
    tablet.do("hover", place)
    tablet.do("press", place, Held(0.25, 30.0, -12.0, 45.0))
    tablet.do("release", place, Held(0.0))
    source.close()
    tablet.do("press", place)
    assert [report.phase for report in listener.reports] == [PenPhase.HOVER, PenPhase.PRESS, PenPhase.RELEASE]
    press = listener.reports[1]
    assert (press.x, press.y, press.screen) == (100.25, 250.5, frame_of(screen).key)
    assert (press.pressure, press.tilt_x, press.tilt_y, press.rotation) == (0.25, 30.0, -12.0, 45.0)
    assert (press.time, press.tool, press.device.id, press.device.name) == (
        1010,
        PenTool.PEN,
        11,
        "test tablet",
    )


def test_the_sitting_knows_tilt_and_rotation(field: WritingField, tablet: Tablet) -> None:
    tablet.do("press", at(field, 50, 50), Held(0.5, 30.0, -12.0, 45.0))
    [stroke] = field.ink().strokes
    assert (stroke.samples[0].tilt_x, stroke.samples[0].tilt_y, stroke.samples[0].rotation) == (30, -12, 45)


def test_a_field_takes_reports_from_any_source(field: WritingField) -> None:
    frame = frame_of(field.screen())
    where = frame.to_device(at(field, 80, 60))
    vendor = PenDevice(99, "vendor pad")
    for phase in (PenPhase.PRESS, PenPhase.MOVE, PenPhase.RELEASE):
        field.take(PenReport(phase, PenTool.PEN, vendor, frame.key, *where, 5, 0.5))
    assert lengths(field) == [3]


def test_what_a_calibrated_pen_writes_lies_where_it_touched(field: WritingField, tablet: Tablet) -> None:
    tablet.do("press", at(field, 80, 60))
    tablet.do("release", at(field, 80, 60))
    frame = frame_of(field.screen())
    field.calibrate(Calibrations((Calibrated(frame.key, "test tablet", Calibration(dx=20, dy=-8)),)))
    tablet.do("press", at(field, 60, 68))
    tablet.do("release", at(field, 60, 68))
    first, second = field.ink().strokes
    assert second.samples[0].x == pytest.approx(first.samples[0].x)
    assert second.samples[0].y == pytest.approx(first.samples[0].y)


def test_a_jump_of_pressure_is_kept(field: WritingField, tablet: Tablet) -> None:
    jumps = [0.0, 1.0, 0.01, 1.0, 0.5]
    tablet.do("press", at(field, 50, 50), Held(0.3))
    for number, pressure in enumerate(jumps):
        tablet.do("move", at(field, 51 + number, 50), Held(pressure))
    [stroke] = field.ink().strokes
    assert [sample.pressure for sample in stroke.samples] == [0.3, *jumps]


def test_a_pen_that_leaves_in_the_middle_of_a_stroke_goes_on_when_it_is_back(
    field: WritingField, tablet: Tablet, told: list[CaptureTrouble]
) -> None:
    tablet.do("press", at(field, 50, 50))
    tablet.do("move", at(field, 60, 50))
    tablet.leave()
    tablet.do("move", at(field, 90, 50))
    tablet.do("move", at(field, 99, 50))
    tablet.do("release", at(field, 99, 50), Held(0.0))
    tablet.do("move", at(field, 110, 50))
    assert lengths(field) == [2, 3]
    assert told == []


def test_a_pen_that_is_pulled_out_leaves_its_stroke_and_the_clerk_is_told_once(
    field: WritingField, told: list[CaptureTrouble], qtbot: QtBot
) -> None:
    tablet = Tablet(field.windowHandle())
    plugged: list[QInputDevice] = [tablet.device]
    field._source.close()
    source = QtPens(field, field, lambda: list(plugged))
    tablet.do("press", at(field, 50, 50))
    tablet.do("move", at(field, 60, 50))
    QTest.qWait(700)
    assert told == [], "it is still there"
    plugged.clear()
    qtbot.waitUntil(lambda: told == [CaptureTrouble.PEN_GONE], timeout=3000)
    assert lengths(field) == [2]
    plugged.append(tablet.device)
    tablet.line(at(field, 80, 80), at(field, 120, 80), steps=5)
    assert lengths(field) == [2, 6]
    plugged.clear()
    QTest.qWait(700)
    assert told == [CaptureTrouble.PEN_GONE], "a pen that was lifted was not writing"
    source.close()


def test_a_pen_that_falls_silent_on_the_glass_counts_as_gone_and_its_stroke_can_go_on(
    field: WritingField,
    tablet: Tablet,
    told: list[CaptureTrouble],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(qt_pens, "_SILENCE", 0.4)
    tablet.do("press", at(field, 50, 50))
    qtbot.waitUntil(lambda: told == [CaptureTrouble.PEN_GONE], timeout=3000)
    tablet.do("move", at(field, 70, 50))
    tablet.do("move", at(field, 80, 50))
    tablet.do("release", at(field, 80, 50))
    assert lengths(field) == [1, 3]


def test_a_device_that_really_dies_takes_nothing_with_it(field: WritingField) -> None:
    tablet = Tablet(field.windowHandle(), number=77)
    tablet.do("press", at(field, 50, 50))
    del tablet
    gc.collect()
    other = Tablet(field.windowHandle(), number=78)
    other.line(at(field, 50, 80), at(field, 90, 80), steps=5)
    assert lengths(field) == [1, 6]


def test_two_pens_write_both_and_it_is_told_once(
    field: WritingField, tablet: Tablet, told: list[CaptureTrouble]
) -> None:
    other = Tablet(field.windowHandle(), number=12)
    for pen, y in ((tablet, 40), (other, 80), (tablet, 120)):
        pen.line(at(field, 50, y), at(field, 120, y), steps=5)
    assert lengths(field) == [6, 6, 6]
    assert told == [CaptureTrouble.TWO_PENS]
    field.prepare("Max Mustermann")
    other.line(at(field, 50, 40), at(field, 90, 40), steps=5)
    assert told == [CaptureTrouble.TWO_PENS], "the next field may be signed with another pen"


def test_the_other_end_of_a_pen_writes_too_and_it_is_told(
    field: WritingField, tablet: Tablet, told: list[CaptureTrouble]
) -> None:
    tablet.line(at(field, 50, 40), at(field, 90, 40), steps=5)
    turned = Tablet(field.windowHandle(), number=13, eraser=True)
    turned.line(at(field, 50, 40), at(field, 90, 40), steps=5)
    assert lengths(field) == [6, 6]
    assert field.ink().tools == {Tool.PEN}
    assert told == [CaptureTrouble.ERASER]


def shown(field: WritingField) -> QImage:
    return field.grab().toImage()


def test_the_wet_end_is_seen_while_the_pen_runs_and_never_becomes_ink(
    field: WritingField, tablet: Tablet, qtbot: QtBot
) -> None:
    tablet.do("press", at(field, 100, 100))
    for step in range(1, 12):
        tablet.do("move", at(field, 100 + 6 * step, 100))
    ahead = QPoint(166 + 8, 100)
    white = shown(field).pixelColor(ahead + QPoint(60, 0))
    assert shown(field).pixelColor(ahead) != white
    assert field._paper.image.pixelColor(ahead) == white
    assert lengths(field) == [12]
    qtbot.waitUntil(lambda: shown(field).pixelColor(ahead) == white)
    tablet.do("release", at(field, 166, 100), Held(0.0))
    grown = shown(field)
    field.renew()
    assert shown(field) == grown


def test_forgetting_overwrites_every_sample(field: WritingField, tablet: Tablet) -> None:
    tablet.line(at(field, 50, 40), at(field, 300, 40), steps=300)
    blocks = [block for growing in field._collector._strokes for block in growing._blocks]
    assert len(blocks) == 2
    assert any(any(block) for block in blocks)
    field.forget()
    assert not any(any(block) for block in blocks)


# At the pad


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
    resident.pad.stop()
    assert not stray.do("press", here), "the clerk's own pen works as ever"
    assert len(troubles) == 1


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
