"""The cheat sheet behind F1: every action that something stands behind, straight from the action table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from clerkdesk.ui.kit.buttons import ToolButton
from clerkdesk.ui.kit.labels import ElidedText, Hairline, KeyCap, Text
from clerkdesk.ui.kit.theme import Role, Tone, theme_of
from clerkdesk.ui.shell.action import Action, Group, Reach
from clerkdesk.ui.shell.action_table import group_name
from clerkdesk.ui.shell.actions import DeskActions
from clerkdesk.ui.shell.overlay import Overlay

COLUMNS = ((Group.EVERYWHERE, Group.DOCUMENT), (Group.LIST, Group.CASE, Group.APPROVAL, Group.DESK))


class Help(Overlay):
    """Lists the keys; Esc or F1 takes it away."""

    def __init__(self, window: QWidget, actions: DeskActions) -> None:
        super().__init__(window, self.tr("Help and keys"), 820, 600)
        self._actions = actions
        head = QHBoxLayout()
        head.setContentsMargins(24, 14, 16, 10)
        head.addWidget(Text(self.tr("Keys"), Role.PAGE), 1)
        self.close_button = ToolButton("x", self.tr("Close"), key="Esc")
        self.close_button.clicked.connect(self.go)
        head.addWidget(self.close_button)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(self.tr("Keys"))
        self._area.setProperty("focus_own", True)
        self.body.addLayout(head)
        self.body.addWidget(Hairline())
        self.body.addWidget(self._area, 1)
        self.body.addSpacing(12)

    def come(self) -> None:
        """List what there is a key for today; the keyboard goes to the way out."""
        columns = QWidget()
        room = QHBoxLayout(columns)
        room.setContentsMargins(24, 8, 24, 8)
        room.setSpacing(40)
        for groups in COLUMNS:
            with_keys = [action for action in self._actions.known() if action.keys]
            room.addLayout(self._make_column(groups, with_keys), 1)
        self._area.setWidget(columns)
        super().come()
        self.close_button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_column(self, groups: Sequence[Group], table: Sequence[Action]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        for group in groups:
            if not any(action.group is group for action in table):
                continue
            column.addSpacing(8)
            column.addWidget(Text(group_name(group), Role.CAPTION, Tone.NEUTRAL))
            column.addSpacing(4)
            for action in table:
                if action.group is group:
                    column.addWidget(self._make_row(action))
        column.addStretch(1)
        return column

    def _make_row(self, action: Action) -> QWidget:
        line = QWidget()
        line.setMinimumHeight(theme_of(self).px(30))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(ElidedText(action.text), 1)
        for key in action.keys if action.reach is Reach.BOUND else action.keys[:1]:
            row.addWidget(KeyCap(key))
        return line
