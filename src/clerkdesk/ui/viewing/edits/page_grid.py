"""The pages of a document beside and below each other, to be chosen; as they will be, once saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from clerkdesk.domain.pages import PageSize
from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.icons import paint_icon
from clerkdesk.ui.kit.theme import Role, Tone, theme_of
from clerkdesk.ui.viewing.edits.arrangement import Arrangement
from clerkdesk.ui.viewing.pages.marks import paper_theme
from clerkdesk.ui.viewing.pages.paper import paper_color
from clerkdesk.ui.viewing.pages.pictures import Looker, Pictures
from clerkdesk.ui.viewing.pages.wishes import preview

_SIDE, _EDGE, _NUMBER = 132, 14, 26  # px of the square for a page, around it, and for the number below it
_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class PageGrid(QListView):
    """Shows the pages of an arrangement; several can be chosen, with the mouse or the keys.

    ``turn_wished`` (quarters), ``remove_wished`` and ``undo_wished`` by their keys: R, Shift+R, Del, Ctrl+Z.
    """

    turn_wished = Signal(int)
    remove_wished = Signal()
    undo_wished = Signal()
    choice_changed = Signal()

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._sheets = _Sheets(self)
        self.setModel(self._sheets)
        self.setItemDelegate(_SheetDelegate(pictures, self))
        self.setAccessibleName(self.tr("Pages to arrange"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setProperty("focus_own", True)
        self.verticalScrollBar().valueChanged.connect(lambda: self._wish())
        self.selectionModel().selectionChanged.connect(lambda: self.choice_changed.emit())
        self.selectionModel().currentChanged.connect(lambda: self.choice_changed.emit())
        pictures.arrived.connect(lambda page: self.update(self._sheets.index(page)))

    def show_pages(self, sizes: Sequence[PageSize], arrangement: Arrangement, at: int = 0) -> None:
        """Show the pages of a document, the one in view (from 0) as the current one."""
        self._sheets.show(sizes, arrangement)
        if sizes:
            self.setCurrentIndex(self._sheets.index(min(at, len(sizes) - 1)))
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
        self._wish()

    def chosen(self) -> tuple[int, ...]:
        """The pages chosen, or the one the keys are at; from 0, in their order."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        if not rows and self.currentIndex().isValid():
            rows = [self.currentIndex().row()]
        return tuple(rows)

    def settle(self) -> None:
        """Show what was changed in the arrangement."""
        self._sheets.tell()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space chooses a page too, or no more; letters and Del act on those chosen."""
        key, shift = event.key(), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key == Qt.Key.Key_Space:
            self.selectionModel().select(self.currentIndex(), self.selectionModel().SelectionFlag.Toggle)
        elif key == Qt.Key.Key_R and not control:
            self.turn_wished.emit(3 if shift else 1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_wished.emit()
        elif key == Qt.Key.Key_Z and control:
            self.undo_wished.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wish for what fits in now."""
        super().resizeEvent(event)
        self._wish()

    def showEvent(self, event: QShowEvent) -> None:
        """Wish only while seen."""
        super().showEvent(event)
        self._wish()

    def size_of(self, page: int) -> PageSize:
        """The size of a page as it is now, in points."""
        return self._sheets.sizes[page]

    @property
    def arrangement(self) -> Arrangement:
        """What is shown."""
        return self._sheets.arrangement

    def _wish(self) -> None:
        count = len(self._sheets.sizes)
        if not self.isVisible() or not count:
            return
        cell, room = self.sizeHintForIndex(self._sheets.index(0)), self.viewport().rect()
        columns = max(room.width() // max(cell.width(), 1), 1)
        top = self.verticalScrollBar().value() // max(cell.height(), 1)
        rows = room.height() // max(cell.height(), 1) + 2
        pages = range(min(top * columns, count - 1), min((top + rows) * columns, count))
        self._pictures.wish(Looker.THUMBNAILS, [preview(page, self.size_of(page)) for page in pages])


class _Sheets(QAbstractListModel):
    """The pages as rows; each says what becomes of it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sizes: tuple[PageSize, ...] = ()
        self.arrangement = Arrangement(0)

    def show(self, sizes: Sequence[PageSize], arrangement: Arrangement) -> None:
        self.beginResetModel()
        self.sizes, self.arrangement = tuple(sizes), arrangement
        self.endResetModel()

    def tell(self) -> None:
        if self.sizes:
            self.dataChanged.emit(self.index(0), self.index(len(self.sizes) - 1))

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.sizes)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        page = index.row()
        words = self.tr("Page {page}").format(page=page + 1)
        if self.arrangement.is_removed(page):
            return self.tr("{page}, will be removed").format(page=words)
        if far := self.arrangement.quarters(page):
            return self.tr("{page}, turned by {degrees} degrees").format(page=words, degrees=far * 90)
        return words


class _SheetDelegate(QStyledItemDelegate):
    """Paints a page as it will be, its ground when it is chosen, and its number."""

    def __init__(self, pictures: Pictures, grid: PageGrid) -> None:
        super().__init__(grid)
        self._pictures = pictures
        self._grid = grid

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        number = theme_of(self._grid).px(_NUMBER)
        return QSize(_SIDE + 2 * _EDGE, _SIDE + 2 * _EDGE + number)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, page = theme_of(self._grid), index.row()
        arrangement = self._grid.arrangement
        removed = arrangement.is_removed(page)
        place = QRectF(option.rect).adjusted(4, 4, -4, -4)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            paint.box(painter, place, 8, theme.colors.selected, theme.colors.primary)
        if index == self._grid.currentIndex() and self._grid.hasFocus():
            painter.setPen(QPen(theme.colors.focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 8, 8)
        square = QRectF(place.center().x() - _SIDE / 2, place.y() + _EDGE - 4, _SIDE, _SIDE)
        painter.setOpacity(0.3 if removed else 1.0)
        self._paint_page(painter, square, page, arrangement.quarters(page))
        painter.setOpacity(1.0)
        if removed:
            icon = QRectF(square.center().x() - 16, square.center().y() - 16, 32, 32)
            paint_icon(painter, icon, "trash-2", paper_theme().tone(Tone.DANGER).ink)
        number = QRectF(place.x(), square.bottom() + 4, place.width(), theme.px(_NUMBER) - 4)
        font = theme.font(Role.CAPTION if chosen else Role.SECONDARY)
        ink = theme.colors.text if chosen else theme.colors.muted
        paint.line(painter, number, str(page + 1), font, ink, Qt.AlignmentFlag.AlignHCenter)
        painter.restore()

    def _paint_page(self, painter: QPainter, square: QRectF, page: int, quarters: int) -> None:
        size = self._grid.size_of(page)
        fit = _SIDE / max(size.width, size.height)
        sheet = QRectF(0, 0, size.width * fit, size.height * fit)
        sheet.moveCenter(QPointF(0, 0))
        painter.save()
        painter.translate(square.center())
        painter.rotate(90 * quarters)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(sheet, paper_color(self._pictures.night))
        image = self._pictures.picture(preview(page, size))
        if image is not None:
            painter.drawImage(sheet, image)
        painter.setPen(QPen(theme_of(self._grid).colors.line, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(sheet)
        painter.restore()
