"""At twice the size what is asked or told at the pad is in sight to its last line, in every language."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.app.demo.pen import recorded
from clerkdesk.domain.ink import Sample, Stroke
from clerkdesk.domain.languages import LANGUAGES
from clerkdesk.domain.pages import Place
from clerkdesk.domain.procedures import SignerRole
from clerkdesk.ui.pad.course import Phase
from clerkdesk.ui.pad.texts import Squeezable
from tests.ui.kit.audit import faults, tab_order
from tests.ui.pad.conftest import SCREEN, Resident, a_field, a_sitting

DOT = (Stroke((Sample(40, 30, 0.5, 0), Sample(42, 31, 0.5, 5))),)
INTERPRETER = SignerRole.INTERPRETER, "Maximilian Mustermann-Beispiel"


def at_signing(resident: Resident) -> None:
    fields = (
        a_field(0, Place(0, 60, 700, 260, 60)),
        a_field(1, Place(1, 60, 500, 260, 60), person=INTERPRETER),
    )
    resident.pad.begin(a_sitting(fields))
    resident.wait()
    resident.press("Weiter zur Unterschrift")


def at_question(resident: Resident) -> None:
    at_signing(resident)
    resident.sign(DOT)
    resident.press("Fertig")


def at_declaring(resident: Resident) -> None:
    at_signing(resident)
    resident.press("Ohne Handschrift erklären")


def at_witnessing(resident: Resident) -> None:
    at_declaring(resident)
    resident.press("Das erkläre ich")


def at_passing(resident: Resident) -> None:
    at_signing(resident)
    resident.sign(recorded("signature_1"))
    resident.press("Fertig")
    assert resident.pad.state.phase is Phase.PASSING


ANSWERED = [at_question, at_declaring, at_passing]
"""Screens that a resident answers; while the clerk is witness a shared screen shows the desk."""


def cut(resident: Resident) -> list[str]:
    """Words in sight of which a part is not."""
    frames = [frame for frame in resident.pad.findChildren(Squeezable) if frame.isVisible()]
    assert frames
    return [type(frame.widget()).__name__ for frame in frames if frame.verticalScrollBar().maximum() > 0]


@pytest.mark.parametrize("come", [*ANSWERED, at_witnessing])
def test_nothing_is_cut_and_every_part_is_large_enough(
    resident: Resident, qtbot: QtBot, come: Callable[[Resident], None]
) -> None:
    come(resident)
    resident.enlarge(2.0)
    for language in LANGUAGES:
        resident.pad.speak(language)
        qtbot.waitUntil(lambda: cut(resident) == [], timeout=2000)
        assert faults(resident.pad, 56) == []
        assert resident.pad.size() == SCREEN


@pytest.mark.parametrize("come", ANSWERED)
def test_tab_goes_the_way_one_reads(resident: Resident, come: Callable[[Resident], None]) -> None:
    resident.pad.share_screen()  # only there it has the keyboard, which it takes from the desk
    desk = QWidget()
    desk.show()
    come(resident)
    order = [part.mapTo(resident.pad, part.rect().topLeft()) for part in tab_order(resident.pad)]
    assert len(order) > 3
    assert order == sorted(order, key=lambda corner: (corner.y(), corner.x()))
    assert {button for button in resident.buttons() if button.isEnabled()} <= {*tab_order(resident.pad)}
