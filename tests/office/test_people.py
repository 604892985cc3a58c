"""Who works here: colleagues entered, given other roles, let go, and all of it written down."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from unicodedata import normalize

import pytest

from clerkdesk.adapters.clock import SystemClock
from clerkdesk.adapters.vault.session import SessionVault
from clerkdesk.app.build import Desk
from clerkdesk.base.errors import Missing, Refused
from clerkdesk.base.paths import Profile
from clerkdesk.domain.cases import Applicant
from clerkdesk.domain.people import Person, Role
from clerkdesk.domain.rights import Act
from clerkdesk.registry.history import check_chain
from clerkdesk.usecases.people import People
from tests.office.conftest import SmallOffice, write

CLERK, ADMINISTRATOR = frozenset({Role.CLERK}), frozenset({Role.ADMINISTRATOR})
ERIKA = Applicant("Muster", "Erika", date(1964, 8, 12))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(Profile(tmp_path / "new"), SessionVault(), SystemClock())
    yield made
    made.close()


@pytest.fixture
def chief(desk: Desk) -> Person:
    return desk.reception.introduce("Erika Chef", "Bürgerbüro", CLERK)


@pytest.fixture
def people(desk: Desk, chief: Person) -> People:
    return desk.sign_in(chief.id).people


@pytest.fixture
def max_(people: People) -> Person:
    return people.add("Max Muster", "Bürgerbüro", CLERK)


def acts(desk: Desk) -> list[Act]:
    with desk.adapters.store.read() as unit:
        return [entry.act for entry in unit.history.entries()]


def test_new_roles_hold_and_are_written_down(desk: Desk, people: People, max_: Person) -> None:
    changed = people.change_roles(max_.id, frozenset({Role.CLERK, Role.SUPERVISOR}))
    assert changed.roles == {Role.CLERK, Role.SUPERVISOR}
    assert desk.reception.sit_down(max_.id).person == changed
    assert acts(desk)[-1] is Act.CHANGE_ROLES
    assert check_chain(desk.adapters.store) is None


def test_who_is_let_go_sits_down_no_more_and_stays_in_the_history(
    desk: Desk, people: People, max_: Person
) -> None:
    case = desk.sign_in(max_.id).cases.open_new("id-card", ERIKA, {"street": "Musterweg 1"})
    people.let_go(max_.id)
    assert max_.name not in [person.name for person in desk.reception.people()]
    assert max_.name in [person.name for person in people.all()]
    with pytest.raises(Refused, match="PEO-05"):
        desk.sign_in(max_.id)
    with desk.adapters.store.read() as unit:
        lines = unit.history.of_case(case.id)
    assert [line.person_name for line in lines if line.act is Act.OPEN_CASE] == ["Max Muster"]
    assert check_chain(desk.adapters.store) is None


def test_the_cases_of_who_is_let_go_lie_there_for_anybody(
    desk: Desk, chief: Person, people: People, max_: Person
) -> None:
    theirs = desk.sign_in(max_.id)
    cases = [
        theirs.inbox.claim(theirs.cases.open_new("id-card", ERIKA, {"street": "Musterweg 1"}).id)
        for _ in range(3)
    ]
    mine = desk.sign_in(chief.id).inbox
    people.let_go(max_.id)
    for case in cases:
        assert mine.claim(case.id).clerk == chief.id
    with desk.adapters.store.read() as unit:
        assert (chief.id, Act.PUT_BACK) in unit.history.deeds(cases[0].id)


def test_who_left_may_come_back(desk: Desk, people: People, max_: Person) -> None:
    people.let_go(max_.id)
    with pytest.raises(Refused, match="PEO-05"):
        people.let_go(max_.id)
    people.change_roles(max_.id, CLERK)
    assert desk.reception.sit_down(max_.id).person == max_


def test_nobody_changes_their_own_roles(people: People, chief: Person) -> None:
    with pytest.raises(Refused, match="RGT-02"):
        people.change_roles(chief.id, frozenset(Role))
    with pytest.raises(Refused, match="RGT-02"):
        people.let_go(chief.id)
    with pytest.raises(Missing, match="PEO-01"):
        people.change_roles("nobody", CLERK)


def test_of_two_administrators_who_let_each_other_go_one_remains(
    desk: Desk, people: People, chief: Person
) -> None:
    other = people.add("Max Muster", "Bürgerbüro", ADMINISTRATOR)
    theirs = desk.sign_in(other.id).people
    people.let_go(other.id)
    with pytest.raises(Refused, match="RGT-01"):
        theirs.let_go(chief.id)
    assert [person.id for person in desk.reception.people()] == [chief.id]


def test_a_name_is_one_name_however_it_is_composed(people: People, max_: Person) -> None:
    added = people.add(normalize("NFD", "Jörg Muster"), "Bürgerbüro", CLERK)
    assert added.name == normalize("NFC", "Jörg Muster")
    for twin in (normalize("NFD", "Jörg Muster"), "JÖRG  MUSTER"):
        with pytest.raises(Refused, match="PEO-04"):
            people.add(twin, "Bürgerbüro", CLERK)
    people.let_go(max_.id)
    with pytest.raises(Refused, match="PEO-06"):
        people.add(max_.name, "Bürgerbüro", CLERK)


def test_nobody_is_let_go_while_somebody_signs_at_their_table(fresh: SmallOffice) -> None:
    case, clerk = fresh.checked(), fresh.clerk.actor.person
    chief = replace(fresh.supervisor.actor.person, roles=ADMINISTRATOR)
    with fresh.desk.adapters.store.write() as unit:
        unit.people.save(chief)
    people = fresh.desk.sign_in(chief.id).people
    sitting = fresh.clerk.signing.prepare(case.id)
    fresh.clerk.signing.send_to_pad(sitting)
    with pytest.raises(Refused, match="PEO-07"):
        people.let_go(clerk.id)
    assert fresh.desk.reception.sit_down(clerk.id).person == clerk, "nothing was changed"
    fresh.clerk.signing.seal(write(sitting))
    fresh.clerk.signing.told(sitting.id)
    people.let_go(clerk.id)
    assert fresh.colleague.inbox.claim(case.id).clerk == fresh.colleague.actor.person.id
