"""Signed with a pen: printed from the case's menu, the scan added on the card, its places ticked."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from clerkdesk.domain.cases import Applicant, Case
from clerkdesk.domain.collection import Collection, OldDocument
from clerkdesk.domain.entries import OnPaper
from clerkdesk.domain.paper_signing import SCAN
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.rights import Act
from clerkdesk.domain.sittings import SignedSitting
from clerkdesk.ui.kit.ask_text import AskText
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.print_dialog import PrintDialog
from tests.office.conftest import SmallOffice
from tests.ui.cases.conftest import Table

Sit = Callable[..., Table]


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    pixels = pymupdf.Pixmap(pymupdf.csGRAY, pymupdf.IRect(0, 0, 310, 438), False)
    pixels.clear_with(240)
    path = tmp_path / "Scan 0042.jpg"
    pixels.save(path)
    return path


def printed(small: SmallOffice) -> Case:
    """A registration whose form lies on the counter, to be signed with a pen."""
    case = small.checked()
    small.clerk.copies.begin_print_to_sign(case.id, small.digest(case))
    return case


def said(table: Table) -> str:
    line = table.page.frame.card.findChild(Text, "paper_state")
    return line.text() if line is not None else ""


def test_the_menu_prints_what_is_to_be_signed(sit: Sit, staffed: SmallOffice) -> None:
    table, case = sit(), staffed.checked()
    table.open(case.id)
    assert table.reasons["sign_on_paper"] == ""
    table.page.besides.sign_on_paper()
    table.settle()
    [dialog] = table.page.findChildren(PrintDialog)
    dialog.reject()
    assert staffed.clerk.cases.open(case.id).history[0].act is not Act.SIGN_ON_PAPER, "not before it prints"
    table.open(staffed.signed().id)
    assert table.reasons["sign_on_paper"] == "It is not the turn of signing"


def test_the_card_says_what_is_out_and_the_pad_stays_free(sit: Sit, staffed: SmallOffice) -> None:
    table = sit()
    table.open(printed(staffed).id)
    assert said(table) == "Printed: Meldeschein. Add the scan here once it is signed."
    assert (table.primary, table.ready) == ("Send to pad", True)


def test_a_dropped_scan_is_kept_and_its_places_are_ticked(sit: Sit, staffed: SmallOffice, scan: Path) -> None:
    table, case, signed = sit(), printed(staffed), []
    table.page.paper_signed.connect(signed.append)
    table.open(case.id)
    part = table.page.frame.card.paper
    assert part is not None
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(scan))])
    copy, left, nothing = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    part.dropEvent(QDropEvent(QPointF(5, 5), copy, mime, left, nothing))
    table.settle()
    assert [words for words, _ in table.toasts] == ["Scan added; nothing is sealed yet"]
    [form, kept] = staffed.clerk.cases.open(case.id).documents
    assert table.stand.digest == kept.version.digest, "and lies on the stand to be looked at"
    assert (table.primary, table.ready) == ("Seal it", False)
    assert table.reasons["send_to_pad"] == "A scan is here; withdraw it to sign on the pad"
    part = table.page.frame.card.paper
    assert part is not None
    assert [tick.text() for tick in part.ticks.values()] == [
        "Meldeschein · Anmeldung · Erika Muster",
        "Meldeschein · Datenschutz · Erika Muster",
    ]
    first, second = part.ticks.values()
    first.click()
    assert not table.ready, "a form that is signed in part is not signed"
    second.click()
    assert table.ready
    table.page.finish()
    [outcome] = signed
    assert isinstance(outcome, SignedSitting)
    assert {one.entry for one in outcome.entries} == {OnPaper(kept.version.digest)}
    sealed = staffed.clerk.signing.seal(outcome)
    staffed.clerk.signing.told(outcome.sitting.id)
    assert sealed.next_step is StepId.APPROVE
    table.page.reload()
    table.settle()
    assert table.page.frame.card.paper is None
    assert form.document.id in {field.document for field in outcome.sitting.fields}


def test_a_wrong_scan_is_withdrawn_from_the_card(sit: Sit, staffed: SmallOffice, scan: Path) -> None:
    table, case = sit(), printed(staffed)
    staffed.clerk.paper_signing.take_scan(case.id, scan)
    table.open(case.id)
    part = table.page.frame.card.paper
    assert part is not None and part.scan is not None
    part.withdraw_wished.emit(part.scan.document.id)
    [dialog] = table.page.findChildren(AskText)
    dialog.answered.emit("Falsches Blatt")
    table.settle()
    assert len(staffed.clerk.cases.open(case.id).documents) == 1
    assert said(table).startswith("Printed: Meldeschein") and table.primary == "Send to pad"


def test_a_scan_that_is_none_is_told_of(sit: Sit, staffed: SmallOffice, tmp_path: Path) -> None:
    table, case = sit(), printed(staffed)
    table.open(case.id)
    bad = tmp_path / "scan.jpg"
    bad.write_bytes(b"\xff\xd8\xffno picture")
    part = table.page.frame.card.paper
    assert part is not None
    part.scan_dropped.emit(bad)
    table.settle()
    assert table.page.frame.notices.codes() == ("PIC-01",)


def test_a_scan_that_was_never_used_says_nothing_of_what_is_signed_later(
    sit: Sit, staffed: SmallOffice, scan: Path
) -> None:
    table, clerk = sit(), staffed.clerk
    case = clerk.cases.open_new("id-card", Applicant("Muster", "Erika", date(1991, 7, 3)), {"street": "A 1"})
    clerk.cases.check(case.id, {"identity"})
    clerk.paper_signing.take_scan(case.id, scan)
    staffed.sign(case)
    clerk.cases.take_fee(case.id, "Q-1")
    table.open(case.id)
    assert table.page.frame.notices.codes() == ()
    clerk.collecting.note_arrival(case.id)
    clerk.collecting.begin(case.id, Collection(OldDocument.NONE))
    table.open(case.id)
    assert (table.primary, table.page.frame.card.paper) == ("Send to pad", None)


def taken_in(table: Table, scan: Path) -> None:
    """Choose a scan on the card, as the clerk does with “Another scan …”."""
    part = table.page.frame.card.paper
    assert part is not None
    part.scan_dropped.emit(scan)
    table.settle()


def sealed_as_ticked(table: Table, staffed: SmallOffice) -> None:
    """Tick everything the scan shows, have it sealed, and look at the case again."""
    handed: list[object] = []
    table.page.paper_signed.connect(handed.append)
    part = table.page.frame.card.paper
    assert part is not None
    for tick in part.ticks.values():
        tick.click()
    table.page.finish()
    [signed] = handed
    assert isinstance(signed, SignedSitting)
    staffed.clerk.signing.seal(signed)
    staffed.clerk.signing.told(signed.sitting.id)
    table.page.reload()
    table.settle()


def test_a_scan_that_was_replaced_never_comes_back(
    sit: Sit, staffed: SmallOffice, scan: Path, tmp_path: Path
) -> None:
    table, clerk = sit(), staffed.clerk
    right = tmp_path / "Scan 0043.jpg"
    pixels = pymupdf.Pixmap(pymupdf.csGRAY, pymupdf.IRect(0, 0, 310, 438), False)
    pixels.clear_with(200)
    pixels.save(right)
    case = clerk.cases.open_new("id-card", Applicant("Muster", "Erika", date(1991, 7, 3)), {"street": "A 1"})
    clerk.cases.check(case.id, {"identity"})
    clerk.copies.begin_print_to_sign(case.id, staffed.digest(case))
    table.open(case.id)
    taken_in(table, scan)
    taken_in(table, right)
    assert "Scan 0043" in said(table) and len(clerk.cases.open(case.id).documents) == 2
    sealed_as_ticked(table, staffed)
    assert (table.page.frame.card.paper, table.page.frame.notices.codes()) == (None, ())
    clerk.cases.take_fee(case.id, "Q-1")
    clerk.collecting.note_arrival(case.id)
    clerk.collecting.begin(case.id, Collection(OldDocument.NONE))
    clerk.signing.decline(clerk.signing.prepare(case.id))
    table.open(case.id)
    assert (table.primary, table.page.frame.card.paper) == ("Send to pad", None), (
        "the receipt was not printed"
    )
    receipt = next(each for each in clerk.cases.open(case.id).documents if not each.version.sealed_here
                   and each.document.form != SCAN)  # fmt: skip
    clerk.copies.begin_print_to_sign(case.id, receipt.version.digest)
    table.page.reload()
    table.settle()
    taken_in(table, scan)
    taken_in(table, right)
    sealed_as_ticked(table, staffed)
    assert (table.primary, table.page.frame.card.paper) == ("Handed over", None)
    assert table.page.frame.notices.codes() == (), "nothing is asked of what is finished"


def test_a_check_is_finished_by_signing_on_paper_without_the_pad(sit: Sit, staffed: SmallOffice) -> None:
    table, case, to_pad = sit(), staffed.registration(), []
    table.page.sign_requested.connect(to_pad.append)
    table.open(case.id)
    assert table.reasons["sign_on_paper"] == "2 required papers are not ticked"
    table.page.besides.sign_on_paper()
    assert staffed.clerk.cases.open(case.id).case.next_step is StepId.CHECK
    for tick in table.page.frame.card.papers.values():
        tick.setChecked(True)
    assert table.reasons["sign_on_paper"] == ""
    table.page.besides.sign_on_paper()
    table.settle()
    [dialog] = table.page.findChildren(PrintDialog)
    dialog.reject()
    view = staffed.clerk.cases.open(case.id)
    assert view.case.next_step is StepId.SIGN and to_pad == []
    assert [line.act for line in view.history if line.act in (Act.WITNESS, Act.SIGN_ON_PAPER)] == []
