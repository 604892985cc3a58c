"""The chain of acts, in the store."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from sqlalchemy import Connection, delete, insert, select

from clerkdesk.adapters.store import comparing
from clerkdesk.adapters.store.column_types import AnyRow
from clerkdesk.adapters.store.tables import history, history_values, people
from clerkdesk.adapters.store.troubles import expecting
from clerkdesk.base.errors import Conflict
from clerkdesk.domain.history import FIRST, HistoryEntry, HistoryLine, HistoryValue, KeptValue
from clerkdesk.domain.rights import Act

_CHUNK = 1000
_LAST = select(history).order_by(history.c.number.desc()).limit(1)
_LINES = (
    select(
        history.c.number,
        history.c.at,
        history.c.person,
        people.c.name.label("person_name"),
        history.c.desk,
        history.c.act,
        history_values.c.name.label("value_name"),
        history_values.c.value,
    )
    .outerjoin(people, people.c.id == history.c.person)
    .outerjoin(history_values, history_values.c.number == history.c.number)
    .order_by(history.c.number.desc(), history_values.c.position)
)


class SqlHistory:
    """The history; the database itself refuses to change or remove a line. ``erased`` if values went."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.erased = False

    def last(self) -> HistoryEntry | None:
        """The newest entry; in a writing unit nobody else can add one before it ends."""
        row = self._connection.execute(_LAST).one_or_none()
        return None if row is None else _entry(row)

    def append(self, entry: HistoryEntry, values: Iterable[HistoryValue]) -> None:
        """Add the next entry with its values; Conflict HIS-01 when it does not follow the last one."""
        last = self.last()
        number, previous = (last.number, last.digest) if last else (0, FIRST)
        if entry.number != number + 1 or entry.previous != previous:
            raise Conflict("HIS-01", f"entry {entry.number} does not follow {number}")
        row = {name: getattr(entry, name) for name in history.c.keys()}  # noqa: SIM118
        with expecting(taken=Conflict("HIS-01")):
            self._connection.execute(insert(history), {**row, "act": entry.act.value})
        rows = [
            {"number": entry.number, "position": position, **vars(value)}
            for position, value in enumerate(values)
        ]
        if rows:
            self._connection.execute(insert(history_values), rows)

    def of_case(self, case: str) -> tuple[HistoryLine, ...]:
        """What happened in a case, newest first."""
        rows = self._connection.execute(_LINES.where(history.c.case == case))
        return tuple(_line(list(same)) for _, same in groupby(rows, key=lambda row: row.number))

    def deeds(self, case: str) -> tuple[tuple[str, Act], ...]:
        """Who (id) did what in a case, in order."""
        found = (
            select(history.c.person, history.c.act).where(history.c.case == case).order_by(history.c.number)
        )
        return tuple((row.person, Act(row.act)) for row in self._connection.execute(found))

    def entries(self) -> Iterator[HistoryEntry]:
        """The whole chain from its beginning, read in portions: use it up inside the unit."""
        found = self._connection.execute(
            select(history).order_by(history.c.number), execution_options={"yield_per": _CHUNK}
        )
        return map(_entry, found)

    def kept_values(self) -> Iterator[KeptValue]:
        """All values that were not erased, read in portions like the chain."""
        found = self._connection.execute(
            select(history_values).order_by(history_values.c.number, history_values.c.position),
            execution_options={"yield_per": _CHUNK},
        )
        return (KeptValue(row.number, row.position, _value(row)) for row in found)

    def contradicted(self) -> tuple[str, ...]:
        """Cases (ids) whose versions or approvals are not those that the history tells of.

        A case is left out where the values to compare with were erased.
        """
        return comparing.contradicted(self._connection)

    def values(self, number: int) -> tuple[HistoryValue, ...]:
        """The values of an entry that were not erased."""
        found = (
            select(history_values)
            .where(history_values.c.number == number)
            .order_by(history_values.c.position)
        )
        return tuple(map(_value, self._connection.execute(found)))

    def erase(self, number: int) -> None:
        """Erase the values of an entry; the chain still verifies."""
        self._connection.execute(delete(history_values).where(history_values.c.number == number))
        self.erased = True


def _entry(row: AnyRow) -> HistoryEntry:
    fields = dict(row._mapping)
    return HistoryEntry(**{**fields, "act": Act(row.act)})


def _value(row: AnyRow) -> HistoryValue:
    return HistoryValue(row.name, row.salt, row.value)


def _line(rows: list[AnyRow]) -> HistoryLine:
    head = rows[0]
    values = tuple((row.value_name, row.value) for row in rows if row.value_name is not None)
    return HistoryLine(head.at, head.person, head.person_name or "", head.desk, Act(head.act), values)
