"""Bytes that are not what was kept are neither approved nor handed out, and trust is that of the moment."""

from datetime import date

import pytest

from clerkdesk.adapters.trust.folder import TrustedFolder
from clerkdesk.base.errors import Missing, Unreadable
from clerkdesk.base.paths import resource
from clerkdesk.domain.cases import Applicant, Case
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.signatures import Trust, Verdict
from tests.fakes.spoiling import kept_file, spoil, spoiled
from tests.office.conftest import SmallOffice


def signed_card(small: SmallOffice) -> Case:
    """An application for an identity card that was signed on the pad."""
    cases = small.clerk.cases
    opened = cases.open_new(
        "id-card", Applicant("Muster", "Erika", date(1964, 8, 12)), {"street": "Musterweg 1"}
    )
    papers = {paper.key for paper in cases.open(opened.id).procedure.papers}
    return small.sign(cases.check(opened.id, papers))


def test_a_case_with_changed_bytes_is_shown_and_returned_but_not_approved(fresh: SmallOffice) -> None:
    case, approvals = fresh.signed(), fresh.supervisor.approvals
    spoil(fresh.desk.profile, fresh.digest(case))
    seen = approvals.open(case.id)
    assert [(each.judgement.readable, each.judgement.code) for each in seen.documents] == [(False, "BLB-02")]
    assert seen.documents[0].judgement.verdict is not Verdict.VALID
    with pytest.raises(Unreadable, match="BLB-02"):
        approvals.approve(case.id, seen.seen)
    assert approvals.give_back(case.id, "unleserlich").next_step is StepId.CHECK


def test_mended_bytes_are_judged_as_before(fresh: SmallOffice) -> None:
    case, approvals = fresh.signed(), fresh.supervisor.approvals
    spoil(fresh.desk.profile, fresh.digest(case))
    assert approvals.open(case.id).documents[0].judgement.verdict is Verdict.UNCLEAR
    spoil(fresh.desk.profile, fresh.digest(case))
    assert approvals.open(case.id).documents[0].judgement.verdict is Verdict.VALID


def test_nothing_is_handed_over_while_its_bytes_are_not_what_was_kept(fresh: SmallOffice) -> None:
    cases, case = fresh.clerk.cases, signed_card(fresh)
    digest = fresh.digest(case)
    spoil(fresh.desk.profile, digest)
    paid = cases.take_fee(case.id, "Q-1")
    assert paid.next_step is StepId.HAND_OVER, "money that was paid was paid"
    fresh.signed_for(case)
    with pytest.raises(Unreadable, match="BLB-02"):
        cases.hand_over(case.id)
    kept = kept_file(fresh.desk.profile, digest)
    away = kept.with_name("away")
    kept.rename(away)
    with pytest.raises(Missing, match="BLB-01"):
        cases.hand_over(case.id)
    away.rename(kept)
    spoil(fresh.desk.profile, digest)
    assert cases.hand_over(case.id).next_step is not StepId.HAND_OVER


def test_not_even_an_unsigned_letter_is_filed_while_its_bytes_are_not_what_was_kept(
    fresh: SmallOffice,
) -> None:
    cases, case = fresh.clerk.cases, signed_card(fresh)
    fresh.signed_for(cases.take_fee(case.id, "Q-1"))
    assert cases.hand_over(case.id).next_step is StepId.FILE
    letter = fresh.clerk.exchange.add_file(case.id, resource("samples", "unknown_letter.pdf")).document
    documents = cases.open(case.id).documents
    digest = next(each.version.digest for each in documents if each.document.id == letter)
    with spoiled(fresh.desk.profile, digest), pytest.raises(Unreadable, match="BLB-02"):
        fresh.clerk.filing.file_away(case.id, register_entered=True)
    assert fresh.clerk.filing.file_away(case.id, register_entered=True).filed


def test_an_authority_is_trusted_from_the_moment_its_certificate_lies_there(fresh: SmallOffice) -> None:
    digest, root = fresh.digest(fresh.signed()), fresh.desk.profile.trusted / "root.pem"
    certificate = root.read_bytes()
    assert fresh.clerk.signing.judge(digest).trust is Trust.TRUSTED
    root.unlink()
    untrusted = fresh.clerk.signing.judge(digest)
    assert (untrusted.trust, untrusted.code) == (Trust.UNKNOWN, "SIG-20")
    (root.parent / "authority.crt").write_bytes(certificate)
    assert fresh.clerk.signing.judge(digest).trust is Trust.TRUSTED


def test_the_folder_of_trust_is_read_again_only_when_it_changed(fresh: SmallOffice) -> None:
    folder = TrustedFolder(fresh.desk.profile.trusted)
    first = folder.roots()
    assert len(first) == 1
    assert folder.roots() is first
    root = fresh.desk.profile.trusted / "root.pem"
    root.write_bytes(b"no certificate")
    assert folder.roots() == ()
    assert TrustedFolder(root).roots() == (), "a folder that is none trusts nobody"
