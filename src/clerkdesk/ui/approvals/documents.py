"""The documents before the supervisor: which one is on the stand, with what is to be said of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from clerkdesk.ui.kit.choices import FilterPills
from clerkdesk.ui.kit.stand import DocumentStand
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.usecases.approvals import ApprovalView


class SeenDocuments(Pane):
    """Puts the documents of a case on the stand, one at a time; pills choose where there are several."""

    shown = Signal(str)
    """The document of this id is on the stand."""

    def __init__(self, stand: DocumentStand) -> None:
        super().__init__("surface")
        self._stand = stand
        self._view: ApprovalView | None = None
        self._pills: FilterPills | None = None
        self._head = QHBoxLayout()
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(0)
        room.addLayout(self._head)
        room.addWidget(stand.pane, 1)

    def show_case(self, view: ApprovalView) -> None:
        """Show the first document of a case."""
        self._view = view
        if self._pills is not None:
            self._pills.hide()
            self._pills.deleteLater()
            self._pills = None
        several = len(view.documents) > 1
        self._head.setContentsMargins(*((12, 8, 12, 4) if several else (0, 0, 0, 0)))
        if several:
            titles = tuple((seen.document.id, seen.document.title) for seen in view.documents)
            self._pills = FilterPills(titles)
            self._pills.chosen.connect(self.show_document)
            self._head.addWidget(self._pills)
        if view.documents:
            self.show_document(view.documents[0].document.id)
        else:
            self._stand.close()

    def clear(self) -> None:
        """Show nothing."""
        self._view = None
        self._stand.close()

    def show_document(self, document: str) -> None:
        """Show one of the case's documents exactly as it was judged."""
        documents = self._view.documents if self._view is not None else ()
        seen = next((each for each in documents if each.document.id == document), None)
        if seen is not None:
            self._stand.show(seen.version.digest)
            self._stand.show_judgement(seen.judgement)
            self.shown.emit(document)
