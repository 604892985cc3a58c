"""Pages are arranged with mouse or keys; nothing happens before it is saved; a signed document says why."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from clerkdesk.domain.edits import AddComment, AddImprint, Edit, ImprintColor, RemovePages, TurnPages
from clerkdesk.domain.imprints import Imprint
from clerkdesk.ui.kit.ask_text import AskText
from clerkdesk.ui.kit.edit_offer import EditOffer, Ended
from clerkdesk.ui.kit.stand import Need
from clerkdesk.ui.viewing.edits.arrangement import Arrangement
from clerkdesk.ui.viewing.edits.arranging import Arranging
from clerkdesk.ui.viewing.edits.remarks import AskComment
from clerkdesk.ui.viewing.leaving import UnsavedWork, has_unsaved
from clerkdesk.ui.viewing.pane import ViewerPane
from tests.ui.viewing.conftest import ShowPane
from tests.ui.viewing.fake_reader import FakeReader

RECEIVED = Imprint("Eingegangen\n23.11.2026", ImprintColor.RED)
Key = Qt.Key


class Case:
    """The page behind the viewer: what it was asked for, and why it says no."""

    def __init__(self) -> None:
        self.written: list[tuple[Edit, ...]] = []
        self.extracted: list[tuple[tuple[int, ...], str]] = []
        self.saved: list[tuple[tuple[int, ...], str]] = []
        self.ended: Ended = bool
        self.kept = self.bound = ""

    def offer(self, digest: str = "a", *, signed: bool = False) -> EditOffer:
        return EditOffer(
            digest=digest,
            title="Antrag",
            signed=signed,
            kept=lambda: self.kept,
            bound=lambda: self.bound,
            write=self._write,
            extract=lambda pages, title, _: self.extracted.append((tuple(pages), title)),
            save=lambda pages, title: self.saved.append((tuple(pages), title)),
            imprints=lambda: (RECEIVED,),
            document="d" if digest.startswith("a") else "",
        )

    def _write(self, edits: Sequence[Edit], ended: Ended) -> None:
        self.written.append(tuple(edits))
        self.ended = ended


@pytest.fixture
def case() -> Case:
    return Case()


@pytest.fixture
def pane(show_pane: ShowPane, case: Case, qtbot: QtBot) -> ViewerPane:
    shown = show_pane(FakeReader(pages=5))
    with qtbot.waitSignal(shown.opened):
        shown.show_document("a")
    shown.edits.offer(case.offer())
    return shown


@pytest.fixture
def arranging(pane: ViewerPane) -> Arranging:
    pane.edits.arrange()
    return pane.edits.arranging


def press(arranging: Arranging, qtbot: QtBot, *keys: Key) -> None:
    for key in keys:
        qtbot.keyClick(arranging.grid, key)


def test_the_pages_are_turned_and_removed_by_keys_alone(
    arranging: Arranging, case: Case, qtbot: QtBot
) -> None:
    assert arranging.grid.hasFocus() or not arranging.window().isActiveWindow()
    press(arranging, qtbot, Key.Key_R, Key.Key_Right, Key.Key_Delete)
    assert case.written == []
    qtbot.mouseClick(arranging.save_button, Qt.MouseButton.LeftButton)
    assert case.written == [(TurnPages((0,), 1), RemovePages((1,)))]


def test_space_chooses_several_and_shift_r_turns_them_left(
    arranging: Arranging, case: Case, qtbot: QtBot
) -> None:
    grid = arranging.grid
    grid.clearSelection()
    press(arranging, qtbot, Key.Key_Space)
    qtbot.keyClick(grid, Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    press(arranging, qtbot, Key.Key_Space)
    assert grid.chosen() == (0, 1)
    qtbot.keyClick(grid, Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    arranging.save()
    assert case.written == [(TurnPages((0, 1), 3),)]


def test_steps_are_taken_back_one_by_one(arranging: Arranging, qtbot: QtBot) -> None:
    press(arranging, qtbot, Key.Key_R, Key.Key_Delete)
    assert arranging.save_button.isEnabled()
    qtbot.keyClick(arranging.grid, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not arranging.grid.arrangement.is_removed(0) and arranging.grid.arrangement.quarters(0) == 1
    arranging.undo_button.click()
    assert not arranging.save_button.isEnabled() and not arranging.undo_button.isEnabled()


def test_del_on_a_removed_page_puts_it_back(arranging: Arranging, qtbot: QtBot) -> None:
    press(arranging, qtbot, Key.Key_Delete)
    assert arranging.grid.arrangement.is_removed(0)
    press(arranging, qtbot, Key.Key_Delete)
    assert not arranging.grid.arrangement.changed


def test_one_page_stays(arranging: Arranging) -> None:
    arranging.grid.selectAll()
    arranging.remove()
    assert not arranging.grid.arrangement.changed


def test_esc_leaves_and_nothing_was_done(
    arranging: Arranging, pane: ViewerPane, case: Case, qtbot: QtBot
) -> None:
    arranging.leave_button.click()
    assert case.written == [] and pane.view.isVisible() and not arranging.isVisible()


def test_what_is_not_saved_is_given_up_only_on_the_second_wish(
    arranging: Arranging, pane: ViewerPane, case: Case, qtbot: QtBot
) -> None:
    press(arranging, qtbot, Key.Key_R)
    arranging.leave()
    assert arranging.isVisible() and arranging.grid.arrangement.changed
    press(arranging, qtbot, Key.Key_R)  # going on takes the word back
    arranging.leave()
    assert arranging.isVisible()
    arranging.leave()
    assert case.written == [] and pane.view.isVisible() and not arranging.isVisible()


def test_what_could_not_be_saved_is_still_there(arranging: Arranging, case: Case, qtbot: QtBot) -> None:
    press(arranging, qtbot, Key.Key_R)
    arranging.save()
    assert not arranging.save_button.isEnabled()
    press(arranging, qtbot, Key.Key_R)  # nothing changes while it is being saved
    assert arranging.grid.arrangement.quarters(0) == 1
    case.ended(False)
    assert arranging.isVisible() and arranging.save_button.isEnabled()


def test_the_pages_come_back_once_it_is_saved(
    arranging: Arranging, pane: ViewerPane, case: Case, qtbot: QtBot
) -> None:
    press(arranging, qtbot, Key.Key_R)
    arranging.save()
    case.ended(True)
    assert pane.view.isVisible() and not arranging.isVisible()


def test_another_document_ends_it(arranging: Arranging, pane: ViewerPane, qtbot: QtBot) -> None:
    press_before = arranging.grid.arrangement
    with qtbot.waitSignal(pane.opened):
        pane.show_document("b")
    assert not arranging.isVisible() and arranging.grid.arrangement is not press_before


def turned_first_page(pane: ViewerPane) -> bool:
    return pane.edits.arranging.grid.arrangement.quarters(0) == 1


def test_what_was_arranged_is_there_again_after_another_document(
    arranging: Arranging, pane: ViewerPane, case: Case, qtbot: QtBot
) -> None:
    press(arranging, qtbot, Key.Key_R)
    for digest in ("b", "a"):
        with qtbot.waitSignal(pane.opened):
            pane.show_document(digest)
        pane.edits.offer(case.offer(digest))
        assert pane.edits.unsaved == 1
    pane.edits.arrange()
    assert turned_first_page(pane)
    assert arranging.save_button.isEnabled()


def test_a_comment_in_between_costs_no_arranged_pages(
    arranging: Arranging, pane: ViewerPane, case: Case, qtbot: QtBot
) -> None:
    press(arranging, qtbot, Key.Key_R)
    pane.edits.comment()
    with qtbot.waitSignal(pane.opened):
        pane.show_document("a2")
    pane.edits.offer(case.offer("a2"))
    pane.edits.arrange()
    assert turned_first_page(pane) and pane.edits.unsaved == 1


def test_pages_arranged_for_a_version_that_was_signed_meanwhile_are_let_go(
    arranging: Arranging, pane: ViewerPane, case: Case, qtbot: QtBot
) -> None:
    press(arranging, qtbot, Key.Key_R)
    pane.edits.offer(case.offer("a2", signed=True))
    assert pane.edits.unsaved == 0


@pytest.mark.parametrize("well", [True, False])
def test_pages_saved_while_another_document_is_in_view_are_kept_only_when_that_fails(
    arranging: Arranging, pane: ViewerPane, case: Case, qtbot: QtBot, well: bool
) -> None:
    press(arranging, qtbot, Key.Key_R)
    arranging.save()
    with qtbot.waitSignal(pane.opened):
        pane.show_document("b")
    case.ended(well)
    assert pane.edits.unsaved == (0 if well else 1)


def test_who_leaves_is_asked_about_arranged_pages(
    arranging: Arranging, pane: ViewerPane, qtbot: QtBot
) -> None:
    press(arranging, qtbot, Key.Key_R)
    assert has_unsaved(pane.form, pane.edits)
    question = UnsavedWork(pane.form, pane.edits, pane)
    qtbot.addWidget(question)
    question.open()
    question.go_on_button.click()
    assert not has_unsaved(pane.form, pane.edits) and not arranging.isVisible()


def test_the_same_offer_again_lets_one_go_on(
    arranging: Arranging, pane: ViewerPane, case: Case, qtbot: QtBot
) -> None:
    """The case is read again now and then, without anybody having changed the document."""
    press(arranging, qtbot, Key.Key_R)
    pane.edits.offer(case.offer())
    assert arranging.isVisible() and arranging.grid.arrangement.changed


def test_a_signed_document_says_why_its_pages_stay(pane: ViewerPane, case: Case, qtbot: QtBot) -> None:
    case.kept = "Any change would break the signature."
    pane.edits.offer(case.offer(signed=True))
    pane.edits.arrange()
    arranging = pane.edits.arranging
    assert arranging.reason.banner is not None
    assert arranging.reason.banner.look.sentence == case.kept
    press(arranging, qtbot, Key.Key_R, Key.Key_Delete)
    assert not arranging.grid.arrangement.changed
    assert not (arranging.left_button.isEnabled() or arranging.remove_button.isEnabled())
    assert arranging.extract_button.isEnabled()


def test_pages_are_extracted_under_a_title_that_names_them(
    arranging: Arranging, case: Case, qtbot: QtBot
) -> None:
    qtbot.keyClick(arranging.grid, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    arranging.extract_button.click()
    dialog = arranging.findChild(AskText)
    assert dialog is not None and "1–2" in dialog.field.text()
    dialog.field.setText("Nur der Anfang")
    dialog.go_on_button.click()
    assert case.extracted == [((0, 1), "Nur der Anfang")]


def test_the_title_of_an_extract_of_what_is_signed_says_that_it_is_not(pane: ViewerPane, case: Case) -> None:
    pane.edits.offer(case.offer(signed=True))
    pane.edits.arrange()
    arranging = pane.edits.arranging
    plain = arranging._title(case.offer(), (0,))
    assert len(arranging._title(case.offer(signed=True), (0,))) > len(plain)


def test_what_is_not_saved_yet_is_not_extracted(arranging: Arranging, qtbot: QtBot) -> None:
    press(arranging, qtbot, Key.Key_R)
    assert not arranging.extract_button.isEnabled() and not arranging.file_button.isEnabled()
    assert arranging.extract_button.toolTip()


def test_the_grid_says_what_becomes_of_each_page(arranging: Arranging, qtbot: QtBot) -> None:
    model = arranging.grid.model()
    ModelTester(model)
    before = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    press(arranging, qtbot, Key.Key_R, Key.Key_Right, Key.Key_Delete)
    after = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert "90" in after[0] and after[1] != before[1]


def test_five_thousand_pages_draw_only_those_in_sight(show_pane: ShowPane, case: Case, qtbot: QtBot) -> None:
    reader = FakeReader(pages=5000)
    pane = show_pane(reader)
    with qtbot.waitSignal(pane.opened):
        pane.show_document("a")
    pane.edits.offer(case.offer())
    pane.edits.arrange()
    qtbot.waitUntil(lambda: pane.pictures.at_rest)
    assert len({page for page, _ in reader.drawn}) < 80


def actions(pane: ViewerPane) -> dict[str, str]:
    return {entry.name: entry.reason() for entry in pane.more_actions}


def test_the_menu_says_why_not(pane: ViewerPane, case: Case) -> None:
    assert actions(pane)["comment"] == ""
    case.kept = "Any change would break the signature."
    assert actions(pane)["comment"] == actions(pane)["imprint"] == case.kept
    assert actions(pane)["pages"] == ""
    pane.edits.offer(None)
    assert actions(pane)["pages"]


def test_an_offer_for_another_document_counts_for_nothing(pane: ViewerPane, case: Case) -> None:
    pane.edits.offer(case.offer("b"))
    ended: list[bool] = []
    pane.edits.write([TurnPages((0,), 1)], ended.append)
    assert case.written == [] and ended == [False]


def test_a_comment_is_pinned_and_written_by_keys_alone(pane: ViewerPane, case: Case, qtbot: QtBot) -> None:
    pane.edits.comment()
    assert pane.choosing.banner is not None
    for key in (Key.Key_Down, Key.Key_Return):
        qtbot.keyClick(pane.view, key)
    dialog = pane.findChild(AskComment)
    assert dialog is not None and not dialog.go_on_button.isEnabled()
    qtbot.keyClicks(dialog.field, "Bitte nachreichen")
    qtbot.keyClick(dialog.field, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    ((comment,),) = case.written
    assert isinstance(comment, AddComment)
    assert comment.text == "Bitte nachreichen" and not comment.printed
    assert pane.choosing.banner is None


def test_an_imprint_goes_where_one_clicks(pane: ViewerPane, case: Case, qtbot: QtBot) -> None:
    pane.edits.remarks.imprint(RECEIVED, lambda _: ())
    at = QPoint(300, 200)
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    touch = pane.view.hands.touch(at.toPointF())
    qtbot.keyClick(pane.view, Key.Key_Return)
    qtbot.waitUntil(lambda: bool(case.written))
    ((imprint,),) = case.written
    assert isinstance(imprint, AddImprint) and touch is not None
    place = imprint.place
    assert (place.x + place.width / 2, place.y + place.height / 2) == pytest.approx((touch.x, touch.y))
    assert (imprint.words, imprint.color) == (RECEIVED.words, RECEIVED.color)


def test_the_offices_imprints_are_in_the_menu(pane: ViewerPane) -> None:
    menu = pane.edits.imprint_menu()
    assert menu is not None and [entry.text() for entry in menu.actions()] == ["Eingegangen"]
    menu.actions()[0].trigger()
    assert pane.choosing.banner is not None


def test_another_document_ends_the_choosing_of_a_place(pane: ViewerPane, qtbot: QtBot) -> None:
    pane.edits.comment()
    with qtbot.waitSignal(pane.opened):
        pane.show_document("b")
    assert pane.choosing.banner is None


def test_arranging_takes_the_room_and_the_bar_of_pages_that_are_not_seen(
    pane: ViewerPane, arranging: Arranging
) -> None:
    assert pane.room.need is Need.ALL and not pane.bar.isVisible()
    arranging.end()
    assert pane.room.need is Need.NONE and pane.bar.isVisible()
    assert QApplication.focusWidget() is pane.view


def test_every_button_can_be_reached_by_tab_and_has_a_name(arranging: Arranging) -> None:
    for button in arranging.findChildren(QAbstractButton):
        assert button.text() or button.accessibleName()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_an_arrangement_says_pages_by_their_numbers_now() -> None:
    arrangement = Arrangement(4)
    arrangement.turn((0, 3), 1)
    arrangement.turn((3,), 1)
    arrangement.remove((1, 0))
    assert arrangement.edits() == (TurnPages((3,), 2), RemovePages((0, 1)))


def test_a_comment_in_a_document_for_long_keeping_is_printed_unless_one_says_no(pane: ViewerPane) -> None:
    usual, lasting = AskComment(pane), AskComment(pane, archival=True)
    assert lasting.printed.isChecked() and not usual.printed.isChecked()
