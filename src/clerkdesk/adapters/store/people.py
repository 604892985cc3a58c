"""Who works here, in the store."""

from sqlalchemy import Connection, insert, select, update

from clerkdesk.adapters.store.column_types import AnyRow
from clerkdesk.adapters.store.tables import people
from clerkdesk.adapters.store.troubles import expecting
from clerkdesk.base.errors import Conflict, Missing
from clerkdesk.domain.people import Person, Role


class SqlPeople:
    """The people of the office."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, person: Person) -> None:
        """Enter a person; Conflict PEO-02 when the id is taken."""
        row = {"id": person.id, "name": person.name, "unit": person.unit, "roles": person.roles}
        with expecting(taken=Conflict("PEO-02")):
            self._connection.execute(insert(people), row)

    def get(self, person: str) -> Person:
        """A person by id; Missing PEO-01."""
        row = self._connection.execute(select(people).where(people.c.id == person)).one_or_none()
        if row is None:
            raise Missing("PEO-01")
        return _person(row)

    def save(self, person: Person) -> None:
        """Write a person whose roles changed; Missing PEO-01."""
        changed = {"name": person.name, "unit": person.unit, "roles": person.roles}
        done = self._connection.execute(update(people).where(people.c.id == person.id).values(changed))
        if done.rowcount != 1:
            raise Missing("PEO-01")

    def all(self) -> tuple[Person, ...]:
        """Everybody, by name, also those who left."""
        return tuple(
            map(_person, self._connection.execute(select(people).order_by(people.c.name, people.c.id)))
        )


def _person(row: AnyRow) -> Person:
    return Person(row.id, row.name, row.unit, frozenset(map(Role, row.roles)))
