"""Banners keep the height of their words, and fold into one line where they are many."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.base.errors import Unreadable
from clerkdesk.ui.kit.banner import Banner
from clerkdesk.ui.kit.notices import Notices


class Place(QWidget):
    """Two places for notices above a page that wants all the room there is."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = Notices(self), Notices(self)
        page = QWidget()
        page.setMinimumHeight(420)
        room = QVBoxLayout(self)
        for part in (self.first, self.second):
            room.addWidget(part)
        room.addWidget(page, 1)
        self.resize(1440, 900)
        self.show()


@pytest.fixture
def place(qtbot: QtBot) -> Place:
    made = Place()
    qtbot.addWidget(made)
    return made


def tell(notices: Notices, *files: str, code: str = "PDF-02") -> None:
    for file in files:
        notices.show_trouble(Unreadable(code), named=file)


def crushed(place: QWidget) -> list[str]:
    """What a banner says or offers that is lower than it needs to be."""
    parts = [
        part
        for banner in place.findChildren(Banner)
        if banner.isVisible()
        for part in (*banner.findChildren(QLabel), *banner.findChildren(QPushButton))
    ]
    assert parts
    return [part.text() for part in parts if part.isVisible() and part.height() < needed(part)]


def needed(part: QWidget) -> int:
    return part.heightForWidth(part.width()) if part.hasHeightForWidth() else part.sizeHint().height()


def test_seven_banners_and_two_more_crush_nothing(qtbot: QtBot, place: Place) -> None:
    tell(place.first, *(f"Antrag {number}.pdf" for number in range(7)))
    tell(place.second, "a.pdf", "b.pdf")
    qtbot.wait(20)
    assert place.first.stack.folded
    assert place.first.stack.fold_button.text() == "7 messages"
    assert not place.second.stack.folded
    assert crushed(place) == []


def test_the_line_opens_them_all_in_a_list_that_scrolls(qtbot: QtBot, place: Place) -> None:
    tell(place.first, *(f"Antrag {number}.pdf" for number in range(7)))
    QTest.mouseClick(place.first.stack.fold_button, Qt.MouseButton.LeftButton)
    qtbot.wait(20)
    assert sum(banner.isVisible() for banner in place.findChildren(Banner)) == 7
    assert place.first.height() <= place.height() // 2
    assert crushed(place) == []
    QTest.mouseClick(place.first.stack.fold_button, Qt.MouseButton.LeftButton)
    assert place.first.stack.folded


def test_banners_keep_their_height_in_a_narrow_window(qtbot: QtBot, place: Place) -> None:
    place.resize(420, 900)
    tell(place.first, "a.pdf", "b.pdf")
    qtbot.wait(20)
    assert crushed(place) == []


def test_a_second_failure_does_not_replace_the_first_file_s(qtbot: QtBot, place: Place) -> None:
    tell(place.first, "a.pdf", "b.pdf", "a.pdf")
    qtbot.wait(20)
    titles = [banner.look.title for banner in place.findChildren(Banner) if banner.isVisible()]
    assert sorted(title.partition(":")[0] for title in titles) == ["a.pdf", "b.pdf"]


def test_what_is_closed_leaves_the_others_open(place: Place) -> None:
    tell(place.first, "a.pdf", "b.pdf", "c.pdf")
    assert place.first.stack.folded
    place.first.clear("PDF-99")
    assert place.first.codes() == ("PDF-02",) * 3
    QTest.mouseClick(place.first.stack.fold_button, Qt.MouseButton.LeftButton)
    banner = next(each for each in place.findChildren(Banner) if each.look.title.startswith("a.pdf"))
    QTest.mouseClick(banner.buttons[-1], Qt.MouseButton.LeftButton)
    assert place.first.codes() == ("PDF-02",) * 2
    assert not place.first.stack.folded
