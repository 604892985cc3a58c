"""Who works in the office: entered once, never removed, every change written down."""

from dataclasses import replace
from datetime import datetime

from clerkdesk.base.errors import Refused
from clerkdesk.base.ids import new_id
from clerkdesk.domain.inboxes import InboxView
from clerkdesk.domain.people import Actor, Person, Role
from clerkdesk.domain.rights import Act
from clerkdesk.ports.store import Unit
from clerkdesk.registry.history import write_down

_PORTION = 200


def new_person(name: str, unit: str, roles: frozenset[Role]) -> Person:
    """Somebody nobody has entered yet; Refused PEO-02 without a name or role."""
    if not name.strip() or not roles:
        raise Refused("PEO-02", "no name or no role")
    return Person(new_id(), " ".join(name.split()), unit, roles)


def enter(work: Unit, at: datetime, actor: Actor, person: Person) -> None:
    """Enter a person and write down who did."""
    work.people.add(person)
    _note(work, at, actor, Act.ADD_PERSON, person)


def give_roles(work: Unit, at: datetime, actor: Actor, person: Person) -> None:
    """Write a person's changed roles; somebody who left works here again with them."""
    work.people.save(person)
    _note(work, at, actor, Act.CHANGE_ROLES, person)


def let_go(work: Unit, at: datetime, actor: Actor, person: Person) -> None:
    """Leave a person no role, and lay the cases on their table back for anybody."""
    work.people.save(replace(person, roles=frozenset()))
    _note(work, at, actor, Act.LET_GO, person)
    page = work.cases.page(InboxView.MINE, person, None, _PORTION, "")
    while page.rows:
        for row in page.rows:
            work.cases.save(replace(work.cases.get(row.id), clerk="", counter_since=None))
            write_down(work, at, actor, (row.id, Act.PUT_BACK), ())
        page = work.cases.page(InboxView.MINE, person, None, _PORTION, "")


def _note(work: Unit, at: datetime, actor: Actor, act: Act, person: Person) -> None:
    roles = "" if act is Act.LET_GO else ", ".join(sorted(person.roles))
    values = (("person", person.id), ("name", person.name), ("roles", roles))
    write_down(work, at, actor, ("", act), values)
