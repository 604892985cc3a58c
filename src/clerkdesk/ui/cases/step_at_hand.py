"""The step at hand: what it asks, what the bar offers for it, and how it is finished."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from clerkdesk.domain.people import Person
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.rights import Act, may
from clerkdesk.domain.waiting import WaitState
from clerkdesk.ui.cases.acts import CaseActs
from clerkdesk.ui.cases.frame import CaseFrame
from clerkdesk.ui.cases.looks import CaseLooks
from clerkdesk.ui.cases.offer import Answers, Offer, mine_to_do, offer_for
from clerkdesk.usecases.cases import CaseView, is_unasked, to_collect

SEND, FINISH = "send_to_pad", "finish"


class StepAtHand(QObject):
    """Keeps card, bar and the window's actions at one; ``reason_changed`` (action, why it cannot be done).

    ``collection_wished`` when it must be asked who collects, ``paper_signed`` when it is said what is signed
    on a scan.
    """

    reason_changed = Signal(str, str)
    collection_wished = Signal()
    paper_signed = Signal()

    def __init__(
        self, person: Person, looks: CaseLooks, acts: CaseActs, frame: CaseFrame, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._person = person
        self._looks = looks
        self._acts = acts
        self._card = frame.card
        self._bar = frame.bar
        self._view: CaseView | None = None
        self._hindrances: dict[str, str] = {}
        self._bar.primary_pressed.connect(self._take_offer)
        self._card.answered.connect(self.settle)
        self._card.agreed.connect(self.finish)
        self._card.leaving.connect(self._bar.hold_focus)
        self._card.collection_wished.connect(self.collection_wished)
        self._card.take_back_wished.connect(self._take_back)
        acts.busy.connect(lambda _: self.settle())

    @property
    def mine(self) -> bool:
        """Whether the person may work on the case now."""
        return self._view is not None and mine_to_do(self._view, self._person)

    def show_case(self, view: CaseView | None) -> None:
        """Offer the next step of a case, or nothing."""
        self._view = view
        self._card.show_step(view, mine=self.mine)
        self.settle()

    def hinder(self, action: str, reason: str) -> None:
        """Say why a step cannot be taken now; an empty reason allows it."""
        self._hindrances[action] = reason
        self.settle()

    def send_to_pad(self) -> None:
        """Send the case to the pad, if it is its turn; what is left of the check is finished by that."""
        view, offer = self._view, self._offer()
        if view is None or not (offer.to_pad and offer.ready):
            return
        if view.case.next_step is StepId.CHECK:
            self._acts.check(view.case, self._card.seen, to_pad=True)
        else:
            self._acts.to_pad(view.case)

    def check_for_paper(self) -> None:
        """Finish the check that is at hand, if it can be, so that the resident signs with a pen."""
        view, offer = self._view, self._offer()
        if view is not None and view.case.next_step is StepId.CHECK and offer.ready:
            self._acts.check(view.case, self._card.seen, to_paper=True)

    def finish(self) -> None:
        """Finish the step, if all it asks for is there."""
        view, card = self._view, self._card
        offer = self._offer()
        if view is None or not offer.ready:
            return
        if offer.on_paper:
            self.paper_signed.emit()
            return
        match view.case.next_step:
            case StepId.CHECK:
                self._acts.check(view.case, card.seen)
            case StepId.FEE:
                self._acts.take_fee(view.case, card.receipt)
            case StepId.HAND_OVER if not _collects(view):
                self._hand_over(view)
            case StepId.FILE:
                self._acts.file_away(view.case, card.register_entered)
            case _:
                self.send_to_pad()

    def _hand_over(self, view: CaseView) -> None:
        """Note the next thing of what is handed over; who collects it is asked first."""
        how, unasked = self._card.told_how, is_unasked(view.procedure, view.documents)
        if view.case.wait_state is WaitState.ORDERED:
            self._acts.note_arrival(view.case)
        elif view.case.wait_state is WaitState.ARRIVED and unasked and how is not None:
            self._acts.note_told(view.case, how)
        elif unasked:
            self.collection_wished.emit()
        else:
            self._acts.hand_over(view.case)

    def _take_offer(self) -> None:
        """Do what the primary says."""
        if self._offer().to_pad:
            self.send_to_pad()
        else:
            self.finish()

    def settle(self) -> None:
        """Offer anew what can be done, and say what cannot."""
        view, offer = self._view, self._offer()
        self._bar.show_offer(offer, self._looks.next_words(view) if view is not None else "")
        remark = view is not None and may(self._person, Act.COMMENT)
        self._bar.offer_secondary(remark=remark, file=self.mine)
        nothing = offer.note or self.tr("There is nothing to finish here")
        reason = "" if offer.ready else nothing
        over = "" if offer.words else offer.note
        if offer.on_paper:
            over = self.tr("A scan is here; withdraw it to sign on the pad")
        not_now = self._hindrances.get(SEND) or over or self.tr("It is not the turn of signing")
        self.reason_changed.emit(SEND, reason if offer.to_pad else not_now)
        self.reason_changed.emit(FINISH, reason)

    def _take_back(self) -> None:
        if self._view is not None:
            self._acts.take_back(self._view.case)

    def _offer(self) -> Offer:
        view, card = self._view, self._card
        if view is None:
            return Offer()
        to_pad = view.case.next_step is StepId.SIGN or _collects(view)
        hindrance = self._hindrances.get(SEND if to_pad else FINISH, "")
        if self._acts.running:
            hindrance = self.tr("One moment, please")
        pad_free = not self._hindrances.get(SEND)
        answers = Answers(
            card.seen, card.receipt, card.register_entered, hindrance, pad_free, card.told_how, card.on_paper
        )
        return offer_for(view, self._person, answers)


def _collects(view: CaseView) -> bool:
    """Whether the resident signs for what is handed over now."""
    return view.case.next_step is StepId.HAND_OVER and bool(to_collect(view.procedure, view.documents))
