"""Rounds: what a crash left, and what still waits, is brought to an end without a person."""

import logging
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from clerkdesk.base.errors import ClerkDeskError
from clerkdesk.domain.pending import PendingKind, PendingWork
from clerkdesk.domain.rights import Act
from clerkdesk.ports.blobs import Blobs
from clerkdesk.ports.clock import Clock
from clerkdesk.ports.exchange import ReturnFolder
from clerkdesk.ports.store import Store

_log = logging.getLogger(__name__)
_LEASE = timedelta(minutes=2)
_FIRST_WAIT = timedelta(seconds=15)
_LONGEST_WAIT = timedelta(hours=1)


@dataclass(frozen=True)
class Interrupted:
    """An act that a crash cut short: ``done`` says whether the case stands after it or before it."""

    key: str
    case: str
    reference: str
    act: Act
    done: bool


class Rounds:
    """Works off the queue of waiting work for one desk."""

    def __init__(self, store: Store, blobs: Blobs, returns: ReturnFolder, clock: Clock, desk: str) -> None:
        self._store = store
        self._blobs = blobs
        self._returns = returns
        self._clock = clock
        self._desk = desk

    def interrupted(self) -> tuple[Interrupted, ...]:
        """What this desk announced and nobody was told the end of; to be acknowledged once told."""
        with self._store.read() as unit:
            return tuple(
                Interrupted(
                    key=work.key,
                    case=work.case,
                    reference=unit.cases.get(work.case).reference,
                    act=Act(work.fact("act")),
                    done=unit.acts.outcome(work.key) is not None,
                )
                for work in unit.pending.waiting(PendingKind.ANNOUNCED, self._desk)
            )

    def walk(self) -> int:
        """Try everything that is due once; returns how many pieces of work were finished."""
        now = self._clock.now()
        with self._store.read() as unit:
            due = [
                work
                for work in unit.pending.waiting(PendingKind.SEND_BACK)
                if work.not_before is None or work.not_before <= now
            ]
        return sum(self._send_back(work) for work in due)

    def _send_back(self, work: PendingWork) -> bool:
        now = self._clock.now()
        with self._store.write() as unit:
            leased = unit.pending.lease(work.id, self._desk, now, now + _LEASE)
        if leased is None:
            return False
        try:
            self._deliver(leased)
        except ClerkDeskError as trouble:
            _log.warning("sending back waits: %s", trouble.code)
            wait = min(_LONGEST_WAIT, _FIRST_WAIT * 2 ** min(leased.attempts, 16))
            with self._store.write() as unit:
                unit.pending.put_off(work.id, trouble.code, now + wait)
            return False
        with self._store.write() as unit:
            unit.pending.finish(work.id)
        return True

    def _deliver(self, work: PendingWork) -> None:
        folder, name = Path(work.fact("folder")), work.fact("name")
        if work.fact("status"):
            self._returns.report(folder, name, work.fact("status"), work.fact("code"))
        else:
            self._returns.deliver(self._blobs.path(work.fact("digest")), folder, name)
