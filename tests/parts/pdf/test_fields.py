"""The fields of a form are read as the file has them, in the order in which one fills them in."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from clerkdesk.adapters.pdf.contents import PdfContentsProcess
from clerkdesk.adapters.pdf.form_answers import form_from
from clerkdesk.domain.form_fields import FieldKind, FormField
from tests.fakes.forms import COMBO, MULTILINE, RADIO, FormSheets, every_kind, script
from tests.house.leftovers import LongLived, children


@pytest.fixture(scope="module")
def contents(long_lived: LongLived, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PdfContentsProcess]:
    before = set(children())
    made = PdfContentsProcess()
    made.form_fields(every_kind(tmp_path_factory.mktemp("forms") / "form.pdf"))
    long_lived.pids |= set(children()) - before
    yield made
    made.close()


def fields(contents: PdfContentsProcess, path: Path) -> dict[str, FormField]:
    return {field.name: field for field in contents.form_fields(path).fields}


def test_every_kind_of_field_is_known(contents: PdfContentsProcess, tmp_path: Path) -> None:
    found = fields(contents, every_kind(tmp_path / "form.pdf"))
    kinds = {name: field.kind.value for name, field in found.items()}
    assert kinds == {
        "Name": "text",
        "Vermerk": "text",
        "Nummer": "text",
        "Tag": "date",
        "Kurz": "text",
        "Fest": "text",
        "Einverstanden": "check",
        "Art": "radio",
        "Amt": "choice",
        "Ort": "choice",
        "Teil": "choice",
        "Zweite Seite": "text",
    }, "passwords, buttons and what is hidden are left out"


def test_what_the_file_says_of_a_field_is_told(contents: PdfContentsProcess, tmp_path: Path) -> None:
    found = fields(contents, every_kind(tmp_path / "form.pdf"))
    assert (found["Name"].label, found["Name"].required) == ("Familienname", True)
    assert (found["Fest"].read_only, found["Fest"].value) == (True, "bleibt")
    assert (found["Nummer"].comb, found["Nummer"].longest) == (True, 8)
    assert (found["Vermerk"].multiline, found["Tag"].format) == (True, "dd.mm.yyyy")
    assert found["Amt"].choices == (("b", "Bürgerbüro"), ("k", "Kasse"))
    assert (found["Amt"].editable, found["Ort"].editable, found["Teil"].editable) == (False, True, False)
    assert [widget.state for widget in found["Art"].widgets] == ["neu", "alt"]
    assert (found["Einverstanden"].value, found["Zweite Seite"].widgets[0].place.page) == ("Off", 1)


@pytest.mark.parametrize(
    ("tabs", "order"),
    [("", "cabd"), ("R", "abcd"), ("C", "acbd")],
)
def test_fields_come_in_the_order_of_the_tabulator(
    contents: PdfContentsProcess, tmp_path: Path, tabs: str, order: str
) -> None:
    sheets = FormSheets()
    places = {"a": (60, 700), "b": (300, 701), "c": (60, 600), "d": (300, 600)}
    for name in "cabd":
        x, y = places[name]
        sheets.text(name, (x, y, x + 100, y + 20))
    if tabs:
        sheets.pdf.pages[0].obj.Tabs = Name(f"/{tabs}")
    assert "".join(fields(contents, sheets.save(tmp_path / "form.pdf"))) == order


def test_fields_follow_the_structure_where_the_page_says_so(
    contents: PdfContentsProcess, tmp_path: Path
) -> None:
    sheets = FormSheets()
    made = {name: sheets.text(name, (60, y, 160, y + 20)) for name, y in (("a", 700), ("b", 600), ("c", 500))}
    page = sheets.pdf.pages[0].obj
    page.Tabs = Name.S
    tags = [
        Dictionary(Type=Name.StructElem, S=Name.Form, K=Dictionary(Type=Name.OBJR, Obj=made[name]))
        for name in "bca"
    ]
    held = [sheets.pdf.make_indirect(tag) for tag in tags]
    sheets.pdf.Root.StructTreeRoot = sheets.pdf.make_indirect(
        Dictionary(Type=Name.StructTreeRoot, K=Array(held))
    )
    assert "".join(fields(contents, sheets.save(tmp_path / "form.pdf"))) == "bca"


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_field_lies_where_the_turned_and_cut_page_shows_it(
    contents: PdfContentsProcess, tmp_path: Path, turn: int
) -> None:
    sheets = FormSheets()
    sheets.text("a", (100, 700, 200, 720))
    page = sheets.pdf.pages[0].obj
    page.CropBox, page.Rotate = Array([50, 100, 550, 800]), turn
    place = fields(contents, sheets.save(tmp_path / "form.pdf"))["a"].widgets[0].place
    shown = [place.x, place.y, place.width, place.height]
    expected = {0: [50, 80, 100, 20], 90: [600, 50, 20, 100]}
    expected |= {180: [350, 600, 100, 20], 270: [80, 350, 20, 100]}
    assert shown == pytest.approx(expected[turn], abs=0.5)


@pytest.mark.parametrize(("page", "own", "turn"), [(0, 0, 0), (90, 0, 270), (90, 90, 0), (0, 90, 90)])
def test_it_is_known_which_way_the_words_of_a_field_run(
    contents: PdfContentsProcess, tmp_path: Path, page: int, own: int, turn: int
) -> None:
    sheets = FormSheets()
    sheets.text("a", (100, 700, 200, 720), MK=Dictionary(R=own))
    sheets.pdf.pages[0].obj.Rotate = page
    assert fields(contents, sheets.save(tmp_path / "form.pdf"))["a"].widgets[0].turn == turn


def test_a_list_is_told_from_what_unfolds(contents: PdfContentsProcess, tmp_path: Path) -> None:
    found = fields(contents, every_kind(tmp_path / "form.pdf"))
    assert [name for name, field in found.items() if field.listed] == ["Teil"]


def test_a_field_takes_its_name_and_kind_from_those_above_it(
    contents: PdfContentsProcess, tmp_path: Path
) -> None:
    sheets = FormSheets()
    kids = [sheets.place((60, y, 160, y + 20)) for y in (700, 600)]
    field = sheets.pdf.make_indirect(Dictionary(T=String("Name"), V=String("Muster"), Kids=Array(kids)))
    above = sheets.pdf.make_indirect(
        Dictionary(T=String("Antrag"), FT=Name.Tx, Ff=MULTILINE, Kids=Array([field]))
    )
    field.Parent = above
    for kid in kids:
        kid.Parent = field
    sheets.form.Fields.append(above)
    found = fields(contents, sheets.save(tmp_path / "form.pdf"))["Antrag.Name"]
    assert (found.kind, found.value, found.multiline) == (FieldKind.TEXT, "Muster", True)
    assert [round(widget.place.y) for widget in found.widgets] == [122, 222]


def test_scripts_and_a_second_form_are_told_and_never_run(
    contents: PdfContentsProcess, tmp_path: Path
) -> None:
    sheets = FormSheets()
    sheets.text("Summe", (60, 700, 160, 720), AA=Dictionary(C=script('event.value = "gerechnet";')))
    sheets.form.XFA = Array([String("template"), sheets.pdf.make_stream(b"<template/>")])
    form = contents.form_fields(sheets.save(tmp_path / "form.pdf"))
    assert (form.has_scripts, form.has_xfa) == (True, True)
    assert (form.fields[0].calculated, form.fields[0].value) == (True, "")


def test_a_date_is_known_by_its_format_or_its_name(contents: PdfContentsProcess, tmp_path: Path) -> None:
    sheets = FormSheets()
    sheets.text("Feld1", (60, 700, 160, 720), AA=Dictionary(K=script("AFDate_Keystroke(1);")))
    sheets.text("Geburtsdatum", (60, 660, 160, 680))
    sheets.text("Feld2", (60, 620, 160, 640), TU=String("Datum der Ausstellung"))
    sheets.text("Datumsangaben im Freitext", (60, 500, 160, 600), Ff=MULTILINE)
    sheets.text("Betrag", (60, 460, 160, 480), AA=Dictionary(F=script("AFNumber_Format(2,0,0,0,'€',false);")))
    found = fields(contents, sheets.save(tmp_path / "form.pdf"))
    assert [(field.kind.value, field.format) for field in found.values()] == [
        ("date", "m/d/yy"),
        ("date", ""),
        ("date", ""),
        ("text", ""),
        ("text", ""),
    ]


def test_radio_buttons_never_drawn_have_a_state_each(contents: PdfContentsProcess, tmp_path: Path) -> None:
    sheets = FormSheets()
    kids = [sheets.place((60, y, 74, y + 14)) for y in (700, 600)]
    field = sheets.pdf.make_indirect(Dictionary(T=String("Wahl"), FT=Name.Btn, Ff=RADIO, Kids=Array(kids)))
    for kid in kids:
        kid.Parent = field
    sheets.form.Fields.append(field)
    found = fields(contents, sheets.save(tmp_path / "form.pdf"))["Wahl"]
    assert [widget.state for widget in found.widgets] == ["0", "1"]


def test_a_list_with_several_values_stays_as_it_is(contents: PdfContentsProcess, tmp_path: Path) -> None:
    sheets = FormSheets()
    options = Array([String("eins"), String("zwei"), String("drei")])
    several = Array([String("eins"), String("drei")])
    sheets.field("Liste", Name.Ch, (60, 600, 160, 700), Ff=1 << 21, Opt=options, V=several)
    sheets.field("Eine", Name.Ch, (60, 500, 160, 520), Ff=COMBO, Opt=options, V=String("zwei"))
    found = fields(contents, sheets.save(tmp_path / "form.pdf"))
    assert (found["Liste"].read_only, found["Eine"].value) == (True, "zwei")


def test_a_file_without_a_form_has_no_fields(contents: PdfContentsProcess, tmp_path: Path) -> None:
    path = tmp_path / "plain.pdf"
    with pikepdf.Pdf.new() as plain:
        plain.add_blank_page()
        plain.save(path)
    assert contents.form_fields(path).fields == ()


def test_a_form_in_another_shape_is_not_believed() -> None:
    field = {"name": "a", "kind": "text", "value": "", "widgets": []}
    with pytest.raises((ValueError, KeyError)):
        form_from({"fields": [field], "has_xfa": False, "has_scripts": False})
