"""Check boxes and radio buttons: which of their looks is shown, and one for those that were never drawn."""

from typing import Any

import pymupdf
from pymupdf import mupdf

from clerkdesk.adapters.pdf.child.forms import tree as tree
from clerkdesk.adapters.pdf.child.forms.fields import on_state
from clerkdesk.adapters.pdf.child.forms.frames import frame_of
from clerkdesk.adapters.pdf.child.forms.looks import Looks
from clerkdesk.adapters.pdf.child.forms.tree import Node, Object
from clerkdesk.domain.form_fields import OFF, FormField

_TICK, _DOT = "4", "l"
_WIDTHS = {"4": 0.846, "l": 0.791, "8": 0.76, "u": 0.788, "n": 0.761, "H": 0.816}
"""Signs of ZapfDingbats that forms use (12.5.6.19, table 192, CA), and their widths in letter heights."""

# PyMuPDF is typed in parts only.
_pymupdf: Any = pymupdf


def tick(document: Any, node: Node, field: FormField, state: str, looks: Looks) -> None:
    """Set a field to a state, or to "Off"; buttons that give the same state go together."""
    file = _pymupdf._as_pdf_document(document)
    value = mupdf.pdf_new_name(OFF)
    for widget, shown in zip(node.widgets, field.widgets, strict=True):
        if not on_state(widget.object):
            _draw(file, widget.object, shown.state, bool(node.flags & tree.RADIO), looks)
        now = _name(widget.object, state) if shown.state == state else mupdf.pdf_new_name(OFF)
        value = now if shown.state == state else value
        mupdf.pdf_dict_puts(widget.object, "AS", now)
    for place in node.unseen:
        is_on = state != OFF and on_state(place) == state
        mupdf.pdf_dict_puts(place, "AS", _name(place, state) if is_on else mupdf.pdf_new_name(OFF))
    for owner in node.fields:
        mupdf.pdf_dict_puts(owner, "V", value)


def _name(widget: Object, state: str) -> Object:
    """A state's name as the file spells it: not every name is text."""
    for look in ("AP/N", "AP/D"):
        drawn = mupdf.pdf_dict_getp(widget, look)
        for at, name in enumerate(tree.keys(drawn)):
            if name == state:
                return mupdf.pdf_dict_get_key(drawn, at)
    return mupdf.pdf_new_name(state)


def _draw(file: Any, widget: Object, state: str, round_one: bool, looks: Looks) -> None:
    """Give a button that was never drawn its two looks."""
    sign = tree.words_in(mupdf.pdf_dict_getp(widget, "MK/CA"))
    sign = sign if sign in _WIDTHS else _DOT if round_one else _TICK
    frame = frame_of(widget)
    size = min(frame.width, frame.height) * 0.8
    x, y = (frame.width - _WIDTHS[sign] * size) / 2, (frame.height - 0.7 * size) / 2
    words = f"q BT 0 g /ZaDb {size:g} Tf {x:.4f} {y:.4f} Td ({sign}) Tj ET Q"
    states = mupdf.pdf_new_dict(file, 2)
    for name, drawn in ((state, f"{frame.drawn}\n{words}"), (OFF, frame.drawn)):
        mupdf.pdf_dict_puts(states, name, looks.stream(frame, drawn, _dingbats(file)))
    both = mupdf.pdf_new_dict(file, 1)
    mupdf.pdf_dict_puts(both, "N", states)
    mupdf.pdf_dict_puts(widget, "AP", both)


def _dingbats(file: Any) -> Object:
    font, fonts, resources = (mupdf.pdf_new_dict(file, 3) for _ in range(3))
    for key, value in (("Type", "Font"), ("Subtype", "Type1"), ("BaseFont", "ZapfDingbats")):
        mupdf.pdf_dict_puts(font, key, mupdf.pdf_new_name(value))
    mupdf.pdf_dict_puts(fonts, "ZaDb", font)
    mupdf.pdf_dict_puts(resources, "Font", fonts)
    return resources
