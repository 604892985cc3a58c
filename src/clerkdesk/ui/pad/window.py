"""The resident's window: a sitting from the first page to thank you, a blank screen at other times."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QScreen, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.sittings import Sitting, StopReason
from clerkdesk.ui.kit import appearance
from clerkdesk.ui.kit.theme import TEXT_SCALES, Theme
from clerkdesk.ui.pad.course import Course, PadState, Phase
from clerkdesk.ui.pad.messages import ThanksScreen
from clerkdesk.ui.pad.page_source import PageSource
from clerkdesk.ui.pad.phrases import LANGUAGES, Phrases
from clerkdesk.ui.pad.privacy import PrivacyScreen
from clerkdesk.ui.pad.reader import Reader
from clerkdesk.ui.pad.sitting_screen import SittingScreen

DECLINED = "declined-by-resident"
"""The reason code of a sitting the resident declined."""

_INPUT = frozenset(
    {
        QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate,
        QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel, QEvent.Type.KeyPress,
    }
)  # fmt: skip


def _today() -> date:
    return datetime.now().astimezone().date()


@dataclass(frozen=True)
class PadOptions:
    """How the pad is set up: the town on its blank screen, its look, and its patience in seconds."""

    town: str
    theme: Theme
    patience: float = 300.0
    thanks: float = 8.0
    today: Callable[[], date] = _today


class PadWindow(QWidget):
    """Let a resident read and sign.

    ``signed`` carries the SignedSitting, ``declined`` the Sitting and a reason code, ``aborted`` the
    Sitting and why, a StopReason (Esc, time-out, or ``stop``). Each sitting ends with exactly one of
    them, and by then nothing of it is left in this window. ``changed`` carries every new PadState,
    ``trouble`` what kept a page from being shown.
    """

    signed = Signal(object)
    declined = Signal(object, str)
    aborted = Signal(object, str)
    changed = Signal(object)
    language_changed = Signal(str)
    trouble = Signal(object)

    def __init__(self, source: PageSource, jobs: Jobs, options: PadOptions) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._options = options
        self._theme = options.theme
        self._course: Course | None = None
        self._phase = Phase.IDLE
        self._state = PadState()
        self._phrases = Phrases(LANGUAGES["de"])
        self._asked_from = Phase.READING
        self._last_input = 0.0
        self._privacy = PrivacyScreen(options.town)
        self._sitting = SittingScreen(Reader(source, jobs))
        self._thanks = ThanksScreen()
        self._screens = QStackedWidget()
        self._patience = QTimer(self, singleShot=True)
        self._farewell = QTimer(self, singleShot=True)
        self._build()
        self._connect()
        appearance.dress(self, self._theme)
        self._show_phase(Phase.IDLE)

    def _build(self) -> None:
        self.setWindowTitle(self._options.town)
        # The clerk goes on typing at the desk while the resident writes here.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)  # the desk's window decides that
        for whole in (self._privacy, self._sitting, self._thanks):
            self._screens.addWidget(whole)
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(self._screens)

    def _connect(self) -> None:
        reading, signing = self._sitting.reading, self._sitting.signing
        self._sitting.languages.chosen.connect(self.speak)
        self._sitting.languages.sized.connect(self._resize_letters)
        reading.continued.connect(lambda: self._show_phase(Phase.SIGNING))
        reading.declined.connect(self._ask_whether_declined)
        reading.reader.failed.connect(self.trouble)
        signing.declined.connect(self._ask_whether_declined)
        signing.read_again.connect(lambda: self._show_phase(Phase.READING))
        signing.finished.connect(self._finish_field)
        signing.field.ink_changed.connect(self._tell_state)
        self._sitting.declining.returned.connect(lambda: self._show_phase(self._asked_from))
        self._sitting.declining.confirmed.connect(self._decline)
        self._patience.timeout.connect(self._lose_patience)
        self._farewell.timeout.connect(self.rest)

    @property
    def state(self) -> PadState:
        """How far the resident is."""
        return self._state

    def show_on(self, screen: QScreen) -> None:
        """Fill this screen."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def begin(
        self, sitting: Sitting, languages: Sequence[str] = ("de", "en", "ar"), language: str = "de"
    ) -> None:
        """Begin a sitting; of ``languages`` those are offered in which all its texts are there.

        A sitting that is still going on is aborted first. Raises Refused (PAD-01) for one without fields.
        """
        course = Course(sitting)
        self.stop()
        self._course = course
        offered = course.languages(tuple(code for code in languages if code in LANGUAGES)) or ("de",)
        self._sitting.languages.offer(offered)
        self._dress(self._theme.scaled(TEXT_SCALES[0]))
        self.speak(language if language in offered else offered[0])
        self._show_field(course)
        self._last_input = time.monotonic()
        self._patience.start(round(self._options.patience * 1000))

    def stop(self, why: StopReason = StopReason.CLERK) -> None:
        """Blank the screen at once; a sitting that was going on is aborted."""
        self._farewell.stop()
        course = self._course
        self._leave(Phase.IDLE)
        if course is not None:
            self.aborted.emit(course.sitting, why)

    def rest(self) -> None:
        """Go from thank you to the blank screen, when told or after some seconds."""
        if self._phase is Phase.THANKS:
            self._farewell.stop()
            self._leave(Phase.IDLE)

    def set_theme(self, theme: Theme) -> None:
        """Take another look; the size of the letters stays the resident's choice."""
        self._dress(theme.scaled(self._theme.text_scale))

    def speak(self, language: str) -> None:
        """Say everything in another language, at once and in its direction."""
        changed = language != self._phrases.language.code
        self._phrases = Phrases(LANGUAGES[language])
        way = Qt.LayoutDirection
        self.setLayoutDirection(
            way.RightToLeft if self._phrases.language.right_to_left else way.LeftToRight
        )  # fmt: skip
        self._speak()
        if changed:
            self.language_changed.emit(language)

    def _speak(self) -> None:
        if self._course is not None:
            self._sitting.speak(self._phrases, self._course)
        self._thanks.speak(self._phrases)

    def _show_field(self, course: Course) -> None:
        sitting = course.sitting
        caption = f"{sitting.caption}, {self._options.today():%d.%m.%Y}"
        self._sitting.show_field(course, caption)
        self._speak()
        self._show_phase(Phase.READING)

    def _show_phase(self, phase: Phase) -> None:
        self._phase = phase
        if phase is Phase.IDLE:
            self._screens.setCurrentWidget(self._privacy)
        elif phase is Phase.THANKS:
            self._screens.setCurrentWidget(self._thanks)
        else:
            self._sitting.show_part(phase)
            self._screens.setCurrentWidget(self._sitting)
        self._tell_state()

    def _tell_state(self) -> None:
        course = self._course
        state = PadState(self._phase)
        if course is not None:
            empty = self._sitting.signing.field.empty
            state = PadState(self._phase, course.number, len(course.sitting.fields), empty)
        if state != self._state:
            self._state = state
            self.changed.emit(state)

    def _finish_field(self) -> None:
        course = self._course
        if course is None or self._sitting.signing.field.empty:
            return
        signed = course.keep(self._sitting.signing.field.ink())
        if signed is None:
            self._show_field(course)
            return
        self._leave(Phase.THANKS)
        self._farewell.start(round(self._options.thanks * 1000))
        self.signed.emit(signed)

    def _ask_whether_declined(self) -> None:
        self._asked_from = self._phase
        self._show_phase(Phase.DECLINING)

    def _decline(self) -> None:
        course = self._course
        if course is not None:
            self._leave(Phase.IDLE)
            self.declined.emit(course.sitting, DECLINED)

    def _leave(self, phase: Phase) -> None:
        """End the sitting: show the other screen, then drop ink, pages and words."""
        self._patience.stop()
        self._course = None
        self._show_phase(phase)
        self._sitting.forget()
        if phase is Phase.IDLE:
            self._dress(self._theme.scaled(TEXT_SCALES[0]))
        if self.isVisible():
            self.repaint()

    def _resize_letters(self, direction: int) -> None:
        at = TEXT_SCALES.index(self._theme.text_scale) + direction
        self._dress(self._theme.scaled(TEXT_SCALES[min(max(at, 0), len(TEXT_SCALES) - 1)]))

    def _dress(self, theme: Theme) -> None:
        if theme != self._theme:
            self._theme = theme
            appearance.dress(self, theme)
        self._sitting.dress(theme)

    def _lose_patience(self) -> None:
        rest = self._options.patience - (time.monotonic() - self._last_input)
        if rest > 0:
            self._patience.start(round(rest * 1000) + 1)
        else:
            self.stop(StopReason.TIME_OUT)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to watch for signs of life."""
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note every sign of life of the resident."""
        if event.type() in _INPUT:
            self._last_input = time.monotonic()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Blank the screen on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.stop(StopReason.PAD)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave nothing behind."""
        self.stop(StopReason.PAD)
        super().closeEvent(event)
