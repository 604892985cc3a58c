"""The case page: what is known of one case, and what the person does with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from clerkdesk.base.errors import ClerkDeskError, Conflict, Missing
from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.cases import Case, CaseState
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.rights import Act as Right
from clerkdesk.domain.rights import may
from clerkdesk.ports.clock import Clock
from clerkdesk.ui.cases.acts import CaseActs
from clerkdesk.ui.cases.before_pad import BeforePad
from clerkdesk.ui.cases.besides import Besides
from clerkdesk.ui.cases.collection_asking import CollectionAsking
from clerkdesk.ui.cases.copies import CopyMaker
from clerkdesk.ui.cases.edit_acts import EditActs
from clerkdesk.ui.cases.frame import CaseFrame
from clerkdesk.ui.cases.header import PUT_BACK, CaseHeader
from clerkdesk.ui.cases.looks import CaseLooks
from clerkdesk.ui.cases.paper_way import PaperWay
from clerkdesk.ui.cases.reading import CaseReading
from clerkdesk.ui.cases.returned import declined_documents, ended_look
from clerkdesk.ui.cases.side import SidePane
from clerkdesk.ui.cases.stage import Stage
from clerkdesk.ui.cases.step_at_hand import FINISH, SEND, StepAtHand
from clerkdesk.ui.kit.ask_text import AskText
from clerkdesk.ui.kit.banner import Act
from clerkdesk.ui.kit.notice_table import notice_for
from clerkdesk.ui.kit.stand import DocumentStand
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.waiting import EmptyState
from clerkdesk.usecases.cases import CaseView
from clerkdesk.usecases.office import Office


class CasePage(Pane):
    """One case on the table.

    ``case_changed`` (id) after an act, ``sign_requested`` (id) when the resident shall sign,
    ``paper_signed`` (SignedSitting) when they did so with a pen,
    ``next_requested`` after filing, ``toast_wished`` (words, undo), ``siblings_wished`` (family name),
    ``another_wished`` (Case) for another case of the same household, ``reason_changed`` (action, reason) when
    an action of the window's table becomes possible or not.
    """

    case_changed = Signal(str)
    sign_requested = Signal(str)
    paper_signed = Signal(object)
    next_requested = Signal()
    toast_wished = Signal(str, object)
    siblings_wished = Signal(str)
    another_wished = Signal(object)
    reason_changed = Signal(str, str)

    def __init__(
        self, office: Office, jobs: Jobs, stand: DocumentStand, clock: Clock, language: str = "de"
    ) -> None:
        super().__init__("surface")
        self._person = office.actor.person
        self._office, self._jobs = office, jobs
        self._looks = CaseLooks(self._person, clock.now, language)
        self._acts = CaseActs(office, jobs, self)
        self._copies = CopyMaker(office.copies, jobs, self._acts, self)
        self._reading = CaseReading(office, jobs, self)
        self._clock = clock
        self._today = lambda: clock.now().astimezone().date()
        self._wanted = ""
        self._view: CaseView | None = None
        self.setAcceptDrops(True)
        self._build(stand, language)
        self._listen()
        self.clear()

    # What is shown

    @property
    def view(self) -> CaseView | None:
        """The case shown now."""
        return self._view

    def open(self, case: str) -> None:
        """Put a case on the table; the one before stays in sight until it is read."""
        if case != self._wanted:
            self.frame.notices.clear()
            self.frame.settle_messages()
        self._wanted = case
        self._reading.read_case(case)

    def reload(self) -> None:
        """Read the case anew, keeping the document in sight."""
        if self._wanted:
            self._reading.read_case(self._wanted)

    def clear(self) -> None:
        """Take the case off the table."""
        self._reading.drop()
        self._wanted = ""
        title, sentence = self.tr("No case is open"), self.tr("Choose one from the list.")
        self._show_nothing(EmptyState("inbox", title, sentence))

    def close_page(self) -> None:
        """Want no more answers."""
        self._acts.close()
        self._copies.close()
        self._paper.close()
        self._reading.drop()

    def deeds(self) -> Mapping[str, Callable[[], object]]:
        """What the page does for the actions of the window, by action id."""
        steps = {SEND: self.send_to_pad, FINISH: self.finish, "reload": self.reload}
        return {**steps, **self.besides.deeds()}

    def put_lead(self, part: QWidget) -> None:
        """Give the window's way back to the list its room before the name."""
        self.frame.header.put_lead(part)

    def put_live(self, part: QWidget) -> None:
        """Give what goes on now, such as a sitting at the pad, its room above the document."""
        self.frame.put_live(part)

    def set_hindrance(self, action: str, reason: str) -> None:
        """Say why a step cannot be taken now (``send_to_pad``, ``finish``); an empty reason allows it."""
        self._step.hinder(action, reason)

    def set_pad_busy(self, busy: bool, why: str = "") -> None:
        """Nobody else is sent to the pad while somebody signs, or for what else is said in words."""
        reason = (why or self.tr("Somebody is signing now")) if busy else ""
        self.set_hindrance(SEND, reason)
        self.besides.hinder(reason)
        self._edits.hinder(reason)
        self._before_pad.allow(free=not busy)
        self.frame.card.allow(free=not busy)
        self.frame.header.hinder_put_back(reason)
        self.reason_changed.emit(PUT_BACK, reason)

    def show_trouble(self, trouble: Exception, file: str = "") -> None:
        """Tell of trouble with the case, or with a ``file`` for it; who was slower sees the newest state."""
        self.frame.notices.show_trouble(trouble, self.reload, file)
        self.frame.settle_messages()
        if isinstance(trouble, Conflict):
            self.reload()

    def show_document(self, document: str) -> None:
        """Put a document of the case, by id, on the stand."""
        self._stage.show_document(document)

    def choose_place(self, document: str) -> None:
        """Let the clerk choose on a document where it is signed."""
        self._stage.choose_place(document)

    # What the person does

    def send_to_pad(self) -> None:
        """Send the case to the pad, if it is its turn."""
        self._step.send_to_pad()

    def finish(self) -> None:
        """Finish the step at hand, if all it asks for is there."""
        self._step.finish()

    def remark(self) -> None:
        """Ask for a remark, and note it."""
        view = self._view
        if view is None:
            return
        words = self.tr("Remark"), self.tr("Everybody who opens the case can read it.")
        dialog = AskText(words, self.tr("Remark"), self.tr("Note it"), self)
        dialog.answered.connect(lambda text: self._acts.remark(view.case, text))
        dialog.answered.connect(dialog.accept)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def add_file(self) -> None:
        """Ask for files, and take them into the case."""
        dialog = QFileDialog(self, self.tr("Add a file"), "", self.tr("PDF files (*.pdf)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.add_files([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def add_files(self, paths: Sequence[Path]) -> None:
        """Take files into the case."""
        if self._view is not None and paths and self._step.mine:
            self._acts.add_files(self._view.case, paths)

    def showEvent(self, event: QShowEvent) -> None:
        """Say what is possible to whoever began to listen in the meantime."""
        super().showEvent(event)
        self._step.settle()
        self.besides.settle()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped on a case one may work on."""
        if _local_files(event) and self._step.mine:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take dropped files into the case."""
        event.acceptProposedAction()
        self.add_files(_local_files(event))

    # Parts

    def _build(self, stand: DocumentStand, language: str) -> None:
        header, side = CaseHeader(self._looks, self._person), SidePane(self._looks)
        self.frame = CaseFrame(header, side, stand.pane, language)
        self._step = StepAtHand(self._person, self._looks, self._acts, self.frame, self)
        self._edits = EditActs(self._office, self._acts, self)
        self._stage = Stage(stand, self._reading, side, self._looks, self._edits.offer, self)
        self._before_pad = BeforePad(self.frame.signer, self._acts, self._stage, self, self._today)
        self._collecting = CollectionAsking(self._acts, self._stage, self._clock, self)
        self._paper = PaperWay(self._office, self._jobs, self._acts, (self.frame.card, self._stage), self)
        self.besides = Besides(self._person, self._acts, self._stage, self._copies, self)
        for live in (self._copies.room, self._edits.room):
            self.frame.put_live(live)
        stand.room_wished.connect(self.frame.give_way)
        stand.room_needed.connect(self.frame.give_room)
        self._nothing = QWidget()
        self._nothing_room = QVBoxLayout(self._nothing)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.frame)
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(self._stack)

    def _listen(self) -> None:
        frame, acts, reading = self.frame, self._acts, self._reading
        frame.header.claim_wished.connect(lambda: self._with_case(acts.claim))
        frame.header.put_back_wished.connect(lambda: self._with_case(acts.put_back))
        frame.side.siblings_wished.connect(self._wish_siblings)
        frame.bar.remark_wished.connect(self.remark)
        frame.bar.file_wished.connect(self.add_file)
        frame.notices.closed.connect(lambda _: frame.settle_messages())
        acts.done.connect(self._changed)
        acts.said.connect(self.toast_wished)
        acts.filed.connect(lambda _: self.next_requested.emit())
        acts.ready_to_sign.connect(self.sign_requested)
        acts.failed.connect(self.show_trouble)
        reading.case_read.connect(self._show)
        reading.failed.connect(self._not_read)
        self._step.reason_changed.connect(self.reason_changed)
        self._step.paper_signed.connect(self._paper.hand_over)
        self._paper.signed.connect(self.paper_signed)
        self._paper.failed.connect(self.show_trouble)
        self._paper.withdraw_wished.connect(self.besides.withdraw)
        self._step.reason_changed.connect(self._note_check)
        self.besides.paper_wished.connect(self._sign_on_paper)
        acts.ready_for_paper.connect(lambda _: self._paper.print_to_sign(self._copies))
        self._step.collection_wished.connect(lambda: self._collecting.ask(self._view))
        self.besides.reason_changed.connect(self.reason_changed)
        self.besides.another_wished.connect(self.another_wished)
        acts.busy.connect(lambda _: self.besides.settle())
        self._copies.printed.connect(self._changed)
        self._copies.said.connect(self.toast_wished)
        self._copies.failed.connect(self.show_trouble)
        frame.bar.menu_wished.connect(self._show_menu)
        frame.side.document_menu_wished.connect(lambda: self.besides.pop_up(document=True))

    def _show(self, view: CaseView) -> None:
        self._view = view
        self._stack.setCurrentWidget(self.frame)
        self._step.show_case(view)
        self.frame.header.show_case(view)
        self.frame.side.show_case(view, takes_files=self._step.mine)
        self.frame.show_returned(ended_look(view), self._ways_on(view))
        self._stage.show_case(view)
        self._before_pad.show_case(view, mine=self._step.mine)
        self.besides.show_case(view)
        self._collecting.show_case(view)
        self._paper.show_case(view)

    def _sign_on_paper(self) -> None:
        """Print what is to be signed with a pen; a check that is still open is finished by that."""
        if self._view is not None and self._view.case.next_step is StepId.CHECK:
            self._step.check_for_paper()
        else:
            self._paper.print_to_sign(self._copies)

    def _note_check(self, action: str, reason: str) -> None:
        if action == FINISH:
            self.besides.hinder_paper(reason)

    def _not_read(self, trouble: Exception) -> None:
        if self._view is not None and self._view.case.id == self._wanted:
            self.show_trouble(trouble)
            return
        if not isinstance(trouble, ClerkDeskError):
            raise trouble
        notice = notice_for(trouble.code)
        again = () if isinstance(trouble, Missing) else (Act(self.tr("Try again"), self.reload),)
        self._show_nothing(EmptyState("search-x", notice.title, notice.sentence, again, trouble.code))

    def _show_nothing(self, state: EmptyState) -> None:
        self._view = None
        self._step.show_case(None)
        self._before_pad.show_case(None, mine=False)
        self._stage.close()
        self.besides.show_case(None)
        self._paper.show_case(None)
        while (item := self._nothing_room.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._nothing_room.addWidget(state)
        self._stack.setCurrentWidget(self._nothing)

    def _ways_on(self, view: CaseView) -> tuple[Act, ...]:
        """What the banner offers of a case that came back unsigned or was closed."""
        ways = []
        if view.case.declined and not declined_documents(view) and self._step.mine:
            ways.append(Act(self.tr("Close the case without result …"), self.besides.close_case, icon="ban"))
        if view.case.state is CaseState.CLOSED and may(self._person, Right.REOPEN):
            ways.append(Act(self.tr("Reopen …"), self.besides.reopen_case, icon="rotate-ccw"))
        return tuple(ways)

    def _show_menu(self) -> None:
        button = self.frame.bar.more_tool
        self.besides.pop_up(document=False, at=button.mapToGlobal(button.rect().topLeft()))

    def _with_case(self, act: Callable[[Case], object]) -> None:
        if self._view is not None:
            act(self._view.case)

    def _wish_siblings(self) -> None:
        if self._view is not None:
            self.siblings_wished.emit(self._view.case.applicant.family_name)

    def _changed(self, case: str) -> None:
        self.frame.notices.clear()
        self.frame.settle_messages()
        if case == self._wanted:
            self.reload()
        self.case_changed.emit(case)


def _local_files(event: QDropEvent) -> list[Path]:
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
