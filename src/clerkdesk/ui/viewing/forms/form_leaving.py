"""The question before somebody leaves who entered something in a form and did not save it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from clerkdesk.ui.kit.dialog import Dialog
from clerkdesk.ui.viewing.forms.form_filling import FormFilling


class UnsavedForms(Dialog):
    """Says that entries would be lost; going on discards them, and then one may leave."""

    def __init__(self, form: FormFilling, parent: QWidget) -> None:
        title = self.tr("Not everything in a form is saved")
        one = self.tr("What was entered in a document is lost when you leave. Save it there first.")
        many = self.tr("What was entered in {count} documents is lost when you leave. Save it there first.")
        sentence = one if form.unsaved == 1 else many.format(count=form.unsaved)
        super().__init__(title, sentence, self.tr("Discard what was entered"), parent, loses=True)
        self.cancel_button.setText(self.tr("Back to the form"))
        self._form = form
        self.agreed.connect(self._discard)
        self.finished.connect(self.deleteLater)

    def _discard(self) -> None:
        self._form.discard_all()
        self.accept()
