"""The question before somebody leaves who changed something in a document and did not save it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from clerkdesk.ui.kit.dialog import Dialog
from clerkdesk.ui.viewing.edits.edits import ViewerEdits
from clerkdesk.ui.viewing.forms.form_filling import FormFilling


class UnsavedWork(Dialog):
    """Says what would be lost, entries or arranged pages; going on discards it, and then one may leave."""

    def __init__(self, form: FormFilling, edits: ViewerEdits, parent: QWidget) -> None:
        self._form, self._edits = form, edits
        sentence = " ".join(filter(None, (self._entered(), self._arranged())))
        super().__init__(
            self.tr("Not everything is saved"), sentence, self.tr("Discard it all"), parent, loses=True
        )
        self.cancel_button.setText(self.tr("Back to the document"))
        self.agreed.connect(self._discard)
        self.finished.connect(self.deleteLater)

    def _entered(self) -> str:
        count = self._form.unsaved
        one = self.tr("What was entered in a document is lost when you leave. Save it there first.")
        many = self.tr("What was entered in {count} documents is lost when you leave. Save it there first.")
        return (one if count == 1 else many.format(count=count)) if count else ""

    def _arranged(self) -> str:
        count = self._edits.unsaved
        one = self.tr(
            "How the pages of a document were arranged is lost when you leave. Save it there first."
        )
        many = self.tr(
            "How the pages of {count} documents were arranged is lost when you leave. Save it there first."
        )
        return (one if count == 1 else many.format(count=count)) if count else ""

    def _discard(self) -> None:
        self._form.discard_all()
        self._edits.discard_all()
        self.accept()


def has_unsaved(form: FormFilling, edits: ViewerEdits) -> bool:
    """Whether there is anything to ask about."""
    return bool(form.unsaved or edits.unsaved)
