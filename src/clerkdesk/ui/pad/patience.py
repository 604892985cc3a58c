"""The pad's patience: a resident who gives no sign of life for long has gone."""

import time

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow

_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate,
        QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel, QEvent.Type.KeyPress,
    }
)  # fmt: skip


class Patience(QObject):
    """Wait for signs of life at a window; ``lost`` after ``seconds`` without one."""

    lost = Signal()

    def __init__(self, seconds: float, parent: QObject) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._seen = 0.0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)

    def watch(self, window: QWindow) -> None:
        """Look at this window, once, however often it is named."""
        window.removeEventFilter(self)
        window.installEventFilter(self)

    def begin(self) -> None:
        """Wait from now on."""
        self._seen = time.monotonic()
        self._timer.start(round(self._seconds * 1000))

    def note_life(self) -> None:
        """Somebody does something for the resident, such as a clerk who shows them the page."""
        self._seen = time.monotonic()

    def stop(self) -> None:
        """Wait no more."""
        self._timer.stop()

    def _look(self) -> None:
        rest = self._seconds - (time.monotonic() - self._seen)
        if rest > 0:
            self._timer.start(round(rest * 1000) + 1)
        else:
            self.lost.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note every sign of life."""
        if event.type() in _SIGNS_OF_LIFE:
            self.note_life()
        return False
