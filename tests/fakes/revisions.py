"""Revisions written by hand onto sealed papers, as a forger would."""

import struct
from collections.abc import Sequence
from pathlib import Path

import pikepdf

from clerkdesk.adapters.pades.sealer import PadesSealer
from tests.fakes.papers import blank_paper, mark


def revision(
    path: Path, objects: dict[int, bytes], more_trailer: bytes = b"", freed: Sequence[int] = ()
) -> None:
    """Append an incremental update with these objects, others freed, and a classic cross-reference table."""
    text = path.read_bytes()
    with pikepdf.open(path) as made:
        root, size = made.Root.objgen[0], int(made.trailer.Size)
    previous = int(text[text.rindex(b"startxref") + 9 :].split()[0])
    made_of, table = b"\n", b""
    for number, body in sorted(objects.items()):
        offset = len(text) + len(made_of)
        made_of += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        table += b"%d 1\n%010d 00000 n \n" % (number, offset)
    for number in freed:
        table += b"%d 1\n0000000000 00001 f \n" % number
    size = max([size, *(number + 1 for number in (*objects, *freed))])
    start = len(text) + len(made_of)
    made_of += b"xref\n" + table
    made_of += b"trailer\n<< /Size %d /Root %d 0 R /Prev %d %s>>\n" % (size, root, previous, more_trailer)
    path.write_bytes(text + made_of + b"startxref\n%d\n%%%%EOF\n" % start)


def packed_revision(path: Path, objects: dict[int, bytes]) -> None:
    """Append an incremental update with a cross-reference stream, and an object stream where possible."""
    text = path.read_bytes()
    with pikepdf.open(path) as made:
        root, size = made.Root.objgen[0], int(made.trailer.Size)
    previous = int(text[text.rindex(b"startxref") + 9 :].split()[0])
    own = max([size, *(number + 1 for number in objects)])
    inside = {number: body for number, body in sorted(objects.items()) if b"endstream" not in body}
    heads, bodies = b"", b""
    for number, body in inside.items():
        heads += b"%d %d " % (number, len(bodies))
        bodies += body + b"\n"
    pack = stream(heads + bodies).replace(
        b"<<", b"<< /Type /ObjStm /N %d /First %d" % (len(inside), len(heads)), 1
    )
    made_of, rows = b"\n", {number: (2, own, at) for at, number in enumerate(inside)}
    for number, body in {**{one: objects[one] for one in objects if one not in inside}, own: pack}.items():
        rows[number] = (1, len(text) + len(made_of), 0)
        made_of += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(text) + len(made_of)
    rows[own + 1] = (1, start, 0)
    index = b" ".join(b"%d 1" % number for number in sorted(rows))
    table = stream(b"".join(struct.pack(">BIH", *rows[number]) for number in sorted(rows)))
    entries = b"<< /Type /XRef /Size %d /W [1 4 2] /Index [%s] /Root %d 0 R /Prev %d" % (
        own + 2,
        index,
        root,
        previous,
    )
    made_of += b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (
        own + 1,
        table.replace(b"<<", entries, 1),
        start,
    )
    path.write_bytes(text + made_of)


def classic(sealer: PadesSealer, folder: Path) -> Path:
    """A sealed paper with classic cross-reference tables, so that revisions can be appended by hand."""
    paper = blank_paper(
        folder / "classic.pdf", fields=["resident"], object_stream_mode=pikepdf.ObjectStreamMode.disable
    )
    sealer.seal(paper, folder / "classic-sealed.pdf", [mark("resident", None)], "B-B")
    return folder / "classic-sealed.pdf"


def numbers(path: Path) -> tuple[int, int, int]:
    """Object numbers of the page, its content, and the catalog."""
    with pikepdf.open(path) as made:
        page = made.pages[0].obj
        return page.objgen[0], page.Contents.objgen[0], made.Root.objgen[0]


def stream(data: bytes) -> bytes:
    """A stream object of these bytes."""
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)
