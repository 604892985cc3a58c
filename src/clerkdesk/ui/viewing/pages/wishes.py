"""What to have drawn, in which order: previews before sharp tiles, what is seen before what may be seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain, zip_longest

from clerkdesk.domain.pages import PageSize
from clerkdesk.ui.viewing.pages.layout import TILE, Box, PageLayout, Tile

PREVIEW = 312  # the longer side of a page's preview, px; three thumbnails
SMALL_TILE = 512  # of pages that take long: the part that is looked at comes first
SHARP_AHEAD, SHARP_BEHIND = 2, 1  # rows drawn before they are seen
PREVIEWS_AHEAD, PREVIEWS_BEHIND = 8, 2


def preview(page: int, size: PageSize) -> Tile:
    """The small picture of a whole page; the same at every zoom, and in the page list."""
    return Tile(page, PREVIEW / max(size.width, size.height))


def tile_side(heavy: bool) -> int:
    """Into how large pieces a page is cut."""
    return SMALL_TILE if heavy else TILE


class Wishes:
    """Wishes for one layout; ``heavy`` tells of a page whether it took long so far."""

    def __init__(self, layout: PageLayout, area: Box, heavy: Callable[[int], bool]) -> None:
        self._layout = layout
        self._area = area
        self._heavy = heavy
        self.pages = layout.pages_between(area.y, area.bottom)
        """What is in view."""

    def seen(self, known: Callable[[int], bool]) -> list[Tile]:
        """The tiles in view: previews of pages nothing is ``known`` of, then sharp ones from the middle."""
        return [*self.outlines(known), *self._sharp(self.pages, self._area)]

    def outlines(self, known: Callable[[int], bool]) -> list[Tile]:
        """The previews of pages in view nothing is ``known`` of."""
        sharp = self._layout.scale * self._layout.ratio
        fresh = [self._preview(page) for page in self.pages if not known(page)]
        return [tile for tile in fresh if tile.scale < sharp]

    def ahead(self, direction: int, room: int) -> list[Tile]:
        """What may be seen next when it goes on in a direction: at most ``room`` bytes of it."""
        near = self._beside(direction, PREVIEWS_AHEAD)
        back = self._beside(-direction, PREVIEWS_BEHIND)
        sharp = chain(self._next(direction, SHARP_AHEAD), self._next(-direction, SHARP_BEHIND))
        small = map(self._preview, chain(near, back))
        found: list[Tile] = []
        for tile in chain.from_iterable(zip_longest(small, sharp)):
            if tile is not None:
                room -= self._bytes(tile)
                if room < 0:
                    break
                found.append(tile)
        return found

    def _preview(self, page: int) -> Tile:
        return preview(page, self._layout.pages[page])

    def _beside(self, direction: int, rows: int) -> list[int]:
        """Pages of the next rows in a direction, the nearest first."""
        all_rows, pages = self._layout.rows, self.pages
        if not pages:
            return []
        if direction > 0:
            row = all_rows.row_of(pages[-1])
            return list(all_rows.pages_in(range(row + 1, row + 1 + rows)))
        row = all_rows.row_of(pages[0])
        return list(reversed(all_rows.pages_in(range(max(0, row - rows), row))))

    def _next(self, direction: int, rows: int) -> Iterator[Tile]:
        """Sharp tiles of the next rows, as far as one more view of them reaches."""
        layout = self._layout
        for page in self._beside(direction, rows):
            if not self._heavy(page):
                box = layout.page_box(page)
                height = min(box.height, self._area.height)
                top = box.y if direction > 0 else box.bottom - height
                yield from layout.tiles(page, Box(self._area.x, top, self._area.width, height))

    def _sharp(self, pages: range, area: Box) -> list[Tile]:
        layout = self._layout
        found = [tile for page in pages for tile in layout.tiles(page, area, tile_side(self._heavy(page)))]
        return sorted(found, key=self._off_middle)

    def _off_middle(self, tile: Tile) -> float:
        """How far a tile is from the middle of the view: none where it lies under it."""
        box, area = self._layout.tile_box(tile), self._area
        x, y = area.x + area.width / 2, area.y + area.height / 2
        across = max(box.x - x, 0, x - box.right)
        down = max(box.y - y, 0, y - box.bottom)
        return across * across + down * down

    def _bytes(self, tile: Tile) -> int:
        if tile.clip is None:
            size = self._layout.pages[tile.page]
            return round(size.width * size.height * tile.scale**2) * 4
        return round(tile.clip.width * tile.clip.height * tile.scale**2) * 4
