"""Not wanting to sign: asked kindly why, one document or all, and nothing that was written remains."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from clerkdesk.app.demo.pen import recorded
from clerkdesk.domain.entries import Declination, DeclineReason
from clerkdesk.domain.pages import Place
from clerkdesk.domain.sittings import SignedSitting, Sitting
from clerkdesk.ui.kit.theme import TEXT_SCALES
from clerkdesk.ui.pad import phrases as say
from clerkdesk.ui.pad.controls import TARGET
from clerkdesk.ui.pad.course import PadState, Phase
from tests.ui.pad.conftest import RESIDENT, Resident, a_field, a_sitting

WAVE = recorded("signature_1")
REASONS = {
    DeclineReason.WRONG_DETAILS: say.WRONG_DETAILS,
    DeclineReason.NOT_UNDERSTOOD: say.NOT_UNDERSTOOD,
    DeclineReason.READ_LATER: say.READ_LATER,
    DeclineReason.UNSAID: say.UNSAID,
}


def three_documents() -> Sitting:
    """Four fields in three documents, the second with two."""
    fields = (("form", "aa"), ("notice", "bb"), ("notice", "bb"), ("consent", "cc"))
    return a_sitting(
        tuple(
            a_field(number, Place(0, 60, 200 + 90 * number, 260, 60), digest, document)
            for number, (document, digest) in enumerate(fields)
        )
    )


def begin(resident: Resident, sitting: Sitting) -> Sitting:
    resident.pad.begin(sitting)
    resident.wait()
    return sitting


def sign(resident: Resident) -> None:
    resident.press("Weiter zur Unterschrift")
    resident.sign(WAVE)
    resident.press("Fertig")


def decline(resident: Resident, reason: str = say.UNSAID, extent: str = "") -> None:
    resident.press("Ich möchte nicht unterschreiben")
    resident.press(resident.says(reason))
    if extent:
        resident.press(resident.says(extent))


@pytest.mark.parametrize("reason", DeclineReason)
def test_of_one_document_only_the_reason_is_asked(resident: Resident, reason: DeclineReason) -> None:
    sitting = begin(resident, a_sitting())
    decline(resident, REASONS[reason])
    assert resident.told.declined == [(sitting, reason)]
    assert (resident.told.signed, resident.told.aborted) == ([], [])
    assert resident.pad.state == PadState(Phase.IDLE)


def test_a_change_of_mind_keeps_what_is_written(resident: Resident) -> None:
    begin(resident, three_documents())
    resident.press("Ich möchte nicht unterschreiben")
    resident.press("Zurück")
    assert resident.pad.state.phase is Phase.READING
    resident.press("Weiter zur Unterschrift")
    resident.sign(WAVE)
    decline(resident)
    for _ in range(2):  # from the second question to the first, and from there to the paper
        resident.press("Zurück")
    assert resident.pad.state == PadState(Phase.SIGNING, 1, 4, False, RESIDENT)
    assert resident.told.declined == []


def test_only_this_document_goes_on_with_the_next(resident: Resident) -> None:
    sitting = begin(resident, three_documents())
    sign(resident)
    sign(resident)
    assert resident.pad.state.field == 3
    decline(resident, say.WRONG_DETAILS, say.NOT_THIS)
    assert resident.pad.state == PadState(Phase.READING, 2, 2, True, RESIDENT)
    sign(resident)
    [signed] = resident.told.signed
    assert isinstance(signed, SignedSitting) and signed.sitting is sitting
    assert [entry.document for entry in signed.entries] == ["form", "consent"]
    assert signed.declined == (Declination("notice", DeclineReason.WRONG_DETAILS),)
    assert resident.told.declined == []


def test_nothing_at_all_ends_the_sitting_whatever_was_signed(resident: Resident) -> None:
    sitting = begin(resident, three_documents())
    sign(resident)
    decline(resident, say.READ_LATER, say.NOTHING)
    assert resident.told.declined == [(sitting, DeclineReason.READ_LATER)]
    assert resident.told.signed == []


def test_who_declines_every_document_one_by_one_has_declined(resident: Resident) -> None:
    sitting = begin(resident, three_documents())
    decline(resident, say.READ_LATER, say.NOT_THIS)
    decline(resident, say.WRONG_DETAILS, say.NOT_THIS)
    decline(resident, say.READ_LATER)  # of the last one nothing else is left
    assert resident.told.declined == [(sitting, DeclineReason.UNSAID)]
    assert resident.told.signed == []


def test_a_declined_document_that_comes_last_brings_home_the_others(resident: Resident) -> None:
    begin(resident, three_documents())
    for _ in range(3):
        sign(resident)
    decline(resident, say.UNSAID, say.SIGNED_STAYS)
    [signed] = resident.told.signed
    assert isinstance(signed, SignedSitting)
    assert [entry.document for entry in signed.entries] == ["form", "notice", "notice"]
    assert resident.pad.state == PadState(Phase.SEALING)


def test_the_question_is_asked_anew_each_time(resident: Resident) -> None:
    begin(resident, three_documents())
    decline(resident, say.READ_LATER, say.NOT_THIS)
    resident.press("Ich möchte nicht unterschreiben")
    assert resident.button(resident.says(say.UNSAID)).isVisible()


def test_where_nothing_else_is_left_to_sign_it_is_not_said_that_there_is(resident: Resident) -> None:
    sitting = begin(resident, three_documents())
    for _ in range(3):
        sign(resident)
    decline(resident)
    said = {button.text() for button in resident.buttons()}
    assert said == {resident.says(words) for words in (say.SIGNED_STAYS, say.TAKE_BACK, say.BACK)}
    resident.press(resident.says(say.BACK))
    assert resident.button(resident.says(say.UNSAID)).isVisible()
    resident.press(resident.says(say.UNSAID))
    resident.press(resident.says(say.TAKE_BACK))
    assert resident.told.declined == [(sitting, DeclineReason.UNSAID)]
    assert resident.told.signed == []


@pytest.mark.parametrize("scale", TEXT_SCALES)
def test_every_answer_is_large_enough_and_within_the_screen(resident: Resident, scale: float) -> None:
    begin(resident, three_documents())
    resident.enlarge(scale)
    resident.press("Ich möchte nicht unterschreiben")
    demand_targets(resident)
    resident.press(resident.says(say.UNSAID))
    demand_targets(resident)


def demand_targets(resident: Resident) -> None:
    screen = resident.pad.rect()
    for button in resident.buttons():
        assert button.height() >= TARGET and button.width() >= TARGET
        assert screen.contains(QRect(button.mapTo(resident.pad, QPoint(0, 0)), button.size())), button.text()


@pytest.mark.parametrize("question", ["why", "which"])
def test_esc_at_a_question_blanks_the_screen_at_once(resident: Resident, question: str) -> None:
    blank = resident.pad.grab().toImage()
    sitting = begin(resident, three_documents())
    resident.press("Ich möchte nicht unterschreiben")
    if question == "which":
        resident.press(resident.says(say.UNSAID))
    QTest.keyClick(resident.pad, Qt.Key.Key_Escape)
    assert resident.pad.grab().toImage() == blank
    assert resident.told.aborted == [sitting]
