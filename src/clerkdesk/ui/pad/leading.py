"""Leading through a sitting: which screen follows which, from the first page to the last field."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from clerkdesk.domain.captions import caption_of
from clerkdesk.domain.entries import Declared, DeclineReason, Entry
from clerkdesk.ui.pad.course import Course, PadState, Phase
from clerkdesk.ui.pad.phrases import Phrases
from clerkdesk.ui.pad.sitting_screen import SittingScreen


class Leading(QObject):
    """Lead one sitting at a time over its screen.

    ``moved`` when another screen comes or ink begins or ends; ``signed`` carries the SignedSitting,
    ``declined`` the Sitting and a DeclineReason: one of the two ends it. ``declaration_wished`` carries the
    SittingField that somebody declares, for the clerk to witness.
    """

    moved = Signal()
    signed = Signal(object)
    declined = Signal(object, object)
    declaration_wished = Signal(object)

    def __init__(self, screen: SittingScreen, today: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self._screen = screen
        self._today = today
        self._phrases: Phrases | None = None
        self._asked_from = Phase.READING
        self.phase = Phase.IDLE
        self.course: Course | None = None
        self._connect()

    def _connect(self) -> None:
        screen = self._screen
        screen.reading.continued.connect(lambda: self._show(Phase.SIGNING))
        screen.reading.declined.connect(self._ask_why)
        screen.signing.declined.connect(self._ask_why)
        screen.signing.read_again.connect(lambda: self._show(Phase.READING))
        screen.signing.finished.connect(self._take_ink)
        screen.signing.declaration_wished.connect(lambda: self._show(Phase.DECLARING))
        screen.signing.field.ink_changed.connect(self.moved)
        screen.declaring.declared.connect(self.begin_declaration)
        screen.declaring.returned.connect(lambda: self._show(Phase.SIGNING))
        screen.declining.returned.connect(lambda: self._show(self._asked_from))
        screen.declining.declined.connect(self._decline)
        screen.passing.taken.connect(self._take_over)

    @property
    def state(self) -> PadState:
        """How far the resident is; without a sitting nothing."""
        course = self.course
        if course is None:
            return PadState()
        empty = self._screen.signing.field.empty
        return PadState(self.phase, course.number, len(course.fields), empty, course.field.signer)

    @property
    def begun(self) -> bool:
        """Whether anything would be lost if it ended now."""
        return self.course is not None and (self.course.begun or not self._screen.signing.field.empty)

    def begin(self, course: Course) -> None:
        """Begin with the first field."""
        self.course = course
        self._show_field(course)

    def end(self) -> None:
        """There is no sitting any more; what stands on the screen is not touched yet."""
        self.phase, self.course = Phase.IDLE, None

    def speak(self, phrases: Phrases) -> None:
        """Say everything in this language from now on."""
        self._phrases = phrases
        self._speak()

    def begin_declaration(self) -> None:
        """The field at hand is declared instead of signed, and the clerk asked to be witness."""
        course = self.course
        if course is not None and self.phase in (Phase.READING, Phase.SIGNING, Phase.DECLARING):
            self._show(Phase.WITNESSING)
            self.declaration_wished.emit(course.field)

    def confirm_declaration(self, name: str) -> None:
        """The clerk has seen who declares it, and names them: the field counts as filled."""
        if self.phase is Phase.WITNESSING:
            self._keep(Declared(name))

    def return_declaration(self) -> None:
        """The clerk was no witness of it: back to signing."""
        if self.phase is Phase.WITNESSING:
            self._show(Phase.SIGNING)

    def _take_ink(self) -> None:
        field = self._screen.signing.field
        if not field.empty:
            self._keep(field.ink())

    def _keep(self, entry: Entry) -> None:
        if self.course is not None:
            self.course.keep(entry)
            self._go_on(self.course)

    def _ask_why(self) -> None:
        if self.course is not None:
            self._asked_from = self.phase
            self._screen.declining.ask(others=self.course.has_others, more=self.course.has_open_others)
            self._show(Phase.DECLINING)

    def _decline(self, reason: DeclineReason, everything: bool) -> None:
        if self.course is not None:
            self.course.decline(reason, everything=everything)
            self._go_on(self.course)

    def _go_on(self, course: Course) -> None:
        """Show what comes next, or bring the whole home."""
        if course.over:
            signed = course.signed
            if signed is None:
                self.declined.emit(course.sitting, course.reason)
            else:
                self.signed.emit(signed)
        elif course.passing:
            self._screen.clear()
            self._speak()
            self._show(Phase.PASSING)
        else:
            self._show_field(course)

    def _take_over(self) -> None:
        if self.course is not None:
            self.course.take_over()
            self._show_field(self.course)

    def _show_field(self, course: Course) -> None:
        self._screen.show_field(course, caption_of(course.field, course.sitting.town, self._today()))
        self._speak()
        self._show(Phase.READING)

    def _speak(self) -> None:
        if self.course is not None and self._phrases is not None:
            self._screen.speak(self._phrases, self.course)

    def _show(self, phase: Phase) -> None:
        self.phase = phase
        self._screen.show_part(phase)
        self.moved.emit()
