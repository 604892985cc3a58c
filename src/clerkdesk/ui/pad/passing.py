"""Passing the pad on: whose turn it is now, with nothing in sight of what anybody signed before."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.domain.sittings import SittingField
from clerkdesk.ui.kit.buttons import Kind
from clerkdesk.ui.kit.labels import Icon
from clerkdesk.ui.kit.theme import Tone
from clerkdesk.ui.pad import phrases as say
from clerkdesk.ui.pad.controls import PadButton, SplitRow
from clerkdesk.ui.pad.phrases import Phrases
from clerkdesk.ui.pad.texts import Squeezable, Titles


class PassingScreen(QWidget):
    """Wait for the next person; ``taken`` when they have the pad."""

    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._titles = Titles()
        self._take = PadButton(Kind.PRIMARY, "arrow-right", icon_after=True)
        self._icon = Icon("arrow-left-right", 56, Tone.PRIMARY)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(Squeezable(self._titles, 84))
        column.addStretch(3)
        column.addWidget(SplitRow([], [self._take]))
        self._take.clicked.connect(self.taken)

    def speak(self, phrases: Phrases, field: SittingField) -> None:
        """Say everything in this language; the name only if anybody said it."""
        name = field.signer
        turn = phrases.say(say.TURN_OF, name=name) if name else phrases.say(say.TURN_OF_NEXT)
        self._titles.show_words(turn, phrases.say(say.PASS_ON))
        self._take.setText(phrases.say(say.HAVE_PAD))

    def dress(self, large: bool) -> None:
        """Large letters need the icon's room."""
        self._icon.setVisible(not large)

    def forget(self) -> None:
        """Drop the name."""
        self._titles.show_words("", "")
