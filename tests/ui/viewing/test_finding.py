"""Searching as one types, with real keys: hits, their count, the way between them, and what is cut off."""

from itertools import product

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clerkdesk.base.errors import Refused
from clerkdesk.domain.pages import Place
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.theme import CONTRAST, load_theme
from clerkdesk.ui.viewing.pages.layout import Fit
from clerkdesk.ui.viewing.pane import ViewerPane
from clerkdesk.ui.viewing.words.find_bar import FindBar
from tests.ui.viewing.conftest import Read
from tests.ui.viewing.written_pages import WrittenPages

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PAGES = ("Müller\nund Meier", "Meier", "", "Meier und Müller", "Ende")


def bar_of(pane: ViewerPane) -> FindBar:
    return pane.words.search.bar


def open_bar(pane: ViewerPane) -> FindBar:
    pane.view.setFocus()
    QTest.keyClick(pane.view, Qt.Key.Key_F, CTRL)
    return bar_of(pane)


def search(qtbot: QtBot, pane: ViewerPane, text: str) -> FindBar:
    bar = open_bar(pane)
    QTest.keyClicks(bar.field, text)
    qtbot.waitUntil(lambda: ended(pane, text))
    return bar


def ended(pane: ViewerPane, text: str) -> bool:
    found = pane.words.search.finding.search
    return found is not None and found.text == text and found.done


def place(pane: ViewerPane) -> Place:
    current = pane.words.search.finding.current
    assert current is not None
    return current.places[0]


def in_view(pane: ViewerPane, place: Place) -> bool:
    box, area = pane.view.page_layout.place_box(place), pane.view.area()
    shown = place.page in pane.view.page_layout.pages_between(area.y, area.bottom)
    return shown and area.y <= box.y and box.bottom <= area.bottom


def test_ctrl_f_opens_the_bar_and_esc_gives_the_keyboard_back(qtbot: QtBot, read: Read) -> None:
    pane = read(WrittenPages(*PAGES))
    assert not bar_of(pane).isVisible()
    bar = search(qtbot, pane, "meier")
    assert bar.isVisible()
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert pane.words.search.finding.search is None
    assert QApplication.focusWidget() is pane.view


def test_hits_are_counted_and_gone_through_in_the_order_of_the_document(qtbot: QtBot, read: Read) -> None:
    pane = read(WrittenPages(*PAGES))
    bar = search(qtbot, pane, "meier")
    assert bar.count.text() == "1 of 3"
    seen = [place(pane).page]
    for _ in range(2):
        QTest.keyClick(bar.field, Qt.Key.Key_Return)
        seen.append(place(pane).page)
    assert seen == [0, 1, 3]
    assert bar.count.text() == "3 of 3"
    QTest.keyClick(bar.field, Qt.Key.Key_Return, SHIFT)
    assert (bar.count.text(), place(pane).page) == ("2 of 3", 1)


def test_going_on_at_the_other_end_is_told(qtbot: QtBot, read: Read) -> None:
    pane = read(WrittenPages(*PAGES))
    bar = search(qtbot, pane, "meier")
    QTest.keyClick(bar.field, Qt.Key.Key_F3, SHIFT)
    assert (bar.count.text(), bar.note.text()) == ("3 of 3", "From the end again")
    QTest.keyClick(bar.field, Qt.Key.Key_F3)
    assert (bar.count.text(), bar.note.text()) == ("1 of 3", "From the beginning again")
    QTest.keyClick(bar.field, Qt.Key.Key_F3)
    assert bar.note.text() == ""


def test_the_hit_is_brought_into_view_at_any_zoom_and_rotation(qtbot: QtBot, read: Read) -> None:
    pane = read(WrittenPages(*PAGES))
    bar = search(qtbot, pane, "meier")
    pane.view.set_fit(Fit.FREE)
    for zoom, quarters in product((0.5, 3.0), range(4)):
        pane.view.zoom_to(zoom, pane.view.viewport().rect().center().toPointF())
        pane.view.rotate_view(quarters)
        for _ in range(3):
            QTest.keyClick(bar.field, Qt.Key.Key_Return)
            assert in_view(pane, place(pane))


def test_a_hit_in_view_does_not_move_the_pages(qtbot: QtBot, read: Read) -> None:
    pane = read(WrittenPages(*PAGES))
    bar = search(qtbot, pane, "m")
    at = pane.view.verticalScrollBar().value()
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert place(pane).page == 0
    assert pane.view.verticalScrollBar().value() == at


def test_the_search_begins_on_the_page_in_view_and_goes_round(qtbot: QtBot, read: Read) -> None:
    pages = WrittenPages(*PAGES)
    pane = read(pages)
    pane.view.go_to_page(2)
    assert pane.view.page == 2
    bar = search(qtbot, pane, "mueller")
    looked = [asked for what, asked in pages.asked if what == "find"]
    assert looked[-3:] == [("mueller", range(2, 5)), ("mueller", range(4, 5)), ("mueller", range(2))]
    assert (bar.count.text(), place(pane).page) == ("2 of 2", 3)


def test_typing_on_stays_at_the_hit_it_grows_from(qtbot: QtBot, read: Read) -> None:
    pane = read(WrittenPages("ab", "ab\nabc", "abc"))
    bar = search(qtbot, pane, "ab")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    before = place(pane)
    assert (before.page, bar.count.text()) == (1, "3 of 4")
    QTest.keyClicks(bar.field, "c")
    qtbot.waitUntil(lambda: ended(pane, "abc"))
    assert (place(pane).page, place(pane).y, bar.count.text()) == (1, before.y, "1 of 2")


def test_what_nobody_seeks_any_more_is_cut_off_and_the_new_words_are_found(qtbot: QtBot, read: Read) -> None:
    pages = WrittenPages(*PAGES)
    pane = read(pages)
    bar = open_bar(pane)
    pages.go.clear()
    QTest.keyClicks(bar.field, "me")
    qtbot.waitUntil(lambda: ("find", ("me", range(5))) in pages.asked)
    assert (bar.count.text() == "" and "0 %" in bar.note.text() + bar.count.text()) or bar.note.text() == ""
    QTest.keyClicks(bar.field, "ier")
    qtbot.waitUntil(lambda: pages.cancels == 1)
    pages.go.set()
    qtbot.waitUntil(lambda: ended(pane, "meier"))
    assert bar.count.text() == "1 of 3"


def test_esc_ends_a_search_that_takes_long(qtbot: QtBot, read: Read) -> None:
    pages = WrittenPages(*PAGES)
    pane = read(pages)
    bar = open_bar(pane)
    pages.go.clear()
    QTest.keyClicks(bar.field, "meier")
    qtbot.waitUntil(lambda: ("find", ("meier", range(5))) in pages.asked)
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: pages.cancels == 1)
    pages.go.set()
    qtbot.wait(50)
    assert [what for what, _ in pages.asked].count("find") == 1


def test_more_than_a_thousand_hits_are_not_counted(qtbot: QtBot, read: Read) -> None:
    pages = WrittenPages(*["x" * 700] * 9, at_a_time=1)
    pane = read(pages)
    bar = search(qtbot, pane, "x")
    assert bar.count.text() == f"1 of more than {QLocale().toString(1000)}"
    assert len([what for what, _ in pages.asked if what == "find"]) == 2


def test_nothing_found_is_said_and_so_are_pages_without_text(qtbot: QtBot, read: Read) -> None:
    bar = search(qtbot, read(WrittenPages(*PAGES)), "nirgends")
    assert (bar.count.text(), bar.note.text()) == ("Nothing found", "Pages without text: 1")
    assert not bar.next_button.isEnabled()
    QTest.keyClick(bar.field, Qt.Key.Key_Return)


def test_a_document_of_pictures_says_that_there_is_nothing_to_search(qtbot: QtBot, read: Read) -> None:
    bar = search(qtbot, read(WrittenPages("", "")), "meier")
    assert bar.count.text() == ""
    assert bar.note.text() == "This document is a picture: there is no text to search"


def test_a_page_too_hard_to_read_is_passed_and_told(qtbot: QtBot, read: Read) -> None:
    pages = WrittenPages(*PAGES)
    pages.broken = {1}
    bar = search(qtbot, read(pages), "meier")
    assert (bar.count.text(), bar.note.text()) == ("1 of 2", "Pages that could not be read: 1")


def test_trouble_with_the_document_is_told_with_its_code(qtbot: QtBot, read: Read) -> None:
    pages = WrittenPages(*PAGES)
    pane = read(pages)
    qtbot.wait(20)
    pages.trouble = Refused("RGT-01")
    bar = search(qtbot, pane, "meier")
    assert "RGT-01" in bar.note.text()


def test_the_words_are_remembered_while_the_document_is_open(qtbot: QtBot, read: Read) -> None:
    pane = read(WrittenPages(*PAGES))
    bar = search(qtbot, pane, "meier")
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    QTest.keyClick(pane.view, Qt.Key.Key_F3)
    qtbot.waitUntil(lambda: ended(pane, "meier"))
    assert bar.isVisible() and bar.field.text() == "meier"
    with qtbot.waitSignal(pane.opened):
        pane.show_document("b")
    assert not bar.isVisible() and bar.field.text() == ""
    assert pane.words.search.finding.search is None


def test_f3_without_words_opens_the_bar(read: Read) -> None:
    pane = read(WrittenPages(*PAGES))
    pane.view.setFocus()
    QTest.keyClick(pane.view, Qt.Key.Key_F3)
    assert bar_of(pane).isVisible()


def test_enter_right_after_the_last_letter_finds_at_once(qtbot: QtBot, read: Read) -> None:
    pane = read(WrittenPages(*PAGES))
    bar = open_bar(pane)
    QTest.keyClicks(bar.field, "meier")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert pane.words.search.finding.search is not None
    qtbot.waitUntil(lambda: ended(pane, "meier"))
    assert bar.count.text() == "1 of 3"


@pytest.mark.parametrize(("theme", "night"), [("light", False), ("dark", True), (CONTRAST, False)])
def test_the_hit_looked_at_differs_from_the_others_by_its_frame(
    qtbot: QtBot, qapp: QApplication, read: Read, theme: str, night: bool
) -> None:
    apply(qapp, load_theme(theme))
    pane = read(WrittenPages("xx  xx", "ende"))
    pane.view.set_night(night)
    open_bar(pane)
    qtbot.waitUntil(lambda: pane.pictures.size > 0)
    plain = shot(pane)
    bar = search(qtbot, pane, "xx")
    marked = shot(pane)
    current, other = place(pane), Place(0, *other_place(pane))
    assert differs(pane, plain, marked, current) and differs(pane, plain, marked, other)
    assert corner(pane, marked, current) != corner(pane, plain, current), "a frame around this one"
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    turned = shot(pane)
    assert corner(pane, turned, other) != corner(pane, marked, other)


def other_place(pane: ViewerPane) -> tuple[float, float, float, float]:
    found = pane.words.search.finding.search
    assert found is not None
    other = found.hits[1].places[0]
    return other.x, other.y, other.width, other.height


def shot(pane: ViewerPane) -> QImage:
    return pane.view.viewport().grab().toImage()


def colour(pane: ViewerPane, image: QImage, place: Place, *, x: float, y: float) -> int:
    """The colour at a part of a place, beside it below 0 and above 1."""
    box, area = pane.view.page_layout.place_box(place), pane.view.area()
    at = box.x - area.x + x * box.width, box.y - area.y + y * box.height
    return image.pixel(round(at[0]), round(at[1]))


def differs(pane: ViewerPane, one: QImage, two: QImage, place: Place) -> bool:
    return colour(pane, one, place, x=0.5, y=0.5) != colour(pane, two, place, x=0.5, y=0.5)


def corner(pane: ViewerPane, image: QImage, place: Place) -> tuple[int, ...]:
    """What stands around the upper edge, where an underline does not reach."""
    box = pane.view.page_layout.place_box(place)
    return tuple(colour(pane, image, place, x=0.5, y=step / box.height) for step in (-3.0, -2.0, -1.0, 0.0))
