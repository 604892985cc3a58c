"""Where the objects of a revision are used, kept up to date from revision to revision."""

from collections.abc import Iterator, Mapping
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader, RawPdfPath
from pyhanko.sign.diff_analysis import SuspiciousModification

from clerkdesk.adapters.pades.drawn import Drawn, is_drawing

_STRUCTURE = ("/Root", "/StructTreeRoot", "/K")
_DEEPEST = 400
_MOST_STEPS = 50_000  # a page of thousands of fields and tagged parts takes some; lattices take 2^n

_Step = str | int
_Way = tuple[_Step, ...]
_Passed = frozenset[generic.Reference]
_Node = generic.Reference | None  # None stands for the trailer, from where all ways start


class Usages:
    """All ways from a file's trailer to its objects (ISO 32000-2, 7.5.5), revision after revision.

    pyHanko asks this of every revision anew and reads the whole file each time; from one revision to the
    next only the objects written in it have to be read again. Ways are those that pyHanko counts: pages are
    entered through the page tree alone, elements of the structure tree through that tree alone, and nobody
    goes back by /Parent. But what is drawn with counts as that, whatever it is besides: through a page or an
    element among the resources, and by a resource named /Parent or /P, the ways go on.
    """

    def __init__(self, reader: PdfFileReader) -> None:
        self._reader = reader
        self._start_over()

    def tell(self, revision: HistoricalResolver) -> None:
        """Let a revision know its usages; pyHanko is never left to count them itself, it overlooks some."""
        told: Any = revision
        known = told._indirect_object_access_cache
        if isinstance(known, _Ways) and known.revision == self._revision == revision.revision:
            return
        if revision.revision < self._revision:
            self._start_over()
        try:
            self._advance(revision)
        except MemoryError:
            raise
        except Exception as trouble:  # noqa: BLE001 - whoever asks for a way will be told
            self._start_over()
            told._indirect_object_access_cache = _Lost(trouble)
        else:
            told._indirect_object_access_cache = _Ways(self)

    def of(self, target: generic.Reference) -> set[RawPdfPath]:
        """All ways to an object in the revision reached."""
        self._steps = 0
        return {RawPdfPath(*way) for way in self._up(target, (), frozenset([target]), False)}

    def _start_over(self) -> None:
        self._revision = -1
        self._links: dict[_Node, list[tuple[generic.Reference, _Way]]] = {}
        self._users: dict[generic.Reference, dict[tuple[_Node, _Way], None]] = {}
        self._pages = _Tree("/Pages")
        self._elements = _Tree("/StructTreeRoot")
        self.drawn = Drawn(self._links)
        self._steps = 0

    def _advance(self, to: HistoricalResolver) -> None:
        """Read what was written up to a revision; the first one asked for is read whole."""
        written = to.explicit_refs_in_revision()
        for number in range(self._revision + 1, to.revision) if self._links else ():
            passed = self._reader.get_historical_resolver(number)
            self._take_in(passed)
            written |= passed.explicit_refs_in_revision()
        self._take_in(to)
        self._revision = to.revision
        if self._pages.is_other_in(to, written):
            self._pages = _page_tree(to)
        if self._elements.is_other_in(to, written):
            self._elements = _structure(to)
        self.drawn.spread(self._pages.nodes)

    def _take_in(self, at: HistoricalResolver) -> None:
        """Read what a revision wrote, and whatever it leads to that is not known yet."""
        written = at.explicit_refs_in_revision()
        for ref in [None, *written]:
            self._forget(ref)
        self._note(None, at.trailer_view)
        waiting = [target for target, _ in self._links[None]] + [
            ref for ref in written if self._users.get(ref)
        ]
        while waiting:
            ref = waiting.pop()
            if ref not in self._links:
                self._note(ref, at(ref))
                waiting += [target for target, _ in self._links[ref]]

    def _forget(self, node: _Node) -> None:
        for target, way in self._links.pop(node, ()):
            del self._users[target][node, way]

    def _note(self, node: _Node, value: Any) -> None:
        links = self._links[node] = list(_links(value, (), 0))
        self.drawn.noted(node)
        for target, way in links:
            self._users.setdefault(target, {})[node, way] = None

    def _count_steps(self, more: int) -> None:
        self._steps += more
        if self._steps > _MOST_STEPS:
            raise SuspiciousModification("too many ways lead to an object that was written anew")

    def _up(
        self, ref: generic.Reference, rest: _Way, seen: frozenset[generic.Reference], inside: bool
    ) -> Iterator[_Way]:
        """Ways from the trailer to ``ref``, each with ``rest`` behind it.

        ``inside``: the way enters an element of the structure tree, which is done from that tree alone.
        """
        users = self._users.get(ref, {})
        self._count_steps(len(users))
        for user, way in users:
            drawn = user in self.drawn.all
            if "/Parent" in way and not (drawn or is_drawing(way)):
                continue
            if user is None:
                whole = way + rest
                if whole[:3] == _STRUCTURE and "/P" in whole[3:]:
                    continue
                if not inside or whole[:3] == _STRUCTURE:
                    yield whole
                continue
            element = user in self._elements.nodes and not drawn
            if user in seen or (element and "/P" in way and not is_drawing(way)):
                continue
            if user in self._pages.nodes:
                to_page, passed = self._pages.nodes[user]
                if not inside and not passed & seen:
                    yield to_page + way + rest
            if drawn or user not in self._pages.nodes:
                yield from self._up(user, way + rest, seen | {user}, inside or element)


def drawn_in(at: HistoricalResolver) -> Drawn:
    """What a revision that was told its usages is drawn with; raises SuspiciousModification for others."""
    told: Any = at
    ways = told._indirect_object_access_cache
    if not isinstance(ways, _Ways):
        raise SuspiciousModification("nobody counted where objects are used")
    return ways.drawn


class _Ways(Mapping[generic.Reference, set[RawPdfPath]]):
    """Usages in the shape in which pyHanko looks them up; each is found when it is asked for."""

    def __init__(self, usages: Usages) -> None:
        self._usages = usages
        self.revision = usages._revision
        self._found: dict[generic.Reference, set[RawPdfPath]] = {}

    @property
    def drawn(self) -> Drawn:
        """What the revision is drawn with."""
        self._demand_current()
        return self._usages.drawn

    def __getitem__(self, ref: generic.Reference) -> set[RawPdfPath]:
        if ref not in self._found:
            self._demand_current()
            self._found[ref] = self._usages.of(ref)
        return self._found[ref]

    def __iter__(self) -> Iterator[generic.Reference]:
        return iter(self._usages._users)

    def __len__(self) -> int:
        return len(self._usages._users)

    def _demand_current(self) -> None:
        if self._usages._revision != self.revision:
            raise RuntimeError("asked of a revision gone by")


class _Lost(Mapping[generic.Reference, set[RawPdfPath]]):
    """Usages that could not be counted: nothing is explained by them."""

    def __init__(self, trouble: Exception) -> None:
        self._trouble = trouble

    def __getitem__(self, ref: generic.Reference) -> set[RawPdfPath]:
        raise SuspiciousModification("the ways to an object cannot be counted") from self._trouble

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[generic.Reference]:
        return iter(())

    def __len__(self) -> int:
        return 0


class _Tree:
    """One of a catalog's trees: its nodes that are objects of their own, and all that it was read from.

    For each node the way to it and the objects passed on that way, where that is of interest.
    """

    def __init__(self, name: str, top: Any = None) -> None:
        self._name = name
        self.top = top
        self.nodes: dict[generic.Reference, tuple[_Way, _Passed]] = {}
        self._read = set[generic.Reference]()

    def read(self, value: Any) -> Any:
        """Read a part of the tree."""
        self._read.update(_reference(value))
        found = value.get_object()
        if isinstance(found, generic.DictionaryObject) and "/Type" in found:
            self._read.update(_reference(found.raw_get("/Type")))
        return found

    def is_other_in(self, at: HistoricalResolver, written: set[generic.Reference]) -> bool:
        """Whether the tree has to be read anew in a revision up to which these objects were written."""
        top = at.root.raw_get(self._name) if self._name in at.root else None
        return top != self.top or not written.isdisjoint(self._read)


def _links(value: Any, way: _Way, depth: int) -> Iterator[tuple[generic.Reference, _Way]]:
    """The references in a value, and the way to each within it."""
    if depth > _DEEPEST:
        raise ValueError("nested too deeply")
    if isinstance(value, generic.IndirectObject):
        yield value.reference, way
    elif isinstance(value, generic.DictionaryObject):
        for name in value:
            yield from _links(value.raw_get(name), (*way, str(name)), depth + 1)
    elif isinstance(value, generic.ArrayObject):
        for index, one in enumerate(value):
            yield from _links(one, (*way, index), depth + 1)


def _page_tree(at: HistoricalResolver) -> _Tree:
    """The nodes of the page tree, each with the one way to it and the objects passed on that way."""
    root: Any = at.trailer_view.raw_get("/Root")
    tree = _Tree("/Pages", at.root.raw_get("/Pages"))
    _add_pages(tree, tree.top, ("/Root", "/Pages"), frozenset(_reference(root)))
    return tree


def _add_pages(tree: _Tree, node: Any, way: _Way, passed: _Passed) -> None:
    for ref in _reference(node):
        if ref in tree.nodes:
            raise ValueError("the page tree runs in a circle")
        passed |= {ref}
        tree.nodes[ref] = way, passed
    inner = tree.read(node)
    if len(way) == 2 or inner.get("/Type") == "/Pages":
        kids = inner.raw_get("/Kids")
        passed |= set(_reference(kids))
        for index, kid in enumerate(tree.read(kids)):
            _add_pages(tree, kid, (*way, "/Kids", index), passed)


def _structure(at: HistoricalResolver) -> _Tree:
    """The elements of the structure tree that are objects of their own (ISO 32000-2, 14.7.2)."""
    if "/StructTreeRoot" not in at.root:
        return _Tree("/StructTreeRoot")
    tree = _Tree("/StructTreeRoot", at.root.raw_get("/StructTreeRoot"))
    waiting = [tree.read(tree.top)]
    while waiting:
        element = waiting.pop()
        if "/K" not in element:
            continue
        kids = tree.read(element.raw_get("/K"))
        for kid in kids if isinstance(kids, list) else (kids,):  # an only kid counts as written in its parent
            child = tree.read(kid)
            if (
                not isinstance(child, generic.DictionaryObject)
                or child.get("/Type", "/StructElem") != "/StructElem"
            ):
                continue
            for ref in _reference(kid):
                if ref in tree.nodes:
                    raise ValueError("the structure tree runs in a circle")
                tree.nodes[ref] = (), frozenset()
            waiting.append(child)
    return tree


def _reference(value: Any) -> tuple[generic.Reference, ...]:
    """What a value refers to, if it is a reference."""
    return (value.reference,) if isinstance(value, generic.IndirectObject) else ()
