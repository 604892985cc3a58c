"""Choosing the place for a signature on a form nobody knows: by mouse, or by keyboard alone."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter

from clerkdesk.domain.pages import Place
from clerkdesk.ui.viewing.pages.fields import FIELD, field_at, field_between, moved, resized
from clerkdesk.ui.viewing.pages.hands import Hand, Touch
from clerkdesk.ui.viewing.pages.layout import Box, PageLayout
from clerkdesk.ui.viewing.pages.marks import paint_frame

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
STEP = 12.0  # points per arrow key
FINE = 1.0  # points with Ctrl


class PlaceChooser(QObject, Hand):
    """Holds the field that is being placed; the view hands it what the person does.

    Dragging draws a field, a click drops one of the usual size, arrows push it and with Shift make it
    larger or smaller (Ctrl: finely), Enter confirms, Esc gives up. One that ``covers`` words is drawn as
    a warning.
    """

    changed = Signal()
    chosen = Signal(object)
    """Confirmed: carries the Place."""
    given_up = Signal()

    def __init__(
        self,
        layout: PageLayout,
        place: Place,
        parent: QObject | None = None,
        usual: tuple[float, float] = FIELD,
    ) -> None:
        super().__init__(parent)
        self._layout = layout
        self._usual = usual
        self._start: tuple[int, float, float] | None = None
        self.place = place
        self.touched = False
        """Whether the person has done anything to the place yet."""
        self.covers = False

    def use(self, layout: PageLayout) -> None:
        """Go on at another zoom."""
        self._layout = layout

    def press(self, touch: Touch) -> bool:
        """The mouse went down: a field of the usual size lies there."""
        page, x, y = self._start = touch.page, touch.x, touch.y
        self._set(field_at(page, self._layout.pages[page], x, y, self._usual))
        return True

    def drag(self, touch: Touch) -> None:
        """The mouse moved while down."""
        if self._start is None:
            return
        page, *start = self._start
        end = self._layout.point_on_page(page, touch.content.x(), touch.content.y())
        drawn = field_between(page, (start[0], start[1]), end)
        if drawn is not None:
            self._set(drawn)

    def release(self, touch: Touch) -> None:
        """The mouse went up: the field stays where it is."""
        self._start = None

    def hover(self, touch: Touch) -> Qt.CursorShape:
        """Everything is paper to draw on."""
        return Qt.CursorShape.CrossCursor

    def offer(self, place: Place) -> None:
        """Put the field somewhere the person has not asked for."""
        self.place = place
        self.changed.emit()

    def key(self, event: QKeyEvent) -> bool:
        """Take a key if it means something here."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():  # a key held down answers no question
                self.confirm()
        elif key in _ARROWS:
            step = FINE if event.modifiers() & Qt.KeyboardModifier.ControlModifier else STEP
            across, down = (step * way for way in _ARROWS[key])
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                wider, higher = (across, down) if self._layout.rows.quarters % 2 == 0 else (down, across)
                self._set(resized(self.place, self._layout.pages[self.place.page], wider, higher))
            else:
                self._push(across, down)
        else:
            return False
        return True

    def confirm(self) -> None:
        """Take the field as it lies."""
        self.chosen.emit(self.place)

    def paint(self, painter: QPainter, area: Box, night: bool = False) -> None:
        """Draw the field over the pages, of which the area is in view."""
        box = self._layout.place_box(self.place)
        where = QRectF(box.x - area.x, box.y - area.y, box.width, box.height)
        paint_frame(painter, where, inviting=True, warning=self.covers, night=night)

    def _push(self, across: float, down: float) -> None:
        """Push the field; at the lower or upper edge of its page it goes on to the next or the one before."""
        layout, pages, place = self._layout, self._layout.pages, self.place
        pushed = moved(place, pages[place.page], *layout.way_on_paper(across, down))
        other = place.page + (1 if down > 0 else -1)
        if down and pushed == place and 0 <= other < len(pages):
            edge = layout.page_box(other).height * (-1 if down > 0 else 1) / layout.scale
            pushed = moved(replace(place, page=other), pages[other], *layout.way_on_paper(0, edge))
        self._set(pushed)

    def _set(self, place: Place) -> None:
        self.place = place
        self.touched = True
        self.changed.emit()
