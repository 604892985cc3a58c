"""Ink belongs where it was written: elsewhere the judge says so, whoever sealed it there."""

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from clerkdesk.adapters.pades.bound import BINDING, Bond
from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.fields import FoundField
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.adapters.pades.standing_place import Standing
from clerkdesk.app.demo.pretend_ca import PretendTown
from clerkdesk.base.errors import Refused
from clerkdesk.domain.pages import Place
from clerkdesk.domain.seals import Binding, FieldMark
from clerkdesk.domain.signatures import Findings, Integrity, Trust, Verdict, judge
from tests.fakes.bypassing import Bypass, bond_in
from tests.fakes.forgers import FORGED, Paper
from tests.fakes.lasting import Office
from tests.fakes.many import ManySignatures, town_signs
from tests.fakes.papers import NO_INK, blank_paper, mark, marks, wave

CASE = "0190f3c2-case"
NO_OBJECT_STREAMS = pikepdf.ObjectStreamMode.disable
Examine = Callable[[Path], Findings]


def shown(paper: Path) -> str:
    return hashlib.sha256(paper.read_bytes()).hexdigest()


def bound(wanted: list[FieldMark], paper: Path) -> list[FieldMark]:
    return [replace(one, binding=Binding(CASE, shown(paper))) for one in wanted]


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return blank_paper(tmp_path / "form.pdf", pages=3)


@pytest.fixture
def examine(examiner: PadesExaminer, curve_town: PretendTown) -> Examine:
    return lambda path: examiner.examine(path, [curve_town.root_der])


def sealed(sealer: PadesSealer, source: Path, wanted: list[FieldMark]) -> Path:
    target = source.with_name(f"{source.stem}-sealed.pdf")
    sealer.seal(source, target, wanted, "B-B")
    return target


def demand_valid(findings: Findings, signatures: int) -> None:
    judged = judge(findings, clean_opening=True)
    assert judged.verdict is Verdict.VALID, (judged.code, judged.reason)
    assert len(judged.signatures) == signatures


def demand_moved(findings: Findings, reason: str = "") -> None:
    judged = judge(findings, clean_opening=True)
    assert (judged.verdict, judged.code) == (Verdict.INVALID, "SIG-27")
    assert judged.trust is Trust.TRUSTED  # that is what makes it matter
    assert reason in judged.reason


def test_the_file_says_what_ink_belongs_to_and_not_which_case_it_is(
    curve_sealer: PadesSealer, paper: Path
) -> None:
    made = sealed(curve_sealer, paper, bound([mark(place=Place(2, 72, 100, 200, 60))], paper))
    binding = Binding(CASE, shown(paper))
    assert bond_in(made) == Bond(
        "resident",
        Standing(2, (7200, 68200, 27200, 74200)),
        binding.commitment,
        binding.shown,
        paper.stat().st_size,
    )
    assert CASE.encode() not in made.read_bytes()
    with pikepdf.open(made) as read:
        field = read.Root.AcroForm.Fields[0]
        assert str(field.AP.N["/CLKD_BoundTo"]) == bond_in(made).print


def test_fields_of_one_sitting_and_of_the_next_are_where_they_belong(
    curve_sealer: PadesSealer, examine: Examine, paper: Path
) -> None:
    first = sealed(curve_sealer, paper, bound(marks("one", "two", "three"), paper))
    demand_valid(examine(first), 3)
    later = replace(mark("four", Place(1, 72, 100, 200, 60)), drawing=NO_INK, typed="Erika Mustermann")
    second = sealed(curve_sealer, first, bound([later], first))
    third = sealed(curve_sealer, second, [mark("clerk", Place(1, 72, 300, 200, 60))])
    demand_valid(examine(third), 5)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_field_of_the_form_on_a_turned_page_is_bound_as_well(
    curve_sealer: PadesSealer, examine: Examine, tmp_path: Path, turn: int
) -> None:
    form = blank_paper(tmp_path / "form.pdf", turn=turn, fields=["resident", "guardian"])
    made = sealed(curve_sealer, form, bound([mark("guardian", None)], form))
    demand_valid(examine(made), 1)
    assert bond_in(made, 1).stands == Standing(0, (7200, 42000, 27200, 48000))


def test_a_page_deep_in_its_tree_is_counted_from_the_first(
    curve_sealer: PadesSealer, examine: Examine, tmp_path: Path
) -> None:
    form = blank_paper(tmp_path / "form.pdf", pages=4)
    with pikepdf.open(form, allow_overwriting_input=True) as made:
        tree, pages = made.Root.Pages, list(made.Root.Pages.Kids)
        halves = [
            made.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Pages, Parent=tree, Kids=half, Count=2))
            for half in (pikepdf.Array(pages[:2]), pikepdf.Array(pages[2:]))
        ]
        for number, page in enumerate(pages):
            page.Parent = halves[number // 2]
        tree.Kids = pikepdf.Array(halves)
        made.save(form)
    sealed_form = sealed(curve_sealer, form, bound([mark(place=Place(2, 72, 100, 200, 60))], form))
    assert bond_in(sealed_form).stands.page == 2
    demand_valid(examine(sealed_form), 1)


@pytest.mark.parametrize("level", ["B-T", "B-LT", "B-LTA"])
def test_what_makes_a_seal_last_moves_no_ink(
    office: Office, examiner: PadesExaminer, paper: Path, level: str
) -> None:
    first, second = paper.with_name("first.pdf"), paper.with_name("second.pdf")
    office.sealer.seal(paper, first, bound(marks("one", "two"), paper), level)
    office.sealer.seal(first, second, bound([mark("late", Place(1, 72, 100, 200, 60))], first), level)
    findings = examiner.examine(second, [office.land.root])
    assert {one.integrity for one in findings.signatures} == {Integrity.INTACT}


def test_only_the_version_shown_is_sealed(curve_sealer: PadesSealer, paper: Path) -> None:
    other = blank_paper(paper.with_name("other.pdf"), pages=4)
    with pytest.raises(Refused) as refused:
        sealed(curve_sealer, paper, bound(marks("one"), other))
    assert refused.value.code == "SEA-09"
    assert not paper.with_name("form-sealed.pdf").exists()


def test_ink_moved_to_another_document_is_invalid_with_all_it_says(
    curve_sealer: PadesSealer, examine: Examine, bypass: Bypass, paper: Path
) -> None:
    honest = bond_in(sealed(curve_sealer, paper, bound(marks("resident"), paper)))
    other = blank_paper(paper.with_name("other.pdf"), pages=4)
    moved = bypass.seal(other, bound(marks("resident"), other), lambda _: honest)
    demand_moved(examine(moved), "bound to")


def test_ink_moved_without_saying_anything_gives_itself_away(
    curve_sealer: PadesSealer, examine: Examine, bypass: Bypass, paper: Path
) -> None:
    honest = bond_in(sealed(curve_sealer, paper, bound(marks("resident"), paper)))
    other = blank_paper(paper.with_name("other.pdf"), pages=4)
    moved = bypass.seal(other, bound(marks("resident"), other), lambda _: honest, lambda *_: None)
    demand_moved(examine(moved), "bound elsewhere")


def elsewhere(bond: Bond, **changes: Any) -> Bond:
    return replace(bond, stands=replace(bond.stands, **changes))


FORGERIES: dict[str, tuple[Callable[[Bond], Bond], str]] = {
    "for another field": (lambda b: replace(b, field="two"), "another field"),
    "for another page": (lambda b: elsewhere(b, page=1), "another place"),
    "for no page": (lambda b: elsewhere(b, page=None), "another place"),
    "for a place a hair beside": (lambda b: elsewhere(b, rectangle=(7201, *b.stands.rectangle[1:])), "place"),
    "for a version of nothing": (lambda b: replace(b, extent=0), "no version"),
    "for a version less than nothing": (lambda b: replace(b, extent=-1), "no version"),
    "for a version without its end": (lambda b: replace(b, extent=b.extent - 9), "no version"),
    "for a version beyond the file": (lambda b: replace(b, extent=1 << 40), "no version"),
    "for itself": (lambda b: replace(b, extent=b.extent + 15_000), "no version"),
    "for a version nobody has": (lambda b: replace(b, shown="0" * 64), "another document"),
    "in words nobody reads": (lambda b: replace(b, shown="yesterday's"), "cannot be read"),
}


@pytest.mark.parametrize("name", list(FORGERIES))
def test_a_mark_bound_otherwise_is_invalid(examine: Examine, bypass: Bypass, paper: Path, name: str) -> None:
    forge, reason = FORGERIES[name]

    def forged(bond: Bond | None) -> Bond:
        assert bond is not None
        return forge(bond)

    made = bypass.seal(paper, bound(marks("resident"), paper), forged)
    demand_moved(examine(made), reason)


def to_drawing(drawn: str) -> Callable[[FoundField, Bond], None]:
    """Bind a signature to a drawing, whatever is drawn in its field."""

    def bind(field: FoundField, bond: Bond) -> None:
        signature: Any = field.dictionary["/V"]
        signature[BINDING] = bond.entries(drawn)

    return bind


def test_whoever_forges_nothing_passes(examine: Examine, bypass: Bypass, paper: Path) -> None:
    """The control: it is the forged bond that fells the ones above."""
    made = bypass.seal(paper, bound(marks("resident"), paper), lambda bond: bond)
    demand_valid(examine(made), 1)


def test_other_ink_under_the_bond_of_a_signature_is_invalid(
    curve_sealer: PadesSealer, examine: Examine, bypass: Bypass, paper: Path
) -> None:
    made = sealed(curve_sealer, paper, bound(marks("resident"), paper))
    with pikepdf.open(made) as read:
        drawn = str(read.Root.AcroForm.Fields[0].V["/CLKD_Binding"].Drawn)
    copied = bypass.seal(paper, bound([mark(drawing=wave(1.0))], paper), lambda bond: bond, to_drawing(drawn))
    demand_moved(examine(copied), "other ink")


def test_a_page_exchanged_between_showing_and_sealing_is_told(
    examine: Examine, bypass: Bypass, tmp_path: Path
) -> None:
    paper = blank_paper(tmp_path / "form.pdf", fields=["resident"])
    exchanged = paper.with_name("exchanged.pdf")
    shutil.copy(paper, exchanged)
    forged = Paper(exchanged)
    forged.put(forged.content, FORGED).append()
    binding = Binding(CASE, shown(paper))

    def first_version(bond: Bond | None) -> Bond:
        assert bond is not None
        return replace(bond, case=binding.commitment, shown=binding.shown, extent=paper.stat().st_size)

    made = bypass.seal(exchanged, bound([mark("resident", None)], exchanged), first_version)
    demand_moved(examine(made), "showed something else")


@pytest.mark.parametrize(
    "drawn", ["", "/AP 7", "/AP << /N 7 >>", "/AP << /N null >>", "/Kids []", "/Kids [7 8]"]
)
def test_a_signature_that_is_not_bound_is_judged_as_ever(
    examine: Examine, curve_town: PretendTown, tmp_path: Path, drawn: str
) -> None:
    """Whatever a stranger's field looks like: that it is none of ours is no fault."""
    paper = blank_paper(tmp_path / "form.pdf", fields=["s"], object_stream_mode=NO_OBJECT_STREAMS)
    with pikepdf.open(paper) as read:
        field = read.Root.AcroForm.Fields[0]
        number, written = field.objgen[0], bytes(field.unparse(resolved=True)).rstrip()
    many = ManySignatures(paper, town_signs(curve_town))
    value = many.new_number()
    signed = written.removesuffix(b">>") + b"/V %d 0 R %s >>" % (value, drawn.encode())
    many.sign({number: signed}, value)
    findings = examine(many.write(tmp_path / "signed.pdf"))
    assert {one.code for one in findings.signatures} <= {""}
