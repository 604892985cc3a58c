"""Finding words on pages, and telling the lines of a page with the box of each character."""

import re
import time
from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from typing import Any

from clerkdesk.adapters.pdf.child.documents import Documents, Key
from clerkdesk.adapters.pdf.child.lookup.page_text import Box, File, PageText, PageTexts
from clerkdesk.base.children import Head
from clerkdesk.base.errors import Unreadable
from clerkdesk.domain.text_search import SearchedText, sought

_AT_A_TIME = 0.1  # seconds
_MOST_HITS = 1001  # one more than anybody is told of
_MOST_CHARACTERS = 100_000  # of a page that is told line by line
_KEPT = 40_000_000  # characters
_AROUND = 48  # characters before and after a hit
_LETTER = re.compile(r"\w")  # what a font does not name comes as a sign that is none

Span = tuple[int, int]


class _Known:
    """What is kept of a page: its text, where its lines begin, and the boxes of lines that were asked for."""

    def __init__(self, text: SearchedText) -> None:
        self.searched = text
        self.starts: list[int] = []
        self.boxes: dict[int, array[float]] = {}

    def part(self, line: int, span: Span) -> list[Box]:
        """The boxes of what lies between two points of the text, on one line."""
        start, text, edges = self.starts[line], self.searched.text, self.boxes[line]
        first, last = max(span[0] - start, 0), min(span[1] - start, len(edges) // 4)
        return [
            (edges[4 * at], edges[4 * at + 1], edges[4 * at + 2], edges[4 * at + 3])
            for at in range(first, last)
            if not text[start + at].isspace()
        ]


class Finding:
    """Looks through pages, and keeps their text for the next letter that is typed."""

    def __init__(self, documents: Documents) -> None:
        self._pages = PageTexts(documents)
        self._kept: OrderedDict[tuple[Key, int], _Known] = OrderedDict()
        self._size = 0
        documents.letting_go.append(self._let_go)

    def find(self, head: Head) -> Head:
        """Where a text stands on the pages from ``start`` on, before ``stop``; ends early when it took long.

        Says how far it came, on how many of these pages anything is written, and the hits in their order.
        """
        file, pattern = (head["path"], head["until"]), sought(head["text"])
        key, count = self._pages.key(file)
        ends, at, written = time.monotonic() + _AT_A_TIME, head["start"], 0
        hits: list[list[Any]] = []
        stop = min(head["stop"], count)
        if at >= count and at < head["stop"]:  # of a damaged file fewer pages may be left than were counted
            raise Unreadable("PDF-08", f"page {at}")
        while at < stop and len(hits) < _MOST_HITS and pattern is not None:
            page = self._page(file, key, at)
            text = page.searched.text
            written += bool(_LETTER.search(text))
            spans = page.searched.spans(pattern, _MOST_HITS - len(hits))
            hits += [[*_told(text, span), at, boxes] for span, boxes in self._placed(file, at, page, spans)]
            at += 1
            if time.monotonic() > ends:
                break
        return {"hits": hits, "written": written, "until": at if pattern else stop}

    def lines(self, head: Head) -> Head:
        """The lines of a page with their blocks, in the order in which they were written."""
        page = self._pages.of((head["path"], head["until"]), head["page"])
        told, size = [], 0
        for block, line in page.lines():
            characters = list(page.characters(line))
            size += len(characters)
            if size > _MOST_CHARACTERS:
                raise Unreadable("PDF-07", "too much text on a page")
            boxes = [round(edge, 2) for _, box in characters for edge in box]
            told.append([block, "".join(sign for sign, _ in characters), boxes])
        return {"lines": told}

    def _page(self, file: File, key: Key, number: int) -> _Known:
        """The text of a page; nothing is written on one that cannot be read."""
        known = (key, number)
        if known not in self._kept:
            try:
                text = SearchedText(self._pages.of(file, number).written())
            except Unreadable:
                text = SearchedText("")
            self._kept[known] = _Known(text)
            self._grow(text.size)
        self._kept.move_to_end(known)
        return self._kept[known]

    def _grow(self, size: int) -> None:
        self._size += size
        while self._size > _KEPT and len(self._kept) > 1:
            self._forget(next(iter(self._kept)))

    def _forget(self, known: tuple[Key, int]) -> None:
        page = self._kept.pop(known)
        self._size -= page.searched.size + sum(map(len, page.boxes.values()))

    def _placed(
        self, file: File, number: int, page: _Known, spans: Sequence[Span]
    ) -> Iterator[tuple[Span, list[Box]]]:
        """Each of these with the boxes it fills, one a line."""
        wanted = _Wanted(self._pages, file, number, page)
        for span in spans:
            filled: list[Box] = []
            for line in wanted.lines_of(span):
                filled += _around(page.part(line, span))
            if filled:
                yield span, filled
        self._grow(wanted.read)

    def _let_go(self, gone: Key) -> None:
        for known in [known for known in self._kept if known[0] == gone]:
            self._forget(known)


class _Wanted:
    """Reads lines of a page as they are asked for; those known already need no second look at the file."""

    def __init__(self, pages: PageTexts, file: File, number: int, page: _Known) -> None:
        self._pages = pages
        self._where = file, number
        self._page = page
        self._lines: list[Any] = []
        self.read = 0
        """Edges of boxes that came in."""

    def lines_of(self, span: Span) -> Iterator[int]:
        """The lines over which a part of the text goes."""
        starts = self._page.starts
        if not starts:
            starts += [start for start, _ in self._found()]
        for line in range(max(bisect_right(starts, span[0]) - 1, 0), len(starts)):
            if starts[line] >= span[1]:
                return
            if line not in self._page.boxes:
                self._read(line)
            yield line

    def _found(self) -> list[tuple[int, Any]]:
        if not self._lines:
            self._lines = list(_lines_of(self._pages.of(*self._where), self._page.searched.text))
        return self._lines

    def _read(self, line: int) -> None:
        characters = self._pages.of(*self._where).characters(self._found()[line][1])
        boxes = self._page.boxes[line] = array("f", [edge for _, box in characters for edge in box])
        self.read += len(boxes)


def _lines_of(page: PageText, written: str) -> Iterator[tuple[int, Any]]:
    """The lines of a page, and where in its written text they begin."""
    at, last = 0, None
    for block, line in page.lines():
        if last is not None and block != last:
            at += 1  # the empty line after each block
        last = block
        end = written.find("\n", at)
        if end < 0:
            return
        yield at, line
        at = end + 1


def _around(boxes: Sequence[Box]) -> list[Box]:
    """One box around all of them, if there are any."""
    if not boxes:
        return []
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return [(min(lefts), min(tops), max(rights), max(bottoms))]


def _told(text: str, span: Span) -> list[Any]:
    """What is found with what stands around it, each on one line."""
    start, end = span
    parts = (text[max(0, start - _AROUND) : start], text[start:end], text[end : end + _AROUND])
    return [re.sub(r"\s+", " ", re.sub("\u00ad\\s*", "", part)) for part in parts]
