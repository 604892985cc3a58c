"""The mirror at the desk: there while somebody sits at the pad, wiped at once, and the clerk's hand on it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.domain.sittings import StopReason
from clerkdesk.ui.kit.buttons import ToolButton
from clerkdesk.ui.signing.flow import MIRROR
from clerkdesk.ui.signing.mirror import Mirror, Mode
from clerkdesk.ui.signing.mirror_view import MirrorView
from tests.fakes.counter import PretendSteering, Shown
from tests.office.conftest import SmallOffice
from tests.ui.kit.audit import faults
from tests.ui.signing.conftest import Counter

Meet = Callable[..., Counter]
PAD = QColor("#808080")


@pytest.fixture
def looking(meet: Meet, staffed: SmallOffice) -> Counter:
    """A clerk who looks on while somebody reads at the pad."""
    counter = meet()
    counter.begin(staffed.checked().id)
    counter.until(lambda: mirror(counter).isVisible())
    return counter


def mirror(counter: Counter) -> Mirror:
    return counter.panel.mirror


def view(counter: Counter) -> MirrorView:
    return mirror(counter).view


def steering(counter: Counter) -> PretendSteering:
    return counter.pad.steering


def shows_pad(counter: Counter) -> bool:
    """Whether any pixel of the clerk's window comes from the pad."""
    picture = counter.window.grab().toImage()
    at = view(counter).mapTo(counter.window, QPoint(20, 20))
    return not view(counter).blank or picture.pixelColor(at) == PAD


def say(counter: Counter, phase: str, field: int = 1) -> None:
    counter.pad.changed.emit(Shown(phase, field, 2))


def tool(counter: Counter, name: str) -> ToolButton:
    return next(t for t in mirror(counter).findChildren(ToolButton) if t.accessibleName() == name)


def test_the_mirror_is_there_exactly_while_somebody_sits_at_the_pad(meet: Meet, staffed: SmallOffice) -> None:
    counter = meet()
    assert not mirror(counter).isVisible()
    counter.begin(staffed.checked().id)
    assert mirror(counter).isVisible()
    assert shows_pad(counter)
    assert steering(counter).watched
    assert faults(counter.window) == []


def decline(counter: Counter) -> None:
    counter.pad.decline()


def sign(counter: Counter) -> None:
    counter.pad.sign()


def stop(counter: Counter) -> None:
    counter.flow.stop()


def lose_patience(counter: Counter) -> None:
    counter.pad.stop(StopReason.TIME_OUT)


def leave(counter: Counter) -> None:
    counter.flow.close()


def end_at_the_pad(counter: Counter) -> None:
    """The pad says that nobody sits there, before the desk learns how it ended."""
    counter.pad.changed.emit(Shown("idle", 0, 0))


def go_to_another_case(counter: Counter) -> None:
    counter.flow.show_case("another case")


@pytest.mark.parametrize(
    "end",
    [sign, decline, stop, lose_patience, leave, end_at_the_pad, go_to_another_case],
    ids=lambda end: end.__name__,
)
def test_nothing_of_the_pad_is_seen_after_any_end(looking: Counter, end: Callable[[Counter], None]) -> None:
    kept = view(looking)._picture  # the very pixels: they must be overwritten, not only let go
    assert kept.pixelColor(3, 3) == PAD
    end(looking)
    assert not mirror(looking).isVisible()
    assert view(looking).blank
    assert not steering(looking).watched
    assert not shows_pad(looking)
    assert kept.pixelColor(3, 3) != PAD
    looks = steering(looking).looks
    steering(looking).painted.emit()
    QTest.qWait(120)
    assert (steering(looking).looks, view(looking).blank) == (looks, True)
    looking.settle()


def test_back_at_the_case_the_mirror_is_back(looking: Counter) -> None:
    case = looking.flow.case
    looking.flow.show_case("another case")
    assert not mirror(looking).isVisible()
    looking.flow.show_case(case)
    assert mirror(looking).isVisible()
    assert shows_pad(looking)


def test_many_paintings_make_few_pictures(looking: Counter) -> None:
    steering(looking).looks = 0
    for _ in range(300):
        steering(looking).painted.emit()
        QTest.qWait(1)
    assert 1 <= steering(looking).looks <= 15


def test_a_pad_that_rests_is_not_looked_at(looking: Counter) -> None:
    QTest.qWait(100)
    steering(looking).looks = 0
    QTest.qWait(200)
    assert steering(looking).looks == 0


def test_the_key_goes_from_small_to_large_to_hidden_and_back(looking: Counter, qtbot: QtBot) -> None:
    toggle = looking.flow.deeds()[MIRROR]
    small = view(looking).height()
    toggle()
    assert mirror(looking).mode is Mode.LARGE
    qtbot.waitUntil(lambda: view(looking).height() > small)
    toggle()
    assert mirror(looking).mode is Mode.HIDDEN
    assert view(looking).blank
    assert not steering(looking).watched
    assert mirror(looking).show_button.isVisible()
    toggle()
    assert mirror(looking).mode is Mode.SMALL
    assert shows_pad(looking)


def test_how_the_mirror_was_left_is_remembered(tmp_path: Path, looking: Counter) -> None:
    memory = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    mirror(looking).remember_in(memory)
    mirror(looking).hide_tool.click()
    other = Mirror()
    other.remember_in(memory)
    assert other.mode is Mode.HIDDEN
    memory.setValue("signing/mirror", "nonsense")
    other.remember_in(memory)
    assert other.mode is Mode.SMALL
    other.deleteLater()


def test_the_action_says_why_there_is_nothing_to_see(meet: Meet, staffed: SmallOffice) -> None:
    counter = meet()
    reasons: dict[str, str] = {}
    counter.flow.reason_changed.connect(reasons.__setitem__)
    counter.until(lambda: MIRROR in reasons)
    assert reasons[MIRROR]
    counter.begin(staffed.checked().id)
    assert reasons[MIRROR] == ""
    counter.pad.stop()
    assert reasons[MIRROR]
    counter.settle()


def test_a_click_points_out_what_lies_there_on_the_pad(looking: Counter) -> None:
    shown = view(looking)._shown()
    spot = QPoint(shown.left() + shown.width() // 4, shown.top() + shown.height() // 2)
    QTest.mouseClick(view(looking), Qt.MouseButton.LeftButton, pos=spot)
    [(act, where)] = steering(looking).acts
    assert act == "highlight"
    assert isinstance(where, QPointF)
    assert abs(where.x() - 320) < 6
    assert abs(where.y() - 400) < 6


@pytest.mark.parametrize(
    ("turned", "keys", "act"),
    [
        (QPoint(0, -120), Qt.KeyboardModifier.NoModifier, ("scroll", (0.0, 1.0))),
        (QPoint(0, 240), Qt.KeyboardModifier.NoModifier, ("scroll", (0.0, -2.0))),
        (QPoint(0, 120), Qt.KeyboardModifier.ControlModifier, ("zoom", 1)),
        (QPoint(0, -120), Qt.KeyboardModifier.ControlModifier, ("zoom", -1)),
    ],
)
def test_the_wheel_scrolls_for_the_resident_and_enlarges_with_ctrl(
    looking: Counter, turned: QPoint, keys: Qt.KeyboardModifier, act: tuple[str, object]
) -> None:
    at = QPointF(50, 50)
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(at, at, QPoint(), turned, none, keys, phase, False)
    QApplication.sendEvent(view(looking), wheel)
    assert steering(looking).acts == [act]


@pytest.mark.parametrize(
    ("key", "act"),
    [
        (Qt.Key.Key_PageDown, ("turn", 1)),
        (Qt.Key.Key_PageUp, ("turn", -1)),
        (Qt.Key.Key_Down, ("scroll", (0.0, 1.0))),
        (Qt.Key.Key_Left, ("scroll", (-1.0, 0.0))),
        (Qt.Key.Key_Plus, ("zoom", 1)),
        (Qt.Key.Key_Minus, ("zoom", -1)),
        (Qt.Key.Key_Return, ("next", 1)),
        (Qt.Key.Key_Delete, ("clear", None)),
    ],
)
def test_every_act_has_a_key(looking: Counter, key: Qt.Key, act: tuple[str, object]) -> None:
    QTest.keyClick(view(looking), key)
    assert steering(looking).acts == [act]


@pytest.mark.parametrize(
    ("name", "act"),
    [
        ("Further down on the pad", ("turn", 1)),
        ("Further up on the pad", ("turn", -1)),
        ("Enlarge the form on the pad", ("zoom", 1)),
        ("Make the form on the pad smaller", ("zoom", -1)),
        ("Point out the next line", ("next", 1)),
        ("Point out no line any more", ("clear", None)),
    ],
)
def test_every_act_has_a_button_with_its_key(looking: Counter, name: str, act: tuple[str, object]) -> None:
    button = tool(looking, name)
    assert button.toolTip().startswith(f"{name} (")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert steering(looking).acts == [act]


def test_while_somebody_writes_nothing_can_be_moved(looking: Counter) -> None:
    say(looking, "signing")
    assert shows_pad(looking)
    assert not tool(looking, "Further down on the pad").isEnabled()
    QTest.keyClick(view(looking), Qt.Key.Key_PageDown)
    QTest.mouseClick(view(looking), Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    assert steering(looking).acts == []
    say(looking, "reading", 2)
    assert tool(looking, "Further down on the pad").isEnabled()


@pytest.mark.parametrize("mode", [Mode.SMALL, Mode.LARGE])
def test_the_mirror_fits_a_narrow_pane(looking: Counter, mode: Mode) -> None:
    while mirror(looking).mode is not mode:
        mirror(looking).toggle()
    assert mirror(looking).minimumSizeHint().width() <= 340
    mirror(looking).resize(340, 400)
    inside = [part for part in mirror(looking).findChildren(QWidget) if part.isVisible()]
    assert all(part.mapTo(mirror(looking), QPoint(part.width(), 0)).x() <= 340 for part in inside)
