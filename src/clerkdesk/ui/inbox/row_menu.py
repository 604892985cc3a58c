"""The menu of a case in the list: open, claim, put back, as the case and the person's rights allow."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from clerkdesk.domain.inboxes import InboxRow, Section
from clerkdesk.domain.people import Person
from clerkdesk.domain.rights import Act, may
from clerkdesk.ui.kit.icons import icon
from clerkdesk.ui.kit.rows import RowRole
from clerkdesk.ui.kit.theme import theme_of
from clerkdesk.ui.kit.views import RowList


class RowMenu(QObject):
    """Opens at a right click or the menu key; its wishes carry the case's id and the applicant's name."""

    open_wished = Signal(str)
    claim_wished = Signal(str, str)
    put_back_wished = Signal(str, str)

    def __init__(self, rows: RowList, person: Person) -> None:
        super().__init__(rows)
        self._rows = rows
        self._person = person
        rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rows.customContextMenuRequested.connect(self._show)

    def menu_for(self, row: InboxRow) -> QMenu:
        """Make the menu of a case."""
        menu = QMenu(self._rows)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ink = theme_of(self._rows).colors.text
        opening = menu.addAction(icon("file-text", ink), self.tr("Open"))
        opening.triggered.connect(lambda: self.open_wished.emit(row.id))
        is_open = row.section is not Section.FILED
        if is_open and not row.clerk_id and may(self._person, Act.CLAIM):
            claim = menu.addAction(icon("hand", ink), self.tr("Claim"))
            claim.triggered.connect(lambda: self.claim_wished.emit(row.id, row.applicant))
        if is_open and row.clerk_id == self._person.id and may(self._person, Act.PUT_BACK):
            back = menu.addAction(icon("corner-down-left", ink), self.tr("Put back"))
            back.triggered.connect(lambda: self.put_back_wished.emit(row.id, row.applicant))
        return menu

    def _show(self, at: QPoint) -> None:
        row = self._rows.indexAt(at).data(RowRole)
        if isinstance(row, InboxRow):
            self.menu_for(row).popup(self._rows.viewport().mapToGlobal(at))
