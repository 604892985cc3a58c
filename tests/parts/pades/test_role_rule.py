"""What may change in a field stays of its kind, and small files do not keep the judge busy."""

import time
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.domain.seals import LOOSE
from clerkdesk.domain.signatures import Integrity
from tests.fakes.chain import CLOSING, chain
from tests.fakes.forgers import Paper
from tests.fakes.papers import blank_paper, mark
from tests.fakes.revisions import revision
from tests.fakes.traps import PLAIN

FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>"


def sealed(sealer: PadesSealer, folder: Path, paper: Path, *, closes: bool = True) -> Path:
    path = folder / "sealed.pdf"
    sealer.seal(paper, path, [mark("resident", None)], "B-B", chain(CLOSING) if closes else LOOSE)
    return path


@pytest.fixture
def filled(sealer: PadesSealer, tmp_path: Path) -> Path:
    """A signed paper with an empty signature field, a box to tick, a text, a list: all may still change."""
    path = blank_paper(tmp_path / "paper.pdf", fields=["resident", "other"], object_stream_mode=PLAIN)
    with pikepdf.open(path, allow_overwriting_input=True) as paper:
        for number, (kind, name, value) in enumerate(
            [(Name.Btn, "box", Name.Off), (Name.Tx, "text", "a"), (Name.Ch, "list", "a")]
        ):
            field = Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=kind,
                T=name,
                V=value,
                F=4,
                Ff=0,
                Rect=[9, 9 + 30 * number, 39, 29 + 30 * number],
            )
            field = paper.make_indirect(field)
            paper.Root.AcroForm.Fields.append(field)
            paper.pages[0].Annots.append(field)
        paper.save(path, object_stream_mode=PLAIN)
    return sealed(sealer, tmp_path, path, closes=False)


def level(examiner: PadesExaminer, path: Path) -> str:
    (finding,) = examiner.examine(path, []).signatures
    return "" if finding.integrity is Integrity.INTACT else finding.code


OTHER, BOX, TEXT, LIST = 1, 2, 3, 4


@pytest.mark.parametrize(
    ("field", "entry", "value"),
    [
        (OTHER, "Ff", FONT),
        (OTHER, "Ff", b"(1)"),
        (OTHER, "Ff", b"[1]"),
        (BOX, "V", b"(Yes)"),
        (BOX, "AS", b"(Yes)"),
        (BOX, "F", b"[4]"),
        (TEXT, "V", b"/a"),
        (TEXT, "V", FONT),
        (TEXT, "DA", FONT),
        (TEXT, "Q", b"/a"),
        (TEXT, "AP", b"[ ]"),
        (TEXT, "AP", b"<< /N [ ] >>"),
        (LIST, "V", FONT),
        (LIST, "V", b"[" + FONT + b"]"),
    ],
)
def test_a_value_of_another_kind_is_explained_by_nothing(
    filled: Path, examiner: PadesExaminer, field: int, entry: str, value: bytes
) -> None:
    paper = Paper(filled)
    paper.enter(paper.fields[field], **{entry: value}).append()
    assert level(examiner, filled) == "SIG-13"


@pytest.mark.parametrize(
    ("field", "entry", "value", "code"),
    [
        (OTHER, "Ff", b"1", ""),
        (BOX, "V", b"/Yes", "SIG-14"),
        (TEXT, "V", b"(b)", "SIG-14"),
        (TEXT, "DA", b"(/F1 9 Tf)", "SIG-14"),
        (LIST, "V", b"[(a) (b)]", "SIG-14"),
    ],
)
def test_a_value_of_its_kind_is_still_filled_in(
    filled: Path, examiner: PadesExaminer, field: int, entry: str, value: bytes, code: str
) -> None:
    paper = Paper(filled)
    paper.enter(paper.fields[field], **{entry: value}).append()
    assert level(examiner, filled) == code


@pytest.mark.parametrize("depth", [16, 24])
def test_a_lattice_of_ways_is_given_up_at_once(
    sealer: PadesSealer, examiner: PadesExaminer, tmp_path: Path, depth: int
) -> None:
    path = blank_paper(tmp_path / "paper.pdf", fields=["resident"], object_stream_mode=PLAIN)
    with pikepdf.open(path, allow_overwriting_input=True) as paper:
        leaf = node = paper.make_indirect(Dictionary(X=1))
        for _ in range(depth):
            node = paper.make_indirect(Array([node, node]))
        paper.Root.Lattice, paper.Root.Leaf = node, leaf
        paper.save(path, object_stream_mode=PLAIN)
    sealed_path = sealed(sealer, tmp_path, path)
    with pikepdf.open(sealed_path) as paper:
        number = paper.Root.Leaf.objgen[0]
    forged = Paper(sealed_path)
    forged.put(number, b"<< /X 2 >>").append()
    examiner.examine(path, [])  # the child is awake
    began = time.monotonic()
    assert level(examiner, sealed_path) == "SIG-13"
    assert time.monotonic() - began < 5


def test_a_dictionary_of_appearances_that_is_used_elsewhere_is_not_written_anew(
    sealer: PadesSealer, examiner: PadesExaminer, tmp_path: Path
) -> None:
    path = blank_paper(tmp_path / "paper.pdf", fields=["resident", "other"], object_stream_mode=PLAIN)
    with pikepdf.open(path, allow_overwriting_input=True) as paper:
        field = paper.make_indirect(Dictionary(FT=Name.Tx, T="text", AP=paper.make_indirect(Dictionary(X=1))))
        paper.Root.AcroForm.Fields.append(field)
        stamp = Dictionary(Type=Name.Annot, Subtype=Name.Stamp, Rect=[0, 0, 9, 9], MK=field.AP)
        paper.pages[0].Annots.append(paper.make_indirect(stamp))
        paper.save(path, object_stream_mode=PLAIN)
    sealed_path = sealed(sealer, tmp_path, path, closes=False)
    with pikepdf.open(sealed_path) as paper:
        looks = paper.Root.AcroForm.Fields[2].AP.objgen[0]
    revision(sealed_path, {looks: b"<< /X 2 >>"})
    assert level(examiner, sealed_path) == "SIG-13"
