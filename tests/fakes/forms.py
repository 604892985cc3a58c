"""Forms of every kind of field, made by hand with pikepdf as office programs make them."""

from collections.abc import Sequence
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

A4 = (595.28, 841.89)
COMB, MULTILINE, PASSWORD = 1 << 24, 1 << 12, 1 << 13
COMBO, EDITABLE, RADIO, PUSH = 1 << 17, 1 << 18, 1 << 15, 1 << 16
Box = Sequence[float]


class FormSheets:
    """A form being made: pages of A4, fields with their places in points from the lower left."""

    def __init__(self, pages: int = 1, appearance: str = "/Helv 0 Tf 0 g") -> None:
        self.pdf = Pdf.new()
        helvetica = Dictionary(
            Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
        )
        self.form = self.pdf.Root.AcroForm = self.pdf.make_indirect(
            Dictionary(
                Fields=Array(),
                DA=String(appearance),
                DR=Dictionary(Font=Dictionary(Helv=self.pdf.make_indirect(helvetica))),
            )
        )
        for _ in range(pages):
            self.pdf.add_blank_page(page_size=A4)

    def field(self, name: str, kind: Name, box: Box, page: int = 0, **entries: object) -> Object:
        """A field that stands in one place."""
        made = self.place(box, page, T=String(name), FT=kind, **entries)
        self.form.Fields.append(made)
        return made

    def text(self, name: str, box: Box, page: int = 0, **entries: object) -> Object:
        """A field of text."""
        return self.field(name, Name.Tx, box, page, **entries)

    def place(self, box: Box, page: int = 0, **entries: object) -> Object:
        """A place on a page, of whatever field."""
        look = Dictionary(BC=Array([0, 0, 0]), BG=Array([0.95, 0.95, 1]))
        head = {"Type": Name.Annot, "Subtype": Name.Widget, "Rect": Array(list(box)), "F": 4, "MK": look}
        made = self.pdf.make_indirect(
            Dictionary({f"/{key}": one for key, one in {**head, **entries}.items()})
        )
        sheet = self.pdf.pages[page].obj
        if "/Annots" not in sheet:
            sheet.Annots = Array()
        sheet.Annots.append(made)
        made.P = sheet
        return made

    def ticked(self, name: str, kids: Sequence[tuple[str, Box]], flags: int = 0) -> Object:
        """A check box, or radio buttons, drawn in both states; one kid is the field itself."""
        made = []
        for state, box in kids:
            looks = Dictionary({f"/{state}": self._look(box, "4"), "/Off": self._look(box, "")})
            made.append(self.place(box, AP=Dictionary(N=looks), AS=Name.Off))
        if len(made) == 1:
            field = made[0]
        else:
            field = self.pdf.make_indirect(Dictionary(Kids=Array(made)))
            for one in made:
                one.Parent = field
        field.T, field.FT, field.Ff, field.V = String(name), Name.Btn, flags, Name.Off
        self.form.Fields.append(field)
        return field

    def save(self, path: Path) -> Path:
        """Write the form."""
        self.pdf.save(path, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return path

    def _look(self, box: Box, sign: str) -> Object:
        width, height = box[2] - box[0], box[3] - box[1]
        drawn = f"q BT /ZaDb {height * 0.8:g} Tf 2 2 Td ({sign}) Tj ET Q" if sign else ""
        look = self.pdf.make_stream(drawn.encode())
        look.Type, look.Subtype, look.BBox = Name.XObject, Name.Form, Array([0, 0, width, height])
        dingbats = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.ZapfDingbats)
        look.Resources = Dictionary(Font=Dictionary(ZaDb=dingbats))
        return look


def script(words: str) -> Dictionary:
    """An action that runs a script."""
    return Dictionary(S=Name.JavaScript, JS=String(words))


def every_kind(path: Path) -> Path:
    """A form with a field of every kind, and some that nobody fills in."""
    sheets = FormSheets(pages=2)
    sheets.text("Name", (60, 760, 260, 780), TU=String("Familienname"), Ff=2)
    sheets.text("Vermerk", (60, 640, 260, 740), Ff=MULTILINE, DA=String("/Helv 10 Tf 0 0 1 rg"))
    sheets.text("Nummer", (300, 760, 500, 780), Ff=COMB, MaxLen=8)
    dated = Dictionary(F=script('AFDate_FormatEx("dd.mm.yyyy");'))
    sheets.text("Tag", (300, 720, 400, 740), AA=dated)
    sheets.text("Kurz", (300, 690, 400, 710), MaxLen=3)
    sheets.text("Fest", (300, 660, 400, 680), Ff=1, V=String("bleibt"))
    sheets.text("Geheim", (300, 640, 400, 655), Ff=PASSWORD)
    sheets.text("Versteckt", (300, 620, 400, 635), F=2)
    sheets.ticked("Einverstanden", [("Ja", (60, 600, 74, 614))])
    sheets.ticked("Art", [("neu", (60, 570, 74, 584)), ("alt", (90, 570, 104, 584))], RADIO)
    options = Array([Array([String("b"), String("Bürgerbüro")]), Array([String("k"), String("Kasse")])])
    sheets.field("Amt", Name.Ch, (300, 570, 420, 590), Ff=COMBO, Opt=options)
    sheets.field(
        "Ort", Name.Ch, (300, 540, 420, 560), Ff=COMBO | EDITABLE, Opt=Array([String("Musterstadt")])
    )
    towns = Array([String(f"Ortsteil {number}") for number in range(9)])
    sheets.field("Teil", Name.Ch, (300, 480, 420, 530), Opt=towns)
    sheets.field("Drucken", Name.Btn, (60, 400, 120, 420), Ff=PUSH)
    sheets.text("Zweite Seite", (60, 760, 260, 780), page=1)
    return sheets.save(path)
