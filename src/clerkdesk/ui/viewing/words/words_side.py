"""What a viewer does with the words of its document: they are found, selected, copied and read aloud."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.base.jobs import Jobs
from clerkdesk.ui.viewing.banners import BannerPlace
from clerkdesk.ui.viewing.pages.view import PagesView
from clerkdesk.ui.viewing.words.copying import Copying
from clerkdesk.ui.viewing.words.find_side import FindSide
from clerkdesk.ui.viewing.words.page_flows import PageFlows
from clerkdesk.ui.viewing.words.selecting import Selecting
from clerkdesk.ui.viewing.words.spoken_page import SpokenPage
from clerkdesk.usecases.contents import Contents


class WordsSide(QObject):
    """Search and selection of one view; the pane shows its ``bar`` and says which document is open."""

    def __init__(
        self, view: PagesView, contents: Contents, jobs: Jobs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._shown = "", 0
        self.search = FindSide(view, contents, jobs, self)
        self.flows = PageFlows(contents, jobs, self)
        self.selecting = Selecting(view, self.flows, self)
        room = BannerPlace()
        self.copying = Copying(contents, jobs, self.flows, room)
        SpokenPage(view, self.flows, self)
        self.bar = QWidget()
        column = QVBoxLayout(self.bar)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.search.bar)
        column.addWidget(room)
        self.search.borrowed = self._selected_words
        self.selecting.copy_wished.connect(self.copy)

    def show_document(self, digest: str, pages: int, until: int = 0) -> None:
        """Turn to another document, or to its first ``until`` bytes, or to none ("")."""
        self._shown = digest, until
        self.copying.stop()
        self.selecting.select(None)
        self.flows.show(digest, until)
        self.search.show_document(digest, pages, until)

    def close(self) -> None:
        """Look nothing up any more, before the viewer goes away."""
        self.show_document("", 0)
        self.search.close()

    def copy(self) -> None:
        """Put what is selected on the clipboard."""
        selection = self.selecting.selection
        if selection is not None:
            self.copying.copy(*self._shown, selection)

    def deeds(self) -> Mapping[str, Callable[[], object]]:
        """What is done for the actions of the window, by action id."""
        return self.search.deeds()

    def _selected_words(self) -> str:
        """What is selected, if it is on one page."""
        selection = self.selecting.selection
        if selection is None or len(selection.pages) > 1:
            return ""
        page = selection.pages[0]
        flow = self.flows.of(page)
        return flow.copied(*selection.on(page, flow)) if flow is not None else ""
