"""Signing: the white field, the pen's corrections, and Done once something is written."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.domain.procedures import in_language
from clerkdesk.domain.sittings import SittingField
from clerkdesk.ui.kit.buttons import Kind, Size
from clerkdesk.ui.pad import phrases as say
from clerkdesk.ui.pad.controls import PadButton, SplitRow
from clerkdesk.ui.pad.phrases import Phrases
from clerkdesk.ui.pad.texts import Squeezable, Titles
from clerkdesk.ui.pad.writing import WritingField

_TITLE_LINE = 50


class SigningScreen(QWidget):
    """Take one signature; ``finished`` comes only when something is written.

    ``declaration_wished`` when somebody cannot write.
    """

    finished = Signal()
    declaration_wished = Signal()
    declined = Signal()
    read_again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.titles = Titles()
        self.field = WritingField()
        self._read = PadButton(Kind.SECONDARY, "book-open", Size.PAD_TOOL)
        self._declare = PadButton(Kind.SECONDARY, "accessibility", Size.PAD_TOOL)
        self._undo = PadButton(Kind.SECONDARY, "undo-2", Size.PAD_TOOL)
        self._clear = PadButton(Kind.SECONDARY, "eraser", Size.PAD_TOOL)
        self._decline = PadButton(Kind.SECONDARY)
        self._done = PadButton(Kind.PRIMARY, "check")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Squeezable(self.titles, _TITLE_LINE))
        column.addSpacing(16)
        column.addWidget(self.field, 1)
        column.addSpacing(12)
        column.addWidget(SplitRow([self._read, self._declare], [self._undo, self._clear]))
        column.addSpacing(16)
        column.addWidget(SplitRow([self._decline], [self._done]))
        self._read.clicked.connect(self.read_again)
        self._declare.clicked.connect(self.declaration_wished)
        self._undo.clicked.connect(self.field.undo)
        self._clear.clicked.connect(self.field.clear)
        self._decline.clicked.connect(self.declined)
        self._done.clicked.connect(self.finished)
        self.field.ink_changed.connect(self._tell_ink)
        self._tell_ink()

    def prepare(self, caption: str) -> None:
        """Lay out clean paper for the next field."""
        self.field.prepare(caption)
        self._tell_ink()

    def speak(self, phrases: Phrases, field: SittingField) -> None:
        """Say everything in this language."""
        sentence = in_language(field.sentence, phrases.language.code)
        self.titles.show_words(phrases.say(say.PLEASE_SIGN), sentence)
        self.field.setAccessibleName(phrases.say(say.WRITING_FIELD))
        for button, words in (
            (self._read, say.READ_AGAIN),
            (self._declare, say.DECLARE),
            (self._undo, say.UNDO),
            (self._clear, say.CLEAR),
            (self._decline, say.DECLINE),
            (self._done, say.DONE),
        ):
            button.setText(phrases.say(words))

    def dress(self) -> None:
        """Follow look, letter size and direction."""
        self.field.renew()

    def forget(self) -> None:
        """Drop ink and words."""
        self.field.forget()
        self.titles.show_words("", "")
        self._tell_ink()

    def _tell_ink(self) -> None:
        for button in (self._undo, self._clear, self._done):
            button.setEnabled(not self.field.empty)
