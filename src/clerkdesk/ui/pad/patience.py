"""The pad's patience: a resident who gives no sign of life for long has gone."""

import time

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow

_WARNING = 30.0
"""Seconds before the end in which it is asked whether anybody is there; half the time where that is short."""
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate,
        QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel, QEvent.Type.KeyPress,
    }
)  # fmt: skip


class Patience(QObject):
    """Wait for signs of life at a window; ``lost`` after ``seconds`` without one.

    ``fading`` some time before that, and ``revived`` once it no longer fades, for whatever reason.
    """

    fading = Signal()
    revived = Signal()
    lost = Signal()

    def __init__(self, seconds: float, parent: QObject) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._warning = min(_WARNING, seconds / 2)
        self._seen = 0.0
        self._fades = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)

    def watch(self, window: QWindow) -> None:
        """Look at this window, once, however often it is named."""
        window.removeEventFilter(self)
        window.installEventFilter(self)

    def begin(self) -> None:
        """Wait from now on."""
        self.note_life()
        self._wait(self._seconds - self._warning)

    def note_life(self) -> None:
        """Somebody does something for the resident, such as a clerk who shows them the page."""
        self._seen = time.monotonic()
        self._revive()

    def stop(self) -> None:
        """Wait no more."""
        self._timer.stop()
        self._revive()

    def _look(self) -> None:
        rest = self._seconds - (time.monotonic() - self._seen)
        if rest <= 0:
            self.lost.emit()
        elif rest > self._warning:
            self._wait(rest - self._warning)
        else:
            self._wait(rest)
            if not self._fades:
                self._fades = True
                self.fading.emit()

    def _wait(self, seconds: float) -> None:
        self._timer.start(round(seconds * 1000) + 1)

    def _revive(self) -> None:
        if self._fades:
            self._fades = False
            self.revived.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note every sign of life."""
        if event.type() in _SIGNS_OF_LIFE:
            self.note_life()
        return False
