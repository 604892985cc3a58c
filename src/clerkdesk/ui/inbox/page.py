"""The inbox pane: title, search, whose cases, the list, and what to do when it is empty."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from clerkdesk.domain.cases import Case
from clerkdesk.domain.inboxes import InboxCounts, InboxRow, InboxView, Section
from clerkdesk.domain.people import Person
from clerkdesk.domain.procedures import in_language
from clerkdesk.domain.rights import Act as Right
from clerkdesk.domain.rights import may
from clerkdesk.ports.clock import Clock
from clerkdesk.ui.inbox.acts import InboxActs, InboxUse
from clerkdesk.ui.inbox.case_list import CaseList
from clerkdesk.ui.inbox.emptiness import nothing_here
from clerkdesk.ui.inbox.head import InboxHead
from clerkdesk.ui.inbox.looks import Looks
from clerkdesk.ui.inbox.model import InboxList
from clerkdesk.ui.inbox.new_case import NewCaseDialog
from clerkdesk.ui.inbox.row_menu import RowMenu
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.waiting import LATE_MS, Skeleton

REFRESH_MS, TYPING_MS = 5000, 180


@dataclass(frozen=True)
class InboxSeat:
    """Whose inbox it is, the clock on the wall, and the language procedures are named in."""

    person: Person
    clock: Clock
    language: str = "de"


class InboxPane(Pane):
    """The list of cases.

    Signals: ``case_opened`` (id) when a person wants to see a case; ``case_changed`` (id) after it was
    claimed, put back or newly opened; ``counted`` (InboxCounts); ``toast_wished`` (words, undo);
    ``refused`` (words) when something cannot be done;
    ``emptied`` (bool) when the pane begins or ends to say that there is nothing.
    """

    case_opened = Signal(str)
    case_changed = Signal(str)
    counted = Signal(object)
    toast_wished = Signal(str, object)
    refused = Signal(str)
    emptied = Signal(bool)

    def __init__(self, use: InboxUse, seat: InboxSeat, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._seat = seat
        self._counts = InboxCounts(0, 0, 0, 0)
        self._open = self._wanted = ""
        self._settled = False
        self._procedures = use.cases.procedures()
        titles = {each.key: in_language(each.short, seat.language) for each in self._procedures}
        awaited = ((each.key, each.waiting) for each in self._procedures)
        places = {key: in_language(each.place, seat.language) for key, each in awaited if each is not None}
        looks = Looks(seat.person, titles, seat.clock, places)
        self._list = InboxList(use.inbox, use.jobs, looks, self)
        self._acts = InboxActs(use, self)
        self._build()
        self._listen()
        self._typing = self._timer(TYPING_MS, self.reload, once=True)
        self._late = self._timer(LATE_MS, self._show_waiting, once=True)
        self._other_desks = self._timer(REFRESH_MS, self._look_again)
        self.head.search.textChanged.connect(self._typing.start)
        self._other_desks.start()
        self.reload()

    @property
    def current(self) -> InboxRow | None:
        """The chosen case."""
        row = self._list.rows.row(self.case_list.currentIndex())
        return row if isinstance(row, InboxRow) else None

    def deeds(self) -> Mapping[str, Callable[[], object]]:
        """What the inbox does for the actions of the window, by action id."""
        return {
            "open_next": self.open_next,
            "claim": self.claim,
            "put_back": self.put_back,
            "new_case": self.new_case,
            "reload": self.reload,
        }

    def show_view(self, view: InboxView) -> None:
        """Show another person's pile: mine, unclaimed or the unit's."""
        self.head.pills.choose(view.value)
        self.reload()

    def reload(self) -> None:
        """Read the list from its beginning."""
        self._typing.stop()
        self.head.notices.clear()
        self._late.start()
        self._list.ask(self.head.view, self.head.text)

    def refresh(self) -> None:
        """Look whether something changed, keeping choice and place."""
        self._list.refresh()

    def mark_open(self, case: str) -> None:
        """Choose the case that is open beside the list, if it is among those read."""
        self._open = self._wanted = case
        self._choose(case)

    def open_next(self, besides: str = "") -> None:
        """Open one's next case, else the next unclaimed one; says so when there is none."""
        self._acts.open_next(besides or self._open)

    def claim(self) -> None:
        """Take the chosen case to this desk."""
        row = self.current
        if row is None:
            return
        if row.section is Section.FILED:
            words = self.tr("This case is closed") if row.closed else self.tr("This case is filed")
            self.refused.emit(words)
        elif row.clerk_id == self._seat.person.id:
            self.refused.emit(self.tr("This case is with you already"))
        else:
            self._acts.claim(row.id, row.applicant)

    def put_back(self) -> None:
        """Lay the chosen case back for anybody."""
        row = self.current
        if row is None:
            return
        if row.clerk_id == self._seat.person.id:
            self._acts.put_back(row.id, row.applicant)
        else:
            self.refused.emit(self.tr("This case is not with you"))

    def new_case(self, family_name: str = "", household: Case | None = None) -> None:
        """Ask for what a new case needs, and open it; for somebody of a ``household``, known from a case."""
        dialog = NewCaseDialog(self._procedures, self._seat.language, self._seat.clock, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wished.connect(lambda wish: self._acts.open_new(wish, dialog))
        dialog.name(family_name)
        if household is not None:
            dialog.come_from(household)
        dialog.open()

    def focus_list(self) -> None:
        """Put the keyboard on the list, or on the button that stands there instead."""
        if self._stack.currentWidget() is self.case_list:
            self.case_list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if not self.case_list.currentIndex().isValid():
                self.case_list.move_by(1)
        else:
            button = self._nothing.findChild(QPushButton)
            (button or self.head.search).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_page(self) -> None:
        """Want no more answers; the window closes."""
        for timer in (self._other_desks, self._typing, self._late):
            timer.stop()
        self._list.close()
        self._acts.close()

    def _listen(self) -> None:
        self._list.came.connect(self._settle)
        self._list.counted.connect(self._count)
        self._list.failed.connect(self._fail)
        self._acts.found.connect(self._show_found)
        self._acts.nothing_found.connect(self._show_hits)
        self._acts.changed.connect(self._changed)
        self._acts.said.connect(self.toast_wished)
        self._acts.nothing_left.connect(self.refused)
        self._acts.failed.connect(self.head.notices.show_trouble)
        self.case_list.opened.connect(self._open_row)
        self.case_list.clicked.connect(lambda index: self._open_row(self._list.rows.row(index)))
        self.case_list.chosen.connect(self._remember)
        self.row_menu.open_wished.connect(self.case_opened)
        self.row_menu.claim_wished.connect(self._acts.claim)
        self.row_menu.put_back_wished.connect(self._acts.put_back)
        self.head.pills.chosen.connect(self.reload)
        self.head.search.returnPressed.connect(self._jump)
        self.head.new_button.clicked.connect(lambda: self.new_case())

    def _timer(self, milliseconds: int, call: Callable[[], object], *, once: bool = False) -> QTimer:
        timer = QTimer(self, interval=milliseconds, singleShot=once)
        timer.timeout.connect(call)
        return timer

    def _build(self) -> None:
        self.head = InboxHead(self._seat.person)
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 12, 0, 0)
        room.setSpacing(0)
        room.addWidget(self.head)
        room.addWidget(self._make_stack(), 1)

    def _make_stack(self) -> QStackedWidget:
        self._stack = QStackedWidget()
        self._skeleton = QWidget()
        inset = QVBoxLayout(self._skeleton)
        inset.setContentsMargins(20, 24, 20, 0)
        inset.addWidget(Skeleton(6), 0, Qt.AlignmentFlag.AlignTop)
        self.case_list = CaseList(self.tr("Cases"))
        self.case_list.setModel(self._list.rows)
        self.row_menu = RowMenu(self.case_list, self._seat.person)
        self._nothing = QWidget()
        self._nothing_room = QVBoxLayout(self._nothing)
        self._nothing_room.setContentsMargins(20, 0, 20, 60)
        for page in (self._skeleton, self.case_list, self._nothing):
            self._stack.addWidget(page)
        return self._stack

    def _settle(self, replaced: bool) -> None:
        """Show the list or the empty state, and choose again what was chosen."""
        self._late.stop()
        empty = not self._list.rows.rows()
        had_keyboard = self.case_list.hasFocus()
        if empty:
            self._show_nothing()
        elif replaced or self._stack.currentWidget() is not self.case_list:
            place = self.case_list.verticalScrollBar().value()
            self._stack.setCurrentWidget(self.case_list)
            self.case_list.doItemsLayout()
            self._choose(self._wanted)
            self.case_list.verticalScrollBar().setValue(place)
            if self.case_list.saw_current:
                self.case_list.scrollTo(self.case_list.currentIndex())
        self.emptied.emit(empty)
        if empty and had_keyboard:
            self.focus_list()
        if not self._settled:
            self._settled = True
            self._take_first_focus()

    def _take_first_focus(self) -> None:
        """The list has the keyboard first, unless somebody is typing already."""
        if not isinstance(self.window().focusWidget(), QLineEdit):
            self.focus_list()

    def _show_nothing(self) -> None:
        old = self._nothing_room.takeAt(0)
        if old is not None and (gone := old.widget()) is not None:
            gone.hide()
            gone.deleteLater()
        fetch = self.open_next if may(self._seat.person, Right.CLAIM) else None
        text = self.head.text
        self._nothing_room.addWidget(
            nothing_here(self.head.view, text, self._counts, (fetch, self.head.search.clear))
        )
        self._stack.setCurrentWidget(self._nothing)

    def _choose(self, case: str) -> None:
        index = self._list.rows.find(lambda entry: isinstance(entry, InboxRow) and entry.id == case)
        quiet = QSignalBlocker(self.case_list)
        if index.isValid():
            self.case_list.choose(index)
        else:
            self.case_list.clearSelection()
        quiet.unblock()
        self.case_list.viewport().update()

    def _remember(self, entry: object) -> None:
        if isinstance(entry, InboxRow):
            self._wanted = entry.id

    def _open_row(self, entry: object) -> None:
        if isinstance(entry, InboxRow):
            self._remember(entry)
            self.case_opened.emit(entry.id)

    def _count(self, counts: InboxCounts) -> None:
        self._counts = counts
        self.head.count(counts)
        self.counted.emit(counts)

    def _look_again(self) -> None:
        if self.isVisible():
            self._list.refresh()

    def _show_waiting(self) -> None:
        self._stack.setCurrentWidget(self._skeleton)

    def _fail(self, trouble: Exception) -> None:
        self._late.stop()
        if self._stack.currentWidget() is self._skeleton:
            self._stack.setCurrentWidget(self.case_list)
        self.head.notices.show_trouble(trouble, self.reload)

    def _jump(self) -> None:
        """Enter in the search: a whole reference, typed or scanned, opens its case."""
        text = self.head.text
        if text:
            self._acts.jump(text)

    def _show_found(self, case: str) -> None:
        self.head.search.clear()
        self.case_opened.emit(case)

    def _show_hits(self) -> None:
        self.reload()
        self.case_list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _changed(self, case: str) -> None:
        self.refresh()
        self.case_changed.emit(case)
