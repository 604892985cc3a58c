"""What was found on pages as the child tells it, believed only in its own shape."""

from clerkdesk.adapters.pdf.believing import coordinates, few, string, within
from clerkdesk.base.children import Head
from clerkdesk.domain.contents import Findings, Hit, TextLine
from clerkdesk.domain.pages import Place

_MOST_HITS = 1001
_MOST_BOXES = 400
_MOST_BLOCKS = 1_000_000
_LONGEST = 2000


def findings_from(found: Head, pages: range) -> Findings:
    """What looking through these pages brought; raises ValueError, TypeError or KeyError."""
    hits = tuple(_hit(*told) for told in few(found["hits"], _MOST_HITS))
    written = within(found["written"], len(pages) + 1)
    until = within(found["until"], max(pages.stop, pages.start) + 1)
    if any(type(place.page) is not int or place.page not in pages for hit in hits for place in hit.places):
        raise ValueError("found where nobody looked")
    if pages and until <= pages.start:
        raise ValueError("nothing was looked at")
    return Findings(hits, written, until)


def lines_from(found: Head, page: int) -> tuple[TextLine, ...]:
    """The lines of an answer; raises ValueError, TypeError or KeyError."""
    return tuple(
        _line(page, within(block, _MOST_BLOCKS), string(text), edges)
        for block, text, edges in few(found["lines"], _MOST_BLOCKS)
    )


def _hit(before: str, text: str, after: str, page: int, boxes: list[list[float]]) -> Hit:
    if not few(boxes, _MOST_BOXES):
        raise ValueError("nowhere")
    parts = (string(before), string(text), string(after))
    if any(len(part) > _LONGEST for part in parts):
        raise ValueError("more than was sought")
    places = tuple(_box(page, *coordinates(box)) for box in boxes)
    return Hit(places, *parts)


def _box(page: int, x0: float, y0: float, x1: float, y1: float) -> Place:
    return Place(page, x0, y0, max(0.0, x1 - x0), max(0.0, y1 - y0))


def _line(page: int, block: int, text: str, edges: list[float]) -> TextLine:
    sides = coordinates(edges)
    boxes = tuple(zip(sides[::4], sides[1::4], sides[2::4], sides[3::4], strict=True))
    if len(boxes) != len(text):
        raise ValueError("a box for each character")
    return TextLine(page, block, text, boxes)
