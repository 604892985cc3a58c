"""Games with a signature's gap, and signatures moved elsewhere: nothing hides, and nothing is borrowed."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.app.demo.pretend_ca import PretendTown
from clerkdesk.domain.signatures import Integrity, SignatureFinding, Verdict, judge
from tests.fakes.forgers import FORGED, Paper
from tests.fakes.papers import blank_paper, mark
from tests.fakes.revisions import classic

_GAP = re.compile(rb"/Contents <([0-9A-Fa-f]+)>")


@pytest.fixture(scope="module")
def sealed(sealer: PadesSealer, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return classic(sealer, tmp_path_factory.mktemp("sealed")).read_bytes()


def digits(text: bytes) -> bytes:
    return _GAP.findall(text)[-1]


def found(examiner: PadesExaminer, path: Path, town: PretendTown) -> SignatureFinding:
    findings = examiner.examine(path, [town.root_der])
    newest = findings.signatures[-1]
    valid = judge(findings, clean_opening=True).verdict is Verdict.VALID
    assert valid is (newest.integrity is Integrity.INTACT)
    return newest


def shifted(text: bytes) -> bytes:
    """The signature at the end of its gap, zeros before it."""
    old = digits(text)
    packed = old.rstrip(b"0")
    packed += b"0" * (len(packed) % 2)
    return text.replace(old, packed.rjust(len(old), b"0"))


def spaced(text: bytes) -> bytes:
    """White space within the digits, where zeros were."""
    old = digits(text)
    return text.replace(old, old[:100] + b" \n" + old[100:-2])


def followed(text: bytes) -> bytes:
    """Something after the signature in its gap."""
    old = digits(text)
    return text.replace(old, old[:-40] + b"48656c6c6f" * 4)


def ended_early(text: bytes) -> bytes:
    """The string ends before its gap does, and an entry follows that no signature covers."""
    old = digits(text)
    return text.replace(old + b">", old[:-30] + b"> /Reason (something else)".ljust(31))


def commented(text: bytes) -> bytes:
    """A comment in the gap, which some readers skip."""
    old = digits(text)
    return text.replace(old, old[:-20] + b"%hidden hidden hidde"[:20])


def in_brackets(text: bytes) -> bytes:
    """A gap written as a string of characters."""
    old = digits(text)
    return text.replace(b"<" + old + b">", b"(" + old + b")")


@pytest.mark.parametrize(
    ("game", "codes"),
    [
        (shifted, ("SIG-01", "SIG-09")),
        (followed, ("SIG-01", "SIG-09")),
        (ended_early, ("SIG-01", "SIG-09", "SIG-15")),
        (commented, ("SIG-01", "SIG-09")),
        (in_brackets, ("SIG-01", "SIG-09")),
    ],
)
def test_a_gap_that_holds_more_than_the_signature_is_never_intact(
    game: Callable[[bytes], bytes],
    codes: tuple[str, ...],
    sealed: bytes,
    examiner: PadesExaminer,
    town: PretendTown,
    tmp_path: Path,
) -> None:
    path = tmp_path / "game.pdf"
    path.write_bytes(game(sealed))
    assert path.stat().st_size == len(sealed) and path.read_bytes() != sealed
    newest = found(examiner, path, town)
    assert newest.integrity is Integrity.UNCLEAR and newest.code in codes


def test_white_space_in_the_digits_hides_nothing(
    sealed: bytes, examiner: PadesExaminer, town: PretendTown, tmp_path: Path
) -> None:
    path = tmp_path / "game.pdf"
    path.write_bytes(spaced(sealed))
    assert found(examiner, path, town).integrity is not Integrity.BROKEN


def test_a_signature_moved_to_another_paper_is_not_its_own(
    sealer: PadesSealer, sealed: bytes, examiner: PadesExaminer, town: PretendTown, tmp_path: Path
) -> None:
    """The other paper is as long, and its byte range the same."""
    path = tmp_path / "other.pdf"
    other = sealed.replace(b" 842 ", b" 843 ", 1)
    path.write_bytes(other)
    assert len(other) == len(sealed) and other != sealed
    newest = found(examiner, path, town)
    assert (newest.integrity, newest.code) == (Integrity.BROKEN, "SIG-11")


def test_a_signature_borrowed_from_a_paper_of_the_same_town_is_not_its_own(
    sealer: PadesSealer, sealed: bytes, examiner: PadesExaminer, town: PretendTown, tmp_path: Path
) -> None:
    paper = blank_paper(tmp_path / "form.pdf", pages=2, fields=["resident"])
    sealer.seal(paper, tmp_path / "other.pdf", [mark("resident", None)], "B-B")
    path = tmp_path / "borrowed.pdf"
    path.write_bytes(sealed.replace(digits(sealed), digits((tmp_path / "other.pdf").read_bytes())))
    newest = found(examiner, path, town)
    assert (newest.integrity, newest.code) == (Integrity.BROKEN, "SIG-11")


def test_a_second_signature_with_the_same_bytes_covers_nothing_new(
    sealed: bytes, examiner: PadesExaminer, town: PretendTown, tmp_path: Path
) -> None:
    """A copy of the signature, as a new field's value, over a page that shows something else."""
    path = tmp_path / "copy.pdf"
    path.write_bytes(sealed)
    paper = Paper(path)
    start = sealed.index(b"%d 0 obj" % paper.values[0])
    copied = sealed[sealed.index(b"<<", start) : sealed.index(b"endobj", start)]
    value = paper.new(copied)
    field = paper.new(
        b"<< /Type /Annot /Subtype /Widget /FT /Sig /T (copy) /F 132 /Rect [0 0 0 0] /P %d 0 R /V %s >>"
        % (paper.page, value)
    )
    listed = b"".join(b" %d 0 R" % one for one in paper.fields)
    paper.enter(paper.form, Fields=b"[%s %s]" % (listed, field)).put(paper.content, FORGED).append()
    findings = examiner.examine(path, [town.root_der])
    assert {one.integrity for one in findings.signatures} <= {Integrity.BROKEN, Integrity.UNCLEAR}
    assert findings.signatures[0].code == "SIG-12"
    assert judge(findings, clean_opening=True).verdict is Verdict.INVALID


@pytest.mark.parametrize("size", [1, 2, 100])
def test_a_file_cut_short_is_never_intact(
    sealed: bytes, examiner: PadesExaminer, town: PretendTown, tmp_path: Path, size: int
) -> None:
    path = tmp_path / "cut.pdf"
    path.write_bytes(sealed.rstrip()[:-size])
    findings = examiner.examine(path, [town.root_der])
    assert judge(findings, clean_opening=True).verdict is Verdict.UNCLEAR


def test_an_empty_revision_behind_the_seal_shows_nothing_else(
    sealed: bytes, examiner: PadesExaminer, town: PretendTown, tmp_path: Path
) -> None:
    """An empty table that points back is no change; one that points nowhere, or at itself, is no file."""
    path = tmp_path / "empty.pdf"
    old = int(sealed[sealed.rindex(b"startxref") + 9 :].split()[0])
    size = re.findall(rb"/Size (\d+)", sealed)[-1]
    for previous, codes in ((old, ("",)), (old + 1, ("SIG-01",)), (len(sealed) + 1, ("SIG-01",))):
        table = b"\nxref\n0 0\ntrailer\n<< /Size %s /Root 1 0 R /Prev %d >>\n" % (size, previous)
        path.write_bytes(sealed + table + b"startxref\n%d\n%%%%EOF\n" % (len(sealed) + 1))
        judgement = judge(examiner.examine(path, [town.root_der]), clean_opening=True)
        assert judgement.code in codes, previous
