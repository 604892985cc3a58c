"""The case before the supervisor: who brought it, what was checked, the way it took, its history."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from clerkdesk.domain.procedures import StepId
from clerkdesk.ui.approvals.looks import ApprovalLooks, barred_words
from clerkdesk.ui.kit.buttons import ToolButton
from clerkdesk.ui.kit.choices import FilterPills
from clerkdesk.ui.kit.details import Checks, Timeline
from clerkdesk.ui.kit.labels import Chip, ElidedText, KeyCap, SectionTitle, Text
from clerkdesk.ui.kit.paint import StatusLook
from clerkdesk.ui.kit.steps import StepBar
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Role, Tone, theme_of
from clerkdesk.ui.kit.words import step_status
from clerkdesk.usecases.approvals import ApprovalView

OVERVIEW, DOCUMENT = "overview", "document"
KEYS = 440
"""Pixels at 100 % text from which on the keys are named in the head."""


class ApprovalHead(Pane):
    """Name, status, who brought it, and the keys; ``moved`` (1 or -1), ``part_chosen`` on a narrow page."""

    moved = Signal(int)
    part_chosen = Signal(str)

    def __init__(self, looks: ApprovalLooks) -> None:
        super().__init__("surface")
        self._looks = looks
        self._name = ElidedText("", Role.PAGE)
        self._chip = Chip(step_status(StepId.APPROVE))
        self._second = ElidedText("", Role.BODY, Tone.NEUTRAL)
        self.up_button = ToolButton("chevron-up", self.tr("Case before"), key="K")
        self.down_button = ToolButton("chevron-down", self.tr("Next case"), key="J")
        self.pills = FilterPills(((OVERVIEW, self.tr("Overview")), (DOCUMENT, self.tr("Document"))))
        self.up_button.clicked.connect(lambda: self.moved.emit(-1))
        self.down_button.clicked.connect(lambda: self.moved.emit(1))
        self.pills.chosen.connect(self.part_chosen)
        self._arrange()

    def _arrange(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(12)
        title.addWidget(self._name)
        title.addWidget(self._chip)
        title.addStretch(1)
        title.addWidget(self.up_button)
        title.addWidget(self.down_button)
        self._keys = QWidget()
        keys = QHBoxLayout(self._keys)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.setSpacing(8)
        hints = (("J", self.tr("next")), ("K", self.tr("before")), ("F1", self.tr("all keys")))
        for key, words in hints:
            keys.addWidget(KeyCap(key))
            keys.addWidget(Text(words, Role.SECONDARY, Tone.NEUTRAL))
            keys.addSpacing(8)
        third = QHBoxLayout()
        third.addWidget(self._keys)
        third.addStretch(1)
        third.addWidget(self.pills)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 10, 16, 10)
        column.setSpacing(4)
        column.addLayout(title)
        column.addWidget(self._second)
        column.addSpacing(4)
        column.addLayout(third)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where room is scarce, name the keys only behind F1."""
        super().resizeEvent(event)
        self._keys.setVisible(self.width() >= theme_of(self).px(KEYS))

    def show_case(self, view: ApprovalView) -> None:
        """Show a case."""
        self._name.setText(view.case.applicant.listed)
        self._name.updateGeometry()
        locked = StatusLook("lock", barred_words(view.barred))
        self._chip.set_look(locked if view.barred else step_status(StepId.APPROVE))
        self._second.setText(self._looks.second_line(view))


class Overview(QScrollArea):
    """Checks, way and history, one under the other."""

    def __init__(self, looks: ApprovalLooks) -> None:
        super().__init__()
        self._looks = looks
        self.setAccessibleName(self.tr("What was checked, and what happened"))
        self.checks = Checks()
        self.way = StepBar()
        self.history = Timeline()
        content = Pane("surface")
        column = QVBoxLayout(content)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        parts: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Checked"), self.checks),
            (self.tr("Way"), self.way),
            (self.tr("History"), self.history),
        )
        for title, part in parts:
            column.addWidget(SectionTitle(title))
            column.addWidget(part)
            column.addSpacing(8)
        column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)

    def show_case(self, view: ApprovalView) -> None:
        """Show a case."""
        self.checks.set_checks(self._looks.checks(view))
        self.way.set_steps(self._looks.way(view))
        self.history.set_moments(self._looks.moments(view))
