"""Words for what keeps a document from being changed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clerkdesk.ui.kit.notice import Notice
from clerkdesk.ui.kit.theme import Tone

translate = QCoreApplication.translate


def for_edits() -> dict[str, Notice]:
    """Refusals and troubles of changing documents, by code."""
    return {**_kept(), **_other()}


def _kept() -> dict[str, Notice]:
    """Why a document stays as it is."""
    return {
        "PDF-12": Notice(
            translate("Notices", "One page must stay"),
            translate("Notices", "Nothing was changed. Withdraw the document if nothing of it is needed."),
            Tone.WARNING,
        ),
        "EDT-01": Notice(
            translate("Notices", "The document is signed"),
            translate(
                "Notices",
                "Any change would break the signature. Pages can be extracted as an unsigned copy.",
            ),
            Tone.INFO,
            "lock",
        ),
        "EDT-02": Notice(
            translate("Notices", "This form is made by ClerkDesk"),
            translate("Notices", "It is made anew from what the case knows: change that instead."),
            Tone.INFO,
            "lock",
        ),
        "EDT-03": Notice(
            translate("Notices", "The document is out to be signed on paper"),
            translate("Notices", "What is signed there must be what lies in the case."),
            Tone.INFO,
            "lock",
        ),
        "EDT-04": Notice(
            translate("Notices", "The case is approved"),
            translate("Notices", "What was approved is what is filed. Have the case returned to change it."),
            Tone.INFO,
            "lock",
        ),
    }


def _other() -> dict[str, Notice]:
    """What did not succeed, or lacks something."""
    return {
        "EDT-05": Notice(
            translate("Notices", "The change did not succeed"),
            translate("Notices", "Nothing was saved; the document is as it was."),
            Tone.DANGER,
            "file-x",
        ),
        "EDT-06": Notice(
            translate("Notices", "A signed scan is only turned"),
            translate(
                "Notices", "It shows what was signed on paper. Everything else about it stays as it is."
            ),
            Tone.INFO,
            "lock",
        ),
        "EDT-07": Notice(
            translate("Notices", "The title is missing"),
            translate("Notices", "Give the extract a title, so that it can be found."),
            Tone.WARNING,
        ),
    }
