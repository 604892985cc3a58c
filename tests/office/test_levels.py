"""Seals above B-B: a service that is down holds nobody up, and what lacks then comes by itself."""

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from clerkdesk.adapters.vault.session import SessionVault
from clerkdesk.app.build import Desk
from clerkdesk.app.cli import main
from clerkdesk.app.demo.town import CLERK, TownClock
from clerkdesk.base.errors import Unreadable
from clerkdesk.base.paths import resource
from clerkdesk.domain.cases import Case
from clerkdesk.domain.pending import PendingKind, PendingWork
from clerkdesk.domain.rights import Act
from clerkdesk.domain.seals import Level
from clerkdesk.domain.signatures import Kind, Verdict
from clerkdesk.registry.case_file import CaseFile, Deed
from clerkdesk.registry.history import check_chain, contradicted
from tests.office.conftest import PAPERS, SmallOffice, Stamping

pytestmark = pytest.mark.whole


def waiting(office: SmallOffice) -> tuple[PendingWork, ...]:
    with office.desk.adapters.store.read() as unit:
        return unit.pending.waiting(PendingKind.AUGMENT)


def levels(office: SmallOffice, case: Case) -> list[str]:
    """The levels of two inks and the closing seal in the newest document, whose verdict must be good."""
    judgement = office.clerk.signing.judge(office.digest(case))
    assert judgement.verdict is Verdict.VALID
    return [one.level for one in judgement.signatures if one.kind is Kind.SIGNATURE]


def walk(office: SmallOffice) -> int:
    return office.clerk.augmenting.walk()


def test_seals_reach_the_level_of_the_office(lasting: SmallOffice) -> None:
    case = lasting.signed()
    assert levels(lasting, case) == ["B-LTA"] * 3
    assert waiting(lasting) == ()
    assert lasting.clerk.cases.open(case.id).documents[0].awaits_timestamp == ""


def test_a_procedure_may_name_its_own_level(lasting: SmallOffice, monkeypatch: pytest.MonkeyPatch) -> None:
    procedures = lasting.desk.adapters.rulebook.procedures
    lower = replace(procedures["residence-registration"], seal_level=Level.B_T)
    monkeypatch.setitem(procedures, "residence-registration", lower)  # type: ignore[arg-type]
    assert levels(lasting, lasting.signed()) == ["B-T"] * 3


def test_a_seal_that_got_its_time_stamp_in_another_way_waits_no_more(
    lasting: SmallOffice, service: Stamping, monkeypatch: pytest.MonkeyPatch
) -> None:
    procedures = lasting.desk.adapters.rulebook.procedures
    stamped = replace(procedures["residence-registration"], seal_level=Level.B_T)
    monkeypatch.setitem(procedures, "residence-registration", stamped)  # type: ignore[arg-type]
    service.up = False
    case = lasting.signed()
    [work] = waiting(lasting)
    with lasting.desk.adapters.store.write() as unit:
        unit.pending.add(replace(work, id="twin", key="twin"))
    service.up = True
    assert walk(lasting) == 1
    assert waiting(lasting) == ()
    assert levels(lasting, case) == ["B-T"] * 3


def test_what_waited_for_a_document_is_outdone_when_it_is_signed_once_more(lasting: SmallOffice) -> None:
    case = lasting.checked()
    document = lasting.clerk.cases.open(case.id).documents[0].document.id
    facts = (("level", "B-T"), ("by", CLERK.id))
    work = PendingWork(
        "old", PendingKind.AUGMENT, "old", case.id, document, facts, lasting.desk.clock.now(), ""
    )
    with lasting.desk.adapters.store.write() as unit:
        unit.pending.add(work)
    lasting.sign(case)
    assert waiting(lasting) == ()


def test_a_service_that_is_down_holds_nobody_up(lasting: SmallOffice, service: Stamping) -> None:
    service.up = False
    case = lasting.approved()
    assert levels(lasting, case) == ["B-B"] * 3
    [work] = waiting(lasting)
    assert (work.code, work.fact("level"), work.case) == ("TRU-03", "B-LTA", case.id)
    assert lasting.clerk.cases.open(case.id).documents[0].awaits_timestamp == "TRU-03"
    assert len(service.server.asked) == 2, "asked twice for the first signature, and no more"


def test_what_lacks_comes_by_itself_as_a_version_that_goes_on_from_the_old_one(
    lasting: SmallOffice, service: Stamping
) -> None:
    service.up = False
    case = lasting.signed()
    service.up = True
    assert walk(lasting) == 1
    assert levels(lasting, case) == ["B-LTA"] * 3
    assert waiting(lasting) == ()
    sealed, raised = lasting.versions(case.id)[-2:]
    blobs = lasting.desk.adapters.blobs
    assert blobs.begins_with(raised.digest, sealed.digest)
    newest = lasting.clerk.cases.open(case.id).history[0]
    assert (newest.act, newest.value("level"), newest.value("digest")) == (
        Act.AUGMENT,
        "B-LTA",
        raised.digest,
    )
    store = lasting.desk.adapters.store
    assert check_chain(store) is None and contradicted(store) == ()
    assert walk(lasting) == 0
    assert len(lasting.versions(case.id)) == 3


def test_an_approved_and_filed_case_gets_its_stamp_all_the_same(
    lasting: SmallOffice, service: Stamping
) -> None:
    service.up = False
    case = lasting.approved()
    lasting.clerk.filing.file_away(case.id, register_entered=True)
    service.up = True
    assert walk(lasting) == 1
    assert levels(lasting, case) == ["B-LTA"] * 3
    assert contradicted(lasting.desk.adapters.store) == ()


def test_it_is_tried_ever_more_rarely(lasting: SmallOffice, service: Stamping, clock: TownClock) -> None:
    service.up = False
    lasting.signed()
    now = clock.now()
    clock.pretend(now)
    waits = []
    for _ in range(4):
        assert walk(lasting) == 0
        [work] = waiting(lasting)
        assert work.not_before is not None
        waits.append(work.not_before - clock.now())
        asked = len(service.server.asked)
        assert walk(lasting) == 0 and len(service.server.asked) == asked, "not due yet"
        clock.pretend(work.not_before)
    assert waits == sorted(waits) and waits[-1] > 4 * waits[0] and work.attempts == 4
    clock.pretend(None)


def test_two_desks_raise_a_seal_once(lasting: SmallOffice, service: Stamping) -> None:
    service.up = False
    case = lasting.signed()
    service.up = True
    [work] = waiting(lasting)
    store, now = lasting.desk.adapters.store, lasting.desk.clock.now()
    with store.write() as unit:
        assert unit.pending.lease(work.id, "Schalter 9", now, now + timedelta(minutes=2)) is not None
    assert walk(lasting) == 0
    assert len(lasting.versions(case.id)) == 2


def test_a_desk_killed_after_the_act_leaves_nothing_to_do(lasting: SmallOffice, service: Stamping) -> None:
    service.up = False
    case = lasting.signed()
    service.up = True
    [work] = waiting(lasting)
    assert walk(lasting) == 1
    with lasting.desk.adapters.store.write() as unit:
        unit.pending.add(work)
    assert walk(lasting) == 0
    assert waiting(lasting) == ()
    assert len(lasting.versions(case.id)) == 3


def test_no_new_version_comes_while_somebody_signs_in_the_case(
    lasting: SmallOffice, service: Stamping
) -> None:
    service.up = False
    case = lasting.signed()
    service.up = True
    back = lasting.desk.adapters
    case_file = CaseFile(back.store, back.blobs, lasting.desk.clock)
    sitting = Deed(lasting.clerk.actor, Act.WITNESS, case.id)
    case_file.announce(sitting)
    assert walk(lasting) == 0
    case_file.acknowledge(sitting.key)
    assert walk(lasting) == 1


def test_the_file_that_went_back_is_followed_by_the_stamped_one(
    lasting: SmallOffice, service: Stamping, tmp_path: Path
) -> None:
    service.up = False
    source = tmp_path / "Anmeldung 417.pdf"
    shutil.copyfile(resource("samples", "specialist_program_registration.pdf"), source)
    case = lasting.clerk.exchange.take_in(source, return_to=str(tmp_path)).case
    lasting.clerk.cases.check(case.id, PAPERS)
    lasting.sign(case)
    lasting.supervisor.approvals.approve(case.id, lasting.supervisor.approvals.open(case.id).seen)
    assert lasting.clerk.rounds.walk() == 1
    first = source.read_bytes()
    service.up = True
    assert walk(lasting) == 1
    assert lasting.clerk.rounds.walk() == 1
    assert source.read_bytes().startswith(first) and len(source.read_bytes()) > len(first)


def test_a_level_nobody_knows_is_refused(service: Stamping, lasting: SmallOffice) -> None:
    lasting.desk.profile.office_policy.write_text('seal_level = "B-X"\n', encoding="utf-8")
    with pytest.raises(Unreadable, match="SET-01"):
        Desk(lasting.desk.profile, SessionVault(), TownClock())


def test_the_verb_rounds_does_it_without_a_desk(
    lasting: SmallOffice,
    service: Stamping,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    service.up = False
    case = lasting.signed()
    monkeypatch.setenv("CLERKDESK_PROFILE", str(lasting.desk.profile.root))
    assert main(["rounds", "--once"]) == 0
    assert capsys.readouterr().out == "0 sealed documents got their time stamp, 0 were sent back\n"
    service.up = True
    with lasting.desk.adapters.store.write() as unit:
        [work] = unit.pending.waiting(PendingKind.AUGMENT)
        assert (work.attempts, work.code) == (1, "TRU-03")
        unit.pending.finish(work.id)
        unit.pending.add(replace(work, not_before=None))
    assert main(["rounds", "--once"]) == 0
    assert capsys.readouterr().out == "1 sealed documents got their time stamp, 0 were sent back\n"
    assert levels(lasting, case) == ["B-LTA"] * 3
