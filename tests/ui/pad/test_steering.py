"""What a clerk does on the pad for the resident: turning, enlarging, holding up a line; and what they see."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.app.demo.pen import recorded
from clerkdesk.domain.pages import Word
from clerkdesk.ui.pad.leaf import LeafView
from tests.ui.pad.conftest import SCREEN, DrawnPages, Resident, a_sitting, reader_of

FIRST = recorded("signature_1")
NAME = "Beispiel-Mustermann,"


def yellow(picture: QImage) -> list[int]:
    """The rows of a picture in which a band lies."""
    rows = []
    for y in range(picture.height()):
        row = [picture.pixelColor(x, y) for x in range(0, picture.width(), 4)]
        if sum(color.blue() < 180 < color.red() for color in row) > 10:
            rows.append(y)
    return rows


def spot_of(resident: Resident, word: Word) -> QPointF:
    """Where a word lies on the pad."""
    reader = reader_of(resident)
    view = reader.findChildren(LeafView)[word.page]
    point = QPointF((word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2)
    return QPointF(view.mapTo(resident.pad, QPoint(0, 0))) + view.spot_of(point)


def word_of(pdf: PdfProcess, form: Path, text: str) -> Word:
    return next(word for word in pdf.words(form, 0) if word.text == text)


@pytest.mark.parametrize("language", ["de", "ar"])
@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_a_line_pointed_at_is_held_up_exactly_there(
    reading: Resident, pdf: PdfProcess, sample_form: Path, language: str, zoom: float
) -> None:
    reading.pad.speak(language)
    reader = reader_of(reading)
    reader.set_zoom(zoom)
    reading.wait()
    word = word_of(pdf, sample_form, NAME)
    reader.scroll_by((spot_of(reading, word) - QPointF(600, 500)).toPoint())
    reading.wait()
    before = reader.viewport().grab().toImage()
    spot = spot_of(reading, word)
    reading.pad.steering.highlight(spot)
    reading.wait()
    rows = yellow(reader.viewport().grab().toImage())
    assert yellow(before) == []
    top = reader.viewport().mapTo(reading.pad, QPoint(0, 0)).y()
    view = reader.findChildren(LeafView)[0]
    height = (word.y1 - word.y0) * view.wanted_scale
    assert rows[0] <= spot.y() - top <= rows[-1]
    assert height < len(rows) < 1.8 * height
    reading.pad.steering.clear()
    assert yellow(reader.viewport().grab().toImage()) == []


def test_the_letters_under_the_band_stay_black(reading: Resident, pdf: PdfProcess, sample_form: Path) -> None:
    reader = reader_of(reading)
    reading.pad.steering.highlight(spot_of(reading, word_of(pdf, sample_form, NAME)))
    reading.wait()
    picture = reader.viewport().grab().toImage()
    darkest = min(
        picture.pixelColor(x, y).lightness() for y in yellow(picture) for x in range(picture.width())
    )
    assert darkest < 40


def test_lines_are_held_up_one_after_the_other_by_keys(reading: Resident) -> None:
    reader, steering = reader_of(reading), reading.pad.steering
    places = []
    for direction in (1, 1, 1, -1):
        steering.highlight_next(direction)
        reading.wait()
        picture = reader.viewport().grab().toImage()
        row = yellow(picture)[0]
        columns = [x for x in range(picture.width()) if picture.pixelColor(x, row + 2).blue() < 180]
        places.append((row + reader.verticalScrollBar().value(), columns[0]))
    assert places[0] < places[1] < places[2]
    assert places[3] == places[1]


def test_where_a_page_has_no_words_a_band_lies_at_that_height(seat: Callable[..., Resident]) -> None:
    resident = seat(DrawnPages())
    resident.pad.begin(a_sitting())
    resident.wait()
    reader = reader_of(resident)
    spot = QPointF(reader.viewport().mapTo(resident.pad, QPoint(200, 150)))
    resident.pad.steering.highlight(spot)
    resident.wait()
    rows = yellow(reader.viewport().grab().toImage())
    assert rows[0] < 150 < rows[-1]


def test_nothing_beside_the_form_can_be_pointed_at(reading: Resident) -> None:
    before = reading.pad.grab().toImage()
    reading.pad.steering.highlight(QPointF(20, 20))
    reading.wait()
    assert reading.pad.grab().toImage() == before


def test_the_clerk_turns_scrolls_and_enlarges_for_the_resident(reading: Resident) -> None:
    reader, steering = reader_of(reading), reading.pad.steering
    bar = reader.verticalScrollBar()
    steering.turn(1)
    turned = bar.value()
    assert turned > 100
    steering.scroll(QPointF(0, -1))
    assert turned - 100 < bar.value() < turned
    steering.turn(-1)
    assert bar.value() == 0
    steering.zoom(1)
    assert reader.zoom == 1.5
    steering.zoom(-1)
    assert reader.zoom == 1.0


def test_what_the_clerk_does_is_a_sign_of_life(seat: Callable[..., Resident]) -> None:
    resident = seat(DrawnPages(), patience=0.4)
    resident.pad.begin(a_sitting())
    for _ in range(6):
        QTest.qWait(100)
        resident.pad.steering.scroll(QPointF(0, 1))
    assert resident.told.aborted == []
    QTest.qWait(700)
    assert len(resident.told.aborted) == 1


def test_a_picture_shows_what_stands_on_the_pad(reading: Resident) -> None:
    shown = reading.pad.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert reading.pad.steering.picture(SCREEN) == shown
    small = reading.pad.steering.picture(QSize(320, 200))
    assert small.size() == QSize(320, 200)


def test_paintings_are_told_once_until_somebody_looks(reading: Resident) -> None:
    steering, told = reading.pad.steering, []
    steering.painted.connect(lambda: told.append(1))
    reading.press("Weiter zur Unterschrift")
    assert told == []
    steering.watch(True)
    reading.sign(FIRST)
    assert len(told) == 1
    steering.picture(QSize(32, 20))
    reading.sign(FIRST)
    assert len(told) == 2
    steering.watch(False)
    steering.picture(QSize(32, 20))
    reading.sign(FIRST)
    assert len(told) == 2


def test_no_line_is_held_up_for_the_next_resident(seat: Callable[..., Resident]) -> None:
    resident = seat(DrawnPages())
    resident.pad.begin(a_sitting())
    resident.wait()
    reader = reader_of(resident)
    spot = QPointF(reader.viewport().mapTo(resident.pad, QPoint(200, 150)))
    resident.pad.steering.highlight(spot)
    resident.wait()
    assert yellow(reader.viewport().grab().toImage())
    resident.pad.begin(a_sitting())
    resident.wait()
    assert yellow(reader.viewport().grab().toImage()) == []


def test_a_band_is_seen_by_the_control() -> None:
    picture = QImage(200, 20, QImage.Format.Format_RGB32)
    picture.fill(QColor("#FFE48A"))
    assert len(yellow(picture)) == 20
    assert QApplication.instance() is not None
