"""Asking for the passphrase of the seal key until it is right or the clerk gives up."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clerkdesk.base.errors import KeyTrouble
from clerkdesk.ui.kit.ask_text import AskText
from clerkdesk.ui.kit.notice_table import notice_for
from clerkdesk.usecases.keys import LOCKED, WRONG


@dataclass(frozen=True)
class Reasons:
    """Why it is asked for: a sentence, the words on the button, and what to say after a wrong one."""

    sentence: str
    go_on: str
    once_more: str


class PassphraseQuestion(QObject):
    """One dialog over the window; ``given`` carries what was typed, ``given_up`` when it was closed."""

    given = Signal(str)
    given_up = Signal()

    def __init__(self, panel: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._panel = panel
        self._dialog: AskText | None = None

    def ask(self, code: str, reasons: Reasons) -> None:
        """Ask, or ask once more: ``code`` says whether the passphrase is unknown or was wrong."""
        if self._dialog is None:
            self._open(reasons)
            if code == WRONG:
                self._refuse(self.tr("The passphrase kept so far does not fit this key."), code)
        else:
            self._refuse(f"{notice_for(code).title}. {reasons.once_more}", code)

    def close(self) -> None:
        """It was right, or is not needed any more."""
        if self._dialog is not None:
            self._dialog.accept()

    def _open(self, reasons: Reasons) -> None:
        words = notice_for(LOCKED).title, reasons.sentence
        window = self._panel.window()
        dialog = AskText(words, self.tr("Passphrase"), reasons.go_on, window, secret=True)
        dialog.answered.connect(self.given)
        dialog.finished.connect(self._closed)
        dialog.rejected.connect(self._give_up)
        self._dialog = dialog
        dialog.open()

    def _refuse(self, sentence: str, code: str) -> None:
        assert self._dialog is not None
        self._dialog.refuse(f"{sentence} ({code})")
        self._dialog.field.selectAll()
        self._dialog.field.set_trouble(True)

    def _give_up(self) -> None:
        self._closed()
        self.given_up.emit()

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None


def can_be_answered(trouble: Exception) -> bool:
    """Whether a passphrase would help."""
    return isinstance(trouble, KeyTrouble) and trouble.code in (WRONG, LOCKED)
