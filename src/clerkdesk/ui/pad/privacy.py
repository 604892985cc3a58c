"""The privacy screen: the town's arms and name, and nothing of anybody."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Role

_BLUE, _GOLD = QColor("#2044AA"), QColor("#FFB53A")


class Arms(QWidget):
    """The arms of the town: a blue shield with a golden bar, until a town brings its own."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A shield, higher than wide."""
        return QSize(120, 144)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shield."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = float(self.width()), float(self.height())
        shield = QPainterPath(QPointF(0, 0))
        shield.lineTo(width, 0)
        shield.lineTo(width, height * 0.55)
        shield.cubicTo(width, height * 0.8, width * 0.72, height * 0.93, width / 2, height)
        shield.cubicTo(width * 0.28, height * 0.93, 0, height * 0.8, 0, height * 0.55)
        shield.closeSubpath()
        painter.setClipPath(shield)
        painter.fillRect(self.rect(), _BLUE)
        painter.fillRect(QRectF(0, height * 0.17, width, height * 0.22), _GOLD)
        painter.end()


class PrivacyScreen(Pane):
    """What stands on the pad while nobody sits there, and at once when a sitting ends."""

    def __init__(self, town: str) -> None:
        super().__init__("background")
        name = Text(town, Role.PAD_TITLE)
        name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setSpacing(32)
        column.addStretch(4)
        column.addWidget(Arms(), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(name)
        column.addStretch(5)
