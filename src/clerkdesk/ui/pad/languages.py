"""The top row of the pad: one button per language in its own name, and the size of the letters."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QScroller, QSizePolicy

from clerkdesk.domain.languages import LANGUAGES
from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Role
from clerkdesk.ui.pad.controls import GAP, TARGET, controls_theme, words_height
from clerkdesk.ui.pad.phrases import LARGER, SMALLER, Phrases

_PADDING, _RADIUS = 10, 10
_TALLEST = LANGUAGES["ar"].own_name
"""Measured with every name, so that all buttons of the row are equally high."""


class RowButton(QPushButton):
    """A button of the top row; the chosen language has a blue edge."""

    def __init__(self, text: str, *, checkable: bool = False) -> None:
        super().__init__(text)
        self.setCheckable(checkable)
        self.setProperty("focus_radius", _RADIUS)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A target of 56 px, larger with larger letters."""
        font = controls_theme(self).font(Role.PAD_LANGUAGE)
        width = round(paint.text_width(font, self.text())) + 2 * _PADDING + 2
        return QSize(max(width, TARGET), max(TARGET, words_height(font, self.text() + _TALLEST) + 12))

    def minimumSizeHint(self) -> QSize:
        """A language's name is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box and name."""
        theme = controls_theme(self)
        colors = theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        edge, ink, fill = colors.control, colors.text, colors.surface
        if self.isCheckable():
            edge = colors.primary if chosen else colors.border
        if chosen or self.isDown():
            ink, fill = colors.primary, colors.selected
        if not self.isEnabled():
            edge, ink = colors.border, colors.muted
        _box(painter, QRectF(self.rect()), fill, edge, 2 if chosen else 1)
        font = theme.font(Role.PAD_LANGUAGE)
        paint.line(painter, QRectF(self.rect()), self.text(), font, ink, Qt.AlignmentFlag.AlignHCenter)
        painter.end()


class LanguageRow(Pane):
    """Choose language and letter size; ``chosen`` carries the language's code, ``sized`` +1 or -1."""

    chosen = Signal(str)
    sized = Signal(int)

    def __init__(self) -> None:
        super().__init__("surface")
        self._buttons = {
            code: RowButton(language.own_name, checkable=True) for code, language in LANGUAGES.items()
        }
        for code, button in self._buttons.items():
            button.clicked.connect(lambda _=False, code=code: self.chosen.emit(code))
        self._smaller = RowButton("A\N{MINUS SIGN}")
        self._larger = RowButton("A+")
        self._smaller.clicked.connect(lambda: self.sized.emit(-1))
        self._larger.clicked.connect(lambda: self.sized.emit(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(40, 14, 40, 14)
        row.setSpacing(GAP)
        row.addWidget(_Sliding(tuple(self._buttons.values())), 1)
        row.addSpacing(12)
        row.addWidget(self._smaller)
        row.addWidget(self._larger)
        self.offer(())

    def offer(self, codes: Sequence[str]) -> None:
        """Show these languages; their order is always the same."""
        for code, button in self._buttons.items():
            button.setVisible(code in codes)

    def speak(self, phrases: Phrases) -> None:
        """Mark the language in use, and name the size buttons in it."""
        for code, button in self._buttons.items():
            button.setChecked(code == phrases.language.code)
        self._smaller.setAccessibleName(phrases.say(SMALLER))
        self._larger.setAccessibleName(phrases.say(LARGER))

    def limit(self, smaller: bool, larger: bool) -> None:
        """Say which way the letters can still go."""
        self._smaller.setEnabled(smaller)
        self._larger.setEnabled(larger)


class _Sliding(QScrollArea):
    """Holds the languages; when they are many or large, they slide sideways under the finger."""

    def __init__(self, names: Sequence[RowButton]) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._held = Pane("surface")
        row = QHBoxLayout(self._held)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for name in names:
            row.addWidget(name)
        row.addStretch(1)
        self.setWidget(self._held)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.LeftMouseButtonGesture)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as the names."""
        return QSize(0, max(self._held.sizeHint().height(), TARGET))

    def minimumSizeHint(self) -> QSize:
        """As high as the names, as narrow as need be."""
        return self.sizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the names."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def _box(painter: QPainter, rect: QRectF, fill: QColor, edge: QColor, width: int) -> None:
    half = width / 2
    painter.setBrush(fill)
    painter.setPen(QPen(edge, width))
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), _RADIUS, _RADIUS)
