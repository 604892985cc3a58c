"""Whether a paper refers to what it lacks: found from the text of objects, as the full reader finds it."""

from pathlib import Path

import pikepdf
import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from clerkdesk.adapters.pades.object_text import read_text
from clerkdesk.adapters.pades.soundness import refuse_loose_ends
from clerkdesk.base.errors import Unreadable
from tests.fakes.papers import blank_paper


@pytest.mark.parametrize(
    ("text", "references"),
    [
        (b" << /Type /Page /Parent 3 0 R /Kids[4 0 R 5 0 R]>> endobj", [(3, 0), (4, 0), (5, 0)]),
        (b"[1 0 R(9 0 R)<39203020 52>/9 0 2 R]endobj", [(1, 0), (0, 2)]),
        (b"<</A<</B 1 0 R/C true>>/A2 -.5>>\nendobj", [(1, 0)]),
        (b"7 0 R\nendobj", [(7, 0)]),
        (b"<</T(a \\) 8 0 R)/N null>>", []),
    ],
)
def test_plain_objects_tell_what_they_refer_to(text: bytes, references: list[tuple[int, int]]) -> None:
    found = read_text(text)
    assert found is not None and found.references == references


@pytest.mark.parametrize(
    "text",
    [
        b"<</A 1 0 R/A 2 0 R>>endobj",  # one name twice: strict readers give up
        b"<</A 1 0 R/B>>endobj",
        b"<<1 0 R/A>>endobj",
        b"<</A[1 0 R>>]endobj",
        b"<</A 1 0 R",
        b"<</#41 1 0 R/A 2 0 R>>endobj",
        b"<</T(a(9 0 R)b)>>endobj",
        b"<</A % 1 0 R\n2 0 R>>endobj",
        b"1 0 R 2 0 R endobj",
        b"]endobj",
        b"endobj",
        b"",
    ],
)
def test_unusual_objects_are_left_to_the_full_reader(text: bytes) -> None:
    assert read_text(text) is None


def test_a_stream_says_how_long_it_is() -> None:
    found = read_text(b"<</Length 12/DecodeParms<</Length 3>>>>stream\r\n")
    assert found is not None and (found.length, found.streams, found.end) == (12, True, 47)
    found = read_text(b"<</Length 8 0 R>>stream\n")
    assert found is not None and found.length == (8, 0)


def scan(path: Path, **saving: object) -> Path:
    """A paper of one page that is an image."""
    blank_paper(path)
    with pikepdf.open(path, allow_overwriting_input=True) as paper:
        paper.pages[0].Resources.XObject = pikepdf.Dictionary(Im=paper.make_stream(b"endobj " * 300_000))
        paper.save(path, compress_streams=False, **saving)
    return path


PACKED = {"object_stream_mode": pikepdf.ObjectStreamMode.generate}


@pytest.mark.parametrize("saving", [{}, PACKED])
def test_streams_of_a_sound_paper_stay_on_the_disk(tmp_path: Path, saving: dict[str, object]) -> None:
    with scan(tmp_path / "scan.pdf", **saving).open("rb") as stream:
        reader = PdfFileReader(stream)
        refuse_loose_ends(reader)
        sizes = [len(getattr(one, "encoded_data", b"")) for one in reader.resolved_objects.values()]
    assert max(sizes, default=0) < 1_000_000


def test_what_a_stranger_left_out_is_missed(tmp_path: Path) -> None:
    path = scan(tmp_path / "scan.pdf")
    with pikepdf.open(path, allow_overwriting_input=True) as paper:
        paper.pages[0].obj.Idle = pikepdf.Name("/aaaaaaa")
        paper.save(path, compress_streams=False)
    path.write_bytes(path.read_bytes().replace(b"/aaaaaaa", b" 999 0 R"))
    with path.open("rb") as stream, pytest.raises(Unreadable, match="SEA-04"):
        refuse_loose_ends(PdfFileReader(stream))


def test_a_stream_of_the_wrong_length_is_refused(tmp_path: Path) -> None:
    path = scan(tmp_path / "scan.pdf")
    text = path.read_bytes()
    path.write_bytes(text.replace(b"/Length 2100000", b"/Length 2099990"))
    assert path.read_bytes() != text
    with path.open("rb") as stream, pytest.raises(Unreadable, match="SEA-04"):
        refuse_loose_ends(PdfFileReader(stream))
