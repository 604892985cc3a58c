"""Opening a case at the counter: complete, once, and on the table of who opened it."""

from datetime import date

import pytest

from clerkdesk.base.errors import Refused
from clerkdesk.domain.cases import Applicant
from clerkdesk.domain.inboxes import InboxView
from clerkdesk.domain.rights import Act
from tests.office.conftest import SmallOffice

ERIKA = Applicant("Muster", "Erika", date(1964, 8, 12))
FACTS = {"new_street": "Musterweg 1", "new_town": "Musterstadt", "move_in": "15.11.2026"}


@pytest.mark.parametrize(
    ("applicant", "facts"),
    [
        (Applicant("", "Erika"), FACTS),
        (Applicant("  ", "Erika"), FACTS),
        (ERIKA, {}),
        *((ERIKA, {**FACTS, key: " "}) for key in FACTS),
    ],
)
def test_no_case_is_opened_without_a_name_or_what_its_procedure_needs(
    fresh: SmallOffice, applicant: Applicant, facts: dict[str, str]
) -> None:
    before = fresh.clerk.inbox.counts()
    with pytest.raises(Refused, match="CAS-12"):
        fresh.clerk.cases.open_new("residence-registration", applicant, facts)
    assert fresh.clerk.inbox.counts() == before


def test_a_case_asked_for_twice_is_opened_once(fresh: SmallOffice) -> None:
    first, again = (
        fresh.clerk.cases.open_new("residence-registration", ERIKA, FACTS, "one-dialog", at_counter=True)
        for _ in range(2)
    )
    assert first == again
    assert len(fresh.clerk.cases.open(first.id).documents) == 1
    assert len(fresh.clerk.inbox.page(InboxView.MINE).rows) == 1


def test_a_case_opened_at_the_counter_is_there_from_its_first_moment_and_whoever_stood_there_has_gone(
    fresh: SmallOffice,
) -> None:
    before = fresh.clerk.inbox.claim(fresh.registration().id)
    case = fresh.clerk.cases.open_new("residence-registration", ERIKA, FACTS, at_counter=True)
    assert (case.clerk, case.counter_since) == (fresh.clerk.actor.person.id, case.received_at)
    assert [line.act for line in fresh.clerk.cases.open(case.id).history] == [Act.OPEN_CASE]
    stays = fresh.clerk.cases.open(before.id).case
    assert (stays.clerk, stays.counter_since) == (before.clerk, None)
