"""What seals still lack comes later: time stamps and evidence that a service did not give at once."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from clerkdesk.base.errors import Conflict, Refused
from clerkdesk.base.ids import new_id
from clerkdesk.domain.cases import Case
from clerkdesk.domain.pending import PendingKind, PendingWork
from clerkdesk.domain.people import Actor
from clerkdesk.domain.rights import Act
from clerkdesk.domain.seals import Level
from clerkdesk.ports.clock import Clock
from clerkdesk.ports.store import Store, Unit
from clerkdesk.registry.case_file import CaseFile, Change, Deed, NewVersion
from clerkdesk.registry.returning import send_back
from clerkdesk.registry.sealing import SealedDocument, Sealing
from clerkdesk.registry.turns import Turns

_LEASE = timedelta(minutes=5)
_FIRST_WAIT = timedelta(seconds=30)
_NOTHING_LACKS = "SEA-08"
"""The code of a seal that reached its level in some other way meanwhile."""


def still_to_augment(
    case: str, sealed: SealedDocument, actor: Actor, now: datetime
) -> tuple[PendingWork, ...]:
    """The waiting work that brings a seal to its level, none when it has reached it."""
    if not sealed.code:
        return ()
    facts = (("level", sealed.wanted.value), ("by", actor.person.id))
    key, document = new_id(), sealed.version.document
    work = PendingWork(key, PendingKind.AUGMENT, key, case, document, facts, now, actor.desk)
    return (PendingWork(**{**vars(work), "code": sealed.code}),)


def outdone(unit: Unit, versions: Iterable[NewVersion]) -> tuple[str, ...]:
    """Ids of work that waits for documents signed once more: the last signature brings evidence for all."""
    documents = {version.document for version in versions}
    return tuple(work.id for work in unit.pending.waiting(PendingKind.AUGMENT) if work.document in documents)


class Augmenting:
    """Brings seals to their level for one desk, under a lease, as a new version that is judged first.

    Done twice it counts once: the key of the act is the work's. A desk that loses its lease in the middle
    finds the document changed, and its version is not entered.
    """

    def __init__(self, store: Store, case_file: CaseFile, sealing: Sealing, clock: Clock, desk: str) -> None:
        self._store = store
        self._case_file = case_file
        self._sealing = sealing
        self._clock = clock
        self._turns = Turns(store, clock, desk, _LEASE, _FIRST_WAIT)

    def walk(self) -> int:
        """Try everything that is due once; returns how many seals reached their level."""
        now = self._clock.now()
        with self._store.read() as unit:
            due = [
                work
                for work in unit.pending.waiting(PendingKind.AUGMENT)
                if (work.not_before is None or work.not_before <= now) and not _busy(unit, work.case)
            ]
        return sum(self._turns.take(work, self._augment) is not None for work in due)

    def _augment(self, work: PendingWork) -> bool:
        with self._store.read() as unit:
            done = unit.acts.outcome(work.key) is not None
            document = unit.documents.get(work.document)
            newest = unit.documents.versions(work.document)[-1]
            actor = Actor(unit.people.get(work.fact("by")), work.desk)
        if done:
            self._case_file.acknowledge(work.id)
            return False
        level = Level(work.fact("level"))
        try:
            version = self._sealing.augment(work.document, newest.digest, level)
        except Refused as refused:
            if refused.code != _NOTHING_LACKS:
                raise
            self._case_file.acknowledge(work.id)
            return False
        change = Change(
            guard=_demand_rest,
            versions=(version,),
            waiting=send_back(document, version.digest, actor, self._clock.now()),
            values=(("level", level.value), ("digest", version.digest)),
            ends=(work.id,),
        )
        self._case_file.carry_on(Deed(actor, Act.AUGMENT, work.case, work.key), change)
        return True


def _busy(unit: Unit, case: str) -> bool:
    """Whether somebody signs in a case just now: a new version would make that a sitting in vain."""
    return any(work.case == case for work in unit.pending.waiting(PendingKind.ANNOUNCED))


def _demand_rest(unit: Unit, case: Case) -> None:
    if _busy(unit, case.id):
        raise Conflict("DAT-02", "somebody signs in the case just now")
