"""Signature fields: empty ones put into forms of ours, where these mark them."""

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

from clerkdesk.adapters.paper.tags import Mark, claim, marks

# ISO 32000-1, 12.5.3: Print (PDF/A-3, 6.3.2 demands it) and Locked (nobody moves it about).
_PRINT_LOCKED = 4 | 128


def add_marked_fields(pdf: Pdf) -> tuple[str, ...]:
    """Put a field into every place a form of ours marks; returns their names in reading order."""
    found = list(marks(pdf))
    for mark in found:
        _field(pdf, mark)
    return tuple(mark.name for mark in found)


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
    claim(pdf, mark.element, widget, mark.page)


def _form(pdf: Pdf) -> Object:
    if Name.AcroForm not in pdf.Root:
        pdf.Root.AcroForm = pdf.make_indirect(Dictionary(Fields=Array()))
    form = pdf.Root.AcroForm
    if Name.Fields not in form:
        form.Fields = Array()
    return form
