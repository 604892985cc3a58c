"""The box of a field and the ink of its words, as their dictionaries ask for them (ISO 32000-2, 12.7.4.3)."""

import re
from dataclasses import dataclass

from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.forms import tree as tree
from clerkdesk.adapters.pdf.child.forms.tree import Object

_TURNS = {0: "1 0 0 1 0 0", 90: "0 1 -1 0 {w} 0", 180: "-1 0 0 -1 {w} {h}", 270: "0 -1 1 0 0 {h}"}
_TOKEN = re.compile(r"/?[^\s/\[\]<>()]+")
_FILLS = {1: "g", 3: "rg", 4: "k"}


@dataclass(frozen=True)
class Ink:
    """How a field wants its words: font by name, size (0: as it fits), and colour as numbers."""

    font: str
    size: float
    color: tuple[float, ...]

    @property
    def fill(self) -> str:
        """The operator that chooses the colour."""
        return paint(self.color, _FILLS)

    @property
    def rgb(self) -> tuple[float, float, float]:
        """The colour as red, green and blue."""
        parts = self.color
        if len(parts) == 4:
            red, green, blue = ((1 - part) * (1 - parts[3]) for part in parts[:3])
            return red, green, blue
        if len(parts) == 3:
            return parts[0], parts[1], parts[2]
        return (parts[0],) * 3 if len(parts) == 1 else (0.0, 0.0, 0.0)


def ink_in(words: str) -> Ink:
    """What a default appearance asks for (12.7.4.3, table 228).

    >>> ink_in("0 0 1 rg /Helv 9.5 Tf")
    Ink(font='Helv', size=9.5, color=(0.0, 0.0, 1.0))
    """
    font, size, stack = "", 0.0, list[str]()
    color: tuple[float, ...] = (0.0,)
    for token in _TOKEN.findall(words):
        if token == "Tf" and len(stack) > 1:
            font, size = stack[-2].lstrip("/"), abs(_numbers(stack[-1:])[0])
        elif token in _FILLS.values():
            count = next(count for count, operator in _FILLS.items() if operator == token)
            color = _numbers(stack[-count:]) if len(stack) >= count else color
        stack = [] if token.isalpha() and not token.startswith("/") else [*stack, token]
    return Ink(font, min(size, 200.0) if size >= 1 else 0.0, color)


def _numbers(tokens: list[str]) -> tuple[float, ...]:
    return tuple(
        float(token) if re.fullmatch(r"[+-]?\d*\.?\d+|[+-]?\d+\.", token) else 0.0 for token in tokens
    )


def paint(parts: tuple[float, ...], operators: dict[int, str]) -> str:
    """Numbers of a colour with the operator that takes so many; nothing for another count."""
    if len(parts) not in operators:
        return ""
    return " ".join(f"{part:g}" for part in parts) + f" {operators[len(parts)]}"


@dataclass
class Frame:
    """The box of one place of a field, upright: its size, its turn, its edge, and what is drawn of them."""

    width: float
    height: float
    turn: int
    edge: float
    drawn: str
    bordered: bool

    @property
    def matrix(self) -> str:
        """How the box is turned onto the page."""
        across, down = (self.width, self.height) if self.turn in (0, 180) else (self.height, self.width)
        return _TURNS[self.turn].format(w=f"{across:g}", h=f"{down:g}")

    @property
    def clip(self) -> str:
        """The path that words must not leave."""
        edge = self.edge
        return f"{edge:g} {edge:g} {self.width - 2 * edge:g} {self.height - 2 * edge:g} re W n"


def frame_of(widget: Object, cells: int = 0) -> Frame:
    """The box of a place, with its ground and edge drawn (12.5.6.19, table 192; 12.5.4)."""
    place = mupdf.pdf_to_rect(mupdf.pdf_dict_gets(widget, "Rect"))
    turn = mupdf.pdf_to_int(mupdf.pdf_dict_getp(widget, "MK/R")) % 360
    turn = turn if turn in _TURNS else 0
    across, down = place.x1 - place.x0, place.y1 - place.y0
    width, height = (across, down) if turn in (0, 180) else (down, across)
    edge = _edge(widget)
    ground, line = _color(widget, "BG"), _color(widget, "BC")
    drawn = []
    if ground:
        drawn.append(f"{paint(ground, _FILLS)} 0 0 {width:g} {height:g} re f")
    if line and edge:
        drawn.append(_border(widget, width, height, edge, line))
        lines = (width * at / cells for at in range(1, cells))
        drawn += [f"{x:g} 0 m {x:g} {height:g} l s" for x in lines]
    return Frame(width, height, turn, edge, "q " + "\n".join(drawn) + " Q" if drawn else "", bool(line))


def _border(widget: Object, width: float, height: float, edge: float, line: tuple[float, ...]) -> str:
    strokes = paint(line, {1: "G", 3: "RG", 4: "K"})
    style = mupdf.pdf_to_name(mupdf.pdf_dict_getp(widget, "BS/S"))
    if style == "U":
        return f"{strokes} {edge:g} w 0 {edge / 2:g} m {width:g} {edge / 2:g} l s"
    dashed = "[3] 0 d " if style == "D" else ""
    return f"{strokes} {edge:g} w {dashed}{edge / 2:g} {edge / 2:g} {width - edge:g} {height - edge:g} re s"


def _edge(widget: Object) -> float:
    width = mupdf.pdf_dict_getp(widget, "BS/W")
    if not mupdf.pdf_is_number(width):
        width = mupdf.pdf_array_get(mupdf.pdf_dict_gets(widget, "Border"), 2)
    return min(max(float(mupdf.pdf_to_real(width)), 0.0), 20.0) if mupdf.pdf_is_number(width) else 1.0


def _color(widget: Object, name: str) -> tuple[float, ...]:
    return tuple(
        float(mupdf.pdf_to_real(part)) for part in tree.items(mupdf.pdf_dict_getp(widget, f"MK/{name}"))
    )
