"""Pictures of pages kept warm: of the last few documents, and never more bytes than were allowed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtGui import QImage

from clerkdesk.domain.pages import Raster
from clerkdesk.ui.kit.raster import image_of
from clerkdesk.ui.viewing.pages.layout import Tile

BUDGET = 256 * 1024 * 1024  # bytes of pixels
DOCUMENTS = 4  # of which pictures stay, over all viewers


@dataclass(frozen=True)
class Shown:
    """What is shown: a document by its digest, of which the first ``until`` bytes count (0: all)."""

    digest: str
    until: int = 0

    def __bool__(self) -> bool:
        """Whether anything is shown."""
        return bool(self.digest)


@dataclass(frozen=True)
class Look:
    """A document by day or by night."""

    shown: Shown
    night: bool = False


@dataclass(frozen=True)
class Kept:
    """A picture and the raster whose very bytes it shows."""

    image: QImage
    raster: Raster


class WarmStore:
    """Keeps what was drawn, by look and tile; what was used longest ago goes first.

    All viewers of a desk share one, and its bound: only one of them is looked at.
    """

    def __init__(self, budget: int = BUDGET) -> None:
        self.budget = budget
        self.size = 0
        """Bytes of pixels held now."""
        self._kept: OrderedDict[tuple[Look, Tile], Kept] = OrderedDict()
        self._pages: dict[tuple[Look, int], set[Tile]] = {}
        self._documents: OrderedDict[Shown, None] = OrderedDict()

    def turn_to(self, shown: Shown) -> None:
        """Another document is looked at; the one that was not for the longest time is forgotten."""
        self._documents[shown] = None
        self._documents.move_to_end(shown)
        while len(self._documents) > DOCUMENTS:
            self.forget(next(iter(self._documents)))

    def put(self, look: Look, tile: Tile, raster: Raster) -> None:
        """Keep a picture."""
        self._drop(look, tile)
        self._kept[look, tile] = Kept(image_of(raster), raster)
        self._pages.setdefault((look, tile.page), set()).add(tile)
        self.size += raster.pixels.nbytes

    def get(self, look: Look, tile: Tile) -> Kept | None:
        """A picture, if it is there; it counts as used now."""
        found = self._kept.get((look, tile))
        if found is not None:
            self._kept.move_to_end((look, tile))
        return found

    def holds(self, look: Look, tile: Tile) -> bool:
        """Whether a picture is there."""
        return (look, tile) in self._kept

    def knows(self, look: Look, page: int) -> bool:
        """Whether there is any picture of a page."""
        return (look, page) in self._pages

    def of_page(self, look: Look, page: int) -> list[tuple[Tile, QImage]]:
        """All pictures of a page, the coarsest first."""
        tiles = sorted(self._pages.get((look, page), ()), key=lambda tile: tile.scale)
        return [(tile, self._kept[look, tile].image) for tile in tiles]

    def make_room(self, look: Look, wanted: Collection[Tile]) -> None:
        """Let go of pictures until they keep to the bound, but not of what is wanted now."""
        for kept in list(self._kept) if self.size > self.budget else ():
            if kept[0] != look or kept[1] not in wanted:
                self._drop(*kept)
                if self.size <= self.budget:
                    return

    def forget(self, shown: Shown) -> None:
        """Let go of a document's pictures."""
        self._documents.pop(shown, None)
        for look, tile in [known for known in self._kept if known[0].shown == shown]:
            self._drop(look, tile)

    def clear(self) -> None:
        """Let go of everything: somebody stands up."""
        self._kept.clear()
        self._pages.clear()
        self._documents.clear()
        self.size = 0

    def _drop(self, look: Look, tile: Tile) -> None:
        gone = self._kept.pop((look, tile), None)
        if gone is None:
            return
        self.size -= gone.raster.pixels.nbytes
        beside = self._pages[look, tile.page]
        beside.discard(tile)
        if not beside:
            del self._pages[look, tile.page]
