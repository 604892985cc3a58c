"""The dialog that asks for a few words: a reason, a remark, a passphrase."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from clerkdesk.ui.kit.dialog import Dialog
from clerkdesk.ui.kit.fields import LabelledField, TextField


class AskText(Dialog):
    """Ask for one line that must not be empty; `answered` carries it, the page accepts or refuses.

    ``secret`` hides what is typed.
    """

    answered = Signal(str)

    def __init__(
        self, words: tuple[str, str], label: str, go_on: str, parent: QWidget, *, secret: bool = False
    ) -> None:
        """`words` are title and sentence."""
        super().__init__(*words, go_on, parent)
        self.field = TextField(label)
        self._secret = secret
        if secret:
            self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.body.addWidget(LabelledField(label, self.field))
        self.go_on_button.setEnabled(False)
        self.field.textChanged.connect(self._settle)
        self.agreed.connect(self._answer)
        self.field.setFocus()

    def _answer(self) -> None:
        self.go_on_button.setEnabled(False)
        self.answered.emit(self._text())

    def _text(self) -> str:
        return self.field.text() if self._secret else self.field.text().strip()

    def _settle(self) -> None:
        self.go_on_button.setEnabled(bool(self._text()))
        self.field.set_trouble(False)
        self.refuse("")
