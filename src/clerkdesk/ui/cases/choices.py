"""What else may be done in a case besides its steps, and in words why something may not."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from clerkdesk.domain.cases import CaseState
from clerkdesk.domain.editing import printed_to_sign, why_unchangeable
from clerkdesk.domain.people import Person
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.rights import Act, may
from clerkdesk.ui.cases.offer import after_check, mine_to_do
from clerkdesk.ui.kit.notice_table import notice_for
from clerkdesk.usecases.cases import CaseView, DocumentView, to_collect

SAVE, PRINT, WITHDRAW, CLOSE, REOPEN = "save_copy", "print", "withdraw", "close_case", "reopen_case"
ANOTHER, PAPER = "another_case", "sign_on_paper"

translate = QCoreApplication.translate


def hindrances(
    view: CaseView | None, shown: DocumentView | None, person: Person, busy: str, unchecked: str = ""
) -> Mapping[str, str]:
    """Why each of these acts cannot be done now, empty for those that can.

    ``shown`` is the document on the stand; ``busy`` is why nothing may be ended now, such as a resident at
    the pad, ``unchecked`` why the check that is at hand cannot be finished.
    """
    if view is None:
        return dict.fromkeys(
            (SAVE, PRINT, WITHDRAW, CLOSE, REOPEN, ANOTHER, PAPER), translate("Case", "No case is open")
        )
    ending = busy or _not_mine(view, person)
    no_document = "" if shown is not None else translate("Case", "No document is shown")
    copying = no_document if may(person, Act.HAND_OUT) else _no_right()
    return {
        SAVE: copying,
        PRINT: copying,
        WITHDRAW: ending or no_document or _approved(view),
        CLOSE: ending,
        REOPEN: _not_to_reopen(view, person),
        PAPER: ending or _nothing_to_sign(view, unchecked),
        ANOTHER: "" if may(person, Act.OPEN_CASE) else _no_right(),
    }


def why_kept(view: CaseView, shown: DocumentView, person: Person) -> str:
    """Why a document stays as it is, in words; empty when it may be changed."""
    newest, printed = shown.version, printed_to_sign(view.history)
    code = why_unchangeable(view.case, shown.document, newest, printed)
    if code == "EDT-01":
        return translate(
            "Case",
            "The document is signed: changing it would break the signature. "
            "Pages can be extracted as an unsigned copy.",
        )
    if code.startswith("EDT"):
        notice = notice_for(code)
        return f"{notice.title}. {notice.sentence}"
    return _not_mine(view, person)


def why_no_extract(view: CaseView, person: Person) -> str:
    """Why no pages become a document of their own in the case, in words."""
    return _not_mine(view, person) or _approved(view)


def _not_mine(view: CaseView, person: Person) -> str:
    case = view.case
    if case.filed:
        return translate("CaseOffer", "This case is filed")
    if case.state is CaseState.CLOSED:
        return translate("CaseOffer", "This case is closed without result")
    if not may(person, Act.CLOSE):
        return _no_right()
    if not mine_to_do(view, person):
        return translate("CaseOffer", "{name} is working on this case").format(name=view.clerk)
    return ""


def _nothing_to_sign(view: CaseView, unchecked: str) -> str:
    step = view.case.next_step
    if step is StepId.CHECK and after_check(view) is StepId.SIGN:
        return unchecked
    collects = step is StepId.HAND_OVER and to_collect(view.procedure, view.documents)
    if step is StepId.SIGN or collects:
        return ""
    return translate("Case", "It is not the turn of signing")


def _approved(view: CaseView) -> str:
    approval = view.case.record(StepId.APPROVE)
    done = approval is not None and approval.done
    return translate("Case", "It is approved already; have the case returned first") if done else ""


def _not_to_reopen(view: CaseView, person: Person) -> str:
    if view.case.state is not CaseState.CLOSED:
        return translate("Case", "This case is not closed")
    return "" if may(person, Act.REOPEN) else _no_right()


def _no_right() -> str:
    return translate("Actions", "Your role has no right to this")
