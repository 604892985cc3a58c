"""The command palette: type or scan, and a case opens or an action runs."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from clerkdesk.domain.inboxes import InboxRow, Section
from clerkdesk.ui.inbox.looks import Looks
from clerkdesk.ui.kit.labels import Hairline, Icon, KeyCap, Text
from clerkdesk.ui.kit.notices import Notices
from clerkdesk.ui.kit.rows import HeadingLook
from clerkdesk.ui.kit.table import Column, Rows
from clerkdesk.ui.kit.theme import Role, Tone, theme_of
from clerkdesk.ui.kit.views import RowList
from clerkdesk.ui.shell.action import Action
from clerkdesk.ui.shell.actions import DeskActions
from clerkdesk.ui.shell.finder import Finder
from clerkdesk.ui.shell.overlay import Overlay
from clerkdesk.ui.shell.tiles import TileDelegate, TileLook, match_in

TYPING_MS, CASES_SHOWN, ACTIONS_SHOWN = 120, 6, 6


@dataclass(frozen=True)
class _Heading:
    words: str


@dataclass(frozen=True)
class _NewCaseFor:
    name: str


_Entry = _Heading | InboxRow | Action | _NewCaseFor


class Palette(Overlay):
    """Ctrl+K: tells ``case_chosen`` (id), ``action_chosen`` (id) or ``new_case_wished`` (name) as it goes."""

    case_chosen = Signal(str)
    action_chosen = Signal(str)
    new_case_wished = Signal(str)

    def __init__(self, window: QWidget, actions: DeskActions, finder: Finder, looks: Looks) -> None:
        super().__init__(window, self.tr("Find everything"), 640, 544)
        self._actions = actions
        self._finder = finder
        self._looks = looks
        self._cases: tuple[InboxRow, ...] = ()
        self._entering = False
        self._rows: Rows[_Entry] = Rows([Column(self.tr("Hit"), _words)], look=self._look, parent=self)
        self._build()
        self._typing = QTimer(self, interval=TYPING_MS, singleShot=True)
        self._typing.timeout.connect(self._ask)
        self.field.textChanged.connect(self._typed)
        finder.found.connect(self._show_cases)
        finder.knew.connect(self._enter_known)
        finder.failed.connect(self.notices.show_trouble)

    def come(self) -> None:
        """Begin with an empty line."""
        font = theme_of(self).font(Role.PAGE)
        font.setWeight(font.Weight.Normal)
        self.field.setFont(font)
        self.field.clear()
        self.notices.clear()
        self._cases = ()
        self._show_entries()
        super().come()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go(self) -> None:
        """Want no more answers."""
        self._typing.stop()
        self._finder.forget()
        self._entering = False
        super().go()

    def enter(self) -> None:
        """Open the case of a whole reference, else do what the current row stands for."""
        text = self.field.text().strip()
        if _has_digit(text):
            self._typing.stop()
            self._finder.ask_reference(text)
        elif self._typing.isActive():
            self._entering = True
        else:
            self._take(self._rows.row(self.hits.currentIndex()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows move through the list while the keyboard stays in the line."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self.hits.move_by(step)
                return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 12, 20, 12)
        head.setSpacing(12)
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Name, reference, barcode or action"))
        self.field.setPlaceholderText(self.tr("Name, reference, barcode or action"))
        self.field.setProperty("focus_own", True)
        self.field.setStyleSheet("QLineEdit { border: none; padding: 0; background: transparent; }")
        self.field.returnPressed.connect(self.enter)
        self.field.installEventFilter(self)
        self._hits = Text("", Role.SECONDARY, Tone.NEUTRAL)
        for part, stretch in ((Icon("search", 22, Tone.PRIMARY), 0), (self.field, 1), (self._hits, 0)):
            head.addWidget(part, stretch)
        head.addWidget(KeyCap("Esc"))
        self.notices = Notices(self)
        self.hits = RowList(self.tr("Hits"))
        self.hits.setItemDelegate(TileDelegate(self.hits))
        self.hits.setModel(self._rows)
        self.hits.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hits.clicked.connect(lambda index: self._take(self._rows.row(index)))
        self.hits.chosen.connect(
            lambda entry: self.field.setAccessibleDescription(self._look(entry).spoken())
        )
        self.nothing = Text(self.tr("Nothing found."), Role.BODY, Tone.NEUTRAL)
        self.nothing.setContentsMargins(20, 6, 20, 6)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.body.addWidget(Hairline())
        self.body.addWidget(self.notices)
        self.body.addSpacing(6)
        self.body.addWidget(self.hits, 1)
        self.body.addWidget(self.nothing, 1)
        self.body.addWidget(Hairline())
        self.body.addLayout(self._make_foot())

    def _make_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 8, 20, 10)
        foot.setSpacing(6)
        for key in ("↑", "↓"):
            foot.addWidget(KeyCap(key))
        foot.addWidget(Text(self.tr("choose"), Role.SECONDARY, Tone.NEUTRAL))
        foot.addSpacing(12)
        foot.addWidget(KeyCap("Enter"))
        foot.addWidget(Text(self.tr("open"), Role.SECONDARY, Tone.NEUTRAL))
        foot.addStretch(1)
        foot.addWidget(Text(self.tr("Scanning works here too"), Role.SECONDARY, Tone.NEUTRAL))
        return foot

    def _typed(self) -> None:
        self._entering = False
        self._finder.forget()
        if self.field.text().strip():
            self._typing.start()
        else:
            self._typing.stop()
            self._cases = ()
        self._show_entries()

    def _ask(self) -> None:
        self._finder.ask(self.field.text().strip())

    def _show_cases(self, text: str, rows: tuple[InboxRow, ...], more: bool) -> None:
        self._cases = rows
        self._show_entries()
        count = self.locale().toString(len(rows))
        if more:
            self._hits.setText(self.tr("more than {count} cases").format(count=count))
        if self._entering:
            self._entering = False
            self._take(self._rows.row(self.hits.currentIndex()))

    def _show_entries(self) -> None:
        text = self.field.text().strip()
        actions = self._fitting_actions(text)
        entries: list[_Entry] = []
        if self._cases:
            entries += [_Heading(self.tr("Cases")), *self._cases[:CASES_SHOWN]]
        if actions:
            entries += [_Heading(self.tr("Actions")), *actions]
        self._rows.show(entries)
        nothing = not entries and not self._typing.isActive()
        self.hits.setVisible(not nothing)
        self.nothing.setVisible(nothing)
        self.hits.move_by(1)
        self.hits.scrollToTop()
        count = len(self._cases) + len(actions)
        one, many = self.tr("1 hit"), self.tr("{count} hits").format(count=self.locale().toString(count))
        self._hits.setText("" if not text else one if count == 1 else many)

    def _fitting_actions(self, text: str) -> list[Action | _NewCaseFor]:
        """What the words name, and a new case for a name. Nothing else: Enter runs the first hit."""
        offered = [action for action in self._actions.offered() if action.id != "palette"]
        if not text:
            return list(offered)
        named = [action for action in offered if match_in(action.text, text) != (0, 0)]
        found: list[Action | _NewCaseFor] = [*named[:ACTIONS_SHOWN]]
        if not _has_digit(text) and self._actions.permitted("new_case"):
            found.append(_NewCaseFor(text))
        return found

    def _look(self, entry: _Entry) -> TileLook | HeadingLook:
        text = self.field.text()
        if isinstance(entry, _Heading):
            return HeadingLook(entry.words)
        if isinstance(entry, InboxRow):
            place = self.tr("filed") if entry.section is Section.FILED else ""
            return TileLook(
                entry.applicant,
                self._looks.second(entry),
                right=place,
                icon="file-text",
                match=match_in(entry.applicant, text),
                act=self.tr("open"),
            )
        if isinstance(entry, _NewCaseFor):
            title = self.tr("New case for “{name}”").format(name=entry.name)
            return TileLook(title, self.tr("Choose the procedure"), icon="file-plus", key="Ctrl+N")
        key = entry.keys[0] if entry.keys else ""
        reason = self._actions.reason(entry.id)
        match = match_in(entry.text, text)
        return TileLook(entry.text, reason, icon=entry.icon, match=match, key=key)

    def _enter_known(self, case: str | None) -> None:
        if case is not None:
            self.go()
            self.case_chosen.emit(case)
        elif self._cases:
            self._take(self._rows.row(self.hits.currentIndex()))
        else:
            self._entering = True
            self._ask()

    def _take(self, entry: _Entry | None) -> None:
        if isinstance(entry, InboxRow):
            self.go()
            self.case_chosen.emit(entry.id)
        elif isinstance(entry, Action):
            self.go()
            self.action_chosen.emit(entry.id)
        elif isinstance(entry, _NewCaseFor):
            self.go()
            self.new_case_wished.emit(entry.name)


def _words(entry: _Entry) -> str:
    if isinstance(entry, InboxRow):
        return entry.applicant
    if isinstance(entry, _NewCaseFor):
        return entry.name
    return entry.words if isinstance(entry, _Heading) else entry.text


def _has_digit(text: str) -> bool:
    """References have digits, names have none."""
    return any(letter.isdigit() for letter in text)
