"""Every version in the store is one the history tells of, whatever act brought it."""

from datetime import date
from pathlib import Path

import pytest

from clerkdesk.domain.cases import Applicant, Case
from clerkdesk.domain.collection import Collection, OldDocument
from clerkdesk.domain.procedures import SignerRole, StepId
from clerkdesk.domain.rights import Act
from clerkdesk.registry.case_file import CaseFile, Change, Deed, NewVersion
from clerkdesk.registry.history import check_chain, contradicted
from tests.office.conftest import SmallOffice, leave_out, write
from tests.office.test_declared import declare
from tests.office.test_declined import two_documents
from tests.office.test_paper_signing import scanned, signed_with_pen


def demand_told(small: SmallOffice) -> None:
    """What ``doctor`` asks of the history: the chain holds, and is of these documents."""
    store = small.desk.adapters.store
    assert check_chain(store) is None and contradicted(store) == ()


def card(small: SmallOffice, born: date) -> Case:
    jonas = Applicant("Muster", "Jonas", born)
    case = small.clerk.cases.open_new("id-card", jonas, {"street": "Musterweg 1"})
    papers = small.clerk.cases.procedure("id-card").papers
    return small.clerk.cases.check(case.id, {paper.key for paper in papers if paper.required})


def test_a_form_made_anew_for_guardians_is_told_of(fresh: SmallOffice) -> None:
    case, before = card(fresh, date(2014, 3, 1)), 1
    guardians = {SignerRole.GUARDIAN_1: "Petra Muster", SignerRole.GUARDIAN_2: "Max Muster"}
    fresh.clerk.signers.name_signers(case.id, guardians)
    assert len(fresh.versions(case.id)) > before, "a version that must be told of"
    demand_told(fresh)
    fresh.sign(case)
    demand_told(fresh)


def test_a_scan_and_a_collection_are_told_of(fresh: SmallOffice, tmp_path: Path) -> None:
    case = card(fresh, date(1991, 7, 3))
    fresh.clerk.signing.seal(signed_with_pen(fresh, case, scanned(tmp_path)))
    demand_told(fresh)
    fresh.clerk.cases.take_fee(case.id, "Q-1")
    fresh.clerk.collecting.note_arrival(case.id)
    fresh.clerk.collecting.begin(case.id, Collection(OldDocument.NONE))
    demand_told(fresh)
    fresh.clerk.collecting.begin(case.id, Collection(OldDocument.LOST))
    fresh.sign(case)
    demand_told(fresh)


def test_what_was_declined_in_part_and_declared_is_told_of(fresh: SmallOffice, tmp_path: Path) -> None:
    two = two_documents(fresh, tmp_path)
    fresh.clerk.signing.seal(leave_out(write(two.sitting()), two.letter))
    demand_told(fresh)
    fresh.clerk.signing.decline(two.sitting())
    fresh.clerk.signing.seal(declare(two.sitting(), "Erika Muster"))
    assert two.now().next_step is StepId.APPROVE
    demand_told(fresh)


@pytest.mark.parametrize("act", [Act.COMMENT, Act.TAKE_IN])
def test_no_act_brings_a_version_that_the_history_does_not_tell_of(fresh: SmallOffice, act: Act) -> None:
    case = fresh.checked()
    [newest] = fresh.versions(case.id)
    back = fresh.desk.adapters
    with back.blobs.bench() as folder:
        path = folder / "quiet.pdf"
        path.write_bytes(back.blobs.path(newest.digest).read_bytes() + b"\n% quiet")
        new = NewVersion(newest.document, back.blobs.keep(path), newest.size + 8, False, newest.digest)
    case_file = CaseFile(back.store, back.blobs, fresh.desk.clock)
    values = (("digest", new.digest),) if act is Act.COMMENT else (("title", "Still"),)
    with pytest.raises(ValueError, match="does not tell of"):
        case_file.write(Deed(fresh.clerk.actor, act, case.id), Change(versions=(new,), values=values))
    assert fresh.versions(case.id) == (newest,)
