"""What is said of a form and its fields."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clerkdesk.domain.form_fields import FieldKind, FormField
from clerkdesk.domain.form_values import ValueFault
from clerkdesk.domain.one_line import on_one_line
from clerkdesk.ui.viewing.forms.form_entries import FormEntries

_LONGEST_NAME = 120
translate = QCoreApplication.translate


def spoken_name(field: FormField, state: str = "") -> str:
    """What a field is called; a radio button with what it stands for."""
    name = field.label or field.name.rpartition(".")[2]
    words = f"{name}: {state}" if field.kind is FieldKind.RADIO and state else name
    return on_one_line(words, _LONGEST_NAME)


def describe(field: FormField) -> str:
    """What is to be known while one fills in a field."""
    said = []
    if field.required:
        said.append(translate("Form", "Must be filled in"))
    if field.longest:
        said.append(translate("Form", "At most {count} signs").format(count=field.longest))
    if field.kind is FieldKind.DATE and field.format:
        said.append(translate("Form", "A date as in {format}").format(format=field.format))
    if field.calculated:
        said.append(translate("Form", "The form would work this out; here it is entered"))
    return ". ".join(said)


def fault_words(field: FormField, fault: ValueFault) -> str:
    """Why a field does not take its value."""
    words = {
        ValueFault.READ_ONLY: translate("Form", "{name} cannot be changed."),
        ValueFault.TOO_LONG: translate("Form", "{name} is too long."),
        ValueFault.ONE_LINE: translate("Form", "{name} takes one line only."),
        ValueFault.NO_CHOICE: translate("Form", "{name} takes only what the form offers."),
        ValueFault.NO_DATE: translate("Form", "{name} is not a date as the form wants it."),
    }
    return words[fault].format(name=spoken_name(field))


def changed_words(count: int) -> str:
    """How many fields were changed."""
    if count == 0:
        return translate("Form", "This form can be filled in")
    if count == 1:
        return translate("Form", "Form: one field changed")
    return translate("Form", "Form: {count} fields changed").format(count=count)


def state_words(entries: FormEntries) -> str:
    """What is missing or wrong, and what saving leaves out."""
    said = []
    missing = len(entries.missing)
    if entries.faulty:
        field = next(one for one in entries.form.fields if one.name == entries.faulty)
        fault = entries.fault(field.name)
        said.append(fault_words(field, fault) if fault is not None else "")
    if missing == 1:
        said.append(translate("Form", "One field that must be filled in is empty."))
    elif missing:
        said.append(
            translate("Form", "{count} fields that must be filled in are empty.").format(count=missing)
        )
    if entries.form.has_scripts:
        said.append(translate("Form", "What the form would work out by itself is not worked out here."))
    if entries.form.has_xfa:
        said.append(translate("Form", "Saving takes out the part of the form that only Acrobat shows (XFA)."))
    return " ".join(filter(None, said))
