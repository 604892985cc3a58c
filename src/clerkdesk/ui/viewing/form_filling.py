"""Filling in the form in view: its fields are looked up, edited on the paper, and saved as a new version."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from clerkdesk.base.errors import Cancelled, ClerkDeskError
from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.edits import FillFields
from clerkdesk.domain.form_fields import FillableForm
from clerkdesk.domain.pages import DocumentFacts
from clerkdesk.ui.viewing.form_bar import FormBar
from clerkdesk.ui.viewing.form_entries import FormEntries
from clerkdesk.ui.viewing.form_layer import FormLayer
from clerkdesk.ui.viewing.view import PagesView
from clerkdesk.usecases.contents import Contents


class FormFilling(QObject):
    """The form of the document in view.

    Whoever knows the case says by ``allow`` whether it may be filled in; until then it is only shown.
    ``save_wished`` carries the digest and FillFields; the answer comes by ``saved`` or ``not_saved``.
    """

    save_wished = Signal(str, object)

    def __init__(self, view: PagesView, contents: Contents, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._contents, self._jobs = view, contents, jobs
        self._facts: DocumentFacts | None = None
        self._digest = ""
        self._allowed, self._reason = False, ""
        self._saving = ""
        self.bar = FormBar()
        self.entries = FormEntries(self)
        self.layer = FormLayer(view, self.entries)
        self.entries.counted.connect(self._tell)
        self.bar.save_wished.connect(self.save)
        self.bar.discard_wished.connect(self._discard)
        self.layer.left.connect(self._leave)

    @property
    def unsaved(self) -> int:
        """How many documents have entries that were not saved."""
        return self.entries.unsaved

    def show_document(self, digest: str, facts: DocumentFacts) -> None:
        """Look up the fields of the document that was opened."""
        self.clear()
        self._digest, self._facts = digest, facts
        self._look_up()

    def clear(self) -> None:
        """Show no form; what was entered stays at hand."""
        self._jobs.forget(self)
        self._digest, self._facts = "", None
        self.entries.show("", FillableForm())
        self.layer.clear()
        self.bar.hide()

    def allow(self, allowed: bool, reason: str = "") -> None:
        """Say whether forms may be filled in here, and if not, why."""
        if (allowed, reason) != (self._allowed, self._reason):
            self._allowed, self._reason = allowed, reason
            self._lay()

    def save(self) -> None:
        """Wish for a new version with what was entered, if every field takes its value."""
        if self._saving or not self.entries.changes:
            return
        if self.entries.faulty:
            self.layer.go_to_field(self.entries.faulty)
            return
        self._saving = self._digest
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._lay()
        self.save_wished.emit(self._digest, FillFields(self.entries.changes))

    def saved(self, digest: str) -> None:
        """What was entered in a document is in its new version."""
        self._saving = ""
        self.entries.saved(digest)
        self._lay()

    def not_saved(self) -> None:
        """Nothing was saved; all that was entered is still there."""
        self._saving = ""
        self._lay()

    def carry(self, digest: str, to: str) -> None:
        """The document has another version now: what is not saved goes along."""
        self.entries.carry(digest, to)

    def _look_up(self) -> None:
        digest, contents = self._digest, self._contents
        self._jobs.run(
            Lane.CONTENTS,
            lambda _: contents.form_fields(digest),
            on_done=self._found,
            on_fail=self._not_found,
            owner=self,
        )

    def _found(self, form: FillableForm) -> None:
        self.entries.show(self._digest, form)
        self._lay()

    def _not_found(self, trouble: Exception) -> None:
        if isinstance(trouble, Cancelled):  # cut off together with a search
            self._look_up()
        elif not isinstance(trouble, ClerkDeskError):
            raise trouble

    def _lay(self) -> None:
        self.layer.show_form(editable=self._editable and not self._saving)
        self._tell()

    @property
    def _signed(self) -> bool:
        return self._facts is not None and any(slot.signed for slot in self._facts.slots)

    @property
    def _editable(self) -> bool:
        return self._allowed and not self._signed

    def _tell(self) -> None:
        if not any(not field.read_only for field in self.entries.form.fields):
            self.bar.hide()
        elif self._signed:
            self.bar.show_reason(
                self._reason or self.tr("It is signed: filling it in would break the signature.")
            )
        elif self._allowed:
            self.bar.show_entries(self.entries, saving=bool(self._saving))
        else:
            self.bar.show_reason(self._reason)

    def _discard(self) -> None:
        self.entries.discard()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        """The tabulator goes on to what can be done with the form."""
        target = self.bar.save if self.bar.save.isVisible() else self._view
        target.setFocus(Qt.FocusReason.TabFocusReason)
