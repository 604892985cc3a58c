"""A pen that reports a thousand times a second whether or not anybody keeps up, and when that was seen."""

import threading
import time

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPointF, Qt, QTimer
from PySide6.QtGui import QPaintEvent, QTabletEvent

from clerkdesk.app.demo.pen import PretendPen
from clerkdesk.domain.ink import Sample
from clerkdesk.domain.pens import PenReport
from clerkdesk.ui.pad.measures import pixels_per_mm
from clerkdesk.ui.pad.writing import WritingField

_LATEST_SECONDS = 10.0
"""For how long after the last report those that wait in the queue may still come."""


class TimedField(WritingField):
    """A writing field that notes when each report of a feed had been painted."""

    def __init__(self) -> None:
        super().__init__()
        self.taken = 0
        self.painted: list[float] = []

    def take(self, report: PenReport) -> None:
        """Count it."""
        super().take(report)
        self.taken += 1

    def paintEvent(self, event: QPaintEvent) -> None:
        """Whatever was taken by now is in sight."""
        super().paintEvent(event)
        now = time.perf_counter()
        self.painted += [now] * (self.taken - len(self.painted))


class Feed(threading.Thread):
    """Posts moves to the field's window from a thread of its own, as the platform's thread does.

    ``posted`` holds when each was posted. A report that is due while this thread was held up is posted late,
    never left out; ``late`` holds by how many seconds: so much the machine takes from anybody.
    """

    def __init__(self, field: TimedField, pen: PretendPen, samples: list[Sample], origin: QPointF) -> None:
        super().__init__(daemon=True)
        self.posted: list[float] = []
        self.late: list[float] = []
        self._window = field.windowHandle()
        self._device = pen.device
        scale = pixels_per_mm(field.screen())
        self._moves = [
            (sample, QPointF(origin.x() + sample.x * scale, origin.y() + sample.y * scale))
            for sample in samples
        ]
        self._corner = QPointF(self._window.mapToGlobal(QPointF(0, 0)))

    def run(self) -> None:
        """One a millisecond."""
        start = time.perf_counter()
        for number, (sample, place) in enumerate(self._moves):
            due = start + number / 1000
            rest = due - time.perf_counter()
            if rest > 0:
                time.sleep(rest)
            self.late.append(time.perf_counter() - due)
            event = QTabletEvent(
                QEvent.Type.TabletMove,
                self._device,
                place - self._corner,
                place,
                sample.pressure,
                0.0,
                0.0,
                0.0,
                0.0,
                0.0,
                Qt.KeyboardModifier.NoModifier,
                Qt.MouseButton.NoButton,
                Qt.MouseButton.LeftButton,
            )
            event.setTimestamp(sample.time)
            self.posted.append(time.perf_counter())
            QCoreApplication.postEvent(self._window, event)


def feed(
    field: TimedField, pen: PretendPen, samples: list[Sample], origin: QPointF
) -> tuple[list[float], list[float]]:
    """Write at 1 kHz in real time; returns the seconds from each report to its painted pixels.

    There are fewer than samples when reports were lost. The second list tells how late each was posted.
    """
    QCoreApplication.processEvents()
    field.taken, field.painted = 0, []
    feeding = Feed(field, pen, samples, origin)
    loop, late = QEventLoop(), time.perf_counter() + len(samples) / 1000 + _LATEST_SECONDS

    def look() -> None:
        done = not feeding.is_alive() and len(field.painted) >= len(samples)
        if done or time.perf_counter() > late:
            loop.quit()

    timer = QTimer(interval=50)
    timer.timeout.connect(look)
    timer.start()
    feeding.start()
    loop.exec()
    feeding.join()
    waits = [seen - sent for seen, sent in zip(field.painted, feeding.posted, strict=False)]
    return waits, feeding.late
