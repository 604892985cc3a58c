"""A household comes once: its people stand on one form, and the next case knows them."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clerkdesk.domain.cases import Case
from clerkdesk.domain.households import MOST, people_of
from clerkdesk.ui.inbox.further_persons import PersonBlock
from clerkdesk.ui.inbox.new_case import NewCaseDialog
from tests.ui.inbox.conftest import Seat, Sit
from tests.ui.inbox.test_new_case import ask, fact, said, type_into

REGISTRATION, CARD = "Anmeldung einer Wohnung", "Personalausweis beantragen"
HOME = {"Neue Wohnung": "Hauptstraße 12", "Ort": "Musterstadt", "Einzug": "15.11.2026"}


def add(dialog: NewCaseDialog, given: str, born: str = "") -> PersonBlock:
    dialog.further.add_button.click()
    block = dialog.further.findChildren(PersonBlock)[-1]
    type_into(block.given_names, given)
    type_into(block.birth_date, born)
    return block


def begin(qtbot: QtBot, seat: Seat) -> NewCaseDialog:
    dialog = ask(qtbot, seat, REGISTRATION)
    type_into(dialog.family_name, "Muster")
    type_into(dialog.given_names, "Petra")
    type_into(dialog.birth_date, "3.7.1991")
    for label, words in HOME.items():
        type_into(fact(dialog, label), words)
    return dialog


@pytest.fixture
def registered(qtbot: QtBot, sit: Sit) -> tuple[Seat, Case]:
    """Four people move in, and one form tells of them all."""
    seat = sit()
    dialog = begin(qtbot, seat)
    for given, born in (("Jonas", "4.5.1990"), ("Mia", "1.2.2015"), ("Ben", "9.9.2018")):
        add(dialog, given, born)
    with qtbot.waitSignal(seat.pane.case_opened, timeout=30_000) as opened:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    return seat, seat.desk.sign_in("brandt").cases.open(opened.args[0]).case


def test_four_people_stand_on_one_form(registered: tuple[Seat, Case]) -> None:
    _, case = registered
    assert [person.spoken for person in people_of(case)] == [
        "Petra Muster", "Jonas Muster", "Mia Muster", "Ben Muster",
    ]  # fmt: skip
    assert case.fact("person3_birth") == "01.02.2015"


def test_the_next_case_of_the_household_is_half_filled_in(
    qtbot: QtBot, registered: tuple[Seat, Case]
) -> None:
    seat, case = registered
    seat.pane.new_case(household=case)
    dialog = seat.pane.findChildren(NewCaseDialog)[-1]
    qtbot.waitUntil(dialog.isVisible)
    dialog.procedure.setCurrentText(CARD)
    dialog.person.setCurrentIndex(2)
    dialog.person.activated.emit(2)
    wish = dialog.wish()
    assert wish is not None
    assert (wish.applicant.spoken, f"{wish.applicant.birth_date}") == ("Mia Muster", "2015-02-01")
    assert (wish.facts["street"], wish.facts["home_town"]) == ("Hauptstraße 12", "Musterstadt")


def test_somebody_else_begins_with_empty_fields(qtbot: QtBot, registered: tuple[Seat, Case]) -> None:
    seat, case = registered
    seat.pane.new_case(household=case)
    dialog = seat.pane.findChildren(NewCaseDialog)[-1]
    dialog.person.activated.emit(dialog.person.count() - 1)
    assert dialog.wish() is None
    assert said(dialog.family_name)


def test_a_person_taken_away_leaves_no_gap(qtbot: QtBot, sit: Sit) -> None:
    dialog = begin(qtbot, sit())
    add(dialog, "Jonas")
    gone = add(dialog, "Mia")
    add(dialog, "Ben")
    gone.remove_button.click()
    wish = dialog.wish()
    assert wish is not None
    assert [wish.facts[f"person{number}_name"] for number in (2, 3)] == ["Muster, Jonas", "Muster, Ben"]
    assert "person4_name" not in wish.facts


def test_a_day_of_birth_that_does_not_exist_is_said_beside_its_field(qtbot: QtBot, sit: Sit) -> None:
    dialog = begin(qtbot, sit())
    block = add(dialog, "Mia", "31.2.2015")
    assert dialog.wish() is None
    assert said(block.birth_date)


def test_the_form_has_room_for_nine_more(qtbot: QtBot, sit: Sit) -> None:
    dialog = begin(qtbot, sit())
    for _ in range(MOST):
        add(dialog, "Kim")
    assert not dialog.further.add_button.isEnabled()


def test_other_procedures_do_not_ask_who_moves_in(qtbot: QtBot, sit: Sit) -> None:
    dialog = begin(qtbot, sit())
    add(dialog, "Jonas")
    dialog.procedure.setCurrentText(CARD)
    assert not dialog.further.isVisible()
    type_into(fact(dialog, "Anschrift"), "Hauptstraße 12")
    wish = dialog.wish()
    assert wish is not None
    assert not [key for key in wish.facts if key.startswith("person")]


def test_family_names_have_as_much_room_as_given_names(qtbot: QtBot, sit: Sit) -> None:
    dialog = begin(qtbot, sit())
    block = add(dialog, "Jonas")
    qtbot.waitUntil(lambda: abs(block.family_name.width() - block.given_names.width()) <= 1)
