"""A form that goes from hand to hand: however much is filled in between two signatures, the first holds."""

from contextlib import closing
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.app.demo.pretend_ca import PretendTown
from clerkdesk.domain.signatures import Verdict
from clerkdesk.registry.judging import Judging
from tests.fakes.papers import blank_paper, mark
from tests.fakes.revisions import revision

PLAIN = pikepdf.ObjectStreamMode.disable


def with_lines(path: Path, count: int) -> Path:
    """A form for two to sign, with so many lines to fill in."""
    blank_paper(path, fields=["resident", "clerk"], object_stream_mode=PLAIN)
    with pikepdf.open(path, allow_overwriting_input=True) as made:
        page = made.pages[0].obj
        looks = made.make_stream(b"BT ET", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 90, 4])
        for number in range(count):
            place = [300, 4 * number, 390, 4 * number + 4]
            line = Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Tx,
                T=f"line {number}",
                F=4,
                P=page,
                Rect=place,
                AP=Dictionary(N=looks),
            )
            made.Root.AcroForm.Fields.append(made.make_indirect(line))
            page.Annots.append(made.Root.AcroForm.Fields[-1])
        made.save(path, object_stream_mode=PLAIN)
    return path


@pytest.mark.parametrize("count", [1, 180])
def test_lines_filled_in_between_two_signatures_take_nothing_from_the_first(
    sealer: PadesSealer, examiner: PadesExaminer, town: PretendTown, tmp_path: Path, count: int
) -> None:
    first, both = tmp_path / "first.pdf", tmp_path / "both.pdf"
    sealer.seal(with_lines(tmp_path / "form.pdf", count), first, [mark("resident", None)], "B-B")
    filled = {}
    with pikepdf.open(first) as made:
        for field in list(made.Root.AcroForm.Fields)[2:]:
            field.V = "x"
            filled[field.objgen[0]] = bytes(field.unparse(resolved=True))
    revision(first, filled)
    sealer.seal(first, both, [mark("clerk", None)], "B-B")
    with closing(PdfProcess()) as reader:
        judgement = Judging(examiner, reader, lambda: [town.root_der]).judge(both)
    assert (judgement.verdict, judgement.code) == (Verdict.VALID, "")
