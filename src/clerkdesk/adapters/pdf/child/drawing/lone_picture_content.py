"""What a page's content stream does, as long as it paints one picture and besides only invisible text."""

import re
from collections.abc import Callable, Iterator

Matrix = tuple[float, float, float, float, float, float]
Corners = tuple[float, float, float, float]
"""Left, lower, right and upper edge."""

_UNTURNED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_INVISIBLE = 3  # ISO 32000-2, table 104
_TOKEN = re.compile(
    rb"(?P<number>[+-]?(?:\d+\.?\d*|\.\d+)(?=[\s/\[\]()<>]|$))"
    rb"|/(?P<name>[^\s/\[\]()<>{}%]*)"
    rb"|(?P<text>\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)|<[\dA-Fa-f\s]*>|[\[\]])"
    rb"|(?P<word>[A-Za-z'\"][A-Za-z*\d]*)|\S",
    re.DOTALL,
)
_HARMLESS = frozenset(b"w J j M i ri BT ET Td TD Tm T* Tc Tw Tz TL Ts BMC EMC".split())
_COLOURS = frozenset(b"g G rg RG k K".split())
_SHOWS_TEXT = frozenset(b"Tj TJ ' \"".split())


class NotOne(Exception):
    """There is more to see, or something that is not understood here."""


class LonePictureContent:
    """The name of the picture, its matrix, the clips it lies under, and the fonts of the invisible text.

    ``coloured`` says that a colour was set before it, which counts for masks. Raises NotOne.
    """

    def __init__(self, content: bytes) -> None:
        self.picture = ""
        self.matrix = _UNTURNED
        self.clips: list[Corners] = []
        self.fonts: set[str] = set()
        self.coloured = False
        self._now, self._mode = _UNTURNED, 0
        self._states: list[tuple[Matrix, int]] = []
        self._rectangle: Corners | None = None
        known: dict[bytes, Callable[[list[float], str], None]] = {
            b"q": lambda numbers, name: self._states.append((self._now, self._mode)),
            b"Q": self._restore,
            b"cm": self._move,
            b"Do": self._paint,
            b"Tr": self._set_mode,
            b"Tf": lambda numbers, name: self.fonts.add(name),
            b"re": self._outline,
            b"W": self._clip,
            b"W*": self._clip,
            b"n": self._let_go,
            **dict.fromkeys(_HARMLESS, lambda numbers, name: None),
            **dict.fromkeys(_COLOURS, self._colour),
            **dict.fromkeys(_SHOWS_TEXT, self._demand_invisible),
        }
        for word, numbers, name in _operations(content):
            if word not in known:
                raise NotOne
            known[word](numbers, name)
        if not self.picture:
            raise NotOne

    def _restore(self, numbers: list[float], name: str) -> None:
        if not self._states:
            raise NotOne
        self._now, self._mode = self._states.pop()

    def _move(self, numbers: list[float], name: str) -> None:
        a, b, c, d, e, f = _exactly(numbers, 6)
        u, v, w, x, y, z = self._now
        self._now = (
            a * u + b * w, a * v + b * x, c * u + d * w, c * v + d * x, e * u + f * w + y, e * v + f * x + z,
        )  # fmt: skip

    def _paint(self, numbers: list[float], name: str) -> None:
        if self.picture or not name:
            raise NotOne
        self.picture, self.matrix = name, self._now

    def _set_mode(self, numbers: list[float], name: str) -> None:
        self._mode = int(_exactly(numbers, 1)[0])

    def _demand_invisible(self, numbers: list[float], name: str) -> None:
        if self._mode != _INVISIBLE:
            raise NotOne

    def _colour(self, numbers: list[float], name: str) -> None:
        self.coloured = True

    def _outline(self, numbers: list[float], name: str) -> None:
        x, y, width, height = _exactly(numbers, 4)
        a, b, c, d, e, f = self._now
        if self._rectangle is not None or b or c:
            raise NotOne
        left, right = sorted((a * x + e, a * (x + width) + e))
        low, high = sorted((d * y + f, d * (y + height) + f))
        self._rectangle = left, low, right, high

    def _clip(self, numbers: list[float], name: str) -> None:
        if self._rectangle is None:
            raise NotOne
        self.clips.append(self._rectangle)

    def _let_go(self, numbers: list[float], name: str) -> None:
        self._rectangle = None


def _exactly(numbers: list[float], many: int) -> list[float]:
    if len(numbers) != many:
        raise NotOne
    return numbers


def _operations(content: bytes) -> Iterator[tuple[bytes, list[float], str]]:
    """Operators, with the numbers and the last name before them."""
    numbers: list[float] = []
    name = ""
    for token in _TOKEN.finditer(content):
        kind = token.lastgroup
        if kind == "number":
            numbers.append(float(token["number"]))
        elif kind == "name":
            name = token["name"].decode("latin-1")
        elif kind == "word":
            yield token["word"], numbers, name
            numbers, name = [], ""
        elif kind is None:
            raise NotOne
