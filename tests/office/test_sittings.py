"""Sittings that meet something else: a second one, a change of mind, a late document, another signer."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from clerkdesk.base.errors import Conflict, Refused
from clerkdesk.base.paths import resource
from clerkdesk.domain.cases import Applicant, Case, CaseState
from clerkdesk.domain.pages import Place
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.rights import Act
from clerkdesk.domain.sittings import Sitting, StopReason
from clerkdesk.registry.case_file import Deed
from clerkdesk.usecases.signing import Signing
from tests.office.conftest import SmallOffice, a_branch, write

LETTER = resource("samples", "unknown_letter.pdf")


def id_card(small: SmallOffice) -> Case:
    case = small.clerk.cases.open_new(
        "id-card", Applicant("Muster", "Erika", date(1964, 8, 12)), {"street": "Musterweg 1"}
    )
    return small.clerk.cases.check(case.id, {"identity"})


def test_a_declined_sitting_is_not_sealed(fresh: SmallOffice) -> None:
    case = id_card(fresh)
    sitting = fresh.clerk.signing.prepare(case.id)
    fresh.clerk.signing.decline(sitting)
    with pytest.raises(Conflict, match="ACT-01"):
        fresh.clerk.signing.seal(write(sitting))
    assert len(fresh.versions(case.id)) == 1
    assert fresh.announced() == ()
    assert fresh.sign(case).next_step is StepId.FEE, "a new sitting is another matter"


def test_a_sealed_sitting_is_not_declined(fresh: SmallOffice) -> None:
    case = fresh.checked()
    sitting = fresh.clerk.signing.prepare(case.id)
    fresh.clerk.signing.seal(write(sitting))
    fresh.clerk.signing.told(sitting.id)
    with pytest.raises(Conflict, match="ACT-01"):
        fresh.clerk.signing.decline(sitting)
    assert fresh.clerk.cases.open(case.id).case.returned == ""


def test_a_sitting_overtaken_by_another_is_neither_sealed_nor_declined(fresh: SmallOffice) -> None:
    case = fresh.checked()
    stale, used = fresh.clerk.signing.prepare(case.id), fresh.clerk.signing.prepare(case.id)
    fresh.clerk.signing.seal(write(used))
    fresh.clerk.signing.told(used.id)
    with pytest.raises(Refused, match="SGN-03"):
        fresh.clerk.signing.seal(write(stale))
    with pytest.raises(Refused, match="SGN-03"):
        fresh.clerk.signing.decline(stale)
    assert len(fresh.versions(case.id)) == 2


def test_a_case_is_not_closed_while_somebody_signs_in_it(fresh: SmallOffice) -> None:
    case = fresh.checked()
    sitting = fresh.clerk.signing.prepare(case.id)
    fresh.clerk.signing.send_to_pad(sitting)
    with pytest.raises(Refused, match="CAS-11"):
        fresh.clerk.cases.close(case.id, "Doch nicht")
    fresh.clerk.signing.stop(sitting, StopReason.PAD)
    fresh.clerk.cases.close(case.id, "Doch nicht")


def test_a_sitting_in_a_case_closed_all_the_same_announces_no_seal_and_comes_to_its_end(
    fresh: SmallOffice,
) -> None:
    case = fresh.checked()
    sitting = fresh.clerk.signing.prepare(case.id)
    fresh.clerk.signing.send_to_pad(sitting)
    with fresh.desk.adapters.store.write() as unit:
        unit.cases.save(replace(unit.cases.get(case.id), state=CaseState.CLOSED))
    with pytest.raises(Refused, match="CAS-09"):
        fresh.clerk.signing.seal(write(sitting))
    with pytest.raises(Refused, match="CAS-09"):
        fresh.clerk.signing.decline(sitting)
    assert [work.fact("act") for work in fresh.announced()] == [Act.WITNESS]
    fresh.clerk.signing.stop(sitting, StopReason.REFUSED)
    assert fresh.announced() == ()


def test_a_sitting_of_a_case_closed_before_it_reached_the_pad_is_not_sent_there(fresh: SmallOffice) -> None:
    case = fresh.checked()
    sitting = fresh.clerk.signing.prepare(case.id)
    fresh.clerk.cases.close(case.id, "Doch nicht")
    with pytest.raises(Refused, match="CAS-09"):
        fresh.clerk.signing.send_to_pad(sitting)
    assert fresh.announced() == ()


def test_a_sitting_cut_short_under_an_earlier_name_of_the_desk_is_told_and_holds_nothing_up(
    fresh: SmallOffice, office: SmallOffice
) -> None:
    case = fresh.checked()
    sitting = fresh.clerk.signing.prepare(case.id)
    fresh.clerk.signing.send_to_pad(sitting)
    fresh.desk.adapters.store.close()
    fresh.desk.profile.desk_preferences.write_text('desk = "Schalter 9"\n', encoding="utf-8")
    with a_branch(fresh.desk.profile, office) as renamed:
        [found] = renamed.clerk.rounds.interrupted()
        assert (found.key, found.act, found.done) == (sitting.id, Act.WITNESS, False)
        renamed.clerk.rounds.told(found.key)
        renamed.clerk.cases.close(case.id, "Doch nicht")


def test_a_sitting_cut_short_is_noted_once_the_clerk_has_read_of_it(
    fresh: SmallOffice, office: SmallOffice
) -> None:
    case = fresh.checked()
    fresh.clerk.signing.send_to_pad(fresh.clerk.signing.prepare(case.id))
    fresh.desk.adapters.store.close()
    with a_branch(fresh.desk.profile, office) as again:
        [found] = again.clerk.rounds.interrupted()
        assert acts(again, case)[-1] is Act.WITNESS, "nobody has read of it"
        for _ in range(2):
            again.clerk.signing.told(found.key)
        assert acts(again, case)[-2:] == [Act.WITNESS, Act.STOP]
        assert again.clerk.cases.open(case.id).history[0].value("reason") == "interrupted"
        assert again.clerk.rounds.interrupted() == () and again.announced() == ()
        assert again.sign(case).next_step is StepId.APPROVE
        assert acts(again, case).count(Act.STOP) == 1


def test_a_sitting_at_the_pad_is_announced_and_written_down_once(fresh: SmallOffice) -> None:
    case = fresh.checked()
    sitting = fresh.clerk.signing.prepare(case.id)
    assert fresh.announced() == (), "nobody has been bothered yet"
    fresh.clerk.signing.send_to_pad(sitting)
    fresh.clerk.signing.send_to_pad(sitting)
    assert [(work.key, work.fact("act")) for work in fresh.announced()] == [(sitting.id, Act.WITNESS)]
    assert acts(fresh, case)[-2:] == [Act.CHECK, Act.WITNESS]


@pytest.mark.parametrize(
    "end",
    [
        lambda signing, sitting: signing.decline(sitting),
        lambda signing, sitting: signing.stop(sitting, StopReason.TIME_OUT),
        lambda signing, sitting: (signing.seal(write(sitting)), signing.told(sitting.id)),
    ],
    ids=["declined", "stopped", "sealed"],
)
def test_a_sitting_that_came_to_its_end_is_announced_no_more(
    fresh: SmallOffice, end: Callable[[Signing, Sitting], object]
) -> None:
    signing = fresh.clerk.signing
    sitting = signing.prepare(fresh.checked().id)
    signing.send_to_pad(sitting)
    end(signing, sitting)
    assert fresh.announced() == ()


def test_a_stopped_sitting_is_written_down_with_its_reason_and_not_sealed(fresh: SmallOffice) -> None:
    case = fresh.checked()
    sitting = fresh.clerk.signing.prepare(case.id)
    fresh.clerk.signing.send_to_pad(sitting)
    stopped = fresh.clerk.signing.stop(sitting, StopReason.TIME_OUT)
    assert (stopped.next_step, stopped.returned) == (StepId.SIGN, "")
    line = fresh.clerk.cases.open(case.id).history[0]
    assert (line.act, line.person_name, line.desk) == (Act.STOP, "Katrin Muster", "Schalter 3")
    assert line.value("reason") == "time-out"
    with pytest.raises(Conflict, match="ACT-01"):
        fresh.clerk.signing.seal(write(sitting))
    assert len(fresh.versions(case.id)) == 1


def test_what_was_sealed_is_not_stopped_any_more(fresh: SmallOffice) -> None:
    case = fresh.checked()
    sitting = fresh.clerk.signing.prepare(case.id)
    fresh.clerk.signing.seal(write(sitting))
    with pytest.raises(Conflict, match="ACT-01"):
        fresh.clerk.signing.stop(sitting, StopReason.DISCARDED)
    assert [work.key for work in fresh.announced()] == [sitting.id], "nobody has been told of the seal"
    fresh.clerk.signing.told(sitting.id)


def test_a_sitting_overtaken_before_it_reached_the_pad_is_not_sent_there(fresh: SmallOffice) -> None:
    case = fresh.checked()
    stale = fresh.clerk.signing.prepare(case.id)
    fresh.sign(case)
    with pytest.raises(Refused, match="SGN-03"):
        fresh.clerk.signing.send_to_pad(stale)
    assert fresh.announced() == ()


def acts(small: SmallOffice, case: Case) -> list[Act]:
    """What was done in a case, oldest first."""
    return [line.act for line in reversed(small.clerk.cases.open(case.id).history)]


def test_a_document_awaited_elsewhere_that_comes_during_the_sitting_is_signed_next(
    fresh: SmallOffice, tmp_path: Path
) -> None:
    case = id_card(fresh)
    sitting, stale = fresh.clerk.signing.prepare(case.id), fresh.clerk.signing.prepare(case.id)
    late = fresh.clerk.exchange.take_in(LETTER, case.reference, str(tmp_path))
    sealed = fresh.clerk.signing.seal(write(sitting))
    fresh.clerk.signing.told(sitting.id)
    assert sealed.next_step is StepId.SIGN, "the program still waits"
    with pytest.raises(Conflict, match="DAT-02"):
        fresh.clerk.signing.seal(write(stale))
    fresh.clerk.signing.place_field(case.id, late.document, Place(0, 70, 420, 220, 56))
    second = fresh.clerk.signing.prepare(case.id)
    assert {field.document for field in second.fields} == {late.document}
    assert fresh.clerk.signing.seal(write(second)).next_step is StepId.FEE
    fresh.clerk.signing.told(second.id)
    assert fresh.clerk.rounds.walk() == 1
    assert (tmp_path / LETTER.name).exists()


def test_a_mere_enclosure_that_comes_during_the_sitting_holds_nothing_up(fresh: SmallOffice) -> None:
    case = id_card(fresh)
    sitting = fresh.clerk.signing.prepare(case.id)
    fresh.clerk.exchange.add_file(case.id, LETTER)
    assert fresh.clerk.signing.seal(write(sitting)).next_step is StepId.FEE
    fresh.clerk.signing.told(sitting.id)


@pytest.mark.parametrize("how_far", ["at the pad", "sealing"])
def test_a_sitting_cut_short_is_not_told_of_once_the_case_is_sealed(
    fresh: SmallOffice, office: SmallOffice, how_far: str
) -> None:
    case = fresh.checked()
    cut_short = fresh.clerk.signing.prepare(case.id)
    fresh.clerk.signing.send_to_pad(cut_short)
    if how_far == "sealing":
        fresh.clerk.signing._case_file.announce(Deed(fresh.clerk.actor, Act.SEAL, case.id, cut_short.id))
    [left] = [work for work in fresh.announced() if work.key == cut_short.id]
    fresh.sign(case)
    assert cut_short.id not in [work.key for work in fresh.announced()]
    with fresh.desk.adapters.store.write() as unit:  # as an earlier version of the desk would have left it
        unit.pending.add(left)
    fresh.desk.adapters.store.close()
    with a_branch(fresh.desk.profile, office) as later:
        assert cut_short.id not in [each.key for each in later.clerk.rounds.interrupted()]


@pytest.mark.parametrize("end", ["decline", "stop"])
def test_another_sitting_that_ended_settles_one_that_was_cut_short(fresh: SmallOffice, end: str) -> None:
    case, other = fresh.checked(), fresh.checked()
    for each in (case, other):
        fresh.clerk.signing.send_to_pad(fresh.clerk.signing.prepare(each.id))
    sitting = fresh.clerk.signing.prepare(case.id)
    fresh.clerk.signing.send_to_pad(sitting)
    if end == "decline":
        fresh.clerk.signing.decline(sitting)
    else:
        fresh.clerk.signing.stop(sitting, StopReason.CLERK)
    assert {work.case for work in fresh.announced()} == {other.id}
