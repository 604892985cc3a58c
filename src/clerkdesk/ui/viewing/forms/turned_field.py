"""Fields whose words run up, down or on their heads on the page: shown so, and written upright."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from clerkdesk.domain.form_fields import FieldKind, FormField
from clerkdesk.ui.viewing.forms.form_looks import FieldLook, colors_of

_TICKED = (FieldKind.CHECK, FieldKind.RADIO)
_ROOM = 1  # px between edge and words


def turn_for(field: FormField, turn: int) -> int:
    """How far a place is to be shown turned; ticks look the same whichever way they stand."""
    return 0 if field.kind in _TICKED else turn


def upright(place: QRect, turn: int, room: QRect) -> QRect:
    """Where the editor of a turned place lies while somebody writes: as long as the place, inside the room.

    >>> upright(QRect(90, 10, 20, 80), 90, QRect(0, 0, 120, 200)).getRect()
    (40, 10, 80, 20)
    """
    size = place.size() if turn == 180 else place.size().transposed()
    left = max(min(place.x(), room.right() + 1 - size.width()), room.x())
    top = max(min(place.y(), room.bottom() + 1 - size.height()), room.y())
    return QRect(left, top, size.width(), size.height())


class TurnedField(QWidget):
    """Shows what is entered as the paper will have it; ``wished`` when somebody wants to write there."""

    wished = Signal()

    def __init__(self, field: FormField, turn: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._field, self._turn = field, turn
        self._look = FieldLook(0)
        self.words = ""
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setProperty("on_paper", True)

    def show_value(self, value: str) -> None:
        """Show a value by its words."""
        self.words = dict(self._field.choices).get(value, value)
        self.update()

    def wear(self, look: FieldLook) -> None:
        """Take a look."""
        self._look = look
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Somebody wants to write here."""
        self.wished.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words along the way they run."""
        ground, edge, ink = colors_of(self, self._look)
        painter = QPainter(self)
        painter.fillRect(self.rect(), ground)
        painter.setPen(edge)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        size = self.size() if self._turn == 180 else self.size().transposed()
        painter.translate(QRectF(self.rect()).center())
        painter.rotate(-self._turn)
        inside = QRectF(-size.width() / 2, -size.height() / 2, size.width(), size.height())
        font = self.font()
        font.setPixelSize(max(self._look.letters, 1))
        painter.setFont(font)
        painter.setPen(ink)
        lines = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        flags = lines if self._field.multiline else Qt.AlignmentFlag.AlignVCenter
        inside.adjust(_ROOM + 1, _ROOM, -_ROOM - 1, -_ROOM)
        painter.drawText(inside, int(flags | Qt.AlignmentFlag.AlignLeft), self.words)
        painter.end()
