"""A bench on which documents are edited, and looked at with other readers."""

import subprocess
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pikepdf
import pymupdf
import pytest
from pikepdf import Dictionary, Name

from clerkdesk.adapters.pdf.asking import STANDARD, Asking
from clerkdesk.adapters.pdf.editor import PdfEditing
from clerkdesk.base.children import Head
from clerkdesk.base.paths import resource
from clerkdesk.domain.edits import Edit
from tests.house.leftovers import LongLived, children

AT = datetime.fromisoformat("2026-11-23T09:05:07+01:00")
SECRET = "Geheimnis"


FONT = resource("fonts", "NotoSans-Medium.ttf")


class OneChild(PdfEditing):
    """The editor with a child that stays for all tests: starting one takes longer than most edits."""

    def __init__(self, asking: Asking) -> None:
        super().__init__(STANDARD, FONT)
        self._asking = asking

    def _ask(self, question: Head, at: datetime) -> bytes:
        return self._asking.ask_for_bytes(question | {"at": at.isoformat()}, FONT.read_bytes())[1]


@pytest.fixture(scope="module")
def editor(long_lived: LongLived) -> Iterator[PdfEditing]:
    before = set(children())
    with closing(Asking(STANDARD, largest=STANDARD.file_bytes)) as asking:
        asking.warm_up()
        long_lived.pids |= set(children()) - before
        yield OneChild(asking)


class Bench:
    """Makes a file, edits it, and has it looked at."""

    def __init__(self, editor: PdfEditing, folder: Path) -> None:
        self.editor = editor
        self.source = folder / "source.pdf"
        self.made = folder / "made.pdf"

    def take(self, pdf: pikepdf.Pdf) -> None:
        pdf.save(self.source)

    def edit(self, *edits: Edit) -> Path:
        return self.look(self.editor.edited(self.source, edits, AT))

    def extract(self, *pages: int) -> Path:
        return self.look(self.editor.extracted(self.source, pages, "Auszug", AT))

    def look(self, made: bytes) -> Path:
        """Every reader must open it without a word of complaint."""
        self.made.write_bytes(made)
        with pikepdf.open(self.made, attempt_recovery=False) as pdf:
            assert pdf.check_pdf_syntax() == []
            assert not pdf.is_encrypted
        assert not pymupdf.open(self.made).is_repaired
        mutool = subprocess.run(["mutool", "info", self.made], capture_output=True, text=True, check=True)
        assert mutool.stderr == ""
        return self.made


@pytest.fixture
def bench(editor: PdfEditing, tmp_path: Path) -> Bench:
    return Bench(editor, tmp_path)


def pages(words: Iterable[str]) -> pikepdf.Pdf:
    """A page for each text, all drawing with one dictionary of resources, as many programs have it."""
    pdf = pikepdf.new()
    font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    shared = pdf.make_indirect(Dictionary(Font=Dictionary(F1=font), XObject=Dictionary()))
    for text in words:
        page = pdf.add_blank_page(page_size=(595, 842))
        page.Resources = shared
        page.Contents = pdf.make_stream(f"BT /F1 20 Tf 72 700 Td ({text}) Tj ET".encode())
    return pdf


def text(path: Path) -> list[str]:
    read = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True)
    return read.stdout.split()


def everything(path: Path) -> bytes:
    """The file's bytes, and all its streams and strings unpacked: where something could still stand."""
    found = [path.read_bytes()]
    with pikepdf.open(path) as pdf:
        for one in pdf.objects:
            if isinstance(one, pikepdf.Stream):
                found.append(one.read_bytes() if one.get("/Filter") is None else _unpacked(one))
            found.append(one.unparse(resolved=True))
    return b"\n".join(found)


def _unpacked(stream: pikepdf.Stream) -> bytes:
    try:
        return stream.read_bytes()
    except pikepdf.PdfError:
        return stream.read_raw_bytes()


def assert_gone(path: Path, word: str = SECRET) -> None:
    there = everything(path)
    for spelt in (word.encode(), word.encode("utf-16-be"), word.encode().hex().encode()):
        assert spelt not in there and spelt.lower() not in there.lower()
