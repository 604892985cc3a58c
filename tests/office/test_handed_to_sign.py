"""What a program hands over with ``sign`` is to be signed, whether or not it wants the file back."""

import pytest

from clerkdesk.app.waiting import Waiting, WaitingRoom
from clerkdesk.base.errors import Refused
from clerkdesk.base.paths import resource
from clerkdesk.domain.cases import Case
from clerkdesk.domain.entries import DeclineReason
from clerkdesk.domain.pages import Place
from clerkdesk.domain.procedures import StepId
from clerkdesk.registry.sitting_plans import Unfit
from tests.office.conftest import SmallOffice
from tests.office.test_signers import aged

LETTER = resource("samples", "unknown_letter.pdf")


@pytest.fixture
def registration(fresh: SmallOffice) -> Case:
    """A registration of somebody of age, checked: its own form waits to be signed."""
    return aged(fresh, 40, "residence-registration")


def handed(small: SmallOffice, case: Case) -> str:
    """The letter, handed over to be signed without a folder to return to: its id."""
    return small.clerk.exchange.take_in(LETTER, case.reference, to_sign=True).document


def waiting(small: SmallOffice, case: Case, document: str) -> tuple[WaitingRoom, Waiting]:
    room = WaitingRoom(small.desk.adapters.store)
    noted = room.length_of_history(case.id)
    return room, Waiting(document, case.id, case.reference, noted, lambda _: None)


def test_the_clerk_is_asked_for_the_place_before_anything_goes_to_the_pad(
    fresh: SmallOffice, registration: Case
) -> None:
    letter = handed(fresh, registration)
    with pytest.raises(Unfit) as asked:
        fresh.clerk.signing.prepare(registration.id)
    assert (asked.value.code, asked.value.document) == ("SGN-04", letter)


def test_the_facts_of_a_registration_say_nothing_of_a_letter_from_elsewhere(
    fresh: SmallOffice, registration: Case
) -> None:
    letter = handed(fresh, registration)
    fresh.clerk.signing.place_field(registration.id, letter, Place(0, 60, 600, 200, 60))
    sitting = fresh.clerk.signing.prepare(registration.id)
    assert sitting.facts
    assert {field.foreign for field in sitting.fields if field.document == letter} == {True}
    assert {field.foreign for field in sitting.fields if field.document != letter} == {False}


def test_what_was_only_taken_in_is_left_out(fresh: SmallOffice, registration: Case) -> None:
    letter = fresh.clerk.exchange.take_in(LETTER, registration.reference).document
    assert letter not in {field.document for field in fresh.clerk.signing.prepare(registration.id).fields}


def test_handed_over_once_more_to_be_signed_it_is_to_be_signed(
    fresh: SmallOffice, registration: Case
) -> None:
    letter = fresh.clerk.exchange.take_in(LETTER, registration.reference).document
    assert handed(fresh, registration) == letter
    with pytest.raises(Unfit, match="SGN-04"):
        fresh.clerk.signing.prepare(registration.id)


def test_a_letter_that_comes_after_the_ink_opens_the_signing_again(
    fresh: SmallOffice, registration: Case
) -> None:
    fresh.sign(registration)
    letter = handed(fresh, registration)
    assert fresh.clerk.cases.open(registration.id).case.next_step is StepId.SIGN
    with pytest.raises(Refused) as refused:
        fresh.clerk.signing.prepare(registration.id)
    assert refused.value.code == "SGN-04"
    room, waits = waiting(fresh, registration, letter)
    assert room.look([waits]) == {}
    fresh.clerk.cases.withdraw(registration.id, letter, "Irrtum")
    assert room.look([waits]) == {letter: "withdrawn"}


def test_who_waits_hears_that_it_was_declined(fresh: SmallOffice, registration: Case) -> None:
    before = fresh.clerk.signing.prepare(registration.id)
    letter = handed(fresh, registration)
    room, waits = waiting(fresh, registration, letter)
    fresh.clerk.signing.decline(before, DeclineReason.UNSAID)
    assert room.look([waits]) == {letter: "declined"}


def test_who_waits_hears_that_it_was_filed_unsigned(fresh: SmallOffice, registration: Case) -> None:
    letter = fresh.clerk.exchange.take_in(LETTER, registration.reference).document
    room, waits = waiting(fresh, registration, letter)
    fresh.sign(registration)
    approvals = fresh.supervisor.approvals
    approvals.approve(registration.id, approvals.open(registration.id).seen)
    assert room.look([waits]) == {}
    fresh.clerk.filing.file_away(registration.id, register_entered=True)
    assert room.look([waits]) == {letter: "filed"}
