"""Some pages as a file of their own: nothing in it looks signed, or tells of the file they were in."""

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Object, String

from tests.parts.pdf.edit_bench import SECRET, Bench, assert_gone, bench, editor, everything, pages

__all__ = ["bench", "editor"]


def signed(pdf: pikepdf.Pdf, *, place: bool = True, apart: bool = False) -> Object:
    """A field with a signature and its ink on the first page, or on none; its place ``apart`` from it."""
    signature = Dictionary(
        Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), SubFilter=Name("/ETSI.CAdES.detached"),
        ByteRange=Array([0, 1, 2, 3]), Contents=String("\x30" * 40), Ink=String(SECRET),
    )  # fmt: skip
    ink = pdf.make_stream(f"% {SECRET}".encode(), Subtype=Name.Form, BBox=[0, 0, 99, 30])
    look = Dictionary(
        Type=Name.Annot, Subtype=Name.Widget, Rect=[72, 100, 171, 130], F=4, AP=Dictionary(N=ink)
    )
    field = pdf.make_indirect(
        Dictionary(FT=Name.Sig, T=String("Unterschrift"), V=pdf.make_indirect(signature))
    )
    widget = field
    if apart:
        widget = pdf.make_indirect(look)
        widget.Parent, field.Kids = field, Array([widget])
    elif place:
        for key, value in look.items():
            field[key] = value
    if place:
        pdf.pages[0].obj.Annots = Array([widget])
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]), SigFlags=3)
    return field


def _of_the_catalog(pdf: pikepdf.Pdf, field: Object) -> None:
    pdf.Root.Perms = Dictionary(DocMDP=field.V)
    pdf.Root.Extensions = Dictionary(Mine=field.V)


def _of_a_button(pdf: pikepdf.Pdf, field: Object) -> None:
    action = Dictionary(S=Name.Hide, T=Array([field]))
    button = Dictionary(
        Type=Name.Annot, Subtype=Name.Widget, FT=Name.Btn, T=String("b"), Rect=[0, 0, 9, 9], A=action
    )
    made = pdf.make_indirect(button)
    pdf.pages[0].obj.Annots.append(made)
    pdf.Root.AcroForm.Fields.append(made)


def _of_a_remark(pdf: pikepdf.Pdf, field: Object) -> None:
    popup = Dictionary(Type=Name.Annot, Subtype=Name.Popup, Rect=[0, 0, 9, 9], Parent=field)
    pdf.pages[0].obj.Annots.append(pdf.make_indirect(popup))


def _of_the_page(pdf: pikepdf.Pdf, field: Object) -> None:
    pdf.pages[0].obj.PieceInfo = Dictionary(Mine=Dictionary(Private=field))


@pytest.mark.parametrize("hold", [_of_the_catalog, _of_a_button, _of_a_remark, _of_the_page])
@pytest.mark.parametrize("apart", [False, True])
def test_nothing_that_points_at_a_signature_brings_it_or_its_ink_along(
    bench: Bench, hold: object, apart: bool
) -> None:
    pdf = pages(["eins", "zwei"])
    field = signed(pdf, apart=apart)
    assert callable(hold)
    hold(pdf, field)
    bench.take(pdf)
    made = bench.extract(0)
    assert_gone(made)
    assert b"/ByteRange" not in everything(made) and b"CAdES" not in everything(made)


@pytest.mark.filterwarnings("ignore:This document has 1 form widget")
def test_a_mark_without_a_number_stays_beside_a_signature_without_one(bench: Bench) -> None:
    pdf = pages(["eins"])
    signed(pdf)
    page = pdf.pages[0].obj
    field = page.Annots[0]
    mark = Dictionary(Type=Name.Annot, Subtype=Name.Square, Rect=[9, 9, 99, 99], C=[1, 0, 0])
    page.Annots = Array([Dictionary(field), mark])
    pdf.Root.AcroForm.Fields = Array([])
    bench.take(pdf)
    with pikepdf.open(bench.extract(0)) as made:
        kinds = [one.Subtype for one in made.pages[0].Annots]
    assert Name.Square in kinds and Name.Widget not in kinds


def test_what_the_file_says_of_itself_does_not_come_along(bench: Bench) -> None:
    pdf = pages(["eins", "zwei"])
    for key in ("Subject", "Keywords", "Author", "Aktenzeichen"):
        pdf.docinfo[Name(f"/{key}")] = String(SECRET)
    bench.take(pdf)
    made = bench.extract(1)
    assert_gone(made)
    with pikepdf.open(made) as left:
        assert str(left.docinfo.Title) == "Auszug"
