"""Text in a field: how large it is, and where its lines break."""

from collections.abc import Iterator
from dataclasses import dataclass

from clerkdesk.adapters.pades.caption import CaptionFont, set_lines

LEADING = 1.2
_SMALL = (6.0, 5.0, 4.0)
_LARGE = (16.0, 14.0, 12.0, 11.0, 10.0, 9.0, 8.0, 7.0, *_SMALL)
_Size = tuple[float, float]


@dataclass(frozen=True)
class TextBlock:
    """Lines of one size, in points."""

    font: CaptionFont
    lines: tuple[str, ...]
    size: float

    @property
    def height(self) -> float:
        """What all lines take up, in points."""
        return len(self.lines) * self.size * LEADING

    def encoded(self) -> Iterator[bytes]:
        """The lines as strings that show them."""
        return map(self.font.encode, self.lines)


def small_print(font: CaptionFont, text: str, room: _Size) -> TextBlock:
    """A text as large as small print gets in a room (width, height); at its smallest, the lines that fit.

    A word that is wider than the room is cut by the field.
    """
    return _fitting(font, text, room, _SMALL, cut=True)


def large_print(font: CaptionFont, text: str, room: _Size) -> TextBlock:
    """A text as large as fits, words whole while they can be: what stands where ink would."""
    return _fitting(font, text, room, _LARGE, cut=False)


def _fitting(font: CaptionFont, text: str, room: _Size, sizes: tuple[float, ...], cut: bool) -> TextBlock:
    width, height = room
    for size in sizes:
        lines = set_lines(font, text, width, size)
        whole = cut or all(font.width(line, size) <= width for line in lines)
        if whole and len(lines) * size * LEADING <= height:
            return TextBlock(font, tuple(lines), size)
    return TextBlock(font, tuple(lines[: int(height / (size * LEADING))]), size)
