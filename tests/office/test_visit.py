"""A visit at the counter, act by act, over the real back of the house."""

from dataclasses import replace
from pathlib import Path

import pytest

from clerkdesk.base.errors import Conflict, Missing, Refused
from clerkdesk.domain.cases import CaseState
from clerkdesk.domain.documents import DocumentVersion
from clerkdesk.domain.people import Role
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.rights import Act
from clerkdesk.domain.signatures import Integrity, Trust, Verdict
from clerkdesk.registry.case_file import CaseFile, Change, Deed, NewVersion
from clerkdesk.registry.history import check_chain
from tests.office.conftest import SmallOffice, write


def _versions(office: SmallOffice, case: str) -> tuple[DocumentVersion, ...]:
    with office.desk.adapters.store.read() as unit:
        return unit.documents.versions(unit.documents.of_case(case)[0].id)


def test_a_registration_goes_from_check_to_file_and_the_chain_holds(office: SmallOffice) -> None:
    case = office.signed()
    view = office.supervisor.approvals.open(case.id)
    assert view.barred == ""
    office.supervisor.approvals.approve(case.id, view.seen)
    filed = office.clerk.filing.file_away(case.id, register_entered=True)
    assert filed.state is CaseState.FILED
    assert [record.step for record in filed.steps if record.done] == [record.step for record in filed.steps]
    assert check_chain(office.desk.adapters.store) is None


def test_two_fields_signed_in_one_sitting_and_the_seal_are_signatures_that_our_judge_calls_valid(
    office: SmallOffice,
) -> None:
    case = office.signed()
    judgement = office.supervisor.approvals.open(case.id).documents[0].judgement
    assert judgement.verdict is Verdict.VALID
    assert [(s.field, s.integrity, s.trust) for s in judgement.signatures] == [
        ("applicant_declaration", Integrity.INTACT, Trust.TRUSTED),
        ("applicant_privacy", Integrity.INTACT, Trust.TRUSTED),
        ("office_seal", Integrity.INTACT, Trust.TRUSTED),
    ]
    assert all("Musterstadt" in s.signer and "Muster, Erika" not in s.signer for s in judgement.signatures)


def test_steps_are_done_in_their_order(office: SmallOffice) -> None:
    case = office.registration()
    with pytest.raises(Refused, match="SGN-03"):
        office.clerk.signing.prepare(case.id)
    with pytest.raises(Refused, match="CAS-01"):
        office.clerk.cases.hand_over(case.id)


def test_a_required_paper_that_was_not_seen_holds_the_check_up(office: SmallOffice) -> None:
    case = office.registration()
    with pytest.raises(Refused, match="CAS-07"):
        office.clerk.cases.check(case.id, {"identity"})


def test_a_case_claimed_by_a_colleague_cannot_be_claimed(office: SmallOffice) -> None:
    case = office.registration()
    office.colleague.inbox.claim(case.id)
    with pytest.raises(Conflict, match="INB-01"):
        office.clerk.inbox.claim(case.id)
    office.colleague.inbox.put_back(case.id)
    assert office.clerk.inbox.claim(case.id).clerk == office.clerk.actor.person.id


def test_the_same_sitting_sealed_twice_makes_one_version(office: SmallOffice) -> None:
    case = office.checked()
    signed = write(office.clerk.signing.prepare(case.id))
    office.clerk.signing.seal(signed)
    office.clerk.signing.told(signed.sitting.id)
    again = office.clerk.signing.seal(signed)
    assert again.next_step is StepId.APPROVE
    assert len(_versions(office, case.id)) == 2


def test_a_sitting_with_an_empty_field_is_not_sealed(office: SmallOffice) -> None:
    case = office.checked()
    signed = write(office.clerk.signing.prepare(case.id))
    with pytest.raises(Refused, match="SGN-05"):
        office.clerk.signing.seal(type(signed)(signed.sitting, signed.entries[:1]))
    assert len(_versions(office, case.id)) == 1


def test_a_declined_sitting_leaves_the_document_alone_and_says_why(office: SmallOffice) -> None:
    case = office.checked()
    declined = office.clerk.signing.decline(office.clerk.signing.prepare(case.id))
    assert declined.returned == "declined-by-resident"
    assert declined.next_step is StepId.SIGN
    assert len(_versions(office, case.id)) == 1


def test_a_signed_version_begins_with_the_bytes_of_the_one_before(office: SmallOffice) -> None:
    first, second = _versions(office, office.signed().id)
    blobs = office.desk.adapters.blobs
    assert blobs.path(second.digest).read_bytes().startswith(blobs.path(first.digest).read_bytes())
    assert not first.signed
    assert second.signed


def test_bytes_that_do_not_continue_a_signed_version_are_refused(office: SmallOffice, tmp_path: Path) -> None:
    case = office.signed()
    newest = _versions(office, case.id)[-1]
    blobs = office.desk.adapters.blobs
    forged = tmp_path / "forged.pdf"
    forged.write_bytes(b"%PDF-1.7 something else")
    new = NewVersion(newest.document, blobs.keep(forged), forged.stat().st_size, True, newest.digest)
    case_file = CaseFile(office.desk.adapters.store, blobs, office.desk.clock)
    with pytest.raises(Refused, match="DOC-03"):
        case_file.write(
            Deed(office.clerk.actor, Act.TAKE_IN, case.id),
            Change(versions=(new,), values=(("digest", new.digest),)),
        )
    assert _versions(office, case.id)[-1] == newest


def test_who_had_a_hand_in_a_case_cannot_approve_it(fresh: SmallOffice) -> None:
    case, clerk = fresh.signed(), fresh.clerk.actor.person
    with fresh.desk.adapters.store.write() as unit:
        unit.people.save(replace(clerk, roles=frozenset(Role)))
    own = fresh.desk.sign_in(clerk.id)
    view = own.approvals.open(case.id)
    assert view.barred == "APR-01"
    with pytest.raises(Refused, match="APR-01"):
        own.approvals.approve(case.id, view.seen)


def test_a_clerk_has_no_right_to_approve(office: SmallOffice) -> None:
    case = office.signed()
    with pytest.raises(Refused, match="RGT-01"):
        office.colleague.approvals.approve(case.id, office.colleague.approvals.open(case.id).seen)


def test_returning_and_commenting_do_not_bar_from_approving_later(office: SmallOffice) -> None:
    case = office.signed()
    office.supervisor.cases.remark(case.id, "Bitte Einzugsdatum prüfen")
    returned = office.supervisor.approvals.give_back(case.id, "Einzugsdatum prüfen")
    assert (returned.next_step, returned.returned) == (StepId.CHECK, "Einzugsdatum prüfen")
    office.clerk.cases.check(case.id, {"identity", "landlord-confirmation"})
    view = office.supervisor.approvals.open(case.id)
    assert view.barred == ""
    assert office.supervisor.approvals.approve(case.id, view.seen).next_step is StepId.FILE


def test_an_approval_of_bytes_that_are_no_longer_the_newest_is_refused(office: SmallOffice) -> None:
    case = office.signed()
    stale = dict.fromkeys(office.supervisor.approvals.open(case.id).seen, "0" * 64)
    with pytest.raises(Refused, match="APR-02"):
        office.supervisor.approvals.approve(case.id, stale)


def test_a_case_whose_procedure_was_refused_is_not_filed_unasked(
    office: SmallOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = office.approved()
    with monkeypatch.context() as broken:
        broken.setattr(office.desk.adapters.rulebook, "_procedures", {})
        with pytest.raises(Missing, match="CAS-06"):
            office.clerk.filing.file_away(case.id, register_entered=False)
    assert office.clerk.filing.file_away(case.id, register_entered=True).filed


def test_filing_asks_whether_the_register_was_updated(office: SmallOffice) -> None:
    case = office.signed()
    office.supervisor.approvals.approve(case.id, office.supervisor.approvals.open(case.id).seen)
    with pytest.raises(Refused, match="FIL-01"):
        office.clerk.filing.file_away(case.id, register_entered=False)
    assert office.announced() == ()


def test_bytes_changed_on_disk_are_never_filed_or_shown(office: SmallOffice) -> None:
    case = office.signed()
    office.supervisor.approvals.approve(case.id, office.supervisor.approvals.open(case.id).seen)
    place = office.desk.adapters.blobs.path(office.digest(case))
    sound = place.read_bytes()
    place.chmod(0o600)
    place.write_bytes(sound[:-20] + b"X" + sound[-19:])
    with pytest.raises(Exception, match="BLB-02"):
        office.clerk.filing.file_away(case.id, register_entered=True)
    with pytest.raises(Exception, match="BLB-02"):
        office.clerk.viewing.open(office.digest(case))
    place.write_bytes(sound)


def test_an_act_that_goes_on_is_not_called_interrupted(fresh: SmallOffice) -> None:
    case = fresh.checked()
    sitting = fresh.clerk.signing.prepare(case.id)
    fresh.clerk.signing.seal(write(sitting))
    assert fresh.announced(), "nobody has been told yet"
    assert fresh.colleague.rounds.interrupted() == (), "the next person does not hear of a crash"
    fresh.clerk.signing.told(sitting.id)
