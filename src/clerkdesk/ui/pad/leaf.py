"""One page on the pad: its picture once it has come, and a dashed frame where to sign."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from clerkdesk.domain.pages import Place
from clerkdesk.ui.kit.theme import Role, theme_of
from clerkdesk.ui.pad.content import Leaf

MARGIN = 26
_PAPER, _GREY, _FRAME, _EDGE = QColor("#FFFFFF"), QColor("#51577A"), QColor("#2044AA"), QColor("#DFE1EA")


class LeafView(QWidget):
    """Show the part of a page that holds anything, filling the width; paper is white in every theme."""

    def __init__(self, leaf: Leaf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.leaf = leaf
        self.note = ""
        self._place: Place | None = None
        self._picture = QImage()
        self._scale = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def wanted_scale(self) -> float:
        """Pixels of the screen per point at the present width."""
        return self._scale * self.devicePixelRatioF()

    @property
    def shown(self) -> bool:
        """Whether the page's picture is there."""
        return not self._picture.isNull()

    def fit(self, width: int) -> None:
        """Take this width; the height follows."""
        self._scale = max(width - 2 * MARGIN, 40) / self.leaf.content.width()
        self.setFixedHeight(round(self.leaf.content.height() * self._scale) + 2 * MARGIN)
        self.update()

    def frame(self, place: Place | None) -> None:
        """Frame the place to sign, if it is on this page."""
        self._place = place if place is not None and place.page == self.leaf.page else None
        self.update()

    def show_picture(self, picture: QImage) -> None:
        """Show the whole page's picture, of any scale."""
        self._picture = picture
        self.update()

    def down_to(self, y: float) -> int:
        """How far below this widget's top a height of the page (points) lies, in pixels."""
        return round((y - self.leaf.content.top()) * self._scale) + MARGIN

    def blank(self) -> None:
        """Overwrite the picture."""
        if self.shown:
            self._picture.fill(_PAPER)
            self._picture = QImage()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page, or say that it is on its way."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), _PAPER)
        if self.leaf.page:
            painter.fillRect(0, 0, self.width(), 1, _EDGE)
        if self.shown:
            self._draw_picture(painter)
        else:
            painter.setPen(_GREY)
            painter.setFont(theme_of(self).font(Role.PAD_TOOL))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.note)
        painter.end()

    def _draw_picture(self, painter: QPainter) -> None:
        corner = QPointF(MARGIN, MARGIN) - self.leaf.content.topLeft() * self._scale
        whole = QPointF(round(corner.x()), round(corner.y()))
        ratio = self.devicePixelRatioF()
        if abs(self._picture.width() - self.leaf.page_width * self.wanted_scale) < 1.5:
            self._picture.setDevicePixelRatio(ratio)
            painter.drawImage(whole, self._picture)  # pixel for pixel, so that small print stays sharp
        else:
            shrunk = self.leaf.page_width * self._scale / self._picture.width()
            self._picture.setDevicePixelRatio(1)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(whole, QSizeF(self._picture.size()) * shrunk), self._picture)
        if self._place is not None:
            place = QPointF(self._place.x, self._place.y) * self._scale
            size = QSizeF(self._place.width, self._place.height) * self._scale
            frame = QRectF(corner + place, size)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(_FRAME, 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(frame, 4, 4)
