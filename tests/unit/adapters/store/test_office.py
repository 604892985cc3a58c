"""People, file plan and done acts in the store."""

import pytest

from clerkdesk.base.errors import Conflict, Missing
from clerkdesk.domain.dossiers import FilePlanEntry
from clerkdesk.domain.people import Person
from clerkdesk.domain.rights import Act
from clerkdesk.ports.store import Store
from tests.fakes.office import BRANDT, KELLER, NOON, PLAN, SOMMER, VOGT


def test_everybody_is_listed_by_name_with_their_roles(store: Store) -> None:
    with store.read() as unit:
        assert unit.people.all() == (KELLER, VOGT, SOMMER, BRANDT)
        assert unit.people.get(KELLER.id) == KELLER


def test_a_person_is_entered_once_and_nobody_is_made_up(store: Store) -> None:
    with pytest.raises(Conflict, match="PEO-02"), store.write() as unit:
        unit.people.add(Person(BRANDT.id, "Katja Brand", "Bürgerbüro", frozenset()))
    with store.read() as unit, pytest.raises(Missing, match="PEO-01"):
        unit.people.get("nobody")


def test_the_file_plan_is_listed_by_number(store: Store) -> None:
    first = FilePlanEntry("10-01", "Organisation")
    with store.write() as unit:
        unit.file_plan.add(first)
    with store.read() as unit:
        assert unit.file_plan.all() == (first, PLAN)
    with pytest.raises(Conflict, match="FPL-02"), store.write() as unit:
        unit.file_plan.add(first)


def test_each_year_of_an_entry_has_one_dossier(store: Store) -> None:
    with store.write() as unit:
        this, again = unit.file_plan.dossier(PLAN.number, 2026), unit.file_plan.dossier(PLAN.number, 2026)
        last = unit.file_plan.dossier(PLAN.number, 2025)
    assert this == again and this.id != last.id
    with pytest.raises(Missing, match="FPL-01"), store.write() as unit:
        unit.file_plan.dossier("99-99", 2026)


def test_an_act_is_done_once(store: Store) -> None:
    with store.write() as unit:
        assert unit.acts.outcome("key") is None
        unit.acts.record("key", Act.SEAL, "case", NOON)
    with store.read() as unit:
        assert unit.acts.outcome("key") == (Act.SEAL, "case")
    with pytest.raises(Conflict, match="ACT-01"), store.write() as unit:
        unit.acts.record("key", Act.SEAL, "another", NOON)
