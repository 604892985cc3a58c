"""Declaring without handwriting: the sentence and the name are read and confirmed, the clerk is witness."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.domain.procedures import in_language
from clerkdesk.domain.sentences import isolated
from clerkdesk.domain.sittings import SittingField
from clerkdesk.ui.kit.buttons import Kind
from clerkdesk.ui.kit.labels import Icon, Text
from clerkdesk.ui.kit.theme import Role, Tone
from clerkdesk.ui.pad import phrases as say
from clerkdesk.ui.pad.controls import PadButton, SplitRow
from clerkdesk.ui.pad.phrases import Phrases
from clerkdesk.ui.pad.texts import Squeezable, Titles


class DeclaringScreen(QWidget):
    """Let somebody who cannot write say it; ``declared`` when they do, ``returned`` when they do not."""

    declared = Signal()
    returned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._titles = Titles()
        self._name = Text(role=Role.PAD_STRONG, wrap=True)
        self._note = Text(role=Role.PAD_TEXT, tone=Tone.NEUTRAL, wrap=True)
        self._words = ("", "")
        self._waiting = False
        self._back = PadButton(Kind.SECONDARY, "arrow-left")
        self._declare = PadButton(Kind.PRIMARY, "check")
        self._icon = Icon("accessibility", 56, Tone.PRIMARY)
        held = QWidget()
        words = QVBoxLayout(held)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(16)
        words.addWidget(self._icon)
        for text in (self._titles, self._name, self._note):
            words.addWidget(text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(Squeezable(held, 84))
        column.addStretch(3)
        column.addWidget(SplitRow([self._back], [self._declare]))
        self._back.clicked.connect(self.returned)
        self._declare.clicked.connect(self.declared)

    def speak(self, phrases: Phrases, field: SittingField) -> None:
        """Say everything in this language, with the name of who declares it."""
        sentence = in_language(field.sentence, phrases.language.code)
        self._titles.show_words(phrases.say(say.DECLARE_TITLE), sentence)
        self._name.setText(isolated(field.signer) if field.signer else "")
        self._words = phrases.say(say.DECLARE_WITNESS), phrases.say(say.WITNESSING_TEXT)
        self._back.setText(phrases.say(say.BACK))
        self._declare.setText(phrases.say(say.DECLARE_CONFIRM))
        self.wait(self._waiting)

    def dress(self, large: bool) -> None:
        """Large letters need the icon's room: who is witness has to be in sight."""
        self._icon.setVisible(not large)

    def wait(self, waiting: bool) -> None:
        """Wait for the clerk's confirmation, or for the person's own word."""
        self._waiting = waiting
        self._note.setText(self._words[waiting])
        self._declare.setVisible(not waiting)

    def forget(self) -> None:
        """Drop sentence and name."""
        self._titles.show_words("", "")
        self._name.clear()
