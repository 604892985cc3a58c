"""Questions on an otherwise blank screen: whether to go on, and whether anybody is still there."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from clerkdesk.ui.kit.buttons import Kind
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.pad import phrases as say
from clerkdesk.ui.pad.controls import PadButton
from clerkdesk.ui.pad.phrases import Phrases
from clerkdesk.ui.pad.privacy import Arms
from clerkdesk.ui.pad.texts import Squeezable, Titles

_LINE = 50


@dataclass(frozen=True)
class Question:
    """What is asked, and its answers; without ``stop`` there is only one."""

    title: str
    sentence: str
    stay: str
    stop: str = ""


WHETHER_ON = Question(say.ASIDE_TITLE, say.ASIDE_TEXT, say.GO_ON, say.STOP)
WHETHER_THERE = Question(say.THERE_TITLE, say.THERE_TEXT, say.THERE)


class AskingScreen(Pane):
    """Ask below the town's arms, nothing of anybody in sight; the answer is ``stayed`` or ``stopped``."""

    stayed = Signal()
    stopped = Signal()

    def __init__(self, question: Question) -> None:
        super().__init__("background")
        self._question = question
        self._titles = Titles()
        self._titles.center()
        self._stay = PadButton(Kind.PRIMARY)
        self._stop = PadButton(Kind.SECONDARY)
        answers = QHBoxLayout()
        answers.setSpacing(24)
        answers.addStretch()
        if question.stop:
            answers.addWidget(self._stop)
        answers.addWidget(self._stay)
        answers.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 24, 40, 24)
        column.setSpacing(24)
        column.addStretch(2)
        column.addWidget(Arms(), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(Squeezable(self._titles, _LINE))
        column.addLayout(answers)
        column.addStretch(3)
        self._stay.clicked.connect(self.stayed)
        self._stop.clicked.connect(self.stopped)

    def speak(self, phrases: Phrases) -> None:
        """Say everything in this language."""
        question = self._question
        self._titles.show_words(phrases.say(question.title), phrases.say(question.sentence))
        self._stay.setText(phrases.say(question.stay))
        if question.stop:
            self._stop.setText(phrases.say(question.stop))
