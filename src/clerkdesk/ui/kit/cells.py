"""Cells of a table: horizontal lines only, words inset like their heading, statuses as icon and word."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.paint import StatusLook
from clerkdesk.ui.kit.rows import LookRole
from clerkdesk.ui.kit.theme import Role, theme_of

CELL_HEIGHT, CELL_INSET = 44, 16


class CellDelegate(QStyledItemDelegate):
    """Paint the cells of a RowTable; the first column in medium weight, numbers at the far edge."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as words or status, 44 px high at 100 %."""
        theme = theme_of(option.widget)
        look = index.data(LookRole)
        words = str(index.data() or "")
        wide = (
            paint.status_width(theme, look)
            if isinstance(look, StatusLook)
            else paint.text_width(theme.font(_role(index)), words)
        )
        return QSize(round(wide) + 2 * CELL_INSET + 1, theme.px(CELL_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint ground, line and words."""
        theme, rect = theme_of(option.widget), QRectF(option.rect)
        colors, flag = theme.colors, QStyle.StateFlag
        painter.save()
        painter.setLayoutDirection(option.direction)
        if option.state & flag.State_Selected:
            painter.fillRect(rect, colors.selected)
        elif option.state & flag.State_MouseOver:
            painter.fillRect(rect, colors.hover)
        painter.fillRect(QRectF(rect.x(), rect.bottom() - 1, rect.width(), 1), colors.line)
        if option.state & flag.State_HasFocus:
            painter.fillRect(paint.leading(painter, rect, 2), colors.focus)
        inner = rect.adjusted(CELL_INSET, 0, -CELL_INSET, 0)
        look = index.data(LookRole)
        if isinstance(look, StatusLook):
            height = theme.px(paint.CHIP_HEIGHT)
            place = paint.leading(painter, inner, min(paint.status_width(theme, look) + 1, inner.width()))
            chip = QRectF(place.x(), round(inner.center().y() - height / 2), place.width(), height)
            paint.status(painter, chip, look, theme)
        else:
            number = index.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
            side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
            paint.line(painter, inner, str(index.data() or ""), theme.font(_role(index)), colors.text, side)
        painter.restore()


def _role(index: QModelIndex | QPersistentModelIndex) -> Role:
    return Role.MEDIUM if index.column() == 0 else Role.BODY
