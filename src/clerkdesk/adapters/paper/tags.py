"""The structure tree of a tagged file: where a form marks a place to sign, and how a field is tied to it.

ISO 32000-1, 14.7 (logical structure) and ISO 14289-1, 7.18.4: a widget stands in a Form element.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, NumberTree, Object, Pdf

_MARK = "signature-field"


@dataclass(frozen=True)
class Mark:
    """A place for a field: name, title, page, rectangle in page coordinates, its structure element."""

    name: str
    title: str
    page: pikepdf.Page
    rectangle: tuple[float, float, float, float]
    element: Object


def marks(pdf: Pdf) -> Iterator[Mark]:
    """The places a form of ours marks, in reading order.

    The template draws an empty figure whose alternate text is "signature-field:PAGE:NAME:TITLE";
    its bounding box is the field's rectangle.
    """
    for element in _elements(pdf.Root.StructTreeRoot):
        parts = str(element.get(Name.Alt, "")).split(":", 3)
        if element.get(Name.S) == Name.Figure and parts[0] == _MARK and len(parts) == 4:
            box = [float(number) for number in _layout(element).BBox]
            page = pdf.pages[int(parts[1]) - 1]
            yield Mark(parts[2], parts[3], page, (box[0], box[1], box[2], box[3]), element)


def claim(pdf: Pdf, element: Object, widget: Object, page: pikepdf.Page) -> None:
    """Make an element the Form element of a widget.

    Its /K is the object reference itself, never an array of one: pyHanko takes the array for a
    forbidden change from the second signature on.
    """
    root = pdf.Root.StructTreeRoot
    if Name.ParentTree not in root:
        root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array()))
    tree = NumberTree(root.ParentTree)
    number = max([int(root.get(Name.ParentTreeNextKey, 0)), *(key + 1 for key in tree)])
    tree[number] = element
    root.ParentTreeNextKey = number + 1
    widget.StructParent = number
    element.S = Name.Form
    element.Pg = page.obj
    element.Alt = widget.TU
    element.K = Dictionary(Type=Name.OBJR, Obj=widget, Pg=page.obj)
    page.obj.Tabs = Name.S


def _elements(root: Object) -> Iterator[Object]:
    pending = list(reversed(_kids(root)))
    while pending:
        element = pending.pop()
        yield element
        pending.extend(reversed(_kids(element)))


def _kids(element: Object) -> list[Object]:
    kids = element.get(Name.K, Array())
    found = list(kids) if isinstance(kids, Array) else [kids]
    return [kid for kid in found if isinstance(kid, Dictionary)]


def _layout(element: Object) -> Object:
    attributes = element.A
    found = list(attributes) if isinstance(attributes, Array) else [attributes]
    return next(part for part in found if Name.BBox in part)
