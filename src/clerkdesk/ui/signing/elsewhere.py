"""One line on the table of another case: a signature waits for its seal, and the way there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.buttons import Button, Size
from clerkdesk.ui.kit.labels import Icon, Text
from clerkdesk.ui.kit.theme import Role, Tone, theme_of


class WaitingElsewhere(QWidget):
    """Leads to the signature that waits; ``case_wished`` when the clerk goes there."""

    case_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Text("", Role.MEDIUM, Tone.INFO, wrap=True)
        self.button = Button(self.tr("Show the case"), size=Size.SMALL)
        self.button.clicked.connect(self.case_wished)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(12)
        row.addWidget(Icon("stamp", 18, Tone.INFO))
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self.hide()

    def name(self, signer: str) -> None:
        """Say whose signature waits."""
        words = self.tr("The signature of {name} waits for its seal").format(name=signer)
        self._words.setText(words)
        self.setAccessibleName(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pale ground and its edge."""
        tone = theme_of(self).tone(Tone.INFO)
        painter = QPainter(self)
        paint.box(painter, QRectF(self.rect()), 8, tone.soft, tone.edge)
        painter.end()
