"""Work whose outcome is still open: a queue that is worked off later, never tried twice by hand."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class PendingKind(StrEnum):
    """What waits.

    An announced act is about to be done, or was done and nobody has been told yet: after a crash its
    key in the acts says which. SEND_BACK is a signed file on its way to the program it came from. AUGMENT
    is a seal that still lacks its time stamp or evidence, for a service did not help.
    """

    ANNOUNCED = "announced"
    SEND_BACK = "send-back"
    AUGMENT = "augment"


@dataclass(frozen=True)
class PendingWork:
    """One piece of waiting work.

    ``key`` is the idempotency key of the act it belongs to; ``facts`` are what it needs to go on.
    ``code`` says why it waits. A desk works on it while it holds the lease.
    """

    id: str
    kind: PendingKind
    key: str
    case: str
    document: str
    facts: tuple[tuple[str, str], ...]
    made_at: datetime
    desk: str
    attempts: int = 0
    not_before: datetime | None = None
    leased_by: str = ""
    leased_until: datetime | None = None
    code: str = ""

    def fact(self, name: str) -> str:
        """A fact by name, empty when there is none."""
        return dict(self.facts).get(name, "")
