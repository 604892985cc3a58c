"""Who works here: entering colleagues, changing what they may do, letting them go."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from clerkdesk.base.errors import Refused
from clerkdesk.domain.people import Actor, Person, Role
from clerkdesk.domain.rights import Act, demand, demand_staffing
from clerkdesk.ports.clock import Clock
from clerkdesk.ports.store import Store, Unit
from clerkdesk.registry.staff import enter, give_roles, let_go, namesake, new_person


class People:
    """What an administrator does about the people of the office.

    Nobody is ever removed: what they did stays theirs. Who has left has no role.
    """

    def __init__(self, actor: Actor, store: Store, clock: Clock) -> None:
        self._actor = actor
        self._store = store
        self._clock = clock

    def all(self) -> tuple[Person, ...]:
        """Everybody by name, also those who left; Refused RGT-01."""
        demand(self._actor.person, Act.ADD_PERSON)
        with self._store.read() as unit:
            return unit.people.all()

    def add(self, name: str, unit: str, roles: frozenset[Role]) -> Person:
        """Enter a colleague; Refused RGT-01 without the right, PEO-02 without a name or role.

        PEO-04 when somebody of that name works here, PEO-06 when somebody did: lists show names, and acts
        must not be mixed up.
        """
        demand(self._actor.person, Act.ADD_PERSON)
        person = new_person(name, unit, roles)
        with self._store.write() as work:
            demand(work.people.get(self._actor.person.id), Act.ADD_PERSON)
            twin = namesake(work, person.name)
            if twin is not None:
                raise Refused("PEO-04" if twin.works_here else "PEO-06", "somebody else has that name")
            enter(work, self._clock.now(), self._actor, person)
        return person

    def change_roles(self, colleague: str, roles: frozenset[Role]) -> Person:
        """Give a colleague, by id, these roles; who left works here again.

        Raises Refused RGT-01, RGT-02 (their own), PEO-02 without a role, Missing PEO-01.
        """
        if not roles:
            raise Refused("PEO-02", "no role")
        with self._changing(Act.CHANGE_ROLES, colleague) as work:
            changed = replace(work.people.get(colleague), roles=roles)
            give_roles(work, self._clock.now(), self._actor, changed)
        return changed

    def let_go(self, colleague: str) -> None:
        """A colleague, by id, works here no more; their open cases lie there for anybody.

        Raises Refused RGT-01, RGT-02 (nobody lets themselves go), PEO-05 when they left already, PEO-07 while
        somebody signs at their table, Missing PEO-01.
        """
        with self._changing(Act.LET_GO, colleague) as work:
            person = work.people.get(colleague)
            if not person.works_here:
                raise Refused("PEO-05", "does not work here")
            let_go(work, self._clock.now(), self._actor, person)

    @contextmanager
    def _changing(self, act: Act, colleague: str) -> Iterator[Unit]:
        """A unit that changes what others are entitled to, for who is entitled to that at this moment."""
        demand_staffing(self._actor.person, act, colleague)
        with self._store.write() as work:
            # Of two administrators who let each other go, the second one has no right any more.
            demand_staffing(work.people.get(self._actor.person.id), act, colleague)
            yield work
