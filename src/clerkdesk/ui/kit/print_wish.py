"""What somebody wants printed: which pages, how large on the paper."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSizeF

from clerkdesk.domain.pages import PageSize

_LONGEST = 200  # signs of a range


class PaperFit(StrEnum):
    """How a page comes onto paper of another size: only made smaller, as it is, or as large as it goes."""

    SHRINK = "shrink"
    TRUE = "true"
    FILL = "fill"


@dataclass(frozen=True)
class PrintWish:
    """Pages (from 0, in the order they are printed; None for all), and how they come onto the paper."""

    pages: tuple[int, ...] | None = None
    fit: PaperFit = PaperFit.SHRINK

    def chosen(self, count: int) -> list[int]:
        """The pages of a document of so many that are printed."""
        return [page for page in (range(count) if self.pages is None else self.pages) if page < count]

    def within(self, before: int, count: int) -> PrintWish:
        """What is wished of one document of several, with so many pages before it and in it."""
        if self.pages is None:
            return self
        own = tuple(page - before for page in self.pages if before <= page < before + count)
        return PrintWish(own, self.fit)


def pages_in(text: str, count: int) -> tuple[int, ...] | None:
    """The pages (from 0) that a range such as "1-3, 7" or "5-" means; None where it means none.

    >>> pages_in("1-3, 7", 9), pages_in("8-", 9), pages_in("3-2", 9)
    ((0, 1, 2, 6), (7, 8), (2, 1))
    >>> [pages_in(text, 9) for text in ("", "0", "10", "2,,3", "a-b")]
    [None, None, None, None, None]
    """
    found: list[int] = []
    for part in text[:_LONGEST].replace("–", "-").replace(";", ",").split(","):
        first, dash, last = (piece.strip() for piece in part.partition("-"))
        ends = [first or "1", (last or str(count)) if dash else first]
        if not (first or last) or not all(end.isdecimal() for end in ends):
            return None
        start, end = (int(each) for each in ends)
        if not (0 < start <= count and 0 < end <= count):
            return None
        found += range(start - 1, end) if start <= end else range(start - 1, end - 2, -1)
    return tuple(found) or None


def placed(page: PageSize, sheet: QSizeF, fit: PaperFit) -> QRectF:
    """Where a page lies on a sheet, both in points: in its middle, in the size it is to have."""
    room = min(sheet.width() / page.width, sheet.height() / page.height)
    size = {PaperFit.SHRINK: min(1.0, room), PaperFit.TRUE: 1.0, PaperFit.FILL: room}[fit]
    width, height = page.width * size, page.height * size
    return QRectF((sheet.width() - width) / 2, (sheet.height() - height) / 2, width, height)
