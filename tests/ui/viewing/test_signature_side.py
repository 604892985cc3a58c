"""The signatures beside the pages: when the panel opens and makes way, and what it does without pages."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clerkdesk.base.errors import Unreadable
from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.signatures import Findings, judge, unread
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.ui.viewing.pane import ViewerPane
from clerkdesk.ui.viewing.signatures.signature_card import QuietCard
from clerkdesk.ui.viewing.signatures.signature_side import PAGES
from clerkdesk.usecases.viewing import Viewing
from tests.ui.kit.audit import faults
from tests.ui.viewing.conftest import ShowPane
from tests.ui.viewing.fake_contents import no_contents
from tests.ui.viewing.fake_reader import FakeReader, PathBlobs
from tests.ui.viewing.signed_documents import (
    NARROW,
    SIGNED,
    SLOTS,
    VALID,
    WIDE,
    Put,
    opened,
    put,
    statuses,
)

__all__ = ["put"]


@pytest.fixture
def memory(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


# Where it stands


def test_beside_the_pages_they_stay_wide_enough_to_be_read(qtbot: QtBot, put: Put) -> None:
    pane = opened(put(width=PAGES + 301), qtbot)
    assert pane.view.isVisible() and pane.panel.isVisible()
    assert pane.view.width() >= PAGES


def test_without_room_for_both_the_panel_stands_before_the_pages_and_a_card_gives_them_back(
    qtbot: QtBot, put: Put
) -> None:
    pane = opened(put(width=NARROW), qtbot)
    assert (pane.view.isVisible(), pane.panel.isVisible()) == (False, True)
    QTest.keyClick(pane.panel.cards[1], Qt.Key.Key_Return)
    qtbot.wait(1)
    assert (pane.view.isVisible(), pane.panel.isVisible()) == (True, False)
    assert QApplication.focusWidget() is pane.view
    place = SLOTS[1].place
    assert place is not None
    box, area = pane.view.page_layout.place_box(place), pane.view.area()
    assert area.y <= box.y <= box.bottom <= area.bottom
    assert not pane.bar.signatures_button.isChecked()


def test_it_says_how_much_room_it_wishes_while_it_is_open(qtbot: QtBot, put: Put) -> None:
    pane, wished = put(width=NARROW), []
    pane.signatures.room_wished.connect(wished.append)
    opened(pane, qtbot)
    pane.signatures.close_panel()
    assert wished == [PAGES + 300, 0]


def test_a_window_that_gets_narrow_keeps_the_pages_and_brings_the_panel_back_with_the_room(
    qtbot: QtBot, put: Put
) -> None:
    pane = opened(put(), qtbot)
    pane.resize(NARROW, 600)
    qtbot.waitUntil(lambda: not pane.panel.isVisible())
    assert pane.view.isVisible()
    pane.resize(WIDE, 600)
    assert pane.view.isVisible() and pane.panel.isVisible()


def test_choosing_a_place_to_sign_gives_the_pages_back(qtbot: QtBot, put: Put) -> None:
    pane = opened(put(width=NARROW), qtbot)
    pane.choose_place("Erika Mustermann")
    assert pane.view.isVisible()
    assert not pane.panel.isVisible()


def test_large_letters_leave_the_pages_their_width(qtbot: QtBot, put: Put, qapp: QApplication) -> None:
    pane = put()
    apply(qapp, load_theme("light", 1.5))
    opened(pane, qtbot)
    assert pane.panel.isVisible() and not pane.view.isVisible()
    assert faults(pane) == []
    assert all(card.width() <= pane.width() for card in pane.panel.cards)


# Opening, closing, remembering


def test_the_banner_leads_to_the_signatures_and_esc_back(qtbot: QtBot, put: Put) -> None:
    pane = put()
    pane.view.setFocus()
    assert pane.verdict.banner is not None
    [button] = pane.verdict.banner.buttons
    assert button.text() == "Show signatures"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pane.panel.isVisible()
    QTest.keyClick(pane.panel.cards[0], Qt.Key.Key_Escape)
    assert not pane.panel.isVisible()
    assert QApplication.focusWidget() is pane.view
    assert pane.verdict.banner is not None


def test_the_button_of_the_bar_opens_and_closes(put: Put) -> None:
    pane = put()
    button = pane.bar.signatures_button
    for shown in (True, False):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert (pane.panel.isVisible(), button.isChecked()) == (shown, shown)


def test_it_is_remembered_open_and_comes_back_only_where_the_pages_keep_their_room(
    qtbot: QtBot, jobs: Jobs, memory: QSettings
) -> None:
    shown = []
    for width in (WIDE, WIDE, NARROW):
        reader = FakeReader(slots=SLOTS)
        pane = ViewerPane(Viewing(PathBlobs(), reader, viewer=None), no_contents(), jobs, memory)
        qtbot.addWidget(pane)
        pane.resize(width, 600)
        pane.show()
        with qtbot.waitSignal(pane.opened):
            pane.show_document("a")
        pane.show_judgement(VALID)
        shown.append(pane.panel.isVisible())
        if not shown[-1] and width == WIDE:
            pane.signatures.open_panel()
        pane.close_document()
        reader.close()
    assert shown == [False, True, False]


def test_it_is_remembered_closed(qtbot: QtBot, put: Put) -> None:
    pane = opened(put(), qtbot)
    pane.signatures.close_panel()
    pane.show_document("b")
    with qtbot.waitSignal(pane.opened):
        pass
    pane.show_judgement(VALID)
    assert not pane.panel.isVisible()


def test_another_document_is_never_seen_beside_the_signatures_of_the_one_before(
    qtbot: QtBot, put: Put
) -> None:
    pane = opened(put(), qtbot)
    with qtbot.waitSignal(pane.opened):
        pane.show_document("b")
    assert (pane.panel.isVisible(), pane.panel.cards, pane.verdict.banner) == (False, [], None)


# Where the document cannot be shown


def test_bytes_that_are_not_what_was_kept_have_no_signatures_to_show(qtbot: QtBot, put: Put) -> None:
    pane = opened(put(), qtbot)
    pane.show_judgement(unread("BLB-02"))
    assert not pane.panel.isVisible()
    assert not pane.bar.signatures_button.isVisible()
    pane.show_judgement(VALID)
    assert not pane.bar.signatures_button.isVisible(), "a verdict that comes late is not on what lies here"


def test_of_a_file_that_cannot_be_shown_the_panel_still_tells_what_was_found(
    qtbot: QtBot, show_pane: ShowPane
) -> None:
    reader = FakeReader()
    reader.trouble = Unreadable("PDF-02")
    pane = show_pane(reader)
    pane.resize(WIDE, 600)
    with qtbot.waitSignal(pane.failed):
        pane.show_document("a")
    damaged = judge(Findings(SIGNED, covered=True), clean_opening=False, guard_code="PDF-02")
    pane.show_judgement(damaged)
    assert pane.verdict.banner is None, "above no pages nothing is said"
    opened(pane, qtbot)
    assert {status for status, _ in statuses(pane)} == {"Cannot be judged"}
    assert all(isinstance(card, QuietCard) for card in pane.panel.cards)


def test_where_height_is_scarce_the_verdict_is_one_line(qtbot: QtBot, put: Put, qapp: QApplication) -> None:
    apply(qapp, load_theme("light", 2.0))
    pane = put()
    qtbot.wait(1)
    full = pane.verdict.height()
    pane.resize(WIDE, 400)
    qtbot.wait(1)
    assert pane.verdict.banner is not None
    assert (pane.verdict.banner.look.title, pane.verdict.banner.look.sentence) == ("Signed and unchanged", "")
    assert pane.verdict.height() < full / 2
    assert pane.bar.signatures_button.isVisible(), "the way there stays"
