"""Files that are not what they should be, one of each kind a counter sees."""

import os
from pathlib import Path

import pikepdf
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from tests.fakes.papers import blank_paper


def encrypted(path: Path) -> Path:
    """A PDF that asks for a password."""
    return blank_paper(path, encryption=pikepdf.Encryption(user="geheim", owner="geheimer"))


def locked_for_changes(path: Path) -> Path:
    """A PDF that anybody may read and nobody may change."""
    return blank_paper(path, encryption=pikepdf.Encryption(user="", owner="geheimer"))


def cut_short(path: Path) -> Path:
    """A PDF that lacks its last bytes, which a reader makes up for by guessing."""
    whole = blank_paper(path).read_bytes()
    path.write_bytes(whole[: whole.rindex(b"startxref") - 20])
    return path


def empty(path: Path) -> Path:
    """A file of no bytes."""
    path.touch()
    return path


def truncated(path: Path) -> Path:
    """The first third of a PDF, as an aborted download leaves it."""
    whole = blank_paper(path).read_bytes()
    path.write_bytes(whole[: len(whole) // 3])
    return path


def picture(path: Path) -> Path:
    """A picture under the name of a PDF."""
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(400))
    return path


def noise(path: Path) -> Path:
    """The first line of a PDF, then anything."""
    path.write_bytes(b"%PDF-1.7\n" + os.urandom(3000))
    return path


def huge(path: Path) -> Path:
    """A sound PDF of more than a megabyte."""
    blank_paper(path)
    with path.open("ab") as file:
        file.write(b"%" + b" " * 1_100_000 + b"\n")
    return path


def vanished(path: Path) -> Path:
    """A file that was there a moment ago."""
    return path


def beneath_a_file(path: Path) -> Path:
    """A path that leads through a file as if it were a folder."""
    path.touch()
    return path / "form.pdf"


def folder(path: Path) -> Path:
    """A folder under the name of a PDF."""
    path.mkdir()
    return path


def pipe(path: Path) -> Path:
    """A pipe nobody writes into: whoever opens it waits for ever."""
    os.mkfifo(path)
    return path


def misled(path: Path) -> Path:
    """A PDF whose table of contents is beside the mark, so that readers have to guess."""
    whole = blank_paper(path).read_bytes()
    path.write_bytes(whole.replace(b"startxref\n", b"startxref\n1"))
    return path


def tampered(signed: Path, path: Path) -> Path:
    """A signed PDF in which one signed byte was changed."""
    content = bytearray(signed.read_bytes())
    place = content.index(b"Musterstadt")  # the signature dictionary says where it was signed
    content[place] ^= 0x20
    path.write_bytes(content)
    return path


def continued(signed: Path, path: Path) -> Path:
    """A signed PDF to which somebody added something no rule explains."""
    with signed.open("rb") as stream, path.open("wb") as out:
        writer = IncrementalPdfFileWriter(stream)
        writer.root["/Odd"] = generic.TextStringObject("added later")
        writer.update_root()
        writer.write(out)
    return path
