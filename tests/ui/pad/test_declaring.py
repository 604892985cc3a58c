"""Who cannot write declares: said at the pad, confirmed by the clerk, and only then in the field."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clerkdesk.app.demo.pen import recorded
from clerkdesk.domain.entries import Declared
from clerkdesk.domain.ink import Ink
from clerkdesk.domain.sittings import SignedSitting, SittingField, StopReason
from clerkdesk.ui.kit.theme import TEXT_SCALES
from clerkdesk.ui.pad import phrases as say
from clerkdesk.ui.pad.controls import TARGET
from clerkdesk.ui.pad.course import PadState, Phase
from tests.ui.pad.conftest import RESIDENT, Resident, a_sitting

WAVE = recorded("signature_1")


@pytest.fixture
def wished(resident: Resident) -> list[SittingField]:
    """What the desk is asked to witness."""
    fields: list[SittingField] = []
    resident.pad.declaration_wished.connect(fields.append)
    return fields


def to_the_declaration(resident: Resident) -> None:
    resident.pad.begin(a_sitting())
    resident.wait()
    resident.press("Weiter zur Unterschrift")
    resident.press(resident.says(say.DECLARE))


def in_sight(resident: Resident) -> str:
    return "\n".join(label.text() for label in resident.pad.findChildren(QLabel) if label.isVisible())


def test_sentence_and_name_stand_there_before_anybody_declares(
    resident: Resident, wished: list[SittingField]
) -> None:
    to_the_declaration(resident)
    assert resident.pad.state == PadState(Phase.DECLARING, 1, 2, True, RESIDENT)
    assert RESIDENT in in_sight(resident) and "Sie melden sich" in in_sight(resident)
    assert wished == []


def test_a_declaration_counts_once_the_clerk_has_confirmed_it(
    resident: Resident, wished: list[SittingField]
) -> None:
    to_the_declaration(resident)
    resident.press(resident.says(say.DECLARE_CONFIRM))
    assert resident.pad.state == PadState(Phase.WITNESSING, 1, 2, True, RESIDENT)
    assert [field.field for field in wished] == ["field_0"]
    assert [button.text() for button in resident.buttons()] == ["Zurück"]
    resident.pad.confirm_declaration("Ayse Yilmaz")
    resident.wait()
    assert resident.pad.state == PadState(Phase.READING, 2, 2, True, RESIDENT)
    resident.press("Weiter zur Unterschrift")
    resident.sign(WAVE)
    resident.press("Fertig")
    [signed] = resident.told.signed
    assert isinstance(signed, SignedSitting)
    assert signed.entries[0].entry == Declared("Ayse Yilmaz")
    assert isinstance(signed.entries[1].entry, Ink)


def test_the_resident_and_the_clerk_may_both_go_back(resident: Resident, wished: list[SittingField]) -> None:
    to_the_declaration(resident)
    resident.press("Zurück")
    assert resident.pad.state.phase is Phase.SIGNING
    resident.press(resident.says(say.DECLARE))
    resident.press(resident.says(say.DECLARE_CONFIRM))
    resident.press("Zurück")
    assert resident.pad.state.phase is Phase.SIGNING
    resident.pad.begin_declaration()
    resident.pad.return_declaration()
    assert resident.pad.state.phase is Phase.SIGNING
    assert len(wished) == 2


def test_the_clerk_can_begin_it_while_the_resident_reads(
    resident: Resident, wished: list[SittingField]
) -> None:
    resident.pad.begin(a_sitting())
    resident.wait()
    resident.pad.begin_declaration()
    assert resident.pad.state.phase is Phase.WITNESSING
    assert len(wished) == 1


def test_ink_that_was_begun_is_gone_with_the_declaration(resident: Resident) -> None:
    resident.pad.begin(a_sitting())
    resident.wait()
    resident.press("Weiter zur Unterschrift")
    resident.sign(WAVE)
    resident.pad.begin_declaration()
    resident.pad.confirm_declaration(RESIDENT)
    resident.wait()
    assert resident.field.empty


@pytest.mark.parametrize("phase", [Phase.IDLE, Phase.READING, Phase.DECLARING])
def test_a_confirmation_nobody_asked_for_fills_nothing(resident: Resident, phase: Phase) -> None:
    if phase is Phase.READING:
        resident.pad.begin(a_sitting())
        resident.wait()
    elif phase is Phase.DECLARING:
        to_the_declaration(resident)
    before = resident.pad.state
    resident.pad.confirm_declaration(RESIDENT)
    resident.pad.return_declaration()
    assert resident.pad.state == before
    assert before.field < 2


def test_who_waits_for_the_clerk_too_long_leaves_a_blank_screen(
    seat: Callable[..., Resident], qtbot: QtBot
) -> None:
    resident = seat(patience=0.5)
    resident.pad.begin(a_sitting())
    resident.pad.begin_declaration()
    qtbot.waitUntil(lambda: resident.told.why == [StopReason.TIME_OUT])
    assert resident.pad.state == PadState(Phase.IDLE)
    assert RESIDENT not in "\n".join(label.text() for label in resident.pad.findChildren(QLabel))


@pytest.mark.parametrize("scale", TEXT_SCALES)
def test_both_answers_are_large_and_in_sight_at_every_size(resident: Resident, scale: float) -> None:
    to_the_declaration(resident)
    resident.enlarge(scale)
    resident.wait()
    for button in resident.buttons():
        assert button.height() >= TARGET and button.width() >= TARGET
        assert resident.pad.rect().contains(QRect(button.mapTo(resident.pad, QPoint(0, 0)), button.size()))


def test_a_declaration_confirmed_while_the_pad_has_no_screen_waits_for_one(
    seat: Callable[..., Resident], qtbot: QtBot
) -> None:
    resident = seat(patience=1.5)
    to_the_declaration(resident)
    resident.press(resident.says(say.DECLARE_CONFIRM))
    resident.pad.pause()
    resident.pad.confirm_declaration(RESIDENT)
    qtbot.wait(1700)
    assert resident.told.aborted == [] and resident.pad.state.phase is Phase.READING
    assert resident.pad.paused and not resident.pad.isVisible()
