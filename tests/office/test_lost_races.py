"""Two who work on one document at the same moment: neither undoes what the other one did."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from clerkdesk.app.demo.town import TownClock
from clerkdesk.base.errors import Conflict, Missing, Refused
from clerkdesk.domain.cases import Case
from clerkdesk.registry.case_file import CaseFile
from clerkdesk.registry.intake import Intake
from clerkdesk.usecases.sending_back import SendingBack
from tests.office.conftest import SmallOffice, write
from tests.office.test_exchange import NOON, PLACE, Counterpart, choose_place, program, take_in

__all__ = ["program"]


class SlowFolder(Intake):
    """Finds room in a folder, and meanwhile something else happens."""

    def __init__(self, meanwhile: Callable[[], object]) -> None:
        self._meanwhile = meanwhile

    def demand_room(self, digest: str, folder: str, name: str) -> None:
        self._meanwhile()


class SlowCaseFile(CaseFile):
    """Writes after something else has happened, once."""

    meanwhile: Callable[[], object]

    def write(self, *act: object) -> Case:
        self.meanwhile()
        return super().write(*act)  # type: ignore[arg-type]


def redirecting(fresh: SmallOffice, meanwhile: Callable[[], object]) -> SendingBack:
    back = fresh.desk.adapters
    case_file = CaseFile(back.store, back.blobs, fresh.desk.clock)
    return SendingBack(fresh.clerk.actor, back.store, case_file, SlowFolder(meanwhile), fresh.desk.clock)


@pytest.fixture
def held(fresh: SmallOffice, program: Counterpart, clock: TownClock) -> tuple[Case, str]:
    """A case whose signed file could not go back, and that document; the folder is there again."""
    clock.pretend(NOON)
    case = take_in(fresh, program)
    choose_place(fresh, case)
    fresh.sign(case)
    away = program.waiting.rename(program.waiting.with_name("away"))
    assert fresh.clerk.rounds.walk() == 0
    away.rename(program.waiting)
    clock.pretend(NOON + timedelta(hours=2))
    return case, fresh.clerk.cases.open(case.id).documents[0].document.id


@pytest.fixture
def elsewhere(program: Counterpart) -> Path:
    folder = program.waiting.with_name("elsewhere")
    folder.mkdir()
    return folder


def test_a_document_that_is_withdrawn_while_it_is_redirected_stays_withdrawn(
    fresh: SmallOffice, program: Counterpart, held: tuple[Case, str], elsewhere: Path
) -> None:
    case, document = held
    slow = redirecting(fresh, lambda: fresh.clerk.cases.withdraw(case.id, document, "Falsch"))
    with pytest.raises(Refused, match="EXC-10"):
        slow.redirect(document, str(elsewhere))
    view = fresh.clerk.cases.open(case.id)
    assert (len(view.documents), len(view.withdrawn)) == (0, 1)


def test_a_file_that_goes_back_while_it_is_redirected_goes_once(
    fresh: SmallOffice, program: Counterpart, held: tuple[Case, str], elsewhere: Path
) -> None:
    _, document = held
    with pytest.raises(Refused, match="EXC-10"):
        redirecting(fresh, fresh.clerk.rounds.walk).redirect(document, str(elsewhere))
    assert fresh.clerk.rounds.walk() == 0
    assert (program.received, list(elsewhere.iterdir())) == (["Antrag 17.pdf"], [])


def test_a_file_that_another_desk_tries_to_send_is_not_redirected_at_that_moment(
    fresh: SmallOffice, held: tuple[Case, str], elsewhere: Path, clock: TownClock
) -> None:
    _, document = held
    with fresh.desk.adapters.store.write() as unit:
        (work,) = unit.pending.waiting()
        now = clock.now()
        assert unit.pending.lease(work.id, "Schalter 4", now, now + timedelta(minutes=2))
    with pytest.raises(Conflict, match="EXC-11"):
        fresh.clerk.sending_back.redirect(document, str(elsewhere))
    clock.pretend(now + timedelta(minutes=3))
    fresh.clerk.sending_back.redirect(document, str(elsewhere))
    assert fresh.clerk.rounds.walk() == 1
    assert [path.name for path in elsewhere.iterdir()] == ["Antrag 17.pdf"]


def test_only_what_is_held_up_is_redirected(
    fresh: SmallOffice, program: Counterpart, elsewhere: Path
) -> None:
    nobody_waits = fresh.clerk.exchange.take_in(program.print("unknown_letter.pdf", "X.pdf", 2))
    goes_its_way = take_in(fresh, program)
    choose_place(fresh, goes_its_way)
    fresh.sign(goes_its_way)
    for case in (nobody_waits.case, goes_its_way):
        document = fresh.clerk.cases.open(case.id).documents[0].document
        with pytest.raises(Refused, match="EXC-10"):
            fresh.clerk.sending_back.redirect(document.id, str(elsewhere))
        assert fresh.clerk.cases.open(case.id).documents[0].document == document


def test_what_a_redirected_file_leaves_waiting_goes_to_the_new_folder_too(
    fresh: SmallOffice, held: tuple[Case, str], elsewhere: Path, program: Counterpart, clock: TownClock
) -> None:
    case, document = held
    program.waiting.rmdir()
    fresh.clerk.cases.close(case.id, "Irrtum")
    assert fresh.clerk.rounds.walk() == 0
    fresh.clerk.sending_back.redirect(document, str(elsewhere))
    assert fresh.clerk.rounds.walk() == 1
    fresh.clerk.cases.reopen(case.id, "Doch")
    assert fresh.clerk.rounds.walk() == 1
    assert [path.name for path in elsewhere.iterdir()] == ["Antrag 17.pdf"]


@pytest.fixture
def slow(fresh: SmallOffice, monkeypatch: pytest.MonkeyPatch) -> SlowCaseFile:
    """What the clerk signs is written slowly."""
    back = fresh.desk.adapters
    case_file = SlowCaseFile(back.store, back.blobs, fresh.desk.clock)
    monkeypatch.setattr(fresh.clerk.signing, "_case_file", case_file)
    return case_file


def test_a_place_is_not_chosen_on_a_document_that_was_withdrawn_at_the_same_moment(
    fresh: SmallOffice, program: Counterpart, slow: SlowCaseFile
) -> None:
    case = take_in(fresh, program)
    document = fresh.clerk.cases.open(case.id).documents[0].document.id
    slow.meanwhile = lambda: fresh.clerk.cases.withdraw(case.id, document, "Falsch")
    with pytest.raises(Missing, match="DOC-01"):
        fresh.clerk.signing.place_field(case.id, document, PLACE)
    assert len(fresh.clerk.cases.open(case.id).withdrawn) == 1


@pytest.mark.parametrize("signs", [True, False], ids=["signed", "declined"])
def test_a_file_that_is_awaited_from_the_moment_of_its_seal_on_goes_back(
    fresh: SmallOffice, program: Counterpart, slow: SlowCaseFile, signs: bool
) -> None:
    path = program.print("unknown_letter.pdf", "Antrag 17.pdf")
    case = fresh.clerk.exchange.take_in(path, "A-1").case
    slow.meanwhile = lambda: None
    choose_place(fresh, case)
    sitting = fresh.clerk.signing.prepare(case.id)
    slow.meanwhile = lambda: fresh.clerk.exchange.take_in(path, "A-1", str(program.waiting))
    if signs:
        fresh.clerk.signing.seal(write(sitting))
    else:
        fresh.clerk.signing.decline(sitting)
    assert fresh.clerk.rounds.walk() == 1
    assert program.received == ["Antrag 17.pdf" if signs else "Antrag 17.pdf.status.json"]
