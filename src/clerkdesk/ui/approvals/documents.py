"""The documents before the supervisor: which one is on the stand, with what is to be said of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from clerkdesk.domain.signatures import not_as_kept
from clerkdesk.ui.kit.choices import FilterPills
from clerkdesk.ui.kit.stand import DocumentStand
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.usecases.approvals import ApprovalView


class SeenDocuments(Pane):
    """Puts the documents of a case on the stand, one at a time; pills choose where there are several.

    Remembers what lay open in sight of the person: nobody approves what they have not looked at.
    """

    shown = Signal(str)
    """The document of this id is on the stand."""
    looked_at = Signal()
    """Another document has been in sight, or one cannot be any more."""

    def __init__(self, stand: DocumentStand) -> None:
        super().__init__("surface")
        self._stand = stand
        self._view: ApprovalView | None = None
        self._digest = self._open = ""
        self._looked: set[str] = set()
        self._lost: dict[str, str] = {}
        stand.opened.connect(self._opened)
        stand.failed.connect(self._not_shown)
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
        judged = ((each.version.digest, each.judgement) for each in view.documents)
        self._lost = {digest: judgement.code for digest, judgement in judged if not judgement.readable}
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
            self._close()

    def clear(self) -> None:
        """Show nothing."""
        self._view = None
        self._lost = {}
        self._close()

    def unseen(self) -> tuple[str, ...]:
        """The titles of those documents of the case that were not in sight yet, as they are now."""
        documents = self._view.documents if self._view is not None else ()
        return tuple(each.document.title for each in documents if each.version.digest not in self._looked)

    def lost(self) -> tuple[tuple[str, str], ...]:
        """Title and code of those documents whose bytes are not to be had, or not what was kept."""
        documents = self._view.documents if self._view is not None else ()
        found = ((each.document.title, self._lost.get(each.version.digest, "")) for each in documents)
        return tuple((title, code) for title, code in found if code)

    def showEvent(self, event: QShowEvent) -> None:
        """What is open comes into sight."""
        super().showEvent(event)
        self._look()

    def show_document(self, document: str) -> None:
        """Show one of the case's documents exactly as it was judged."""
        documents = self._view.documents if self._view is not None else ()
        seen = next((each for each in documents if each.document.id == document), None)
        if seen is not None:
            self._digest = seen.version.digest
            self._stand.show(self._digest)
            self._stand.show_judgement(seen.judgement)
            self.shown.emit(document)
            self._look()

    def _opened(self, _: object) -> None:
        self._open = self._digest
        self._look()

    def _not_shown(self, code: str) -> None:
        """What was looked at before was another thing, when the bytes are not what was kept."""
        self._open = ""
        if self._digest and not_as_kept(code):
            self._lost[self._digest] = code
            self._looked.discard(self._digest)
            self.looked_at.emit()

    def _look(self) -> None:
        """The document on the stand was looked at when it is open and the stand is in sight."""
        if self._digest and self._open == self._digest and self.isVisible():
            self._looked.add(self._digest)
            self.looked_at.emit()

    def _close(self) -> None:
        self._digest = self._open = ""
        self._stand.close()
