"""What the database complains of reaches the office as one of its own codes."""

import shutil
import threading
from pathlib import Path

import pytest

from clerkdesk.adapters.store.engine import at_the_wall, back_up, for_writing, open_engine
from clerkdesk.adapters.store.migrate import migrate
from clerkdesk.adapters.store.unit_of_work import SqlStore, open_store
from clerkdesk.base.errors import Conflict, Unreachable, Unreadable
from clerkdesk.ports.store import Store
from tests.fakes.office import BRANDT, PLAN, SOMMER, a_case


def test_a_folder_that_is_away_is_said_and_no_store_is_made_by_accident(tmp_path: Path) -> None:
    with pytest.raises(Unreachable, match="STO-01"):
        migrate(tmp_path / "away" / "office.sqlite")
    store = SqlStore(tmp_path / "office.sqlite")
    with pytest.raises(Unreachable, match="STO-01"), store.read():
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_store_is_said(tmp_path: Path) -> None:
    path = tmp_path / "office.sqlite"
    path.write_bytes(b"%PDF-1.7 and so on" * 1000)
    with pytest.raises(Unreadable, match="STO-06"):
        open_store(path)
    assert path.read_bytes() == b"%PDF-1.7 and so on" * 1000


def test_a_damaged_page_is_said_when_it_is_met(store: Store, store_path: Path) -> None:
    with store.write() as unit:
        for _ in range(200):
            unit.cases.add(a_case())
    store.close()
    size = store_path.stat().st_size
    with store_path.open("r+b") as file:
        file.seek(size // 2)
        file.write(b"\xff" * (size // 4))
    damaged = SqlStore(store_path)
    with pytest.raises(Unreadable, match="STO-06"), damaged.write() as unit:
        for _ in range(200):
            unit.cases.add(a_case())
    damaged.close()


def test_a_full_disk_is_said_and_nothing_is_half_written(store_path: Path) -> None:
    engine = open_engine(store_path)
    with pytest.raises(Unreachable, match="STO-02"), at_the_wall(), for_writing(engine).begin() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")  # SQLite's own way to be short of room
        for number in range(1000):
            connection.exec_driver_sql("INSERT INTO file_plan VALUES (?, ?)", (str(number), "x" * 500))
    engine.dispose()
    store = SqlStore(store_path)
    with store.read() as unit:
        assert unit.file_plan.all() == ()
    store.close()


def test_a_store_that_stays_locked_is_said_after_a_while(store_path: Path) -> None:
    patient, impatient = SqlStore(store_path), SqlStore(store_path, patience=0.05)
    with patient.write() as unit:
        unit.people.add(BRANDT)
        with pytest.raises(Unreachable, match="STO-03"), impatient.write():
            pass
        with impatient.read() as reading:
            assert reading.people.all() == (), "readers do not wait for writers, and see only what is done"
    for store in (patient, impatient):
        store.close()


def test_a_unit_waits_for_its_turn(store: Store) -> None:
    holds, may_end = threading.Event(), threading.Event()

    def hold() -> None:
        with store.write() as unit:
            unit.cases.add(a_case(reference="first"))
            holds.set()
            may_end.wait(5)

    other = threading.Thread(target=hold)
    other.start()
    holds.wait(5)
    threading.Timer(0.1, may_end.set).start()
    with store.write() as unit:
        assert unit.cases.by_reference("first") is not None
    other.join()


def test_a_unit_that_fails_leaves_nothing(store: Store) -> None:
    with pytest.raises(KeyError), store.write() as unit:
        unit.cases.add(a_case(reference="x"))
        raise KeyError
    with store.read() as unit:
        assert unit.cases.by_reference("x") is None


def test_what_a_reading_unit_does_is_not_kept(store: Store) -> None:
    with store.read() as unit:
        unit.cases.add(a_case(reference="x"))
    with store.read() as unit:
        assert unit.cases.by_reference("x") is None


def test_a_reading_unit_sees_one_moment(store: Store) -> None:
    with store.read() as unit:
        assert unit.cases.counts(BRANDT).unit == 0
        with store.write() as other:
            other.cases.add(a_case())
        assert unit.cases.counts(BRANDT).unit == 0
    with store.read() as unit:
        assert unit.cases.counts(BRANDT).unit == 1


def test_a_name_never_stands_in_a_complaint(store: Store) -> None:
    case = a_case(reference="26-4711")
    with pytest.raises(Conflict) as caught, store.write() as unit:
        for _ in range(2):
            unit.cases.add(case)
    trouble: BaseException | None = caught.value
    while trouble is not None:
        assert "Mustermann" not in str(trouble) and "26-4711" not in str(trouble)
        trouble = trouble.__cause__


def test_commits_are_flushed_and_foreign_keys_are_on(store_path: Path) -> None:
    engine = open_engine(store_path)
    with engine.connect() as connection:
        asked = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }
    engine.dispose()
    assert asked == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


def test_a_copy_of_a_store_in_use_is_whole(store: Store, store_path: Path, tmp_path: Path) -> None:
    case = a_case()
    with store.write() as unit:
        unit.cases.add(case)
    back_up(store_path, tmp_path / "copy.sqlite")
    copy = SqlStore(tmp_path / "copy.sqlite")
    with copy.read() as unit:
        assert unit.cases.get(case.id) == case
        assert unit.people.get(SOMMER.id) == SOMMER
        assert unit.file_plan.all() == (PLAN,)
    copy.close()
    with pytest.raises(Unreachable, match="STO-01"):
        back_up(store_path, tmp_path / "away" / "copy.sqlite")


def test_closing_twice_is_no_trouble_and_the_file_can_be_moved(
    store: Store, store_path: Path, tmp_path: Path
) -> None:
    for _ in range(2):
        store.close()
    moved = SqlStore(Path(shutil.move(store_path, tmp_path / "%Größe ?#.sqlite")))
    with moved.read() as unit:
        assert len(unit.people.all()) == 4
    moved.close()
