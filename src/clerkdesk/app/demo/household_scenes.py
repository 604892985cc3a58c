"""The scenes of a household: who moves in, who signs for a child, who cannot write; and of stray pens."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtWidgets import QScrollArea

from clerkdesk.app.demo.acting import Cast
from clerkdesk.app.demo.camera import SMALL
from clerkdesk.app.demo.hands import press, primary
from clerkdesk.app.demo.morning import checked
from clerkdesk.app.demo.pen import PretendPen, on_the_line
from clerkdesk.app.demo.player import Step
from clerkdesk.app.demo.town import CLERK
from clerkdesk.app.pen_care import PAD_AND_PEN
from clerkdesk.base.errors import DeviceTrouble
from clerkdesk.domain.cases import Applicant
from clerkdesk.domain.ink import Sample, Stroke
from clerkdesk.domain.languages import LANGUAGES
from clerkdesk.domain.pens import CaptureTrouble
from clerkdesk.domain.procedures import StepId
from clerkdesk.ui.inbox.new_case import NewCaseDialog
from clerkdesk.ui.kit.ask_signers import AskSigners
from clerkdesk.ui.pad import phrases as say
from clerkdesk.ui.pad.course import Phase
from clerkdesk.ui.pad.phrases import Phrases
from clerkdesk.ui.pad.writing import WritingField
from clerkdesk.ui.shell.pad_sheet import PadSheet

_CHILD = Applicant("Muster", "Mia", date(2014, 2, 1))
_REGISTRATION = "Anmeldung einer Wohnung"
_DOT = (Stroke((Sample(40, 30, 0.5, 0), Sample(44, 32, 0.5, 5))),)
_LARGE_LETTERS = (100, 150, 200)


class HouseholdScenes:
    """Asks who else moves in and who signs, is witness to a declaration, and tells of pens."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast

    def play(self) -> Iterator[Step]:
        """Play every scene; each step is begun here and yields how to see that it is done."""
        yield from self._cast.sit_down(CLERK.id)
        yield from self._moving_in()
        yield from self._signers()
        yield from self._unwritten()
        yield from self._pens()

    def _moving_in(self) -> Iterator[Step]:
        seat, camera = self._cast.seat, self._cast.camera
        seat.window.resize(SMALL)
        seat.window.inbox.new_case()
        yield self._cast.until(lambda: self._cast.dialog() is not None)
        dialog = self._cast.dialog()
        assert isinstance(dialog, NewCaseDialog)
        dialog.procedure.setCurrentText(_REGISTRATION)
        dialog.further.add_button.click()
        dialog.further.add_button.click()
        yield self._cast.until(lambda: True)
        area = dialog.findChild(QScrollArea)
        assert isinstance(area, QScrollArea)
        area.ensureWidgetVisible(dialog.further.add_button)
        yield from camera.take("household", seat.window)
        self._cast.close_dialog()
        yield self._cast.until(lambda: self._cast.dialog() is None)

    def _signers(self) -> Iterator[Step]:
        seat, camera = self._cast.seat, self._cast.camera
        case = seat.office.cases.open_new("id-card", _CHILD, {"street": "Musterweg 1"})
        seat.window.note_change()
        yield from self._cast.open(case.id)
        for percent in _LARGE_LETTERS:
            yield from camera.take("case-of-a-child", seat.window, percent=percent)
        for percent in _LARGE_LETTERS:
            camera.dress("light", percent)
            yield self._cast.until(lambda: True)
            seat.case_page.frame.signer.signers_button.click()
            yield self._cast.until(lambda: self._cast.dialog() is not None)
            yield from camera.take("who-signs", seat.window, percent=percent)
            assert isinstance(self._cast.dialog(), AskSigners)
            self._cast.close_dialog()
            yield self._cast.until(lambda: self._cast.dialog() is None)

    def _unwritten(self) -> Iterator[Step]:
        """A pen that only touches the field is asked about; then the clerk is witness."""
        seat, pad, camera = self._cast.seat, self._cast.front.pad, self._cast.camera
        yield from self._cast.open(checked(seat.office).id)
        yield self._cast.until(lambda: self._cast.step() is StepId.SIGN)
        press(seat.window, "F9")
        yield self._cast.until(lambda: pad.state.phase is Phase.READING and primary(pad) is not None)
        self._cast.click_primary(pad)
        yield self._cast.until(lambda: pad.state.phase is Phase.SIGNING)
        field = pad.findChild(WritingField)
        assert isinstance(field, WritingField)
        PretendPen(pad.windowHandle()).sign(_DOT, on_the_line(field))
        yield self._cast.until(lambda: primary(pad) is not None)
        self._cast.click_primary(pad)
        yield from camera.take_pad("pad-question-de", pad)
        self._say(say.WRITE_MORE)
        yield self._cast.until(lambda: pad.settled)
        self._say(say.DECLARE)
        yield self._cast.until(lambda: pad.state.phase is Phase.DECLARING and primary(pad) is not None)
        self._cast.click_primary(pad)
        yield self._cast.until(lambda: pad.state.phase is Phase.WITNESSING)
        yield from camera.take_pad("pad-witnessing-de", pad)
        for percent in _LARGE_LETTERS:
            yield from camera.take("witness", seat.window, percent=percent)
        press(seat.window, "Shift+Esc")
        yield self._cast.until(lambda: pad.state.phase is Phase.IDLE)

    def _pens(self) -> Iterator[Step]:
        seat, pad, camera = self._cast.seat, self._cast.front.pad, self._cast.camera
        pad.pen_troubled.emit(DeviceTrouble(CaptureTrouble.WRONG_SCREEN.value))
        yield from camera.take("pen-astray", seat.window)
        seat.window.drop_notice(CaptureTrouble.WRONG_SCREEN.value)
        seat.window.actions_.run(PAD_AND_PEN)
        for percent in _LARGE_LETTERS:
            yield from camera.take("pens", seat.window, percent=percent)
        for sheet in seat.window.findChildren(PadSheet):
            sheet.go()
        yield self._cast.until(lambda: True)

    def _say(self, phrase: str) -> None:
        self._cast.press_button(self._cast.front.pad, Phrases(LANGUAGES["de"]).say(phrase))
