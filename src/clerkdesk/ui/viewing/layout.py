"""Where pages lie in the view, and the way from a point on the screen to a point on the paper.

Pure arithmetic, no widgets. View units are Qt's device independent pixels; paper units are points
from the top left of the page as shown.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from clerkdesk.domain.pages import PageSize, Place

MARGIN = 20  # beside the widest page, px
GAP = 16  # above, between and below pages, px
TILE = 1536  # side of a tile, device pixels
FULL_SIZE = 96 / 72  # view pixels per point at 100 %
WIDEST = 900  # px a page fills at most when it is fitted to the width, at 100 % text
STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0, 6.0, 8.0)
POINTS_PER_MM = 72 / 25.4
FIELD = (70 * POINTS_PER_MM, 20 * POINTS_PER_MM)  # the usual writing field, points
SMALLEST_FIELD = 10 * POINTS_PER_MM


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
    def bottom(self) -> float:
        """The first pixel below."""
        return self.y + self.height

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies inside."""
        return self.x <= x < self.x + self.width and self.y <= y < self.bottom


@dataclass(frozen=True)
class Tile:
    """A piece of a page at one sharpness: ``scale`` is device pixels per point, ``clip`` its paper.

    ``clip`` is None when the piece is the whole page.
    """

    page: int
    scale: float
    column: int = 0
    row: int = 0
    clip: Place | None = None


class PageLayout:
    """Pages below each other, centred, at one zoom; ``ratio`` is device pixels per view pixel.

    Every edge lies on a device pixel, so what is drawn at the right size is never blurred.
    """

    def __init__(self, pages: Sequence[PageSize], scale: float, width: float, ratio: float = 1.0) -> None:
        self.pages = tuple(pages)
        self.scale = scale
        self.ratio = ratio
        widest = max((self._side(page.width) for page in self.pages), default=0.0)
        self.width = max(width, widest + 2 * MARGIN)
        self._tops: list[float] = []
        top = float(GAP)
        for page in self.pages:
            self._tops.append(top)
            top += self._side(page.height) + GAP
        self.height = top if self.pages else 0.0

    def _side(self, points: float) -> float:
        return max(1, round(points * self.scale * self.ratio)) / self.ratio

    def page_box(self, page: int) -> Box:
        """Where a page lies."""
        size = self.pages[page]
        width = self._side(size.width)
        x = round((self.width - width) / 2 * self.ratio) / self.ratio
        return Box(x, round(self._tops[page] * self.ratio) / self.ratio, width, self._side(size.height))

    def pages_between(self, top: float, bottom: float) -> range:
        """The pages of which something lies between two heights."""
        first = max(0, bisect_right(self._tops, top) - 1)
        if first < len(self.pages) and self.page_box(first).bottom <= top:
            first += 1
        return range(first, max(first, bisect_right(self._tops, bottom)))

    def page_near(self, y: float) -> int:
        """The page at a height; in a gap the page above, outside the first or last."""
        return min(max(bisect_right(self._tops, y) - 1, 0), len(self.pages) - 1)

    def place_box(self, place: Place) -> Box:
        """Where a place on the paper lies in the view."""
        paper, scale = self.page_box(place.page), self.scale
        return Box(
            paper.x + place.x * scale, paper.y + place.y * scale, place.width * scale, place.height * scale
        )

    def point_on_paper(self, x: float, y: float) -> tuple[int, float, float]:
        """The page at a point of the view, and the point on it, brought inside the paper."""
        page = self.page_near(y)
        return page, *self.point_on_page(page, x, y)

    def point_on_page(self, page: int, x: float, y: float) -> tuple[float, float]:
        """The point on a given page, brought inside the paper."""
        box, size = self.page_box(page), self.pages[page]
        across = min(max((x - box.x) / self.scale, 0.0), size.width)
        return across, min(max((y - box.y) / self.scale, 0.0), size.height)

    def tiles(self, page: int, area: Box) -> Iterator[Tile]:
        """The tiles of a page that touch an area of the view, from the top down."""
        paper, sharp = self.page_box(page), self.scale * self.ratio
        wide, high = round(paper.width * self.ratio), round(paper.height * self.ratio)
        if wide <= TILE and high <= TILE:
            yield Tile(page, sharp)
            return
        left, top = (area.x - paper.x) * self.ratio, (area.y - paper.y) * self.ratio
        right, bottom = left + area.width * self.ratio, top + area.height * self.ratio
        for row in _touched(top, bottom, high):
            for column in _touched(left, right, wide):
                x, y = column * TILE, row * TILE
                clip = Place(
                    page, x / sharp, y / sharp, min(TILE, wide - x) / sharp, min(TILE, high - y) / sharp
                )
                yield Tile(page, sharp, column, row, clip)

    def tile_box(self, tile: Tile) -> Box:
        """Where a tile lies, also one of another sharpness; that one is stretched to fit."""
        paper = self.page_box(tile.page)
        if tile.clip is None:
            return paper
        if tile.scale != self.scale * self.ratio:
            return self.place_box(tile.clip)
        edge = TILE / self.ratio
        x, y = tile.column * edge, tile.row * edge
        return Box(paper.x + x, paper.y + y, min(edge, paper.width - x), min(edge, paper.height - y))


def _touched(start: float, end: float, whole: int) -> range:
    first = max(0, int(start // TILE))
    last = min((whole - 1) // TILE, int(end // TILE))
    return range(first, last + 1)


def scale_to_fit(pages: Sequence[PageSize], fit: Fit, width: float, height: float, page: int = 0) -> float:
    """View pixels per point that make the widest page fill the width, or one page fit the view."""
    if not pages:
        return FULL_SIZE
    across = max(width - 2 * MARGIN, 1.0)
    if fit is Fit.PAGE:
        size = pages[page]
        return min(across / size.width, max(height - 2 * GAP, 1.0) / size.height)
    return across / max(size.width for size in pages)


def next_step(scale: float, direction: int) -> float:
    """The next larger (1) or smaller (-1) zoom step from any scale.

    >>> [round(next_step(1.04 * FULL_SIZE, direction) / FULL_SIZE, 2) for direction in (1, -1)]
    [1.1, 1.0]
    """
    now = scale / FULL_SIZE
    if direction > 0:
        found = next((step for step in STEPS if step > now * 1.01), STEPS[-1])
    else:
        found = next((step for step in reversed(STEPS) if step < now * 0.99), STEPS[0])
    return found * FULL_SIZE


def field_at(page: int, size: PageSize, x: float, y: float) -> Place:
    """A writing field of the usual size (70 by 20 mm) around a point, kept on the paper."""
    width, height = min(FIELD[0], size.width), min(FIELD[1], size.height)
    return moved(Place(page, x - width / 2, y - height / 2, width, height), size, 0, 0)


def field_between(page: int, start: tuple[float, float], end: tuple[float, float]) -> Place | None:
    """The field dragged from one corner to another; None when it is too small to sign in."""
    width, height = abs(end[0] - start[0]), abs(end[1] - start[1])
    if width < SMALLEST_FIELD or height < SMALLEST_FIELD / 2:
        return None
    return Place(page, min(start[0], end[0]), min(start[1], end[1]), width, height)


def resized(place: Place, size: PageSize, dw: float, dh: float) -> Place:
    """A place made larger or smaller by some points at its right and lower edge, kept on the paper."""
    width = min(max(place.width + dw, SMALLEST_FIELD), max(size.width - place.x, SMALLEST_FIELD))
    height = min(max(place.height + dh, SMALLEST_FIELD / 2), max(size.height - place.y, SMALLEST_FIELD / 2))
    return Place(place.page, place.x, place.y, width, height)


def moved(place: Place, size: PageSize, dx: float, dy: float) -> Place:
    """A place pushed by some points, kept on the paper."""
    x = min(max(place.x + dx, 0.0), max(size.width - place.width, 0.0))
    y = min(max(place.y + dy, 0.0), max(size.height - place.height, 0.0))
    return Place(place.page, x, y, place.width, place.height)
