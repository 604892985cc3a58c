"""Sending back: when the case releases it, until the folder takes it, and once only."""

from datetime import timedelta
from pathlib import Path

import pytest

from clerkdesk.adapters.exchange.folder import FolderReturn
from clerkdesk.app.demo.town import TownClock
from clerkdesk.base.errors import Refused, Unreachable
from clerkdesk.domain.rights import Act
from clerkdesk.registry.rounds import Rounds
from tests.office.conftest import PAPERS, SmallOffice, a_branch
from tests.office.test_exchange import (
    NOON,
    Counterpart,
    approve,
    choose_place,
    program,
    sent_back,
    take_in,
    waiting,
)

__all__ = ["program"]


def test_a_note_that_was_overtaken_by_the_signed_file_is_never_sent(
    fresh: SmallOffice, program: Counterpart, clock: TownClock
) -> None:
    case = take_in(fresh, program)
    choose_place(fresh, case)
    away = program.waiting.rename(program.waiting.with_name("away"))
    clock.pretend(NOON)
    fresh.clerk.signing.decline(fresh.clerk.signing.prepare(case.id))
    assert fresh.clerk.rounds.walk() == 0
    fresh.sign(case)
    away.rename(program.waiting)
    assert fresh.clerk.rounds.walk() == 1
    clock.pretend(NOON + timedelta(hours=2))
    assert fresh.clerk.rounds.walk() == 0
    assert program.received == ["Antrag 17.pdf"]


def test_a_folder_that_is_away_is_waited_for_ever_longer_and_then_served_once(
    fresh: SmallOffice, program: Counterpart, clock: TownClock
) -> None:
    case = take_in(fresh, program)
    choose_place(fresh, case)
    fresh.sign(case)
    away = program.waiting.rename(program.waiting.with_name("away"))
    tries = []
    for second in range(0, 400, 5):
        clock.pretend(NOON + timedelta(seconds=second))
        before = waiting(fresh)
        assert fresh.clerk.rounds.walk() == 0
        if waiting(fresh) != before:
            tries.append(second)
    assert tries == [0, 15, 45, 105, 225]
    away.rename(program.waiting)
    clock.pretend(NOON + timedelta(hours=1))
    assert [fresh.clerk.rounds.walk() for _ in range(3)] == [1, 0, 0]
    assert program.received == ["Antrag 17.pdf"]
    assert sent_back(fresh, case) == [("name", "digest")]


class Interloper(FolderReturn):
    """A folder so slow that another desk takes the work over in the meantime."""

    def __init__(self, clock: TownClock, other: Rounds, fails: bool) -> None:
        self._clock, self._other, self._fails = clock, other, fails
        self.others_turn = -1

    def deliver(self, source: Path, folder: Path, name: str) -> None:
        self._clock.pretend(NOON + timedelta(minutes=3))
        self.others_turn = self._other.walk()
        if self._fails:
            raise Unreachable("EXC-01", "gave up")
        super().deliver(source, folder, name)


@pytest.mark.parametrize("fails", [False, True])
def test_a_desk_that_lost_its_lease_in_the_middle_changes_nothing(
    fresh: SmallOffice, program: Counterpart, clock: TownClock, fails: bool
) -> None:
    clock.pretend(NOON)
    case = take_in(fresh, program)
    choose_place(fresh, case)
    fresh.sign(case)
    back = fresh.desk.adapters
    other = Rounds(back.store, back.blobs, back.returns, clock, "Schalter 4")
    slow = Interloper(clock, other, fails)
    assert Rounds(back.store, back.blobs, slow, clock, "Schalter 3").walk() == 0
    assert slow.others_turn == 1
    assert waiting(fresh) == []
    assert program.received == ["Antrag 17.pdf"]
    assert len(sent_back(fresh, case)) == 1


def test_what_could_not_go_back_is_told_of_from_the_first_failure_on(
    fresh: SmallOffice, program: Counterpart, clock: TownClock
) -> None:
    case = take_in(fresh, program)
    choose_place(fresh, case)
    fresh.sign(case)
    assert fresh.clerk.rounds.held_up() == ()
    (program.waiting / "Antrag 17.pdf").write_bytes(b"%PDF-1.7 another form")
    clock.pretend(NOON)
    assert fresh.clerk.rounds.walk() == 0
    [held] = fresh.clerk.rounds.held_up()
    assert (held.case, held.reference, held.name) == (case.id, case.reference, "Antrag 17.pdf")
    assert (held.code, held.attempts) == ("EXC-03", 1)
    (program.waiting / "Antrag 17.pdf").unlink()
    assert fresh.clerk.rounds.walk() == 0
    fresh.clerk.rounds.hurry(held.document)
    assert fresh.clerk.rounds.walk() == 1
    assert fresh.clerk.rounds.held_up() == ()
    assert program.received == ["Antrag 17.pdf"]


def test_what_could_not_go_back_goes_into_another_folder_once_a_clerk_names_one(
    fresh: SmallOffice, program: Counterpart, tmp_path: Path
) -> None:
    case = take_in(fresh, program)
    choose_place(fresh, case)
    fresh.sign(case)
    program.waiting.rmdir()
    assert fresh.clerk.rounds.walk() == 0
    [held] = fresh.clerk.rounds.held_up()
    assert held.code == "EXC-01"
    elsewhere = tmp_path / "elsewhere"
    with pytest.raises(Unreachable, match="EXC-09"):
        fresh.clerk.sending_back.redirect(held.document, str(elsewhere))
    elsewhere.mkdir()
    with pytest.raises(Refused, match="RGT-01"):
        fresh.supervisor.sending_back.redirect(held.document, str(elsewhere))
    fresh.clerk.sending_back.redirect(held.document, str(elsewhere))
    assert fresh.clerk.rounds.walk() == 1
    assert [path.name for path in elsewhere.iterdir()] == ["Antrag 17.pdf"]
    assert waiting(fresh) == []
    assert sent_back(fresh, case) == [("name", "digest")]
    assert Act.REDIRECT in [line.act for line in fresh.clerk.cases.open(case.id).history]


def test_a_case_that_is_returned_sends_nothing_and_a_document_withdrawn_from_it_a_note(
    fresh: SmallOffice, program: Counterpart
) -> None:
    printed = program.print("specialist_program_registration.pdf", "Anmeldung 417.pdf")
    handed = fresh.clerk.exchange.take_in(printed, return_to=str(program.waiting))
    fresh.clerk.cases.check(handed.case.id, PAPERS)
    fresh.sign(handed.case)
    fresh.supervisor.approvals.give_back(handed.case.id, "Hausnummer fehlt")
    assert fresh.clerk.rounds.walk() == 0
    fresh.clerk.cases.check(handed.case.id, PAPERS)
    assert fresh.clerk.rounds.walk() == 0
    assert program.received == []
    fresh.clerk.cases.withdraw(handed.case.id, handed.document, "Falsche Hausnummer")
    assert fresh.clerk.rounds.walk() == 1
    assert program.received == ["Anmeldung 417.pdf.status.json"]
    assert waiting(fresh) == []


def test_a_signed_file_that_has_gone_back_is_not_called_off_when_it_is_withdrawn(
    fresh: SmallOffice, program: Counterpart
) -> None:
    handed = fresh.clerk.exchange.take_in(
        program.print("unknown_letter.pdf", "Antrag 17.pdf"), return_to=str(program.waiting)
    )
    choose_place(fresh, handed.case)
    fresh.sign(handed.case)
    assert fresh.clerk.rounds.walk() == 1
    fresh.clerk.cases.withdraw(handed.case.id, handed.document, "Doppelt")
    assert fresh.clerk.rounds.walk() == 0
    assert program.received == ["Antrag 17.pdf"]


def test_a_desk_that_lost_its_lease_does_not_take_it_from_the_one_that_has_it(
    fresh: SmallOffice, program: Counterpart, clock: TownClock
) -> None:
    clock.pretend(NOON)
    case = take_in(fresh, program)
    choose_place(fresh, case)
    fresh.sign(case)
    back = fresh.desk.adapters

    class Slow(FolderReturn):
        def deliver(self, source: Path, folder: Path, name: str) -> None:
            clock.pretend(NOON + timedelta(minutes=3))
            with back.store.write() as unit:
                (work,) = unit.pending.waiting()
                now = clock.now()
                assert unit.pending.lease(work.id, "Schalter 4", now, now + timedelta(minutes=2))
            raise Unreachable("EXC-01", "gave up")

    Rounds(back.store, back.blobs, Slow(), clock, "Schalter 3").walk()
    with back.store.read() as unit:
        (work,) = unit.pending.waiting()
    assert (work.leased_by, work.attempts) == ("Schalter 4", 0)


def test_what_was_sealed_before_the_desk_died_goes_back_once_from_the_next(
    fresh: SmallOffice, office: SmallOffice, program: Counterpart
) -> None:
    case = take_in(fresh, program)
    choose_place(fresh, case)
    fresh.sign(case)
    fresh.desk.adapters.store.close()
    with a_branch(fresh.desk.profile, office) as next_desk:
        assert next_desk.clerk.rounds.walk() == 1
        assert next_desk.clerk.rounds.walk() == 0
        assert waiting(next_desk) == []
    assert program.received == ["Antrag 17.pdf"]


def test_what_waited_for_its_approval_when_the_desk_died_goes_back_once_it_is_approved(
    fresh: SmallOffice, office: SmallOffice, program: Counterpart
) -> None:
    case = take_in(fresh, program, "specialist_program_registration.pdf")
    fresh.clerk.cases.check(case.id, PAPERS)
    fresh.sign(case)
    fresh.desk.adapters.store.close()
    with a_branch(fresh.desk.profile, office) as next_desk:
        assert next_desk.clerk.rounds.walk() == 0
        approve(next_desk, case)
        assert next_desk.clerk.rounds.walk() == 1
    assert program.received == ["Antrag 17.pdf"]
