"""Signing a person in at the desk, and switching quickly."""

from clerkdesk.base.errors import Refused
from clerkdesk.base.ids import new_id
from clerkdesk.domain.people import Actor, Person, Role
from clerkdesk.ports.store import Store


class SignIn:
    """Who can work at this desk."""

    def __init__(self, store: Store, desk: str) -> None:
        self._store = store
        self._desk = desk

    def people(self) -> tuple[Person, ...]:
        """Everybody who may sit down here, by name."""
        with self._store.read() as unit:
            return unit.people.all()

    def sit_down(self, person: str) -> Actor:
        """The person, by id, at this desk; Missing PEO-01."""
        with self._store.read() as unit:
            return Actor(unit.people.get(person), self._desk)

    def introduce(self, name: str, unit: str, roles: frozenset[Role]) -> Person:
        """Enter the first person of a new office, who may then work here.

        Raises Refused: PEO-02 without a name or role, PEO-03 when somebody works here already.
        """
        if not name.strip() or not roles:
            raise Refused("PEO-02", "no name or no role")
        person = Person(new_id(), " ".join(name.split()), unit, roles)
        with self._store.write() as work:
            if work.people.all():
                raise Refused("PEO-03", "somebody works here already")
            work.people.add(person)
        return person
