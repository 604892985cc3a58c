"""The button that says how large the pages are, and opens the sizes there are."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.icons import paint_icon
from clerkdesk.ui.kit.theme import Role, theme_of
from clerkdesk.ui.kit.tips import plain_tip

_PADDING, _ARROW = 8, 14


class PercentButton(QToolButton):
    """A ghost button of 32 px with words and an arrow down; its name and what it says are spoken."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setToolTip(plain_tip(name))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_percent(100)

    def show_percent(self, percent: int) -> None:
        """Say another size."""
        self.setText(self.tr("{percent} %").format(percent=percent))
        self.setAccessibleName(f"{self._name}: {self.text()}")
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for three digits, so that nothing moves while the size changes."""
        theme = theme_of(self)
        words = paint.text_width(theme.font(Role.BODY), self.tr("{percent} %").format(percent=888))
        return QSize(round(words) + theme.px(_ARROW) + 4 + 2 * _PADDING, theme.px(32))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box when pointed at, the words and the arrow."""
        theme = theme_of(self)
        colors, on = theme.colors, self.isEnabled()
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        fill = colors.surface2 if on and (self.underMouse() or self.isDown()) else None
        paint.box(painter, QRectF(self.rect()), 6, fill, None)
        inner = QRectF(self.rect()).adjusted(_PADDING, 0, -_PADDING, 0)
        side = theme.px(_ARROW)
        arrow = paint.trailing(painter, inner, side)
        ink = colors.text if on else colors.muted
        where = QRectF(arrow.x(), (self.height() - side) / 2, side, side)
        paint_icon(painter, where, "chevron-down", colors.muted)
        words = paint.before(painter, inner, side + 4)
        paint.line(painter, words, self.text(), theme.font(Role.BODY), ink, Qt.AlignmentFlag.AlignRight)
        painter.end()
