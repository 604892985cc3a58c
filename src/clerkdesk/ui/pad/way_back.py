"""The clerk's way out at the foot of the pad: a quiet button, and a question before ink is lost."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout

from clerkdesk.ui.kit.buttons import Button, Kind
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Role
from clerkdesk.ui.pad.controls import TARGET


@dataclass(frozen=True)
class ClerkWords:
    """What the pad says to the clerk, in the desk's language: the way back, the question, both answers."""

    back: str
    question: str
    stay: str
    stop: str


class WayBack(Pane):
    """Stand at the foot of the pad where it covers the desk.

    ``wished`` when somebody wants back to the desk; asked whether what was written may be lost, they answer
    with ``stayed`` or ``confirmed``.
    """

    wished = Signal()
    stayed = Signal()
    confirmed = Signal()

    def __init__(self, words: ClerkWords) -> None:
        super().__init__("surface2")
        self._offered = False
        self._asking = False
        self._question = Text(words.question, Role.BODY, wrap=True)
        self.back_button = Button(words.back, Kind.GHOST, icon="arrow-left")
        self.stay_button = Button(words.stay)
        self.stop_button = Button(words.stop, Kind.DANGER)
        for button in (self.back_button, self.stay_button, self.stop_button):
            button.setMinimumHeight(TARGET)  # the clerk's, but on this screen fingers press too
        self.setLayoutDirection(QApplication.layoutDirection())  # the clerk's, not the resident's
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(12)
        row.addStretch()  # where the question is not asked
        row.addWidget(self._question, 1)
        self._question.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        for button in (self.stay_button, self.stop_button, self.back_button):
            row.addWidget(button)
        self.back_button.clicked.connect(self.wished)
        self.stay_button.clicked.connect(self.stayed)
        self.stop_button.clicked.connect(self.confirmed)
        self._settle()

    @property
    def asking(self) -> bool:
        """Whether the question stands there."""
        return self._asking

    def offer(self, offered: bool) -> None:
        """Offer the way back or not; a question that stood there is dropped."""
        self._offered, self._asking = offered, False
        self._settle()

    def ask(self) -> None:
        """Ask whether what was written may be lost, where the way back is offered at all."""
        self._asking = self._offered
        self._settle()
        if self._asking:
            self.stay_button.setFocus()

    def _settle(self) -> None:
        self.setVisible(self._offered)
        self.back_button.setVisible(not self._asking)
        for part in (self._question, self.stay_button, self.stop_button):
            part.setVisible(self._asking)
