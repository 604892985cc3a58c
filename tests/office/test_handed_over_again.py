"""A file that is handed over again: the same case as long as it is under way, a new try once it is not."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from clerkdesk.base.errors import Refused, Unreadable
from clerkdesk.domain.cases import Applicant, Case
from clerkdesk.domain.collection import Collection, OldDocument
from clerkdesk.domain.entries import DeclineReason
from clerkdesk.domain.inboxes import InboxView
from clerkdesk.domain.rights import Act
from clerkdesk.registry import earlier
from clerkdesk.registry.history import check_chain
from clerkdesk.usecases.exchange import HandedOver
from tests.office.conftest import SmallOffice, a_branch
from tests.office.test_exchange import PLACE, Counterpart, choose_place, program

__all__ = ["program"]

LETTER, FORM = "unknown_letter.pdf", "specialist_program_registration.pdf"


def hand_over(
    small: SmallOffice, program: Counterpart, reference: str = "", name: str = "Antrag.pdf", wait: bool = True
) -> HandedOver:
    path = program.print(LETTER, name)
    return small.clerk.exchange.take_in(path, reference, str(program.waiting) if wait else "")


def cases(small: SmallOffice) -> list[str]:
    return [row.id for row in small.clerk.inbox.page(InboxView.UNIT).rows]


def documents(small: SmallOffice, case: Case) -> list[str]:
    return [each.document.id for each in small.clerk.cases.open(case.id).documents]


def lines(small: SmallOffice, case: Case) -> list[Act]:
    return [line.act for line in small.clerk.cases.open(case.id).history]


@pytest.mark.parametrize("reference", ["", "A-1"])
@pytest.mark.parametrize("wait", [False, True])
def test_the_same_file_handed_over_thrice_is_one_document_in_one_case(
    fresh: SmallOffice, program: Counterpart, reference: str, wait: bool
) -> None:
    first, *again = [hand_over(fresh, program, reference, wait=wait) for _ in range(3)]
    assert [(one.case, one.document) for one in again] == [(first.case, first.document)] * 2
    assert cases(fresh) == [first.case.id]
    assert documents(fresh, first.case) == [first.document]
    assert lines(fresh, first.case) == [Act.OPEN_CASE]


def test_a_recognised_form_brings_its_reference_and_is_one_document_too(
    fresh: SmallOffice, program: Counterpart
) -> None:
    path = program.print(FORM, "Anmeldung.pdf")
    first, second = (fresh.clerk.exchange.take_in(path, return_to=str(program.waiting)) for _ in range(2))
    assert first == second
    assert first.recognised


def test_another_reference_folder_or_name_is_another_wish(
    fresh: SmallOffice, program: Counterpart, tmp_path: Path
) -> None:
    first = hand_over(fresh, program, "A-1")
    assert hand_over(fresh, program, "A-2").case.id != first.case.id
    other_name = hand_over(fresh, program, "A-1", "Antrag (2).pdf")
    assert other_name.case.id == first.case.id
    assert other_name.document != first.document
    other = Counterpart(program.outgoing, tmp_path / "elsewhere")
    other.waiting.mkdir()
    assert hand_over(fresh, other, "A-1").document not in (first.document, other_name.document)


def test_a_form_for_anybody_does_not_slip_into_the_case_of_somebody(
    fresh: SmallOffice, program: Counterpart
) -> None:
    path = program.print(LETTER, "Vollmacht.pdf")
    somebody = fresh.registration()
    fresh.clerk.exchange.take_in(path, somebody.reference)
    assert fresh.clerk.exchange.take_in(path).case.id != somebody.id


def test_a_file_nobody_waited_for_waits_in_the_folder_that_is_named_later(
    fresh: SmallOffice, program: Counterpart
) -> None:
    first = hand_over(fresh, program, "A-1", wait=False)
    again = hand_over(fresh, program, "A-1")
    assert again.document == first.document
    [found] = fresh.clerk.cases.open(first.case.id).documents
    assert (found.document.return_to, found.document.file_name) == (str(program.waiting), "Antrag.pdf")
    assert hand_over(fresh, program, "A-1", wait=False).document == first.document
    assert lines(fresh, first.case) == [Act.TAKE_IN, Act.OPEN_CASE]


def test_a_declined_file_handed_over_again_waits_again(fresh: SmallOffice, program: Counterpart) -> None:
    first = hand_over(fresh, program)
    choose_place(fresh, first.case)
    fresh.clerk.signing.decline(fresh.clerk.signing.prepare(first.case.id))
    assert fresh.clerk.rounds.walk() == 1
    assert program.received == ["Antrag.pdf.status.json"]
    again = hand_over(fresh, program)
    assert (again.case.id, again.document) == (first.case.id, first.document)
    assert again.case.returned == ""
    assert program.received == []
    fresh.sign(again.case)
    assert fresh.clerk.rounds.walk() == 1
    assert program.received == ["Antrag.pdf"]


def test_a_signed_file_that_has_not_gone_back_yet_is_still_under_way(
    fresh: SmallOffice, program: Counterpart
) -> None:
    path = program.print(FORM, "Anmeldung.pdf")
    first = fresh.clerk.exchange.take_in(path, return_to=str(program.waiting))
    fresh.clerk.cases.check(first.case.id, {"identity", "landlord-confirmation"})
    fresh.sign(first.case)
    again = fresh.clerk.exchange.take_in(path, return_to=str(program.waiting))
    assert again.document == first.document
    seen = fresh.supervisor.approvals.open(first.case.id).seen
    fresh.supervisor.approvals.approve(first.case.id, seen)
    assert fresh.clerk.rounds.walk() == 1
    assert program.received == ["Anmeldung.pdf"]


def test_after_it_is_filed_the_same_file_comes_in_anew_once_the_signed_one_was_fetched(
    fresh: SmallOffice, program: Counterpart
) -> None:
    first = hand_over(fresh, program)
    choose_place(fresh, first.case)
    fresh.sign(first.case)
    fresh.clerk.rounds.walk()
    fresh.clerk.filing.file_away(first.case.id, register_entered=False)
    with pytest.raises(Exception, match="EXC-12"):
        hand_over(fresh, program)
    (program.waiting / "Antrag.pdf").unlink()
    again = hand_over(fresh, program)
    assert again.case.id != first.case.id
    assert hand_over(fresh, program).document == again.document
    hand_over(fresh, program, "A-1")
    assert len(cases(fresh)) == 3


def test_a_withdrawn_file_comes_in_anew(fresh: SmallOffice, program: Counterpart) -> None:
    first = hand_over(fresh, program, "A-1")
    fresh.clerk.cases.withdraw(first.case.id, first.document, "Falscher Vorgang")
    again = hand_over(fresh, program, "A-1")
    assert again.case.id == first.case.id
    assert documents(fresh, first.case) == [again.document]


def test_a_file_of_a_filed_case_is_refused_under_its_reference(
    fresh: SmallOffice, program: Counterpart
) -> None:
    first = hand_over(fresh, program, "A-1", wait=False)
    choose_place(fresh, first.case)
    fresh.sign(first.case)
    fresh.clerk.filing.file_away(first.case.id, register_entered=False)
    with pytest.raises(Refused, match="EXC-04"):
        hand_over(fresh, program, "A-1", wait=False)


@pytest.fixture
def neighbour(fresh: SmallOffice, office: SmallOffice) -> Iterator[SmallOffice]:
    with a_branch(fresh.desk.profile, office) as small:
        yield small


@pytest.mark.parametrize("reference", ["", "A-1"])
def test_two_desks_that_take_the_same_file_in_at_the_same_moment_make_one_case(
    fresh: SmallOffice,
    neighbour: SmallOffice,
    program: Counterpart,
    monkeypatch: pytest.MonkeyPatch,
    reference: str,
) -> None:
    both_looked, look = threading.Barrier(2), earlier.earlier
    told: list[HandedOver] = []

    def look_together(*given):
        found = look(*given)
        if not both_looked.broken and found.times == 0:
            both_looked.wait(20)
        return found

    monkeypatch.setattr("clerkdesk.usecases.exchange.earlier", look_together)
    path = program.print(LETTER, "Antrag.pdf")
    desks = [
        threading.Thread(
            target=lambda small=small: told.append(
                small.clerk.exchange.take_in(path, reference, str(program.waiting))
            )
        )
        for small in (fresh, neighbour)
    ]
    for desk in desks:
        desk.start()
    for desk in desks:
        desk.join(30)
    one, other = told
    assert (one.case.id, one.document) == (other.case.id, other.document)
    assert cases(fresh) == [one.case.id]
    assert documents(fresh, one.case) == [one.document]
    assert check_chain(fresh.desk.adapters.store) is None


def test_a_note_stays_beside_a_file_that_is_not_taken_in(fresh: SmallOffice, program: Counterpart) -> None:
    note = program.waiting / "Antrag.pdf.status.json"
    note.write_text("{}")
    broken = program.outgoing / "Antrag.pdf"
    broken.write_bytes(b"no PDF at all")
    with pytest.raises(Unreadable):
        fresh.clerk.exchange.take_in(broken, return_to=str(program.waiting))
    assert program.received == [note.name]
    hand_over(fresh, program)
    assert program.received == []


def test_a_note_that_cannot_be_taken_away_keeps_nothing_out(fresh: SmallOffice, program: Counterpart) -> None:
    (program.waiting / "Antrag.pdf.status.json").mkdir()
    assert hand_over(fresh, program).case.id


def test_a_receipt_declined_at_the_hand_over_stays_so_whatever_a_program_hands_over_again(
    fresh: SmallOffice, program: Counterpart
) -> None:
    clerk = fresh.clerk
    case = clerk.cases.open_new("id-card", Applicant("Muster", "Erika", date(1991, 7, 3)), {"street": "A 1"})
    first = hand_over(fresh, program, case.reference)
    clerk.signing.place_field(case.id, first.document, PLACE)
    fresh.sign(clerk.cases.check(case.id, {"identity"}))
    clerk.cases.take_fee(case.id, "Q-1")
    clerk.collecting.note_arrival(case.id)
    clerk.collecting.begin(case.id, Collection(OldDocument.NONE))
    declined = clerk.signing.decline(clerk.signing.prepare(case.id), DeclineReason.WRONG_DETAILS)
    assert hand_over(fresh, program, case.reference) == replace(first, case=declined)
