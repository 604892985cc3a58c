"""The one table of words for steps, statuses and acts: what a list, a step bar and a history call them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clerkdesk.domain.entries import DeclineReason
from clerkdesk.domain.procedures import Signer, StepId
from clerkdesk.domain.rights import Act
from clerkdesk.domain.sittings import StopReason
from clerkdesk.domain.waiting import ToldHow, WaitState
from clerkdesk.ui.kit.paint import StatusLook
from clerkdesk.ui.kit.theme import Tone

translate = QCoreApplication.translate


def step_name(step: StepId) -> str:
    """A step as the step bar names it."""
    names = {
        StepId.CHECK: translate("Steps", "Check"),
        StepId.SIGN: translate("Steps", "Signature"),
        StepId.FEE: translate("Steps", "Fee"),
        StepId.APPROVE: translate("Steps", "Approval"),
        StepId.HAND_OVER: translate("Steps", "Hand-over"),
        StepId.FILE: translate("Steps", "File"),
    }
    return names[step]


def step_status(step: StepId | None, *, mine: bool = True) -> StatusLook:
    """The status of a case by its next step (None: all are done), filled when it is on me to act."""
    icon, word, tone = {
        StepId.CHECK: ("eye", translate("Steps", "Check"), Tone.NEUTRAL),
        StepId.SIGN: ("pen-line", translate("Steps", "Signature"), Tone.INFO),
        StepId.FEE: ("euro", translate("Steps", "Fee open"), Tone.WARNING),
        StepId.APPROVE: ("user-check", translate("Steps", "Approval"), Tone.NEUTRAL),
        StepId.HAND_OVER: ("hand", translate("Steps", "Hand over"), Tone.SUCCESS),
        StepId.FILE: ("archive", translate("Steps", "To file"), Tone.PRIMARY),
        None: ("check", translate("Steps", "Done"), Tone.SUCCESS),
    }[step]
    return StatusLook(icon, word, tone if mine or step is None else Tone.NEUTRAL, mine and step is not None)


def wait_status(state: WaitState, place: str) -> StatusLook:
    """The status of a case that waits: at the ``place`` it is made, to be told of, or to be collected."""
    if state is WaitState.ARRIVED:
        return StatusLook("bell", translate("Steps", "Tell applicant"), Tone.INFO, filled=True)
    if state is WaitState.TOLD:
        return StatusLook("hand", translate("Steps", "For collection"), Tone.NEUTRAL)
    return StatusLook("printer", place or translate("Steps", "In production"), Tone.NEUTRAL)


def told_name(how: ToldHow | str) -> str:
    """How an applicant was told; a code nobody knows speaks for itself."""
    names = {
        ToldHow.LETTER: translate("Acts", "by letter"),
        ToldHow.E_MAIL: translate("Acts", "by e-mail"),
        ToldHow.TELEPHONE: translate("Acts", "by telephone"),
        ToldHow.IN_PERSON: translate("Acts", "in person"),
    }
    return names[ToldHow(how)] if how in set(ToldHow) else how


def overdue_status() -> StatusLook:
    """The status of a case whose deadline is past."""
    return StatusLook("triangle-alert", translate("Steps", "Overdue"), Tone.DANGER, filled=True)


def returned_status() -> StatusLook:
    """The status of a case a supervisor gave back."""
    return StatusLook("undo-2", translate("Steps", "Returned"), Tone.WARNING, filled=True)


def declined_status() -> StatusLook:
    """The status of a case whose resident did not sign."""
    return StatusLook("circle-slash", translate("Steps", "Not signed"), Tone.WARNING, filled=True)


def closed_status() -> StatusLook:
    """The status of a case that was ended without result."""
    return StatusLook("ban", translate("Steps", "Closed"), Tone.NEUTRAL)


def act_name(act: Act) -> str:
    """An act as the history tells it, after it was done."""
    return (_acts_on_the_way() | _acts_besides())[act]


def _acts_on_the_way() -> dict[Act, str]:
    """What leads a case from its opening to the file."""
    return {
        Act.LOOK: translate("Acts", "Looked at"),
        Act.VIEW: translate("Acts", "Document viewed"),
        Act.OPEN_CASE: translate("Acts", "Case opened"),
        Act.CLAIM: translate("Acts", "Called to the counter"),
        Act.PUT_BACK: translate("Acts", "Put back"),
        Act.TAKE_IN: translate("Acts", "Document taken in"),
        Act.PLACE_FIELD: translate("Acts", "Place to sign chosen"),
        Act.NAME_SIGNER: translate("Acts", "Signer's name noted"),
        Act.CHECK: translate("Acts", "Particulars checked"),
        Act.WITNESS: translate("Acts", "Sent to the pad"),
        Act.OVERRIDE_UNCLEAR: translate("Acts", "Unclear file accepted"),
        Act.SEAL: translate("Acts", "Signed and sealed"),
        Act.DECLINE: translate("Acts", "Resident did not sign"),
        Act.STOP: translate("Acts", "Signing ended without a seal"),
        Act.TAKE_FEE: translate("Acts", "Fee paid"),
        Act.COMMENT: translate("Acts", "Remark"),
        Act.APPROVE: translate("Acts", "Approved"),
        Act.RETURN: translate("Acts", "Returned"),
        Act.NOTE_ARRIVAL: translate("Acts", "Arrival noted"),
        Act.NOTE_TOLD: translate("Acts", "Applicant told"),
        Act.TAKE_BACK_NOTE: translate("Acts", "Last note taken back"),
        Act.BEGIN_COLLECTION: translate("Acts", "Collection begun"),
        Act.SIGN_ON_PAPER: translate("Acts", "Printed to be signed on paper"),
        Act.TAKE_IN_SCAN: translate("Acts", "Scan taken in"),
        Act.HAND_OVER: translate("Acts", "Handed over"),
        Act.FILE_AWAY: translate("Acts", "Filed"),
    }


def _acts_besides() -> dict[Act, str]:
    """What is done beside the way of a case, or for the office."""
    return {
        Act.AUGMENT: translate("Acts", "Time stamp added"),
        Act.RENEW: translate("Acts", "Archive time stamp renewed"),
        Act.SEAL_FILE: translate("Acts", "File outside a case sealed"),
        Act.TEST_KEY: translate("Acts", "Seal key tested"),
        Act.FIND_SEALED: translate("Acts", "File outside a case found sealed"),
        Act.SEND_BACK: translate("Acts", "Sent back to the program"),
        Act.HAND_OUT: translate("Acts", "Copy handed out"),
        Act.REDIRECT: translate("Acts", "Another folder chosen for the signed file"),
        Act.EDIT_DOCUMENT: translate("Acts", "Document changed"),
        Act.EXTRACT_PAGES: translate("Acts", "Pages extracted"),
        Act.WITHDRAW: translate("Acts", "Document withdrawn"),
        Act.KEEP_FORM_RULE: translate("Acts", "Place to sign remembered for a form"),
        Act.DROP_FORM_RULE: translate("Acts", "Remembered form taken away"),
        Act.CLOSE: translate("Acts", "Closed without result"),
        Act.REOPEN: translate("Acts", "Reopened"),
        Act.ADD_PERSON: translate("Acts", "Colleague entered"),
        Act.CHANGE_ROLES: translate("Acts", "Roles of a colleague changed"),
        Act.LET_GO: translate("Acts", "Colleague does not work here any more"),
        Act.TRUST_LIST: translate("Acts", "Trusted list taken in"),
        Act.DISTRUST_LIST: translate("Acts", "Trusted list removed"),
    }


def signers_name(signers: str) -> str:
    """Who signed in an act, as the history keeps it; what nobody knows speaks for itself."""
    names = {
        Signer.RESIDENT.value: translate("Acts", "resident"),
        Signer.CLERK.value: translate("Acts", "clerk"),
        Signer.SUPERVISOR.value: translate("Acts", "supervisor"),
        Signer.SEAL.value: translate("Acts", "seal closed"),
    }
    return ", ".join(names.get(one, one) for one in signers.split())


def declined_name(reason: DeclineReason) -> str:
    """Why somebody did not sign, as they said it; empty when they would rather not say."""
    return {
        DeclineReason.UNSAID: "",
        DeclineReason.WRONG_DETAILS: translate("Acts", "the details are wrong"),
        DeclineReason.NOT_UNDERSTOOD: translate("Acts", "it was not understood"),
        DeclineReason.READ_LATER: translate("Acts", "to be read at home first"),
    }[reason]


def declined_document(title: str, reason: DeclineReason) -> str:
    """A document nobody wanted to sign, with what they said."""
    why = declined_name(reason)
    if not why:
        return title
    return translate("Acts", "{title} ({why})").format(title=title, why=why)


def stop_name(why: str) -> str:
    """Why a sitting ended without a seal, as the history tells it; a code nobody knows speaks for itself."""
    names = {
        StopReason.CLERK.value: translate("Acts", "stopped at the desk"),
        StopReason.PAD.value: translate("Acts", "stopped at the pad"),
        StopReason.TIME_OUT.value: translate("Acts", "nobody touched the pad"),
        StopReason.DESK_LEFT.value: translate("Acts", "the desk was locked or left"),
        StopReason.INTERRUPTED.value: translate("Acts", "the desk stopped in the middle"),
        StopReason.DISCARDED.value: translate("Acts", "the signature was discarded"),
        StopReason.REFUSED.value: translate("Acts", "the seal could not be set"),
    }
    return names.get(why, why)


def copy_name(how: str) -> str:
    """How a copy left the house, as the history tells it; empty when that was erased."""
    return {
        "saved": translate("Acts", "Copy saved"),
        "printed": translate("Acts", "Printed"),
        "extract-saved": translate("Acts", "Pages saved as a copy"),
        "taken-out": translate("Acts", "Attached file saved"),
    }.get(how, "")
