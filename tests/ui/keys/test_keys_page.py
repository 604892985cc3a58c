"""The page of the seal key: what it tells, what it warns of, how it tests and locks."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clerkdesk.app.demo.pretend_keys import RIGHT_PIN, PretendKeys
from clerkdesk.base.errors import KeyTrouble
from clerkdesk.domain.keys import KeyFacts, KeyKind, PinState
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.usecases.keys import SECRET
from tests.office.conftest import SmallOffice
from tests.ui.keys.conftest import NOW, Show
from tests.ui.kit.audit import faults, tab_order

FILE = KeyFacts(
    "Stadt Musterstadt",
    "Musterland CA",
    "RSA 3072",
    KeyKind.FILE,
    "town.p12",
    NOW - timedelta(days=700),
    NOW + timedelta(days=400, hours=1),
    "ab" * 32,
    "0102030405",
)
TOKEN = replace(FILE, kind=KeyKind.TOKEN, place="Siegel Musterstadt")


class BrokenKeys(PretendKeys):
    """A key in trouble that no secret helps against."""

    def __init__(self, facts: KeyFacts, code: str) -> None:
        super().__init__(facts)
        self._code = code

    def test(self, secret: str | None = None) -> None:
        raise KeyTrouble(self._code, "on purpose")


class LostKeys(BrokenKeys):
    """A key of which nothing can be learnt."""

    def facts(self) -> KeyFacts:
        raise KeyTrouble(self._code, "on purpose")


def test_it_tells_whose_the_key_is_where_it_lies_and_how_long_it_is_good(show: Show) -> None:
    shown = show(PretendKeys(FILE))
    assert shown.said == [("The key is good for 400 more days", "success")]
    assert shown.lines == {
        "In the name of": "Stadt Musterstadt",
        "Issued by": "Musterland CA",
        "Valid": "23.12.2024 to 28.12.2027",
        "Lies in": "File town.p12",
        "Opened with": "Passphrase, kept until the desk closes",
        "Last test": "not yet at this desk",
        "Method": "RSA 3072",
        "Serial number": "0102 0304 05",
        "SHA-256": " ".join(["abab"] * 16),
    }


@pytest.mark.parametrize(
    ("left", "title", "tone"),
    [
        (timedelta(days=31), "The key is good for 31 more days", "success"),
        (timedelta(days=30), "The seal key ends in 30 days", "warning"),
        (timedelta(days=1, hours=3), "The seal key ends in 1 day", "warning"),
        (timedelta(hours=3), "The seal key ends within a day", "warning"),
        (-timedelta(hours=1), "The seal key has run out", "danger"),
    ],
)
def test_from_thirty_days_ahead_its_end_is_warned_of(
    show: Show, left: timedelta, title: str, tone: str
) -> None:
    shown = show(PretendKeys(replace(FILE, not_after=NOW + left)))
    assert shown.said == [(title, tone)]


def test_a_key_that_is_not_good_yet_says_from_when(show: Show) -> None:
    shown = show(PretendKeys(replace(FILE, not_before=NOW + timedelta(days=2))))
    assert shown.said == [("The seal key is not good yet", "danger")]
    assert "25.11.2026" in shown.page.banners[0].look.sentence


@pytest.mark.parametrize(
    ("pin", "warned"),
    [
        (PinState.FINE, []),
        (PinState.WRONG_BEFORE, ["A wrong PIN was entered before"]),
        (PinState.LAST_TRY, ["Only one try is left for the PIN"]),
        (PinState.LOCKED, ["The PIN of the token is locked"]),
    ],
)
def test_a_token_says_how_it_stands_with_its_pin(show: Show, pin: PinState, warned: list[str]) -> None:
    shown = show(PretendKeys(replace(TOKEN, pin=pin)))
    assert [title for title, _ in shown.said[1:]] == warned
    assert shown.lines["Lies in"] == "Token Siegel Musterstadt"
    assert shown.lines["Opened with"] == "PIN, good until you leave the desk"


def test_a_key_that_seals_says_so_and_when(qtbot: QtBot, show: Show) -> None:
    shown = show(PretendKeys(FILE))
    shown.press(qtbot, "test_button")
    assert shown.said[0] == ("The key seals", "success")
    assert shown.lines["Last test"].endswith(": it seals")
    assert shown.lines["Last test"].startswith("23.11.2026 at ")


def test_the_last_test_is_remembered_of_this_key_alone(qtbot: QtBot, show: Show) -> None:
    show(PretendKeys(FILE)).press(qtbot, "test_button")
    assert show(PretendKeys(FILE)).lines["Last test"].endswith(": it seals")
    other = replace(FILE, fingerprint="cd" * 32)
    assert show(PretendKeys(other)).lines["Last test"] == "not yet at this desk"


def test_a_failed_test_is_remembered_with_its_code(qtbot: QtBot, show: Show) -> None:
    shown = show(BrokenKeys(FILE, "KEY-13"))
    shown.press(qtbot, "test_button")
    assert shown.said[0] == ("The certificate does not belong to the seal key", "danger")
    assert shown.lines["Last test"].endswith("(KEY-13)")
    assert shown.dialogs == []


def test_a_key_that_ran_out_says_so_once(qtbot: QtBot, show: Show) -> None:
    shown = show(BrokenKeys(replace(FILE, not_after=NOW - timedelta(days=3)), "KEY-03"))
    shown.press(qtbot, "test_button")
    assert shown.said == [("The seal key has run out", "danger")]


def test_a_key_nothing_can_be_learnt_of_says_why(qtbot: QtBot, show: Show) -> None:
    shown = show(LostKeys(FILE, "KEY-08"))
    assert shown.said == [("The token with the seal key does not answer", "warning")]
    shown.press(qtbot, "test_button")
    assert shown.said == [("The token with the seal key does not answer", "warning")]


def test_a_token_is_asked_for_its_pin_and_never_sent_one_twice(qtbot: QtBot, show: Show) -> None:
    shown = show(PretendKeys(TOKEN))
    shown.press(qtbot, "test_button")
    [dialog] = shown.dialogs
    assert dialog.windowTitle() == "The token asks for its PIN"
    shown.answer(qtbot, "0000")
    assert "The PIN is wrong" in dialog.accessibleDescription()
    assert dialog.field.text() == ""
    shown.answer(qtbot, "1111")
    assert "Only one try is left" in dialog.accessibleDescription()
    shown.answer(qtbot, RIGHT_PIN)
    assert shown.dialogs == []
    assert shown.said[0] == ("The key seals", "success")


def test_whoever_gives_up_is_left_alone_and_may_begin_again(qtbot: QtBot, show: Show) -> None:
    shown = show(PretendKeys(TOKEN))
    shown.press(qtbot, "test_button")
    shown.dialogs[0].reject()
    assert shown.lines["Last test"] == "not yet at this desk"
    shown.press(qtbot, "test_button")
    assert len(shown.dialogs) == 1
    shown.dialogs[0].reject()


def test_what_the_office_really_has_is_tested_and_locked(
    qtbot: QtBot, show: Show, lockable: SmallOffice
) -> None:
    shown = show(lockable.clerk.keys, datetime.now(UTC))
    assert shown.lines["In the name of"].startswith("Stadt Musterstadt")
    shown.press(qtbot, "lock_button")
    assert shown.toasts == ["The key is locked"]
    assert lockable.desk.adapters.vault.get(SECRET) is None
    with pytest.raises(KeyTrouble, match="KEY-04"):
        lockable.desk.adapters.keys.certificates()
    shown.press(qtbot, "test_button")
    assert shown.dialogs[0].windowTitle() == "The seal key is locked"
    shown.answer(qtbot, "not this one")
    assert "The passphrase is wrong" in shown.dialogs[0].accessibleDescription()
    shown.answer(qtbot, lockable.town.passphrase)
    assert shown.said[0] == ("The key seals", "success")


@pytest.mark.parametrize(("theme", "scale"), [("light", 1.0), ("dark", 1.0), ("light", 2.0)])
def test_every_part_has_a_name_a_size_and_a_turn_by_keyboard(
    show: Show, qapp: QApplication, theme: str, scale: float
) -> None:
    apply(qapp, load_theme(theme, scale))
    shown = show(PretendKeys(replace(TOKEN, pin=PinState.WRONG_BEFORE)))
    assert faults(shown.window) == []
    order = tab_order(shown.window)
    assert {shown.page.lock_button, shown.page.test_button} <= set(order)
