"""Who may do what, act by act: the use cases refuse exactly where the table of rights says so."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from clerkdesk.base.errors import Refused
from clerkdesk.domain.inboxes import InboxView
from clerkdesk.domain.people import Role
from clerkdesk.domain.rights import RIGHTS, Act
from tests.office.attempts import ATTEMPTS, MAX, ROLES, enter, somebody
from tests.office.conftest import PAPERS, SmallOffice


@pytest.fixture(scope="module", autouse=True)
def max_works_here(office: SmallOffice) -> None:
    with office.desk.adapters.store.write() as unit:
        unit.people.add(MAX)


def chain_length(small: SmallOffice) -> int:
    with small.desk.adapters.store.read() as unit:
        last = unit.history.last()
    return last.number if last else 0


def test_every_act_of_the_table_is_tried_here() -> None:
    # Sending back and raising a seal are the rounds' work, in the name of the clerk who sealed: nobody does
    # them by hand. Renewing needs a time stamp service, and is tried where there is one.
    elsewhere = {Act.SEND_BACK, Act.AUGMENT, Act.RENEW}
    assert set(ATTEMPTS) == set(RIGHTS) - elsewhere == set(Act) - elsewhere


@pytest.mark.parametrize("act", ATTEMPTS)
def test_an_act_is_refused_exactly_to_those_without_the_right(office: SmallOffice, act: Act) -> None:
    attempt = ATTEMPTS[act](office)
    for roles in ROLES:
        if roles & RIGHTS[act]:
            continue
        before, announced = chain_length(office), waiting(office)
        with pytest.raises(Refused, match="RGT-01"):
            attempt(somebody(office, replace(MAX, roles=roles)))
        written = chain_length(office) - before
        assert written == (2 if act is Act.PUT_BACK else 0)  # the case that was opened and claimed for it
        assert waiting(office) == announced
    for roles in ROLES:
        if roles & RIGHTS[act]:
            before = chain_length(office)
            attempt(somebody(office, replace(MAX, roles=roles)))
            assert (chain_length(office) > before) == (act not in READING)
            attempt = ATTEMPTS[act](office)


READING = (Act.LOOK, Act.VIEW, Act.TEST_KEY)


@pytest.mark.parametrize("act", [act for act in ATTEMPTS if act not in (*READING, Act.STOP)])
def test_a_right_that_went_since_its_person_sat_down_is_refused(office: SmallOffice, act: Act) -> None:
    attempt, sits = ATTEMPTS[act](office), somebody(office, replace(MAX, roles=frozenset(Role)))
    enter(office, replace(MAX, roles=frozenset(Role) - RIGHTS[act]))
    before, announced = chain_length(office), waiting(office)
    with pytest.raises(Refused, match="RGT-01"):
        attempt(sits)
    written = chain_length(office) - before
    assert written == (2 if act is Act.PUT_BACK else 0)  # the case that was opened and claimed for it
    assert waiting(office) == announced
    enter(office, replace(MAX, roles=frozenset(Role)))
    attempt(sits)


def waiting(small: SmallOffice):
    with small.desk.adapters.store.read() as unit:
        return unit.pending.waiting()


@pytest.mark.parametrize("roles", ROLES)
def test_lists_are_closed_to_those_who_may_not_look(office: SmallOffice, roles: frozenset[Role]) -> None:
    their = somebody(office, replace(MAX, roles=roles))
    case = office.registration().id
    for glance in (
        lambda: their.inbox.page(InboxView.UNIT),
        their.inbox.counts,
        their.approvals.page,
        lambda: their.approvals.open(case),
        lambda: their.approvals.barred([case]),
        lambda: their.cases.by_reference("26-00001"),
    ):
        if roles & RIGHTS[Act.LOOK]:
            glance()
        else:
            with pytest.raises(Refused, match="RGT-01"):
                glance()


def test_every_act_of_a_visit_is_written_down_with_person_desk_time_and_case(fresh: SmallOffice) -> None:
    began = datetime.now(UTC)
    case = fresh.clerk.inbox.claim(fresh.registration().id)
    fresh.clerk.cases.check(case.id, PAPERS)
    fresh.sign(case)
    fresh.supervisor.cases.remark(case.id, "Gesehen")
    fresh.supervisor.approvals.approve(case.id, fresh.supervisor.approvals.open(case.id).seen)
    fresh.clerk.filing.file_away(case.id, register_entered=True)
    with fresh.desk.adapters.store.read() as unit:
        entries = list(unit.history.entries())
    clerk, supervisor = fresh.clerk.actor.person.id, fresh.supervisor.actor.person.id
    assert [(entry.act, entry.person) for entry in entries] == [
        (Act.OPEN_CASE, clerk),
        (Act.CLAIM, clerk),
        (Act.CHECK, clerk),
        (Act.WITNESS, clerk),
        (Act.SEAL, clerk),
        (Act.COMMENT, supervisor),
        (Act.APPROVE, supervisor),
        (Act.FILE_AWAY, clerk),
    ]
    assert {(entry.desk, entry.case) for entry in entries} == {("Schalter 3", case.id)}
    times = [entry.at for entry in entries]
    assert times == sorted(times)
    assert began - timedelta(seconds=1) < times[0] < times[-1] < datetime.now(UTC) + timedelta(seconds=1)
    lines = fresh.clerk.cases.open(case.id).history
    assert [(line.act, line.person, line.desk, line.at) for line in reversed(lines)] == [
        (entry.act, entry.person, entry.desk, entry.at) for entry in entries
    ]
    assert {line.person_name for line in lines} == {"Katrin Muster", "Jana Probst"}
