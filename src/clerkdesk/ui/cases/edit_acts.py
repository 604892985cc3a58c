"""Changing the document on the stand, for the viewer: what is offered of it, and the acts that follow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from clerkdesk.domain.edits import Edit
from clerkdesk.ui.cases.acts import CaseActs
from clerkdesk.ui.cases.choices import why_kept, why_no_extract
from clerkdesk.ui.kit.edit_offer import EditOffer, Ended
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.waiting import ProgressCard
from clerkdesk.usecases.cases import CaseView, DocumentView
from clerkdesk.usecases.copies import name_for
from clerkdesk.usecases.office import Office

LATE_MS = 1000


class EditActs(QObject):
    """Makes the offer for each document that comes to the stand.

    In its ``room`` a ``card`` tells of what takes longer than a second, and stops it.
    """

    def __init__(self, office: Office, acts: CaseActs, page: QWidget) -> None:
        super().__init__(page)
        self._office = office
        self._acts = acts
        self._page = page
        self._busy = ""
        self.card = ProgressCard("square-pen", self.tr("The document is being changed"))
        self.card.step(0, 0, self.tr("A large document takes a while. Once stopped, it stays as it was."))
        self.card.stopped.connect(acts.stop)
        self.room = Pane("surface")
        around = QVBoxLayout(self.room)
        around.setContentsMargins(12, 12, 12, 12)
        around.addWidget(self.card)
        self.room.hide()
        self._late = QTimer(self, interval=LATE_MS, singleShot=True)
        self._late.timeout.connect(self.room.show)
        acts.busy.connect(self._settle)

    def hinder(self, busy: str) -> None:
        """Say why nothing may be changed now, such as a resident at the pad; empty allows it."""
        self._busy = busy

    def offer(self, view: CaseView, shown: DocumentView) -> EditOffer:
        """What is offered of a document as it stands."""
        case, digest, editing = view.case, shown.version.digest, self._office.editing
        person = self._office.actor.person

        def write(edits: Sequence[Edit], ended: Ended) -> None:
            words = self.tr("Saved as a new version; the one before is kept")
            document = shown.document.id
            self._watch()
            self._acts.change(case, lambda: editing.write(case.id, document, digest, edits), words, ended)

        def extract(pages: Sequence[int], title: str, ended: Ended) -> None:
            words = self.tr("{title} lies in the case now").format(title=title)
            self._watch()
            self._acts.change(case, lambda: editing.extract(case.id, digest, pages, title), words, ended)

        def lay(pages: Sequence[int], title: str, target: Path) -> None:
            self._watch()
            self._acts.save_extract(case, digest, (pages, title), target)

        return EditOffer(
            digest=digest,
            title=shown.document.title,
            signed=shown.version.signed,
            kept=lambda: self._hindrance() or why_kept(view, shown, person),
            bound=lambda: self._hindrance() or why_no_extract(view, person),
            write=write,
            extract=extract,
            save=lambda pages, title: self._ask_where(
                name_for(case.reference, title), lambda target: lay(pages, title, target)
            ),
            imprints=editing.imprints,
            document=shown.document.id,
        )

    def _watch(self) -> None:
        if not self._acts.running:
            self._late.start()

    def _settle(self, busy: bool) -> None:
        if not busy:
            self._late.stop()
            self.room.hide()

    def _hindrance(self) -> str:
        return self.tr("One moment, please") if self._acts.running else self._busy

    def _ask_where(self, name: str, then: Callable[[Path], object]) -> None:
        """Ask where a copy goes; a file that is there is replaced only after a yes."""
        dialog = QFileDialog(self._page, self.tr("Save pages as a copy"), "", self.tr("PDF files (*.pdf)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
