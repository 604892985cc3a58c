"""Where a field stands: the number of its page, and its rectangle."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.form_tools import get_single_field_annot

from clerkdesk.adapters.pades.pdf_values import entry_of

_DEEPEST_TREE = 64
_HUNDREDTHS = 100


@dataclass(frozen=True)
class Standing:
    """Page (from 0; None: on none) and rectangle in hundredths of a unit, its lower left corner first."""

    page: int | None
    rectangle: tuple[int, ...]


def standing_of(root: Any, field: generic.DictionaryObject, reference: Any) -> Standing:
    """Where the one widget of a field, itself at ``reference``, stands in the file with this catalog.

    The page that lists it counts, for that is where viewers draw it (ISO 32000-2, 12.5.2); the one it names
    itself is only looked at first, if it is one of the file's. Raises whatever an unsound file raises.
    """
    widget: Any = get_single_field_annot(field)
    x0, y0, x1, y1 = (round(float(one.get_object()) * _HUNDREDTHS) for one in widget["/Rect"])
    rectangle = min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
    own = _number_of(widget_of(field, reference))
    named = widget.get_value_as_reference("/P", optional=True)
    if named is not None and own in _listed(named.get_object(), "/Annots"):
        at = _among_equals(named, root)
        if at is not None:
            return Standing(at, rectangle)
    pages = enumerate(_pages(root["/Pages"], _DEEPEST_TREE))
    return Standing(next((at for at, page in pages if own in _listed(page, "/Annots")), None), rectangle)


def widget_of(field: Any, reference: Any) -> Any:
    """Where the one widget of a field stands that is itself at ``reference``."""
    widget: Any = get_single_field_annot(field)
    return reference if widget is field else field["/Kids"].raw_get(0).reference


def drawn_in(field: generic.DictionaryObject) -> Any:
    """The appearance that viewers draw in a field; None where there is none (12.5.5)."""
    widget: Any = get_single_field_annot(field)
    return entry_of(entry_of(widget, "/AP") or {}, "/N")


def looks_of(field: generic.DictionaryObject) -> generic.ArrayObject:
    """Whatever viewers may draw for a field, in any of its widgets and states."""
    widgets = (one.get_object() for one in (field, *(entry_of(field, "/Kids") or ())))
    drawn = (one for one in widgets if isinstance(one, generic.DictionaryObject) and "/AP" in one)
    return generic.ArrayObject(one.raw_get("/AP") for one in drawn)


def _among_equals(page: Any, root: Any) -> int | None:
    """The number of a page in a tree of one level, as most are; None in any other.

    A page that hangs in no tree of the file, or in one of its own, has none.
    """
    tree = root["/Pages"]
    kids = _listed(tree, "/Kids")
    own = _number_of(page)
    if tree["/Count"] != len(kids) or own not in kids:
        return None
    return kids.index(own)


def _pages(node: Any, depth: int) -> Iterator[Any]:
    if depth == 0:
        raise ValueError("page tree too deep")
    if "/Kids" not in node:
        yield node
        return
    for child in node["/Kids"]:
        yield from _pages(child.get_object(), depth - 1)


def _listed(holder: Any, name: str) -> list[Any]:
    """The numbers of the objects that a list refers to; what stands in it itself has none."""
    entries: Any = list.__iter__(entry_of(holder, name) or generic.ArrayObject())
    return [_number_of(one.reference) if isinstance(one, generic.IndirectObject) else None for one in entries]


def _number_of(reference: Any) -> tuple[int, int]:
    return reference.idnum, reference.generation
