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
from tests.bench.figures import Figure
from tests.bench.ink_feed import TimedField, feed

_FEW, _MANY = 100, 10_000
_ROUNDS, _MEASURED, _FLOORS = 7, 150, 100
_FED = 10_000
_FRAME_MS = 8.0
_TRIES, _CALM_MS = 3, 2.0


def bench_ink() -> Iterator[Figure]:
    """The pen may never wait for the picture, however much is written already."""
    few, many = _Bed(_FEW), _Bed(_MANY)
    costs = _measure(few, many)
    middle = {name: median(values) for name, values in costs.items()}
    yield Figure("ink.flat_100_to_10000", middle["many"] * 1e6, middle["few"] * 1e6, "us", "<= 1.1")
    yield Figure("ink.next_to_full_repaint", middle["many"] * 1e6, middle["repaint"] * 1e6, "us", "<= 0.1")
    yield Figure("ink.next_to_painter_floor", middle["many"] * 1e6, middle["floor"] * 1e6, "us", "<= 40")
    few.field.close()
    yield from _fed(many)
    many.field.close()


def _fed(bed: "_Bed") -> Iterator[Figure]:
    """A pen at 1 kHz for 10 s; where others hold the machine up, up to three times: the calmest counts."""
    bed.write(1)
    before, sent = bed.points, 0
    runs: list[tuple[float, list[float]]] = []
    while len(runs) < _TRIES and not any(late < _CALM_MS for late, _ in runs):
        samples = [_sample(_MANY + number) for number in range(_FED)]
        waits, late = feed(bed.field, bed.pen, samples, bed.corner)
        sent += _FED
        runs.append((_each_second(late, 0.99) * 1000, waits))
    late_ms, waits = min(runs, key=lambda run: run[0])
    yield Figure("ink.samples_kept_at_1_khz", bed.points - before, sent, "points", ">= 1")
    yield Figure("ink.event_to_paint_p99", _each_second(waits, 0.99) * 1000, _FRAME_MS, "ms", "<= 1")
    yield Figure("ink.event_to_paint_median", _each_second(waits, 0.5) * 1000, _FRAME_MS, "ms", "")
    yield Figure("ink.machine_late_p99", late_ms, _FRAME_MS, "ms", "")
    bed.lift()


class _Bed:
    """A writing field with a pen on it that has written a number of points, and goes on."""

    def __init__(self, written: int) -> None:
        self.field = _field()
        self.pen = PretendPen(self.field.windowHandle())
        self.corner = QPointF(self.field.mapToGlobal(QPoint(0, 0)))
        self.write(written)
        self.lift()

    @property
    def points(self) -> int:
        """How many the field has kept."""
        return sum(len(stroke.samples) for stroke in self.field.ink().strokes)

    def write(self, points: int) -> None:
        """Begin a stroke of so many points; till it is lifted, Qt gives all fields' moves to this one."""
        self.pen.press(_sample(0), self.corner)
        for number in range(1, points):
            self.pen.move(_sample(number), self.corner)
        QCoreApplication.processEvents()

    def move(self, number: int) -> float:
        """Seconds from one more report to its painted pixels."""
        sample = _sample(number)
        start = time.perf_counter()
        self.pen.move(sample, self.corner)
        QCoreApplication.sendPostedEvents(self.field, QEvent.Type.UpdateRequest.value)
        return time.perf_counter() - start

    def lift(self) -> None:
        """End the stroke."""
        self.pen.release(_sample(0), self.corner)


def _measure(few: _Bed, many: _Bed) -> dict[str, list[float]]:
    """Short rounds in which all take turns: what else the machine does meets all alike."""
    costs: dict[str, list[float]] = {"few": [], "many": [], "repaint": [], "floor": []}
    ink = many.field.ink()
    repaint, floor = _repaint(many.field, ink), _floor()
    for _ in range(_ROUNDS):
        few.field.clear()
        for bed, name in ((few, "few"), (many, "many")):
            bed.write(_FEW)
            costs[name] += [bed.move(_FEW + number) for number in range(_MEASURED)]
            bed.lift()
        costs["repaint"].append(_cost(repaint))
        costs["floor"] += [_cost(floor) for _ in range(_FLOORS)]
    return costs


def _field() -> TimedField:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if QApplication.instance() is None:
        take_every_pen_event()
        _kept.append(QApplication([]))
        load_fonts()
        apply(_kept[0], load_theme("light"))
    field = TimedField()
    field.resize(1200, 380)
    field.show()
    QCoreApplication.processEvents()
    field.prepare("Ayşe Yılmaz")
    QCoreApplication.processEvents()
    return field


_kept: list[QApplication] = []


def _sample(number: int) -> Sample:
    """A point of a line that winds through the field as letters do, a millimetre at a time."""
    turn = number * 0.21
    x = 20 + number * 0.023 % 250 + 4 * math.cos(turn)
    return Sample(x, 45 + 6 * math.sin(turn), 0.5 + 0.5 * math.sin(number / 30), number)


def _repaint(field: TimedField, ink: Ink) -> Callable[[], None]:
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

    return draw


def _floor() -> Callable[[], None]:
    """Begin, one line, end: the least any painting costs."""
    canvas = QImage(1200, 380, QImage.Format.Format_ARGB32_Premultiplied)
    pen = QPen(INK, 2.5)

    def draw() -> None:
        painter = QPainter(canvas)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.drawLine(QPointF(10, 10), QPointF(13, 12))
        painter.end()

    return draw


def _cost(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _each_second(values: list[float], share: float) -> float:
    """The percentile of each second, and of those the median: a burst of something else spoils but one."""
    seconds = [sorted(values[at : at + 1000]) for at in range(0, len(values), 1000)]
    return median(second[int(len(second) * share)] for second in seconds) if seconds else math.inf
