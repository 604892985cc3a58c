"""Pages of a document as the reader reports them: sizes, words, places, pixels."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True)
class Place:
    """A rectangle on a page: page number from 0; points from the top left of the page as shown."""

    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Word:
    """A word with the rectangle it fills, points from the top left of the page as shown."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float
    text: str


@dataclass(frozen=True)
class SignatureSlot:
    """A signature field of the file: its name, where it is (None if invisible), and whether it is signed."""

    name: str
    place: Place | None
    signed: bool


@dataclass(frozen=True)
class PageSize:
    """Width and height of a page as shown, in points (1/72 inch)."""

    width: float
    height: float


@dataclass(frozen=True)
class DocumentFacts:
    """What the reader found when it opened a document.

    ``repaired`` means the file's own tables were wrong and the reader had to guess. ``labels`` are the names
    its pages go by (ISO 32000-2, 12.4.2), none where they are simply counted from 1. With ``other_form`` its
    pages only stand in for a form that another program has to show (XFA). ``archival`` when the file says
    that it is made for long keeping (PDF/A).
    """

    pages: tuple[PageSize, ...]
    repaired: bool
    slots: tuple[SignatureSlot, ...]
    title: str = ""
    labels: tuple[str, ...] = ()
    other_form: bool = False
    archival: bool = False


class PixelForm(StrEnum):
    """In what form pixels lie in memory: four bytes in the order named, or one of grey."""

    BGRX = "bgrx"
    RGBX = "rgbx"
    GREY = "grey"


@dataclass(frozen=True)
class Raster:
    """Pixels of a page or a part of it: rows of ``stride`` bytes, whose pixels are of one form."""

    width: int
    height: int
    stride: int
    pixels: memoryview
    form: PixelForm = PixelForm.BGRX
