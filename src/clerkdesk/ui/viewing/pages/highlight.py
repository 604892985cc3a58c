"""A signature pointed out on the paper: a frame around its field, with the sign of its verdict."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from clerkdesk.domain.pages import Place
from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.icons import paint_icon
from clerkdesk.ui.kit.theme import Tone
from clerkdesk.ui.viewing.pages.layout import Box, PageLayout
from clerkdesk.ui.viewing.pages.marks import paper_theme

REACH, WIDTH, BADGE, ICON = 1.5, 3.0, 24.0, 15.0


@dataclass(frozen=True)
class Highlight:
    """What is pointed out: a place on the paper, and tone and icon of what is said of it."""

    place: Place
    tone: Tone
    icon: str


def paint_highlight(
    painter: QPainter, layout: PageLayout, highlight: Highlight, page: int, area: Box, night: bool = False
) -> None:
    """Draw the frame, if it lies on this page; nothing of what is written there is covered."""
    if highlight.place.page != page:
        return
    box = layout.place_box(highlight.place)
    field = QRectF(box.x - area.x, box.y - area.y, box.width, box.height)
    frame = field.adjusted(-REACH, -REACH, REACH, REACH)
    theme = paper_theme(night)
    ink = theme.tone(highlight.tone).ink
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, WIDTH))
    painter.drawRoundedRect(frame, 4, 4)
    centre = QPointF(frame.right() - 2, frame.top() + 2)
    paint.dot(painter, centre, BADGE / 2 + 2, theme.colors.surface)
    paint.dot(painter, centre, BADGE / 2, ink)
    corner = QRectF(centre.x() - ICON / 2, centre.y() - ICON / 2, ICON, ICON)
    paint_icon(painter, corner, highlight.icon, theme.colors.on_primary)
