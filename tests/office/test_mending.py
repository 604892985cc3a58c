"""Cases that went wrong and are mended: a wrong or broken document goes out, the right one is signed anew."""

from datetime import date
from pathlib import Path

import pytest

from clerkdesk.base.errors import Conflict, Missing, Refused
from clerkdesk.base.ids import new_id
from clerkdesk.base.paths import resource
from clerkdesk.domain.cases import Applicant, Case, CaseState
from clerkdesk.domain.people import Person, Role
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.signatures import Integrity
from tests.fakes.office import a_document, a_version
from tests.office.conftest import PAPERS, SmallOffice, write

LETTER = resource("samples", "unknown_letter.pdf")
FORM = resource("samples", "specialist_program_registration.pdf")
WHY = "Falsches Blatt"


@pytest.fixture
def broken(fresh: SmallOffice, tmp_path: Path) -> Path:
    """A file that was changed after it was signed."""
    case = fresh.signed()
    path = tmp_path / "broken.pdf"
    data = bytearray(fresh.desk.adapters.blobs.path(fresh.digest(case)).read_bytes())
    place = data.index(b"stream") + 20
    data[place] ^= 1
    path.write_bytes(data)
    return path


def spoil_in_the_archive(small: SmallOffice, case: Case, file: Path) -> str:
    """Keep a file in a case that nobody could hand in; returns its document."""
    back = small.desk.adapters
    document = a_document(case.id)
    digest, by = back.blobs.keep(file), small.clerk.actor.person.id
    with back.store.write() as unit:
        unit.documents.add(document)
        unit.documents.add_version(
            a_version(document.id, digest=digest, size=file.stat().st_size, signed=True, made_by=by)
        )
    return document.id


def only_document(small: SmallOffice, case: Case) -> str:
    return small.clerk.cases.open(case.id).documents[0].document.id


def test_a_broken_document_is_not_approved_and_goes_out_again(fresh: SmallOffice, broken: Path) -> None:
    case = fresh.signed()
    spoilt = spoil_in_the_archive(fresh, case, broken)
    view = fresh.supervisor.approvals.open(case.id)
    assert [one.judgement.integrity for one in view.documents] == [Integrity.INTACT, Integrity.BROKEN]
    with pytest.raises(Refused, match="APR-05"):
        fresh.supervisor.approvals.approve(case.id, view.seen)
    left = fresh.clerk.cases.withdraw(case.id, spoilt, WHY)
    assert left.next_step is StepId.APPROVE, "what was signed stays signed"
    fresh.supervisor.approvals.approve(case.id, fresh.supervisor.approvals.open(case.id).seen)
    assert fresh.clerk.filing.file_away(case.id, register_entered=True).state is CaseState.FILED
    shown = fresh.clerk.cases.open(case.id)
    assert [one.document.id for one in shown.withdrawn] == [spoilt]
    assert shown.history[2].value("reason") == WHY


def test_a_returned_case_is_mended_with_the_right_form(fresh: SmallOffice, tmp_path: Path) -> None:
    case = fresh.clerk.exchange.take_in(FORM, return_to=str(tmp_path)).case
    fresh.sign(fresh.clerk.cases.check(case.id, PAPERS))
    fresh.supervisor.approvals.give_back(case.id, "Anschrift falsch")
    wrong = only_document(fresh, case)
    fresh.clerk.cases.withdraw(case.id, wrong, WHY)
    right = fresh.clerk.exchange.take_in(FORM, return_to=str(tmp_path))
    assert right.case.id == case.id
    assert fresh.clerk.cases.check(case.id, PAPERS).next_step is StepId.SIGN
    sitting = fresh.clerk.signing.prepare(case.id)
    assert {field.document for field in sitting.fields} == {right.document}
    fresh.clerk.signing.seal(write(sitting))
    fresh.clerk.signing.told(sitting.id)
    view = fresh.supervisor.approvals.open(case.id)
    assert set(view.seen) == {right.document}
    fresh.supervisor.approvals.approve(case.id, view.seen)
    assert fresh.clerk.filing.file_away(case.id, register_entered=True).state is CaseState.FILED


def test_a_second_form_for_a_returned_case_is_signed_too(fresh: SmallOffice) -> None:
    case = fresh.clerk.exchange.take_in(FORM).case
    fresh.sign(fresh.clerk.cases.check(case.id, PAPERS))
    fresh.supervisor.approvals.give_back(case.id, "Ein Blatt fehlt")
    second = fresh.clerk.exchange.take_in(FORM)
    assert fresh.clerk.cases.check(case.id, PAPERS).next_step is StepId.SIGN
    left = fresh.clerk.cases.withdraw(case.id, second.document, "Doppelt")
    assert left.next_step is StepId.APPROVE, "nothing is left to be signed"


def test_a_program_is_told_that_a_withdrawn_file_never_comes(fresh: SmallOffice, tmp_path: Path) -> None:
    handed = fresh.clerk.exchange.take_in(LETTER, return_to=str(tmp_path))
    fresh.clerk.cases.withdraw(handed.case.id, handed.document, WHY)
    assert fresh.clerk.rounds.walk() == 1
    (note,) = tmp_path.glob("*.status.json")
    assert '"withdrawn"' in note.read_text(encoding="utf-8")


def test_nothing_is_withdrawn_without_a_reason_or_past_an_approval(fresh: SmallOffice) -> None:
    case, other = fresh.approved(), fresh.registration()
    document = only_document(fresh, case)
    with pytest.raises(Refused, match="DOC-04"):
        fresh.clerk.cases.withdraw(case.id, document, WHY)
    with pytest.raises(Missing, match="DOC-01"):
        fresh.clerk.cases.withdraw(other.id, document, WHY)
    with pytest.raises(Refused, match="SGN-06"):
        fresh.clerk.cases.withdraw(other.id, only_document(fresh, other), " ")
    fresh.clerk.filing.file_away(case.id, register_entered=True)
    with pytest.raises(Refused, match="CAS-02"):
        fresh.clerk.cases.withdraw(case.id, document, WHY)


def test_a_sitting_over_a_document_that_was_withdrawn_is_stale(fresh: SmallOffice) -> None:
    case = fresh.checked()
    sitting = fresh.clerk.signing.prepare(case.id)
    fresh.clerk.cases.withdraw(case.id, only_document(fresh, case), WHY)
    with pytest.raises(Conflict, match="DAT-02"):
        fresh.clerk.signing.seal(write(sitting))


def test_an_approval_before_a_return_binds_nobody_any_more(fresh: SmallOffice) -> None:
    case = fresh.approved()
    fresh.supervisor.approvals.give_back(case.id, "Doch nicht")
    with fresh.desk.adapters.store.read() as unit:
        assert unit.documents.approvals(case.id) == ()
    fresh.clerk.cases.withdraw(case.id, only_document(fresh, case), WHY)


def test_a_supervisor_of_another_unit_neither_approves_nor_returns(fresh: SmallOffice) -> None:
    case = fresh.signed()
    stranger = Person(new_id(), "Kim Fremd", "Bauhof", frozenset({Role.SUPERVISOR}))
    with fresh.desk.adapters.store.write() as unit:
        unit.people.add(stranger)
    office = fresh.desk.sign_in(stranger.id)
    view = office.approvals.open(case.id)
    assert view.barred == office.approvals.barred([case.id])[case.id] == "APR-06"
    with pytest.raises(Refused, match="APR-06"):
        office.approvals.approve(case.id, view.seen)
    with pytest.raises(Refused, match="APR-06"):
        office.approvals.give_back(case.id, "Nein")


def test_a_form_of_another_procedure_is_not_put_into_the_case(fresh: SmallOffice) -> None:
    case = fresh.clerk.cases.open_new(
        "id-card", Applicant("Yılmaz", "Ayşe", date(1964, 8, 12)), {"street": "Musterweg 1"}
    )
    with pytest.raises(Refused, match="EXC-08"):
        fresh.clerk.exchange.add_file(case.id, FORM)
    assert len(fresh.clerk.cases.open(case.id).documents) == 1


def test_open_next_passes_over_what_waits_for_the_supervisor(fresh: SmallOffice) -> None:
    at_hand, waiting = fresh.checked(), fresh.signed()
    assert fresh.clerk.cases.open(waiting.id).case.clerk, "it is the clerk's own"
    assert fresh.clerk.inbox.next(besides=at_hand.id) is None
    free = fresh.registration()
    assert fresh.clerk.inbox.next(besides=at_hand.id) == free.id
