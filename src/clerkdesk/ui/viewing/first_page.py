"""The first page of a document, shown before the viewer itself is there, in the place it will have.

What Qt offers is loaded by PySide when it is first used. So no rectangle is filled here: the first colour
given to a painter costs 20 ms, that of a palette nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QWidget

_BAR = 36 + 2 * 6 + 1
"""Pixels at 100 % text: the viewer's highest part, what is above and below them, the hairline."""
_WIDEST, _MARGIN, _GAP, _SCROLL_BAR = 900, 20, 16, 12
"""The viewer's own measures; a test holds the two against each other."""


@dataclass(frozen=True)
class Frame:
    """What stands around the first page: colours by name, the text size, and the height over the viewer."""

    bar: str
    ground: str
    text_scale: float
    above: int


class FirstPage(QWidget):
    """Shows ground and first page as the viewer will, and imports nothing of it; ``painted`` each time."""

    painted = Signal()

    def __init__(self, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self._top = round(frame.above * frame.text_scale) + round(_BAR * frame.text_scale)
        self._bar = QWidget(self)
        for part, color in ((self, frame.ground), (self._bar, frame.bar)):
            palette = QPalette()
            palette.setColor(QPalette.ColorRole.Window, QColor(color))
            part.setPalette(palette)
            part.setAutoFillBackground(True)
        self._sheet = QRectF()
        self._image: QImage | None = None
        self._pixels = b""  # the image lies over them

    @property
    def shows_page(self) -> bool:
        """Whether the page is there."""
        return self._image is not None

    @property
    def sheet(self) -> QRectF:
        """Where the page lies."""
        return self._sheet

    def fitting_size(self) -> tuple[int, int]:
        """How wide the page is to be, and how much of it will be in sight, in device pixels."""
        widest = round(_WIDEST * self._frame.text_scale)
        across = min(self.width() - _SCROLL_BAR - 2 * _MARGIN, widest)
        down, ratio = self.height() - self._top - _GAP, self.devicePixelRatioF()
        return max(1, round(across * ratio)), max(1, round(down * ratio))

    def show_page(self, pixels: bytes) -> None:
        """Show the page that was drawn as wide as it fits: 4 bytes a pixel, blue first."""
        (across, _), ratio = self.fitting_size(), self.devicePixelRatioF()
        height = len(pixels) // (4 * across)
        self._pixels = pixels
        self._image = QImage(pixels, across, height, 4 * across, QImage.Format.Format_RGB32)
        left = round((self.width() - _SCROLL_BAR - across / ratio) / 2 * ratio) / ratio
        self._sheet = QRectF(left, self._top + _GAP, across / ratio, height / ratio)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The bar is as wide as the window."""
        self._bar.resize(self.width(), self._top)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page, if it is there."""
        if self._image is not None:
            painter = QPainter(self)
            painter.drawImage(self._sheet, self._image)
            painter.end()
        self.painted.emit()
