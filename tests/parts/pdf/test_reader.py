"""The reader on honest files: sizes, pixels, words and signature fields lie where the page shows them."""

from contextlib import closing
from pathlib import Path

import pytest
from pikepdf import Array

from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.domain.pages import PageSize, PixelForm, Place, Raster
from tests.fakes.handmade import add_signature_field, make

RED_AT_TOP_LEFT = "1 0 0 rg 0 300 100 100 re f"  # PDF counts from the bottom
RED, WHITE = (255, 0, 0), (255, 255, 255)


def pixel(raster: Raster, x: int, y: int) -> tuple[int, int, int]:
    if raster.form is PixelForm.GREY:
        return (raster.pixels[y * raster.stride + x],) * 3
    at = y * raster.stride + 4 * x
    blue, green, red, _ = raster.pixels[at : at + 4]
    return red, green, blue


def test_a_page_is_drawn_the_right_way_up_and_in_its_colours(reader: PdfProcess, tmp_path: Path) -> None:
    raster = reader.render(make(tmp_path / "a.pdf", RED_AT_TOP_LEFT), 0, 1.0)
    assert (raster.width, raster.height, len(raster.pixels)) == (300, 400, 300 * 400 * 4)
    assert pixel(raster, 50, 50) == RED
    assert pixel(raster, 150, 50) == WHITE
    assert pixel(raster, 50, 350) == WHITE


def test_every_fourth_byte_is_opaque(reader: PdfProcess, tmp_path: Path) -> None:
    raster = reader.render(make(tmp_path / "a.pdf", RED_AT_TOP_LEFT), 0, 1.0)
    assert set(raster.pixels[3::4]) == {255}


def test_a_clip_shows_what_the_whole_page_shows_there(reader: PdfProcess, tmp_path: Path) -> None:
    path = make(tmp_path / "a.pdf", RED_AT_TOP_LEFT)
    whole = reader.render(path, 0, 1.5)
    part = reader.render(path, 0, 1.5, Place(0, 80, 60, 100, 80))
    assert (part.width, part.height) == (150, 120)
    for x, y in ((10, 10), (140, 10), (10, 110), (29, 60), (31, 60)):
        assert pixel(part, x, y) == pixel(whole, 120 + x, 90 + y)


def test_neighbouring_clips_fit_without_a_seam(reader: PdfProcess, tmp_path: Path) -> None:
    path, scale = make(tmp_path / "a.pdf", RED_AT_TOP_LEFT), 1.37
    cut = 100 / scale
    whole = reader.render(path, 0, scale)
    left = reader.render(path, 0, scale, Place(0, 0, 0, cut, 400))
    right = reader.render(path, 0, scale, Place(0, cut, 0, 300 - cut, 400))
    assert left.width + right.width == whole.width
    assert left.height == right.height == whole.height


def test_a_picture_stays_as_it_is_when_the_next_one_is_drawn(reader: PdfProcess, tmp_path: Path) -> None:
    first = reader.render(make(tmp_path / "a.pdf", RED_AT_TOP_LEFT), 0, 1.0)
    reader.render(make(tmp_path / "b.pdf", ""), 0, 1.0)
    assert pixel(first, 50, 50) == RED


def test_nothing_of_a_page_stays_in_the_memory_that_is_shared(reader: PdfProcess, tmp_path: Path) -> None:
    drawn = reader.render(make(tmp_path / "a.pdf", RED_AT_TOP_LEFT), 0, 1.0)
    assert set(drawn.pixels) != {255}
    assert reader._segment is not None
    assert set(reader._segment.memory[:]) == {255}


def test_a_page_without_colours_is_drawn_in_a_byte_a_pixel_as_it_would_be_in_four(
    reader: PdfProcess, tmp_path: Path
) -> None:
    letter = "BT /F 12 Tf 30 350 Td (Anmeldung bei der Stadt) Tj ET 0.4 g 20 20 99.5 60.5 re f 0 0 1 0.5 k "
    plain = make(tmp_path / "a.pdf", letter)
    with_colour = make(tmp_path / "b.pdf", letter + "1 0 0 rg 290 390 9 9 re f")
    grey, coloured = reader.render(plain, 0, 1.3), reader.render(with_colour, 0, 1.3)
    assert (grey.form, coloured.form) == (PixelForm.GREY, PixelForm.BGRX)
    assert len(set(grey.pixels)) > 20, "letters have soft edges"
    for y in range(20, grey.height):
        for x in range(grey.width - 20):
            assert abs(pixel(grey, x, y)[0] - pixel(coloured, x, y)[1]) <= 1


def test_what_a_larger_page_left_is_not_seen_on_the_next(reader: PdfProcess, tmp_path: Path) -> None:
    dark = make(tmp_path / "a.pdf", "0 0 1 rg 0 0 300 400 re f")
    light, half = make(tmp_path / "b.pdf", ""), make(tmp_path / "c.pdf", "1 0 0 rg 0 0 150 400 re f")
    for path, scale, seen in ((dark, 3.0, {0, 255}), (light, 1.0, {255}), (half, 1.0, {0, 255})):
        assert set(reader.render(path, 0, scale).pixels) == seen
    for path, scale, seen in ((dark, 1.0, {0, 255}), (light, 3.0, {255})):
        assert set(reader.render(path, 0, scale).pixels) == seen


def test_what_was_read_is_forgotten_with_the_process_that_read_it(tmp_path: Path) -> None:
    path = make(tmp_path / "a.pdf", RED_AT_TOP_LEFT)
    with closing(PdfProcess()) as reader:
        reader.inspect(path)
        before = reader._asking._child._process
        assert before is not None
        reader.forget()
        assert before.poll() is not None, "the process is gone, and its memory with it"
        assert reader.inspect(path).pages


def test_a_page_that_does_not_begin_at_zero_is_shown_from_its_own_corner(
    reader: PdfProcess, tmp_path: Path
) -> None:
    path = make(tmp_path / "a.pdf", "1 0 0 rg 100 500 50 50 re f", box=(100, 150, 400, 550))
    facts = reader.inspect(path)
    assert facts.pages == (PageSize(300, 400),)
    assert pixel(reader.render(path, 0, 1.0), 25, 25) == RED


def test_facts_of_an_ordinary_file(reader: PdfProcess, tmp_path: Path) -> None:
    facts = reader.inspect(make(tmp_path / "a.pdf", "", ""))
    assert facts.pages == (PageSize(300, 400), PageSize(300, 400))
    assert not facts.repaired
    assert facts.slots == ()


@pytest.mark.parametrize(
    ("rotation", "place"),
    [
        (0, Place(0, 20, 290, 100, 30)),
        (90, Place(0, 80, 20, 30, 100)),
        (180, Place(0, 180, 80, 100, 30)),
        (270, Place(0, 290, 180, 30, 100)),
    ],
)
def test_a_signature_slot_lies_where_the_turned_page_shows_it(
    reader: PdfProcess, tmp_path: Path, rotation: int, place: Place
) -> None:
    path = make(tmp_path / f"{rotation}.pdf", Rotate=rotation)
    add_signature_field(path, "Unterschrift", (20, 80, 120, 110))
    (slot,) = reader.inspect(path).slots
    assert slot.place == place
    assert not slot.signed


def test_a_signature_slot_counts_from_the_crop_box(reader: PdfProcess, tmp_path: Path) -> None:
    path = make(tmp_path / "a.pdf", CropBox=Array([10, 50, 290, 380]))
    add_signature_field(path, "Unterschrift", (20, 80, 120, 110))
    facts = reader.inspect(path)
    assert facts.pages == (PageSize(280, 330),)
    assert facts.slots[0].place == Place(0, 10, 270, 100, 30)


def test_slots_come_from_the_top_down_and_know_which_are_signed(reader: PdfProcess, tmp_path: Path) -> None:
    path = make(tmp_path / "a.pdf")
    add_signature_field(path, "unten", (20, 40, 120, 70))
    add_signature_field(path, "oben", (20, 300, 120, 330), signed=True)
    add_signature_field(path, "unsichtbar", (0, 0, 0, 0))
    add_signature_field(path, "auf keiner Seite", (0, 0, 0, 0), signed=True, on_page=False)
    slots = reader.inspect(path).slots
    assert [(slot.name, slot.signed, slot.place is None) for slot in slots] == [
        ("oben", True, False),
        ("unten", False, False),
        ("unsichtbar", False, True),
        ("auf keiner Seite", True, True),
    ]


def test_an_empty_signature_field_is_drawn_empty(reader: PdfProcess, tmp_path: Path) -> None:
    path = add_signature_field(make(tmp_path / "a.pdf"), "Unterschrift", (20, 80, 220, 180))
    raster = reader.render(path, 0, 1.0)
    assert set(raster.pixels) == {255}


def test_words_come_in_reading_order_whatever_order_the_file_has(reader: PdfProcess, tmp_path: Path) -> None:
    below = "BT /F 12 Tf 30 60 Td (Unterschrift der Person) Tj ET "
    above = "BT /F 12 Tf 30 350 Td (Anmeldung bei der Stadt) Tj ET"
    path = make(tmp_path / "a.pdf", below + above)
    words = reader.words(path, 0)
    assert [word.text for word in words] == [
        "Anmeldung",
        "bei",
        "der",
        "Stadt",
        "Unterschrift",
        "der",
        "Person",
    ]
    assert words[4].x0 == pytest.approx(30, abs=1)
    assert 320 < words[4].y0 < 340 < words[4].y1 < 350


def test_words_lie_where_the_turned_page_shows_them(reader: PdfProcess, tmp_path: Path) -> None:
    path = make(tmp_path / "a.pdf", "BT /F 12 Tf 30 350 Td (Anmeldung) Tj ET", Rotate=90)
    (word,) = reader.words(path, 0)
    assert word.x0 == pytest.approx(347, abs=4)
    assert word.y0 == pytest.approx(30, abs=1)


def test_words_of_the_whole_document_know_their_page(reader: PdfProcess, tmp_path: Path) -> None:
    page = "BT /F 12 Tf 30 350 Td (Seite) Tj ET"
    assert [word.page for word in reader.words(make(tmp_path / "a.pdf", page, page))] == [0, 1]


def test_a_name_in_any_script_opens(reader: PdfProcess, tmp_path: Path) -> None:
    path = make(tmp_path / "a.pdf").rename(tmp_path / "Müller الحسن.pdf")
    assert len(reader.inspect(path).pages) == 1


def test_a_file_that_changed_under_its_name_is_read_again(reader: PdfProcess, tmp_path: Path) -> None:
    path = make(tmp_path / "a.pdf", "")
    assert len(reader.inspect(path).pages) == 1
    make(path, "", "", "")
    assert len(reader.inspect(path).pages) == 3
