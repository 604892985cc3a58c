"""Where pages lie in the view, and the way from a point on the screen to a point on the paper.

Pure arithmetic, no widgets. View units are Qt's device independent pixels; paper units are points
from the top left of the page as it is before the view is turned.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from clerkdesk.domain.pages import Place
from clerkdesk.ui.viewing.pages.rows import Rows

MARGIN = 20  # beside the widest row, px
GAP = 16  # above, between and below rows, px
SPINE = 8  # between facing pages, px
TILE = 1536  # side of a tile, device pixels
FULL_SIZE = 96 / 72  # view pixels per point at 100 %


class Fit(StrEnum):
    """What the zoom follows: the width of the view, the whole page, or only the person."""

    WIDTH = "width"
    PAGE = "page"
    FREE = "free"


@dataclass(frozen=True)
class Box:
    """A rectangle in view pixels."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The first pixel beside."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The first pixel below."""
        return self.y + self.height

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom


@dataclass(frozen=True)
class Tile:
    """A piece of a page at one sharpness: ``scale`` is device pixels per point, ``clip`` its paper.

    ``clip`` is None when the piece is the whole page; else it is the piece of so many device pixels in
    this column and row.
    """

    page: int
    scale: float
    column: int = 0
    row: int = 0
    clip: Place | None = None
    side: int = TILE


class PageLayout:
    """Rows of pages below each other, centred, at one zoom; ``ratio`` is device pixels per view pixel.

    Every edge lies on a device pixel, so what is drawn at the right size is never blurred. ``only`` is the
    page in view where one is seen at a time; the others keep their place and are not there to be seen.
    Nothing here takes longer for 50,000 pages than for five.
    """

    def __init__(
        self, rows: Rows, scale: float, width: float, ratio: float = 1.0, only: int | None = None
    ) -> None:
        self.rows = rows
        self.pages = rows.pages
        self.scale = scale
        self.ratio = ratio
        self.only = only
        across = rows.mode.across
        self.width = max(width, across * self._side(rows.widest) + (across - 1) * SPINE + 2 * MARGIN)
        self.height = self._top(rows.count) if rows.pages else 0.0

    def _side(self, points: float) -> float:
        return max(1, round(points * self.scale * self.ratio)) / self.ratio

    def _top(self, row: int) -> float:
        """Where a row begins; for one after the last, where everything ends."""
        return round((GAP * (row + 1) + self.rows.above[row] * self.scale) * self.ratio) / self.ratio

    def page_box(self, page: int) -> Box:
        """Where a page lies."""
        size = self.rows.size(page)
        width, height = self._side(size.width), self._side(size.height)
        x = (self.width - width) / 2
        if self.rows.mode.across == 2:
            x = self.width / 2 + (SPINE / 2 if self.rows.side_of(page) else -SPINE / 2 - width)
        return Box(round(x * self.ratio) / self.ratio, self._top(self.rows.row_of(page)), width, height)

    def pages_between(self, top: float, bottom: float) -> range:
        """The pages of which something lies between two heights, with those beside them."""
        if self.only is not None:
            box = self.page_box(self.only)
            return range(self.only, self.only + (box.y <= bottom and top < box.bottom))
        rows = self.rows
        first = max(0, self._row_at(top))
        if first < rows.count and self._top(first) + self._side(rows.height(first)) <= top:
            first += 1
        return rows.pages_in(range(first, max(first, self._row_at(bottom) + 1)))

    def page_near(self, y: float, x: float = 0.0) -> int:
        """The page at a height; in a gap the page above, outside the first or last."""
        if self.only is not None:
            return self.only
        row = min(max(self._row_at(y), 0), self.rows.count - 1)
        pages = self.rows.pages_in(range(row, row + 1))
        return pages[-1] if x >= self.width / 2 else pages[0]

    def _row_at(self, y: float) -> int:
        return bisect_right(range(self.rows.count), y, key=self._top) - 1

    # Points

    def place_box(self, place: Place) -> Box:
        """Where a place on the paper lies in the view."""
        scale = self.scale
        return self._on_page(
            self.page_box(place.page),
            Box(place.x * scale, place.y * scale, place.width * scale, place.height * scale),
        )

    def point_on_paper(self, x: float, y: float) -> tuple[int, float, float]:
        """The page at a point of the view, and the point on it, brought inside the paper."""
        page = self.page_near(y, x)
        return page, *self.point_on_page(page, x, y)

    def point_on_page(self, page: int, x: float, y: float) -> tuple[float, float]:
        """The point on a given page, brought inside the paper."""
        paper, size = self.page_box(page), self.pages[page]
        across, down = self._upright(paper, x - paper.x, y - paper.y)
        return (
            min(max(across / self.scale, 0.0), size.width),
            min(max(down / self.scale, 0.0), size.height),
        )

    def way_on_paper(self, across: float, down: float) -> tuple[float, float]:
        """A way on the screen as a way on the paper, however long."""
        return ((across, down), (down, -across), (-across, -down), (-down, across))[self.rows.quarters]

    def _upright(self, paper: Box, x: float, y: float) -> tuple[float, float]:
        """A point from the corner of a page as shown, in view pixels of the page before it is turned."""
        ways = ((x, y), (y, paper.width - x), (paper.width - x, paper.height - y), (paper.height - y, x))
        return ways[self.rows.quarters]

    def _on_page(self, paper: Box, box: Box) -> Box:
        """A box in view pixels of the page before it is turned, where it lies in the view."""
        x, y, width, height = box.x, box.y, box.width, box.height
        match self.rows.quarters:
            case 0:
                return Box(paper.x + x, paper.y + y, width, height)
            case 1:
                return Box(paper.right - y - height, paper.y + x, height, width)
            case 2:
                return Box(paper.right - x - width, paper.bottom - y - height, width, height)
            case _:
                return Box(paper.x + y, paper.bottom - x - width, height, width)

    # Tiles

    def tiles(self, page: int, area: Box, side: int = TILE) -> Iterator[Tile]:
        """The tiles of a page that touch an area of the view, from the top of the paper down."""
        paper, sharp = self.page_box(page), self.scale * self.ratio
        wide, high = self._pixels(paper)
        if wide <= side and high <= side:
            yield Tile(page, sharp)
            return
        corners = (
            self._upright(paper, area.x - paper.x, area.y - paper.y),
            self._upright(paper, area.right - paper.x, area.bottom - paper.y),
        )
        (left, right), (top, bottom) = (sorted(each) for each in zip(*corners, strict=True))
        for row in _touched(top * self.ratio, bottom * self.ratio, high, side):
            for column in _touched(left * self.ratio, right * self.ratio, wide, side):
                x, y = column * side, row * side
                clip = Place(
                    page, x / sharp, y / sharp, min(side, wide - x) / sharp, min(side, high - y) / sharp
                )
                yield Tile(page, sharp, column, row, clip, side)

    def tile_box(self, tile: Tile) -> Box:
        """Where a tile lies, also one of another sharpness; that one is stretched to fit."""
        if tile.clip is None:
            return self.page_box(tile.page)
        if tile.scale != self.scale * self.ratio:
            return self.place_box(tile.clip)
        paper = self.page_box(tile.page)
        wide, high = (pixels / self.ratio for pixels in self._pixels(paper))
        edge = tile.side / self.ratio
        x, y = tile.column * edge, tile.row * edge
        return self._on_page(paper, Box(x, y, min(edge, wide - x), min(edge, high - y)))

    def _pixels(self, paper: Box) -> tuple[int, int]:
        """Width and height of a page before it is turned, in device pixels."""
        wide, high = round(paper.width * self.ratio), round(paper.height * self.ratio)
        return (wide, high) if self.rows.quarters % 2 == 0 else (high, wide)


def _touched(start: float, end: float, whole: int, side: int) -> range:
    first = max(0, int(start // side))
    last = min((whole - 1) // side, int(end // side))
    return range(first, last + 1)
