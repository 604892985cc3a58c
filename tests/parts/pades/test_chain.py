"""A chain of signatures in a file: what the first permits, what each locks, and the seal that ends it."""

from collections.abc import Callable
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.app.demo.pretend_ca import PretendTown
from clerkdesk.base.errors import Refused
from clerkdesk.domain.seals import Sealed
from clerkdesk.domain.signatures import Findings, Integrity, Verdict, judge
from tests.fakes.chain import CLOSING, SEAL, chain, hidden, paper_with_text_field
from tests.fakes.lasting import Office
from tests.fakes.papers import blank_paper, mark, marks

Papers = Callable[[Path], Path]
PAPERS: list[Papers] = [blank_paper, paper_with_text_field]


def seal_all(sealer: Any, source: Path, folder: Path, level: str = "B-B") -> Path:
    """Two inks and the clerk in one act, the supervisor and the seal in another."""
    first, second = folder / "sitting.pdf", folder / "approval.pdf"
    later = (hidden("supervisor"), CLOSING)
    wanted = [*marks("resident", "partner"), hidden("clerk")]
    sealer.rehearse(source, wanted, level, chain(*later))
    assert isinstance(sealer.seal(source, first, wanted, level, chain(*later)), Sealed)
    assert isinstance(sealer.seal(first, second, later, level), Sealed)
    return second


def verdict(findings: Findings) -> Verdict:
    return judge(findings, clean_opening=True).verdict


@pytest.mark.parametrize("make", PAPERS)
def test_every_signature_of_a_closed_chain_is_good(
    sealer: PadesSealer, examiner: PadesExaminer, town: PretendTown, tmp_path: Path, make: Papers
) -> None:
    closed = seal_all(sealer, make(tmp_path / "form.pdf"), tmp_path)
    for path, count in ((tmp_path / "sitting.pdf", 3), (closed, 5)):
        findings = examiner.examine(path, [town.root_der])
        assert verdict(findings) is Verdict.VALID and len(findings.signatures) == count
        assert [one.field for one in findings.signatures if one.closes] == [SEAL] * (path == closed)


def test_the_chain_stands_in_the_file_as_iso_32000_says(sealer: PadesSealer, tmp_path: Path) -> None:
    closed = seal_all(sealer, blank_paper(tmp_path / "form.pdf"), tmp_path)
    with pikepdf.open(tmp_path / "sitting.pdf") as paper:
        fields = {str(field.T): field for field in paper.Root.AcroForm.Fields}
        assert set(fields) == {"resident", "partner", "clerk", "supervisor", SEAL}
        assert {name for name, field in fields.items() if "/V" in field} == {"resident", "partner", "clerk"}
        assert paper.Root.Perms.DocMDP.objgen == fields["resident"].V.objgen
        assert [list(map(str, fields[name].Lock.Fields)) for name in ("partner", "supervisor")] == [
            ["partner"],
            ["supervisor"],
        ]
    with pikepdf.open(closed) as paper:
        last = next(field for field in paper.Root.AcroForm.Fields if str(field.T) == SEAL)
        assert (str(last.Lock.Action), int(last.Lock.P)) == ("/All", 1)
        assert [float(value) for value in last.Rect] == [0, 0, 0, 0]
        assert int(last.F) & 4, "PDF/A wants it to print, had it anything to show"


# What a forger, or an honest program, may try with the file. Nothing that judges is used here.


def _append(path: Path, change: Callable[[IncrementalPdfFileWriter], None]) -> None:
    with path.open("r+b") as stream:
        writer = IncrementalPdfFileWriter(stream)
        change(writer)
        writer.write_in_place()


def _fill_in(path: Path) -> None:
    def change(writer: IncrementalPdfFileWriter) -> None:
        for field in writer.root["/AcroForm"]["/Fields"]:
            found = field.get_object()
            if found.get("/FT") == "/Tx":
                found["/V"] = generic.pdf_string("Mustermann")
                writer.update_container(found)

    _append(path, change)


def _annotate(path: Path) -> None:
    def change(writer: IncrementalPdfFileWriter) -> None:
        page = writer.find_page_for_modification(0)[0].get_object()
        note = {"/Type": "/Annot", "/Subtype": "/Square"}
        values = {generic.pdf_name(key): generic.pdf_name(value) for key, value in note.items()}
        values[generic.pdf_name("/Rect")] = generic.ArrayObject(map(generic.NumberObject, (9, 9, 99, 99)))
        listed = page["/Annots"]
        listed.append(writer.add_object(generic.DictionaryObject(values)))
        writer.update_container(listed)

    _append(path, change)


def _add_field(path: Path) -> None:
    _append(path, lambda writer: append_signature_field(writer, SigFieldSpec("more", box=(9, 9, 99, 99))))


def _sign_again(path: Path, town: PretendTown) -> None:
    """Sign with a program that does not ask what the file permits."""

    class Careless(PdfSigner):
        def _enforce_certification_constraints(self, reader: object) -> None:
            pass

    signer = SimpleSigner.load_pkcs12(str(town.key_store), passphrase=town.passphrase.encode())
    assert signer is not None
    with path.open("r+b") as stream:
        writer = IncrementalPdfFileWriter(stream)
        Careless(PdfSignatureMetadata(field_name="late"), signer).sign_pdf(writer, in_place=True)


@pytest.mark.parametrize(
    ("how", "make"),
    [
        ("fill in", paper_with_text_field),
        *product(["annotate", "add a field", "sign again"], PAPERS),
    ],
)
def test_nothing_that_follows_the_seal_is_ever_called_valid(
    sealer: PadesSealer, examiner: PadesExaminer, town: PretendTown, tmp_path: Path, how: str, make: Papers
) -> None:
    closed = seal_all(sealer, make(tmp_path / "form.pdf"), tmp_path)
    before = closed.stat().st_size
    match how:
        case "fill in":
            _fill_in(closed)
        case "annotate":
            _annotate(closed)
        case "add a field":
            _add_field(closed)
        case _:
            _sign_again(closed, town)
    assert closed.stat().st_size > before
    findings = examiner.examine(closed, [town.root_der])
    assert verdict(findings) in (Verdict.INVALID, Verdict.UNCLEAR)
    seal = next(one for one in findings.signatures if one.field == SEAL)
    assert seal.integrity is not Integrity.INTACT


@pytest.mark.parametrize("how", [_fill_in, _annotate, _add_field])
def test_while_others_are_still_to_sign_the_certification_lets_nothing_else_in(
    sealer: PadesSealer,
    examiner: PadesExaminer,
    town: PretendTown,
    tmp_path: Path,
    how: Callable[[Path], None],
) -> None:
    seal_all(sealer, paper_with_text_field(tmp_path / "form.pdf"), tmp_path)
    waiting = tmp_path / "sitting.pdf"
    how(waiting)
    assert verdict(examiner.examine(waiting, [town.root_der])) in (Verdict.INVALID, Verdict.UNCLEAR)


def test_our_own_sealer_signs_nothing_after_the_seal(sealer: PadesSealer, tmp_path: Path) -> None:
    closed = seal_all(sealer, blank_paper(tmp_path / "form.pdf"), tmp_path)
    for act in (sealer.rehearse, lambda source, *how: sealer.seal(source, tmp_path / "never.pdf", *how)):
        with pytest.raises(Refused, match="SEA-02"):
            act(closed, [mark("late")], "B-B")
    assert not (tmp_path / "never.pdf").exists()


def test_a_certified_file_takes_no_field_that_was_not_foreseen(sealer: PadesSealer, tmp_path: Path) -> None:
    seal_all(sealer, blank_paper(tmp_path / "form.pdf"), tmp_path)
    with pytest.raises(Refused, match="SEA-02"):
        sealer.rehearse(tmp_path / "sitting.pdf", [mark("late")], "B-B")


def test_after_the_seal_time_stamps_and_evidence_are_added_and_renewed(
    office: Office, examiner: PadesExaminer, tmp_path: Path
) -> None:
    closed = seal_all(office.sealer, blank_paper(tmp_path / "form.pdf"), tmp_path)
    raised, renewed = tmp_path / "raised.pdf", tmp_path / "renewed.pdf"
    office.sealer.augment(closed, raised, "B-LTA")
    office.sealer.augment(raised, renewed, "B-LTA", renewed=True)
    for path in (raised, renewed):
        findings = examiner.examine(path, [office.land.root])
        assert verdict(findings) is Verdict.VALID
        assert [one.level for one in findings.signatures[:5]] == ["B-LTA"] * 5


def test_what_somebody_else_signed_is_not_certified_by_us(
    office: Office, rsa_office: Office, curve_office: Office, examiner: PadesExaminer, tmp_path: Path
) -> None:
    """Only the first signature of a file may certify it (ISO 32000-2, 12.8.2.2.1)."""
    other = curve_office if office is rsa_office else rsa_office
    theirs, ours = tmp_path / "theirs.pdf", tmp_path / "ours.pdf"
    other.sealer.seal(blank_paper(tmp_path / "form.pdf"), theirs, [mark("stranger")], "B-B")
    office.sealer.seal(theirs, ours, [*marks("resident")[:1], CLOSING], "B-B", chain())
    with pikepdf.open(ours) as paper:
        assert "/Perms" not in paper.Root
    findings = examiner.examine(ours, [office.land.root, other.land.root])
    assert verdict(findings) is Verdict.VALID and len(findings.signatures) == 3


def test_a_form_whose_own_locks_forbid_what_is_to_follow_is_refused_before_anybody_signs(
    sealer: PadesSealer, tmp_path: Path
) -> None:
    source = blank_paper(tmp_path / "form.pdf", fields=["resident"])
    with pikepdf.open(source, allow_overwriting_input=True) as paper:
        lock = pikepdf.Dictionary(Type=pikepdf.Name.SigFieldLock, Action=pikepdf.Name.All)
        paper.Root.AcroForm.Fields[0].Lock = paper.make_indirect(lock)
        paper.save(source)
    with pytest.raises(Refused, match="SEA-02"):
        sealer.rehearse(source, [mark("resident", None)], "B-B", chain(CLOSING))


def _with_a_weak_lock(path: Path) -> Path:
    """A form that brings along a field for the seal, which would lock nothing but itself."""
    source = blank_paper(path, fields=["resident", SEAL])
    with pikepdf.open(source, allow_overwriting_input=True) as paper:
        weak = pikepdf.Dictionary(Type=pikepdf.Name.SigFieldLock, Action=pikepdf.Name.Include, Fields=[SEAL])
        paper.Root.AcroForm.Fields[1].Lock = paper.make_indirect(weak)
        paper.save(source)
    return source


def test_the_seal_closes_a_form_that_brings_a_weaker_lock_along(
    sealer: PadesSealer, examiner: PadesExaminer, town: PretendTown, tmp_path: Path
) -> None:
    source = _with_a_weak_lock(tmp_path / "form.pdf")
    signed, closed = tmp_path / "signed.pdf", tmp_path / "closed.pdf"
    closing = replace(CLOSING, hidden=False)
    sealer.seal(source, signed, [mark("resident", None)], "B-B", chain(closing))
    sealer.seal(signed, closed, [closing], "B-B")
    findings = examiner.examine(closed, [town.root_der])
    assert verdict(findings) is Verdict.VALID
    assert [one.field for one in findings.signatures if one.closes] == [SEAL]


def test_a_form_signed_elsewhere_whose_own_lock_is_too_weak_for_the_seal_is_refused_before_anybody_signs(
    office: Office, curve_office: Office, rsa_office: Office, tmp_path: Path
) -> None:
    other = curve_office if office is rsa_office else rsa_office
    theirs, closing = tmp_path / "theirs.pdf", replace(CLOSING, hidden=False)
    other.sealer.seal(_with_a_weak_lock(tmp_path / "form.pdf"), theirs, [mark("resident", None)], "B-B")
    with pytest.raises(Refused, match="SEA-02"):
        office.sealer.rehearse(theirs, [mark("late"), closing], "B-B")


def test_a_seal_over_other_keys_than_the_signers_closes_all_the_same(
    office: Office, examiner: PadesExaminer, tmp_path: Path
) -> None:
    source, one, two = blank_paper(tmp_path / "form.pdf"), tmp_path / "one.pdf", tmp_path / "two.pdf"
    try:
        office.sealer.seal(source, one, [*marks("resident")], "B-T", chain(hidden("supervisor"), CLOSING))
        office.holding("supervisor")
        office.sealer.seal(one, two, [hidden("supervisor")], "B-T", chain(CLOSING))
    finally:
        office.holding("town")
    office.sealer.seal(two, tmp_path / "three.pdf", [CLOSING], "B-LTA")
    findings = examiner.examine(tmp_path / "three.pdf", [office.land.root])
    assert verdict(findings) is Verdict.VALID
    assert [one.level for one in findings.signatures[:3]] == ["B-LTA"] * 3
