"""The list comes page by page, in groups, and keeps its place when other desks change something."""

import threading
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from clerkdesk.base.errors import Unreachable
from clerkdesk.base.jobs import Lane, Progress
from clerkdesk.domain.inboxes import Cursor, InboxPage, InboxRow, InboxView, Section
from clerkdesk.domain.procedures import StepId
from clerkdesk.ui.inbox.looks import Group, Heading, Looks
from clerkdesk.ui.inbox.model import grouped
from clerkdesk.ui.kit.rows import RowLook
from clerkdesk.ui.kit.theme import Tone
from clerkdesk.ui.kit.waiting import EmptyState, Skeleton
from clerkdesk.usecases.inbox import PAGE, Inbox
from tests.fakes.office import BRANDT, SOMMER, VOGT
from tests.fakes.town import DUE, MINE, MORNING, OTHERS, StoppedClock, case_of, many
from tests.ui.inbox.conftest import Sit


def row_of(**changes: object) -> InboxRow:
    plain = InboxRow(
        id="a",
        reference="26-00001",
        procedure="id-card",
        applicant="Mustermann, Max",
        received_at=MORNING,
        due=DUE,
        next_step=StepId.CHECK,
        section=Section.OPEN,
        clerk_id="",
        clerk="",
        returned=False,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


LOOKS = Looks(BRANDT, {"id-card": "Personalausweis"}, StoppedClock())


def look_of(row: InboxRow) -> RowLook:
    look = LOOKS.look(row)
    assert isinstance(look, RowLook)
    return look


def test_a_group_is_counted_when_its_last_case_is_read() -> None:
    first = [row_of(section=Section.COUNTER), row_of(), row_of()]
    entries = grouped((), first, DUE, complete=False)
    assert [entry for entry in entries if isinstance(entry, Heading)] == [
        Heading(Group.COUNTER, 1),
        Heading(Group.DUE, None),
    ]
    entries = grouped(entries, [row_of(), row_of(due=date(2026, 12, 1))], DUE, complete=True)
    assert [entry for entry in entries if isinstance(entry, Heading)] == [
        Heading(Group.COUNTER, 1),
        Heading(Group.DUE, 3),
        Heading(Group.LATER, 1),
    ]


def test_a_row_says_who_what_since_when_and_by_when() -> None:
    look = look_of(row_of())
    assert look.spoken() == "Mustermann, Max, Check, Personalausweis · 26-00001 · since 09:53, Due today"


def test_an_overdue_case_is_red_whatever_comes_next() -> None:
    look = look_of(row_of(due=date(2026, 11, 23)))
    assert look.status is not None
    assert (look.status.word, look.right, look.right_tone) == ("Overdue", "due yesterday", Tone.DANGER)


@pytest.mark.parametrize(
    ("row", "filled"),
    [
        (row_of(), True),
        (row_of(clerk_id=BRANDT.id), True),
        (row_of(clerk_id=SOMMER.id, clerk=SOMMER.name), False),
        (row_of(next_step=StepId.APPROVE), False),
        (row_of(section=Section.FILED, next_step=None), False),
    ],
)
def test_a_chip_is_filled_only_when_it_is_on_me_to_act(row: InboxRow, filled: bool) -> None:
    status = look_of(row).status
    assert status is not None
    assert status.filled is filled


def test_an_approval_is_on_the_supervisor_to_do() -> None:
    status = Looks(VOGT, {}, StoppedClock()).status(row_of(next_step=StepId.APPROVE))
    assert status.filled


def test_a_colleague_at_work_is_named() -> None:
    assert look_of(row_of(clerk_id=SOMMER.id, clerk=SOMMER.name)).second.endswith(SOMMER.name)


def test_the_picture_of_the_morning_has_its_groups(qtbot: QtBot, sit: Sit) -> None:
    pane = sit(*MINE, *OTHERS).pane
    rows = pane.case_list.model()
    headings = [entry for entry in rows.rows() if isinstance(entry, Heading)]
    assert headings == [Heading(Group.COUNTER, 2), Heading(Group.DUE, 4), Heading(Group.LATER, 5)]


def test_scrolling_reads_the_next_page_and_never_the_whole_list(qtbot: QtBot, sit: Sit) -> None:
    seat = sit(*many(3 * PAGE + 5, BRANDT.id))
    model = seat.pane.case_list.model()
    assert model.rowCount() == PAGE + 1
    assert model.rows()[0] == Heading(Group.DUE)
    for pages in (2, 3):
        seat.pane.case_list.scrollToBottom()
        qtbot.waitUntil(lambda pages=pages: model.rowCount() == pages * PAGE + 1)
    seat.pane.case_list.scrollToBottom()
    qtbot.waitUntil(lambda: model.rows()[0] == Heading(Group.DUE, 3 * PAGE + 5))
    assert len({entry.id for entry in model.rows() if isinstance(entry, InboxRow)}) == 3 * PAGE + 5


def test_the_model_keeps_qts_rules_while_pages_arrive(qtbot: QtBot, sit: Sit) -> None:
    seat = sit(*many(2 * PAGE + 5, BRANDT.id))
    model = seat.pane.case_list.model()
    # The tester fetches whenever it can, so every page comes without scrolling.
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    qtbot.waitUntil(lambda: model.rows()[0] == Heading(Group.DUE, 2 * PAGE + 5))
    tester.deleteLater()


def test_what_another_desk_adds_comes_without_moving_the_choice(qtbot: QtBot, sit: Sit) -> None:
    seat = sit(*MINE)
    seat.pane.case_list.move_by(1)
    chosen = seat.pane.current
    with seat.desk.adapters.store.write() as unit:
        unit.cases.add(case_of(replace(MINE[0], name="Adler, Mia", number=1999)))
    seat.pane.refresh()
    qtbot.waitUntil(lambda: seat.pane.case_list.model().rowCount() == len(MINE) + 1 + 3)
    assert seat.pane.current is not None
    assert chosen is not None
    assert seat.pane.current.id == chosen.id


def test_a_refresh_without_news_leaves_the_model_alone(qtbot: QtBot, sit: Sit) -> None:
    seat = sit(*MINE)
    resets: list[bool] = []
    seat.pane.case_list.model().modelReset.connect(lambda: resets.append(True))
    seat.pane.refresh()
    seat.settle(qtbot)
    assert resets == []


def test_j_and_k_choose_and_enter_opens(qtbot: QtBot, sit: Sit) -> None:
    pane = sit(*MINE).pane
    pane.case_list.setCurrentIndex(pane.case_list.model().index(1, 0))
    for key in (Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_K):
        qtbot.keyClick(pane.case_list, key)
    assert pane.current is not None
    assert pane.current.applicant == "Müller, Hans-Jörg"
    with qtbot.waitSignal(pane.case_opened) as opened:
        qtbot.keyClick(pane.case_list, Qt.Key.Key_Return)
    assert opened.args == [pane.current.id]


def test_a_slow_store_shows_grey_rows_after_a_while(qtbot: QtBot, sit: Sit) -> None:
    seat = sit(*MINE)
    gate = threading.Event()

    def hold(_: Progress) -> None:
        gate.wait(5)

    seat.jobs.run(Lane.STORE, hold)
    seat.pane.show_view(InboxView.UNIT)
    skeleton = seat.pane.findChild(Skeleton)
    assert not skeleton.isVisible()
    qtbot.waitUntil(skeleton.isVisible, timeout=2000)
    gate.set()
    qtbot.waitUntil(seat.pane.case_list.isVisible)


class Away(Inbox):
    """An inbox whose store does not answer until somebody mends it."""

    def __init__(self, inner: Inbox) -> None:
        self._inner = inner
        self.away = True

    def page(self, view: InboxView, after: Cursor | None = None, text: str = "") -> InboxPage:
        if self.away:
            raise Unreachable("STO-01")
        return self._inner.page(view, after, text)

    def counts(self):  # type: ignore[no-untyped-def]
        return self._inner.counts()


def test_a_store_that_is_away_is_told_and_tried_again(qtbot: QtBot, sit: Sit) -> None:
    inboxes: list[Away] = []

    def wrap(given: Inbox) -> Inbox:
        inboxes.append(Away(given))
        return inboxes[0]

    seat = sit(*MINE, inbox=wrap)
    assert seat.pane.head.notices.codes() == ("STO-01",)
    assert not seat.pane.findChildren(EmptyState)
    inboxes[0].away = False
    seat.pane.reload()
    qtbot.waitUntil(lambda: seat.pane.case_list.model().rowCount() > len(MINE))
    assert seat.pane.head.notices.codes() == ()
