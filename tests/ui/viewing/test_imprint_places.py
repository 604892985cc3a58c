"""An imprint begins at a free place, and one that would stand across words is questioned."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.edits import AddImprint, ImprintColor
from clerkdesk.domain.free_places import covers_words
from clerkdesk.domain.imprints import Imprint
from clerkdesk.domain.pages import Word
from clerkdesk.ui.viewing.banners import CoveringBanner
from clerkdesk.ui.viewing.pane import ViewerPane
from tests.ui.viewing.conftest import ShowPane
from tests.ui.viewing.fake_reader import FakeReader
from tests.ui.viewing.form_bench import offer, written

RECEIVED = Imprint("Eingegangen\n23.11.2026", ImprintColor.RED)
HEAD = tuple(Word(0, 380, 20.0 + 14 * row, 570, 32.0 + 14 * row, "Aktenzeichen") for row in range(9))
"""Words at the upper right, as letters have them."""


@pytest.fixture
def pane(show_pane: ShowPane, qtbot: QtBot) -> ViewerPane:
    reader = FakeReader()
    reader.written = HEAD
    shown = show_pane(reader)
    with qtbot.waitSignal(shown.opened):
        shown.show_document("a")
    shown.edits.offer(replace(offer("a"), imprints=lambda: (RECEIVED,)))
    written.clear()
    return shown


def begin(pane: ViewerPane) -> None:
    menu = pane.edits.imprint_menu()
    assert menu is not None
    menu.actions()[0].trigger()


def put(qtbot: QtBot) -> AddImprint:
    qtbot.waitUntil(lambda: bool(written))
    ([imprint], _) = written[0]
    assert isinstance(imprint, AddImprint)
    return imprint


def test_an_imprint_begins_off_the_words(pane: ViewerPane, qtbot: QtBot, jobs: Jobs) -> None:
    begin(pane)
    qtbot.waitUntil(jobs.idle)
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    place = put(qtbot).place
    assert not covers_words(place, HEAD)
    assert place.x > 150 and place.y < 300, "and still near the upper right"


def test_an_imprint_over_words_is_questioned(pane: ViewerPane, qtbot: QtBot) -> None:
    begin(pane)
    word = HEAD[4]
    box = pane.view.page_layout.page_box(0)
    area, scale = pane.view.area(), pane.view.page_layout.scale
    at = QPoint(round(box.x + word.x0 * scale - area.x + 20), round(box.y + word.y0 * scale - area.y + 3))
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(pane.choosing.banner, CoveringBanner))
    assert not written
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    assert covers_words(put(qtbot).place, HEAD), "kept all the same"
    assert pane.choosing.banner is None


def test_choosing_something_else_ends_it(pane: ViewerPane, qtbot: QtBot) -> None:
    begin(pane)
    pane.choose_place("")
    pane.edits.remarks.stop()
    assert pane.view.choosing, "the place to sign is still being chosen"
    pane.stop_choosing()
    begin(pane)
    pane.edits.comment()
    pane.edits.remarks.stop()
    assert not pane.view.choosing and pane.choosing.banner is None


def test_esc_leaves_the_choosing_of_a_place(pane: ViewerPane, qtbot: QtBot) -> None:
    begin(pane)
    qtbot.keyClick(pane.view, Qt.Key.Key_Escape)
    assert pane.choosing.banner is None
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    assert written == []
