"""What a report of the pen costs until it is painted, next to drawing all ink anew and to Qt's floor."""

import math
import os
import time
from collections.abc import Callable, Iterator
from statistics import median

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QApplication

from clerkdesk.app.demo.pen import PretendPen
from clerkdesk.domain.ink import Ink, Sample, width_of
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.fonts import load_fonts
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.ui.pad.measures import pixels_per_mm
from clerkdesk.ui.pad.paper import INK
from clerkdesk.ui.pad.qt_pens import take_every_pen_event
from clerkdesk.ui.pad.writing import WritingField
from tests.bench.figures import Figure

_FEW, _MANY = 100, 10_000
_MEASURED = 1_000
_FRAME_MS = 8.0


def bench_ink() -> Iterator[Figure]:
    """The pen may never wait for the picture, however much is written already."""
    field = _field()
    pen = PretendPen(field.windowHandle())
    corner = QPointF(field.mapToGlobal(QPoint(0, 0)))
    few = _costs(field, pen, corner, _FEW)
    many = _costs(field, pen, corner, _MANY)
    ink = field.ink()
    written = sum(len(stroke.samples) for stroke in ink.strokes)
    yield Figure("ink.samples_kept", written, _MANY + _MEASURED + 1, "points", ">= 1")
    yield Figure("ink.event_to_paint_p99", _percentile(many, 0.99) * 1000, _FRAME_MS, "ms", "<= 1")
    yield Figure("ink.flat_100_to_10000", median(many) * 1e6, median(few) * 1e6, "us", "<= 1.1")
    yield Figure("ink.next_to_full_repaint", median(many) * 1e6, _repaint(field, ink) * 1e6, "us", "<= 0.1")
    yield Figure("ink.next_to_painter_floor", median(many) * 1e6, _floor() * 1e6, "us", "<= 40")
    field.close()


def _field() -> WritingField:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if QApplication.instance() is None:
        take_every_pen_event()
        _kept.append(QApplication([]))
    load_fonts()
    apply(_kept[0], load_theme("light"))
    field = WritingField()
    field.resize(1200, 380)
    field.show()
    QCoreApplication.processEvents()
    field.prepare("Ayşe Yılmaz")
    QCoreApplication.processEvents()
    return field


_kept: list[QApplication] = []


def _costs(field: WritingField, pen: PretendPen, corner: QPointF, before: int) -> list[float]:
    """Seconds from each event to its painted pixels, after ``before`` points were written."""
    field.clear()
    pen.press(_sample(0), corner)
    for number in range(1, before):
        pen.move(_sample(number), corner)
    QCoreApplication.processEvents()
    costs = []
    for number in range(before, before + _MEASURED):
        sample = _sample(number)
        start = time.perf_counter()
        pen.move(sample, corner)
        QCoreApplication.sendPostedEvents(field, QEvent.Type.UpdateRequest.value)
        costs.append(time.perf_counter() - start)
    pen.release(_sample(before + _MEASURED), corner)
    QCoreApplication.processEvents()
    return costs


def _sample(number: int) -> Sample:
    """A point of a line that winds through the field as letters do, a millimetre at a time."""
    turn = number * 0.21
    x = 20 + number * 0.023 % 250 + 4 * math.cos(turn)
    return Sample(x, 45 + 6 * math.sin(turn), 0.5 + 0.5 * math.sin(number / 30), number)


def _repaint(field: WritingField, ink: Ink) -> float:
    """Drawing the whole path again, as a field without a picture of its own would for each report."""
    canvas = QImage(field.size(), QImage.Format.Format_ARGB32_Premultiplied)
    scale = pixels_per_mm(field.screen())
    path = QPainterPath()
    for stroke in ink.strokes:
        points = [QPointF(sample.x * scale, sample.y * scale) for sample in stroke.samples]
        path.addPolygon(QPolygonF(points))

    def draw() -> None:
        canvas.fill(0)
        painter = QPainter(canvas)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(INK, width_of(4) * scale))
        painter.drawPath(path)
        painter.end()

    return _median(draw, 3)


def _floor() -> float:
    """Begin, one line, end: the least any painting costs."""
    canvas = QImage(1200, 380, QImage.Format.Format_ARGB32_Premultiplied)
    pen = QPen(INK, 2.5)

    def draw() -> None:
        painter = QPainter(canvas)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.drawLine(QPointF(10, 10), QPointF(13, 12))
        painter.end()

    return _median(draw, 500)


def _median(work: Callable[[], None], rounds: int) -> float:
    costs = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        costs.append(time.perf_counter() - start)
    return median(costs)


def _percentile(values: list[float], share: float) -> float:
    return sorted(values)[int(len(values) * share)]
