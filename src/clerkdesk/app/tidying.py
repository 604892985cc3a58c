"""Garbage is collected on the window's own thread alone: nowhere else may Qt's objects be freed."""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MILLISECONDS = 1000


class Tidying(QObject):
    """Collects when Python itself would have done so, but never in the middle of a job on another thread.

    A widget that only a circle of references keeps is freed by whoever collects next. If that is a worker
    thread, Qt's parts of it go while the window is using them, and the process ends without a word.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(collect_due)
        self._timer.start(_EVERY_MILLISECONDS)


def collect_due() -> None:
    """Collect the oldest generation that is due by Python's own thresholds, if any is."""
    due = [
        kind
        for kind, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if count > most
    ]
    if due:
        gc.collect(due[-1])
