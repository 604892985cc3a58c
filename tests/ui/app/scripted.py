"""A desk of its own, opened as ``clerkdesk`` opens it, that plays a script inside and prints what it saw.

``python -m tests.ui.app.scripted SCRIPT``: the profile is the one ``CLERKDESK_PROFILE`` names. What a
script sees is printed as JSON, one line each; the exit code is the desk's own, 3 when the script got stuck.
"""

import json
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from PySide6.QtCore import QPointF, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from clerkdesk.app import window
from clerkdesk.app.build import Desk
from clerkdesk.app.demo import hands
from clerkdesk.app.demo.pen import PretendPen, recorded
from clerkdesk.app.demo.player import Player, Step
from clerkdesk.app.demo.town import CLERK
from clerkdesk.app.front import DeskFront
from clerkdesk.base.jobs import Lane
from clerkdesk.domain.cases import Applicant
from clerkdesk.ui.kit.ask_text import AskText
from clerkdesk.ui.kit.banner import Banner
from clerkdesk.ui.kit.buttons import Button
from clerkdesk.ui.pad.course import Phase
from clerkdesk.ui.pad.writing import WritingField
from clerkdesk.ui.preferences.first_start import FirstStart
from clerkdesk.ui.shell.sign_in import Reception
from clerkdesk.ui.signing.stage import Stage
from clerkdesk.usecases.keys import SECRET
from tests.office.conftest import PAPERS

STUCK = 3
Script = Callable[[DeskFront], Iterator[Step]]


def tell(**what: object) -> None:
    """Say what was seen."""
    print(json.dumps(what), flush=True)


def is_open(place: DeskFront) -> Step:
    """Wait for the open desk; where it asks who sits there, whoever is offered first does."""

    def still() -> bool:
        asking = place.reception
        if isinstance(asking, Reception) and asking.isVisible():
            hands.press(asking, "Return")
        return place.seat is not None and place.jobs.idle()

    return Step("the desk is open and still", still)


def banners(place: DeskFront) -> list[Banner]:
    assert place.seat is not None
    return [banner for banner in place.seat.window.findChildren(Banner) if banner.isVisible()]


def just_open(place: DeskFront) -> Iterator[Step]:
    """Open, say which modules were needed for it, and close."""
    yield is_open(place)
    tell(modules=sorted({name.partition(".")[0] for name in sys.modules}))


def say_notices(place: DeskFront) -> Iterator[Step]:
    """Open, and say which notices stand above the pages."""
    yield is_open(place)
    tell(codes=[banner.look.code for banner in banners(place)])


def stay(place: DeskFront) -> Iterator[Step]:
    """Stay open until the window has come to the front."""
    yield is_open(place)
    assert place.seat is not None
    raised: list[bool] = []
    come = place.seat.window.raise_window
    place.seat.window.raise_window = lambda: (come(), raised.append(True))  # type: ignore[method-assign]
    tell(open=True)
    yield Step("it was raised", lambda: raised)
    tell(raised=len(raised))


def wait_for_ever(place: DeskFront) -> Iterator[Step]:
    """Open, and stay open."""
    yield is_open(place)
    tell(open=True)
    yield Step("for ever", lambda: False)


def stumble(place: DeskFront) -> Iterator[Step]:
    """Stumble in a slot, twice at the same place, and in a thread; then go on working."""
    yield is_open(place)

    def trip() -> None:
        raise ZeroDivisionError("Erika Mustermann, geboren am 12.03.1980, /srv/erika/Antrag Mustermann.pdf")

    QTimer.singleShot(0, trip)
    QTimer.singleShot(1, trip)
    yield Step("the first is told", lambda: len(banners(place)) == 1)
    threading.Thread(target=lambda: {}["Erika Mustermann"]).start()
    yield Step("the second is told", lambda: len(banners(place)) == 2)
    tell(codes=[banner.look.code for banner in banners(place)])
    done: list[int] = []
    place.jobs.run(Lane.STORE, lambda _: 1, done.append)
    yield Step("work goes on", lambda: done)


def introduce(place: DeskFront) -> Iterator[Step]:
    """Answer the first question of a new office as a person does, and open the desk."""
    yield Step("it asks", lambda: isinstance(place.reception, FirstStart) and place.reception.isVisible())
    asking = place.reception
    assert asking is not None
    tell(primary=hands.primary(asking) is not None)
    hands.type_text(asking, "erika")
    yield Step("it may be answered", lambda: hands.primary(asking) is not None)
    hands.press(asking, "Return")
    yield is_open(place)
    assert place.seat is not None
    person = place.seat.office.actor.person
    tell(person=person.name, roles=sorted(person.roles), asking=asking.isVisible())


def sign_and_die(place: DeskFront) -> Iterator[Step]:
    """Sign a case on the pad, and be killed at the moment the environment names."""
    yield is_open(place)
    place.open(CLERK.id)
    yield is_open(place)
    seat, pad = place.seat, place.pad
    assert seat is not None
    moment = os.environ["CLERKDESK_TEST_MOMENT"]
    case = seat.office.cases.open_new(
        "residence-registration",
        Applicant("Muster", "Erika", date(1964, 8, 12)),
        {"new_street": "Musterweg 1", "new_town": "Musterstadt", "move_in": "15.11.2026"},
    )
    seat.office.cases.check(case.id, PAPERS)
    tell(case=case.id)
    told = seat.office.signing.told
    place.desk.seal_key.unlock("demo")

    def telling(key: str) -> None:
        if moment == "after":
            os.kill(os.getpid(), signal.SIGKILL)
        told(key)

    def lock() -> None:
        place.desk.adapters.keys.lock()
        place.desk.adapters.vault.forget(SECRET)

    sealing = seat.office.signing._sealing
    seat.office.signing._sealing = Dying(sealing, moment, lock)  # type: ignore[assignment]
    seat.office.signing.told = telling  # type: ignore[method-assign]
    seat.window.open_case(case.id)
    yield Step("the case is open", lambda: hands.primary(seat.case_page) is not None)
    hands.press(seat.window, "F9")
    for number in (1, 2):
        yield Step(f"reads {number}", lambda number=number: _reads(place, number))  # type: ignore[misc]
        _press(place)
        yield Step(f"signs {number}", lambda: pad.state.phase is Phase.SIGNING)
        [field] = pad.findChildren(WritingField)
        corner = QPointF(field.mapToGlobal(field.rect().topLeft()))
        PretendPen(pad.windowHandle()).sign(recorded("signature_1"), corner + QPointF(60, 10))
        yield Step(f"ink {number}", lambda: not pad.state.ink_empty)
        if moment == "writing" and number == 2:
            os.kill(os.getpid(), signal.SIGKILL)
        _press(place)
    yield Step("the ink waits", lambda: seat.flow.stage is Stage.WAITING and bool(_dialogs(place)))
    os.kill(os.getpid(), signal.SIGKILL)


def say_interrupted(place: DeskFront) -> Iterator[Step]:
    """Say what the desk tells of its last life, and that it was read."""
    yield is_open(place)
    assert place.seat is not None
    told = place.seat.flow.panel.interrupted.banners
    tell(
        told=[banner.look.tone.name for banner in told.values() if banner.isVisible()],
        case=place.seat.window.case,
    )
    for banner in tuple(told.values()):
        hands.click(banner.findChildren(Button)[-1])
    yield Step("it was read", lambda: not told)


class Dying:
    """Seals, or dies when it should; at the moment "waiting" it finds the key locked instead."""

    def __init__(self, sealing: Any, moment: str, lock: Callable[[], None]) -> None:
        self._sealing, self._moment, self._lock = sealing, moment, lock

    def __getattr__(self, name: str) -> Any:
        return getattr(self._sealing, name)

    def seal(self, *given: Any) -> Any:
        if self._moment == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        if self._moment == "waiting":
            self._lock()
        return self._sealing.seal(*given)


def _dialogs(place: DeskFront) -> list[AskText]:
    assert place.seat is not None
    return [dialog for dialog in place.seat.window.findChildren(AskText) if dialog.isVisible()]


def _reads(place: DeskFront, number: int) -> bool:
    state = place.pad.state
    return state.phase is Phase.READING and state.field == number and hands.primary(place.pad) is not None


def _press(place: DeskFront) -> None:
    button = hands.primary(place.pad)
    assert button is not None
    hands.click(button)


SCRIPTS: dict[str, Script] = {
    each.__name__: each
    for each in (
        just_open,
        say_notices,
        stay,
        wait_for_ever,
        stumble,
        introduce,
        sign_and_die,
        say_interrupted,
    )
}


def main(script: str) -> int:
    """Open the desk with a script in it."""
    outcome: list[str] = []
    players: list[Player] = []

    def end(stuck_at: str) -> None:
        outcome.append(stuck_at)
        QApplication.quit()

    def make(application: QApplication, desk: Desk, memory: QSettings) -> DeskFront:
        place = DeskFront(application, desk, memory)
        player = Player(SCRIPTS[script](place), place.jobs.idle, lambda _: None, end, patience=60.0)
        players.append(player)
        QTimer.singleShot(0, player.start)
        return place

    window.DeskFront = make  # type: ignore[assignment,misc]
    code = window.open_desk([])
    if outcome and outcome[0]:
        tell(stuck=outcome[0])
        return STUCK
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
