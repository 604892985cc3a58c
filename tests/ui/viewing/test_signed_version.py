"""The version that was signed, and what came after it: shown, listed, framed, and never to be worked on."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clerkdesk.base.errors import Cancelled, Unreadable
from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.later import Later, LaterKind
from clerkdesk.domain.pages import DocumentFacts, Place
from clerkdesk.domain.signatures import Findings, judge
from clerkdesk.ui.viewing.pane import ViewerPane
from clerkdesk.ui.viewing.signatures.after_signing import AfterSigning
from clerkdesk.usecases.viewing import Viewing
from tests.ui.viewing.fake_contents import FakeContents, contents_of
from tests.ui.viewing.fake_reader import A4, FakeReader, PathBlobs
from tests.ui.viewing.signed_documents import OFFICE, SIGNED, SLOTS

EXTENT = 4711
SEALED_LATER = Later(LaterKind.SIGNATURE, Place(2, 300, 100, 200, 60), OFFICE)
FILLED_LATER = Later(LaterKind.ENTRY, Place(0, 50, 50, 100, 20), "Straße")
JUDGED = judge(
    Findings((replace(SIGNED[0], extent=EXTENT), replace(SIGNED[1], extent=9000)), covered=True),
    clean_opening=True,
)


@pytest.fixture
def reader() -> FakeReader:
    reader = FakeReader(slots=SLOTS)
    reader.earlier[EXTENT] = DocumentFacts((A4, A4), False, SLOTS[:1])
    return reader


@pytest.fixture
def contents() -> FakeContents:
    contents = FakeContents()
    contents.later = (FILLED_LATER, SEALED_LATER)
    return contents


@pytest.fixture
def pane(qtbot: QtBot, jobs: Jobs, reader: FakeReader, contents: FakeContents) -> Iterator[ViewerPane]:
    """A judged document of three pages that had two when it was signed, its signatures beside it."""
    pane = ViewerPane(Viewing(PathBlobs(), reader, viewer=None), contents_of(contents), jobs)
    qtbot.addWidget(pane)
    pane.resize(1000, 900)
    pane.show()
    with qtbot.waitSignal(pane.opened):
        pane.show_document("a")
    pane.show_judgement(JUDGED)
    pane.signatures.open_panel()
    qtbot.waitUntil(lambda: len(pane.panel.after_parts[0][1].later_buttons) == 2)
    yield pane
    pane.close_document()
    qtbot.waitUntil(jobs.idle)
    reader.close()


def pages(pane: ViewerPane) -> int:
    return len(pane.facts.pages) if pane.facts is not None else 0


def to_signed_version(pane: ViewerPane, qtbot: QtBot) -> None:
    [(_, part)] = pane.panel.after_parts
    part.version_button.click()
    qtbot.waitUntil(lambda: pages(pane) == 2)


def test_only_what_was_followed_by_something_offers_its_version(pane: ViewerPane) -> None:
    assert [look.after.until for look, _ in pane.panel.after_parts] == [EXTENT]


def test_what_came_after_is_listed_where_it_stands(pane: ViewerPane) -> None:
    [(_, part)] = pane.panel.after_parts
    assert [button.text() for button in part.later_buttons] == [
        "Filled in later, page 1: Straße",
        f"Signed later, page 3: {OFFICE}",
    ]


def test_the_way_to_what_came_after_leads_there_and_frames_all_of_it(pane: ViewerPane) -> None:
    [(look, part)] = pane.panel.after_parts
    QTest.keyClick(part.later_buttons[1], Qt.Key.Key_Space)
    assert pane.view.page == 2
    framed = {highlight.place for highlight in pane.view.highlights}
    assert framed == {look.place, FILLED_LATER.place, SEALED_LATER.place}


def test_a_card_that_was_chosen_stays_so_when_more_becomes_known(pane: ViewerPane) -> None:
    pane.panel.cards[0].click()  # type: ignore[union-attr]
    pane.signatures.show_later(EXTENT, (SEALED_LATER,))
    assert pane.panel.chosen_place == SLOTS[0].place


def test_what_becomes_known_later_leaves_the_keyboard_where_it_was(pane: ViewerPane) -> None:
    pane.panel.cards[1].setFocus()
    pane.signatures.show_later(EXTENT, (SEALED_LATER,))
    assert QApplication.focusWidget() is pane.panel.cards[1]


def test_a_long_name_of_a_field_does_not_widen_the_panel(qtbot: QtBot, pane: ViewerPane) -> None:
    pane.signatures.show_later(EXTENT, (replace(SEALED_LATER, name="unterschrift_der_behoerde" * 3),))
    [(_, part)] = pane.panel.after_parts
    [button] = part.later_buttons
    qtbot.waitUntil(lambda: button.width() > 100)
    assert button.mapTo(pane.panel, button.rect().topRight()).x() < pane.panel.width()
    assert button.width() < button.sizeHint().width(), "it would have been too wide"


def test_the_version_that_was_signed_is_shown_and_nothing_can_be_done_on_it(
    qtbot: QtBot, pane: ViewerPane, reader: FakeReader
) -> None:
    pane.show_marks([])
    told: list[object] = []
    pane.opened.connect(told.append)
    to_signed_version(pane, qtbot)
    assert reader.looked[-1] == EXTENT
    banner = pane.version.banner
    assert banner is not None
    assert banner.look.title == "You see the document as it was when it was signed"
    assert "Erika Mustermann" in banner.look.sentence
    assert banner.buttons[0].hasFocus()
    assert told == [], "to whoever works with the document it is still the newest"
    assert not pane.bar.next_button.isVisible()


def test_the_way_back_shows_the_newest_on_the_same_page(
    qtbot: QtBot, pane: ViewerPane, reader: FakeReader
) -> None:
    pane.go_to_page(1)
    to_signed_version(pane, qtbot)
    banner = pane.version.banner
    assert banner is not None
    QTest.keyClick(banner.buttons[0], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: pages(pane) == 3)
    assert reader.looked[-1] == 0
    assert pane.version.banner is None
    assert pane.view.page == 1
    assert QApplication.focusWidget() is pane.view


def test_a_version_that_cannot_be_shown_leaves_the_newest_and_says_so(
    qtbot: QtBot, pane: ViewerPane, reader: FakeReader
) -> None:
    reader.earlier[EXTENT] = Unreadable("PDF-02")
    failed: list[str] = []
    pane.failed.connect(failed.append)
    pane.panel.after_parts[0][1].version_button.click()
    assert pane.version.until == EXTENT
    qtbot.waitUntil(lambda: pane.version.until == 0 and pages(pane) == 3)
    assert not failed
    assert pane.version.banner is not None
    assert pane.version.banner.look.title == "The version that was signed cannot be shown"


def test_another_document_is_shown_in_its_newest_version(
    qtbot: QtBot, pane: ViewerPane, reader: FakeReader
) -> None:
    to_signed_version(pane, qtbot)
    with qtbot.waitSignal(pane.opened):
        pane.show_document("b")
    assert reader.looked[-1] == 0
    assert pane.version.banner is None


def test_choosing_a_place_goes_back_to_the_newest_first(qtbot: QtBot, pane: ViewerPane) -> None:
    to_signed_version(pane, qtbot)
    pane.choose_place("Erika Mustermann")
    qtbot.waitUntil(lambda: pages(pane) == 3)
    qtbot.waitUntil(lambda: pane.choosing.banner is not None)
    pane.stop_choosing()


def test_what_was_signed_can_be_searched_and_nothing_beside_its_pages_is_listed(
    qtbot: QtBot, pane: ViewerPane, contents: FakeContents
) -> None:
    to_signed_version(pane, qtbot)
    contents.asked.clear()
    pane.words.search.open()
    QTest.keyClicks(pane.words.search.bar.field, "Siegel")
    qtbot.waitUntil(lambda: bool(contents.extents))
    assert set(contents.extents) == {EXTENT}
    assert not {"comments", "attachments"} & {what for what, _ in contents.asked}


def test_what_came_after_is_looked_up_again_when_it_was_cut_off_with_a_search(
    qtbot: QtBot, jobs: Jobs
) -> None:
    contents = FakeContents()
    contents.later = (FILLED_LATER,)
    contents.trouble = Cancelled()
    ground = QObject()
    after = AfterSigning(contents_of(contents), jobs, ground)
    after.show_document("a")
    with qtbot.waitSignal(after.found):
        after.look_up(EXTENT)
        qtbot.wait(20)
        contents.trouble = None
