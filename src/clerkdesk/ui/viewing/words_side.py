"""What a viewer does with the words of its document: they are found, selected and copied."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from clerkdesk.base.jobs import Jobs
from clerkdesk.ui.viewing.find_side import FindSide
from clerkdesk.ui.viewing.view import PagesView
from clerkdesk.usecases.contents import Contents


class WordsSide(QObject):
    """Search and selection of one view; the pane only says which document is shown."""

    def __init__(
        self, view: PagesView, contents: Contents, jobs: Jobs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.search = FindSide(view, contents, jobs, self)
        self.bar = self.search.bar

    def show_document(self, digest: str, pages: int) -> None:
        """Turn to another document, or to none ("")."""
        self.search.show_document(digest, pages)

    def close(self) -> None:
        """Look nothing up any more, before the viewer goes away."""
        self.search.close()

    def deeds(self) -> Mapping[str, Callable[[], object]]:
        """What is done for the actions of the window, by action id."""
        return self.search.deeds()
