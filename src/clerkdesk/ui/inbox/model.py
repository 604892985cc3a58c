"""The list of cases as a model: pages come when they are scrolled to, changes of other desks in between."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.inboxes import Cursor, InboxCounts, InboxRow, InboxView
from clerkdesk.ui.inbox.looks import Entry, Heading, Looks, group_of
from clerkdesk.ui.kit.table import Column, Rows
from clerkdesk.usecases.inbox import Inbox

REFRESHED = 1000
"""So many rows are read again when other desks may have changed something; below, only the counts."""


@dataclass(frozen=True)
class _Reading:
    """What a job brought: rows in order, where the next page begins, and the counts of all views."""

    rows: tuple[InboxRow, ...]
    next: Cursor | None
    counts: InboxCounts


class InboxList(QObject):
    """Reads one view of the inbox into ``rows``; only the answer to the newest question counts.

    ``came`` when rows are there (True: the list was replaced), ``counted`` with the counts of all views,
    ``failed`` with the trouble.
    """

    came = Signal(bool)
    counted = Signal(object)
    failed = Signal(object)

    def __init__(self, inbox: Inbox, jobs: Jobs, looks: Looks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inbox = inbox
        self._jobs = jobs
        self._looks = looks
        self._view, self._text = InboxView.MINE, ""
        self._next: Cursor | None = None
        self._day = looks.today
        self._question = 0
        self._waiting = self._again = False
        column = Column[Entry](self.tr("Case"), lambda entry: looks.look(entry).title)
        self.rows: Rows[Entry] = Rows([column], look=looks.look, more=lambda _: self._ask_more(), parent=self)

    @property
    def waiting(self) -> bool:
        """Whether an answer is still to come."""
        return self._waiting

    def ask(self, view: InboxView, text: str) -> None:
        """Read a view from its beginning; ``text`` narrows it."""
        self._view, self._text = view, text
        self._run(self._reader(None, 1), self._replace)

    def refresh(self) -> None:
        """Read again what is shown, after the answer on its way; an unchanged list stays as it is."""
        if self._waiting:
            self._again = True
            return
        shown = len(self._cases())
        if shown > REFRESHED:
            self._run(self._inbox.counts, self.counted.emit)
        else:
            self._run(self._reader(None, shown), self._replace_if_changed)

    def case(self, at: str) -> InboxRow | None:
        """The row of a case by id, if it is among those read."""
        return next((row for row in self._cases() if row.id == at), None)

    def close(self) -> None:
        """Want no more answers."""
        self._jobs.forget(self)

    def _cases(self) -> list[InboxRow]:
        return [entry for entry in self.rows.rows() if isinstance(entry, InboxRow)]

    def _ask_more(self) -> None:
        self._run(self._reader(self._next, 1), self._append)

    def _reader(self, after: Cursor | None, least: int) -> Callable[[], _Reading]:
        """What the store's lane does: read pages until at least so many rows are there."""
        inbox, view, text = self._inbox, self._view, self._text

        def read() -> _Reading:
            page = inbox.page(view, after, text)
            rows = list(page.rows)
            while page.next is not None and len(rows) < least:
                page = inbox.page(view, page.next, text)
                rows += page.rows
            return _Reading(tuple(rows), page.next, inbox.counts())

        return read

    def _run(self, read: Callable[[], object], done: Callable[..., object]) -> None:
        self._question += 1
        self._waiting = True
        question = self._question

        def answered(outcome: object) -> None:
            if question == self._question:
                self._waiting = False
                done(outcome)
                self._refresh_if_asked()

        def failed(trouble: Exception) -> None:
            if question == self._question:
                self._waiting = False
                self.failed.emit(trouble)

        self._jobs.run(Lane.STORE, lambda _: read(), on_done=answered, on_fail=failed, owner=self)

    def _refresh_if_asked(self) -> None:
        again, self._again = self._again, False
        if again:
            self.refresh()

    def _replace(self, reading: _Reading) -> None:
        self._next, self._day = reading.next, self._looks.today
        entries = grouped((), reading.rows, self._day, reading.next is None)
        self.rows.show(entries, more=reading.next is not None)
        self.counted.emit(reading.counts)
        self.came.emit(True)

    def _replace_if_changed(self, reading: _Reading) -> None:
        if list(reading.rows) == self._cases() and self._day == self._looks.today:
            self.counted.emit(reading.counts)
            self.came.emit(False)
        else:
            self._replace(reading)

    def _append(self, reading: _Reading) -> None:
        self._next = reading.next
        before = self.rows.rows()
        after = grouped(before, reading.rows, self._day, reading.next is None)
        for at in range(len(before)):
            if after[at] is not before[at]:
                self.rows.replace(at, after[at])
        self.rows.append(after[len(before) :], more=reading.next is not None)
        self.counted.emit(reading.counts)
        self.came.emit(False)


def grouped(before: Sequence[Entry], rows: Sequence[InboxRow], today: date, complete: bool) -> list[Entry]:
    """Put rows behind those before, a heading where a group begins, counts where a group is whole."""
    entries = list(before)
    heading = next((at for at in range(len(entries) - 1, -1, -1) if isinstance(entries[at], Heading)), None)
    for row in rows:
        group = group_of(row, today)
        last = entries[heading] if heading is not None else None
        if not isinstance(last, Heading) or last.group is not group:
            _count(entries, heading)
            heading = len(entries)
            entries.append(Heading(group))
        entries.append(row)
    if complete:
        _count(entries, heading)
    return entries


def _count(entries: list[Entry], heading: int | None) -> None:
    """Write the count into the last heading, whose group ends with the entries."""
    entry = entries[heading] if heading is not None else None
    if isinstance(entry, Heading) and heading is not None:
        entries[heading] = replace(entry, count=len(entries) - heading - 1)
