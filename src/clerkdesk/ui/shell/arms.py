"""The coat of arms on the rail: a shield with a castle, until a town brings its own."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from clerkdesk.ui.kit.theme import theme_of

_GOLD, _BLUE, _WHITE = QColor("#FFB53A"), QColor("#2044AA"), QColor("#FFFFFF")
_WIDTH, _HEIGHT = 28, 34
# The castle of three towers, in the coordinates of a shield 28 wide and 34 high.
_CASTLE = (
    (6, 14), (9, 14), (9, 17), (11, 17), (11, 13.5), (12.6, 13.5), (12.6, 15), (15.4, 15), (15.4, 13.5),
    (17, 13.5), (17, 17), (19, 17), (19, 14), (22, 14), (22, 24), (16, 24), (16, 20.5), (12, 20.5), (12, 24),
    (6, 24),
)  # fmt: skip


class Arms(QLabel):
    """The shield, 28 by 34 px at 100 %."""

    def __init__(self, town: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Coat of arms of {town}").format(town=town))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as the rail has room for."""
        theme = theme_of(self)
        return QSize(theme.px(_WIDTH), theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shield: gold above, blue below, the castle in white."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / _WIDTH, self.height() / _HEIGHT)
        painter.setClipPath(_shield())
        painter.fillRect(QRectF(0, 0, _WIDTH, 10), _GOLD)
        painter.fillRect(QRectF(0, 10, _WIDTH, _HEIGHT), _BLUE)
        castle = QPainterPath()
        castle.addPolygon(QPolygonF([QPointF(x, y) for x, y in _CASTLE]))
        painter.fillPath(castle, _WHITE)
        painter.end()


def _shield() -> QPainterPath:
    shield = QPainterPath(QPointF(1, 3))
    shield.quadTo(1, 1, 3, 1)
    shield.lineTo(25, 1)
    shield.quadTo(27, 1, 27, 3)
    shield.lineTo(27, 21)
    shield.quadTo(27, 27, 14, 33)
    shield.quadTo(1, 27, 1, 21)
    shield.closeSubpath()
    return shield
