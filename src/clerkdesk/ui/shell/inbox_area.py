"""The inbox area: the list beside the case, or one of them at a time where room is scarce."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from clerkdesk.ui.inbox.page import InboxPane
from clerkdesk.ui.kit.buttons import Button, Kind, Size
from clerkdesk.ui.kit.theme import theme_of
from clerkdesk.ui.shell.measures import Layout
from clerkdesk.ui.shell.no_case import NoCase

WIDTH_KEY = "inbox/width"
"""Where the list's width is remembered, in pixels at 100 % text."""


@runtime_checkable
class HasLead(Protocol):
    """A case page with room for the way back to the list, before the name."""

    def put_lead(self, part: QWidget) -> None:
        """Take the part in."""
        ...


class InboxArea(QWidget):
    """List and case; remembers how wide a person made the list. ``back_wished`` when the list is wanted."""

    back_wished = Signal()

    def __init__(self, inbox: InboxPane, no_case: NoCase, case_page: QWidget, memory: QSettings) -> None:
        super().__init__()
        self.inbox = inbox
        self.no_case = no_case
        self.case_page = case_page
        self._memory = memory
        self.narrow = False
        self._has_case = False
        self._stack = QStackedWidget()
        self._stack.addWidget(no_case)
        self._stack.addWidget(case_page)
        self.back_button = Button(
            self.tr("Inbox"), Kind.GHOST, icon="chevron-left", size=Size.SMALL, parent=self
        )
        self._put_back_button()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(inbox)
        self._splitter.addWidget(self._stack)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.splitterMoved.connect(self._remember)
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(self._splitter)
        inbox.setMinimumWidth(280)
        inbox.emptied.connect(no_case.set_quiet)

    def show_case(self, shown: bool) -> None:
        """Show the case page, or the ways to go on."""
        self._has_case = shown
        at = QApplication.focusWidget()
        leaving = self.narrow and _within(self.inbox, at)
        closing = not shown and (self.narrow or _within(self.case_page, at))
        self._stack.setCurrentWidget(self.case_page if shown else self.no_case)
        self._settle()
        if shown and leaving:
            self.back_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif closing:
            self.inbox.focus_list()

    def fit(self, layout: Layout, total: int) -> None:
        """Take the measures of a layout; ``total`` is the width of the area in pixels."""
        at = QApplication.focusWidget()
        hiding = layout.narrow and self._has_case and _within(self.inbox, at)
        returning = not layout.narrow and at is self.back_button
        self.narrow = layout.narrow
        self._settle()
        if hiding:
            self.back_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif returning:
            self.inbox.focus_list()
        if not layout.narrow:
            scale = theme_of(self).text_scale
            remembered = self._memory.value(WIDTH_KEY)
            width = layout.inbox if remembered is None else round(float(str(remembered)) * scale)
            width = max(280, min(width, total // 2))
            self._splitter.setSizes([width, max(total - width - 1, 1)])

    def panes(self) -> list[QWidget]:
        """What F6 goes through here."""
        beside = self.case_page if self._has_case else self.no_case
        return [pane for pane in (self.inbox, beside) if pane.isVisible()]

    def _settle(self) -> None:
        self.inbox.setVisible(not (self.narrow and self._has_case))
        self._stack.setVisible(not self.narrow or self._has_case)
        self.back_button.setVisible(self.narrow)

    def _put_back_button(self) -> None:
        self.back_button.setObjectName("back")
        self.back_button.setToolTip(self.tr("Back to the list"))
        self.back_button.clicked.connect(self.back_wished)
        if isinstance(self.case_page, HasLead):
            self.case_page.put_lead(self.back_button)
        self.back_button.hide()

    def _remember(self, position: int, _index: int) -> None:
        if not self.narrow:
            self._memory.setValue(WIDTH_KEY, round(position / theme_of(self).text_scale))


def _within(pane: QWidget, part: QWidget | None) -> bool:
    return part is not None and pane.isAncestorOf(part)
