"""The question whether a signature is whole, asked once below the field, in place of the buttons."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.domain.ink_question import InkDoubt
from clerkdesk.ui.kit.buttons import Kind
from clerkdesk.ui.kit.labels import Text
from clerkdesk.ui.kit.theme import Role
from clerkdesk.ui.pad import phrases as say
from clerkdesk.ui.pad.controls import PadButton, SplitRow
from clerkdesk.ui.pad.phrases import Phrases
from clerkdesk.ui.pad.texts import Squeezable

_LINE = 30


class WholeQuestion(QWidget):
    """Ask kindly; ``more`` when something is still to be written, ``whole`` when that is the signature."""

    more = Signal()
    whole = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._doubt = InkDoubt.SHORT
        self._phrases: Phrases | None = None
        self._title = Text(role=Role.PAD_STRONG, wrap=True)
        self._why = Text(role=Role.PAD_TOOL, wrap=True)
        self._more = PadButton(Kind.SECONDARY, "pen-line")
        self._whole = PadButton(Kind.PRIMARY, "check")
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        lines.addWidget(self._title)
        lines.addWidget(self._why)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Squeezable(words, _LINE))
        column.addWidget(SplitRow([self._more], [self._whole]))
        self._more.clicked.connect(self.more)
        self._whole.clicked.connect(self.whole)

    def ask(self, doubt: InkDoubt) -> None:
        """Say why it is asked."""
        self._doubt = doubt
        self._write()

    def speak(self, phrases: Phrases) -> None:
        """Say everything in this language."""
        self._phrases = phrases
        self._title.setText(phrases.say(say.WHOLE_TITLE))
        self._more.setText(phrases.say(say.WRITE_MORE))
        self._whole.setText(phrases.say(say.WHOLE_CONFIRM))
        self._write()

    def _write(self) -> None:
        words = {InkDoubt.SHORT: say.WHOLE_SHORT, InkDoubt.OUTSIDE: say.WHOLE_OUTSIDE}[self._doubt]
        if self._phrases is not None:
            self._why.setText(self._phrases.say(words))
