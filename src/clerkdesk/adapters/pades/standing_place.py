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
    itself is only looked at first. Raises whatever an unsound file raises.
    """
    widget: Any = get_single_field_annot(field)
    x0, y0, x1, y1 = (round(float(one.get_object()) * _HUNDREDTHS) for one in widget["/Rect"])
    rectangle = min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
    own = _number_of(reference if widget is field else field["/Kids"].raw_get(0).reference)
    named = widget.get_value_as_reference("/P", optional=True)
    if named is not None and own in _listed(named.get_object(), "/Annots"):
        at = _among_equals(named)
        if at is not None:
            return Standing(at, rectangle)
    pages = enumerate(_pages(root["/Pages"], _DEEPEST_TREE))
    return Standing(next((at for at, page in pages if own in _listed(page, "/Annots")), None), rectangle)


def drawn_in(field: generic.DictionaryObject) -> Any:
    """The appearance that viewers draw in a field; None where there is none (12.5.5)."""
    widget: Any = get_single_field_annot(field)
    return entry_of(entry_of(widget, "/AP") or {}, "/N")


def _among_equals(page: Any) -> int | None:
    """The number of a page in a tree of one level, as most are; None in any other."""
    parent = page.get_object()["/Parent"]
    kids = _listed(parent, "/Kids")
    own = _number_of(page)
    if "/Parent" in parent or parent["/Count"] != len(kids) or own not in kids:
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
