"""What the desk sees of the pad, and what a clerk may do there for the resident who reads."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from clerkdesk.ui.pad.patience import Patience
from clerkdesk.ui.pad.reader import Reader

_LINE = 60
"""How far one step of a wheel or an arrow key goes, in pixels."""


class Steering(QObject):
    """Turns the pages for the resident, and copies what the pad shows.

    ``painted`` once something was painted after the last ``picture``, as long as somebody ``watch``es: a pen
    may cause a thousand paintings a second, and must not wait for whoever looks on. Spots are pixels of the
    pad's window. What the clerk does is a sign of life.
    """

    painted = Signal()

    def __init__(self, window: QWidget, reader: Reader, patience: Patience) -> None:
        super().__init__(window)
        self._window = window
        self._reader = reader
        self._patience = patience
        self._watched = self._told = False

    @property
    def size(self) -> QSize:
        """How large the pad's window is."""
        return self._window.size()

    @property
    def reading(self) -> bool:
        """Whether a form is in sight, to be scrolled and pointed at."""
        return self._reader.isVisible() and self._reader.pages > 0

    def watch(self, watched: bool) -> None:
        """Tell of paintings from now on, or no more."""
        if watched is self._watched:
            return
        self._watched, self._told = watched, False
        if watched:
            self._window.installEventFilter(self)
        else:
            self._window.removeEventFilter(self)

    def picture(self, size: QSize) -> QImage:
        """Copy what stands on the pad now, in this many pixels; nothing is painted for it.

        A null picture while there is nothing to be seen on the pad.
        """
        self._told = False
        if not self._window.isVisible():
            return QImage()
        painted = self._window.backingStore().paintDevice()
        if not isinstance(painted, QImage):
            painted = self._window.grab().toImage()  # where windows are not painted in memory
        if painted.isNull():
            return QImage()  # shown, and not painted yet
        ways = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        scaled = painted.scaled(size, *ways)
        return scaled.convertToFormat(QImage.Format.Format_RGB32)

    def scroll(self, steps: QPointF) -> None:
        """Move on over the form, by steps to the right and down."""
        self._patience.note_life()
        self._reader.scroll_by(QPoint(round(steps.x() * _LINE), round(steps.y() * _LINE)))

    def turn(self, direction: int) -> None:
        """Go on (1) or back (-1) by most of what is in sight."""
        self._patience.note_life()
        self._reader.turn(direction)

    def zoom(self, direction: int) -> None:
        """Make the form one step larger (1) or smaller (-1)."""
        self._patience.note_life()
        self._reader.step_zoom(direction)

    def highlight(self, spot: QPointF) -> None:
        """Hold up the line of the form at this spot; a spot beside the form means nothing."""
        self._patience.note_life()
        view = self._reader.viewport()
        inside = view.mapFrom(self._window, spot)
        if self.reading and view.rect().contains(inside.toPoint()):
            self._reader.point_out(inside)

    def highlight_next(self, direction: int) -> None:
        """Hold up the line after the one held up (1) or the one before (-1), else the first in sight."""
        self._patience.note_life()
        if self.reading:
            self._reader.point_out_next(direction)

    def clear(self) -> None:
        """Hold up no line any more."""
        self._patience.note_life()
        self._reader.hold_up(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the window is about to be painted, once for each picture."""
        if not self._told and event.type() is QEvent.Type.UpdateRequest:
            self._told = True
            self.painted.emit()
        return False
