"""Pages in rows: below each other or side by side, turned or not; what no zoom changes, in points."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import accumulate

from clerkdesk.domain.pages import PageSize


class Mode(StrEnum):
    """How pages lie: all below each other, one at a time, or two side by side, with or without a cover."""

    CONTINUOUS = "continuous"
    SINGLE = "single"
    FACING = "facing"
    COVER = "cover"

    @property
    def across(self) -> int:
        """How many pages lie side by side."""
        return 2 if self in (Mode.FACING, Mode.COVER) else 1


class Rows:
    """All pages of a document in their rows, each page turned clockwise by some quarters.

    Counted once for a document: a zoom of 50,000 pages asks for sums, it adds nothing up.
    """

    def __init__(
        self, pages: Sequence[PageSize] = (), mode: Mode = Mode.CONTINUOUS, quarters: int = 0
    ) -> None:
        self.pages = tuple(pages)
        """The sizes of the papers, before they are turned."""
        self.mode = mode
        self.quarters = quarters % 4
        self._skipped = 1 if mode is Mode.COVER and self.pages else 0
        upright = self.quarters % 2 == 0
        heights = [page.height if upright else page.width for page in self.pages]
        if mode.across == 2:
            padded = [0.0] * self._skipped + heights
            heights = [max(padded[at : at + 2]) for at in range(0, len(padded), 2)]
        self.above = list(accumulate(heights, initial=0.0))
        """Paper above each row; the last one is all paper there is."""
        self.widest = max((page.width if upright else page.height for page in self.pages), default=0.0)
        """Width of the widest page as it is shown."""

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.above) - 1

    def height(self, row: int) -> float:
        """The height of a row."""
        return self.above[row + 1] - self.above[row]

    def size(self, page: int) -> PageSize:
        """The size of a page as it is shown."""
        size = self.pages[page]
        return size if self.quarters % 2 == 0 else PageSize(size.height, size.width)

    def row_of(self, page: int) -> int:
        """The row a page lies in."""
        return (page + self._skipped) // self.mode.across

    def side_of(self, page: int) -> int:
        """0 for a page on the left of its row, 1 on the right."""
        return (page + self._skipped) % self.mode.across

    def pages_in(self, rows: range) -> range:
        """The pages in some rows."""
        across, skipped = self.mode.across, self._skipped
        first = max(0, rows.start * across - skipped)
        return range(first, max(first, min(len(self.pages), rows.stop * across - skipped)))
