"""The fields of a form with all their places on the pages, as objects of the file (ISO 32000-2, 12.7.4)."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pymupdf
from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.documents import translated
from clerkdesk.adapters.pdf.child.objects import pages_of
from clerkdesk.base.errors import Unreadable

MULTILINE, PASSWORD, FILE = 1 << 12, 1 << 13, 1 << 20
COMB = 1 << 24
RADIO, PUSH = 1 << 15, 1 << 16
COMBO, EDITABLE = 1 << 17, 1 << 18
READ_ONLY, REQUIRED = 1, 2
_UNSEEN = 2 | 32  # hidden, not to be viewed (12.5.3)
_DEEPEST = 32
_MOST_WIDGETS = 20_000
_MOST_TAGS = 200_000
_ROW = 6.0  # points: what lies less apart stands in one row, or one column

# PyMuPDF is typed in parts only.
_pymupdf: Any = pymupdf
Object = Any
"""An object of the file, as MuPDF's Python speaks of it."""


@dataclass(frozen=True)
class Widget:
    """A place of a field: its dictionary, its page, and where it lies on the page as shown.

    ``turn`` is how far its words run counterclockwise there, in degrees.
    """

    object: Object
    page: int
    x: float
    y: float
    width: float
    height: float
    turn: int = 0


@dataclass
class Node:
    """A field: its full name, its dictionaries (one, in a sound file), and its places in reading order.

    ``unseen`` are dictionaries of places that are hidden, too small to be seen, or on no page: on paper, or
    in another program, they may show all the same.
    """

    name: str
    fields: list[Object] = field(default_factory=list)
    widgets: list[Widget] = field(default_factory=list)
    unseen: list[Object] = field(default_factory=list)

    def get(self, key: str) -> Object:
        """An entry of the field, its own or inherited."""
        return inherited(self.widgets[0].object, key)

    @property
    def flags(self) -> int:
        """The field's flags (12.7.4.1)."""
        return int(mupdf.pdf_to_int(self.get("Ff")))

    @property
    def kind(self) -> str:
        """The field's type; none where dictionaries of its name are of several."""
        kinds = {str(mupdf.pdf_to_name(inherited(one, "FT"))) for one in self.fields}
        return kinds.pop() if len(kinds) == 1 else ""

    @property
    def places(self) -> list[Object]:
        """The dictionaries of all its places, seen or not."""
        return [*(widget.object for widget in self.widgets), *self.unseen]


def form_of(document: Any) -> Object:
    """The form's own dictionary; a null object where there is none."""
    trailer = mupdf.pdf_trailer(_pymupdf._as_pdf_document(document))
    return mupdf.pdf_dict_getp(trailer, "Root/AcroForm")


def nodes(document: Any) -> list[Node]:
    """All fields that stand on a page and can be seen, in the order in which the tabulator visits them."""
    found: dict[str, Node] = {}
    count = 0
    try:
        for widget in _widgets(document):
            count += 1
            if count > _MOST_WIDGETS:
                raise Unreadable("PDF-07", "too many form fields")
            name = mupdf.pdf_load_field_name(widget.object)
            if not name:
                continue
            node = found.setdefault(name, Node(name))
            node.widgets.append(widget)
            _add_once(node.fields, _owner(widget.object))
        _find_unseen(document, found)
    except (RuntimeError, ValueError, mupdf.FzErrorBase) as trouble:
        raise translated(trouble) from trouble
    return list(found.values())


def inherited(one: Object, key: str) -> Object:
    """An entry of a field, or of one above it."""
    return mupdf.pdf_dict_get_inheritable(one, mupdf.pdf_new_name(key))


def words_in(value: Object) -> str:
    """A text string, a name, or a stream of text."""
    if mupdf.pdf_is_stream(value):
        raw = _pymupdf.JM_BinFromBuffer(mupdf.pdf_load_stream(value))
        value = mupdf.pdf_new_string(raw, len(raw))
    if mupdf.pdf_is_name(value):
        return str(mupdf.pdf_to_name(value))
    return str(mupdf.pdf_to_text_string(value)) if mupdf.pdf_is_string(value) else ""


def items(array: Object) -> Iterator[Object]:
    """What an array holds; nothing, if it is none."""
    for at in range(mupdf.pdf_array_len(array)):
        yield mupdf.pdf_array_get(array, at)


def keys(dictionary: Object) -> list[str]:
    """The names in a dictionary, which may be a stream's."""
    count = mupdf.pdf_dict_len(dictionary) if mupdf.pdf_is_dict(dictionary) else 0
    return [str(mupdf.pdf_to_name(mupdf.pdf_dict_get_key(dictionary, at))) for at in range(count)]


def _owner(one: Object) -> Object:
    """The field a widget belongs to: the nearest dictionary above it that has a name of its own."""
    for _ in range(_DEEPEST):
        above = mupdf.pdf_dict_gets(one, "Parent")
        if mupdf.pdf_dict_gets(one, "T").m_internal or not above.m_internal:
            break
        one = above
    return one


def _add_once(known: list[Object], one: Object) -> None:
    if all(mupdf.pdf_objcmp(one, other) for other in known):
        known.append(one)


def _find_unseen(document: Any, found: dict[str, Node]) -> None:
    """Add to fields what else goes by their names: places nobody sees, and dictionaries without any place."""
    seen = {mupdf.pdf_to_num(widget.object) for node in found.values() for widget in node.widgets}
    waiting, count = list(items(mupdf.pdf_dict_gets(form_of(document), "Fields"))), 0
    for page in pages_of(_pymupdf._as_pdf_document(document)):
        waiting += items(mupdf.pdf_dict_gets(page, "Annots"))
    while waiting and count < 2 * _MOST_WIDGETS:
        one, count = waiting.pop(), count + 1
        waiting += items(mupdf.pdf_dict_gets(one, "Kids"))
        number = mupdf.pdf_to_num(one)
        node = found.get(mupdf.pdf_load_field_name(one)) if number not in seen else None
        seen.add(number)
        if node is not None:
            _add_once(node.fields, _owner(one))
            if mupdf.pdf_is_array(mupdf.pdf_dict_gets(one, "Rect")):
                node.unseen.append(one)


def _widgets(document: Any) -> Iterator[Widget]:
    file = _pymupdf._as_pdf_document(document)
    in_structure: dict[int, int] | None = None
    for number in range(document.page_count):
        page = mupdf.pdf_lookup_page_obj(file, number)
        if not mupdf.pdf_array_len(mupdf.pdf_dict_gets(page, "Annots")):
            continue
        seen = list(_on_page(document, number))
        tabs = mupdf.pdf_to_name(mupdf.pdf_dict_gets(page, "Tabs"))
        if tabs == "S":
            in_structure = _structure_order(file) if in_structure is None else in_structure
        yield from sorted(seen, key=_order(tabs, in_structure or {}))


def _on_page(document: Any, number: int) -> Iterator[Widget]:
    shown = mupdf.fz_load_page(document.this, number)
    bounds = mupdf.fz_bound_page(shown)
    turned = document[number].rotation
    widget = mupdf.pdf_first_widget(mupdf.pdf_page_from_fz_page(shown))
    while widget.m_internal:
        place = mupdf.pdf_bound_widget(widget)
        width, height = place.x1 - place.x0, place.y1 - place.y0
        hidden = mupdf.pdf_annot_flags(widget) & _UNSEEN
        if not hidden and math.isfinite(width + height) and width >= 1 and height >= 1:
            x, y = place.x0 - bounds.x0, place.y0 - bounds.y0
            made = mupdf.pdf_annot_obj(widget)
            turn = (mupdf.pdf_to_int(mupdf.pdf_dict_getp(made, "MK/R")) - turned) % 360 // 90 * 90
            yield Widget(made, number, x, y, width, height, turn)
        widget = mupdf.pdf_next_widget(widget)


def _order(tabs: str, in_structure: dict[int, int]) -> Callable[[Widget], tuple[float, ...]]:
    """By rows, columns or structure as the page says (12.5.1); else as the fields are listed."""
    if tabs == "R":
        return lambda widget: (round((widget.y + widget.height / 2) / _ROW), widget.x)
    if tabs == "C":
        return lambda widget: (round(widget.x / _ROW), widget.y)
    if tabs == "S":
        last = len(in_structure)
        return lambda widget: (in_structure.get(mupdf.pdf_to_num(widget.object), last),)
    return lambda _: ()


def _structure_order(file: Any) -> dict[int, int]:
    """Where objects stand in the document's structure (14.7.5.3), by their numbers."""
    waiting = [mupdf.pdf_dict_getp(mupdf.pdf_trailer(file), "Root/StructTreeRoot/K")]
    found: dict[int, int] = {}
    known = set[int]()
    for _ in range(_MOST_TAGS):
        if not waiting:
            break
        one = waiting.pop()
        if mupdf.pdf_is_array(one):
            waiting += reversed(list(items(one)))
        elif mupdf.pdf_to_name(mupdf.pdf_dict_gets(one, "Type")) == "OBJR":
            found.setdefault(mupdf.pdf_to_num(mupdf.pdf_dict_gets(one, "Obj")), len(found))
        elif mupdf.pdf_is_dict(one) and mupdf.pdf_to_num(one) not in known:
            known |= {mupdf.pdf_to_num(one)} - {0}
            waiting.append(mupdf.pdf_dict_gets(one, "K"))
    return found
