"""Forged revisions that end in a signature or a time stamp of the forger's own."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pikepdf

from clerkdesk.adapters.pades.sealer import PadesSealer
from tests.fakes.chain import CLOSING, SEAL, chain
from tests.fakes.forgers import Paper
from tests.fakes.many import ManySignatures
from tests.fakes.papers import blank_paper, mark
from tests.fakes.revisions import stream

Sign = Callable[[bytes], bytes]
_HEX = 16000
_RANGE = b"/ByteRange [0 0000000000 0000000000 0000000000]"
EVIL = stream(b"BT /F1 30 Tf 72 600 Td (Ich schulde 9 000 000 EUR) Tj ET")
PLAIN = {"object_stream_mode": pikepdf.ObjectStreamMode.disable}


def certified(sealer: PadesSealer, folder: Path, level: str = "B-B") -> Path:
    """A certified paper of ours, signed by the resident; the seal is still to come."""
    form = blank_paper(folder / "form.pdf", fields=["resident"], **PLAIN)
    sealer.seal(form, folder / "certified.pdf", [mark("resident", None)], level, chain(CLOSING))
    return folder / "certified.pdf"


def loose(sealer: PadesSealer, folder: Path) -> Path:
    """A paper signed by the resident that says nothing of what may follow, with a field left to sign."""
    form = blank_paper(folder / "form.pdf", fields=["resident", SEAL], **PLAIN)
    sealer.seal(form, folder / "loose.pdf", [mark("resident", None)], "B-B")
    return folder / "loose.pdf"


def free(path: Path, number: int, generation: int) -> None:
    """Append a revision that marks a number free, for this generation to come."""
    with pikepdf.open(path) as made:
        size, root = int(made.trailer.Size), made.Root.objgen[0]
    text = path.read_bytes()
    previous = int(text[text.rindex(b"startxref") + 9 :].split()[0])
    table = b"\nxref\n%d 1\n0000000000 %05d f \n" % (number, generation)
    trailer = b"trailer\n<< /Size %d /Root %d 0 R /Prev %d >>\n" % (size, root, previous)
    path.write_bytes(text + table + trailer + b"startxref\n%d\n%%%%EOF\n" % (len(text) + 1))


def field_called(path: Path, name: str) -> tuple[int, bytes]:
    """A field's number, and how it is written, without the end of its dictionary."""
    with pikepdf.open(path) as made:
        (found,) = (one for one in made.Root.AcroForm.Fields if name == one.T)
        return found.objgen[0], bytes(found.unparse(resolved=True)).rstrip().removesuffix(b">>")


def sign_on(path: Path, seal: Sign, objects: dict[int, bytes] | None = None) -> None:
    """Append a revision with these objects in which the field of the office's seal is signed."""
    many = ManySignatures(path, seal)
    number, written = field_called(path, SEAL)
    value = many.new_number()
    many.sign({number: written + b"/V %d 0 R >>" % value, **(objects or {})}, value)
    many.write(path)


def with_content_as_appearance(path: Path, seal: Sign, generation: int = 5) -> None:
    """Write the content's number under another generation, as the picture of a new flat field, and sign."""
    paper = Paper(path)
    free(path, paper.content, generation)
    many = ManySignatures(path, seal)
    number, written = field_called(path, SEAL)
    value, new = many.new_number(), many.new_number()
    shown = b"/AP << /N %d %d R >>" % (paper.content, generation)
    field = b"<< /Type /Annot /Subtype /Widget /FT /Sig /T (x) /F 132 /Rect [0 0 0 0] %s >>" % shown
    listed = b"".join(b" %d 0 R" % one for one in (*paper.fields, new))
    paper.enter(paper.form, Fields=b"[%s]" % listed)
    picture = EVIL.replace(b"<<", b"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842]", 1)
    objects = {**paper.objects, new: field, number: written + b"/V %d 0 R >>" % value}
    objects[paper.content] = picture
    many.sign(objects, value, generations={paper.content: generation})
    many.write(path)


def stamped_within(path: Path, signs: Sign, stamps: Sign) -> None:
    """Sign one field and stamp another in one revision: the stamp begins inside what the signature covers.

    A string in the stamp holds the end mark with which the signature's bytes end.
    """
    number, written = field_called(path, SEAL)
    stamp_field, stamp_written = field_called(path, "ts")
    text = path.read_bytes()
    previous = int(text[text.rindex(b"startxref") + 9 :].split()[0])
    with pikepdf.open(path) as made:
        root, size = made.Root.objgen[0], int(made.trailer.Size)
    made_of, places = bytearray(text + b"\n"), dict[int, int]()

    def put(at: int, body: bytes) -> None:
        places[at] = len(made_of)
        made_of.extend(b"%d 0 obj\n%s\nendobj\n" % (at, body))

    put(number, written + b"/V %d 0 R >>" % size)
    put(stamp_field, stamp_written + b"/V %d 0 R >>" % (size + 1))
    gap = b"/Contents <" + b"0" * _HEX + b"> >>"
    kind = b"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached "
    put(size, kind + _RANGE + gap)
    start = len(made_of)

    def table(stamp: int) -> bytes:
        rows = b"".join(
            b"%d 1\n%010d 00000 n \n" % row for row in sorted({**places, size + 1: stamp}.items())
        )
        return b"xref\n%strailer\n<< /Size %d /Root %d 0 R /Prev %d >>\n" % (rows, size + 2, root, previous)

    made_of += table(start + len(table(0)))
    end = b"startxref\n%d\n%%%%EOF\n" % start
    kind = b"<< /Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161 /Pad (\n"
    made_of += b"%d 0 obj\n%s%s" % (size + 1, kind, end)
    first = len(made_of)
    made_of += b") %s%s\nendobj\n%s" % (_RANGE, gap, end)
    _fill(made_of, places[size], first, signs)
    _fill(made_of, first, len(made_of), stamps)
    path.write_bytes(made_of)


def _fill(text: bytearray, start: int, end: int, seal: Sign) -> None:
    """Put a signature over the first ``end`` bytes into the first gap behind ``start``."""
    gap = text.index(b"/Contents <", start) + len(b"/Contents ")
    after = gap + _HEX + 2
    at = text.index(_RANGE, start)
    covered = b"/ByteRange [0 %010d %010d %010d]" % (gap, after, end - after)
    text[at : at + len(covered)] = covered
    packed = seal(hashlib.sha256(text[:gap] + text[after:end]).digest()).hex().encode()
    text[gap + 1 : gap + 1 + len(packed)] = packed
