"""Each rule of ours for what may follow a signature: a file it lets pass, and one it does not."""

from pathlib import Path

import pikepdf
import pytest
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel, SuspiciousModification

from clerkdesk.adapters.pades.revisions import StepwiseReview
from tests.fakes.papers import blank_paper
from tests.fakes.revisions import numbers, revision


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """A paper with an empty signature field and tables that revisions can be appended to by hand."""
    return blank_paper(
        tmp_path / "paper.pdf", fields=["seal"], object_stream_mode=pikepdf.ObjectStreamMode.disable
    )


def review(path: Path) -> DiffResult | SuspiciousModification:
    """What came after the first revision."""
    with path.open("rb") as stream:
        return StepwiseReview().review_file(PdfFileReader(stream), 0)


def page_with(path: Path, **entries: object) -> bytes:
    """The page as it is, but for these entries."""
    with pikepdf.open(path) as made:
        page = made.pages[0].obj
        for name, value in entries.items():
            page[f"/{name}"] = value
        return bytes(page.unparse(resolved=True))


def test_the_order_of_visiting_annotations_is_a_matter_of_annotations(paper: Path) -> None:
    revision(paper, {numbers(paper)[0]: page_with(paper, Tabs=pikepdf.Name.R)})
    found = review(paper)
    assert isinstance(found, DiffResult)
    assert found.modification_level == ModificationLevel.ANNOTATIONS


@pytest.mark.parametrize("entry", [{"Tabs": pikepdf.Name.Nonsense}, {"Rotate": 90}, {"UserUnit": 2}])
def test_other_entries_of_a_page_stay_as_they_were(paper: Path, entry: dict[str, object]) -> None:
    revision(paper, {numbers(paper)[0]: page_with(paper, **entry)})
    assert isinstance(review(paper), SuspiciousModification)


def _with_resources(paper: Path, font: bytes) -> None:
    page, _, _ = numbers(paper)
    moved = page_with(paper, Resources=pikepdf.Name.Elsewhere).replace(b"/Elsewhere", b"50 0 R")
    resources = b"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /%s >> >> >>" % font
    revision(paper, {page: moved, 50: resources})


def test_resources_may_become_an_object_of_their_own(paper: Path) -> None:
    _with_resources(paper, b"Helvetica")
    found = review(paper)
    assert isinstance(found, DiffResult)
    assert found.modification_level == ModificationLevel.LTA_UPDATES


def test_resources_with_another_font_are_a_change(paper: Path) -> None:
    _with_resources(paper, b"Symbol")
    assert isinstance(review(paper), SuspiciousModification)


def test_freeing_what_was_not_in_use_takes_nothing_away(paper: Path) -> None:
    revision(paper, {}, freed=[60])
    found = review(paper)
    assert isinstance(found, DiffResult)
    assert found.modification_level == ModificationLevel.LTA_UPDATES


def test_freeing_the_content_of_a_page_is_a_change(paper: Path) -> None:
    revision(paper, {}, freed=[numbers(paper)[1]])
    assert isinstance(review(paper), SuspiciousModification)


def _choice(path: Path) -> int:
    """Add a list to choose from; gives the number of its field."""
    with pikepdf.open(path, allow_overwriting_input=True) as made:
        field = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Ch, T="list",
            Rect=[300, 300, 400, 400], Opt=["one", "two", "three"], Ff=1 << 21, P=made.pages[0].obj,
        )  # fmt: skip
        added = made.make_indirect(field)
        made.Root.AcroForm.Fields.append(added)
        made.pages[0].Annots.append(added)
        made.save(path, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    with pikepdf.open(path) as made:
        number: int = made.Root.AcroForm.Fields[-1].objgen[0]
        return number


def _chosen(path: Path, indices: bytes) -> None:
    number = _choice(path)
    with pikepdf.open(path) as made:
        field = made.Root.AcroForm.Fields[-1]
        field.V = pikepdf.Array(["one", "three"])
        field.I = pikepdf.Array([7])
        body = bytes(field.unparse(resolved=True))
    revision(path, {number: body.replace(b"[ 7 ]", indices).replace(b"[7]", indices)})


def test_the_indices_of_a_list_follow_its_value(paper: Path) -> None:
    _chosen(paper, b"[0 2]")
    found = review(paper)
    assert isinstance(found, DiffResult)
    assert found.modification_level == ModificationLevel.FORM_FILLING
    assert found.changed_form_fields == {"list"}


@pytest.mark.parametrize("indices", [b"[1 2]", b"[2 0]", b"[0]", b"[0 2 2]"])
def test_indices_that_show_another_choice_are_a_change(paper: Path, indices: bytes) -> None:
    _chosen(paper, indices)
    assert isinstance(review(paper), SuspiciousModification)


def test_a_widget_that_belongs_to_no_new_signature_is_a_change(paper: Path) -> None:
    page, _, _ = numbers(paper)
    with pikepdf.open(paper) as made:
        listed = b" ".join(b"%d 0 R" % one.objgen[0] for one in made.pages[0].Annots)
    body = page_with(paper, Annots=pikepdf.Name.Elsewhere)
    added = b"<< /Type /Annot /Subtype /Square /Rect [10 10 300 300] >>"
    revision(paper, {page: body.replace(b"/Elsewhere", b"[" + listed + b" 70 0 R]"), 70: added})
    assert isinstance(review(paper), SuspiciousModification)


def test_a_widget_taken_out_of_its_page_is_a_change(paper: Path) -> None:
    revision(paper, {numbers(paper)[0]: page_with(paper, Annots=pikepdf.Array([]))})
    assert isinstance(review(paper), SuspiciousModification)


def _add_field(paper: Path, field: bytes, more: dict[int, bytes]) -> None:
    """Append a revision with one more field (object 80); the page shows 81, if there, or the field."""
    with pikepdf.open(paper) as made:
        listed = b" ".join(b"%d 0 R" % one.objgen[0] for one in made.pages[0].Annots)
        fields = b" ".join(b"%d 0 R" % one.objgen[0] for one in made.Root.AcroForm.Fields)
        root = bytes(made.Root.unparse(resolved=True))
        form = made.Root.AcroForm
        form_number = form.objgen[0]
        form_text = bytes(form.unparse(resolved=True))
    number = 81 if 81 in more else 80
    page = page_with(paper, Annots=pikepdf.Name.Elsewhere)
    objects = {
        numbers(paper)[0]: page.replace(b"/Elsewhere", b"[%b %d 0 R]" % (listed, number)),
        80: field,
        **more,
    }
    old, new = b"/Fields [ %b ]" % fields, b"/Fields [ %b 80 0 R ]" % fields
    if form_number:
        assert old in form_text
        objects[form_number] = form_text.replace(old, new)
    else:
        assert old in root
        objects[numbers(paper)[2]] = root.replace(old, new)
    revision(paper, objects)


WIDGET = b"/Type /Annot /Subtype /Widget /F 132 /Rect [0 0 0 0]"


def test_a_field_of_its_own_or_with_a_widget_as_kid_may_be_added(paper: Path) -> None:
    _add_field(paper, b"<< /FT /Sig /T (B) /Kids [81 0 R] >>", {81: b"<< %b /Parent 80 0 R >>" % WIDGET})
    found = review(paper)
    assert isinstance(found, DiffResult)
    assert found.modification_level == ModificationLevel.LTA_UPDATES


def test_a_kid_that_draws_over_the_page_is_no_widget(paper: Path) -> None:
    polygon = b"<< /Type /Annot /Subtype /Polygon /Rect [0 0 0 0] /IC [1 1 1] /Vertices [0 0 9 0 9 9] >>"
    _add_field(paper, b"<< /FT /Sig /T (B) /Kids [81 0 R] >>", {81: polygon})
    assert isinstance(review(paper), SuspiciousModification)


@pytest.mark.parametrize(
    "entry", [b"/AA << /PO << /S /JavaScript /JS (x) >> >>", b"/A << /S /Launch >>", b"/OC 5 0 R"]
)
def test_a_new_field_brings_nothing_that_acts(paper: Path, entry: bytes) -> None:
    _add_field(paper, b"<< %b /FT /Sig /T (B) %b >>" % (WIDGET, entry), {})
    assert isinstance(review(paper), SuspiciousModification)


def test_a_name_written_as_a_string_is_another_value(paper: Path) -> None:
    with pikepdf.open(paper, allow_overwriting_input=True) as made:
        made.pages[0].Resources.ExtGState = pikepdf.Dictionary(G=pikepdf.Dictionary(BM=pikepdf.Name.Multiply))
        made.save(paper, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    page = page_with(paper)
    assert b"/Multiply" in page
    revision(paper, {numbers(paper)[0]: page.replace(b"/Multiply", b"(/Multiply)")})
    assert isinstance(review(paper), SuspiciousModification)


@pytest.mark.parametrize("target", ["a new object", "the page's content"])
def test_what_a_new_signature_points_at_is_not_written_anew_for_its_sake(paper: Path, target: str) -> None:
    content = numbers(paper)[1]
    number, body = (
        (90, b"<< /P 2 >>") if target == "a new object" else (content, b"<< /Length 0 >> stream\n\nendstream")
    )
    signature = b"<< /Type /Sig /Filter /Adobe.PPKLite /Reference [<< /TransformParams %d 0 R >>] >>" % number
    _add_field(paper, b"<< %b /FT /Sig /T (B) /V 82 0 R >>" % WIDGET, {82: signature, number: body})
    assert isinstance(review(paper), DiffResult if target == "a new object" else SuspiciousModification)
