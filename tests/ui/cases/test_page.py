"""The case page over the real office: each step, whose it is, what it says."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from clerkdesk.base.errors import Unreachable
from clerkdesk.domain.cases import Applicant
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.signatures import Verdict
from clerkdesk.ui.kit.ask_text import AskText
from clerkdesk.ui.kit.buttons import Button, Kind
from clerkdesk.ui.kit.labels import Text
from tests.office.conftest import PAPERS, SmallOffice
from tests.ui.cases.conftest import Table
from tests.ui.kit.audit import faults

Sit = Callable[..., Table]
SAMPLE = Path(__file__).parents[3] / "resources" / "samples" / "unknown_letter.pdf"


def primaries(table: Table) -> list[str]:
    """The primary buttons a person can see."""
    found = table.page.findChildren(Button)
    return [each.text() for each in found if each.kind is Kind.PRIMARY and each.isVisible()]


def id_card(small: SmallOffice) -> str:
    case = small.clerk.cases.open_new(
        "id-card", Applicant("Muster", "Tim", date(1964, 8, 12)), {"street": "Musterweg 1"}
    )
    small.clerk.cases.check(case.id, {"identity"})
    return small.sign(case).id


def test_nothing_is_offered_before_a_case_is_open(sit: Sit) -> None:
    table = sit()
    table.settle()
    assert primaries(table) == []
    assert "No case is open" in [words.text() for words in table.page.findChildren(Text) if words.isVisible()]
    assert table.reasons["finish"] == "There is nothing to finish here"


def test_the_check_needs_every_required_paper(sit: Sit, staffed: SmallOffice) -> None:
    table, case = sit(), staffed.registration()
    table.open(case.id)
    assert primaries(table) == ["Checked, to pad"]
    assert not table.ready
    assert table.page.frame.bar.note == "2 required papers are not ticked"
    assert table.reasons["finish"] == "2 required papers are not ticked"
    card = table.page.frame.card
    card.papers["identity"].click()
    assert table.page.frame.bar.note == "1 required paper is not ticked"
    card.papers["landlord-confirmation"].click()
    assert table.ready
    assert table.reasons["finish"] == ""
    QTest.mouseClick(table.page.frame.bar.primary, Qt.MouseButton.LeftButton)
    table.settle()
    view = table.page.view
    assert view is not None
    assert view.case.seen == PAPERS
    assert view.case.clerk == staffed.clerk.actor.person.id, "acting on an unclaimed case claims it"
    assert primaries(table) == ["Send to pad"]
    assert table.changed == [case.id]
    assert [words for words, _ in table.toasts] == ["Check finished"]


def test_a_hindrance_stands_beside_the_button_it_stops(sit: Sit, staffed: SmallOffice) -> None:
    table = sit()
    table.open(staffed.checked().id)
    table.page.set_hindrance("send_to_pad", "The pad is not connected")
    assert not table.ready
    assert table.page.frame.bar.note == "The pad is not connected"
    table.page.set_hindrance("send_to_pad", "")
    assert table.ready


def test_nobody_else_is_sent_to_the_pad_while_somebody_signs(sit: Sit, staffed: SmallOffice) -> None:
    table = sit()
    table.open(staffed.checked().id)
    table.page.set_pad_busy(True)
    assert not table.ready
    assert table.reasons["send_to_pad"] == "Somebody is signing now"
    table.page.set_pad_busy(False)
    assert table.ready


@pytest.mark.parametrize(("width", "in_words"), [(906, False), (1424, True)])
def test_the_head_says_more_where_there_is_room(
    sit: Sit, staffed: SmallOffice, width: int, in_words: bool
) -> None:
    table, case = sit(), staffed.registration()
    staffed.clerk.inbox.claim(case.id)
    table.page.resize(width, 740)
    table.open(case.id)
    header = table.page.frame.header
    assert header.put_back_button.isVisible() is in_words
    assert header.put_back_tool.isVisible() is not in_words


def test_a_fee_is_taken_with_the_number_of_its_receipt(sit: Sit, staffed: SmallOffice) -> None:
    table, case = sit(), id_card(staffed)
    table.open(case)
    assert primaries(table) == ["Fee paid"]
    assert not table.ready
    field = table.page.frame.card.receipt_field
    assert field is not None
    QTest.keyClicks(field, "2026-4711")
    assert table.ready
    QTest.keyClick(field, Qt.Key.Key_Return)
    table.settle()
    view = table.page.view
    assert view is not None
    record = view.case.record(StepId.FEE)
    assert record is not None
    assert record.note == "2026-4711"
    assert primaries(table) == ["Has arrived"], "the card is made now"


def test_handing_over_leads_to_filing_and_filing_to_the_next_case(sit: Sit, staffed: SmallOffice) -> None:
    table, case = sit(), id_card(staffed)
    staffed.signed_for(staffed.clerk.cases.take_fee(case, "1"))
    following: list[bool] = []
    table.page.next_requested.connect(lambda: following.append(True))
    table.open(case)
    table.page.finish()
    table.settle()
    assert primaries(table) == ["File away"]
    table.page.finish()
    table.settle()
    assert following == [True]
    assert primaries(table) == []
    assert table.page.frame.bar.note == "This case is filed"
    assert staffed.announced() == (), "the filing was announced, and told of"


def test_a_case_that_waits_for_approval_offers_nothing_to_clerks(sit: Sit, staffed: SmallOffice) -> None:
    table = sit()
    table.open(staffed.signed().id)
    assert primaries(table) == []
    assert table.page.frame.bar.note == "Waits for approval by a supervisor"


def test_filing_asks_for_the_register(sit: Sit, staffed: SmallOffice) -> None:
    table = sit()
    table.open(staffed.approved().id)
    assert primaries(table) == ["File away"]
    assert not table.ready
    tick = table.page.frame.card.register_tick
    assert tick is not None
    tick.click()
    assert table.ready
    table.page.finish()
    table.settle()
    view = table.page.view
    assert view is not None
    assert view.case.register_entered


def test_a_colleagues_case_says_whose_it_is_and_offers_nothing(sit: Sit, staffed: SmallOffice) -> None:
    table, case = sit(), staffed.registration()
    staffed.colleague.inbox.claim(case.id)
    table.open(case.id)
    assert primaries(table) == []
    assert table.page.frame.bar.note == "Tobi Beispiel is working on this case"
    assert not table.page.frame.card.isVisible()
    assert not table.page.frame.header.put_back_tool.isVisible()
    assert not table.page.frame.header.claim_button.isVisible()
    table.page.finish()
    table.settle()
    assert staffed.clerk.cases.open(case.id).case == staffed.colleague.cases.open(case.id).case
    assert table.changed == []


def test_a_supervisor_only_looks(sit: Sit, staffed: SmallOffice) -> None:
    table = sit(staffed.supervisor)
    table.open(staffed.registration().id)
    assert primaries(table) == []
    assert not table.page.frame.header.claim_button.isVisible()
    assert not table.page.frame.bar.file_button.isVisible()


def test_a_case_is_claimed_and_put_back_with_undo(sit: Sit, staffed: SmallOffice) -> None:
    table, case = sit(), staffed.registration()
    table.open(case.id)
    QTest.mouseClick(table.page.frame.header.claim_button, Qt.MouseButton.LeftButton)
    table.settle()
    assert staffed.clerk.cases.open(case.id).case.clerk
    QTest.mouseClick(table.page.frame.header.put_back_tool, Qt.MouseButton.LeftButton)
    table.settle()
    assert not staffed.clerk.cases.open(case.id).case.clerk
    undo = table.toasts[-1][1]
    assert callable(undo)
    undo()
    table.settle()
    assert staffed.clerk.cases.open(case.id).case.clerk


def test_a_returned_case_says_why(sit: Sit, staffed: SmallOffice) -> None:
    case = staffed.signed()
    staffed.supervisor.approvals.give_back(case.id, "Bitte Hausnummer prüfen")
    table = sit()
    table.open(case.id)
    banner = table.page.frame.returned
    assert banner is not None
    assert banner.look.title == "Returned by Jana Probst"
    assert banner.look.sentence.startswith("Bitte Hausnummer prüfen\nPut it right")
    table.open(staffed.registration().id)
    assert table.page.frame.returned is None


def test_a_declined_signature_is_told_in_words_not_codes(sit: Sit, staffed: SmallOffice) -> None:
    case = staffed.checked()
    staffed.clerk.signing.decline(staffed.clerk.signing.prepare(case.id))
    table = sit()
    table.open(case.id)
    banner = table.page.frame.returned
    assert banner is not None
    assert banner.look.title == "The resident did not sign"
    assert primaries(table) == ["Send to pad"]


def test_only_the_case_asked_for_last_is_shown(sit: Sit, staffed: SmallOffice) -> None:
    table, first, last = sit(), staffed.registration(), staffed.checked()
    for case in (first, last, first, last):
        table.page.open(case.id)
    table.settle()
    assert table.page.view is not None
    assert table.page.view.case.id == last.id
    table.page.open(first.id)
    table.page.clear()
    table.settle()
    assert table.page.view is None


def test_the_places_to_sign_lie_on_the_document(sit: Sit, staffed: SmallOffice) -> None:
    table, case = sit(), staffed.checked()
    table.open(case.id)
    assert table.stand.digest == staffed.digest(case)
    assert [place.caption for place in table.stand.places] == ["Erika Muster", "Erika Muster"]
    rows = table.page.frame.side.documents.rows
    assert [row.accessibleName() for row in rows] == ["Meldeschein, 2 pages · 2 fields open"]


def test_a_signed_document_comes_with_its_verdict(sit: Sit, staffed: SmallOffice) -> None:
    table, case = sit(), staffed.signed()
    table.open(case.id)
    assert table.stand.places == ()
    assert table.stand.judgement is not None
    assert table.stand.judgement.verdict is Verdict.VALID


def test_a_dropped_file_becomes_a_document_of_the_case(sit: Sit, staffed: SmallOffice) -> None:
    table, case = sit(), staffed.registration()
    table.open(case.id)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(SAMPLE))])
    left = Qt.MouseButton.LeftButton
    drop = QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, data, left, Qt.KeyboardModifier.NoModifier)
    table.page.dropEvent(drop)
    table.settle()
    assert len(staffed.clerk.cases.open(case.id).documents) == 2
    rows = table.page.frame.side.documents.rows
    assert len(rows) == 2
    QTest.mouseClick(rows[1], Qt.MouseButton.LeftButton)
    table.settle()
    assert table.stand.digest == staffed.clerk.cases.open(case.id).documents[1].version.digest


def test_a_file_that_is_none_is_refused_in_words(sit: Sit, staffed: SmallOffice, tmp_path: Path) -> None:
    table, case = sit(), staffed.registration()
    table.open(case.id)
    (tmp_path / "leer.pdf").write_bytes(b"")
    table.page.add_files([tmp_path / "leer.pdf"])
    table.settle()
    assert table.page.frame.notices.codes() == ("PDF-04",)
    assert table.page.frame.notices.isVisible()
    assert len(staffed.clerk.cases.open(case.id).documents) == 1


def test_a_remark_stands_in_the_history(sit: Sit, staffed: SmallOffice) -> None:
    table, case = sit(), staffed.registration()
    table.open(case.id)
    table.page.remark()
    dialog = table.page.findChild(AskText)
    assert dialog is not None
    assert not dialog.go_on_button.isEnabled()
    QTest.keyClicks(dialog.field, "Kommt morgen wieder")
    QTest.mouseClick(dialog.go_on_button, Qt.MouseButton.LeftButton)
    table.settle()
    view = table.page.view
    assert view is not None
    assert view.history[0].value("text") == "Kommt morgen wieder"


def test_who_was_slower_is_told_and_sees_the_newest_state(sit: Sit, staffed: SmallOffice) -> None:
    table, case = sit(), staffed.registration()
    table.open(case.id)
    for tick in table.page.frame.card.papers.values():
        tick.setChecked(True)
    staffed.colleague.inbox.claim(case.id)
    table.page.finish()
    table.settle()
    assert table.page.frame.notices.codes() == ("INB-01",)
    assert table.page.view is not None
    assert table.page.view.clerk == "Tobi Beispiel"
    assert primaries(table) == []


def test_a_store_that_is_away_says_so_and_leaves_the_case_in_sight(
    sit: Sit, staffed: SmallOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    table, case = sit(), staffed.checked()
    table.open(case.id)
    table.page.show_trouble(Unreachable("STO-01"))
    assert table.page.frame.notices.codes() == ("STO-01",)
    assert primaries(table) == ["Send to pad"]


def test_a_case_that_does_not_exist_is_told_in_its_place(sit: Sit) -> None:
    table = sit()
    table.open("gone")
    assert table.page.view is None
    assert primaries(table) == []


@pytest.mark.parametrize("size", [(906, 740), (1424, 1052), (700, 740)])
def test_the_page_can_be_used_by_everybody(sit: Sit, staffed: SmallOffice, size: tuple[int, int]) -> None:
    table = sit()
    table.page.resize(*size)
    for case in (staffed.registration(), staffed.checked()):
        table.open(case.id)
        assert faults(table.page) == []


def test_a_narrow_page_shows_document_and_details_in_turn(sit: Sit, staffed: SmallOffice) -> None:
    table = sit()
    table.page.resize(700, 740)
    table.open(staffed.registration().id)
    frame = table.page.frame
    assert table.stand.isVisible()
    assert not frame.side.isVisible()
    frame.header.pills.choose("details")
    frame.header.part_chosen.emit("details")
    assert not table.stand.isVisible()
    assert frame.side.isVisible()
    table.page.resize(1000, 740)
    assert table.stand.isVisible()
    assert frame.side.isVisible()
    table.page.resize(735, 740)
    assert table.page.width() == 735
    assert not frame.side.isVisible() or not table.stand.isVisible()


@pytest.mark.parametrize(
    ("width", "wished", "beside"),
    [(906, 860, False), (906, 0, True), (1420, 860, True), (906, 950, True)],
    ids=["it makes room", "nothing is wished", "there is room for all", "it would not help"],
)
def test_the_side_pane_gives_its_room_to_the_document_only_where_that_helps(
    sit: Sit, staffed: SmallOffice, width: int, wished: int, beside: bool
) -> None:
    table = sit()
    table.page.resize(width, 740)
    table.open(staffed.registration().id)
    table.stand.room_wished.emit(wished)
    table.settle()
    assert table.page.frame.side.isVisible() is beside
    assert beside or table.stand.width() >= wished
    table.stand.room_wished.emit(0)
    assert table.page.frame.side.isVisible()


def test_a_place_is_chosen_once_the_document_can_be_seen(sit: Sit, staffed: SmallOffice) -> None:
    taken = staffed.clerk.exchange.take_in(SAMPLE)
    table = sit()
    table.open(taken.case.id)
    table.page.choose_place(taken.document)
    assert (table.stand.choosing, table.stand.caption) == (True, ""), "nobody is named yet"
