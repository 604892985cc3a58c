"""The order in which the lines of a page are read: columns one after the other, tables row by row."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from unicodedata import bidirectional

from clerkdesk.domain.contents import TextLine

_LEAST_ROWS = 3  # of a column of running text
_FULL = 0.75  # of a column's width that its usual line fills
_LEAST_LETTERS = 12  # of such a line
_GUTTER = 0.5  # line heights between columns, at least
_JOINED = 0.9  # line heights between columns whose lines were joined, at least
_GOES_ON = 4  # rows at least of text that is known by its sentences going on
_WORDY = 8  # letters of the usual line of such words, at least
_CLOSE = 0.6  # line heights between rows of one paragraph, at most


@dataclass(frozen=True)
class Piece:
    """A line of text with the rectangle its letters fill (points)."""

    line: TextLine
    left: float
    top: float
    right: float
    bottom: float

    @property
    def to_left(self) -> bool:
        """Whether it is written from right to left."""
        return runs_to_left(self.line.text)


Row = list[Piece]
"""Pieces beside each other, in reading order."""
Column = list[Row]
"""Rows below each other."""
Gap = tuple[float, float]


def in_reading_order(lines: Iterable[TextLine]) -> list[Column]:
    """Rows of text, in columns that are read one after the other; what is no running text is read by rows."""
    pieces = [piece for line in lines for part in _unjoined(line) if (piece := _piece(part)) is not None]
    if not pieces:
        return []
    return _columns(pieces, _GUTTER * median(piece.bottom - piece.top for piece in pieces))


def runs_to_left(text: str) -> bool:
    """Whether most letters of a text are written from right to left.

    >>> runs_to_left("מספר 12"), runs_to_left("Nummer 12"), runs_to_left("12")
    (True, False, False)
    """
    sides = [bidirectional(letter) for letter in text]
    return sum(side in ("R", "AL") for side in sides) > sides.count("L")


def _unjoined(line: TextLine) -> list[TextLine]:
    """A line parted where it was joined over a gap as wide as the one between columns."""
    letters = [at for at, sign in enumerate(line.text) if not sign.isspace()]
    parts, start = list[TextLine](), 0
    for before, after in pairwise(letters):
        one, other = line.boxes[before], line.boxes[after]
        if after - before > 1 and max(other[0] - one[2], one[0] - other[2]) >= _JOINED * (one[3] - one[1]):
            parts.append(_part(line, start, after))
            start = after
    return [*parts, _part(line, start, len(line.text))] if parts else [line]


def _part(line: TextLine, start: int, end: int) -> TextLine:
    return replace(line, text=line.text[start:end], boxes=line.boxes[start:end])


def _piece(line: TextLine) -> Piece | None:
    boxes = [box for sign, box in zip(line.text, line.boxes, strict=True) if not sign.isspace()]
    if not boxes:
        return None
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Piece(line, min(lefts), min(tops), max(rights), max(bottoms))


def _columns(pieces: Sequence[Piece], gutter: float) -> list[Column]:
    rows, found, at = _rows(pieces), list[Column](), 0
    plain: Column = []
    while at < len(rows):
        end, gaps = _reach(rows, at, gutter)
        end = _last(rows, at, end, gaps)
        parts = _parted(rows[at:end], gaps)
        if len(parts) < 2 or not (all(map(_is_running_text, parts)) or _begins_with_running_text(parts)):
            plain.append(rows[at])
            at += 1
            continue
        if plain:
            found.append(plain)
            plain = []
        for part in _turned(parts):
            found += _columns(part, gutter)
        at = end
    return [*found, plain] if plain else found


def _rows(pieces: Sequence[Piece]) -> list[Row]:
    """Pieces at one height, from the top down; a piece lies in a row when its middle does."""
    rows: list[Row] = []
    for piece in sorted(pieces, key=lambda piece: (piece.top + piece.bottom, piece.left)):
        middle = (piece.top + piece.bottom) / 2
        if rows and rows[-1][0].top <= middle <= rows[-1][0].bottom and _flat(piece) and _flat(rows[-1][0]):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [_in_line(row) for row in rows]


def _flat(piece: Piece) -> bool:
    """Whether it is written across the page and not up or down."""
    return len(piece.line.text.strip()) < 3 or piece.right - piece.left >= piece.bottom - piece.top


def _in_line(row: Row) -> Row:
    """Pieces of a row in the direction in which it is read."""
    to_left = runs_to_left("".join(piece.line.text for piece in row))
    return sorted(row, key=lambda piece: -piece.right if to_left else piece.left)


def _reach(rows: Sequence[Row], start: int, gutter: float) -> tuple[int, list[Gap]]:
    """How far down the gaps of a row go on, and what is left of them there."""
    gaps, end = _gaps(rows[start], gutter), start + 1
    while gaps and end < len(rows):
        left = [part for gap in gaps for part in _without(gap, rows[end], gutter)]
        if not left:
            break
        gaps, end = left, end + 1
    return end, gaps


def _last(rows: Sequence[Row], start: int, end: int, gaps: Sequence[Gap]) -> int:
    """Leave out what follows below the shorter columns, as far as it is apart from the longest."""
    beside = [at for at in range(start, end) if len(_parted(rows[at : at + 1], gaps)) > 1]
    last = beside[-1] + 1 if beside else end
    while last < end and _follows(rows[last - 1][0], rows[last][0]):
        last += 1
    return last


def _follows(above: Piece, below: Piece) -> bool:
    """Whether one line stands right below another."""
    return below.top - above.bottom <= _CLOSE * min(above.bottom - above.top, below.bottom - below.top)


def _gaps(row: Row, gutter: float) -> list[Gap]:
    across = sorted(row, key=lambda piece: piece.left)
    between = ((before.right, after.left) for before, after in pairwise(across))
    return [(left, right) for left, right in between if right - left >= gutter]


def _without(gap: Gap, row: Row, gutter: float) -> list[Gap]:
    """What is left of a gap beside the pieces of a row."""
    left = [gap]
    for piece in row:
        left = [
            part
            for start, end in left
            for part in ((start, min(end, piece.left)), (max(start, piece.right), end))
            if part[1] - part[0] >= gutter
        ]
    return list(dict.fromkeys(left))


def _parted(rows: Sequence[Row], gaps: Sequence[Gap]) -> list[list[Piece]]:
    """The pieces between the gaps, from left to right."""
    edges = sorted((left + right) / 2 for left, right in gaps)
    parts: list[list[Piece]] = [[] for _ in range(len(edges) + 1)]
    for row in rows:
        for piece in row:
            parts[sum(edge < piece.left for edge in edges)].append(piece)
    return [part for part in parts if part]


def _is_running_text(part: Sequence[Piece]) -> bool:
    """Whether lines follow each other that mostly fill their column, as entries of a table do not."""
    rows = _rows(part)
    left, right = min(piece.left for piece in part), max(piece.right for piece in part)
    widths = [max(piece.right for piece in row) - min(piece.left for piece in row) for row in rows]
    letters = sum(len(piece.line.text) for piece in part)
    full = sum(width >= _FULL * (right - left) for width in widths)
    if len(rows) < _LEAST_ROWS or letters < _LEAST_LETTERS * len(rows):
        return False
    return 2 * full >= len(rows) or (len(rows) >= _GOES_ON and _goes_on(rows))


def _begins_with_running_text(parts: Sequence[Sequence[Piece]]) -> bool:
    """Whether text that goes on from line to line stands beside words that are no entries to its lines."""
    first, *others = _turned(list(map(list, parts)))
    rows = _rows(first)
    if not (len(rows) >= _GOES_ON and _is_running_text(first) and _goes_on(rows)):
        return False
    return all(_is_running_text(part) or _are_words(part) for part in others)


def _are_words(part: Sequence[Piece]) -> bool:
    """Whether lines are words, and neither numbers nor the short entries of a table."""
    rows, text = _rows(part), "".join(piece.line.text for piece in part)
    letters = sum(sign.isalpha() for sign in text)
    return len(rows) >= _GOES_ON and letters >= _WORDY * len(rows) and letters >= 0.7 * len(text)


def _goes_on(rows: Sequence[Row]) -> bool:
    """Whether most lines begin in the middle of a sentence, as entries of a table do not."""
    starts = [row[0].line.text.lstrip()[:1] for row in rows[1:]]
    ends = [row[-1].line.text.rstrip()[-1:] for row in rows[:-1]]
    on = sum(start.islower() and end not in ".!?:;" for start, end in zip(starts, ends, strict=True))
    return 2 * on > len(starts)


def _turned(parts: list[list[Piece]]) -> list[list[Piece]]:
    to_left = runs_to_left("".join(piece.line.text for part in parts for piece in part))
    return parts[::-1] if to_left else parts
