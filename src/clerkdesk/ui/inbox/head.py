"""The head of the inbox: title, a new case, search, whose cases, and what went wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.domain.inboxes import InboxCounts, InboxView
from clerkdesk.domain.people import Person
from clerkdesk.domain.rights import Act, may
from clerkdesk.ui.kit.buttons import Button, Size
from clerkdesk.ui.kit.choices import FilterPills
from clerkdesk.ui.kit.fields import SearchField
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.notices import Notices
from clerkdesk.ui.kit.theme import Role


class InboxHead(QWidget):
    """Parts a person asks with: ``search``, ``pills``, ``new_button``; ``notices`` tells of trouble."""

    def __init__(self, person: Person) -> None:
        super().__init__()
        self.new_button = Button(self.tr("New"), icon="plus", size=Size.SMALL)
        self.new_button.setToolTip(self.tr("Open a new case"))
        self.search = SearchField(
            self.tr("Search the inbox"), self.tr("Name, reference or barcode"), key="Ctrl+K"
        )
        self.pills = FilterPills(
            (
                (InboxView.MINE.value, self.tr("Mine")),
                (InboxView.UNCLAIMED.value, self.tr("Unclaimed")),
                (InboxView.UNIT.value, person.unit or self.tr("All")),
                (InboxView.WAITING.value, self.tr("Waiting")),
            ),
            wraps=True,
        )
        self.notices = Notices(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 12, 8)
        column.setSpacing(10)
        first = QHBoxLayout()
        first.addWidget(Text(self.tr("Inbox"), Role.PAGE), 1)
        first.addWidget(self.new_button)
        column.addLayout(first)
        for part in (self.search, self.pills, self.notices):
            column.addWidget(part)
        self.new_button.setVisible(may(person, Act.OPEN_CASE))

    @property
    def view(self) -> InboxView:
        """Whose cases are wanted."""
        return InboxView(self.pills.current())

    @property
    def text(self) -> str:
        """What is searched for, empty for everything."""
        return self.search.text().strip()

    def count(self, counts: InboxCounts) -> None:
        """Say how much each pile holds."""
        self.pills.set_count(InboxView.MINE.value, counts.mine)
        self.pills.set_count(InboxView.UNCLAIMED.value, counts.unclaimed)
        self.pills.set_count(InboxView.UNIT.value, counts.unit)
        self.pills.set_count(InboxView.WAITING.value, counts.waiting)
