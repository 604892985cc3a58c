"""Who signed as whom and how: with ink, on paper, by a declaration; and as the history keeps it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from clerkdesk.domain.entries import Declared, Entry, OnPaper
from clerkdesk.domain.procedures import SignerRole
from clerkdesk.domain.sittings import SignedSitting


class Way(StrEnum):
    """How somebody signed; the values stand in the history."""

    INK = "ink"
    DECLARED = "declared"
    ON_PAPER = "on-paper"


@dataclass(frozen=True)
class Hand:
    """Somebody who signed; ``name`` is empty when nobody said it."""

    role: SignerRole
    way: Way
    name: str

    @property
    def note(self) -> str:
        """What the history keeps of it.

        >>> Hand(SignerRole.GUARDIAN_1, Way.ON_PAPER, "Petra Muster").note
        'guardian-1 on-paper Petra Muster'
        """
        return f"{self.role.value} {self.way.value} {self.name}"


def read_hand(note: str) -> Hand:
    """Who signed how, from what the history keeps.

    >>> read_hand("guardian-1 on-paper Petra Muster").name
    'Petra Muster'
    """
    role, way, name = note.split(" ", 2)
    return Hand(SignerRole(role), Way(way), name)


def hands_in(signed: SignedSitting) -> tuple[Hand, ...]:
    """Who signed in a sitting, in the order of its fields, each once in a role and way."""
    return tuple(dict.fromkeys(_hands(signed)))


def _hands(signed: SignedSitting) -> Iterator[Hand]:
    entries = {(one.document, one.field): one.entry for one in signed.entries}
    for field in signed.fields:
        entry = entries[field.document, field.field]
        name = entry.name if isinstance(entry, Declared) else field.signer
        yield Hand(field.role, _way(entry), name)


def _way(entry: Entry) -> Way:
    match entry:
        case Declared():
            return Way.DECLARED
        case OnPaper():
            return Way.ON_PAPER
        case _:
            return Way.INK
