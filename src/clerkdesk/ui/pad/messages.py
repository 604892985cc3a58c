"""Screens that only say something: that the seal is being set, and thank you."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from clerkdesk.ui.kit.labels import Icon
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Tone
from clerkdesk.ui.pad import phrases as say
from clerkdesk.ui.pad.phrases import Phrases
from clerkdesk.ui.pad.texts import Titles


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
