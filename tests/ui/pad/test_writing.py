"""The writing field under odd pens: what is kept, what is turned away, and what shows on the screen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QInputDevice, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clerkdesk.app.demo.pen import PretendPen, recorded
from clerkdesk.domain.ink import Ink, Sample, Tool, width_of
from clerkdesk.ui.pad.measures import pixels_per_mm
from clerkdesk.ui.pad.paper import INK
from clerkdesk.ui.pad.qt_pens import take_every_pen_event
from clerkdesk.ui.pad.writing import WritingField


@pytest.fixture
def pen(field: WritingField) -> PretendPen:
    return PretendPen(field.windowHandle())


@pytest.fixture
def corner(field: WritingField) -> QPointF:
    return QPointF(field.mapToGlobal(QPoint(0, 0)))


def line(y: float, start: int = 0, pressure: float = 0.5) -> tuple[Sample, ...]:
    return tuple(Sample(10.0 + step, y, pressure, start + 5 * step) for step in range(30))


def places(ink: Ink) -> list[list[tuple[object, object]]]:
    return [
        [(pytest.approx(s.x, abs=1e-6), pytest.approx(s.y, abs=1e-6)) for s in stroke.samples]
        for stroke in ink.strokes
    ]


def test_steps_of_no_time_or_backwards_are_kept(
    field: WritingField, pen: PretendPen, corner: QPointF
) -> None:
    odd = [Sample(10.0 + n, 10.0, 0.5, time) for n, time in enumerate((100, 100, 95, 105, 105, 110))]
    pen.stroke(odd, corner)
    [stroke] = field.ink().strokes
    assert [sample.time for sample in stroke.samples] == [100, 100, 95, 105, 105, 110]


def test_a_pen_that_leaves_the_field_goes_on_writing(
    field: WritingField, pen: PretendPen, corner: QPointF
) -> None:
    outside = (
        Sample(10, 10, 0.5, 0),
        Sample(-30, -20, 0.5, 5),
        Sample(400, 10, 0.5, 10),
        Sample(20, 10, 0.5, 15),
    )
    pen.stroke(outside, corner)
    assert places(field.ink()) == [[(s.x, s.y) for s in outside]]


def test_hovering_writes_nothing(field: WritingField, pen: PretendPen, corner: QPointF) -> None:
    pen.hover(Sample(10, 10, 0.0, 0), corner)
    assert field.empty


def test_two_pens_write_two_strokes(field: WritingField, pen: PretendPen, corner: QPointF) -> None:
    other = PretendPen(field.windowHandle(), number=2)
    first, second = line(10), line(30)
    pen.press(first[0], corner)
    other.press(second[0], corner)
    for a, b in zip(first[1:-1], second[1:-1], strict=True):
        pen.move(a, corner)
        other.move(b, corner)
    pen.release(first[-1], corner)
    other.release(second[-1], corner)
    assert places(field.ink()) == [[(s.x, s.y) for s in first], [(s.x, s.y) for s in second]]


def test_a_pen_unplugged_while_writing_leaves_its_stroke(
    field: WritingField, pen: PretendPen, corner: QPointF
) -> None:
    pen.press(line(10)[0], corner)
    pen.move(line(10)[1], corner)
    pen.stroke(line(30), corner)
    assert [len(stroke.samples) for stroke in field.ink().strokes] == [2, 30]


def test_a_mouse_beside_a_pen_is_the_palm(field: WritingField, pen: PretendPen, corner: QPointF) -> None:
    pen.hover(Sample(10, 10, 0.0, 0), corner)
    QTest.mousePress(field, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    QTest.mouseRelease(field, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    assert field.empty


def test_a_mouse_alone_writes_and_is_named(field: WritingField) -> None:
    QTest.mousePress(field, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    QTest.mouseMove(field, QPoint(200, 100))
    QTest.mouseRelease(field, Qt.MouseButton.LeftButton, pos=QPoint(200, 120))
    ink = field.ink()
    assert ink.tools == {Tool.MOUSE}
    assert [len(stroke.samples) for stroke in ink.strokes] == [3]


def test_a_finger_alone_writes_and_is_named(field: WritingField) -> None:
    touch(field, 0)
    ink = field.ink()
    assert ink.tools == {Tool.FINGER}
    assert [len(stroke.samples) for stroke in ink.strokes] == [3]


def test_a_finger_that_was_there_first_is_the_palm_once_the_pen_comes(
    field: WritingField, pen: PretendPen, corner: QPointF
) -> None:
    screen = touch_screen()
    QTest.touchEvent(field, screen).press(0, QPoint(300, 200), field).commit()
    blank = paper(field)
    pen.stroke(line(10), corner)
    assert field.ink().tools == {Tool.PEN}
    assert blank != paper(field)
    QTest.touchEvent(field, screen).release(0, QPoint(300, 200), field).commit()
    assert len(field.ink().strokes) == 1


def touch_screen() -> QPointingDevice:
    return QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)


def touch(field: WritingField, finger: int) -> None:
    screen = touch_screen()
    QTest.touchEvent(field, screen).press(finger, QPoint(100, 100), field).commit()
    QTest.touchEvent(field, screen).move(finger, QPoint(200, 100), field).commit()
    QTest.touchEvent(field, screen).release(finger, QPoint(200, 110), field).commit()


def paper(field: WritingField) -> QImage:
    return field.grab().toImage()


def test_what_grew_piece_by_piece_looks_as_if_drawn_at_once(
    field: WritingField, pen: PretendPen, corner: QPointF
) -> None:
    pen.sign(recorded("signature_1"), corner)
    QApplication.processEvents()
    grown = paper(field)
    field.renew()
    assert paper(field) == grown


def test_only_the_piece_that_changed_is_painted(
    field: WritingField, pen: PretendPen, corner: QPointF, qtbot: QtBot
) -> None:
    painted: list[int] = []
    field.paintEvent = count_area(field.paintEvent, painted)  # type: ignore[method-assign]
    pen.press(Sample(20, 20, 0.5, 0), corner)
    qtbot.wait(20)
    painted.clear()
    pen.move(Sample(21, 20, 0.5, 5), corner)
    qtbot.waitUntil(lambda: bool(painted))
    assert sum(painted) < 400
    pen.release(Sample(21, 20, 0.5, 10), corner)  # Qt holds on to the field until the pen is lifted


def count_area(paint: Callable[..., None], painted: list[int]) -> Callable[..., None]:
    def counting(event: QEvent) -> None:
        rect = event.rect()  # type: ignore[attr-defined]
        painted.append(rect.width() * rect.height())
        paint(event)

    return counting


@pytest.mark.parametrize(("pressure", "step"), [(0.0, 1), (0.5, 5), (1.0, 8)])
def test_lines_are_as_wide_on_the_screen_as_they_are_sealed(
    field: WritingField, pen: PretendPen, corner: QPointF, pressure: float, step: int
) -> None:
    pen.stroke(line(12.0, pressure=pressure), corner)
    shown = paper(field)
    scale = pixels_per_mm(field.screen())
    x = round(25 * scale)
    dark = sum(1 - cover(shown, x, y) for y in range(20, 80))
    assert dark == pytest.approx(width_of(step) * scale, abs=0.35)


def cover(image: QImage, x: int, y: int) -> float:
    """How white a pixel is, 0 for pure ink."""
    red = image.pixelColor(x, y).red()
    return (red - INK.red()) / (255 - INK.red())


def test_a_screen_that_lies_about_its_size_counts_as_96_dots(monkeypatch: pytest.MonkeyPatch) -> None:
    class Screen:
        def __init__(self, dots: float) -> None:
            self._dots = dots

        def physicalDotsPerInch(self) -> float:
            return self._dots

    for dots, counted in ((0.0, 96), (9000.0, 96), (float("nan"), 96), (127.0, 127)):
        assert pixels_per_mm(Screen(dots)) == pytest.approx(counted / 25.4)  # type: ignore[arg-type]


def test_no_report_of_the_pen_is_merged_with_another(qapp: QApplication) -> None:
    take_every_pen_event()
    for attribute in (
        Qt.ApplicationAttribute.AA_CompressTabletEvents,
        Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents,
    ):
        assert not QApplication.testAttribute(attribute)


def test_ink_stays_where_it_is_when_the_field_changes_its_size(
    field: WritingField, pen: PretendPen, corner: QPointF
) -> None:
    pen.sign(recorded("signature_1"), corner)
    before = field.ink()
    field.resize(700, 260)
    after = field.ink()
    assert after.strokes == before.strokes
    assert min(after.width - before.width, after.height - before.height) == pytest.approx(0.0)


def test_after_forgetting_the_field_takes_no_ink_and_shows_none(
    field: WritingField, pen: PretendPen, corner: QPointF
) -> None:
    pen.sign(recorded("signature_1"), corner)
    field.forget()
    shown = paper(field)
    assert {shown.pixelColor(x, y).name() for x in range(0, 800, 7) for y in range(0, 300, 5)} == {"#f3f4f7"}
    pen.sign(recorded("signature_1"), corner)
    assert field.empty
