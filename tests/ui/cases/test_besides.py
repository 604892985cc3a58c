"""What is done in a case besides its steps: closing, reopening, withdrawing, copies on disk and on paper."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from clerkdesk.base.errors import Cancelled, Unreachable
from clerkdesk.base.jobs import Progress
from clerkdesk.base.paths import resource
from clerkdesk.domain.cases import Case, CaseState
from clerkdesk.domain.entries import DeclineReason
from clerkdesk.domain.pages import PageSize, Place, Raster
from clerkdesk.domain.rights import Act
from clerkdesk.ui.cases.copies import PrintJob
from clerkdesk.ui.cases.looks import CaseLooks
from clerkdesk.ui.kit.ask_text import AskText
from clerkdesk.ui.kit.print_wish import PrintWish
from clerkdesk.ui.kit.printing import FINEST, POINTS, fineness, print_pages
from clerkdesk.usecases.copies import name_for
from tests.fakes.office import BRANDT, NOON
from tests.office.conftest import PAPERS, SmallOffice, leave_out, write
from tests.ui.cases.conftest import Table

Sit = Callable[..., Table]
WHY = "Kommt nicht mehr"
LETTER = resource("samples", "unknown_letter.pdf")
A4 = PageSize(595, 842)


def answer(table: Table, words: str) -> None:
    """Answer what the page asks."""
    (dialog,) = [each for each in table.page.findChildren(AskText) if each.isVisible()]
    dialog.field.setText(words)
    dialog.go_on_button.click()
    table.settle()


def declined(small: SmallOffice) -> Case:
    case = small.checked()
    return small.clerk.signing.decline(small.clerk.signing.prepare(case.id))


def state(small: SmallOffice, case: str) -> CaseState:
    return small.clerk.cases.open(case).case.state


def chip(table: Table) -> str:
    assert table.page.view is not None
    return CaseLooks(BRANDT, lambda: NOON, "de").status(table.page.view).word


def entries(table: Table, *, document: bool = False) -> dict[str, QAction]:
    menu = table.page.besides.menu(document=document)
    return {action.objectName(): action for action in menu.actions() if action.objectName()}


def test_a_declined_case_says_so_and_offers_its_end(sit: Sit, staffed: SmallOffice) -> None:
    table, case = sit(), declined(staffed).id
    table.open(case)
    assert chip(table) == "Not signed"
    banner = table.page.frame.returned
    assert banner is not None
    assert table.primary == "Send to pad", "the other natural next thing"
    banner.buttons[0].click()
    answer(table, WHY)
    assert state(staffed, case) is CaseState.CLOSED
    banner = table.page.frame.returned
    assert banner is not None
    assert (chip(table), banner.look.sentence) == ("Closed", WHY)
    assert (table.primary, table.page.frame.bar.note) == ("", "This case is closed without result")
    assert table.reasons["close_case"] == "This case is closed without result"
    assert table.reasons["send_to_pad"] == "This case is closed without result"
    assert table.stand.places == (), "nobody signs there any more"
    banner.buttons[0].click()
    answer(table, "Kommt doch")
    assert state(staffed, case) is CaseState.OPEN
    assert table.primary == "Send to pad"


def test_a_case_whose_resident_said_why_says_so(sit: Sit, staffed: SmallOffice) -> None:
    case = staffed.checked()
    sitting = staffed.clerk.signing.prepare(case.id)
    staffed.clerk.signing.decline(sitting, DeclineReason.NOT_UNDERSTOOD)
    table = sit()
    table.open(case.id)
    banner = table.page.frame.returned
    assert banner is not None
    assert banner.look.title == "The resident did not sign: it was not understood"


def test_a_case_of_which_one_document_was_declined_names_it_and_what_can_be_done(
    sit: Sit, staffed: SmallOffice, tmp_path: Path
) -> None:
    case = staffed.registration()
    letter = staffed.clerk.exchange.take_in(LETTER, case.reference, str(tmp_path)).document
    staffed.clerk.signing.place_field(case.id, letter, Place(0, 70, 420, 220, 56))
    staffed.clerk.cases.check(case.id, PAPERS)
    sitting = staffed.clerk.signing.prepare(case.id)
    staffed.clerk.signing.seal(leave_out(write(sitting), letter, DeclineReason.READ_LATER))
    staffed.clerk.signing.told(sitting.id)
    table = sit()
    table.open(case.id)
    banner = table.page.frame.returned
    assert banner is not None
    assert (chip(table), table.primary) == ("Not signed", "Send to pad")
    assert banner.look.title == "Not signed: Vollmacht (to be read at home first)"
    assert "withdraw" in banner.look.sentence and banner.buttons == []
    staffed.clerk.cases.withdraw(case.id, letter, WHY)
    table.page.reload()
    table.settle()
    assert table.page.frame.returned is None


def test_a_returned_case_is_not_called_unsigned(sit: Sit, staffed: SmallOffice) -> None:
    case = staffed.signed().id
    staffed.supervisor.approvals.give_back(case, "Anschrift fehlt")
    table = sit()
    table.open(case)
    assert chip(table) == "Returned"


def test_nothing_is_ended_while_somebody_is_at_the_pad(sit: Sit, staffed: SmallOffice) -> None:
    table, case = sit(), staffed.checked().id
    table.open(case)
    table.page.set_pad_busy(True)
    assert table.reasons["close_case"] == table.reasons["withdraw"] == "Somebody is signing now"
    table.page.besides.close_case()
    assert not [each for each in table.page.findChildren(AskText) if each.isVisible()]
    table.page.set_pad_busy(False)
    assert table.reasons["close_case"] == ""


def test_a_withdrawn_document_is_kept_and_named(sit: Sit, staffed: SmallOffice) -> None:
    table, case = sit(), staffed.registration().id
    table.open(case)
    row = table.page.frame.side.documents.rows[0]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    entries(table, document=True)["withdraw"].trigger()
    answer(table, "Falsches Blatt")
    view = table.page.view
    assert view is not None
    assert (view.documents, len(view.withdrawn)) == ((), 1)
    assert "Meldeschein" in table.page.frame.side.withdrawn.text()
    assert table.page.frame.side.withdrawn.isVisible()
    assert table.reasons["withdraw"] == "No document is shown"


def test_what_was_withdrawn_leaves_nothing_to_send_to_the_pad(sit: Sit, staffed: SmallOffice) -> None:
    table, case = sit(), staffed.checked().id
    table.open(case)
    table.page.besides.withdraw()
    answer(table, "Falsches Blatt")
    assert not table.ready
    assert table.page.frame.bar.note == table.reasons["send_to_pad"] == "No document to sign; add one"
    assert not table.page.frame.signer.isVisible(), "nobody signs nothing"


def test_the_menu_offers_what_a_colleagues_case_allows(sit: Sit, staffed: SmallOffice) -> None:
    case = staffed.registration().id
    staffed.colleague.inbox.claim(case)
    table = sit()
    table.open(case)
    offered = {name: action.isEnabled() for name, action in entries(table).items()}
    assert offered == {
        "save_copy": True,
        "print": True,
        "sign_on_paper": False,
        "withdraw": False,
        "close_case": False,
        "another_case": True,
    }


def test_a_copy_is_saved_under_reference_and_title(sit: Sit, staffed: SmallOffice, tmp_path: Path) -> None:
    table, case = sit(), staffed.signed()
    table.open(case.id)
    table.page.besides.save_copy()
    (dialog,) = table.page.findChildren(QFileDialog)
    (suggested,) = dialog.selectedFiles()
    assert Path(suggested).name == f"{case.reference} Meldeschein.pdf"
    dialog.fileSelected.emit(str(tmp_path / "copy.pdf"))
    dialog.close()
    table.settle()
    kept = staffed.desk.adapters.blobs.path(staffed.digest(case)).read_bytes()
    assert (tmp_path / "copy.pdf").read_bytes() == kept
    assert [words for words, _ in table.toasts] == ["copy.pdf is saved"]
    view = table.page.view
    assert view is not None
    assert view.history[0].act is Act.HAND_OUT
    assert CaseLooks(BRANDT, lambda: NOON, "de").moments(view)[0].what == "Copy saved: Meldeschein"


def test_a_copy_that_cannot_be_saved_names_the_file(sit: Sit, staffed: SmallOffice, tmp_path: Path) -> None:
    table, case = sit(), staffed.signed()
    table.open(case.id)
    table.page._acts.save_copy(case, staffed.digest(case), tmp_path / "nowhere" / "copy.pdf")
    table.settle()
    assert table.page.frame.notices.codes()[0].startswith("CPY-01")
    assert table.toasts == []


def test_a_document_is_printed_page_by_page(sit: Sit, staffed: SmallOffice, tmp_path: Path) -> None:
    table, case = sit(), staffed.signed()
    table.open(case.id)
    view = table.page.view
    assert view is not None
    target = tmp_path / "printed.pdf"
    table.page._copies.print_on(onto(target), PrintJob(view.case, view.documents[:1]))
    assert table.page._copies.card.isVisible()
    table.settle()
    assert not table.page._copies.card.isVisible()
    reader, kept = staffed.desk.adapters.check_reader, staffed.desk.adapters.blobs
    printed, original = (
        [(round(page.width), round(page.height)) for page in reader.inspect(path).pages]
        for path in (target, kept.path(staffed.digest(case)))
    )
    assert printed == original
    assert [words for words, _ in table.toasts] == ["Meldeschein is printed"]


def test_printing_stops_in_the_middle_of_a_page_that_takes_long(
    sit: Sit, staffed: SmallOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table, case = sit(), staffed.signed()
    table.open(case.id)
    view, reader, copies = table.page.view, staffed.desk.adapters.print_reader, table.page._copies
    assert view is not None
    drawing, cut = threading.Event(), threading.Event()

    def endless(*_: object) -> Raster:
        drawing.set()
        assert cut.wait(10)
        raise Cancelled

    monkeypatch.setattr(reader, "render", endless)
    monkeypatch.setattr(reader, "cancel", cut.set)
    copies.print_on(onto(tmp_path / "printed.pdf"), PrintJob(view.case, view.documents[:1]))
    assert drawing.wait(10)
    copies.card.stop_button.click()
    table.settle()
    assert cut.is_set() and not copies.card.isVisible()
    assert not table.toasts and not table.page.frame.notices.codes()


def test_names_of_copies_lead_nowhere_else() -> None:
    assert name_for("26-00117", "../../etc: Anmeldung?") == "26-00117 .. .. etc Anmeldung.pdf"
    assert len(name_for("26-00117", "sehr lang " * 40)) <= 104


# Paper


def onto(target: Path) -> QPrinter:
    """A printer whose paper is a file."""
    printer = QPrinter()
    printer.setResolution(150)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    return printer


class Drawing:
    """Draws grey pages, and remembers which."""

    def __init__(self) -> None:
        self.drawn: list[int] = []

    def __call__(self, page: int, scale: float) -> Raster:
        self.drawn.append(page)
        width, height = round(595 * scale), round(842 * scale)
        return Raster(width, height, width * 4, memoryview(bytes(b"\x80" * (width * height * 4))))


def progress(stop_at: int | None = None) -> Progress:
    stopped = threading.Event()

    def report(done: int, _total: int, _text: str) -> None:
        if done == stop_at:
            stopped.set()

    return Progress(report, stopped)


def test_only_the_pages_that_were_chosen_are_printed(qapp: object, tmp_path: Path) -> None:
    printer, draw = onto(tmp_path / "some.pdf"), Drawing()
    print_pages(printer, (A4,) * 5, draw, progress(), PrintWish((1, 2)))
    assert draw.drawn == [1, 2]


def test_printing_ends_when_it_is_stopped(qapp: object, tmp_path: Path) -> None:
    draw = Drawing()
    with pytest.raises(Cancelled):
        print_pages(onto(tmp_path / "none.pdf"), (A4,) * 5, draw, progress(stop_at=1))
    assert draw.drawn == [0, 1]


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false")
def test_a_printer_that_takes_nothing_is_told_of(qapp: object, tmp_path: Path) -> None:
    with pytest.raises(Unreachable, match="PRN-01"):
        print_pages(onto(tmp_path / "nowhere" / "none.pdf"), (A4,), Drawing(), progress())


def test_a_page_is_drawn_as_fine_as_paper_shows_and_no_finer() -> None:
    assert fineness(A4, 150) == 150 / POINTS
    assert fineness(A4, 1200) == FINEST / POINTS
    assert fineness(PageSize(8000, 8000), 300) < 1, "a plan is not drawn beyond what fits into memory"
