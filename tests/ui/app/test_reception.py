"""Before anybody sits at the desk: who it is, and what waits until then."""

import gc
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clerkdesk.app.demo import hands
from clerkdesk.app.demo.town import CLERK, COLLEAGUE
from clerkdesk.app.doorbell import Message
from clerkdesk.app.front import DeskFront
from clerkdesk.app.window import begin, open_desk, refusal_window
from clerkdesk.base.errors import ClerkDeskError, Unreachable
from clerkdesk.base.paths import resource
from clerkdesk.ui.kit.banner import Banner
from clerkdesk.ui.kit.rows import RowRole
from clerkdesk.ui.preferences.first_start import FirstStart
from clerkdesk.ui.shell.sign_in import Reception
from tests.ui.app.conftest import PATIENCE

LETTER = resource("samples", "unknown_letter.pdf")


@pytest.fixture
def memory(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def receive(front: DeskFront, memory: QSettings, qtbot: QtBot) -> Callable[..., Reception]:
    """Begin at a desk where several people work."""

    def received(*files: Path) -> Reception:
        begin(front, memory, files)
        asking = front.reception
        assert isinstance(asking, Reception)
        qtbot.addWidget(asking)
        qtbot.waitActive(asking)
        return asking

    return received


def marked(asking: Reception) -> str:
    return str(asking.chooser.crowd.currentIndex().data(RowRole).id)


def sits(front: DeskFront) -> str:
    return front.seat.office.actor.person.id if front.seat is not None else ""


def test_nobody_sits_until_one_of_several_is_chosen(
    front: DeskFront, receive: Callable[..., Reception], memory: QSettings, qtbot: QtBot
) -> None:
    memory.setValue("desk/person", COLLEAGUE.id)
    asking = receive()
    assert (sits(front), marked(asking)) == ("", COLLEAGUE.id)
    hands.press(asking, "Return")
    qtbot.waitUntil(lambda: sits(front) == COLLEAGUE.id, timeout=PATIENCE)
    assert not asking.isVisible()
    assert front.reception is None


def test_typing_a_name_finds_another_person(
    front: DeskFront, receive: Callable[..., Reception], qtbot: QtBot
) -> None:
    asking = receive()
    hands.type_text(asking, CLERK.name.split()[0])
    assert marked(asking) == CLERK.id
    hands.press(asking, "Return")
    qtbot.waitUntil(lambda: sits(front) == CLERK.id, timeout=PATIENCE)


def test_a_name_nobody_has_is_said_calmly_and_lets_nobody_sit(
    front: DeskFront, receive: Callable[..., Reception]
) -> None:
    asking = receive()
    hands.type_text(asking, "xyz")
    assert asking.chooser._nobody.isVisible()
    assert not asking.chooser.crowd.isVisible()
    hands.press(asking, "Return")
    assert sits(front) == ""
    assert asking.isVisible()


def test_who_works_here_alone_sits_at_once(front: DeskFront, memory: QSettings) -> None:
    with front.desk.adapters.store.write() as unit:
        for person in unit.people.all():
            if person.id != CLERK.id:
                unit.people.save(type(person)(person.id, person.name, person.unit, frozenset()))
    begin(front, memory, ())
    assert (sits(front), front.reception) == (CLERK.id, None)


def test_a_file_handed_over_before_somebody_sits_waits_in_sight_and_is_taken_in_then(
    front: DeskFront, receive: Callable[..., Reception], memory: QSettings, qtbot: QtBot
) -> None:
    heard: list[Message] = []
    memory.setValue("desk/person", CLERK.id)
    asking = receive(LETTER)
    assert "1" in asking.waiting.text()
    assert asking.waiting.isVisible()
    front.ring({"do": "sign", "file": str(LETTER), "reference": "M-7"}, heard.append)
    assert (heard, front.unattended) == ([{"state": "waits"}], 2)
    assert "2" in asking.waiting.text()
    hands.press(asking, "Return")
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=PATIENCE)
    assert heard[1] == {"state": "taken-in", "reference": "M-7"}
    assert front.unattended == 0


def test_a_program_learns_that_the_desk_was_closed_before_anybody_sat_down(
    front: DeskFront, receive: Callable[..., Reception]
) -> None:
    heard: list[Message] = []
    receive()
    front.ring({"do": "sign", "file": str(LETTER), "reference": "M-8"}, heard.append)
    front.close()
    assert heard[1:] == [{"state": "failed", "code": "DSK-07", "reference": "M-8"}]


def test_enter_opens_a_new_desk_wherever_the_keyboard_is(qtbot: QtBot) -> None:
    asking = FirstStart("Musterstadt")
    qtbot.addWidget(asking)
    with qtbot.waitActive(asking):
        asking.show()
        asking.activateWindow()
    answers: list[str] = []
    asking.answered.connect(lambda name, _roles: answers.append(name))
    hands.press(asking, "Return")
    assert answers == []
    hands.type_text(asking, "erika")
    for number, part in enumerate((asking._name, asking._clerk, asking._supervisor, asking._begin), 1):
        part.setFocus()
        hands.press(asking, "Return")
        assert len(answers) == number


def test_what_keeps_a_desk_from_opening_is_shown_in_a_window(qtbot: QtBot) -> None:
    window = refusal_window(Unreachable("DSK-04", "read-only"))
    qtbot.addWidget(window)
    window.show()
    [banner] = window.findChildren(Banner)
    assert banner.look.code == "DSK-04"
    assert banner.isVisible()


def test_the_window_that_says_why_stays_in_sight(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("CLERKDESK_PROFILE", str(tmp_path / "file" / "profile"))
    monkeypatch.setenv("DISPLAY", ":0")
    seen: list[str] = []

    def looked_at(*_: object) -> int:
        gc.collect()
        seen.extend(window.windowTitle() for window in qapp.topLevelWidgets() if window.isVisible())
        return 0

    monkeypatch.setattr(QApplication, "exec", looked_at)
    monkeypatch.setattr("clerkdesk.app.window.no_core", lambda: None)  # it would bind every later test
    with pytest.raises(ClerkDeskError, match="DSK-04"):
        open_desk([])
    assert seen == ["ClerkDesk"]
