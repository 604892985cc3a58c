"""Finding words in the document on the screen: what is sought, what was found, and which hit is looked at."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal

from clerkdesk.base.errors import Cancelled, ClerkDeskError
from clerkdesk.base.jobs import Jobs, Lane, Progress
from clerkdesk.domain.contents import Findings, Hit
from clerkdesk.usecases.contents import Contents

MOST = 1000
"""Hits that are counted; who gets more than that seeks with more words."""
PATIENCE = 0.3  # seconds that looking for what nobody seeks any more may go on
_STUBBORN = ("PDF-05", "PDF-06")  # a page too hard to read costs the child, and no more than that page


@dataclass
class Search:
    """One search through a document, from the page where it began and round to it."""

    digest: str
    text: str
    pages: int
    start: int
    at: int
    """The next page to look at."""
    below: list[Hit] = field(default_factory=list)
    """What stands on the first page or below, in the document's order."""
    above: list[Hit] = field(default_factory=list)
    """What stands on the pages before it."""
    written: int = 0
    """Pages that have any text."""
    unread: int = 0
    """Pages that could not be read."""
    looked: int = 0
    """Pages looked at."""
    code: str = ""
    """Why it ended early, if something went wrong."""

    @property
    def hits(self) -> list[Hit]:
        """Everything found so far, in the document's order."""
        return [*self.above, *self.below]

    @property
    def more(self) -> bool:
        """Whether there is more than is counted."""
        return len(self.above) + len(self.below) > MOST

    @property
    def done(self) -> bool:
        """Whether nothing is left to look at."""
        return bool(self.code) or self.more or self.looked >= self.pages

    @property
    def ahead(self) -> range:
        """The pages to look at next."""
        return range(self.at, self.start if self.at < self.start else self.pages)

    def take(self, findings: Findings) -> None:
        """Add what some pages brought, and go on behind them, at the end with the first page."""
        part = self.above if self.at < self.start else self.below
        part += findings.hits
        self.written += findings.written
        self.go_on(findings.until)

    def go_on(self, until: int) -> None:
        """Go on at this page."""
        self.looked += until - self.at
        self.at = until if until < self.pages else 0


class Finding(QObject):
    """Seeks in the CONTENTS lane, a few pages at a time, and holds what was found.

    Each new text replaces the one before; what nobody seeks any more is cut off when it takes long.
    """

    changed = Signal()
    """More was found, the search ended, or another hit is looked at."""
    chosen = Signal(object)
    """A Hit to be brought into view."""
    turned = Signal(bool)
    """The way went on from the beginning (True) or from the end of the document (False)."""

    def __init__(self, contents: Contents, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._contents = contents
        self._jobs = jobs
        self._digest, self._pages, self._until = "", 0, 0
        self._search: Search | None = None
        self._running: Search | None = None
        self._began: float | None = None
        self._careful = False
        self._scissors = QTimer(self)
        self._scissors.setSingleShot(True)
        self._scissors.timeout.connect(self._cut_off)
        self.current: Hit | None = None
        """The hit that is looked at."""

    @property
    def search(self) -> Search | None:
        """The search as far as it is; None while nothing is sought."""
        return self._search

    @property
    def number(self) -> int:
        """Which of the hits is looked at, from 1; 0 for none."""
        hits = self._search.hits if self._search is not None else []
        return hits.index(self.current) + 1 if self.current in hits else 0

    def show(self, digest: str, pages: int, until: int = 0) -> None:
        """Turn to another document, or to its first ``until`` bytes, or to none ("")."""
        self._digest, self._pages, self._until = digest, pages, until
        self.seek("", 0)

    def close(self) -> None:
        """Seek nothing any more and listen to nothing."""
        self._jobs.forget(self)
        self._search = self.current = None
        self._scissors.stop()
        if self._running is not None and self._began is not None:
            self._contents.cut_off()
        self._running = None

    def seek(self, text: str, page: int) -> None:
        """Look for a text, from a page on and round; from where the person is, if that is a hit."""
        text = " ".join(text.split())
        before = self.current
        start = before.places[0].page if before is not None else min(page, max(self._pages - 1, 0))
        seeks = bool(text and self._digest and self._pages)
        self._search = Search(self._digest, text, self._pages, start, start) if seeks else None
        if not seeks:
            self.current = None
        self._careful = False
        self._watch()
        self._go_on()
        self.changed.emit()

    def next(self) -> None:
        """Go to the hit after this one; after the last to the first."""
        self._step(1)

    def previous(self) -> None:
        """Go to the hit before this one."""
        self._step(-1)

    def _step(self, way: int) -> None:
        hits = self._search.hits if self._search is not None else []
        if not hits:
            return
        at = self.number - 1 + way if self.number else 0
        turned = not 0 <= at < len(hits)
        self._choose(hits[at % len(hits)])
        if turned:
            self.turned.emit(way > 0)

    def _choose(self, hit: Hit) -> None:
        self.current = hit
        self.changed.emit()
        self.chosen.emit(hit)

    # Seeking

    def _go_on(self) -> None:
        search = self._search
        if self._running is not None or search is None or search.done:
            return
        pages = range(search.at, search.at + 1) if self._careful else search.ahead
        contents, until = self._contents, self._until
        self._running, self._began = search, None

        def work(progress: Progress) -> Findings:
            self._began = time.monotonic()
            progress.step(0, 0)
            return contents.find(search.digest, search.text, pages, until)

        self._jobs.run(Lane.CONTENTS, work, on_done=self._take, on_fail=self._fail, owner=self)

    def _take(self, findings: Findings) -> None:
        search = self._ended()
        if search is self._search:
            search.take(findings)
            self._find_current(search)
            self.changed.emit()
        self._go_on()

    def _fail(self, trouble: Exception) -> None:
        search = self._ended()
        if not isinstance(trouble, ClerkDeskError):
            raise trouble
        if search is self._search and not isinstance(trouble, Cancelled):
            self._pass(search, trouble.code)
            self.changed.emit()
        self._go_on()

    def _pass(self, search: Search, code: str) -> None:
        """Go round a page that cannot be read, once it is known which one it is."""
        if code not in _STUBBORN:
            search.code = code
        elif self._careful:
            search.unread += 1
            search.go_on(search.at + 1)
            self._careful = False
        else:
            self._careful = True

    def _ended(self) -> Search:
        assert self._running is not None
        search, self._running, self._began = self._running, None, None
        self._scissors.stop()
        return search

    def _find_current(self, search: Search) -> None:
        """Look at the hit where the person was already, else at the first from there on."""
        before, hits = self.current, search.hits
        if before in hits or not hits:
            return
        same = [hit for hit in hits if before is not None and _begins_where(hit, before)]
        self._choose((same or search.below or search.above)[0])

    def _watch(self) -> None:
        if self._running is not None and self._running is not self._search:
            self._scissors.start(round(PATIENCE * 1000))

    def _cut_off(self) -> None:
        """The child is worth a new one only when it is at our question, and stays there."""
        if self._running is None or self._running is self._search:
            return
        if self._began is not None and time.monotonic() - self._began >= PATIENCE:
            self._contents.cut_off()
        else:
            self._watch()


def _begins_where(hit: Hit, other: Hit) -> bool:
    """Whether two hits begin at the same point, as when a word grows while it is typed."""
    here, there = hit.places[0], other.places[0]
    return here.page == there.page and abs(here.x - there.x) < 1 and abs(here.y - there.y) < 4
