"""Signed on paper: the form is printed, its scan comes back, and the case goes on as after the pad."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pymupdf
import pytest

from clerkdesk.base.errors import Conflict, Refused, Unreadable
from clerkdesk.base.paths import resource
from clerkdesk.domain.attestations import Attested
from clerkdesk.domain.cases import Applicant, Case
from clerkdesk.domain.collection import Collection, OldDocument
from clerkdesk.domain.documents import Direction
from clerkdesk.domain.paper_signing import SCAN, on_paper, out_on_paper, scan_at_hand
from clerkdesk.domain.procedures import Signer, SignerRole, StepId
from clerkdesk.domain.rights import Act
from clerkdesk.domain.signatures import Verdict
from clerkdesk.domain.sittings import SignedSitting, StopReason
from clerkdesk.registry.sitting_plans import Unfit
from clerkdesk.usecases.cases import CaseView
from tests.office.conftest import PAPERS, SmallOffice, write


def view_of(office: SmallOffice, case: Case) -> CaseView:
    return office.clerk.cases.open(case.id)


def out(office: SmallOffice, case: Case) -> tuple[str, ...]:
    view = view_of(office, case)
    return out_on_paper(view.history, [(each.document, each.version) for each in view.documents])


def at_hand(office: SmallOffice, case: Case) -> str:
    """The digest of the scan something can be sealed with now; empty when there is none."""
    found = scan_at_hand(view_of(office, case).history)
    return found.digest if found is not None else ""


def taken_in(office: SmallOffice, case: Case, path: Path) -> str:
    """Take a scan in, and give its digest."""
    office.clerk.paper_signing.take_scan(case.id, path)
    return at_hand(office, case)


def scanned(folder: Path, suffix: str = "jpg") -> Path:
    """What a scanner makes of a form that was signed with a pen."""
    pixels = pymupdf.Pixmap(pymupdf.csGRAY, pymupdf.IRect(0, 0, 620, 877), False)
    pixels.clear_with(255)
    pixels.set_rect(pymupdf.IRect(80, 700, 300, 704), (40,))
    path = folder / f"Scan 0042.{suffix}"
    if suffix == "pdf":
        with pymupdf.open() as made:
            page = made.new_page()
            page.insert_image(page.rect, pixmap=pixels)
            made.save(path)
    else:
        pixels.save(path)
    return path


def signed_with_pen(office: SmallOffice, case: Case, path: Path) -> SignedSitting:
    """Print everything that is to be signed, and take its scan in."""
    sitting = office.clerk.signing.prepare(case.id)
    for digest in dict.fromkeys(field.digest for field in sitting.fields):
        office.clerk.copies.begin_print_to_sign(case.id, digest)
    document = office.clerk.paper_signing.take_scan(case.id, path)
    [scan] = [each for each in view_of(office, case).documents if each.document.id == document]
    return on_paper(sitting, {field.document for field in sitting.fields}, scan.version.digest)


@pytest.mark.parametrize("suffix", ["jpg", "png", "pdf"])
def test_the_scan_fills_the_same_fields_and_the_case_goes_on(
    fresh: SmallOffice, tmp_path: Path, suffix: str
) -> None:
    case = fresh.checked()
    signed = signed_with_pen(fresh, case, scanned(tmp_path, suffix))
    assert fresh.clerk.signing.seal(signed).next_step is StepId.APPROVE
    fresh.clerk.signing.told(signed.sitting.id)
    form, scan = view_of(fresh, case).documents
    assert form.signers == (Signer.RESIDENT, Signer.SEAL)
    assert (scan.document.form, scan.document.direction) == (SCAN, Direction.INCOMING)
    assert not scan.version.signed and scan.document.file_name == "Scan 0042.pdf"
    judgement = fresh.clerk.signing.judge(form.version.digest)
    assert judgement.verdict is Verdict.VALID
    told = [one.attestation for one in judgement.signatures if one.attestation]
    assert {one.kind for one in told} == {Attested.ON_PAPER, Attested.SEAL}
    assert {one.scan for one in told if one.kind is Attested.ON_PAPER} == {scan.version.digest}
    assert fresh.announced() == ()


def test_the_history_tells_of_print_scan_and_seal(fresh: SmallOffice, tmp_path: Path) -> None:
    case = fresh.checked()
    assert out(fresh, case) == ()
    signed = signed_with_pen(fresh, case, scanned(tmp_path))
    [form, scan] = view_of(fresh, case).documents
    assert out(fresh, case) == (form.document.id,)
    fresh.clerk.signing.seal(signed)
    assert out(fresh, case) == ()
    lines = view_of(fresh, case).history[:3]
    assert [line.act for line in lines] == [Act.SEAL, Act.TAKE_IN_SCAN, Act.SIGN_ON_PAPER]
    assert lines[0].value("scan") == lines[1].value("digest") == scan.version.digest
    assert lines[2].value("digest") == form.version.digest


def test_a_wrong_scan_is_withdrawn_before_the_seal_and_not_after(fresh: SmallOffice, tmp_path: Path) -> None:
    case = fresh.checked()
    signed = signed_with_pen(fresh, case, scanned(tmp_path))
    wrong = view_of(fresh, case).documents[1].document
    fresh.clerk.cases.withdraw(case.id, wrong.id, "Falsches Blatt")
    with pytest.raises(Refused, match="PPR-01"):
        fresh.clerk.signing.seal(signed)
    assert view_of(fresh, case).case.next_step is StepId.SIGN
    again = fresh.clerk.paper_signing.take_scan(case.id, scanned(tmp_path, "png"))
    [scan] = [each for each in view_of(fresh, case).documents if each.document.id == again]
    everything = {field.document for field in signed.sitting.fields}
    fresh.clerk.signing.seal(on_paper(signed.sitting, everything, scan.version.digest))
    with pytest.raises(Refused, match="PPR-02"):
        fresh.clerk.cases.withdraw(case.id, again, "Doch nicht")


def test_a_digest_of_anything_else_is_no_scan(fresh: SmallOffice) -> None:
    case = fresh.checked()
    sitting = fresh.clerk.signing.prepare(case.id)
    form = view_of(fresh, case).documents[0]
    with pytest.raises(Refused, match="PPR-01"):
        fresh.clerk.signing.seal(on_paper(sitting, {form.document.id}, form.version.digest))


def test_who_printed_may_still_send_the_case_to_the_pad(fresh: SmallOffice, tmp_path: Path) -> None:
    case = fresh.checked()
    signed = signed_with_pen(fresh, case, scanned(tmp_path))
    sitting = fresh.clerk.signing.prepare(case.id)
    fresh.clerk.signing.send_to_pad(sitting)
    fresh.clerk.signing.stop(sitting, StopReason.CLERK)
    fresh.clerk.signing.send_to_pad(again := replace(sitting, id="second"))
    assert fresh.clerk.signing.seal(write(again)).next_step is StepId.APPROVE
    with pytest.raises(Refused, match="SGN-03"):
        fresh.clerk.signing.seal(signed)


def test_nothing_is_printed_or_scanned_when_nothing_is_signed(fresh: SmallOffice, tmp_path: Path) -> None:
    case, before = fresh.signed(), len(list(fresh.desk.profile.blobs.rglob("*")))
    with pytest.raises(Refused, match="SGN-03"):
        fresh.clerk.copies.begin_print_to_sign(case.id, fresh.digest(case))
    with pytest.raises(Refused, match="SGN-03"):
        fresh.clerk.paper_signing.take_scan(case.id, scanned(tmp_path))
    assert before  # the bytes may stay; what is not in a case is nobody's


def test_a_bad_scan_changes_nothing(fresh: SmallOffice, tmp_path: Path) -> None:
    case = fresh.checked()
    bad = tmp_path / "scan.jpg"
    bad.write_bytes(b"\xff\xd8\xff" + b"no picture at all")
    with pytest.raises(Unreadable, match="PIC-01"):
        fresh.clerk.paper_signing.take_scan(case.id, bad)
    assert len(view_of(fresh, case).documents) == 1


def test_a_collection_is_signed_for_on_paper_too(fresh: SmallOffice, tmp_path: Path) -> None:
    clerk = fresh.clerk
    erika = Applicant("Muster", "Erika", date(1991, 7, 3))
    case = clerk.cases.open_new("id-card", erika, {"street": "Musterweg 1"})
    clerk.cases.check(case.id, {"identity"})
    clerk.signing.seal(signed_with_pen(fresh, case, scanned(tmp_path)))
    clerk.cases.take_fee(case.id, "Q-1")
    clerk.collecting.note_arrival(case.id)
    clerk.collecting.begin(case.id, Collection(OldDocument.NONE))
    clerk.signing.seal(signed_with_pen(fresh, case, scanned(tmp_path, "png")))
    assert clerk.cases.hand_over(case.id).next_step is StepId.FILE
    clerk.filing.file_away(case.id, register_entered=False)


def test_a_form_made_anew_after_it_was_printed_is_not_signed_by_the_old_paper(
    fresh: SmallOffice, tmp_path: Path
) -> None:
    case = fresh.checked()
    signed = signed_with_pen(fresh, case, scanned(tmp_path))
    fresh.clerk.signers.name_signers(case.id, {SignerRole.INTERPRETER: "Dora Dolmetsch"})
    sitting = fresh.clerk.signing.prepare(case.id)
    [form, scan] = view_of(fresh, case).documents
    stale = on_paper(sitting, {form.document.id}, scan.version.digest)
    for one in (signed, stale):
        with pytest.raises(Conflict, match="DAT-02"):
            fresh.clerk.signing.seal(one)
    assert fresh.announced() == () and not view_of(fresh, case).documents[0].version.signed
    fresh.clerk.copies.begin_print(case.id, form.version.digest)
    with pytest.raises(Conflict, match="DAT-02"):
        fresh.clerk.signing.seal(stale)
    assert taken_in(fresh, case, scanned(tmp_path, "png")) != scan.version.digest
    again = on_paper(sitting, {form.document.id}, at_hand(fresh, case))
    assert fresh.clerk.signing.seal(again).next_step is StepId.APPROVE


def test_another_scan_takes_the_wrong_one_out_of_the_case(fresh: SmallOffice, tmp_path: Path) -> None:
    case = fresh.checked()
    signed = signed_with_pen(fresh, case, scanned(tmp_path))
    wrong = view_of(fresh, case).documents[1]
    assert at_hand(fresh, case) == wrong.version.digest
    right = taken_in(fresh, case, scanned(tmp_path, "png"))
    view = view_of(fresh, case)
    assert at_hand(fresh, case) == view.documents[1].version.digest == right != wrong.version.digest
    assert [one.document.id for one in view.withdrawn] == [wrong.document.id], "and is kept"
    with pytest.raises(Refused, match="PPR-01"):
        fresh.clerk.signing.seal(signed)
    documents = {field.document for field in signed.sitting.fields}
    assert fresh.clerk.signing.seal(on_paper(signed.sitting, documents, right)).next_step is StepId.APPROVE
    assert at_hand(fresh, case) == ""


def test_no_scan_outlives_what_was_declined_or_withdrawn_after_it(fresh: SmallOffice, tmp_path: Path) -> None:
    case = fresh.checked()
    signed = signed_with_pen(fresh, case, scanned(tmp_path))
    taken_in(fresh, case, scanned(tmp_path, "png"))
    second = view_of(fresh, case).documents[1].document
    fresh.clerk.cases.withdraw(case.id, second.id, "Auch falsch")
    for stale in (signed, replace(signed, sitting=replace(signed.sitting, id="again"))):
        with pytest.raises(Refused, match="PPR-01"):
            fresh.clerk.signing.seal(stale)
    third = taken_in(fresh, case, scanned(tmp_path))
    fresh.clerk.signing.decline(sitting := fresh.clerk.signing.prepare(case.id))
    assert at_hand(fresh, case) == ""
    with pytest.raises(Refused, match="PPR-01"):
        fresh.clerk.signing.seal(on_paper(sitting, {field.document for field in sitting.fields}, third))


def test_a_file_that_is_neither_pdf_nor_picture_is_no_scan(fresh: SmallOffice, tmp_path: Path) -> None:
    note = tmp_path / "notiz.txt"
    note.write_text("Bitte zurückrufen", encoding="utf-8")
    with pytest.raises(Unreadable, match="PIC-01"):
        fresh.clerk.paper_signing.take_scan(fresh.checked().id, note)


def test_who_has_no_place_in_a_form_from_elsewhere_signs_it_on_paper(
    fresh: SmallOffice, tmp_path: Path
) -> None:
    clerk = fresh.clerk
    case = clerk.exchange.take_in(resource("samples", "specialist_program_registration.pdf")).case
    clerk.signers.name_signers(
        case.id, {SignerRole.INTERPRETER: "Dora Dolmetsch"}, birth_date=date(1991, 7, 3)
    )
    clerk.cases.check(case.id, PAPERS)
    with pytest.raises(Unfit, match="SGN-22"):
        clerk.signing.prepare(case.id)
    sitting = clerk.signing.prepare(case.id, on_paper=True)
    [form] = view_of(fresh, case).documents
    clerk.copies.begin_print_to_sign(case.id, form.version.digest)
    clerk.paper_signing.take_scan(case.id, scanned(tmp_path))
    scan = view_of(fresh, case).documents[1].version.digest
    assert clerk.signing.seal(on_paper(sitting, {form.document.id}, scan)).next_step is StepId.APPROVE


def test_a_letter_somebody_elsewhere_signed_is_printed_to_be_signed_too(
    fresh: SmallOffice, tmp_path: Path
) -> None:
    clerk, back = fresh.clerk, fresh.desk.adapters
    before = fresh.signed()
    letter = tmp_path / "Schon unterschrieben.pdf"
    letter.write_bytes(back.blobs.path(fresh.digest(before)).read_bytes())
    case = fresh.checked()
    clerk.exchange.add_file(case.id, letter)
    signed = next(each for each in view_of(fresh, case).documents if each.version.signed)
    clerk.copies.begin_print_to_sign(case.id, signed.version.digest)
    assert out(fresh, case) == (signed.document.id,)
