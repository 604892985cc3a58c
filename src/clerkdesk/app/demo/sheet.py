"""Contact sheets: many pictures side by side in one, so that a person can look at all of them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

_CELL, _GAP, _COLUMNS = QSize(640, 400), 16, 3
_GROUND = QColor("#51577A")


def make_sheet(pictures: Sequence[Path], target: Path) -> None:
    """Lay pictures side by side, three in a line, and keep the whole as PNG."""
    lines = -(-len(pictures) // _COLUMNS)
    across, down = _CELL.width() + _GAP, _CELL.height() + _GAP
    sheet = QImage(_COLUMNS * across + _GAP, lines * down + _GAP, QImage.Format.Format_RGB32)
    sheet.fill(_GROUND)
    painter = QPainter(sheet)
    for number, picture in enumerate(pictures):
        line, column = divmod(number, _COLUMNS)
        way = Qt.TransformationMode.SmoothTransformation
        small = QImage(str(picture)).scaled(_CELL, Qt.AspectRatioMode.KeepAspectRatio, way)
        painter.drawImage(QPoint(_GAP + column * across, _GAP + line * down), small)
    painter.end()
    sheet.save(str(target))
