"""The resident's window: a sitting from the first page to thank you, a blank screen at other times."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QScreen, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.entries import DeclineReason
from clerkdesk.domain.languages import LANGUAGES
from clerkdesk.domain.sittings import Sitting, StopReason
from clerkdesk.ui.kit import appearance
from clerkdesk.ui.kit.theme import TEXT_SCALES, Theme
from clerkdesk.ui.pad.course import Course, PadState, Phase
from clerkdesk.ui.pad.messages import PATIENCE, SEALING, THANKS, MessageScreen
from clerkdesk.ui.pad.page_source import PageSource
from clerkdesk.ui.pad.patience import Patience
from clerkdesk.ui.pad.phrases import Phrases
from clerkdesk.ui.pad.privacy import PrivacyScreen
from clerkdesk.ui.pad.reader import Reader
from clerkdesk.ui.pad.sitting_screen import SittingScreen
from clerkdesk.ui.pad.standing import Standing
from clerkdesk.ui.pad.way_back import ClerkWords, WayBack


def _today() -> date:
    return datetime.now().astimezone().date()


@dataclass(frozen=True)
class PadOptions:
    """How the pad is set up: the town on its blank screen, look, patience in seconds, words for the clerk."""

    town: str
    theme: Theme
    patience: float = 300.0
    thanks: float = 8.0
    today: Callable[[], date] = _today
    words: ClerkWords = field(kw_only=True)


class PadWindow(QWidget):
    """Let a resident read and sign.

    ``signed`` carries the SignedSitting, ``declined`` the Sitting and a reason code, ``aborted`` the
    Sitting and why, a StopReason (the way back, time-out, or ``stop``). Each sitting ends with exactly one of
    them, and by then nothing of it is left in this window. Who signed is asked to wait, and told that they
    are done by ``thank`` alone, once the seal is set. ``changed`` carries every new PadState,
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
        self._privacy = PrivacyScreen(options.town)
        self._sitting = SittingScreen(Reader(source, jobs))
        self._messages = {
            Phase.SEALING: MessageScreen(SEALING),
            Phase.PATIENCE: MessageScreen(PATIENCE),
            Phase.THANKS: MessageScreen(THANKS),
        }
        self._screens = QStackedWidget()
        self._way_back = WayBack(options.words)
        self._standing = Standing(self)
        self._patience = Patience(options.patience, self)
        self._farewell = QTimer(self, singleShot=True)
        self._build()
        self._connect()
        appearance.dress(self, self._theme)
        self._show_phase(Phase.IDLE)

    def _build(self) -> None:
        self.setWindowTitle(self._options.town)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)  # the desk's window decides that
        for whole in (self._privacy, self._sitting, *self._messages.values()):
            self._screens.addWidget(whole)
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(0)
        room.addWidget(self._screens, 1)
        room.addWidget(self._way_back)

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
        self._way_back.wished.connect(self._ask_whether_stopped)
        self._way_back.confirmed.connect(lambda: self.stop(StopReason.PAD))
        self._patience.lost.connect(lambda: self.stop(StopReason.TIME_OUT))
        self._farewell.timeout.connect(self.rest)

    @property
    def state(self) -> PadState:
        """How far the resident is."""
        return self._state

    @property
    def shared(self) -> bool:
        """Whether it has no screen of its own and comes before the desk while somebody signs."""
        return self._standing.shared

    @property
    def paused(self) -> bool:
        """Whether a sitting waits out of sight for a screen."""
        return self._standing.paused

    def show_on(self, screen: QScreen) -> None:
        """Fill this screen for good, without ever taking the keyboard; a sitting that waited goes on."""
        self._standing.own(screen)
        self._stand_anew()

    def share_screen(self) -> None:
        """Have no screen of its own: come before the desk when a sitting begins, go when it is over."""
        self._standing.share()
        self._stand_anew()

    def pause(self) -> None:
        """Its screen is gone: wait out of sight; everything written stays."""
        self._standing.pause()
        self._patience.stop()

    def begin(
        self, sitting: Sitting, languages: Sequence[str] = tuple(LANGUAGES), language: str = "de"
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
        self._patience.begin()
        self._standing.come()

    def stop(self, why: StopReason = StopReason.CLERK) -> None:
        """Blank the screen at once; a sitting that was going on is aborted."""
        self._farewell.stop()
        course = self._course
        self._leave(Phase.IDLE)
        if course is not None:
            self.aborted.emit(course.sitting, why)

    def thank(self) -> None:
        """The seal is set: tell who waits for it that they are done."""
        if self._phase in (Phase.SEALING, Phase.PATIENCE):
            self._show_phase(Phase.THANKS)
            self._farewell.start(round(self._options.thanks * 1000))

    def ask_patience(self) -> None:
        """The seal must wait: say so kindly; where the desk has no other screen, only for some seconds."""
        if self._phase is Phase.SEALING:
            self._show_phase(Phase.PATIENCE)
            if self.shared:
                self._farewell.start(round(self._options.thanks * 1000))

    def rest(self) -> None:
        """Go from a last word to the blank screen, when told or after some seconds."""
        if self._phase in (Phase.PATIENCE, Phase.THANKS):
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
        for message in self._messages.values():
            message.speak(self._phrases)

    def _show_field(self, course: Course) -> None:
        sitting = course.sitting
        caption = f"{sitting.caption}, {self._options.today():%d.%m.%Y}"
        self._sitting.show_field(course, caption)
        self._speak()
        self._show_phase(Phase.READING)

    def _show_phase(self, phase: Phase) -> None:
        self._phase = phase
        self._way_back.offer(self.shared and phase is not Phase.IDLE)
        if phase is Phase.IDLE:
            self._screens.setCurrentWidget(self._privacy)
        elif phase in self._messages:
            self._screens.setCurrentWidget(self._messages[phase])
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
        self._leave(Phase.SEALING)
        self.signed.emit(signed)

    def _ask_whether_declined(self) -> None:
        self._asked_from = self._phase
        self._show_phase(Phase.DECLINING)

    def _decline(self) -> None:
        course = self._course
        if course is not None:
            self._leave(Phase.IDLE)
            self.declined.emit(course.sitting, DeclineReason.UNSAID)

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
        if phase is Phase.IDLE:
            self._standing.go()

    def _stand_anew(self) -> None:
        """Take what the new place asks for: another scale for the ink, a way back, patience."""
        self._sitting.signing.field.renew()
        self._way_back.offer(self.shared and self._phase is not Phase.IDLE)
        if self._course is not None:
            self._patience.begin()

    def _ask_whether_stopped(self) -> None:
        """Stop, but ask first if something was written."""
        course = self._course
        if course is not None and (course.number > 1 or not self._sitting.signing.field.empty):
            self._way_back.ask()
        else:
            self.stop(StopReason.PAD)

    def _resize_letters(self, direction: int) -> None:
        at = TEXT_SCALES.index(self._theme.text_scale) + direction
        self._dress(self._theme.scaled(TEXT_SCALES[min(max(at, 0), len(TEXT_SCALES) - 1)]))

    def _dress(self, theme: Theme) -> None:
        if theme != self._theme:
            self._theme = theme
            appearance.dress(self, theme)
        self._sitting.dress(theme)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to watch for signs of life."""
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            self._patience.watch(handle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stop on Esc, where the pad has the keyboard; a question it has asked is taken back."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._way_back.asking:
            self._way_back.drop()
        else:
            self._ask_whether_stopped()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave nothing behind."""
        self.stop(StopReason.PAD)
        super().closeEvent(event)
