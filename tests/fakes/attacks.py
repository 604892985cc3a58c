"""Attacks on signed papers by name: each changes what a paper shows, or what it does, in one revision."""

from collections.abc import Callable

from tests.fakes.forgers import COVER, FORGED, Paper

Attack = Callable[[Paper], object]
_ANNOTATION = b"<< /Type /Annot /Subtype /%s /Rect [60 700 400 760] /F 4 %s >>"


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
    "the caption has other letters": lambda p: p.put(p.letters[0], b"<< /Type /Font /Subtype /Type1 >>"),
    "the letters of the caption are drawn anew": lambda p: p.put(p.letters[1], FORGED),
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
