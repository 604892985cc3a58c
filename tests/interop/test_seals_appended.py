"""What forgers append to our sealed papers, each in a sound revision: caught, and said why in plain words."""

from collections.abc import Callable, Iterator
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
from tests.fakes.chain import CLOSING, chain
from tests.fakes.forgers import COVER, FORGED, Paper
from tests.fakes.lasting import Office
from tests.fakes.many import ManySignatures
from tests.fakes.papers import blank_paper, mark
from tests.fakes.sealing import staying
from tests.house.leftovers import LongLived

Attack = Callable[[Paper], object]
_ANNOTATION = b"<< /Type /Annot /Subtype /%s /Rect [60 700 400 760] /F 4 %s >>"


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


def added_to_page(paper: Paper, kind: bytes, more: bytes = b"") -> None:
    """Lay an annotation over the page's text."""
    note = paper.new(_ANNOTATION % (kind, more))
    listed = b"".join(b" %d 0 R" % field for field in paper.fields)
    paper.enter(paper.page, Annots=b"[%s %s]" % (listed, note))


def font(more: bytes = b"", base: bytes = b"Symbol") -> bytes:
    return b"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /%s %s >> >> >>" % (base, more)


def field_over_the_text(paper: Paper, name: bytes = b"more", kind: bytes = b"Sig", more: bytes = b"") -> None:
    """A new field with a picture over the page's text, in the form and on the page."""
    picture = paper.new(COVER)
    field = paper.new(
        b"<< /Type /Annot /Subtype /Widget /FT /%s /T (%s) /F 4 /Rect [0 0 595 842] /P %d 0 R "
        b"/AP << /N %s >> %s >>" % (kind, name, paper.page, picture, more)
    )
    listed = b"".join(b" %d 0 R" % one for one in paper.fields)
    paper.enter(paper.form, Fields=b"[%s %s]" % (listed, field))
    paper.enter(paper.page, Annots=b"[%s %s]" % (listed, field))


PAGES: dict[str, Attack] = {
    "the page's content is written anew": lambda p: p.put(p.content, FORGED),
    "the page shows another stream": lambda p: p.enter(p.page, Contents=p.new(FORGED)),
    "the page shows a further stream": lambda p: p.enter(
        p.page, Contents=b"[%d 0 R %s]" % (p.content, p.new(FORGED))
    ),
    "the page has another font": lambda p: p.enter(p.page, Resources=font()),
    "the font has other letters": lambda p: p.enter(
        p.page, Resources=font(b"/Encoding << /Differences [48 /nine /eight /seven] >>", b"Helvetica")
    ),
    "the font says other letters when copied": lambda p: p.enter(
        p.page, Resources=font(b"/ToUnicode " + p.new(FORGED), b"Helvetica")
    ),
    "all pages inherit another size": lambda p: p.enter(p.tree, MediaBox=b"[0 0 300 300]"),
    "all pages inherit other fonts": lambda p: p.enter(p.tree, Resources=font()),
    "the page is cut": lambda p: p.enter(p.page, CropBox=b"[0 0 300 300]"),
    "the page is turned": lambda p: p.enter(p.page, Rotate=b"180"),
    "pages change places": lambda p: p.enter(
        p.tree, Kids=b"[%s]" % b" ".join(reversed(p.written(p.tree, "Kids")[1:-1].strip().split(b" R ")))
    ),
    "a page is taken out": lambda p: p.enter(p.tree, Kids=b"[%d 0 R]" % p.page, Count=b"1"),
    "a page is added": lambda p: p.enter(
        p.tree,
        Kids=p.written(p.tree, "Kids").replace(
            b"]", p.new(b"<< /Type /Page /Parent %d 0 R >>" % p.tree) + b"]"
        ),
        Count=b"3",
    ),
    "the content becomes a layer that can be hidden": lambda p: p.enter(
        p.root, OCProperties=b"<< /OCGs [%s] /D << >> >>" % p.new(b"<< /Type /OCG /Name (x) >>")
    ),
}

FIELDS: dict[str, Attack] = {
    "the ink is drawn anew": lambda p: p.put(p.pictures[0], COVER),
    "the field shows another picture": lambda p: p.enter(p.fields[0], AP=b"<< /N %s >>" % p.new(COVER)),
    "the field is moved": lambda p: p.enter(p.fields[0], Rect=b"[0 0 595 842]"),
    "the field is hidden": lambda p: p.enter(p.fields[0], F=b"2"),
    "the field loses its name": lambda p: p.enter(p.fields[0], T=b""),
    "the field is renamed": lambda p: p.enter(p.fields[0], T=b"(mayor)"),
    "the field loses its lock": lambda p: p.enter(p.fields[0], Lock=b""),
    "the field is of another kind": lambda p: p.enter(p.fields[0], FT=b"/Tx"),
    "the field gets an action": lambda p: p.enter(p.fields[0], A=b"<< /S /URI /URI (https://example.org) >>"),
    "the signature is taken out of its field": lambda p: p.enter(p.fields[0], V=b""),
    "the signatures change places": lambda p: p.enter(p.fields[0], V=b"%d 0 R" % p.values[1]),
    "the signature is written anew": lambda p: p.enter(p.values[0], Reason=b"(something else)"),
    "the ink is taken off the page": lambda p: p.enter(p.page, Annots=b"[]"),
    "a shadow of the field": lambda p: field_over_the_text(p, b"resident"),
    "a new field": field_over_the_text,
    "a new text field": lambda p: field_over_the_text(p, b"sum", b"Tx", b"/V (1 EUR)"),
    "a new field with the signature of another": lambda p: field_over_the_text(
        p, more=b"/V %d 0 R" % p.values[0]
    ),
    "a field is taken out of the form": lambda p: p.enter(p.form, Fields=b"[%d 0 R]" % p.fields[1]),
    "the form is emptied": lambda p: p.enter(p.form, Fields=b"[]"),
    "the form is taken out": lambda p: p.enter(p.root, AcroForm=b""),
    "the form is to be drawn anew": lambda p: p.enter(p.form, NeedAppearances=b"true"),
    "a second form in XML": lambda p: p.enter(p.form, XFA=p.new(FORGED)),
}

ANNOTATIONS: dict[str, Attack] = {
    "a box over the text": lambda p: added_to_page(p, b"Square", b"/IC [1 1 1]"),
    "a text over the text": lambda p: added_to_page(p, b"FreeText", b"/DA (/F1 12 Tf) /Contents (700 EUR)"),
    "a stamp over the text": lambda p: added_to_page(p, b"Stamp", b"/AP << /N %s >>" % p.new(COVER)),
    "a link over the text": lambda p: added_to_page(
        p, b"Link", b"/A << /S /URI /URI (https://example.org) >>"
    ),
    "a polygon without an area": lambda p: added_to_page(
        p, b"Polygon", b"/Vertices [0 0 9 0 9 9] /IC [1 1 1]"
    ),
    "blacking out": lambda p: added_to_page(p, b"Redact", b"/OC %s" % p.new(b"<< /Type /OCG /Name (x) >>")),
    "a widget of no field": lambda p: added_to_page(p, b"Widget", b"/AP << /N %s >>" % p.new(COVER)),
}

CATALOG: dict[str, Attack] = {
    "a script in the names": lambda p: p.enter(
        p.root, Names=b"<< /JavaScript << /Names [(a) << /S /JavaScript /JS (app.alert\\(1\\)) >>] >> >>"
    ),
    "an attached file": lambda p: p.enter(
        p.root, Names=b"<< /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a) >>] >> >>"
    ),
    "an associated file": lambda p: p.enter(p.root, AF=b"[%s]" % p.new(b"<< /Type /Filespec /F (a) >>")),
    "an action when it is opened": lambda p: p.enter(p.root, OpenAction=b"<< /S /JavaScript /JS (x) >>"),
    "an action when it is closed": lambda p: p.enter(p.root, AA=b"<< /WC << /S /JavaScript /JS (x) >> >>"),
    "an action when the page is seen": lambda p: p.enter(p.page, AA=b"<< /O << /S /JavaScript /JS (x) >> >>"),
    "bookmarks that lie": lambda p: p.enter(p.root, Outlines=p.new(b"<< /Type /Outlines /Count 0 >>")),
    "a portfolio": lambda p: p.enter(p.root, Collection=b"<< /View /T >>"),
    "other permissions": lambda p: p.enter(p.root, Perms=b"<< /UR3 %d 0 R >>" % p.values[0]),
    "another way to show it": lambda p: p.enter(p.root, ViewerPreferences=b"<< /HideToolbar true >>"),
    "other page numbers": lambda p: p.enter(p.root, PageLabels=b"<< /Nums [0 << /St 7 >>] >>"),
    "another text for the blind": lambda p: p.enter(
        p.root, StructTreeRoot=p.new(b"<< /Type /StructTreeRoot /K [<< /S /P /ActualText (no) >>] >>")
    ),
    "evidence that is the page's content": lambda p: p.put(p.content, FORGED).enter(
        p.root, DSS=b"<< /Certs [%d 0 R] >>" % p.content
    ),
    "evidence of a made-up kind": lambda p: p.enter(p.root, DSS=b"<< /Evil %s >>" % p.new(FORGED)),
    "descriptions that are the page's content": lambda p: p.put(p.content, FORGED).enter(
        p.root, Metadata=b"%d 0 R" % p.content
    ),
    "an object nobody uses": lambda p: p.new(FORGED),
}
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
    "the form is to be drawn anew": "SIG-15",
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
