"""Finding one's way in a document: numbers and labels, the outline, the way back, the folding bar."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.base.errors import Cancelled, Unreadable
from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.contents import Heading, Target
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.stand import Need
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.ui.kit.waiting import EmptyState
from clerkdesk.ui.viewing.bar.more import MoreAction
from clerkdesk.ui.viewing.bar.page_field import page_named
from clerkdesk.ui.viewing.orientation import orientation
from clerkdesk.ui.viewing.orientation.outline_model import OutlineModel
from clerkdesk.ui.viewing.pane import ViewerPane
from clerkdesk.usecases.viewing import Viewing
from tests.ui.kit.audit import faults, tab_order
from tests.ui.viewing.fake_contents import FakeContents, contents_of
from tests.ui.viewing.fake_reader import FakeReader, PathBlobs

HEADINGS = (
    Heading("Gebühren", 0, Target(0)),
    Heading("Ausweise", 1, Target(0, 400.0)),
    Heading("Pässe", 2, Target(3)),
    Heading("Anlagen", 0, None),
    Heading("Tabelle", 1, Target(7, 100.0)),
)
LABELS = ("i", "ii", "iii", *(str(page) for page in range(1, 8)))
KEY = Qt.Key


@pytest.fixture
def contents() -> FakeContents:
    fake = FakeContents()
    fake.headings = HEADINGS
    return fake


@pytest.fixture
def pane(qtbot: QtBot, jobs: Jobs, contents: FakeContents) -> Iterator[ViewerPane]:
    """A viewer of 900 by 600 with ten pages open."""
    reader = FakeReader(pages=10)
    made = ViewerPane(Viewing(PathBlobs(), reader, viewer=None), contents_of(contents), jobs)
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    with qtbot.waitSignal(made.opened):
        made.show_document("a")
    yield made
    made.close_document()
    reader.close()


def write(pane: ViewerPane, text: str) -> None:
    pane.deeds()["go_to_page"]()
    QTest.keyClicks(pane.bar.page_field, text)
    QTest.keyClick(pane.bar.page_field, KEY.Key_Return)


def with_labels(pane: ViewerPane, labels: Sequence[str]) -> None:
    assert pane.facts is not None
    pane.orientation.show_document("a", replace(pane.facts, labels=tuple(labels)))
    pane.orientation.show_page(pane.view.page)


# The number of the page


def test_a_number_leads_to_its_page_and_the_keyboard_to_the_pages(pane: ViewerPane) -> None:
    write(pane, "7")
    assert pane.view.page == 6
    assert pane.bar.page_field.text() == "7"
    assert QApplication.focusWidget() is pane.view


def test_a_label_leads_to_its_page(pane: ViewerPane) -> None:
    with_labels(pane, LABELS)
    assert pane.bar.page_field.text() == "i"
    write(pane, "III")
    assert (pane.view.page, pane.bar.page_field.text()) == (2, "iii")
    write(pane, "2")
    assert pane.view.page == 4, "the page that is called 2, not the second"


def test_a_page_that_is_not_there_is_said_and_nothing_moves(pane: ViewerPane) -> None:
    write(pane, "11")
    field = pane.bar.page_field
    assert pane.view.page == 0
    assert field.property("trouble") and field.hasFocus()
    assert field.accessibleDescription() == "There is no page “11”"
    QTest.keyClick(field, KEY.Key_Escape)
    assert (field.text(), field.property("trouble")) == ("1", False)
    assert QApplication.focusWidget() is pane.view


@pytest.mark.parametrize("text", ["", "0", "-1", "1.5", "99999999999999999999", "²", "iv"])
def test_nonsense_names_no_page(text: str) -> None:
    assert page_named(text, 9) is None


def test_what_is_being_written_is_not_overwritten_by_scrolling(pane: ViewerPane) -> None:
    pane.deeds()["go_to_page"]()
    QTest.keyClicks(pane.bar.page_field, "1")
    pane.view.go_to_page(5)
    assert pane.bar.page_field.text() == "1"


# The way back


def test_a_jump_can_be_taken_back_to_where_it_began(pane: ViewerPane) -> None:
    bar = pane.view.verticalScrollBar()
    bar.setValue(333)
    assert not pane.bar.back_button.isVisible()
    pane.orientation.journey.go(Target(8, 300.0))
    assert pane.view.page == 8
    pane.bar.back_button.click()
    assert bar.value() == pytest.approx(333, abs=2)
    assert not pane.bar.back_button.isVisible()


def test_a_target_comes_to_the_top_and_one_beyond_the_end_leads_nowhere(pane: ViewerPane) -> None:
    journey = pane.orientation.journey
    journey.go(Target(4, 500.0))
    place = pane.view.page_layout.page_box(4).y + 500 * pane.view.page_layout.scale
    assert pane.view.verticalScrollBar().value() == pytest.approx(place - 8, abs=2)
    before = pane.view.verticalScrollBar().value()
    journey.go(Target(10))
    assert pane.view.verticalScrollBar().value() == before


def test_a_page_is_read_aloud_once_somebody_stays_on_it(
    qtbot: QtBot, pane: ViewerPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(orientation, "announce", lambda _, words: said.append(words))
    for page in range(1, 6):
        pane.view.go_to_page(page)
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["Page 6 of 10"]


# The outline


def test_the_outline_is_read_when_it_is_first_looked_at(
    qtbot: QtBot, jobs: Jobs, pane: ViewerPane, contents: FakeContents
) -> None:
    qtbot.waitUntil(jobs.idle)
    assert ("outline", None) not in contents.asked
    pane.deeds()["outline"]()
    tree = pane.orientation.outline.tree
    qtbot.waitUntil(tree.isVisible)
    assert contents.asked.count(("outline", None)) == 1
    assert QApplication.focusWidget() is tree


def test_the_outline_says_its_headings_with_their_pages(
    qtbot: QtBot, pane: ViewerPane, contents: FakeContents
) -> None:
    with_labels(pane, LABELS)
    pane.deeds()["outline"]()
    outline = pane.orientation.outline
    qtbot.waitUntil(outline.tree.isVisible)
    said = [
        outline.model.data(outline.model.index_of(number), Qt.ItemDataRole.AccessibleTextRole)
        for number in range(5)
    ]
    assert said == [
        "Gebühren, page i",
        "Ausweise, page i",
        "Pässe, page 1",
        "Anlagen",
        "Tabelle, page 5",
    ]


def test_enter_leads_to_a_heading_and_arrows_only_move(qtbot: QtBot, pane: ViewerPane) -> None:
    pane.deeds()["outline"]()
    tree = pane.orientation.outline.tree
    qtbot.waitUntil(tree.isVisible)
    for _ in range(4):
        QTest.keyClick(tree, KEY.Key_Down)
    assert pane.view.page == 0
    QTest.keyClick(tree, KEY.Key_Return)
    assert pane.view.page == 7
    assert pane.bar.back_button.isVisible()


def test_the_heading_that_is_read_is_marked(qtbot: QtBot, pane: ViewerPane) -> None:
    pane.deeds()["outline"]()
    outline = pane.orientation.outline
    qtbot.waitUntil(outline.tree.isVisible)
    pane.view.setFocus()
    seen = []
    for page in (0, 3, 5, 8):
        pane.view.go_to_page(page)
        seen.append(outline.tree.marked)
    assert seen == [0, 2, 2, 4]


def test_a_document_without_an_outline_says_so(
    qtbot: QtBot, pane: ViewerPane, contents: FakeContents
) -> None:
    contents.headings = ()
    pane.deeds()["outline"]()
    qtbot.waitUntil(lambda: pane.orientation.outline.findChild(EmptyState) is not None)
    assert not pane.orientation.outline.tree.isVisible()


def test_an_outline_that_cannot_be_read_says_why(
    qtbot: QtBot, pane: ViewerPane, contents: FakeContents
) -> None:
    contents.trouble = Unreadable("PDF-06")
    pane.deeds()["outline"]()
    qtbot.waitUntil(lambda: pane.orientation.outline.findChild(EmptyState) is not None)


def test_an_outline_that_was_cut_off_is_asked_for_again(
    qtbot: QtBot, pane: ViewerPane, contents: FakeContents
) -> None:
    contents.trouble = Cancelled()
    pane.deeds()["outline"]()
    qtbot.wait(50)
    contents.trouble = None
    qtbot.waitUntil(pane.orientation.outline.tree.isVisible)


def test_the_headings_are_a_sound_tree(qapp: object) -> None:
    model = OutlineModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show((Heading("too deep at once", 3, None), *HEADINGS, Heading("", 9, Target(2))))
    assert model.rowCount(QModelIndex()) == 3
    assert model.data(model.index_of(6), Qt.ItemDataRole.DisplayRole) == "Without a title"
    model.show(())
    assert tester.model() is model


@pytest.mark.parametrize(
    ("page", "y", "heading"), [(0, 0.0, 0), (0, 399.0, 0), (0, 401.0, 1), (2, 0.0, 1), (9, 0.0, 4)]
)
def test_a_point_stands_under_the_heading_before_it(qapp: object, page: int, y: float, heading: int) -> None:
    model = OutlineModel()
    model.show(HEADINGS)
    assert model.at(page, y) == heading


# The lists beside the pages


def test_the_key_opens_a_list_and_puts_it_away(qtbot: QtBot, pane: ViewerPane) -> None:
    side = pane.orientation.side
    pane.deeds()["page_list"]()
    assert side.isVisible() and QApplication.focusWidget() is pane.thumbnails
    pane.deeds()["outline"]()
    assert side.isVisible() and side.shown == "outline"
    assert pane.bar.list_button.isChecked()
    qtbot.waitUntil(pane.orientation.outline.tree.isVisible)
    pane.deeds()["outline"]()
    assert not side.isVisible()
    assert QApplication.focusWidget() is pane.view


def test_the_side_leaves_the_pages_most_of_the_room(pane: ViewerPane) -> None:
    pane.deeds()["outline"]()
    for width in (420, 620, 1400):
        pane.resize(width, 600)
        assert pane.orientation.side.width() <= max(0.4 * width, 125)


# The bar


def shown(pane: ViewerPane) -> list[QWidget]:
    parts = pane.bar.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return sorted((part for part in parts if part.isVisible()), key=lambda part: part.x())


def names(entries: Sequence[MoreAction]) -> set[str]:
    return {entry.name for entry in entries}


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [320, 480, 620, 700, 1300])
def test_everything_in_the_bar_fits_or_is_in_its_menu(
    qapp: QApplication, pane: ViewerPane, width: int, scale: float
) -> None:
    apply(qapp, load_theme("light", text_scale=scale))
    pane.resize(width, 600)
    bar = pane.bar
    QApplication.sendPostedEvents()  # the parts are laid out anew
    parts = shown(pane)
    assert all(part.width() >= part.minimumSizeHint().width() for part in parts), "nothing is squeezed"
    assert parts[-1].geometry().right() < bar.width()
    for before, after in pairwise(parts):
        assert before.geometry().right() < after.geometry().left()
    reachable = names(bar.all_more())
    for part, stands_for in (
        (bar.previous_button, "page_before"),
        (bar.view_button, "night_view"),
        (bar.percent_button, "fit_width"),
        (bar.find_button, "find_in_document"),
    ):
        assert part.isVisible() != (stands_for in reachable)


@pytest.mark.parametrize("name", ["page_list", "outline"])
def test_esc_gives_the_keyboard_back_to_the_pages_and_leaves_the_list(
    qtbot: QtBot, pane: ViewerPane, name: str
) -> None:
    pane.deeds()[name]()
    qtbot.waitUntil(lambda: pane.orientation.side.isAncestorOf(QApplication.focusWidget()))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is pane.view
    assert pane.orientation.side.isVisible()


def test_headings_that_come_late_do_not_take_the_keyboard_back(qtbot: QtBot, pane: ViewerPane) -> None:
    pane.deeds()["outline"]()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(pane.orientation.outline.tree.isVisible)
    assert QApplication.focusWidget() is pane.view


def test_a_list_beside_the_pages_asks_for_room_where_it_is_scarce(pane: ViewerPane) -> None:
    needs: list[Need] = []
    pane.room.changed.connect(needs.append)
    pane.bar.list_button.click()
    pane.bar.list_button.click()
    assert needs == [Need.WHERE_SCARCE, Need.NONE]


def test_what_was_folded_away_comes_back(pane: ViewerPane) -> None:
    everything = shown(pane)
    pane.resize(330, 600)
    assert len(shown(pane)) < len(everything)
    pane.resize(900, 600)
    assert shown(pane) == everything


def test_the_audit_would_notice_a_part_of_the_bar_without_a_name(pane: ViewerPane) -> None:
    pane.deeds()["page_list"]()
    assert faults(pane) == []
    pane.bar.find_button.setAccessibleName("")
    pane.bar.find_button.setToolTip("")
    assert any("no accessible name" in fault for fault in faults(pane))


def test_tab_goes_where_the_eye_goes(qtbot: QtBot, pane: ViewerPane) -> None:
    pane.deeds()["outline"]()
    qtbot.waitUntil(pane.orientation.outline.tree.isVisible)
    order = tab_order(pane)
    places = [(_row(pane, part), part.mapTo(pane, part.rect().topLeft()).x()) for part in order]
    assert places == sorted(places)
    assert {pane.bar.page_field, pane.orientation.outline.tree, pane.view} <= set(order)
    moved = [order[-1], *order[:-1]]
    places = [(_row(pane, part), part.mapTo(pane, part.rect().topLeft()).x()) for part in moved]
    assert places != sorted(places), "the measure sees a wrong order"


def _row(pane: ViewerPane, part: QWidget) -> int:
    """The bar, the tabs of the lists, what lies below them."""
    if pane.bar.isAncestorOf(part):
        return 0
    return 1 if part in pane.orientation.side.tabs.values() else 2
