"""What a notice is made of, and the words buttons of notices share."""

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


def general() -> Notice:
    """The words for a code nobody wrote words for."""
    return Notice(
        translate("Notices", "That did not work"),
        translate("Notices", "Nothing was changed. Please give the code at the right to your IT."),
    )


def again() -> str:
    """The button that tries once more."""
    return translate("Notices", "Try again")


def reload() -> str:
    """The button that shows the newest state."""
    return translate("Notices", "Load again")
