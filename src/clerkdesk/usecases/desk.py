"""Signing a person in at the desk, switching quickly, and the first person of a new office."""

from dataclasses import replace

from clerkdesk.base.errors import Refused
from clerkdesk.domain.people import Actor, Person, Role
from clerkdesk.ports.clock import Clock
from clerkdesk.ports.store import Store
from clerkdesk.registry.staff import enter, new_person


class SignIn:
    """Who can work at this desk."""

    def __init__(self, store: Store, desk: str, clock: Clock) -> None:
        self._store = store
        self._desk = desk
        self._clock = clock

    def people(self) -> tuple[Person, ...]:
        """Everybody who may sit down here, by name; who left may not."""
        with self._store.read() as unit:
            return tuple(person for person in unit.people.all() if person.works_here)

    def sit_down(self, person: str) -> Actor:
        """The person, by id, at this desk; Missing PEO-01, Refused PEO-05 when they left."""
        with self._store.read() as unit:
            found = unit.people.get(person)
        if not found.works_here:
            raise Refused("PEO-05", "does not work here")
        return Actor(found, self._desk)

    def introduce(self, name: str, unit: str, roles: frozenset[Role]) -> Person:
        """Enter the first person of a new office, who may then work here and enter the others.

        Raises Refused: PEO-02 without a name or role, PEO-03 when somebody works here already.
        """
        first = new_person(name, unit, roles)
        person = replace(first, roles=roles | {Role.ADMINISTRATOR})
        with self._store.write() as work:
            if work.people.all():
                raise Refused("PEO-03", "somebody works here already")
            enter(work, self._clock.now(), Actor(person, self._desk), person)
        return person
