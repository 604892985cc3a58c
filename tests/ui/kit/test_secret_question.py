"""Asking for a passphrase or a PIN: each in its own words, and never sent twice by a careless key."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from clerkdesk.base.errors import KeyTrouble, Unreachable
from clerkdesk.domain.keys import Asked, Keeping, SecretKind
from clerkdesk.ui.kit.ask_text import AskText
from clerkdesk.ui.kit.secret_question import Reasons, SecretQuestion, can_be_answered, kept_words
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.usecases.keys import LAST_TRY, LOCKED, WRONG, WRONG_PIN

PIN = Asked(SecretKind.PIN, Keeping.WHILE_OPEN)
PASSPHRASE = Asked(SecretKind.PASSPHRASE, Keeping.KEY_RING)
REASONS = Reasons("Somebody waits.", "Go on", "Please try once more.")


class Desk:
    """A window with the question, and what was typed into it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = Pane()
        qtbot.addWidget(self.window)
        self.window.show()
        self.parent = QObject()
        self.question = SecretQuestion(self.window, self.parent)
        self.given: list[str] = []
        self.given_up = 0
        self.question.given.connect(self.given.append)
        self.question.given_up.connect(self._give_up)

    @property
    def dialog(self) -> AskText:
        [dialog] = self.window.findChildren(AskText)
        return dialog

    @property
    def words(self) -> str:
        return " ".join(label.text() for label in self.dialog.findChildren(QLabel))

    def type(self, words: str) -> None:
        QTest.keyClicks(self.dialog.field, words)
        QTest.keyClick(self.dialog.field, Qt.Key.Key_Return)

    def _give_up(self) -> None:
        self.given_up += 1


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_a_token_is_asked_for_its_pin_and_a_file_for_its_passphrase(desk: Desk) -> None:
    desk.question.ask(LOCKED, PIN, REASONS)
    assert desk.dialog.windowTitle() == "The token asks for its PIN"
    assert desk.dialog.field.accessibleName() == "PIN"
    assert "passphrase" not in desk.words.lower()
    desk.question.close()
    other = SecretQuestion(desk.window, desk.parent)
    other.ask(LOCKED, PASSPHRASE, REASONS)
    dialogs = [each for each in desk.window.findChildren(AskText) if each.isVisible()]
    assert [(each.windowTitle(), each.field.accessibleName()) for each in dialogs] == [
        ("The seal key is locked", "Passphrase")
    ]
    other.close()


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (PASSPHRASE, "goes into the key ring"),
        (Asked(SecretKind.PASSPHRASE, Keeping.WHILE_OPEN), "kept until the desk closes"),
        (Asked(SecretKind.PASSPHRASE, Keeping.ACT), "for this one act, and kept nowhere"),
        (PIN, "kept nowhere; the token stays open until you leave the desk"),
        (Asked(SecretKind.PIN, Keeping.ACT), "for this one act, and kept nowhere"),
    ],
)
def test_it_says_what_becomes_of_what_is_given(desk: Desk, asked: Asked, said: str) -> None:
    assert said in kept_words(asked)
    desk.question.ask(LOCKED, asked, REASONS)
    assert f"Somebody waits. {kept_words(asked)}" in desk.words
    desk.question.close()


def test_what_is_typed_cannot_be_seen(desk: Desk) -> None:
    desk.question.ask(LOCKED, PIN, REASONS)
    assert desk.dialog.field.echoMode() is QLineEdit.EchoMode.Password
    desk.question.close()


def test_a_wrong_pin_is_said_with_a_warning_and_not_sent_again_by_enter(desk: Desk) -> None:
    desk.question.ask(LOCKED, PIN, REASONS)
    desk.type("1234")
    desk.question.ask(WRONG_PIN, PIN, REASONS)
    said = desk.dialog.accessibleDescription()
    assert said.startswith("The PIN is wrong.")
    assert "locks" in said and WRONG_PIN in said
    assert desk.dialog.field.text() == ""
    QTest.keyClick(desk.dialog.field, Qt.Key.Key_Return)
    QTest.keyClick(desk.dialog.field, Qt.Key.Key_Return)
    assert desk.given == ["1234"]
    desk.type("5678")
    assert desk.given == ["1234", "5678"]
    desk.question.close()


def test_before_the_last_try_it_warns_even_if_nothing_was_typed_yet(desk: Desk) -> None:
    desk.question.ask(LAST_TRY, PIN, REASONS)
    assert "Only one try is left" in desk.dialog.accessibleDescription()
    desk.question.close()


def test_a_wrong_passphrase_may_be_tried_once_more(desk: Desk) -> None:
    desk.question.ask(LOCKED, PASSPHRASE, REASONS)
    desk.type("last year's")
    desk.question.ask(WRONG, PASSPHRASE, REASONS)
    assert desk.dialog.accessibleDescription() == ("The passphrase is wrong. Please try once more. (KEY-01)")
    desk.question.close()


def test_a_kept_passphrase_that_does_not_fit_is_told_apart_from_a_typed_one(desk: Desk) -> None:
    desk.question.ask(WRONG, PASSPHRASE, REASONS)
    assert "kept so far does not fit" in desk.dialog.accessibleDescription()
    desk.question.close()


def test_esc_gives_up_and_nothing_is_asked_again(desk: Desk) -> None:
    desk.question.ask(LOCKED, PIN, REASONS)
    QTest.keyClick(desk.dialog, Qt.Key.Key_Escape)
    assert desk.given_up == 1
    assert desk.given == []


def test_only_what_a_secret_helps_against_is_answered() -> None:
    answered = [
        code
        for code in ("KEY-01", "KEY-02", "KEY-04", "KEY-06", "KEY-07", "KEY-08", "KEY-14", "KEY-16")
        if can_be_answered(KeyTrouble(code, ""))
    ]
    assert answered == ["KEY-01", "KEY-04", "KEY-06", "KEY-14"]
    assert not can_be_answered(Unreachable("KEY-04", ""))
