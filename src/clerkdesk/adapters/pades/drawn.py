"""What pages and annotations are drawn with: the strictest of all roles an object may play."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from pyhanko.pdf_utils import generic

_OF_PAGES = ("/Contents", "/Resources", "/Group")
_DRAWING = frozenset(("/AP", "/MK", "/DR", *_OF_PAGES))
_Way = tuple[str | int, ...]
_Links = Mapping[Any, Sequence[tuple[generic.Reference, _Way]]]


def is_drawing(way: _Way) -> bool:
    """Whether a way within an object leads through something to draw with (ISO 32000-2, 7.7.3.3, 12.5.5)."""
    return not _DRAWING.isdisjoint(way)


class Drawn:
    """The objects that something is drawn with, and among them those of the pages' own content.

    Whatever is reached from there belongs to it, by any name and whatever it calls itself. What once was
    drawn with stays in, for revisions take no content away.
    """

    def __init__(self, links: _Links) -> None:
        self._links = links
        self._fresh: list[Any] = []
        self.pages: Collection[generic.Reference] = ()
        self.all: set[generic.Reference] = set()
        self.by_pages: set[generic.Reference] = set()

    def noted(self, node: Any) -> None:
        """Look at an object again, for its links are new."""
        self._fresh.append(node)

    def spread(self, pages: Collection[generic.Reference]) -> None:
        """Take in what the objects that are new lead to; ``pages`` are the nodes of the page tree."""
        if pages is not self.pages:
            self.pages, self._fresh = pages, [*self._fresh, *pages]
        fresh, self._fresh = self._fresh, []
        for node in fresh:
            _reach(self.all, self._starting(node), self._links)
            _reach(self.by_pages, self._starting_page(node), self._links)

    def _starting(self, node: Any) -> Iterator[generic.Reference]:
        known = node in self.all
        for target, way in self._links.get(node, ()):
            if known or not _DRAWING.isdisjoint(way):
                yield target

    def _starting_page(self, node: Any) -> Iterator[generic.Reference]:
        """Pages may stand in the list of their parent, and the whole tree in the catalog."""
        known, page = node in self.by_pages, node in self.pages
        for target, way in self._links.get(node, ()):
            if known:
                yield target
            elif not _DRAWING.isdisjoint(way):
                own = way if page else way[1:] if way[0] == "/Pages" else ()
                if _own(own) in _OF_PAGES:
                    yield target


def _own(way: _Way) -> str | int | None:
    """The entry of a page by which a way leaves the page tree."""
    while way[:1] == ("/Kids",):
        way = way[2:]
    return way[0] if way else None


def _reach(known: set[generic.Reference], start: Iterator[generic.Reference], links: _Links) -> None:
    waiting = list(start)
    while waiting:
        ref = waiting.pop()
        if ref not in known:
            known.add(ref)
            waiting += [target for target, _ in links.get(ref, ())]
