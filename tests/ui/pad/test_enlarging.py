"""The form made larger: by fingers, pen, keys; what is held stays in its place, and the letters get sharp."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QLineF, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from clerkdesk.domain.pages import Place
from clerkdesk.ui.pad.controls import TARGET, ArrowButton
from clerkdesk.ui.pad.leaf import MARGIN, LeafView
from clerkdesk.ui.pad.reader import Reader
from clerkdesk.ui.pad.sheets import ZOOMS
from tests.ui.pad.conftest import DrawnPages, Resident, a_sitting, reader_of

MIDDLE = QPointF(300, 220)


@pytest.fixture(scope="module")
def finger(qapp: QApplication) -> QPointingDevice:
    return QTest.createTouchDevice()


def leaf_at(reader: Reader, spot: QPointF) -> tuple[LeafView, QPointF]:
    """The page at a spot of the viewport, and the point of it (pt) there."""
    for view in reader.findChildren(LeafView):
        corner = QPointF(view.mapTo(reader.viewport(), QPoint(0, 0)))
        if corner.y() <= spot.y() < corner.y() + view.height():
            return view, view.point_at(spot - corner)
    raise AssertionError("no page there")


def off_by(reader: Reader, held: tuple[LeafView, QPointF], spot: QPointF) -> float:
    """How many pixels a point of a page lies from a spot of the viewport."""
    view, point = held
    corner = QPointF(view.mapTo(reader.viewport(), QPoint(0, 0)))
    return QLineF(corner + view.spot_of(point), spot).length()


class TwoFingers:
    """Touches on the reader, in pixels of its viewport, sent to the window as the platform does."""

    def __init__(self, reader: Reader, device: QPointingDevice) -> None:
        self._reader = reader
        self._touches = QTest.touchEvent(reader.window().windowHandle(), device, False)

    def _place(self, spot: QPointF) -> QPoint:
        return self._reader.viewport().mapTo(self._reader.window(), spot.toPoint())

    def press(self, number: int, spot: QPointF) -> None:
        self._touches.press(number, self._place(spot))

    def stay(self, number: int) -> None:
        self._touches.stationary(number)

    def move(self, number: int, spot: QPointF) -> None:
        self._touches.move(number, self._place(spot))

    def lift(self, number: int, spot: QPointF) -> None:
        self._touches.release(number, self._place(spot))

    def now(self) -> None:
        self._touches.commit()

    def pinch(self, middle: QPointF, apart: float, wider: float, onto: QPointF | None = None) -> None:
        """Put two fingers beside a spot, spread them, lift them."""
        end = onto or middle
        one, other = QPointF(-apart / 2, 0), QPointF(apart / 2, 0)
        self.press(0, middle + one)
        self.now()
        self.stay(0)
        self.press(1, middle + other)
        self.now()
        for step in range(1, 11):
            at = middle + (end - middle) * (step / 10)
            grown = 1 + (wider - 1) * step / 10
            self.move(0, at + one * grown)
            self.move(1, at + other * grown)
            self.now()
        self.lift(0, end + one * wider)
        self.lift(1, end + other * wider)
        self.now()

    def tap(self, spot: QPointF) -> None:
        self.press(0, spot)
        self.now()
        self.lift(0, spot)
        self.now()


@pytest.mark.parametrize("language", ["de", "ar"])
def test_two_fingers_enlarge_the_form_around_them(
    reading: Resident, finger: QPointingDevice, language: str
) -> None:
    reading.pad.speak(language)
    reading.wait()
    reader = reader_of(reading)
    held = leaf_at(reader, MIDDLE)
    TwoFingers(reader, finger).pinch(MIDDLE, 120, 2.5)
    assert reader.zoom == pytest.approx(2.5, abs=0.05)
    assert off_by(reader, held, MIDDLE) < 2.5
    reading.wait()
    assert off_by(reader, held, MIDDLE) < 2.5


def test_two_fingers_take_the_form_with_them(reading: Resident, finger: QPointingDevice) -> None:
    reader = reader_of(reading)
    held = leaf_at(reader, MIDDLE)
    onto = MIDDLE + QPointF(60, -40)
    TwoFingers(reader, finger).pinch(MIDDLE, 120, 3, onto)
    assert off_by(reader, held, onto) < 3


def test_the_finger_left_over_from_a_pinch_does_not_drag_the_form(
    reading: Resident, finger: QPointingDevice
) -> None:
    reader = reader_of(reading)
    touches = TwoFingers(reader, finger)
    touches.press(0, MIDDLE)
    touches.now()
    touches.stay(0)
    touches.press(1, MIDDLE + QPointF(100, 0))
    touches.now()
    touches.stay(0)
    touches.move(1, MIDDLE + QPointF(250, 0))
    touches.now()
    held = leaf_at(reader, MIDDLE)
    touches.stay(0)
    touches.lift(1, MIDDLE + QPointF(250, 0))
    touches.now()
    touches.move(0, MIDDLE + QPointF(0, -150))
    touches.now()
    touches.lift(0, MIDDLE + QPointF(0, -150))
    touches.now()
    assert off_by(reader, held, MIDDLE) < 1


def test_one_finger_drags_the_form_both_ways(
    reading: Resident, finger: QPointingDevice, qtbot: object
) -> None:
    reader = reader_of(reading)
    reader.set_zoom(2.0, MIDDLE)
    before = reader.horizontalScrollBar().value(), reader.verticalScrollBar().value()
    touches = TwoFingers(reader, finger)
    touches.press(0, MIDDLE)
    touches.now()
    for step in range(1, 16):
        QTest.qWait(10)
        touches.move(0, MIDDLE - QPointF(8, 12) * step)
        touches.now()
    QTest.qWait(60)
    touches.lift(0, MIDDLE - QPointF(120, 180))
    touches.now()
    assert reader.horizontalScrollBar().value() > before[0] + 50
    assert reader.verticalScrollBar().value() > before[1] + 80


def test_a_pen_that_has_become_a_mouse_drags_the_form(reading: Resident) -> None:
    """A pen's reports that nobody takes become the mouse's (Qt's own way)."""
    reader, window = reader_of(reading), reading.pad.windowHandle()
    before = reader.verticalScrollBar().value()
    start = reader.viewport().mapTo(reading.pad, MIDDLE.toPoint())
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 16):
        QTest.mouseMove(window, start - QPoint(0, 12 * step), 10)
        QTest.qWait(5)
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=start - QPoint(0, 180))
    assert reader.verticalScrollBar().value() > before + 80


@pytest.mark.parametrize("way", ["finger", "mouse"])
def test_two_taps_enlarge_where_they_fall_and_two_more_take_it_back(
    reading: Resident, finger: QPointingDevice, way: str
) -> None:
    reader = reader_of(reading)
    held = leaf_at(reader, MIDDLE)

    def tap_twice() -> None:
        if way == "finger":
            touches = TwoFingers(reader, finger)
            touches.tap(MIDDLE)
            touches.tap(MIDDLE + QPointF(5, 3))
        else:
            place = reader.viewport().mapTo(reading.pad, MIDDLE.toPoint())
            QTest.mouseClick(reading.pad.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
            QTest.mouseDClick(reading.pad.windowHandle(), Qt.MouseButton.LeftButton, pos=place)

    tap_twice()
    assert reader.zoom == 2.0
    assert off_by(reader, held, MIDDLE) < 12
    QTest.qWait(QApplication.doubleClickInterval() + 100)
    tap_twice()
    assert reader.zoom == 1.0


def test_two_large_buttons_enlarge_in_steps_and_end_where_it_ends(reading: Resident) -> None:
    reader = reader_of(reading)
    buttons = {b.icon_name: b for b in reading.pad.findChildren(ArrowButton) if b.isVisible()}
    larger, smaller = buttons["zoom-in"], buttons["zoom-out"]
    for button in (larger, smaller):
        assert min(button.width(), button.height()) >= TARGET
        assert button.accessibleName()
    assert not smaller.isEnabled()
    seen = []
    while larger.isEnabled():
        larger.click()
        seen.append(reader.zoom)
    assert seen == list(ZOOMS[1:])
    assert smaller.isEnabled()
    while smaller.isEnabled():
        smaller.click()
    assert reader.zoom == 1.0


@pytest.mark.parametrize("language", ["de", "ar"])
def test_the_beginnings_of_the_lines_stay_in_sight_when_a_button_enlarges(
    reading: Resident, language: str
) -> None:
    reading.pad.speak(language)
    reader = reader_of(reading)
    view, _ = leaf_at(reader, MIDDLE)
    for _ in range(3):
        reader.step_zoom(1)
        begin = view.spot_of(view.leaf.content.topLeft()) + QPointF(
            view.mapTo(reader.viewport(), QPoint(0, 0))
        )
        assert begin.x() == pytest.approx(MARGIN, abs=1)


@pytest.mark.parametrize("steps", [1, 4])
def test_an_enlarged_form_stays_where_it_is_when_the_words_turn_round(reading: Resident, steps: int) -> None:
    reader = reader_of(reading)
    view, _ = leaf_at(reader, MIDDLE)

    def begin() -> float:
        return view.mapTo(reader.viewport(), QPoint(0, 0)).x()

    for _ in range(steps):
        reader.step_zoom(1)
    reader.scroll_by(QPoint(30, 0))
    before = begin()
    assert before == -30
    for language in ("ar", "de", "fa"):
        reading.pad.speak(language)
        reading.wait()
        assert begin() == before


def test_keys_and_the_wheel_enlarge_too(reading: Resident) -> None:
    reader = reader_of(reading)
    for key, zoom in ((Qt.Key.Key_Plus, 1.5), (Qt.Key.Key_Plus, 2.0), (Qt.Key.Key_Minus, 1.5)):
        QTest.keyClick(reader, key)
        assert reader.zoom == zoom
    QTest.keyClick(reader, Qt.Key.Key_0)
    assert reader.zoom == 1.0


def crispness(picture: QImage) -> int:
    """How many neighbours differ much: stretched letters have soft edges."""
    gray = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels, stride = bytes(gray.constBits()), gray.bytesPerLine()
    rows = [pixels[y * stride : y * stride + gray.width()] for y in range(0, gray.height(), 3)]
    return sum(abs(a - b) > 140 for row in rows for a, b in pairwise(row))


@pytest.mark.parametrize("zoom", [1.5, 3.0, 4.0])
def test_an_enlarged_form_is_drawn_anew_and_sharp_everywhere_one_goes(reading: Resident, zoom: float) -> None:
    reader = reader_of(reading)
    reader.set_zoom(zoom)
    stretched = crispness(reader.viewport().grab().toImage())
    reading.wait()
    sharp = crispness(reader.viewport().grab().toImage())
    assert sharp > 2 * stretched
    for _ in range(3):
        reader.turn(1)
        reading.wait()
        seen = reader.viewport().rect()
        for view in reader.findChildren(LeafView):
            in_sight = QRect(view.mapFrom(reader.viewport(), seen.topLeft()), seen.size())
            assert view.is_sharp(view.sharp_box(in_sight.toRectF()))


def unlike(one: QImage, other: QImage, shift: QPoint) -> int:
    """How much two pictures differ on average when one is shifted."""
    both = one.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(both)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(shift, other.convertToFormat(QImage.Format.Format_RGB32))
    painter.end()
    inside = both.copy(both.rect().adjusted(8, 8, -8, -8))
    bits = inside.convertToFormat(QImage.Format.Format_Grayscale8)
    return sum(bytes(bits.constBits()))


def test_what_is_drawn_sharply_lies_where_the_stretched_page_lay(reading: Resident) -> None:
    """Else the letters would jump when they get sharp."""
    reader = reader_of(reading)
    reader.set_zoom(2.0)
    before = reader.viewport().grab().toImage()
    reading.wait()
    after = reader.viewport().grab().toImage()
    shifts = [QPoint(across, down) for across in range(-2, 3) for down in range(-2, 3)]
    best = min(shifts, key=lambda shift: unlike(before, after, shift))
    assert best.manhattanLength() <= 1


def test_memory_stays_small_however_large_the_form(reading: Resident) -> None:
    reader = reader_of(reading)
    reader.set_zoom(ZOOMS[-1])
    reading.wait()
    screen = reader.viewport().width() * reader.viewport().height()
    for view in reader.findChildren(LeafView):
        plain = view.leaf.page_width * view.leaf.page_height * view.plain_scale**2
        assert view.pixels_kept < plain + 4 * screen < plain * ZOOMS[-1] ** 2 / 2


def test_the_next_document_fills_the_width_again(reading: Resident) -> None:
    reader = reader_of(reading)
    reader.set_zoom(3.0)
    reader.open("another", (), Place(0, 100, 700, 200, 50), None)
    reading.wait()
    assert reader.zoom == 1.0
    assert reader.horizontalScrollBar().maximum() == 0
    assert reader.readable


def test_a_second_field_of_the_same_document_stays_as_large(seat: Callable[..., Resident]) -> None:
    resident = seat(DrawnPages())
    resident.pad.begin(a_sitting())
    resident.wait()
    reader = reader_of(resident)
    reader.set_zoom(1.5)
    reader.open("aa", (), Place(1, 60, 500, 260, 60), Place(0, 60, 700, 260, 60))
    resident.wait()
    assert reader.zoom == 1.5
    assert reader.page == 2
