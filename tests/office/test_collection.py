"""An identity card is made elsewhere, its holder is told, and collects it in a second sitting."""

from datetime import date

import pytest

from clerkdesk.base.errors import Conflict, Refused
from clerkdesk.domain.cases import Applicant, Case
from clerkdesk.domain.collection import Collection, OldDocument
from clerkdesk.domain.collectors import collectors
from clerkdesk.domain.procedures import Signer, SignerRole, StepId
from clerkdesk.domain.rights import Act
from clerkdesk.domain.signatures import Verdict
from clerkdesk.domain.waiting import ToldHow, WaitState
from tests.office.conftest import SmallOffice

ERIKA = Applicant("Muster", "Erika", date(1991, 7, 3))
OWN = Collection(OldDocument.HANDED_IN)
BY_MAX = Collection(OldDocument.LOST, SignerRole.AUTHORISED, "Max Mustermann", power_seen=True)


@pytest.fixture
def ordered(fresh: SmallOffice) -> Case:
    """A card that was applied for and paid, and is made now."""
    cases = fresh.clerk.cases
    case = cases.open_new("id-card", ERIKA, {"street": "Musterweg 1"}, at_counter=True)
    fresh.sign(cases.check(case.id, {"identity"}))
    return cases.take_fee(case.id, "Q-1")


def test_the_case_waits_on_nobodys_table_and_is_not_next(fresh: SmallOffice, ordered: Case) -> None:
    assert (ordered.next_step, ordered.wait_state) == (StepId.HAND_OVER, WaitState.ORDERED)
    assert (ordered.clerk, ordered.counter_since) == ("", None)
    assert fresh.clerk.inbox.next() is None
    here = fresh.clerk.collecting.note_arrival(ordered.id)
    assert (here.wait_state, here.clerk) == (WaitState.ARRIVED, ""), "nobody stands at the counter for it"
    assert fresh.clerk.inbox.next() == ordered.id, "somebody is to be told"
    told = fresh.clerk.collecting.note_told(ordered.id, ToldHow.TELEPHONE)
    assert told.wait_state is WaitState.TOLD and fresh.clerk.inbox.next() is None


def test_the_history_tells_how_somebody_was_told_and_what_was_taken_back(
    fresh: SmallOffice, ordered: Case
) -> None:
    collecting = fresh.clerk.collecting
    collecting.note_arrival(ordered.id)
    collecting.note_told(ordered.id, ToldHow.LETTER)
    assert collecting.take_back(ordered.id).wait_state is WaitState.ARRIVED
    lines = fresh.clerk.cases.open(ordered.id).history[:3]
    assert [line.act for line in lines] == [Act.TAKE_BACK_NOTE, Act.NOTE_TOLD, Act.NOTE_ARRIVAL]
    assert lines[1].value("how") == "letter"


def test_what_a_colleague_has_on_the_table_is_not_noted_beside_them(
    fresh: SmallOffice, ordered: Case
) -> None:
    fresh.colleague.inbox.claim(ordered.id)
    with pytest.raises(Exception, match="INB-01"):
        fresh.clerk.collecting.note_arrival(ordered.id)


def test_the_holder_signs_for_it_and_gets_it(fresh: SmallOffice, ordered: Case) -> None:
    clerk = fresh.clerk
    with pytest.raises(Refused, match="WAI-02"):
        clerk.cases.hand_over(ordered.id)
    clerk.collecting.note_arrival(ordered.id)
    with pytest.raises(Refused, match="SGN-12"):
        clerk.cases.hand_over(ordered.id)
    case = clerk.collecting.begin(ordered.id, OWN)
    assert case.clerk == clerk.actor.person.id and case.counter_since is not None
    with pytest.raises(Refused, match="SGN-12"):
        clerk.cases.hand_over(ordered.id)
    declaration, receipt = clerk.cases.open(case.id).documents
    sitting = clerk.signing.prepare(case.id)
    assert (sitting.step, [field.document for field in sitting.fields]) == (
        StepId.HAND_OVER,
        [receipt.document.id],
    )
    assert sitting.fields[0].role is SignerRole.APPLICANT
    case = fresh.sign(case)
    again = clerk.cases.open(case.id).documents
    assert again[0].version == declaration.version
    assert again[1].signers == (Signer.RESIDENT, Signer.SEAL)
    assert clerk.signing.judge(again[1].version.digest).verdict is Verdict.VALID
    with pytest.raises(Refused, match="SGN-10"):
        clerk.collecting.begin(case.id, BY_MAX)
    assert clerk.cases.hand_over(case.id).next_step is StepId.FILE
    clerk.filing.file_away(case.id, register_entered=False)


def words_of(office: SmallOffice, digest: str) -> str:
    back = office.desk.adapters
    return " ".join(word.text for word in back.check_reader.words(back.blobs.path(digest)))


def test_the_form_says_who_collects_and_is_made_anew_until_it_is_signed(
    fresh: SmallOffice, ordered: Case
) -> None:
    clerk = fresh.clerk
    clerk.collecting.note_arrival(ordered.id)
    clerk.collecting.begin(ordered.id, OWN)
    first = clerk.cases.open(ordered.id).documents[1]
    assert "Erika Muster" in words_of(fresh, first.version.digest)
    assert "abgegeben" in words_of(fresh, first.version.digest)
    case = clerk.collecting.begin(ordered.id, BY_MAX)
    second = clerk.cases.open(ordered.id).documents[1]
    assert (second.document.id, second.version.number) == (first.document.id, 2)
    words = words_of(fresh, second.version.digest)
    assert "Max Mustermann" in words and "Vollmacht" in words and "verloren" in words
    [field] = clerk.signing.prepare(case.id).fields
    assert (field.role, field.signer) == (SignerRole.AUTHORISED, "Max Mustermann")
    assert field.sentence["en"] == (
        "You confirm that you have received the new identity card for Erika Muster."
    )
    assert case.fact("collected_by") == "Max Mustermann", "as the pad shows beside the page"


def test_those_with_custody_collect_for_a_child(fresh: SmallOffice) -> None:
    clerk = fresh.clerk
    child = Applicant("Muster", "Tim", clerk_day(fresh).replace(year=clerk_day(fresh).year - 5))
    case = clerk.cases.open_new("id-card", child, {"street": "Musterweg 1", "guardian-1": "Erika Muster"})
    assert collectors(case, clerk.cases.procedure("id-card"), clerk_day(fresh)) == (SignerRole.GUARDIAN_1,)
    fresh.sign(clerk.cases.check(case.id, {"identity"}))
    clerk.cases.take_fee(case.id, "Q-1")
    clerk.collecting.note_arrival(case.id)
    asked = Collection(OldDocument.NONE, SignerRole.GUARDIAN_1, "Erika Muster")
    case = clerk.collecting.begin(case.id, asked)
    [field] = clerk.signing.prepare(case.id).fields
    assert (field.role, field.signer) == (SignerRole.GUARDIAN_1, "Erika Muster")


def clerk_day(office: SmallOffice) -> date:
    return office.desk.clock.now().astimezone().date()


def test_nobody_collects_for_another_without_the_power_of_attorney(fresh: SmallOffice, ordered: Case) -> None:
    fresh.clerk.collecting.note_arrival(ordered.id)
    with pytest.raises(Refused, match="WAI-05"):
        fresh.clerk.collecting.begin(
            ordered.id, Collection(OldDocument.NONE, SignerRole.AUTHORISED, "Max Mustermann")
        )
    assert len(fresh.clerk.cases.open(ordered.id).documents) == 1, "and no form is made"


def test_a_passport_waits_and_is_collected_in_the_same_way(fresh: SmallOffice) -> None:
    clerk = fresh.clerk
    case = clerk.cases.open_new("passport", ERIKA, {"street": "Musterweg 1"})
    papers = {paper.key for paper in clerk.cases.open(case.id).procedure.papers if paper.required}
    fresh.sign(clerk.cases.check(case.id, papers))
    ordered = clerk.cases.take_fee(case.id, "Q-2")
    assert ordered.wait_state is WaitState.ORDERED
    fresh.signed_for(ordered)
    assert clerk.cases.hand_over(case.id).next_step is StepId.FILE


def test_who_may_not_collect_it_is_refused_whatever_a_dialog_offered(
    fresh: SmallOffice, ordered: Case
) -> None:
    fresh.clerk.collecting.note_arrival(ordered.id)
    with pytest.raises(Conflict, match="DAT-02"):
        fresh.clerk.collecting.begin(
            ordered.id, Collection(OldDocument.NONE, SignerRole.GUARDIAN_1, "Max Mustermann")
        )
    assert len(fresh.clerk.cases.open(ordered.id).documents) == 1, "and no form is made"


def test_nobody_signs_for_a_card_whose_arrival_was_taken_back(fresh: SmallOffice, ordered: Case) -> None:
    clerk = fresh.clerk
    clerk.collecting.note_arrival(ordered.id)
    clerk.collecting.begin(ordered.id, OWN)
    clerk.collecting.take_back(ordered.id)
    with pytest.raises(Refused, match="WAI-02"):
        clerk.signing.prepare(ordered.id)
    clerk.collecting.note_arrival(ordered.id)
    assert len(clerk.signing.prepare(ordered.id).fields) == 1


def test_a_declaration_withdrawn_is_to_be_signed_anew_though_its_card_was_signed_for(
    fresh: SmallOffice, ordered: Case
) -> None:
    case = fresh.signed_for(ordered)
    declaration, receipt = (shown.document for shown in fresh.clerk.cases.open(case.id).documents)
    assert fresh.clerk.cases.withdraw(case.id, receipt.id, "Falsche Person").next_step is StepId.HAND_OVER
    fresh.sign(fresh.clerk.collecting.begin(case.id, OWN))
    assert fresh.clerk.cases.withdraw(case.id, declaration.id, "Falsches Kind").next_step is StepId.SIGN
