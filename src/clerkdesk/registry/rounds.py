"""Rounds: what a crash left, and what still waits, is brought to an end without a person."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from clerkdesk.domain.pending import PendingKind, PendingWork
from clerkdesk.domain.people import Actor
from clerkdesk.domain.rights import Act
from clerkdesk.ports.blobs import Blobs
from clerkdesk.ports.clock import Clock
from clerkdesk.ports.exchange import ReturnFolder
from clerkdesk.ports.store import Store, Unit
from clerkdesk.registry.case_file import SITTING_ACTS
from clerkdesk.registry.history import write_down
from clerkdesk.registry.returning import owed, settled_by
from clerkdesk.registry.turns import Turns

_LEASE = timedelta(minutes=2)
_FIRST_WAIT = timedelta(seconds=15)


@dataclass(frozen=True)
class Interrupted:
    """An act that a crash cut short: ``done`` says whether the case stands after it or before it."""

    key: str
    case: str
    reference: str
    act: Act
    done: bool


@dataclass(frozen=True)
class HeldUp:
    """A file that another program waits for and could not be given: why (``code``), and how often tried.

    It is tried again and again, ever more rarely; a person may try at once, or choose another folder.
    """

    case: str
    reference: str
    document: str
    name: str
    code: str
    attempts: int


class Rounds:
    """Works off the queue of waiting work for one desk.

    Signed files go back once the case ``releases`` them, notes that none comes at once.

    Delivering is at least once: a desk that loses its lease in the middle lays down the same bytes again,
    which changes nothing, and the history names the delivery once. ``began`` is when the desk did.
    """

    def __init__(
        self,
        store: Store,
        blobs: Blobs,
        returns: ReturnFolder,
        clock: Clock,
        desk: str,
        began: datetime | None = None,
    ) -> None:
        self._store = store
        self._blobs = blobs
        self._returns = returns
        self._clock = clock
        self._desk = desk
        self._turns = Turns(store, clock, desk, _LEASE, _FIRST_WAIT)
        self._began = began

    def interrupted(self) -> tuple[Interrupted, ...]:
        """What was announced and nobody was told the end of; ``told`` once the clerk has been.

        Only what was announced before this desk began: anything later is not cut short, but still going on.
        One desk at a time works on a store (the lock on its profile sees to that), so whatever is older was
        cut short here, also under another name this desk had then; and nobody else could ever tell of it.
        A sitting with nothing sealed is no news once the history shows a later seal of its case.
        """
        with self._store.read() as unit:
            found = [
                _interrupted(unit, work)
                for work in unit.pending.waiting(PendingKind.ANNOUNCED)
                if (self._began is None or work.made_at < self._began) and not _sealed_later(unit, work)
            ]
        return tuple(found)

    def told(self, key: str) -> None:
        """The clerk has been told how an interrupted act ended."""
        with self._store.write() as unit:
            unit.pending.finish(key)

    def waiting(self) -> int:
        """How many files are to be sent back now; what still waits for its approval is not."""
        with self._store.read() as unit:
            return len(owed(unit))

    def held_up(self) -> tuple[HeldUp, ...]:
        """What could not be sent back so far, oldest first."""
        with self._store.read() as unit:
            return tuple(
                HeldUp(
                    case=work.case,
                    reference=unit.cases.get(work.case).reference,
                    document=work.document,
                    name=work.fact("name"),
                    code=work.code,
                    attempts=work.attempts,
                )
                for work in owed(unit)
                if work.code
            )

    def hurry(self, document: str) -> None:
        """Let the next round try again to send a document back, however long it was to wait."""
        now = self._clock.now()
        with self._store.write() as unit:
            for work in owed(unit):
                if work.document == document and unit.pending.lease(work.id, self._desk, now, now + _LEASE):
                    unit.pending.put_off(work.id, work.code, now)

    def walk(self) -> int:
        """Try everything that is due once; returns how many pieces of work were finished.

        Of one document only the newest state goes out: a note "declined" must not follow the signed file.
        """
        now = self._clock.now()
        with self._store.read() as unit:
            due = [work for work in owed(unit) if work.not_before is None or work.not_before <= now]
        return sum(self._send_back(work) for work in due)

    def _send_back(self, work: PendingWork) -> bool:
        leased = self._turns.take(work, self._deliver)
        if leased is None:
            return False
        with self._store.write() as unit:
            return _settle(unit, leased, self._clock.now())

    def _deliver(self, work: PendingWork) -> bool:
        folder, name = Path(work.fact("folder")), work.fact("name")
        if work.fact("status"):
            self._returns.report(folder, name, work.fact("status"), work.fact("code"))
        else:
            self._returns.deliver(self._blobs.path(work.fact("digest")), folder, name)
        return True


def _interrupted(unit: Unit, work: PendingWork) -> Interrupted:
    outcome = unit.acts.outcome(work.key)
    return Interrupted(
        key=work.key,
        case=work.case,
        reference=unit.cases.get(work.case).reference,
        act=Act(work.fact("act")),
        done=outcome is not None and outcome[0] == work.fact("act"),
    )


def _sealed_later(unit: Unit, work: PendingWork) -> bool:
    """Whether an announced sitting was not sealed itself, but its case was after it."""
    if work.fact("act") not in SITTING_ACTS or unit.acts.outcome(work.key) is not None:
        return False
    lines = unit.history.of_case(work.case)
    return any(line.act is Act.SEAL and line.at >= work.made_at for line in lines)


def _settle(unit: Unit, work: PendingWork, now: datetime) -> bool:
    """Write down what was delivered and take it off the queue, unless another desk was quicker."""
    waiting = [
        other for other in unit.pending.waiting(PendingKind.SEND_BACK) if other.document == work.document
    ]
    if all(other.id != work.id for other in waiting):
        return False
    sender = Actor(unit.people.get(work.fact("by")), work.desk)
    what = ("status", work.fact("status")) if work.fact("status") else ("digest", work.fact("digest"))
    write_down(unit, now, sender, (work.case, Act.SEND_BACK), (("name", work.fact("name")), what))
    for other in waiting:
        if settled_by(work, other):
            unit.pending.finish(other.id)
    return True
