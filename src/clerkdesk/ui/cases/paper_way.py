"""The way over paper: print what is to be signed, take the scan in, and hand over what it says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.paper_signing import on_paper
from clerkdesk.domain.sittings import Sitting
from clerkdesk.ui.cases.acts import CaseActs
from clerkdesk.ui.cases.copies import CopyMaker, PrintJob
from clerkdesk.ui.cases.paper_part import PaperPart
from clerkdesk.ui.cases.stage import Stage
from clerkdesk.ui.cases.step_card import StepCard
from clerkdesk.usecases.cases import CaseView
from clerkdesk.usecases.office import Office


class PaperWay(QObject):
    """Leads a case over paper; ``signed`` (SignedSitting) to be sealed, ``failed`` (trouble).

    ``withdraw_wished`` when the document on the stand is a wrong scan.
    """

    signed = Signal(object)
    failed = Signal(object)
    withdraw_wished = Signal()

    def __init__(
        self, office: Office, jobs: Jobs, acts: CaseActs, parts: tuple[StepCard, Stage], page: QWidget
    ) -> None:
        super().__init__(page)
        self._signing = office.signing
        self._jobs = jobs
        self._acts = acts
        self._card, self._stage = parts
        self._page = page
        self._view: CaseView | None = None
        self._to_show = ""
        self._card.scan_wished.connect(self.choose_scan)
        self._card.scan_dropped.connect(self.take_scan)
        self._card.scan_withdrawn.connect(self._withdraw)
        acts.scan_taken.connect(self._remember)

    def show_case(self, view: CaseView | None) -> None:
        """Find out what a scan in this case can fill; one that just came in is laid on the stand."""
        self._view = view
        if view is not None and any(each.document.id == self._to_show for each in view.documents):
            shown, self._to_show = self._to_show, ""
            self._stage.show_document(shown)
        part = self._card.paper
        if view is not None and part is not None and part.scan is not None:
            self._prepare(view, lambda sitting: self._show_fields(part, sitting))

    def print_to_sign(self, copies: CopyMaker) -> None:
        """Print everything that is to be signed now, once it is sure that it could be sealed."""
        view = self._view
        if view is None:
            return

        def prepared(sitting: Sitting) -> None:
            named = {field.document for field in sitting.fields}
            documents = [each for each in view.documents if each.document.id in named]
            copies.print(PrintJob(view.case, documents, to_sign=True))

        self._prepare(view, prepared)

    def choose_scan(self) -> None:
        """Ask for the scan, and take it in."""
        pictures = self.tr("Scans (*.pdf *.jpg *.jpeg *.png)")
        dialog = QFileDialog(self._page, self.tr("Add the scan"), "", pictures)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.take_scan(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_scan(self, path: Path) -> None:
        """Take a scan into the case, and show it."""
        if self._view is not None:
            self._acts.take_scan(self._view.case, path)

    def hand_over(self) -> None:
        """Have sealed what is ticked as signed on the scan."""
        part = self._card.paper
        if part is not None and part.sitting is not None and part.scan is not None and part.documents:
            self.signed.emit(on_paper(part.sitting, part.documents, part.scan.version.digest))

    def close(self) -> None:
        """Want no more answers."""
        self._jobs.forget(self)

    def _remember(self, scan: str) -> None:
        self._to_show = scan

    def _withdraw(self, scan: str) -> None:
        self._stage.show_document(scan)
        self.withdraw_wished.emit()

    def _show_fields(self, part: PaperPart, sitting: Sitting) -> None:
        if self._card.paper is part:
            part.show_fields(sitting)

    def _prepare(self, view: CaseView, then: Callable[[Sitting], object]) -> None:
        signing, case = self._signing, view.case.id

        def prepared(sitting: Sitting) -> None:
            if self._view is not None and self._view.case.id == case:
                then(sitting)

        self._jobs.run(
            Lane.SEAL,
            lambda _: signing.prepare(case, on_paper=True),
            on_done=prepared,
            on_fail=self.failed.emit,
            owner=self,
        )
