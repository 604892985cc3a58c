"""The frame of the window: rail at the side, notices above the areas, status bar below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clerkdesk.ui.kit.banner import Act, BannerLook
from clerkdesk.ui.kit.labels import Hairline
from clerkdesk.ui.kit.notices import Notices
from clerkdesk.ui.kit.theme import theme_of
from clerkdesk.ui.shell.inbox_area import InboxArea
from clerkdesk.ui.shell.measures import layout_for
from clerkdesk.ui.shell.rail import Area, Rail
from clerkdesk.ui.shell.status_bar import StatusBar

INBOX, APPROVALS = "inbox", "approvals"
SEARCH, DESK = "palette", "desk"


@dataclass(frozen=True)
class Plate:
    """What is written on the window: the town, and who sits at which desk."""

    town: str
    who: str


class DeskFrame(QWidget):
    """Holds the areas and lays everything out for the width there is."""

    def __init__(self, plate: Plate, inbox_area: InboxArea, approvals_page: QWidget) -> None:
        super().__init__()
        self.inbox_area = inbox_area
        self._approvals_page = approvals_page
        self.rail = self._make_rail(plate.town)
        self.status = StatusBar(plate.who)
        self._areas = QStackedWidget()
        self._areas.addWidget(inbox_area)
        self._areas.addWidget(approvals_page)
        self._notices = Notices(self)
        self._notices.closed.connect(self._settle_notices)
        self._notice_room = QWidget()
        around = QVBoxLayout(self._notice_room)
        around.setContentsMargins(12, 8, 12, 8)
        around.addWidget(self._notices)
        self._notice_room.hide()
        middle, right, room = QHBoxLayout(), QVBoxLayout(), QVBoxLayout(self)
        right.addWidget(self._notice_room)
        right.addWidget(self._areas, 1)
        middle.addWidget(self.rail)
        middle.addWidget(Hairline(vertical=True))
        middle.addLayout(right, 1)
        room.addLayout(middle, 1)
        room.addWidget(Hairline())
        room.addWidget(self.status)
        for layout in (middle, right, room):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)

    def show_area(self, area: str) -> None:
        """Show an area and mark it on the rail."""
        self.rail.show_area(area)
        self._areas.setCurrentWidget(self.inbox_area if area == INBOX else self._approvals_page)

    def panes(self) -> list[QWidget]:
        """What F6 goes through, in this order."""
        inbox = self._areas.currentWidget() is self.inbox_area
        return [self.rail, *(self.inbox_area.panes() if inbox else [self._approvals_page])]

    def show_notice(
        self, trouble: Exception, act: Callable[[], object] | None = None, named: str = ""
    ) -> None:
        """Tell of trouble above the areas, with the file it is ``named`` for."""
        self._notices.show_trouble(trouble, act, named)
        self._settle_notices()

    def show_banner(self, look: BannerLook, acts: Sequence[Act]) -> None:
        """Say something above the areas, in words of its own."""
        self._notices.say(look, acts)
        self._settle_notices()

    def drop_notice(self, code: str) -> None:
        """Tell no more of a trouble that is over."""
        self._notices.clear(code)
        self._settle_notices()

    def fit(self, width: int) -> None:
        """Lay out for a window of this width at the present text size."""
        layout = layout_for(width, theme_of(self).text_scale)
        self.rail.setFixedWidth(layout.rail)
        self.rail.set_words(not layout.narrow)
        self.status.fit(narrow=layout.narrow)
        self.inbox_area.fit(layout, width - layout.rail - 1)

    def _settle_notices(self) -> None:
        self._notice_room.setVisible(bool(self._notices.codes()))

    def _make_rail(self, town: str) -> Rail:
        places = (
            Area(INBOX, self.tr("Inbox"), "inbox", "Ctrl+1"),
            Area(APPROVALS, self.tr("Approvals"), "user-check", "Ctrl+2"),
        )
        doors = (
            Area(SEARCH, self.tr("Search"), "search", "Ctrl+K"),
            Area(DESK, self.tr("Desk"), "settings", ""),
        )
        return Rail(town, places, doors)
