"""What was found on pages as the child tells it, believed only in its own shape."""

from clerkdesk.base.children import Head
from clerkdesk.domain.contents import Findings, Hit, TextLine
from clerkdesk.domain.pages import Place

_MOST_HITS = 1001
_MOST_BOXES = 400
_LONGEST = 2000


def findings_from(found: Head, pages: range) -> Findings:
    """What looking through these pages brought; raises ValueError, TypeError or KeyError."""
    hits = tuple(_hit(*told) for told in found["hits"])
    written, until = int(found["written"]), int(found["until"])
    if len(hits) > _MOST_HITS or not 0 <= written <= len(pages) or not until <= max(pages.stop, pages.start):
        raise ValueError("more than there can be")
    if any(place.page not in pages for hit in hits for place in hit.places):
        raise ValueError("found where nobody looked")
    if pages and until <= pages.start:
        raise ValueError("nothing was looked at")
    return Findings(hits, written, until)


def lines_from(found: Head, page: int) -> tuple[TextLine, ...]:
    """The lines of an answer; raises ValueError, TypeError or KeyError."""
    return tuple(_line(page, int(block), str(text), edges) for block, text, edges in found["lines"])


def _hit(before: str, text: str, after: str, page: int, boxes: list[list[float]]) -> Hit:
    if not 0 < len(boxes) <= _MOST_BOXES:
        raise ValueError("nowhere, or everywhere")
    parts = (str(before), str(text), str(after))
    if any(len(part) > _LONGEST for part in parts):
        raise ValueError("more than was sought")
    places = tuple(
        Place(int(page), float(x0), float(y0), float(x1) - float(x0), float(y1) - float(y0))
        for x0, y0, x1, y1 in boxes
    )
    return Hit(places, *parts)


def _line(page: int, block: int, text: str, edges: list[float]) -> TextLine:
    sides = [float(edge) for edge in edges]
    boxes = tuple(zip(sides[::4], sides[1::4], sides[2::4], sides[3::4], strict=True))
    if len(boxes) != len(text):
        raise ValueError("a box for each character")
    return TextLine(page, block, text, boxes)
