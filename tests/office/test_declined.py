"""Nobody has to sign: some documents of a sitting are declined, the others sealed, and the case says so."""

import json
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from clerkdesk.base.errors import Conflict, Refused
from clerkdesk.base.paths import resource
from clerkdesk.domain.cases import Applicant, Case
from clerkdesk.domain.collection import Collection, OldDocument
from clerkdesk.domain.documents import DocumentVersion
from clerkdesk.domain.entries import DeclineReason, read_note
from clerkdesk.domain.inboxes import InboxView
from clerkdesk.domain.pages import Place
from clerkdesk.domain.paper_signing import on_paper
from clerkdesk.domain.pending import PendingKind
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.rights import Act
from clerkdesk.domain.sittings import Sitting
from tests.office.conftest import PAPERS, SmallOffice, a_branch, furnish, leave_out, write
from tests.office.test_crash import play
from tests.office.test_paper_signing import scanned

LETTER = resource("samples", "unknown_letter.pdf")
PLACE = Place(0, 70, 420, 220, 56)


@dataclass(frozen=True)
class Two:
    """A case with a form of ours and a letter that another program waits for in a folder."""

    small: SmallOffice
    case: str
    form: str
    letter: str
    folder: Path

    def sitting(self) -> Sitting:
        sitting = self.small.clerk.signing.prepare(self.case)
        self.small.clerk.signing.send_to_pad(sitting)
        return sitting

    def now(self) -> Case:
        return self.small.clerk.cases.open(self.case).case

    def newest(self, document: str) -> DocumentVersion:
        with self.small.desk.adapters.store.read() as unit:
            return unit.documents.versions(document)[-1]

    def notes(self) -> dict[str, object]:
        """What the program finds in its folder once the rounds were walked."""
        self.small.clerk.rounds.walk()
        return {path.name: json.loads(path.read_text("utf-8")) for path in self.folder.glob("*.json")}


def two_documents(small: SmallOffice, folder: Path) -> Two:
    case = small.registration()
    letter = small.clerk.exchange.take_in(LETTER, case.reference, str(folder)).document
    small.clerk.signing.place_field(case.id, letter, PLACE)
    small.clerk.cases.check(case.id, PAPERS)
    documents = [shown.document.id for shown in small.clerk.cases.open(case.id).documents]
    [form] = [document for document in documents if document != letter]
    return Two(small, case.id, form, letter, folder)


@pytest.fixture
def two(fresh: SmallOffice, tmp_path: Path) -> Two:
    folder = tmp_path / "waiting"
    folder.mkdir()
    return two_documents(fresh, folder)


def test_what_was_not_declined_is_sealed_and_the_case_says_what_is_missing(two: Two) -> None:
    signing = two.small.clerk.signing
    case = signing.seal(leave_out(write(two.sitting()), two.letter))
    assert (case.next_step, case.returned, case.declined) == (
        StepId.SIGN, DeclineReason.READ_LATER, True,
    )  # fmt: skip
    assert two.newest(two.form).sealed_here and not two.newest(two.letter).sealed_here
    line = two.small.clerk.cases.open(two.case).history[0]
    assert line.act is Act.SEAL
    assert read_note(line.value("declined")) == ("Vollmacht", DeclineReason.READ_LATER)
    assert line.value("fields") == "applicant_declaration, applicant_privacy"
    [note] = two.notes().values()
    assert note == {"file": LETTER.name, "status": "declined", "code": "declined-read-later"}


def test_a_second_sitting_is_over_what_was_declined_alone(two: Two) -> None:
    signing = two.small.clerk.signing
    first = two.sitting()
    signing.seal(leave_out(write(first), two.letter))
    signing.told(first.id)
    second = two.sitting()
    assert {field.document for field in second.fields} == {two.letter}
    case = signing.seal(write(second))
    signing.told(second.id)
    assert (case.next_step, case.returned) == (StepId.APPROVE, "")
    assert two.newest(two.letter).sealed_here


def test_our_own_form_declined_leaves_the_letter_waiting_for_the_rest(two: Two) -> None:
    sitting = two.sitting()
    two.small.clerk.signing.seal(leave_out(write(sitting), two.form, DeclineReason.WRONG_DETAILS))
    two.small.clerk.signing.told(sitting.id)
    assert two.newest(two.letter).sealed_here
    assert two.notes() == {}, "it goes back with the rest"
    assert list(two.folder.iterdir()) == []


def test_withdrawing_what_was_declined_ends_signing(two: Two) -> None:
    sitting = two.sitting()
    two.small.clerk.signing.seal(leave_out(write(sitting), two.letter))
    two.small.clerk.signing.told(sitting.id)
    case = two.small.clerk.cases.withdraw(two.case, two.letter, "Will sie nicht unterschreiben")
    assert (case.next_step, case.returned) == (StepId.APPROVE, "")


def test_a_partly_declined_sitting_counts_once(two: Two) -> None:
    signing = two.small.clerk.signing
    sitting = two.sitting()
    signed = leave_out(write(sitting), two.letter)
    once = signing.seal(signed)
    history = two.small.clerk.cases.open(two.case).history
    assert signing.seal(signed) == once
    assert two.small.clerk.cases.open(two.case).history == history
    with pytest.raises(Conflict, match="ACT-01"):
        signing.decline(sitting)
    assert len(two.small.announced()) == 1
    signing.told(sitting.id)


def test_a_sitting_in_which_everything_was_declined_is_not_sealed(two: Two) -> None:
    sitting = two.sitting()
    nothing = leave_out(leave_out(write(sitting), two.letter), two.form)
    with pytest.raises(Refused, match="SGN-05"):
        two.small.clerk.signing.seal(nothing)
    assert two.now().returned == ""
    two.small.clerk.signing.decline(sitting, DeclineReason.WRONG_DETAILS)
    assert two.now().returned == "declined-wrong-details"
    [note] = two.notes().values()
    assert note == {"file": LETTER.name, "status": "declined", "code": "declined-wrong-details"}


def test_an_empty_field_of_a_document_that_was_not_declined_is_refused(two: Two) -> None:
    signed = leave_out(write(two.sitting()), two.letter)
    with pytest.raises(Refused, match="SGN-05"):
        two.small.clerk.signing.seal(replace(signed, entries=signed.entries[:-1]))


def test_a_receipt_declined_at_a_collection_holds_the_card_back_until_it_is_signed(
    fresh: SmallOffice,
) -> None:
    cases, signing, collecting = fresh.clerk.cases, fresh.clerk.signing, fresh.clerk.collecting
    erika = Applicant("Muster", "Erika", date(1991, 7, 3))
    case = cases.open_new("id-card", erika, {"street": "Musterweg 1"})
    fresh.sign(cases.check(case.id, {"identity"}))
    cases.take_fee(case.id, "Q-1")
    collecting.note_arrival(case.id)
    collecting.begin(case.id, Collection(OldDocument.HANDED_IN))
    case = signing.decline(signing.prepare(case.id), DeclineReason.WRONG_DETAILS)
    assert (case.next_step, case.declined) == (StepId.HAND_OVER, True)
    [row] = [row for row in fresh.clerk.inbox.page(InboxView.MINE).rows if row.id == case.id]
    assert row.declined
    with pytest.raises(Refused, match="SGN-12"):
        cases.hand_over(case.id)
    assert fresh.sign(case).returned == ""
    assert cases.hand_over(case.id).next_step is StepId.FILE


@pytest.mark.crash
@pytest.mark.parametrize("last", ["after sealer.seal*1", "uncommitted store.write*2", "after store.write*2"])
def test_killed_while_a_partly_declined_sitting_is_sealed_it_is_before_or_after(
    office: SmallOffice, tmp_path: Path, last: str
) -> None:
    profile = furnish(tmp_path / "profile", office.town)
    folder = tmp_path / "waiting"
    folder.mkdir()
    with a_branch(profile, office) as small:
        two = two_documents(small, folder)
    run = play(profile, "seal-some", two.case, last)
    with a_branch(profile, office) as small:
        two = replace(two, small=small)
        after = run.committed
        case = two.now()
        assert case.returned == ("declined-read-later" if after else "")
        assert two.newest(two.form).sealed_here is after
        with small.desk.adapters.store.read() as unit:
            told = [work.fact("status") for work in unit.pending.waiting(PendingKind.SEND_BACK)]
        assert ("declined" in told) is after
        [left] = small.clerk.rounds.interrupted()
        assert (left.key, left.act, left.done) == (run.key, Act.SEAL, after)
        small.clerk.rounds.told(left.key)
        if not after:
            sitting = two.sitting()
            small.clerk.signing.seal(leave_out(write(sitting), two.letter))
            small.clerk.signing.told(sitting.id)
        assert [line.act for line in small.clerk.cases.open(two.case).history].count(Act.SEAL) == 1


def test_each_scan_of_a_sitting_on_paper_is_sealed_for_what_is_on_it(two: Two, tmp_path: Path) -> None:
    clerk = two.small.clerk
    sitting = clerk.signing.prepare(two.case, on_paper=True)
    for digest in dict.fromkeys(field.digest for field in sitting.fields):
        clerk.copies.begin_print_to_sign(two.case, digest)
    for document in (two.letter, two.form):
        scan = two.newest(clerk.paper_signing.take_scan(two.case, scanned(tmp_path))).digest
        signed = on_paper(sitting, {document}, scan)
        case = clerk.signing.seal(signed)
        clerk.signing.told(signed.sitting.id)
        assert two.newest(document).sealed_here
        assert clerk.signing.seal(signed) == case, "and once"
    assert case.next_step is StepId.APPROVE
