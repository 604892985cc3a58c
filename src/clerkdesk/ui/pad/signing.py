"""Signing: the white field, the pen's corrections, and Done once something is written."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.domain.ink_question import doubt_about
from clerkdesk.domain.procedures import in_language
from clerkdesk.domain.sittings import SittingField
from clerkdesk.ui.kit.buttons import Kind, Size
from clerkdesk.ui.pad import phrases as say
from clerkdesk.ui.pad.controls import PadButton, SplitRow
from clerkdesk.ui.pad.phrases import Phrases
from clerkdesk.ui.pad.texts import Squeezable, Titles
from clerkdesk.ui.pad.whole_question import WholeQuestion
from clerkdesk.ui.pad.writing import WritingField

_TITLE_LINE = 50


class SigningScreen(QWidget):
    """Take one signature; ``finished`` comes only when something is written.

    What looks unfinished is asked about once, and taken as it is whatever the answer.
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
        self._question = WholeQuestion()
        self._asked = False
        self._large = False
        self._titles_frame = Squeezable(self.titles, _TITLE_LINE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._titles_frame)
        column.addSpacing(16)
        column.addWidget(self.field, 1)
        column.addSpacing(12)
        self._rows = (
            SplitRow([self._read, self._declare], [self._undo, self._clear]),
            SplitRow([self._decline], [self._done]),
        )
        column.addWidget(self._rows[0])
        column.addSpacing(16)
        column.addWidget(self._rows[1])
        column.addWidget(self._question)
        self._read.clicked.connect(self.read_again)
        self._declare.clicked.connect(self.declaration_wished)
        self._undo.clicked.connect(self.field.undo)
        self._clear.clicked.connect(self.field.clear)
        self._decline.clicked.connect(self.declined)
        self._done.clicked.connect(self._finish)
        self._question.more.connect(lambda: self._show_question(False))
        self._question.whole.connect(self.finished)
        self.field.ink_changed.connect(self._tell_ink)
        self._tell_ink()

    def prepare(self, caption: str) -> None:
        """Lay out clean paper for the next field."""
        self.field.prepare(caption)
        self._asked = False
        self._tell_ink()

    def speak(self, phrases: Phrases, field: SittingField) -> None:
        """Say everything in this language."""
        sentence = in_language(field.sentence, phrases.language.code)
        self.titles.show_words(phrases.say(say.PLEASE_SIGN), sentence)
        self.field.setAccessibleName(phrases.say(say.WRITING_FIELD))
        self._question.speak(phrases)
        for button, words in (
            (self._read, say.READ_AGAIN),
            (self._declare, say.DECLARE),
            (self._undo, say.UNDO),
            (self._clear, say.CLEAR),
            (self._decline, say.DECLINE),
            (self._done, say.DONE),
        ):
            button.setText(phrases.say(words))

    def dress(self, large: bool) -> None:
        """Follow look, letter size and direction; in ``large`` letters the sentence needs more room.

        The field says by its looks what the title does; a question takes the room of both.
        """
        self._large = large
        self.titles.shorten(large)
        self.field.give_way(large)
        self._show_question(self._question.isVisibleTo(self))
        self.field.renew()

    def forget(self) -> None:
        """Drop ink and words."""
        self.field.forget()
        self.titles.show_words("", "")
        self._asked = False
        self._tell_ink()

    def _finish(self) -> None:
        doubt = None if self._asked else doubt_about(self.field.ink())
        if doubt is None:
            self.finished.emit()
        else:
            self._asked = True
            self._question.ask(doubt)
            self._show_question(True)

    def _show_question(self, shown: bool) -> None:
        for row in self._rows:
            row.setVisible(not shown)
        self._question.setVisible(shown)
        self._titles_frame.setVisible(not (shown and self._large))

    def _tell_ink(self) -> None:
        self._show_question(False)  # whoever writes on has answered
        for button in (self._undo, self._clear, self._done):
            button.setEnabled(not self.field.empty)
