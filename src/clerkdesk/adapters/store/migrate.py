"""Bringing a store to the tables this program knows, never backwards."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from clerkdesk.adapters.store.engine import at_the_wall, back_up, create_file, for_writing, open_engine
from clerkdesk.base.errors import Refused

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0005"
"""The newest revision, so that a store that is up to date opens without Alembic (a test compares)."""

_REVISIONS = Path(__file__).parent / "migrations"


def migrate(store: Path) -> Path | None:
    """Make the store if there is none, and bring it to the newest tables, all steps or none.

    Returns the copy made of an older store before it was changed, beside it. Raises Refused STO-04 when
    the store is newer than this program, else as ``at_the_wall``.
    """
    create_file(store)
    engine = open_engine(store)
    try:
        with at_the_wall(), engine.connect() as connection:
            found = _revision(connection)
        if found == HEAD:
            return None
        copy = _copy(store, found) if found is not None else None
        with at_the_wall(), for_writing(engine).begin() as connection:
            if _revision(connection) != HEAD:  # another desk may have been quicker
                _upgrade(connection)
        return copy
    finally:
        engine.dispose()


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def _copy(store: Path, revision: str) -> Path:
    """Copy a store this program knows how to change, under a name of its own."""
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    try:
        ScriptDirectory.from_config(_config()).get_revision(revision)
    except CommandError as trouble:
        raise Refused("STO-04", "the store's revision is unknown to this program") from trouble
    copy = store.with_name(f"{store.name}.{revision}.{datetime.now(UTC):%Y%m%dT%H%M%S%f}.bak")
    back_up(store, copy)
    return copy


def _upgrade(connection: Connection) -> None:
    from alembic import command

    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _config() -> Config:
    from alembic.config import Config  # imported once per version of a store, not at every start

    config = Config()
    config.set_main_option("script_location", str(_REVISIONS).replace("%", "%%"))
    return config
