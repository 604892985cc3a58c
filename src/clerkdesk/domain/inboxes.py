"""The inbox as a list: which view, which rows, and where the next page begins."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum, StrEnum

from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.waiting import AWAY, WaitState


class InboxView(StrEnum):
    """Whose cases are listed."""

    MINE = "mine"
    UNCLAIMED = "unclaimed"
    UNIT = "unit"
    APPROVALS = "approvals"
    WAITING = "waiting"


class Section(IntEnum):
    """The order of the groups: who stands at the counter comes first, what is filed or closed last."""

    COUNTER = 0
    OPEN = 1
    FILED = 2


@dataclass(frozen=True)
class Cursor:
    """The place after which the next page begins (keyset paging, never an offset)."""

    section: Section
    due: date
    id: str


@dataclass(frozen=True)
class InboxRow:
    """One line of the inbox. ``clerk`` is the name of who works on it, empty if nobody does.

    ``waits`` is how far what it waits for is, None when it waits for nothing.
    """

    id: str
    reference: str
    procedure: str
    applicant: str
    received_at: datetime
    due: date | None
    next_step: StepId | None
    section: Section
    clerk_id: str
    clerk: str
    returned: bool
    waits: WaitState | None = None

    @property
    def away(self) -> bool:
        """Whether there is nothing to do in it: it is made elsewhere, or its applicant knows of it."""
        return self.waits in AWAY and not self.clerk_id

    @property
    def closed(self) -> bool:
        """Whether it was ended without result: a filed case has no step left."""
        return self.section is Section.FILED and self.next_step is not None

    @property
    def declined(self) -> bool:
        """Whether it came back from the pad unsigned; what a supervisor returns is to be checked first."""
        at_the_pad = self.next_step in (StepId.SIGN, StepId.HAND_OVER)
        return self.section is not Section.FILED and self.returned and at_the_pad


@dataclass(frozen=True)
class InboxPage:
    """Some rows in order, and the cursor of the next page (None at the end)."""

    rows: tuple[InboxRow, ...]
    next: Cursor | None


@dataclass(frozen=True)
class InboxCounts:
    """How many open cases each view holds."""

    mine: int
    unclaimed: int
    unit: int
    approvals: int
    waiting: int = 0
