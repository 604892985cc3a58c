"""Papers a viewer is tried with: a text, a scan in colour, and a page that is hard to draw."""

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import typst
from pikepdf import Dictionary, Name
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.bench.heavy_page import heavy_page


def papers(folder: Path) -> Iterator[tuple[str, Path]]:
    """A text of many pages, a coloured scan, and the page nobody should have to draw."""
    line = "[ Die meldepflichtige Person versichert, dass ihre Angaben richtig sind (#page, #number). \\ ]"
    lines = f"#for page in range(40) {{ for number in range(26) {line}\npagebreak() }}"
    text = folder / "text.pdf"
    text.write_bytes(typst.compile(lines.encode()))
    yield "text", text
    yield "scan", _scan(folder / "scan.pdf")
    yield "heavy", heavy_page(folder / "heavy.pdf")


def _scan(path: Path) -> Path:
    """Pages that are one JPEG of 300 dpi each."""
    pdf = pikepdf.new()
    noise = QImage(random.Random(7).randbytes(310 * 438 * 4), 310, 438, QImage.Format.Format_RGB32)
    soft = noise.scaled(2480, 3508, mode=Qt.TransformationMode.SmoothTransformation)
    photo = path.with_suffix(".jpg")
    soft.save(os.fspath(photo), quality=80)
    for _ in range(12):
        image = pdf.make_stream(
            photo.read_bytes(),
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=2480,
            Height=3508,
            ColorSpace=Name.DeviceRGB,
            BitsPerComponent=8,
            Filter=Name.DCTDecode,
        )
        page = pdf.add_blank_page(page_size=(595, 842))
        page.obj.Resources = Dictionary(XObject=Dictionary(I=image))
        page.obj.Contents = pdf.make_stream(b"595 0 0 842 0 0 cm /I Do")
    pdf.save(path)
    return path
