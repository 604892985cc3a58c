"""Links on the pages: pointed at, followed inside the document, and only shown where they lead outside."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clerkdesk.base.errors import Unreadable
from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.contents import Link, Target
from clerkdesk.domain.pages import Place
from clerkdesk.ui.viewing.orientation.lead_words import LeadHint, host_of
from clerkdesk.ui.viewing.pane import ViewerPane
from clerkdesk.usecases.viewing import Viewing
from tests.ui.kit.audit import faults
from tests.ui.viewing.fake_contents import FakeContents, contents_of
from tests.ui.viewing.fake_reader import FakeReader, PathBlobs

KEY = Qt.Key
ADDRESS = "https://musterstadt.de@example.org/form?a=1"
INSIDE = Link(Place(0, 100, 100, 200, 20), Target(6, 50.0))
OUTSIDE = Link(Place(0, 100, 200, 200, 20), None, ADDRESS)
PROGRAM = Link(Place(0, 100, 300, 200, 20), None, "calc.exe", starts_program=True)
LATER = Link(Place(4, 100, 100, 200, 20), Target(0))


@pytest.fixture
def contents() -> FakeContents:
    fake = FakeContents()
    fake.leads = {0: (OUTSIDE, INSIDE, Link(Place(0, 5, 5, 9, 9), Target(99))), 4: (LATER,)}
    return fake


@pytest.fixture
def pane(qtbot: QtBot, jobs: Jobs, contents: FakeContents) -> Iterator[ViewerPane]:
    """A viewer with ten pages open, whose links are known."""
    reader = FakeReader(pages=10)
    made = ViewerPane(Viewing(PathBlobs(), reader, viewer=None), contents_of(contents), jobs)
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    with qtbot.waitSignal(made.opened):
        made.show_document("a")
    qtbot.waitUntil(lambda: 0 in made.orientation.leads._known)
    yield made
    made.close_document()
    reader.close()


def at(pane: ViewerPane, link: Link) -> QPoint:
    box, area = pane.view.page_layout.place_box(link.place), pane.view.area()
    return QPoint(round(box.x + box.width / 2 - area.x), round(box.y + box.height / 2 - area.y))


def hint(pane: ViewerPane) -> str:
    [line] = pane.view.findChildren(LeadHint)
    return line.text() if line.isVisible() else ""


def says(pane: ViewerPane, words: str) -> bool:
    return hint(pane) == words


def test_the_pointer_says_where_a_link_leads(pane: ViewerPane) -> None:
    QTest.mouseMove(pane.view.viewport(), at(pane, INSIDE))
    assert hint(pane) == "Leads to page 7"
    assert pane.view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(pane.view.viewport(), at(pane, OUTSIDE))
    assert hint(pane) == ADDRESS
    QTest.mouseMove(pane.view.viewport(), at(pane, INSIDE) + QPoint(0, 60))
    assert hint(pane) == ""


def test_a_click_leads_inside_the_document_and_back(pane: ViewerPane) -> None:
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=at(pane, INSIDE))
    assert pane.view.page == 6
    pane.bar.back_button.click()
    assert pane.view.page == 0


def test_a_press_that_leaves_the_link_follows_nothing(pane: ViewerPane) -> None:
    port = pane.view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=at(pane, INSIDE))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=at(pane, INSIDE) + QPoint(0, 60))
    assert pane.view.page == 0


def test_an_address_is_shown_and_copied_and_never_opened(
    pane: ViewerPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=at(pane, OUTSIDE))
    card = pane.orientation.address
    assert card.isVisible() and card.copy_button.hasFocus()
    assert card.address.text() == ADDRESS and card.address.isReadOnly()
    assert card.accessibleName() == "This link leads to example.org"
    assert faults(card) == []
    QTest.keyClick(card.copy_button, KEY.Key_Space)
    assert QApplication.clipboard().text() == ADDRESS
    assert not card.isVisible() and pane.view.hasFocus()
    assert opened == []


def test_of_a_link_that_would_start_a_program_nothing_is_offered(pane: ViewerPane) -> None:
    pane.orientation.leads.follow(PROGRAM)
    card = pane.orientation.address
    assert card.accessibleName() == "This link would have started a program. Nothing was started."
    assert card.address.text() == "calc.exe"
    assert not card.copy_button.isVisible()
    assert card.close_button.hasFocus()
    card.put_away()
    pane.orientation.leads.follow(OUTSIDE)
    assert card.copy_button.isVisible()
    assert card.copy_button.hasFocus()


def test_esc_puts_the_address_away(pane: ViewerPane) -> None:
    pane.orientation.leads.follow(OUTSIDE)
    QTest.keyClick(pane.orientation.address.copy_button, KEY.Key_Escape)
    assert not pane.orientation.address.isVisible()
    assert pane.view.hasFocus()


def test_keys_go_from_link_to_link_across_pages(qtbot: QtBot, pane: ViewerPane) -> None:
    pane.view.setFocus(Qt.FocusReason.TabFocusReason)
    for expected in ("Leads to page 7", ADDRESS, "Leads to page 1", "No further link"):
        QTest.keyClick(pane.view, KEY.Key_L)
        qtbot.waitUntil(partial(says, pane, expected))
    assert pane.view.viewport().rect().contains(at(pane, LATER)), "the last one was brought into view"
    QTest.keyClick(pane.view, KEY.Key_L, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: hint(pane) == ADDRESS)
    QTest.keyClick(pane.view, KEY.Key_Return)
    assert pane.orientation.address.isVisible()


def test_esc_leaves_the_links(qtbot: QtBot, pane: ViewerPane) -> None:
    pane.view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(pane.view, KEY.Key_L)
    qtbot.waitUntil(lambda: hint(pane) != "")
    QTest.keyClick(pane.view, KEY.Key_Escape)
    assert hint(pane) == ""
    QTest.keyClick(pane.view, KEY.Key_Return)
    assert pane.view.page == 0


def test_a_link_beyond_the_last_page_is_none(pane: ViewerPane) -> None:
    assert len(pane.orientation.leads._known[0]) == 2


def test_pages_scrolled_past_are_not_asked_for_their_links(
    qtbot: QtBot, jobs: Jobs, pane: ViewerPane, contents: FakeContents
) -> None:
    for page in range(2, 9):
        pane.view.go_to_page(page)
    qtbot.waitUntil(lambda: ("links", 8) in contents.asked)
    qtbot.waitUntil(jobs.idle)
    assert {page for what, page in contents.asked if what == "links"} <= {0, 1, 8, 9}


def test_a_page_whose_links_cannot_be_read_has_none(
    qtbot: QtBot, pane: ViewerPane, contents: FakeContents
) -> None:
    contents.trouble = Unreadable("PDF-02")
    pane.view.go_to_page(4)
    qtbot.waitUntil(lambda: pane.orientation.leads._known.get(4) == ())


def test_another_document_has_other_links(qtbot: QtBot, pane: ViewerPane, contents: FakeContents) -> None:
    contents.leads = {}
    with qtbot.waitSignal(pane.opened):
        pane.show_document("b")
    qtbot.waitUntil(lambda: pane.orientation.leads._known.get(0) == ())
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=at(pane, INSIDE))
    assert pane.view.page == 0


@pytest.mark.parametrize(
    ("address", "host"),
    [
        (ADDRESS, "example.org"),
        ("file:///etc/passwd", ""),
        ("calc.exe", ""),
        ("http://[", ""),
        ("", ""),
        ("https://example.org\\@musterstadt.de/", "example.org"),
        ("https:\\\\example.org\\musterstadt.de", "example.org"),
        ("https://musterstadt.de\u3002example.org/", "musterstadt.de.example.org"),
        ("https://must\u0435rstadt.de/", "xn--mustrstadt-nsi.de"),
        ("https://b\u00fcrger.musterstadt.de:8443/", "b\u00fcrger.musterstadt.de"),
        ("https://musterstadt.de\u2044.example.org/", "musterstadt.xn--de-d6t.example.org"),
        ("https://muster stadt.de/", ""),
        ("https://[2001:db8::1]/", "2001:db8::1"),
    ],
)
def test_the_host_is_the_one_an_address_really_leads_to(address: str, host: str) -> None:
    assert host_of(address) == host
