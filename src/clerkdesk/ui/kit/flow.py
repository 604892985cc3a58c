"""A row of parts that goes on in a further row where the width does not do."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class FlowLayout(QLayout):
    """Lays parts side by side in their own sizes, in the direction of the interface."""

    def __init__(self, gap: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Put a part behind the others."""
        self._items.append(item)

    def count(self) -> int:
        """How many parts there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """A part by its place."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take a part out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the rows are in this width."""
        return self._lay(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """All in one row."""
        hints = [item.sizeHint() for item in self._items]
        width = sum(hint.width() for hint in hints) + self._gap * max(len(hints) - 1, 0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """The widest part alone."""
        hints = [item.minimumSize() for item in self._items]
        return QSize(
            max((hint.width() for hint in hints), default=0),
            max((hint.height() for hint in hints), default=0),
        )

    def setGeometry(self, room: QRect) -> None:
        """Lay the parts out."""
        super().setGeometry(room)
        self._lay(room, move=True)

    def _lay(self, room: QRect, *, move: bool) -> int:
        """Lay the rows; gives their height. Nothing is moved when it is only asked how high they would be."""
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
        x, y, row = room.x(), room.y(), 0
        for item, size in zip(self._items, self._sizes(room.width()), strict=True):
            if row and x + size.width() > room.x() + room.width():
                x, y, row = room.x(), y + row + self._gap, 0
            if move:
                place = QRect(QPoint(x, y), size)
                item.setGeometry(QStyle.visualRect(direction, room, place))
            x, row = x + size.width() + self._gap, max(row, size.height())
        return y + row - room.y()

    def _sizes(self, width: int) -> list[QSize]:
        """The size of each part; a little less each where that saves a row."""
        sizes = [item.sizeHint() for item in self._items]
        widgets = [item.widget() for item in self._items]
        spare = [
            size.width() - widget.minimumSizeHint().width()
            for widget, size in zip(widgets, sizes, strict=True)
            if widget is not None
        ]
        lacks = self.sizeHint().width() - width
        each = -(-lacks // len(sizes)) if sizes else 0
        if lacks > 0 and each <= min(spare, default=0):
            return [size - QSize(each, 0) for size in sizes]
        return sizes
