"""The places to sign, drawn on the paper: the next one inviting, later ones quiet, signed ones not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from clerkdesk.domain.pages import Place
from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.icons import paint_icon
from clerkdesk.ui.kit.theme import Role, Theme, Tone, load_theme


@dataclass(frozen=True)
class Mark:
    """A place to sign: the field's name, where it is, who signs there, and whether it is done."""

    name: str
    place: Place
    caption: str = ""
    signed: bool = False


def next_mark(marks: Sequence[Mark]) -> Mark | None:
    """The first place that is not signed yet."""
    return next((mark for mark in marks if not mark.signed), None)


@cache
def paper_theme(night: bool = False) -> Theme:
    """Paper stays white in every theme, so what is drawn on it keeps the light colours; but for the night."""
    return load_theme("dark" if night else "light")


def paint_mark(
    painter: QPainter, box: QRectF, marks: Sequence[Mark], mark: Mark, night: bool = False
) -> None:
    """Draw one place over its box; a signed one shows the ink itself and needs nothing."""
    if mark.signed:
        return
    inviting = mark is next_mark(marks)
    theme = paper_theme(night)
    paint_frame(painter, box, inviting, night=night)
    number = marks.index(mark) + 1
    if inviting:
        _invite(painter, box, theme, _second_line(mark, number, len(marks)))
    else:
        words = f"{number} · {mark.caption}" if mark.caption else str(number)
        font, middle = theme.font(Role.SECONDARY), Qt.AlignmentFlag.AlignHCenter
        paint.line(painter, box.adjusted(8, 0, -8, 0), words, font, theme.colors.muted, middle)


def paint_frame(
    painter: QPainter, box: QRectF, inviting: bool, warning: bool = False, night: bool = False
) -> None:
    """Draw the dashed frame alone; an inviting one is blue and tinted, or amber as a ``warning``."""
    theme, width = paper_theme(night), 2.0 if inviting else 1.5
    colors, amber = theme.colors, theme.tone(Tone.WARNING)
    pen = QPen(amber.ink if warning else colors.primary if inviting else colors.control, width)
    pen.setDashPattern([4, 2.5])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = width / 2
    inner = box.adjusted(half, half, -half, -half)
    if inviting:
        # Multiplied (by night its reverse), so that what is printed on the form shows through the tint.
        mode = QPainter.CompositionMode
        painter.setCompositionMode(mode.CompositionMode_Screen if night else mode.CompositionMode_Multiply)
        paint.box(painter, inner, 4, amber.soft if warning else colors.selected, None)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(inner, 4, 4)


def _second_line(mark: Mark, number: int, count: int) -> str:
    if count == 1:
        return mark.caption
    of = QCoreApplication.translate("Marks", "field {number} of {count}").format(number=number, count=count)
    return f"{mark.caption} · {of}" if mark.caption else of


def _invite(painter: QPainter, box: QRectF, theme: Theme, second: str) -> None:
    colors, title, small = theme.colors, theme.font(Role.STRONG), theme.font(Role.SECONDARY)
    first_height, second_height = paint.line_height(title), paint.line_height(small) if second else 0.0
    inner = box.adjusted(12, 0, -8, 0)
    if inner.width() > 96 and box.height() >= 24:
        icon = min(20.0, box.height() - 4)
        where = paint.leading(painter, inner, icon)
        centre = box.center().y() - icon / 2
        paint_icon(painter, QRectF(where.x(), centre, icon, icon), "pen-line", colors.primary)
        inner = paint.after(painter, inner, icon + 10)
    if box.height() < first_height + second_height + 4:
        second_height = 0.0  # a flat field has room for one line only
    top = box.center().y() - (first_height + second_height) / 2
    words = QCoreApplication.translate("Marks", "Sign here")
    paint.line(painter, QRectF(inner.x(), top, inner.width(), first_height), words, title, colors.primary)
    if second_height:
        line = QRectF(inner.x(), top + first_height, inner.width(), second_height)
        paint.line(painter, line, second, small, colors.muted)
