"""The verb ``person add``: enter who works in this office."""

from clerkdesk.adapters.clock import SystemClock
from clerkdesk.adapters.vault.system import open_vault
from clerkdesk.app.build import Desk
from clerkdesk.app.taking_in import somebody
from clerkdesk.base.paths import default_profile
from clerkdesk.domain.people import Person, Role
from clerkdesk.domain.rights import Act, may


def add_person(name: str, roles: frozenset[Role], unit: str, by: str) -> int:
    """Enter a colleague, or the first person of a new office; returns 0.

    ``by`` names who enters them, needed only when several may.
    """
    desk = Desk(default_profile(), open_vault(), SystemClock())
    try:
        person = _entered(desk, name, roles, unit or desk.policy.unit, by)
    finally:
        desk.close()
    print(f"{person.name} works here now: {', '.join(sorted(person.roles))}")
    return 0


def _entered(desk: Desk, name: str, roles: frozenset[Role], unit: str, by: str) -> Person:
    people = desk.reception.people()
    if not people:
        return desk.reception.introduce(name, unit, roles)
    entitled = [person for person in people if may(person, Act.ADD_PERSON)]
    office = desk.sign_in(somebody(entitled or people, by, "--by").id)
    return office.people.add(name, unit, roles)
