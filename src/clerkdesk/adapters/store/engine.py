"""Everything only SQLite needs: opening the file, taking the write lock, naming its troubles."""

import errno
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from clerkdesk.base.errors import ClerkDeskError, Conflict, Unreachable, Unreadable

PATIENCE_SECONDS = 10.0
"""How long a unit waits for another desk's unit before it gives up."""

APPEND_ONLY = {
    "history_unchanged": "BEFORE UPDATE ON history",
    "history_kept": "BEFORE DELETE ON history",
    "history_follows": "BEFORE INSERT ON history "
    "WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM history)",
    "history_values_unchanged": "BEFORE UPDATE ON history_values",
    "history_values_new": "BEFORE INSERT ON history_values WHEN EXISTS "
    "(SELECT 1 FROM history_values WHERE number = NEW.number AND position = NEW.position)",
    "history_values_with_their_entry": "BEFORE INSERT ON history_values "
    "WHEN NEW.number <> (SELECT coalesce(max(number), 0) FROM history)",
}
"""What the triggers refuse: a line of the history is for ever, its values may only be erased.

Inserts are watched too, for REPLACE removes a row without telling the trigger on DELETE.
"""

_DISK_FULL = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_SHMSIZE)
"""The second one is said when there is no room even for the index of the log."""
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_LOCKED = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def create_file(path: Path) -> None:
    """Make an empty store that only its owner can read, unless there is one; the folder must exist.

    Raises Unreachable STO-01, STO-02. SQLite gives its side files (-wal, -shm) the same permissions.
    """
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as trouble:
        code = "STO-02" if trouble.errno in _NO_ROOM else "STO-01"
        raise Unreachable(code, type(trouble).__name__) from trouble


def open_engine(path: Path, patience: float = PATIENCE_SECONDS) -> Engine:
    """Open an existing store file; one that is not there is never made by accident.

    Nothing is read before the first connection.
    """
    url = URL.create(
        "sqlite", database=f"file:{quote(str(path.absolute()))}", query={"mode": "rw", "uri": "true"}
    )
    engine = create_engine(
        url,
        poolclass=QueuePool,
        pool_size=8,
        hide_parameters=True,  # a resident's name has no business in a traceback
        # Transactions are begun by _begin alone, not by the driver's guesses.
        connect_args={"isolation_level": None, "check_same_thread": False, "timeout": patience},
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def for_writing(engine: Engine) -> Engine:
    """The same engine and pool, whose transactions take the write lock as they begin."""
    return engine.execution_options(clerkdesk_writes=True)


def _prepare(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    _write_ahead(cursor)
    cursor.execute("PRAGMA synchronous = FULL")  # a committed act survives a power cut
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA secure_delete = ON")  # erased values leave the pages too
    cursor.close()


def _write_ahead(cursor: Any) -> None:
    """Switch the file to write-ahead logging; here SQLite does not wait for others by itself."""
    late = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as trouble:
            if trouble.sqlite_errorcode not in _LOCKED or time.monotonic() > late:
                raise
        time.sleep(0.01)


def _begin(connection: Connection) -> None:
    # A unit that reads first and writes later could not get the lock any more (SQLITE_BUSY_SNAPSHOT),
    # so units that write take it at once and wait their turn.
    writes = connection.get_execution_options().get("clerkdesk_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def at_the_wall() -> Iterator[None]:
    """Turn the database's troubles into the office's.

    Raises Unreachable STO-01 (away), STO-02 (disk full), STO-03 (locked too long), Unreadable STO-06
    (damaged, or no store at all) and Conflict STO-05 (a rule of the tables that no repository expects to be
    broken).
    """
    try:
        yield
    except IntegrityError as trouble:
        raise Conflict("STO-05", _name(trouble.orig)) from trouble
    except DBAPIError as trouble:
        raise _named(trouble.orig) from trouble
    except sqlite3.Error as trouble:  # while a connection is made ready, before SQLAlchemy watches
        raise _named(trouble) from trouble


def _named(trouble: BaseException | None) -> ClerkDeskError:
    name, whole = _name(trouble), int(getattr(trouble, "sqlite_errorcode", 0))
    code = whole & 0xFF  # the primary result code
    if whole in _DISK_FULL:
        return Unreachable("STO-02", name)
    if code in _DAMAGED:
        return Unreadable("STO-06", name)
    if code in _LOCKED:
        return Unreachable("STO-03", name)
    return Unreachable("STO-01", name)


def _name(trouble: BaseException | None) -> str:
    return str(getattr(trouble, "sqlite_errorname", type(trouble).__name__))


def is_taken(trouble: IntegrityError) -> bool:
    """Whether a row was refused because its key or unique value is there already."""
    code = getattr(trouble.orig, "sqlite_errorcode", 0)
    return code in (sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY)


def is_dangling(trouble: IntegrityError) -> bool:
    """Whether a row was refused because it points at something that is not there."""
    return getattr(trouble.orig, "sqlite_errorcode", 0) == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY


def forbid_changes(connection: Connection) -> None:
    """Make the history append-only, whoever writes."""
    for name, what in APPEND_ONLY.items():
        connection.execute(
            text(f"CREATE TRIGGER {name} {what} BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END")
        )


def fold_log(engine: Engine) -> None:
    """Bring everything committed into the store's file and empty its log, so that no older page stays there.

    A unit that still reads may hold it up; then the log goes with the next one. Raises as ``at_the_wall``.
    """
    with at_the_wall(), closing(engine.raw_connection()) as connection:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").close()


def back_up(source: Path, target: Path) -> None:
    """Copy a store that may be in use, consistent as of one moment; the copy is its owner's only.

    Raises as ``at_the_wall``.
    """
    create_file(target)
    with at_the_wall(), closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
