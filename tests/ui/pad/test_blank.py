"""Whatever the pad shows: stopped, it is blank at once, and nothing of anybody is left in its window."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from clerkdesk.app.demo.pen import recorded
from clerkdesk.domain.sittings import StopReason
from clerkdesk.ui.pad import phrases as say
from clerkdesk.ui.pad.course import PadState, Phase
from tests.ui.pad.conftest import Resident
from tests.ui.pad.test_passing import for_two

WAVE = recorded("signature_1")
SECRETS = ("Petra", "Max Muster", "Hauptstraße", "Sie melden sich", "Sie bestätigen", "Anmeldung")


def to(resident: Resident, phase: Phase) -> None:
    """Go on until the pad shows this, with something written before."""
    resident.press("Weiter zur Unterschrift")
    resident.sign(WAVE)
    match phase:
        case Phase.PASSING:
            resident.press("Fertig")
            for _ in range(2):
                resident.press("Weiter zur Unterschrift")
                resident.sign(WAVE)
                resident.press("Fertig")
        case Phase.DECLINING:
            resident.press("Ich möchte nicht unterschreiben")
            resident.press(resident.says(say.UNSAID))
        case Phase.DECLARING:
            resident.press(resident.says(say.DECLARE))
        case Phase.WITNESSING:
            resident.press(resident.says(say.DECLARE))
            resident.press(resident.says(say.DECLARE_CONFIRM))
    assert resident.pad.state.phase is phase


def everywhere(pad: QWidget) -> str:
    parts = pad.findChildren(QWidget)
    said = [part.accessibleName() + part.accessibleDescription() for part in parts]
    return "\n".join([*said, *(label.text() for label in pad.findChildren(QLabel))])


@pytest.mark.parametrize("why", [StopReason.CLERK, StopReason.DESK_LEFT])
@pytest.mark.parametrize(
    "phase", [Phase.SIGNING, Phase.PASSING, Phase.DECLINING, Phase.DECLARING, Phase.WITNESSING]
)
def test_a_stop_at_any_screen_leaves_nothing(resident: Resident, phase: Phase, why: StopReason) -> None:
    blank = resident.pad.grab().toImage()
    resident.pad.begin(for_two())
    resident.wait()
    to(resident, phase)
    resident.pad.stop(why)
    assert resident.pad.grab().toImage() == blank
    assert resident.pad.state == PadState(Phase.IDLE)
    assert resident.told.why == [why]
    assert (resident.told.signed, resident.told.declined) == ([], [])
    left = everywhere(resident.pad)
    assert [word for word in SECRETS if word in left] == []
    assert resident.field.ink().strokes == ()


def test_a_window_that_kept_its_words_would_be_caught(resident: Resident) -> None:
    resident.pad.begin(for_two())
    resident.wait()
    left = everywhere(resident.pad)
    assert [word for word in SECRETS if word in left] != []
