"""Filling in the fields of a form, with all that other readers show of them."""

from typing import Any

import pymupdf
from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.documents import translated
from clerkdesk.adapters.pdf.child.forms import tree as tree
from clerkdesk.adapters.pdf.child.forms.fields import field_of
from clerkdesk.adapters.pdf.child.forms.looks import Looks
from clerkdesk.adapters.pdf.child.forms.ticks import tick
from clerkdesk.adapters.pdf.child.forms.tree import Node
from clerkdesk.base.children import Head
from clerkdesk.base.errors import Unreadable
from clerkdesk.domain.form_fields import FieldKind, FormField
from clerkdesk.domain.form_values import fault_of, kept

_TICKED = (FieldKind.CHECK, FieldKind.RADIO)

# PyMuPDF is typed in parts only.
_pymupdf: Any = pymupdf


def fill(document: Any, data: Head) -> None:
    """Fill fields with ``values``, pairs of a full name and what it gets; all of them or none.

    Raises Unreadable PDF-11 for a field that is not there, or does not take the value. Scripts are not run:
    what they would work out stays as it is. A second form of another kind (XFA) is taken out, for it would
    show what was before.
    """
    found = {node.name: (node, field) for node in tree.nodes(document) if (field := field_of(node))}
    looks = Looks(document, data["font"])
    values = {name: kept(value) for name, value in data["values"]}
    for name, value in values.items():
        _demand_taken(found[name][1] if name in found else None, value, looks)
    try:
        for name, value in values.items():
            _enter(document, *found[name], value, looks)
        rest = [pair for name, pair in found.items() if name not in values]
        all_drawn = _draw_the_rest(document, rest, looks)
        looks.finish()
        _settle_form(document, all_drawn)
    except (RuntimeError, ValueError, mupdf.FzErrorBase) as trouble:
        raise translated(trouble) from trouble


def _demand_taken(field: FormField | None, value: str, looks: Looks) -> None:
    """Raise unless the field takes the value; names and values are people's, only the kind is told."""
    if field is None:
        raise Unreadable("PDF-11", "no such field")
    fault = fault_of(field, value)
    if fault is not None:
        raise Unreadable("PDF-11", f"{field.kind.value}: {fault.value}")
    if field.kind not in _TICKED and not looks.can_show(value):
        raise Unreadable("PDF-11", f"{field.kind.value}: letters nobody can draw")


def _enter(document: Any, node: Node, field: FormField, value: str, looks: Looks) -> None:
    if field.kind in _TICKED:
        tick(document, node, field, value, looks)
        return
    for owner in node.fields:
        mupdf.pdf_dict_puts(owner, "V", mupdf.pdf_new_text_string(value))
        mupdf.pdf_dict_dels(owner, "RV")  # the same with other letters, which would go on saying the old
        mupdf.pdf_dict_dels(owner, "I")
    for place in node.places:
        if all(mupdf.pdf_objcmp(place, owner) for owner in node.fields):
            for key in ("V", "RV", "I"):
                mupdf.pdf_dict_dels(place, key)
    _show(node, field, value, looks)


def _show(node: Node, field: FormField, value: str, looks: Looks) -> None:
    values = [choice for choice, _ in field.choices]
    at = values.index(value) if value in values else -1
    if field.kind is FieldKind.CHOICE and not node.flags & tree.COMBO:
        if at >= 0:
            chosen = mupdf.pdf_new_array(mupdf.pdf_get_bound_document(node.fields[0]), 1)
            mupdf.pdf_array_push(chosen, mupdf.pdf_new_int(at))
            mupdf.pdf_dict_puts(node.fields[0], "I", chosen)
        looks.write_list(node, [words for _, words in field.choices], at)
        return
    shown = field.choices[at][1] if at >= 0 else value
    looks.write(node, shown, field.longest if field.comb else 0)


def _draw_the_rest(document: Any, others: list[tuple[Node, FormField]], looks: Looks) -> bool:
    """Draw all other fields too, where the form leaves that to whoever reads it (12.7.3, NeedAppearances).

    Whether nothing is left for others to draw: what is filled in and cannot be drawn here would be lost.
    """
    if not mupdf.pdf_to_bool(mupdf.pdf_dict_gets(tree.form_of(document), "NeedAppearances")):
        return True
    all_drawn = True
    for node, field in others:
        if field.kind in _TICKED:
            tick(document, node, field, field.value, looks)
        elif looks.can_show(field.value) and not mupdf.pdf_is_array(node.get("V")):
            _show(node, field, field.value, looks)
        else:
            all_drawn &= all(bool(mupdf.pdf_dict_gets(one.object, "AP").m_internal) for one in node.widgets)
    return all_drawn


def _settle_form(document: Any, all_drawn: bool) -> None:
    form = tree.form_of(document)
    if all_drawn:
        mupdf.pdf_dict_dels(form, "NeedAppearances")
    mupdf.pdf_dict_dels(form, "XFA")
    root = mupdf.pdf_dict_gets(mupdf.pdf_trailer(_pymupdf._as_pdf_document(document)), "Root")
    mupdf.pdf_dict_dels(root, "NeedsRendering")
    # Acrobat's usage rights end with the bytes they were given for (12.8.2.3), and it says so aloud.
    rights = mupdf.pdf_dict_gets(root, "Perms")
    for right in ("UR", "UR3") if mupdf.pdf_is_dict(rights) else ():
        mupdf.pdf_dict_dels(rights, right)
