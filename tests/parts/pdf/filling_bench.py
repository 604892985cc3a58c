"""What other readers see of a form that was filled in: its text, its pixels, its bare objects."""

import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pymupdf

Fill = Callable[..., Path]
_DPI = 72


def uncompressed(path: Path) -> bytes:
    """A file with its objects in sight."""
    plain = path.with_suffix(".plain.pdf")
    with pikepdf.open(path) as file:
        file.save(plain, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return plain.read_bytes()


def text(path: Path) -> str:
    """What pdftotext reads, composed."""
    read = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout
    return unicodedata.normalize("NFC", read.decode())


def pixels(path: Path, folder: Path, page: int = 1) -> pymupdf.Pixmap:
    """A page as poppler draws it, in grey."""
    name = folder / f"{path.stem}-{page}"
    command = [
        "pdftoppm",
        "-r",
        str(_DPI),
        "-gray",
        "-f",
        str(page),
        "-l",
        str(page),
        "-singlefile",
        path,
        name,
    ]
    subprocess.run(command, check=True)
    return pymupdf.Pixmap(str(name.with_suffix(".pgm")))


def changed(before: pymupdf.Pixmap, after: pymupdf.Pixmap) -> set[tuple[int, int]]:
    """The points that differ, from the top left."""
    wide = before.width
    pairs = zip(before.samples, after.samples, strict=True)
    return {(at % wide, at // wide) for at, (one, other) in enumerate(pairs) if one != other}
