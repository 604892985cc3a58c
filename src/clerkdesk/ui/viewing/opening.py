"""Opening the document in view, beside the window; what was cut off with a page before it is opened again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from clerkdesk.base.errors import Cancelled, ClerkDeskError
from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.usecases.viewing import Viewing


class Opening(QObject):
    """Ends in ``opened`` (DocumentFacts) or ``refused`` (code), unless it is given up."""

    opened = Signal(object)
    refused = Signal(str)

    def __init__(self, viewing: Viewing, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._viewing = viewing
        self._jobs = jobs

    def begin(self, digest: str, until: int) -> None:
        """Open a document, or its first ``until`` bytes, instead of what was being opened."""
        self.give_up()
        viewing = self._viewing

        def failed(trouble: Exception) -> None:
            if isinstance(trouble, Cancelled):
                self.begin(digest, until)
            elif isinstance(trouble, ClerkDeskError):
                self.refused.emit(trouble.code)
            else:
                raise trouble

        self._jobs.run(
            Lane.PDF,
            lambda _: viewing.open(digest, until),
            on_done=self.opened.emit,
            on_fail=failed,
            owner=self,
            cut_off=viewing.cut_off,
        )

    def give_up(self) -> None:
        """Nobody waits for it any more."""
        self._jobs.forget(self)
