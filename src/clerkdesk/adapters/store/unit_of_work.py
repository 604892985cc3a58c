"""Units of work: a connection of its own for each, kept whole or thrown away."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from clerkdesk.adapters.store.acts import SqlActs
from clerkdesk.adapters.store.cases import SqlCases
from clerkdesk.adapters.store.documents import SqlDocuments
from clerkdesk.adapters.store.engine import PATIENCE_SECONDS, at_the_wall, fold_log, for_writing, open_engine
from clerkdesk.adapters.store.file_plan import SqlFilePlan
from clerkdesk.adapters.store.history import SqlHistory
from clerkdesk.adapters.store.migrate import migrate
from clerkdesk.adapters.store.pending import SqlPending
from clerkdesk.adapters.store.people import SqlPeople


@dataclass(frozen=True)
class SqlUnit:
    """One unit of work; what its repositories do becomes true together."""

    people: SqlPeople
    file_plan: SqlFilePlan
    cases: SqlCases
    documents: SqlDocuments
    history: SqlHistory
    acts: SqlActs
    pending: SqlPending


def _unit(connection: Connection) -> SqlUnit:
    return SqlUnit(
        SqlPeople(connection),
        SqlFilePlan(connection),
        SqlCases(connection),
        SqlDocuments(connection),
        SqlHistory(connection),
        SqlActs(connection),
        SqlPending(connection),
    )


class SqlStore:
    """The embedded store of one desk; any thread may open units, each for itself.

    After a Conflict the unit is spoilt: leave it and begin anew (PostgreSQL insists on that).
    """

    def __init__(self, path: Path, patience: float = PATIENCE_SECONDS) -> None:
        self._engine = open_engine(path, patience)
        self._writing = for_writing(self._engine)

    @contextmanager
    def read(self) -> Iterator[SqlUnit]:
        """A unit that sees the store as of its first look; nothing it does is kept."""
        with at_the_wall(), self._engine.connect() as connection:
            yield _unit(connection)

    @contextmanager
    def write(self) -> Iterator[SqlUnit]:
        """A unit that is committed and flushed to disk at its end, rolled back when anything is raised."""
        with at_the_wall(), self._writing.begin() as connection:
            unit = _unit(connection)
            yield unit
        if unit.history.erased:
            fold_log(self._engine)  # what was erased must not live on in the log

    def close(self) -> None:
        """Let go of the file; safe to call twice."""
        self._engine.dispose()


def open_store(path: Path) -> SqlStore:
    """Open the store at ``path``, made or brought up to date first; raises as ``migrate`` does."""
    migrate(path)
    return SqlStore(path)
