"""What is asked before something is printed, shown beside it, and comes out: on paper that is a file."""

import subprocess
import threading
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.base.jobs import Jobs, Progress
from clerkdesk.domain.pages import PageSize, Raster
from clerkdesk.ui.kit.print_dialog import PrintDialog, PrintPages
from clerkdesk.ui.kit.print_wish import PaperFit, PrintWish, pages_in, placed
from clerkdesk.ui.kit.printing import print_pages
from tests.ui.inbox.conftest import jobs
from tests.ui.kit.audit import faults, tab_order

__all__ = ["jobs"]

A4, A5, WIDE = PageSize(595, 842), PageSize(420, 595), PageSize(842, 595)
A4_PAPER = QSizeF(595, 842)


def draw(page: int, scale: float) -> Raster:
    """A page of one grey, another for each page."""
    width, height = max(round(595 * scale), 1), max(round(842 * scale), 1)
    shade = bytes([20 * page + 20] * 3) + b"\xff"
    return Raster(width, height, width * 4, memoryview(shade * (width * height)))


def onto(target: Path, copies: int = 1) -> QPrinter:
    printer = QPrinter()
    printer.setResolution(72)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setCopyCount(copies)
    return printer


def come_out(target: Path, pages: tuple[PageSize, ...], wish: PrintWish, copies: int = 1) -> list[int]:
    """Print, and read with another program which pages came out: by their grey."""
    quiet = Progress(lambda done, total, words: None, threading.Event())
    print_pages(onto(target, copies), pages, draw, quiet, wish)
    picture = target.with_suffix("")
    subprocess.run(["pdftoppm", "-r", "20", "-gray", target, picture], check=True)
    greys = [path.read_bytes()[-1500] for path in sorted(target.parent.glob("*.pgm"))]
    return [round(grey / 20) - 1 for grey in greys]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    shown.resize(1366, 768)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


@pytest.fixture
def dialog(qtbot: QtBot, jobs: Jobs, window: QWidget) -> PrintDialog:
    made = PrintDialog(PrintPages((A4,) * 9, draw, page=4), jobs, window, ["Zimmer 12", "Flur"])
    made.open()
    qtbot.waitUntil(jobs.idle)
    return made


# Pages


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("1-3, 7", (0, 1, 2, 6)),
        (" 2 – 4 ", (1, 2, 3)),
        ("-2", (0, 1)),
        ("8-", (7, 8)),
        ("5,5", (4, 4)),
        ("3-1", (2, 1, 0)),
        ("0", None),
        ("10", None),
        ("1-", tuple(range(9))),
        ("-", None),
        ("1,,2", None),
        ("²", None),
        ("1 2", None),
    ],
)
def test_a_range_means_these_pages(text: str, pages: tuple[int, ...] | None) -> None:
    assert pages_in(text, 9) == pages


def test_of_several_documents_each_prints_its_own_pages() -> None:
    wish = PrintWish((1, 2, 5))
    assert [wish.within(0, 2).chosen(2), wish.within(2, 4).chosen(4)] == [[1], [0, 3]]
    assert PrintWish().within(2, 4).chosen(4) == [0, 1, 2, 3]


# Paper


def test_pages_come_out_as_they_were_chosen(qapp: object, tmp_path: Path) -> None:
    assert come_out(tmp_path / "a.pdf", (A4,) * 5, PrintWish((3, 1))) == [3, 1]


def test_a_printer_that_cannot_copy_is_sent_the_whole_again(qapp: object, tmp_path: Path) -> None:
    assert come_out(tmp_path / "a.pdf", (A4,) * 3, PrintWish((0, 2)), copies=2) in ([0, 2, 0, 2], [0, 2])
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        assert len(pdf.pages) == (2 if onto(tmp_path / "b.pdf").supportsMultipleCopies() else 4)


def test_a_wide_page_turns_its_sheet(qapp: object, tmp_path: Path) -> None:
    come_out(tmp_path / "a.pdf", (A4, WIDE), PrintWish())
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        upright = [float(page.mediabox[2]) < float(page.mediabox[3]) for page in pdf.pages]
    assert upright == [True, False]


def test_pages_are_fitted_as_wished() -> None:
    assert placed(A5, A4_PAPER, PaperFit.SHRINK).width() == 420
    assert placed(A5, A4_PAPER, PaperFit.FILL).width() == pytest.approx(595, abs=1)
    large = PageSize(1190, 1684)
    assert placed(large, A4_PAPER, PaperFit.SHRINK).width() == pytest.approx(595)
    assert placed(large, A4_PAPER, PaperFit.TRUE).center().toTuple() == (297.5, 421)


# The question


def test_everything_is_printed_unless_somebody_says_otherwise(dialog: PrintDialog) -> None:
    assert dialog.wish() == PrintWish()
    assert dialog.go_on_button.isEnabled()
    assert dialog.preview.said == "Sheet 1 of 9"


def test_the_page_in_view_can_be_printed_alone(dialog: PrintDialog) -> None:
    dialog.page_choice.click()
    assert dialog.page_choice.text() == "This page (5)"
    assert dialog.wish().pages == (4,)
    assert (dialog.preview.page, dialog.preview.said) == (4, "Sheet 1 of 1")


def test_a_range_is_shown_while_it_is_typed(dialog: PrintDialog) -> None:
    dialog.range_choice.click()
    assert not dialog.go_on_button.isEnabled()
    QTest.keyClicks(dialog.range_field, "2-3, 9")
    assert dialog.wish().pages == (1, 2, 8)
    dialog.preview.after_button.click()
    assert (dialog.preview.page, dialog.preview.said) == (2, "Sheet 2 of 3")
    QTest.keyClicks(dialog.range_field, "9")
    assert not dialog.go_on_button.isEnabled()
    assert dialog.range_field.accessibleDescription() == "There are pages 1 to 9"


def test_copies_are_a_few(dialog: PrintDialog) -> None:
    for text, good in (("3", True), ("0", False), ("100", False), ("x", False), ("", False), ("99", True)):
        dialog.copies_field.setText(text)
        assert dialog.go_on_button.isEnabled() is good


def test_the_wish_leaves_with_a_printer_that_is_set_up(qtbot: QtBot, dialog: PrintDialog) -> None:
    dialog.copies_field.setText("2")
    dialog.fit_box.setCurrentIndex(2)
    with qtbot.waitSignal(dialog.print_wished) as wished:
        dialog.go_on_button.click()
    printer, wish = wished.args
    assert isinstance(printer, QPrinter)
    assert (printer.copyCount(), wish.fit) == (2, PaperFit.FILL)


def test_without_a_printer_it_is_said(jobs: Jobs, window: QWidget) -> None:
    dialog = PrintDialog(PrintPages((A4,), draw), jobs, window, [])
    assert not dialog.go_on_button.isEnabled()
    assert "No printer" in dialog.printer_box.accessibleDescription()


def test_the_sheet_is_drawn_as_it_will_come_out(dialog: PrintDialog) -> None:
    picture = dialog.preview.sheet.grab().toImage()
    middle = picture.pixelColor(picture.rect().center())
    assert middle.red() == pytest.approx(20, abs=2), "the first page's grey"


def test_the_question_passes_the_audit(dialog: PrintDialog) -> None:
    assert faults(dialog) == []
    order = tab_order(dialog)
    fields = [dialog.printer_box, dialog.all_choice, dialog.copies_field, dialog.fit_box]
    places = [order.index(field) for field in fields]
    assert places == sorted(places)
    assert {dialog.cancel_button, dialog.go_on_button} <= set(order)
