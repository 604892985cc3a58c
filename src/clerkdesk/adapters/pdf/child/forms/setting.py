"""How a text stands in a field: how large, in which lines, and where each begins."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from clerkdesk.adapters.pdf.child.forms.letters import PlacedLine

_LARGEST, _SMALLEST, _STEP = 12.0, 4.0, 0.5
_LEADING = 1.2
_CAPITALS = 0.7
"""How high capitals are, in letter heights."""
_AIR = 2.0


class Letters(Protocol):
    """What can be measured."""

    def width(self, text: str, size: float) -> float:
        """How wide a text is, in points."""
        ...


@dataclass(frozen=True)
class Room:
    """A field as text is set in it; ``size`` 0 fits itself, ``quadding`` is left, middle, right (0 to 2)."""

    width: float
    height: float
    edge: float
    size: float = 0.0
    quadding: int = 0
    multiline: bool = False
    cells: int = 0
    """The boxes of a comb, one a letter; 0 for running text."""

    @property
    def margin(self) -> float:
        """What stays free at the left and right."""
        return max(_AIR, 2 * self.edge)


def set_text(text: str, room: Room, letters: Letters) -> tuple[float, tuple[PlacedLine, ...]]:
    """The size of the letters, and the lines.

    What does not fit at the size the form asks for is set smaller: a value that is cut off is a wrong one.
    """
    for size in _sizes(room):
        lines = _lines(text, room, size, letters)
        if _fits(lines, room, size, letters):
            break
    if room.cells:
        return size, tuple(_combed(text, room, size, letters))
    top = room.height - room.edge - _AIR - size
    if not room.multiline:
        top = (room.height - size * _CAPITALS) / 2
    placed = []
    for at, line in enumerate(lines):
        free = room.width - 2 * room.margin - letters.width(line, size)
        x = room.margin + max(0.0, free) * room.quadding / 2
        placed.append(PlacedLine(line, x, top - at * size * _LEADING))
    return size, tuple(line for line in placed if line.text)


def _sizes(room: Room) -> Iterator[float]:
    """The sizes to try, from the wished one down."""
    size = room.size or _LARGEST
    if not room.size and not room.multiline:
        size = min(size, max((room.height - 2 * room.edge) / _LEADING, _SMALLEST))
    while size > _SMALLEST:
        yield size
        size -= _STEP
    yield min(_SMALLEST, room.size or _SMALLEST)


def _fits(lines: list[str], room: Room, size: float, letters: Letters) -> bool:
    if room.cells:
        cell = room.width / room.cells
        return all(letters.width(sign, size) <= cell for sign in clusters("".join(lines)))
    wide = room.width - 2 * room.margin
    if any(letters.width(line, size) > wide + 0.01 for line in lines):
        return False
    needed = len(lines) * size * _LEADING + 2 * (room.edge + _AIR) - size * (_LEADING - 1)
    return not room.multiline or needed <= room.height


def _lines(text: str, room: Room, size: float, letters: Letters) -> list[str]:
    if not room.multiline:
        return [text.replace("\n", " ")]
    wide = room.width - 2 * room.margin
    return [line for part in text.split("\n") for line in _broken(part, wide, size, letters)]


def _broken(part: str, wide: float, size: float, letters: Letters) -> Iterator[str]:
    """A paragraph in lines: broken between words, and within one that is wider than the field."""
    line = ""
    for word in part.split(" "):
        tried = f"{line} {word}" if line else word
        if letters.width(tried, size) <= wide:
            line = tried
            continue
        if line:
            yield line
        line = ""
        for cluster in clusters(word):
            if line and letters.width(line + cluster, size) > wide:
                yield line
                line = ""
            line += cluster
    yield line


def _combed(text: str, room: Room, size: float, letters: Letters) -> Iterator[PlacedLine]:
    signs, cell = clusters(text), room.width / room.cells
    first = (0, (room.cells - len(signs)) // 2, room.cells - len(signs))[room.quadding]
    foot = (room.height - size * _CAPITALS) / 2
    for at, sign in enumerate(signs, max(0, first)):
        if sign.strip():
            yield PlacedLine(sign, (at + 0.5) * cell - letters.width(sign, size) / 2, foot)


def clusters(text: str) -> list[str]:
    """Letters with the marks above and below them.

    >>> len(clusters("M\\u0302a"))
    2
    """
    found: list[str] = []
    for sign in text:
        if found and unicodedata.combining(sign):
            found[-1] += sign
        else:
            found.append(sign)
    return found
