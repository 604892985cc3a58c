"""Bringing a store to today's tables: never backwards, never half, never without a copy."""

import re
import sqlite3
import stat
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine

from clerkdesk.adapters.store import migrate as migrating
from clerkdesk.adapters.store.engine import open_engine
from clerkdesk.adapters.store.migrate import HEAD, migrate
from clerkdesk.adapters.store.tables import metadata
from clerkdesk.adapters.store.unit_of_work import open_store
from clerkdesk.base.errors import Refused, Unreachable
from tests.fakes.office import BRANDT


@contextmanager
def connected(path: Path) -> Iterator[Connection]:
    engine = open_engine(path)
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def _age(path: Path, revision: str) -> None:
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE alembic_version SET version_num = ?", (revision,))


def test_the_revisions_make_the_tables_the_program_speaks_of(store_path: Path) -> None:
    with connected(store_path) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_checks_and_indexes_are_the_same_to_the_letter(store_path: Path) -> None:
    """Alembic compares no CHECK and no condition of an index, SQLite's own notes show them all."""
    fresh = create_engine("sqlite://")
    metadata.create_all(fresh)
    with fresh.connect() as connection:
        wanted = _notes(connection)
    fresh.dispose()
    with connected(store_path) as connection:
        found = _notes(connection)
    assert found == wanted
    assert "ix_cases_approval_in" in found


def _notes(connection: Connection) -> dict[str, list[str]]:
    query = "SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL"
    rows = connection.exec_driver_sql(query).all()
    return {
        name: sorted(line.strip(" ,\t") for line in _lines(sql))
        for name, sql in rows
        if name != "alembic_version"
    }


def _lines(sql: str) -> list[str]:
    """A note line by line; SQLite writes a column that was added later behind the last column."""
    return re.sub(r", (?=[a-z_]+ (?:VARCHAR|DATETIME|BOOLEAN))", "\n", sql.replace("\n)", "")).splitlines()


def test_the_program_names_the_newest_revision() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrating._REVISIONS))
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_a_new_store_is_its_owners_alone_with_all_its_side_files(tmp_path: Path) -> None:
    store = open_store(tmp_path / "office.sqlite")
    with store.write() as unit:
        unit.people.add(BRANDT)
    files = list(tmp_path.iterdir())
    assert {path.name for path in files} == {"office.sqlite", "office.sqlite-wal", "office.sqlite-shm"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    store.close()


def test_a_store_of_today_is_left_alone(store_path: Path) -> None:
    before = store_path.read_bytes()
    assert migrate(store_path) is None
    assert store_path.read_bytes() == before
    assert [path.name for path in store_path.parent.iterdir()] == [store_path.name]


def test_a_store_newer_than_the_program_is_refused_and_untouched(store_path: Path) -> None:
    _age(store_path, "9999")
    before = store_path.read_bytes()
    with pytest.raises(Refused, match="STO-04"):
        migrate(store_path)
    assert store_path.read_bytes() == before
    assert list(store_path.parent.iterdir()) == [store_path], "no copy either: nothing was going to change"


def test_an_older_store_is_copied_before_it_is_changed(
    store_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store(store_path)
    with store.write() as unit:
        unit.people.add(BRANDT)
    revisions = _with_another_revision(
        store_path.parent / "revisions", "ALTER TABLE people ADD COLUMN room VARCHAR"
    )
    monkeypatch.setattr(migrating, "HEAD", "9001")
    monkeypatch.setattr(migrating, "_REVISIONS", revisions)
    copy = migrate(store_path)
    assert copy is not None and stat.S_IMODE(copy.stat().st_mode) == 0o600
    with connected(copy) as connection:
        assert connection.exec_driver_sql("SELECT id FROM people").scalars().all() == [BRANDT.id]
        assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one() == HEAD
    with connected(store_path) as connection:
        assert connection.exec_driver_sql("SELECT room FROM people").scalars().all() == [None]
    assert migrate(store_path) is None
    store.close()


def test_a_revision_that_fails_half_way_changes_nothing(
    store_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    revisions = _with_another_revision(
        store_path.parent / "revisions", "DROP TABLE acts", "ALTER TABLE nowhere ADD COLUMN room VARCHAR"
    )
    monkeypatch.setattr(migrating, "HEAD", "9001")
    monkeypatch.setattr(migrating, "_REVISIONS", revisions)
    with pytest.raises(Unreachable, match="STO-01"):
        migrate(store_path)
    with connected(store_path) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM acts").scalar_one() == 0
        assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one() == HEAD


def _with_another_revision(folder: Path, *statements: str) -> Path:
    (folder / "versions").mkdir(parents=True)
    rooms = Path(migrating.__file__).parent / "migrations"
    for room in (Path("env.py"), *(path.relative_to(rooms) for path in rooms.glob("versions/r*.py"))):
        (folder / room).write_text((rooms / room).read_text("utf-8"), "utf-8")
    acts = "\n".join(f"    op.execute({statement!r})" for statement in statements)
    text = f"from alembic import op\nrevision = '9001'\ndown_revision = {HEAD!r}\ndef upgrade():\n{acts}\n"
    (folder / "versions" / "r9001.py").write_text(text, "utf-8")
    return folder


def test_desks_that_start_at_once_found_one_store(tmp_path: Path) -> None:
    path = tmp_path / "office.sqlite"
    with ThreadPoolExecutor(4) as desks:
        assert list(desks.map(lambda _: migrate(path), range(4))) == [None] * 4
    with connected(path) as connection:
        assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars().all() == [HEAD]
