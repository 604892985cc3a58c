"""What can be looked up in a document beside its pages: headings, links, words found, attached files."""

from dataclasses import dataclass
from datetime import datetime

from clerkdesk.domain.pages import Place


@dataclass(frozen=True)
class Target:
    """A point in the same document that something leads to; ``y`` in points from the page's top as shown."""

    page: int
    y: float = 0.0


@dataclass(frozen=True)
class Heading:
    """A line of the document's outline, ``level`` from 0; one without a target only stands above others."""

    title: str
    level: int
    target: Target | None


@dataclass(frozen=True)
class Link:
    """A part of a page that leads on: to a target in the document, or to an ``address`` outside of it.

    An address is shown and never followed by itself. ``starts_program`` when its file should be started.
    """

    place: Place
    target: Target | None
    address: str = ""
    starts_program: bool = False


@dataclass(frozen=True)
class Hit:
    """Where searched words stand: the places to mark (one a line), and the text around them."""

    places: tuple[Place, ...]
    before: str
    found: str
    after: str


@dataclass(frozen=True)
class Findings:
    """What looking through some pages brought: hits in reading order, and how many pages have any text.

    ``until`` is the first page that was not looked at: looking goes on there when it took long.
    """

    hits: tuple[Hit, ...]
    written: int
    until: int


@dataclass(frozen=True)
class TextLine:
    """A line of text as it was written: characters in logical order, each with its box, and its block.

    A box is left, top, right, bottom: points from the top left of the page as shown.
    """

    page: int
    block: int
    text: str
    boxes: tuple[tuple[float, float, float, float], ...]


@dataclass(frozen=True)
class Comment:
    """What somebody remarked at a place, and as whose and when the file has it; ``at`` None when unknown."""

    place: Place
    text: str
    author: str = ""
    at: datetime | None = None


@dataclass(frozen=True)
class Attachment:
    """A file inside the document: its number there, the name it claims, and its size in bytes, if it says."""

    number: int
    name: str
    size: int | None
    description: str = ""
