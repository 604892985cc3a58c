"""Pictures of pages: asked for by what is seen now, drawn one after the other, kept within a bound.

Nobody queues work that nobody looks at: there is one list of wishes per looker, each new list
replaces the old one, and only one picture is being drawn at a time.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from enum import IntEnum

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from clerkdesk.base.errors import Cancelled, ClerkDeskError
from clerkdesk.base.jobs import Jobs, Lane, Progress
from clerkdesk.domain.pages import Raster
from clerkdesk.domain.signatures import not_as_kept
from clerkdesk.ui.kit.raster import image_of
from clerkdesk.ui.viewing.layout import Tile
from clerkdesk.usecases.viewing import Viewing

BUDGET = 256 * 1024 * 1024  # bytes of pixels
PATIENCE = 0.3  # seconds a picture nobody waits for may go on being drawn


class Looker(IntEnum):
    """Who asks; the pages in view come before the thumbnails, and what may be seen next comes last."""

    PAGES = 0
    THUMBNAILS = 1
    AHEAD = 2


class Pictures(QObject):
    """Draws what is wished for in the PDF lane and keeps the latest within a number of bytes."""

    arrived = Signal(int)
    """A picture of this page is there."""
    failed = Signal(int, str)
    """This page cannot be drawn, with the code; it is not tried again before ``retry``."""
    lost = Signal(str)
    """The document's bytes are gone, or not what was kept, with the code: none of its pictures counts."""

    def __init__(
        self, viewing: Viewing, jobs: Jobs, parent: QObject | None = None, budget: int = BUDGET
    ) -> None:
        super().__init__(parent)
        self._viewing = viewing
        self._jobs = jobs
        self._budget = budget
        self._digest = ""
        self._wishes: dict[Looker, tuple[Tile, ...]] = {}
        # The raster stays beside its image: Qt reads the very bytes.
        self._kept: OrderedDict[Tile, tuple[QImage, Raster]] = OrderedDict()
        self._bytes = 0
        self._refused: dict[int, str] = {}
        self._drawing: tuple[str, Tile] | None = None
        self._began = 0.0
        self._scissors = QTimer(self)
        self._scissors.setSingleShot(True)
        self._scissors.timeout.connect(self._cut_off)

    def show(self, digest: str) -> None:
        """Turn to another document, or to none (""), and forget the pictures of the one before."""
        self._digest, self._bytes = digest, 0
        self._wishes.clear()
        self._kept.clear()
        self._refused.clear()
        self._watch()

    def close(self) -> None:
        """Ask for nothing any more and listen to nothing, before the lookers go away."""
        self.show("")
        self._jobs.forget(self)
        self._scissors.stop()
        if self._drawing is not None:
            self._drawing = None
            self._viewing.cut_off()

    def wish(self, looker: Looker, tiles: Sequence[Tile]) -> None:
        """Say what this looker sees now, most important first; replaces what it wished before."""
        self._wishes[looker] = tuple(tiles)
        self._watch()
        self._go_on()

    def picture(self, tile: Tile) -> QImage | None:
        """The picture of a tile, if it is there."""
        found = self._kept.get(tile)
        if found is None:
            return None
        self._kept.move_to_end(tile)
        return found[0]

    def others(self, page: int) -> Iterator[tuple[Tile, QImage]]:
        """All pictures there are of a page, the coarsest first: good enough until the sharp one comes."""
        found = [(tile, kept[0]) for tile, kept in self._kept.items() if tile.page == page]
        found.sort(key=lambda pair: pair[0].scale)
        yield from found

    def retry(self, page: int) -> None:
        """Try a page again that could not be drawn."""
        self._refused.pop(page, None)
        self._go_on()

    @property
    def size(self) -> int:
        """Bytes of pixels held now."""
        return self._bytes

    def _wanted(self) -> Iterator[Tile]:
        for looker in sorted(self._wishes):
            yield from self._wishes[looker]

    def _go_on(self) -> None:
        if self._drawing is not None or not self._digest:
            return
        for tile in self._wanted():
            if tile not in self._kept and tile.page not in self._refused:
                self._draw(tile)
                return

    def _draw(self, tile: Tile) -> None:
        digest, viewing = self._digest, self._viewing

        def work(progress: Progress) -> Raster:
            return viewing.page(digest, tile.page, tile.scale, tile.clip)

        self._drawing, self._began = (digest, tile), time.monotonic()
        self._jobs.run(Lane.PDF, work, on_done=self._take, on_fail=self._give_up, owner=self)

    def _take(self, raster: Raster) -> None:
        digest, tile = self._drawn()
        if digest == self._digest:
            self._kept[tile] = image_of(raster), raster
            self._bytes += len(raster.pixels)
            self._make_room()
            self.arrived.emit(tile.page)
        self._go_on()

    def _give_up(self, trouble: Exception) -> None:
        digest, tile = self._drawn()
        if not isinstance(trouble, ClerkDeskError):
            raise trouble
        if digest == self._digest and not isinstance(trouble, Cancelled):
            if not_as_kept(trouble.code):
                self.show("")
                self.lost.emit(trouble.code)
                return
            self._refused[tile.page] = trouble.code
            self.failed.emit(tile.page, trouble.code)
        self._go_on()

    def _drawn(self) -> tuple[str, Tile]:
        assert self._drawing is not None
        self._scissors.stop()
        drawn, self._drawing = self._drawing, None
        return drawn

    def _unwanted(self) -> bool:
        """Whether a picture is being drawn that nobody waits for any more."""
        if self._drawing is None:
            return False
        digest, tile = self._drawing
        return digest != self._digest or tile not in self._wanted()

    def _watch(self) -> None:
        """Most pictures are done in no time; only one that takes long is worth a new child."""
        if self._unwanted():
            waited = time.monotonic() - self._began
            self._scissors.start(max(0, round((PATIENCE - waited) * 1000)))

    def _make_room(self) -> None:
        wanted = set(self._wanted())
        for tile in list(self._kept):
            if self._bytes <= self._budget:
                return
            if tile not in wanted:
                _, raster = self._kept.pop(tile)
                self._bytes -= len(raster.pixels)

    def _cut_off(self) -> None:
        if self._unwanted():
            self._viewing.cut_off()
