"""Buttons: one filled primary per page; outlined, soft, dangerous and ghost ones beside it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QToolButton, QWidget

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.icons import paint_icon
from clerkdesk.ui.kit.theme import Role, Theme, Tone, theme_of
from clerkdesk.ui.kit.tips import plain_tip

GAP = 8


class Kind(Enum):
    """What a button means."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    SOFT = "soft"
    DANGER = "danger"
    GHOST = "ghost"


class Size(Enum):
    """Measures of a button: height, height of the primary, padding, radius, icon (px) and type role."""

    DESK = (36, 40, 14, 6, 18, Role.MEDIUM)
    SMALL = (32, 32, 12, 6, 18, Role.MEDIUM)
    PAD_TOOL = (56, 56, 18, 10, 24, Role.PAD_TOOL)
    PAD = (64, 64, 28, 10, 28, Role.PAD_TEXT)

    def __init__(self, height: int, primary: int, padding: int, radius: int, icon: int, role: Role) -> None:
        self.height = height
        self.primary = primary
        self.padding = padding
        self.radius = radius
        self.icon = icon
        self.role = role


@dataclass(frozen=True)
class _Paint:
    """The colours of a button in one state."""

    fill: QColor | None
    edge: QColor | None
    ink: QColor


class Button(QPushButton):
    """A button with icon, words and key cap; `key` is only shown, the action table binds it."""

    def __init__(
        self,
        text: str,
        kind: Kind = Kind.SECONDARY,
        *,
        icon: str = "",
        key: str = "",
        size: Size = Size.DESK,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.kind = kind
        self.icon_name = icon
        self.key = key
        self.size_ = size
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("focus_radius", size.radius)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Ask for the room icon, words and key cap need at the current text size."""
        theme = theme_of(self)
        size = self.size_
        height = theme.px(size.primary if self.kind is Kind.PRIMARY else size.height)
        parts = [width for width, shown in self._parts(theme) if shown]
        width = sum(parts) + GAP * (len(parts) - 1) + 2 * size.padding
        return QSize(round(width + 0.5), max(height, round(paint.line_height(self._font(theme))) + 8))

    def minimumSizeHint(self) -> QSize:
        """Words on a button are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as the space bar does, on every system."""
        if not _pressed_by(event, self):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, icon, words and key cap, centred; where room is short, the key cap gives way."""
        theme = theme_of(self)
        colors = _colors(theme, self.kind, self._state())
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        paint.box(painter, QRectF(self.rect()), self.size_.radius, colors.fill, colors.edge)
        self._draw_content(painter, theme, colors.ink)
        painter.end()

    def _draw_content(self, painter: QPainter, theme: Theme, ink: QColor) -> None:
        (icon, has_icon), (words, _), (cap, has_cap) = self._parts(theme)
        total = words + (icon + GAP if has_icon and self.text() else icon) + (cap + GAP if has_cap else 0)
        if has_cap and total > self.width() - GAP:
            has_cap, total = False, total - cap - GAP
        left = (self.width() - total) / 2
        row = QRectF(left, 0, total, self.height())
        middle = row.center().y()
        if has_icon:
            place = paint.leading(painter, row, icon)
            paint_icon(painter, QRectF(place.x(), middle - icon / 2, icon, icon), self.icon_name, ink)
            row = paint.after(painter, row, icon + GAP)
        if has_cap:
            height = theme.px(paint.CAP_HEIGHT)
            place = paint.trailing(painter, row, cap)
            where = QRectF(place.x(), round(middle - height / 2), cap, height)
            paint.cap(painter, where, self.key, theme, *self._cap_colors(theme, ink))
        font = self._font(theme)
        paint.line(painter, paint.leading(painter, row, words + 1), self.text(), font, ink)

    def _parts(self, theme: Theme) -> tuple[tuple[float, bool], tuple[float, bool], tuple[float, bool]]:
        """Width of icon, words and key cap, and whether each is there."""
        return (
            (theme.px(self.size_.icon) if self.icon_name else 0, bool(self.icon_name)),
            (paint.text_width(self._font(theme), self.text()) if self.text() else 0, bool(self.text())),
            (paint.cap_width(theme, self.key) if self.key else 0, bool(self.key)),
        )

    def _cap_colors(self, theme: Theme, ink: QColor) -> tuple[QColor, QColor]:
        if self.kind is not Kind.PRIMARY or not self.isEnabled():
            return theme.colors.muted, theme.colors.border
        edge = QColor(ink)
        edge.setAlphaF(0.55)
        return ink, edge

    def _font(self, theme: Theme) -> QFont:
        font = theme.font(self.size_.role)
        if self.kind is Kind.PRIMARY:
            font.setWeight(QFont.Weight.DemiBold)
        elif self.size_.role is not Role.MEDIUM:
            font.setWeight(QFont.Weight.Medium)
        return font

    def _state(self) -> str:
        if not self.isEnabled():
            return "off"
        if self.isChecked():
            return "checked"
        return "hover" if self.isDown() or self.underMouse() else "rest"


class ToolButton(QToolButton):
    """A ghost button of 32 px with an icon alone; its name is spoken and shown as tip."""

    def __init__(
        self, icon: str, name: str, *, key: str = "", checkable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.icon_name = icon
        self.key = key
        self.rename(name)
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def rename(self, name: str) -> None:
        """Say what it does now: spoken, and shown as tip."""
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(f"{name} ({paint.key_text(self.key)})" if self.key else name))

    def sizeHint(self) -> QSize:
        """A square of 32 px at 100 %."""
        side = theme_of(self).px(32)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Never smaller than a target for the mouse."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as the space bar does, on every system."""
        if not _pressed_by(event, self):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box when pointed at or switched on, and the icon."""
        theme = theme_of(self)
        state = "off" if not self.isEnabled() else "checked" if self.isChecked() else "rest"
        if state == "rest" and (self.isDown() or self.underMouse()):
            state = "hover"
        colors = _colors(theme, Kind.GHOST, state)
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        paint.box(painter, QRectF(self.rect()), 6, colors.fill, None)
        size = theme.px(18)
        corner = QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size)
        paint_icon(painter, corner, self.icon_name, colors.ink)
        painter.end()


def _pressed_by(event: QKeyEvent, button: QAbstractButton) -> bool:
    """Whether a key was Enter; the button is clicked by it, but not again while it is held down."""
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not plain:
        return False
    if not event.isAutoRepeat():
        button.click()
    return True


def _colors(theme: Theme, kind: Kind, state: str) -> _Paint:
    """Choose fill, outline and ink; `state` is rest, hover, checked or off."""
    colors, danger = theme.colors, theme.tone(Tone.DANGER)
    hover = state == "hover"
    if state == "off":
        outlined = kind in (Kind.SECONDARY, Kind.DANGER)
        filled = kind in (Kind.PRIMARY, Kind.SOFT)
        return _Paint(colors.surface2 if filled else None, colors.border if outlined else None, colors.muted)
    if state == "checked":
        return _Paint(colors.selected, None if kind is Kind.GHOST else colors.primary, colors.primary)
    match kind:
        case Kind.PRIMARY:
            return _Paint(colors.primary_hover if hover else colors.primary, None, colors.on_primary)
        case Kind.SOFT:
            return _Paint(colors.sel_hover if hover else colors.selected, None, colors.primary)
        case Kind.DANGER:
            return _Paint(danger.soft if hover else colors.surface, colors.control, danger.ink)
        case Kind.GHOST:
            return _Paint(colors.surface2 if hover else None, None, colors.text)
        case _:
            return _Paint(colors.hover if hover else colors.surface, colors.control, colors.text)
