"""What stands in a side pane: facts by name and value, the history, checks with their findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.labels import ElidedText, Icon, Text
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
        self.set_facts(facts)

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Show these facts."""
        _clear(self._grid)
        theme = theme_of(self)
        self._grid.setColumnMinimumWidth(0, theme.px(96))
        for row in range(len(facts), self._grid.rowCount()):
            self._grid.setRowMinimumHeight(row, 0)
        for row, fact in enumerate(facts):
            self._grid.setRowMinimumHeight(row, theme.px(26))
            name, value = (
                Text(fact.name, Role.BODY, Tone.NEUTRAL),
                Text(fact.value, Role.MEDIUM, fact.tone, wrap=True),
            )
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setAccessibleName(f"{fact.name}: {fact.value}")
            for words in (name, value):  # first lines stand side by side, however many follow
                words.setContentsMargins(0, 4, 0, 4)
            self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)


class Timeline(QWidget):
    """The history, newest first; the newest is marked with a ring."""

    def __init__(self, moments: Sequence[Moment] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._room.setSpacing(0)
        self.set_moments(moments)

    def set_moments(self, moments: Sequence[Moment]) -> None:
        """Show these moments."""
        _clear(self._room)
        for at, moment in enumerate(moments):
            self._room.addWidget(_MomentRow(moment, newest=at == 0, oldest=at == len(moments) - 1))


class _MomentRow(QWidget):
    def __init__(self, moment: Moment, *, newest: bool, oldest: bool) -> None:
        super().__init__()
        self._newest, self._oldest = newest, oldest
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 6)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        what = Text(moment.what, Role.MEDIUM, wrap=True)
        when = Text(moment.when, Role.SMALL, Tone.NEUTRAL)
        grid.addWidget(what, 0, 0)
        grid.addWidget(when, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Text(moment.who, Role.SMALL, Tone.NEUTRAL), 1, 0)
        grid.setRowStretch(2, 1)
        self._measure()

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
    """Findings one under the other, 30 px each: icon, words, grey finding."""

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
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(8)
            line.addWidget(Icon(_CHECK_ICONS[check.tone], 18, check.tone))
            line.addWidget(ElidedText(check.words), 1)
            line.addWidget(Text(check.finding, Role.SECONDARY, Tone.NEUTRAL))
            self._room.addWidget(row)


def _clear(layout: QGridLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
