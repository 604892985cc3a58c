"""Once a field is filled in, no place of it goes on saying what was there before."""

from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from clerkdesk.base.errors import Unreadable
from tests.fakes.forms import FormSheets
from tests.parts.pdf.edit_bench import assert_gone
from tests.parts.pdf.filling_bench import Fill


@pytest.mark.parametrize(
    "entries",
    [
        {"F": 2},
        {"F": 32 | 4},
        {"F": 4, "Rect": Array([9, 9, 9, 9])},
        {"F": 4, "Rect": Array([999, 9, 1200, 29])},
    ],
    ids=["hidden", "on paper only", "without an area", "beside the page"],
)
@pytest.mark.parametrize("listed", ["everywhere", "on no page", "not in the form"])
def test_no_place_of_a_field_goes_on_saying_what_was_before(
    fill: Fill, tmp_path: Path, entries: dict[str, object], listed: str
) -> None:
    """A place that is hidden here may be printed, or shown by another program."""
    sheets = FormSheets()
    old = sheets.pdf.make_stream(b"BT /Helv 9 Tf (Geheimnis) Tj ET", BBox=[0, 0, 99, 20], Subtype=Name.Form)
    field = sheets.pdf.make_indirect(Dictionary(T=String("Name"), FT=Name.Tx, V=String("Geheimnis")))
    look = {"Parent": field, "AP": Dictionary(N=old)}
    kids = [sheets.place((60, 700, 260, 720), **look), sheets.place((60, 600, 260, 620), **look)]
    for name, value in entries.items():
        kids[1][f"/{name}"] = value
    kids[1].V = String("Geheimnis")
    kids[1].RV = String("<p>Geheimnis</p>")
    field.Kids = Array(kids)
    sheets.form.Fields.append(field)
    if listed == "on no page":
        del sheets.pdf.pages[0].Annots[1]
    elif listed == "not in the form":
        del field.Kids[1]
    filled = fill(sheets.save(tmp_path / "form.pdf"), Name="Neu")
    assert_gone(filled)
    with pikepdf.open(filled) as file:
        assert str(file.Root.AcroForm.Fields[0].V) == "Neu"


def test_what_cannot_be_drawn_here_is_left_to_others_to_draw(fill: Fill, tmp_path: Path) -> None:
    sheets = FormSheets()
    sheets.form.NeedAppearances = True
    sheets.text("Name", (60, 700, 260, 720))
    towns = Array([String("Musterstadt"), String("Musterdorf")])
    chosen = sheets.field("Orte", Name.Ch, (60, 600, 260, 660), Ff=1 << 21, Opt=towns, V=towns)
    with pikepdf.open(fill(sheets.save(tmp_path / "form.pdf"), Name="Neu")) as file:
        assert file.Root.AcroForm.NeedAppearances
    chosen.V = towns[0]
    with pikepdf.open(fill(sheets.save(tmp_path / "single.pdf"), Name="Neu")) as file:
        assert "/NeedAppearances" not in file.Root.AcroForm


def test_a_second_field_of_the_same_name_says_the_same(fill: Fill, tmp_path: Path) -> None:
    sheets = FormSheets()
    twin = Dictionary(T=String("Name"), FT=Name.Tx, V=String("Geheimnis"))
    sheets.form.Fields.append(sheets.pdf.make_indirect(twin))
    sheets.text("Name", (60, 700, 260, 720))
    filled = fill(sheets.save(tmp_path / "form.pdf"), Name="Neu")
    assert_gone(filled)
    with pikepdf.open(filled) as file:
        assert [str(one.V) for one in file.Root.AcroForm.Fields] == ["Neu", "Neu"]


def test_a_name_shared_by_fields_of_two_kinds_is_not_filled_in(fill: Fill, tmp_path: Path) -> None:
    sheets = FormSheets()
    sheets.text("Name", (60, 700, 260, 720))
    sheets.field("Name", Name.Sig, (60, 600, 260, 620))
    with pytest.raises(Unreadable, match="PDF-11"):
        fill(sheets.save(tmp_path / "form.pdf"), Name="Neu")
