"""The scenes of the shots: every page brought into every state it has, one after the other."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

from PySide6.QtCore import QPoint, QPointF, QSize
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from clerkdesk.app.demo.camera import LARGE, SMALL, Camera
from clerkdesk.app.demo.hands import click, click_row, press, primary, type_text
from clerkdesk.app.demo.morning import BOTH, NEWCOMER, Morning
from clerkdesk.app.demo.pen import PretendPen, recorded
from clerkdesk.app.demo.player import Step
from clerkdesk.app.demo.town import CLERK, SUPERVISOR
from clerkdesk.app.seat import Seat
from clerkdesk.app.workplace import Workplace
from clerkdesk.base.errors import Unreachable
from clerkdesk.base.jobs import Lane
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.rights import Act
from clerkdesk.registry.rounds import Interrupted
from clerkdesk.ui.kit.buttons import Button
from clerkdesk.ui.kit.choices import Tick
from clerkdesk.ui.kit.toast import Toast
from clerkdesk.ui.pad import phrases as say
from clerkdesk.ui.pad.course import Phase
from clerkdesk.ui.pad.phrases import LANGUAGES, Phrases
from clerkdesk.ui.pad.writing import WritingField
from clerkdesk.ui.preferences.first_start import FirstStart
from clerkdesk.ui.shell.desk_menu import DeskMenu
from clerkdesk.ui.shell.frame import DESK
from clerkdesk.ui.shell.rail import Rail
from clerkdesk.ui.shell.status_bar import PadState
from clerkdesk.usecases.keys import SECRET

PAD_LANGUAGES = ("de", "en", "ar")
_WRONG = "falsch"


class Scenes:
    """Plays the morning at one workplace before a camera."""

    def __init__(self, workplace: Workplace, morning: Morning, camera: Camera) -> None:
        self._workplace = workplace
        self._morning = morning
        self._camera = camera

    def play(self) -> Iterator[Step]:
        """Play every scene; each step is begun here and yields how to see that it is done."""
        yield from self._beginnings()
        yield from self._sheets()
        yield from self._cases()
        yield from self._files()
        yield from self._troubles()
        yield from self._large_letters()
        yield from self._visit()
        yield from self._declining()
        yield from self._approvals()
        yield from self._filing()

    # The desk without a case

    def _beginnings(self) -> Iterator[Step]:
        first = FirstStart(self._workplace.desk.policy.town)
        first.show()
        field = first.findChild(QLineEdit)
        assert field is not None
        field.setText("Katrin Muster")
        yield from self._camera.take("first-start", first, QSize(720, 480))
        first.close()
        first.deleteLater()
        seat = yield from self._sit_down(NEWCOMER.id)
        yield from self._camera.take("inbox-empty", seat.window)
        seat = yield from self._sit_down(CLERK.id)
        yield from self._camera.take("no-case", seat.window, SMALL, LARGE)

    def _sheets(self) -> Iterator[Step]:
        window = self._seat.window
        press(window, "Ctrl+K")
        yield self._wait(window.palette_sheet.isVisible)
        yield from self._camera.take("palette", window)
        type_text(window, "muster")
        yield from self._camera.take("palette-hits", window, SMALL, LARGE)
        press(window, "Escape")
        for name, keys, sheet in (
            ("keys", "F1", window.help_sheet),
            ("sign-in", "Ctrl+L", window.sign_in_sheet),
        ):
            press(window, keys)
            yield self._wait(sheet.isVisible)
            yield from self._camera.take(name, window)
            press(window, "Escape")
        press(window, "Ctrl+N")
        yield self._wait(lambda: self._dialog() is not None)
        yield from self._camera.take("new-case", window)
        self._close_dialog()
        for theme in ("light", "dark"):
            self._camera.dress(theme)
            window.resize(SMALL)
            yield Step("desk-menu", self._camera.still())
            click(self._rail().buttons[DESK])
            yield Step("desk-menu", self._camera.still())
            self._camera.shoot("desk-menu", window)
            for menu in window.findChildren(DeskMenu):
                menu.close()
        self._camera.dress("light")

    # Cases at each step

    def _cases(self) -> Iterator[Step]:
        seat, morning = self._seat, self._morning
        yield from self._open(morning.check)
        yield from self._camera.take("case-check", seat.window, SMALL, LARGE)
        for name, case in (
            ("case-sign", morning.sign),
            ("case-fee", morning.fee),
            ("case-hand-over", morning.hand_over),
            ("case-returned", morning.returned),
            ("case-of-a-colleague", morning.colleagues),
        ):
            yield from self._open(case)
            yield from self._camera.take(name, seat.window)
        yield from self._open(morning.waiting)
        yield from self._camera.take("case-waits-for-approval", seat.window, SMALL, LARGE)

    def _files(self) -> Iterator[Step]:
        seat, morning = self._seat, self._morning
        yield from self._open(morning.verdicts)
        for at, name in ((1, "verdict-unknown-signer"), (2, "verdict-changed")):
            row = seat.case_page.frame.side.documents.rows[at]
            click(row)
            yield from self._camera.take(name, seat.window)
        yield from self._open(morning.lost)
        yield from self._camera.take("document-bytes-lost", seat.window)
        yield from self._open(morning.fee)
        for name, file in (
            ("file-locked", morning.locked_file()),
            ("file-damaged", morning.damaged_file()),
        ):
            seat.case_page.add_files([file])
            yield from self._camera.take(name, seat.window)
            seat.case_page.frame.notices.clear()
            seat.case_page.frame.settle_messages()
        yield from self._choosing(morning.unknown_form())

    def _choosing(self, file: Path) -> Iterator[Step]:
        seat = self._seat
        self._workplace.ring({"do": "sign", "file": str(file)}, lambda _: None)
        yield self._wait(lambda: self._step() is StepId.SIGN and seat.viewer.facts is not None)
        yield from self._camera.take("unknown-form", seat.window)
        press(seat.window, "F9")
        yield self._wait(lambda: seat.viewer.choosing.banner is not None)
        yield from self._camera.take("choose-place", seat.window)
        seat.flow.give_up_place()
        seat.viewer.stop_choosing()
        yield self._wait(lambda: not seat.flow.case)

    def _troubles(self) -> Iterator[Step]:
        seat = self._seat
        yield from self._open(self._morning.check)
        seat.window.show_notice(Unreachable("STO-01"), lambda: None)
        yield from self._camera.take("notice-store-away", seat.window)
        for close in self._buttons(seat.window, "Schließen"):
            click(close)
        seat.window.set_pad_state(PadState.AWAY, datetime.now(UTC) - timedelta(minutes=4))
        case = seat.case_page.view
        assert case is not None
        cut_short = Interrupted("key", case.case.id, case.case.reference, Act.SEAL, done=False)
        seat.flow.show_interrupted([cut_short])
        yield from self._camera.take("interrupted-pad-away", seat.window)
        for understood in self._buttons(seat.window, "Verstanden"):
            click(understood)
        seat.window.set_pad_state(PadState.READY)

    def _large_letters(self) -> Iterator[Step]:
        window, case = self._seat.window, self._morning.check
        for percent in (150, 200):
            window.close_case()
            yield from self._camera.take("no-case", window, percent=percent)
            window.open_case(case)
            yield from self._camera.take("case-check", window, percent=percent)
        self._seat.case_page.frame.header.pills.choose("details")

    # A visit, at the desk and at the pad

    def _visit(self) -> Iterator[Step]:
        seat, pad = self._seat, self._workplace.pad
        yield from self._open(self._morning.check)
        yield from self._camera.take_pad("pad-idle", pad)
        view = seat.case_page.view
        assert view is not None
        for paper in view.procedure.papers:
            if paper.required:
                self._tick(seat.case_page.frame.card.papers[paper.key])
        yield from self._camera.take("case-check-ready", seat.window)
        press(seat.window, "Ctrl+Return")
        yield self._wait(lambda: self._step() is StepId.SIGN)
        yield from self._camera.take("case-sign-toast", seat.window)
        self._put_away_toast()
        yield from self._camera.take("case-sign", seat.window, LARGE)
        yield from self._camera.take("case-sign", seat.window, percent=150)
        press(seat.window, "F9")
        yield from self._read_and_sign("", self._write)
        yield from self._lock_and_seal()

    def _read_and_sign(self, way: str, write: Callable[[str], None]) -> Iterator[Step]:
        seat, pad, camera = self._seat, self._workplace.pad, self._camera
        yield self._wait(lambda: pad.state.phase is Phase.READING and primary(pad) is not None)
        yield from camera.take("sitting-reading", seat.window)
        for language in PAD_LANGUAGES:
            pad.speak(language)
            yield from camera.take_pad(f"pad-reading-{language}", pad)
        pad.speak("de")
        for percent in (125, 150, 200):
            click(next(iter(self._buttons(pad, "A+"))))
            yield from camera.take_pad(f"pad-reading-de-{percent}", pad)
        for _ in range(3):
            click(next(iter(self._buttons(pad, "A\N{MINUS SIGN}"))))
        yield Step("pad-signing", camera.still())
        self._click_primary(pad)
        yield self._wait(lambda: pad.state.phase is Phase.SIGNING)
        yield from camera.take_pad("pad-signing-empty-de", pad)
        write("signature_1")
        yield self._wait(lambda: not pad.state.ink_empty)
        for language in PAD_LANGUAGES:
            pad.speak(language)
            yield from camera.take_pad(f"pad-signing-{language}", pad)
        pad.speak("de")
        yield from camera.take("sitting-signing", seat.window)
        self._click_primary(pad)
        yield self._wait(lambda: pad.state.field == 2 and primary(pad) is not None)
        yield from camera.take_pad("pad-second-field-de", pad)
        self._click_primary(pad)
        yield self._wait(lambda: pad.state.phase is Phase.SIGNING)
        write("signature_2")
        yield self._wait(lambda: not pad.state.ink_empty)

    def _lock_and_seal(self) -> Iterator[Step]:
        """Hand in the last signature; meanwhile the town's key is locked and its passphrase forgotten."""
        seat, pad, camera = self._seat, self._workplace.pad, self._camera
        back = self._workplace.desk.adapters
        held = Event()
        self._workplace.jobs.run(Lane.SEAL, lambda _: held.wait(30))
        self._click_primary(pad)
        yield Step("seal-progress", lambda: seat.flow.kept is not None)
        yield from camera.take("seal-progress", seat.window, busy=True)
        passphrase = back.vault.get(SECRET) or ""
        back.vault.forget(SECRET)
        back.keys.lock()
        held.set()
        yield self._wait(lambda: pad.state.phase is Phase.THANKS and self._dialog() is not None)
        for language in PAD_LANGUAGES:
            pad.speak(language)
            yield from camera.take_pad(f"pad-thanks-{language}", pad)
        pad.speak("de")
        yield from camera.take("passphrase", seat.window)
        self._answer_dialog(_WRONG)
        yield from camera.take("passphrase-wrong", seat.window)
        self._answer_dialog(passphrase)
        yield self._wait(lambda: self._step() is StepId.APPROVE and not seat.flow.case)
        self._put_away_toast()
        yield from camera.take("case-sealed", seat.window)

    def _declining(self) -> Iterator[Step]:
        seat, pad, camera = self._seat, self._workplace.pad, self._camera
        yield from self._open(self._morning.sign)
        press(seat.window, "F9")
        yield self._wait(lambda: pad.state.phase is Phase.READING and primary(pad) is not None)
        click(next(iter(self._buttons(pad, Phrases(LANGUAGES["de"]).say(say.DECLINE)))))
        yield self._wait(lambda: pad.state.phase is Phase.DECLINING)
        for language in PAD_LANGUAGES:
            pad.speak(language)
            yield from camera.take_pad(f"pad-declining-{language}", pad)
        pad.speak("de")
        yield from camera.take("sitting-declining", seat.window)
        self._click_primary(pad)
        yield self._wait(lambda: not seat.flow.case and pad.state.phase is Phase.IDLE)
        self._put_away_toast()
        yield from camera.take("case-declined", seat.window)

    # A second pair of eyes

    def _approvals(self) -> Iterator[Step]:
        camera = self._camera
        seat = yield from self._sit_down(BOTH.id)
        press(seat.window, "Ctrl+2")
        page = seat.approvals_page
        yield self._wait(lambda: page.view is not None)
        rows = page.waiting.rows
        mine = rows.find(lambda entry: getattr(getattr(entry, "row", None), "id", "") == self._morning.own_hand)
        click_row(page.waiting.list, mine.row())
        yield self._wait(lambda: page.view is not None and page.view.case.id == self._morning.own_hand)
        yield from camera.take("approvals-own-hand", seat.window)
        seat = yield from self._sit_down(SUPERVISOR.id)
        press(seat.window, "Ctrl+2")
        page = seat.approvals_page
        yield self._wait(lambda: page.view is not None)
        yield from camera.take("approvals", seat.window, SMALL, LARGE)
        for percent in (150, 200):
            yield from camera.take("approvals", seat.window, percent=percent)
        page.frame.head.pills.choose("document")
        yield from camera.take("approvals-document", seat.window)
        page.frame.head.pills.choose("overview")
        press(seat.window, "Ctrl+Shift+R")
        yield self._wait(lambda: self._dialog() is not None)
        yield from camera.take("approvals-return", seat.window)
        self._close_dialog()
        while page.view is not None:
            before = page.view.case.id
            press(seat.window, "Ctrl+Shift+A")
            yield self._wait(lambda before=before: page.view is None or page.view.case.id != before)  # type: ignore[misc]
        self._put_away_toast()
        yield from camera.take("approvals-empty", seat.window)

    def _filing(self) -> Iterator[Step]:
        seat = yield from self._sit_down(CLERK.id)
        yield from self._open(self._morning.check)
        yield from self._camera.take("case-file", seat.window)
        tick = seat.case_page.frame.card.register_tick
        assert tick is not None
        self._tick(tick)
        press(seat.window, "Ctrl+Return")
        yield self._wait(lambda: self._step() is not StepId.FILE)
        yield from self._open(self._morning.check)
        self._put_away_toast()
        yield from self._camera.take("case-filed", seat.window)

    # What people do

    @property
    def _seat(self) -> Seat:
        assert self._workplace.seat is not None
        return self._workplace.seat

    def _sit_down(self, person: str) -> Iterator[Step]:
        seat = self._workplace.open(person)
        yield self._wait(lambda: seat.window.isVisible())
        return seat

    def _open(self, case: str) -> Iterator[Step]:
        seat = self._seat
        seat.window.open_case(case)

        def lies_open() -> bool:
            view = seat.case_page.view
            return view is not None and view.case.id == case

        yield self._wait(lies_open)

    def _step(self) -> StepId | None:
        view = self._seat.case_page.view
        return view.case.next_step if view is not None else None

    def _rail(self) -> Rail:
        rail = self._seat.window.findChild(Rail)
        assert isinstance(rail, Rail)
        return rail

    def _wait(self, shows: Callable[[], bool]) -> Step:
        """Until something shows and all is still."""
        still = self._camera.still()
        return Step(f"after {self._camera.taken[-1] if self._camera.taken else 'the start'}", lambda: still() and shows())

    def _tick(self, tick: Tick) -> None:
        click(tick, QPoint(12, tick.height() // 2))

    def _click_primary(self, part: QWidget) -> None:
        button = primary(part)
        assert button is not None
        click(button)

    def _buttons(self, part: QWidget, words: str) -> list[QWidget]:
        from PySide6.QtWidgets import QAbstractButton

        return [b for b in part.findChildren(QAbstractButton) if b.isVisible() and b.text() == words]

    def _write(self, name: str) -> None:
        pad = self._workplace.pad
        field = pad.findChild(WritingField)
        assert isinstance(field, WritingField)
        origin = QPointF(field.mapToGlobal(QPoint(0, 0))) + QPointF(80.0, field.height() * 0.2)
        PretendPen(pad.windowHandle()).sign(recorded(name), origin)

    def _put_away_toast(self) -> None:
        for toast in self._seat.window.findChildren(Toast):
            toast.hide()

    def _dialog(self) -> QDialog | None:
        window = self._seat.window
        return next((d for d in window.findChildren(QDialog) if d.isVisible()), None)

    def _answer_dialog(self, words: str) -> None:
        dialog = self._dialog()
        assert dialog is not None
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText(words)
        self._click_primary(dialog)

    def _close_dialog(self) -> None:
        dialog = self._dialog()
        assert dialog is not None
        dialog.reject()
