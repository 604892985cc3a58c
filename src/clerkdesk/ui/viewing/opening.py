"""Opening the document in view, beside the window; what was cut off with a page before it is opened again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.ui.viewing.inquiries import Inquiries
from clerkdesk.usecases.viewing import Viewing


class Opening(QObject):
    """Ends in ``opened`` (DocumentFacts) or ``refused`` (code), unless it is given up."""

    opened = Signal(object)
    refused = Signal(str)

    def __init__(self, viewing: Viewing, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._viewing = viewing
        self._inquiries = Inquiries(jobs, Lane.PDF, viewing.cut_off)

    def begin(self, digest: str, until: int) -> None:
        """Open a document, or its first ``until`` bytes, instead of what was being opened."""
        self.give_up()
        viewing = self._viewing
        self._inquiries.ask(lambda: viewing.open(digest, until), self.opened.emit, self.refused.emit)

    def give_up(self) -> None:
        """Nobody waits for it any more."""
        self._inquiries.forget()
