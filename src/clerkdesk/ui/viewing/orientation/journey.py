"""The way through a document: where somebody is led, and the way back to where they were."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from clerkdesk.domain.contents import Target
from clerkdesk.domain.pages import Place
from clerkdesk.ui.viewing.pages.view import PagesView

_REMEMBERED = 50
_ABOVE = 8  # px that stay free above what is brought to the top


@dataclass(frozen=True)
class Stop:
    """A height of a page, in points from its top."""

    page: int
    y: float


class Journey(QObject):
    """Leads to targets in one view and remembers where each jump began."""

    way_back_changed = Signal(bool)

    def __init__(self, view: PagesView) -> None:
        super().__init__(view)
        self._view = view
        self._stops: list[Stop] = []

    def forget(self) -> None:
        """Begin anew, with another document."""
        self._stops.clear()
        self.way_back_changed.emit(False)

    def go(self, target: Target) -> None:
        """Bring a target to the top of the view; a page beyond the end leads nowhere."""
        if target.page < len(self._view.page_layout.pages):
            self._leave()
            self._bring(target.page, target.y)

    def go_to_page(self, page: int) -> None:
        """Bring a page (from 0) to the top of the view."""
        self.go(Target(page))

    def back(self) -> None:
        """Go back to where the last jump began."""
        if self._stops:
            stop = self._stops.pop()
            self._bring(stop.page, stop.y)
            self.way_back_changed.emit(bool(self._stops))

    @property
    def can_go_back(self) -> bool:
        """Whether somebody was led away from anywhere."""
        return bool(self._stops)

    def read_at(self) -> Stop:
        """What somebody reads now: what is a quarter below the top of the view."""
        return self._at(self._view.area().height / 4)

    def _at(self, below: float) -> Stop:
        layout, area = self._view.page_layout, self._view.area()
        page, _, y = layout.point_on_paper(area.x + area.width / 2, area.y + below)
        return Stop(page, y)

    def _leave(self) -> None:
        here = self._at(_ABOVE + 1)
        if not self._stops or self._stops[-1] != here:
            self._stops = [*self._stops[1 - _REMEMBERED :], here]
            self.way_back_changed.emit(True)

    def _bring(self, page: int, y: float) -> None:
        view = self._view
        view.go_to_page(page)
        if y > 0:
            box = view.page_layout.place_box(Place(page, 0.0, y, 1.0, 1.0))
            view.verticalScrollBar().setValue(round(box.y) - _ABOVE)
