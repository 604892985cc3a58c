"""What a person does from the list: fetch the next case, jump to one, claim, put back, open a new one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.cases import Case
from clerkdesk.ui.inbox.new_case import NewCase, NewCaseDialog
from clerkdesk.usecases.cases import Cases
from clerkdesk.usecases.inbox import Inbox


@dataclass(frozen=True)
class InboxUse:
    """The use cases behind the inbox, and the runner of background work."""

    inbox: Inbox
    cases: Cases
    jobs: Jobs


class InboxActs(QObject):
    """Runs the acts in the store's lane.

    ``found`` (id) when a case is to be shown, ``nothing_found`` when a reference is unknown, ``changed`` (id)
    after an act, ``said`` (words, undo) for the toast, ``nothing_left`` (words) when no case waits,
    ``failed`` with the trouble.
    """

    found = Signal(str)
    nothing_found = Signal()
    changed = Signal(str)
    said = Signal(str, object)
    nothing_left = Signal(str)
    failed = Signal(object)

    def __init__(self, use: InboxUse, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._use = use

    def open_next(self, besides: str) -> None:
        """Find the case to open next: one's own, else an unclaimed one."""

        def answered(case: str | None) -> None:
            if case is not None:
                self.found.emit(case)
            else:
                self.nothing_left.emit(self.tr("No further case is waiting"))

        inbox = self._use.inbox
        self._run(lambda: inbox.next(besides), answered)

    def jump(self, reference: str) -> None:
        """Find the case of a whole reference, typed or scanned."""

        def answered(case: str | None) -> None:
            if case is not None:
                self.found.emit(case)
            else:
                self.nothing_found.emit()

        cases = self._use.cases
        self._run(lambda: cases.by_reference(reference), answered)

    def claim(self, case: str, applicant: str) -> None:
        """Take a case to this desk; the toast offers to put it back."""
        words = self.tr("{name} is with you now").format(name=applicant)
        undo = partial(self.put_back, case, applicant)
        self._run(lambda: self._use.inbox.claim(case), lambda _: self._tell(case, words, undo))

    def put_back(self, case: str, applicant: str) -> None:
        """Lay a case back for anybody; the toast offers to claim it again."""
        words = self.tr("{name} lies back for anybody").format(name=applicant)
        undo = partial(self.claim, case, applicant)
        self._run(lambda: self._use.inbox.put_back(case), lambda _: self._tell(case, words, undo))

    def open_new(self, wish: NewCase, dialog: NewCaseDialog) -> None:
        """Open a case with its forms filled in, on this desk; the dialog stays until that is done."""

        def opened(case: Case) -> None:
            dialog.accept()
            self._tell(case.id, self.tr("Case {reference} opened").format(reference=case.reference))
            self.found.emit(case.id)

        cases = self._use.cases
        self._use.jobs.run(
            Lane.STORE_LONG,
            lambda _: cases.open_new(wish.procedure, wish.applicant, wish.facts, wish.key, at_counter=True),
            on_done=opened,
            on_fail=dialog.show_trouble,
            owner=self,
            keep=True,
        )

    def close(self) -> None:
        """Want no more answers."""
        self._use.jobs.forget(self)

    def _tell(self, case: str, words: str, undo: Callable[[], object] | None = None) -> None:
        self.changed.emit(case)
        self.said.emit(words, undo)

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        jobs = self._use.jobs
        jobs.run(Lane.STORE, lambda _: work(), on_done=done, on_fail=self.failed.emit, owner=self, keep=True)
