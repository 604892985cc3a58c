"""A store with the people of the office and one line of file plan in it.

The contract of ``ports.store`` runs against every engine named here.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from clerkdesk.adapters.store.migrate import migrate
from clerkdesk.adapters.store.unit_of_work import SqlStore
from clerkdesk.ports.store import Store
from tests.fakes.office import EVERYBODY, PLAN


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store file with tables and nothing in them, to be copied."""
    path = tmp_path_factory.mktemp("template") / "empty.sqlite"
    migrate(path)
    return path


@pytest.fixture(scope="session")
def staffed_store(empty_store: Path) -> Path:
    """A store file with the people and the file plan, to be copied."""
    path = Path(shutil.copy(empty_store, empty_store.with_name("staffed.sqlite")))
    opened = SqlStore(path)
    with opened.write() as unit:
        for person in EVERYBODY:
            unit.people.add(person)
        unit.file_plan.add(PLAN)
    opened.close()
    return path


@pytest.fixture
def store_path(tmp_path: Path, empty_store: Path) -> Path:
    return Path(shutil.copy(empty_store, tmp_path / "office.sqlite"))


@pytest.fixture(params=["sqlite"])
def store(store_path: Path, staffed_store: Path) -> Iterator[Store]:
    opened = SqlStore(Path(shutil.copy(staffed_store, store_path)))
    yield opened
    opened.close()
