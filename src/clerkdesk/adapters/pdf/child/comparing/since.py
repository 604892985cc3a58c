"""What is to be seen on the pages of a document that was not there when something was signed."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.comparing.two_states import TwoStates
from clerkdesk.adapters.pdf.child.documents import Documents, translated
from clerkdesk.adapters.pdf.child.forms.tree import READ_ONLY, inherited, items, keys, words_in
from clerkdesk.adapters.pdf.child.lookup.destinations import shown
from clerkdesk.base.children import Head
from clerkdesk.base.errors import Unreadable

_MOST = 500
_LONGEST_NAME = 200
_NOT_SEEN = frozenset({"Link", "Popup"})
_HIDDEN = 1 | 2 | 32
"""Flags of annotations that are not shown (ISO 32000-2, table 167): invisible, hidden, no view."""
_PAGE = ("Contents", "Resources", "MediaBox", "CropBox", "Rotate", "Group", "UserUnit")
_LEADING = ("P", "Parent", "Kids", "Popup", "IRT", "RT", "A", "AA", "Dest", "AF", "StructParent")
_BESIDE = ("M", "NM", "TM", "F", "V", "Ff", "CreationDate", "RC", "RV", "DV", "Lock", "SV")
_NOT_DRAWN = frozenset({*_LEADING, *_BESIDE})
"""What annotations do not show of, or what is looked at by itself."""
_FROM_ABOVE = ("T", "FT", "Opt", "MaxLen", "DA", "Q")
"""What a field may have from those above it, and is drawn by where it has no look of its own."""


def since(documents: Documents, head: Head) -> Head:
    """Kind, place and field of each, page by page; of very many the first.

    ``until`` is how many of the file's first bytes were signed: taken as a file, they are what was seen. Both
    are opened afresh: a kept document may have been touched up for drawing.
    """
    now = documents.opened(head["path"])
    then = documents.opened(head["path"], head["until"])
    try:
        states = TwoStates(now, then)
        found = list(islice(_later(states), _MOST))
        # Asked last: some repairs happen only when an object is really read.
        if now.is_repaired or then.is_repaired:
            raise Unreadable("PDF-02", "opens only after repair")
    except (RuntimeError, ValueError, mupdf.FzErrorBase) as trouble:
        raise translated(trouble) from trouble
    return {"later": found}


def _later(states: TwoStates) -> Iterator[list[Any]]:
    everywhere = all(states.same_in_catalog(way) for way in ("OCProperties", "OutputIntents"))
    for number, page in enumerate(states.pages_now):
        if number >= len(states.pages_then):
            yield ["page", _whole(page, number), ""]
            continue
        before = states.pages_then[number]
        if not (everywhere and all(states.same(*_both(page, before, key)) for key in _PAGE)):
            yield ["changed", _whole(page, number), ""]
        yield from _beside_content(states, page, before, number)


def _beside_content(states: TwoStates, page: Any, before: Any, number: int) -> Iterator[list[Any]]:
    """What lies on a page: remarks, fields, signatures; and what lay there before."""
    known = _Known(states, [one for one in _listed(before) if _is_seen(one)])
    for one in filter(_is_seen, _listed(page)):
        was = known.take(one)
        told = _told(states, one, was)
        place = _place(one, page, number) or (_place(was, page, number) if was is not None else None)
        if told and place:
            yield [told, place, _name(one)]
    for gone in known.left():
        place = _place(gone, page, number)
        if place and (not _is_signature(gone) or _value(gone)):
            yield ["gone", place, _name(gone)]


class _Known:
    """The annotations of a page as it was: by number; one without is only known by being the very same."""

    def __init__(self, states: TwoStates, before: list[Any]) -> None:
        self._states = states
        self._numbered = {mupdf.pdf_to_num(one): one for one in before if mupdf.pdf_to_num(one)}
        self._others = [one for one in before if not mupdf.pdf_to_num(one)]

    def take(self, one: Any) -> Any | None:
        """What an annotation was, if it was there."""
        if number := mupdf.pdf_to_num(one):
            return self._numbered.pop(number, None)
        for at, other in enumerate(self._others):
            if _looks_same(self._states, one, other):
                return self._others.pop(at)
        return None

    def left(self) -> list[Any]:
        """Those that were not taken: they are gone."""
        return [*self._numbered.values(), *self._others]


def _listed(page: Any) -> list[Any]:
    return list(items(mupdf.pdf_dict_gets(page, "Annots")))


def _told(states: TwoStates, one: Any, before: Any) -> str:
    """What is to be said of an annotation that can be seen; nothing where it is what it was."""
    value = _value(one)
    if before is not None and _looks_same(states, one, before):
        return ""
    if mupdf.pdf_to_name(mupdf.pdf_dict_gets(one, "Subtype")) != "Widget":
        return "remark"
    if _is_signature(one):  # an empty one is not drawn
        was_there = before is not None and bool(_value(before))
        return ("changed" if was_there else "signature") if value else ("gone" if was_there else "")
    return "entry" if value or before is not None else "changed"


def _looks_same(states: TwoStates, one: Any, other: Any) -> bool:
    names = {*keys(one), *keys(other), *_FROM_ABOVE} - _NOT_DRAWN
    return (
        _value(one) == _value(other)
        and _flags(one) == _flags(other)
        and all(states.same(*_both(one, other, name)) for name in names)
        and (states.same_form or mupdf.pdf_dict_gets(one, "AP").m_internal is not None)
    )


def _both(one: Any, other: Any, key: str) -> tuple[Any, Any]:
    return inherited(one, key), inherited(other, key)


def _is_seen(one: Any) -> bool:
    subtype = mupdf.pdf_to_name(mupdf.pdf_dict_gets(one, "Subtype"))
    return subtype not in _NOT_SEEN and not mupdf.pdf_to_int(mupdf.pdf_dict_gets(one, "F")) & _HIDDEN


def _is_signature(one: Any) -> bool:
    return bool(mupdf.pdf_to_name(inherited(one, "FT")) == "Sig")


def _flags(one: Any) -> int:
    """The flags of a field, but for the one that a later signature sets to lock it (12.8.2.4)."""
    return int(mupdf.pdf_to_int(inherited(one, "Ff"))) & ~READ_ONLY


def _value(one: Any) -> str:
    """The value or the words of an annotation."""
    if _is_signature(one):
        return "signed" if mupdf.pdf_signature_is_signed(mupdf.pdf_get_bound_document(one), one) else ""
    is_field = mupdf.pdf_to_name(mupdf.pdf_dict_gets(one, "Subtype")) == "Widget"
    value = inherited(one, "V") if is_field else mupdf.pdf_dict_gets(one, "Contents")
    return words_in(value)


def _whole(page: Any, number: int) -> list[float]:
    bounds = shown(page)[1]
    return [number, 0, 0, bounds.x1 - bounds.x0, bounds.y1 - bounds.y0]


def _place(one: Any, page: Any, number: int) -> list[float] | None:
    to_shown, bounds = shown(page)
    raw = mupdf.pdf_to_rect(mupdf.pdf_dict_gets(one, "Rect"))
    rect = mupdf.fz_intersect_rect(mupdf.fz_transform_rect(raw, to_shown), bounds)
    width, height = rect.x1 - rect.x0, rect.y1 - rect.y0
    if width < 1 or height < 1:
        return None
    return [number, rect.x0 - bounds.x0, rect.y0 - bounds.y0, width, height]


def _name(one: Any) -> str:
    if mupdf.pdf_to_name(mupdf.pdf_dict_gets(one, "Subtype")) != "Widget":
        return ""
    return str(mupdf.pdf_load_field_name(one))[:_LONGEST_NAME]
