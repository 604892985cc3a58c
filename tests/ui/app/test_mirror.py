"""The mirror at a whole desk: the pad as it is, the clerk's hand on it, and nothing left when it is over."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clerkdesk.app.demo import hands
from clerkdesk.domain.cases import Applicant
from clerkdesk.domain.sittings import StopReason
from clerkdesk.ui.pad.course import Phase
from clerkdesk.ui.pad.leaf import LeafView
from clerkdesk.ui.pad.reader import Reader
from clerkdesk.ui.signing.mirror import Mirror
from clerkdesk.ui.signing.mirror_view import MirrorView
from tests.office.conftest import PAPERS
from tests.ui.app.conftest import Counter

pytestmark = pytest.mark.whole


@pytest.fixture
def reading(counter: Counter) -> Counter:
    """A resident who reads, and their case on the clerk's table."""
    office = counter.seat.office
    applicant = Applicant("Mustermann", "Erika", date(1964, 8, 12))
    facts = {"new_street": "Musterweg 1", "new_town": "Musterstadt", "move_in": "15.11.2026"}
    case = office.cases.open_new("residence-registration", applicant, facts)
    office.cases.check(case.id, PAPERS)
    counter.seat.window.resize(1366, 768)
    counter.seat.window.open_case(case.id)
    counter.until_case(case.reference)
    counter.seat.flow.begin(case.id)
    counter.until(lambda: counter.pad.state.phase is Phase.READING and hands.primary(counter.pad))
    counter.settle()
    return counter


def mirror(counter: Counter) -> Mirror:
    return counter.seat.flow.panel.mirror


def seen(counter: Counter) -> QImage:
    """What the clerk sees in the mirror."""
    view = mirror(counter).view
    return view.grab(view._shown()).toImage().convertToFormat(QImage.Format.Format_RGB32)


def pad_as_small(counter: Counter) -> QImage:
    """The pad, made as small as the mirror."""
    ways = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    whole = counter.pad.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return whole.scaled(mirror(counter).view._shown().size(), *ways)


def alike(counter: Counter) -> bool:
    return seen(counter) == pad_as_small(counter).convertToFormat(QImage.Format.Format_RGB32)


def write(counter: Counter) -> None:
    counter.press_on_pad()
    counter.until(lambda: counter.pad.state.phase is Phase.SIGNING)
    counter.write()
    counter.until(lambda: not counter.pad.state.ink_empty)


def test_the_mirror_shows_what_the_pad_shows(reading: Counter) -> None:
    reading.until(lambda: alike(reading))
    before = seen(reading)
    write(reading)
    reading.until(lambda: alike(reading))
    assert seen(reading) != before
    reading.pad.speak("ar")
    reading.until(lambda: alike(reading))


def test_the_desk_keeps_its_size_with_the_mirror_small_large_and_hidden(reading: Counter) -> None:
    window, viewer = reading.seat.window, reading.seat.viewer
    for shown in (True, False, True):
        assert (window.width(), window.height()) == (1366, 768)
        assert viewer.isVisible() is shown
        hands.press(window, "F8")
        QTest.qWait(50)
    hands.press(window, "F8")
    assert not viewer.isVisible()
    reading.seat.flow.stop()
    assert viewer.isVisible()
    reading.settle()


def test_a_click_in_the_mirror_holds_a_line_up_on_the_pad(reading: Counter) -> None:
    [reader] = reading.pad.findChildren(Reader)
    before = reader.grab().toImage()
    view = mirror(reading).view
    place = reader.mapTo(reading.pad, QPoint(150, 150))
    shown, pad = view._shown(), reading.pad
    hands.click(
        view,
        QPoint(
            shown.left() + round(place.x() * shown.width() / pad.width()),
            shown.top() + round(place.y() * shown.height() / pad.height()),
        ),
    )
    reading.settle()
    [held] = {leaf._band for leaf in reader.findChildren(LeafView) if leaf._band is not None}
    middle = held.y + held.height / 2
    leaf = next(leaf for leaf in reader.findChildren(LeafView) if leaf._band == held)
    down = leaf.mapTo(reader, QPoint(0, 0)).y() + leaf.down_to(middle)
    assert abs(down - 150) < 25
    assert reader.grab().toImage() != before
    reading.until(lambda: alike(reading))


def stop_by_key(counter: Counter) -> None:
    hands.press(counter.seat.window, "Shift+Esc")


def lose_patience(counter: Counter) -> None:
    counter.pad.stop(StopReason.TIME_OUT)


def hand_in(counter: Counter) -> None:
    counter.sign_all()


def decline(counter: Counter) -> None:
    counter.seat.flow._pad.declined.emit(counter.seat.flow._sitting, "declined-by-resident")


def leave_the_desk(counter: Counter) -> None:
    counter.front.close()


def open_another_case(counter: Counter) -> None:
    office = counter.seat.office
    facts = {"street": "Lindenweg 4", "kind": "einfach", "copies": "1"}
    other = office.cases.open_new("registration-certificate", Applicant("Muster", "Jonas"), facts)
    counter.seat.window.open_case(other.id)


@pytest.mark.parametrize(
    "end", [stop_by_key, lose_patience, hand_in, decline, leave_the_desk, open_another_case]
)
def test_no_pixel_of_the_pad_stays_at_the_desk(reading: Counter, end: Callable[[Counter], None]) -> None:
    reading.until(lambda: alike(reading))
    view = mirror(reading).view
    assert not view.blank
    end(reading)
    assert view.blank
    assert not view.isVisible()
    reading.pad.steering.painted.emit()
    QTest.qWait(150)
    assert view.blank
    reading.settle()


def test_writing_makes_no_more_pictures_than_a_hand_needs(
    reading: Counter, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    reading.press_on_pad()
    reading.until(lambda: reading.pad.state.phase is Phase.SIGNING)
    taken: list[int] = []
    take = MirrorView._take_picture

    def counted(view: MirrorView) -> None:
        taken.append(1)
        take(view)

    monkeypatch.setattr(MirrorView, "_take_picture", counted)
    mirror(reading).view._soon.timeout.disconnect()
    mirror(reading).view._soon.timeout.connect(lambda: counted(mirror(reading).view))
    reading.write()  # several hundred samples
    assert taken == []
    reading.until(lambda: alike(reading))
    assert 1 <= len(taken) <= 4
