"""What goes on around a sitting: who sits at the desk, the key, the looks, and what is left behind."""

import logging
import os
import tempfile
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QWidget

from clerkdesk.adapters.vault.session import SessionVault
from clerkdesk.app.demo import hands
from clerkdesk.app.demo.town import COLLEAGUE
from clerkdesk.app.logs import keep_logs
from clerkdesk.base.paths import Profile
from clerkdesk.domain.cases import Applicant
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.rights import Act
from clerkdesk.ui.kit.ask_text import AskText
from clerkdesk.ui.kit.dialog import Dialog
from clerkdesk.ui.kit.theme import theme_of
from clerkdesk.ui.pad.course import Phase
from clerkdesk.ui.shell.status_bar import StatusBar
from clerkdesk.usecases.keys import SECRET
from tests.office.conftest import PAPERS
from tests.ui.app.conftest import Counter

pytestmark = pytest.mark.whole

RESIDENT = Applicant("Unverwechselbar", "Wilhelmine", date(1948, 2, 29))


@pytest.fixture
def checked(counter: Counter) -> Counter:
    """A counter with a case on the table that is to be signed."""
    office = counter.seat.office
    case = office.cases.open_new(
        "residence-registration",
        RESIDENT,
        {"new_street": "Musterweg 1", "new_town": "Musterstadt", "move_in": "15.11.2026"},
    )
    office.cases.check(case.id, PAPERS)
    counter.seat.window.open_case(case.id)
    counter.until_case(case.reference)
    return counter


@pytest.fixture
def at_the_pad(checked: Counter) -> Counter:
    """A counter whose resident begins to read."""
    checked.click_primary()
    checked.until(lambda: checked.pad.state.phase is Phase.READING)
    return checked


def test_nobody_else_sits_down_while_a_resident_signs(at_the_pad: Counter) -> None:
    seat = at_the_pad.seat
    seat.window.person_switch_requested.emit(COLLEAGUE.id)
    assert at_the_pad.seat is seat
    assert at_the_pad.pad.state.phase is Phase.READING
    at_the_pad.sign_all()
    at_the_pad.until(lambda: not seat.flow.case)
    seat.window.person_switch_requested.emit(COLLEAGUE.id)
    at_the_pad.until(lambda: at_the_pad.seat.office.actor.person == COLLEAGUE)


def test_the_next_window_is_there_before_the_one_before_goes(counter: Counter) -> None:
    before, there = counter.seat.window, []
    before.resize(1111, 777)
    before.closed.connect(lambda: there.append(counter.seat.window))
    before.person_switch_requested.emit(COLLEAGUE.id)
    counter.until(lambda: there)
    after = counter.seat.window
    assert there == [after]
    assert after is not before
    assert after.isVisible()
    assert after.size() == QSize(1111, 777), "it stands where the one before stood"


def test_the_window_stays_open_until_the_sitting_is_over(at_the_pad: Counter) -> None:
    window = at_the_pad.seat.window
    assert not window.close()
    assert window.isVisible()
    at_the_pad.seat.flow.stop()
    assert window.close()


class TestWithoutKeyRing:
    @pytest.fixture
    def vault(self) -> SessionVault:
        return SessionVault()

    @pytest.fixture
    def asked(self, checked: Counter) -> Counter:
        """A counter that asks for the passphrase before it asks the resident."""
        checked.click_primary()
        checked.until(lambda: _dialogs(checked))
        return checked

    def test_the_passphrase_is_asked_before_anybody_signs(self, asked: Counter) -> None:
        [dialog] = _dialogs(asked)
        assert dialog.field.echoMode() is QLineEdit.EchoMode.Password
        assert asked.pad.state.phase is Phase.IDLE
        assert not _secret(asked).isVisible(), "nobody has entered any"
        for secret in ("wrong", "demo"):
            assert _dialogs(asked) == [dialog]
            dialog.field.selectAll()
            hands.type_text(dialog, secret)
            hands.press(dialog, "Return")
            asked.settle()
        asked.until(lambda: asked.pad.state.phase is Phase.READING)
        assert _secret(asked).isVisible()
        asked.sign_all()
        asked.until(lambda: asked.case.next_step is StepId.APPROVE)
        assert _dialogs(asked) == []

    def test_whoever_leaves_while_the_passphrase_is_asked_loses_nothing(self, asked: Counter) -> None:
        case = asked.case.id
        asked.seat.window.person_switch_requested.emit(COLLEAGUE.id)
        asked.until(lambda: asked.seat.office.actor.person == COLLEAGUE)
        asked.settle()
        assert asked.pad.state.phase is Phase.IDLE
        assert asked.seat.office.cases.open(case).case.next_step is StepId.SIGN
        assert asked.seat.window.close()

    def test_a_signature_that_waits_holds_everybody_until_it_is_sealed_or_discarded(
        self, asked: Counter, vault: SessionVault
    ) -> None:
        seat, case = asked.seat, asked.case.id
        hands.type_text(_dialogs(asked)[0], "demo")
        hands.press(_dialogs(asked)[0], "Return")
        asked.until(lambda: asked.pad.state.phase is Phase.READING)
        asked.desk.adapters.keys.lock()
        vault.forget(SECRET)
        asked.sign_all()
        asked.until(lambda: _dialogs(asked))
        _dialogs(asked)[0].reject()
        panel = seat.flow.panel
        assert panel.bar.discard_button.isVisible()
        other = seat.office.cases.open_new(
            "residence-registration",
            RESIDENT,
            {"new_street": "Musterweg 1", "new_town": "Musterstadt", "move_in": "15.11.2026"},
        )
        for leave in (lambda: seat.window.person_switch_requested.emit(COLLEAGUE.id), seat.window.close):
            seat.window.open_case(other.id)
            asked.until_case(other.reference)
            assert panel.elsewhere.isVisible()
            assert not panel.bar.isVisible()
            leave()
            assert asked.seat is seat
            assert seat.window.isVisible()
            asked.until(lambda: asked.case.id == case and panel.bar.discard_button.isVisible())
        asked.click(panel.bar.discard_button)
        [question] = [each for each in seat.window.findChildren(Dialog) if each.isVisible()]
        asked.click(question.go_on_button)
        asked.settle()
        assert seat.office.cases.open(case).history[0].act is Act.STOP
        assert seat.window.close()


def _secret(counter: Counter) -> QWidget:
    [status] = counter.seat.window.findChildren(StatusBar)
    return status._secret


def _dialogs(counter: Counter) -> list[AskText]:
    return [dialog for dialog in counter.seat.window.findChildren(AskText) if dialog.isVisible()]


def test_a_new_theme_dresses_the_desk_at_once_and_not_the_pad(at_the_pad: Counter) -> None:
    window, pad = at_the_pad.seat.window, at_the_pad.pad
    of_the_pad = theme_of(pad)
    was = theme_of(window)
    window.theme_wished.emit("light" if was.dark else "dark")
    window.text_percent_wished.emit(150)
    now = theme_of(window)
    assert (now.dark, now.text_scale) == (not was.dark, 1.5)
    assert window.font().pointSizeF() > 1.4 * 9
    assert theme_of(pad) is of_the_pad
    kept = at_the_pad.desk.preferences.desk
    assert (kept.text_percent, kept.theme) == (150, "light" if was.dark else "dark")
    at_the_pad.sign_all()
    window.theme_wished.emit("light")
    window.text_percent_wished.emit(100)


@pytest.fixture
def own_tmp(monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for temporary files that nobody else writes into; its name is short enough for sockets."""
    folder = Path(os.environ["HOME"]).with_name("tmp")
    folder.mkdir(exist_ok=True)
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return folder


def tells_of(profile: Profile, words: str) -> list[Path]:
    """The files with these words in them or in their names, besides the store and the documents it names."""
    spared = {profile.store, *profile.root.glob("office.sqlite-*")}
    homes = Path(os.environ["HOME"]).parent
    written = [
        Path(folder, name)
        for root in (profile.root, homes)
        for folder, _, names in os.walk(root)
        for name in names
    ]
    return [
        path
        for path in written
        if path not in spared
        and path.parent.parent != profile.blobs
        and path.is_file()
        and (words in path.name or words.encode() in path.read_bytes())
    ]


def test_nothing_but_the_store_tells_of_a_resident_after_the_visit(
    own_tmp: Path, at_the_pad: Counter, profile: Profile
) -> None:
    handler = keep_logs(profile.logs)
    try:
        at_the_pad.sign_all()
        at_the_pad.until(lambda: at_the_pad.case.next_step is StepId.APPROVE)
        at_the_pad.settle()
        at_the_pad.front.close()
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()
    name = RESIDENT.family_name
    assert tells_of(profile, name) == []
    planted = [profile.logs / "clerkdesk.log", profile.work / "left", own_tmp / f"{name}.tmp"]
    planted.append(Path(os.environ["XDG_CACHE_HOME"], "seen"))
    for path in planted:
        with path.open("ab") as file:
            file.write(f"Frau {name}".encode())
    assert sorted(tells_of(profile, name)) == sorted(planted)
    for path in planted:
        path.unlink()
