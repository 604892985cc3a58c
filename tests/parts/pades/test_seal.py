"""Sealing: what is written, what stays, and what is refused."""

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from clerkdesk.adapters.keys.holder import KeyProcess
from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.app.demo.pretend_ca import PretendTown
from clerkdesk.base.errors import ClerkDeskError, Refused, Unreachable, Unreadable
from clerkdesk.domain.changes import Change, Changed
from clerkdesk.domain.pages import Place
from clerkdesk.domain.seals import FieldMark, Sealed
from clerkdesk.domain.signatures import Integrity, Trust, Verdict, judge
from tests.fakes.papers import blank_paper, mark, marks, wave


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return blank_paper(tmp_path / "form.pdf")


def seal(sealer: PadesSealer, source: Path, wanted: list[FieldMark]) -> Path:
    target = source.with_name(f"{source.stem}-sealed.pdf")
    sealer.seal(source, target, wanted, "B-B")
    return target


def refusal(sealer: PadesSealer, source: Path, wanted: list[FieldMark], level: str = "B-B") -> ClerkDeskError:
    """The refusal, after making sure that it left nothing on the disk and that a rehearsal foretells it."""
    before = sorted(source.parent.iterdir())
    with pytest.raises(ClerkDeskError) as caught:
        sealer.seal(source, source.with_name("never.pdf"), wanted, level)
    assert sorted(source.parent.iterdir()) == before
    with pytest.raises(ClerkDeskError) as rehearsed:
        sealer.rehearse(source, wanted, level)
    assert rehearsed.value.code == caught.value.code
    return caught.value


def test_a_sealed_file_is_valid_and_begins_with_its_source(
    sealer: PadesSealer, examiner: PadesExaminer, town: PretendTown, paper: Path
) -> None:
    before = paper.read_bytes()
    target = paper.with_name("sealed.pdf")
    sealed = sealer.seal(paper, target, marks("resident", "clerk"), "B-B")
    made = target.read_bytes()
    assert sealed == Sealed(hashlib.sha256(made).hexdigest(), len(made), "B-B")
    assert paper.read_bytes() == before
    assert made.startswith(before)
    judged = judge(examiner.examine(target, [town.root_der]), clean_opening=True)
    assert judged.verdict is Verdict.VALID
    assert [(one.field, one.level) for one in judged.signatures] == [("resident", "B-B"), ("clerk", "B-B")]
    assert judged.signatures[0].changes == (Change(Changed.FILLED_IN), Change(Changed.FIELD, "clerk"))


def test_a_second_sitting_leaves_the_first_signature_standing(
    sealer: PadesSealer, examiner: PadesExaminer, town: PretendTown, paper: Path
) -> None:
    first = seal(sealer, paper, marks("resident"))
    second = seal(sealer, first, [mark("clerk", Place(0, 72, 300, 200, 60))])
    assert second.read_bytes().startswith(first.read_bytes())
    findings = examiner.examine(second, [town.root_der])
    assert [(one.integrity, one.trust) for one in findings.signatures] == [
        (Integrity.INTACT, Trust.TRUSTED)
    ] * 2


def test_fields_already_in_the_file_are_used(sealer: PadesSealer, tmp_path: Path) -> None:
    paper = blank_paper(tmp_path / "form.pdf", fields=["resident", "clerk"])
    target = seal(sealer, paper, [mark("clerk", None), mark("resident", None)])
    with pikepdf.open(target) as made:
        fields = list(made.Root.AcroForm.Fields)
        assert [str(field.T) for field in fields] == ["resident", "clerk"]
        assert all("/V" in field for field in fields)


def test_the_file_says_who_signed_where_and_names_nobody_as_holder(sealer: PadesSealer, paper: Path) -> None:
    with pikepdf.open(seal(sealer, paper, [mark()])) as made:
        signature = made.Root.AcroForm.Fields[0].V
        assert str(signature.Reason).startswith("Handwritten signature of Erika Mustermann")
        assert str(signature.Location) == "Musterstadt"
        assert signature.SubFilter == "/ETSI.CAdES.detached"
        assert "/Name" not in signature
        assert len(bytes(signature.Contents)) == 8192


def appearance(path: Path, field: int = 0) -> tuple[bytes, pikepdf.Dictionary]:
    """The drawing commands of a field, and the entries around them as plain values."""
    with pikepdf.open(path) as made:
        form = made.Root.AcroForm.Fields[field].AP.N
        entries = {"BBox": [float(v) for v in form.BBox], "Matrix": [float(v) for v in form.Matrix]}
        entries |= {"Resources": list(form.Resources.keys()), "Filter": str(form.Filter)}
        return form.read_bytes(), entries


def test_the_ink_is_drawn_as_strokes_with_round_ends(sealer: PadesSealer, paper: Path) -> None:
    drawing = wave(samples=50)
    commands, entries = appearance(seal(sealer, paper, [mark(drawing=drawing)]))
    assert commands.count(b" l S") == len(drawing.lines)
    assert commands.count(b" m ") == len(drawing.lines)
    assert commands.count(b" l ") == sum(len(line.points) - 1 for line in drawing.lines)
    assert b"1 J 1 j" in commands
    assert entries["Resources"] == ["/Font"]
    assert entries["Filter"] == "/FlateDecode"


def test_neither_times_nor_pressure_are_in_the_file(sealer: PadesSealer, paper: Path) -> None:
    commands, _ = appearance(seal(sealer, paper, [mark(drawing=wave(0.5, samples=40))]))
    for line in commands.splitlines():
        if line.endswith(b" l S"):
            width, points = line.removesuffix(b" l S").split(b" w ")
            assert len(width.split()) == 1
            assert all(len(point.split()) == 2 for point in re.split(rb" [ml] ", points))


REFUSED_MARKS: list[tuple[list[FieldMark], str]] = [
    ([mark("resident", None)], "SEA-01"),
    ([mark("resident"), mark("resident")], "SEA-01"),
    ([mark("a.b")], "SEA-01"),
    ([mark("")], "SEA-01"),
    ([], "SEA-01"),
    ([mark("resident", Place(1, 72, 100, 200, 60))], "SEA-03"),
    ([mark("resident", Place(-1, 72, 100, 200, 60))], "SEA-03"),
    ([mark("resident", Place(0, 700, 100, 200, 60))], "SEA-03"),
    ([mark("resident", Place(0, 72, 100, 0, 60))], "SEA-03"),
]


@pytest.mark.parametrize(("wanted", "code"), REFUSED_MARKS)
def test_marks_that_cannot_be_sealed_are_refused(
    sealer: PadesSealer, paper: Path, wanted: list[FieldMark], code: str
) -> None:
    trouble = refusal(sealer, paper, wanted)
    assert isinstance(trouble, Refused)
    assert trouble.code == code


def test_a_signed_field_is_not_signed_again(sealer: PadesSealer, paper: Path) -> None:
    assert refusal(sealer, seal(sealer, paper, marks("resident")), marks("resident")).code == "SEA-01"


def test_a_text_field_does_not_become_a_signature(sealer: PadesSealer, tmp_path: Path) -> None:
    paper = blank_paper(tmp_path / "form.pdf", fields=["resident"])
    with pikepdf.open(paper, allow_overwriting_input=True) as form:
        form.Root.AcroForm.Fields[0].FT = pikepdf.Name.Tx
        form.save(paper)
    assert refusal(sealer, paper, [mark("resident")]).code == "SEA-01"


def test_an_unknown_level_is_refused(sealer: PadesSealer, paper: Path) -> None:
    assert refusal(sealer, paper, marks("resident"), "B-XL").code == "SEA-06"


def test_a_locked_file_takes_no_further_signature(sealer: PadesSealer, tmp_path: Path) -> None:
    paper = blank_paper(tmp_path / "form.pdf", fields=["seal"])
    with pikepdf.open(paper, allow_overwriting_input=True) as form:
        form.Root.AcroForm.Fields[0].Lock = pikepdf.Dictionary(
            Type=pikepdf.Name.SigFieldLock, Action=pikepdf.Name.All, P=1
        )
        form.save(paper)
    locked = seal(sealer, paper, [mark("seal", None)])
    trouble = refusal(sealer, locked, [mark("late")])
    assert isinstance(trouble, Refused)
    assert trouble.code == "SEA-02"


def test_a_signature_that_would_fell_an_earlier_one_is_refused(sealer: PadesSealer, tmp_path: Path) -> None:
    """The first signature locks the field of the second: both were there from the start."""
    paper = blank_paper(tmp_path / "form.pdf", fields=["first", "second"])
    with pikepdf.open(paper, allow_overwriting_input=True) as form:
        form.Root.AcroForm.Fields[0].Lock = pikepdf.Dictionary(
            Type=pikepdf.Name.SigFieldLock, Action=pikepdf.Name.Include, Fields=pikepdf.Array(["second"])
        )
        form.save(paper)
    first = seal(sealer, paper, [mark("first", None)])
    assert refusal(sealer, first, [mark("second", None)]).code == "SEA-02"


def encrypted(path: Path) -> None:
    with pikepdf.open(path, allow_overwriting_input=True) as form:
        form.save(path, encryption=pikepdf.Encryption(owner="chief", user=""))


def loose_end(path: Path) -> None:
    """Make the page refer to an object that is not there, as careless programs do."""
    with pikepdf.open(path, allow_overwriting_input=True) as form:
        form.pages[0].obj.Idle = "aaaaaaaa"
        form.save(path, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    path.write_bytes(path.read_bytes().replace(b"(aaaaaaaa)", b"999 0 R   "))


def second_table(path: Path) -> None:
    """Name a second table of objects where it means nothing, for readers that follow it anyway."""
    with pikepdf.open(path, allow_overwriting_input=True) as form:
        form.pages[0].obj.Idle = pikepdf.Name("/XRefStm")
        form.save(path, object_stream_mode=pikepdf.ObjectStreamMode.disable)


DAMAGE: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "no pdf": lambda path: path.write_bytes(b"Sehr geehrte Damen und Herren"),
    "truncated": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "encrypted": encrypted,
    "loose end": loose_end,
    "second table": second_table,
    "missing": Path.unlink,
    "zeros": lambda path: path.write_bytes(bytes(5000)),
}


@pytest.mark.parametrize("damage", list(DAMAGE))
def test_files_that_cannot_be_signed_are_called_so(sealer: PadesSealer, paper: Path, damage: str) -> None:
    DAMAGE[damage](paper)
    trouble = refusal(sealer, paper, marks("resident"))
    assert isinstance(trouble, Unreadable)
    assert trouble.code == "SEA-04"


def test_a_folder_that_takes_nothing_is_called_so(sealer: PadesSealer, paper: Path, tmp_path: Path) -> None:
    with pytest.raises(Unreachable, match="SEA-05"):
        sealer.seal(paper, tmp_path / "nowhere" / "sealed.pdf", marks("resident"), "B-B")


def test_an_older_target_survives_a_refusal(sealer: PadesSealer, paper: Path) -> None:
    target = paper.with_name("sealed.pdf")
    target.write_bytes(b"older")
    with pytest.raises(Refused):
        sealer.seal(paper, target, [mark("resident", None)], "B-B")
    assert target.read_bytes() == b"older"


def test_a_rehearsal_writes_nothing_and_needs_no_key(paper: Path) -> None:
    locked = KeyProcess()
    sealer = PadesSealer(locked)
    before = paper.read_bytes()
    try:
        sealer.rehearse(paper, marks("resident", "clerk"), "B-B")
        with pytest.raises(Refused, match="SEA-03"):
            sealer.rehearse(paper, [mark(place=Place(7, 0, 0, 9, 9))], "B-B")
    finally:
        sealer.close()
        locked.lock()
    assert (list(paper.parent.iterdir()), paper.read_bytes()) == ([paper], before)
