"""Looks cases up for the palette: by the beginning of a name or reference, or by a whole reference."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from clerkdesk.base.jobs import Lane
from clerkdesk.domain.inboxes import InboxPage, InboxView
from clerkdesk.ui.inbox.acts import InboxUse


class Finder(QObject):
    """Answers only the newest question: ``found`` (text, rows, whether more follow), ``knew`` (id or None).

    ``failed`` carries the trouble.
    """

    found = Signal(str, object, bool)
    knew = Signal(object)
    failed = Signal(object)

    def __init__(self, use: InboxUse, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._use = use

    def ask(self, text: str) -> None:
        """Look for cases of the unit whose name or reference begins so."""
        inbox = self._use.inbox

        def answered(page: InboxPage) -> None:
            self.found.emit(text, page.rows, page.next is not None)

        self.forget()
        self._use.jobs.run(
            Lane.STORE,
            lambda _: inbox.page(InboxView.UNIT, None, text),
            on_done=answered,
            on_fail=self.failed.emit,
            owner=self,
        )

    def ask_reference(self, reference: str) -> None:
        """Look for the case of a whole reference."""
        cases = self._use.cases
        self.forget()
        self._use.jobs.run(
            Lane.STORE,
            lambda _: cases.by_reference(reference),
            on_done=self.knew.emit,
            on_fail=self.failed.emit,
            owner=self,
        )

    def forget(self) -> None:
        """Want no more answers."""
        self._use.jobs.forget(self)
