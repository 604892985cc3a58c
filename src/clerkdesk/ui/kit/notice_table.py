"""The one table from codes to words: what happened, what is safe, what to do, and what is offered.

Each part of the house has its function below; a new code is one more line in it.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from clerkdesk.ui.kit.theme import Tone

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Notice:
    """The words for a code in the shown language; `act` is on the button if the page can do it."""

    title: str
    sentence: str
    tone: Tone = Tone.DANGER
    icon: str = ""
    act: str = ""


def notice_for(code: str) -> Notice:
    """Find the words for a code; a code nobody wrote words for gets general ones."""
    table = {**_pdf(), **_store()}
    return table.get(code) or Notice(
        translate("Notices", "That did not work"),
        translate("Notices", "What you entered is kept. Please give the code to your IT."),
    )


def _pdf() -> dict[str, Notice]:
    return {
        "PDF-02": Notice(
            translate("Notices", "This PDF is damaged"),
            translate("Notices", "It lies safely in the case. Only the view is missing."),
            Tone.DANGER,
            "file-x",
            translate("Notices", "Try again"),
        ),
    }


def _store() -> dict[str, Notice]:
    return {
        "STO-01": Notice(
            translate("Notices", "The e-file cannot be reached"),
            translate("Notices", "Everything is kept here and handed over as soon as the connection stands."),
            Tone.NEUTRAL,
            "cloud-off",
            translate("Notices", "Try again"),
        ),
        "STO-02": Notice(
            translate("Notices", "Somebody was quicker"),
            translate("Notices", "The case has changed since you opened it. Your entry is still there."),
            Tone.INFO,
            "git-compare",
            translate("Notices", "Load again"),
        ),
    }
