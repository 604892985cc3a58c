"""Papers prepared for a forgery: what their page is drawn with is something else as well, that may change."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from tests.fakes.papers import blank_paper
from tests.fakes.revisions import revision

PLAIN = pikepdf.ObjectStreamMode.disable
SHADOW = "shadow"
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica %s >>"
_NINES = b"/Encoding << /Type /Encoding /Differences [48 /nine /nine] >>"
_TEXT = b"BT /%s 30 Tf 72 600 Td (Betrag: 100 EUR) Tj ET"
_AREA = [0, 0, 595, 842]

Trap = Callable[[Pdf, Stream], None]


def _drawn_as(name: str) -> Trap:
    """The page draws a form XObject of this name."""

    def prepare(paper: Pdf, form: Stream) -> None:
        page = paper.pages[0].obj
        page.Resources.XObject = Dictionary({f"/{name}": form})
        page.Contents = paper.make_stream(b"/%s Do" % name.encode())

    return prepare


def _in_a_pattern(paper: Pdf, form: Stream) -> None:
    page = paper.pages[0].obj
    pattern = paper.make_stream(
        b"/Parent Do",
        PatternType=1,
        PaintType=1,
        TilingType=1,
        BBox=_AREA,
        XStep=595,
        YStep=842,
        Resources=Dictionary(XObject=Dictionary(Parent=form)),
    )
    page.Resources.Pattern = Dictionary(Parent=pattern)
    page.Contents = paper.make_stream(b"/Pattern cs /Parent scn 0 0 595 842 re f")


def _in_a_soft_mask(paper: Pdf, form: Stream) -> None:
    page = paper.pages[0].obj
    form.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    mask = Dictionary(Type=Name.ExtGState, SMask=Dictionary(S=Name.Alpha, G=form))
    page.Resources.ExtGState = Dictionary(Metadata=mask)
    page.Contents = paper.make_stream(b"/Metadata gs 0 0 595 842 re f")


def _in_a_letter(paper: Pdf, form: Stream) -> None:
    page = paper.pages[0].obj
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=_AREA,
        FontMatrix=[1, 0, 0, 1, 0, 0],
        CharProcs=Dictionary(Parent=paper.make_stream(b"595 0 d0 /P Do")),
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array([65, Name("/Parent")])),
        FirstChar=65,
        LastChar=65,
        Widths=[595],
        Resources=Dictionary(XObject=Dictionary(P=form)),
    )
    page.Resources.Font = Dictionary(Parent=paper.make_indirect(font))
    page.Contents = paper.make_stream(b"BT /Parent 1 Tf (A) Tj ET")


def _by_a_page_that_is_none(paper: Pdf, form: Stream) -> None:
    resources = Dictionary(Type=Name.Page, XObject=Dictionary(Parent=form))
    paper.pages[0].obj.Resources = paper.make_indirect(resources)
    paper.pages[0].obj.Contents = paper.make_stream(b"/Parent Do")


def _by_a_part_of_the_structure(paper: Pdf, form: Stream) -> None:
    _drawn_as("P")(paper, form)
    drawn = paper.make_indirect(paper.pages[0].obj.Resources.XObject)
    paper.pages[0].obj.Resources.XObject = drawn
    paper.Root.StructTreeRoot = paper.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=Array([drawn])))


def _by_a_stamp(paper: Pdf, form: Stream) -> None:
    """An annotation that is a part of the structure draws it, by a name that leads away from there."""
    page = paper.pages[0].obj
    looks = paper.make_stream(
        b"/P Do",
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=_AREA,
        Resources=paper.make_indirect(Dictionary(XObject=Dictionary(P=form))),
    )
    stamp = paper.make_indirect(
        Dictionary(Type=Name.Annot, Subtype=Name.Stamp, F=4, Rect=_AREA, AP=Dictionary(N=looks))
    )
    page.Annots.append(stamp)
    paper.Root.StructTreeRoot = paper.make_indirect(
        Dictionary(Type=Name.StructTreeRoot, K=Array([looks.Resources, stamp]))
    )


TRAPS: dict[str, Trap] = {
    **{
        f"drawn as {name}": _drawn_as(name)
        for name in (
            "Parent",
            "P",
            "Metadata",
            "StructParent",
            "StructParents",
            "Annots",
            "PieceInfo",
            "Kids",
        )
    },
    "in a pattern": _in_a_pattern,
    "in a soft mask": _in_a_soft_mask,
    "in a letter": _in_a_letter,
    "by a page that is none": _by_a_page_that_is_none,
    "by a part of the structure": _by_a_part_of_the_structure,
    "by a stamp": _by_a_stamp,
}


def trapped(path: Path, trap: Trap, key: str = "Ff") -> Path:
    """A paper whose text is set in an entry of a flat signature field, which nobody is to sign."""
    blank_paper(path, fields=["resident", SHADOW], object_stream_mode=PLAIN)
    with pikepdf.open(path, allow_overwriting_input=True) as paper:
        field = paper.Root.AcroForm.Fields[1]
        del field["/P"]
        field.Rect = Array([0, 0, 0, 0])
        field[f"/{key}"] = pikepdf.Object.parse(_FONT % b"")
        form = paper.make_stream(
            _TEXT % key.encode(),
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=_AREA,
            Resources=Dictionary(Font=field),
        )
        trap(paper, form)
        paper.save(path, object_stream_mode=PLAIN)
    return path


def spring(path: Path, key: str = "Ff") -> None:
    """Give the flat field another such entry, in a plain revision: ones and zeros become nines."""
    with pikepdf.open(path) as paper:
        field = next(one for one in paper.Root.AcroForm.Fields if one.T == SHADOW)
        field[f"/{key}"] = pikepdf.Object.parse(_FONT % _NINES)
        number, written = field.objgen[0], bytes(field.unparse(resolved=True))
    revision(path, {number: written})


def known_by_its_info(path: Path) -> Path:
    """A paper whose font stands in the file's own /Info, which may be written anew."""
    blank_paper(path, fields=["resident"], object_stream_mode=PLAIN)
    with pikepdf.open(path, allow_overwriting_input=True) as paper:
        paper.trailer.Info = paper.make_indirect(Dictionary(Ff=pikepdf.Object.parse(_FONT % b"")))
        form = paper.make_stream(
            _TEXT % b"Ff",
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=_AREA,
            Resources=Dictionary(Font=paper.trailer.Info),
        )
        _drawn_as("Parent")(paper, form)
        paper.save(path, object_stream_mode=PLAIN)
    return path


def spring_info(path: Path) -> None:
    """Write /Info anew in a plain revision: ones and zeros become nines."""
    with pikepdf.open(path) as paper:
        number = paper.trailer.Info.objgen[0]
    revision(path, {number: b"<< /Ff %s >>" % (_FONT % _NINES)}, b"/Info %d 0 R " % number)
