"""While nothing is there yet: the empty page, work over a second with its Stop, and rows still being read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.banner import Act
from clerkdesk.ui.kit.buttons import Button
from clerkdesk.ui.kit.labels import Icon, Text
from clerkdesk.ui.kit.surfaces import Card
from clerkdesk.ui.kit.theme import Role, Theme, Tone, theme_of

LATE_MS = 300


class EmptyState(QWidget):
    """An icon in a circle, a title, one sentence, and what can be done; one message only."""

    def __init__(
        self, icon: str, title: str, sentence: str = "", acts: Sequence[Act] = (), code: str = ""
    ) -> None:
        super().__init__()
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addStretch(1)
        column.addWidget(Icon(icon, 24, Tone.NEUTRAL, round_ground=52), 0, centre)
        column.addSpacing(8)
        for words in (
            Text(title, Role.SECTION, wrap=True),
            Text(sentence, Role.BODY, Tone.NEUTRAL, wrap=True),
        ):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(words)  # first: a part shown without a parent would be a window of its own
            words.setVisible(bool(words.text()))
        if acts:
            row = QHBoxLayout()
            row.setContentsMargins(0, 10, 0, 0)
            row.setSpacing(8)
            row.addStretch(1)
            for act in acts:
                row.addWidget(act.button())
            row.addStretch(1)
            column.addLayout(row)
        if code:
            column.addWidget(Text(code, Role.SECONDARY, Tone.NEUTRAL), 0, centre)
        column.addStretch(1)


class Bar(QWidget):
    """A bar of 8 px that fills; without a total it stays empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_part(self, part: float) -> None:
        """Fill this part of the bar, 0 to 1."""
        self._part = min(max(part, 0.0), 1.0)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(120, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track and filling."""
        colors = theme_of(self).colors
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        track = QRectF(self.rect())
        paint.box(painter, track, 4, colors.surface2, None)
        if self._part:
            filled = paint.leading(painter, track, max(track.width() * self._part, 8.0))
            paint.box(painter, filled, 4, colors.primary, None)
        painter.end()


class ProgressCard(Card):
    """Work over one second: what is done, how far, and Stop; `stopped` when a person pressed it."""

    stopped = Signal()

    def __init__(self, icon: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self._sub = Text("", Role.BODY, Tone.NEUTRAL, wrap=True)
        self.bar = Bar()
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Icon(icon, 20, Tone.PRIMARY), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(title, Role.ROW, wrap=True))
        words.addWidget(self._sub)
        head.addLayout(words, 1)
        self.body.addLayout(head)
        self.body.addSpacing(4)
        self.body.addWidget(self.bar)
        self.body.addSpacing(4)
        self.stop_button = Button(self.tr("Stop"), icon="x", key="Esc")
        self.stop_button.clicked.connect(self.stopped)
        self.body.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignRight)

    def step(self, done: int, total: int, words: str = "") -> None:
        """Show how far the work is; fits `on_step` of a job. Without a total there is no bar."""
        self.bar.setVisible(total > 0)
        self.bar.set_part(done / total if total else 0.0)
        self._sub.setText(words or self.tr("{done} of {total}").format(done=done, total=total))
        self.setAccessibleDescription(self._sub.text())


class Skeleton(QWidget):
    """Grey rows where a list will be; they show only after 300 ms, so quick lists never flicker."""

    def __init__(self, rows: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._due = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._come)
        self.setAccessibleName(self.tr("Loading"))

    def showEvent(self, event: QShowEvent) -> None:
        """Start waiting anew each time."""
        super().showEvent(event)
        self._due = False
        self._timer.start(LATE_MS)

    def sizeHint(self) -> QSize:
        """Rows as high as the rows to come."""
        return QSize(240, theme_of(self).px(52) * self._rows)

    def minimumSizeHint(self) -> QSize:
        """At least one row."""
        return QSize(120, theme_of(self).px(52))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the grey rows."""
        if not self._due:
            return
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        height = theme.px(52)
        for at in range(self._rows):
            row = QRectF(0, at * height, self.width(), height)
            _paint_grey_row(painter, row, theme, 0.39 - 0.035 * (at % 4))
            if at + 1 < self._rows:
                painter.fillRect(QRectF(0, row.bottom() - 1, self.width(), 1), theme.colors.line)
        painter.end()

    def _come(self) -> None:
        self._due = True
        self.update()


def _paint_grey_row(painter: QPainter, row: QRectF, theme: Theme, part: float) -> None:
    strong, weak = theme.colors.surface2, theme.colors.hover if theme.dark else theme.colors.background
    title = paint.leading(painter, row, row.width() * part)
    second = paint.leading(painter, row, row.width() * (part + 0.21))
    chip = paint.trailing(painter, row, min(92.0, row.width() / 4))
    paint.box(painter, QRectF(title.x(), row.y() + 10, title.width(), 11), 5.5, strong, None)
    paint.box(painter, QRectF(second.x(), row.y() + 31, second.width(), 9), 4.5, weak, None)
    paint.box(painter, QRectF(chip.x(), row.y() + 9, chip.width(), 18), 9, weak, None)
