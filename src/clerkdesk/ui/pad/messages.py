"""Screens that only say something: that one need not sign, that the seal is being set, and thank you."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.ui.kit.buttons import Kind
from clerkdesk.ui.kit.labels import Icon
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Tone
from clerkdesk.ui.pad import phrases as say
from clerkdesk.ui.pad.controls import PadButton, SplitRow
from clerkdesk.ui.pad.phrases import Phrases
from clerkdesk.ui.pad.texts import Squeezable, Titles


class DecliningScreen(QWidget):
    """Ask once, kindly, before a sitting ends without a signature."""

    returned = Signal()
    confirmed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._titles = Titles()
        self._back = PadButton(Kind.SECONDARY, "arrow-left")
        self._confirm = PadButton(Kind.PRIMARY)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(Icon("hand", 56, Tone.PRIMARY), 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(Squeezable(self._titles, 84))
        column.addStretch(3)
        column.addWidget(SplitRow([self._back], [self._confirm]))
        self._back.clicked.connect(self.returned)
        self._confirm.clicked.connect(self.confirmed)

    def speak(self, phrases: Phrases) -> None:
        """Say everything in this language."""
        self._titles.show_words(phrases.say(say.DECLINE_TITLE), phrases.say(say.DECLINE_TEXT))
        self._back.setText(phrases.say(say.BACK))
        self._confirm.setText(phrases.say(say.DECLINE_CONFIRM))


@dataclass(frozen=True)
class Message:
    """What a screen says once everything is signed; it names nobody."""

    icon: str
    tone: Tone
    title: str
    sentence: str


SEALING = Message("stamp", Tone.PRIMARY, say.SEALING_TITLE, say.SEALING_TEXT)
PATIENCE = Message("hourglass", Tone.PRIMARY, say.PATIENCE_TITLE, say.PATIENCE_TEXT)
THANKS = Message("circle-check", Tone.SUCCESS, say.THANKS_TITLE, say.THANKS_TEXT)


class MessageScreen(Pane):
    """Say one thing in the middle of the screen."""

    def __init__(self, message: Message) -> None:
        super().__init__("background")
        self._message = message
        self._titles = Titles()
        self._titles.center()
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 24, 40, 24)
        column.setSpacing(24)
        column.addStretch(2)
        column.addWidget(Icon(message.icon, 88, message.tone), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._titles)
        column.addStretch(3)

    def speak(self, phrases: Phrases) -> None:
        """Say everything in this language."""
        self._titles.show_words(phrases.say(self._message.title), phrases.say(self._message.sentence))
