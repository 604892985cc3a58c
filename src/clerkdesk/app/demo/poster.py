"""The picture of a visit for those who have not opened the desk yet: the desk, and before it the pad."""

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

_CANVAS = QSize(1600, 960)
_PAD = QRectF(884, 508, 688, 430)
_BEZEL, _RADIUS = 16, 22
_GROUNDS = {"light": QColor("#E8E9EF"), "dark": QColor("#272A42")}
_CASE, _SHADE = QColor("#2B2D3C"), QColor(10, 12, 30, 5)


def make_poster(desk: Path, pad: Path, target: Path, theme: str) -> None:
    """Lay a picture of the pad before one of the desk, and keep the whole as PNG."""
    poster = QImage(_CANVAS, QImage.Format.Format_RGB32)
    poster.fill(_GROUNDS[theme])
    painter = QPainter(poster)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(Qt.PenStyle.NoPen)
    window = QImage(str(desk))
    frame = QRectF(QPointF(28, 24), window.size())
    _shade(painter, frame, 6)
    painter.drawImage(frame, window)
    body = _PAD.adjusted(-_BEZEL, -_BEZEL, _BEZEL, _BEZEL)
    _shade(painter, body, _RADIUS)
    painter.setBrush(_CASE)
    painter.drawRoundedRect(body, _RADIUS, _RADIUS)
    way = Qt.TransformationMode.SmoothTransformation
    painter.drawImage(_PAD.topLeft(), QImage(str(pad)).scaledToWidth(round(_PAD.width()), way))
    painter.end()
    poster.save(str(target))


def _shade(painter: QPainter, place: QRectF, radius: float) -> None:
    painter.setBrush(_SHADE)
    for spread in range(24, 0, -2):
        painter.drawRoundedRect(
            place.adjusted(-spread, 8 - spread, spread, spread + 8), radius + spread, radius + spread
        )
