"""What forgers append to our sealed papers, each in a sound revision: caught, and said why in plain words."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pikepdf
import pytest

from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.adapters.trust.stamps import HttpTimeStamps
from clerkdesk.app.demo.pretend_ca import PretendTown
from clerkdesk.app.reasons import why
from clerkdesk.domain.signatures import Verdict
from clerkdesk.registry.judging import Judging
from tests.fakes.attacks import ANNOTATIONS, CATALOG, FIELDS, PAGES, font
from tests.fakes.chain import CLOSING, chain
from tests.fakes.forgers import COVER, Paper
from tests.fakes.lasting import Office
from tests.fakes.many import ManySignatures
from tests.fakes.papers import blank_paper, mark
from tests.fakes.sealing import staying
from tests.house.leftovers import LongLived


@pytest.fixture(scope="module")
def signed(sealer: PadesSealer, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A paper of two pages signed twice, the same with packed objects, and one closed by the seal."""
    folder = tmp_path_factory.mktemp("signed")
    plain = {"object_stream_mode": pikepdf.ObjectStreamMode.disable}
    form = blank_paper(folder / "form.pdf", pages=2, fields=["resident"], **plain)
    loose, first, closed = (folder / f"{name}.pdf" for name in ("loose", "first", "closed"))
    sealer.seal(form, loose, [mark("resident", None), mark("clerk")], "B-B")
    sealer.seal(form, first, [mark("resident", None)], "B-B", chain(CLOSING))
    sealer.seal(first, closed, [CLOSING], "B-B")
    streams = pikepdf.ObjectStreamMode.generate
    packing = blank_paper(folder / "packing.pdf", pages=2, fields=["resident"], object_stream_mode=streams)
    packed = folder / "packed.pdf"
    sealer.seal(packing, packed, [mark("resident", None), mark("clerk")], "B-B")
    return {path.stem: path.read_bytes() for path in (loose, packed, closed)}


@pytest.fixture(scope="module")
def judging(examiner: PadesExaminer, town: PretendTown, long_lived: LongLived) -> Iterator[Judging]:
    """Both readers, as everywhere in the house."""
    reader = PdfProcess()
    with closing(reader):
        with staying(long_lived):
            reader.warm_up()
        yield Judging(examiner, reader, lambda: [town.root_der])


@pytest.fixture(params=["loose", "packed", "closed"])
def target(request: pytest.FixtureRequest, signed: dict[str, bytes], tmp_path: Path) -> Path:
    path = tmp_path / f"{request.param}.pdf"
    path.write_bytes(signed[request.param])
    return path


ATTACKS = PAGES | FIELDS | ANNOTATIONS | CATALOG
SENTENCES = {
    "SIG-06": "the file once held a signature that was taken out of it",
    "SIG-10": "two fields of the file share one signature",
    "SIG-12": "the file was changed after it was signed, in a way the signature forbids",
    "SIG-13": "the file was changed after it was signed, in a way nobody can vouch for",
    "SIG-14": "a form was filled in after the last signature",
    "SIG-15": "programs may read different documents from this file",
}
CODES = {
    "the signatures change places": "SIG-10",
    "a new field with the signature of another": "SIG-10",
    "the form is emptied": "SIG-06",
    "the form is taken out": "SIG-06",
    "a new field": "SIG-14",
    "all pages inherit another size": "SIG-13",
    "all pages inherit other fonts": "SIG-13",
    "pages change places": "SIG-13",
    "the content becomes a layer that can be hidden": "SIG-13",
    "an action when the page is seen": "SIG-13",
    "evidence that is the page's content": "SIG-12",
    "descriptions that are the page's content": "SIG-12",
}
"""What each is caught for; other changes of pages are forbidden, all others nobody can vouch for."""
CLOSED = dict.fromkeys(ANNOTATIONS, "SIG-12") | {
    "a widget of no field": "SIG-13",
    "a new field": "SIG-13",
    "a new text field": "SIG-12",
    "the field is of another kind": "SIG-12",
}
"""What is certainly forbidden where the first signature permits filling in alone, and the seal nothing."""


def expected(name: str, closed: bool) -> str:
    usual = CODES.get(name, "SIG-12" if name in PAGES else "SIG-13")
    return CLOSED.get(name, usual) if closed else usual


@pytest.mark.parametrize("name", ATTACKS)
def test_what_is_appended_to_a_signed_paper_is_caught(name: str, judging: Judging, target: Path) -> None:
    assert judging.judge(target).verdict is Verdict.VALID
    paper = Paper(target)
    ATTACKS[name](paper)
    paper.append(packed=target.stem == "packed")
    judgement = judging.judge(target)
    code = expected(name, target.stem == "closed")
    assert (judgement.code, judgement.verdict) == (
        code,
        Verdict.INVALID if code == "SIG-12" else Verdict.UNCLEAR,
    )
    assert why(judgement.code, judgement.reason).startswith(SENTENCES[code])


def test_fonts_that_no_field_needs_change_nothing(judging: Judging, target: Path) -> None:
    """Some programs add them with a time stamp; every field has a picture of its own."""
    paper = Paper(target)
    paper.enter(paper.form, DR=font(), DA=b"(/F1 99 Tf)").append(packed=target.stem == "packed")
    assert judging.judge(target).verdict is Verdict.VALID


def test_a_time_stamp_taken_out_of_the_form_is_missed(
    curve_office: Office, examiner: PadesExaminer, tmp_path: Path
) -> None:
    path = tmp_path / "lasting.pdf"
    plain = {"object_stream_mode": pikepdf.ObjectStreamMode.disable}
    form = blank_paper(tmp_path / "form.pdf", fields=["resident"], **plain)
    curve_office.sealer.seal(form, path, [mark("resident", None)], "B-LTA")
    with closing(PdfProcess()) as reader:
        judging = Judging(examiner, reader, lambda: [curve_office.land.root])
        assert judging.judge(path).verdict is Verdict.VALID
        paper = Paper(path)
        paper.enter(paper.form, Fields=b"[%d 0 R]" % paper.fields[0]).append()
        judgement = judging.judge(path)
    assert (judgement.verdict, judgement.code) == (Verdict.UNCLEAR, "SIG-13")


def test_a_time_stamp_whose_field_covers_the_text_is_not_valid(
    signed: dict[str, bytes], town: PretendTown, curve_office: Office, examiner: PadesExaminer, tmp_path: Path
) -> None:
    """Anybody can have a time stamp made, and it may follow a signature; its field shows a picture."""
    path = tmp_path / "stamped.pdf"
    roots = [town.root_der, curve_office.land.root]
    with closing(PdfProcess()) as reader:
        judging = Judging(examiner, reader, lambda: roots)
        for area, verdict in ((b"0 0", Verdict.VALID), (b"595 842", Verdict.UNCLEAR)):
            path.write_bytes(signed["loose"])
            paper = Paper(path)
            stamps = HttpTimeStamps([curve_office.land.tsa])
            many = ManySignatures(path, stamps.timestamp)
            picture, field, value = (many.new_number() for _ in range(3))
            listed = b"".join(b" %d 0 R" % one for one in (*paper.fields, field))
            paper.enter(paper.form, Fields=b"[%s]" % listed).enter(paper.page, Annots=b"[%s]" % listed)
            entries = b"/Type /Annot /Subtype /Widget /FT /Sig /T (stamp) /F 4 /Rect [0 0 %s]" % area
            shown = b"<< %s /P %d 0 R /AP << /N %d 0 R >> /V %d 0 R >>" % (
                entries,
                paper.page,
                picture,
                value,
            )
            many.sign({**paper.objects, picture: COVER, field: shown}, value, stamp=True)
            judgement = judging.judge(many.write(path))
            assert judgement.verdict is verdict
            assert [str(one.kind) for one in judgement.signatures] == ["signature", "signature", "timestamp"]
    assert judgement.code == "SIG-15"
