"""Making copies of a document: where to save one, which printer, and how far the printing is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from clerkdesk.base.jobs import Jobs, Lane, Progress
from clerkdesk.domain.cases import Case
from clerkdesk.ui.cases.acts import CaseActs
from clerkdesk.ui.kit.printing import print_pages
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.waiting import ProgressCard
from clerkdesk.usecases.cases import DocumentView
from clerkdesk.usecases.copies import Copies, name_for


class CopyMaker(QObject):
    """Asks, then saves or prints; ``printed`` (case id), ``said`` (words), ``failed`` (trouble).

    ``card`` tells how far the printing is, and stops it; with its ``room`` it is shown only then.
    """

    printed = Signal(str)
    said = Signal(str, object)
    failed = Signal(object)

    def __init__(self, copies: Copies, jobs: Jobs, acts: CaseActs, page: QWidget) -> None:
        super().__init__(page)
        self._copies = copies
        self._jobs = jobs
        self._acts = acts
        self._page = page
        self._job: int | None = None
        self.card = ProgressCard("printer", self.tr("The document is being printed"))
        self.card.stopped.connect(self._stop)
        self.room = Pane("surface")
        around = QVBoxLayout(self.room)
        around.setContentsMargins(12, 12, 12, 12)
        around.addWidget(self.card)
        self.room.hide()

    def save(self, case: Case, shown: DocumentView) -> None:
        """Ask where a copy goes; a file that is there is replaced only after a yes."""
        dialog = QFileDialog(self._page, self.tr("Save a copy"), "", self.tr("PDF files (*.pdf)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name_for(case.reference, shown.document.title))
        digest = shown.version.digest
        dialog.fileSelected.connect(lambda name: self._acts.save_copy(case, digest, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def print(self, case: Case, documents: Sequence[DocumentView], *, to_sign: bool = False) -> None:
        """Ask for printer and pages, and print; ``to_sign`` when they are to be signed with a pen."""
        if self._job is not None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(case.reference)  # a print queue is read by many: no name, no title
        dialog = QPrintDialog(printer, self._page)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.accepted.connect(lambda: self.print_on(printer, case, documents, to_sign=to_sign))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def print_on(
        self, printer: QPrinter, case: Case, documents: Sequence[DocumentView], *, to_sign: bool = False
    ) -> None:
        """Print on this printer, in the background."""
        begin = self._copies.begin_print_to_sign if to_sign else self._copies.begin_print

        def work(progress: Progress) -> None:
            for each in documents:
                printout = begin(case.id, each.version.digest)
                print_pages(printer, printout.facts.pages, printout.page, progress)

        def done(_: object) -> None:
            self._end(case)
            titles = ", ".join(each.document.title for each in documents)
            self.said.emit(self.tr("{title} is printed").format(title=titles), None)

        def failed(trouble: Exception) -> None:
            self._end(case)
            self.failed.emit(trouble)

        self.card.step(0, 0, self.tr("One moment, please"))
        self.room.show()
        self._job = self._jobs.run(Lane.DEVICE, work, done, failed, self.tell, owner=self)

    def tell(self, page: int, pages: int, _words: str = "") -> None:
        """Tell which page is on the paper."""
        self.card.step(page, pages, self.tr("Page {page} of {pages}").format(page=page, pages=pages))

    def close(self) -> None:
        """Want no more answers; what is still to be printed stays in the desk."""
        self._jobs.forget(self)
        self._job = None

    def _stop(self) -> None:
        if self._job is not None:
            self._jobs.stop(self._job)

    def _end(self, case: Case) -> None:
        self._job = None
        self.room.hide()
        self.printed.emit(case.id)
