"""An interlude: what somebody does at the pad waits, covered, until they have answered a question."""

from PySide6.QtCore import QObject, QTimer, Signal

from clerkdesk.ui.pad.asking import WHETHER_ON, WHETHER_THERE, Question
from clerkdesk.ui.pad.screens import Screens


class Interlude(QObject):
    """Cover the screen at once and ask; nothing of what lies behind is dropped or changed.

    ``resumed`` when they go on, ``ended`` when they stop, or leave open for ``seconds`` whether they go on.
    How long somebody may be away is not its own to measure (``patience``).
    """

    resumed = Signal()
    ended = Signal()

    def __init__(self, screens: Screens, seconds: float, parent: QObject) -> None:
        super().__init__(parent)
        self._screens = screens
        self._asked: Question | None = None
        self._timer = QTimer(self, singleShot=True, interval=round(seconds * 1000))
        self._timer.timeout.connect(self.ended)
        for screen in screens.questions.values():
            screen.stayed.connect(self.resumed)
            screen.stopped.connect(self.ended)

    @property
    def stopping(self) -> bool:
        """Whether somebody wanted to stop, and has not answered yet."""
        return self._asked is WHETHER_ON

    def ask_whether_on(self) -> None:
        """Somebody wants to stop: ask, and wait for an answer from now on."""
        self._cover(WHETHER_ON)
        self._timer.start()

    def ask_whether_there(self) -> None:
        """Nobody gave a sign of life for long."""
        if self._asked is None:
            self._cover(WHETHER_THERE)

    def note_life(self) -> None:
        """Somebody is there, whatever they did: that is answer enough to that question."""
        if self._asked is WHETHER_THERE:
            self.resumed.emit()

    def hold(self) -> None:
        """The screen is gone: who cannot see the question need not answer it in time."""
        self._timer.stop()

    def close(self) -> None:
        """Ask no more; whoever shows the next screen uncovers it."""
        self._timer.stop()
        self._asked = None

    def _cover(self, question: Question) -> None:
        self._asked = question
        self._screens.ask(question)
