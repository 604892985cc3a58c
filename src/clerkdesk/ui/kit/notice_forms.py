"""Words for what keeps a form from being filled in, or from being remembered."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clerkdesk.ui.kit.notice import Notice
from clerkdesk.ui.kit.theme import Tone

translate = QCoreApplication.translate


def for_forms() -> dict[str, Notice]:
    """Refusals and troubles of forms and of their rules, by code."""
    return {**_keeping(), **_proposing()}


def _keeping() -> dict[str, Notice]:
    return {
        "PDF-11": Notice(
            translate("Notices", "A field of the form does not take its value"),
            translate("Notices", "Nothing was changed; what was entered is still there."),
            Tone.WARNING,
        ),
        "RUL-02": Notice(
            translate("Notices", "This form is remembered already"),
            translate("Notices", "Take the earlier place away first if it is to lie elsewhere."),
            Tone.INFO,
        ),
        "RUL-03": Notice(
            translate("Notices", "This form is not remembered any more"),
            translate("Notices", "Somebody took it away in the meantime."),
            Tone.INFO,
        ),
        "RUL-07": Notice(
            translate("Notices", "The office's rules cannot be written"),
            translate("Notices", "Nothing was changed. Please tell your IT."),
            Tone.DANGER,
        ),
    }


def _proposing() -> dict[str, Notice]:
    return {
        "RUL-04": Notice(
            translate("Notices", "No words were found to know the form by"),
            translate(
                "Notices",
                "Near the place and on the first page there must be words that stand in all copies. "
                "Scans without text cannot be remembered.",
            ),
            Tone.WARNING,
        ),
        "RUL-05": Notice(
            translate("Notices", "One of the copies is the form itself"),
            translate("Notices", "Choose copies filled in for other people: so no name gets into the words."),
            Tone.WARNING,
        ),
        "RUL-06": Notice(
            translate("Notices", "The place was not found on every copy"),
            translate("Notices", "Nothing was remembered. Choose other copies of the same form."),
            Tone.WARNING,
        ),
    }
