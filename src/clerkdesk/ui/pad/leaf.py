"""One page on the pad: its picture once it has come, a dashed frame where to sign, a line held up to read."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from clerkdesk.domain.pages import Place
from clerkdesk.ui.kit.theme import Role, theme_of
from clerkdesk.ui.pad.content import Leaf

MARGIN = 26
_PAPER, _GREY, _FRAME, _EDGE = QColor("#FFFFFF"), QColor("#51577A"), QColor("#2044AA"), QColor("#DFE1EA")
_BAND = QColor("#FFE48A")
_BAND_REACH = 2.0
"""How far the band reaches over its line, in points."""


class LeafView(QWidget):
    """Show the part of a page that holds anything, filling the width; paper is white in every theme.

    Enlarged, the whole page's picture is stretched, and over it lies a sharp one of what is in sight: a
    whole page at four times the size would take 70 MB.
    """

    def __init__(self, leaf: Leaf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.leaf = leaf
        self.note = ""
        self._place: Place | None = None
        self._band: Place | None = None
        self._picture = QImage()
        self._sharp = QImage()
        self._sharp_box = QRect()
        self._sharp_scale = 0.0
        self._scale = self._plain = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def plain_scale(self) -> float:
        """Pixels of the screen per point when the text just fills the width."""
        return self._plain * self.devicePixelRatioF()

    @property
    def wanted_scale(self) -> float:
        """Pixels of the screen per point as the page is shown now."""
        return self._scale * self.devicePixelRatioF()

    @property
    def shown(self) -> bool:
        """Whether the page's picture is there."""
        return not self._picture.isNull()

    @property
    def pixels_kept(self) -> int:
        """How many pixels are in memory."""
        return sum(each.width() * each.height() for each in (self._picture, self._sharp))

    def fit(self, width: int, zoom: float = 1.0) -> None:
        """Fill this width with the text, or enlarge it from there; the height follows."""
        self._plain = max(width - 2 * MARGIN, 40) / self.leaf.content.width()
        self._scale = self._plain * zoom
        self.setMinimumWidth(round(self.leaf.content.width() * self._scale) + 2 * MARGIN if zoom > 1 else 0)
        self.setFixedHeight(round(self.leaf.content.height() * self._scale) + 2 * MARGIN)
        self.update()

    def frame(self, place: Place | None) -> None:
        """Frame the place to sign, if it is on this page."""
        self._place = place if place is not None and place.page == self.leaf.page else None
        self.update()

    def hold_up(self, line: Place | None) -> None:
        """Lay a band of colour over a line, if it is on this page."""
        self._band = line if line is not None and line.page == self.leaf.page else None
        self.update()

    def show_picture(self, picture: QImage) -> None:
        """Show the whole page's picture, of any scale."""
        self._picture = picture
        self.update()

    def show_sharp(self, picture: QImage, box: QRect, scale: float) -> None:
        """Show a part sharply: where on the page it lies, in pixels, at so many pixels per point."""
        self._let_sharp_go()
        self._sharp, self._sharp_box, self._sharp_scale = picture, box, scale
        self.update()

    def sharp_box(self, seen: QRectF) -> QRect:
        """The pixels of the page behind a part of this widget, in whole ones, for ``show_sharp``."""
        ratio = self.devicePixelRatioF()
        page = QRectF(0, 0, self.leaf.page_width, self.leaf.page_height)
        part = QRectF(seen.topLeft() - self._corner(), seen.size())
        whole = QRectF(page.topLeft() * self._scale, page.size() * self._scale)
        found = part & whole
        return QRectF(found.topLeft() * ratio, found.size() * ratio).toAlignedRect()

    def is_sharp(self, box: QRect) -> bool:
        """Whether these pixels of the page are shown sharply."""
        enlarged = self._scale > self._plain
        there = self._sharp_scale == self.wanted_scale and self._sharp_box.contains(box)
        return box.isEmpty() or not enlarged or there

    def point_at(self, spot: QPointF) -> QPointF:
        """The point of the page (in points) that lies at a spot of this widget."""
        return (spot - QPointF(MARGIN, MARGIN)) / self._scale + self.leaf.content.topLeft()

    def spot_of(self, point: QPointF) -> QPointF:
        """Where on this widget a point of the page lies."""
        return (point - self.leaf.content.topLeft()) * self._scale + QPointF(MARGIN, MARGIN)

    def down_to(self, y: float) -> int:
        """How far below this widget's top a height of the page (points) lies, in pixels."""
        return round((y - self.leaf.content.top()) * self._scale) + MARGIN

    def blank(self) -> None:
        """Overwrite the pictures."""
        if self.shown:
            self._picture.fill(_PAPER)
            self._picture = QImage()
        self._let_sharp_go()
        self.update()

    def _let_sharp_go(self) -> None:
        if not self._sharp.isNull():
            self._sharp.fill(_PAPER)
        self._sharp, self._sharp_box, self._sharp_scale = QImage(), QRect(), 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page, or say that it is on its way."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), _PAPER)
        if self.leaf.page:
            painter.fillRect(0, 0, self.width(), 1, _EDGE)
        if self.shown:
            self._draw_picture(painter)
            self._draw_sharp(painter)
            self._draw_signs(painter)
        else:
            painter.setPen(_GREY)
            painter.setFont(theme_of(self).font(Role.PAD_TOOL))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.note)
        painter.end()

    def _corner(self) -> QPointF:
        """Where the page's own top left lies, on a whole pixel."""
        corner = QPointF(MARGIN, MARGIN) - self.leaf.content.topLeft() * self._scale
        return QPointF(round(corner.x()), round(corner.y()))

    def _draw_picture(self, painter: QPainter) -> None:
        if abs(self._picture.width() - self.leaf.page_width * self.wanted_scale) < 1.5:
            self._picture.setDevicePixelRatio(self.devicePixelRatioF())
            painter.drawImage(self._corner(), self._picture)  # pixel for pixel: small print stays sharp
        else:
            stretched = self.leaf.page_width * self._scale / self._picture.width()
            self._picture.setDevicePixelRatio(1)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            place = QRectF(self._corner(), QSizeF(self._picture.size()) * stretched)
            painter.drawImage(place, self._picture)

    def _draw_sharp(self, painter: QPainter) -> None:
        """Pixel for pixel, or stretched too while the size is just being changed."""
        if self._sharp.isNull() or self._scale == self._plain:
            return
        stretched = self._scale / self._sharp_scale
        place = QRectF(
            self._corner() + QPointF(self._sharp_box.topLeft()) * stretched,
            QSizeF(self._sharp.size()) * stretched,
        )
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self._sharp)

    def _draw_signs(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._band is not None:
            reach = _BAND_REACH * self._scale
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_BAND)  # multiplied: the letters stay as black as they are
            painter.drawRoundedRect(self._box(self._band).adjusted(-reach, -reach, reach, reach), 4, 4)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._place is not None:
            painter.setPen(QPen(_FRAME, 2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(self._box(self._place), 4, 4)

    def _box(self, place: Place) -> QRectF:
        size = QSizeF(place.width, place.height) * self._scale
        return QRectF(self.spot_of(QPointF(place.x, place.y)), size)
