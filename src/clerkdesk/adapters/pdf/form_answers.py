"""Forms as the child tells them, believed only in their own shape."""

import math
from typing import Any

from clerkdesk.base.children import Head
from clerkdesk.domain.form_fields import FieldKind, FillableForm, FormField, FormWidget
from clerkdesk.domain.pages import Place

_MOST_FIELDS = 20_000
_LARGEST = 1_000_000.0
_FLAGS = ("editable", "multiline", "required", "read_only", "comb", "calculated")


def form_from(found: Head) -> FillableForm:
    """The form of an answer; raises ValueError, TypeError or KeyError where it is none."""
    listed = found["fields"]
    if len(listed) > _MOST_FIELDS:
        raise ValueError("too many fields")
    fields = tuple(map(_field, listed))
    if len({field.name for field in fields}) < len(fields):
        raise ValueError("a field twice")
    return FillableForm(fields, bool(found["has_xfa"]), bool(found["has_scripts"]))


def _field(found: dict[str, Any]) -> FormField:
    widgets = tuple(FormWidget(_place(one["place"]), str(one["state"])) for one in found["widgets"])
    if not widgets:
        raise ValueError("a field that stands nowhere")
    return FormField(
        str(found["name"]),
        FieldKind(found["kind"]),
        str(found["value"]),
        widgets,
        label=str(found["label"]),
        choices=tuple((str(value), str(words)) for value, words in found["choices"]),
        longest=max(0, int(found["longest"])),
        format=str(found["format"]),
        **{flag: bool(found[flag]) for flag in _FLAGS},
    )


def _place(found: dict[str, Any]) -> Place:
    page, sides = int(found["page"]), [float(found[side]) for side in ("x", "y", "width", "height")]
    if page < 0 or not all(math.isfinite(side) and abs(side) <= _LARGEST for side in sides):
        raise ValueError("no place")
    return Place(page, *sides)
