"""Two-line rows for lists of cases and approvals: how a row looks, and the delegate that paints it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.choices import paint_tick
from clerkdesk.ui.kit.icons import paint_icon
from clerkdesk.ui.kit.paint import StatusLook
from clerkdesk.ui.kit.theme import Role, Theme, Tone, theme_of

# Roles beyond Qt's own: the frozen row itself, the value to sort by, how the row looks.
RowRole = Qt.ItemDataRole.UserRole + 1
SortRole = Qt.ItemDataRole.UserRole + 2
LookRole = Qt.ItemDataRole.UserRole + 3

ROW_HEIGHT, HEADING_HEIGHT, INSET, PILL_INSET = 60, 32, 20, 8


class RowMark(Enum):
    """What stands before a row."""

    NONE = ""
    TICKED = "ticked"
    UNTICKED = "unticked"
    LOCKED = "locked"


@dataclass(frozen=True)
class RowLook:
    """One row: title and status above, second line and right-hand words below."""

    title: str
    second: str = ""
    status: StatusLook | None = None
    right: str = ""
    right_tone: Tone | None = None
    mark: RowMark = RowMark.NONE

    def spoken(self) -> str:
        """The row as a screen reader says it."""
        word = self.status.word if self.status else ""
        return ", ".join(part for part in (self.title, word, self.second, self.right) if part)


@dataclass(frozen=True)
class HeadingLook:
    """A group heading with its count; cannot be chosen."""

    title: str
    count: int | None = None

    def spoken(self) -> str:
        """The heading as a screen reader says it."""
        return self.title if self.count is None else f"{self.title}, {self.count}"


class RowDelegate(QStyledItemDelegate):
    """Paint rows and headings from what the model gives under LookRole."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Rows 60, headings 32 at 100 %, and never less than the type needs."""
        theme = theme_of(option.widget)
        if isinstance(index.data(LookRole), HeadingLook):
            return QSize(120, theme.px(HEADING_HEIGHT))
        lines = paint.line_height(theme.font(Role.ROW)) + paint.line_height(theme.font(Role.SECONDARY))
        return QSize(200, max(theme.px(ROW_HEIGHT), round(lines) + 16))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        look = index.data(LookRole)
        theme = theme_of(option.widget)
        rect = QRectF(option.rect)
        painter.save()
        painter.setLayoutDirection(option.direction)
        if isinstance(look, HeadingLook):
            _paint_heading(painter, rect, look, theme)
        elif isinstance(look, RowLook):
            state = option.state
            _paint_ground(painter, rect, theme, state)
            if not state & QStyle.StateFlag.State_Selected and _line_below(option, index):
                stroke = rect.adjusted(INSET, 0, -INSET, 0)
                painter.fillRect(QRectF(stroke.x(), rect.bottom() - 1, stroke.width(), 1), theme.colors.line)
            paint_row(painter, rect.adjusted(INSET, 0, -INSET, 0), look, theme)
        painter.restore()


def _paint_ground(painter: QPainter, rect: QRectF, theme: Theme, state: QStyle.StateFlag) -> None:
    colors, flag = theme.colors, QStyle.StateFlag
    chosen = bool(state & flag.State_Selected)
    if not chosen and not state & flag.State_MouseOver:
        return
    pill = rect.adjusted(PILL_INSET, 1, -PILL_INSET, -1)
    both = chosen and bool(state & flag.State_MouseOver)
    paint.box(
        painter, pill, 8, colors.sel_hover if both else colors.selected if chosen else colors.hover, None
    )
    if chosen and state & flag.State_HasFocus:
        painter.setPen(QPen(colors.focus, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(pill.adjusted(1, 1, -1, -1), 7, 7)


def _line_below(option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> bool:
    """A hairline stands between two rows, not above a heading, the end, or beside the selected pill."""
    below = index.sibling(index.row() + 1, index.column())
    if not isinstance(below.data(LookRole), RowLook):
        return False
    view = option.widget
    return not (isinstance(view, QAbstractItemView) and view.selectionModel().isSelected(below))


def _paint_heading(painter: QPainter, rect: QRectF, look: HeadingLook, theme: Theme) -> None:
    row = rect.adjusted(INSET, 0, -INSET, 0)
    font = theme.font(Role.CAPTION)
    width = min(paint.text_width(font, look.title) + 1, row.width())
    paint.line(painter, paint.leading(painter, row, width), look.title, font, theme.colors.muted)
    if look.count is not None:
        rest = paint.after(painter, row, width + 8)
        paint.line(painter, rest, str(look.count), theme.font(Role.SECONDARY), theme.colors.muted)


def paint_row(painter: QPainter, rect: QRectF, look: RowLook, theme: Theme) -> None:
    """Paint the words of a row into the rect; also used outside lists."""
    colors, end = theme.colors, Qt.AlignmentFlag.AlignRight
    rect = _paint_mark(painter, rect, look.mark, theme)
    title_font, second_font = theme.font(Role.ROW), theme.font(Role.SECONDARY)
    chip_height = float(theme.px(paint.CHIP_HEIGHT))
    above = max(paint.line_height(title_font), chip_height)
    below = paint.line_height(second_font)
    top = rect.center().y() - (above + below + 1) / 2
    upper = QRectF(rect.x(), round(top), rect.width(), above)
    lower = QRectF(rect.x(), round(top + above + 1), rect.width(), below)
    if look.status is not None:
        width = min(paint.status_width(theme, look.status) + 1, upper.width())
        place = paint.trailing(painter, upper, width)
        chip = QRectF(place.x(), upper.center().y() - chip_height / 2, width, chip_height)
        paint.status(painter, chip, look.status, theme)
        upper = paint.before(painter, upper, width + 8)
    if look.right:
        width = min(paint.text_width(second_font, look.right) + 1, lower.width())
        ink = theme.tone(look.right_tone).ink if look.right_tone else colors.text
        paint.line(painter, paint.trailing(painter, lower, width), look.right, second_font, ink, end)
        lower = paint.before(painter, lower, width + 8)
    title_ink = colors.muted if look.mark is RowMark.LOCKED else colors.text
    paint.line(painter, upper, look.title, title_font, title_ink)
    paint.line(painter, lower, look.second, second_font, colors.muted)


def _paint_mark(painter: QPainter, rect: QRectF, mark: RowMark, theme: Theme) -> QRectF:
    if mark is RowMark.NONE:
        return rect
    side = theme.px(18)
    place = paint.leading(painter, rect, side)
    square = QRectF(place.x(), rect.center().y() - side / 2, side, side)
    if mark is RowMark.LOCKED:
        paint_icon(painter, square, "lock", theme.colors.muted)
    else:
        paint_tick(painter, square, theme, mark is RowMark.TICKED)
    return paint.after(painter, rect, side + 12)
