"""What viewers show above a page is signed as well: a file that calls itself otherwise is not vouched for."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.app.demo.pretend_ca import PretendTown
from clerkdesk.domain.signatures import Verdict, judge
from tests.fakes.chain import CLOSING, chain
from tests.fakes.papers import blank_paper, mark
from tests.fakes.revisions import revision, stream

DESCRIBED = (
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:ModifyDate>'
    '%s</xmp:ModifyDate><dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>'
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)
DAY, LATER = "2026-11-23", "2027-01-01"


def described(day: str, title: str) -> bytes:
    return (DESCRIBED % (day, title)).encode()


def closed(sealer: PadesSealer, paper: Path, sealed: Path) -> None:
    between = sealed.with_name("between.pdf")
    sealer.seal(paper, between, [mark("resident", None)], "B-B", chain(CLOSING))
    sealer.seal(between, sealed, [CLOSING], "B-B")


def loose(sealer: PadesSealer, paper: Path, sealed: Path) -> None:
    sealer.seal(paper, sealed, [mark("resident", None)], "B-B")


@pytest.fixture(params=[loose, closed])
def sealed(sealer: PadesSealer, tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A sealed paper that calls itself "Antrag" in both places."""
    plain = pikepdf.ObjectStreamMode.disable
    paper = blank_paper(tmp_path / "paper.pdf", fields=["resident"], object_stream_mode=plain)
    with pikepdf.open(paper, allow_overwriting_input=True) as made:
        made.docinfo["/Title"] = "Antrag"
        made.Root.Metadata = made.make_stream(
            described(DAY, "Antrag"), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML
        )
        made.save(paper, object_stream_mode=plain)
    request.param(sealer, paper, tmp_path / "sealed.pdf")
    return tmp_path / "sealed.pdf"


@pytest.fixture
def verdict(examiner: PadesExaminer, town: PretendTown) -> Callable[[Path], Verdict]:
    return lambda path: judge(examiner.examine(path, [town.root_der]), clean_opening=True).verdict


def write_information(sealed: Path, entries: bytes) -> None:
    with pikepdf.open(sealed) as made:
        number = made.trailer.Info.objgen[0]
    revision(sealed, {number: b"<< %s >>" % entries}, b"/Info %d 0 R " % number)


def write_metadata(sealed: Path, text: bytes) -> None:
    with pikepdf.open(sealed) as made:
        number = made.Root.Metadata.objgen[0]
    written = stream(text).replace(b"<<", b"<< /Type /Metadata /Subtype /XML", 1)
    revision(sealed, {number: written})


@pytest.mark.parametrize("title", [b"(Ablehnung)", b"<FEFF0041>", b"/Antrag2", b"[(Antrag) (2)]"])
def test_a_file_that_calls_itself_otherwise_is_not_valid(
    sealed: Path, verdict: Callable[[Path], Verdict], title: bytes
) -> None:
    write_information(sealed, b"/Title " + title)
    assert verdict(sealed) is not Verdict.VALID


def test_another_information_with_another_title_is_no_better(
    sealed: Path, verdict: Callable[[Path], Verdict]
) -> None:
    revision(sealed, {900: b"<< /Title (Ablehnung) >>"}, b"/Info 900 0 R ")
    assert verdict(sealed) is not Verdict.VALID


@pytest.mark.parametrize("text", [described(DAY, "Ablehnung"), b"<x:xmpmeta", b"Ablehnung"])
def test_a_description_with_another_title_or_none_to_be_read_is_not_valid(
    sealed: Path, verdict: Callable[[Path], Verdict], text: bytes
) -> None:
    write_metadata(sealed, text)
    assert verdict(sealed) is not Verdict.VALID


def test_a_date_and_the_same_title_may_be_written_anew(
    sealed: Path, verdict: Callable[[Path], Verdict]
) -> None:
    """As programs do that sign or add time stamps."""
    write_information(sealed, b"/Title <FEFF0041006E0074007200610067> /ModDate (D:20270101000000Z)")
    assert verdict(sealed) is Verdict.VALID
    write_information(sealed, b"/ModDate (D:20270102000000Z)")
    write_metadata(sealed, described(LATER, "\n  Antrag "))
    assert verdict(sealed) is Verdict.VALID


@pytest.mark.parametrize("title", [b"(Antrag)", b"(Ablehnung)"])
def test_a_title_that_stands_elsewhere_is_looked_up_there(
    sealer: PadesSealer, verdict: Callable[[Path], Verdict], tmp_path: Path, title: bytes
) -> None:
    plain = pikepdf.ObjectStreamMode.disable
    paper = blank_paper(tmp_path / "paper.pdf", fields=["resident"], object_stream_mode=plain)
    with pikepdf.open(paper, allow_overwriting_input=True) as made:
        made.trailer.Info = made.make_indirect(pikepdf.Dictionary())
        made.trailer.Info.Title = made.make_indirect(pikepdf.String("Antrag"))
        made.save(paper, object_stream_mode=plain)
    loose(sealer, paper, tmp_path / "sealed.pdf")
    with pikepdf.open(tmp_path / "sealed.pdf") as made:
        information, number = made.trailer.Info.objgen[0], made.trailer.Info.Title.objgen[0]
    assert number and information
    revision(tmp_path / "sealed.pdf", {number: title}, b"/Info %d 0 R " % information)
    assert (verdict(tmp_path / "sealed.pdf") is Verdict.VALID) is (title == b"(Antrag)")
