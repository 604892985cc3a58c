"""Lucide icons in any colour and size, drawn from resources/icons and cached by Qt."""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from clerkdesk.base.errors import Missing
from clerkdesk.base.paths import resource

# Arrows and strokes that point along the reading direction and turn round with it.
MIRRORED = frozenset(
    {
        "arrow-left",
        "arrow-right",
        "chevron-left",
        "chevron-right",
        "corner-down-left",
        "external-link",
        "list",
        "log-in",
        "log-out",
        "panel-left",
        "panel-right",
        "redo-2",
        "send",
        "undo-2",
    }
)


@cache
def _source(name: str) -> str:
    path = resource("icons", f"{name}.svg")
    if not path.is_file():
        raise Missing("UI-02", name)
    return path.read_text(encoding="utf-8")


def pixmap(name: str, size: int, color: QColor, ratio: float = 1.0) -> QPixmap:
    """Draw an icon by its Lucide name; `size` in logical pixels, `ratio` of the screen."""
    key = f"lucide:{name}:{color.rgba()}:{size}:{ratio}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    stroke = "2" if size < 18 else "1.75"
    svg = _source(name).replace("currentColor", color.name())
    svg = re.sub(r'stroke-width="[^"]*"', f'stroke-width="{stroke}"', svg)
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    QPixmapCache.insert(key, drawn)
    return drawn


def icon(name: str, color: QColor, size: int = 18) -> QIcon:
    """Give an icon for Qt's own widgets (menus, actions), sharp on screens of ratio 1 and 2."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, size, color, ratio))
    return made


def paint_icon(painter: QPainter, box: QRectF, name: str, color: QColor) -> None:
    """Draw an icon into the square box, at the sharpness of the painter's device."""
    ratio = painter.device().devicePixelRatioF()
    size = round(box.width())
    mirror = name in MIRRORED and painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    drawn = pixmap(name, size, color, ratio)
    if mirror:
        drawn = QPixmap.fromImage(drawn.toImage().flipped(Qt.Orientation.Horizontal))
    painter.drawPixmap(QPointF(round(box.x()), round(box.y())), drawn)
