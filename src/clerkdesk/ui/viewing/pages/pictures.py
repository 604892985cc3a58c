"""Pictures of pages: asked for by what is seen now, drawn one after the other, kept within a bound.

Nobody queues work that nobody looks at: there is one list of wishes per looker, each new list
replaces the old one, and only one picture is being drawn at a time.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from clerkdesk.base.errors import Cancelled, ClerkDeskError
from clerkdesk.base.jobs import Jobs, Lane, Progress
from clerkdesk.domain.pages import Raster
from clerkdesk.domain.signatures import not_as_kept
from clerkdesk.ui.viewing.pages.layout import Tile
from clerkdesk.ui.viewing.pages.night import darkened, is_photograph
from clerkdesk.ui.viewing.pages.warm import Look, Shown, WarmStore
from clerkdesk.usecases.viewing import Viewing

PATIENCE = 0.3  # seconds a picture may go on being drawn that is not in view any more, or not yet
TURN = 1.5  # seconds after which a page in view lets the others in view go first
HEAVY = 0.15  # seconds: a page that takes longer is drawn in small tiles


class Looker(IntEnum):
    """Who asks; the pages in view come before the thumbnails, and what may be seen next comes last."""

    PAGES = 0
    THUMBNAILS = 1
    AHEAD = 2


@dataclass
class _Drawing:
    look: Look
    tile: Tile
    began: float | None = None
    """When its turn came; before that somebody else is at the reader, who is not to be cut off for it."""


@dataclass(frozen=True)
class _Drawn:
    """A picture, whether its page is a photograph (None: nobody looked), and how long the reader took."""

    raster: Raster
    photograph: bool | None
    seconds: float


class Pictures(QObject):
    """Draws what is wished for in the PDF lane and keeps it warm.

    A page that takes long is cut off as soon as nobody waits for it. In view it lets the others go first,
    then it may take all the time the reader gives it.
    """

    arrived = Signal(int)
    """A picture of this page is there."""
    failed = Signal(int, str)
    """This page cannot be drawn, with the code; it is not tried again before ``retry``."""
    look_changed = Signal()
    """It is night now, or day again."""
    lost = Signal(str)
    """The document's bytes are gone, or not what was kept, with the code: none of its pictures counts."""

    def __init__(self, viewing: Viewing, jobs: Jobs, warm: WarmStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._viewing = viewing
        self._jobs = jobs
        self._warm = warm
        self._look = Look(Shown(""))
        self._wishes: dict[Looker, tuple[Tile, ...]] = {}
        self._refused: dict[int, str] = {}
        self._seconds: dict[int, float] = {}
        self._slow: set[int] = set()
        self._photographs: dict[int, bool] = {}
        self._drawing: _Drawing | None = None
        self._scissors = QTimer(self)
        self._scissors.setSingleShot(True)
        self._scissors.timeout.connect(self._cut_off)

    def show(self, digest: str, until: int = 0) -> None:
        """Turn to another document, or to none (""); of the one before nothing is shown any more.

        With ``until`` only that many of its first bytes count: what it was when something was signed.
        """
        shown = Shown(digest, until)
        self._look = Look(shown, self._look.night)
        if shown:
            self._warm.turn_to(shown)
        self._wishes.clear()
        for known in (self._refused, self._seconds, self._slow, self._photographs):
            known.clear()
        self._watch()

    @property
    def night(self) -> bool:
        """Whether they are pictures for the night."""
        return self._look.night

    def set_night(self, night: bool) -> None:
        """Have night pictures, or those of the day again."""
        self._look = Look(self._look.shown, night)
        self.look_changed.emit()
        self._watch()
        self._go_on()

    def close(self) -> None:
        """Ask for nothing any more and listen to nothing, before the lookers go away; forget all pictures."""
        self.show("")
        self._warm.clear()
        self._jobs.forget(self)
        self._scissors.stop()
        self._drawing = None

    def wish(self, looker: Looker, tiles: Sequence[Tile]) -> None:
        """Say what this looker sees now, most important first; replaces what it wished before."""
        self._wishes[looker] = tuple(tiles)
        self._watch()
        self._go_on()

    def picture(self, tile: Tile) -> QImage | None:
        """The picture of a tile, if it is there."""
        found = self._warm.get(self._look, tile)
        return found.image if found is not None else None

    def others(self, page: int) -> Iterator[tuple[Tile, QImage]]:
        """All pictures there are of a page, the coarsest first: good enough until the sharp one comes."""
        yield from self._warm.of_page(self._look, page)

    def knows(self, page: int) -> bool:
        """Whether there is any picture of a page, or there will be none."""
        return page in self._refused or self._warm.knows(self._look, page)

    def is_heavy(self, page: int) -> bool:
        """Whether a page took long so far."""
        return self._seconds.get(page, 0.0) > HEAVY or page in self._slow

    def retry(self, page: int) -> None:
        """Try a page again that could not be drawn."""
        self._refused.pop(page, None)
        self._go_on()

    @property
    def size(self) -> int:
        """Bytes of pixels held now."""
        return self._warm.size

    @property
    def budget(self) -> int:
        """Bytes of pixels that may be held."""
        return self._warm.budget

    @property
    def at_rest(self) -> bool:
        """Whether everything wished for is there."""
        return self._drawing is None

    # What comes next

    def _waiting(self) -> Iterator[tuple[Looker, Tile]]:
        """What is wished for and neither there nor refused; slow pages last, and not ahead of being seen."""
        late: list[tuple[Looker, Tile]] = []
        for looker in sorted(self._wishes):
            for tile in self._wishes[looker]:
                if tile.page in self._refused or self._warm.holds(self._look, tile):
                    continue
                if tile.page not in self._slow:
                    yield looker, tile
                elif looker is not Looker.AHEAD:
                    late.append((looker, tile))
        yield from late

    def _go_on(self) -> None:
        if self._drawing is None and self._look.shown:
            for _, tile in self._waiting():
                self._draw(tile)
                return

    def _draw(self, tile: Tile) -> None:
        look, viewing = self._look, self._viewing
        day = self._warm.get(Look(look.shown), tile) if look.night else None
        photograph = self._photographs.get(tile.page)

        drawing = self._drawing = _Drawing(look, tile)

        def work(progress: Progress) -> _Drawn:
            began = drawing.began = time.monotonic()
            raster = day.raster if day is not None else None
            if raster is None:
                raster = viewing.page(look.shown.digest, tile.page, tile.scale, tile.clip, look.shown.until)
            took = time.monotonic() - began
            if not look.night:
                return _Drawn(raster, photograph, took)
            dim = is_photograph(raster) if photograph is None else photograph
            return _Drawn(darkened(raster, dim), dim, took)

        self._jobs.run(
            Lane.PDF,
            work,
            on_done=self._take,
            on_fail=self._give_up,
            owner=self,
            cut_off=viewing.cut_off,
        )
        self._watch()

    def _take(self, drawn: _Drawn) -> None:
        done = self._drawn()
        self._warm.put(done.look, done.tile, drawn.raster)
        self._warm.make_room(self._look, self._wished())
        if done.look.shown == self._look.shown:
            self._learn(done.tile.page, drawn)
            if done.look == self._look:
                self.arrived.emit(done.tile.page)
        self._go_on()

    def _learn(self, page: int, drawn: _Drawn) -> None:
        self._seconds[page] = max(self._seconds.get(page, 0.0), drawn.seconds)
        if drawn.photograph is not None:
            self._photographs[page] = drawn.photograph
        if drawn.seconds <= HEAVY:
            self._slow.discard(page)

    def _give_up(self, trouble: Exception) -> None:
        done = self._drawn()
        if not isinstance(trouble, ClerkDeskError):
            raise trouble
        page = done.tile.page
        if done.look.shown == self._look.shown:
            if isinstance(trouble, Cancelled):
                self._slow.add(page)
            elif not_as_kept(trouble.code):
                self._warm.forget(done.look.shown)
                self.show("")
                self.lost.emit(trouble.code)
                return
            else:
                self._refused[page] = trouble.code
                self.failed.emit(page, trouble.code)
        self._go_on()

    def _drawn(self) -> _Drawing:
        assert self._drawing is not None
        self._scissors.stop()
        drawn, self._drawing = self._drawing, None
        return drawn

    def _wished(self) -> set[Tile]:
        return {tile for tiles in self._wishes.values() for tile in tiles}

    # What is cut off

    def _allowed(self) -> float | None:
        """How many seconds the picture being drawn may take; None: as long as the reader lets it."""
        drawing = self._drawing
        if drawing is None:
            return None
        tile, seen = drawing.tile, self._wishes.get(Looker.PAGES, ())
        if drawing.look != self._look or tile not in self._wished():
            return PATIENCE
        others = any(looker is Looker.PAGES and each.page != tile.page for looker, each in self._waiting())
        if tile not in seen:
            return PATIENCE if others else None
        return TURN if others and tile.page not in self._slow else None

    def _watch(self) -> None:
        """Most pictures are done in no time; only one that takes long is worth a new child."""
        drawing, allowed = self._drawing, self._allowed()
        if allowed is None or drawing is None:
            self._scissors.stop()
        else:
            waited = time.monotonic() - drawing.began if drawing.began is not None else 0.0
            self._scissors.start(max(0, round((allowed - waited) * 1000)))

    def _cut_off(self) -> None:
        """Cut off what has had its time; where its turn has only just come, later."""
        drawing, allowed = self._drawing, self._allowed()
        if drawing is None or allowed is None:
            return
        if drawing.began is not None and time.monotonic() - drawing.began >= allowed:
            self._viewing.cut_off()
            self._scissors.start(round(PATIENCE * 1000))  # in case it had not come to the reader yet
        else:
            self._watch()
