"""What a step asks of the clerk before it can be finished: papers seen, a receipt number, the register."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.domain.cases import CaseState, fee_of
from clerkdesk.domain.collection import collection_of
from clerkdesk.domain.procedures import StepId, in_language
from clerkdesk.domain.waiting import ToldHow
from clerkdesk.ui.cases.looks import signed_words
from clerkdesk.ui.cases.paper_part import PaperPart, paper_state
from clerkdesk.ui.cases.waiting_part import WaitingPart, has_part
from clerkdesk.ui.kit.buttons import Button, Kind, Size
from clerkdesk.ui.kit.choices import Tick
from clerkdesk.ui.kit.fields import LabelledField, TextField
from clerkdesk.ui.kit.labels import SectionTitle, Text
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.telling import money
from clerkdesk.ui.kit.theme import Role, Tone
from clerkdesk.ui.kit.tips import plain_tip
from clerkdesk.usecases.cases import CaseView

NARROWEST = 160

Asked = tuple[str, StepId | None, str]
"""What a card asks: of which case (id), for which step, and how far what it waits for is."""


@dataclass(frozen=True)
class Answers:
    """What is answered for a step that is not finished."""

    seen: frozenset[str]
    receipt: str
    register_entered: bool


class StepCard(Pane):
    """Asks for what the step at hand needs; ``answered`` when something was ticked or typed."""

    answered = Signal()
    agreed = Signal()
    """Enter in the field: the person means the primary."""
    leaving = Signal()
    """The part that has the keyboard is about to go."""
    collection_wished = Signal()
    take_back_wished = Signal()
    scan_wished = Signal()
    scan_dropped = Signal(object)
    scan_withdrawn = Signal(str)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._language = language
        self._case: Asked = ("", None, "")
        self._revision = 0
        self._stored = Answers(frozenset(), "", False)
        self._begun: dict[Asked, tuple[int, Answers]] = {}
        self.papers: dict[str, Tick] = {}
        self.all_button: Button | None = None
        self.register_tick: Tick | None = None
        self.receipt_field: TextField | None = None
        self.waiting: WaitingPart | None = None
        self.paper: PaperPart | None = None
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(16, 12, 16, 0)
        self._part: QWidget | None = None
        self._free = True
        self.hide()

    @property
    def seen(self) -> frozenset[str]:
        """The papers ticked now."""
        return frozenset(key for key, tick in self.papers.items() if tick.isChecked())

    @property
    def receipt(self) -> str:
        """The receipt number as typed."""
        return self.receipt_field.text() if self.receipt_field is not None else ""

    @property
    def register_entered(self) -> bool:
        """Whether the entry in the population register was ticked."""
        return self.register_tick is not None and self.register_tick.isChecked()

    @property
    def told_how(self) -> ToldHow | None:
        """How the applicant was told, as chosen."""
        return self.waiting.how if self.waiting is not None else None

    @property
    def on_paper(self) -> bool | None:
        """Whether it is said what is signed on a scan; None when there is no scan."""
        return self.paper.complete if self.paper is not None else None

    def show_step(self, view: CaseView | None, *, mine: bool) -> None:
        """Ask for the step of this case.

        What was answered for the same step stays, also while other cases lie on the table meanwhile.
        """
        step = view.case.next_step if view is not None and mine else None
        key = (view.case.id if view is not None else "", step, _wait_key(view))
        if key == self._case:
            return
        self._put_by(key)
        self._case = key
        self._revision = view.case.revision if view is not None else 0
        if self.isAncestorOf(QApplication.focusWidget() or self):
            self.leaving.emit()
        self._clear()
        self._stored = self._answers()
        if view is None or step is None or view.case.state is not CaseState.OPEN:
            return
        if step is StepId.CHECK and view.procedure.papers:
            self._put(self._papers(view))
        elif step is StepId.FEE:
            self._put(self._fee(view))
        elif step is StepId.FILE and view.procedure.asks_register:
            self._put(self._register(view))
        elif step is StepId.HAND_OVER and has_part(view):
            self._put(self._waiting(view))
        self._tell_paper(view, step)
        self._tell_who_signed(view, step)
        self.allow(free=self._free)
        self._stored = self._answers()
        if key in self._begun:
            self._take_up(*self._begun.pop(key))

    def allow(self, *, free: bool) -> None:
        """Nothing is changed of a collection, and no scan added, while somebody signs."""
        self._free = free
        for part in (self.waiting, self.paper):
            if part is not None:
                part.setEnabled(free)

    def _answers(self) -> Answers:
        return Answers(self.seen, self.receipt, self.register_entered)

    def _put_by(self, following: Asked) -> None:
        """Keep what is begun when another case comes; of a case that went on nothing is kept."""
        answers = self._answers()
        if following[0] != self._case[0] and answers != self._stored:
            self._begun[self._case] = self._revision, answers
        self._begun = {
            key: begun for key, begun in self._begun.items() if key == following or key[0] != following[0]
        }

    def _take_up(self, revision: int, begun: Answers) -> None:
        """Show what was begun; ticks only while the case still stands as they were made for it."""
        if self.receipt_field is not None:
            self.receipt_field.insert(begun.receipt)  # as if typed: it is the clerk's, and not finished
        if revision != self._revision:
            return
        for paper, tick in self.papers.items():
            tick.setChecked(paper in begun.seen)
        if self.register_tick is not None:
            self.register_tick.setChecked(begun.register_entered)

    def _papers(self, view: CaseView) -> QWidget:
        part, column = _part()
        head = QHBoxLayout()
        head.addWidget(SectionTitle(self.tr("Papers seen")), 1)
        if sum(paper.required for paper in view.procedure.papers) > 1:
            self.all_button = Button(
                self.tr("All required seen"), Kind.GHOST, icon="check-check", size=Size.SMALL
            )
            self.all_button.clicked.connect(lambda: self._tick_required(view))
            head.addWidget(self.all_button)
        column.addLayout(head)
        ticks = Columns()
        column.addWidget(ticks)
        for paper in view.procedure.papers:
            words = in_language(paper.title, self._language)
            tick = Tick(words if paper.required else self.tr("{paper} (if needed)").format(paper=words))
            tick.setMinimumWidth(NARROWEST)
            tick.setToolTip(plain_tip(words))
            tick.setChecked(paper.key in view.case.seen)
            tick.toggled.connect(self.answered)
            self.papers[paper.key] = tick
        ticks.hold(tuple(self.papers.values()))
        return part

    def _tick_required(self, view: CaseView) -> None:
        """Tick in sight of the clerk what one by one would be ticked: all the required papers."""
        for paper in view.procedure.papers:
            if paper.required:
                self.papers[paper.key].setChecked(True)

    def _fee(self, view: CaseView) -> QWidget:
        part, column = _part()
        row = QHBoxLayout()
        row.setSpacing(24)
        amount = QVBoxLayout()
        amount.setSpacing(0)
        amount.addWidget(Text(self.tr("Fee"), Role.MEDIUM))
        amount.addWidget(Text(money(fee_of(view.case, view.procedure) or 0), Role.FIGURE))
        row.addLayout(amount)
        self.receipt_field = TextField(self.tr("Receipt number"))
        self.receipt_field.textChanged.connect(self.answered)
        self.receipt_field.returnPressed.connect(self.agreed)
        row.addWidget(LabelledField(self.tr("Receipt number"), self.receipt_field), 1)
        column.addLayout(row)
        return part

    def _register(self, view: CaseView) -> QWidget:
        part, column = _part()
        column.addWidget(SectionTitle(self.tr("Entered in the population register?")))
        words = self.tr("ClerkDesk never writes there. Enter it in the register program, then tick it here.")
        column.addWidget(Text(words, Role.SECONDARY, Tone.NEUTRAL, wrap=True))
        column.addSpacing(6)  # for the ring around the tick
        self.register_tick = Tick(self.tr("Yes, it is entered"))
        self.register_tick.setChecked(view.case.register_entered)
        self.register_tick.toggled.connect(self.answered)
        column.addWidget(self.register_tick)
        return part

    def _waiting(self, view: CaseView) -> QWidget:
        part, column = _part()
        self.waiting = WaitingPart(view, self._language)
        self.waiting.changed.connect(self.answered)
        self.waiting.collection_wished.connect(self.collection_wished)
        self.waiting.take_back_wished.connect(self.take_back_wished)
        column.addWidget(self.waiting)
        return part

    def _tell_paper(self, view: CaseView, step: StepId) -> None:
        """What is out on paper, below what else the step asks."""
        state = paper_state(view) if step in (StepId.SIGN, StepId.HAND_OVER) else None
        if state is None:
            return
        self.paper = PaperPart(view, state, self._language)
        self.paper.changed.connect(self.answered)
        self.paper.scan_wished.connect(self.scan_wished)
        self.paper.scan_dropped.connect(self.scan_dropped)
        self.paper.withdraw_wished.connect(self.scan_withdrawn)
        self._add(self.paper)

    def _tell_who_signed(self, view: CaseView, step: StepId) -> None:
        """Below what a step asks that comes after the pad, in one line."""
        words = "" if step in (StepId.CHECK, StepId.SIGN) else signed_words(view)
        if not words:
            return
        line = Text(words, Role.SECONDARY, Tone.NEUTRAL, wrap=True)
        line.setObjectName("who_signed")
        self._add(line)

    def _add(self, below: QWidget) -> None:
        """Put something below what is there."""
        if self._part is None:
            self._put(_part()[0])
        assert self._part is not None
        room = self._part.layout()
        assert isinstance(room, QVBoxLayout)
        room.addSpacing(6)  # for the ring around what is above
        room.addWidget(below)

    def _put(self, part: QWidget) -> None:
        self._part = part
        self._room.addWidget(part)
        self.show()

    def _clear(self) -> None:
        self.papers, self.all_button, self.register_tick, self.receipt_field = {}, None, None, None
        self.waiting = self.paper = None
        if self._part is not None:
            self._part.hide()
            self._part.deleteLater()
            self._part = None
        self.hide()


class Columns(QWidget):
    """Parts one under the other, or in two columns where the widest fits twice."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: tuple[QWidget, ...] = ()
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(2)

    def hold(self, parts: tuple[QWidget, ...]) -> None:
        """Hold these parts."""
        self._parts = parts
        self._lay_out(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the second column when there is room."""
        super().resizeEvent(event)
        widest = max((part.sizeHint().width() for part in self._parts), default=0)
        self._lay_out(2 if 2 * widest + 24 <= self.width() else 1)

    def _lay_out(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for at, part in enumerate(self._parts):
            self._grid.addWidget(part, at // columns, at % columns)
        self._grid.setColumnStretch(1, columns - 1)


def _wait_key(view: CaseView | None) -> str:
    """How far what a case waits for is, who was said to collect it, and what is out on paper."""
    if view is None:
        return ""
    return f"{view.case.wait_state} {collection_of(view.case)} {has_part(view)} {paper_state(view)}"


def _part() -> tuple[QWidget, QVBoxLayout]:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    return part, column
