"""How far the sitting is: the fields in order, and the number of the one at hand."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.icons import paint_icon
from clerkdesk.ui.kit.theme import Role, Theme
from clerkdesk.ui.pad.controls import controls_theme, words_height
from clerkdesk.ui.pad.phrases import FIELD_OF, Phrases

_CIRCLE, _CIRCLE_GAP, _GAP, _LINE = 32, 10, 16, 56


class ProgressRow(QWidget):
    """Show the fields as numbered circles; titles other than the present one go when there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self._titles: tuple[str, ...] = ()
        self._at = 0
        self._count = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_field(self, titles: Sequence[str], number: int, phrases: Phrases) -> None:
        """Show these fields, the one of ``number`` (from 1) at hand."""
        self._titles, self._at = tuple(titles), number - 1
        self._count = phrases.say(FIELD_OF, number=number, count=len(titles)) if titles else ""
        self.setAccessibleName(f"{self._count}: {self._titles[self._at]}" if titles else "")
        self.updateGeometry()
        self.update()

    def forget(self) -> None:
        """Show nothing."""
        self._titles, self._at, self._count = (), 0, ""
        self.setAccessibleName("")
        self.update()

    def sizeHint(self) -> QSize:
        """One line of titles beside the circles."""
        theme = controls_theme(self)
        words = [words_height(theme.font(Role.PAD_TOOL), text) for text in (*self._titles, self._count)]
        return QSize(400, max([theme.px(_CIRCLE), *words]) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw circles, titles and lines from the beginning, the count at the end."""
        theme = controls_theme(self)
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(self.rect())
        font = theme.font(Role.PAD_TOOL)
        count = paint.text_width(font, self._count) + 1
        paint.line(painter, paint.trailing(painter, row, count), self._count, font, theme.colors.muted)
        row = paint.before(painter, row, count + _GAP)
        all_titles = self._width(theme, all_titles=True) <= row.width()
        for number in range(len(self._titles)):
            row = self._draw_field(painter, row, number, all_titles)
        painter.end()

    def _draw_field(self, painter: QPainter, row: QRectF, number: int, all_titles: bool) -> QRectF:
        theme = controls_theme(self)
        colors = theme.colors
        side = theme.px(_CIRCLE)
        if number:
            line = paint.leading(painter, row, _LINE if all_titles else _GAP)
            painter.fillRect(QRectF(line.x(), round(row.center().y()), line.width(), 2), colors.border)
            row = paint.after(painter, row, line.width() + (_GAP if all_titles else _CIRCLE_GAP))
        place = paint.leading(painter, row, side)
        self._draw_circle(painter, QRectF(place.x(), row.center().y() - side / 2, side, side), number)
        row = paint.after(painter, row, side + _CIRCLE_GAP)
        if not all_titles and number != self._at:
            return row
        font = _font(theme, present=number == self._at)
        width = min(paint.text_width(font, self._titles[number]) + 1, row.width())
        ink = colors.text if number == self._at else colors.muted
        paint.line(painter, paint.leading(painter, row, width), self._titles[number], font, ink)
        return paint.after(painter, row, width + _GAP)

    def _draw_circle(self, painter: QPainter, circle: QRectF, number: int) -> None:
        theme = controls_theme(self)
        colors = theme.colors
        present, radius = number == self._at, circle.width() / 2
        if number < self._at:
            paint.box(painter, circle, radius, colors.selected, None)
            inset = circle.width() / 5
            paint_icon(painter, circle.adjusted(inset, inset, -inset, -inset), "check", colors.primary)
            return
        fill, edge = (colors.primary, None) if present else (None, colors.control)
        paint.box(painter, circle, radius, fill, edge)
        ink = colors.on_primary if present else colors.muted
        centre = Qt.AlignmentFlag.AlignHCenter
        paint.line(painter, circle, str(number + 1), _font(theme, present), ink, centre)

    def _width(self, theme: Theme, all_titles: bool) -> float:
        titles = self._titles if all_titles else self._titles[self._at : self._at + 1]
        words = sum(paint.text_width(_font(theme, present=True), title) + 1 for title in titles)
        circles = len(self._titles) * (theme.px(_CIRCLE) + _CIRCLE_GAP)
        return words + circles + max(len(self._titles) - 1, 0) * (_LINE + 2 * _GAP)


def _font(theme: Theme, present: bool) -> QFont:
    font = theme.font(Role.PAD_TOOL)
    font.setWeight(QFont.Weight.DemiBold if present else QFont.Weight.Normal)
    return font
