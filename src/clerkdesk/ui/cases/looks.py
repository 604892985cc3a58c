"""A case in words: its second line, its steps, facts, documents and history."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from clerkdesk.domain.cases import CaseState, StepRecord, fee_of
from clerkdesk.domain.pages import DocumentFacts
from clerkdesk.domain.people import Person
from clerkdesk.domain.procedures import Signer, StepId, in_language
from clerkdesk.domain.rights import Act, may
from clerkdesk.domain.signatures import Judgement, Verdict
from clerkdesk.domain.signing_order import is_closed
from clerkdesk.domain.sitting_fields import facts_to_show, fields_to_sign
from clerkdesk.domain.sittings import SittingField
from clerkdesk.domain.waiting import WaitState
from clerkdesk.ui.kit.dates import clock_time, long_day, short_day
from clerkdesk.ui.kit.details import Fact, Moment
from clerkdesk.ui.kit.notice_table import notice_for
from clerkdesk.ui.kit.paint import StatusLook
from clerkdesk.ui.kit.stand import PlaceToSign
from clerkdesk.ui.kit.steps import Step, StepState
from clerkdesk.ui.kit.telling import Teller, money
from clerkdesk.ui.kit.theme import Tone
from clerkdesk.ui.kit.words import (
    closed_status,
    declined_status,
    overdue_status,
    returned_status,
    step_name,
    step_status,
    wait_status,
)
from clerkdesk.usecases.cases import CaseView, DocumentView

translate = QCoreApplication.translate


@dataclass(frozen=True)
class DocumentLook:
    """A document in the list: its title, a line below, and how far it is."""

    title: str
    line: str
    icon: str
    tone: Tone
    spoken: str


class CaseLooks:
    """Words for cases, for one person at one moment, in the language procedures are named in."""

    def __init__(self, person: Person, now: Callable[[], datetime], language: str) -> None:
        self._teller = Teller(person, now)
        self._language = language

    def second_line(self, view: CaseView) -> str:
        """Procedure, reference, and when it came in."""
        title = in_language(view.procedure.title, self._language)
        return f"{title} · {view.case.reference} · {self._received(view.case.received_at)}"

    def status(self, view: CaseView) -> StatusLook:
        """The chip beside the name."""
        case = view.case
        if case.state is CaseState.FILED:
            return step_status(None)
        if case.state is CaseState.CLOSED:
            return closed_status()
        if case.returned:
            return declined_status() if case.declined else returned_status()
        waits = case.wait_state
        if waits is not None and (not case.clerk or waits is WaitState.ORDERED):
            return wait_status(waits, self._place(view))
        if case.due is not None and case.due < self._teller.today():
            return overdue_status()
        act = Act.APPROVE if case.next_step is StepId.APPROVE else Act.CHECK
        person = self._teller.person
        mine = may(person, act) and (act is Act.APPROVE or case.clerk in ("", person.id))
        return step_status(case.next_step, mine=mine)

    def steps(self, view: CaseView, *, wide: bool) -> tuple[Step, ...]:
        """The steps in the procedure's order; ``wide`` also says who did them."""
        return tuple(self._step(view, record, wide) for record in view.case.steps)

    def facts(self, view: CaseView) -> tuple[Fact, ...]:
        """Deadline, what the procedure shows, fee and file plan."""
        case, procedure = view.case, view.procedure
        own = [
            Fact(in_language(label, self._language), value) for label, value in facts_to_show(case, procedure)
        ]
        fee = Fact(translate("Case", "Fee"), self._fee(view))
        plan = Fact(translate("Case", "File plan"), procedure.file_plan)
        return (self._deadline(case.due, case.state), *own, fee, plan)

    def moments(self, view: CaseView) -> tuple[Moment, ...]:
        """The history, newest first."""
        return self._teller.moments(view.history)

    def document(
        self,
        view: CaseView,
        shown: DocumentView,
        facts: DocumentFacts | None,
        judgement: Judgement | None = None,
    ) -> DocumentLook:
        """A document; pages and fields follow once it was read, the verdict once it was judged."""
        parts = []
        waiting = len(self._open_fields(view, shown, facts))
        if facts is not None:
            parts.append(_counted(len(facts.pages), "page"))
        if waiting:
            parts.append(_counted(waiting, "field"))
        elif is_closed(shown.signers):
            parts.append(translate("Case", "sealed"))
        elif shown.version.signed:
            parts.append(translate("Case", "signed"))
        if shown.awaits_timestamp:
            parts.append(translate("Case", "time stamp follows"))
        if shown.version.number > 1:
            parts.append(translate("Case", "version {number}").format(number=shown.version.number))
        line = " · ".join(parts)
        if judgement is not None and not judgement.readable:
            line = notice_for(judgement.code).title
        icon, tone = _document_state(shown, waiting, judgement)
        return DocumentLook(shown.document.title, line, icon, tone, f"{shown.document.title}, {line}")

    def places(self, view: CaseView, shown: DocumentView, facts: DocumentFacts) -> tuple[PlaceToSign, ...]:
        """The places on a document that are still to be signed, with who signs."""
        fields = self._open_fields(view, shown, facts)
        return tuple(PlaceToSign(field.field, field.place, field.signer) for field in fields)

    def next_words(self, view: CaseView) -> str:
        """What comes after the step at hand; empty after the last, and when nothing comes any more."""
        if view.case.state is not CaseState.OPEN:
            return ""
        waiting = [record.step for record in view.case.steps if not record.done]
        if len(waiting) < 2:
            return ""
        return translate("Case", "Then: {step}").format(step=step_name(waiting[1]))

    def _open_fields(
        self, view: CaseView, shown: DocumentView, facts: DocumentFacts | None
    ) -> tuple[SittingField, ...]:
        """The fields of a document still to be signed; none while it is not read, or when nobody will."""
        if facts is None or view.case.state is not CaseState.OPEN or is_closed(shown.signers):
            return ()
        document, digest = shown.document, shown.version.digest
        return fields_to_sign(view.case, view.procedure, document, digest, facts.slots, self._teller.today())

    def _step(self, view: CaseView, record: StepRecord, wide: bool) -> Step:
        if record.done:
            return self._teller.step_done(record, view.name_of(record.done_by), wide=wide)
        at_hand = record.step is view.case.next_step and view.case.state is CaseState.OPEN
        state = StepState.CURRENT if at_hand else StepState.TODO
        return Step(step_name(record.step), self._outlook(view, record.step), state)

    def _outlook(self, view: CaseView, step: StepId) -> str:
        """What stands below a step that is still to come."""
        match step:
            case StepId.FEE:
                return self._fee(view)
            case StepId.APPROVE:
                return translate("Case", "four eyes")
            case StepId.HAND_OVER if view.case.wait_state is WaitState.ORDERED:
                return self._place(view)
            case StepId.FILE:
                return view.procedure.file_plan.partition(" ")[2]
            case _:
                return ""

    def _place(self, view: CaseView) -> str:
        """Where what the case waits for is made."""
        waiting = view.procedure.waiting
        return in_language(waiting.place, self._language) if waiting is not None else ""

    def _fee(self, view: CaseView) -> str:
        cents = fee_of(view.case, view.procedure)
        if not cents:
            return translate("Case", "free of charge")
        record = view.case.record(StepId.FEE)
        if record is not None and record.done:
            words = translate("Case", "{amount}, receipt {number}")
            return words.format(amount=money(cents), number=record.note)
        return money(cents)

    def _deadline(self, due: date | None, state: CaseState) -> Fact:
        name = translate("Case", "Deadline")
        if due is None:
            return Fact(name, translate("Case", "none"))
        left = (due - self._teller.today()).days
        if state is not CaseState.OPEN or left > 0:
            return Fact(name, long_day(due))
        if left == 0:
            return Fact(name, translate("Case", "today, {day}").format(day=short_day(due)), Tone.WARNING)
        return Fact(name, translate("Case", "{day}, past").format(day=long_day(due)), Tone.DANGER)

    def _received(self, at: datetime) -> str:
        if at.astimezone().date() == self._teller.today():
            return translate("Case", "received today at {time}").format(time=clock_time(at))
        return translate("Case", "received {day}").format(day=long_day(at.astimezone().date()))


def signed_words(view: CaseView) -> str:
    """Who signed in a case, and whether the seal is closed; empty before anybody did."""
    done = [shown.signers for shown in view.documents if shown.signers]
    names = [_signer(view, signer) for signer in Signer if any(signer in signers for signers in done)]
    if not done:
        return ""
    closed = translate("Case", "Signed by {names}. The seal is closed.")
    still_open = translate("Case", "Signed by {names}.")
    words = closed if all(map(is_closed, done)) else still_open
    return words.format(names=", ".join(name for name in names if name))


def _signer(view: CaseView, signer: Signer) -> str:
    """Whose signature it was; the newest line of the history that tells of it."""
    lines = [line for line in view.history if signer.value in line.value("signers").split()]
    name = lines[0].person_name if lines else ""
    match signer:
        case Signer.RESIDENT:
            names = dict.fromkeys(line.value("signer") for line in reversed(lines) if line.value("signer"))
            return ", ".join(names) or translate("Case", "the resident")
        case Signer.CLERK:
            return translate("Case", "{name} (clerk)").format(name=name)
        case Signer.SUPERVISOR:
            return translate("Case", "{name} (supervisor)").format(name=name)
        case _:
            return ""


def _document_state(shown: DocumentView, waiting: int, judgement: Judgement | None) -> tuple[str, Tone]:
    if judgement is not None and not judgement.readable:
        return "shield-alert", Tone.DANGER
    if judgement is not None and judgement.verdict is Verdict.INVALID:
        return "shield-x", Tone.DANGER
    if judgement is not None and judgement.verdict is Verdict.UNCLEAR:
        return "shield-question-mark", Tone.WARNING
    if waiting:
        return "pen-line", Tone.INFO
    if shown.version.signed:
        return "signature", Tone.SUCCESS if judgement is not None else Tone.NEUTRAL
    return "", Tone.NEUTRAL


def _counted(count: int, what: str) -> str:
    one, many = {
        "page": (translate("Case", "1 page"), translate("Case", "{count} pages")),
        "field": (translate("Case", "1 field open"), translate("Case", "{count} fields open")),
    }[what]
    return one if count == 1 else many.format(count=count)
