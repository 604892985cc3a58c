"""The viewer as a person uses it: opening, scrolling, zooming, the next field, troubles, keys."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from clerkdesk.base.errors import Unreadable
from clerkdesk.domain.pages import Place, SignatureSlot
from clerkdesk.ui.kit.banner import Banner
from clerkdesk.ui.kit.notice_table import notice_for
from clerkdesk.ui.viewing.bar.more import MoreAction
from clerkdesk.ui.viewing.pages.layout import FULL_SIZE, MARGIN, Fit
from clerkdesk.ui.viewing.pages.marks import Mark
from clerkdesk.ui.viewing.pane import ViewerPane
from tests.ui.kit.audit import faults, tab_order
from tests.ui.viewing.conftest import ShowPane
from tests.ui.viewing.fake_reader import FakeReader

SLOTS = (
    SignatureSlot("Einwilligung", Place(0, 50, 100, 200, 60), True),
    SignatureSlot("Unterschrift", Place(1, 50, 700, 200, 60), False),
    SignatureSlot("Mitarbeit", Place(2, 300, 700, 200, 60), False),
    SignatureSlot("unsichtbar", None, False),
)


def opened(pane: ViewerPane, qtbot: QtBot, digest: str = "a") -> ViewerPane:
    with qtbot.waitSignal(pane.opened):
        pane.show_document(digest)
    return pane


def chosen(entries: Sequence[MoreAction]) -> list[str]:
    return [entry.name for entry in entries if entry.checked]


def choose(entries: Sequence[MoreAction], name: str) -> None:
    next(entry for entry in entries if entry.name == name).do()


def texts(pane: ViewerPane) -> list[str]:
    return [button.text() for button in pane.findChildren(QPushButton) if button.isVisibleTo(pane)]


def test_a_document_opens_at_the_width_of_the_view(qtbot: QtBot, show_pane: ShowPane) -> None:
    pane = opened(show_pane(FakeReader()), qtbot)
    paper = pane.view.page_layout.page_box(0)
    assert paper.width == pytest.approx(pane.view.viewport().width() - 2 * MARGIN, abs=1)
    assert pane.view.verticalScrollBar().value() == 0


def at_rest(pane: ViewerPane, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: pane.pictures.size > 0 and pane.pictures.at_rest)


def test_only_what_is_seen_and_what_may_be_seen_next_is_drawn(qtbot: QtBot, show_pane: ShowPane) -> None:
    reader = FakeReader(pages=500)
    pane = opened(show_pane(reader), qtbot)
    at_rest(pane, qtbot)
    sharp = pane.view.page_layout.scale
    assert {page for page, _ in reader.drawn} == set(range(9))
    assert {page for page, scale in reader.drawn if scale == sharp} == {0, 1, 2}
    reader.drawn.clear()
    pane.go_to_page(250)
    at_rest(pane, qtbot)
    assert {page for page, scale in reader.drawn if scale == sharp} == {249, 250, 251, 252}
    assert {page for page, _ in reader.drawn} == set(range(248, 259))


def test_pages_scrolled_past_are_never_drawn(qtbot: QtBot, show_pane: ShowPane) -> None:
    reader = FakeReader(pages=100)
    pane = opened(show_pane(reader), qtbot)
    reader.go.clear()
    for page in range(5, 95, 5):
        pane.go_to_page(page)
    reader.go.set()
    qtbot.waitUntil(lambda: any(page == 90 for page, _ in reader.drawn))
    assert not {page for page, _ in reader.drawn} & set(range(9, 88))


def test_a_page_nobody_waits_for_is_cut_off(qtbot: QtBot, show_pane: ShowPane) -> None:
    reader = FakeReader(pages=100)
    pane = opened(show_pane(reader), qtbot)
    qtbot.waitUntil(lambda: pane.pictures.size > 0)
    reader.go.clear()
    pane.go_to_page(50)
    qtbot.waitUntil(lambda: reader.drawn[-1][0] > 40)
    pane.go_to_page(0)
    qtbot.waitUntil(lambda: reader.cancels > 0, timeout=2000)
    reader.go.set()


def test_the_painted_page_is_the_drawn_one(qtbot: QtBot, show_pane: ShowPane) -> None:
    pane = opened(show_pane(FakeReader()), qtbot)
    qtbot.waitUntil(lambda: pane.pictures.size > 0)
    middle = pane.view.viewport().grab().toImage().pixelColor(300, 300)
    assert middle.name() == "#808080"


def test_the_kept_pictures_stay_within_their_bound(qtbot: QtBot, show_pane: ShowPane) -> None:
    pane = show_pane(FakeReader(pages=60))
    pane.pictures._warm.budget = 12_000_000
    opened(pane, qtbot)
    for page in range(0, 60, 6):
        pane.go_to_page(page)
        qtbot.waitUntil(lambda page=page: any(True for _ in pane.pictures.others(page)))
    assert 0 < pane.pictures.size <= 12_000_000


def test_another_zoom_shows_the_old_picture_until_the_sharp_one_is_there(
    qtbot: QtBot, show_pane: ShowPane
) -> None:
    reader = FakeReader(pages=1)
    pane = opened(show_pane(reader), qtbot)
    qtbot.waitUntil(lambda: pane.pictures.size > 0)
    reader.go.clear()
    pane.view.zoom_in()
    assert pane.view.viewport().grab().toImage().pixelColor(300, 300).name() == "#808080"
    reader.go.set()


def test_zooming_keeps_the_point_under_the_mouse(qtbot: QtBot, show_pane: ShowPane) -> None:
    pane = opened(show_pane(FakeReader()), qtbot)
    view, anchor = pane.view, QPointF(300, 400)
    view.verticalScrollBar().setValue(900)
    before = view.page_layout.point_on_paper(*(anchor + view.scrolled()).toTuple())
    wheel = QWheelEvent(
        anchor,
        view.viewport().mapToGlobal(anchor),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.fit is Fit.FREE
    after = view.page_layout.point_on_paper(*(anchor + view.scrolled()).toTuple())
    assert after == pytest.approx(before, abs=1.5)


def test_zoom_by_buttons_and_keys(qtbot: QtBot, show_pane: ShowPane) -> None:
    pane = opened(show_pane(FakeReader()), qtbot)
    fitting = pane.view.page_layout.scale
    pane.bar.in_button.click()
    larger = pane.view.page_layout.scale
    QTest.keyClick(pane.view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert fitting < larger < pane.view.page_layout.scale
    QTest.keyClick(pane.view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert pane.view.page_layout.scale == pytest.approx(larger)
    QTest.keyClick(pane.view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert pane.view.page_layout.scale == pytest.approx(fitting)
    assert chosen(pane.bar.zoom_entries()) == ["fit_width"]


def test_fitting_the_page_shows_all_of_it(qtbot: QtBot, show_pane: ShowPane) -> None:
    pane = opened(show_pane(FakeReader()), qtbot)
    choose(pane.bar.zoom_entries(), "fit_page")
    paper = pane.view.page_layout.page_box(0)
    assert paper.height < pane.view.viewport().height()
    assert chosen(pane.bar.zoom_entries()) == ["fit_page"]


def test_the_zoom_in_words_counts_from_paper_size(qtbot: QtBot, show_pane: ShowPane) -> None:
    pane = opened(show_pane(FakeReader()), qtbot)
    with qtbot.waitSignal(pane.view.zoom_changed) as told:
        pane.view.zoom_to(FULL_SIZE, QPointF(0, 0))
    assert told.args == [1.0, Fit.FREE]


def test_moving_by_keyboard_alone(qtbot: QtBot, show_pane: ShowPane) -> None:
    pane = opened(show_pane(FakeReader(pages=5)), qtbot)
    bar = pane.view.verticalScrollBar()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space):
        at = bar.value()
        QTest.keyClick(pane.view, key)
        assert bar.value() > at
    QTest.keyClick(pane.view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    assert pane.view.page == 4
    QTest.keyClick(pane.view, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_a_wider_window_keeps_the_top_of_the_document(qtbot: QtBot, show_pane: ShowPane) -> None:
    pane = opened(show_pane(FakeReader()), qtbot)
    pane.resize(1100, 700)
    qtbot.wait(20)
    assert pane.view.verticalScrollBar().value() == 0


def test_next_field_goes_from_one_unsigned_field_to_the_next(qtbot: QtBot, show_pane: ShowPane) -> None:
    pane = opened(show_pane(FakeReader(slots=SLOTS)), qtbot)
    seen = []
    for _ in range(3):
        pane.bar.next_button.click()
        seen.append(pane.view.page)
        box, area = (
            pane.view.page_layout.place_box(SLOTS[seen[-1]].place or Place(0, 0, 0, 0, 0)),
            pane.view.area(),
        )
        assert area.y <= box.y <= box.bottom <= area.bottom
    assert seen == [1, 2, 1]


def test_next_field_is_offered_only_while_there_is_one(qtbot: QtBot, show_pane: ShowPane) -> None:
    pane = opened(show_pane(FakeReader(slots=SLOTS[:1])), qtbot)
    assert not pane.bar.next_button.isVisible()
    pane.show_marks([Mark("neu", Place(2, 10, 10, 100, 30), "Ayşe Yılmaz")])
    assert pane.bar.next_button.isVisible()


def test_the_next_field_is_blue_and_a_signed_one_is_left_alone(qtbot: QtBot, show_pane: ShowPane) -> None:
    reader = FakeReader()
    pane = opened(show_pane(reader), qtbot)
    qtbot.waitUntil(lambda: pane.pictures.size > 0)
    places = [Place(0, 50, 100 + 150 * at, 300, 80) for at in range(3)]
    pane.show_marks([Mark("a", places[0], signed=True), Mark("b", places[1]), Mark("c", places[2])])
    image, colors = pane.view.viewport().grab().toImage(), []
    for place in places:
        box = pane.view.page_layout.place_box(place)
        row = round(box.y - pane.view.area().y + 1)
        colors.append({image.pixelColor(round(box.x) + x, row).name() for x in range(20, 60)})
    assert colors[0] == {"#808080"}
    assert "#2044aa" in colors[1]
    assert "#2044aa" not in colors[2] and len(colors[2]) > 1


@pytest.mark.parametrize("code", ["PDF-01", "PDF-02", "PDF-03", "PDF-04", "PDF-05", "PDF-06", "PDF-07"])
def test_a_document_that_cannot_be_shown_says_why_and_can_be_saved(
    qtbot: QtBot, show_pane: ShowPane, code: str
) -> None:
    reader = FakeReader()
    reader.trouble = Unreadable(code)
    pane = show_pane(reader)
    with qtbot.waitSignal(pane.failed) as told:
        pane.show_document("a")
    assert told.args == [code]
    assert "Save original" in texts(pane)
    save = next(button for button in pane.findChildren(QPushButton) if button.text() == "Save original")
    with qtbot.waitSignal(pane.save_wished) as wished:
        save.click()
    assert wished.args == ["a"]


@pytest.mark.parametrize("code", ["PDF-09", "PDF-10"])
def test_what_cannot_be_read_is_not_offered_to_be_saved(qtbot: QtBot, show_pane: ShowPane, code: str) -> None:
    reader = FakeReader()
    reader.trouble = Unreadable(code)
    pane = show_pane(reader)
    with qtbot.waitSignal(pane.failed):
        pane.show_document("a")
    assert "Save original" not in texts(pane)
    assert "Try again" in texts(pane)


def test_a_page_that_was_read_stays_free_of_words_when_its_file_goes(
    qtbot: QtBot, show_pane: ShowPane
) -> None:
    pane = opened(show_pane(FakeReader(pages=40)), qtbot)
    qtbot.waitUntil(lambda: pane.pictures.at_rest and any(pane.pictures.others(0)))
    pane.pictures.failed.emit(0, "PDF-09")
    assert pane.view.findChildren(Banner) == []
    pane.pictures.failed.emit(39, "PDF-09")
    [banner] = pane.view.findChildren(Banner)
    assert banner.look.sentence == notice_for("PDF-09").title + "."


def test_trying_again_opens_a_document_that_failed_once(qtbot: QtBot, show_pane: ShowPane) -> None:
    reader = FakeReader()
    reader.trouble = Unreadable("PDF-05")
    pane = show_pane(reader)
    with qtbot.waitSignal(pane.failed):
        pane.show_document("a")
    reader.trouble = None
    again = next(button for button in pane.findChildren(QPushButton) if button.text() == "Try again")
    with qtbot.waitSignal(pane.opened):
        again.click()


def test_bytes_that_are_not_the_documents_are_neither_shown_nor_saved(
    qtbot: QtBot, show_pane: ShowPane
) -> None:
    reader = FakeReader()
    reader.trouble = Unreadable("BLB-02")
    pane = show_pane(reader)
    with qtbot.waitSignal(pane.failed):
        pane.show_document("a")
    assert not {"Save original", "Try again"} & set(texts(pane))


def test_a_page_that_cannot_be_drawn_says_so_and_the_others_are_shown(
    qtbot: QtBot, show_pane: ShowPane
) -> None:
    reader = FakeReader()
    reader.broken[0] = "PDF-06"
    pane = opened(show_pane(reader), qtbot)
    qtbot.waitUntil(lambda: "Try again" in texts(pane))
    qtbot.waitUntil(lambda: any(True for _ in pane.pictures.others(1)))
    at_rest(pane, qtbot)
    assert [page for page, _ in reader.drawn].count(0) == 1, "not tried again by itself"
    reader.broken.clear()
    next(button for button in pane.findChildren(QPushButton) if button.text() == "Try again").click()
    qtbot.waitUntil(lambda: any(True for _ in pane.pictures.others(0)))
    assert "Try again" not in texts(pane)


def test_turning_to_another_document_forgets_the_one_before(qtbot: QtBot, show_pane: ShowPane) -> None:
    reader = FakeReader()
    pane = show_pane(reader)
    reader.go.clear()
    pane.show_document("a")
    pane.show_document("b")
    reader.go.set()
    with qtbot.waitSignal(pane.opened):
        pass
    qtbot.wait(50)
    pane.close_document()
    assert pane.facts is None
    assert pane.pictures.size == 0


def test_the_page_list_follows_and_leads(qtbot: QtBot, show_pane: ShowPane) -> None:
    pane = opened(show_pane(FakeReader(pages=9)), qtbot)
    pane.bar.list_button.click()
    assert pane.thumbnails.isVisible()
    pane.go_to_page(5)
    assert pane.thumbnails.currentIndex().row() == 5
    pane.thumbnails.setCurrentIndex(pane.thumbnails.model().index(2, 0))
    assert pane.view.page == 2
    assert pane.thumbnails.currentIndex().data() == "Page 3"


def test_everything_that_takes_the_focus_has_a_name(qtbot: QtBot, show_pane: ShowPane) -> None:
    pane = opened(show_pane(FakeReader(slots=SLOTS)), qtbot)
    pane.bar.list_button.click()
    for part in (pane.view, pane.thumbnails):
        assert part.accessibleName()
    assert pane.view.accessibleDescription() == "Page 1 of 3"
    pane.go_to_page(1)
    assert pane.view.accessibleDescription() == "Page 2 of 3"


def test_the_viewer_passes_the_audit_for_names_and_targets(qtbot: QtBot, show_pane: ShowPane) -> None:
    pane = opened(show_pane(FakeReader(slots=SLOTS)), qtbot)
    pane.bar.list_button.click()
    pane.choose_place("Ayşe Yılmaz")
    assert faults(pane) == []


def test_tab_goes_through_the_bar_to_the_pages(qtbot: QtBot, show_pane: ShowPane) -> None:
    pane = opened(show_pane(FakeReader(slots=SLOTS)), qtbot)
    pane.bar.list_button.click()
    bar = pane.bar
    buttons = [
        bar.list_button,
        bar.page_field,
        bar.following_button,
        bar.out_button,
        bar.percent_button,
        bar.in_button,
        bar.view_button,
        bar.find_button,
        bar.next_button,
        bar.more_button,
    ]
    tabs = pane.orientation.side.tabs
    assert tab_order(pane) == [*buttons, tabs["pages"], pane.thumbnails, pane.view]


def test_a_slow_page_of_the_document_before_does_not_hold_up_the_next(
    qtbot: QtBot, show_pane: ShowPane
) -> None:
    reader = FakeReader(pages=50)
    pane = opened(show_pane(reader), qtbot, "a")
    at_rest(pane, qtbot)
    reader.go.clear()
    pane.go_to_page(40)
    qtbot.waitUntil(lambda: reader.drawn[-1][0] == 40)
    pane.show_document("b")
    assert reader.cancels == 0, "most pages are done sooner than a new child starts"
    qtbot.waitUntil(lambda: reader.cancels == 1, timeout=2000)
    reader.go.set()
    qtbot.waitUntil(lambda: pane.facts is not None)
