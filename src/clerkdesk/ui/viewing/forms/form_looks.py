"""The look of fields that are filled in on the paper: calm tints that fit white paper, and dark paper."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from clerkdesk.ui.kit.theme import CONTRAST, Theme, Tone, load_theme, theme_of

_LARGEST = 12.0  # points of letters on the paper
_SHARE = 0.72  # of a line's height
_SMALLEST = 7  # px


@dataclass(frozen=True)
class FieldLook:
    """How large letters are (px), whether something is wrong or missing, and the light the paper lies in."""

    letters: int
    night: bool = False
    wrong: bool = False
    missing: bool = False


def letters_for(height: float, scale: float, *, multiline: bool) -> int:
    """The height of letters (px) in a field of a height (px), at view pixels per point."""
    largest = _LARGEST * scale
    size = largest * 0.85 if multiline else min(largest, height * _SHARE)
    return max(round(size), _SMALLEST)


def paper_theme(widget: QWidget, night: bool) -> Theme:
    """The theme whose colours fit the paper: white paper is light, whatever the window is."""
    theme = theme_of(widget)
    if theme.name == CONTRAST or theme.dark == night:
        return theme
    return _loaded("dark" if night else "light")


@cache
def _loaded(name: str) -> Theme:
    return load_theme(name)


def colors_of(widget: QWidget, look: FieldLook) -> tuple[QColor, QColor, QColor]:
    """Ground, edge and letters of a field."""
    theme = paper_theme(widget, look.night)
    tone = Tone.DANGER if look.wrong else Tone.WARNING if look.missing else Tone.INFO
    edge = theme.tone(tone).ink if look.wrong else theme.tone(tone).edge
    return theme.tone(tone).soft, edge, theme.colors.text


def sheet_for(widget: QWidget, kind: str, look: FieldLook) -> str:
    """The style of an editor of a kind ("QLineEdit")."""
    ground, edge, ink = (color.name() for color in colors_of(widget, look))
    focus = paper_theme(widget, look.night).colors.focus.name()
    return (
        f"{kind} {{ background: {ground}; color: {ink}; border: 1px solid {edge}; border-radius: 0;"
        f" padding: 0 1px; min-height: 0; font-size: {look.letters}px; }}"
        f"{kind}:focus {{ border: 2px solid {focus}; padding: 0; }}"
        f"{kind}::drop-down {{ border: none; width: 16px; }}"
    )


def chosen_sheet(widget: QWidget, look: FieldLook) -> str:
    """The style of what is chosen in a list."""
    colors = paper_theme(widget, look.night).colors
    return (
        f"QListWidget::item:selected {{ background: {colors.primary.name()};"
        f" color: {colors.on_primary.name()}; }}"
    )


def paint_button(painter: QPainter, widget: QWidget, look: FieldLook, *, on: bool, round_one: bool) -> None:
    """Draw a check box or radio button over its place."""
    ground, edge, ink = colors_of(widget, look)
    area = QRectF(widget.rect()).adjusted(1, 1, -1, -1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(widget.rect(), ground)  # over what the page shows there
    focus = paper_theme(widget, look.night).colors.focus
    painter.setPen(QPen(focus, 2) if widget.hasFocus() else QPen(edge, 1))
    painter.setBrush(ground)
    side = min(area.width(), area.height())
    if round_one:
        area = QRectF(area.center().x() - side / 2, area.center().y() - side / 2, side, side)
        painter.drawEllipse(area)
    else:
        painter.drawRoundedRect(area, 2, 2)
    if not on:
        return
    middle = area.center()
    if round_one:
        painter.setPen(QPen(ink, 0))
        painter.setBrush(ink)
        painter.drawEllipse(middle, side * 0.25, side * 0.25)
        return
    pen = QPen(ink, max(side * 0.12, 1.5))
    painter.setPen(pen)
    reach = side * 0.28
    painter.drawPolyline(
        [
            QPointF(middle.x() - reach, middle.y()),
            QPointF(middle.x() - reach * 0.2, middle.y() + reach * 0.8),
            QPointF(middle.x() + reach, middle.y() - reach * 0.8),
        ]
    )
