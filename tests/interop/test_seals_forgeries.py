"""Forgeries after the last seal: whatever comes to be shown without being signed is never called valid."""

import struct
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pikepdf
import pytest

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.app.demo.pretend_ca import PretendTown
from clerkdesk.base.errors import Unreadable
from clerkdesk.domain.changes import Change, Changed
from clerkdesk.domain.signatures import Findings, Integrity, Verdict, judge
from clerkdesk.registry.judging import Judging
from tests.fakes.papers import blank_paper, mark
from tests.fakes.revisions import classic, numbers, revision, stream

FORGED = stream(b"BT /F1 12 Tf 72 720 Td (Ganz etwas anderes) Tj ET")


def found(examiner: PadesExaminer, path: Path) -> tuple[Integrity, str]:
    finding = examiner.examine(path, []).signatures[-1]
    return finding.integrity, finding.code


def without_mark(path: Path) -> None:
    """Take the last end-of-file mark away."""
    text = path.read_bytes()
    path.write_bytes(text[: text.rindex(b"%%EOF")])


@pytest.mark.parametrize("ending", [b"", b" %%EOF\n", b"%% EOF\n"], ids=["none", "indented", "misspelled"])
def test_a_revision_without_its_end_mark_is_not_overlooked(
    sealer: PadesSealer, examiner: PadesExaminer, tmp_path: Path, ending: bytes
) -> None:
    path = classic(sealer, tmp_path)
    revision(path, {numbers(path)[1]: FORGED})
    without_mark(path)
    path.write_bytes(path.read_bytes().rstrip() + ending)
    assert found(examiner, path) == (Integrity.UNCLEAR, "SIG-15")


def test_an_unsigned_paper_that_ends_in_two_ways_is_not_sealed(
    sealer: PadesSealer, examiner: PadesExaminer, tmp_path: Path
) -> None:
    paper = blank_paper(
        tmp_path / "p.pdf", fields=["resident"], object_stream_mode=pikepdf.ObjectStreamMode.disable
    )
    revision(paper, {numbers(paper)[1]: FORGED})
    without_mark(paper)
    assert judge(examiner.examine(paper, []), clean_opening=True).code == "SIG-15"
    for act in (sealer.rehearse, lambda *asked: sealer.seal(asked[0], tmp_path / "never.pdf", *asked[1:])):
        with pytest.raises(Unreadable, match="SEA-04"):
            act(paper, [mark("resident", None)], "B-B")


class Overlooking:
    """An examiner that has found what it has found, whatever was appended since."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings

    def examine(self, _path: Path, _roots: Sequence[bytes], *_more: object) -> Findings:
        return self._findings

    def close(self) -> None:
        """There is nothing to end."""


def test_what_the_examiner_overlooks_the_page_reader_sees(
    sealer: PadesSealer, examiner: PadesExaminer, town: PretendTown, tmp_path: Path
) -> None:
    path = classic(sealer, tmp_path)
    overlooking = Overlooking(examiner.examine(path, [town.root_der]))
    with closing(PdfProcess()) as reader:
        judging = Judging(overlooking, reader, list)
        assert judging.judge(path).verdict is Verdict.VALID
        revision(path, {900: FORGED})
        assert judging.judge(path).verdict is Verdict.VALID
        revision(path, {numbers(path)[1]: FORGED})
        judgement = judging.judge(path)
    assert (judgement.verdict, judgement.code) == (Verdict.UNCLEAR, "SIG-15")


def test_nothing_but_white_space_may_follow_the_end(
    sealer: PadesSealer, examiner: PadesExaminer, tmp_path: Path
) -> None:
    path = classic(sealer, tmp_path)
    sealed = path.read_bytes()
    path.write_bytes(sealed + b"\r\n\0 \n")
    assert found(examiner, path) == (Integrity.INTACT, "SIG-20")
    path.write_bytes(sealed + b"\n% more\n")
    assert found(examiner, path) == (Integrity.UNCLEAR, "SIG-15")


def two_tables(path: Path, name: bytes) -> None:
    """Append other content through a cross-reference stream that only another one's dictionary names."""
    text = path.read_bytes()
    previous = int(text[text.rindex(b"startxref") + 9 :].split()[0])
    _, content, root = numbers(path)
    with pikepdf.open(path) as made:
        free = int(made.trailer.Size)

    def table(number: int, places: dict[int, int], more: bytes) -> bytes:
        index = b" ".join(b"%d 1" % at for at in sorted(places))
        rows = b"".join(struct.pack(">BIH", 1, places[at], 0) for at in sorted(places))
        head = b"<< /Type /XRef /Size %d /W [1 4 2] /Index [%s] /Length %d /Root %d 0 R %s >>"
        written = head % (free + 1, index, len(rows), root, more)
        return b"%d 0 obj\n%s\nstream\n%s\nendstream\nendobj\n" % (number, written, rows)

    forged = b"%d 0 obj\n%s\nendobj\n" % (content, FORGED)
    hidden = table(free, {content: len(text)}, b"")
    hidden_at, shown_at = len(text) + len(forged), len(text) + len(forged) + len(hidden)
    shown = table(free, {free: shown_at}, b"/Prev %d %s %d" % (previous, name, hidden_at))
    path.write_bytes(text + forged + hidden + shown + b"startxref\n%d\n%%%%EOF\n" % shown_at)


@pytest.mark.parametrize("name", [b"/XRefStm", b"/#58RefSt#6d"], ids=["plain", "spelled otherwise"])
def test_a_second_table_that_only_some_readers_follow_is_refused(
    sealer: PadesSealer, examiner: PadesExaminer, tmp_path: Path, name: bytes
) -> None:
    paper = blank_paper(
        tmp_path / "paper.pdf",
        fields=["resident"],
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
    )
    sealed = tmp_path / "sealed.pdf"
    sealer.seal(paper, sealed, [mark("resident", None)], "B-B")
    two_tables(sealed, name)
    assert found(examiner, sealed) == (Integrity.UNCLEAR, "SIG-15")
    two_tables(paper, name)
    with pytest.raises(Unreadable, match="SEA-04"):
        sealer.seal(paper, tmp_path / "never.pdf", [mark("resident", None)], "B-B")


def test_a_new_field_over_the_whole_page_is_not_valid(
    sealer: PadesSealer, examiner: PadesExaminer, tmp_path: Path
) -> None:
    path = classic(sealer, tmp_path)
    page, _, _ = numbers(path)
    with pikepdf.open(path) as made:
        form, annotations = made.Root.AcroForm.objgen[0], made.pages[0].Annots.objgen[0]
        old, free = made.Root.AcroForm.Fields[0].objgen[0], int(made.trailer.Size)
    picture = FORGED.replace(b"<<", b"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842]")
    field = b"<< /Type /Annot /Subtype /Widget /FT /Sig /T (second) /F 4 /Rect [0 0 595 842] /P %d 0 R"
    changed = {
        free: field % page + b" /AP << /N %d 0 R >> >>" % (free + 1),
        free + 1: picture,
        form: b"<< /Fields [%d 0 R %d 0 R] /SigFlags 3 >>" % (old, free),
        annotations: b"[%d 0 R %d 0 R]" % (old, free),
    }
    revision(path, changed)
    (finding,) = examiner.examine(path, []).signatures
    assert (finding.integrity, finding.code) == (Integrity.UNCLEAR, "SIG-14")
    assert Change(Changed.FIELD, "second") in finding.changes


def test_a_value_changed_after_the_seal_is_not_valid(
    sealer: PadesSealer, examiner: PadesExaminer, tmp_path: Path
) -> None:
    paper = blank_paper(tmp_path / "paper.pdf", fields=["resident"])
    with pikepdf.open(paper, allow_overwriting_input=True) as made:
        value = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Widget,
            FT=pikepdf.Name.Tx,
            T="sum",
            V="700 EUR",
            F=4,
            Ff=1,
            P=made.pages[0].obj,
            Rect=[72, 600, 272, 620],
        )
        made.Root.AcroForm.Fields.append(made.make_indirect(value))
        made.save(paper, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    sealed = tmp_path / "sealed.pdf"
    sealer.seal(paper, sealed, [mark("resident", None)], "B-B")
    assert found(examiner, sealed)[0] is Integrity.INTACT
    with pikepdf.open(sealed) as made:
        field = next(field for field in made.Root.AcroForm.Fields if field.T == "sum")
        number, written = field.objgen[0], field.unparse(resolved=True)
    revision(sealed, {number: written.replace(b"700", b"1")})
    assert found(examiner, sealed) == (Integrity.UNCLEAR, "SIG-14")
