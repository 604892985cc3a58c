"""Rows that begin with a tile, of an icon or of initials: hits of the palette, people who sit down."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.icons import paint_icon
from clerkdesk.ui.kit.rows import LookRole, RowDelegate, RowLook
from clerkdesk.ui.kit.theme import Role, Theme, Tone, theme_of

HEIGHT, TILE, INSET, PILL_INSET = 48, 32, 20, 8


@dataclass(frozen=True)
class TileLook(RowLook):
    """A row with a tile; ``match`` is where the title holds what was searched, as start and end.

    ``act`` are the words shown beside the Enter key while the row is the current one, ``key`` its own key.
    """

    icon: str = ""
    initials: str = ""
    match: tuple[int, int] = (0, 0)
    act: str = ""
    key: str = ""


def match_in(title: str, text: str) -> tuple[int, int]:
    """Where a word of the title begins with the text; accents and case do not count.

    >>> match_in("Demir, Yılmaz", "yil")
    (7, 10)
    """
    plain, wanted = _plain(title), _plain(text.strip())
    at = plain.find(wanted) if wanted else -1
    while at > 0 and plain[at - 1].isalnum():
        at = plain.find(wanted, at + 1)
    return (at, at + len(wanted)) if at >= 0 else (0, 0)


def _plain(text: str) -> str:
    """Each letter without its marks, one for one, so that places stay."""
    return "".join(unicodedata.normalize("NFKD", letter)[0].lower()[0] for letter in text).replace("ı", "i")


class TileDelegate(RowDelegate):
    """Paints tiles; headings as in every list."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Rows 48 px at 100 %."""
        if not isinstance(index.data(LookRole), TileLook):
            return super().sizeHint(option, index)
        return QSize(200, theme_of(option.widget).px(HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        look = index.data(LookRole)
        if not isinstance(look, TileLook):
            super().paint(painter, option, index)
            return
        theme = theme_of(option.widget)
        flag = QStyle.StateFlag
        current = bool(option.state & flag.State_Selected)
        painter.save()
        painter.setLayoutDirection(option.direction)
        rect = QRectF(option.rect)
        if current or option.state & flag.State_MouseOver:
            ground = theme.colors.selected if current else theme.colors.hover
            paint.box(painter, rect.adjusted(PILL_INSET, 0, -PILL_INSET, 0), 8, ground, None)
        paint_tile_row(painter, rect.adjusted(INSET, 0, -INSET, 0), look, theme, current=current)
        painter.restore()


def paint_tile_row(
    painter: QPainter, row: QRectF, look: TileLook, theme: Theme, *, current: bool = False
) -> None:
    """Paint tile, words and what stands at the end; also used outside lists."""
    side = float(theme.px(TILE))
    place = paint.leading(painter, row, side)
    tile = QRectF(place.x(), row.center().y() - side / 2, side, side)
    _paint_tile(painter, tile, look, theme, current)
    row = paint.after(painter, row, side + 14)
    row = _paint_end(painter, row, look, theme, current)
    title, second = theme.font(Role.MEDIUM), theme.font(Role.SECONDARY)
    above = paint.line_height(title)
    below = paint.line_height(second) if look.second else 0.0
    top = row.center().y() - (above + below) / 2
    upper = QRectF(row.x(), round(top), row.width(), above)
    _paint_title(painter, upper, look, title, theme)
    lower = QRectF(row.x(), round(top + above), row.width(), below)
    paint.line(painter, lower, look.second, second, theme.colors.muted)


def _paint_tile(painter: QPainter, tile: QRectF, look: TileLook, theme: Theme, current: bool) -> None:
    colors = theme.colors
    if look.initials:
        paint.box(painter, tile, tile.width() / 2, colors.surface if current else colors.selected, None)
        centre = Qt.AlignmentFlag.AlignHCenter
        paint.line(painter, tile, look.initials, theme.font(Role.CAPTION), colors.primary, centre)
        return
    paint.box(painter, tile, 6, colors.surface if current else colors.background, None)
    side = theme.px(18)
    corner = QRectF(tile.center().x() - side / 2, tile.center().y() - side / 2, side, side)
    paint_icon(painter, corner, look.icon, colors.primary if current else colors.muted)


def _paint_end(painter: QPainter, row: QRectF, look: TileLook, theme: Theme, current: bool) -> QRectF:
    """Paint what stands at the far end, and return what is left of the row."""
    key = "Enter" if current and look.act else look.key
    said = look.act if current and look.act else look.right
    if key:
        width, height = paint.cap_width(theme, key), theme.px(paint.CAP_HEIGHT)
        place = paint.trailing(painter, row, width)
        cap = QRectF(place.x(), round(row.center().y() - height / 2), width, height)
        paint.cap(painter, cap, key, theme, theme.colors.muted, theme.colors.border)
        row = paint.before(painter, row, width + 8)
    if said:
        font = theme.font(Role.SECONDARY)
        width = min(paint.text_width(font, said) + 1, row.width() / 2)
        place = paint.trailing(painter, row, width)
        ink = theme.tone(look.right_tone or Tone.NEUTRAL).ink
        paint.line(painter, place, said, font, ink, Qt.AlignmentFlag.AlignRight)
        row = paint.before(painter, row, width + 12)
    return row


def _paint_title(painter: QPainter, rect: QRectF, look: TileLook, font: QFont, theme: Theme) -> None:
    """Write the title, its match in the primary colour; one layout, so that joined letters stay joined."""
    first, end = look.match
    if first == end:
        paint.line(painter, rect, look.title, font, theme.colors.text)
        return
    words = QFontMetricsF(font).elidedText(look.title, Qt.TextElideMode.ElideRight, rect.width())
    layout = QTextLayout(words, font)
    option = QTextOption()
    right_to_left = paint.reads_right_to_left(words)
    ways = Qt.LayoutDirection
    option.setTextDirection(ways.RightToLeft if right_to_left else ways.LeftToRight)
    layout.setTextOption(option)
    marked = QTextLayout.FormatRange()
    marked.start, marked.length = first, end - first
    marked.format = QTextCharFormat()
    marked.format.setForeground(theme.colors.primary)
    marked.format.setFontWeight(theme.font(Role.STRONG).weight())
    layout.setFormats([marked])
    layout.beginLayout()
    line = layout.createLine()
    line.setNumColumns(len(words))
    layout.endLayout()
    width = line.naturalTextWidth()
    at = paint.leading(painter, rect, min(width, rect.width())).x()
    painter.setPen(theme.colors.text)
    layout.draw(painter, QPointF(at, rect.y() + (rect.height() - line.height()) / 2))
