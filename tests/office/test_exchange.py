"""Other programs' files: taken in, signed, and laid back where they are waited for."""

import errno
import hashlib
import json
import os
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest

from clerkdesk.base.errors import Conflict, Refused, Unreachable
from clerkdesk.base.paths import resource
from clerkdesk.domain.cases import Applicant, Case, CaseState
from clerkdesk.domain.documents import Direction
from clerkdesk.domain.inboxes import InboxView
from clerkdesk.domain.pages import Place
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.rights import Act
from clerkdesk.domain.signatures import Verdict
from clerkdesk.usecases import exchange
from tests.office.conftest import PAPERS, SmallOffice, write

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
PLACE = Place(0, 70, 420, 220, 56)


@dataclass(frozen=True)
class Counterpart:
    """Another program: the folder it prints into and the one it waits at."""

    outgoing: Path
    waiting: Path

    def print(self, sample: str, name: str, copy: int = 1) -> Path:
        """Print one of the samples under a name; every further copy has bytes of its own."""
        path = Path(shutil.copyfile(resource("samples", sample), self.outgoing / name))
        with path.open("ab") as file:
            file.write(b"% printed again\n" * (copy - 1))
        return path

    @property
    def received(self) -> list[str]:
        """What it finds in the folder it waits at."""
        return sorted(path.name for path in self.waiting.iterdir())


@pytest.fixture
def program(tmp_path: Path) -> Counterpart:
    counterpart = Counterpart(tmp_path / "printed", tmp_path / "waiting")
    counterpart.outgoing.mkdir()
    counterpart.waiting.mkdir()
    return counterpart


def take_in(
    fresh: SmallOffice,
    program: Counterpart,
    sample: str = "unknown_letter.pdf",
    reference: str = "",
    copy: int = 1,
) -> Case:
    path = program.print(sample, "Antrag 17.pdf", copy)
    return fresh.clerk.exchange.take_in(path, reference, str(program.waiting)).case


def choose_place(fresh: SmallOffice, case: Case) -> None:
    document = fresh.clerk.cases.open(case.id).documents[0].document.id
    fresh.clerk.signing.place_field(case.id, document, PLACE)
    fresh.clerk.signing.name_signer(case.id, Applicant("Muster", "Erika"))


def approve(fresh: SmallOffice, case: Case) -> Case:
    """Have the supervisor approve a case as it is."""
    return fresh.supervisor.approvals.approve(case.id, fresh.supervisor.approvals.open(case.id).seen)


def sent_back(fresh: SmallOffice, case: Case) -> list[tuple[str, ...]]:
    lines = fresh.clerk.cases.open(case.id).history
    return [tuple(name for name, _ in line.values) for line in lines if line.act is Act.SEND_BACK]


def field_rectangle(path: Path) -> tuple[float, ...]:
    """The one signature field to be seen as x, y (of the upper edge, from the top), width, height."""
    with pikepdf.open(path) as pdf:
        (field,) = (one for one in pdf.Root.AcroForm.Fields if one.T != "office_seal")
        x0, y0, x1, y1 = (float(value) for value in field.Rect)
        return x0, float(pdf.pages[0].MediaBox[3]) - y1, x1 - x0, y1 - y0


def test_a_known_form_without_fields_is_read_signed_and_returned_under_its_name(
    fresh: SmallOffice, program: Counterpart
) -> None:
    printed = program.print("specialist_program_registration.pdf", "Anmeldung 417.pdf")
    handed = fresh.clerk.exchange.take_in(printed, return_to=str(program.waiting))
    case = handed.case
    assert handed.recognised
    assert case.reference == "MUSTER-2026-00417"
    assert case.applicant.listed == "Beispiel-Mustermann, Erika Änne"
    fresh.clerk.cases.check(case.id, PAPERS)
    assert fresh.sign(case).next_step is StepId.APPROVE
    assert fresh.clerk.rounds.walk() == fresh.clerk.rounds.waiting() == 0
    assert program.received == []
    view = fresh.supervisor.approvals.open(case.id)
    assert view.documents[0].judgement.verdict is Verdict.VALID
    fresh.supervisor.approvals.approve(case.id, view.seen)
    assert fresh.clerk.rounds.waiting() == 1
    assert fresh.clerk.rounds.walk() == 1
    assert program.received == ["Anmeldung 417.pdf"]
    signed = (program.waiting / "Anmeldung 417.pdf").read_bytes()
    assert signed.startswith(printed.read_bytes())
    with fresh.desk.adapters.store.read() as unit:
        [approval] = unit.documents.approvals(case.id)
    assert hashlib.sha256(signed).hexdigest() == approval.digest


def test_an_unknown_form_asks_for_the_place_and_is_sealed_there(
    fresh: SmallOffice, program: Counterpart
) -> None:
    case = take_in(fresh, program)
    assert case.next_step is StepId.SIGN
    with pytest.raises(Refused, match="SGN-04"):
        fresh.clerk.signing.prepare(case.id)
    choose_place(fresh, case)
    fresh.sign(case)
    fresh.clerk.rounds.walk()
    signed = program.waiting / "Antrag 17.pdf"
    assert field_rectangle(signed) == pytest.approx((PLACE.x, PLACE.y, PLACE.width, PLACE.height), abs=0.02)


def test_the_signed_file_takes_the_place_of_the_one_it_continues(
    fresh: SmallOffice, program: Counterpart
) -> None:
    path = program.print("unknown_letter.pdf", "Vollmacht.pdf")
    before = path.read_bytes()
    case = fresh.clerk.exchange.take_in(path, return_to=str(program.outgoing)).case
    choose_place(fresh, case)
    fresh.sign(case)
    assert fresh.clerk.rounds.walk() == 1
    assert path.read_bytes() != before
    assert path.read_bytes().startswith(before)
    assert [p.name for p in program.outgoing.iterdir()] == ["Vollmacht.pdf"]


def test_a_place_is_kept_only_for_a_document_of_the_case(fresh: SmallOffice, program: Counterpart) -> None:
    case, other = take_in(fresh, program, reference="A-1"), take_in(fresh, program, reference="A-2")
    document = fresh.clerk.cases.open(other.id).documents[0].document.id
    for act in (
        lambda: fresh.clerk.signing.place_field(case.id, document, PLACE),
        lambda: fresh.clerk.signing.take_responsibility(case.id, document, "Durchgesehen"),
    ):
        with pytest.raises(Exception, match="DOC-01"):
            act()


def test_a_resident_who_declines_leaves_a_note_that_the_signature_later_replaces(
    fresh: SmallOffice, program: Counterpart
) -> None:
    case = take_in(fresh, program)
    choose_place(fresh, case)
    declined = fresh.clerk.signing.decline(fresh.clerk.signing.prepare(case.id))
    assert declined.next_step is StepId.SIGN
    fresh.clerk.rounds.walk()
    assert program.received == ["Antrag 17.pdf.status.json"]
    note = json.loads((program.waiting / program.received[0]).read_text("utf-8"))
    assert note == {"file": "Antrag 17.pdf", "status": "declined", "code": "declined-by-resident"}
    fresh.sign(case)
    fresh.clerk.rounds.walk()
    assert program.received == ["Antrag 17.pdf"]


def waiting(fresh: SmallOffice) -> list[tuple[int, str]]:
    with fresh.desk.adapters.store.read() as unit:
        return [(work.attempts, work.code) for work in unit.pending.waiting()]


@pytest.mark.parametrize("folder", ["nowhere", "a file", "read-only"])
def test_a_folder_nothing_can_be_laid_into_is_refused_before_anything_is_taken_in(
    fresh: SmallOffice, program: Counterpart, tmp_path: Path, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / folder
    if folder == "a file":
        target.touch()
    if folder == "read-only":
        target.mkdir()
        monkeypatch.setattr("clerkdesk.adapters.exchange.folder.TemporaryFile", refuse)
    path = program.print("unknown_letter.pdf", "Antrag 17.pdf")
    with pytest.raises(Unreachable, match="EXC-09"):
        fresh.clerk.exchange.take_in(path, return_to=str(target))
    assert fresh.clerk.inbox.page(InboxView.UNIT).rows == ()


def refuse(**_: object) -> None:
    """As a folder does in which nobody may write; these tests may run as somebody who may everywhere."""
    raise PermissionError(errno.EACCES, "not here")


def test_a_foreign_file_in_the_way_is_seen_at_the_door(fresh: SmallOffice, program: Counterpart) -> None:
    (program.waiting / "Antrag 17.pdf").write_bytes(b"%PDF-1.7 another form")
    with pytest.raises(Conflict, match="EXC-12"):
        take_in(fresh, program)
    assert fresh.clerk.inbox.page(InboxView.UNIT).rows == ()
    assert program.received == ["Antrag 17.pdf"]


def test_the_seal_names_nobody_where_nobody_knows_who_signs(fresh: SmallOffice, program: Counterpart) -> None:
    case = take_in(fresh, program)
    document = fresh.clerk.cases.open(case.id).documents[0].document
    fresh.clerk.signing.place_field(case.id, document.id, Place(0, 72, 500, 200, 57))
    fresh.clerk.signing.name_signer(case.id, Applicant("", ""))
    sitting = fresh.clerk.signing.prepare(case.id)
    fresh.clerk.signing.seal(write(sitting))
    fresh.clerk.signing.told(sitting.id)
    sealed = fresh.desk.adapters.blobs.path(fresh.digest(case)).read_bytes()
    assert document.title.encode() in sitting.signer.encode()
    assert b"Handwritten signature taken on the pad" in sealed
    assert b"Handwritten signature of" not in sealed


def test_a_form_of_somebody_else_does_not_get_into_a_case_by_its_reference(
    fresh: SmallOffice, program: Counterpart
) -> None:
    case = fresh.registration()
    with pytest.raises(Refused, match="EXC-07"):
        take_in(fresh, program, "specialist_program_registration.pdf", case.reference)
    assert [each.document.direction for each in fresh.clerk.cases.open(case.id).documents] == [Direction.OWN]


def test_the_same_reference_again_goes_into_the_same_case(fresh: SmallOffice, program: Counterpart) -> None:
    first = take_in(fresh, program, "specialist_program_registration.pdf")
    second = take_in(fresh, program, "unknown_letter.pdf", first.reference)
    assert second.id == first.id
    assert len(fresh.clerk.cases.open(first.id).documents) == 2


def test_two_files_handed_over_at_the_same_moment_meet_in_one_case(
    fresh: SmallOffice, program: Counterpart, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = take_in(fresh, program, reference="A-1")
    look = exchange._of
    glances = iter([lambda *_: None])  # the first glance comes too early to see the other's case
    monkeypatch.setattr(exchange, "_of", lambda *given: next(glances, look)(*given))
    assert take_in(fresh, program, reference="A-1", copy=2).id == first.id
    assert len(fresh.clerk.cases.open(first.id).documents) == 2


def test_a_filed_case_takes_nothing_in(fresh: SmallOffice, program: Counterpart) -> None:
    case = take_in(fresh, program, reference="A-1")
    choose_place(fresh, case)
    fresh.sign(case)
    filed = fresh.clerk.filing.file_away(case.id, register_entered=False)
    assert filed.state is CaseState.FILED
    before = fresh.clerk.cases.open(case.id)
    document = before.documents[0].document.id
    with pytest.raises(Refused, match="EXC-04"):
        take_in(fresh, program, reference="A-1")
    for act in (
        lambda: fresh.clerk.exchange.add_file(case.id, program.outgoing / "Antrag 17.pdf"),
        lambda: fresh.clerk.signing.place_field(case.id, document, PLACE),
        lambda: fresh.clerk.signing.take_responsibility(case.id, document, "Durchgesehen"),
        lambda: fresh.clerk.inbox.claim(case.id),
        lambda: fresh.clerk.inbox.put_back(case.id),
    ):
        with pytest.raises(Refused, match=r"EXC-04|CAS-02"):
            act()
    assert fresh.clerk.cases.open(case.id) == before


def test_a_document_that_comes_after_the_last_look_holds_filing_up(
    fresh: SmallOffice, program: Counterpart, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = take_in(fresh, program, reference="A-1")
    choose_place(fresh, case)
    fresh.sign(case)
    look = type(fresh.clerk.filing._last_look).at
    another = program.print("unknown_letter.pdf", "Nachtrag.pdf", copy=2)

    def looked_and_then_another_came(*given):
        seen = look(*given)
        fresh.clerk.exchange.take_in(another, "A-1")
        return seen

    monkeypatch.setattr(type(fresh.clerk.filing._last_look), "at", looked_and_then_another_came)
    with pytest.raises(Conflict, match="DAT-02"):
        fresh.clerk.filing.file_away(case.id, register_entered=False)
    assert fresh.announced() == ()
    assert fresh.clerk.cases.open(case.id).case.next_step is StepId.FILE


@pytest.mark.parametrize("name", [".versteckt.pdf", "a:b.pdf", "x" * 250 + ".pdf", "zwei\nZeilen.pdf"])
def test_a_file_nobody_could_send_back_under_its_name_is_refused_at_once(
    fresh: SmallOffice, program: Counterpart, name: str
) -> None:
    with pytest.raises(Refused, match="EXC-02"):
        fresh.clerk.exchange.take_in(program.outgoing / name, return_to=str(program.waiting))


def test_a_file_whose_name_is_no_text_is_taken_in_under_a_name_that_is(
    fresh: SmallOffice, program: Counterpart
) -> None:
    odd = Path(os.fsdecode(os.fsencode(program.outgoing) + b"/Antrag \xfc.pdf"))
    shutil.copyfile(resource("samples", "unknown_letter.pdf"), odd)
    case = fresh.clerk.exchange.take_in(odd).case
    assert fresh.clerk.cases.open(case.id).documents[0].document.file_name == "Antrag ?.pdf"


def test_a_title_of_half_characters_is_taken_in_as_text(fresh: SmallOffice, program: Counterpart) -> None:
    odd = program.print("unknown_letter.pdf", "Antrag.pdf")
    with pikepdf.open(odd, allow_overwriting_input=True) as pdf:
        del pdf.Root.Metadata
        pdf.docinfo.Title = pikepdf.String(b"\xfe\xff\x00A\x00\x1b\xdc\x00\x00B\xd8\x00")
        pdf.save(odd)
    case = fresh.clerk.exchange.take_in(odd).case
    title = fresh.clerk.cases.open(case.id).documents[0].document.title
    assert title.startswith("A ")
    assert title.encode()


def test_nothing_comes_into_a_case_past_its_approval(fresh: SmallOffice, program: Counterpart) -> None:
    case = fresh.approved()
    letter = program.print("unknown_letter.pdf", "Nachtrag.pdf")
    with pytest.raises(Refused, match="EXC-06"):
        fresh.clerk.exchange.take_in(letter, case.reference)
    returned = fresh.supervisor.approvals.give_back(case.id, "Nachtrag aufnehmen")
    assert returned.next_step is StepId.CHECK
    fresh.clerk.exchange.take_in(letter, case.reference)
    fresh.clerk.cases.check(case.id, PAPERS)
    view = fresh.supervisor.approvals.open(case.id)
    assert len(view.documents) == 2
    assert fresh.supervisor.approvals.approve(case.id, view.seen).next_step is StepId.FILE
