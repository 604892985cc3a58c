"""The script of a visit: what clerk, resident and supervisor do, and what then shows."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from clerkdesk.app.demo.hands import click, click_row, press, primary, type_text
from clerkdesk.app.demo.pen import PretendPen, on_the_line, recorded
from clerkdesk.app.demo.player import Step
from clerkdesk.app.demo.town import CLERK, SUPERVISOR, Town
from clerkdesk.app.front import DeskFront
from clerkdesk.app.seat import Seat
from clerkdesk.domain.cases import Case, CaseState
from clerkdesk.domain.people import Person
from clerkdesk.domain.procedures import StepId
from clerkdesk.ui.kit.buttons import Button
from clerkdesk.ui.pad.course import Phase
from clerkdesk.ui.pad.writing import WritingField


class Visit:
    """One whole visit at the desk of a founded town."""

    def __init__(self, front: DeskFront, town: Town) -> None:
        self._front = front
        self._town = town

    def steps(self) -> Iterator[Step]:
        """Play the visit; each step is begun here and yields how to see that it is done."""
        yield from self._clerk_checks()
        yield from self._resident_signs()
        yield from self._supervisor_approves()
        yield from self._clerk_files()

    # The four acts

    def _clerk_checks(self) -> Iterator[Step]:
        seat = self._front.open(CLERK.id)
        yield Step("the desk is open", lambda: seat.window.inbox.case_list.model().rowCount() > 1)
        yield from self._find(seat)
        yield Step("the case is open", lambda: self._shows_case(seat) and seat.viewer.facts is not None)
        for paper in self._required_papers(seat):
            click(paper, QPoint(12, paper.height() // 2))
        yield Step("the papers are ticked", lambda: primary(seat.case_page) is not None)
        press(seat.window, "Ctrl+Return")
        yield Step(
            "the check is done", lambda: self._case().next_step is StepId.SIGN and self._at(seat, StepId.SIGN)
        )

    def _resident_signs(self) -> Iterator[Step]:
        seat, pad = self._seat(), self._front.pad
        press(seat.window, "F9")
        for number in (1, 2):
            reading = f"field {number}: the resident reads"
            yield Step(reading, lambda number=number: self._reads(number))  # type: ignore[misc]
            _click_primary(pad)
            yield Step(f"field {number}: the pad waits for the pen", lambda: pad.state.phase is Phase.SIGNING)
            self._write(f"signature_{number}")
            yield Step(f"field {number}: the resident has signed", lambda: not pad.state.ink_empty)
            _click_primary(pad)
        yield Step("the ink is sealed, the resident is thanked", lambda: self._is_sealed(seat))

    def _supervisor_approves(self) -> Iterator[Step]:
        yield from self._switch_to(SUPERVISOR)
        seat = self._seat()
        press(seat.window, "Ctrl+2")
        page = seat.approvals_page
        yield Step("the approvals are listed", lambda: page.view is not None)
        rows = page.waiting.rows
        click_row(page.waiting.list, rows.find(lambda entry: self._is_visit(entry)).row())
        yield Step(
            "the case is put before her", lambda: page.view is not None and self._ready_to_approve(seat)
        )
        press(seat.window, "Ctrl+Shift+A")
        yield Step("the case is approved", lambda: self._case().next_step is StepId.FILE)

    def _clerk_files(self) -> Iterator[Step]:
        yield from self._switch_to(CLERK)
        seat = self._seat()
        yield from self._find(seat)
        yield Step("the case is open again", lambda: self._at(seat, StepId.FILE))
        tick = seat.case_page.frame.card.register_tick
        assert tick is not None
        click(tick, QPoint(12, tick.height() // 2))
        yield Step("the register is ticked", lambda: primary(seat.case_page) is not None)
        press(seat.window, "Ctrl+Return")
        yield Step("the case is filed", lambda: self._case().state is CaseState.FILED)

    # What shows

    def _seat(self) -> Seat:
        assert self._front.seat is not None
        return self._front.seat

    def _case(self) -> Case:
        with self._town.desk.adapters.store.read() as unit:
            return unit.cases.get(self._town.visit)

    def _shows_case(self, seat: Seat) -> bool:
        view = seat.case_page.view
        return view is not None and view.case.id == self._town.visit

    def _at(self, seat: Seat, step: StepId) -> bool:
        view = seat.case_page.view
        return view is not None and view.case.id == self._town.visit and view.case.next_step is step

    def _sits(self, person: Person) -> bool:
        seat = self._seat()
        return seat.office.actor.person.id == person.id and seat.window.isVisible()

    def _is_sealed(self, seat: Seat) -> bool:
        thanked = self._front.pad.state.phase is Phase.THANKS
        return thanked and not seat.flow.case and self._at(seat, StepId.APPROVE)

    def _reads(self, field: int) -> bool:
        pad = self._front.pad
        state = pad.state
        return state.phase is Phase.READING and state.field == field and primary(pad) is not None

    def _ready_to_approve(self, seat: Seat) -> bool:
        view = seat.approvals_page.view
        return (
            view is not None and view.case.id == self._town.visit and primary(seat.approvals_page) is not None
        )

    def _is_visit(self, entry: object) -> bool:
        row = getattr(entry, "row", None)
        return getattr(row, "id", None) == self._town.visit

    def _required_papers(self, seat: Seat) -> list[QWidget]:
        view = seat.case_page.view
        assert view is not None
        required = [paper.key for paper in view.procedure.papers if paper.required]
        return [seat.case_page.frame.card.papers[key] for key in required]

    # What people do

    def _switch_to(self, person: Person) -> Iterator[Step]:
        before = self._seat()
        press(before.window, "Ctrl+L")
        yield Step("the people are listed", before.window.sign_in_sheet.isVisible)
        type_text(before.window, person.name.split()[0])
        press(before.window, "Return")
        yield Step(f"{person.name} sits down", lambda: self._sits(person))

    def _find(self, seat: Seat) -> Iterator[Step]:
        press(seat.window, "Ctrl+K")
        yield Step("the search is open", seat.window.palette_sheet.isVisible)
        type_text(seat.window, self._case().reference)
        press(seat.window, "Return")

    def _write(self, name: str) -> None:
        pad = self._front.pad
        field = pad.findChild(WritingField)
        assert isinstance(field, WritingField)
        PretendPen(pad.windowHandle()).sign(recorded(name), on_the_line(field))


def _click_primary(part: QWidget) -> None:
    button = primary(part)
    assert isinstance(button, Button)
    click(button)
