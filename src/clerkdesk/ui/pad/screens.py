"""The pad's whole screens, one at a time: blank, a sitting, a question, or a word to who has signed."""

from PySide6.QtWidgets import QStackedWidget

from clerkdesk.ui.pad.asking import WHETHER_ON, WHETHER_THERE, AskingScreen, Question
from clerkdesk.ui.pad.course import Phase
from clerkdesk.ui.pad.messages import PATIENCE, SEALING, THANKS, MessageScreen
from clerkdesk.ui.pad.phrases import Phrases
from clerkdesk.ui.pad.privacy import PrivacyScreen
from clerkdesk.ui.pad.sitting_screen import SittingScreen


class Screens(QStackedWidget):
    """Show the screen that belongs to a phase."""

    def __init__(self, town: str, sitting: SittingScreen) -> None:
        super().__init__()
        self._privacy = PrivacyScreen(town)
        self._sitting = sitting
        self._messages = {
            Phase.SEALING: MessageScreen(SEALING),
            Phase.PATIENCE: MessageScreen(PATIENCE),
            Phase.THANKS: MessageScreen(THANKS),
        }
        self.questions = {asked: AskingScreen(asked) for asked in (WHETHER_ON, WHETHER_THERE)}
        for whole in (self._privacy, self._sitting, *self._messages.values(), *self.questions.values()):
            self.addWidget(whole)

    def show_phase(self, phase: Phase) -> None:
        """Bring its screen to the front."""
        whole = self._privacy if phase is Phase.IDLE else self._messages.get(phase, self._sitting)
        self.setCurrentWidget(whole)

    def ask(self, question: Question) -> None:
        """Cover whatever stands there with a question."""
        self.setCurrentWidget(self.questions[question])

    def speak(self, phrases: Phrases) -> None:
        """Say messages and questions in this language; the sitting's words come with its course."""
        for message in self._messages.values():
            message.speak(phrases)
        for question in self.questions.values():
            question.speak(phrases)
