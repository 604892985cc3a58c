"""What is remarked in a document is read where it is shown, from whatever program it is."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pikepdf
import pymupdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from clerkdesk.adapters.pdf.asking import STANDARD
from clerkdesk.adapters.pdf.comments import comments_from
from clerkdesk.adapters.pdf.contents import PdfContentsProcess
from clerkdesk.adapters.pdf.editor import PdfEditing
from clerkdesk.base.paths import resource
from clerkdesk.domain.edits import AddComment, AddImprint
from clerkdesk.domain.pages import Place


@pytest.fixture
def contents() -> Iterator[PdfContentsProcess]:
    process = PdfContentsProcess()
    yield process
    process.close()


def test_what_was_written_here_is_read_as_it_was_written(
    contents: PdfContentsProcess, tmp_path: Path
) -> None:
    made = pymupdf.open()
    made.new_page()
    made.new_page().set_rotation(90)
    path = tmp_path / "brief.pdf"
    made.save(path)
    at = datetime.fromisoformat("2026-11-23T09:05:07+01:00")
    edits = [
        AddComment(Place(1, 300, 100, 20, 20), "Zweite Seite\nnoch eine Zeile", "Katrin Muster"),
        AddComment(Place(0, 40, 50, 20, 20), "Erste", "Tom Beispiel"),
        AddImprint(Place(0, 100, 200, 160, 50), "Kopie"),
    ]
    editor = PdfEditing(STANDARD, resource("fonts", "NotoSans-Medium.ttf"))
    path.write_bytes(editor.edited(path, edits, at))
    first, second = contents.comments(path)
    assert (first.text, first.author, first.at) == ("Erste", "Tom Beispiel", at)
    assert first.place == Place(0, 40, 50, 20, 20)
    assert second.text == "Zweite Seite\nnoch eine Zeile"
    assert second.place == Place(1, 300, 100, 20, 20)


def test_hidden_empty_and_broken_ones_are_left_out(contents: PdfContentsProcess, tmp_path: Path) -> None:
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(595, 842))

    def note(**entries: object) -> pikepdf.Object:
        entries = {"Subtype": Name.Text, "Rect": Array([10, 10, 30, 30]), **entries}
        return pdf.make_indirect(Dictionary(Type=Name.Annot, **entries))

    page.Annots = Array(
        [
            note(Contents=String("versteckt"), F=2),
            note(Contents=String("  ")),
            note(Contents=String("ohne Ort"), Rect=Array([])),
            note(Contents=String("Drehung \u202egfp.exe")),
            note(Contents=String("angestrichen"), Subtype=Name.Highlight, M=String("D:2026")),
        ]
    )
    pdf.save(tmp_path / "a.pdf")
    read = contents.comments(tmp_path / "a.pdf")
    assert {one.text for one in read} == {"Drehung gfp.exe", "angestrichen"}
    assert all(one.at is None for one in read)


@pytest.mark.parametrize(
    "lie",
    [
        {},
        {"comments": 7},
        {"comments": [[]]},
        {"comments": [[[0, 0, 0, 1, 1], 5, "", ""]]},
        {"comments": [[[0, 0, 0, float("nan"), 1], "", "", ""]]},
        {"comments": [[[0, 0, 0, 1, 1], "", "", ""]] * 2_001},
    ],
)
def test_a_child_that_lies_is_not_believed(lie: dict[str, object]) -> None:
    with pytest.raises((ValueError, TypeError, KeyError)):
        comments_from(lie)
