"""Files in a document: listed under the names they claim, and given out whole or not at all."""

import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, AttachedFileSpec, Dictionary, Name, Pdf, String

from clerkdesk.adapters.pdf.contents import PdfContentsProcess
from clerkdesk.base.errors import Unreadable
from clerkdesk.domain.contents import Attachment
from tests.fakes.handmade import make
from tests.house.leftovers import LongLived, children


@pytest.fixture(scope="module")
def contents(long_lived: LongLived) -> Iterator[PdfContentsProcess]:
    before = set(children())
    with closing(PdfContentsProcess()) as process:
        with pytest.raises(Unreadable, match="PDF-01"):
            process.attachments(Path(__file__))
        long_lived.pids |= set(children()) - before
        yield process


@pytest.fixture
def paper(tmp_path: Path) -> Iterator[Pdf]:
    """A paper of two pages, saved when the test asks for its attachments."""
    with pikepdf.open(make(tmp_path / "a.pdf", "", ""), allow_overwriting_input=True) as pdf:
        yield pdf


def attachments(contents: PdfContentsProcess, paper: Pdf) -> tuple[Attachment, ...]:
    paper.save(paper.filename)
    return contents.attachments(Path(paper.filename))


def spec(paper: Pdf, content: bytes, name: str) -> pikepdf.Object:
    return AttachedFileSpec(paper, content, filename=name, description="Beleg").obj


def test_a_paper_without_files_has_none(contents: PdfContentsProcess, paper: Pdf) -> None:
    assert attachments(contents, paper) == ()


def test_a_file_is_listed_with_the_name_it_claims_and_comes_out_whole(
    contents: PdfContentsProcess, paper: Pdf
) -> None:
    paper.attachments["first"] = AttachedFileSpec(
        paper, b"<xml/>" * 900, filename="../\u202eevil\0.exe", description="Antrag\nXÖV"
    )
    (only,) = attachments(contents, paper)
    assert (only.name, only.size, only.description) == ("../\u202eevil .exe", 5400, "Antrag XÖV")
    assert contents.attached(Path(paper.filename), only.number) == b"<xml/>" * 900


def test_files_on_the_paper_and_beside_something_are_listed_too_and_each_once(
    contents: PdfContentsProcess, paper: Pdf
) -> None:
    named = spec(paper, b"1", "named.txt")
    paper.attachments["named"] = AttachedFileSpec(paper, b"0", filename="tree.txt")
    pinned, beside = spec(paper, b"2", "pinned.txt"), spec(paper, b"3", "beside.txt")
    note = Dictionary(Type=Name.Annot, Subtype=Name.FileAttachment, Rect=[9, 9, 29, 29], FS=pinned)
    paper.pages[1].obj.Annots = Array([paper.make_indirect(note), paper.make_indirect(note)])
    paper.pages[1].obj.AF = Array([beside, named])
    paper.Root.AF = Array([named])
    found = attachments(contents, paper)
    assert [one.name for one in found] == ["tree.txt", "named.txt", "beside.txt", "pinned.txt"]
    assert [contents.attached(Path(paper.filename), one.number) for one in found] == [b"0", b"1", b"3", b"2"]


def test_a_file_that_lies_elsewhere_is_not_listed_and_not_looked_for(
    contents: PdfContentsProcess, paper: Pdf, tmp_path: Path
) -> None:
    (tmp_path / "secret").write_bytes(b"secret")
    outside = paper.make_indirect(Dictionary(Type=Name.Filespec, F=String(str(tmp_path / "secret"))))
    url = Dictionary(Type=Name.Filespec, FS=Name.URL, F=String("http://127.0.0.1:9/x"))
    stream = paper.make_stream(b"", F=outside, FFilter=Array())
    led = Dictionary(Type=Name.Filespec, F=String("led.txt"), EF=Dictionary(F=stream))
    paper.Root.AF = Array([outside, paper.make_indirect(url), paper.make_indirect(led)])
    found = attachments(contents, paper)
    assert [one.name for one in found] == ["led.txt"]
    assert contents.attached(Path(paper.filename), found[0].number) == b""


def test_a_number_that_is_no_attachments_gives_nothing_out(contents: PdfContentsProcess, paper: Pdf) -> None:
    attachments(contents, paper)
    for number in (0, 1, 3, -1, 10**9):
        with pytest.raises(Unreadable, match="PDF-13"):
            contents.attached(Path(paper.filename), number)


def test_a_tree_that_bites_its_tail_is_read_once(contents: PdfContentsProcess, paper: Pdf) -> None:
    paper.attachments["one"] = AttachedFileSpec(paper, b"1", filename="one.txt")
    top = paper.make_indirect(paper.Root.Names.EmbeddedFiles)
    paper.Root.Names.EmbeddedFiles = top
    top.Kids = Array([top, top])
    assert [one.name for one in attachments(contents, paper)] == ["one.txt"]


@pytest.mark.parametrize("nonsense", ["7", "(text)", "[1 2]", "<</Names 5>>", "<</Names[(a) 1 (b)]>>"])
def test_nonsense_in_the_place_of_files_is_no_file(
    contents: PdfContentsProcess, paper: Pdf, nonsense: str
) -> None:
    paper.Root.Names = Dictionary(EmbeddedFiles=pikepdf.Object.parse(nonsense.encode()))
    paper.Root.AF = pikepdf.Object.parse(nonsense.encode())
    paper.pages[0].obj.Annots = Array([Dictionary(Subtype=Name.FileAttachment, FS=1), 5])
    assert attachments(contents, paper) == ()


def test_a_file_that_blows_up_is_not_given_out(contents: PdfContentsProcess, paper: Pdf) -> None:
    paper.attachments["bomb"] = AttachedFileSpec(paper, b"", filename="bomb.txt")
    squeezer = zlib.compressobj(9)
    bomb = b"".join(squeezer.compress(bytes(1 << 20)) for _ in range(220)) + squeezer.flush()
    stream = paper.attachments["bomb"].obj.EF.F
    stream.write(bomb, filter=Name.FlateDecode)
    (only,) = attachments(contents, paper)
    assert Path(paper.filename).stat().st_size < 400_000
    with pytest.raises(Unreadable, match="PDF-07"):
        contents.attached(Path(paper.filename), only.number)
