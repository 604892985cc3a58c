"""The question before anything is printed: where, which pages, how often, how large; the sheets beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSizeF, Signal
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.pages import PageSize
from clerkdesk.ui.kit.buttons import Button, Kind, Size
from clerkdesk.ui.kit.choices import EitherOr
from clerkdesk.ui.kit.dialog import LongDialog
from clerkdesk.ui.kit.fields import ChoiceBox, LabelledField, TextField
from clerkdesk.ui.kit.print_preview import Draw, PrintPreview
from clerkdesk.ui.kit.print_wish import PaperFit, PrintWish, pages_in
from clerkdesk.ui.kit.theme import theme_of

MOST_COPIES = 99
_WIDE = 720  # px at 100 % text: below, the sheets give way to the questions
_A4 = QSizeF(595, 842)


@dataclass(frozen=True)
class PrintPages:
    """What is to be printed: all its pages, what draws them, and the page (from 0) somebody is at."""

    pages: tuple[PageSize, ...]
    draw: Draw
    page: int = 0


class PrintDialog(LongDialog):
    """Asks how to print; ``print_wished`` carries a printer that is set up, and a PrintWish.

    ``more_wished`` carries the same for whom wants the printer's own settings besides.
    """

    print_wished = Signal(object, object)
    more_wished = Signal(object, object)

    def __init__(
        self, what: PrintPages, jobs: Jobs, parent: QWidget, printers: Sequence[str] | None = None
    ) -> None:
        """``printers`` are offered instead of those this computer has."""
        title = QCoreApplication.translate("PrintDialog", "Print")
        super().__init__(title, "", title, parent, icon="printer")
        self._what = what
        self._holder = parent
        self._asked, self._paper = "", _A4
        named = QPrinterInfo.availablePrinterNames() if printers is None else printers
        self._make_fields(list(named))
        self.preview = PrintPreview(what.pages, what.draw, jobs)
        self._arrange()
        self._connect()
        self._settle()
        self.range_field.setPlaceholderText("1-3, 7")

    def _make_fields(self, printers: list[str]) -> None:
        self.printer_box = ChoiceBox(self.tr("Printer"))
        self.printer_box.addItems(printers)
        own = QPrinterInfo.defaultPrinterName()
        if own in printers:
            self.printer_box.setCurrentText(own)
        count = len(self._what.pages)
        self.all_choice = EitherOr(self.tr("All {count} pages").format(count=count))
        at = self._what.page + 1
        self.page_choice = EitherOr(self.tr("This page ({page})").format(page=at))
        self.range_choice = EitherOr(self.tr("Pages"))
        self.all_choice.setChecked(True)
        self.range_field = TextField(self.tr("Pages, such as 1-3, 7"))
        self.copies_field = TextField(self.tr("Copies"))
        self.copies_field.setText("1")
        self.fit_box = ChoiceBox(self.tr("Size on the paper"))
        for fit, words in (
            (PaperFit.SHRINK, self.tr("Made smaller where needed")),
            (PaperFit.TRUE, self.tr("True size")),
            (PaperFit.FILL, self.tr("As large as the paper")),
        ):
            self.fit_box.addItem(words, fit)
        self.sides_box = ChoiceBox(self.tr("Sides"))

    def _arrange(self) -> None:
        fields = QVBoxLayout()
        fields.setSpacing(8)
        self.printer_part = LabelledField(self.tr("Printer"), self.printer_box)
        self.range_part = LabelledField(self.tr("Which pages"), self.range_field)
        self.copies_part = LabelledField(self.tr("Copies"), self.copies_field)
        self.sides_part = LabelledField(self.tr("Sides"), self.sides_box)
        fields.addWidget(self.printer_part)
        choices = (self.all_choice, self.page_choice, self.range_choice)
        for choice in choices if len(self._what.pages) > 1 else ():
            fields.addWidget(choice)
        fields.addWidget(self.range_part)
        self.range_part.setVisible(False)
        fields.addWidget(self.copies_part)
        fields.addWidget(LabelledField(self.tr("Size on the paper"), self.fit_box))
        fields.addWidget(self.sides_part)
        self.more_button = Button(self.tr("Settings of the printer …"), Kind.GHOST, size=Size.SMALL)
        fields.addWidget(self.more_button)
        fields.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self.preview, 1)
        row.addLayout(fields, 1)
        self.body.addLayout(row)

    def _connect(self) -> None:
        self.printer_box.currentIndexChanged.connect(self._settle)
        for choice in (self.all_choice, self.page_choice, self.range_choice):
            choice.toggled.connect(self._settle)
        for field in (self.range_field, self.copies_field):
            field.textChanged.connect(self._settle)
        self.fit_box.currentIndexChanged.connect(self._settle)
        self.agreed.connect(lambda: self.print_wished.emit(self._set_up(), self.wish()))
        self.more_button.clicked.connect(lambda: self.more_wished.emit(self._set_up(), self.wish()))
        self.finished.connect(self.preview.close_preview)

    def take_room(self) -> None:
        """Show the sheets beside the questions where the window is wide enough."""
        wide = self._holder.window().width() >= theme_of(self).px(_WIDE)
        self.preview.setVisible(wide)
        self.setMinimumWidth(theme_of(self).px(_WIDE - 40 if wide else 420))
        super().take_room()

    def wish(self) -> PrintWish:
        """What is asked for now; no page at all where the range means none."""
        return PrintWish(self._pages(), PaperFit(self.fit_box.currentData()))

    def _pages(self) -> tuple[int, ...] | None:
        if self.page_choice.isChecked():
            return (self._what.page,)
        if self.range_choice.isChecked():
            return pages_in(self.range_field.text(), len(self._what.pages)) or ()
        return None

    def _copies(self) -> int:
        text = self.copies_field.text().strip()
        copies = int(text) if text.isdecimal() and len(text) < 4 else 0
        return copies if copies <= MOST_COPIES else 0

    def _set_up(self) -> QPrinter:
        """The printer as it was chosen; its paper is what it has as its own."""
        info = QPrinterInfo.printerInfo(self.printer_box.currentText())
        printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        printer.setCopyCount(max(self._copies(), 1))
        sides = self.sides_box.currentData()
        if sides is not None:
            printer.setDuplex(QPrinter.DuplexMode(sides))
        return printer

    def _settle(self) -> None:
        """Show what would come out, and say what keeps it from coming."""
        chosen = self.wish().chosen(len(self._what.pages))
        by_range = self.range_choice.isChecked()
        if by_range == self.range_part.isHidden():
            self.range_part.setVisible(by_range)
            if self.isVisible():
                self.take_room()
        nothing = self.tr("There are pages 1 to {count}").format(count=len(self._what.pages))
        self.range_part.set_trouble(nothing if by_range and self.range_field.text() and not chosen else "")
        copies = self._copies()
        few = self.tr("1 to {most} copies").format(most=MOST_COPIES)
        self.copies_part.set_trouble("" if copies else few)
        none = self.tr("No printer is set up on this computer.")
        self.printer_part.set_trouble("" if self.printer_box.count() else none)
        self._ask_printer()
        self.go_on_button.setEnabled(bool(chosen and copies and self.printer_box.count()))
        self.preview.show_sheets(chosen, self._paper, PaperFit(self.fit_box.currentData()))

    def _ask_printer(self) -> None:
        """Learn of another printer which paper and which sides it has; that takes its time."""
        printer = self.printer_box.currentText()
        if printer == self._asked:
            return
        self._asked = printer
        info = QPrinterInfo.printerInfo(printer)
        size, modes = info.defaultPageSize(), info.supportedDuplexModes()
        self._paper = size.size(QPageSize.Unit.Point) if size.isValid() else _A4
        duplex = QPrinter.DuplexMode
        words = {
            duplex.DuplexNone: self.tr("One side"),
            duplex.DuplexLongSide: self.tr("Both sides, turned at the long edge"),
            duplex.DuplexShortSide: self.tr("Both sides, turned at the short edge"),
        }
        self.sides_box.clear()
        for mode, said in words.items():
            if mode in modes:
                self.sides_box.addItem(said, mode)
        self.sides_part.setVisible(self.sides_box.count() > 1)
