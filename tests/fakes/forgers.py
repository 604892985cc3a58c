"""A signed paper under a forger's hands: objects changed and appended as one sound revision."""

from pathlib import Path
from typing import Self

import pikepdf

from tests.fakes.revisions import packed_revision, revision, stream

FORGED = stream(b"BT /F1 12 Tf 72 720 Td (Ganz etwas anderes) Tj ET")
COVER = FORGED.replace(b"<<", b"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842]")
_FIRST_NEW = 940


class Paper:
    """What stands where in a paper, and what is to become of it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.objects: dict[int, bytes] = {}
        with pikepdf.open(path) as made:
            page, form = made.pages[0].obj, made.Root.AcroForm
            self.root, self.form, self.tree = (one.objgen[0] for one in (made.Root, form, made.Root.Pages))
            self.page, self.content = page.objgen[0], page.Contents.objgen[0]
            self.fields = [field.objgen[0] for field in form.Fields]
            self.values = [field.V.objgen[0] for field in form.Fields if "/V" in field]
            self.letters = _letters(form)
            self.pictures = [field.AP.N.objgen[0] for field in form.Fields if "/AP" in field]

    def new(self, body: bytes) -> bytes:
        """Add an object; gives a reference to it."""
        number = _FIRST_NEW + len(self.objects)
        self.objects[number] = body
        return b"%d 0 R" % number

    def put(self, number: int, body: bytes) -> Self:
        """Write an object anew."""
        self.objects[number] = body
        return self

    def enter(self, number: int, **entries: bytes) -> Self:
        """Give a dictionary these entries, in place of those of the same names; empty ones are taken out."""
        with pikepdf.open(self._path) as made:
            found = made.get_object(number, 0)
            for name, value in entries.items():
                if value:
                    found[f"/{name}"] = pikepdf.Name(f"/_{name}_")
                elif f"/{name}" in found:
                    del found[f"/{name}"]
            text = bytes(found.unparse(resolved=True))
        for name, value in entries.items():
            text = text.replace(b"/_%s_" % name.encode(), value)
        return self.put(number, text)

    def written(self, number: int, name: str) -> bytes:
        """An entry of a dictionary as it is written."""
        with pikepdf.open(self._path) as made:
            return bytes(made.get_object(number, 0)[f"/{name}"].unparse())

    def append(self, packed: bool = False) -> None:
        """Write all that as a revision, with a table, or packed into streams."""
        (packed_revision if packed else revision)(self._path, self.objects)


def _letters(form: pikepdf.Dictionary) -> list[int]:
    """The first caption's font, and the file with its letters; empty where there is no caption."""
    for field in form.Fields:
        if "/AP" in field and "/Font" in field.AP.N.get("/Resources", {}):
            font = field.AP.N.Resources.Font.Caption
            return [font.objgen[0], font.DescendantFonts[0].FontDescriptor.FontFile2.objgen[0]]
    return []
