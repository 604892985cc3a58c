"""Signature fields: empty ones put into unsigned files, where a form marks them or a clerk says."""

from collections.abc import Iterator, Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

from clerkdesk.adapters.paper.tags import Mark, claim, marks, new_form_element
from clerkdesk.base.errors import Refused
from clerkdesk.domain.pages import Place

# ISO 32000-1, 12.5.3: Print (PDF/A-3, 6.3.2 demands it) and Locked (nobody moves it about).
_PRINT_LOCKED = 4 | 128
_DEEPEST = 32


def add_marked_fields(pdf: Pdf) -> tuple[str, ...]:
    """Put a field into every place a form of ours marks; returns their names in reading order."""
    found = list(marks(pdf))
    for mark in found:
        _field(pdf, mark)
    return tuple(mark.name for mark in found)


def add_placed_fields(pdf: Pdf, fields: Sequence[tuple[str, Place]]) -> None:
    """Put fields at places on the pages as shown.

    Raises Refused PAP-04 (the file is signed already), PAP-05 (a place outside its page, or a name
    that is taken).
    """
    taken = set()
    for name, field in _fields(pdf):
        if Name.V in field and field.get(Name.FT) == Name.Sig:
            raise Refused("PAP-04", "the file is signed already")
        taken.add(name)
    for name, place in fields:
        if name in taken or not name or "." in name:
            raise Refused("PAP-05", "field name taken or unusable")
        taken.add(name)
        page, rectangle = _on_page(pdf, place)
        element = new_form_element(pdf, name)
        _field(pdf, Mark(name, name, page, rectangle, element))


def _field(pdf: Pdf, mark: Mark) -> None:
    left, bottom, right, top = mark.rectangle
    empty = pdf.make_stream(
        b"",
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, right - left, top - bottom]),
        Resources=Dictionary(),
    )
    widget = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Sig,
            T=pikepdf.String(mark.name),
            TU=pikepdf.String(mark.title),
            F=_PRINT_LOCKED,
            Rect=Array(mark.rectangle),
            P=mark.page.obj,
            AP=Dictionary(N=empty),
        )
    )
    if Name.Annots not in mark.page.obj:
        mark.page.obj.Annots = Array()
    mark.page.obj.Annots.append(widget)
    form = _form(pdf)
    form.Fields.append(widget)
    form.SigFlags = int(form.get(Name.SigFlags, 0)) | 1
    if mark.element is not None:
        claim(pdf, mark.element, widget, mark.page)


def _form(pdf: Pdf) -> Object:
    if Name.AcroForm not in pdf.Root:
        pdf.Root.AcroForm = pdf.make_indirect(Dictionary(Fields=Array()))
    form = pdf.Root.AcroForm
    if Name.Fields not in form:
        form.Fields = Array()
    return form


def _fields(pdf: Pdf) -> Iterator[tuple[str, Object]]:
    """Every field of the file with its full name."""
    form = pdf.Root.get(Name.AcroForm)
    pending = [("", field, 0) for field in form.get(Name.Fields, Array())] if form is not None else []
    while pending:
        before, field, depth = pending.pop()
        name = ".".join(part for part in (before, str(field.get(Name.T, ""))) if part)
        yield name, field
        if depth < _DEEPEST:
            pending.extend((name, kid, depth + 1) for kid in field.get(Name.Kids, Array()))


def _on_page(pdf: Pdf, place: Place) -> tuple[pikepdf.Page, tuple[float, float, float, float]]:
    """The page and the rectangle in its own coordinates of a place on the page as shown."""
    if not 0 <= place.page < len(pdf.pages):
        raise Refused("PAP-05", "no such page")
    page = pdf.pages[place.page]
    left, bottom, right, top = _shown_box(page)
    unit = float(page.obj.get(Name.UserUnit, 1))
    x0, y0 = place.x / unit, place.y / unit
    x1, y1 = (place.x + place.width) / unit, (place.y + place.height) / unit
    turned = _rotation(page.obj) % 360
    width, height = right - left, top - bottom
    across, down = (height, width) if turned in (90, 270) else (width, height)
    if not (0 <= x0 < x1 <= across + 0.01 and 0 <= y0 < y1 <= down + 0.01):
        raise Refused("PAP-05", "place is not on the page")
    by_turn = {
        0: (left + x0, top - y1, left + x1, top - y0),
        90: (left + y0, bottom + x0, left + y1, bottom + x1),
        180: (right - x1, bottom + y0, right - x0, bottom + y1),
        270: (right - y1, top - x1, right - y0, top - x0),
    }
    return page, by_turn[turned]


def _rotation(node: Object) -> int:
    """The page's own rotation or that of a node above it (ISO 32000-1, 7.7.3.4)."""
    for _ in range(_DEEPEST):
        if Name.Rotate in node:
            return int(node.Rotate)
        if Name.Parent not in node:
            break
        node = node.Parent
    return 0


def _shown_box(page: pikepdf.Page) -> tuple[float, float, float, float]:
    media, crop = ([float(number) for number in box] for box in (page.mediabox, page.cropbox))
    left, bottom = max(media[0], crop[0]), max(media[1], crop[1])
    right, top = min(media[2], crop[2]), min(media[3], crop[3])
    return left, bottom, right, top
