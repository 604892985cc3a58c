"""The few strokes all hand-painted parts share: boxes, one-line texts, key caps and statuses."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeySequence, QPainter, QPen

from clerkdesk.ui.kit.icons import paint_icon
from clerkdesk.ui.kit.theme import Role, Theme, Tone

CHIP_HEIGHT, CHIP_ICON, STATUS_ICON = 22, 14, 16
CAP_HEIGHT, CAP_PADDING = 20, 6


@dataclass(frozen=True)
class StatusLook:
    """How a status shows: filled when I must act; icon and word alone when others act or it is done."""

    icon: str
    word: str
    tone: Tone = Tone.NEUTRAL
    filled: bool = False


def text_width(font: QFont, text: str) -> float:
    """Measure a single line in pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)


def line_height(font: QFont) -> float:
    """Measure what a line of this font needs, descenders included."""
    return QFontMetricsF(font).height()


def box(painter: QPainter, rect: QRectF, radius: float, fill: QColor | None, edge: QColor | None) -> None:
    """Fill and outline a rounded box; the outline, 1 px, lies inside the rect."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(edge, 1) if edge is not None else Qt.PenStyle.NoPen)
    inset = 0.5 if edge is not None else 0.0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def sentence(words: str) -> str:
    """Words of the desk that run its way, also when they begin with a name that runs the other.

    >>> sentence("Ayşe ist am Pad")
    'Ayşe ist am Pad'
    """
    return f"\N{LEFT-TO-RIGHT MARK}{words}" if reads_right_to_left(words) else words


def reads_right_to_left(text: str) -> bool:
    """Tell a text's own direction by its first strong character outside of isolates (Unicode UAX 9, P2, P3).

    >>> reads_right_to_left("\u2068Max\u2069 · \u0627"), reads_right_to_left("Max · \u0627")
    (True, False)
    """
    depth = 0
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("L", "R", "AL") and not depth:
            return kind != "L"
        depth += 1 if kind in ("LRI", "RLI", "FSI") else -1 if kind == "PDI" and depth else 0
    return False


def line(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    color: QColor,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Write one line, shortened with an ellipsis; `side` AlignLeft is the leading edge of the interface.

    The text keeps its own direction, so an Arabic name reads right in a German list.
    """
    if rect.width() <= 0 or not text:
        return
    flag = Qt.AlignmentFlag
    if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft and side != flag.AlignHCenter:
        side = flag.AlignRight if side == flag.AlignLeft else flag.AlignLeft
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 0.5)
    way = Qt.TextFlag.TextForceRightToLeft if reads_right_to_left(text) else Qt.TextFlag.TextForceLeftToRight
    flags = side.value | (flag.AlignVCenter | flag.AlignAbsolute).value
    flags |= (way | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip).value
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(rect, flags, shown)


def key_text(key: str) -> str:
    """Put a key such as "Ctrl+K" into the words of the shown language ("Strg+K")."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key


def cap_width(theme: Theme, key: str) -> float:
    """Measure a key cap."""
    return max(text_width(theme.font(Role.SMALL), key_text(key)) + 2 * CAP_PADDING, theme.px(CAP_HEIGHT))


def cap(painter: QPainter, rect: QRectF, key: str, theme: Theme, color: QColor, edge: QColor) -> None:
    """Draw a key cap over the whole rect."""
    box(painter, rect, 4, None, edge)
    line(painter, rect, key_text(key), theme.font(Role.SMALL), color, Qt.AlignmentFlag.AlignHCenter)


def status_width(theme: Theme, look: StatusLook) -> float:
    """Measure a status: chip with padding, or icon and word alone."""
    around = 2 * 8 if look.filled else 0
    icon = (
        (theme.px(CHIP_ICON if look.filled else STATUS_ICON) + (4 if look.filled else 6)) if look.icon else 0
    )
    return around + icon + text_width(theme.font(Role.CHIP if look.filled else Role.SECONDARY), look.word)


def status(painter: QPainter, rect: QRectF, look: StatusLook, theme: Theme) -> None:
    """Draw a status over the rect, whose width comes from status_width."""
    tone = theme.tone(look.tone)
    if look.filled:
        box(painter, rect, rect.height() / 2, tone.fill, None)
        rect = rect.adjusted(8, 0, -8, 0)
    size, gap = (theme.px(CHIP_ICON), 4) if look.filled else (theme.px(STATUS_ICON), 6)
    if look.icon:
        side = leading(painter, rect, size)
        paint_icon(painter, QRectF(side.x(), rect.center().y() - size / 2, size, size), look.icon, tone.ink)
        rect = after(painter, rect, size + gap)
    line(painter, rect, look.word, theme.font(Role.CHIP if look.filled else Role.SECONDARY), tone.ink)


def leading(painter: QPainter, rect: QRectF, width: float) -> QRectF:
    """Cut a piece of this width off the leading edge: left, or right in a right-to-left interface."""
    if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return QRectF(rect.right() - width, rect.y(), width, rect.height())
    return QRectF(rect.x(), rect.y(), width, rect.height())


def trailing(painter: QPainter, rect: QRectF, width: float) -> QRectF:
    """Cut a piece of this width off the far edge."""
    if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return QRectF(rect.x(), rect.y(), width, rect.height())
    return QRectF(rect.right() - width, rect.y(), width, rect.height())


def after(painter: QPainter, rect: QRectF, width: float) -> QRectF:
    """What is left of the rect behind its leading piece."""
    if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return rect.adjusted(0, 0, -width, 0)
    return rect.adjusted(width, 0, 0, 0)


def before(painter: QPainter, rect: QRectF, width: float) -> QRectF:
    """What is left of the rect in front of its far piece."""
    if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        return rect.adjusted(width, 0, 0, 0)
    return rect.adjusted(0, 0, -width, 0)


def dot(painter: QPainter, centre: QPointF, radius: float, fill: QColor) -> None:
    """Draw a filled dot."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawEllipse(centre, radius, radius)
