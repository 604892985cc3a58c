"""Where things lie: from a page as the reader sees it to the file's own coordinates, and back upright."""

from dataclasses import dataclass
from typing import Any

from pyhanko.pdf_utils import generic

from clerkdesk.base.errors import Refused
from clerkdesk.domain.pages import Place

_DEEPEST_TREE = 64
_LETTER = (0.0, 0.0, 612.0, 792.0)

Box = tuple[float, float, float, float]
Matrix = tuple[int, int, int, int, float, float]


@dataclass(frozen=True)
class PageFrame:
    """A page's visible box in user space, its turn (clockwise, degrees) and its user unit (1/72 inch)."""

    box: Box
    turn: int
    unit: float

    @property
    def shown_size(self) -> tuple[float, float]:
        """Width and height of the page as shown, in points."""
        x0, y0, x1, y1 = self.box
        width, height = (x1 - x0) * self.unit, (y1 - y0) * self.unit
        return (height, width) if self.turn in (90, 270) else (width, height)

    def to_user_space(self, place: Place) -> Box:
        """Turn a place on the page as shown into a rectangle of the file (ISO 32000-1, 8.3.2.3 and 14.11.2).

        Raises Refused SEA-03 when the place has no area or does not touch the page.
        """
        width, height = self.shown_size
        if place.width <= 0 or place.height <= 0:
            raise Refused("SEA-03", "place has no area")
        if not (-place.width < place.x < width and -place.height < place.y < height):
            raise Refused("SEA-03", "place lies beside the page")
        ax, ay = self._point(place.x, place.y)
        bx, by = self._point(place.x + place.width, place.y + place.height)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)

    def _point(self, x: float, y: float) -> tuple[float, float]:
        x0, y0, x1, y1 = self.box
        right, down = x / self.unit, y / self.unit
        match self.turn:
            case 90:
                return x0 + down, y0 + right
            case 180:
                return x1 - right, y0 + down
            case 270:
                return x1 - down, y1 - right
            case _:
                return x0 + right, y1 - down


def upright(turn: int, width: float, height: float) -> tuple[float, float, Matrix]:
    """Size and matrix of an appearance that stands upright for the reader of a turned page.

    ``width`` and ``height`` are those of the field in the file; the result is the size as shown and the
    form's /Matrix, which turns the drawing back into the field (ISO 32000-1, 12.5.5, algorithm 8.1).
    """
    match turn:
        case 90:
            return height, width, (0, 1, -1, 0, width, 0.0)
        case 180:
            return width, height, (-1, 0, 0, -1, width, height)
        case 270:
            return height, width, (0, -1, 1, 0, 0.0, height)
        case _:
            return width, height, (1, 0, 0, 1, 0.0, 0.0)


def frame_of(page: generic.DictionaryObject) -> PageFrame:
    """Measure a page, inherited entries included (ISO 32000-1, 7.7.3.4)."""
    media = _box(_inherited(page, "/MediaBox")) or _LETTER
    crop = _box(_inherited(page, "/CropBox")) or media
    both = (max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3]))
    seen = both if both[0] < both[2] and both[1] < both[3] else media
    turn = _inherited(page, "/Rotate")
    unit = page.get("/UserUnit", generic.FloatObject(1)).get_object()
    return PageFrame(
        seen,
        int(turn) % 360 if isinstance(turn, (int, float)) else 0,
        float(unit) if isinstance(unit, (int, float)) and unit > 0 else 1.0,
    )


def _inherited(page: generic.DictionaryObject, name: str) -> Any:
    node: Any = page
    for _ in range(_DEEPEST_TREE):
        if name in node:
            return node[name]
        if "/Parent" not in node:
            break
        node = node["/Parent"]
    return None


def _box(values: Any) -> Box | None:
    if not isinstance(values, generic.ArrayObject) or len(values) != 4:
        return None
    x0, y0, x1, y1 = (float(value.get_object()) for value in values)
    box = min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
    return box if box[0] < box[2] and box[1] < box[3] else None
