"""Signature fields put into files of other programs: turned pages, odd boxes, signed and locked files."""

from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from clerkdesk.adapters.paper.child import add_fields
from clerkdesk.base.errors import Refused, Unreachable, Unreadable
from clerkdesk.domain.pages import Place

PLACE = Place(page=0, x=50, y=100, width=200, height=40)


def blank(folder: Path, **page: object) -> Path:
    """A one-page A4 file with these page entries."""
    source = folder / "source.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(595, 842))
        for key, value in page.items():
            pdf.pages[0].obj[f"/{key}"] = value
        pdf.save(source)
    return source


def field_of(file: Path) -> dict[str, object]:
    """What the first field of a file says of itself."""
    with pikepdf.open(file) as pdf:
        widget = pdf.Root.AcroForm.Fields[0]
        assert pdf.pages[0].obj.Annots[0].objgen == widget.objgen
        return {
            "name": str(widget.T),
            "type": str(widget.FT),
            "flags": int(widget.F),
            "rect": [round(float(number), 2) for number in widget.Rect],
            "box": [round(float(number), 2) for number in widget.AP.N.BBox],
            "sig_flags": int(pdf.Root.AcroForm.SigFlags),
        }


def test_a_field_lies_where_the_clerk_said(tmp_path: Path) -> None:
    add_fields(blank(tmp_path), tmp_path / "target.pdf", [("applicant", PLACE)])
    assert field_of(tmp_path / "target.pdf") == {
        "name": "applicant",
        "type": "/Sig",
        "flags": 132,
        "rect": [50, 702, 250, 742],
        "box": [0, 0, 200, 40],
        "sig_flags": 1,
    }


@pytest.mark.parametrize(
    ("turned", "rect"),
    [
        (0, [50, 702, 250, 742]),
        (90, [100, 50, 140, 250]),
        (180, [345, 100, 545, 140]),
        (270, [455, 592, 495, 792]),
    ],
)
def test_on_a_turned_page_the_place_counts_as_shown(tmp_path: Path, turned: int, rect: list[int]) -> None:
    add_fields(blank(tmp_path, Rotate=turned), tmp_path / "target.pdf", [("applicant", PLACE)])
    assert field_of(tmp_path / "target.pdf")["rect"] == rect


def test_the_crop_box_is_what_is_shown(tmp_path: Path) -> None:
    source = blank(tmp_path, CropBox=Array([20, 30, 520, 830]))
    add_fields(source, tmp_path / "target.pdf", [("applicant", PLACE)])
    assert field_of(tmp_path / "target.pdf")["rect"] == [70, 690, 270, 730]


def test_a_page_in_larger_units_is_measured_in_points(tmp_path: Path) -> None:
    source = blank(tmp_path, UserUnit=2)
    add_fields(source, tmp_path / "target.pdf", [("applicant", PLACE)])
    assert field_of(tmp_path / "target.pdf")["rect"] == [25, 772, 125, 792]


@pytest.mark.parametrize(
    "place",
    [
        Place(1, 50, 100, 200, 40),
        Place(-1, 50, 100, 200, 40),
        Place(0, 500, 100, 200, 40),
        Place(0, 50, -1, 200, 40),
        Place(0, 50, 100, 0, 40),
    ],
)
def test_a_place_outside_the_page_is_refused(tmp_path: Path, place: Place) -> None:
    with pytest.raises(Refused) as caught:
        add_fields(blank(tmp_path), tmp_path / "target.pdf", [("applicant", place)])
    assert caught.value.code == "PAP-05"
    assert not (tmp_path / "target.pdf").exists()


def test_a_name_is_given_once(tmp_path: Path) -> None:
    add_fields(blank(tmp_path), tmp_path / "one.pdf", [("applicant", PLACE)])
    with pytest.raises(Refused) as caught:
        add_fields(tmp_path / "one.pdf", tmp_path / "two.pdf", [("applicant", PLACE)])
    assert caught.value.code == "PAP-05"
    add_fields(tmp_path / "one.pdf", tmp_path / "one.pdf", [("guardian", PLACE)])
    with pikepdf.open(tmp_path / "one.pdf") as pdf:
        assert [str(field.T) for field in pdf.Root.AcroForm.Fields] == ["applicant", "guardian"]


@pytest.mark.parametrize("nested", [False, True])
def test_a_signed_file_is_left_alone(tmp_path: Path, nested: bool) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        field = Dictionary(FT=Name.Sig, T=pikepdf.String("old"), V=Dictionary(Type=Name.Sig))
        top = Dictionary(T=pikepdf.String("group"), Kids=Array([field])) if nested else field
        pdf.Root.AcroForm = Dictionary(Fields=Array([top]))
        pdf.save(tmp_path / "signed.pdf")
    with pytest.raises(Refused) as caught:
        add_fields(tmp_path / "signed.pdf", tmp_path / "target.pdf", [("applicant", PLACE)])
    assert caught.value.code == "PAP-04"


def test_locked_damaged_and_foreign_files_cannot_be_changed(tmp_path: Path) -> None:
    with pikepdf.open(blank(tmp_path)) as pdf:
        pdf.save(tmp_path / "locked.pdf", encryption=pikepdf.Encryption(owner="o", user="u"))
        pdf.save(tmp_path / "restricted.pdf", encryption=pikepdf.Encryption(owner="o", user=""))
        pdf.Root.AcroForm = Dictionary(Fields=Array(), XFA=Array())
        pdf.save(tmp_path / "xfa.pdf")
        pdf.Root.AcroForm = 7
        pdf.save(tmp_path / "odd.pdf")
    (tmp_path / "empty.pdf").write_bytes(b"")
    (tmp_path / "letter.pdf").write_bytes(b"PK\x03\x04 not a PDF")
    for name in ("locked", "restricted", "xfa", "odd", "empty", "letter", "nowhere"):
        with pytest.raises(Unreadable) as caught:
            add_fields(tmp_path / f"{name}.pdf", tmp_path / "target.pdf", [("applicant", PLACE)])
        assert caught.value.code == "PAP-03", name
    assert not (tmp_path / "target.pdf").exists()


def test_a_folder_that_cannot_be_written_to_is_said(tmp_path: Path) -> None:
    with pytest.raises(Unreachable) as caught:
        add_fields(blank(tmp_path), tmp_path / "nowhere" / "target.pdf", [("applicant", PLACE)])
    assert caught.value.code == "PAP-07"


def test_a_field_in_a_tagged_file_is_tagged_too(tmp_path: Path) -> None:
    with pikepdf.open(blank(tmp_path)) as pdf:
        document = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document))
        pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=document))
        pdf.save(tmp_path / "tagged.pdf")
    add_fields(tmp_path / "tagged.pdf", tmp_path / "target.pdf", [("one", PLACE), ("two", PLACE)])
    with pikepdf.open(tmp_path / "target.pdf") as pdf:
        elements = list(pdf.Root.StructTreeRoot.K.K)
        assert [element.S for element in elements] == [Name.Form, Name.Form]
        assert all(isinstance(element.K, Dictionary) for element in elements)
        tree = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
        for element, widget in zip(elements, pdf.Root.AcroForm.Fields, strict=True):
            assert element.K.Obj.objgen == widget.objgen
            assert tree[int(widget.StructParent)].objgen == element.objgen


def test_left_over_parts_stay_nowhere(tmp_path: Path) -> None:
    add_fields(blank(tmp_path), tmp_path / "target.pdf", [("applicant", PLACE)])
    with pytest.raises(Refused):
        add_fields(tmp_path / "source.pdf", tmp_path / "target.pdf", [("a.b", PLACE)])
    assert sorted(file.name for file in tmp_path.iterdir()) == ["source.pdf", "target.pdf"]
