"""Painting one page: its paper with a soft shadow, the pictures there are, the places to sign."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from clerkdesk.ui.kit.theme import Theme
from clerkdesk.ui.viewing.layout import Box, PageLayout
from clerkdesk.ui.viewing.marks import Mark, paint_mark
from clerkdesk.ui.viewing.pictures import Pictures

SHADOW = 8  # px around the paper
_WHITE = QColor("#FFFFFF")


def paint_paper(painter: QPainter, where: QRectF, theme: Theme) -> None:
    """Draw the empty sheet; on a dark ground it needs no shadow."""
    if not theme.dark:
        for step in range(SHADOW, 0, -1):
            shade = QColor(19, 21, 37, round(8 * (1 - step / (SHADOW + 1)) ** 2) + 1)
            painter.fillRect(where.adjusted(-step, -step + 3, step, step + 3), shade)
    painter.fillRect(where, _WHITE)


def paint_pictures(painter: QPainter, layout: PageLayout, pictures: Pictures, page: int, area: Box) -> None:
    """Draw the sharp tiles in the area; where one is missing, what there is from another zoom below it."""
    tiles = list(layout.tiles(page, area))
    sharp = [(tile, image) for tile in tiles if (image := pictures.picture(tile)) is not None]
    shown = sharp if len(sharp) == len(tiles) else [*pictures.others(page), *sharp]
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for tile, image in shown:
        box = layout.tile_box(tile)
        painter.drawImage(QRectF(box.x - area.x, box.y - area.y, box.width, box.height), image)


def paint_marks(painter: QPainter, layout: PageLayout, marks: Sequence[Mark], page: int, area: Box) -> None:
    """Draw the places to sign that lie on a page."""
    for mark in marks:
        if mark.place.page == page:
            box = layout.place_box(mark.place)
            where = QRectF(box.x - area.x, box.y - area.y, box.width, box.height)
            paint_mark(painter, where, marks, mark)
