"""The front of a desk: who sits here now, the pad beside them, the doorbell, and the rounds."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from clerkdesk.app.application import dress
from clerkdesk.app.build import Desk
from clerkdesk.app.doorbell import Answer, Message
from clerkdesk.app.key_watch import KeyWatch
from clerkdesk.app.pad_place import PAD_GONE, PadPlace, clerk_words
from clerkdesk.app.pen_care import PenCare
from clerkdesk.app.seat import Seat, Surroundings
from clerkdesk.app.waiting import Waiting, WaitingRoom
from clerkdesk.base.errors import ClerkDeskError, Refused, Unreadable
from clerkdesk.base.jobs import Jobs, Lane, Progress
from clerkdesk.domain.people import Person
from clerkdesk.registry.history import demand_clock
from clerkdesk.registry.rounds import HeldUp
from clerkdesk.ui.kit.courier import Courier
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.ui.pad.options import PadOptions
from clerkdesk.ui.pad.window import PadWindow
from clerkdesk.ui.shell.status_bar import PadState
from clerkdesk.usecases.office import Office

_log = logging.getLogger(__name__)
_ROUND_MILLISECONDS = 15_000


@dataclass(frozen=True)
class Round:
    """What is seen after a round: files still to go back, those that could not, outcomes by document.

    ``people`` are those who work here by now.
    """

    waiting: int
    held_up: tuple[HeldUp, ...]
    outcomes: dict[str, str]
    people: tuple[Person, ...]


@dataclass(frozen=True)
class Newcomer:
    """Somebody about to sit down: their office, and who else works here."""

    office: Office
    people: tuple[Person, ...]


class DeskFront(QObject):
    """Owns the windows of one desk and what goes on behind them.

    ``reception`` is what comes to the front while nobody sits here yet. Files that are handed over then
    wait until somebody does: ``waiting_changed`` says how many. ``vacated`` (the person, and the people who
    work here) when whoever sat here works here no more.
    """

    waiting_changed = Signal(int)
    vacated = Signal(object, object)

    def __init__(self, application: QApplication, desk: Desk, memory: QSettings) -> None:
        super().__init__()
        self.desk = desk
        self._application = application
        self.memory = memory
        self._courier = Courier(self)
        self.jobs = Jobs(self._courier.deliver)
        self._key_watch = KeyWatch(desk.seal_key, self.jobs, desk.clock.now)
        self._clock_told = False
        self.pad = self._make_pad()
        self.pad_place = PadPlace(self.pad, lambda: desk.preferences.desk.pad_screen)
        self.pad_place.changed.connect(self._tell_of_pad)
        self.pad_place.lost.connect(self._tell_of_trouble)
        self.pen_care = PenCare(self.pad, desk.preferences, self.pad_place.settle)
        self.seat: Seat | None = None
        self.waiting_room = WaitingRoom(desk.adapters.store)
        self.reception: QWidget | None = None
        self._unattended: list[tuple[Message, Answer]] = []
        self._rounds = QTimer(self, interval=_ROUND_MILLISECONDS)
        self._rounds.timeout.connect(self.walk)

    def open(self, person: str) -> Seat:
        """Let a person, by id, sit down at once. Missing PEO-01, Refused PEO-05."""
        return self._let_sit(self._newcomer(person))

    def invite(self, person: str, then: Callable[[], None], refused: Callable[[Exception], None]) -> None:
        """Let a person, by id, sit down once the store has told who they are, ``then`` go on.

        ``refused`` hears why nobody does: PEO-01, PEO-05, or a store that is away. Neither is called when
        whoever sits here must not leave by then; they are told.
        """

        def come(newcomer: Newcomer) -> None:
            if self.seat is None or not self.seat.holds():
                self._let_sit(newcomer)
                then()

        self.jobs.run(Lane.STORE, lambda _: self._newcomer(person), come, refused, owner=self)

    def _newcomer(self, person: str) -> Newcomer:
        return Newcomer(self.desk.sign_in(person), self.desk.reception.people())

    def _let_sit(self, newcomer: Newcomer) -> Seat:
        """Whoever sat here stands up; the new window comes before the old one goes, never an empty screen."""
        before = self._leave_seat()
        around = Surroundings(self.desk, self.jobs, self.pad, newcomer.people, self.memory)
        seat = self.seat = Seat(around, newcomer.office)
        window = seat.window
        window.person_switch_requested.connect(self._switch)
        window.theme_wished.connect(lambda theme: self._prefer(theme=theme))
        window.text_percent_wished.connect(lambda percent: self._prefer(text_percent=percent))
        window.files_dropped.connect(self._dropped)
        seat.decided.connect(self.walk)
        seat.held_up.tried.connect(self.walk)
        seat.flow.busy.connect(self.pad_place.note_busy)
        seat.flow.busy.connect(self.pen_care.note_busy)
        self.pen_care.serve(window)
        window.closed.connect(self._closed)
        self.memory.setValue("desk/person", newcomer.office.actor.person.id)
        self.pad_place.settle()
        window.show()
        window.activateWindow()
        self._stand_up(before)
        for trouble in self.desk.adapters.rulebook.troubles:
            window.show_notice(Unreadable(f"RUL-01/{trouble.file}:{trouble.line}", trouble.reason))
        self._rounds.start()
        QTimer.singleShot(0, self._warm)
        self._take_unattended()
        return seat

    def walk(self) -> None:
        """Do what waits, say how much still does, and tell the programs whose documents are done."""
        if self.seat is None:
            return
        rounds, room, reception = self.seat.office.rounds, self.waiting_room, self.desk.reception
        augmenting = self.seat.office.augmenting
        programs = room.programs

        def look(_progress: Progress) -> Round:
            return Round(rounds.waiting(), rounds.held_up(), room.look(programs), reception.people())

        def looked(seen: Round) -> None:
            if self.seat is not None:
                self.seat.window.set_queue(seen.waiting, len(seen.held_up))
                self.seat.held_up.show(seen.held_up)
                self._heed_rights(self.seat, seen.people)
            room.tell(seen.outcomes)

        def walked(_: int) -> None:
            self.jobs.run(Lane.STORE, look, looked, self._log_trouble, owner=self)

        self.jobs.run(
            Lane.NET, lambda _: augmenting.walk() + rounds.walk(), walked, self._log_trouble, owner=self
        )

    def ring(self, message: Message, answer: Answer) -> None:
        """A later start speaks to this desk: come to the front, or take a file to be signed."""
        self.come_to_front()
        if message.get("do") != "sign":
            answer({"state": "raised"})
        elif self.seat is None:
            self._unattended.append((message, answer))
            answer({"state": "waits"})
            self.waiting_changed.emit(len(self._unattended))
        else:
            self._take_in(message, answer)

    @property
    def unattended(self) -> int:
        """How many files wait for somebody to sit down."""
        return len(self._unattended)

    def come_to_front(self) -> None:
        """Bring the window of whoever sits here to the front, or the one that asks who does."""
        if self.seat is not None:
            self.seat.window.raise_window()
        elif self.reception is not None:
            self.reception.raise_()
            self.reception.activateWindow()

    def report_crash(self, number: str) -> None:
        """Tell of something nobody expected; from any thread."""

        def tell() -> None:
            if self.seat is not None:
                self.seat.window.show_notice(ClerkDeskError(f"CRA-01/{number}"))

        self._courier.deliver(tell)

    def close(self) -> None:
        """Close the desk: windows, jobs, children, store; safe to call twice."""
        self._rounds.stop()
        self._turn_away()
        self.waiting_room.close()
        self._stand_up(self._leave_seat())
        self.pad_place.close()
        self.pad.stop()
        self.pad.close()
        self.jobs.close()
        self.desk.close()

    # Files from elsewhere

    def _take_unattended(self) -> None:
        waiting, self._unattended = self._unattended, []
        for message, answer in waiting:
            self._take_in(message, answer)
        self.waiting_changed.emit(0)

    def _turn_away(self) -> None:
        """Tell those whose files nobody took in that nobody will; their programs keep them."""
        waiting, self._unattended = self._unattended, []
        for message, answer in waiting:
            answer({"state": "failed", "code": "DSK-07", "reference": str(message.get("reference", ""))})

    def _take_in(self, message: Message, answer: Answer, *, by_hand: bool = False) -> None:
        path, reference = Path(str(message.get("file", ""))), str(message.get("reference", ""))
        return_to = str(message.get("return", ""))
        assert self.seat is not None
        exchange, room = self.seat.office.exchange, self.waiting_room

        def work(_progress: Progress) -> Waiting:
            handed = exchange.take_in(path, reference, return_to, to_sign=not by_hand)
            case = handed.case
            noted = room.length_of_history(case.id)
            return Waiting(handed.document, case.id, case.reference, noted, answer)

        def taken(waiting: Waiting) -> None:
            self.waiting_room.admit(waiting)
            if self.seat is not None:
                self.seat.show_arrival(waiting.case, waiting.reference, by_hand=by_hand)

        def failed(trouble: Exception) -> None:
            code = trouble.code if isinstance(trouble, ClerkDeskError) else "DSK-05"
            refusal = {"state": "failed", "code": code, "reference": reference}
            self._report_failure((path, return_to, code), lambda: answer(refusal))
            if self.seat is not None:
                self.seat.window.show_notice(trouble, named=path.name)

        # Not the seat's own: a program gets its answer even if somebody else sits down meanwhile.
        self.jobs.run(Lane.SEAL, work, taken, failed, owner=self)

    def _report_failure(self, what: tuple[Path, str, str], then: Callable[[], None]) -> None:
        """Leave a note (file, folder, code) where the program waits, then answer; if need be, only answer."""
        path, folder, code = what
        returns = self.desk.adapters.returns

        def report(_progress: Progress) -> None:
            if folder:
                returns.refuse(path, Path(folder), path.name, code)

        def failed(trouble: Exception) -> None:
            self._log_trouble(trouble)
            then()

        self.jobs.run(Lane.NET, report, lambda _: then(), failed, owner=self)

    def _dropped(self, paths: list[Path]) -> None:
        for path in paths:
            self._take_in({"file": str(path)}, lambda _: None, by_hand=True)

    # The seat

    def _switch(self, person: str) -> None:
        if self.seat is not None and not self.seat.holds():
            self.invite(person, lambda: None, self._tell_of_trouble)

    def _heed_rights(self, seat: Seat, people: tuple[Person, ...]) -> None:
        """Ask whoever sits here to sign in again when their rights changed; who left makes room."""
        sits = seat.office.actor.person
        entered = next((person for person in people if person.id == sits.id), None)
        if entered is None and not seat.flow.duty:
            self._leave_seat()
            self.vacated.emit(sits, people)
            self._stand_up(seat)
        elif entered != sits and not seat.rights_changed:
            seat.rights_changed = True
            seat.window.show_notice(Refused("RGT-03"), lambda: self._switch(sits.id))

    def _leave_seat(self) -> Seat | None:
        """From now on nobody sits here; the window stays until its person has stood up."""
        seat, self.seat = self.seat, None
        self.pen_care.leave()
        if seat is not None:
            seat.window.closed.disconnect(self._closed)
            seat.window.remember()
            self.jobs.forget(seat)
            self._key_watch.forget()
            self._do_behind(Lane.SEAL, self.desk.seal_key.leave)
        return seat

    def _stand_up(self, seat: Seat | None) -> None:
        if seat is not None:
            seat.leave()

    def _closed(self) -> None:
        self._application.quit()

    def _prefer(self, **changed: object) -> None:
        preferences = replace(self.desk.preferences.desk, **changed)  # type: ignore[arg-type]
        self.desk.preferences.keep(preferences)
        dress(self._application, preferences)

    # Behind the windows

    def _warm(self) -> None:
        seat, back = self.seat, self.desk.adapters
        if seat is None:
            return
        for warm in (back.page_reader.warm_up, back.pad_reader.warm_up):
            self._do_behind(Lane.PDF, warm)
        for warm in (self.desk.seal_key.make_ready, back.sealer.warm, back.examiner.warm):
            self._do_behind(Lane.SEAL, warm)
        rounds = seat.office.rounds
        self.jobs.run(
            Lane.STORE, lambda _: rounds.interrupted(), seat.show_interrupted, self._log_trouble, owner=seat
        )
        self._key_watch.look(seat.window)
        if not self._clock_told:
            self._look_at_clock(seat)
        self.walk()

    def _look_at_clock(self, seat: Seat) -> None:
        """Say once a start, above the pages, that this machine's clock must be wrong."""
        store, now = self.desk.adapters.store, self.desk.clock.now()

        def wrong(trouble: Exception) -> None:
            self._log_trouble(trouble)
            if isinstance(trouble, Refused):
                self._clock_told = True
                seat.window.show_notice(trouble)

        self.jobs.run(Lane.STORE, lambda _: demand_clock(store, now), on_fail=wrong, owner=seat)

    def _do_behind(self, lane: Lane, work: Callable[[], None]) -> None:
        self.jobs.run(lane, lambda _progress: work(), on_fail=self._log_trouble, owner=self)

    def _log_trouble(self, trouble: Exception) -> None:
        _log.warning("behind the windows: %s", getattr(trouble, "code", type(trouble).__name__))

    def _make_pad(self) -> PadWindow:
        theme = load_theme("light")
        policy = self.desk.policy
        patience = 60.0 * policy.pad_patience_minutes
        options = PadOptions(policy.town, theme, patience, words=clerk_words())
        return PadWindow(self.desk.pad_viewing(), self.jobs, options)

    def _tell_of_pad(self, state: PadState, since: datetime | None) -> None:
        if self.seat is not None:
            self.seat.window.set_pad_state(state, since)
            if state is not PadState.AWAY:
                self.seat.window.drop_notice(PAD_GONE)

    def _tell_of_trouble(self, trouble: Exception) -> None:
        if self.seat is not None:
            self.seat.window.show_notice(trouble)
