"""Forms as the child tells them, believed only in their own shape."""

from typing import Any

from clerkdesk.adapters.pdf.believing import few, place_from, string
from clerkdesk.adapters.pdf.labels import cleaned
from clerkdesk.base.children import Head
from clerkdesk.domain.form_fields import FieldKind, FillableForm, FormField, FormWidget
from clerkdesk.domain.pages import Place

_MOST_FIELDS = 20_000
_MOST_CHOICES = 5_000
_LONGEST_LABEL, _LONGEST_VALUE = 500, 1_000_000
_FLAGS = ("editable", "multiline", "required", "read_only", "comb", "calculated", "listed")


def form_from(found: Head) -> FillableForm:
    """The form of an answer; raises ValueError, TypeError or KeyError where it is none."""
    fields = tuple(map(_field, few(found["fields"], _MOST_FIELDS)))
    if len({field.name for field in fields}) < len(fields):
        raise ValueError("a field twice")
    return FillableForm(fields, bool(found["has_xfa"]), bool(found["has_scripts"]))


def _field(found: dict[str, Any]) -> FormField:
    widgets = tuple(
        FormWidget(_place(one["place"]), string(one["state"]), int(one["turn"]) % 360 // 90 * 90)
        for one in few(found["widgets"], _MOST_FIELDS)
    )
    if not widgets:
        raise ValueError("a field that stands nowhere")
    return FormField(
        string(found["name"]),
        FieldKind(found["kind"]),
        string(found["value"]),
        widgets,
        label=cleaned(string(found["label"]), _LONGEST_LABEL),
        choices=tuple(
            (string(value), cleaned(string(words), _LONGEST_LABEL))
            for value, words in few(found["choices"], _MOST_CHOICES)
        ),
        longest=min(max(0, int(found["longest"])), _LONGEST_VALUE),
        format=cleaned(string(found["format"]), _LONGEST_LABEL),
        **{flag: bool(found[flag]) for flag in _FLAGS},
    )


def _place(found: dict[str, Any]) -> Place:
    return place_from([found[side] for side in ("page", "x", "y", "width", "height")])
