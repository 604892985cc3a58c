"""Making copies of a document: where to save one, which printer, and how far the printing is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from clerkdesk.base.jobs import Jobs, Lane, Progress
from clerkdesk.domain.cases import Case
from clerkdesk.domain.pages import Raster
from clerkdesk.ui.cases.acts import CaseActs
from clerkdesk.ui.kit.print_dialog import PrintDialog, PrintPages
from clerkdesk.ui.kit.print_wish import PrintWish
from clerkdesk.ui.kit.printing import EVERYTHING, print_pages
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.waiting import ProgressCard
from clerkdesk.usecases.cases import DocumentView
from clerkdesk.usecases.copies import Copies, Printout, name_for


@dataclass(frozen=True)
class PrintJob:
    """Documents of a case that are printed together; ``to_sign`` when that is done with a pen."""

    case: Case
    documents: Sequence[DocumentView]
    to_sign: bool = False


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
        self._asking = False
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

    def print(self, job: PrintJob, page: int = 0) -> None:
        """Show what would be printed, ask how, and print; somebody is at this ``page`` (from 0)."""
        if self._job is not None or self._asking:
            return
        self._asking = True

        def work(progress: Progress) -> PrintPages:
            looked = [self._copies.preview(job.case.id, each.version.digest) for each in job.documents]
            return _as_one(looked, page)

        def failed(trouble: Exception) -> None:
            self._asking = False
            self.failed.emit(trouble)

        ask, cut_off = partial(self._ask, job), self._copies.cut_off
        self._jobs.run(Lane.DEVICE, work, ask, failed, owner=self, cut_off=cut_off)

    def _ask(self, job: PrintJob, what: PrintPages) -> None:
        self._asking = False
        dialog = PrintDialog(what, self._jobs, self._page)
        dialog.print_wished.connect(lambda printer, wish: self.print_on(printer, job, wish))
        dialog.print_wished.connect(dialog.accept)
        dialog.more_wished.connect(lambda printer, wish: self._ask_more(printer, job, wish, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_more(self, printer: QPrinter, job: PrintJob, wish: PrintWish, asked: PrintDialog) -> None:
        """Let the printer's own dialog ask the rest, such as from which tray; then print."""
        dialog = QPrintDialog(printer, asked)
        dialog.accepted.connect(lambda: self.print_on(printer, job, wish))
        dialog.accepted.connect(asked.accept)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def print_on(self, printer: QPrinter, job: PrintJob, wish: PrintWish = EVERYTHING) -> None:
        """Print on this printer, in the background."""
        case, documents = job.case, job.documents
        begin = self._copies.begin_print_to_sign if job.to_sign else self._copies.begin_print
        printer.setDocName(case.reference)  # a print queue is read by many: no name, no title

        def work(progress: Progress) -> None:
            before = 0
            for each in documents:
                printout = begin(case.id, each.version.digest)
                pages = printout.facts.pages
                print_pages(printer, pages, printout.page, progress, wish.within(before, len(pages)))
                before += len(pages)

        def done(_: object) -> None:
            self._end(case)
            titles = ", ".join(each.document.title for each in documents)
            self.said.emit(self.tr("{title} is printed").format(title=titles), None)

        def failed(trouble: Exception) -> None:
            self._end(case)
            self.failed.emit(trouble)

        self.card.step(0, 0, self.tr("One moment, please"))
        self.room.show()
        cut_off = self._copies.cut_off
        self._job = self._jobs.run(Lane.DEVICE, work, done, failed, self.tell, owner=self, cut_off=cut_off)

    def tell(self, page: int, pages: int, _words: str = "") -> None:
        """Tell which page is on the paper."""
        self.card.step(page, pages, self.tr("Page {page} of {pages}").format(page=page, pages=pages))

    def close(self) -> None:
        """Want no more answers; what is still to be printed stays in the desk."""
        self._jobs.forget(self)
        self._job, self._asking = None, False

    def _stop(self) -> None:
        if self._job is not None:
            self._jobs.stop(self._job)

    def _end(self, case: Case) -> None:
        self._job = None
        self.room.hide()
        self.printed.emit(case.id)


def _as_one(looked: Sequence[Printout], page: int) -> PrintPages:
    """Several documents as the pages of one."""
    places = [(printout, at) for printout in looked for at in range(len(printout.facts.pages))]

    def draw(number: int, scale: float) -> Raster:
        printout, at = places[number]
        return printout.page(at, scale)

    sizes = tuple(printout.facts.pages[at] for printout, at in places)
    return PrintPages(sizes, draw, min(page, len(sizes) - 1))
