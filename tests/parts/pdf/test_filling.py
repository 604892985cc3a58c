"""Fields are filled in so that every other reader sees it, and nothing beside them changes."""

import time
import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pymupdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from clerkdesk.adapters.pdf.asking import STANDARD
from clerkdesk.adapters.pdf.child.forms import fields
from clerkdesk.adapters.pdf.contents import PdfContentsProcess
from clerkdesk.adapters.pdf.editor import PdfEditing
from clerkdesk.base.errors import Unreadable
from clerkdesk.base.paths import resource
from clerkdesk.domain.edits import FillFields
from tests.fakes.forms import COMB, MULTILINE, RADIO, FormSheets, every_kind
from tests.parts.pdf.filling_bench import Fill, changed, pixels, text, uncompressed

FONT = resource("fonts", "NotoSans-Regular.ttf")
_NOW = datetime(2026, 11, 23, tzinfo=UTC)
_SEQUENCES = (
    "A̋C̀C̄C̆C̈C̕C̣C̦C̨̆D̂F̀F̄G̀H̄H̦H̱J́J̌K̀K̂K̄K̇K̕K̛K̦K͟HK͟hL̂L̥L̥̄L̦M̀M̂M̆M̐N̂N̄N̆N̦P̀P̄P̕P̣R̆R̥R̥̄S̀S̄S̛̄S̱T̀T̄T̈T̕T̛U̇Z̀Z̄Z̆Z̈Z̧"
    "a̋c̀c̄c̆c̈c̕c̣c̦c̨̆d̂f̀f̄g̀h̦j́k̀k̂k̄k̇k̕k̛k̦k͟hl̂l̥l̥̄l̦m̀m̂m̆m̐n̂n̄n̆n̦p̀p̄p̕p̣r̆r̥r̥̄s̀s̄s̛̄s̱t̀t̄t̕t̛u̇z̀z̄z̆z̈z̧Ç̆ç̆Û̄û̄"
)
"""The letters of DIN 91379 (table of Latin letters) that have no number of their own."""
_SINGLE = "".join(chr(number) for number in (*range(0xC0, 0xD7), *range(0xD8, 0xF7), *range(0xF8, 0x149)))
_SINGLE += "ŊŋŒœŔŕŘřŚśŠšȘșȚțŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžƇƈƏƗƠơƯưƷǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǞǟǢǣǤǥǦǧǨǩǪǫǬǭǮǯǴǵ"
_SINGLE += "ḂḃḆḇḊḋḌḍḎḏḐḑḜḝḞḟḠḡḢḣḤḥḦḧḨḩḪḫḯḰḱḲḳḴḵḶḷḺḻṀṁṂṃṄṅṆṇṈṉṒṓṔṕṖṗṘṙṚṛṞṟṠṡṢṣṪṫṬṭṮṯẀẁẂẃẄẅẆẇẌẍẎẏẐẑẒẓẔẕẖẗẞ"
_SINGLE += "ẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹʰʳ€"


def test_other_readers_see_what_was_entered(fill: Fill, tmp_path: Path) -> None:
    form = every_kind(tmp_path / "form.pdf")
    values = {"Name": "Müßiggänger-Öztürk", "Tag": "24.12.2026", "Ort": "Größenwahn", "Zweite Seite": "Łódź"}
    filled = fill(form, **values, Amt="b", Einverstanden="Ja", Art="alt")
    read = text(filled)
    for shown in (*values.values(), "Bürgerbüro"):
        assert shown in read
    with pikepdf.open(filled) as file:
        found = {str(one.T): one for one in file.Root.AcroForm.Fields}
        assert {name: str(found[name].V) for name in values} == values
        assert str(found["Amt"].V) == "b", "the choice is kept by its value, not by its words"
        assert (Name.Ja, Name.Ja) == (found["Einverstanden"].V, found["Einverstanden"].AS)
        assert Name.alt == found["Art"].V
        assert [kid.AS for kid in found["Art"].Kids] == [Name.Off, Name.alt]
        assert not file.check_pdf_syntax()


def test_nothing_changes_beside_the_fields(fill: Fill, tmp_path: Path) -> None:
    sheets = FormSheets()
    box = (100, 700, 300, 720)
    sheets.text("Name", box, MK=Dictionary())
    page = sheets.pdf.pages[0]
    page.Contents = sheets.pdf.make_stream(b"0.5 g 50 600 400 50 re f 0 0 1 RG 50 50 m 500 800 l S")
    form = sheets.save(tmp_path / "form.pdf")
    filled = fill(form, Name="Ćwikła")
    before, after = pixels(form, tmp_path), pixels(filled, tmp_path)
    points = changed(before, after)
    assert points, "the name is seen"
    height = after.height
    assert all(99 <= x <= 301 and height - 721 <= y <= height - 699 for x, y in points)


@pytest.mark.parametrize("letters", [_SINGLE, _SEQUENCES], ids=["single", "sequences"])
def test_every_letter_of_names_is_kept_shown_and_read(fill: Fill, tmp_path: Path, letters: str) -> None:
    sheets = FormSheets()
    sheets.text("Name", (40, 100, 560, 800), Ff=MULTILINE)
    filled = fill(sheets.save(tmp_path / "form.pdf"), Name=letters)
    kept = unicodedata.normalize("NFC", letters)
    with pikepdf.open(filled) as file:
        assert str(file.Root.AcroForm.Fields[0].V) == kept
    assert "".join(text(filled).split()) == kept
    assert all(".notdef" not in str(font) for font in pymupdf.open(filled).get_page_fonts(0))


def test_letters_of_the_forms_own_font_are_written_in_it(fill: Fill, tmp_path: Path) -> None:
    sheets = FormSheets()
    sheets.text("A", (60, 700, 260, 720))
    form = sheets.save(tmp_path / "form.pdf")
    with pikepdf.open(fill(form, A="Grüße")) as file:
        assert "/Helv" in file.Root.AcroForm.Fields[0].AP.N.Resources.Font
    with pikepdf.open(fill(form, A="Grüße aus Łódź")) as file:
        words = file.Root.AcroForm.Fields[0].AP.N.Resources.XObject.Line0
        descendant = words.Resources.Font.F0.DescendantFonts[0]
        program = descendant.FontDescriptor.FontFile2.read_bytes()
        assert len(program) < 60_000, "only the letters that are needed"


def test_a_comb_has_a_letter_in_each_box(fill: Fill, tmp_path: Path) -> None:
    sheets = FormSheets()
    sheets.text("Nummer", (100, 700, 300, 720), Ff=COMB, MaxLen=10)
    filled = fill(sheets.save(tmp_path / "form.pdf"), Nummer="DE48Ł6")
    words = pymupdf.open(filled)[0].get_text("rawdict")["blocks"]
    letters = [
        (one["c"], (one["bbox"][0] + one["bbox"][2]) / 2)
        for block in words
        for line in block["lines"]
        for span in line["spans"]
        for one in span["chars"]
        if one["c"].strip()
    ]
    assert [letter for letter, _ in letters] == list("DE48Ł6")
    assert [middle for _, middle in letters] == pytest.approx([110 + 20 * at for at in range(6)], abs=1)


@pytest.mark.parametrize(("quadding", "where"), [(0, 102), (1, 200), (2, 298)])
def test_text_stands_at_the_side_the_form_wants(
    fill: Fill, tmp_path: Path, quadding: int, where: float
) -> None:
    sheets = FormSheets()
    sheets.text("A", (100, 700, 300, 720), Q=quadding)
    x0, _, x1, *_ = pymupdf.open(fill(sheets.save(tmp_path / "form.pdf"), A="Wort"))[0].get_text("words")[0]
    assert x0 + (x1 - x0) * quadding / 2 == pytest.approx(where, abs=1)


def test_long_text_breaks_into_lines_and_gets_smaller_rather_than_lost(fill: Fill, tmp_path: Path) -> None:
    sheets = FormSheets(appearance="/Helv 14 Tf 0 g")
    sheets.text("Vermerk", (60, 600, 260, 700), Ff=MULTILINE)
    sheets.text("Zeile", (60, 500, 160, 520))
    words = [f"Wort{number}" for number in range(60)]
    filled = fill(sheets.save(tmp_path / "form.pdf"), Vermerk=" ".join(words), Zeile="Donaudampfschifffahrt")
    found = pymupdf.open(filled)[0].get_text("words")
    assert [word[4] for word in found if word[4].startswith("Wort")] == words
    top = pymupdf.open(filled)[0].rect.height
    for x0, y0, x1, y1, word, *_ in found:
        low, right = (500, 160) if word.startswith("Donau") else (600, 260)
        assert x0 >= 60 and x1 <= right and top - y1 >= low - 1 and top - y0 <= low + 101


def test_a_turned_field_is_written_along_its_turn(fill: Fill, tmp_path: Path) -> None:
    sheets = FormSheets()
    sheets.text("A", (100, 500, 120, 700), MK=Dictionary(R=90))
    page = pymupdf.open(fill(sheets.save(tmp_path / "form.pdf"), A="Aufwärts"))[0]
    lines = [line for block in page.get_text("dict")["blocks"] for line in block["lines"]]
    assert lines[0]["dir"] == pytest.approx((0, -1))
    assert lines[0]["bbox"][0] >= 100 and lines[0]["bbox"][2] <= 120


def test_buttons_that_give_the_same_go_together(fill: Fill, tmp_path: Path) -> None:
    sheets = FormSheets()
    sheets.ticked(
        "Art", [("a", (60, 700, 74, 714)), ("b", (90, 700, 104, 714)), ("a", (60, 600, 74, 614))], RADIO
    )
    with pikepdf.open(fill(sheets.save(tmp_path / "form.pdf"), Art="a")) as file:
        assert [kid.AS for kid in file.Root.AcroForm.Fields[0].Kids] == [Name.a, Name.Off, Name.a]


def test_a_tick_is_taken_away_again(fill: Fill, tmp_path: Path) -> None:
    form = every_kind(tmp_path / "form.pdf")
    ticked = fill(form, Einverstanden="Ja").rename(tmp_path / "ticked.pdf")
    with pikepdf.open(fill(ticked, Einverstanden="Off")) as file:
        found = next(one for one in file.Root.AcroForm.Fields if str(one.T) == "Einverstanden")
        assert (Name.Off, Name.Off) == (found.V, found.AS)


@pytest.mark.parametrize("flags", [0, RADIO])
def test_a_button_that_was_never_drawn_gets_its_looks(fill: Fill, tmp_path: Path, flags: int) -> None:
    sheets = FormSheets()
    sheets.field("Ja", Name.Btn, (60, 700, 80, 720), Ff=flags)
    form = sheets.save(tmp_path / "form.pdf")
    state = "0" if flags else "Yes"
    filled = fill(form, Ja=state)
    with pikepdf.open(filled) as file:
        found = file.Root.AcroForm.Fields[0]
        assert set(found.AP.N.keys()) == {f"/{state}", "/Off"} and Name(f"/{state}") == found.AS
    dark = pixels(filled, tmp_path)
    middle = dark.height - 710
    assert min(dark.pixel(x, y)[0] for x in range(64, 77) for y in range(middle - 6, middle + 6)) < 80


def test_a_list_shows_and_marks_what_was_chosen(fill: Fill, tmp_path: Path) -> None:
    filled = fill(every_kind(tmp_path / "form.pdf"), Teil="Ortsteil 7")
    with pikepdf.open(filled) as file:
        found = next(one for one in file.Root.AcroForm.Fields if str(one.T) == "Teil")
        assert (str(found.V), list(found.I)) == ("Ortsteil 7", [7])
    assert "Ortsteil 7" in text(filled) and "Ortsteil 0" not in text(filled)


def test_what_the_form_left_to_its_readers_is_drawn(fill: Fill, tmp_path: Path) -> None:
    sheets = FormSheets()
    sheets.form.NeedAppearances = True
    sheets.text("Name", (60, 700, 260, 720), V=String("Schon da"))
    sheets.text("Ort", (60, 660, 260, 680))
    filled = fill(sheets.save(tmp_path / "form.pdf"), Ort="Musterstadt")
    with pikepdf.open(filled) as file:
        assert "/NeedAppearances" not in file.Root.AcroForm
        assert all("/AP" in one for one in file.Root.AcroForm.Fields)
    assert "Schon da" in text(filled)


def test_a_second_form_and_usage_rights_are_taken_out(fill: Fill, tmp_path: Path) -> None:
    sheets = FormSheets()
    sheets.text("Name", (60, 700, 260, 720), RV=String("<body>alt</body>"))
    sheets.form.XFA = Array([String("template"), sheets.pdf.make_stream(b"<template/>")])
    sheets.pdf.Root.NeedsRendering = True
    sheets.pdf.Root.Perms = Dictionary(UR3=Dictionary(Type=Name.Sig))
    with pikepdf.open(fill(sheets.save(tmp_path / "form.pdf"), Name="neu")) as file:
        assert "/XFA" not in file.Root.AcroForm and "/NeedsRendering" not in file.Root
        assert "/UR3" not in file.Root.get("/Perms", Dictionary())
        assert "/RV" not in file.Root.AcroForm.Fields[0]


def test_a_form_in_the_manner_of_office_programs_is_filled_in(fill: Fill, tmp_path: Path) -> None:
    """Fields above, places below them; a font with a name of its own and letters by their names."""
    sheets = FormSheets()
    differences = Array([24, Name("/breve"), 228, Name("/adieresis"), 223, Name("/germandbls")])
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type1,
        BaseFont=Name("/Times-Roman"),
        Encoding=Dictionary(Type=Name.Encoding, Differences=differences),
    )
    sheets.form.DR.Font.F3 = sheets.pdf.make_indirect(font)
    kids = [sheets.place((60, y, 260, y + 20), MK=Dictionary()) for y in (700, 600)]
    above = sheets.pdf.make_indirect(
        Dictionary(T=String("Feld"), FT=Name.Tx, DA=String("0 0 0 rg /F3 11 Tf"), Kids=Array(kids))
    )
    for kid in kids:
        kid.Parent, kid.V = above, String("alt")
    sheets.form.Fields.append(above)
    filled = fill(sheets.save(tmp_path / "form.pdf"), Feld="Spaß hält")
    assert text(filled).count("Spaß hält") == 2
    with pikepdf.open(filled) as file:
        found = file.Root.AcroForm.Fields[0]
        assert str(found.V) == "Spaß hält" and all("/V" not in kid for kid in found.Kids)


@pytest.mark.parametrize(
    "values",
    [
        {"Gibt es nicht": "egal"},
        {"Fest": "geändert"},
        {"Kurz": "vier"},
        {"Amt": "Kasse"},
        {"Tag": "31.02.2026"},
        {"Art": "anders"},
        {"Name": "zwei\nZeilen"},
        {"Name": "\ue000"},
        {"Geheim": "egal"},
    ],
    ids=lambda values: next(iter(values)),
)
def test_what_a_field_does_not_take_is_refused(fill: Fill, tmp_path: Path, values: dict[str, str]) -> None:
    with pytest.raises(Unreadable) as refused:
        fill(every_kind(tmp_path / "form.pdf"), **{"Zweite Seite": "sonst gut"}, **values)
    assert refused.value.code == "PDF-11"
    assert not any(value in refused.value.hint for value in values.values()), "no values in messages"


def test_what_was_filled_in_is_read_again(fill: Fill, tmp_path: Path) -> None:
    values = {"Name": "Łucja", "Nummer": "12345678", "Art": "neu", "Teil": "Ortsteil 2", "Vermerk": "a\nb"}
    filled = fill(every_kind(tmp_path / "form.pdf"), **values)
    contents = PdfContentsProcess()
    try:
        found = {one.name: one.value for one in contents.form_fields(filled).fields}
    finally:
        contents.close()
    assert {name: found[name] for name in values} == values


def test_the_child_fills_in_too(tmp_path: Path) -> None:
    edits = [FillFields((("Name", "Łucja M̂"), ("Einverstanden", "Ja")))]
    filled = tmp_path / "filled.pdf"
    filled.write_bytes(PdfEditing(STANDARD, FONT).edited(every_kind(tmp_path / "form.pdf"), edits, _NOW))
    assert "Łucja M̂" in text(filled)


def test_a_strangers_form_is_filled_in(fill: Fill, shared_data: Path) -> None:
    form = shared_data / "signed/pdf-shadow-rub/replace/variant-1_replace-via-overlay/1_original-document.pdf"
    contents = PdfContentsProcess()
    try:
        found = contents.form_fields(form).fields
    finally:
        contents.close()
    name = next(one.name for one in found if not one.read_only)
    filled = fill(form, **{name: "Šárka"})
    assert "Šárka" in text(filled)


def test_a_state_whose_name_is_no_text_is_set_as_the_file_spells_it(fill: Fill, tmp_path: Path) -> None:
    sheets = FormSheets()
    sheets.ticked("Ja", [("Gr\xfcn", (60, 700, 74, 714))])
    form = sheets.save(tmp_path / "form.pdf")
    form.write_bytes(uncompressed(form).replace(b"Gr#c3#bcn", b"Gr#fc#fdn"))
    with pymupdf.open(form) as document:
        state = fields.form_in(document).fields[0].widgets[0].state
    filled = fill(form, Ja=state)
    assert filled.read_bytes().lower().count(b"gr#fc#fdn") == 3, "value, appearance and state"


@pytest.mark.parametrize(
    "entries",
    [
        {"Ff": COMB, "MaxLen": 100_000},
        {"DA": String("/Helv 0.00001 Tf")},
        {"DA": String("/Helv 1e30 Tf 9 9 9 9 k")},
        {"Rect": Array([0, 0, 99_999_999, 99_999_999]), "Ff": MULTILINE},
        {"MK": Dictionary(R=45, BG=Array([1] * 9))},
    ],
    ids=["comb", "tiny", "huge", "vast", "odd"],
)
def test_a_field_of_odd_measures_costs_no_more_than_others(
    fill: Fill, tmp_path: Path, entries: dict[str, object]
) -> None:
    sheets = FormSheets()
    sheets.text("A", (60, 700, 260, 720))
    sheets.field("B", Name.Ch, (60, 600, 260, 660), Opt=Array([String("eins"), String("zwei")]))
    for field in sheets.form.Fields:
        for key, value in entries.items():
            field[f"/{key}"] = value
    began = time.monotonic()
    with pikepdf.open(fill(sheets.save(tmp_path / "form.pdf"), A="Wort", B="zwei")) as file:
        assert [str(field.V) for field in file.Root.AcroForm.Fields] == ["Wort", "zwei"]
    assert time.monotonic() - began < 5
