"""The window of the desk: rail, areas, status bar, and what lies over them; pages come ready made."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.base.jobs import Jobs
from clerkdesk.base.settings import OfficePolicy
from clerkdesk.domain.inboxes import InboxCounts
from clerkdesk.domain.people import Person
from clerkdesk.domain.procedures import in_language
from clerkdesk.ports.clock import Clock
from clerkdesk.ui.inbox.acts import InboxUse
from clerkdesk.ui.inbox.looks import Looks
from clerkdesk.ui.inbox.page import InboxPane, InboxSeat
from clerkdesk.ui.keys.page import KeysUse
from clerkdesk.ui.kit.banner import Act, BannerLook
from clerkdesk.ui.kit.theme import theme_of
from clerkdesk.ui.kit.toast import Offer, Toast
from clerkdesk.ui.shell.actions import ANYWHERE, Deed, DeskActions
from clerkdesk.ui.shell.desk_menu import DeskMenu, other_percent, percent_of
from clerkdesk.ui.shell.finder import Finder
from clerkdesk.ui.shell.frame import APPROVALS, DESK, INBOX, SEARCH, DeskFrame, Plate
from clerkdesk.ui.shell.help import Help
from clerkdesk.ui.shell.inbox_area import InboxArea
from clerkdesk.ui.shell.keys_sheet import KeysSheet
from clerkdesk.ui.shell.no_case import NoCase
from clerkdesk.ui.shell.overlay import Overlay
from clerkdesk.ui.shell.palette import Palette
from clerkdesk.ui.shell.panes import PaneRound
from clerkdesk.ui.shell.people import PeopleSheet, PeopleUse
from clerkdesk.ui.shell.sign_in import SignInSheet
from clerkdesk.ui.shell.status_bar import PadState
from clerkdesk.usecases.office import Office

GEOMETRY_KEY = "window/geometry"


@runtime_checkable
class HasDeeds(Protocol):
    """A page that does something for the actions of the table, by action id."""

    def deeds(self) -> Mapping[str, Deed]:
        """Action id -> what the page does then."""
        ...


@dataclass(frozen=True)
class DeskParts:
    """What the window is made of; a page that has ``deeds()`` is bound to its area's keys."""

    office: Office
    people: tuple[Person, ...]
    policy: OfficePolicy
    jobs: Jobs
    clock: Clock
    memory: QSettings
    case_page: QWidget
    approvals_page: QWidget
    language: str = "de"


class DeskWindow(QWidget):
    """The window of one person at one desk; whoever sits down next gets a window of their own.

    ``case_opened`` (id) asks the case page to show a case; ``case_changed`` (id) after the inbox changed one.
    ``files_dropped`` carries paths. ``person_switch_requested`` (id), ``theme_wished`` (name) and
    ``text_percent_wished`` (percent) are carried out by the app. ``closed`` when the window goes.
    """

    case_opened = Signal(str)
    case_changed = Signal(str)
    area_changed = Signal(str)
    files_dropped = Signal(list)
    person_switch_requested = Signal(str)
    theme_wished = Signal(str)
    text_percent_wished = Signal(int)
    closed = Signal()

    def __init__(self, parts: DeskParts) -> None:
        super().__init__()
        self._parts = parts
        self._area = INBOX
        self._case = ""
        person = parts.office.actor.person
        self.setWindowTitle(f"ClerkDesk – {parts.policy.town}".removesuffix(" – "))
        self.setMinimumSize(800, 560)
        self.setAcceptDrops(True)
        self.actions_ = DeskActions(person, self)
        self._round = PaneRound(self)
        use = InboxUse(parts.office.inbox, parts.office.cases, parts.jobs)
        language = parts.language
        self.inbox = InboxPane(use, InboxSeat(person, parts.clock, language))
        self._frame = self._make_frame()
        titles = {each.key: in_language(each.short, language) for each in parts.office.cases.procedures()}
        self._finder = Finder(use, self)
        self.palette_sheet = Palette(self, self.actions_, self._finder, Looks(person, titles, parts.clock))
        self.help_sheet = Help(self, self.actions_)
        self.sign_in_sheet = SignInSheet(self, parts.people, person.id)
        use_people = PeopleUse(parts.office.people, parts.jobs, person.id, parts.policy.unit)
        self.people_sheet = PeopleSheet(self, use_people)
        use_keys = KeysUse(parts.office.keys, parts.jobs, parts.clock.now, parts.memory)
        self.keys_sheet = KeysSheet(self, use_keys)
        self._toast = Toast(self)
        self._bind()
        self._listen()
        self.show_area(INBOX)
        self._restore()

    @property
    def area(self) -> str:
        """The area shown now: "inbox" or "approvals"."""
        return self._area

    @property
    def case(self) -> str:
        """The id of the case open beside the list, empty for none."""
        return self._case

    def show_area(self, area: str) -> None:
        """Go to an area."""
        self._area = area
        self._frame.show_area(area)
        self.actions_.show_area(area)
        self.area_changed.emit(area)

    def open_case(self, case: str) -> None:
        """Show a case beside the list."""
        self.show_area(INBOX)
        self.inbox.mark_open(case)
        self._frame.inbox_area.show_case(True)
        if case != self._case:
            self._case = case
            self.case_opened.emit(case)

    def close_case(self) -> None:
        """Show no case, but the ways to go on."""
        self._case = ""
        self.inbox.mark_open("")
        self._frame.inbox_area.show_case(False)

    def open_next(self) -> None:
        """Open the next case besides the one that is open."""
        self.inbox.open_next(self._case)

    def look_for(self, text: str) -> None:
        """Open the palette with these words, such as the name of somebody with several cases."""
        self.palette_sheet.come()
        self.palette_sheet.field.setText(text)

    def note_change(self, _case: str = "") -> None:
        """A page changed a case: the list and its counts look again."""
        self.inbox.refresh()

    def raise_window(self) -> None:
        """Come to the front; a second start of the desk asks for it."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def raise_with_file(self, path: Path) -> None:
        """Come to the front with a file another program handed over."""
        self.raise_window()
        self.files_dropped.emit([path])

    def remember(self) -> None:
        """Remember where the window stands; the next one stands there too."""
        self._parts.memory.setValue(GEOMETRY_KEY, self.saveGeometry())

    def set_pad_state(self, state: PadState, since: datetime | None = None) -> None:
        """Say in the status bar how the pad is."""
        self._frame.status.set_pad_state(state, since)

    def set_queue(self, waiting: int, held_up: int = 0) -> None:
        """Say in the status bar how many files wait to be handed over, and how many could not be."""
        self._frame.status.set_queue(waiting, held_up)

    def set_secret_lasting(self, lasting: bool) -> None:
        """Say in the status bar when there is no key ring."""
        self._frame.status.set_secret_lasting(lasting)

    def show_notice(
        self, trouble: Exception, act: Callable[[], object] | None = None, named: str = ""
    ) -> None:
        """Tell of trouble above the pages, with the file it is ``named`` for; fits ``on_fail`` of a job."""
        self._frame.show_notice(trouble, act, named)

    def offer_sheet(self, action: str, sheet: Overlay, come: Deed) -> None:
        """Let an action open a sheet of the app's own."""
        self.actions_.bind(ANYWHERE, {action: come})
        sheet.shown_changed.connect(self.actions_.pause)

    def drop_notice(self, code: str) -> None:
        """Tell no more of a trouble that is over."""
        self._frame.drop_notice(code)

    def show_banner(self, look: BannerLook, acts: Sequence[Act] = ()) -> None:
        """Say something above the pages until it is put away, in words of its own."""
        self._frame.show_banner(look, acts)

    def keep_toast_off(self, *parts: QWidget) -> None:
        """Let no toast lie over these parts of a page."""
        for part in parts:
            self._toast.keep_off(part)

    def show_toast(self, words: str, undo: Callable[[], object] | None = None) -> None:
        """Say what was just done, and offer to take it back."""
        self._toast.say(words, undo)

    def tell(self, words: str, offer: Offer | None = None) -> None:
        """Say what is good to know, though nobody did it here, and offer what one may want to do about it."""
        self._toast.tell(words, offer)

    def refuse(self, words: str) -> None:
        """Say why something cannot be done."""
        self._toast.refuse(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the parts out anew."""
        self._frame.fit(self.width())

    def changeEvent(self, event: QEvent) -> None:
        """A new theme or text size changes the measures."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._frame.fit(self.width())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window and want no more answers."""
        self.remember()
        self._parts.memory.sync()
        self.inbox.close_page()
        self._finder.forget()
        self.people_sheet.close_page()
        self.keys_sheet.page.close_page()
        self.closed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere on the window."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Files were dropped."""
        self.files_dropped.emit(
            [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        )
        event.acceptProposedAction()

    def _make_frame(self) -> DeskFrame:
        parts, actor = self._parts, self._parts.office.actor
        plate = Plate(parts.policy.town, f"{actor.person.name} · {actor.desk}")
        no_case = NoCase(self.actions_)
        area = InboxArea(self.inbox, no_case, parts.case_page, parts.memory)
        no_case.wished.connect(self.actions_.run)
        area.back_wished.connect(self.close_case)
        frame = DeskFrame(plate, area, parts.approvals_page)
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(frame)
        return frame

    def _bind(self) -> None:
        self.actions_.bind(
            ANYWHERE,
            {
                "palette": self.palette_sheet.come,
                "help": self.help_sheet.come,
                "switch_person": self.sign_in_sheet.come,
                "keys": self.keys_sheet.come,
                "area_inbox": lambda: self._go(INBOX),
                "area_approvals": lambda: self.show_area(APPROVALS),
                "next_pane": lambda: self._round.go(self._frame.panes(), 1),
                "pane_before": lambda: self._round.go(self._frame.panes(), -1),
                "undo": self._toast.take_back,
                "new_case": self._new_case,
                "text_larger": lambda: self._wish_percent(1),
                "text_smaller": lambda: self._wish_percent(-1),
                "theme": self._wish_other_theme,
            },
        )
        if self.actions_.permitted("people"):
            self.actions_.bind(ANYWHERE, {"people": self.people_sheet.come})
        self.actions_.bind(INBOX, self.inbox.deeds())
        self.actions_.bind_list(self.inbox)
        for area, page in ((INBOX, self._parts.case_page), (APPROVALS, self._parts.approvals_page)):
            if isinstance(page, HasDeeds):
                self.actions_.bind(area, page.deeds())

    def _listen(self) -> None:
        self._frame.rail.chosen.connect(self._go)
        self.inbox.case_opened.connect(self.open_case)
        self.inbox.case_changed.connect(self.case_changed)
        self.inbox.toast_wished.connect(self.show_toast)
        self.inbox.refused.connect(self.refuse)
        self.inbox.counted.connect(self._count)
        self.palette_sheet.case_chosen.connect(self.open_case)
        self.palette_sheet.action_chosen.connect(self.actions_.run)
        self.palette_sheet.new_case_wished.connect(self._new_case)
        self.sign_in_sheet.sat_down.connect(self.person_switch_requested)
        self.people_sheet.changed.connect(self.sign_in_sheet.chooser.show_people)
        self.people_sheet.toast_wished.connect(self.show_toast)
        self.keys_sheet.page.toast_wished.connect(self.show_toast)
        self.actions_.refused.connect(self._refuse)
        people = (self.sign_in_sheet, self.people_sheet)
        for sheet in (self.palette_sheet, self.help_sheet, self.keys_sheet, *people):
            sheet.shown_changed.connect(self.actions_.pause)

    def _go(self, door: str) -> None:
        if door == SEARCH:
            self.palette_sheet.come()
        elif door == DESK:
            self._show_desk_menu()
        elif door == INBOX == self._area and self._frame.inbox_area.narrow:
            self.close_case()
        else:
            self.show_area(door)

    def _show_desk_menu(self) -> None:
        actor = self._parts.office.actor
        staffs = self.actions_.permitted("people")
        menu = DeskMenu(f"{actor.person.name} · {actor.desk}", self, staffs=staffs)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.switch_wished.connect(self.sign_in_sheet.come)
        menu.people_wished.connect(self.people_sheet.come)
        menu.keys_wished.connect(self.keys_sheet.come)
        menu.pad_wished.connect(lambda: self.actions_.run("pad"))
        menu.help_wished.connect(self.help_sheet.come)
        menu.theme_wished.connect(self.theme_wished)
        menu.percent_wished.connect(self.text_percent_wished)
        button = self._frame.rail.buttons[DESK]
        menu.popup(button.mapToGlobal(button.rect().topRight()))

    def _new_case(self, family_name: str = "") -> None:
        self.show_area(INBOX)
        self.inbox.new_case(family_name)

    def _count(self, counts: InboxCounts) -> None:
        self._frame.rail.set_count(INBOX, counts.mine)
        mine = self.actions_.permitted("approve")  # a number is a call to act
        self._frame.rail.set_count(APPROVALS, counts.approvals if mine else 0)

    def _refuse(self, action: str, reason: str) -> None:
        self.refuse(f"{action}: {reason}")

    def _wish_percent(self, step: int) -> None:
        self.text_percent_wished.emit(other_percent(percent_of(theme_of(self)), step))

    def _wish_other_theme(self) -> None:
        self.theme_wished.emit("light" if theme_of(self).dark else "dark")

    def _restore(self) -> None:
        kept = self._parts.memory.value(GEOMETRY_KEY)
        if not isinstance(kept, QByteArray) or not self.restoreGeometry(kept):
            self.setWindowState(Qt.WindowState.WindowMaximized)
