"""A sitting of somebody whose every trace can be told apart, in a desk of its own, up to one of its ends.

``python -m tests.ui.app.secret_sitting END``: END is one of ``ENDS``. Pictures of the windows go to the
folder ``CLERKDESK_TEST_SEEN`` names, what was written to standard output; then the desk stays open.
"""

import os
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication, QWidget

from clerkdesk.app.demo import hands
from clerkdesk.app.demo.pen import PretendPen, recorded
from clerkdesk.app.demo.player import Step
from clerkdesk.app.demo.town import CLERK
from clerkdesk.app.front import DeskFront
from clerkdesk.domain.cases import Applicant
from clerkdesk.domain.entries import DeclineReason
from clerkdesk.domain.sittings import StopReason
from clerkdesk.ui.pad.course import Phase
from clerkdesk.ui.pad.writing import WritingField
from tests.office.conftest import PAPERS
from tests.ui.app import scripted
from tests.ui.app.scripted import is_open, tell

NAME, FIRST_NAME, STREET = "Quittenbaumer", "Xaveria-Zwetschge", "Zwetschgenallee 4711"
INK = "cyrillic"


def _press(place: DeskFront) -> None:
    button = hands.primary(place.pad)
    assert button is not None
    hands.click(button)


def _stop(place: DeskFront) -> None:
    assert place.seat is not None
    hands.press(place.seat.window, "Shift+Escape")


def _lose_patience(place: DeskFront) -> None:
    place.pad._patience.lost.emit()


def _decline(place: DeskFront) -> None:
    place.pad._sitting.declining.declined.emit(DeclineReason.UNSAID, True)


def _leave_desk(place: DeskFront) -> None:
    """What happens to the sitting when whoever sits at the desk stands up."""
    assert place.seat is not None
    place.seat.flow.stop(StopReason.DESK_LEFT)


def _nothing(place: DeskFront) -> None:
    """Go on for ever."""


ENDS: dict[str, Callable[[DeskFront], None]] = {
    "signed": _press,
    "stopped": _stop,
    "timed-out": _lose_patience,
    "declined": _decline,
    "left": _leave_desk,
    "killed": _nothing,
}


def sit(place: DeskFront) -> Iterator[Step]:
    """Open a case, have it read, written, ended, and wait."""
    yield is_open(place)
    place.open(CLERK.id)
    yield is_open(place)
    seat, pad = place.seat, place.pad
    assert seat is not None
    _picture(pad, "blank")
    facts = {"new_street": STREET, "new_town": "Musterstadt", "move_in": "15.11.2026"}
    applicant = Applicant(NAME, FIRST_NAME, date(1964, 8, 12))
    case = seat.office.cases.open_new("residence-registration", applicant, facts)
    seat.office.cases.check(case.id, PAPERS)
    place.desk.seal_key.unlock("demo")
    seat.window.open_case(case.id)
    yield Step("the case is open", lambda: hands.primary(seat.case_page) is not None)
    seat.flow.begin(case.id)
    end = sys.argv[1]
    yield from _write(place)
    while end == "signed" and pad.state.phase is not Phase.IDLE:
        _press(place)
        yield Step("goes on", lambda: _may_go_on(pad.state.phase, place))
        if pad.state.phase in (Phase.SEALING, Phase.THANKS, Phase.PATIENCE):
            yield Step("the pad rests", lambda: pad.state.phase is Phase.IDLE)
        else:
            yield from _write(place)
    if end not in ("signed", "killed"):
        ENDS[end](place)
        yield Step("the sitting is over", lambda: pad.state.phase is Phase.IDLE)
    yield Step("all is still", place.jobs.idle)
    for number, window in enumerate(QApplication.topLevelWidgets()):
        if window.isVisible() and window is not seat.window:
            _picture(window, "pad-after" if window is pad else f"after-{number}")
    tell(over=end, segments=_segments_in_use(place))
    yield Step("for ever", lambda: False)


def _may_go_on(phase: Phase, place: DeskFront) -> bool:
    return phase is not Phase.SIGNING and (phase is not Phase.READING or hands.primary(place.pad) is not None)


def _write(place: DeskFront) -> Iterator[Step]:
    pad = place.pad
    yield Step("reads", lambda: pad.state.phase is Phase.READING and hands.primary(pad) is not None)
    _picture(pad, "reading")
    _press(place)
    yield Step("stands before the field", lambda: pad.state.phase is Phase.SIGNING)
    [field] = pad.findChildren(WritingField)
    corner = QPointF(field.mapToGlobal(field.rect().topLeft()))
    PretendPen(pad.windowHandle()).sign(recorded(INK), corner + QPointF(61.7, 13.3))
    yield Step("has written", lambda: not pad.state.ink_empty)
    _picture(field, "writing")
    samples = [sample for stroke in field.ink().strokes for sample in stroke.samples]
    left, top = field.mapTo(pad, field.rect().topLeft()).toTuple()
    scale = field._scale
    tell(
        ink=[(one.x, one.y, one.pressure) for one in samples],
        pixels=[(one.x * scale + left, one.y * scale + top, one.pressure) for one in samples],
    )


def _picture(window: QWidget, name: str) -> None:
    window.grab().save(str(Path(os.environ["CLERKDESK_TEST_SEEN"], f"{name}.png")))


def _segments_in_use(place: DeskFront) -> list[str]:
    """The readers whose memory, shared with a child, holds anything but white."""
    back = place.desk.adapters
    readers = {
        "pad": back.pad_reader,
        "page": back.page_reader,
        "check": back.check_reader,
        "print": back.print_reader,
    }
    held = {name: reader._segment for name, reader in readers.items()}
    empty = ({255}, {0})
    return [name for name, one in held.items() if one is not None and set(one.memory[:]) not in empty]


if __name__ == "__main__":
    scripted.SCRIPTS["sit"] = sit
    sys.exit(scripted.main("sit"))
