"""The scenes of a visit: checked, read and signed, sealed, declined, approved, filed."""

from collections.abc import Iterator
from threading import Event

from clerkdesk.app.demo.acting import Cast
from clerkdesk.app.demo.camera import LARGE, SMALL
from clerkdesk.app.demo.hands import click_row, press, primary
from clerkdesk.app.demo.morning import BOTH, Morning
from clerkdesk.app.demo.player import Step
from clerkdesk.app.demo.town import CLERK, SUPERVISOR
from clerkdesk.base.jobs import Lane
from clerkdesk.domain.languages import LANGUAGES
from clerkdesk.domain.procedures import StepId
from clerkdesk.ui.pad import phrases as say
from clerkdesk.ui.pad.course import Phase
from clerkdesk.ui.pad.phrases import Phrases
from clerkdesk.usecases.keys import SECRET

PAD_LANGUAGES = ("de", "ar")
_WRONG = "falsch"


class VisitScenes:
    """Brings desk and pad through a visit, with everything that can come between."""

    def __init__(self, cast: Cast, morning: Morning) -> None:
        self._cast = cast
        self._morning = morning

    def play(self) -> Iterator[Step]:
        """Play every scene; each step is begun here and yields how to see that it is done."""
        yield from self._visit()
        yield from self._declining()
        yield from self._approvals()
        yield from self._filing()

    def _visit(self) -> Iterator[Step]:
        seat, pad = self._cast.seat, self._cast.front.pad
        yield from self._cast.open(self._morning.check)
        yield from self._cast.camera.take_pad("pad-idle", pad)
        view = seat.case_page.view
        assert view is not None
        for paper in view.procedure.papers:
            if paper.required:
                self._cast.tick(seat.case_page.frame.card.papers[paper.key])
        yield from self._cast.camera.take("case-check-ready", seat.window)
        press(seat.window, "Ctrl+Return")
        yield self._cast.until(lambda: self._cast.step() is StepId.SIGN)
        yield from self._cast.camera.take("case-sign-toast", seat.window)
        self._cast.put_away_toast()
        yield from self._cast.camera.take("case-sign", seat.window, LARGE)
        yield from self._cast.camera.take("case-sign", seat.window, percent=150)
        press(seat.window, "F9")
        yield from self._read_and_sign()
        yield from self._lock_and_seal()

    def _read_and_sign(self) -> Iterator[Step]:
        seat, pad, camera = self._cast.seat, self._cast.front.pad, self._cast.camera
        yield self._cast.until(lambda: pad.state.phase is Phase.READING and primary(pad) is not None)
        yield from camera.take("sitting-reading", seat.window)
        for language in PAD_LANGUAGES:
            pad.speak(language)
            yield from camera.take_pad(f"pad-reading-{language}", pad)
        pad.speak("de")
        yield Step("pad-reading-de-125", camera.still())  # the buttons have changed their sides
        for percent in (125, 150, 200):
            self._cast.press_button(pad, "A+")
            yield from camera.take_pad(f"pad-reading-de-{percent}", pad)
        for _ in range(3):
            self._cast.press_button(pad, "A\N{MINUS SIGN}")
            yield Step("pad-signing", camera.still())
        yield self._cast.until(lambda: primary(pad) is not None)
        self._cast.click_primary(pad)
        yield self._cast.until(lambda: pad.state.phase is Phase.SIGNING)
        yield from camera.take_pad("pad-signing-empty-de", pad)
        self._cast.write("signature_1")
        yield self._cast.until(lambda: not pad.state.ink_empty)
        for language in PAD_LANGUAGES:
            pad.speak(language)
            yield from camera.take_pad(f"pad-signing-{language}", pad)
        pad.speak("de")
        yield from camera.take("sitting-signing", seat.window)
        self._cast.click_primary(pad)
        yield self._cast.until(lambda: pad.state.field == 2 and primary(pad) is not None)
        yield from camera.take_pad("pad-second-field-de", pad)
        self._cast.click_primary(pad)
        yield self._cast.until(lambda: pad.state.phase is Phase.SIGNING)
        self._cast.write("signature_2")
        yield self._cast.until(lambda: not pad.state.ink_empty and primary(pad) is not None)

    def _lock_and_seal(self) -> Iterator[Step]:
        """Hand in the last signature; meanwhile the town's key is locked and its passphrase forgotten."""
        seat, pad, camera = self._cast.seat, self._cast.front.pad, self._cast.camera
        back = self._cast.front.desk.adapters
        held = Event()
        self._cast.front.jobs.run(Lane.SEAL, lambda _: held.wait(30))
        self._cast.click_primary(pad)
        yield Step("seal-progress", lambda: seat.flow.kept is not None)
        for language in PAD_LANGUAGES:
            pad.speak(language)
            yield from camera.take_pad(f"pad-sealing-{language}", pad, busy=True)
        pad.speak("de")
        yield from camera.take("seal-progress", seat.window, busy=True)
        passphrase = back.vault.get(SECRET) or ""
        back.vault.forget(SECRET)
        back.keys.lock()
        held.set()
        yield self._cast.until(lambda: pad.state.phase is Phase.PATIENCE and self._cast.dialog() is not None)
        for language in PAD_LANGUAGES:
            pad.speak(language)
            yield from camera.take_pad(f"pad-patience-{language}", pad)
        pad.speak("de")
        yield from camera.take("passphrase", seat.window)
        self._cast.answer_dialog(_WRONG)
        yield from camera.take("passphrase-wrong", seat.window)
        self._cast.answer_dialog(passphrase)
        yield self._cast.until(lambda: pad.state.phase is Phase.THANKS)
        for language in PAD_LANGUAGES:
            pad.speak(language)
            yield from camera.take_pad(f"pad-thanks-{language}", pad)
        pad.speak("de")
        yield self._cast.until(lambda: self._cast.step() is StepId.APPROVE and not seat.flow.case)
        self._cast.put_away_toast()
        yield from camera.take("case-sealed", seat.window)

    def _declining(self) -> Iterator[Step]:
        seat, pad, camera = self._cast.seat, self._cast.front.pad, self._cast.camera
        yield from self._cast.open(self._morning.sign)
        press(seat.window, "F9")
        yield self._cast.until(lambda: pad.state.phase is Phase.READING and primary(pad) is not None)
        self._cast.press_button(pad, Phrases(LANGUAGES["de"]).say(say.DECLINE))
        yield self._cast.until(lambda: pad.state.phase is Phase.DECLINING)
        for language in PAD_LANGUAGES:
            pad.speak(language)
            yield from camera.take_pad(f"pad-declining-{language}", pad)
        pad.speak("de")
        yield from camera.take("sitting-declining", seat.window)
        self._cast.press_button(pad, Phrases(LANGUAGES["de"]).say(say.UNSAID))
        yield self._cast.until(lambda: not seat.flow.case and pad.state.phase is Phase.IDLE)
        self._cast.put_away_toast()
        yield from camera.take("case-declined", seat.window)

    def _approvals(self) -> Iterator[Step]:
        camera = self._cast.camera
        seat = yield from self._cast.sit_down(BOTH.id)
        press(seat.window, "Ctrl+2")
        page = seat.approvals_page
        yield self._cast.until(lambda: page.view is not None)
        rows = page.waiting.rows
        mine = rows.find(
            lambda entry: getattr(getattr(entry, "row", None), "id", "") == self._morning.own_hand
        )
        click_row(page.waiting.list, mine.row())
        yield self._cast.until(lambda: page.view is not None and page.view.case.id == self._morning.own_hand)
        yield from camera.take("approvals-own-hand", seat.window)
        seat = yield from self._cast.sit_down(SUPERVISOR.id)
        press(seat.window, "Ctrl+2")
        page = seat.approvals_page
        yield self._cast.until(lambda: page.view is not None)
        yield from camera.take("approvals", seat.window, SMALL, LARGE)
        for percent in (150, 200):
            yield from camera.take("approvals", seat.window, percent=percent)
        self._cast.press_button(page, "Dokument")
        yield from camera.take("approvals-document", seat.window)
        self._cast.press_button(page, "Überblick")
        press(seat.window, "Ctrl+Shift+R")
        yield self._cast.until(lambda: self._cast.dialog() is not None)
        yield from camera.take("approvals-return", seat.window)
        self._cast.close_dialog()
        self._cast.press_button(page, "Dokument")
        for _ in range(page.waiting.rows.rowCount() - 1):  # all but the heading
            yield from self._approve()
        self._cast.put_away_toast()
        yield from camera.take("approvals-empty", seat.window)

    def _approve(self) -> Iterator[Step]:
        """Approve the case at hand, and wait for the next or for the end of the list."""
        seat = self._cast.seat
        page = seat.approvals_page
        before = page.view
        yield self._cast.until(page.frame.bar.approve_button.isEnabled)
        press(seat.window, "Ctrl+Shift+A")
        yield self._cast.until(lambda: page.view is not before)

    def _filing(self) -> Iterator[Step]:
        seat = yield from self._cast.sit_down(CLERK.id)
        yield from self._cast.open(self._morning.check)
        yield from self._cast.camera.take("case-file", seat.window)
        tick = seat.case_page.frame.card.register_tick
        assert tick is not None
        self._cast.tick(tick)
        press(seat.window, "Ctrl+Return")
        yield self._cast.until(lambda: self._cast.step() is not StepId.FILE)
        yield from self._cast.open(self._morning.check)
        self._cast.put_away_toast()
        yield from self._cast.camera.take("case-filed", seat.window)
