"""The pad's place at a desk whose screens come and go, and what the clerk is told of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.app.demo import hands
from clerkdesk.app.pad_place import PadPlace, pad_screen
from clerkdesk.base.errors import DeviceTrouble
from clerkdesk.domain.cases import Applicant
from clerkdesk.ui.pad.course import Phase
from clerkdesk.ui.pad.writing import WritingField
from clerkdesk.ui.shell.status_bar import PadState, StatusBar
from tests.office.conftest import PAPERS
from tests.ui.app.conftest import Counter


@dataclass
class Cables:
    """The screens that are plugged in, and what the desk heard of the pad."""

    place: PadPlace
    screens: list[QScreen]
    states: list[PadState] = field(default_factory=list)
    troubles: list[DeviceTrouble] = field(default_factory=list)

    def plug(self) -> None:
        self.screens.append(QGuiApplication.screens()[1])
        self.place.settle()

    def pull(self) -> None:
        self.screens.pop()
        self.place.settle()


@pytest.fixture
def cables(counter: Counter) -> Iterator[Cables]:
    """A desk with the clerk's screen alone."""
    counter.front.pad_place.close()
    screens = QGuiApplication.screens()[:1]
    place = PadPlace(counter.pad, lambda: "", lambda: screens)
    cables = Cables(place, screens)
    place.changed.connect(lambda state, _since: cables.states.append(state))
    place.lost.connect(cables.troubles.append)
    counter.seat.flow.busy.connect(place.note_busy)
    place.settle()
    yield cables
    place.close()


@pytest.fixture
def signing(cables: Cables, counter: Counter) -> Counter:
    """A resident who has written."""
    office = counter.seat.office
    applicant = Applicant("Mustermann", "Erika", date(1964, 8, 12))
    case = office.cases.open_new(
        "residence-registration",
        applicant,
        {"new_street": "Musterweg 1", "new_town": "Musterstadt", "move_in": "15.11.2026"},
    )
    office.cases.check(case.id, PAPERS)
    counter.seat.flow.begin(case.id)
    counter.until(lambda: counter.pad.state.phase is Phase.READING and hands.primary(counter.pad))
    counter.press_on_pad()
    counter.until(lambda: counter.pad.state.phase is Phase.SIGNING)
    counter.write()
    counter.until(lambda: not counter.pad.state.ink_empty)
    return counter


def samples(counter: Counter) -> int:
    [written] = counter.pad.findChildren(WritingField)
    return sum(len(stroke.samples) for stroke in written.ink().strokes)


def test_with_one_screen_the_pad_is_away_until_somebody_signs(cables: Cables, counter: Counter) -> None:
    assert cables.states[-1] is PadState.SHARED
    assert not counter.pad.isVisible()


def test_a_sitting_moves_to_a_new_screen_and_waits_for_one_that_is_pulled(
    cables: Cables, signing: Counter
) -> None:
    written = samples(signing)
    assert signing.pad.isVisible()
    cables.plug()
    assert cables.states[-1] is PadState.BUSY
    assert signing.pad.geometry() == cables.screens[1].geometry()
    cables.pull()
    cables.place.settle()
    assert cables.states[-1] is PadState.AWAY
    assert not signing.pad.isVisible()
    assert [trouble.code for trouble in cables.troubles] == ["PAD-03"], "told once"
    cables.plug()
    assert cables.states[-1] is PadState.BUSY
    assert signing.pad.isVisible()
    assert samples(signing) == written > 0


def test_a_sitting_that_waits_can_be_stopped_and_the_next_comes_before_the_desk(
    cables: Cables, signing: Counter, qtbot: QtBot
) -> None:
    cables.plug()
    cables.pull()
    case = signing.seat.flow.case
    signing.seat.flow.stop()
    assert cables.states[-1] is PadState.SHARED
    signing.settle()
    signing.seat.flow.begin(case)
    qtbot.waitUntil(signing.pad.isVisible, timeout=40_000)
    assert signing.pad.geometry() == QGuiApplication.primaryScreen().geometry()
    signing.seat.flow.stop()


def test_real_screens_that_come_and_go_make_it_look_again(counter: Counter) -> None:
    """Qt's own signals reach the desk's own place of the pad."""
    pad, screens = counter.pad, QGuiApplication.screens()
    pad.share_screen()
    assert not pad.isVisible()
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.screenAdded.emit(screens[1])
    counter.until(pad.isVisible)
    assert pad.geometry() == screens[1].geometry()


class Named(QObject):
    """A screen is told by its name alone."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name: Callable[[], str] = lambda: name


@pytest.mark.parametrize(
    ("preferred", "names", "chosen"),
    [
        ("", ["A"], None),
        ("A", ["A"], None),
        ("", ["A", "B", "C"], "B"),
        ("C", ["A", "B", "C"], "C"),
        ("gone", ["A", "B"], "B"),
        ("A", ["A", "B"], "B"),
    ],
)
def test_the_pad_never_gets_the_clerks_screen(preferred: str, names: list[str], chosen: str | None) -> None:
    found = pad_screen(preferred, [Named(name) for name in names])  # type: ignore[misc]
    assert (found.name() if found is not None else None) == chosen


def test_the_status_bar_says_that_the_pad_uses_this_screen(qtbot: QtBot) -> None:
    bar = StatusBar("Katrin Seidel")
    qtbot.addWidget(bar)
    bar.set_pad_state(PadState.SHARED)
    named = [part.accessibleName() for part in bar.findChildren(QWidget)]
    assert bar.tr("Pad on this screen") in named
