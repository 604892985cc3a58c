"""What a person enters into a form before it is saved: values, steps back, what is missing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from clerkdesk.domain.form_fields import FillableForm, FormField, is_empty
from clerkdesk.domain.form_values import ValueFault, fault_of, kept


@dataclass(frozen=True)
class _Step:
    """A field that got another value."""

    name: str
    before: str
    after: str


class FormEntries(QObject):
    """The values of the form in view, and those of forms looked at before that were not saved.

    They live in memory alone, as long as the person sits here: nothing half written of a resident lies about
    on a disk. ``changed`` (a field's name) when a value is another, ``counted`` when how many fields are
    changed or missing may be.
    """

    changed = Signal(str)
    counted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.form = FillableForm()
        self.digest = ""
        self._fields: dict[str, FormField] = {}
        self._drafts: dict[str, dict[str, str]] = {}
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._growing = False

    def show(self, digest: str, form: FillableForm) -> None:
        """Turn to the form of a document, with what was entered there before."""
        self.digest, self.form = digest, form
        self._fields = {field.name: field for field in form.fields}
        self._done, self._undone, self._growing = [], [], False
        draft = self._drafts.get(digest, {})
        if draft:
            self._keep({name: value for name, value in draft.items() if name in self._fields})
        self.counted.emit()

    # Values

    def value(self, name: str) -> str:
        """The value of a field as it would be saved."""
        return self._drafts.get(self.digest, {}).get(name, self._fields[name].value)

    def fault(self, name: str) -> ValueFault | None:
        """What is wrong with the value of a field that was changed."""
        changed = name in self._drafts.get(self.digest, {})
        return fault_of(self._fields[name], self.value(name)) if changed else None

    def enter(self, name: str, value: str) -> None:
        """Give a field another value; while a person goes on in one field, that is one step."""
        before, value = self.value(name), kept(value)
        if value == before:
            return
        if self._growing and self._done and self._done[-1].name == name:
            before = self._done.pop().before
        self._done.append(_Step(name, before, value))
        self._undone.clear()
        self._growing = True
        self._set(name, value)

    def settle(self) -> None:
        """What is entered next is a step of its own."""
        self._growing = False

    def undo(self) -> str:
        """Take the last step back; the field it was made in, empty when there is none."""
        return self._step(self._done, self._undone, back=True)

    def redo(self) -> str:
        """Take the step again that was taken back last."""
        return self._step(self._undone, self._done, back=False)

    def discard(self) -> None:
        """Let all fields have the values of the file again."""
        names = list(self._drafts.pop(self.digest, {}))
        self._done, self._undone, self._growing = [], [], False
        for name in names:
            self.changed.emit(name)
        self.counted.emit()

    def discard_all(self) -> None:
        """Let go of all that was entered, in whatever document."""
        self.discard()
        self._drafts.clear()
        self.counted.emit()

    # What there is to save

    @property
    def changes(self) -> tuple[tuple[str, str], ...]:
        """Fields with other values than in the file."""
        return tuple(self._drafts.get(self.digest, {}).items())

    @property
    def missing(self) -> tuple[FormField, ...]:
        """Fields that must be filled in and are not."""
        return tuple(
            field
            for field in self.form.fields
            if field.required and not field.read_only and is_empty(field, self.value(field.name))
        )

    @property
    def faulty(self) -> str:
        """The first field whose value it does not take; empty when all are well."""
        return next((name for name, _ in self.changes if self.fault(name) is not None), "")

    @property
    def unsaved(self) -> int:
        """How many documents have values that were not saved."""
        return len(self._drafts)

    def saved(self, digest: str) -> None:
        """What was entered in a document is in it now."""
        self._drafts.pop(digest, None)
        if digest == self.digest:
            self._done, self._undone = [], []
        self.counted.emit()

    def carry(self, digest: str, to: str) -> None:
        """The document has a new version: what was not saved goes there."""
        if digest != to and digest in self._drafts:
            self._drafts[to] = self._drafts.pop(digest)
            if digest == self.digest:
                self._done, self._undone = [], []

    def _step(self, away: list[_Step], to: list[_Step], *, back: bool) -> str:
        self._growing = False
        if not away:
            return ""
        step = away.pop()
        to.append(step)
        self._set(step.name, step.before if back else step.after)
        return step.name

    def _set(self, name: str, value: str) -> None:
        draft = dict(self._drafts.get(self.digest, {}))
        draft[name] = value
        if value == self._fields[name].value:
            del draft[name]
        self._keep(draft)
        self.changed.emit(name)
        self.counted.emit()

    def _keep(self, draft: dict[str, str]) -> None:
        if draft:
            self._drafts[self.digest] = draft
        else:
            self._drafts.pop(self.digest, None)
