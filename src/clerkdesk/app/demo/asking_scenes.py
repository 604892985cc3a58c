"""The scenes where the desk asks first: for the key, before a signature goes, on a desk with one screen."""

from collections.abc import Iterator

from PySide6.QtWidgets import QDialog

from clerkdesk.app.demo.acting import Cast
from clerkdesk.app.demo.hands import click, press, primary
from clerkdesk.app.demo.morning import Morning, checked
from clerkdesk.app.demo.player import Step
from clerkdesk.app.demo.residents import VISITOR
from clerkdesk.domain.cases import Applicant
from clerkdesk.ui.pad.course import Phase
from clerkdesk.ui.pad.way_back import WayBack
from clerkdesk.usecases.keys import SECRET


class AskingScenes:
    """Has a resident sign on the clerk's only screen, with a key that is locked before and after."""

    def __init__(self, cast: Cast, morning: Morning) -> None:
        self._cast = cast
        self._morning = morning
        self._passphrase = ""

    def play(self) -> Iterator[Step]:
        """Play every scene; each step is begun here and yields how to see that it is done."""
        seat, place = self._cast.seat, self._cast.front.pad_place
        case = checked(
            seat.office, Applicant(VISITOR.family_name, VISITOR.given_names, VISITOR.birth_date)
        ).id
        seat.window.note_change()
        self._cast.front.pad.share_screen()
        place.tell()
        yield from self._key_first(case)
        yield from self._one_screen()
        yield from self._waiting()
        place.settle()

    def _lock(self) -> None:
        back = self._cast.front.desk.adapters
        self._passphrase = back.vault.get(SECRET) or ""
        back.vault.forget(SECRET)
        back.keys.lock()

    def _key_first(self, case: str) -> Iterator[Step]:
        """The key is locked: asked for before the resident is."""
        seat, pad = self._cast.seat, self._cast.front.pad
        yield from self._cast.open(case)
        self._lock()
        press(seat.window, "F9")
        yield self._cast.until(lambda: self._cast.dialog() is not None)
        yield from self._cast.camera.take("key-before-pad", seat.window)
        self._cast.answer_dialog(self._passphrase)
        yield self._cast.until(lambda: pad.state.phase is Phase.READING and primary(pad) is not None)

    def _one_screen(self) -> Iterator[Step]:
        """The pad stands before the desk, with a way back."""
        pad, camera = self._cast.front.pad, self._cast.camera
        yield from camera.take_pad("one-screen-reading-1920", pad)
        self._cast.click_primary(pad)
        yield self._cast.until(lambda: pad.state.phase is Phase.SIGNING)
        self._cast.write("signature_1")
        yield self._cast.until(lambda: not pad.state.ink_empty)
        yield from camera.take_pad("one-screen-signing-1920", pad)
        way_back = pad.findChild(WayBack)
        assert isinstance(way_back, WayBack)
        click(way_back.back_button)
        yield self._cast.until(lambda: way_back.asking)
        yield from camera.take_pad("one-screen-question-1920", pad)
        click(way_back.stay_button)
        yield self._cast.until(lambda: not way_back.asking and primary(pad) is not None)

    def _waiting(self) -> Iterator[Step]:
        """What was written waits for its seal, here and seen from another case, and may be discarded."""
        seat, pad, camera = self._cast.seat, self._cast.front.pad, self._cast.camera
        panel = seat.flow.panel
        self._lock()
        self._cast.click_primary(pad)
        yield self._cast.until(lambda: pad.state.phase is Phase.PATIENCE and self._cast.dialog() is not None)
        pad.rest()
        self._cast.close_dialog()
        yield self._cast.until(lambda: not pad.isVisible() and self._cast.dialog() is None)
        yield from camera.take("signature-waits", seat.window)
        yield from self._cast.open(self._morning.fee)
        yield from camera.take("signature-elsewhere", seat.window)
        click(panel.elsewhere.button)
        yield self._cast.until(panel.bar.isVisible)
        click(panel.bar.discard_button)
        yield self._cast.until(lambda: self._cast.dialog() is not None)
        yield from camera.take("discard", seat.window)
        question = self._cast.dialog()
        assert isinstance(question, QDialog)
        question.accept()
        yield self._cast.until(lambda: not seat.flow.case)
        yield from camera.take("discarded", seat.window)
        self._cast.put_away_toast()
