"""Pages with text that a test sets: searched like the real ones, a few pages at a time."""

import threading
from collections.abc import Iterator
from pathlib import Path

from clerkdesk.base.errors import Cancelled, Unreadable
from clerkdesk.domain.contents import Findings, Hit, TextLine
from clerkdesk.domain.pages import Place
from clerkdesk.domain.text_search import SearchedText, sought
from tests.ui.viewing.fake_contents import FakeContents

LEFT, TOP, WIDE, HIGH, PITCH = 100.0, 200.0, 6.0, 12.0, 14.0


class WrittenPages(FakeContents):
    """Each page holds lines of text; a search looks at ``at_a_time`` pages a call; all wait for ``go``."""

    def __init__(self, *pages: str, at_a_time: int = 2) -> None:
        super().__init__()
        self.pages = pages
        self.at_a_time = at_a_time
        self.broken: set[int] = set()
        self.go = threading.Event()
        self.go.set()
        self.cancels = 0
        self._cut = threading.Event()

    def find(self, path: Path, text: str, pages: range, until: int = 0) -> Findings:
        self._ask("find", (text, pages))
        self._cut.clear()
        while not self.go.wait(0.01):
            if self._cut.is_set():
                raise Cancelled
        part = pages[: self.at_a_time]
        if self.broken & set(part):
            raise Unreadable("PDF-06")
        hits = [hit for page in part for hit in self._found(page, text)]
        written = sum(bool(self.pages[page]) for page in part)
        return Findings(tuple(hits), written, part.stop)

    def _found(self, page: int, text: str) -> Iterator[Hit]:
        pattern = sought(text)
        for row, written in enumerate(self.pages[page].split("\n")):
            for start, end in SearchedText(written).spans(pattern, 1001) if pattern else ():
                place = Place(page, LEFT + WIDE * start, TOP + PITCH * row, WIDE * (end - start), HIGH)
                yield Hit((place,), "", written[start:end], "")

    def lines(self, path: Path, page: int, until: int = 0) -> tuple[TextLine, ...]:
        self._ask("lines", page)
        while not self.go.wait(0.01):
            if self._cut.is_set():
                raise Cancelled
        if page in self.broken:
            raise Unreadable("PDF-06")
        rows = self.pages[page].split("\n") if self.pages[page] else ()
        return tuple(self._line(page, row, text) for row, text in enumerate(rows))

    def _line(self, page: int, row: int, text: str) -> TextLine:
        top = TOP + PITCH * row
        boxes = tuple((LEFT + WIDE * at, top, LEFT + WIDE * (at + 1), top + HIGH) for at in range(len(text)))
        return TextLine(page, 0, text, boxes)

    def cancel(self) -> None:
        self.cancels += 1
        self._cut.set()
