"""Pens that leave, are turned round, unplugged or write elsewhere: kept or told, never lost."""

import gc

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QGuiApplication, QImage, QInputDevice
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clerkdesk.domain.calibration import Calibrated, Calibration, Calibrations
from clerkdesk.domain.ink import Tool
from clerkdesk.domain.pens import CaptureTrouble, PenDevice, PenPhase, PenReport, PenTool
from clerkdesk.ui.pad import qt_pens
from clerkdesk.ui.pad.frame import frame_of
from clerkdesk.ui.pad.qt_pens import QtPens
from clerkdesk.ui.pad.writing import WritingField
from tests.ui.pad.tablet import Held, Tablet


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
    assert told == [CaptureTrouble.PEN_GONE]
    source.close()


@pytest.mark.parametrize("leaves", [False, True])
def test_a_pen_that_the_system_lifts_as_it_is_pulled_out_is_told_of_too(
    field: WritingField, told: list[CaptureTrouble], leaves: bool
) -> None:
    tablet = Tablet(field.windowHandle())
    plugged: list[QInputDevice] = [tablet.device]
    field._source.close()
    source = QtPens(field, field, lambda: list(plugged))
    field.hide()
    field.show()
    tablet.line(at(field, 50, 50), at(field, 90, 50), steps=5)
    if leaves:
        tablet.leave()  # the resident has laid it down: what becomes of it then is nobody's worry
    plugged.clear()
    QTest.qWait(700)
    assert told == ([] if leaves else [CaptureTrouble.PEN_GONE])
    assert lengths(field) == [6]
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
