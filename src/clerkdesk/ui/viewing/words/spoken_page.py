"""The text of the page in view, for whoever has the screen read aloud."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible

from clerkdesk.ui.viewing.pages.view import PagesView
from clerkdesk.ui.viewing.words.page_flows import PageFlows

_LONGEST = 5000  # characters; nobody listens to more at a stretch


class SpokenPage(QObject):
    """Adds the text of the page to the view's description while a screen reader listens."""

    def __init__(self, view: PagesView, flows: PageFlows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._flows = flows
        view.page_changed.connect(self._turn)
        flows.arrived.connect(self._tell)

    def _turn(self, page: int) -> None:
        """The view has just said which page it is."""
        if QAccessible.isActive():
            self._flows.wish(page)
            self._tell(page)

    def _tell(self, page: int) -> None:
        flow = self._flows.of(page)
        if flow is None or page != self._view.page or not QAccessible.isActive():
            return
        which = self._view.accessibleDescription().partition("\n")[0]
        self._view.setAccessibleDescription(f"{which}\n{flow.copied(0, flow.size)[:_LONGEST]}".strip())
