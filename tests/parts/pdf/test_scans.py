"""Pages that are one picture: decoded at screen size, they look as the whole way of drawing shows them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageChops, ImageStat

from clerkdesk.adapters.pdf.child.documents import Documents
from clerkdesk.adapters.pdf.child.drawing import turbo
from clerkdesk.adapters.pdf.child.drawing.decoding import decoded_at
from clerkdesk.adapters.pdf.child.drawing.scans import Scans
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.domain.pages import PixelForm, Place, Raster
from tests.fakes.handmade import add_signature_field
from tests.fakes.scanned import A_PAGE, NOTHING_TO_SEE, bits, flat, group4, jbig2, jpeg, paper, scan

Made = tuple[bytes, dict[str, object]]
COLOURED, GREY, FAX, JBIG2, PLAIN_BITS = (
    lambda: jpeg(paper()),
    lambda: jpeg(paper().convert("L")),
    lambda: group4(bits(paper())),
    lambda: jbig2(bits(paper())),
    lambda: flat(bits(paper())),
)
KINDS = [COLOURED, GREY, FAX, JBIG2, PLAIN_BITS]


def image(raster: Raster) -> Image.Image:
    mode, raw = {
        PixelForm.GREY: ("L", "L"),
        PixelForm.RGBX: ("RGB", "RGBX"),
        PixelForm.BGRX: ("RGB", "BGRX"),
    }[raster.form]
    size = raster.width, raster.height
    return Image.frombytes(mode, size, bytes(raster.pixels), "raw", raw, raster.stride).convert("RGB")


def difference(one: Image.Image, two: Image.Image) -> float:
    """The mean difference of two pictures of one size, of 255."""
    assert one.size == two.size
    return max(ImageStat.Stat(ImageChops.difference(one, two)).mean)


def both_ways(
    reader: PdfProcess, folder: Path, made: Made, scale: float, **page: object
) -> tuple[Raster, Raster]:
    """A scan as decoded here, and as MuPDF draws it."""
    content = page.pop("content", A_PAGE)
    assert isinstance(content, bytes)
    ours = scan(folder / "ours.pdf", made, content=content, **page)
    theirs = scan(folder / "theirs.pdf", made, content=content + NOTHING_TO_SEE, **page)
    return reader.render(ours, 0, scale), reader.render(theirs, 0, scale)


@pytest.mark.parametrize("scale", [0.2, 1.0, 1.31])
@pytest.mark.parametrize("kind", KINDS, ids=["coloured", "grey", "fax", "jbig2", "bits"])
def test_a_scan_looks_as_mupdf_draws_it(
    reader: PdfProcess, tmp_path: Path, kind: Callable[[], Made], scale: float
) -> None:
    drawn, expected = both_ways(reader, tmp_path, kind(), scale)
    assert drawn.form is (PixelForm.RGBX if kind is COLOURED else PixelForm.GREY)
    assert difference(image(drawn), image(expected)) < 3


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize(
    "content",
    [
        A_PAGE,
        b"q 0 400 -300 0 300 0 cm /Scan Do Q",
        b"q -300 0 0 400 300 0 cm /Scan Do Q",
        b"q 300 0 0 -400 0 400 cm /Scan Do Q",
        b"q 250 0 0 320 20 40 cm /Scan Do Q",
        b"q 1 0 0 1 20 40 cm 0 0 250 320 re W n 250 0 0 320 0 0 cm 0.5 w /Scan Do Q",
    ],
    ids=["plain", "lying", "mirrored", "upside down", "with margins", "clipped to itself"],
)
def test_a_scan_lies_as_its_page_and_matrix_say(
    reader: PdfProcess, tmp_path: Path, content: bytes, rotation: int
) -> None:
    drawn, expected = both_ways(reader, tmp_path, COLOURED(), 0.87, content=content, Rotate=rotation)
    assert drawn.form is PixelForm.RGBX
    assert difference(image(drawn), image(expected)) < 2.5


@pytest.mark.parametrize("kind", [COLOURED, FAX], ids=["coloured", "fax"])
def test_crop_box_and_user_unit_count(reader: PdfProcess, tmp_path: Path, kind: Callable[[], Made]) -> None:
    page: dict[str, object] = {"CropBox": Array([10, 50, 290, 380]), "UserUnit": 1.5}
    drawn, expected = both_ways(reader, tmp_path, kind(), 0.8, **page)
    assert (drawn.width, drawn.height) == (336, 396)
    assert drawn.form is not PixelForm.BGRX
    assert difference(image(drawn), image(expected)) < 3


@pytest.mark.parametrize("size", [(601, 801), (597, 803), (1, 1), (9, 3)])
def test_pictures_of_odd_sizes_have_no_edge_of_their_own(
    reader: PdfProcess, tmp_path: Path, size: tuple[int, int]
) -> None:
    white = Image.new("1", size, 1)
    for made in (group4(white), flat(white)):
        for scale in (0.5, 1.0, 2.0):
            drawn = reader.render(scan(tmp_path / "a.pdf", made), 0, scale)
            assert drawn.form is PixelForm.GREY
            assert set(drawn.pixels) == {255}


def test_a_mask_and_an_inverted_picture_of_bits_are_black_where_mupdf_is(
    reader: PdfProcess, tmp_path: Path
) -> None:
    for kind in (FAX, PLAIN_BITS):
        for more in (
            {"Decode": Array([1, 0])},
            {"ImageMask": True},
            {"ImageMask": True, "Decode": Array([1, 0])},
        ):
            data, said = kind()
            if "ImageMask" in more:
                del said["ColorSpace"]
            drawn, expected = both_ways(reader, tmp_path, (data, {**said, **more}), 1.0)
            assert drawn.form is PixelForm.GREY
            assert difference(image(drawn), image(expected)) < 4


@pytest.mark.parametrize("scale", [0.9, 2.0, 2.7])
def test_tiles_of_a_scan_fit_without_a_seam(reader: PdfProcess, tmp_path: Path, scale: float) -> None:
    path = scan(tmp_path / "a.pdf", COLOURED())
    whole = image(reader.render(path, 0, scale))
    cut = round(140 * scale) / scale
    left = image(reader.render(path, 0, scale, Place(0, 0, 0, cut, 400)))
    right = image(reader.render(path, 0, scale, Place(0, cut, 0, 300 - cut, 400)))
    together = Image.new("RGB", whole.size)
    together.paste(left, (0, 0))
    together.paste(right, (left.width, 0))
    assert difference(together, whole) < 0.1


def test_a_scan_with_invisible_words_is_still_a_scan(reader: PdfProcess, tmp_path: Path) -> None:
    words = A_PAGE + b" BT 3 Tr /F 12 Tf 30 350 Td (Anmeldung \\(Stadt\\)) Tj [(bei) -20 <0041>] TJ ET"
    drawn, expected = both_ways(reader, tmp_path, COLOURED(), 1.0, content=words)
    assert drawn.form is PixelForm.RGBX
    assert difference(image(drawn), image(expected)) < 2.5


@pytest.mark.parametrize(
    "content",
    [
        A_PAGE + b" BT /F 12 Tf 30 350 Td (Anmeldung) Tj ET",
        A_PAGE + b" 1 0 0 rg 0 0 100 100 re f",
        A_PAGE + A_PAGE,
        b"q /G gs 300 0 0 400 0 0 cm /Scan Do Q",
        b"q 0 0 150 400 re W n 300 0 0 400 0 0 cm /Scan Do Q",
        b"q 212 212 -283 283 280 0 cm /Scan Do Q",
        b"/OC /Layer BDC " + A_PAGE + b" EMC",
        b"300 0 0 400 cm /Scan Do",
        b"Q Q Q",
        b"(((",
        b"",
    ],
)
def test_a_page_that_shows_more_is_left_to_mupdf(reader: PdfProcess, tmp_path: Path, content: bytes) -> None:
    drawn = reader.render(scan(tmp_path / "a.pdf", COLOURED(), content=content), 0, 1.0)
    assert drawn.form is not PixelForm.RGBX


def test_colours_that_are_not_the_screens_own_are_left_to_mupdf(reader: PdfProcess, tmp_path: Path) -> None:
    data, said = COLOURED()
    fax, of_bits = FAX()
    calibrated = Array([Name.CalRGB, Dictionary(WhitePoint=Array([0.95, 1, 1.09]), Gamma=Array([1, 1, 1]))])
    palette = Array([Name.Indexed, Name.DeviceRGB, 1, b"\xff\x00\x00\xff\xff\xff"])
    odd: list[Made] = [
        jpeg(paper().convert("CMYK")),
        (data, {**said, "ColorSpace": calibrated}),
        (data, {**said, "Decode": Array([1, 0, 1, 0, 1, 0])}),
        (data, {**said, "Mask": Array([0, 0, 0, 0, 0, 0])}),
        (data, {**said, "DecodeParms": Dictionary(ColorTransform=0)}),
        (fax, {**of_bits, "ColorSpace": palette}),
    ]
    for made in odd:
        drawn, expected = both_ways(reader, tmp_path, made, 1.0)
        assert drawn.form is PixelForm.BGRX
        assert drawn.pixels == expected.pixels


def test_a_damaged_scan_is_drawn_as_mupdf_can(reader: PdfProcess, tmp_path: Path) -> None:
    for data, said in (COLOURED(), FAX(), PLAIN_BITS()):
        for spoilt in (data[: len(data) // 2], data[:200], b"", b"\xff\xd8\xff" + bytes(50)):
            drawn, expected = both_ways(reader, tmp_path, (spoilt, said), 1.0)
            assert drawn.pixels == expected.pixels


def test_a_scan_that_claims_another_size_than_it_has_is_left_to_mupdf(
    reader: PdfProcess, tmp_path: Path
) -> None:
    data, said = COLOURED()
    for width, height in ((599, 800), (60_000, 60_000), (2**30, 2**30)):
        path = scan(tmp_path / "a.pdf", (data, {**said, "Width": width, "Height": height}))
        assert reader.render(path, 0, 1.0).form is PixelForm.BGRX


def test_an_empty_signature_field_leaves_a_scan_a_scan(reader: PdfProcess, tmp_path: Path) -> None:
    path = add_signature_field(scan(tmp_path / "a.pdf", COLOURED()), "Unterschrift", (20, 20, 90, 50))
    assert reader.render(path, 0, 1.0).form is PixelForm.RGBX


def test_a_scan_with_a_note_on_it_shows_the_note(reader: PdfProcess, tmp_path: Path) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Square, Rect=Array([20, 20, 90, 50]), C=Array([1, 0, 0]))
    path = scan(tmp_path / "a.pdf", COLOURED(), Annots=Array([note]))
    assert reader.render(path, 0, 1.0).form is PixelForm.BGRX


@pytest.mark.parametrize("step", [1, 2, 4, 8])
@pytest.mark.parametrize("size", [(600, 800), (601, 803)])
def test_a_whole_page_and_its_tiles_are_the_same_picture(
    reader: PdfProcess, tmp_path: Path, size: tuple[int, int], step: int
) -> None:
    """The page at once is decoded right into its place, tiles are cut from a picture that is kept."""
    made = jpeg(paper().resize(size))
    sheet = {"MediaBox": Array([0, 0, size[0] / 2, size[1] / 2])}
    content = b"q %.1f 0 0 %.1f 0 0 cm /Scan Do Q" % (size[0] / 2, size[1] / 2)
    path = scan(tmp_path / "page.pdf", made, content=content, **sheet)
    whole = image(reader.render(path, 0, 2 / step))
    tile = image(reader.render(path, 0, 2 / step, Place(0, 0, 0, 100, 100)))
    assert difference(whole.crop((0, 0, *tile.size)), tile) == 0


def test_a_scan_leaves_nothing_of_itself_on_the_next_page(reader: PdfProcess, tmp_path: Path) -> None:
    """Decoded at half its size it is a pixel wider and higher than its page."""
    data, said = jpeg(paper().resize((601, 801)))
    odd, torn = scan(tmp_path / "odd.pdf", (data, said)), scan(tmp_path / "torn.pdf", (data[:-4000], said))
    other = scan(tmp_path / "other.pdf", (data, said), content=b"1 0 0 rg 0 0 1 1 re f")
    reader.render(other, 0, 2.0)
    expected = reader.render(other, 0, 1.2)
    for path in (odd, torn):
        reader.render(path, 0, 1.0)
        assert reader.render(other, 0, 1.2).pixels == expected.pixels


@pytest.mark.parametrize("kind", [COLOURED, GREY], ids=["coloured", "grey"])
@pytest.mark.parametrize("step", [1, 2, 4, 8])
def test_where_the_system_has_no_turbo_pillow_decodes_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: Callable[[], Made], step: int
) -> None:
    documents = Documents()
    documents.file_limit = 1_000_000_000
    picture = Scans(documents).of((str(scan(tmp_path / "a.pdf", kind())), 0, 0))
    assert picture is not None
    at_hand = decoded_at(picture, step).convert("RGB")
    monkeypatch.setattr(turbo, "_library", None)
    assert difference(at_hand, decoded_at(picture, step).convert("RGB")) < 1
