"""The top row of the pad: one button per language in its own name, high contrast, the size of the letters."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy

from clerkdesk.domain.languages import LANGUAGES
from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.icons import paint_icon
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Role
from clerkdesk.ui.pad.controls import TARGET, controls_theme, words_height
from clerkdesk.ui.pad.phrases import CONTRAST, LARGER, SMALLER, Phrases
from clerkdesk.ui.pad.sliding import RING, Sliding

_PADDING, _RADIUS, _GAP, _ICON = 8, 10, 7, 24
_ALL_NAMES = "".join(language.own_name for language in LANGUAGES.values())
"""Measured with every name, so that all buttons of the row are equally high."""


class RowButton(QPushButton):
    """A button of the top row: words or an icon; what is chosen has a thick edge of its own colour."""

    def __init__(self, text: str = "", *, icon: str = "", checkable: bool = False) -> None:
        super().__init__(text)
        self.icon_name = icon
        self.setCheckable(checkable)
        self.setProperty("focus_radius", _RADIUS)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A target of 56 px, larger with larger letters."""
        font = controls_theme(self).font(Role.PAD_LANGUAGE)
        width = round(paint.text_width(font, self.text())) + 2 * _PADDING + 2
        return QSize(max(width, TARGET), max(TARGET, words_height(font, self.text() + _ALL_NAMES) + 12))

    def minimumSizeHint(self) -> QSize:
        """A language's name is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box and name or icon."""
        theme = controls_theme(self)
        colors = theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen, whole = self.isChecked(), QRectF(self.rect())
        edge, ink, fill = colors.control, colors.text, colors.surface
        if self.isCheckable() and self.text():
            edge = colors.border
        if chosen or self.isDown():
            edge, ink, fill = colors.primary if chosen else edge, colors.primary, colors.selected
        if not self.isEnabled():
            edge, ink = colors.border, colors.muted
        _box(painter, whole, fill, edge, 2 if chosen else 1)
        if self.icon_name:
            side = theme.px(_ICON)
            place = QRectF(whole.center().x() - side / 2, whole.center().y() - side / 2, side, side)
            paint_icon(painter, place, self.icon_name, ink)
        font = theme.font(Role.PAD_LANGUAGE)
        paint.line(painter, whole, self.text(), font, ink, Qt.AlignmentFlag.AlignHCenter)
        painter.end()


class LanguageRow(Pane):
    """Choose language, contrast and letter size.

    ``chosen`` carries the code of the language, ``contrasted`` whether high contrast is wished, ``sized`` +1
    or -1.
    """

    chosen = Signal(str)
    contrasted = Signal(bool)
    sized = Signal(int)

    def __init__(self) -> None:
        super().__init__("surface")
        self._names = {
            code: RowButton(language.own_name, checkable=True) for code, language in LANGUAGES.items()
        }
        for code, name in self._names.items():
            name.clicked.connect(lambda _=False, code=code: self.chosen.emit(code))
        self._contrast = RowButton(icon="contrast", checkable=True)
        self._smaller = RowButton("A\N{MINUS SIGN}")
        self._larger = RowButton("A+")
        self._contrast.clicked.connect(self.contrasted)
        self._smaller.clicked.connect(lambda: self.sized.emit(-1))
        self._larger.clicked.connect(lambda: self.sized.emit(1))
        self._sliding = Sliding(tuple(self._names.values()), _GAP)
        row = QHBoxLayout(self)
        row.setContentsMargins(40 - RING, 14 - RING, 40 - RING, 14 - RING)
        row.setSpacing(_GAP)
        row.addWidget(self._sliding, 1)
        for tool in (self._contrast, self._smaller, self._larger):
            row.addWidget(tool)
        row.addSpacing(RING)
        self.offer(())

    def offer(self, codes: Sequence[str]) -> None:
        """Show these languages; their order is always the same."""
        for code, name in self._names.items():
            name.setVisible(code in codes)

    def speak(self, phrases: Phrases) -> None:
        """Mark the language in use and bring it in sight, and name the other buttons in it."""
        for code, name in self._names.items():
            name.setChecked(code == phrases.language.code)
        self._sliding.keep_in_sight(self._names[phrases.language.code])
        self._contrast.setAccessibleName(phrases.say(CONTRAST))
        self._smaller.setAccessibleName(phrases.say(SMALLER))
        self._larger.setAccessibleName(phrases.say(LARGER))

    def limit(self, smaller: bool, larger: bool) -> None:
        """Say which way the letters can still go."""
        self._smaller.setEnabled(smaller)
        self._larger.setEnabled(larger)

    def show_contrast(self, high: bool) -> None:
        """Say whether the contrast is high just now."""
        self._contrast.setChecked(high)


def _box(painter: QPainter, rect: QRectF, fill: QColor, edge: QColor, width: int) -> None:
    half = width / 2
    painter.setBrush(fill)
    painter.setPen(QPen(edge, width))
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), _RADIUS, _RADIUS)
