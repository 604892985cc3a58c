"""The head of a case: whose it is, how far it is, who works on it, and its steps."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.domain.cases import CaseState
from clerkdesk.domain.people import Person
from clerkdesk.ui.cases.looks import CaseLooks
from clerkdesk.ui.cases.offer import mine_to_do
from clerkdesk.ui.kit.buttons import Button, Kind, Size, ToolButton
from clerkdesk.ui.kit.choices import FilterPills
from clerkdesk.ui.kit.labels import Avatar, Chip, ElidedText, Text
from clerkdesk.ui.kit.paint import StatusLook
from clerkdesk.ui.kit.steps import StepBar
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Role, Tone
from clerkdesk.ui.kit.tips import plain_tip
from clerkdesk.usecases.cases import CaseView

WIDE = 720
DOCUMENT, DETAILS = "document", "details"
PUT_BACK = "put_back"
"""The action of the window that does the same as the buttons here."""


class CaseHeader(Pane):
    """Name, status, steps and who is at work; ``part_chosen`` when a narrow page shows its other part."""

    claim_wished = Signal()
    put_back_wished = Signal()
    part_chosen = Signal(str)

    def __init__(self, looks: CaseLooks, person: Person, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._looks = looks
        self._person = person
        self._view: CaseView | None = None
        self._name = ElidedText("", Role.PAGE)
        self._chip = Chip(StatusLook("circle", ""))
        self._second = ElidedText("", Role.BODY, Tone.NEUTRAL)
        self._worker = Avatar("", "")
        self._at_work = Text("", Role.SECONDARY)
        self.claim_button = Button(self.tr("Claim"), icon="hand", size=Size.SMALL)
        self.put_back_button = Button(
            self.tr("Put back"), Kind.GHOST, icon="corner-down-left", size=Size.SMALL
        )
        self.put_back_tool = ToolButton("corner-down-left", self.tr("Put back"))
        self.pills = FilterPills(((DOCUMENT, self.tr("Document")), (DETAILS, self.tr("Details"))))
        self.steps = StepBar()
        self._connect_parts()
        self._arrange()

    def _connect_parts(self) -> None:
        self.claim_button.clicked.connect(self.claim_wished)
        self.put_back_button.clicked.connect(self.put_back_wished)
        self.put_back_tool.clicked.connect(self.put_back_wished)
        self.pills.chosen.connect(self.part_chosen)

    def _arrange(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(12)
        title.addWidget(self._name)
        title.addWidget(self._chip)
        title.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(title)
        words.addWidget(self._second)
        head = self._head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(words, 1)
        for part in (
            self._worker,
            self._at_work,
            self.claim_button,
            self.put_back_button,
            self.put_back_tool,
            self.pills,
        ):
            head.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 8, 6)
        column.setSpacing(6)
        column.addLayout(head)
        steps = QHBoxLayout()
        steps.setContentsMargins(0, 0, 8, 0)
        steps.addWidget(self.steps)
        column.addLayout(steps)
        self.pills.hide()

    def show_case(self, view: CaseView) -> None:
        """Show a case."""
        self._view = view
        self._name.setText(view.case.applicant.listed)
        self._name.updateGeometry()
        self._chip.set_look(self._looks.status(view))
        self._second.setText(self._looks.second_line(view))
        self._show_worker(view)
        self._settle()

    def put_lead(self, part: QWidget) -> None:
        """Give a part of the window, such as the way back to the list, its room before the name."""
        self._head.insertWidget(0, part, 0, Qt.AlignmentFlag.AlignVCenter)

    def hinder_put_back(self, reason: str) -> None:
        """Say why the case cannot be put back now; an empty reason allows it."""
        for button in (self.put_back_button, self.put_back_tool):
            button.setEnabled(not reason)
            button.setToolTip(plain_tip(reason or self.tr("Put back")))

    def fold(self, folded: bool) -> None:
        """Offer document and details in turn, for want of room."""
        self.pills.setVisible(folded)
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say more where there is room."""
        super().resizeEvent(event)
        self._settle()

    def _show_worker(self, view: CaseView) -> None:
        self._worker.setVisible(bool(view.clerk) and view.case.state is CaseState.OPEN)
        if view.clerk:
            initials = Person("", view.clerk, "", frozenset()).initials
            self._worker.show_person(view.clerk, initials, present=view.case.clerk == self._person.id)

    def _settle(self) -> None:
        view = self._view
        if view is None:
            return
        mine = view.case.clerk == self._person.id
        mine_now = mine and mine_to_do(view, self._person)
        words = self.tr("In work with you") if mine else self.tr("In work with {name}")
        self._at_work.setText(words.format(name=view.clerk) if view.clerk else self.tr("Unclaimed"))
        self.claim_button.setVisible(not view.case.clerk and mine_to_do(view, self._person))
        self._at_work.setVisible(self._wide() and view.case.state is CaseState.OPEN)
        self.put_back_button.setVisible(mine_now and self._wide())
        self.put_back_tool.setVisible(mine_now and not self._wide())
        self.steps.set_steps(self._looks.steps(view, wide=True))
        if self.steps.sizeHint().width() > self.width() - 32:
            self.steps.set_steps(self._looks.steps(view, wide=False))

    def _wide(self) -> bool:
        """Asked anew each time: showing a part can resize the head in the middle of settling."""
        return self.width() >= WIDE and not self.pills.isVisibleTo(self)
