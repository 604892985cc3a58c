"""Several people at one pad: it passes from one to the next, and nobody sees what is the other's."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from clerkdesk.app.demo.pen import recorded
from clerkdesk.domain.entries import Declination, DeclineReason
from clerkdesk.domain.pages import Place
from clerkdesk.domain.procedures import SignerRole
from clerkdesk.domain.sittings import SignedSitting, Sitting
from clerkdesk.ui.kit.theme import TEXT_SCALES
from clerkdesk.ui.pad import phrases as say
from clerkdesk.ui.pad.controls import TARGET
from clerkdesk.ui.pad.course import PadState, Phase
from clerkdesk.ui.pad.progress import ProgressRow
from clerkdesk.ui.pad.reader import Reader
from tests.ui.pad.conftest import RESIDENT, Resident, a_field, a_sitting

WAVE = recorded("signature_1")
PETRA = (SignerRole.GUARDIAN_1, "Petra Muster")
MAX = (SignerRole.GUARDIAN_2, "Max Muster")


def for_two(first: tuple[SignerRole, str] = PETRA, second: tuple[SignerRole, str] = MAX) -> Sitting:
    """Six fields in three documents: the first person signs each, then the second."""
    papers = (("form", "aa"), ("notice", "bb"), ("consent", "cc"))
    turns = [(person, paper) for person in (first, second) for paper in papers]
    return a_sitting(
        tuple(
            a_field(number, Place(0, 60, 200 + 80 * number, 260, 60), digest, document, person)
            for number, (person, (document, digest)) in enumerate(turns)
        )
    )


def begin(resident: Resident, sitting: Sitting) -> Sitting:
    resident.pad.begin(sitting)
    resident.wait()
    return sitting


def sign(resident: Resident, fields: int = 1) -> None:
    for _ in range(fields):
        resident.press("Weiter zur Unterschrift")
        resident.sign(WAVE)
        resident.press("Fertig")


def in_sight(pad: QWidget) -> str:
    return "\n".join(label.text() for label in pad.findChildren(QLabel) if label.isVisible())


def everywhere(pad: QWidget) -> str:
    """What any part says or would say aloud, seen or not, but for the steps of the sitting."""
    parts = [part for part in pad.findChildren(QWidget) if not isinstance(part, ProgressRow)]
    said = [part.accessibleName() + part.accessibleDescription() for part in parts]
    return "\n".join([*said, *(label.text() for label in pad.findChildren(QLabel))])


def test_the_pad_is_passed_on_once_and_brings_home_both(resident: Resident) -> None:
    sitting = begin(resident, for_two())
    assert resident.pad.state.phase is Phase.READING, "the first one has it already"
    sign(resident, 3)
    assert resident.pad.state == PadState(Phase.PASSING, 4, 6, True, "Max Muster")
    resident.press(resident.says(say.HAVE_PAD))
    assert resident.pad.state == PadState(Phase.READING, 4, 6, True, "Max Muster")
    sign(resident, 3)
    [signed] = resident.told.signed
    assert isinstance(signed, SignedSitting)
    assert [(one.document, one.field) for one in signed.entries] == [
        (field.document, field.field) for field in sitting.fields
    ]


def test_between_two_people_nothing_of_the_first_is_there(resident: Resident) -> None:
    begin(resident, for_two())
    sign(resident, 3)
    assert "Max Muster" in in_sight(resident.pad)
    left = everywhere(resident.pad)
    for word in ("Petra", "Hauptstraße", "Sie melden sich", "Sie bestätigen"):
        assert word not in left
    assert resident.field.empty and resident.field.ink().strokes == ()
    [reader] = resident.pad.findChildren(Reader)
    assert reader.pages == 0
    assert [button.text() for button in resident.buttons() if button.isVisible()] == [
        resident.says(say.HAVE_PAD)
    ]


def test_the_second_person_reads_from_the_beginning_and_signs_under_their_own_name(
    resident: Resident,
) -> None:
    same = tuple(
        a_field(number, Place(number, 60, 600, 260, 60), "aa", "form", person)
        for number, person in enumerate((PETRA, MAX))
    )
    begin(resident, a_sitting(same))
    sign(resident)
    resident.press(resident.says(say.HAVE_PAD))
    [reader] = resident.pad.findChildren(Reader)
    assert reader.verticalScrollBar().value() == 0
    resident.press("Weiter zur Unterschrift")
    caption = resident.field.accessibleDescription()
    assert caption == "Max Muster, sorgeberechtigt · Musterstadt, 24.11.2026"


def test_the_hand_over_is_said_in_another_language_at_once(resident: Resident) -> None:
    begin(resident, for_two())
    sign(resident, 3)
    resident.pad.speak("en")
    assert "Now it is the turn of \N{FIRST STRONG ISOLATE}Max Muster" in in_sight(resident.pad)
    resident.press("I have the pad")
    assert resident.pad.state.phase is Phase.READING


def test_somebody_without_a_name_is_the_next_person(resident: Resident) -> None:
    begin(resident, for_two(second=(SignerRole.INTERPRETER, "")))
    sign(resident, 3)
    assert resident.says(say.TURN_OF_NEXT) in in_sight(resident.pad)


def test_who_signs_in_two_roles_is_not_asked_to_pass_the_pad_to_themselves(resident: Resident) -> None:
    begin(
        resident, for_two(first=(SignerRole.GUARDIAN_1, RESIDENT), second=(SignerRole.INTERPRETER, RESIDENT))
    )
    sign(resident, 3)
    assert resident.pad.state.phase is Phase.READING


def test_a_document_the_second_declines_takes_the_firsts_signature_with_it(resident: Resident) -> None:
    begin(resident, for_two())
    sign(resident, 3)
    resident.press(resident.says(say.HAVE_PAD))
    resident.press("Ich möchte nicht unterschreiben")
    resident.press(resident.says(say.NOT_UNDERSTOOD))
    resident.press(resident.says(say.NOT_THIS))
    assert resident.pad.state == PadState(Phase.READING, 3, 4, True, "Max Muster")
    sign(resident, 2)
    [signed] = resident.told.signed
    assert isinstance(signed, SignedSitting)
    assert [one.document for one in signed.entries] == ["notice", "consent"] * 2
    assert signed.declined == (Declination("form", DeclineReason.NOT_UNDERSTOOD),)


def test_the_last_document_of_the_first_declined_hands_the_pad_on(resident: Resident) -> None:
    begin(resident, for_two())
    sign(resident, 2)
    resident.press("Ich möchte nicht unterschreiben")
    resident.press(resident.says(say.UNSAID))
    resident.press(resident.says(say.SIGNED_STAYS))
    assert resident.pad.state == PadState(Phase.PASSING, 3, 4, True, "Max Muster")


def test_esc_while_the_pad_is_passed_on_asks_before_ink_is_lost(resident: Resident) -> None:
    sitting = begin(resident, for_two())
    sign(resident, 3)
    QTest.keyClick(resident.pad, Qt.Key.Key_Escape)
    assert resident.told.aborted == []
    resident.pad.stop()
    assert resident.told.aborted == [sitting]
    assert resident.pad.state == PadState(Phase.IDLE)
    assert "Muster" not in everywhere(resident.pad).replace("Musterstadt", "")


@pytest.mark.parametrize("scale", TEXT_SCALES)
def test_the_button_is_large_and_in_sight_at_every_size(resident: Resident, scale: float) -> None:
    begin(resident, for_two())
    sign(resident, 3)
    resident.enlarge(scale)
    resident.wait()
    button = resident.button(resident.says(say.HAVE_PAD))
    assert button.height() >= TARGET
    assert resident.pad.rect().contains(QRect(button.mapTo(resident.pad, QPoint(0, 0)), button.size()))


def test_the_pad_is_passed_on_between_two_who_share_a_name(resident: Resident) -> None:
    father, son = (SignerRole.GUARDIAN_1, RESIDENT), (SignerRole.APPLICANT, RESIDENT)
    begin(resident, for_two(father, son))
    sign(resident, 3)
    assert resident.pad.state == PadState(Phase.PASSING, 4, 6, True, RESIDENT)
    assert resident.told.signed == [], "nobody signs for the other one"


@pytest.mark.parametrize("who", ["first", "second"])
def test_nothing_at_all_leaves_to_others_what_they_sign_without_whoever_says_so(
    resident: Resident, who: str
) -> None:
    turns = ((PETRA, "form"), (PETRA, "notice"), (MAX, "form"), (MAX, "consent"))
    fields = (
        a_field(at, Place(0, 60, 200 + 80 * at, 260, 60), document[:2], document, person)
        for at, (person, document) in enumerate(turns)
    )
    begin(resident, a_sitting(tuple(fields)))
    if who == "second":
        sign(resident, 2)
        resident.press(resident.says(say.HAVE_PAD))
    for answer in ("Ich möchte nicht unterschreiben", *map(resident.says, (say.UNSAID, say.NOTHING))):
        resident.press(answer)
    if who == "first":
        assert resident.pad.state == PadState(Phase.PASSING, 1, 1, True, "Max Muster")
        resident.press(resident.says(say.HAVE_PAD))
        sign(resident)
    [signed] = resident.told.signed
    assert isinstance(signed, SignedSitting) and signed.complete
    assert [one.document for one in signed.entries] == ["consent" if who == "first" else "notice"]
    assert len(signed.declined) == 2
