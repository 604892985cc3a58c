"""Somebody writes into the store past the program: what they change is found, and nothing is filed on it."""

import sqlite3
from contextlib import closing

import pytest

from clerkdesk.app.doctor import BROKEN, FINE, _history
from clerkdesk.base.errors import Refused
from clerkdesk.domain.rights import Act
from clerkdesk.registry.history import check_chain, contradicted
from tests.office.conftest import SmallOffice


def forge(small: SmallOffice, *statements: str) -> None:
    with closing(sqlite3.connect(small.desk.profile.store)) as raw, raw:
        for statement in statements:
            raw.execute(statement)


def number_of(small: SmallOffice, act: Act) -> int:
    with small.desk.adapters.store.read() as unit:
        return next(entry.number for entry in unit.history.entries() if entry.act is act)


def test_an_untouched_office_is_as_its_history_tells(fresh: SmallOffice) -> None:
    case = fresh.approved()
    fresh.clerk.filing.file_away(case.id, register_entered=True)
    returned = fresh.signed()
    fresh.supervisor.approvals.give_back(returned.id, "Ort fehlt")
    assert contradicted(fresh.desk.adapters.store) == ()
    assert _history(fresh.desk).state == FINE


def test_a_value_put_in_place_of_another_breaks_the_chain(fresh: SmallOffice) -> None:
    fresh.signed()
    sealed = number_of(fresh, Act.SEAL)
    values = f"VALUES ({sealed}, 0, 'signer', '{'00' * 16}', 'Max Falsch')"
    gone = f"DELETE FROM history_values WHERE number = {sealed} AND position = 0"
    forge(fresh, "DROP TRIGGER history_values_new", gone, f"INSERT INTO history_values {values}")
    assert check_chain(fresh.desk.adapters.store) == sealed
    forge(fresh, gone)
    assert check_chain(fresh.desk.adapters.store) is None, "an erased value is no forgery"


def test_the_store_takes_no_value_for_an_older_entry(fresh: SmallOffice) -> None:
    case = fresh.signed()
    sealed = number_of(fresh, Act.SEAL)
    fresh.clerk.cases.remark(case.id, "Ruft an")
    gone = f"DELETE FROM history_values WHERE number = {sealed}"
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        forge(fresh, gone, f"INSERT INTO history_values VALUES ({sealed}, 0, 'signer', '00', 'Max Falsch')")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE approvals SET by = 'person-tobi-beispiel'",
        f"UPDATE approvals SET digest = '{'ab' * 32}'",
        "DELETE FROM approvals",
        f"UPDATE versions SET digest = '{'ab' * 32}' WHERE number = 2",
        "DELETE FROM versions WHERE number = 1",
    ],
)
def test_documents_and_approvals_that_the_history_does_not_tell_of_are_found(
    fresh: SmallOffice, statement: str
) -> None:
    case = fresh.approved()
    forge(fresh, statement)
    assert contradicted(fresh.desk.adapters.store) == (case.id,)
    finding = _history(fresh.desk)
    assert finding.state == BROKEN and "HIS-03" in finding.words


def test_erased_values_accuse_nobody(fresh: SmallOffice) -> None:
    fresh.approved()
    forge(fresh, "DELETE FROM history_values")
    assert contradicted(fresh.desk.adapters.store) == ()


def test_a_case_whose_approval_is_gone_is_not_filed(fresh: SmallOffice) -> None:
    case = fresh.approved()
    forge(fresh, "DELETE FROM approvals")
    with pytest.raises(Refused, match="FIL-03"):
        fresh.clerk.filing.file_away(case.id, register_entered=True)
