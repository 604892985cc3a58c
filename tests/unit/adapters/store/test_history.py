"""The history in the store: a chain nobody can change, with values that can be erased."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from clerkdesk.adapters.store import history
from clerkdesk.adapters.store.engine import at_the_wall, for_writing, open_engine
from clerkdesk.base.errors import Conflict
from clerkdesk.domain.history import HistoryEntry, HistoryLine, HistoryValue, chain, first_broken
from clerkdesk.domain.rights import Act
from clerkdesk.ports.store import Store, Unit
from tests.fakes.office import BRANDT, NOON, VOGT


def note(unit: Unit, act: Act, case: str = "case", person: str = BRANDT.id, **values: str) -> HistoryEntry:
    salted = [HistoryValue(name, "5a" * 16, value) for name, value in values.items()]
    last = unit.history.last()
    at = NOON + timedelta(seconds=last.number if last else 0, microseconds=7)
    entry = chain(last, at, (person, "Schalter 1"), case, act, salted)
    unit.history.append(entry, salted)
    return entry


def test_the_chain_comes_back_and_verifies(store: Store) -> None:
    with store.write() as unit:
        assert unit.history.last() is None
        written = [note(unit, act, name=f"Wert „{act}“") for act in Act]
    with store.read() as unit:
        assert list(unit.history.entries()) == written
        assert unit.history.last() == written[-1]
        assert first_broken(unit.history.entries()) is None


def test_people_read_a_case_newest_first_with_names_and_values(store: Store) -> None:
    with store.write() as unit:
        note(unit, Act.CHECK, paper="passport", place="Musterstadt")
        note(unit, Act.CHECK, case="another case")
        note(unit, Act.APPROVE, person="somebody who left")
    with store.read() as unit:
        assert unit.history.of_case("case") == (
            HistoryLine(
                NOON + timedelta(seconds=2, microseconds=7),
                "somebody who left",
                "",
                "Schalter 1",
                Act.APPROVE,
                (),
            ),
            HistoryLine(
                NOON + timedelta(microseconds=7),
                BRANDT.id,
                BRANDT.name,
                "Schalter 1",
                Act.CHECK,
                (("paper", "passport"), ("place", "Musterstadt")),
            ),
        )


def test_the_deeds_of_a_case_say_who_did_what(store: Store) -> None:
    with store.write() as unit:
        note(unit, Act.CHECK)
        note(unit, Act.SEAL, case="another case")
        note(unit, Act.APPROVE, person=VOGT.id)
    with store.read() as unit:
        assert unit.history.deeds("case") == ((BRANDT.id, Act.CHECK), (VOGT.id, Act.APPROVE))


def test_erased_values_are_gone_and_the_chain_still_verifies(store: Store, store_path: Path) -> None:
    with store.write() as unit:
        note(unit, Act.CHECK, name="Gänseblümchen")
        kept = note(unit, Act.CHECK, name="Butterblume")
    with store.write() as unit:
        unit.history.erase(1)
    with store.read() as unit:
        assert unit.history.values(1) == ()
        assert [value.value for value in unit.history.values(kept.number)] == ["Butterblume"]
        assert unit.history.of_case("case")[1].values == ()
        assert first_broken(unit.history.entries(), unit.history.kept_values()) is None
    log = store_path.with_name(store_path.name + "-wal")
    for file in (store_path, log):
        assert "Gänseblümchen".encode() not in file.read_bytes(), "gone at once, while the desk goes on"
    store.close()
    assert b"Butterblume" in store_path.read_bytes()
    assert "Gänseblümchen".encode() not in store_path.read_bytes()


def test_an_entry_that_does_not_follow_the_last_one_is_refused(store: Store) -> None:
    with store.write() as unit:
        first = note(unit, Act.CHECK)
        second = note(unit, Act.CHECK)
    for wrong in (
        chain(first, NOON, ("x", "y"), "case", Act.SEAL, ()),  # the place is taken
        chain(None, NOON, ("x", "y"), "case", Act.SEAL, ()),
        HistoryEntry(4, NOON, "x", "y", "case", Act.SEAL, (), second.digest, "f" * 64),  # a gap
        HistoryEntry(3, NOON, "x", "y", "case", Act.SEAL, (), first.digest, "f" * 64),  # another branch
    ):
        with pytest.raises(Conflict, match="HIS-01"), store.write() as unit:
            unit.history.append(wrong, ())


def test_desks_that_write_at_once_make_one_chain(store: Store) -> None:
    def write(turn: int) -> None:
        with store.write() as unit:
            note(unit, Act.COMMENT, text=str(turn))

    with ThreadPoolExecutor(4) as desks:
        list(desks.map(write, range(20)))
    with store.read() as unit:
        assert first_broken(unit.history.entries()) is None
        assert unit.history.last() is not None and unit.history.last().number == 20  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE history SET person = 'nobody'",
        "DELETE FROM history WHERE number = 2",
        "UPDATE history_values SET value = 'x'",
        "REPLACE INTO history SELECT * FROM history WHERE number = 1",
        "REPLACE INTO history_values SELECT number, position, name, salt, 'x' FROM history_values",
        "DELETE FROM history_values; INSERT INTO history_values VALUES (1, 0, 'name', '00', 'x')",
        """INSERT INTO history SELECT 4, at, person, desk, "case", act, commitments, 'a', 'b' FROM history""",
    ],
)
def test_the_database_itself_refuses_to_change_the_history(
    store: Store, store_path: Path, attack: str
) -> None:
    with store.write() as unit:
        for _ in range(2):
            note(unit, Act.CHECK, name="x")
    engine = open_engine(store_path)
    with pytest.raises(Conflict), at_the_wall(), for_writing(engine).begin() as connection:
        for statement in attack.split(";"):
            connection.exec_driver_sql(statement)
    engine.dispose()


def test_a_long_chain_is_read_in_portions(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "_CHUNK", 7)
    with store.write() as unit:
        for _ in range(20):
            note(unit, Act.LOOK, one="1", two="2")
    with store.read() as unit:
        assert [entry.number for entry in unit.history.entries()] == list(range(1, 21))
        assert first_broken(unit.history.entries(), unit.history.kept_values()) is None
