"""Asking who collects what was made, before they sign for it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from clerkdesk.domain.collection import Collection
from clerkdesk.domain.collectors import collectors
from clerkdesk.ports.clock import Clock
from clerkdesk.ui.cases.acts import CaseActs
from clerkdesk.ui.cases.collection_dialog import CollectionDialog
from clerkdesk.ui.cases.stage import Stage
from clerkdesk.usecases.cases import CaseView, to_collect


class CollectionAsking(QObject):
    """Opens the dialog for the case on the table, and shows the form that is made with the answers."""

    def __init__(self, acts: CaseActs, stage: Stage, clock: Clock, page: QWidget) -> None:
        super().__init__(page)
        self._acts = acts
        self._stage = stage
        self._clock = clock
        self._page = page
        self._awaited = ""

    def show_case(self, view: CaseView) -> None:
        """Lay the form of a collection that was just begun on the stand."""
        forms = to_collect(view.procedure, view.documents)
        if view.case.id == self._awaited and forms:
            self._awaited = ""
            self._stage.show_document(forms[0].document.id)

    def ask(self, view: CaseView | None) -> None:
        """Ask who collects; with the answer the case goes to the pad."""
        if view is None:
            return
        case, today = view.case, self._clock.now().astimezone().date()
        dialog = CollectionDialog(case, collectors(case, view.procedure, today), self._page)

        def take(collection: Collection) -> None:
            self._awaited = case.id
            self._acts.begin_collection(case, collection)
            dialog.accept()

        dialog.answered.connect(take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
