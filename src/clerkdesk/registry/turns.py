"""Taking pending work in turn: under a lease, and put off longer with every try that fails."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from clerkdesk.base.errors import ClerkDeskError
from clerkdesk.domain.pending import PendingWork
from clerkdesk.ports.clock import Clock
from clerkdesk.ports.store import Store

_log = logging.getLogger(__name__)
_LONGEST_WAIT = timedelta(hours=1)


@dataclass(frozen=True)
class Turns:
    """One desk's way with one kind of work: how long its lease lasts, and its wait after a first failure."""

    store: Store
    clock: Clock
    desk: str
    lease: timedelta
    first_wait: timedelta

    def take(self, work: PendingWork, do: Callable[[PendingWork], bool]) -> PendingWork | None:
        """Do the work if it is this desk's turn; the work as leased when it was done, else None.

        ``do`` returns whether it was. What raises ClerkDeskError is put off, with its code, twice as long as
        the time before and an hour at most, unless another desk holds the lease by now.
        """
        now = self.clock.now()
        with self.store.write() as unit:
            leased = unit.pending.lease(work.id, self.desk, now, now + self.lease)
        if leased is None:
            return None
        try:
            return leased if do(leased) else None
        except ClerkDeskError as trouble:
            _log.warning("%s waits: %s", work.kind.value, trouble.code)
            wait = min(_LONGEST_WAIT, self.first_wait * 2 ** min(leased.attempts, 16))
            with self.store.write() as unit:
                if unit.pending.lease(work.id, self.desk, now, now + self.lease) is not None:
                    unit.pending.put_off(work.id, trouble.code, now + wait)
            return None
