"""Searching, scanning, claiming and putting back, the empty pane, and who may do what."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from clerkdesk.domain.inboxes import InboxRow, InboxView
from clerkdesk.ui.inbox.row_menu import RowMenu
from clerkdesk.ui.kit.waiting import EmptyState
from tests.fakes.office import BRANDT, SOMMER, VOGT
from tests.fakes.town import MINE, OTHERS
from tests.ui.inbox.conftest import Seat, Sit
from tests.ui.kit.audit import faults


def cases(seat: Seat) -> list[InboxRow]:
    return [entry for entry in seat.pane.case_list.model().rows() if isinstance(entry, InboxRow)]


def choose(seat: Seat, name: str) -> InboxRow:
    found = seat.pane.case_list.model().find(
        lambda entry: isinstance(entry, InboxRow) and entry.applicant == name
    )
    seat.pane.case_list.choose(found)
    assert seat.pane.current is not None
    return seat.pane.current


def show(qtbot: QtBot, seat: Seat, view: InboxView) -> None:
    seat.pane.show_view(view)
    seat.settle(qtbot)


def test_the_pills_count_what_they_hold(qtbot: QtBot, sit: Sit) -> None:
    seat = sit(*MINE, *OTHERS)
    words = [pill.text() for pill in seat.pane.head.pills.findChildren(QPushButton)]
    assert words == ["Mine 11", "Unclaimed 2", "Bürgerbüro 14", "Waiting 0"]


def test_typing_narrows_the_list(qtbot: QtBot, sit: Sit) -> None:
    seat = sit(*MINE, *OTHERS)
    seat.pane.head.search.setText("bä")
    qtbot.waitUntil(lambda: [row.applicant for row in cases(seat)] == ["Bäcker, Günther"])


def test_a_scanned_reference_opens_its_case_even_a_colleagues(qtbot: QtBot, sit: Sit) -> None:
    seat = sit(*MINE, *OTHERS)
    with qtbot.waitSignal(seat.pane.case_opened) as opened:
        qtbot.keyClicks(seat.pane.head.search, "26-01846")
        qtbot.keyClick(seat.pane.head.search, Qt.Key.Key_Return)
    view = seat.desk.sign_in(BRANDT.id).cases.open(opened.args[0])
    assert view.case.applicant.family_name == "Rezaei"
    assert seat.pane.head.search.text() == ""


def test_an_unknown_reference_is_said_to_be_unknown(qtbot: QtBot, sit: Sit) -> None:
    seat = sit(*MINE)
    qtbot.keyClicks(seat.pane.head.search, "26-99999")
    qtbot.keyClick(seat.pane.head.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(seat.pane.findChildren(EmptyState)))
    assert "26-99999" in " ".join(label.text() for label in seat.pane.findChildren(QLabel))
    button = seat.pane.findChild(EmptyState).findChild(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(cases(seat)) == len(MINE))


def test_a_claimed_case_can_be_put_back_by_undo(qtbot: QtBot, sit: Sit) -> None:
    seat = sit(*MINE, *OTHERS)
    show(qtbot, seat, InboxView.UNCLAIMED)
    row = choose(seat, "Zimmermann, Ute")
    with qtbot.waitSignal(seat.pane.toast_wished) as toast:
        seat.pane.claim()
    office = seat.desk.sign_in(BRANDT.id)
    assert office.cases.open(row.id).case.clerk == BRANDT.id
    with qtbot.waitSignal(seat.pane.case_changed):
        toast.args[1]()
    assert office.cases.open(row.id).case.clerk == ""
    qtbot.waitUntil(lambda: any(each.id == row.id for each in cases(seat)))


def test_putting_back_takes_the_case_out_of_mine(qtbot: QtBot, sit: Sit) -> None:
    seat = sit(*MINE)
    row = choose(seat, "Yılmaz, Ayşe")
    seat.pane.put_back()
    qtbot.waitUntil(lambda: row.id not in [each.id for each in cases(seat)])


def test_a_key_pressed_in_vain_says_why(qtbot: QtBot, sit: Sit) -> None:
    seat = sit(*MINE, *OTHERS)
    show(qtbot, seat, InboxView.UNIT)
    heard: list[str] = []
    seat.pane.refused.connect(heard.append)
    choose(seat, "Yılmaz, Ayşe")
    seat.pane.claim()
    choose(seat, "Rezaei, Parisa")
    seat.pane.put_back()
    choose(seat, "Yilmaz, Mehmet")
    seat.pane.claim()
    assert heard == [
        "This case is with you already",
        "This case is not with you",
        "This case is filed",
    ]


def test_when_the_last_case_goes_the_keyboard_goes_to_what_is_offered(qtbot: QtBot, sit: Sit) -> None:
    seat = sit(MINE[0], *OTHERS)
    with qtbot.waitActive(seat.pane):
        seat.pane.activateWindow()
    seat.pane.focus_list()
    seat.pane.put_back()
    qtbot.waitUntil(lambda: bool(seat.pane.findChildren(EmptyState)))
    assert isinstance(seat.pane.focusWidget(), QPushButton)


def test_a_case_claimed_by_somebody_quicker_is_told(qtbot: QtBot, sit: Sit) -> None:
    seat = sit(*MINE, *OTHERS)
    show(qtbot, seat, InboxView.UNCLAIMED)
    row = choose(seat, "Zimmermann, Ute")
    seat.desk.sign_in(SOMMER.id).inbox.claim(row.id)
    seat.pane.claim()
    qtbot.waitUntil(lambda: seat.pane.head.notices.codes() == ("INB-01",))


def test_an_empty_inbox_has_one_message_and_fetches_the_next_case(qtbot: QtBot, sit: Sit) -> None:
    seat = sit(*OTHERS)
    (empty,) = seat.pane.findChildren(EmptyState)
    button = empty.findChild(QPushButton)
    with qtbot.waitSignal(seat.pane.case_opened) as opened:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    view = seat.desk.sign_in(BRANDT.id).cases.open(opened.args[0])
    assert view.case.applicant.family_name == "Zimmermann"


def test_with_nothing_at_all_nothing_is_offered(qtbot: QtBot, sit: Sit) -> None:
    seat = sit()
    (empty,) = seat.pane.findChildren(EmptyState)
    assert not empty.findChildren(QPushButton)
    with qtbot.waitSignal(seat.pane.refused):
        seat.pane.open_next()


def test_the_next_case_is_another_than_the_open_one(qtbot: QtBot, sit: Sit) -> None:
    seat = sit(*MINE)
    seat.pane.mark_open(cases(seat)[0].id)
    with qtbot.waitSignal(seat.pane.case_opened) as opened:
        seat.pane.open_next()
    assert opened.args == [cases(seat)[1].id]


def menu_words(seat: Seat, row: InboxRow) -> list[str]:
    menu = seat.pane.findChild(RowMenu).menu_for(row)
    return [action.text() for action in menu.actions()]


def test_the_menu_offers_what_the_case_and_the_role_allow(qtbot: QtBot, sit: Sit) -> None:
    seat = sit(*MINE, *OTHERS)
    show(qtbot, seat, InboxView.UNIT)
    assert menu_words(seat, choose(seat, "Yılmaz, Ayşe")) == ["Open", "Put back"]
    assert menu_words(seat, choose(seat, "Zimmermann, Ute")) == ["Open", "Claim"]
    assert menu_words(seat, choose(seat, "Rezaei, Parisa")) == ["Open"]
    assert menu_words(seat, choose(seat, "Yilmaz, Mehmet")) == ["Open"]


def test_a_supervisor_is_not_offered_a_clerks_work(qtbot: QtBot, sit: Sit) -> None:
    seat = sit(*OTHERS, person=VOGT.id)
    assert not seat.pane.head.new_button.isVisible()
    assert not seat.pane.findChild(EmptyState).findChildren(QPushButton)


def test_everything_has_a_name_and_is_large_enough(qtbot: QtBot, sit: Sit) -> None:
    assert faults(sit(*MINE).pane, smallest=28) == []
