"""The toast: what was just done, with Undo instead of a question beforehand, or what could not be."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QPoint, QPropertyAnimation, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QGraphicsOpacityEffect, QHBoxLayout, QPushButton, QStyle, QWidget

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.icons import paint_icon
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.theme import Role, theme_of

STAY_MS, FADE_MS, SHADOW = 6000, 120, 8
UNDO_KEY = "Ctrl+Z"
ICON, INSET = 18, 14
"""The icon in pixels at 100 % text, and what is free before it."""
MARGIN = 16
"""What is left free beside the longest words and above the highest place, in pixels."""
_MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)


Offer = tuple[str, Callable[[], object]]
"""The words of a button and what it does."""


class News(Enum):
    """What a toast tells: something done, something to know, or why something cannot be done."""

    DONE = "check"
    TOLD = "info"
    REFUSED = "circle-slash"


class Toast(QWidget):
    """A dark pill near the lower edge of its window; a new one replaces the one before.

    ``above_edge`` are the pixels at 100 % text it leaves free below. Above that it also keeps off every part
    it was told to: what is ticked or pressed next stays free.
    """

    def __init__(self, window: QWidget, above_edge: int = 92) -> None:
        super().__init__(window)
        self._window = window
        self._above_edge = above_edge
        self._kept_free: list[QWidget] = []
        self._undo: Callable[[], object] | None = None
        self._offer: Callable[[], object] | None = None
        self._news = News.DONE
        self._words = Text("", Role.BODY)
        self._words.setProperty("tone", "toast")
        self._button = _ToastButton(self)
        self._button.clicked.connect(self._do)
        row = self._row = QHBoxLayout(self)
        row.setSpacing(24)
        row.addWidget(self._words)
        row.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    def say(self, words: str, undo: Callable[[], object] | None = None) -> None:
        """Show what was done; `undo` takes it back, by button or Ctrl+Z (bound by the action table)."""
        self._undo = undo
        self._show(words, News.DONE, None if undo is None else (self.tr("Undo"), undo), UNDO_KEY)

    def tell(self, words: str, offer: Offer | None = None) -> None:
        """Show what is good to know, though nobody did it here; `offer` is done by a button."""
        self._undo = None
        self._show(words, News.TOLD, offer)

    def refuse(self, words: str) -> None:
        """Show why something cannot be done: nothing was."""
        self._undo = None
        self._show(words, News.REFUSED)

    def keep_off(self, part: QWidget) -> None:
        """Never lie over this part of the window, as long as it is in sight."""
        self._kept_free.append(part)
        part.installEventFilter(self)

    @property
    def news(self) -> News:
        """What the toast tells, by its icon."""
        return self._news

    def _show(self, words: str, news: News, offer: Offer | None = None, key: str = "") -> None:
        self._news = news
        self._words.setText(paint.sentence(words))
        self.setAccessibleName(words)
        title, self._offer = offer or ("", None)
        self._button.offer(title, key)
        self.show()
        self._settle()
        self.raise_()
        self._fade_in()
        self._timer.start(STAY_MS)

    def take_back(self) -> bool:
        """Undo what the toast tells of, while it is shown; says whether there was anything."""
        if self._undo is None or self.isHidden():
            return False
        self._do()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the window changes its size, or a part that is kept free comes or grows."""
        if event.type() in _MOVES and self.isVisible():
            self._settle()
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the letters."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw shadow, pill and the icon of the news."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        for spread in range(SHADOW, 0, -2):
            rim = QRectF(self.rect()).adjusted(spread - 2, spread, 2 - spread, -spread + 2)
            paint.box(painter, rim, 12, QColor(10, 12, 30, 10), None)
        pill = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        paint.box(painter, pill, 8, theme.colors.toast, None)
        side = theme.px(ICON)
        lead = paint.leading(painter, pill.adjusted(INSET, 0, -INSET, 0), side)
        paint_icon(
            painter,
            QRectF(lead.x(), pill.center().y() - side / 2, side, side),
            self._news.value,
            theme.colors.toast_warning if self._news is News.REFUSED else theme.colors.toast_text,
        )
        painter.end()

    def _do(self) -> None:
        offered, self._offer, self._undo = self._offer, None, None
        self.hide()
        if offered is not None:
            offered()

    def _settle(self) -> None:
        """Take the size of the words, wrapped where they are too long, and a place above what stays free."""
        window, theme = self._window, theme_of(self)
        icon = INSET + theme.px(ICON) + 12
        self._row.setContentsMargins(SHADOW + icon, SHADOW + 6, SHADOW + INSET, SHADOW + 6)
        self._words.setWordWrap(False)
        size, widest = self.sizeHint(), window.width() - 2 * MARGIN
        if size.width() > widest:
            self._words.setWordWrap(True)
            size = QSize(widest, self.heightForWidth(widest))
        self.resize(size)
        foot = window.height() - theme.px(self._above_edge)
        for part in self._kept_free:
            if part.isVisible():
                foot = min(foot, part.mapTo(window, QPoint(0, 0)).y())
        self.move((window.width() - self.width()) // 2, max(MARGIN, foot - self.height()))

    def _fade_in(self) -> None:
        if not self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self):
            return
        effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(effect)
        fade = QPropertyAnimation(effect, b"opacity", effect)
        fade.setDuration(FADE_MS)
        fade.setStartValue(0.0)
        fade.setEndValue(1.0)
        fade.finished.connect(lambda: self.setGraphicsEffect(None))  # type: ignore[arg-type]
        fade.start()


class _ToastButton(QPushButton):
    """What a toast offers in its own colours, with its key if there is one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def offer(self, words: str, key: str) -> None:
        """Stand there with these words, or not at all without any."""
        self._key = key
        self.setText(words)
        self.setVisible(bool(words))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Words, key cap and padding."""
        theme = theme_of(self)
        cap = 8 + paint.cap_width(theme, self._key) if self._key else 0
        return QSize(round(paint.text_width(self._font(), self.text()) + cap + 16), theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw words and key cap."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        row = QRectF(self.rect()).adjusted(8, 0, -8, 0)
        link = theme.colors.toast_link
        paint.line(painter, row, self.text(), self._font(), link)
        if self._key:
            height = theme.px(paint.CAP_HEIGHT)
            place = paint.trailing(painter, row, paint.cap_width(theme, self._key))
            cap = QRectF(place.x(), (self.height() - height) / 2, place.width(), height)
            paint.cap(painter, cap, self._key, theme, theme.colors.toast_text, link)
        painter.end()

    def _font(self) -> QFont:
        return theme_of(self).font(Role.MEDIUM)
