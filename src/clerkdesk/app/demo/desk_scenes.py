"""The scenes at the desk: empty and full, its sheets, cases at each step, strange files, troubles."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit

from clerkdesk.app.demo.acting import Cast
from clerkdesk.app.demo.camera import LARGE, SMALL
from clerkdesk.app.demo.hands import click, press, type_text
from clerkdesk.app.demo.morning import NEWCOMER, Morning
from clerkdesk.app.demo.player import Step
from clerkdesk.app.demo.town import CLERK
from clerkdesk.base.errors import Unreachable
from clerkdesk.domain.cases import Case
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.rights import Act
from clerkdesk.registry.rounds import HeldUp, Interrupted
from clerkdesk.ui.cases.copies import CopyMaker
from clerkdesk.ui.kit.ask_name import AskName
from clerkdesk.ui.pad.course import Phase
from clerkdesk.ui.preferences.first_start import FirstStart
from clerkdesk.ui.shell.desk_menu import DeskMenu
from clerkdesk.ui.shell.frame import DESK
from clerkdesk.ui.shell.sign_in import Reception
from clerkdesk.ui.shell.status_bar import PadState

_WRONG = "falsch"


class DeskScenes:
    """Brings the desk into every state it has without a resident."""

    def __init__(self, cast: Cast, morning: Morning) -> None:
        self._cast = cast
        self._morning = morning

    def play(self) -> Iterator[Step]:
        """Play every scene; each step is begun here and yields how to see that it is done."""
        yield from self._beginnings()
        yield from self._sheets()
        yield from self._cases()
        yield from self._files()
        yield from self._troubles()
        yield from self._large_letters()

    def _beginnings(self) -> Iterator[Step]:
        first = FirstStart(self._cast.front.desk.policy.town)
        first.show()
        field = first.findChild(QLineEdit)
        assert field is not None
        field.setText("Katrin Muster")
        yield from self._cast.camera.take("first-start", first, QSize(720, 480))
        first.close()
        first.deleteLater()
        yield from self._reception()
        seat = yield from self._cast.sit_down(NEWCOMER.id)
        yield from self._cast.camera.take("inbox-empty", seat.window)
        seat.window.actions_.run("people")
        yield self._cast.until(lambda: seat.window.people_sheet.crowd.model().rowCount() > 0)
        yield from self._cast.camera.take("people", seat.window)
        yield from self._cast.camera.take("people", seat.window, percent=200)
        press(seat.window, "Escape")
        seat = yield from self._cast.sit_down(CLERK.id)
        yield from self._cast.camera.take("no-case", seat.window, SMALL, LARGE)

    def _reception(self) -> Iterator[Step]:
        desk = self._cast.front.desk
        reception = Reception(desk.policy.town, desk.reception.people(), CLERK.id)
        reception.waiting.show_count(1)
        reception.show()
        yield from self._cast.camera.take("reception", reception, QSize(720, 480))
        reception.close()
        reception.deleteLater()

    def _sheets(self) -> Iterator[Step]:
        window = self._cast.seat.window
        press(window, "Ctrl+K")
        yield self._cast.until(window.palette_sheet.isVisible)
        yield from self._cast.camera.take("palette", window)
        type_text(window, "muster")
        yield self._cast.until(lambda: window.palette_sheet.hits.model().rowCount() > 4)
        yield from self._cast.camera.take("palette-hits", window, SMALL, LARGE)
        type_text(window, "9")
        yield self._cast.until(window.palette_sheet.nothing.isVisible)
        yield from self._cast.camera.take("palette-nothing", window)
        press(window, "Escape")
        for name, keys, sheet in (
            ("keys", "F1", window.help_sheet),
            ("sign-in", "Ctrl+L", window.sign_in_sheet),
        ):
            press(window, keys)
            yield self._cast.until(sheet.isVisible)
            yield from self._cast.camera.take(name, window)
            press(window, "Escape")
        press(window, "Ctrl+N")
        yield self._cast.until(lambda: self._cast.dialog() is not None)
        yield from self._cast.camera.take("new-case", window)
        self._cast.close_dialog()
        for theme in ("light", "dark"):
            self._cast.camera.dress(theme)
            window.resize(SMALL)
            yield Step("desk-menu", self._cast.camera.still())
            click(self._cast.rail().buttons[DESK])
            yield Step("desk-menu", self._cast.camera.still())
            self._cast.camera.shoot("desk-menu", window)
            for menu in window.findChildren(DeskMenu):
                menu.close()
        self._cast.camera.dress("light")

    def _cases(self) -> Iterator[Step]:
        seat, morning = self._cast.seat, self._morning
        yield from self._cast.open(morning.check)
        yield from self._cast.camera.take("case-check", seat.window, SMALL, LARGE)
        for percent in (100, 200):
            press(seat.window, "F9")  # too early: the papers are not ticked
            yield from self._cast.camera.take("refused-papers", seat.window, percent=percent)
        self._cast.put_away_toast()
        for name, case in (
            ("case-sign", morning.sign),
            ("case-fee", morning.fee),
            ("case-hand-over", morning.hand_over),
            ("case-returned", morning.returned),
            ("case-of-a-colleague", morning.colleagues),
        ):
            yield from self._cast.open(case)
            yield from self._cast.camera.take(name, seat.window)
        yield from self._cast.open(morning.waiting)
        yield from self._cast.camera.take("case-waits-for-approval", seat.window, SMALL, LARGE)

    def _files(self) -> Iterator[Step]:
        seat, morning = self._cast.seat, self._morning
        yield from self._cast.open(morning.verdicts)
        for at, name in ((1, "verdict-unknown-signer"), (2, "verdict-changed")):
            row = seat.case_page.frame.side.documents.rows[at]
            click(row)
            yield from self._cast.camera.take(name, seat.window)
        yield from self._cast.open(morning.lost)
        yield from self._cast.camera.take("document-bytes-lost", seat.window)
        yield from self._cast.open(morning.fee)
        for name, file in (
            ("file-locked", morning.locked_file()),
            ("file-damaged", morning.damaged_file()),
        ):
            seat.case_page.add_files([file])
            yield from self._cast.camera.take(name, seat.window)
            seat.case_page.frame.notices.clear()
            seat.case_page.frame.settle_messages()
        yield from self._choosing(morning.unknown_form())

    def _choosing(self, file: Path) -> Iterator[Step]:
        seat = self._cast.seat
        seat.attention.rest()  # as if the clerk had turned to somebody for a while
        self._cast.front.ring({"do": "sign", "file": str(file)}, lambda _: None)
        yield self._cast.until(lambda: self._cast.step() is StepId.SIGN and seat.viewer.facts is not None)
        yield from self._cast.camera.take("unknown-form", seat.window)
        press(seat.window, "F9")
        yield self._cast.until(lambda: seat.viewer.choosing.banner is not None)
        yield from self._cast.camera.take("choose-place", seat.window)
        for _ in range(4):
            press(seat.window, "Up")
        press(seat.window, "Return")
        yield from self._cast.camera.take("place-covers-words", seat.window)
        press(seat.window, "Escape")
        for _ in range(4):
            press(seat.window, "Down")
        press(seat.window, "Return")
        yield from self._naming()

    def _naming(self) -> Iterator[Step]:
        """Nobody knows yet who signs; once it is said, name and place stand above the step."""
        seat, pad = self._cast.seat, self._cast.front.pad
        yield self._cast.until(lambda: self._cast.dialog() is not None)
        yield from self._cast.camera.take("name-question", seat.window)
        question = self._cast.dialog()
        assert isinstance(question, AskName)
        question.given_names.setText("Max")
        question.family_name.setText("Beispielmann")
        self._cast.click_primary(question)
        yield self._cast.until(lambda: pad.state.phase is Phase.READING)
        seat.flow.stop()
        yield self._cast.until(lambda: not seat.flow.case)
        yield from self._cast.camera.take("sitting-stopped", seat.window)

    def _troubles(self) -> Iterator[Step]:
        seat = self._cast.seat
        yield from self._cast.open(self._morning.check)
        seat.window.show_notice(Unreachable("STO-01"), lambda: None)
        yield from self._cast.camera.take("notice-store-away", seat.window)
        self._cast.press_button(seat.window, "Schließen")
        seat.window.set_pad_state(PadState.AWAY, datetime.now(UTC) - timedelta(minutes=4))
        case = seat.case_page.view
        assert case is not None
        cut_short = Interrupted("key", case.case.id, case.case.reference, Act.SEAL, done=False)
        seat.flow.show_interrupted([cut_short])
        yield from self._cast.camera.take("interrupted-pad-away", seat.window)
        self._cast.press_button(seat.window, "Verstanden")
        seat.window.set_pad_state(PadState.READY)
        yield from self._held_up(case.case)
        yield from self._printing()

    def _held_up(self, case: Case) -> Iterator[Step]:
        """Another program's folder is away: told at the case, and below."""
        seat = self._cast.seat
        seat.window.set_queue(1, 1)
        seat.held_up.show([HeldUp(case.id, case.reference, "document", "meldeschein.pdf", "EXC-01", 4)])
        yield from self._cast.camera.take("held-up", seat.window)
        seat.held_up.show([])
        seat.window.set_queue(0)

    def _printing(self) -> Iterator[Step]:
        """A document of several pages on its way to the printer."""
        seat = self._cast.seat
        maker = seat.case_page.findChild(CopyMaker)
        assert isinstance(maker, CopyMaker)
        maker.tell(1, 2)
        maker.room.show()
        yield from self._cast.camera.take("printing", seat.window)
        maker.room.hide()

    def _large_letters(self) -> Iterator[Step]:
        window, case = self._cast.seat.window, self._morning.check
        for percent in (150, 200):
            window.close_case()
            yield from self._cast.camera.take("no-case", window, percent=percent)
            window.open_case(case)
            yield from self._cast.camera.take("case-check", window, percent=percent)
