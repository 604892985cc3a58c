"""One person's seat: their window with its pages, and the signing flow between case, pad and seal."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSettings, Signal

from clerkdesk.app.attention import Attention
from clerkdesk.app.build import Desk
from clerkdesk.app.earlier_versions import EarlierVersions
from clerkdesk.app.form_memory import FormMemory
from clerkdesk.app.held_up import HeldUpNotice
from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.people import Person
from clerkdesk.registry.rounds import Interrupted
from clerkdesk.ui.approvals.page import ApprovalsPage
from clerkdesk.ui.cases.page import CasePage
from clerkdesk.ui.kit.stand import DocumentStand, PlaceToSign
from clerkdesk.ui.pad.window import PadWindow
from clerkdesk.ui.shell.window import DeskParts, DeskWindow
from clerkdesk.ui.signing.flow import SigningFlow
from clerkdesk.ui.signing.stage import Stage, hindrance
from clerkdesk.ui.viewing.bar.more import MoreAction
from clerkdesk.ui.viewing.leaving import UnsavedWork, has_unsaved
from clerkdesk.ui.viewing.pages.marks import Mark
from clerkdesk.ui.viewing.pages.warm import WarmStore
from clerkdesk.ui.viewing.pane import ViewerPane
from clerkdesk.usecases.office import Office

INBOX, APPROVALS = "inbox", "approvals"
"""The window's areas."""


@dataclass(frozen=True)
class Surroundings:
    """What a seat stands in: the desk, its jobs, its pad, who else works here, and the window's memory."""

    desk: Desk
    jobs: Jobs
    pad: PadWindow
    people: tuple[Person, ...]
    memory: QSettings


class Seat(QObject):
    """Everything one signed-in person sees; whoever sits down next gets a seat of their own.

    ``decided`` (case id) when a sitting was sealed or declined, a case approved or returned.
    ``rights_changed`` once the person was told that they must sign in again for what they may do now.
    """

    decided = Signal(str)

    def __init__(self, around: Surroundings, office: Office) -> None:
        super().__init__()
        self.office = office
        self.rights_changed = False
        desk, jobs = around.desk, around.jobs
        language = desk.preferences.desk.language
        warm = WarmStore(desk.preferences.desk.tile_memory_mb * 1024 * 1024)
        self.viewer = ViewerPane(office.viewing, office.contents, jobs, around.memory, warm=warm)
        self._second_viewer = ViewerPane(office.viewing, office.contents, jobs, around.memory, warm=warm)
        self.case_page = CasePage(office, jobs, stand_for(self.viewer), desk.clock, language)
        self.approvals_page = self._approvals(around, language)
        self.flow = SigningFlow(office, jobs, around.pad, language)
        self.flow.panel.mirror.remember_in(around.memory)
        self.case_page.put_live(self.flow.panel)
        self.window = DeskWindow(
            DeskParts(
                office=office,
                people=around.people,
                policy=desk.policy,
                jobs=jobs,
                clock=desk.clock,
                memory=around.memory,
                case_page=self.case_page,
                approvals_page=self.approvals_page,
                language=language,
            )
        )
        self.window.installEventFilter(self)
        self.attention = Attention(self.window)
        self.window.actions_.bind(INBOX, self.flow.deeds())
        for area, viewer in ((INBOX, self.viewer), (APPROVALS, self._second_viewer)):
            self._connect_signatures(area, viewer)
            self._connect_reading(area, viewer)
        self._connect_case_page()
        self._connect_approvals()
        self._connect_flow()
        self.window.keys_sheet.page.settled.connect(self._tell_of_secret)
        self.form_memory = FormMemory(office.form_rules, jobs, self.viewer, self.case_page, self.window)
        self.earlier_versions = EarlierVersions(self.viewer, self.case_page)
        self.held_up = HeldUpNotice(office, jobs, self.window, self.case_page)

    def _approvals(self, around: Surroundings, language: str) -> ApprovalsPage:
        stand = stand_for(self._second_viewer)
        return ApprovalsPage(self.office, around.jobs, stand, around.desk.clock, language)

    def _connect_signatures(self, area: str, viewer: ViewerPane) -> None:
        actions, signatures = self.window.actions_, viewer.signatures
        actions.bind(area, {"signatures": signatures.toggle})
        actions.set_reason(area, "signatures", signatures.reason)
        signatures.reason_changed.connect(lambda why: actions.set_reason(area, "signatures", why))

    def _connect_edits(self) -> None:
        """Documents are changed in their case: where the clerk has it on the table."""
        actions, edits = self.window.actions_, self.viewer.edits
        actions.bind(INBOX, {action: deed for action, (deed, _) in edits.deeds().items()})

        def settle() -> None:
            for action, (_, why) in edits.deeds().items():
                actions.set_reason(INBOX, action, why)

        edits.offered_changed.connect(settle)
        settle()

    def _connect_reading(self, area: str, viewer: ViewerPane) -> None:
        """Let the keys for reading work while there are pages, and say so while there are none."""
        actions, deeds = self.window.actions_, viewer.deeds()
        actions.bind(area, deeds)
        actions.rest_while(area, viewer.unsettled)

        def settle(reading: bool) -> None:
            for action in deeds:
                actions.set_reason(area, action, "" if reading else self.tr("No document is open"))

        viewer.orientation.reading_changed.connect(settle)
        settle(viewer.facts is not None)

    def _connect_case_page(self) -> None:
        self._connect_edits()
        window, page = self.window, self.case_page
        window.case_opened.connect(page.open)
        window.case_opened.connect(self.flow.show_case)
        window.case_changed.connect(lambda case: page.reload() if case == window.case else None)
        page.case_changed.connect(window.note_change)
        page.sign_requested.connect(self.flow.begin)
        page.paper_signed.connect(self.flow.take_paper)
        page.next_requested.connect(window.open_next)
        page.toast_wished.connect(window.show_toast)
        window.keep_toast_off(page.frame.signer, page.frame.card, page.frame.bar)
        page.siblings_wished.connect(window.look_for)
        page.another_wished.connect(lambda case: window.inbox.new_case(household=case))
        page.reason_changed.connect(lambda action, why: window.actions_.set_reason(INBOX, action, why))

    def _connect_approvals(self) -> None:
        page = self.approvals_page
        page.case_changed.connect(self.window.note_change)
        page.case_changed.connect(self.decided)
        page.toast_wished.connect(self.window.show_toast)
        self.window.keep_toast_off(page.frame.bar)
        page.reason_changed.connect(lambda act, why: self.window.actions_.set_reason(APPROVALS, act, why))
        self.window.area_changed.connect(lambda area: page.reload() if area == APPROVALS else None)

    def _connect_flow(self) -> None:
        window, page, flow, viewer = self.window, self.case_page, self.flow, self.viewer
        flow.case_changed.connect(lambda case: page.reload() if case == window.case else None)
        flow.case_changed.connect(window.note_change)
        flow.case_changed.connect(self.decided)
        flow.place_wished.connect(self._choose_place)
        flow.case_wished.connect(window.open_case)
        flow.toast_wished.connect(window.show_toast)
        flow.stage_changed.connect(self._show_stage)
        flow.panel.interrupted.told.connect(lambda _: self._tell_of_untold())
        panel = flow.panel
        panel.room_changed.connect(lambda: viewer.setVisible(not panel.needs_room))
        flow.reason_changed.connect(lambda action, why: window.actions_.set_reason(INBOX, action, why))
        viewer.place_chosen.connect(flow.take_place)
        viewer.choosing_given_up.connect(flow.give_up_place)
        viewer.save_wished.connect(lambda _: page.besides.save_copy())
        attached = viewer.orientation.attached
        attached.save_wished.connect(
            lambda wish: page.besides.save_attached(wish.digest, wish.attachment, wish.folder)
        )
        attached.offer_saving()
        actions, words = window.actions_, window.actions_.table["print"]
        print_it, why = lambda: actions.run("print"), lambda: actions.reason("print")
        viewer.more_actions.append(
            MoreAction("print", words.text, words.icon, words.keys[0], print_it, why, group="print")
        )

    def show_arrival(self, case: str, reference: str, *, by_hand: bool = False) -> None:
        """Put a case that has come in on the table, unless something else is under way there.

        While somebody signs, types, is asked something or has just worked on another case, it is only said
        that the case is here, with the way to it: no key may go to a case that slid under the fingers.
        What the clerk brought ``by_hand`` is what they work on now.
        """
        self.window.note_change()
        here = self.window.case == case
        if here:
            self.case_page.reload()
        if self._occupied(case, by_hand=by_hand):
            words = self.tr("{reference} has come in").format(reference=reference)
            self.window.tell(words, (self.tr("Open"), lambda: self.window.open_case(case)))
        else:
            self.window.open_case(case)

    def _occupied(self, case: str, *, by_hand: bool) -> bool:
        attention, window = self.attention, self.window
        elsewhere = window.case not in ("", case) or window.area != INBOX
        signing = self.flow.case not in ("", case)
        return signing or attention.hands_full or (elsewhere and attention.in_use and not by_hand)

    def show_interrupted(self, items: Sequence[Interrupted]) -> None:
        """Tell what a crash cut short, with the newest such case on the table: nobody shall have to look.

        It is told at its case alone; to the next such case a toast leads.
        """
        self.flow.show_interrupted(items)
        if items and not self.window.case:
            self.window.open_case(items[-1].case)
        self._tell_of_untold()

    def _tell_of_untold(self) -> None:
        if untold := self.flow.untold:
            words = self.tr("The desk stopped while working on {reference} too")
            case, reference = untold[-1].case, untold[-1].reference
            way = self.tr("Open"), lambda: self.window.open_case(case)
            self.window.tell(words.format(reference=reference), way)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the window open while somebody signs or a signature waits for its seal."""
        if event.type() is QEvent.Type.Close and self.holds():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def holds(self) -> bool:
        """Whether nobody may leave now; if so, say what is to be done first, with that case on the table."""
        duty = self.flow.duty
        if duty:
            self.window.open_case(self.flow.case)
            self.window.refuse(duty)
        elif has_unsaved(self.viewer.form, self.viewer.edits):
            UnsavedWork(self.viewer.form, self.viewer.edits, self.window).open()
            return True
        return bool(duty)

    def _show_stage(self, stage: Stage) -> None:
        """Let nothing else go to the pad meanwhile, and say so when a passphrase lives in memory only."""
        self.case_page.set_pad_busy(stage is not Stage.IDLE, hindrance(stage))
        self._tell_of_secret()

    def _tell_of_secret(self) -> None:
        self.window.set_secret_lasting(not self.office.seal_key.passphrase_passes)

    def _choose_place(self, document: str) -> None:
        """Let the clerk choose on the document, if it still lies on the table."""
        view = self.case_page.view
        if view is not None and view.case.id == self.flow.case:
            self.case_page.choose_place(document)
            self.case_page.reload()  # it may have come in after the case was read
        else:
            self.flow.give_up_place()

    def leave(self) -> None:
        """Stand up: the pages want no more answers, and the window goes."""
        self.window.removeEventFilter(self)
        self.flow.close()
        self.held_up.forget()
        self.case_page.close_page()
        self.approvals_page.close_page()
        for viewer in (self.viewer, self._second_viewer):
            viewer.close_document()
        self.window.close()
        self.window.deleteLater()


def stand_for(viewer: ViewerPane) -> DocumentStand:
    """The viewer as pages know it."""

    def show_places(places: Sequence[PlaceToSign]) -> None:
        viewer.show_marks([Mark(each.name, each.place, each.caption, each.signed) for each in places])

    return DocumentStand(
        pane=viewer,
        show=viewer.show_document,
        show_places=show_places,
        show_judgement=viewer.show_judgement,
        choose_place=viewer.choose_place,
        stop_choosing=viewer.stop_choosing,
        offer_edits=viewer.edits.offer,
        page=lambda: viewer.view.page,
        close=viewer.close_document,
        opened=viewer.opened,
        failed=viewer.failed,
        place_chosen=viewer.place_chosen,
        room_wished=viewer.signatures.room_wished,
        room_needed=viewer.room.changed,
    )
