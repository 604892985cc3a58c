"""Signing a person in at the desk, and switching quickly."""

from clerkdesk.domain.people import Actor, Person
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
