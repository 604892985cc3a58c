"""Where something in a document leads: destinations and actions (ISO 32000-2, 12.3.2 and 12.6.4).

Read from the objects themselves: MuPDF's own way heeds one of the two places for names only.
"""

from typing import Any

import pymupdf
from pymupdf import mupdf

_LONGEST_ADDRESS = 2_000
_DEEPEST_NAME = 4
_TOPS = {"XYZ": 3, "FitH": 2, "FitBH": 2, "FitR": 5}
"""Where in a destination the height stands that shall be at the top."""
_ACROSS = {"XYZ": 2, "FitV": 2, "FitBV": 2, "FitR": 2}

# PyMuPDF is typed in parts only.
_pymupdf: Any = pymupdf

Point = list[Any]
"""A target as it is told: page from 0, and points from its top as shown."""


class Destinations:
    """Follows what leads on in one document; whatever leads to no page of it leads nowhere."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._pdf = _pymupdf._as_pdf_document(document)
        self._root = mupdf.pdf_dict_gets(mupdf.pdf_trailer(self._pdf), "Root")
        self._count: int = document.page_count

    def of_item(self, item: Any, page: int) -> tuple[Point | None, str]:
        """Where a link on a page, or a line of the outline, leads: a target, or an address outside.

        The destination comes before the action, as in 12.5.6.5. Scripts, forms and sounds lead nowhere.
        """
        found = mupdf.pdf_dict_gets(item, "Dest")
        if found.m_internal:
            return self.target(found), ""
        return self._of_action(mupdf.pdf_dict_gets(item, "A"), page)

    def starts_program(self, item: Any) -> bool:
        """Whether a link that leads outside asks for a program or a file to be started (12.6.4.6)."""
        action = mupdf.pdf_dict_gets(item, "A")
        dest = mupdf.pdf_dict_gets(item, "Dest")
        return not dest.m_internal and mupdf.pdf_to_name(mupdf.pdf_dict_gets(action, "S")) == "Launch"

    def target(self, found: Any) -> Point | None:
        """A destination by its array, its name, or its dictionary."""
        for _ in range(_DEEPEST_NAME):
            if mupdf.pdf_is_array(found):
                return self._explicit(found)
            found = mupdf.pdf_dict_gets(found, "D") if mupdf.pdf_is_dict(found) else self._named(found)
        return None

    def _of_action(self, action: Any, page: int) -> tuple[Point | None, str]:
        match mupdf.pdf_to_name(mupdf.pdf_dict_gets(action, "S")):
            case "GoTo":
                return self.target(mupdf.pdf_dict_gets(action, "D")), ""
            case "URI":
                return None, _text(mupdf.pdf_dict_gets(action, "URI"))
            case "GoToR" | "Launch":
                return None, _file_name(mupdf.pdf_dict_gets(action, "F"))
            case "Named":
                return self._neighbour(mupdf.pdf_to_name(mupdf.pdf_dict_gets(action, "N")), page), ""
        return None, ""

    def _neighbour(self, name: str, page: int) -> Point | None:
        last = self._count - 1
        leads = {"FirstPage": 0, "LastPage": last, "NextPage": page + 1, "PrevPage": page - 1}
        to = leads.get(name, -1)
        return [to, 0.0] if 0 <= to <= last else None

    def _named(self, name: Any) -> Any:
        """What a name stands for: in the name tree, or in the dictionary of old files (12.3.2.4)."""
        if mupdf.pdf_is_name(name):
            found = mupdf.pdf_dict_get(mupdf.pdf_dict_gets(self._root, "Dests"), name)
            name = mupdf.pdf_new_string(mupdf.pdf_to_name(name), len(mupdf.pdf_to_name(name).encode()))
        elif mupdf.pdf_is_string(name):
            found = mupdf.pdf_dict_gets(mupdf.pdf_dict_gets(self._root, "Dests"), _text(name))
        else:
            return name
        if found.m_internal:
            return found
        return mupdf.pdf_lookup_name(self._pdf, mupdf.pdf_new_name("Dests"), name)

    def _explicit(self, array: Any) -> Point | None:
        """A page and a view of it; the page by its object or, against the rule, by its number."""
        first = mupdf.pdf_array_get(array, 0)
        if mupdf.pdf_is_int(first):
            page = mupdf.pdf_to_int(first)
        else:
            try:
                page = mupdf.pdf_lookup_page_number(self._pdf, first)
            except mupdf.FzErrorBase:
                return None
        if not 0 <= page < self._count:
            return None
        return [page, self._top(page, array)]

    def _top(self, page: int, array: Any) -> float:
        """The height on the page as shown; a page that lies on its side may be given by what is across."""
        view = mupdf.pdf_to_name(mupdf.pdf_array_get(array, 1))
        x, y = (_number(array, places.get(view, 0)) for places in (_ACROSS, _TOPS))
        if x is None and y is None:
            return 0.0
        to_shown, bounds = shown(mupdf.pdf_lookup_page_obj(self._pdf, page))
        if to_shown.b and (x is None or y is None):
            return 0.0
        point = mupdf.fz_transform_point_xy(x or 0.0, y or 0.0, to_shown)
        if not to_shown.b and y is None:
            return 0.0
        return float(min(max(point.y - bounds.y0, 0.0), bounds.y1 - bounds.y0))


def shown(page: Any) -> tuple[Any, Any]:
    """The way from a page's own coordinates to the page as shown, and its bounds there."""
    box, to_shown = mupdf.FzRect(), mupdf.FzMatrix()
    mupdf.pdf_page_obj_transform(page, box, to_shown)
    return to_shown, mupdf.fz_transform_rect(box, to_shown)


def _number(array: Any, at: int) -> float | None:
    found = mupdf.pdf_array_get(array, at) if at else None
    return float(mupdf.pdf_to_real(found)) if found is not None and mupdf.pdf_is_number(found) else None


def _text(string: Any) -> str:
    return str(mupdf.pdf_to_text_string(string))[:_LONGEST_ADDRESS] if mupdf.pdf_is_string(string) else ""


def _file_name(file: Any) -> str:
    """The name in a file specification (7.11.3), the one in Unicode first."""
    if mupdf.pdf_is_dict(file):
        return next(filter(None, (_text(mupdf.pdf_dict_gets(file, key)) for key in ("UF", "F", "Unix"))), "")
    return _text(file)
