"""What a form's field takes, and what is wrong with a value it does not take."""

import unicodedata
from enum import StrEnum

from clerkdesk.domain.date_formats import day_in, is_plain
from clerkdesk.domain.form_fields import OFF, FieldKind, FormField


class ValueFault(StrEnum):
    """Why a field does not take a value."""

    READ_ONLY = "read-only"
    TOO_LONG = "too-long"
    ONE_LINE = "one-line"
    NO_CHOICE = "no-choice"
    NO_DATE = "no-date"


def kept(value: str) -> str:
    """A value as it is kept: composed, with plain line ends, so that its letters can be counted.

    >>> kept("Mu\\u0308ller\\r\\nHof")
    'Müller\\nHof'
    """
    return unicodedata.normalize("NFC", value.replace("\r\n", "\n").replace("\r", "\n"))


def fault_of(field: FormField, value: str) -> ValueFault | None:
    """What is wrong with a new value for a field; None when it is taken."""
    if field.read_only:
        return ValueFault.READ_ONLY
    if field.kind in (FieldKind.CHECK, FieldKind.RADIO):
        known = value == OFF or value in {widget.state for widget in field.widgets}
        return None if known else ValueFault.NO_CHOICE
    if field.kind is FieldKind.CHOICE:
        known = not value or field.editable or value in {choice for choice, _ in field.choices}
        return None if known else ValueFault.NO_CHOICE
    return _fault_of_text(field, kept(value))


def _fault_of_text(field: FormField, value: str) -> ValueFault | None:
    if field.longest and len(value) > field.longest:
        return ValueFault.TOO_LONG
    if "\n" in value and not field.multiline:
        return ValueFault.ONE_LINE
    checked = field.kind is FieldKind.DATE and is_plain(field.format) and value.strip()
    return ValueFault.NO_DATE if checked and day_in(value, field.format) is None else None
