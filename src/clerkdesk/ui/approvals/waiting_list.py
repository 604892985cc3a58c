"""The list of cases that wait for an approval; those one had a hand in are locked and come last."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.inboxes import Cursor
from clerkdesk.ui.approvals.looks import ApprovalLooks, Entry, Group, Waiting
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.notices import Notices
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.table import Column, Rows
from clerkdesk.ui.kit.theme import Role
from clerkdesk.ui.kit.views import RowList
from clerkdesk.ui.kit.waiting import EmptyState, Skeleton
from clerkdesk.usecases.approvals import Approvals


class WaitingList(Pane):
    """Shows who waits; ``chosen`` carries the case's id, empty when nobody waits; ``counted`` how many.

    What is locked is known only once all pages were read, so they are, one after the other: what waits
    for a supervisor is a handful, never an archive.
    """

    chosen = Signal(str)
    counted = Signal(int)

    def __init__(self, approvals: Approvals, jobs: Jobs, looks: ApprovalLooks) -> None:
        super().__init__("surface")
        self._approvals = approvals
        self._jobs = jobs
        self._found: list[Waiting] = []
        self._wanted = ""
        name = Column[Entry](self.tr("Case"), lambda entry: looks.look(entry).title)
        self.rows: Rows[Entry] = Rows((name,), look=looks.look, parent=self)
        self.notices = Notices(self)
        self.list = RowList(self.tr("Waiting for approval"))
        self.list.setModel(self.rows)
        self.list.chosen.connect(self._choose)
        self._arrange()

    def _arrange(self) -> None:
        self._stack = QStackedWidget()
        self._skeleton = QWidget()
        inset = QVBoxLayout(self._skeleton)
        inset.setContentsMargins(20, 24, 20, 0)
        inset.addWidget(Skeleton(4), 0, Qt.AlignmentFlag.AlignTop)
        nobody = self.tr("Nothing waits for approval")
        self._nothing = EmptyState("circle-check", nobody, self.tr("New cases appear here by themselves."))
        for part in (self._skeleton, self.list, self._nothing):
            self._stack.addWidget(part)
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 12, 0, 0)
        room.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(20, 0, 12, 0)
        head.addWidget(Text(self.tr("Approvals"), Role.PAGE))
        head.addWidget(self.notices)
        room.addLayout(head)
        room.addWidget(self._stack, 1)

    def reload(self, wanted: str = "") -> None:
        """Read who waits, from the beginning, and choose this case, else the one chosen before."""
        self._wanted = wanted or self._wanted
        self._jobs.forget(self)
        self._read(None, [])

    def next_after(self, case: str) -> str:
        """The case that comes after this one among those to approve, empty when none does."""
        open_ones = [each.row.id for each in sorted(self._found, key=_urgency) if not each.barred]
        if case not in open_ones:
            return open_ones[0] if open_ones else ""
        at = open_ones.index(case)
        rest = open_ones[at + 1 :] or open_ones[:at]
        return rest[0] if rest else ""

    def close_page(self) -> None:
        """Want no more answers."""
        self._jobs.forget(self)

    def _read(self, after: Cursor | None, before: list[Waiting]) -> None:
        approvals = self._approvals

        def work() -> tuple[list[Waiting], Cursor | None]:
            page = approvals.page(after)
            barred = approvals.barred(row.id for row in page.rows)
            return [Waiting(row, barred[row.id]) for row in page.rows], page.next

        def arrived(outcome: tuple[list[Waiting], Cursor | None]) -> None:
            found, more = before + outcome[0], outcome[1]
            if more is not None:
                self._read(more, found)
            else:
                self._show(found)

        self._jobs.run(
            Lane.STORE, lambda _: work(), on_done=arrived, on_fail=self.notices.show_trouble, owner=self
        )

    def _show(self, found: Sequence[Waiting]) -> None:
        current = self.rows.row(self.list.currentIndex())
        there = isinstance(current, Waiting) and current.row.id == self._wanted
        if there and list(found) == self._found:
            return
        self._found = list(found)
        free = sorted((each for each in found if not each.barred), key=_urgency)
        locked = [each for each in found if each.barred]
        entries: list[Entry] = []
        for group, part in ((Group(False, len(free)), free), (Group(True, len(locked)), locked)):
            entries += [group, *part] if part else []
        quiet = QSignalBlocker(self.list)
        self.rows.show(entries)
        self._stack.setCurrentWidget(self.list if entries else self._nothing)
        self._choose_again()
        quiet.unblock()
        self._choose(self.rows.row(self.list.currentIndex()))
        self.counted.emit(len(free))

    def _choose_again(self) -> None:
        index = self.rows.find(lambda entry: isinstance(entry, Waiting) and entry.row.id == self._wanted)
        if index.isValid():
            self.list.choose(index)
        else:  # the most urgent, not whoever follows where the list stood before
            self.list.selectionModel().clear()
            self.list.move_by(1)

    def _choose(self, entry: object) -> None:
        case = entry.row.id if isinstance(entry, Waiting) else ""
        self._wanted = case
        self.chosen.emit(case)


def _urgency(waiting: Waiting) -> date:
    """Here only the deadline counts, not whose resident stands at a counter."""
    return waiting.row.due or date.max
