"""What stands in a side pane: facts by name and value, the history, checks with their findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.labels import Icon, Text
from clerkdesk.ui.kit.theme import Role, Tone, theme_of


@dataclass(frozen=True)
class Fact:
    """A name and its value; a tone only where someone must act."""

    name: str
    value: str
    tone: Tone | None = None


@dataclass(frozen=True)
class Moment:
    """One line of the history: what happened, who did it, when."""

    what: str
    who: str
    when: str


@dataclass(frozen=True)
class Check:
    """One thing that was checked, how it came out, and the finding in grey at the right."""

    words: str
    tone: Tone = Tone.SUCCESS
    finding: str = ""


_CHECK_ICONS = {
    Tone.SUCCESS: "circle-check",
    Tone.WARNING: "triangle-alert",
    Tone.DANGER: "circle-x",
    Tone.INFO: "info",
    Tone.NEUTRAL: "circle",
    Tone.PRIMARY: "circle-dot",
}


class Facts(QWidget):
    """Names grey at the left, values at the right, a row of 26 px each."""

    def __init__(self, facts: Sequence[Fact] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._lines: list[tuple[Text, Text]] = []
        self.set_facts(facts)

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Show these facts; lines that stand there already only change their words."""
        while len(self._lines) > len(facts):
            for words in self._lines.pop():
                _drop(self._grid, words)
        while len(self._lines) < len(facts):
            self._lines.append(self._add_line(len(self._lines)))
        self._measure()
        for (name, value), fact in zip(self._lines, facts, strict=True):
            name.setText(fact.name)
            value.setText(fact.value)
            value.set_tone(fact.tone)
            value.setAccessibleName(f"{fact.name}: {fact.value}")

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the text size changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        theme = theme_of(self)
        self._grid.setColumnMinimumWidth(0, theme.px(96))
        for row in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(row, theme.px(26) if row < len(self._lines) else 0)

    def _add_line(self, row: int) -> tuple[Text, Text]:
        name, value = Text("", Role.BODY, Tone.NEUTRAL), Text("", Role.MEDIUM, wrap=True)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for column, words in enumerate((name, value)):
            words.setContentsMargins(0, 4, 0, 4)  # first lines stand side by side, however many follow
            self._grid.addWidget(words, row, column, Qt.AlignmentFlag.AlignTop)
        return name, value


class Timeline(QWidget):
    """The history, newest first; the newest is marked with a ring."""

    def __init__(self, moments: Sequence[Moment] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._room.setSpacing(0)
        self._rows: list[_MomentRow] = []
        self.set_moments(moments)

    def set_moments(self, moments: Sequence[Moment]) -> None:
        """Show these moments; rows that stand there already only change their words."""
        while len(self._rows) > len(moments):
            _drop(self._room, self._rows.pop())
        while len(self._rows) < len(moments):
            row = _MomentRow()
            self._rows.append(row)
            self._room.addWidget(row)
        for at, (row, moment) in enumerate(zip(self._rows, moments, strict=True)):
            row.tell(moment, newest=at == 0, oldest=at == len(moments) - 1)


class _MomentRow(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._newest = self._oldest = False
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 6)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        self._what = Text("", Role.MEDIUM, wrap=True)
        self._when = Text("", Role.SMALL, Tone.NEUTRAL)
        self._who = Text("", Role.SMALL, Tone.NEUTRAL)
        grid.addWidget(self._what, 0, 0)
        grid.addWidget(self._when, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._who, 1, 0)
        grid.setRowStretch(2, 1)
        self._measure()

    def tell(self, moment: Moment, *, newest: bool, oldest: bool) -> None:
        """Tell of a moment, and where it stands in the history."""
        self._newest, self._oldest = newest, oldest
        self._what.setText(moment.what)
        self._when.setText(moment.when)
        self._who.setText(moment.who)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the text size or the direction changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange):
            self._measure()

    def _measure(self) -> None:
        theme = theme_of(self)
        lane = theme.px(26)
        self.setContentsMargins(*((0, 0, lane, 0) if self.isRightToLeft() else (lane, 0, 0, 0)))
        self.setMinimumHeight(theme.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dot and the line that leads on."""
        theme = theme_of(self)
        colors = theme.colors
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        lane = paint.leading(painter, QRectF(self.rect()), theme.px(14))
        centre = QPointF(lane.center().x(), theme.px(10))
        if not self._oldest:
            painter.fillRect(
                QRectF(round(centre.x()) - 0.5, centre.y(), 1, self.height() - centre.y()), colors.line
            )
        if not self._newest:
            paint.dot(painter, centre, theme.px(4), colors.control)
            over = QRectF(round(centre.x()) - 0.5, 0, 1, centre.y() - theme.px(4))
            painter.fillRect(over, colors.line)
        else:
            paint.dot(painter, centre, theme.px(6), colors.primary)
            paint.dot(painter, centre, theme.px(2), colors.surface)
        painter.end()


class Checks(QWidget):
    """Findings one under the other, at least 30 px each: icon, words in full, grey finding."""

    def __init__(self, checks: Sequence[Check] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._room.setSpacing(0)
        self.set_checks(checks)

    def set_checks(self, checks: Sequence[Check]) -> None:
        """Show these checks."""
        _clear(self._room)
        for check in checks:
            row = QWidget()
            row.setMinimumHeight(theme_of(self).px(30))
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 4, 0, 4)
            line.setSpacing(8)
            line.addWidget(Icon(_CHECK_ICONS[check.tone], 18, check.tone))
            line.addWidget(Text(check.words, wrap=True), 1)
            line.addWidget(Text(check.finding, Role.SECONDARY, Tone.NEUTRAL))
            self._room.addWidget(row)


def _drop(layout: QGridLayout | QVBoxLayout, gone: QWidget) -> None:
    layout.removeWidget(gone)
    gone.hide()
    gone.deleteLater()


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
