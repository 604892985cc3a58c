"""What somebody saw is what they signed: whatever else comes with a signature is told from signing."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from pyhanko.pdf_utils import generic

from clerkdesk.adapters.pades import sealing
from clerkdesk.adapters.pades.bound import Bond
from clerkdesk.adapters.pades.fields import FoundField
from clerkdesk.adapters.pades.pdf_values import pdf_value
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.domain.pages import Place
from clerkdesk.domain.signatures import Verdict
from tests.fakes.bypassing import Bypass, Judged, Writer, bound
from tests.fakes.forgers import FORGED, Paper
from tests.fakes.papers import blank_paper, mark, marks

PLAIN = pikepdf.ObjectStreamMode.disable
COVER = {"/Type": "/Annot", "/F": 4, "/Rect": (60, 590, 400, 760)}


@pytest.fixture
def form(tmp_path: Path) -> Path:
    """A form of three pages with a sum, a link, a layer, a field to sign and one that waits."""
    path = blank_paper(tmp_path / "form.pdf", pages=3, fields=["resident", "later"], object_stream_mode=PLAIN)
    with pikepdf.open(path, allow_overwriting_input=True) as made:
        page, listed = made.pages[0].obj, made.Root.AcroForm.Fields
        layer = made.make_indirect(Dictionary(Type=Name.OCG, Name="remarks"))
        page.Resources.Properties = Dictionary(M=layer)
        made.Root.OCProperties = made.make_indirect(Dictionary(OCGs=[layer], D=Dictionary(ON=[layer])))
        looks = made.make_stream(
            b"BT 2 5 Td (700 EUR) Tj ET", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 200, 20]
        )
        above = made.make_indirect(Dictionary(FT=Name.Tx, T="sums", V="700 EUR"))
        text = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            F=4,
            P=page,
            Rect=[72, 600, 272, 620],
            AP=Dictionary(N=looks),
            Parent=above,
        )
        above.Kids = Array([made.make_indirect(text)])
        listed.append(above)
        goal = Dictionary(S=Name.GoTo, D=[made.pages[2].obj, Name.Fit])
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[72, 640, 272, 660], A=goal)
        reset = Dictionary(S=Name.ResetForm, Fields=[listed[0]], Flags=1)
        button = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[72, 670, 272, 690], A=reset)
        page.Annots.extend([above.Kids[0], made.make_indirect(link), button])
        made.save(path, object_stream_mode=PLAIN)
    return path


def another_sum(writer: Writer) -> None:
    sums = writer.root["/AcroForm"]["/Fields"][2]
    writer.put(sums, "/V", "7 EUR")


def another_picture_of_the_sum(writer: Writer) -> None:
    widget = writer.root["/AcroForm"]["/Fields"][2]["/Kids"][0]
    untyped: Any = generic.StreamObject
    picture = untyped(pdf_value({"/Subtype": "/Form", "/BBox": (0, 0, 200, 20)}), stream_data=b"(7 EUR) Tj")
    writer.put(widget, "/AP", {"/N": writer.to.add_object(picture)})


def a_box_over_the_text(writer: Writer) -> None:
    writer.list(0, writer.new({**COVER, "/Subtype": "/Square", "/IC": (1, 1, 1)}))


def a_box_that_is_no_object_of_its_own(writer: Writer) -> None:
    writer.list(0, pdf_value({**COVER, "/Subtype": "/Square", "/IC": (1, 1, 1)}))


def a_picture_in_a_field_nobody_signs(writer: Writer) -> None:
    looks = writer.new({"/N": writer.field["/AP"].raw_get("/N")})
    writer.list(0, writer.new({**COVER, "/Subtype": "/Widget", "/FT": "/Sig", "/T": "more", "/AP": looks}))


def the_field_on_two_pages(writer: Writer) -> None:
    writer.list(2, writer.pointer(writer.own.idnum))


def an_annotation_less(writer: Writer) -> None:
    listed = list(list.__iter__(writer.pages[0]["/Annots"]))
    writer.put(writer.pages[0], "/Annots", listed[:-1])


def a_waiting_field_elsewhere(writer: Writer) -> None:
    writer.put(writer.root["/AcroForm"]["/Fields"][1], "/Rect", (0, 0, 595, 842))


def a_layer_less(writer: Writer) -> None:
    layers = writer.root["/OCProperties"]
    writer.put(layers, "/D", {"/OFF": layers["/OCGs"]})


def all_fields_drawn_anew(writer: Writer) -> None:
    untyped: Any = generic.BooleanObject
    writer.put(writer.root["/AcroForm"], "/NeedAppearances", untyped(True))


def another_page(writer: Writer) -> None:
    writer.put(writer.pages[1], "/Contents", writer.pages[2].raw_get("/Contents"))


ALTERED = (
    another_sum,
    another_picture_of_the_sum,
    a_box_over_the_text,
    a_box_that_is_no_object_of_its_own,
    a_picture_in_a_field_nobody_signs,
    the_field_on_two_pages,
    an_annotation_less,
    a_waiting_field_elsewhere,
    a_layer_less,
    all_fields_drawn_anew,
    another_page,
)


@pytest.mark.parametrize("new", [False, True], ids=["field of the form", "new field"])
@pytest.mark.parametrize("alter", ALTERED)
def test_what_comes_with_a_signature_and_was_not_shown_is_told(
    judged: Judged, bypass: Bypass, form: Path, alter: Callable[[Writer], None], new: bool
) -> None:
    def bind(field: FoundField, bond: Bond) -> None:
        alter(Writer(field))
        honest(field, bond)

    honest, wanted = sealing.bind, mark("new", Place(1, 72, 100, 200, 60)) if new else mark("resident", None)
    made = judged(bypass.seal(form, bound([wanted], form), lambda bond: bond, bind))
    assert (made.verdict, made.code) == (Verdict.INVALID, "SIG-27")
    assert "showed something else" in made.reason


def as_it_is(form: Path) -> None:
    """Nothing done."""


def for_the_web(form: Path) -> None:
    with pikepdf.open(form, allow_overwriting_input=True) as made:
        made.save(form, linearize=True)


def packed(form: Path) -> None:
    with pikepdf.open(form, allow_overwriting_input=True) as made:
        made.save(form, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def grown(form: Path) -> None:
    paper = Paper(form)
    paper.put(paper.content, FORGED).append(packed=False)


def with_more_behind(form: Path) -> None:
    form.write_bytes(form.read_bytes() + b"\r\n\0\0\n")


def with_a_remark_in_front_of_its_end(form: Path) -> None:
    text = form.read_bytes()
    at = text.rindex(b"startxref")
    form.write_bytes(text[:at] + b"%made by an object writer\n" + text[at:])


def with_a_page_shown_twice(form: Path) -> None:
    with pikepdf.open(form, allow_overwriting_input=True) as made:
        tree = made.Root.Pages
        tree.Kids.append(tree.Kids[0])
        tree.Count = 4
        made.save(form, object_stream_mode=PLAIN)


def with_a_field_on_two_pages(form: Path) -> None:
    """Which no file should have (ISO 32000-2, 12.5.2); it was so when it was shown."""
    with pikepdf.open(form, allow_overwriting_input=True) as made:
        made.pages[2].obj.Annots = Array([made.Root.AcroForm.Fields[0]])
        made.save(form, object_stream_mode=PLAIN)


def with_loose_annotations(form: Path) -> None:
    with pikepdf.open(form, allow_overwriting_input=True) as made:
        made.pages[1].obj.Annots = Array([None, Dictionary(Type=Name.Annot, Subtype=Name.Text)])
        made.save(form, object_stream_mode=PLAIN)


def with_a_field_of_two_parts(form: Path) -> None:
    with pikepdf.open(form, allow_overwriting_input=True) as made:
        field = made.Root.AcroForm.Fields[0]
        parts = {name: field[name] for name in ("/Type", "/Subtype", "/F", "/P", "/Rect")}
        widget = made.make_indirect(Dictionary({**parts, "/Parent": field}))
        for name in parts:
            del field[name]
        field.Kids = Array([widget])
        made.pages[0].obj.Annots[0] = widget
        made.save(form, object_stream_mode=PLAIN)


PAPERS = (
    as_it_is,
    for_the_web,
    packed,
    grown,
    with_more_behind,
    with_a_remark_in_front_of_its_end,
    with_a_page_shown_twice,
    with_a_field_on_two_pages,
    with_loose_annotations,
    with_a_field_of_two_parts,
)

UNSOUND = with_a_page_shown_twice, with_loose_annotations
"""Papers in which a first signature would not survive a second one: they are not sealed again (SEA-02)."""


@pytest.mark.parametrize("prepare", PAPERS)
def test_an_honest_paper_is_never_told_to_show_something_else(
    curve_sealer: PadesSealer, judged: Judged, form: Path, prepare: Callable[[Path], None]
) -> None:
    """Two sittings, fields of the form and new ones, and a mark of the office that is not bound."""
    prepare(form)
    first, second = form.with_name("first.pdf"), form.with_name("second.pdf")
    office = replace(mark("office", None), hidden=True)
    curve_sealer.seal(form, first, [*bound([mark("resident", None), *marks("a")], form), office], "B-B")
    assert judged(first).code != "SIG-27", judged(first).reason
    if prepare in UNSOUND:
        return
    new = mark("b", Place(1, 72, 100, 200, 60))
    curve_sealer.seal(first, second, bound([mark("later", None), new], first), "B-B")
    found = judged(second)
    assert "SIG-27" not in {one.code for one in found.signatures}, [one.reason for one in found.signatures]
    if prepare is as_it_is:
        assert found.verdict is Verdict.VALID
