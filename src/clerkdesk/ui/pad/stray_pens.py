"""Pens that write on the desk's windows while the pad waits for them: mapped to the wrong screen."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_LOOK_MILLISECONDS = 1000
_STROKES = frozenset({QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease})


class StrayPens(QObject):
    """Watch all windows but the pad's own while somebody is asked to sign; ``strayed`` once each time, or
    again once ink has come to the pad meanwhile.

    What such a pen does there is kept from the desk: a signature must not press the clerk's buttons. Only
    the desk's windows are watched, not every event of the program: pens must not wait for us.
    """

    strayed = Signal()

    def __init__(self, pad: QWidget) -> None:
        super().__init__(pad)
        self._pad = pad
        self._told = False
        self._timer = QTimer(self, interval=_LOOK_MILLISECONDS)  # windows come and go meanwhile
        self._timer.timeout.connect(self._look)

    def heed(self, wanted: bool) -> None:
        """Begin to watch, or watch no more."""
        if wanted == self._timer.isActive():
            return
        self._told = False
        if wanted:
            self._timer.start()
            self._look()
        else:
            self._timer.stop()
            for window in QGuiApplication.topLevelWindows():
                window.removeEventFilter(self)

    def heed_anew(self) -> None:
        """A pen writes at the pad: one that strays from now on is worth telling again."""
        self._told = False

    def _look(self) -> None:
        for window in QGuiApplication.topLevelWindows():
            window.removeEventFilter(self)
            if window is not self._pad.windowHandle():
                window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep strokes from a window they are not meant for."""
        kind = event.type()
        if kind not in _STROKES:
            return False
        if kind is QEvent.Type.TabletPress and not self._told:
            self._told = True
            self.strayed.emit()
        event.accept()
        return True
