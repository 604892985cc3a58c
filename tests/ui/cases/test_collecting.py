"""A card that is made elsewhere: one act after the other, and three questions before it is signed for."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clerkdesk.domain.cases import Applicant, Case
from clerkdesk.domain.collection import Collection, OldDocument
from clerkdesk.domain.procedures import SignerRole
from clerkdesk.domain.waiting import ToldHow, WaitState
from clerkdesk.ui.cases.collection_dialog import CollectionDialog
from clerkdesk.ui.kit.labels import Text
from tests.office.conftest import SmallOffice
from tests.ui.cases.conftest import Table

Sit = Callable[..., Table]


@pytest.fixture
def ordered(staffed: SmallOffice) -> Case:
    cases = staffed.clerk.cases
    erika = Applicant("Muster", "Erika", date(1991, 7, 3))
    case = cases.open_new("id-card", erika, {"street": "Musterweg 1"}, at_counter=True)
    staffed.sign(cases.check(case.id, {"identity"}))
    return cases.take_fee(case.id, "Q-1")


def state_of(table: Table) -> str:
    line = table.page.frame.card.findChild(Text, "wait_state")
    return line.text() if line is not None else ""


def press(table: Table) -> None:
    button = table.page.frame.bar.primary
    assert button is not None and button.isEnabled()
    button.click()
    table.settle()


def case_of(small: SmallOffice, case: Case) -> Case:
    return small.clerk.cases.open(case.id).case


def test_arrival_then_telling_then_collecting_one_primary_at_a_time(
    sit: Sit, staffed: SmallOffice, ordered: Case
) -> None:
    table = sit()
    table.open(ordered.id)
    assert (table.primary, table.ready) == ("Has arrived", True)
    assert state_of(table).startswith("In der Druckerei since ")
    press(table)
    assert case_of(staffed, ordered).wait_state is WaitState.ARRIVED
    assert (table.primary, table.ready) == ("Told", False)
    part = table.page.frame.card.waiting
    assert part is not None
    part.told[ToldHow.TELEPHONE].click()
    assert table.ready
    press(table)
    waiting = case_of(staffed, ordered).waiting
    assert waiting is not None and waiting.told_how is ToldHow.TELEPHONE
    assert table.primary == "Collect …" and "by telephone" in state_of(table)
    assert case_of(staffed, ordered).clerk == "", "nobody was called to the counter for that"


def test_the_toast_takes_a_note_back(sit: Sit, staffed: SmallOffice, ordered: Case) -> None:
    table = sit()
    table.open(ordered.id)
    press(table)
    words, undo = table.toasts[-1]
    assert words == "Arrival noted" and callable(undo)
    undo()
    table.settle()
    assert case_of(staffed, ordered).wait_state is WaitState.ORDERED
    assert table.primary == "Has arrived"


def test_a_note_found_wrong_later_is_taken_back_on_the_card(
    sit: Sit, staffed: SmallOffice, ordered: Case
) -> None:
    staffed.clerk.collecting.note_arrival(ordered.id)
    table = sit()
    table.open(ordered.id)
    part = table.page.frame.card.waiting
    assert part is not None and part.take_back_button is not None
    part.take_back_button.click()
    table.settle()
    assert case_of(staffed, ordered).wait_state is WaitState.ORDERED


def ask(table: Table) -> CollectionDialog:
    table.page.finish()
    [dialog] = table.page.findChildren(CollectionDialog)
    return dialog


def told(small: SmallOffice, case: Case) -> None:
    small.clerk.collecting.note_arrival(case.id)
    small.clerk.collecting.note_told(case.id, ToldHow.LETTER)


def test_who_collects_is_asked_and_then_the_case_goes_to_the_pad(
    sit: Sit, staffed: SmallOffice, ordered: Case
) -> None:
    told(staffed, ordered)
    table, wished = sit(), []
    table.page.sign_requested.connect(wished.append)
    table.open(ordered.id)
    dialog = ask(table)
    assert not dialog.go_on_button.isEnabled(), "what becomes of the old card is never guessed"
    assert not dialog.name.isVisible() and not dialog.power.isVisible()
    dialog.collectors[SignerRole.AUTHORISED].click()
    dialog.old[OldDocument.LOST].click()
    assert dialog.name.isVisible() and not dialog.go_on_button.isEnabled()
    QTest.keyClicks(dialog.name, "Max Mustermann")
    assert not dialog.go_on_button.isEnabled(), "not without a power of attorney"
    dialog.power.click()
    QTest.mouseClick(dialog.go_on_button, Qt.MouseButton.LeftButton)
    table.settle()
    assert wished == [ordered.id]
    assert case_of(staffed, ordered).clerk == staffed.clerk.actor.person.id
    assert state_of(table) == "Max Mustermann collects it; the power of attorney was seen."
    assert table.primary == "Send to pad"


def test_answers_can_be_changed_until_it_is_signed_for(sit: Sit, staffed: SmallOffice, ordered: Case) -> None:
    told(staffed, ordered)
    asked = Collection(OldDocument.LOST, SignerRole.AUTHORISED, "Max Mustermann", power_seen=True)
    staffed.clerk.collecting.begin(ordered.id, asked)
    table = sit()
    table.open(ordered.id)
    part = table.page.frame.card.waiting
    assert part is not None and part.collect_button is not None
    part.collect_button.click()
    [dialog] = table.page.findChildren(CollectionDialog)
    assert dialog.name.text() == "Max Mustermann" and dialog.go_on_button.isEnabled()
    dialog.collectors[SignerRole.APPLICANT].click()
    dialog.go_on_button.click()
    table.settle()
    assert state_of(table) == "Erika Muster collects it in person."


def test_once_signed_for_it_is_handed_over_in_one_act(sit: Sit, staffed: SmallOffice, ordered: Case) -> None:
    staffed.signed_for(ordered)
    table = sit()
    table.open(ordered.id)
    assert (table.primary, table.page.frame.card.waiting) == ("Handed over", None)
    press(table)
    assert table.primary == "File away"
