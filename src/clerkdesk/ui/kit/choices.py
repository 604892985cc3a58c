"""Ticks, either-or circles and filter pills."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.flow import FlowLayout
from clerkdesk.ui.kit.icons import paint_icon
from clerkdesk.ui.kit.theme import Role, Theme, theme_of

MARK, MARK_GAP = 18, 10
_LESS_AROUND = 10


def paint_tick(painter: QPainter, square: QRectF, theme: Theme, checked: bool, enabled: bool = True) -> None:
    """Draw the square of a tick box."""
    colors = theme.colors
    if checked:
        paint.box(painter, square, 4, colors.primary if enabled else colors.border, None)
        inner = square.width() - 4
        corner = QRectF(square.center().x() - inner / 2, square.center().y() - inner / 2, inner, inner)
        paint_icon(painter, corner, "check", colors.on_primary)
    else:
        paint.box(painter, square, 4, colors.surface, colors.control if enabled else colors.border)


def _mark_hint(widget: QCheckBox | QRadioButton) -> QSize:
    theme = theme_of(widget)
    words = paint.text_width(theme.font(Role.MEDIUM), widget.text())
    return QSize(round(theme.px(MARK) + (MARK_GAP + words if widget.text() else 0) + 3), theme.px(32))


def _mark_places(painter: QPainter, widget: QCheckBox | QRadioButton, theme: Theme) -> tuple[QRectF, QRectF]:
    side = theme.px(MARK)
    whole = QRectF(widget.rect()).adjusted(1, 0, -1, 0)
    place = paint.leading(painter, whole, side)
    return QRectF(place.x(), (widget.height() - side) / 2, side, side), paint.after(
        painter, whole, side + MARK_GAP
    )


class Tick(QCheckBox):
    """A tick box with its words."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Square and words, 32 px high at 100 %."""
        return _mark_hint(self)

    def hitButton(self, pos: object) -> bool:
        """The whole row can be clicked."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw square and words."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        square, words = _mark_places(painter, self, theme)
        paint_tick(painter, square, theme, self.isChecked(), self.isEnabled())
        ink = theme.colors.text if self.isEnabled() else theme.colors.muted
        paint.line(painter, words, self.text(), theme.font(Role.BODY), ink)
        painter.end()


class EitherOr(QRadioButton):
    """One of several choices shown as circles."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Circle and words, 32 px high at 100 %."""
        return _mark_hint(self)

    def hitButton(self, pos: object) -> bool:
        """The whole row can be clicked."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw circle and words."""
        theme = theme_of(self)
        colors = theme.colors
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        circle, words = _mark_places(painter, self, theme)
        if self.isChecked():
            paint.dot(painter, circle.center(), circle.width() / 2, colors.primary)
            paint.dot(painter, circle.center(), circle.width() / 6, colors.on_primary)
        else:
            paint.box(painter, circle, circle.width() / 2, colors.surface, colors.control)
        strong = Role.MEDIUM if self.isChecked() else Role.BODY
        ink = colors.text if self.isEnabled() else colors.muted
        paint.line(painter, words, self.text(), theme.font(strong), ink)
        painter.end()


class Pill(QPushButton):
    """A rounded switch for one filter, with a count if it has one."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCheckable(True)
        self.setProperty("focus_radius", 16)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A target of 32 px around a pill of 28."""
        theme = theme_of(self)
        return QSize(round(paint.text_width(theme.font(Role.CHIP), self.text()) + 24), theme.px(32))

    def minimumSizeHint(self) -> QSize:
        """A filter's words are never cut; what is around them may be less."""
        return self.sizeHint() - QSize(_LESS_AROUND, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill, filled when chosen."""
        theme = theme_of(self)
        colors = theme.colors
        painter = QPainter(self)
        pill = QRectF(self.rect()).adjusted(0, 2, 0, -2)
        on = self.isChecked()
        fill = colors.selected if on else colors.surface2 if self.underMouse() else colors.surface
        paint.box(painter, pill, pill.height() / 2, fill, colors.primary if on else colors.border)
        ink = colors.primary if on else colors.muted
        paint.line(painter, pill, self.text(), theme.font(Role.CHIP), ink, Qt.AlignmentFlag.AlignHCenter)
        painter.end()


class FilterPills(QWidget):
    """Filters side by side of which one is on; `chosen` carries the key of the one a person picked."""

    chosen = Signal(str)

    def __init__(
        self, filters: tuple[tuple[str, str], ...], parent: QWidget | None = None, *, wraps: bool = False
    ) -> None:
        """`filters` are (key, words); the first is on. Where there are many it `wraps` into further rows."""
        super().__init__(parent)
        self._words = dict(filters)
        self._pills: dict[str, Pill] = {}
        self._group = QButtonGroup(self)
        room: QLayout = FlowLayout(4, self) if wraps else _row(self)
        for key, words in filters:
            pill = Pill(words)
            pill.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._pills[key] = pill
            self._group.addButton(pill)
            room.addWidget(pill)
        if isinstance(room, QHBoxLayout):
            room.addStretch(1)
        self.choose(filters[0][0])

    def choose(self, key: str) -> None:
        """Switch a filter on without telling anyone."""
        self._pills[key].setChecked(True)

    def current(self) -> str:
        """The key of the filter that is on."""
        return next(key for key, pill in self._pills.items() if pill.isChecked())

    def set_count(self, key: str, count: int | None) -> None:
        """Show how many a filter holds; None shows words alone."""
        words = self._words[key]
        self._pills[key].setText(words if count is None else f"{words} {self.locale().toString(count)}")
        self._pills[key].updateGeometry()


def _row(parent: QWidget) -> QHBoxLayout:
    room = QHBoxLayout(parent)
    room.setContentsMargins(0, 0, 0, 0)
    room.setSpacing(4)
    return room
