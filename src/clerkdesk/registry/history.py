"""Writing the history: the next link of the chain, its values salted, and the chain checked."""

import secrets
from datetime import datetime, timedelta

from clerkdesk.base.errors import Refused
from clerkdesk.domain.history import HistoryValue, chain, first_broken
from clerkdesk.domain.people import Actor
from clerkdesk.domain.rights import Act
from clerkdesk.ports.store import Store, Unit

_TOLERANCE = timedelta(minutes=5)
"""Desks of one office differ by seconds; a clock that was set back is off by more."""


def write_down(
    unit: Unit,
    at: datetime,
    actor: Actor,
    what: tuple[str, Act],
    values: tuple[tuple[str, str], ...],
) -> None:
    """Append an act to the chain inside a unit of work; ``what`` is case id and act."""
    salted = tuple(HistoryValue(name, secrets.token_hex(16), value) for name, value in values)
    case, act = what
    entry = chain(unit.history.last(), at, (actor.person.id, actor.desk), case, act, salted)
    unit.history.append(entry, salted)


def check_chain(store: Store) -> int | None:
    """Read the whole chain with its values; the number of the first entry that does not fit, None if none.

    An end that was cut off leaves a shorter chain that fits: only anchors kept outside the store, which
    there are none of yet, can show that.
    """
    with store.read() as unit:
        return first_broken(unit.history.entries(), unit.history.kept_values())


def contradicted(store: Store) -> tuple[str, ...]:
    """The cases (ids) whose versions or approvals are not those that the history committed to."""
    with store.read() as unit:
        return unit.history.contradicted()


def demand_clock(store: Store, now: datetime) -> None:
    """Refuse (CLK-01) a clock that is behind what already happened by more than some minutes.

    It would date signatures and deadlines wrongly. The hint is the moment of the newest entry.
    """
    with store.read() as unit:
        newest = unit.history.last()
    if newest is not None and newest.at > now + _TOLERANCE:
        raise Refused("CLK-01", f"the newest entry of the history is of {newest.at:%Y-%m-%d %H:%M} UTC")
