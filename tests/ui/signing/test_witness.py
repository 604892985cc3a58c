"""The clerk as witness at the desk: asked while the pad waits, never counted without their word."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clerkdesk.base.paths import resource
from clerkdesk.domain.entries import DeclineReason
from clerkdesk.domain.pages import Place
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.sittings import StopReason
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.ui.signing.witness import WitnessForm
from tests.fakes.counter import Shown
from tests.office.conftest import PAPERS, SmallOffice, leave_out, write
from tests.ui.kit.audit import faults
from tests.ui.signing.conftest import Counter, press, step

Meet = Callable[..., Counter]
LETTER = resource("samples", "unknown_letter.pdf")


def asked(meet: Meet, staffed: SmallOffice) -> tuple[Counter, WitnessForm]:
    """A counter whose clerk was just asked to be witness."""
    counter = meet()
    counter.begin(staffed.checked().id)
    counter.pad.begin_declaration()
    return counter, counter.panel.bar.witness


def click(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


def test_the_clerk_is_asked_while_the_pad_waits(meet: Meet, staffed: SmallOffice) -> None:
    counter, form = asked(meet, staffed)
    assert form.isVisible() and form.name.text() == "Erika Muster"
    assert "you are asked as witness" in counter.panel.bar.words
    assert not form.confirm_button.isEnabled()
    counter.panel.resize(counter.window.size())
    QApplication.processEvents()
    assert faults(counter.window) == []


def test_only_a_name_and_the_clerks_own_word_confirm_it(meet: Meet, staffed: SmallOffice) -> None:
    counter, form = asked(meet, staffed)
    click(form.confirm_button)
    assert counter.pad.declared == []
    form.seen.click()
    for nobody in ("  ", "\u200b", "–"):
        form.name.setText(nobody)
        assert not form.confirm_button.isEnabled()
    form.name.setText(" Erika  Muster\u202emann ")
    click(form.confirm_button)
    assert (counter.pad.declared, form.differs) == ([], True), "another name is asked back once"
    form.name.setText("Erika Mustermann")
    assert not form.differs
    for _ in range(2):
        click(form.confirm_button)
    assert counter.pad.declared == ["Erika Mustermann"]
    assert not form.isVisible()


def test_a_clerk_who_saw_nothing_sends_the_pad_back(meet: Meet, staffed: SmallOffice) -> None:
    counter, form = asked(meet, staffed)
    click(form.return_button)
    assert (counter.pad.declared, form.isVisible()) == ([], False)
    assert "Signing field 1" in counter.panel.bar.words


def test_a_second_declaration_begins_without_the_first_ones_word(meet: Meet, staffed: SmallOffice) -> None:
    counter, form = asked(meet, staffed)
    form.seen.click()
    form.name.setText("Max Beispiel")
    click(form.return_button)
    counter.pad.begin_declaration()
    assert (form.name.text(), form.seen.isChecked()) == ("Erika Muster", False)


def test_the_clerk_can_begin_it_for_who_cannot_touch_the_pad(meet: Meet, staffed: SmallOffice) -> None:
    counter = meet()
    counter.begin(staffed.checked().id)
    press(counter, "declare_button")
    assert counter.panel.bar.witness.isVisible()
    assert not counter.panel.bar.declare_button.isVisible()


@pytest.mark.parametrize("phase", ["idle", "reading", "declining"])
def test_nobody_is_asked_any_more_once_the_pad_shows_something_else(
    meet: Meet, staffed: SmallOffice, phase: str
) -> None:
    counter, form = asked(meet, staffed)
    counter.pad.changed.emit(Shown(phase, 1, 2))
    assert not form.isVisible()
    assert form.name.text() == ""


def test_leaving_the_desk_while_asked_seals_nothing(meet: Meet, staffed: SmallOffice) -> None:
    counter, form = asked(meet, staffed)
    form.seen.click()
    case = counter.flow.case
    counter.flow.stop(StopReason.DESK_LEFT)
    counter.settle()
    assert step(staffed, case) is StepId.SIGN
    assert staffed.clerk.cases.open(case).history[0].value("reason") == StopReason.DESK_LEFT


def test_the_bar_says_whose_turn_it_is(meet: Meet, staffed: SmallOffice) -> None:
    counter = meet()
    counter.begin(staffed.checked().id)
    counter.pad.changed.emit(Shown("passing", 2, 2, "Petra Muster"))
    assert "Petra Muster is next at the pad" in counter.panel.bar.words
    counter.pad.changed.emit(Shown("signing", 2, 2, "Petra Muster"))
    assert "Petra Muster is at the pad" in counter.panel.bar.words
    counter.pad.changed.emit(Shown("signing", 2, 2, ""))
    assert "Erika Muster is at the pad" in counter.panel.bar.words


def test_what_was_declined_is_told_with_the_seal(meet: Meet, staffed: SmallOffice, tmp_path: Path) -> None:
    counter, case = meet(), staffed.registration()
    letter = staffed.clerk.exchange.take_in(LETTER, case.reference, str(tmp_path)).document
    staffed.clerk.signing.place_field(case.id, letter, Place(0, 70, 420, 220, 56))
    staffed.clerk.cases.check(case.id, PAPERS)
    counter.begin(case.id)
    sitting, counter.pad.sitting = counter.pad.sitting, None
    assert sitting is not None
    counter.pad.signed.emit(leave_out(write(sitting), letter, DeclineReason.WRONG_DETAILS))
    counter.settle()
    assert counter.toasts == ["Sealed what was signed; the rest was declined, and that is noted"]
    assert staffed.clerk.cases.open(case.id).case.returned == DeclineReason.WRONG_DETAILS
    assert counter.pad.words == ["thanks"]


def test_in_little_room_the_form_scrolls_and_nothing_is_crushed(
    meet: Meet, staffed: SmallOffice, qtbot: QtBot
) -> None:
    counter, _ = asked(meet, staffed)
    assert counter.pad.sitting is not None
    form = WitnessForm()
    qtbot.addWidget(form)
    form.resize(560, 130)
    form.ask(counter.pad.sitting.fields[0], "de")
    qtbot.waitExposed(form)
    assert form.height() == 130
    assert faults(form) == []
    assert form.confirm_button.visibleRegion().boundingRect() == form.confirm_button.rect()
    form.activateWindow()
    form.return_button.setFocus()
    qtbot.waitUntil(form.isActiveWindow)
    qtbot.wait(20)  # the layout comes to rest
    QTest.keyClick(form.return_button, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is form.name
    assert form.name.visibleRegion().boundingRect() == form.name.rect(), "Tab brings into sight"


def test_the_mirror_makes_room_and_in_large_letters_the_document_too(
    qapp: QApplication, meet: Meet, staffed: SmallOffice
) -> None:
    counter, form = asked(meet, staffed)
    changes: list[bool] = []
    counter.panel.room_changed.connect(lambda: changes.append(counter.panel.needs_room))
    assert not counter.panel.mirror.isVisible()
    assert not counter.panel.needs_room
    apply(qapp, load_theme("light").scaled(2.0))
    assert changes[-1]
    click(form.return_button)
    assert not changes[-1]
    assert counter.panel.mirror.isVisibleTo(counter.panel) is counter.panel.mirror.wanted
