"""The page of the seal key over a real token: what it shows before a PIN, its question, and the lock."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clerkdesk.adapters.keys.holder import KeyProcess
from clerkdesk.adapters.vault.session import SessionVault
from clerkdesk.base.errors import KeyTrouble
from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.people import Actor
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.courier import Courier
from clerkdesk.ui.kit.fonts import load_fonts
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.usecases.keys import Keys, SealKey
from tests.fakes.office import BRANDT
from tests.fakes.tokens import PIN, Token
from tests.ui.keys.conftest import Shown


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    load_fonts()
    apply(qapp, load_theme("light"))
    courier = Courier()
    runner = Jobs(courier.deliver)
    yield runner
    runner.close()


@pytest.fixture
def shown(filled: Token, holder: KeyProcess, jobs: Jobs, tmp_path: Path, qtbot: QtBot) -> Iterator[Shown]:
    """The page over the key on a token."""
    keys = Keys(Actor(BRANDT, "Schalter 1"), SealKey(holder, SessionVault(), filled.place()))
    memory = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    page = Shown(keys, jobs, memory, lambda: datetime.now(UTC))
    page.begin(qtbot)
    yield page
    page.page.close_page()


def test_a_token_tells_whose_its_key_is_before_anybody_entered_a_pin(shown: Shown) -> None:
    assert shown.lines["In the name of"] == "Stadt Musterstadt (Karte)"
    assert shown.lines["Issued by"] == "Musterland Karten-CA"
    assert shown.lines["Lies in"] == "Token Siegel"
    assert shown.lines["Method"] == "ECDSA P-256"
    assert shown.said[0][1] == "success"


def test_a_token_is_tested_with_its_pin_and_locked_again(
    shown: Shown, holder: KeyProcess, qtbot: QtBot
) -> None:
    shown.press(qtbot, "test_button")
    [dialog] = shown.dialogs
    shown.answer(qtbot, "000000")
    assert "The PIN is wrong" in dialog.accessibleDescription()
    shown.answer(qtbot, PIN)
    assert shown.dialogs == []
    assert shown.said[0] == ("The key seals", "success")
    assert shown.lines["Last test"].endswith(": it seals")
    shown.press(qtbot, "lock_button")
    assert shown.toasts == ["The key is locked"]
    with pytest.raises(KeyTrouble, match="KEY-04"):
        holder.sign(b"a form", "sha256")


def test_a_token_that_was_pulled_out_is_missed(shown: Shown, filled: Token, qtbot: QtBot) -> None:
    filled.pull_out()
    shown.press(qtbot, "lock_button")
    shown.page.begin()
    shown.settle(qtbot)
    assert [banner.look.code for banner in shown.page.banners] == ["KEY-08"]
    shown.press(qtbot, "test_button")
    assert "KEY-08" in [banner.look.code for banner in shown.page.banners]
    assert shown.dialogs == []
