"""The order of signers: resident, clerk, supervisor, seal; in the case and in the file."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from clerkdesk.app.demo.town import CLERK, SUPERVISOR
from clerkdesk.base.errors import KeyTrouble, Refused
from clerkdesk.base.paths import Profile, resource
from clerkdesk.domain.cases import Applicant, Case, releases, reopen
from clerkdesk.domain.history import BRINGS_VERSIONS
from clerkdesk.domain.pages import Place
from clerkdesk.domain.pending import PendingKind
from clerkdesk.domain.procedures import Signer, StepId
from clerkdesk.domain.rights import Act
from clerkdesk.domain.signatures import Kind, Verdict
from clerkdesk.domain.signing_order import signed_by
from clerkdesk.registry.case_file import CaseFile, Change, Deed, NewVersion
from clerkdesk.registry.history import contradicted
from tests.fakes.sealing import staying
from tests.house.leftovers import LongLived
from tests.office.conftest import PAPERS, SmallOffice, Stamping, a_branch, write

pytestmark = pytest.mark.whole

FULL = tuple(Signer)
RESIDENT, CLERKS, SUPERVISORS, SEAL = FULL
FORM = resource("samples", "specialist_program_registration.pdf")


def order(office: SmallOffice, monkeypatch: pytest.MonkeyPatch, *signers: Signer) -> SmallOffice:
    """Have registrations signed in this order."""
    procedures = office.desk.adapters.rulebook.procedures
    rule = replace(procedures["residence-registration"], signers=signers)
    monkeypatch.setitem(procedures, "residence-registration", rule)  # type: ignore[arg-type]
    return office


@pytest.fixture
def full(fresh: SmallOffice, monkeypatch: pytest.MonkeyPatch) -> SmallOffice:
    """An office in which resident, clerk and supervisor sign before the seal closes."""
    return order(fresh, monkeypatch, *FULL)


def approve(office: SmallOffice, case: Case) -> Case:
    return office.supervisor.approvals.approve(case.id, office.supervisor.approvals.open(case.id).seen)


def signers(office: SmallOffice, case: Case) -> tuple[Signer, ...]:
    return signed_by(office.versions(case.id))


def in_file(office: SmallOffice, case: Case) -> dict[str, list[str]]:
    """The signed fields of the newest file with what each signature permits and locks, in their order."""
    with pikepdf.open(office.desk.adapters.blobs.path(office.digest(case))) as paper:
        fields = [field for field in paper.Root.AcroForm.Fields if "/V" in field]
        fields.sort(key=lambda field: int(field.V.ByteRange[2]) + int(field.V.ByteRange[3]))
        return {str(field.T): [_told(one) for one in field.V.Reference] for field in fields}


def _told(reference: pikepdf.Object) -> str:
    params = reference.TransformParams
    told = [str(reference.TransformMethod)]
    told += [f"P={params.P}"] if "/P" in params else []
    told += [str(params.Action), *map(str, params.get("/Fields", []))] if "/Action" in params else []
    return " ".join(told)


def code_of(office: SmallOffice, case: Case, signer: Signer) -> str:
    """What the case file says when a version with this signer is written now, whatever was checked before."""
    back, newest = office.desk.adapters, office.versions(case.id)[-1]
    with back.blobs.bench() as folder:
        path = folder / "raced.pdf"
        path.write_bytes(back.blobs.path(newest.digest).read_bytes() + b"\n% raced")
        digest = back.blobs.keep(path)
    version = NewVersion(newest.document, digest, newest.size + 8, True, newest.digest, (signer,), FULL)
    case_file = CaseFile(back.store, back.blobs, office.desk.clock)
    actor, act = (
        (office.supervisor.actor, Act.APPROVE) if signer is SUPERVISORS else (office.clerk.actor, Act.SEAL)
    )
    before = office.versions(case.id)
    try:
        told = ((BRINGS_VERSIONS[act], digest),)
        case_file.write(Deed(actor, act, case.id), Change(versions=(version,), values=told))
    except Refused as refused:
        assert office.versions(case.id) == before
        return refused.code
    return ""


def test_the_first_signature_certifies_each_locks_itself_and_the_seal_locks_all(full: SmallOffice) -> None:
    case = full.signed()
    assert signers(full, case) == (RESIDENT, CLERKS)
    assert list(in_file(full, case)) == ["applicant_declaration", "applicant_privacy", "clerk"]
    case = approve(full, case)
    assert signers(full, case) == FULL
    assert in_file(full, case) == {
        "applicant_declaration": ["/DocMDP P=2", "/FieldMDP P=2 /Include applicant_declaration"],
        "applicant_privacy": ["/FieldMDP /Include applicant_privacy"],
        "clerk": ["/FieldMDP /Include clerk"],
        "supervisor": ["/FieldMDP /Include supervisor"],
        "office_seal": ["/FieldMDP P=1 /All"],
    }
    judgement = full.supervisor.approvals.open(case.id).documents[0].judgement
    assert judgement.verdict is Verdict.VALID and len(judgement.signatures) == 5


def test_what_the_supervisor_signed_is_told_of_beside_what_was_approved(full: SmallOffice) -> None:
    case = full.signed()
    approved, sealed = full.digest(case), full.digest(approve(full, case))
    line = next(one for one in full.clerk.cases.open(case.id).history if one.act is Act.APPROVE)
    assert (line.value("digest"), line.value("sealed")) == (approved, sealed)
    assert approved != sealed
    assert contradicted(full.desk.adapters.store) == ()


def test_every_field_is_there_from_the_first_signature_on(full: SmallOffice) -> None:
    case = approve(full, full.signed())
    paths = [full.desk.adapters.blobs.path(version.digest) for version in full.versions(case.id)[1:]]
    names = []
    for path in paths:
        with pikepdf.open(path) as paper:
            names.append([str(field.T) for field in paper.Root.AcroForm.Fields])
    assert names[0] == names[1] and names[0][2:] == ["clerk", "supervisor", "office_seal"]


def test_each_signature_says_honestly_whose_act_it_stands_for(full: SmallOffice) -> None:
    case = approve(full, full.signed())
    judgement = full.clerk.signing.judge(full.digest(case))
    told = [one.attestation for one in judgement.signatures]
    assert all(told) and [(one.kind.value, one.name) for one in told if one] == [
        ("handwritten", "Erika Muster"),
        ("handwritten", "Erika Muster"),
        ("clerk", CLERK.name),
        ("approval", SUPERVISOR.name),
        ("seal", "Musterstadt"),
    ]
    history = {line.act: line.value("signers") for line in full.clerk.cases.open(case.id).history}
    assert (history[Act.SEAL], history[Act.APPROVE]) == ("resident clerk", "supervisor seal")


def test_the_seal_closes_at_the_sitting_where_nobody_signs_later(
    fresh: SmallOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = fresh.signed()
    assert signers(fresh, case) == (RESIDENT, SEAL)
    version = fresh.digest(case)
    assert signers(fresh, approve(fresh, case)) == (RESIDENT, SEAL)
    assert fresh.digest(case) == version, "an approval that signs nothing makes no version"
    order(fresh, monkeypatch, RESIDENT, CLERKS, SEAL)
    assert signers(fresh, fresh.signed()) == (RESIDENT, CLERKS, SEAL)


def test_no_race_gets_a_signature_in_out_of_turn(full: SmallOffice) -> None:
    case = full.checked()
    assert [code_of(full, case, one) for one in (CLERKS, SUPERVISORS, SEAL)] == ["SGN-11"] * 3
    case = full.sign(case)
    assert [code_of(full, case, one) for one in (RESIDENT, CLERKS, SEAL)] == ["SGN-11"] * 3
    case = approve(full, case)
    assert [code_of(full, case, one) for one in FULL] == ["SGN-10"] * 4


def test_a_later_sitting_over_what_the_seal_closed_is_refused_before_anybody_signs(
    fresh: SmallOffice,
) -> None:
    case = fresh.signed()
    with fresh.desk.adapters.store.write() as unit:
        unit.cases.save(reopen(unit.cases.get(case.id), StepId.SIGN))
    with pytest.raises(Refused, match="SGN-10"):
        fresh.clerk.signing.prepare(case.id)


def test_what_another_program_may_still_sign_is_neither_certified_nor_closed(
    fresh: SmallOffice, tmp_path: Path
) -> None:
    source = tmp_path / "Schreiben.pdf"
    shutil.copyfile(resource("samples", "unknown_letter.pdf"), source)
    case = fresh.clerk.exchange.take_in(source, return_to=str(tmp_path)).case
    fresh.clerk.signing.name_signer(case.id, Applicant("Muster", "Erika"))
    [shown] = fresh.clerk.cases.open(case.id).documents
    fresh.clerk.signing.place_field(case.id, shown.document.id, Place(0, 70, 600, 200, 50))
    case = fresh.sign(case)
    assert signers(fresh, case) == (RESIDENT,)
    assert in_file(fresh, case) == {"signature": ["/FieldMDP /Include signature"]}


def test_a_form_that_brings_a_weak_lock_for_the_seal_is_closed_all_the_same(
    full: SmallOffice, tmp_path: Path
) -> None:
    source = tmp_path / "Anmeldung 3.pdf"
    with pikepdf.open(FORM) as paper:
        page = paper.pages[0].obj
        weak = pikepdf.Dictionary(
            Type=pikepdf.Name.SigFieldLock, Action=pikepdf.Name.Include, Fields=["office_seal"]
        )
        own = paper.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Sig, T="office_seal",
                F=132, P=page, Rect=[0, 0, 0, 0], Lock=paper.make_indirect(weak),
            )
        )  # fmt: skip
        fields = pikepdf.Array([own])
        paper.Root.AcroForm = paper.make_indirect(pikepdf.Dictionary(Fields=fields, SigFlags=3))
        page.Annots = pikepdf.Array([own])
        paper.save(source)
    case = full.clerk.exchange.take_in(source).case
    case = approve(full, full.sign(full.clerk.cases.check(case.id, PAPERS)))
    assert in_file(full, case)["office_seal"] == ["/FieldMDP P=1 /All"]
    judgement = full.clerk.signing.judge(full.digest(case))
    assert judgement.verdict is Verdict.VALID and judgement.signatures[-1].closes


def test_an_approval_that_signs_needs_the_key_and_changes_nothing_without(
    full: SmallOffice, office: SmallOffice, long_lived: LongLived
) -> None:
    case = full.signed()
    seen = full.supervisor.approvals.open(case.id)
    assert seen.documents[0].signs == (SUPERVISORS, SEAL)
    full.desk.adapters.keys.lock()
    with staying(long_lived):  # the key's child is a new one now
        try:
            with pytest.raises(KeyTrouble, match="KEY-04"):
                full.supervisor.approvals.approve(case.id, seen.seen)
        finally:
            office.desk.seal_key.unlock(office.town.passphrase)
    assert full.clerk.cases.open(case.id).case.next_step is StepId.APPROVE
    assert signers(full, case) == (RESIDENT, CLERKS)
    assert approve(full, case).next_step is StepId.FILE


def test_what_was_approved_and_returned_is_approved_anew_without_another_signature(full: SmallOffice) -> None:
    case = approve(full, full.signed())
    full.supervisor.approvals.give_back(case.id, "Bitte noch einmal prüfen")
    full.clerk.cases.check(case.id, PAPERS)
    version = full.digest(case)
    assert approve(full, case).next_step is StepId.FILE
    assert full.digest(case) == version and signers(full, case) == FULL
    full.clerk.filing.file_away(case.id, register_entered=True)


def test_a_signed_file_goes_back_only_with_the_seal_on_it(full: SmallOffice, tmp_path: Path) -> None:
    source = tmp_path / "Anmeldung 417.pdf"
    shutil.copyfile(resource("samples", "specialist_program_registration.pdf"), source)
    handed_over = source.read_bytes()
    case = full.clerk.exchange.take_in(source, return_to=str(tmp_path)).case
    case = full.sign(full.clerk.cases.check(case.id, PAPERS))
    assert not releases(case) and full.clerk.rounds.walk() == 0 and source.read_bytes() == handed_over
    case = approve(full, case)
    assert full.clerk.rounds.walk() == 1
    assert source.read_bytes() == full.desk.adapters.blobs.path(full.digest(case)).read_bytes()
    assert list(in_file(full, case))[-1] == "office_seal"


def levels(office: SmallOffice, case: Case) -> list[str]:
    judgement = office.clerk.signing.judge(office.digest(case))
    assert judgement.verdict is Verdict.VALID
    return [one.level for one in judgement.signatures if one.kind is Kind.SIGNATURE]


def test_evidence_for_all_comes_with_the_last_signature(
    lasting: SmallOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = order(lasting, monkeypatch, *FULL)
    case = full.signed()
    assert levels(full, case) == ["B-T"] * 3
    case = approve(full, case)
    assert levels(full, case) == ["B-LTA"] * 5
    stamps = [
        one for one in full.clerk.signing.judge(full.digest(case)).signatures if one.kind is Kind.TIMESTAMP
    ]
    assert len(stamps) == 1, "archived once, at the end"


def test_what_the_sitting_lacked_is_outdone_by_the_approval(
    lasting: SmallOffice, service: Stamping, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = order(lasting, monkeypatch, *FULL)
    service.up = False
    case = full.signed()
    case = approve(full, case)
    with full.desk.adapters.store.read() as unit:
        [work] = unit.pending.waiting(PendingKind.AUGMENT)
    assert work.fact("level") == "B-LTA"
    service.up = True
    assert full.clerk.augmenting.walk() == 1
    assert levels(full, case) == ["B-LTA"] * 5


def test_a_sitting_that_got_its_stamp_later_is_approved_and_closed_all_the_same(
    lasting: SmallOffice, service: Stamping, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = order(lasting, monkeypatch, *FULL)
    service.up = False
    case = full.signed()
    with full.desk.adapters.store.read() as unit:
        [work] = unit.pending.waiting(PendingKind.AUGMENT)
    assert work.fact("level") == "B-T", "evidence is for all, and others are still to sign"
    service.up = True
    assert full.clerk.augmenting.walk() == 1
    assert levels(full, case) == ["B-T"] * 3
    assert levels(full, approve(full, case)) == ["B-LTA"] * 5
    assert signers(full, case) == FULL


COLLECTION = """
key = "pass"
leika = ""
file_plan = "11-20 Pass- und Ausweiswesen"
steps = ["check", "sign", "hand-over", "file"]
signers = ["resident", "clerk", "seal"]
deadline_days = 42
retention_years = 5
title.de = "Pass beantragen"
short.de = "Pass"

[[forms]]
key = "declaration"
template = "id-card"
title.de = "Erklärung"
[[forms.fields]]
name = "applicant_declaration"
title.de = "Erklärung"
sentence.de = "Sie beantragen einen Pass."

[[forms]]
key = "receipt"
at = "hand-over"
template = "registration-certificate"
title.de = "Empfang"
[[forms.fields]]
name = "applicant_application"
title.de = "Empfang"
sentence.de = "Sie haben den Pass erhalten."

[[facts]]
key = "street"
label.de = "Anschrift"
"""


@pytest.fixture
def passes(empty_profile: Profile, office: SmallOffice, tmp_path: Path) -> Iterator[SmallOffice]:
    """An office with a procedure of its own: passes are signed for when they are handed over."""
    root = tmp_path / "office"
    shutil.copytree(empty_profile.root, root)
    profile = Profile(root)
    (profile.rules / "procedures").mkdir(parents=True, exist_ok=True)
    (profile.rules / "procedures" / "pass.toml").write_text(COLLECTION, encoding="utf-8")
    with a_branch(profile, office) as small:
        assert small.desk.adapters.rulebook.troubles == ()
        yield small


def test_the_collection_signs_a_document_of_its_own(passes: SmallOffice) -> None:
    clerk = passes.clerk
    case = clerk.cases.open_new(
        "pass", Applicant("Muster", "Erika", date(1964, 8, 12)), {"street": "Musterweg 1"}
    )
    case = passes.sign(clerk.cases.check(case.id, ()))
    assert case.next_step is StepId.HAND_OVER
    declaration, receipt = clerk.cases.open(case.id).documents
    assert declaration.signers == (RESIDENT, CLERKS, SEAL) and not receipt.version.signed
    with pytest.raises(Refused, match="SGN-12"):
        clerk.cases.hand_over(case.id)
    sitting = clerk.signing.prepare(case.id)
    assert {field.document for field in sitting.fields} == {receipt.document.id}
    clerk.signing.send_to_pad(sitting)
    case = clerk.signing.seal(write(sitting))
    clerk.signing.told(sitting.id)
    assert case.next_step is StepId.HAND_OVER, "signed for, not yet handed over"
    with pytest.raises(Refused, match="SGN-10"):
        clerk.signing.prepare(case.id)
    before, after = clerk.cases.open(case.id).documents
    assert before.version == declaration.version, "what the seal closed stays as it is"
    assert after.signers == (RESIDENT, CLERKS, SEAL)
    case = clerk.cases.hand_over(case.id)
    clerk.filing.file_away(case.id, register_entered=False)
