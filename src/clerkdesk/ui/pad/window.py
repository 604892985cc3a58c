"""The resident's window: a sitting from the first page to thank you, a blank screen at other times."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QScreen, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.base.errors import DeviceTrouble
from clerkdesk.base.jobs import Jobs
from clerkdesk.domain.calibration import Calibrations
from clerkdesk.domain.entries import DeclineReason
from clerkdesk.domain.languages import LANGUAGES
from clerkdesk.domain.pens import CaptureTrouble
from clerkdesk.domain.sittings import SignedSitting, Sitting, StopReason
from clerkdesk.ui.kit import appearance
from clerkdesk.ui.kit.theme import Theme
from clerkdesk.ui.pad.calm import Calm
from clerkdesk.ui.pad.course import Course, PadState, Phase
from clerkdesk.ui.pad.interlude import Interlude
from clerkdesk.ui.pad.leading import Leading
from clerkdesk.ui.pad.looks import Looks
from clerkdesk.ui.pad.options import PadOptions
from clerkdesk.ui.pad.page_source import PageSource
from clerkdesk.ui.pad.patience import Patience
from clerkdesk.ui.pad.phrases import Phrases
from clerkdesk.ui.pad.reader import Reader
from clerkdesk.ui.pad.screens import Screens
from clerkdesk.ui.pad.sitting_screen import SittingScreen
from clerkdesk.ui.pad.standing import Standing
from clerkdesk.ui.pad.steering import Steering
from clerkdesk.ui.pad.stray_pens import StrayPens
from clerkdesk.ui.pad.way_back import WayBack


class PadWindow(QWidget):
    """Let a resident read and sign.

    ``signed`` carries the SignedSitting, ``declined`` the Sitting and a reason code, ``aborted`` the
    Sitting and why, a StopReason (the way back, time-out, or ``stop``). Each sitting ends with exactly one of
    them, and by then nothing of it is left in this window. Who signed is asked to wait, and told that they
    are done by ``thank`` alone, once the seal is set. ``changed`` carries every new PadState,
    ``declaration_wished`` the SittingField that is declared without handwriting, until the clerk confirms or
    returns it; ``trouble`` what kept a page from being shown, ``pen_troubled`` a DeviceTrouble of the pens: a
    CaptureTrouble's code; ``written`` when ink has come into the field.
    """

    signed = Signal(object)
    declined = Signal(object, str)
    aborted = Signal(object, str)
    changed = Signal(object)
    language_changed = Signal(str)
    declaration_wished = Signal(object)
    trouble = Signal(object)
    pen_troubled = Signal(object)
    written = Signal()

    def __init__(self, source: PageSource, jobs: Jobs, options: PadOptions) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._options = options
        self._phase = Phase.IDLE
        self._state = PadState()
        self._phrases = Phrases(LANGUAGES["de"])
        self._sitting = SittingScreen(Reader(source, jobs))
        self._leading = Leading(self._sitting, options.today, self)
        self._screens = Screens(options.town, self._sitting)
        self._way_back = WayBack(options.words)
        self._standing = Standing(self)
        self._interlude = Interlude(self._screens, options.answer, self)
        self._patience = Patience(options.patience, self)
        self.steering = Steering(self, self._sitting.reading.reader, self._patience)
        self._calm = Calm(self, self._sitting.languages)
        self._strays = StrayPens(self)
        self._farewell = QTimer(self, singleShot=True)
        self._build()
        self._connect()
        appearance.dress(self, options.theme)
        self._looks = Looks(self, self._sitting, options.theme)
        self._show_phase(Phase.IDLE)

    def _build(self) -> None:
        self.setWindowTitle(self._options.town)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)  # the desk's window decides that
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(0)
        room.addWidget(self._screens, 1)
        room.addWidget(self._way_back)

    def _connect(self) -> None:
        self._sitting.languages.chosen.connect(self.speak)
        self._sitting.reading.reader.failed.connect(self.trouble)
        self._sitting.signing.field.troubled.connect(self._tell_of_pens)
        self._sitting.signing.field.ink_changed.connect(self._note_ink)
        self._strays.strayed.connect(lambda: self._tell_of_pens(CaptureTrouble.WRONG_SCREEN))
        self._leading.moved.connect(self._follow)
        self._leading.signed.connect(self._bring_home)
        self._leading.declined.connect(self._decline)
        self._leading.declaration_wished.connect(self.declaration_wished)
        self._way_back.wished.connect(self._wish_to_stop)
        self._way_back.stayed.connect(self._go_on)
        self._way_back.confirmed.connect(lambda: self.stop(StopReason.PAD))
        self._interlude.resumed.connect(self._go_on)
        self._interlude.ended.connect(lambda: self.stop(StopReason.PAD))
        self._patience.fading.connect(self._interlude.ask_whether_there)
        # not before the press that is the sign of life has reached the question: it is meant for nothing else
        self._patience.revived.connect(self._interlude.note_life, Qt.ConnectionType.QueuedConnection)
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

    @property
    def settled(self) -> bool:
        """Whether all presses on its buttons count now; where a tap brought others, a second one does not."""
        return self._calm.settled

    def calibrate(self, calibrations: Calibrations) -> None:
        """From now on bring what pens report to where they really are."""
        self._sitting.signing.field.calibrate(calibrations)

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
        self._interlude.hold()

    def begin(
        self, sitting: Sitting, languages: Sequence[str] = tuple(LANGUAGES), language: str = "de"
    ) -> None:
        """Begin a sitting; of ``languages`` those are offered in which all its texts are there.

        A sitting that is still going on is aborted first. Raises Refused (PAD-01) for one without fields.
        """
        course = Course(sitting)
        self.stop()
        offered = course.languages(tuple(code for code in languages if code in LANGUAGES)) or ("de",)
        self._sitting.languages.offer(offered)
        self._looks.begin()
        self.speak(language if language in offered else offered[0])
        self._leading.begin(course)
        self._patience.begin()
        self._standing.come()

    def stop(self, why: StopReason = StopReason.CLERK) -> None:
        """Blank the screen at once; a sitting that was going on is aborted."""
        self._farewell.stop()
        course = self._leading.course
        self._leave(Phase.IDLE)
        if course is not None:
            self.aborted.emit(course.sitting, why)

    def begin_declaration(self) -> None:
        """Somebody cannot sign: show what they declare instead, and wait for the clerk."""
        self._leading.begin_declaration()

    def confirm_declaration(self, name: str) -> None:
        """The clerk is witness that this person declares it: the field counts as filled."""
        self._leading.confirm_declaration(name)

    def return_declaration(self) -> None:
        """The clerk is no witness of it: back to signing."""
        self._leading.return_declaration()

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
        self._looks.set_theme(theme)

    def speak(self, language: str) -> None:
        """Say everything in another language, at once and in its direction."""
        changed = language != self._phrases.language.code
        self._phrases = Phrases(LANGUAGES[language])
        way = Qt.LayoutDirection
        self.setLayoutDirection(
            way.RightToLeft if self._phrases.language.right_to_left else way.LeftToRight
        )  # fmt: skip
        self._leading.speak(self._phrases)
        self._screens.speak(self._phrases)
        if changed:
            self.language_changed.emit(language)

    def _follow(self) -> None:
        """Show where the sitting goes; what is written on the same screen is only told."""
        if self._leading.phase is self._phase:
            self._tell_state()
        else:
            self._show_phase(self._leading.phase)

    def _show_phase(self, phase: Phase) -> None:
        going_on = self._interlude.stopping and self._leading.course is not None
        self._interlude.close()
        if phase is not self._phase:
            self._strays.heed(phase is Phase.SIGNING and not self.shared)
            self._make_way(phase)
        self._phase = phase
        self._way_back.offer(self.shared and phase is not Phase.IDLE)
        self._screens.show_phase(phase)
        if going_on:
            self._patience.begin()
        self._tell_state()

    def _make_way(self, phase: Phase) -> None:
        """Have the clerk, who is witness at the desk, see it; then go on where the pad was."""
        if phase is Phase.WITNESSING:
            self._standing.step_aside()
        elif self._phase is Phase.WITNESSING and phase is not Phase.IDLE:
            self._standing.come()
            if self._leading.course is not None and not self.paused:
                self._patience.begin()

    def _tell_state(self) -> None:
        state = self._leading.state if self._leading.course is not None else PadState(self._phase)
        if state != self._state:
            self._state = state
            self.changed.emit(state)

    def _tell_of_pens(self, trouble: CaptureTrouble) -> None:
        self.pen_troubled.emit(DeviceTrouble(trouble.value))

    def _note_ink(self) -> None:
        if not self._sitting.signing.field.empty:
            self._strays.heed_anew()
            self.written.emit()

    def _bring_home(self, signed: SignedSitting) -> None:
        self._leave(Phase.SEALING)
        self.signed.emit(signed)

    def _decline(self, sitting: Sitting, reason: DeclineReason) -> None:
        self._leave(Phase.IDLE)
        self.declined.emit(sitting, reason)

    def _leave(self, phase: Phase) -> None:
        """End the sitting: show the other screen, then drop ink, pages and words."""
        self._patience.stop()
        self._leading.end()
        self._show_phase(phase)
        self._sitting.forget()
        if phase is Phase.IDLE:
            self._looks.begin()
        if self.isVisible():
            self.repaint()
        if phase is Phase.IDLE:
            self._standing.go()

    def _stand_anew(self) -> None:
        """Take what the new place asks for: another scale for the ink, a way back, patience."""
        self._sitting.signing.field.renew()
        self._strays.heed(self._phase is Phase.SIGNING and not self.shared)
        self._way_back.offer(self.shared and self._phase is not Phase.IDLE)
        if self._interlude.stopping:
            self._ask_whether_on()
        elif self._leading.course is not None:
            self._patience.begin()

    def _wish_to_stop(self) -> None:
        """Nothing is in sight from now on; if something was written, it waits for an answer."""
        if self._leading.begun and not self._interlude.stopping:
            self._ask_whether_on()
        else:
            self.stop(StopReason.PAD)

    def _ask_whether_on(self) -> None:
        """Ask the resident; on the clerk's own screen the clerk may answer as well."""
        self._patience.stop()
        self._interlude.ask_whether_on()
        self._way_back.ask()
        if self.isVisible():
            self.repaint()

    def _go_on(self) -> None:
        """Show again what lay behind the question."""
        if self._leading.course is not None:
            self._show_phase(self._phase)
            if not self.paused:
                self._patience.begin()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to watch for signs of life."""
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            self._patience.watch(handle)
            self._calm.watch(handle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Blank the screen on Esc, where the pad has the keyboard; a second Esc stops for good."""
        if event.key() == Qt.Key.Key_Escape:
            self._wish_to_stop()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave nothing behind."""
        self.stop(StopReason.PAD)
        super().closeEvent(event)
