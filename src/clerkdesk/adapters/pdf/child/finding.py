"""Finding words on pages, and telling the lines of a page with the box of each character."""

import re
import time
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from typing import Any

from clerkdesk.adapters.pdf.child.documents import Documents, Key
from clerkdesk.adapters.pdf.child.page_text import Box, PageText, PageTexts
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


class Finding:
    """Looks through pages, and keeps their text for the next letter that is typed."""

    def __init__(self, documents: Documents) -> None:
        self._pages = PageTexts(documents)
        self._kept: OrderedDict[tuple[Key, int], SearchedText] = OrderedDict()
        self._size = 0
        documents.letting_go.append(self._let_go)

    def find(self, head: Head) -> Head:
        """Where a text stands on the pages from ``start`` on, before ``stop``; ends early when it took long.

        Says how far it came, on how many of these pages anything is written, and the hits in their order.
        """
        path, pattern = head["path"], sought(head["text"])
        key, count = self._pages.key(path)
        ends, at, written = time.monotonic() + _AT_A_TIME, head["start"], 0
        hits: list[list[Any]] = []
        stop = min(head["stop"], count)
        while at < stop and len(hits) < _MOST_HITS and pattern is not None:
            text = self._text(path, key, at)
            written += bool(_LETTER.search(text.text))
            spans = text.spans(pattern, _MOST_HITS - len(hits))
            hits += [
                [*_told(text.text, span), at, boxes] for span, boxes in self._placed(path, at, text, spans)
            ]
            at += 1
            if time.monotonic() > ends:
                break
        return {"hits": hits, "written": written, "until": at if pattern else stop}

    def lines(self, head: Head) -> Head:
        """The lines of a page with their blocks, in the order in which they were written."""
        page = self._pages.of(head["path"], head["page"])
        told, size = [], 0
        for block, line in page.lines():
            characters = list(page.characters(line))
            size += len(characters)
            if size > _MOST_CHARACTERS:
                raise Unreadable("PDF-07", "too much text on a page")
            boxes = [round(edge, 2) for _, box in characters for edge in box]
            told.append([block, "".join(sign for sign, _ in characters), boxes])
        return {"lines": told}

    def _text(self, path: str, key: Key, page: int) -> SearchedText:
        """The text of a page; nothing is written on one that cannot be read."""
        known = (key, page)
        if known not in self._kept:
            try:
                text = SearchedText(self._pages.of(path, page).written())
            except Unreadable:
                text = SearchedText("")
            self._kept[known] = text
            self._size += text.size
            while self._size > _KEPT and len(self._kept) > 1:
                self._size -= self._kept.popitem(last=False)[1].size
        self._kept.move_to_end(known)
        return self._kept[known]

    def _placed(
        self, path: str, number: int, text: SearchedText, spans: Sequence[Span]
    ) -> Iterator[tuple[Span, list[Box]]]:
        """Each of these with the boxes it fills, one a line."""
        if not spans:
            return
        page = self._pages.of(path, number)
        lines = list(_lines_of(page, text.text))
        known: dict[int, list[tuple[str, Box]]] = {}
        for span in spans:
            filled: list[Box] = []
            for at in range(bisect_right(lines, span[0], key=lambda line: line[0]) - 1, len(lines)):
                start, line = lines[at]
                if start >= span[1]:
                    break
                if at not in known:
                    known[at] = list(page.characters(line))
                part = known[at][max(span[0] - start, 0) : span[1] - start]
                filled += _around([box for sign, box in part if not sign.isspace()])
            if filled:
                yield span, filled

    def _let_go(self, gone: Key) -> None:
        for known in [known for known in self._kept if known[0] == gone]:
            self._size -= self._kept.pop(known).size


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
