"""What the action bar offers for a case: at most one primary, and in words why there is none."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from clerkdesk.domain.cases import CaseState
from clerkdesk.domain.people import Person
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.rights import Act, may
from clerkdesk.domain.waiting import ToldHow, WaitState
from clerkdesk.usecases.cases import CaseView, is_unasked, to_collect

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Answers:
    """What the clerk has ticked and typed for the step at hand, and what stands in the way of it.

    ``hindrance`` is a reason in words (the pad is away, a resident is signing), empty when there is none;
    ``pad_free`` is whether the case could be sent to the pad at once; ``on_paper`` is whether it is said what
    is signed on a scan, None when there is no scan.
    """

    seen: frozenset[str] = frozenset()
    receipt: str = ""
    register_entered: bool = False
    hindrance: str = ""
    pad_free: bool = True
    told_how: ToldHow | None = None
    on_paper: bool | None = None


@dataclass(frozen=True)
class Offer:
    """The primary of a step: words (none without), icon, key, whether it is ready; a note beside it.

    ``to_pad`` when the resident signs at once after it, ``on_paper`` when they did so with a pen.
    """

    words: str = ""
    icon: str = ""
    key: str = ""
    ready: bool = False
    note: str = ""
    to_pad: bool = False
    on_paper: bool = False


def mine_to_do(view: CaseView, person: Person) -> bool:
    """Whether this person may work on the case now: it is open, and theirs or nobody's."""
    case = view.case
    going_on = not case.filed and case.state is CaseState.OPEN
    return going_on and case.clerk in ("", person.id) and may(person, Act.CLAIM)


def offer_for(view: CaseView, person: Person, answers: Answers) -> Offer:
    """Offer the next step to whom it belongs."""
    case = view.case
    if case.state is CaseState.FILED:
        return Offer(note=translate("CaseOffer", "This case is filed"))
    if case.state is CaseState.CLOSED:
        return Offer(note=translate("CaseOffer", "This case is closed without result"))
    if case.next_step is StepId.APPROVE:
        return Offer(note=translate("CaseOffer", "Waits for approval by a supervisor"))
    if not may(person, Act.CLAIM):
        return Offer(note=translate("CaseOffer", "You are looking at this case; clerks work on it"))
    if case.clerk not in ("", person.id):
        return Offer(note=translate("CaseOffer", "{name} is working on this case").format(name=view.clerk))
    offer = _step_offer(view, answers)
    if answers.hindrance and offer.words:
        return replace(offer, ready=False, note=answers.hindrance)
    return offer


def _step_offer(view: CaseView, answers: Answers) -> Offer:
    match view.case.next_step:
        case StepId.CHECK:
            return _check(view, answers)
        case StepId.SIGN if answers.on_paper is not None:
            return _on_paper(ticked=answers.on_paper)
        case StepId.SIGN:
            note = "" if view.documents else translate("CaseOffer", "No document to sign; add one")
            return Offer(translate("CaseOffer", "Send to pad"), "pen-line", "F9", not note, note, to_pad=True)
        case StepId.FEE:
            note = "" if answers.receipt.strip() else translate("CaseOffer", "Enter the receipt number")
            return Offer(translate("CaseOffer", "Fee paid"), "euro", "Ctrl+Enter", not note, note)
        case StepId.HAND_OVER:
            return _hand_over(view, answers)
        case StepId.FILE:
            return _file(view, answers)
        case _:
            return Offer()


def _hand_over(view: CaseView, answers: Answers) -> Offer:
    """One after the other: it arrives, the applicant is told, somebody collects it, signs, and gets it."""
    unasked = is_unasked(view.procedure, view.documents)
    if view.case.wait_state is WaitState.ORDERED:
        return Offer(translate("CaseOffer", "Has arrived"), "check", "Ctrl+Enter", True)
    if view.case.wait_state is WaitState.ARRIVED and unasked:
        note = "" if answers.told_how else translate("CaseOffer", "Choose how they were told")
        return Offer(translate("CaseOffer", "Told"), "bell", "Ctrl+Enter", not note, note)
    if unasked:
        return Offer(translate("CaseOffer", "Collect …"), "hand", "Ctrl+Enter", True)
    collects = to_collect(view.procedure, view.documents)
    if collects and answers.on_paper is not None:
        return _on_paper(ticked=answers.on_paper)
    if collects:
        return Offer(translate("CaseOffer", "Send to pad"), "pen-line", "F9", True, to_pad=True)
    return Offer(translate("CaseOffer", "Handed over"), "hand", "Ctrl+Enter", True)


def _on_paper(*, ticked: bool) -> Offer:
    note = "" if ticked else translate("CaseOffer", "Tick what is signed on the scan")
    words = translate("CaseOffer", "Seal it")
    return Offer(words, "file-check", "Ctrl+Enter", ticked, note, on_paper=True)


def _check(view: CaseView, answers: Answers) -> Offer:
    missing = sum(paper.required and paper.key not in answers.seen for paper in view.procedure.papers)
    note = ""
    if missing == 1:
        note = translate("CaseOffer", "1 required paper is not ticked")
    elif missing:
        note = translate("CaseOffer", "{count} required papers are not ticked").format(count=missing)
    if answers.pad_free and after_check(view) is StepId.SIGN:
        words = translate("CaseOffer", "Checked, to pad")
        return Offer(words, "pen-line", "F9", not missing, note, to_pad=True)
    return Offer(translate("CaseOffer", "Finish check"), "check", "Ctrl+Enter", not missing, note)


def after_check(view: CaseView) -> StepId | None:
    """The step that comes once the check is finished."""
    waiting = (record.step for record in view.case.steps if not record.done)
    return next((step for step in waiting if step is not StepId.CHECK), None)


def _file(view: CaseView, answers: Answers) -> Offer:
    asked = view.procedure.asks_register and not answers.register_entered
    note = translate("CaseOffer", "The register is not ticked") if asked else ""
    return Offer(translate("CaseOffer", "File away"), "archive", "Ctrl+Enter", not asked, note)
