"""An approval in words: the row in the list, who brought it, the way it took, what was checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from clerkdesk.domain.cases import StepRecord, fee_of
from clerkdesk.domain.history import HistoryLine
from clerkdesk.domain.inboxes import InboxRow
from clerkdesk.domain.people import Person
from clerkdesk.domain.procedures import Signer, StepId, in_language
from clerkdesk.domain.rights import Act
from clerkdesk.ui.kit.dates import due, since
from clerkdesk.ui.kit.details import Check, Moment
from clerkdesk.ui.kit.paint import StatusLook
from clerkdesk.ui.kit.rows import HeadingLook, RowLook, RowMark
from clerkdesk.ui.kit.steps import Step, StepState
from clerkdesk.ui.kit.telling import Teller, money
from clerkdesk.ui.kit.theme import Tone
from clerkdesk.ui.kit.verdict import verdict_look
from clerkdesk.ui.kit.words import overdue_status, step_name, step_status
from clerkdesk.usecases.approvals import ApprovalView, SeenDocument

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Waiting:
    """A case that waits for an approval; ``barred`` is why this person cannot give it, empty if they can."""

    row: InboxRow
    barred: str = ""


@dataclass(frozen=True)
class Group:
    """A heading in the list: those to approve, or those that are locked."""

    locked: bool
    count: int


Entry = Group | Waiting


def barred_words(code: str) -> str:
    """Why a case is locked, in a few words."""
    return {
        "APR-01": translate("Approvals", "Own hand"),
        "APR-06": translate("Approvals", "Another unit's case"),
        "RGT-01": translate("Approvals", "Not yours to approve"),
    }.get(code, "")


class ApprovalLooks:
    """Words for one supervisor; ``titles`` are short procedure titles by key."""

    def __init__(
        self, person: Person, now: Callable[[], datetime], titles: Mapping[str, str], language: str
    ) -> None:
        self._teller = Teller(person, now)
        self._titles = titles
        self._language = language

    def look(self, entry: Entry) -> RowLook | HeadingLook:
        """How a heading or a case is painted in the list."""
        if isinstance(entry, Group):
            words = translate("Approvals", "Locked") if entry.locked else translate("Approvals", "To approve")
            return HeadingLook(words, entry.count)
        row = entry.row
        title = self._titles.get(row.procedure, row.procedure)
        parts = [title, row.reference, row.clerk or since(row.received_at, self._teller.now())]
        second = " · ".join(parts)
        if entry.barred:
            status = StatusLook("lock", barred_words(entry.barred))
            return RowLook(row.applicant, second, status, mark=RowMark.LOCKED)
        late = row.due is not None and row.due < self._teller.today()
        status = overdue_status() if late else step_status(StepId.APPROVE)
        tone = Tone.DANGER if late else Tone.NEUTRAL
        return RowLook(row.applicant, second, status, due(row.due, self._teller.today()), tone)

    def second_line(self, view: ApprovalView) -> str:
        """Procedure, reference, and who brought it when."""
        title = view.case.procedure
        if view.procedure is not None:
            title = in_language(view.procedure.title, self._language)
        parts = [title, view.case.reference]
        last = _last(view, Act.SEAL) or _last(view, Act.CHECK)
        if last is not None:
            words = translate("Approvals", "from {name}, {when}")
            parts.append(words.format(name=last.person_name, when=self._teller.when(last.at)))
        return " · ".join(parts)

    def way(self, view: ApprovalView) -> tuple[Step, ...]:
        """The steps with who did them."""
        names = {line.person: line.person_name for line in view.history}
        return tuple(self._step(view, record, names) for record in view.case.steps)

    def moments(self, view: ApprovalView) -> tuple[Moment, ...]:
        """The history, newest first."""
        return self._teller.moments(view.history)

    def checks(self, view: ApprovalView) -> tuple[Check, ...]:
        """What the desk checked by itself, and what people vouched for."""
        documents = tuple(self._document(seen) for seen in view.documents)
        vouched = (
            *(self._papers(view), self._watched(view), self._accepted(view), self._fee(view)),
            self._signature(view),
        )
        return documents + tuple(check for check in vouched if check is not None)

    def _step(self, view: ApprovalView, record: StepRecord, names: Mapping[str, str]) -> Step:
        if record.done:
            return self._teller.step_done(record, names.get(record.done_by, ""), wide=True)
        if record.step is not view.case.next_step:
            return Step(step_name(record.step))
        who = "" if view.barred else translate("Approvals", "you")
        return Step(step_name(record.step), who, StepState.CURRENT)

    def _document(self, seen: SeenDocument) -> Check:
        look = verdict_look(seen.judgement)
        words = look.title if look is not None else translate("Approvals", "Not signed")
        tone = look.tone if look is not None else Tone.NEUTRAL
        version = translate("Approvals", "version {number}").format(number=seen.version.number)
        parts = [seen.judgement.code, version, self._teller.when(seen.version.made_at)]
        return Check(f"{seen.document.title}: {words}", tone, " · ".join(part for part in parts if part))

    def _papers(self, view: ApprovalView) -> Check | None:
        line = _last(view, Act.CHECK)
        if line is None or view.procedure is None or not view.procedure.papers:
            return None
        missing = any(paper.required and paper.key not in view.case.seen for paper in view.procedure.papers)
        words = translate("Approvals", "Required papers seen")
        if missing:
            return Check(translate("Approvals", "A required paper was not seen"), Tone.WARNING)
        return Check(words, Tone.SUCCESS, self._by(line))

    def _watched(self, view: ApprovalView) -> Check | None:
        line = _last(view, Act.SEAL)
        if line is None:
            return None
        words = translate("Approvals", "{name} signed on the pad").format(name=line.value("signer"))
        return Check(words, Tone.SUCCESS, self._by(line))

    def _accepted(self, view: ApprovalView) -> Check | None:
        line = _last(view, Act.OVERRIDE_UNCLEAR)
        if line is None:
            return None
        words = translate("Approvals", "Unclear file accepted: {reason}").format(reason=line.value("reason"))
        return Check(words, Tone.WARNING, self._by(line))

    def _fee(self, view: ApprovalView) -> Check | None:
        record = view.case.record(StepId.FEE)
        if record is None or view.procedure is None:
            return None
        amount = money(fee_of(view.case, view.procedure) or 0)
        if record.done:
            return Check(translate("Approvals", "Fee paid"), Tone.SUCCESS, amount)
        return Check(translate("Approvals", "Fee still open"), Tone.NEUTRAL, amount)

    def _signature(self, view: ApprovalView) -> Check | None:
        """What the approval puts under the documents, if anything."""
        signers = {signer for seen in view.documents for signer in seen.signs}
        if not signers:
            return None
        words = translate("Approvals", "Your approval signs with the town's key")
        closes = translate("Approvals", "the seal then closes the document") if Signer.SEAL in signers else ""
        return Check(words, Tone.NEUTRAL, closes)

    def _by(self, line: HistoryLine) -> str:
        return f"{line.person_name}, {self._teller.when(line.at)}"


def _last(view: ApprovalView, act: Act) -> HistoryLine | None:
    return next((line for line in view.history if line.act is act), None)
