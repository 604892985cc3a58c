"""Everything the desk asks about a file, one question after the other, as an impatient clerk would."""

import re
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Self

import pikepdf
from pikepdf import Array, AttachedFileSpec, Dictionary, Name, OutlineItem, String

from clerkdesk.adapters.pdf.asking import Limits
from clerkdesk.adapters.pdf.contents import PdfContentsProcess
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.base.errors import Unreadable
from tests.fakes.handmade import add_signature_field, make

_REFUSED = re.compile("PDF-(0[1-9]|1[034])")
GONE = ("PDF-05", "PDF-06")
"""The child died, or overstayed."""


class WholeLook:
    """Asks a reader and a looker-up, each in a child of its own, whatever their ports can be asked."""

    def __init__(self, limits: Limits) -> None:
        self._reader = PdfProcess(limits)
        self._contents = PdfContentsProcess(limits)
        self._open = ExitStack()
        self._open.callback(self._reader.close)
        self._open.callback(self._contents.close)
        self.said = Counter[str]()
        self.lost: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def at(self, path: Path, name: str) -> None:
        """Ask everything of a file; ``name`` is noted with each question at which a child was lost.

        Whatever is no answer and no polite refusal is raised.
        """
        pages = 0
        for what, ask in self._questions(path):
            try:
                answer = ask(pages)
            except Unreadable as trouble:
                assert _REFUSED.fullmatch(trouble.code), f"{name}, {what}: {trouble}"
                self.said[trouble.code] += 1
                if trouble.code in GONE:
                    self.lost.append(f"{name}, {what}: {trouble.code}")
            else:
                self.said["answered"] += 1
                pages = answer if what == "inspect" and isinstance(answer, int) else pages
            if what == "inspect" and not pages:
                return

    def _questions(self, path: Path) -> Iterator[tuple[str, Callable[[int], object]]]:
        reader, contents = self._reader, self._contents
        yield "inspect", lambda _: len(reader.inspect(path).pages)
        yield "first page", lambda _: reader.render(path, 0, 0.5)
        yield "last page", lambda pages: reader.render(path, pages - 1, 0.5)
        yield "words", lambda _: contents.words(path, 0)
        yield "find", lambda pages: contents.find(path, "e", range(min(pages, 3)))
        yield "lines", lambda _: contents.lines(path, 0)
        yield "outline", lambda _: contents.outline(path)
        yield "links", lambda _: contents.links(path, 0)
        yield "form", lambda _: contents.form_fields(path)
        yield (
            "attached",
            lambda _: [contents.attached(path, one.number) for one in contents.attachments(path)],
        )


def rich_paper(path: Path) -> Path:
    """A paper with something for every question: fields, links, an outline, labels, a file in it."""
    text = "BT /F 12 Tf 30 350 Td (Anmeldung bei der Stadt) Tj ET 1 0 0 rg 10 10 40 40 re f"
    add_signature_field(make(path, text, text, text), "Unterschrift", (20, 80, 120, 110))
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        page = pdf.pages[0].obj
        name = Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("Name"), V=String("Muster")
        )
        name.update(Dictionary(Rect=Array([20, 200, 120, 220]), DA=String("/F 12 Tf 0 g"), F=4))
        tick = Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Btn, T=String("Ja"), V=Name.Off, F=4)
        tick.update(Dictionary(Rect=Array([20, 230, 32, 242]), AS=Name.Off))
        inside = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([20, 250, 90, 260]))
        inside.Dest = Array([pdf.pages[2].obj, Name.XYZ, 0, 300, 0])
        outside = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([20, 270, 90, 280]))
        outside.A = Dictionary(S=Name.URI, URI=String("https://musterstadt.example/"))
        fields = [pdf.make_indirect(one) for one in (name, tick)]
        page.Annots = Array([*page.Annots, *fields, *map(pdf.make_indirect, (inside, outside))])
        pdf.Root.AcroForm.Fields.extend(fields)
        pdf.Root.AcroForm.DR = pdf.pages[0].obj.Resources
        pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.r), 1, Dictionary(S=Name.D)]))
        with pdf.open_outline() as outline:
            outline.root.append(OutlineItem("Anmeldung", 0))
            outline.root[0].children.append(OutlineItem("Wohnung", 2))
        pdf.attachments["a"] = AttachedFileSpec(pdf, b"<xml/>" * 40, filename="../Antrag.xml")
        pdf.save(path)
    return path


def laid_open(path: Path, content: bytes) -> bytes | None:
    """The same file with nothing packed, so that changes meet words and numbers; None if it is damaged."""
    path.write_bytes(content)
    try:
        with warnings.catch_warnings(), pikepdf.open(path, allow_overwriting_input=True) as pdf:
            warnings.simplefilter("ignore", pikepdf.PageCopyWarning)
            pdf.save(
                path,
                compress_streams=False,
                stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
                object_stream_mode=pikepdf.ObjectStreamMode.disable,
            )
    except (pikepdf.PdfError, RuntimeError):
        return None
    return path.read_bytes()
