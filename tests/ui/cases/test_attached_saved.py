"""A file inside a document of a case, saved from the table: told in words, and in the history."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
from pikepdf import AttachedFileSpec

from clerkdesk.base.paths import resource
from clerkdesk.domain.contents import Attachment
from clerkdesk.ui.cases.looks import CaseLooks
from tests.fakes.office import BRANDT, NOON
from tests.office.conftest import SmallOffice
from tests.ui.cases.conftest import Table

Sit = Callable[..., Table]
LETTER = resource("samples", "unknown_letter.pdf")


def test_a_file_is_saved_and_the_history_says_which(sit: Sit, staffed: SmallOffice, tmp_path: Path) -> None:
    letter, folder = tmp_path / "letter.pdf", tmp_path / "desktop"
    folder.mkdir()
    with pikepdf.open(LETTER) as pdf:
        pdf.attachments["x"] = AttachedFileSpec(pdf, b"<xml/>", filename="C:\\Rechnung.xml")
        pdf.save(letter)
    case = staffed.clerk.exchange.take_in(letter).case
    digest = staffed.digest(case)
    (only,) = staffed.clerk.contents.attachments(digest)
    table = sit()
    table.open(case.id)
    table.page.besides.save_attached(digest, only, folder)
    table.settle()
    assert (folder / "Rechnung.xml").read_bytes() == b"<xml/>"
    assert [words for words, _ in table.toasts] == ["Rechnung.xml is saved"]
    view = table.page.view
    assert view is not None
    told = CaseLooks(BRANDT, lambda: NOON, "de").moments(view)[0].what
    assert told.startswith("Attached file saved: Rechnung.xml, ")


def test_a_file_that_is_not_in_there_is_named(sit: Sit, staffed: SmallOffice, tmp_path: Path) -> None:
    case = staffed.signed()
    table = sit()
    table.open(case.id)
    table.page.besides.save_attached(staffed.digest(case), Attachment(1, "../a.txt", 1), tmp_path)
    table.settle()
    assert table.page.frame.notices.codes()[0].startswith("PDF-13")
    assert list(tmp_path.glob("*.txt")) == []
