"""How cases look in the list: their groups, status chips, second lines and deadlines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from clerkdesk.domain.inboxes import InboxRow, Section
from clerkdesk.domain.people import Person
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.rights import Act, may
from clerkdesk.domain.waiting import WaitState
from clerkdesk.ports.clock import Clock
from clerkdesk.ui.kit import dates, words
from clerkdesk.ui.kit.paint import StatusLook
from clerkdesk.ui.kit.rows import HeadingLook, RowLook
from clerkdesk.ui.kit.theme import Tone

translate = QCoreApplication.translate


class Group(IntEnum):
    """The headings of the list, in the order the store gives the cases."""

    COUNTER = 0
    DUE = 1
    LATER = 2
    AWAY = 3
    DONE = 4


@dataclass(frozen=True)
class Heading:
    """A group in the list; the count is None until all of its cases are read."""

    group: Group
    count: int | None = None


Entry = Heading | InboxRow


def group_of(row: InboxRow, today: date) -> Group:
    """The group a case belongs to on this day."""
    if row.section is Section.FILED:
        return Group.DONE
    if row.section is Section.COUNTER:
        return Group.COUNTER
    if row.away:
        return Group.AWAY
    return Group.DUE if row.due is not None and row.due <= today else Group.LATER


@dataclass(frozen=True)
class Looks:
    """Turns entries into looks for one person.

    By procedure key: ``titles`` are short titles, ``places`` where what is waited for is made.
    """

    person: Person
    titles: Mapping[str, str]
    clock: Clock
    places: Mapping[str, str] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """The day at this desk."""
        return self.clock.now().astimezone().date()

    def look(self, entry: Entry) -> RowLook | HeadingLook:
        """How a heading or a case is painted."""
        if isinstance(entry, Heading):
            return HeadingLook(_group_name(entry.group), entry.count)
        today = self.today
        filed = entry.section is Section.FILED
        due = "" if filed else dates.due(entry.due, today)
        return RowLook(entry.applicant, self.second(entry), self.status(entry), due, _due_tone(entry, today))

    def second(self, row: InboxRow) -> str:
        """Procedure, reference, since when, and which colleague works on it."""
        parts = [
            self.titles.get(row.procedure, row.procedure),
            row.reference,
            dates.since(row.received_at, self.clock.now()),
        ]
        if row.clerk_id not in ("", self.person.id):
            parts.append(row.clerk)
        return " · ".join(parts)

    def status(self, row: InboxRow) -> StatusLook:
        """The chip: what comes next, filled when it is on this person to act."""
        if row.closed:
            return words.closed_status()
        if row.section is Section.FILED or row.next_step is None:
            return words.step_status(None)
        if row.returned:
            return words.declined_status() if row.declined else words.returned_status()
        if row.waits is not None and (not row.clerk_id or row.waits is WaitState.ORDERED):
            return words.wait_status(row.waits, self.places.get(row.procedure, ""))
        if row.due is not None and row.due < self.today:
            return words.overdue_status()
        act = Act.APPROVE if row.next_step is StepId.APPROVE else Act.CHECK
        mine = row.clerk_id in ("", self.person.id) and may(self.person, act)
        return words.step_status(row.next_step, mine=mine)


def _due_tone(row: InboxRow, today: date) -> Tone | None:
    if row.due is None or row.due > today or row.section is Section.FILED:
        return Tone.NEUTRAL
    return Tone.DANGER if row.due < today else None


def _group_name(group: Group) -> str:
    return {
        Group.COUNTER: translate("Inbox", "Now at the counter"),
        Group.DUE: translate("Inbox", "Due"),
        Group.LATER: translate("Inbox", "Later"),
        Group.AWAY: translate("Inbox", "Waiting"),
        Group.DONE: translate("Inbox", "Done"),
    }[group]
