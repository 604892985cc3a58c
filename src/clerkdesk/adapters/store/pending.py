"""Waiting work, in the store."""

from datetime import datetime

from sqlalchemy import Connection, delete, insert, or_, select, update

from clerkdesk.adapters.store.column_types import AnyRow
from clerkdesk.adapters.store.tables import pending
from clerkdesk.domain.pending import PendingKind, PendingWork


class SqlPending:
    """The queue of waiting work and who holds which piece."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, work: PendingWork) -> None:
        """Enter a piece of waiting work."""
        self._connection.execute(insert(pending), {**vars(work), "kind": work.kind.value})

    def waiting(self, kind: PendingKind | None = None, desk: str = "") -> tuple[PendingWork, ...]:
        """What waits, oldest first, of a kind and desk if given."""
        found = select(pending).order_by(pending.c.made_at, pending.c.id)
        if kind is not None:
            found = found.where(pending.c.kind == kind.value)
        if desk:
            found = found.where(pending.c.desk == desk)
        return tuple(map(_work, self._connection.execute(found)))

    def lease(self, work: str, desk: str, now: datetime, until: datetime) -> PendingWork | None:
        """Take the work for a desk until a time; None when another desk holds it or it is gone."""
        free = or_(pending.c.leased_by.is_(None), pending.c.leased_by == desk, pending.c.leased_until <= now)
        taken = (
            update(pending)
            .where(pending.c.id == work, free)
            .values(leased_by=desk, leased_until=until)
            .returning(pending)
        )
        row = self._connection.execute(taken).one_or_none()
        return None if row is None else _work(row)

    def put_off(self, work: str, code: str, not_before: datetime) -> None:
        """Note a failed attempt, give the lease back, and try again later."""
        self._connection.execute(
            update(pending)
            .where(pending.c.id == work)
            .values(
                attempts=pending.c.attempts + 1,
                code=code,
                not_before=not_before,
                leased_by=None,
                leased_until=None,
            )
        )

    def finish(self, work: str) -> None:
        """Take done work off the queue; nothing happens when it is gone."""
        self._connection.execute(delete(pending).where(pending.c.id == work))


def _work(row: AnyRow) -> PendingWork:
    fields = dict(row._mapping)
    return PendingWork(**{**fields, "kind": PendingKind(row.kind)})
