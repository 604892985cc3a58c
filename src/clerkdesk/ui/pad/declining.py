"""Declining: nobody has to sign; why not, and whether that goes for one document or for all."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from clerkdesk.domain.entries import DeclineReason
from clerkdesk.ui.kit.buttons import Kind
from clerkdesk.ui.kit.labels import Icon, Text
from clerkdesk.ui.kit.theme import Role, Tone
from clerkdesk.ui.pad import phrases as say
from clerkdesk.ui.pad.controls import AnswerGrid, PadButton, SplitRow
from clerkdesk.ui.pad.phrases import Phrases
from clerkdesk.ui.pad.texts import Squeezable, Titles

_REASONS = {
    DeclineReason.WRONG_DETAILS: say.WRONG_DETAILS,
    DeclineReason.NOT_UNDERSTOOD: say.NOT_UNDERSTOOD,
    DeclineReason.READ_LATER: say.READ_LATER,
    DeclineReason.UNSAID: say.UNSAID,
}


class DecliningScreen(QWidget):
    """Ask kindly why, and of several documents which, before one stays unsigned.

    ``declined`` carries the DeclineReason, and whether it goes for others than the document at hand as well;
    ``returned`` when they go on after all.
    """

    returned = Signal()
    declined = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self._reason = DeclineReason.UNSAID
        self._which: _Question | None = None
        self._why = _Question(list(_REASONS.values()))
        self._what = _Question([say.NOT_THIS, say.NOTHING])
        self._rest = _Question([say.SIGNED_STAYS, say.TAKE_BACK])
        self._stack = QStackedWidget()
        self._back = PadButton(Kind.SECONDARY, "arrow-left")
        for question in self._questions:
            self._stack.addWidget(question)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._stack, 1)
        column.addWidget(SplitRow([self._back], []))
        self._back.clicked.connect(self._go_back)
        self._why.answered.connect(lambda number: self._take_reason(tuple(_REASONS)[number]))
        for which in (self._what, self._rest):
            which.answered.connect(lambda number: self.declined.emit(self._reason, number == 1))

    @property
    def _questions(self) -> tuple["_Question", ...]:
        return self._why, self._what, self._rest

    def ask(self, *, others: bool, more: bool) -> None:
        """Begin with why; with ``others``, ask what becomes of those.

        Is ``more`` left of them to be signed, whether that is wanted; else whether what is signed stays so.
        """
        self._which = (self._what if more else self._rest) if others else None
        self._stack.setCurrentWidget(self._why)

    def speak(self, phrases: Phrases) -> None:
        """Say everything in this language."""
        self._why.speak(phrases, (say.DECLINE_TITLE, say.DECLINE_TEXT, say.DECLINE_WHY))
        self._what.speak(phrases, (say.MORE_TITLE, say.MORE_TEXT, ""))
        self._rest.speak(phrases, (say.SIGNED_TITLE, say.SIGNED_TEXT, ""))
        self._back.setText(phrases.say(say.BACK))

    def dress(self, large: bool) -> None:
        """Follow the size of the letters."""
        for question in self._questions:
            question.dress(large)

    def _take_reason(self, reason: DeclineReason) -> None:
        self._reason = reason
        if self._which is not None:
            self._stack.setCurrentWidget(self._which)
        else:
            self.declined.emit(reason, False)

    def _go_back(self) -> None:
        if self._stack.currentWidget() is not self._why:
            self._stack.setCurrentWidget(self._why)
        else:
            self.returned.emit()


class _Question(QWidget):
    """Words, and below them large buttons of one width; ``answered`` carries the number of one, from 0."""

    answered = Signal(int)

    def __init__(self, answers: list[str]) -> None:
        super().__init__()
        self._titles = Titles()
        self._question = Text(role=Role.PAD_STRONG, wrap=True)
        self._buttons = [(PadButton(Kind.SECONDARY), words) for words in answers]
        head = QWidget()
        words = QVBoxLayout(head)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(16)
        self._icon = Icon("hand", 56, Tone.PRIMARY)
        words.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignLeading)
        words.addWidget(self._titles)
        words.addWidget(self._question)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(Squeezable(head, 84))
        column.addWidget(AnswerGrid([button for button, _ in self._buttons]))
        for number, (button, _) in enumerate(self._buttons):
            button.clicked.connect(lambda _=False, number=number: self.answered.emit(number))
        column.addStretch(2)

    def dress(self, large: bool) -> None:
        """Large letters need the icon's room."""
        self._icon.setVisible(not large)

    def speak(self, phrases: Phrases, words: tuple[str, str, str]) -> None:
        """Say title, text and question (none if empty) in this language."""
        title, text, question = words
        self._titles.show_words(phrases.say(title), phrases.say(text))
        self._question.setText(phrases.say(question) if question else "")
        self._question.setVisible(bool(question))
        for button, answer in self._buttons:
            button.setText(phrases.say(answer))
