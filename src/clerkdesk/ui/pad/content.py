"""Looking at a document: what its pages hold between their white margins, and their pictures."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from clerkdesk.domain.pages import PageSize, Place, Raster
from clerkdesk.ui.kit.raster import image_of
from clerkdesk.ui.pad.page_source import PageSource

_LOOK_SCALE = 0.5
_WHITE = 252
_MOST_PAGES = 20
"""Longer documents are shown with their margins: looking at every page first would take too long."""


@dataclass(frozen=True)
class Leaf:
    """A page as the pad shows it: number from 0, its size, and the part that holds anything, in points."""

    page: int
    page_width: float
    page_height: float
    content: QRectF


@dataclass(frozen=True)
class Leaves:
    """All pages of a document; they share left and right, so that the text stands in one column."""

    digest: str
    pages: tuple[Leaf, ...]


def look_through(source: PageSource, digest: str, places: Sequence[Place]) -> Leaves:
    """Find what every page holds, so that the text can fill the width; nothing that is not white is cut.

    ``places`` are the places to be signed, which may still be white.
    """
    sizes = source.open(digest).pages
    boxes = [QRectF(0, 0, size.width, size.height) for size in sizes]
    if len(sizes) <= _MOST_PAGES:
        boxes = [
            _content(source.page(digest, number, _LOOK_SCALE), size) for number, size in enumerate(sizes)
        ]
        for place in places:
            if place.page < len(boxes):
                boxes[place.page] |= QRectF(place.x, place.y, place.width, place.height)
    left = min(box.left() for box in boxes)
    right = max(box.right() for box in boxes)
    return Leaves(
        digest,
        tuple(
            Leaf(number, size.width, size.height, QRectF(left, box.top(), right - left, box.height()))
            for number, (box, size) in enumerate(zip(boxes, sizes, strict=True))
        ),
    )


def picture(raster: Raster) -> QImage:
    """Make a picture of its own from the reader's pixels, which may go away."""
    return image_of(raster).convertToFormat(QImage.Format.Format_RGB32).copy()


def _content(raster: Raster, size: PageSize) -> QRectF:
    """The smallest rectangle around everything that is not white, in points; a blank page counts whole."""
    gray = picture(raster).convertToFormat(QImage.Format.Format_Grayscale8)
    width, height, stride = gray.width(), gray.height(), gray.bytesPerLine()
    pixels = bytes(gray.constBits())
    rows = [y for y in range(height) if min(pixels[y * stride : y * stride + width]) < _WHITE]
    columns = [x for x in range(width) if min(pixels[x::stride]) < _WHITE]
    whole = QRectF(0, 0, size.width, size.height)
    if not rows:
        return whole
    left, top, right, bottom = columns[0] - 1, rows[0] - 1, columns[-1] + 2, rows[-1] + 2
    found = QRectF(left, top, right - left, bottom - top)
    across, down = size.width / width, size.height / height
    return whole & QRectF(
        found.x() * across, found.y() * down, found.width() * across, found.height() * down
    )  # fmt: skip
