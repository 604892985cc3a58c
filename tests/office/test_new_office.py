"""A new office: nothing founded it but the program itself, and it works from the first person on."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from clerkdesk.adapters.clock import SystemClock
from clerkdesk.adapters.vault.session import SessionVault
from clerkdesk.app.build import Desk
from clerkdesk.app.cli import main
from clerkdesk.base.errors import Refused
from clerkdesk.base.paths import Profile, resource
from clerkdesk.domain.cases import Applicant
from clerkdesk.domain.people import Role
from clerkdesk.domain.rights import Act
from clerkdesk.registry.history import check_chain
from clerkdesk.registry.plan import extend_plan
from tests.office.conftest import SmallOffice

LETTER = resource("samples", "unknown_letter.pdf")
BOTH = frozenset({Role.CLERK, Role.SUPERVISOR})
ERIKA = Applicant("Muster", "Erika", date(1964, 8, 12))


@pytest.fixture
def new_desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(Profile(tmp_path / "new"), SessionVault(), SystemClock())
    yield desk
    desk.close()


def test_the_first_person_of_a_new_office_can_open_a_case_and_take_a_file_in(new_desk: Desk) -> None:
    first = new_desk.reception.introduce("Erika Chef", "Bürgerbüro", BOTH)
    office = new_desk.sign_in(first.id)
    for procedure in office.cases.procedures():
        office.cases.open_new(procedure.key, ERIKA, {fact.key: "1" for fact in procedure.asked})
    assert office.exchange.take_in(LETTER).case.unit == "Bürgerbüro"


def test_the_plan_grows_with_the_procedures_and_keeps_what_it_has(new_desk: Desk) -> None:
    store, book = new_desk.adapters.store, new_desk.adapters.rulebook
    with store.read() as unit:
        before = unit.file_plan.all()
    assert {(entry.number, entry.title) for entry in before} >= {
        ("11-10", "Meldewesen"),
        ("11-20", "Pass- und Ausweiswesen"),
    }
    extend_plan(store, book.procedures.values())
    with store.read() as unit:
        assert unit.file_plan.all() == before


def test_the_first_person_enters_colleagues_and_nobody_else_does(new_desk: Desk) -> None:
    reception = new_desk.reception
    first = reception.introduce("Erika Chef", "Bürgerbüro", frozenset({Role.SUPERVISOR}))
    assert first.roles == {Role.SUPERVISOR, Role.ADMINISTRATOR}
    clerk = frozenset({Role.CLERK})
    second = new_desk.sign_in(first.id).people.add(" Max  Muster ", "Bürgerbüro", clerk)
    assert second.name == "Max Muster"
    with pytest.raises(Refused, match="RGT-01"):
        new_desk.sign_in(second.id).people.add("Kim Muster", "Bürgerbüro", clerk)
    with pytest.raises(Refused, match="PEO-04"):
        new_desk.sign_in(first.id).people.add("max muster", "Bürgerbüro", clerk)
    assert [person.name for person in reception.people()] == ["Erika Chef", "Max Muster"]
    with new_desk.adapters.store.read() as unit:
        acts = [(entry.person, entry.act) for entry in unit.history.entries()]
    assert acts == [(first.id, Act.ADD_PERSON)] * 2
    assert check_chain(new_desk.adapters.store) is None


def test_people_are_entered_from_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CLERKDESK_PROFILE", str(tmp_path / "new"))
    assert main(["person", "add", "Erika Chef", "--role", "supervisor"]) == 0
    assert main(["person", "add", "Max Muster", "--role", "clerk", "--unit", "Rathaus"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Erika Chef works here now: administrator, supervisor",
        "Max Muster works here now: clerk",
    ]
    assert main(["person", "add", "Kim Muster", "--role", "clerk", "--by", "max"]) == 70
    assert "PEO-01" in capsys.readouterr().err
    assert main(["person", "add", "Kim Muster", "--role", "mayor"]) == 64


def test_a_reference_another_program_brought_is_passed_over_when_cases_are_counted(
    fresh: SmallOffice,
) -> None:
    first = fresh.clerk.cases.open_new("id-card", ERIKA, {"street": "Musterweg 1"}).reference
    year, _, number = first.partition("-")
    following = [f"{year}-{int(number) + step:05d}" for step in (1, 2, 3)]
    for foreign in following[:2]:
        fresh.clerk.exchange.take_in(LETTER, foreign)
    assert fresh.clerk.cases.open_new("id-card", ERIKA, {"street": "Musterweg 1"}).reference == following[2]
