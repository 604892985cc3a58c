"""How far the sitting is: the fields in order, document by document, and which one is at hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clerkdesk.domain.sentences import isolated
from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.icons import paint_icon
from clerkdesk.ui.kit.theme import Role, Theme
from clerkdesk.ui.pad.controls import controls_theme, words_height
from clerkdesk.ui.pad.phrases import DOCUMENT_OF, FIELD_OF, Phrases

_CIRCLE, _CIRCLE_GAP, _GAP, _LINE, _SHORT_LINE = 32, 10, 16, 56, 16


@dataclass(frozen=True)
class ProgressStep:
    """A field of the sitting: what it is called, in which document it is, and who signs it ("" unknown)."""

    title: str
    document: str
    signer: str = ""


class _Room(Enum):
    """What there is room for: every title, circles with the title at hand, or that title alone."""

    TITLES = "titles"
    CIRCLES = "circles"
    WORDS = "words"


class ProgressRow(QWidget):
    """Show the fields as numbered circles, those of a document joined by a line.

    When there is no room, titles other than the present one go; then the circles, and the count is left.
    """

    def __init__(self) -> None:
        super().__init__()
        self._steps: tuple[ProgressStep, ...] = ()
        self._at = 0
        self._count = ""
        self._numbers: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: Sequence[ProgressStep], number: int, phrases: Phrases) -> None:
        """Show these fields, the one of ``number`` (from 1) at hand."""
        self._steps, self._at = tuple(steps), number - 1
        self._count = self._say_count(phrases)
        self._numbers = [phrases.count(each + 1) for each in range(len(steps))]
        self.setAccessibleName(f"{self._count}: {self._steps[self._at].title}")
        self.updateGeometry()
        self.update()

    def forget(self) -> None:
        """Show nothing."""
        self._steps, self._at, self._count = (), 0, ""
        self.setAccessibleName("")
        self.update()

    def sizeHint(self) -> QSize:
        """One line of titles beside the circles."""
        theme = controls_theme(self)
        font = theme.font(Role.PAD_TOOL)
        words = [words_height(font, text) for text in (*(step.title for step in self._steps), self._count)]
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
        room = self.room(row.width())
        for number in range(len(self._steps)):
            if room is not _Room.WORDS or number == self._at:
                row = self._draw_field(painter, row, number, room)
        painter.end()

    def room(self, width: float) -> _Room:
        """What there is room for beside the count."""
        theme = controls_theme(self)
        rooms = (_Room.TITLES, _Room.CIRCLES)
        return next((room for room in rooms if self._width(theme, room) <= width), _Room.WORDS)

    def _say_count(self, phrases: Phrases) -> str:
        """Whose turn it is where there are several, the document at hand, the field at hand."""
        at_hand = self._steps[self._at]
        documents = list(dict.fromkeys(step.document for step in self._steps))
        said = [phrases.say(FIELD_OF, number=self._at + 1, count=len(self._steps))]
        if len(documents) > 1:
            at = documents.index(at_hand.document) + 1
            said.insert(0, phrases.say(DOCUMENT_OF, number=at, count=len(documents)))
        if at_hand.signer and len({step.signer for step in self._steps}) > 1:
            said.insert(0, isolated(at_hand.signer))
        return " · ".join(said)

    def _draw_field(self, painter: QPainter, row: QRectF, number: int, room: _Room) -> QRectF:
        theme = controls_theme(self)
        colors = theme.colors
        titles, side = room is _Room.TITLES, theme.px(_CIRCLE)
        if number and room is not _Room.WORDS:
            line = paint.leading(painter, row, _LINE if titles else _SHORT_LINE)
            if self._steps[number].document == self._steps[number - 1].document:
                painter.fillRect(QRectF(line.x(), round(row.center().y()), line.width(), 2), colors.border)
            row = paint.after(painter, row, line.width() + (_GAP if titles else _CIRCLE_GAP))
        place = paint.leading(painter, row, side)
        self._draw_circle(painter, QRectF(place.x(), row.center().y() - side / 2, side, side), number)
        row = paint.after(painter, row, side + _CIRCLE_GAP)
        if not titles and number != self._at:
            return row
        font = _font(theme, present=number == self._at)
        title = self._steps[number].title
        width = min(paint.text_width(font, title) + 1, row.width())
        ink = colors.text if number == self._at else colors.muted
        paint.line(painter, paint.leading(painter, row, width), title, font, ink)
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
        paint.line(painter, circle, self._numbers[number], _font(theme, present), ink, centre)

    def _width(self, theme: Theme, room: _Room) -> float:
        titles = room is _Room.TITLES
        shown = self._steps if titles else self._steps[self._at : self._at + 1]
        words = sum(paint.text_width(_font(theme, present=True), step.title) + 1 for step in shown)
        circles = len(self._steps) * (theme.px(_CIRCLE) + _CIRCLE_GAP)
        between = _LINE + 2 * _GAP if titles else _SHORT_LINE + _CIRCLE_GAP
        return words + circles + max(len(self._steps) - 1, 0) * between + (0 if titles else _GAP)


def _font(theme: Theme, present: bool) -> QFont:
    font = theme.font(Role.PAD_TOOL)
    font.setWeight(QFont.Weight.DemiBold if present else QFont.Weight.Normal)
    return font
