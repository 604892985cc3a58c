"""A file that is handed over never takes the table from under the clerk's hands."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.app import attention
from clerkdesk.app.demo import hands
from clerkdesk.base.paths import resource
from clerkdesk.domain.cases import Applicant
from clerkdesk.ui.kit.ask_text import AskText
from clerkdesk.ui.kit.toast import Toast
from tests.ui.app.conftest import Counter

LETTER = "unknown_letter.pdf"


@pytest.fixture
def arrive(counter: Counter, tmp_path: Path) -> Callable[[str], None]:
    """Let a letter come in under a reference, as from another program."""

    def come(reference: str) -> None:
        letter = tmp_path / f"{reference}.pdf"
        shutil.copyfile(resource("samples", LETTER), letter)
        answers: list[object] = []
        counter.front.ring({"do": "sign", "file": str(letter), "reference": reference}, answers.append)
        counter.until(lambda: any(w.reference == reference for w in counter.front.waiting_room.programs))
        counter.settle()

    return come


def own_case(counter: Counter) -> str:
    """A case of the clerk's own, on the table; nobody has touched the window for long."""
    office = counter.seat.office
    case = office.cases.open_new(
        "id-card", Applicant("Muster", "Tim", date(1964, 8, 12)), {"street": "Musterweg 1"}
    )
    counter.seat.window.open_case(case.id)
    counter.until_case(case.reference)
    counter.seat.attention.rest()
    return case.id


def offered(counter: Counter) -> QPushButton:
    [toast] = counter.seat.window.findChildren(Toast)
    [button] = [each for each in toast.findChildren(QPushButton) if each.isVisible()]
    return button


def test_it_comes_onto_an_untouched_table(counter: Counter, arrive: Callable[[str], None]) -> None:
    own_case(counter)
    arrive("A-1")
    counter.until_case("A-1")


def test_it_is_only_told_of_after_a_touch_and_opens_when_wished(
    counter: Counter, arrive: Callable[[str], None]
) -> None:
    case = own_case(counter)
    hands.press(counter.seat.window, "Shift")
    arrive("A-1")
    assert counter.seat.window.case == case
    hands.click(offered(counter))
    counter.until_case("A-1")


def test_a_touch_is_forgotten_after_a_while(
    counter: Counter, arrive: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    own_case(counter)
    hands.press(counter.seat.window, "Shift")
    monkeypatch.setattr(attention, "PAUSE", 0.0)
    arrive("A-1")
    counter.until_case("A-1")


def test_a_sheet_keeps_its_case(counter: Counter, arrive: Callable[[str], None]) -> None:
    case = own_case(counter)
    counter.seat.window.palette_sheet.come()
    counter.seat.attention.rest()
    arrive("A-1")
    assert counter.seat.window.case == case
    counter.seat.window.palette_sheet.go()
    counter.settle()


def test_a_dialog_keeps_its_case(counter: Counter, arrive: Callable[[str], None]) -> None:
    case = own_case(counter)
    counter.seat.case_page.remark()
    counter.seat.attention.rest()
    arrive("A-1")
    assert counter.seat.window.case == case
    [dialog] = counter.seat.window.findChildren(AskText)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_hands_are_full_while_something_typed_stands_in_a_field(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = QLineEdit("of old", window)
    window.show()
    watch = attention.Attention(window)
    assert not watch.hands_full
    QTest.keyClicks(field, "4711")
    assert watch.hands_full
    field.clear()
    assert not watch.hands_full
