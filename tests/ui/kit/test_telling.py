"""The history as people read it: every act has a name, every reason its plain words."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from clerkdesk.domain.entries import DeclineReason, noted
from clerkdesk.domain.hands import Hand, Way
from clerkdesk.domain.history import HistoryLine
from clerkdesk.domain.people import Person, Role
from clerkdesk.domain.procedures import SignerRole
from clerkdesk.domain.rights import Act
from clerkdesk.domain.sittings import StopReason
from clerkdesk.ui.kit.telling import Teller

NOON = datetime(2026, 11, 16, 12, tzinfo=UTC)
ERIKA = Person("person-erika", "Erika Muster", "Bürgerbüro", frozenset({Role.CLERK}))


def told(act: Act, *values: tuple[str, str]) -> str:
    """What the history says of an act."""
    line = HistoryLine(NOON, ERIKA.id, ERIKA.name, "Schalter 3", act, values)
    [moment] = Teller(ERIKA, lambda: NOON).moments([line])
    return moment.what


@pytest.mark.parametrize("act", Act)
def test_every_act_has_a_name(qapp: QApplication, act: Act) -> None:
    assert told(act)


@pytest.mark.parametrize("why", StopReason)
def test_every_reason_to_stop_a_sitting_is_told_in_words(qapp: QApplication, why: StopReason) -> None:
    said = told(Act.STOP, ("reason", why.value))
    assert " " in said.partition(": ")[2], said


def test_a_declined_signature_says_enough_by_itself(qapp: QApplication) -> None:
    assert told(Act.DECLINE, ("reason", "declined-by-resident")) == told(Act.DECLINE)


def test_a_reason_given_is_told_with_it(qapp: QApplication) -> None:
    said = told(Act.DECLINE, ("reason", DeclineReason.READ_LATER))
    assert said == "Resident did not sign: to be read at home first"


def test_a_seal_tells_who_signed_as_whom_and_how_and_what_was_not_signed(qapp: QApplication) -> None:
    hands = [
        Hand(SignerRole.APPLICANT, Way.INK, "Jonas Muster"),
        Hand(SignerRole.GUARDIAN_1, Way.ON_PAPER, "Petra Muster"),
        Hand(SignerRole.INTERPRETER, Way.DECLARED, "Dora Dolmetsch"),
        Hand(SignerRole.APPLICANT, Way.ON_PAPER, ""),
    ]
    notes = [noted("Vollmacht", DeclineReason.UNSAID), noted("Antrag", DeclineReason.WRONG_DETAILS)]
    values = [("signers", "resident seal"), *(("hand", hand.note) for hand in hands)]
    assert told(Act.SEAL, *values, *(("declined", note) for note in notes)) == (
        "Signed and sealed: Jonas Muster; Petra Muster (Parent or guardian), on paper; "
        "Dora Dolmetsch (Interpreter), without handwriting, witnessed by Erika Muster; Applicant, on paper; "
        "seal closed; not signed: Vollmacht, Antrag (the details are wrong)"
    )


def test_a_note_to_the_program_is_not_told_as_a_signed_file_that_went_back(qapp: QApplication) -> None:
    note = told(Act.SEND_BACK, ("name", "a.pdf"), ("status", "declined"))
    assert note == "Told the program that no signed file comes"
    assert note != told(Act.SEND_BACK, ("name", "a.pdf"), ("digest", "ab"))
