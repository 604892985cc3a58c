"""Comments are listed beside the pages and read where they are pinned; none is taken for markup."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.contents import Comment
from clerkdesk.domain.pages import Place
from clerkdesk.ui.viewing.orientation.comments import tip
from clerkdesk.ui.viewing.orientation.side_list import COMMENTS
from clerkdesk.ui.viewing.pane import ViewerPane
from clerkdesk.usecases.viewing import Viewing
from tests.ui.viewing.fake_contents import FakeContents, contents_of
from tests.ui.viewing.fake_reader import FakeReader, PathBlobs

AT = datetime(2026, 11, 23, 8, 5, tzinfo=UTC)
FIRST = Comment(Place(0, 100, 60, 20, 20), "<b>Bitte</b> nachreichen", "Katrin Muster", AT)
SECOND = Comment(Place(2, 100, 60, 20, 20), "Zweite\nmit zwei Zeilen")
Show = Callable[..., ViewerPane]


@pytest.fixture
def show(qtbot: QtBot, jobs: Jobs) -> Iterator[Show]:
    panes: list[tuple[ViewerPane, FakeReader]] = []

    def show(*comments: Comment) -> ViewerPane:
        fake, reader = FakeContents(), FakeReader()
        fake.remarks = comments
        pane = ViewerPane(Viewing(PathBlobs(), reader, viewer=None), contents_of(fake), jobs)
        qtbot.addWidget(pane)
        pane.resize(900, 600)
        pane.show()
        panes.append((pane, reader))
        with qtbot.waitSignal(pane.opened):
            pane.show_document("a")
        qtbot.waitUntil(jobs.idle)
        return pane

    yield show
    for pane, reader in panes:
        pane.close_document()
        reader.close()


def test_they_are_listed_only_where_there_are_any(show: Show) -> None:
    side = show(FIRST).orientation.side
    assert not side.tabs[COMMENTS].isHidden()
    assert show().orientation.side.tabs[COMMENTS].isHidden()


def test_choosing_one_by_key_leads_there_and_shows_its_words(show: Show, qtbot: QtBot) -> None:
    pane = show(FIRST, SECOND)
    pane.bar.list_button.setChecked(True)
    pane.orientation.side.show_list(COMMENTS)
    listed = pane.orientation.comments
    listed.list.setFocus()
    qtbot.keyClick(listed.list, Qt.Key.Key_Down)
    qtbot.keyClick(listed.list, Qt.Key.Key_Down)
    qtbot.keyClick(listed.list, Qt.Key.Key_Return)
    assert listed.words.toPlainText() == SECOND.text
    qtbot.waitUntil(lambda: pane.view.page == 2)


def test_a_click_on_the_pin_shows_all_its_words(show: Show, qtbot: QtBot) -> None:
    pane = show(FIRST)
    box, area = pane.view.page_layout.place_box(FIRST.place), pane.view.area()
    at = QPointF(box.x - area.x + 5, box.y - area.y + 5).toPoint()
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at))
    assert pane.orientation.side.isVisible() and pane.orientation.side.shown == COMMENTS
    assert pane.orientation.comments.words.toPlainText() == FIRST.text


def test_the_pointer_on_the_pin_tells_whose_and_what(show: Show, qtbot: QtBot) -> None:
    pane = show(FIRST)
    box = pane.view.page_layout.place_box(FIRST.place)
    area = pane.view.area()
    over = pane.view.hands.touch(QPointF(box.x - area.x + 5, box.y - area.y + 5))
    assert over is not None
    assert pane.orientation.pins.hover(over) is Qt.CursorShape.PointingHandCursor
    assert "&lt;b&gt;" in QToolTip.text()  # a file's words are never markup
    pane.orientation.pins.leave()
    assert "Katrin Muster" in tip(FIRST) and tip(SECOND) == SECOND.text


def test_another_document_takes_them_away(show: Show, qtbot: QtBot, jobs: Jobs) -> None:
    pane = show(FIRST)
    pane.close_document()
    assert pane.orientation.comments.comments == ()
    assert pane.orientation.side.tabs[COMMENTS].isHidden()
