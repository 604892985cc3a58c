"""The dialog that asks for a person's name, or for the word that nobody knows it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from clerkdesk.domain.cases import Applicant
from clerkdesk.ui.kit.choices import Tick
from clerkdesk.ui.kit.dialog import Dialog
from clerkdesk.ui.kit.fields import LabelledField, TextField


class AskName(Dialog):
    """Ask who signs; `answered` carries an Applicant, without any name when nobody knows it.

    Starts from the name known so far. Enter goes on as soon as a name is there.
    """

    answered = Signal(object)

    def __init__(self, words: tuple[str, str], known: Applicant | None, go_on: str, parent: QWidget) -> None:
        """`words` are title and sentence."""
        super().__init__(*words, go_on, parent)
        first, family = self.tr("First name"), self.tr("Family name")
        self.given_names, self.family_name = TextField(first), TextField(family)
        self.unknown = Tick(self.tr("The name is not known"))
        for label, field in ((first, self.given_names), (family, self.family_name)):
            self.body.addWidget(LabelledField(label, field))
            field.textChanged.connect(self._settle)
        self.body.addWidget(self.unknown)
        if known is not None:
            self.given_names.setText(known.given_names)
            self.family_name.setText(known.family_name)
        self.unknown.toggled.connect(self._settle)
        self.given_names.returnPressed.connect(self._go_down)
        self.agreed.connect(self._answer)
        self._settle()
        self.given_names.setFocus()

    def _answer(self) -> None:
        self.go_on_button.setEnabled(False)
        self.answered.emit(Applicant("", "") if self.unknown.isChecked() else self._entered())

    def _entered(self) -> Applicant:
        return Applicant(self.family_name.text().strip(), self.given_names.text().strip())

    def _go_down(self) -> None:
        """Enter in the first line means the second while that is empty."""
        if not self.family_name.text().strip():
            self.family_name.setFocus(Qt.FocusReason.TabFocusReason)

    def _settle(self) -> None:
        unknown = self.unknown.isChecked()
        for field in (self.given_names, self.family_name):
            field.setEnabled(not unknown)
        self.go_on_button.setEnabled(unknown or bool(self._entered().family_name))
