"""Attacks on our own sealed files, made by hand: each is caught, with the right reason."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.domain.changes import Change, Changed
from clerkdesk.domain.signatures import Integrity, Verdict, judge
from tests.fakes.papers import blank_paper, marks
from tests.fakes.revisions import classic, numbers, revision, stream


@pytest.fixture(scope="module")
def sealed(sealer: PadesSealer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A paper with two signatures; tests copy it."""
    folder = tmp_path_factory.mktemp("sealed")
    sealer.seal(blank_paper(folder / "form.pdf"), folder / "sealed.pdf", marks("resident", "clerk"), "B-B")
    return folder / "sealed.pdf"


@pytest.fixture
def copy(sealed: Path, tmp_path: Path) -> Path:
    path = tmp_path / "copy.pdf"
    path.write_bytes(sealed.read_bytes())
    return path


def test_a_changed_byte_breaks_both_signatures(examiner: PadesExaminer, copy: Path) -> None:
    text = bytearray(copy.read_bytes())
    text[300] ^= 1
    copy.write_bytes(text)
    findings = examiner.examine(copy, [])
    assert Integrity.INTACT not in {one.integrity for one in findings.signatures}
    assert judge(findings, clean_opening=True).verdict is not Verdict.VALID


def test_a_changed_reason_breaks_the_signature(examiner: PadesExaminer, copy: Path) -> None:
    text = copy.read_bytes()
    copy.write_bytes(text.replace(b"Erika", b"Erich"))
    findings = examiner.examine(copy, [])
    assert [one.code for one in findings.signatures] == ["SIG-11", "SIG-11"]
    assert judge(findings, clean_opening=True).verdict is Verdict.INVALID


def test_other_content_on_the_page_is_a_forbidden_change(
    sealer: PadesSealer, examiner: PadesExaminer, tmp_path: Path
) -> None:
    path = classic(sealer, tmp_path)
    revision(path, {numbers(path)[1]: stream(b"BT /F1 12 Tf 72 720 Td (Etwas anderes) Tj ET")})
    findings = examiner.examine(path, [])
    (finding,) = findings.signatures
    assert (finding.integrity, finding.code) == (Integrity.BROKEN, "SIG-12")
    assert finding.changes[0] == Change(Changed.PAGE)
    assert not findings.covered
    assert judge(findings, clean_opening=True).verdict is Verdict.INVALID


def test_an_object_nobody_uses_is_not_vouched_for(
    sealer: PadesSealer, examiner: PadesExaminer, tmp_path: Path
) -> None:
    path = classic(sealer, tmp_path)
    revision(path, {900: stream(b"BT (hidden) Tj ET")})
    (finding,) = examiner.examine(path, []).signatures
    assert (finding.integrity, finding.code) == (Integrity.UNCLEAR, "SIG-13")


def test_a_signature_taken_out_of_the_form_is_missed(
    sealer: PadesSealer, examiner: PadesExaminer, tmp_path: Path
) -> None:
    path = classic(sealer, tmp_path)
    with pikepdf.open(path) as made:
        pages, root = made.Root.Pages.objgen[0], made.Root.objgen[0]
    revision(path, {root: b"<< /Type /Catalog /Pages %d 0 R >>" % pages})
    findings = examiner.examine(path, [])
    assert (findings.signatures, findings.covered, findings.code) == ((), False, "SIG-06")
    assert judge(findings, clean_opening=True).verdict is Verdict.UNCLEAR


def test_two_fields_cannot_share_a_signature(
    sealer: PadesSealer, examiner: PadesExaminer, tmp_path: Path
) -> None:
    path = classic(sealer, tmp_path)
    with pikepdf.open(path) as made:
        form, page = made.Root.AcroForm.objgen[0], made.pages[0].obj.objgen[0]
        field = made.Root.AcroForm.Fields[0].objgen[0]
        value = made.Root.AcroForm.Fields[0].V.objgen[0]
    copied = (
        b"<< /Type /Annot /Subtype /Widget /FT /Sig /T (second) /F 132 /Rect [0 0 0 0] /P %d 0 R /V %d 0 R >>"
    )
    revision(
        path,
        {
            901: copied % (page, value),
            form: b"<< /Fields [%d 0 R 901 0 R] /SigFlags 3 >>" % field,
        },
    )
    findings = examiner.examine(path, [])
    assert [one.code for one in findings.signatures] == ["SIG-10", "SIG-10"]


def moved_range(text: bytes, change: Callable[[list[int]], list[int]]) -> bytes:
    start = text.rindex(b"/ByteRange [") + len(b"/ByteRange [")
    end = text.index(b"]", start)
    values = change([int(value) for value in text[start:end].split()])
    written = b" ".join(b"%d" % value for value in values)
    return text[:start] + written.ljust(end - start) + text[end:]


@pytest.mark.parametrize(
    "change",
    [
        lambda r: [0, r[1] - 10, r[2], r[3]],
        lambda r: [0, r[1], r[2] + 10, r[3] - 10],
        lambda r: [5, r[1] - 5, r[2], r[3]],
        lambda r: [0, r[1], r[2], r[3] + 100],
        lambda r: [0, r[1], r[2]],
        lambda r: [0, r[1], r[2], -1],
    ],
    ids=["wider gap", "later second part", "late start", "beyond the end", "three numbers", "negative"],
)
def test_a_byte_range_with_room_to_hide_is_never_intact(
    examiner: PadesExaminer, copy: Path, change: Callable[[list[int]], list[int]]
) -> None:
    copy.write_bytes(moved_range(copy.read_bytes(), change))
    newest = examiner.examine(copy, []).signatures[-1]
    assert newest.integrity is not Integrity.INTACT
    assert newest.code == "SIG-09"
