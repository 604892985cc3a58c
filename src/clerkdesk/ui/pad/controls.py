"""What the resident operates: large buttons, rows that fold when the words are long, texts on the pad."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.buttons import Button, Kind, Size
from clerkdesk.ui.kit.icons import paint_icon
from clerkdesk.ui.kit.theme import Theme, theme_of

GAP = 8
_LARGEST_CONTROLS = 1.5
TARGET = 56
"""The least height and width of anything that can be touched, in pixels."""
_FOLDED_AT = (QEvent.Type.Show, QEvent.Type.Resize, QEvent.Type.LayoutRequest)


def controls_theme(widget: QWidget) -> Theme:
    """The theme for what is operated: its letters stop at 150 % (27 pt), which leaves room to read."""
    theme = theme_of(widget)
    return theme.scaled(min(theme.text_scale, _LARGEST_CONTROLS))


def words_height(font: QFont, text: str) -> int:
    """Measure one line as the fonts it really needs would have it: Arabic is taller than Latin."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return math.ceil(line.height()) if line.isValid() else 0


class PadButton(Button):
    """A large button: 64 px for going on, 56 px for tools; larger letters grow it by what they need."""

    def __init__(
        self, kind: Kind, icon: str = "", size: Size = Size.PAD, *, icon_after: bool = False
    ) -> None:
        super().__init__("", kind, icon=icon, size=size)
        self._icon_after = icon_after
        self.setProperty("focus_radius", size.radius)

    def sizeHint(self) -> QSize:
        """As wide as its words, as high as its letters and at least as high as a finger needs."""
        theme = controls_theme(self)
        (icon, has_icon), (words, _), _ = self._parts(theme)
        width = 2 * self.size_.padding + math.ceil(words) + (round(icon) + GAP if has_icon else 0)
        height = max(self.size_.height, words_height(self._font(theme), self.text()) + 16)
        return QSize(max(width, TARGET), height)

    def _draw_content(self, painter: QPainter, theme: Theme, ink: QColor) -> None:
        theme = controls_theme(self)
        if not self._icon_after:
            super()._draw_content(painter, theme, ink)
            return
        (icon, _), (words, _), _ = self._parts(theme)
        left = (self.width() - icon - GAP - words) / 2
        row = QRectF(left, 0, icon + GAP + words, self.height())
        place = paint.trailing(painter, row, icon)
        paint_icon(painter, QRectF(place.x(), (row.height() - icon) / 2, icon, icon), self.icon_name, ink)
        words_place = paint.leading(painter, row, words + 1)
        paint.line(painter, words_place, self.text(), self._font(theme), ink)


class ArrowButton(Button):
    """A square of 60 px with an arrow; its words are spoken, not shown."""

    def __init__(self, icon: str) -> None:
        super().__init__("", Kind.SECONDARY, icon=icon, size=Size.PAD_TOOL)
        self.setProperty("focus_radius", Size.PAD_TOOL.radius)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The same at every text size: the arrow is no text."""
        return QSize(60, 60)


class SplitRow(QWidget):
    """Some buttons at the beginning of a line and some at its end; two lines when one is too short."""

    def __init__(self, leading: Sequence[QWidget], trailing: Sequence[QWidget]) -> None:
        super().__init__()
        self._groups = (_group(leading), _group(trailing))
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(GAP)
        self._line.addWidget(self._groups[0], 0, Qt.AlignmentFlag.AlignLeading)
        self._line.addStretch(1)
        self._line.addWidget(self._groups[1], 0, Qt.AlignmentFlag.AlignTrailing)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def fold(self, width: int) -> None:
        """Choose one line or two for this width."""
        needed = sum(group.sizeHint().width() for group in self._groups) + GAP
        one = needed <= width
        self._line.setDirection(
            QBoxLayout.Direction.LeftToRight if one else QBoxLayout.Direction.TopToBottom
        )  # fmt: skip

    def event(self, event: QEvent) -> bool:
        """Fold anew whenever width or words have changed."""
        if event.type() in _FOLDED_AT and self.isVisible():  # out of sight it has no width of its own yet
            self.fold(self.width())
        return super().event(event)


class AnswerGrid(QWidget):
    """Answers to a question, equally wide: two in a line, or one below the other when words are long."""

    def __init__(self, answers: Sequence[QWidget]) -> None:
        super().__init__()
        self._answers = tuple(answers)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        for answer in self._answers:
            answer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._arrange(2)

    def fold(self, width: int) -> None:
        """Choose one column or two for this width."""
        widest = max(answer.sizeHint().width() for answer in self._answers)
        columns = 2 if 2 * widest + self._grid.spacing() <= width else 1
        if columns != self._columns:
            self._arrange(columns)
            self.updateGeometry()

    def _arrange(self, columns: int) -> None:
        self._columns = columns
        for number, answer in enumerate(self._answers):
            self._grid.addWidget(answer, number // columns, number % columns)

    def event(self, event: QEvent) -> bool:
        """Fold anew whenever width or words have changed."""
        if event.type() in _FOLDED_AT and self.isVisible():  # out of sight it has no width of its own yet
            self.fold(self.width())
        return super().event(event)


def _group(buttons: Sequence[QWidget]) -> QWidget:
    group = QWidget()
    line = QHBoxLayout(group)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(GAP)
    for button in buttons:
        line.addWidget(button)
    return group
