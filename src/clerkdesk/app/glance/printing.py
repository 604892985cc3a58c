"""Printing a file that is looked at: the desk's own dialog, and a reader beside that of the screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.base.jobs import Jobs, Lane, Progress
from clerkdesk.domain.pages import PageSize, Raster
from clerkdesk.ui.kit.print_dialog import PrintDialog, PrintPages
from clerkdesk.ui.kit.print_wish import PrintWish
from clerkdesk.ui.kit.printing import print_pages


class GlancePrinting(QObject):
    """Asks how to print, and prints; ``printed``, or ``failed`` (trouble)."""

    printed = Signal()
    failed = Signal(object)

    def __init__(self, file: Path, jobs: Jobs, holder: QWidget) -> None:
        super().__init__(holder)
        self._file = file
        self._jobs = jobs
        self._holder = holder
        self._reader: PdfProcess | None = None
        self._busy = False

    def ask(self) -> None:
        """Show what would be printed, and ask how."""
        if self._busy:
            return
        self._busy = True
        reader = self._reader = self._reader or PdfProcess()
        file = self._file

        def failed(trouble: Exception) -> None:
            self._busy = False
            self.failed.emit(trouble)

        self._jobs.run(Lane.DEVICE, lambda _: reader.inspect(file).pages, self._ask, failed, owner=self)

    def print_on(self, printer: QPrinter, pages: tuple[PageSize, ...], wish: PrintWish) -> None:
        """Print on this printer, in the background."""
        printer.setDocName("ClerkDesk")  # a print queue is read by many: no name, no title
        self._busy = True

        def work(progress: Progress) -> None:
            print_pages(printer, pages, self._draw, progress, wish)

        def ended(tell: Callable[[], object]) -> None:
            self._busy = False
            tell()

        self._jobs.run(
            Lane.DEVICE,
            work,
            lambda _: ended(self.printed.emit),
            lambda trouble: ended(lambda: self.failed.emit(trouble)),
            owner=self,
        )

    def close(self) -> None:
        """Want no more answers, and end the reader."""
        self._jobs.forget(self)
        if self._reader is not None:
            self._reader.cancel()
            self._reader.close()

    def _draw(self, page: int, scale: float) -> Raster:
        assert self._reader is not None
        return self._reader.render(self._file, page, scale)

    def _ask(self, pages: tuple[PageSize, ...]) -> None:
        self._busy = False
        dialog = PrintDialog(PrintPages(pages, self._draw), self._jobs, self._holder)
        dialog.print_wished.connect(lambda printer, wish: self.print_on(printer, pages, wish))
        dialog.print_wished.connect(dialog.accept)
        dialog.more_wished.connect(lambda printer, wish: self._ask_more(printer, pages, wish, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_more(
        self, printer: QPrinter, pages: tuple[PageSize, ...], wish: PrintWish, asked: PrintDialog
    ) -> None:
        """Let the printer's own dialog ask the rest, such as from which tray; then print."""
        dialog = QPrintDialog(printer, asked)
        dialog.accepted.connect(lambda: self.print_on(printer, pages, wish))
        dialog.accepted.connect(asked.accept)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()
