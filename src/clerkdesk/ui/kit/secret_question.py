"""Asking for what opens the seal key, a passphrase or the PIN of a token, until it is right or given up."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from clerkdesk.base.errors import KeyTrouble
from clerkdesk.domain.keys import Asked, Keeping, SecretKind
from clerkdesk.ui.kit.ask_text import AskText
from clerkdesk.ui.kit.notice_table import notice_for
from clerkdesk.usecases.keys import ANSWERABLE, LAST_TRY, LOCKED, WRONG, WRONG_PIN

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Reasons:
    """Why it is asked for: a sentence, the words on the button, and what to say after a wrong one."""

    sentence: str
    go_on: str
    once_more: str


class SecretQuestion(QObject):
    """One dialog over the window; ``given`` carries what was typed, ``given_up`` when it was closed.

    What was given is tried once: after a wrong one the dialog waits until somebody types again, for a token
    counts every try, and locks itself after a few.
    """

    given = Signal(str)
    given_up = Signal()

    def __init__(self, panel: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._panel = panel
        self._dialog: AskText | None = None

    def ask(self, code: str, asked: Asked, reasons: Reasons) -> None:
        """Ask, or say why what was given did not open the key: ``code`` says whether it was tried."""
        first = self._dialog is None
        if first:
            self._open(asked, reasons)
        notice = notice_for(code)
        if code in (WRONG_PIN, LAST_TRY):
            self._refuse(f"{notice.title}. {notice.sentence}", code)
        elif code == WRONG:
            kept = self.tr("The passphrase kept so far does not fit this key.")
            self._refuse(kept if first else f"{notice.title}. {reasons.once_more}", code)
        elif not first:  # the key was locked again meanwhile
            self._refuse(f"{notice.title}.", code)

    def close(self) -> None:
        """It was right, or is not needed any more."""
        if self._dialog is not None:
            self._dialog.accept()

    def _open(self, asked: Asked, reasons: Reasons) -> None:
        pin = asked.kind is SecretKind.PIN
        title = self.tr("The token asks for its PIN") if pin else notice_for(LOCKED).title
        label = self.tr("PIN") if pin else self.tr("Passphrase")
        words = title, f"{reasons.sentence} {kept_words(asked)}".strip()
        dialog = AskText(words, label, reasons.go_on, self._panel.window(), secret=True)
        dialog.answered.connect(self.given)
        dialog.finished.connect(self._closed)
        dialog.rejected.connect(self._give_up)
        self._dialog = dialog
        dialog.open()

    def _refuse(self, sentence: str, code: str) -> None:
        """Say why, beside an empty field: nothing goes out a second time by a careless key."""
        assert self._dialog is not None
        self._dialog.field.clear()
        self._dialog.refuse(f"{sentence} ({code})")
        self._dialog.field.set_trouble(True)
        self._dialog.field.setFocus()

    def _give_up(self) -> None:
        self._closed()
        self.given_up.emit()

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None


def kept_words(asked: Asked) -> str:
    """What becomes of a passphrase or PIN that is given."""
    pin = asked.kind is SecretKind.PIN
    match asked.keeping:
        case Keeping.KEY_RING:
            return translate("SecretQuestion", "The passphrase goes into the key ring.")
        case Keeping.ACT if pin:
            return translate("SecretQuestion", "The PIN is good for this one act, and kept nowhere.")
        case Keeping.ACT:
            return translate("SecretQuestion", "The passphrase is good for this one act, and kept nowhere.")
        case _ if pin:
            return translate(
                "SecretQuestion", "The PIN is kept nowhere; the token stays open until you leave the desk."
            )
        case _:
            return translate("SecretQuestion", "The passphrase is kept until the desk closes.")


def can_be_answered(trouble: Exception) -> bool:
    """Whether a passphrase or PIN that somebody enters would help."""
    return isinstance(trouble, KeyTrouble) and trouble.code in ANSWERABLE
