"""Painting one page: its paper with a soft shadow, the pictures there are, the places to sign."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from clerkdesk.ui.kit.theme import Theme
from clerkdesk.ui.viewing.pages.layout import Box, PageLayout, Tile
from clerkdesk.ui.viewing.pages.marks import Mark, paint_mark
from clerkdesk.ui.viewing.pages.night import PAPER
from clerkdesk.ui.viewing.pages.pictures import Pictures
from clerkdesk.ui.viewing.pages.wishes import tile_side

SHADOW = 8  # px around the paper
_SUNK = 3  # px it lies lower than the paper
_REACH = SHADOW + _SUNK
AROUND = (-_REACH, -_REACH, _REACH, _REACH)
"""By how much a sheet with its shadow is larger than the sheet."""
_WHITE = QColor("#FFFFFF")
_NIGHT = QColor(PAPER, PAPER, PAPER)


def paper_color(night: bool) -> QColor:
    """The colour of an empty sheet."""
    return _NIGHT if night else _WHITE


def paint_paper(painter: QPainter, where: QRectF, theme: Theme, night: bool = False) -> None:
    """Draw the empty sheet; on a dark ground it needs no shadow."""
    if not theme.dark:
        _paint_shadow(painter, where)
    painter.fillRect(where, paper_color(night))


def _paint_shadow(painter: QPainter, paper: QRectF) -> None:
    """Draw a sheet's shadow out of the one around a single pixel: its corners, its edges stretched."""
    drawn, reach = _shadow(), float(_REACH)
    xs = ((paper.left() - reach, reach, 0), (paper.left(), paper.width(), 1), (paper.right(), reach, 2))
    ys = ((paper.top() - reach, reach, 0), (paper.top(), paper.height(), 1), (paper.bottom(), reach, 2))
    starts, sizes = (0.0, reach, reach + 1), (reach, 1.0, reach)
    for x, width, column in xs:
        for y, height, row in ys:
            if (column, row) != (1, 1):
                part = QRectF(starts[column], starts[row], sizes[column], sizes[row])
                painter.drawImage(QRectF(x, y, width, height), drawn, part)


@cache
def _shadow() -> QImage:
    """The shadow around a sheet of one pixel: eight veils, each larger than the one before."""
    drawn = QImage(2 * _REACH + 1, 2 * _REACH + 1, QImage.Format.Format_ARGB32_Premultiplied)
    drawn.fill(0)
    painter, sheet = QPainter(drawn), QRectF(_REACH, _REACH, 1, 1)
    for step in range(SHADOW, 0, -1):
        shade = QColor(19, 21, 37, round(8 * (1 - step / (SHADOW + 1)) ** 2) + 1)
        painter.fillRect(sheet.adjusted(-step, -step + _SUNK, step, step + _SUNK), shade)
    painter.end()
    return drawn


def paint_pictures(painter: QPainter, layout: PageLayout, pictures: Pictures, page: int, area: Box) -> None:
    """Draw the sharp tiles in the area; where one is missing, what there is from another zoom below it."""
    tiles = list(layout.tiles(page, area, tile_side(pictures.is_heavy(page))))
    sharp = [(tile, image) for tile in tiles if (image := pictures.picture(tile)) is not None]
    shown = sharp if len(sharp) == len(tiles) else [*_until_sharp(pictures, page, layout), *sharp]
    ratio, quarters = layout.ratio, layout.rows.quarters
    left, top = round(area.x * ratio), round(area.y * ratio)
    painter.save()
    painter.scale(1 / ratio, 1 / ratio)  # where a picture has just its pixels, it is copied and not stretched
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for tile, image in shown:
        box = layout.tile_box(tile)
        where = QRectF(box.x * ratio - left, box.y * ratio - top, box.width * ratio, box.height * ratio)
        if quarters:
            _paint_turned(painter, where, image, quarters)
        else:
            painter.drawImage(where, image)
    painter.restore()


def _until_sharp(pictures: Pictures, page: int, layout: PageLayout) -> list[tuple[Tile, QImage]]:
    """What to show of a page until it is sharp: the best whole picture, over it tiles of the nearest zoom."""
    others = list(pictures.others(page))
    whole = [found for found in others if found[0].clip is None][-1:]
    parts = [found for found in others if found[0].clip is not None]
    if not parts:
        return whole
    wanted = layout.scale * layout.ratio
    nearest = min((tile.scale for tile, _ in parts), key=lambda scale: max(scale / wanted, wanted / scale))
    return [*whole, *(found for found in parts if found[0].scale == nearest)]


def _paint_turned(painter: QPainter, where: QRectF, image: QImage, quarters: int) -> None:
    """Draw a picture turned clockwise; Qt turns only pixels of the screen's own form without delay."""
    corners = (where.topLeft(), where.topRight(), where.bottomRight(), where.bottomLeft())
    size = where.size().transposed() if quarters % 2 else where.size()
    painter.save()
    painter.translate(corners[quarters])
    painter.rotate(90 * quarters)
    painter.drawImage(QRectF(QPointF(0, 0), size), image.convertToFormat(QImage.Format.Format_RGB32))
    painter.restore()


def paint_marks(
    painter: QPainter, layout: PageLayout, marks: Sequence[Mark], page: int, area: Box, night: bool = False
) -> None:
    """Draw the places to sign that lie on a page."""
    for mark in marks:
        if mark.place.page == page:
            box = layout.place_box(mark.place)
            where = QRectF(box.x - area.x, box.y - area.y, box.width, box.height)
            paint_mark(painter, where, marks, mark, night)
