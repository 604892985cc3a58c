"""Files that are small and want everything: memory, time, depth, or an answer without end."""

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from tests.fakes.handmade import make, make_nested

Bomb = Callable[[Path], Path]
_A4 = (0, 0, 595, 842)


def _squeezed(portion: bytes, times: int, rounds: int = 1) -> bytes:
    """A portion, again and again, packed by deflate (RFC 1951), and that packed once more."""
    squeezer = zlib.compressobj(9)
    packed = b"".join(squeezer.compress(portion) for _ in range(times)) + squeezer.flush()
    return packed if rounds == 1 else _squeezed(packed, 1, rounds - 1)


def _with(path: Path, change: Callable[[Pdf], None], **keys: object) -> Path:
    make(path, "", **keys)  # type: ignore[arg-type]
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        change(pdf)
        pdf.save(path, object_stream_mode=pikepdf.ObjectStreamMode.disable, compress_streams=False)
    return path


def _draws(pdf: Pdf, content: bytes, **resources: object) -> None:
    page = pdf.pages[0].obj
    page.Contents = pdf.make_stream(content)
    page.Resources = Dictionary(page.Resources)
    for kind, value in resources.items():
        page.Resources[f"/{kind}"] = value


def _packed(pdf: Pdf, packed: bytes, filters: int = 1, **keys: object) -> Stream:
    stream = pdf.make_stream(b"", **keys)
    stream.write(packed, filter=Array([Name.FlateDecode] * filters))
    return stream


def endless_content(path: Path) -> Path:
    """A page whose content unpacks to three hundred megabytes of strokes."""

    def change(pdf: Pdf) -> None:
        strokes = b"1 1 m 9 9 l S " * 5000
        pdf.pages[0].obj.Contents = _packed(pdf, _squeezed(strokes, 4000))

    return _with(path, change)


def endless_blanks(path: Path) -> Path:
    """A gigabyte of nothing, packed twice."""

    def change(pdf: Pdf) -> None:
        packed = _squeezed(_squeezed(b" " * (1 << 20), 1024), 1)
        pdf.pages[0].obj.Contents = _packed(pdf, packed, 2)

    return _with(path, change)


def many_objects(path: Path) -> Path:
    """A page of 100,000 strokes and areas."""
    one = "{x} {y} m {y} {x} {x} 300 {y} 9 c B\n"
    return make(path, "".join(one.format(x=at % 290, y=at * 7 % 390) for at in range(100_000)))


def patterned(path: Path) -> Path:
    """A pattern of cells a thousandth of a point wide, over a page."""

    def change(pdf: Pdf) -> None:
        cell = pdf.make_stream(
            b"0 0 1 rg 0 0 .0005 .0005 re f", PatternType=1, PaintType=1, TilingType=1, BBox=[0, 0, 1, 1]
        )
        cell.update(Dictionary(XStep=0.001, YStep=0.001, Resources=Dictionary()))
        _draws(pdf, b"/Pattern cs /P scn 0 0 300 400 re f", Pattern=Dictionary(P=cell))

    return _with(path, change)


def calculated(path: Path) -> Path:
    """A shading of which each point is calculated by a long program (ISO 32000-2, 7.10.5)."""

    def change(pdf: Pdf) -> None:
        steps = b"dup mul 0.5 add sin " * 20_000
        function = pdf.make_stream(b"{ pop " + steps + b"dup dup }", FunctionType=4)
        function.update(Dictionary(Domain=[0, 1, 0, 1], Range=[0, 1, 0, 1, 0, 1]))
        shading = Dictionary(ShadingType=1, ColorSpace=Name.DeviceRGB, Matrix=[300, 0, 0, 400, 0, 0])
        shading.Function = function
        _draws(pdf, b"/S sh", Shading=Dictionary(S=shading))

    return _with(path, change)


def _picture(path: Path, packed: bytes, decoder: str, side: int, bits: int = 8, **keys: object) -> Path:
    def change(pdf: Pdf) -> None:
        picture = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Image, Width=side, Height=side)
        picture.update(Dictionary(BitsPerComponent=bits, ColorSpace=Name.DeviceGray, **keys))
        picture.write(packed, filter=Name(f"/{decoder}"), decode_parms=keys.get("DecodeParms"))
        _draws(pdf, b"300 0 0 400 0 0 cm /X Do", XObject=Dictionary(X=picture))

    return _with(path, change)


def flate_picture(path: Path) -> Path:
    """A picture of 30,000 by 30,000 pixels that packs to less than a megabyte."""
    return _picture(path, _squeezed(bytes(30_000), 30_000), "FlateDecode", 30_000)


def jpeg_picture(path: Path) -> Path:
    """A JPEG that says it has 65,500 by 65,500 pixels, and then ends."""
    frame = struct.pack(">BHHB", 8, 65_500, 65_500, 3) + bytes((1, 0x22, 0, 2, 0x11, 0, 3, 0x11, 0))
    head = b"\xff\xd8\xff\xc0" + struct.pack(">H", len(frame) + 2) + frame
    return _picture(path, head + b"\xff\xda\0\x0c\3\1\0\2\x11\3\x11\0?\0" + bytes(2000), "DCTDecode", 65_500)


def fax_picture(path: Path) -> Path:
    """A fax page of 60,000 by 60,000 pixels, each line like the one above (ITU-T T.6)."""
    told = Dictionary(K=-1, Columns=60_000, Rows=60_000)
    return _picture(path, b"\xff" * 7500, "CCITTFaxDecode", 60_000, 1, DecodeParms=told)


def jbig2_picture(path: Path) -> Path:
    """A JBIG2 page that says it has 60,000 by 60,000 pixels (ITU-T T.88, 7.4.8)."""
    page = struct.pack(">IIIIBH", 60_000, 60_000, 0, 0, 0, 0)
    segment = struct.pack(">IBBBI", 0, 0x30, 0, 1, len(page)) + page
    return _picture(path, segment, "JBIG2Decode", 60_000, 1)


def jpeg2000_picture(path: Path) -> Path:
    """A JPEG 2000 codestream of 60,000 by 60,000 pixels in one tile (ISO 15444-1, A.5.1)."""
    side = 60_000
    size = struct.pack(">HIIIIIIIIH", 0, side, side, 0, 0, side, side, 0, 0, 3) + b"\7\1\1" * 3
    style = b"\xff\x52\0\x0c\0\0\0\1\1\5\4\4\0\1"
    steps = b"\xff\x5c\0\x13\x40" + b"\x40" * 16
    stream = b"\xff\x4f\xff\x51" + struct.pack(">H", len(size) + 2) + size + style + steps
    return _picture(path, stream + b"\xff\x90\0\n\0\0\0\0\0\0\0\1\xff\x93" + bytes(99), "JPXDecode", side)


def own_form(path: Path) -> Path:
    """A form that draws itself."""

    def change(pdf: Pdf) -> None:
        form = pdf.make_stream(b"/X Do /X Do", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 300, 400])
        form.Resources = Dictionary(XObject=Dictionary(X=form))
        _draws(pdf, b"/X Do", XObject=Dictionary(X=form))

    return _with(path, change)


def own_letter(path: Path) -> Path:
    """A letter that is drawn with itself, a hundred times."""

    def change(pdf: Pdf) -> None:
        letter = pdf.make_stream(b"9 0 d0 BT /T 1 Tf " + b"(AAAAAAAAAA) Tj " * 10 + b"ET")
        font = pdf.make_indirect(
            Dictionary(
                Type=Name.Font, Subtype=Name.Type3, FontBBox=_A4, FontMatrix=[1, 0, 0, 1, 0, 0],
                CharProcs=Dictionary(A=letter), FirstChar=65, LastChar=65, Widths=[9],
                Encoding=Dictionary(Differences=Array([65, Name.A])),
            )
        )  # fmt: skip
        font.Resources = Dictionary(Font=Dictionary(T=font))
        _draws(pdf, b"BT /T 1 Tf (A) Tj ET", Font=Dictionary(T=font))

    return _with(path, change)


def own_parent(path: Path) -> Path:
    """A tree of pages whose branches are its own root, and that says it has two thousand million."""

    def change(pdf: Pdf) -> None:
        root = pdf.Root.Pages
        root.Kids = Array([root, root, *root.Kids, root])
        root.Count = 2_000_000_000

    return _with(path, change)


def nested_arrays(path: Path) -> Path:
    """Arrays in arrays, a million deep, where a page's boxes stand."""
    path.write_bytes(
        make(path, "").read_bytes().replace(b"/Resources", b"/Old " + b"[" * 10**6 + b"/Resources")
    )
    return path


def nested_states(path: Path) -> Path:
    """A million graphics states saved and never restored."""
    return make(path, "q 0.9 0 0 0.9 1 1 cm 0 0 9 9 re W n " * 300_000)


def own_history(path: Path) -> Path:
    """A cross-reference table whose predecessor is itself."""
    whole = make(path, "").read_bytes()
    at = whole[whole.rfind(b"startxref") + 9 :].split()[0]
    path.write_bytes(whole.replace(b"/Size", b"/Prev " + at + b" /Size"))
    return path


def huge_table(path: Path) -> Path:
    """A file that says it has two thousand million objects."""
    body = b"%PDF-1.5\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
    packed = _squeezed(bytes(1 << 20), 200)
    table = (
        b"3 0 obj\n<< /Type /XRef /Size 2000000000 /W [1 4 2] /Root 1 0 R /Length %d /Filter /FlateDecode >>"
    )
    written = table % len(packed) + b"\nstream\n" + packed + b"\nendstream\nendobj\n"
    path.write_bytes(body + written + b"startxref\n%d\n%%%%EOF\n" % len(body))
    return path


def many_words(path: Path) -> Path:
    """A page of two million words."""
    return make(path, "BT /F 1 Tf 9 9 Td " + "(a b c d e f g h i j ) Tj 0 1 Td " * 200_000 + "ET")


def exploding_forms(path: Path) -> Path:
    """Forms that call each other ten times at each of ten levels."""
    return make_nested(path, 10, 10)


BOMBS: dict[str, Bomb] = {
    bomb.__name__: bomb
    for bomb in (
        *(endless_content, endless_blanks, many_objects, patterned, calculated, exploding_forms),
        *(flate_picture, jpeg_picture, fax_picture, jbig2_picture, jpeg2000_picture),
        *(
            own_form,
            own_letter,
            own_parent,
            nested_arrays,
            nested_states,
            own_history,
            huge_table,
            many_words,
        ),
    )
}
