"""The page list: small pictures to find a page by its looks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from clerkdesk.domain.pages import PageSize
from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.theme import Role, theme_of
from clerkdesk.ui.viewing.pages.paper import paper_color
from clerkdesk.ui.viewing.pages.pictures import Looker, Pictures
from clerkdesk.ui.viewing.pages.wishes import preview

_SHEET = QSize(74, 104)  # a page is fitted into this
_KEPT = 200  # small pictures
_TOP, _NUMBER = 12, 24  # px above the sheet, and for the number below it
_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class Thumbnails(QListView):
    """One small picture per page; ``page_wished`` when a person goes to one."""

    page_wished = Signal(int)

    def __init__(self, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._small: dict[int, QImage] = {}
        self._pages = _Pages(self)
        self.setModel(self._pages)
        self.setItemDelegate(_ThumbnailDelegate(pictures, self))
        self.setAccessibleName(self.tr("Page list"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setProperty("focus_own", True)
        self.verticalScrollBar().valueChanged.connect(lambda: self._wish())
        pictures.arrived.connect(lambda page: self.update(self._pages.index(page)))
        pictures.look_changed.connect(self.viewport().update)

    def show_pages(self, sizes: Sequence[PageSize], labels: Sequence[str] = ()) -> None:
        """Show the list of another document, whose pages may go by labels."""
        self._small.clear()
        self._pages.show(sizes, labels)
        self._wish()

    def name_of(self, page: int) -> str:
        """What a page goes by."""
        return self._pages.name(page)

    def show_current(self, page: int) -> None:
        """Mark the page that is in view, without going there."""
        index = self._pages.index(page)
        if index.isValid() and index != self.currentIndex():
            self.blockSignals(True)
            self.setCurrentIndex(index)
            self.blockSignals(False)
            self.viewport().update()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Go to the page a person chose."""
        super().currentChanged(current, previous)
        if current.isValid() and not self.signalsBlocked():
            self.page_wished.emit(current.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wish for what fits in now."""
        super().resizeEvent(event)
        self._wish()

    def showEvent(self, event: QShowEvent) -> None:
        """Wish only while seen."""
        super().showEvent(event)
        self._wish()

    def size_of(self, page: int) -> PageSize:
        """The size of a page, in points."""
        return self._pages.sizes[page]

    def sheet_of(self, page: int) -> QSize:
        """How large a page is here, in device pixels."""
        size = self.size_of(page)
        fit = min(_SHEET.width() / size.width, _SHEET.height() / size.height) * self.devicePixelRatioF()
        return QSize(max(round(size.width * fit), 1), max(round(size.height * fit), 1))

    def picture_of(self, page: int) -> QImage | None:
        """The small picture of a page: its preview, made smaller once."""
        found = self._pictures.picture(preview(page, self.size_of(page)))
        if found is None:
            return None
        key, size = found.cacheKey(), self.sheet_of(page)
        small = self._small.get(key)
        if small is None or small.size() != size:
            ways = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            small = self._small[key] = found.scaled(size, *ways)
            if len(self._small) > _KEPT:
                del self._small[next(iter(self._small))]
        return small

    def _wish(self) -> None:
        if not self.isVisible():
            return
        room, count = self.viewport().rect(), len(self._pages.sizes)
        first = max(self.indexAt(room.topLeft()).row(), 0)
        row = max(self.sizeHintForRow(first), 1) if count else 1
        pages = range(first, min(count, first + room.height() // row + 2))
        self._pictures.wish(Looker.THUMBNAILS, [preview(page, self.size_of(page)) for page in pages])


class _Pages(QAbstractListModel):
    """The pages of the document as rows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sizes: tuple[PageSize, ...] = ()
        self._labels: tuple[str, ...] = ()

    def show(self, sizes: Sequence[PageSize], labels: Sequence[str]) -> None:
        self.beginResetModel()
        self.sizes, self._labels = tuple(sizes), tuple(labels)
        self.endResetModel()

    def name(self, page: int) -> str:
        return (self._labels[page] if page < len(self._labels) else "") or str(page + 1)

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.sizes)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        return self.tr("Page {page}").format(page=self.name(index.row()))


class _ThumbnailDelegate(QStyledItemDelegate):
    """Paints a sheet, the ring around the current one, and the number below."""

    def __init__(self, pictures: Pictures, strip: Thumbnails) -> None:
        super().__init__(strip)
        self._pictures = pictures
        self._strip = strip

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        number = theme_of(self._strip).px(_NUMBER)
        return QSize(self._strip.viewport().width(), _TOP + _SHEET.height() + 4 + number)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, page = theme_of(self._strip), index.row()
        current = index == self._strip.currentIndex()
        place = QRectF(option.rect)
        size = QSizeF(self._strip.sheet_of(page)) / self._strip.devicePixelRatioF()
        left = round(place.center().x() - size.width() / 2)
        sheet = QRectF(QPointF(left, place.y() + _TOP), size)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if current and self._strip.hasFocus():
            paint.box(painter, place.adjusted(6, 1, -6, -1), 8, theme.colors.selected, theme.colors.focus)
        painter.fillRect(sheet, paper_color(self._pictures.night))
        image = self._strip.picture_of(page)
        if image is not None:
            painter.drawImage(sheet, image)
        self._frame(painter, sheet, theme.colors.primary if current else theme.colors.line, current)
        number = QRectF(place.x(), sheet.bottom() + 4, place.width(), theme.px(_NUMBER))
        font = theme.font(Role.CAPTION if current else Role.SECONDARY)
        ink = theme.colors.text if current else theme.colors.muted
        paint.line(painter, number, self._strip.name_of(page), font, ink, Qt.AlignmentFlag.AlignHCenter)
        painter.restore()

    def _frame(self, painter: QPainter, sheet: QRectF, color: QColor, current: bool) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color, 2 if current else 1))
        reach = 3.0 if current else 0.5
        painter.drawRoundedRect(
            sheet.adjusted(-reach, -reach, reach, reach), 4 if current else 0, 4 if current else 0
        )
