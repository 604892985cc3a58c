"""Who works in the office, and as whom an act is done."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person of the office is there for; a person may have several."""

    CLERK = "clerk"
    SUPERVISOR = "supervisor"
    FOREMAN = "foreman"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True)
class Person:
    """Somebody who works in the office."""

    id: str
    name: str
    unit: str
    roles: frozenset[Role]

    @property
    def works_here(self) -> bool:
        """Whether the person still has something to do here; who left keeps name and past acts, no role."""
        return bool(self.roles)

    @property
    def initials(self) -> str:
        """Two letters for a small picture.

        >>> Person("1", "Katrin Brandt", "Bürgerbüro", frozenset()).initials
        'KB'
        """
        parts = [part for part in self.name.split() if not part.endswith(".")]
        return "".join(part[0] for part in (parts[:1] + parts[1:][-1:])).upper()


@dataclass(frozen=True)
class Actor:
    """A person at a desk: every act carries one."""

    person: Person
    desk: str
