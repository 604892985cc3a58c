"""The step bar of a case: what is done, where we are, what comes; folded when there is no room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.icons import paint_icon
from clerkdesk.ui.kit.theme import Role, Theme, Tone, theme_of

DOT, DOT_GAP, ITEM_GAP, HEIGHT, LINE_MAX = 26, 8, 12, 52, 110


class StepState(Enum):
    """Where a step stands."""

    DONE = "done"
    CURRENT = "current"
    TODO = "todo"


@dataclass(frozen=True)
class Step:
    """One step as shown: its name, a line below (when and by whom, or what is missing), its state."""

    title: str
    sub: str = ""
    state: StepState = StepState.TODO


class StepBar(QWidget):
    """Show the steps in order; narrow or in large type: bars and "Step 2 of 5"."""

    def __init__(self, steps: Sequence[Step] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_steps(steps)

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps."""
        self._steps = tuple(steps)
        self.setAccessibleName(self.summary())
        self.updateGeometry()
        self.update()

    def summary(self) -> str:
        """Say in one line where the case is."""
        at = self._position()
        if at is None:
            return self.tr("All {count} steps done").format(count=len(self._steps)) if self._steps else ""
        said = self.tr("Step {number} of {count}: {title}")
        return said.format(number=at + 1, count=len(self._steps), title=self._steps[at].title)

    def sizeHint(self) -> QSize:
        """The room for all steps side by side."""
        theme = theme_of(self)
        return QSize(round(self._full_width(theme)), self._height(theme))

    def minimumSizeHint(self) -> QSize:
        """The room for the folded bar."""
        theme = theme_of(self)
        return QSize(theme.px(160), self._height(theme))

    def folded(self) -> bool:
        """Whether the bar shows one line only, for want of room."""
        theme = theme_of(self)
        return theme.text_scale >= 1.5 or self._full_width(theme) > self.width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the steps, or the folded bar."""
        if not self._steps:
            return
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        if self.folded():
            self._paint_folded(painter, theme)
        else:
            self._paint_full(painter, theme)
        painter.end()

    def _position(self) -> int | None:
        return next((at for at, step in enumerate(self._steps) if step.state is StepState.CURRENT), None)

    def _height(self, theme: Theme) -> int:
        lines = paint.line_height(theme.font(Role.BODY)) + paint.line_height(theme.font(Role.SMALL))
        return max(theme.px(HEIGHT if not theme.text_scale >= 1.5 else 36), round(lines) + 4)

    def _step_width(self, theme: Theme, step: Step) -> float:
        title = paint.text_width(theme.font(_title_role(step)), step.title)
        return theme.px(DOT) + DOT_GAP + max(title, paint.text_width(theme.font(Role.SMALL), step.sub)) + 1

    def _full_width(self, theme: Theme) -> float:
        return sum(self._step_width(theme, step) for step in self._steps) + ITEM_GAP * max(
            len(self._steps) - 1, 0
        )

    def _paint_full(self, painter: QPainter, theme: Theme) -> None:
        colors = theme.colors
        spare = self.width() - self._full_width(theme)
        gap = ITEM_GAP + min(spare / max(len(self._steps) - 1, 1), float(LINE_MAX))
        row = QRectF(self.rect())
        for at, step in enumerate(self._steps):
            width = self._step_width(theme, step)
            self._paint_step(painter, theme, paint.leading(painter, row, width), at)
            row = paint.after(painter, row, width)
            if at + 1 < len(self._steps) and gap >= 32:
                space = paint.leading(painter, row, gap)
                stroke = QRectF(space.x() + 9, round(space.center().y()) - 1, gap - 18, 2)
                done = step.state is StepState.DONE
                painter.fillRect(stroke, theme.tone(Tone.SUCCESS).ink if done else colors.border)
            row = paint.after(painter, row, gap)

    def _paint_step(self, painter: QPainter, theme: Theme, place: QRectF, at: int) -> None:
        step, colors = self._steps[at], theme.colors
        side = theme.px(DOT)
        lead = paint.leading(painter, place, side)
        circle = QRectF(lead.x(), round(lead.center().y() - side / 2), side, side)
        paint_step_mark(painter, circle, theme, step.state, str(at + 1))
        words = paint.after(painter, place, side + DOT_GAP)
        title, small = theme.font(_title_role(step)), theme.font(Role.SMALL)
        above, below = paint.line_height(title), paint.line_height(small)
        top = words.center().y() - ((above + below) if step.sub else above) / 2
        ink = colors.muted if step.state is StepState.TODO else colors.text
        paint.line(painter, QRectF(words.x(), top, words.width(), above), step.title, title, ink)
        paint.line(
            painter, QRectF(words.x(), top + above, words.width(), below), step.sub, small, colors.muted
        )

    def _paint_folded(self, painter: QPainter, theme: Theme) -> None:
        colors = theme.colors
        row = QRectF(self.rect())
        bar_width, bar_height = float(theme.px(40)), float(theme.px(6))
        room = max(self.width() * 0.4 / len(self._steps) - 4, 8.0)
        for step in self._steps:
            place = paint.leading(painter, row, min(bar_width, room))
            bar = QRectF(place.x(), row.center().y() - bar_height / 2, place.width(), bar_height)
            fill = {StepState.DONE: theme.tone(Tone.SUCCESS).ink, StepState.CURRENT: colors.primary}
            paint.box(painter, bar, bar_height / 2, fill.get(step.state, colors.border), None)
            row = paint.after(painter, row, place.width() + 4)
        row = paint.after(painter, row, 12)
        strong = theme.font(Role.STRONG)
        paint.line(painter, row, self.summary(), strong, colors.text)
        at = self._position()
        if at is not None and at + 1 < len(self._steps):
            then = self.tr("then {title}").format(title=self._steps[at + 1].title)
            row = paint.after(painter, row, paint.text_width(strong, self.summary()) + 12)
            paint.line(painter, row, then, theme.font(Role.BODY), colors.muted)


def _title_role(step: Step) -> Role:
    return (
        Role.STRONG
        if step.state is StepState.CURRENT
        else Role.MEDIUM
        if step.state is StepState.DONE
        else Role.BODY
    )


def paint_step_mark(painter: QPainter, circle: QRectF, theme: Theme, state: StepState, number: str) -> None:
    """Draw the round mark of a step: tick, filled number or outlined number."""
    colors = theme.colors
    radius = circle.width() / 2
    if state is StepState.DONE:
        tone = theme.tone(Tone.SUCCESS)
        paint.box(painter, circle, radius, tone.fill, None)
        side = theme.px(16)
        corner = QRectF(circle.center().x() - side / 2, circle.center().y() - side / 2, side, side)
        paint_icon(painter, corner, "check", tone.ink)
        return
    current = state is StepState.CURRENT
    paint.box(
        painter, circle, radius, colors.primary if current else None, None if current else colors.control
    )
    font = theme.font(Role.STRONG if current else Role.BODY)
    ink = colors.on_primary if current else colors.muted
    paint.line(painter, circle, number, font, ink, Qt.AlignmentFlag.AlignHCenter)
