"""What lies over the pages for a moment: a veil, a sheet in the middle, Esc takes it away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.labels import Hairline, KeyCap, Text
from clerkdesk.ui.kit.theme import CONTRAST, Role, Tone, theme_of

VEIL, SHADOW, RADIUS = QColor(19, 21, 37, 110), QColor(10, 12, 30, 5), 12
TOP, MARGIN = 76, 40


class Overlay(QWidget):
    """A sheet over its window; it holds the keyboard until it goes, and gives it back then.

    ``shown_changed`` tells when it comes (True) and goes. Parts go into ``body``.
    """

    shown_changed = Signal(bool)

    def __init__(self, window: QWidget, name: str, width: int, height: int) -> None:
        """``width`` and ``height`` of the sheet in pixels at 100 % text."""
        super().__init__(window)
        self._window = window
        self._wish = (width, height)
        self._before: QWidget | None = None
        self.setAccessibleName(name)
        self.sheet = QWidget(self)
        self.sheet.setAccessibleName(name)
        self.body = QVBoxLayout(self.sheet)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        window.installEventFilter(self)
        self.hide()

    def entitle(self, title: str, sentence: str = "") -> None:
        """Begin the sheet with its title, what it is for, and the key that takes it away."""
        head, words = QHBoxLayout(), QVBoxLayout()
        head.setContentsMargins(20, 16, 20, 12)
        words.setSpacing(4)
        words.addWidget(Text(title, Role.PAGE, wrap=True))
        if sentence:
            words.addWidget(Text(sentence, Role.SECONDARY, Tone.NEUTRAL, wrap=True))
        head.addLayout(words, 1)
        head.addWidget(KeyCap("Esc"), 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.body.addWidget(Hairline())

    def come(self) -> None:
        """Lay the sheet over the window and put the keyboard on its first part."""
        if self.isVisible():
            return
        self._before = QApplication.focusWidget()
        self.setGeometry(self._window.rect())
        self.sheet.setGeometry(self.place())  # the text size may have changed since it was last here
        self.show()
        self.raise_()
        self.shown_changed.emit(True)

    def go(self) -> None:
        """Take the sheet away; the keyboard goes back to where it was."""
        if self.isHidden():
            return
        self.hide()
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.shown_changed.emit(False)

    def place(self) -> QRect:
        """Where the sheet lies: in the middle, near the top, never larger than the window."""
        theme = theme_of(self)
        width = min(theme.px(self._wish[0]), self.width() - 2 * MARGIN)
        height = min(theme.px(self._wish[1]), self.height() - 2 * MARGIN)
        top = min(TOP, (self.height() - height) // 2)
        return QRect((self.width() - width) // 2, top, width, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sheet in its place."""
        self.sheet.setGeometry(self.place())

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need a larger sheet."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self.sheet.setGeometry(self.place())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow and shrink with the window."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays inside the sheet."""
        parts = [part for part in self.sheet.findChildren(QWidget) if _takes_tab(part)]
        at = QApplication.focusWidget()
        if parts:
            turn = 1 if forward else -1
            here = parts.index(at) if at in parts else -1
            parts[(here + turn) % len(parts)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes the sheet away."""
        if event.key() == Qt.Key.Key_Escape:
            self.go()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the sheet takes it away; none reaches the pages below."""
        if not self.sheet.geometry().contains(event.position().toPoint()):
            self.go()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw veil, shadow and sheet."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), VEIL)
        sheet = QRectF(self.sheet.geometry())
        for spread in range(26, 0, -2):
            rim = sheet.adjusted(-spread, 8 - spread, spread, spread + 8)
            paint.box(painter, rim, RADIUS + spread, SHADOW, None)
        if theme.name == CONTRAST:  # a shadow does not part black from black
            paint.box(painter, sheet.adjusted(-2, -2, 2, 2), RADIUS + 2, theme.colors.control, None)
        paint.box(painter, sheet, RADIUS, theme.colors.surface, None)
        painter.end()


def _takes_tab(part: QWidget) -> bool:
    return part.isVisible() and part.isEnabled() and bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
