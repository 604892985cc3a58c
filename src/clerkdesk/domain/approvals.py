"""Four eyes: who may approve, and what exactly was approved."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from clerkdesk.base.errors import Refused
from clerkdesk.domain.people import Person
from clerkdesk.domain.rights import Act, demand

HANDS_ON = frozenset(
    {
        Act.OPEN_CASE,
        Act.TAKE_IN,
        Act.PLACE_FIELD,
        Act.NAME_SIGNER,
        Act.CHECK,
        Act.WITNESS,
        Act.OVERRIDE_UNCLEAR,
        Act.SEAL,
        Act.TAKE_FEE,
        Act.EDIT_DOCUMENT,
        Act.EXTRACT_PAGES,
        Act.WITHDRAW,
        Act.REDIRECT,
        Act.CLOSE,
        Act.REOPEN,
    }
)
"""Acts that create, edit, witness, seal, end or redirect; looking, commenting and returning do not count."""


@dataclass(frozen=True)
class Approval:
    """A supervisor's yes to one document in exactly one state: its SHA-256 (hex)."""

    case: str
    document: str
    digest: str
    by: str
    at: datetime


def own_hand(person: Person, deeds: Iterable[tuple[str, Act]]) -> Act | None:
    """The act by which the person had a hand in the case, None when four eyes are possible.

    ``deeds`` are (person id, act) pairs of the case's history.
    """
    return next((act for who, act in deeds if who == person.id and act in HANDS_ON), None)


def demand_four_eyes(person: Person, deeds: Iterable[tuple[str, Act]]) -> None:
    """Raise Refused: RGT-01 without the right, APR-01 when the person had a hand in the case."""
    demand(person, Act.APPROVE)
    act = own_hand(person, deeds)
    if act is not None:
        raise Refused("APR-01", f"own hand: {act}")


def demand_own_unit(person: Person, unit: str) -> None:
    """Raise Refused APR-06 when a case belongs to a unit that is not the person's."""
    if person.unit != unit:
        raise Refused("APR-06", "the case of another unit")


def demand_same_bytes(seen: str, current: str) -> None:
    """Raise Refused APR-02 when the version seen is not the version there is now."""
    if seen != current:
        raise Refused("APR-02", "the document changed since it was seen")
