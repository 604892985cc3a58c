"""Filling in the form in view: its fields are looked up, edited on the paper, and saved as a new version."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.edits import FillFields
from clerkdesk.domain.form_fields import FillableForm
from clerkdesk.domain.pages import DocumentFacts
from clerkdesk.ui.viewing.edits.edits import ViewerEdits
from clerkdesk.ui.viewing.forms.form_bar import FormBar
from clerkdesk.ui.viewing.forms.form_entries import FormEntries
from clerkdesk.ui.viewing.forms.form_layer import FormLayer
from clerkdesk.ui.viewing.inquiries import Inquiries
from clerkdesk.ui.viewing.pages.view import PagesView
from clerkdesk.usecases.contents import Contents


class FormFilling(QObject):
    """The form of the document in view.

    What the page behind the viewer offers (``edits``) says whether it may be filled in, and why not; until
    then it is only shown. What was entered is kept for each document until it is saved or discarded.
    """

    def __init__(
        self,
        parts: tuple[PagesView, FormBar],
        contents: Contents,
        jobs: Jobs,
        edits: ViewerEdits,
        parent: QObject,
    ) -> None:
        """``parts`` are the pages, and the bar above them."""
        super().__init__(parent)
        self._view, self.bar = parts
        self._contents, self._edits = contents, edits
        self._inquiries = Inquiries(jobs, Lane.CONTENTS, contents.cut_off)
        self._facts: DocumentFacts | None = None
        self._digest = ""
        self._kept = ""
        self._saving = ""
        self._choosing = self._passed = False
        self._versions: dict[str, str] = {}
        self.entries = FormEntries(self)
        self.layer = FormLayer(self._view, self.entries)
        self.entries.counted.connect(self._tell)
        self.bar.save_wished.connect(self.save)
        self.bar.discard_wished.connect(self._discard)
        self.layer.left.connect(self._leave)
        self.bar.save.installEventFilter(self)
        edits.offered_changed.connect(self._follow_offer)
        self._view.choosing_changed.connect(self._make_way)

    @property
    def unsaved(self) -> int:
        """How many documents have entries that were not saved."""
        return self.entries.unsaved

    @property
    def editing(self) -> bool:
        """Whether the cursor is in a field."""
        return self.layer.has_cursor

    def show_document(self, digest: str, facts: DocumentFacts) -> None:
        """Look up the fields of the document that was opened."""
        self.clear()
        self._digest, self._facts = digest, facts
        self._kept = self._edits.kept()
        contents = self._contents
        self._inquiries.ask(lambda: contents.form_fields(digest), self._found)

    def clear(self) -> None:
        """Show no form; what was entered stays at hand."""
        self._inquiries.forget()
        self._digest, self._facts = "", None
        self.entries.show("", FillableForm())
        self.layer.clear()
        self.bar.hide()

    def save(self) -> None:
        """Wish for a new version with what was entered, if every field takes its value."""
        if self._saving or not self.entries.changes:
            return
        if self.entries.faulty:
            self.layer.go_to_field(self.entries.faulty)
            return
        hindrance = self._edits.kept()
        if hindrance:
            self.bar.show_hindrance(hindrance)
            return
        digest = self._saving = self._digest
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._lay()
        self._edits.write([FillFields(self.entries.changes)], lambda well: self._saved(digest, well))

    def discard_all(self) -> None:
        """Let go of all that was entered and not saved, in whatever document."""
        self.entries.discard_all()
        self._lay()

    def _saved(self, digest: str, well: bool) -> None:
        """What was entered is in the new version; or it is still here, and the person knows why."""
        self._saving = ""
        if well:
            self.entries.saved(digest)
        self._lay()

    def _follow_offer(self) -> None:
        """Something else may be changed now; of a document with a new version, entries go along."""
        offer = self._edits.offered
        if offer is not None and offer.document:
            self.entries.carry(self._versions.get(offer.document, offer.digest), offer.digest)
            self._versions[offer.document] = offer.digest
        kept = self._edits.kept()
        if kept != self._kept:
            self._kept = kept
            self._lay()

    def _make_way(self, choosing: bool) -> None:
        """While a place is chosen on the paper, no field takes the mouse."""
        self._choosing = choosing
        self._lay()

    def _found(self, form: FillableForm) -> None:
        self.entries.show(self._digest, form)
        self._lay()

    def _lay(self) -> None:
        self.layer.show_form(editable=self._editable and not self._saving and not self._choosing)
        self._tell()

    @property
    def _signed(self) -> bool:
        return self._facts is not None and any(slot.signed for slot in self._facts.slots)

    @property
    def _editable(self) -> bool:
        return not self._kept and not self._signed

    def _tell(self) -> None:
        if self._choosing or not any(not field.read_only for field in self.entries.form.fields):
            self.bar.hide()
        elif self._saving or self._editable:
            self.bar.show_entries(self.entries, saving=bool(self._saving))
        else:
            signed = self.tr("It is signed: filling it in would break the signature.")
            self.bar.show_reason(signed if self._signed else self._kept)

    def _discard(self) -> None:
        self.entries.discard()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        """The tabulator goes on to what can be done with the form, or out of the pages."""
        self._passed = self.bar.save.isVisible()
        if self._passed:
            self.bar.save.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._go_on()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Who came to the button from the last field goes on from there, not into the form again."""
        if event.type() == QEvent.Type.FocusOut:
            self._passed = False
        tab = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab and not event.modifiers()
        if event.type() == QEvent.Type.KeyPress and tab and self._passed:
            self._go_on()
            return True
        return False

    def _go_on(self) -> None:
        """The keyboard goes to what comes after the pages."""
        view, after = self._view, self._view.nextInFocusChain()
        while after is not None and after is not view:
            if _by_tab(after) and not view.isAncestorOf(after):
                after.setFocus(Qt.FocusReason.TabFocusReason)
                return
            after = after.nextInFocusChain()


def _by_tab(part: QWidget) -> bool:
    return part.isVisible() and part.isEnabled() and bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
