"""A household: who moves in together with the applicant, and what their other cases have in common."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from clerkdesk.domain.cases import Applicant, Case
from clerkdesk.domain.procedures import Procedure

MOST = 9
"""How many further persons a form has room for."""

_MOVED = ("street", "postcode", "town")
_HOME = frozenset(
    {f"{when}_{part}" for when in ("new", "previous") for part in _MOVED}
    | {"street", "postcode", "home_town", "move_in", "move_out"}
)
_REGISTERED: Mapping[str, str] = MappingProxyType(
    {"street": "new_street", "postcode": "new_postcode", "home_town": "new_town"}
)
"""What other procedures call the home -> the fact of a registration that tells it."""

_BORN = re.compile(r"(\d{2})\.(\d{2})\.(\d{4})")


@dataclass(frozen=True)
class Member:
    """Somebody who moves in with the applicant: who, where born, and what they are to each other."""

    person: Applicant
    birth_place: str = ""
    relation: str = ""

    @property
    def birth(self) -> str:
        """Day and place of birth as they stand on the form, as far as they are known."""
        born = self.person.birth_date
        return ", ".join(part for part in (f"{born:%d.%m.%Y}" if born else "", self.birth_place) if part)


def facts_of(members: Iterable[Member]) -> dict[str, str]:
    """The facts of a case that tell of further persons, counted from the second.

    >>> facts_of([Member(Applicant("Muster", "Jonas", date(2018, 4, 3)), "Beispielhausen")])
    {'person2_name': 'Muster, Jonas', 'person2_birth': '03.04.2018, Beispielhausen'}
    """
    facts: dict[str, str] = {}
    for number, member in enumerate(members, start=2):
        told = {"name": member.person.listed, "birth": member.birth, "relation": member.relation}
        facts |= {f"person{number}_{part}": value for part, value in told.items() if value}
    return facts


def members_of(case: Case) -> tuple[Member, ...]:
    """The further persons a case tells of, in their order.

    >>> facts = (("person2_name", "Muster, Jonas"), ("person2_birth", "03.04.2018, Beispielhausen"))
    >>> [member] = members_in(dict(facts))
    >>> member.person.spoken, member.person.birth_date, member.birth_place
    ('Jonas Muster', datetime.date(2018, 4, 3), 'Beispielhausen')
    """
    return members_in(dict(case.facts))


def members_in(facts: Mapping[str, str]) -> tuple[Member, ...]:
    """The further persons that facts tell of, up to the first number that is missing."""
    members = []
    for number in range(2, 2 + MOST):
        name = facts.get(f"person{number}_name", "")
        if not name:
            break
        family, _, given = name.partition(", ")
        born, place = _birth(facts.get(f"person{number}_birth", ""))
        relation = facts.get(f"person{number}_relation", "")
        members.append(Member(Applicant(family, given, born), place, relation))
    return tuple(members)


def people_of(case: Case) -> tuple[Applicant, ...]:
    """Everybody of the household: the applicant, then the further persons."""
    return (case.applicant, *(member.person for member in members_of(case)))


def carried_over(case: Case, procedure: Procedure) -> dict[str, str]:
    """What a new case of the same household need not be asked again: where they live and lived."""
    known = dict(case.facts)
    asked = [fact.key for fact in procedure.asked if fact.key in _HOME]
    found = {key: known.get(key) or known.get(_REGISTERED.get(key, ""), "") for key in asked}
    return {key: value for key, value in found.items() if value}


def _birth(text: str) -> tuple[date | None, str]:
    """Day and place of birth out of what stands on a form; a day that is none belongs to no calendar."""
    found = _BORN.match(text)
    if found is None:
        return None, text
    day, month, year = map(int, found.groups())
    try:
        born = date(year, month, day)
    except ValueError:
        return None, text
    return born, text[found.end() :].removeprefix(", ")
