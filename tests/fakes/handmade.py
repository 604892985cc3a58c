"""PDF files made by hand for the reader: plain, rotated, hostile."""

from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name

Box = tuple[float, float, float, float]
A_SMALL_PAGE: Box = (0, 0, 300, 400)


def make(path: Path, *contents: str, box: Box = A_SMALL_PAGE, **keys: object) -> Path:
    """Make a PDF of one page per content stream; ``box`` is the media box, ``keys`` go into every page."""
    pdf = pikepdf.new()
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
    )
    resources = pdf.make_indirect(Dictionary(Font=Dictionary(F=pdf.make_indirect(font))))
    for content in contents or ("",):
        stream = pdf.make_stream(content.encode("latin-1"))
        page = Dictionary(Type=Name.Page, MediaBox=Array(box), Contents=stream, Resources=resources, **keys)
        pdf.pages.append(pikepdf.Page(page))
    pdf.save(path)
    return path


def add_signature_field(path: Path, name: str, rect: Box, signed: bool = False, on_page: bool = True) -> Path:
    """Add an empty (or seemingly signed) signature field to the first page, or to no page at all."""
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        page = pdf.pages[0].obj
        widget = Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Sig, T=name, Rect=Array(rect), F=4)
        field = pdf.make_indirect(widget)
        if signed:
            field.V = pdf.make_indirect(Dictionary(Type=Name.Sig, Filter=Name("/Adobe.PPKLite")))
        if on_page:
            page.Annots = Array([*page.get("/Annots", []), field])
        form = pdf.Root.get("/AcroForm", Dictionary(Fields=Array(), SigFlags=3))
        form.Fields.append(field)
        pdf.Root.AcroForm = form
        pdf.save(path)
    return path


def make_nested(path: Path, depth: int, width: int) -> Path:
    """Make a page whose forms call each other ``width`` times at each of ``depth`` levels."""
    make(path)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        inner = pdf.make_stream(b"0 0 1 rg 10 10 200 200 re f")
        inner.update(Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 300, 400])))
        for _ in range(depth):
            outer = pdf.make_stream(b"/X Do " * width)
            outer.update(Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 300, 400])))
            outer.Resources = Dictionary(XObject=Dictionary(X=inner))
            inner = outer
        pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(X=inner))
        pdf.pages[0].obj.Contents = pdf.make_stream(b"/X Do")
        pdf.save(path)
    return path
