"""The picture of a writing field: white paper, the line to sign on, and the ink as it flows."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from clerkdesk.domain.ink import STEPS, Sample, Stroke, step_of, width_of
from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.icons import paint_icon
from clerkdesk.ui.kit.theme import CONTRAST, Role, Theme

INK = QColor("#0B1D66")
_WHITE, _BLACK = QColor("#FFFFFF"), QColor("#000000")
_LINE, _GREY, _CROSS = QColor("#C0C3D5"), QColor("#51577A"), QColor("#8E93B1")
_RADIUS, _INSET, _CROSS_SIZE = 12, 48, 32


@dataclass(frozen=True)
class Ground:
    """What is printed on the paper before anybody writes."""

    size: QSize
    ratio: float
    caption: str
    theme: Theme
    direction: Qt.LayoutDirection


class Paper:
    """A picture that is drawn on, never drawn anew while somebody writes: each sample costs one short line.

    Lines have the widths that are sealed (``domain.ink.width_of``) and are not smoothed, so what the
    resident sees is what the document will show. The paper stays white in every theme. The wet end of the
    line, where the pen will be in a moment, is laid over the picture and never becomes part of it.
    """

    def __init__(self) -> None:
        self.image = QImage()
        self._scale = 1.0
        self._pens: tuple[QPen, ...] = ()
        self._wet: tuple[QPen, QLineF] | None = None

    def renew(self, ground: Ground, scale: float) -> None:
        """Lay out fresh paper; ``scale`` is pixels per mm."""
        self.blank()
        self._scale = scale
        ink = _in_print(INK, ground.theme)
        self._pens = tuple(
            QPen(ink, width_of(step) * scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            for step in range(1, STEPS + 1)
        )
        self.image = QImage(ground.size * ground.ratio, QImage.Format.Format_ARGB32_Premultiplied)
        self.image.setDevicePixelRatio(ground.ratio)
        self.image.fill(ground.theme.colors.background)
        painter = QPainter(self.image)
        painter.setLayoutDirection(ground.direction)
        _print_ground(painter, ground)
        painter.end()

    def blank(self) -> None:
        """Overwrite every pixel."""
        if not self.image.isNull():
            self.image.fill(_WHITE)
        self.image = QImage()
        self._wet = None

    def draw(self, before: Sample, sample: Sample) -> QRect:
        """Draw from one sample to the next; returns what has changed, in logical pixels."""
        painter = QPainter(self.image)
        dirty = self._draw(painter, before, sample)
        painter.end()
        return dirty

    def wet(self, sample: Sample, ahead: tuple[float, float] | None) -> QRect:
        """Let the line end at a place (mm) ahead of the pen, or nowhere; returns what is to be painted."""
        before = self.dry()
        if ahead is None or not sample.drawable:
            return before
        pen = self._pens[step_of(sample.pressure) - 1]
        self._wet = (
            pen,
            QLineF(
                sample.x * self._scale, sample.y * self._scale, ahead[0] * self._scale, ahead[1] * self._scale
            ),
        )
        return before.united(_reach(*self._wet))

    def dry(self) -> QRect:
        """Take the wet end away; returns where it was."""
        wet, self._wet = self._wet, None
        return _reach(*wet) if wet is not None else QRect()

    def lay_wet_tip(self, painter: QPainter) -> None:
        """Draw the wet end, if there is one, on the screen."""
        if self._wet is not None:
            pen, line = self._wet
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen)
            painter.drawLine(line)

    def draw_all(self, strokes: Iterable[Stroke]) -> None:
        """Draw whole strokes, after one was removed or the paper was renewed."""
        painter = QPainter(self.image)
        for stroke in strokes:
            before = stroke.samples[0]
            for sample in stroke.samples:
                self._draw(painter, before, sample)
                before = sample
        painter.end()

    def _draw(self, painter: QPainter, before: Sample, sample: Sample) -> QRect:
        pen = self._pens[step_of(sample.pressure) - 1]
        start = QPointF(before.x * self._scale, before.y * self._scale)
        end = QPointF(sample.x * self._scale, sample.y * self._scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        if start == end:
            painter.drawPoint(end)
        else:
            painter.drawLine(QLineF(start, end))
        return _reach(pen, QLineF(start, end))


def _reach(pen: QPen, line: QLineF) -> QRect:
    """The pixels a line may touch."""
    reach = pen.widthF() / 2 + 2
    return QRectF(line.p1(), line.p2()).normalized().adjusted(-reach, -reach, reach, reach).toAlignedRect()


def _in_print(color: QColor, theme: Theme) -> QColor:
    """A colour as it stands on the paper: black in high contrast."""
    return _BLACK if theme.name == CONTRAST else color


def _print_ground(painter: QPainter, ground: Ground) -> None:
    theme = ground.theme
    box = QRectF(0, 0, ground.size.width(), ground.size.height())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(_WHITE)
    painter.setPen(QPen(theme.colors.control, 2))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
    font = theme.font(Role.PAD_TOOL)
    caption_height = paint.line_height(font)
    caption_top = box.height() - caption_height - 12
    row = QRectF(_INSET, caption_top, box.width() - 2 * _INSET, caption_height)
    paint.line(painter, row, ground.caption, font, _in_print(_GREY, theme))
    line_at = round(min(box.height() * 0.68, caption_top - 12))
    painter.fillRect(QRectF(_INSET, line_at, box.width() - 2 * _INSET, 2), _in_print(_LINE, theme))
    cross = paint.leading(painter, QRectF(_INSET, 0, box.width() - 2 * _INSET, 0), _CROSS_SIZE)
    at = QRectF(cross.x(), line_at - _CROSS_SIZE - 8, _CROSS_SIZE, _CROSS_SIZE)
    paint_icon(painter, at, "x", _in_print(_CROSS, theme))
