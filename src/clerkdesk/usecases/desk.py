"""Signing a person in at the desk, switching quickly, and entering who works here."""

from clerkdesk.base.errors import Refused
from clerkdesk.base.ids import new_id
from clerkdesk.domain.people import Actor, Person, Role
from clerkdesk.domain.rights import Act, demand
from clerkdesk.ports.clock import Clock
from clerkdesk.ports.store import Store, Unit
from clerkdesk.registry.history import write_down


class SignIn:
    """Who can work at this desk."""

    def __init__(self, store: Store, desk: str, clock: Clock) -> None:
        self._store = store
        self._desk = desk
        self._clock = clock

    def people(self) -> tuple[Person, ...]:
        """Everybody who may sit down here, by name."""
        with self._store.read() as unit:
            return unit.people.all()

    def sit_down(self, person: str) -> Actor:
        """The person, by id, at this desk; Missing PEO-01."""
        with self._store.read() as unit:
            return Actor(unit.people.get(person), self._desk)

    def introduce(self, name: str, unit: str, roles: frozenset[Role]) -> Person:
        """Enter the first person of a new office, who may then work here and enter the others.

        Raises Refused: PEO-02 without a name or role, PEO-03 when somebody works here already.
        """
        first = _person(name, unit, roles)
        person = Person(first.id, first.name, first.unit, roles | {Role.ADMINISTRATOR})
        with self._store.write() as work:
            if work.people.all():
                raise Refused("PEO-03", "somebody works here already")
            self._enter(work, Actor(person, self._desk), person)
        return person

    def add_person(self, actor: Actor, name: str, unit: str, roles: frozenset[Role]) -> Person:
        """Enter a colleague; Refused RGT-01 without the right, PEO-02 without a name or role.

        PEO-04 when somebody of that name works here: lists show names, and acts must not be mixed up.
        """
        demand(actor.person, Act.ADD_PERSON)
        person = _person(name, unit, roles)
        with self._store.write() as work:
            if any(one.name.casefold() == person.name.casefold() for one in work.people.all()):
                raise Refused("PEO-04", "somebody of that name works here")
            self._enter(work, actor, person)
        return person

    def _enter(self, work: Unit, actor: Actor, person: Person) -> None:
        work.people.add(person)
        values = (("person", person.id), ("name", person.name), ("roles", ", ".join(sorted(person.roles))))
        write_down(work, self._clock.now(), actor, ("", Act.ADD_PERSON), values)


def _person(name: str, unit: str, roles: frozenset[Role]) -> Person:
    if not name.strip() or not roles:
        raise Refused("PEO-02", "no name or no role")
    return Person(new_id(), " ".join(name.split()), unit, roles)
