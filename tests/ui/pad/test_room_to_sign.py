"""While signing, the one plain sentence and the field share the room, and ink stays true when they change."""

import pytest
from pytestqt.qtbot import QtBot

from clerkdesk.app.demo.pen import PretendPen
from clerkdesk.domain.ink import Ink, Sample
from clerkdesk.domain.languages import LANGUAGES
from clerkdesk.ui.pad.languages import LanguageRow
from clerkdesk.ui.pad.texts import Squeezable
from tests.ui.kit.audit import faults
from tests.ui.pad.conftest import SCREEN, Resident, a_sitting

NEEDED = 160


def at_the_field(resident: Resident) -> None:
    resident.pad.begin(a_sitting())
    resident.wait()
    resident.press("Weiter zur Unterschrift")


def write_at_the_foot(resident: Resident) -> None:
    """Write where a lower field has no room: a line just above the lower edge."""
    foot = (resident.field.height() - 6) / resident.field._scale
    pen = PretendPen(resident.pad.windowHandle())
    pen.stroke([Sample(20 + 2 * step, foot, 0.5, 10 * step) for step in range(20)], resident.corner())


def within(ink: Ink) -> bool:
    return all(
        0 <= sample.x <= ink.width and 0 <= sample.y <= ink.height
        for stroke in ink.strokes
        for sample in stroke.samples
    )


@pytest.mark.parametrize("shared", [False, True], ids=["own screen", "clerk's screen"])
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_the_whole_sentence_is_in_sight_and_the_field_large_enough(
    resident: Resident, qtbot: QtBot, scale: float, shared: bool
) -> None:
    if shared:
        resident.pad.share_screen()
    at_the_field(resident)
    resident.enlarge(scale)
    for language in LANGUAGES:
        resident.pad.speak(language)
        [words] = [frame for frame in resident.pad.findChildren(Squeezable) if frame.isVisible()]
        bar = words.verticalScrollBar()
        qtbot.waitUntil(lambda bar=bar: bar.maximum() == 0, timeout=2000)
        assert resident.field.height() >= NEEDED
        assert faults(resident.pad, 56) == []
    assert shared or resident.pad.size() == SCREEN


def test_ink_stays_within_the_field_when_that_grows_lower(resident: Resident, qtbot: QtBot) -> None:
    at_the_field(resident)
    write_at_the_foot(resident)
    before, high = resident.field.ink(), resident.field.height()
    assert within(before)
    resident.enlarge(2.0)
    qtbot.waitUntil(lambda: resident.field.height() < high)
    after = resident.field.ink()
    assert after.strokes == before.strokes, "what was written is never changed"
    assert within(after)
    assert after.height == pytest.approx(before.height)
    write_on(resident)
    assert within(resident.field.ink())
    for _ in range(3):
        resident.pad.findChild(LanguageRow).sized.emit(-1)
    qtbot.waitUntil(lambda: resident.field.height() == high)
    again = resident.field.ink()
    assert again.strokes[0] == before.strokes[0]
    assert within(again)


def write_on(resident: Resident) -> None:
    """The new stroke lands where the pen is, though the paper is shown smaller."""
    pen = PretendPen(resident.pad.windowHandle())
    place = resident.corner()
    pen.stroke([Sample(30.0, 20.0, 0.5, 0), Sample(31.0, 21.0, 0.5, 9)], place)
    last = resident.field.ink().strokes[-1].samples[0]
    shown = last.x * resident.field._scale, last.y * resident.field._scale
    real = 96 / 25.4
    assert shown == pytest.approx((30.0 * real, 20.0 * real), abs=8)


def test_once_everything_is_cleared_the_paper_has_its_own_size_again(
    resident: Resident, qtbot: QtBot
) -> None:
    at_the_field(resident)
    own = resident.field._scale
    write_at_the_foot(resident)
    high = resident.field.height()
    resident.enlarge(2.0)
    qtbot.waitUntil(lambda: resident.field.height() < high)
    assert resident.field._scale < own
    resident.press("Löschen")
    assert resident.field._scale == own
