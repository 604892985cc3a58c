"""The text of a page as it is selected and copied: letters in reading order, each with its box."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import bidirectional

from clerkdesk.domain.contents import TextLine
from clerkdesk.domain.reading_order import Column, Piece, Row, in_reading_order, runs_to_left

Box = tuple[float, float, float, float]
_SOFT_HYPHEN = "\u00ad"
_HYPHENS = ("-", "\u2010", _SOFT_HYPHEN)
_NEAR = 0.6  # line heights between letters that are marked as one
_SPACED = 0.15  # line heights between words, at least
_PARAGRAPH = 0.6  # line heights between lines of one paragraph, at most
_KEPT_HYPHEN = re.compile(r"(und|oder|bzw\.|sowie|bis|and|or)\b")
_WORD = re.compile(r"[\w\u0300-\u036f]")


@dataclass(frozen=True)
class Flow:
    """What can be selected on a page: its letters, and what stands for them on the clipboard.

    ``boxes`` are None for what is not on the paper: spaces and line ends between lines. ``rows`` are from
    where to where the letters of each row go.
    """

    signs: tuple[str, ...]
    boxes: tuple[Box | None, ...]
    rows: tuple[tuple[int, int], ...]
    frames: tuple[Box, ...]
    """The rectangle of each row."""
    columns: tuple[range, ...]
    """Which rows stand in which column."""

    @property
    def size(self) -> int:
        """How many letters and ends there are."""
        return len(self.signs)

    def copied(self, start: int, end: int) -> str:
        """What lies between two points of the text."""
        return "".join(self.signs[start:end])

    def point_at(self, x: float, y: float) -> int:
        """The point between two letters that is nearest to a point on the paper."""
        if not self.rows:
            return 0
        return self._point_in(self._row_at(x, y), x)

    def holds(self, x: float, y: float) -> bool:
        """Whether there is text at a point of the paper."""
        if not self.rows:
            return False
        left, top, right, bottom = self.frames[self._row_at(x, y)]
        return left - 2 <= x <= right + 2 and top <= y <= bottom

    def word_at(self, x: float, y: float) -> tuple[int, int]:
        """From where to where the word nearest to a point goes, over a hyphen at a line's end too."""
        row = self._row_at(x, y) if self.rows else 0
        at = self._letter_in(row, x) if self.rows else 0
        if not self.rows or not self._in_word(at):
            return at, min(at + 1, self.size)
        start, end = at, at + 1
        while start > 0 and self._in_word(start - 1):
            start -= 1
        while end < self.size and self._in_word(end):
            end += 1
        return start, end

    def line_at(self, x: float, y: float) -> tuple[int, int]:
        """From where to where the line nearest to a point goes."""
        return self.rows[self._row_at(x, y)] if self.rows else (0, 0)

    def marks(self, start: int, end: int) -> Iterator[Box]:
        """The rectangles to mark between two points, no higher or lower than their rows."""
        for (first, last), (_, top, _, bottom) in zip(self.rows, self.frames, strict=True):
            marked: Box | None = None
            for box in self.boxes[max(start, first) : min(end, last)]:
                if box is None:
                    continue
                if marked is not None and _beside(marked, box, _NEAR * (bottom - top)):
                    marked = min(marked[0], box[0]), top, max(marked[2], box[2]), bottom
                else:
                    if marked is not None:
                        yield marked
                    marked = box[0], top, box[2], bottom
            if marked is not None:
                yield marked

    def _in_word(self, at: int) -> bool:
        return self.signs[at] == "" or bool(_WORD.match(self.signs[at]))

    def _row_at(self, x: float, y: float) -> int:
        """The row at this height in the nearest column."""

        def to_column(rows: range) -> float:
            frames = [self.frames[row] for row in rows]
            across, down = _apart(_around(frames), x, y)
            return across * across + down * down

        def to_row(row: int) -> tuple[float, float]:
            across, down = _apart(self.frames[row], x, y)
            return down, across

        nearest: range = min(self.columns, key=to_column)
        return min(nearest, key=to_row)

    def _letter_in(self, row: int, x: float) -> int:
        first, last = self.rows[row]

        def far(at: int) -> float:
            box = self.boxes[at]
            return max(box[0] - x, 0.0, x - box[2]) if box is not None else float("inf")

        return min(range(first, last), key=far)

    def _point_in(self, row: int, x: float) -> int:
        at = self._letter_in(row, x)
        box = self.boxes[at]
        if box is None:
            return at
        behind = x > (box[0] + box[2]) / 2
        return at + (behind != (self._to_left(at)))

    def _to_left(self, at: int) -> bool:
        """Whether a letter is read from right to left."""
        side = bidirectional(self.signs[at][:1] or " ")
        if side in ("R", "AL", "L", "EN", "AN"):
            return side in ("R", "AL")
        first, last = next(row for row in self.rows if row[0] <= at < row[1])
        return runs_to_left("".join(self.signs[first:last]))


NOTHING = Flow((), (), (), (), ())


def flow_of(lines: Iterable[TextLine]) -> Flow:
    """The text of a page out of its lines.

    Lines of a paragraph are joined where the next word did not fit any more, and words broken there are
    whole again; short lines, rows of tables and paragraphs end as they do on the paper.
    """
    signs: list[str] = []
    boxes: list[Box | None] = []
    rows: list[tuple[int, int]] = []
    frames: list[Box] = []
    columns: list[range] = []
    for column in in_reading_order(lines):
        columns.append(range(len(rows), len(rows) + len(column)))
        for at, row in enumerate(column):
            start = len(signs)
            for sign, box in _letters(row):
                signs.append(sign)
                boxes.append(box)
            rows.append((start, len(signs)))
            frames.append(_frame(row))
            ending = _ending(column, at, "".join(signs[start:]))
            if ending is None:
                signs[-1] = ""  # the hyphen is on the paper, and not in the word
            else:
                signs += ending
                boxes += [None] * len(ending)
    while signs and boxes[-1] is None:
        signs.pop()
        boxes.pop()
    copied = tuple("" if sign == _SOFT_HYPHEN else sign for sign in signs)
    return Flow(copied, tuple(boxes), tuple(rows), tuple(frames), tuple(columns))


def _letters(row: Row) -> Iterator[tuple[str, Box | None]]:
    """The letters of a row, with a space between its pieces."""
    for number, piece in enumerate(row):
        if number:
            yield " ", None
        text = piece.line.text
        first, last = len(text) - len(text.lstrip()), len(text.rstrip())
        for sign, box in zip(text[first:last], piece.line.boxes[first:last], strict=True):
            if sign.isprintable() or sign in (" ", _SOFT_HYPHEN):
                yield sign, box


def _ending(column: Column, at: int, text: str) -> str | None:
    """What ends a row: a new line, an empty one, a space, nothing; None takes the hyphen away, too."""
    if at + 1 == len(column):
        return "\n\n"
    row, below = column[at], column[at + 1]
    above, under = _frame(row), _frame(below)
    height = min(above[3] - above[1], under[3] - under[1])
    if under[1] - above[3] > _PARAGRAPH * height:
        return "\n\n"
    following = "".join(sign for sign, _ in _letters(below))
    if text.endswith(_HYPHENS) and text[-2:-1].isalpha() and following[:1].isalpha():
        if text.endswith(_SOFT_HYPHEN):
            return None
        if _KEPT_HYPHEN.match(following):
            return " "
        return None if following[0].islower() else ""
    return " " if _is_full(column, row, below) else "\n"


def _is_full(column: Sequence[Row], row: Row, below: Row) -> bool:
    """Whether the next line's first word did not fit into a row any more."""
    frames = [_frame(each) for each in column]
    left, right = min(frame[0] for frame in frames), max(frame[2] for frame in frames)
    here = _frame(row)
    to_left = runs_to_left("".join(piece.line.text for piece in row))
    room = here[0] - left if to_left else right - here[2]
    height = here[3] - here[1]
    apart = any(abs(_between(before, after)) > height for before, after in pairwise(row))
    return not apart and room < _first_word(below[0]) + _SPACED * height


def _between(before: Piece, after: Piece) -> float:
    """How far two pieces of a row are apart."""
    return max(after.left - before.right, before.left - after.right)


def _first_word(piece: Piece) -> float:
    """How wide the first word of a line is."""
    pairs = list(zip(piece.line.text, piece.line.boxes, strict=True))
    word: list[Box] = []
    for sign, box in pairs:
        if sign.isspace() and word:
            break
        if not sign.isspace():
            word.append(box)
    return max(box[2] for box in word) - min(box[0] for box in word)


def _frame(row: Row) -> Box:
    return _around([(piece.left, piece.top, piece.right, piece.bottom) for piece in row])


def _around(boxes: Sequence[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _apart(box: Box, x: float, y: float) -> tuple[float, float]:
    """How far a point lies beside a box, and above or below it."""
    left, top, right, bottom = box
    return max(left - x, 0.0, x - right), max(top - y, 0.0, y - bottom)


def _beside(marked: Box, box: Box, near: float) -> bool:
    """Whether a letter stands beside what is marked already, on either side."""
    return box[0] - marked[2] <= near and marked[0] - box[2] <= near
