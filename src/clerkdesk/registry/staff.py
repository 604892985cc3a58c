"""Who works in the office: entered once, never removed, every change written down."""

from dataclasses import replace
from datetime import datetime
from unicodedata import normalize

from clerkdesk.base.errors import Refused
from clerkdesk.base.ids import new_id
from clerkdesk.domain.people import Actor, Person, Role
from clerkdesk.domain.rights import Act
from clerkdesk.ports.store import Unit
from clerkdesk.registry.case_file import clear_table
from clerkdesk.registry.history import write_down


def new_person(name: str, unit: str, roles: frozenset[Role]) -> Person:
    """Somebody nobody has entered yet; Refused PEO-02 without a name or role."""
    if not name.strip() or not roles:
        raise Refused("PEO-02", "no name or no role")
    return Person(new_id(), normalize("NFC", " ".join(name.split())), unit, roles)


def namesake(work: Unit, name: str) -> Person | None:
    """Who has this name already, however it is spelled or composed (Unicode, UAX 15); those at work first."""
    same = [person for person in work.people.all() if _folded(person.name) == _folded(name)]
    return min(same, key=lambda person: not person.works_here, default=None)


def _folded(name: str) -> str:
    return normalize("NFC", normalize("NFC", name).casefold())


def enter(work: Unit, at: datetime, actor: Actor, person: Person) -> None:
    """Enter a person and write down who did."""
    work.people.add(person)
    _note(work, at, actor, Act.ADD_PERSON, person)


def give_roles(work: Unit, at: datetime, actor: Actor, person: Person) -> None:
    """Write a person's changed roles; somebody who left works here again with them."""
    work.people.save(person)
    _note(work, at, actor, Act.CHANGE_ROLES, person)


def let_go(work: Unit, at: datetime, actor: Actor, person: Person) -> None:
    """Leave a person no role, and lay the cases on their table back for anybody; Refused PEO-07."""
    work.people.save(replace(person, roles=frozenset()))
    _note(work, at, actor, Act.LET_GO, person)
    clear_table(work, at, actor, person)


def _note(work: Unit, at: datetime, actor: Actor, act: Act, person: Person) -> None:
    roles = "" if act is Act.LET_GO else ", ".join(sorted(person.roles))
    values = (("person", person.id), ("name", person.name), ("roles", roles))
    write_down(work, at, actor, ("", act), values)
