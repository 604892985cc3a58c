"""Choosing the place for a signature on a form nobody knows: by mouse, or by keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter

from clerkdesk.domain.pages import Place
from clerkdesk.ui.viewing.layout import Box, PageLayout, field_at, field_between, moved
from clerkdesk.ui.viewing.marks import paint_frame

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
STEP = 12.0  # points per arrow key
FINE = 1.0  # points with Shift


class PlaceChooser(QObject):
    """Holds the field that is being placed; the view hands it what the person does.

    Dragging draws a field, a click drops one of the usual size, arrows push it (Shift: finely),
    Enter confirms, Esc gives up.
    """

    changed = Signal()
    chosen = Signal(object)
    """Confirmed: carries the Place."""
    given_up = Signal()

    def __init__(self, layout: PageLayout, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._layout = layout
        self._start: tuple[int, float, float] | None = None
        self.place: Place | None = None

    def use(self, layout: PageLayout) -> None:
        """Go on at another zoom."""
        self._layout = layout

    def press(self, x: float, y: float) -> None:
        """The mouse went down at a point of the content."""
        self._start = self._layout.point_on_paper(x, y)
        self._drop(*self._start)

    def drag(self, x: float, y: float) -> None:
        """The mouse moved while down."""
        if self._start is None:
            return
        page, *start = self._start
        drawn = field_between(page, (start[0], start[1]), self._layout.point_on_page(page, x, y))
        if drawn is not None:
            self._set(drawn)

    def release(self) -> None:
        """The mouse went up."""
        self._start = None

    def offer(self, x: float, y: float) -> None:
        """Put a first field at a point of the content, for those who use the keyboard."""
        self._drop(*self._layout.point_on_paper(x, y))

    def key(self, event: QKeyEvent) -> bool:
        """Take a key if it means something here."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirm()
        elif key in _ARROWS and self.place is not None:
            step = FINE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
            across, down = _ARROWS[key]
            size = self._layout.pages[self.place.page]
            self._set(moved(self.place, size, across * step, down * step))
        else:
            return False
        return True

    def confirm(self) -> None:
        """Take the field as it lies, if there is one."""
        if self.place is not None:
            self.chosen.emit(self.place)

    def paint(self, painter: QPainter, area: Box) -> None:
        """Draw the field over the pages, of which the area is in view."""
        if self.place is None:
            return
        box = self._layout.place_box(self.place)
        where = QRectF(box.x - area.x, box.y - area.y, box.width, box.height)
        paint_frame(painter, where, inviting=True)

    def _drop(self, page: int, x: float, y: float) -> None:
        self._set(field_at(page, self._layout.pages[page], x, y))

    def _set(self, place: Place) -> None:
        self.place = place
        self.changed.emit()
