"""Going on with a closed case: what was signed goes back after all, and nothing of it is forgotten."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from clerkdesk.app.demo.town import TownClock
from clerkdesk.app.waiting import Waiting, WaitingRoom
from clerkdesk.base.errors import Refused
from clerkdesk.domain.cases import Applicant, Case
from clerkdesk.domain.people import Role
from clerkdesk.domain.procedures import StepId
from tests.office.conftest import PAPERS, SmallOffice, write
from tests.office.test_exchange import NOON, Counterpart, approve, choose_place, program, sent_back, take_in

__all__ = ["program"]

FORM, WHY = "specialist_program_registration.pdf", "Irrtum"
SIGNED, NOTE = "Antrag 17.pdf", "Antrag 17.pdf.status.json"


def signed_before_approval(fresh: SmallOffice, program: Counterpart) -> Case:
    case = take_in(fresh, program, FORM)
    fresh.clerk.cases.check(case.id, PAPERS)
    return fresh.sign(case)


def note(program: Counterpart) -> str:
    """The status that the program finds beside its file."""
    return str(json.loads((program.waiting / NOTE).read_text(encoding="utf-8"))["status"])


@pytest.mark.parametrize("told", [True, False], ids=["told", "not-told-yet"])
def test_what_was_signed_before_the_case_was_closed_goes_back_once_it_is_reopened_and_approved(
    fresh: SmallOffice, program: Counterpart, told: bool
) -> None:
    case = signed_before_approval(fresh, program)
    fresh.clerk.cases.close(case.id, WHY)
    if told:
        assert fresh.clerk.rounds.walk() == 1
        assert (program.received, note(program)) == ([NOTE], "closed")
        assert fresh.clerk.rounds.walk() == fresh.clerk.rounds.waiting() == 0, "a closed case sends nothing"
    fresh.clerk.cases.reopen(case.id, "Doch")
    approve(fresh, case)
    assert fresh.clerk.rounds.walk() == 1
    assert program.received == [SIGNED]
    assert fresh.clerk.rounds.walk() == 0, "what was to be told of the case counts no more"


def test_a_program_that_was_told_of_the_closing_is_told_of_the_reopening(
    fresh: SmallOffice, program: Counterpart
) -> None:
    letter = take_in(fresh, program)
    fresh.clerk.cases.close(letter.id, WHY)
    assert fresh.clerk.rounds.walk() == 1
    fresh.clerk.cases.reopen(letter.id, "Doch")
    assert fresh.clerk.rounds.walk() == 1
    assert note(program) == "reopened"
    choose_place(fresh, letter)
    fresh.sign(letter)
    assert fresh.clerk.rounds.walk() == 1
    assert program.received == [SIGNED]


def test_a_reopened_case_that_waits_for_its_approval_says_so_and_sends_then(
    fresh: SmallOffice, program: Counterpart
) -> None:
    case = signed_before_approval(fresh, program)
    fresh.clerk.cases.close(case.id, WHY)
    fresh.clerk.cases.reopen(case.id, "Doch")
    assert fresh.clerk.rounds.walk() == 1
    assert (program.received, note(program)) == ([NOTE], "reopened")
    approve(fresh, case)
    assert fresh.clerk.rounds.walk() == 1
    assert program.received == [SIGNED]


def test_what_has_gone_back_does_not_go_again_after_a_reopening(
    fresh: SmallOffice, program: Counterpart
) -> None:
    case = take_in(fresh, program)
    choose_place(fresh, case)
    fresh.sign(case)
    assert fresh.clerk.rounds.walk() == 1
    fresh.clerk.cases.close(case.id, WHY)
    fresh.clerk.cases.reopen(case.id, "Doch")
    assert fresh.clerk.rounds.walk() == 0
    assert program.received == [SIGNED]
    assert len(sent_back(fresh, case)) == 1


@pytest.mark.parametrize("delivered", [True, False], ids=["delivered", "held-up"])
def test_a_program_that_waits_is_told_signed_only_if_it_has_the_file(
    fresh: SmallOffice, program: Counterpart, clock: TownClock, delivered: bool
) -> None:
    clock.pretend(NOON)
    case = take_in(fresh, program)
    choose_place(fresh, case)
    room = WaitingRoom(fresh.desk.adapters.store)
    document = fresh.clerk.cases.open(case.id).documents[0].document.id
    waits = Waiting(document, case.id, case.reference, room.length_of_history(case.id), lambda _: None)
    fresh.sign(case)
    away = program.waiting if delivered else program.waiting.rename(program.waiting.with_name("away"))
    fresh.clerk.rounds.walk()
    fresh.clerk.cases.close(case.id, WHY)
    away.rename(program.waiting)
    assert room.look([waits]) == ({document: "signed"} if delivered else {})
    clock.pretend(NOON + timedelta(hours=2))
    fresh.clerk.rounds.walk()
    assert program.received == ([SIGNED] if delivered else [NOTE])
    assert room.look([waits]) == {document: "signed" if delivered else "closed"}


def test_what_a_supervisor_returned_is_still_returned_after_a_reopening(
    fresh: SmallOffice, program: Counterpart
) -> None:
    case = signed_before_approval(fresh, program)
    fresh.supervisor.approvals.give_back(case.id, "Name falsch")
    fresh.clerk.cases.close(case.id, WHY)
    reopened = fresh.clerk.cases.reopen(case.id, "Doch")
    assert (reopened.returned, reopened.next_step) == ("Name falsch", StepId.CHECK)
    path = program.print(FORM, "neu.pdf", 2)
    handed = fresh.clerk.exchange.take_in(path, case.reference, str(program.waiting))
    assert handed.case.id == case.id


@pytest.mark.parametrize("closes", [True, False], ids=["closed", "reopened"])
def test_who_closed_or_reopened_a_case_does_not_approve_it(
    fresh: SmallOffice, program: Counterpart, closes: bool
) -> None:
    case = signed_before_approval(fresh, program)
    fresh.clerk.inbox.put_back(case.id)
    both = replace(fresh.supervisor.actor.person, roles=frozenset({Role.CLERK, Role.SUPERVISOR}))
    with fresh.desk.adapters.store.write() as unit:
        unit.people.save(both)
    acting = fresh.desk.sign_in(both.id)
    first, second = (acting, fresh.clerk) if closes else (fresh.clerk, acting)
    first.cases.close(case.id, WHY)
    second.cases.reopen(case.id, "Doch")
    with pytest.raises(Refused, match="APR-01"):
        acting.approvals.approve(case.id, acting.approvals.open(case.id).seen)


def test_a_name_is_not_changed_once_any_document_of_the_case_is_sealed(
    fresh: SmallOffice, program: Counterpart
) -> None:
    case = take_in(fresh, program)
    choose_place(fresh, case)
    sitting = fresh.clerk.signing.prepare(case.id)
    late = program.print("unknown_letter.pdf", "Zweiter.pdf", 2)
    fresh.clerk.exchange.take_in(late, case.reference, str(program.waiting))
    fresh.clerk.signing.seal(write(sitting))
    with pytest.raises(Refused, match="SGN-09"):
        fresh.clerk.signing.name_signer(case.id, Applicant("Anders", "Hans"))
