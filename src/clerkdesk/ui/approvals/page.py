"""The approvals page: who waits, the case put before the supervisor, its document, and the decision."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from clerkdesk.base.errors import ClerkDeskError, Conflict
from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.procedures import in_language
from clerkdesk.domain.rights import Act as Right
from clerkdesk.domain.rights import may
from clerkdesk.ports.clock import Clock
from clerkdesk.ui.approvals.frame import ApprovalFrame
from clerkdesk.ui.approvals.looks import ApprovalLooks
from clerkdesk.ui.approvals.signing import SignedApproval
from clerkdesk.ui.approvals.waiting_list import WaitingList
from clerkdesk.ui.kit.ask_text import AskText
from clerkdesk.ui.kit.banner import Act
from clerkdesk.ui.kit.labels import Hairline
from clerkdesk.ui.kit.notice_table import notice_for
from clerkdesk.ui.kit.stand import DocumentStand
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import theme_of
from clerkdesk.ui.kit.waiting import EmptyState
from clerkdesk.usecases.approvals import ApprovalView
from clerkdesk.usecases.office import Office

LIST, LIST_WIDE, WIDE, LIST_PART = 376, 412, 1500, 0.4
CHANGED = "APR-02"
APPROVE, RETURN = "approve", "return"


class ApprovalsPage(Pane):
    """Approvals of one supervisor.

    ``case_changed`` (id) after a decision, ``toast_wished`` (words, undo), ``counted`` how many wait,
    ``reason_changed`` (action, reason) when a decision becomes possible or not.
    """

    case_changed = Signal(str)
    toast_wished = Signal(str, object)
    counted = Signal(int)
    reason_changed = Signal(str, str)

    def __init__(
        self, office: Office, jobs: Jobs, stand: DocumentStand, clock: Clock, language: str = "de"
    ) -> None:
        super().__init__("surface")
        self._person = office.actor.person
        self._approvals = office.approvals
        self._jobs = jobs
        self._request = 0
        self._deciding: tuple[str, str] | None = None
        self._view: ApprovalView | None = None
        self._wanted = self._absence = ""
        titles = {each.key: in_language(each.short, language) for each in office.cases.procedures()}
        self.looks = ApprovalLooks(self._person, clock.now, titles, language)
        self.waiting = WaitingList(office.approvals, jobs, self.looks)
        self.waiting.setProperty("pane", 1)
        self.frame = ApprovalFrame(self.looks, stand)
        self._signing = SignedApproval(office.seal_key, jobs, self)
        self._arrange()
        self._listen()
        self._show_nothing()

    @property
    def view(self) -> ApprovalView | None:
        """The case put before the supervisor now."""
        return self._view

    def deeds(self) -> Mapping[str, Callable[[], object]]:
        """What the page does for the actions of the window, by action id."""
        return {APPROVE: self.approve, RETURN: self.give_back, "reload": self.reload}

    def open(self, case: str) -> None:
        """Choose a case that waits, and put it before the supervisor."""
        self.waiting.reload(case)

    def reload(self) -> None:
        """Read anew who waits, and the case at hand."""
        self.frame.notices.clear()
        self.waiting.reload()
        if self._wanted:
            self._read(self._wanted)

    def close_page(self) -> None:
        """Want no more answers."""
        self._jobs.forget(self)
        self._signing.close()
        self.waiting.close_page()

    def focus_list(self) -> None:
        """Put the keyboard on the list."""
        self.waiting.list.setFocus()

    # Decisions

    def approve(self) -> None:
        """Approve exactly what was seen, and go on to the next."""
        view, approvals = self._view, self._approvals
        if view is None or not self._free(view):
            return
        words = self.tr("{name} is approved").format(name=view.case.applicant.listed)
        self._begin_decision(view, words)
        self._signing.begin(lambda: approvals.approve(view.case.id, view.seen))

    def give_back(self) -> None:
        """Ask why, and return the case to the clerks."""
        view = self._view
        if view is None or not self._may_return() or self._deciding:
            return
        sentence = self.tr("The clerk reads your reason; the check of the case is open again.")
        words = self.tr("Return {name}?").format(name=view.case.applicant.listed), sentence
        dialog = AskText(words, self.tr("Reason"), self.tr("Return"), self.window())
        dialog.answered.connect(dialog.accept)
        dialog.answered.connect(lambda reason: self._give_back(view, reason))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _give_back(self, view: ApprovalView, reason: str) -> None:
        words = self.tr("{name} goes back to the clerks").format(name=view.case.applicant.listed)
        self._begin_decision(view, words)
        self._jobs.run(
            Lane.STORE,
            lambda _: self._approvals.give_back(view.case.id, reason),
            on_done=lambda _: self._decided(),
            on_fail=self._undecided,
            owner=self,
            keep=True,
        )

    def _begin_decision(self, view: ApprovalView, words: str) -> None:
        self._deciding = view.case.id, words
        self._offer()

    def _decided(self) -> None:
        case, words = self._end_decision()
        self.waiting.reload(self.waiting.next_after(case))
        self.case_changed.emit(case)
        self.toast_wished.emit(words, None)

    def _undecided(self, trouble: Exception | None = None) -> None:
        self._end_decision()
        self._offer()
        if trouble is not None:
            self._fail(trouble)

    def _end_decision(self) -> tuple[str, str]:
        assert self._deciding is not None
        decided, self._deciding = self._deciding, None
        return decided

    # Reading

    def _choose(self, case: str) -> None:
        if not case:
            self._show_nothing()
        elif self._view is None or self._view.case.id != case or self._wanted != case:
            self.frame.notices.clear()
            self._read(case)

    def _read(self, case: str) -> None:
        self._request += 1
        self._wanted = case
        request, approvals = self._request, self._approvals
        self._jobs.run(
            Lane.SEAL,
            lambda _: approvals.open(case),
            on_done=lambda view: self._show(view) if request == self._request else None,
            on_fail=lambda trouble: self._not_read(trouble) if request == self._request else None,
            owner=self,
        )

    def _show(self, view: ApprovalView) -> None:
        self._view = view
        self._stack.setCurrentWidget(self.frame)
        self.frame.head.show_case(view)
        self.frame.overview.show_case(view)
        self.frame.documents.show_case(view)
        self._offer()

    def _show_nothing(self) -> None:
        self._request += 1
        self._wanted = ""
        self._take_away()

    def _not_read(self, trouble: Exception) -> None:
        """Say that a case cannot be read; if it lies there already it stays, with the trouble."""
        if self._view is not None and self._view.case.id == self._wanted:
            self._fail(trouble)
            return
        if not isinstance(trouble, ClerkDeskError):
            raise trouble
        self._take_away(trouble.code)

    def _take_away(self, code: str = "") -> None:
        """Take the case away, and say why there is none, unless the list says it."""
        self._view, self._absence = None, notice_for(code).title if code else ""
        self.frame.documents.clear()
        while (item := self._nothing_room.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if code:
            notice = notice_for(code)
            again = (Act(self.tr("Try again"), self.reload, icon="refresh-cw"),)
            state = EmptyState(notice.icon or "search-x", notice.title, notice.sentence, again, code)
            self._nothing_room.addWidget(state)
        self._stack.setCurrentWidget(self._nothing)
        self._offer()

    def _fail(self, trouble: Exception) -> None:
        """Say what went wrong; who was slower sees the newest state at once."""
        self.frame.notices.show_trouble(trouble, self.reload)
        changed = isinstance(trouble, ClerkDeskError) and trouble.code == CHANGED
        if (changed or isinstance(trouble, Conflict)) and self._view is not None:
            self._read(self._view.case.id)
            self.waiting.reload()

    # What is offered

    def _free(self, view: ApprovalView) -> bool:
        documents = self.frame.documents
        return not (view.barred or self._deciding or documents.lost() or documents.unseen())

    def _may_return(self) -> bool:
        return may(self._person, Right.RETURN)

    def _offer(self) -> None:
        view = self._view
        barred = self._barred(view) if view is not None else ""
        unlooked = self._unlooked() if view is not None and not barred else ""
        approve = view is not None and not barred
        give_back = view is not None and self._may_return()
        self.frame.bar.offer(
            approve=approve,
            give_back=give_back,
            ready=self._deciding is None,
            looked=not unlooked,
            note=barred or unlooked,
        )
        nothing = self._absence or self.tr("No case is open")
        self.reason_changed.emit(APPROVE, unlooked if approve else barred or nothing)
        self.reason_changed.emit(RETURN, "" if give_back else barred or nothing)

    def _barred(self, view: ApprovalView) -> str:
        """Why this case is not approved here, whoever looks at it how long; empty when it can be."""
        if view.barred:
            return notice_for(view.barred).sentence
        return "".join(
            f"{title}: {notice_for(code).title}" for title, code in self.frame.documents.lost()[:1]
        )

    def _unlooked(self) -> str:
        """Which document is to be looked at before approving, empty when all were."""
        unseen = self.frame.documents.unseen()
        return self.tr("First look at the document: {title}").format(title=unseen[0]) if unseen else ""

    # Parts

    def _arrange(self) -> None:
        self._nothing = Pane("background")  # without a case the list says why: one message is enough
        self._nothing_room = QVBoxLayout(self._nothing)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.frame)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.setFocusProxy(self.waiting.list)
        row.addWidget(self.waiting)
        row.addWidget(Hairline(vertical=True))
        row.addWidget(self._stack, 1)

    def _listen(self) -> None:
        self._signing.done.connect(self._decided)
        self._signing.failed.connect(self._undecided)
        self._signing.given_up.connect(self._undecided)
        self.waiting.chosen.connect(self._choose)
        self.waiting.counted.connect(self.counted)
        self.frame.head.moved.connect(self.waiting.list.move_by)
        self.frame.documents.looked_at.connect(self._offer)
        self.frame.bar.approve_button.clicked.connect(self.approve)
        self.frame.bar.return_button.clicked.connect(self.give_back)

    def showEvent(self, event: QShowEvent) -> None:
        """Say what is possible to whoever began to listen in the meantime."""
        super().showEvent(event)
        self._offer()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list its width."""
        super().resizeEvent(event)
        wish = theme_of(self).px(LIST_WIDE if self.width() >= WIDE else LIST)
        self.waiting.setFixedWidth(min(wish, round(self.width() * LIST_PART)))
