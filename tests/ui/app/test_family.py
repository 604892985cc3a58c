"""A family moves in: one form for all, two further matters, a letter declined, a card collected later."""

from itertools import pairwise

import pytest

from clerkdesk.domain.attestations import Attestation, Attested
from clerkdesk.domain.cases import CaseState
from clerkdesk.domain.households import people_of
from clerkdesk.domain.procedures import SignerRole, StepId
from clerkdesk.domain.rights import Act
from clerkdesk.domain.signatures import Integrity
from clerkdesk.domain.waiting import ToldHow, WaitState
from clerkdesk.ui.pad import phrases as say
from clerkdesk.ui.pad.course import Phase
from clerkdesk.usecases.cases import DocumentView
from tests.ui.app.conftest import Counter, Program
from tests.ui.app.family import Family
from tests.ui.app.letters import LETTER, draw_place

pytestmark = pytest.mark.whole


@pytest.fixture
def family(counter: Counter) -> Family:
    return Family(counter)


def test_a_family_moves_in(counter: Counter, family: Family, program: Program) -> None:
    registration = all_move_in_and_one_letter_is_declined(counter, family, program)
    card = the_father_applies_for_a_card(counter, family)
    family.back_to(registration)
    the_mother_signs_for_the_child(counter, family)
    family.back_to(card)
    the_mother_collects_the_card(counter, family)


def all_move_in_and_one_letter_is_declined(counter: Counter, family: Family, program: Program) -> str:
    """Petra signs the one form twice, and says that the landlord's letter is wrong; returns the case's id."""
    family.register()
    case = counter.case
    assert len(people_of(case)) == 4
    program.hand_over(program.print(LETTER), "--reference", case.reference)
    counter.until(lambda: len(counter.view.documents) == 2)
    family.to_the_pad()
    draw_place(counter)
    assert [family.sign_next(), family.sign_next()] == ["Petra Muster", "Petra Muster"]
    counter.until(lambda: counter.pad.state.phase is Phase.READING)
    family.answer(say.DECLINE, say.WRONG_DETAILS, say.SIGNED_STAYS)
    counter.until(lambda: counter.pad.state.phase is Phase.THANKS)
    counter.settle()
    form, letter = counter.view.documents
    assert (form.document.form, form.version.signed) == ("registration-form", True)
    assert [one.name for one in attested(counter, form)] == ["Petra Muster", "Petra Muster", "Musterstadt"]
    for name in ("Muster, Jonas", "Muster, Mia", "Muster, Ben"):
        assert name in words_of(counter, form)
    assert (letter.version.signed, counter.case.returned) == (False, "declined-wrong-details")
    assert counter.case.next_step is StepId.SIGN, "the letter may still be signed, or withdrawn"
    assert "declined-wrong-details" in told(counter, Act.SEAL)
    assert program.outcome()[0] != 0, "the program that waited for the letter is told"
    return case.id


def the_father_applies_for_a_card(counter: Counter, family: Family) -> str:
    """Jonas signs alone, pays, and the card is ordered; returns the case's id."""
    family.another("Jonas Muster", "Personalausweis beantragen")
    assert counter.case.fact("street") == "Hauptstraße 12", "nobody is asked twice where they live"
    family.to_the_pad()
    assert family.sign_all() == ["Jonas Muster"]
    counter.until(lambda: counter.case.next_step is StepId.FEE)
    family.take_fee()
    assert counter.case.wait_state is WaitState.ORDERED
    return counter.case.id


def the_mother_signs_for_the_child(counter: Counter, family: Family) -> None:
    """Mia is eleven: who has custody applies for her passport, and she signs after her mother."""
    family.another("Mia Muster", "Reisepass beantragen")
    family.to_the_pad()
    family.say_who_signs("Petra Muster")
    assert family.sign_all() == ["Petra Muster", "Mia Muster"]
    counter.until(lambda: counter.case.next_step is StepId.FEE)
    [application] = counter.view.documents
    by = {one.name: one.role for one in attested(counter, application) if one.kind is Attested.HANDWRITTEN}
    assert by == {"Petra Muster": SignerRole.GUARDIAN_1, "Mia Muster": SignerRole.APPLICANT}


def the_mother_collects_the_card(counter: Counter, family: Family) -> None:
    """Weeks later: arrived, told, fetched with a power of attorney against the old card, signed, filed."""
    counter.click_primary()
    counter.until(lambda: counter.case.wait_state is WaitState.ARRIVED)
    counter.settle()
    part = counter.seat.case_page.frame.card.waiting
    assert part is not None
    part.told[ToldHow.TELEPHONE].click()
    counter.click_primary()
    counter.until(lambda: counter.case.wait_state is WaitState.TOLD)
    counter.settle()
    counter.click_primary()
    family.say_who_collects("Petra Muster")
    assert family.sign_all() == ["Petra Muster"]
    counter.until(lambda: len(counter.view.documents) == 2 and counter.view.documents[1].version.signed)
    counter.settle()
    _, receipt = counter.view.documents
    said = words_of(counter, receipt)
    for words in ("Petra Muster", "bevollmächtigte Person", "gesehen und geprüft", "abgegeben"):
        assert words in said
    ink, _ = attested(counter, receipt)
    assert (ink.name, ink.role) == ("Petra Muster", SignerRole.AUTHORISED)
    counter.click_primary()
    counter.until(lambda: counter.case.next_step is StepId.FILE)
    counter.settle()
    counter.click_primary()
    counter.until(lambda: counter.case.state is CaseState.FILED)
    days = [step.done_at for step in counter.case.steps]
    assert all(one and other and one <= other for one, other in pairwise(days))


def attested(counter: Counter, view: DocumentView) -> list[Attestation]:
    """What the signatures of a document say they stand for, all of them intact."""
    found = counter.seat.office.signing.judge(view.version.digest)
    assert found.integrity is Integrity.INTACT
    return [one.attestation for one in found.signatures if one.attestation is not None]


def words_of(counter: Counter, view: DocumentView) -> str:
    """All words on the pages of a document."""
    viewing = counter.seat.office.viewing
    pages = viewing.open(view.version.digest).pages
    return " ".join(
        word.text for page in range(len(pages)) for word in viewing.words(view.version.digest, page)
    )


def told(counter: Counter, act: Act) -> str:
    """What the newest line of the history about an act says, all values in one."""
    lines = [line for line in counter.view.history if line.act is act]
    return " ".join(f"{value}" for _, value in max(lines, key=lambda line: line.at).values)
