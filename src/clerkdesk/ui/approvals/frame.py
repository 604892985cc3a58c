"""The frame of an approval: the document beside the overview where there is room, else in turn."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.ui.approvals.bar import ApprovalBar
from clerkdesk.ui.approvals.documents import SeenDocuments
from clerkdesk.ui.approvals.looks import ApprovalLooks
from clerkdesk.ui.approvals.overview import DOCUMENT, OVERVIEW, ApprovalHead, Overview
from clerkdesk.ui.kit.labels import Hairline
from clerkdesk.ui.kit.notices import Notices
from clerkdesk.ui.kit.stand import DocumentStand
from clerkdesk.ui.kit.theme import theme_of

WIDE, MIDDLE = 1080, 560
UNBOUNDED = 16777215  # Qt's QWIDGETSIZE_MAX, which PySide does not name


class ApprovalFrame(QWidget):
    """Holds head, notices, overview, document and bar."""

    def __init__(self, looks: ApprovalLooks, stand: DocumentStand) -> None:
        super().__init__()
        self.head = ApprovalHead(looks)
        self.notices = Notices(self)
        self.overview = Overview(looks)
        self.documents = SeenDocuments(stand)
        self.bar = ApprovalBar()
        self._wide: bool | None = None
        self._middle = QWidget()
        self._column = QVBoxLayout(self._middle)
        messages = QVBoxLayout()
        messages.setContentsMargins(16, 0, 16, 0)
        messages.addWidget(self.notices)
        self._column.addWidget(self.head)
        self._column.addLayout(messages)
        self._column.addWidget(Hairline())
        self._column.addWidget(self.overview, 1)
        self._column.addWidget(self.documents, 1)
        self._column.addWidget(Hairline())
        self._column.addWidget(self.bar)
        self._between = Hairline(vertical=True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._middle, 2)
        self._row.addWidget(self._between)
        for layout in (self._column, self._row):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        for place, part in enumerate((self.documents, self.overview, self.bar), 2):
            part.setProperty("pane", place)  # F6 goes through them in this order, after the list
        self.head.part_chosen.connect(self._show_part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the document where there is room for it."""
        super().resizeEvent(event)
        theme = theme_of(self)
        wide = self.width() >= theme.px(WIDE)
        if wide != self._wide:
            self._wide = wide
            self._move_document()

    def _move_document(self) -> None:
        wide = bool(self._wide)
        (self._column if wide else self._row).removeWidget(self.documents)
        if wide:
            self._row.addWidget(self.documents, 3)
            self._middle.setMaximumWidth(theme_of(self).px(MIDDLE))
        else:
            self._column.insertWidget(self._column.indexOf(self.overview) + 1, self.documents, 1)
            self._middle.setMaximumWidth(UNBOUNDED)
        self._between.setVisible(wide)
        self.head.pills.setVisible(not wide)
        self._show_part("" if wide else self.head.pills.current())

    def _show_part(self, part: str) -> None:
        self.overview.setVisible(part != DOCUMENT)
        self.documents.setVisible(part != OVERVIEW)
