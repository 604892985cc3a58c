"""Outline, links and page labels of real files, and what is believed of a child that tells of them."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from clerkdesk.adapters.pdf.contents import PdfContentsProcess
from clerkdesk.adapters.pdf.labels import cleaned, labels_from
from clerkdesk.adapters.pdf.leads import headings_from, links_from
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.base.errors import Unreadable
from clerkdesk.base.paths import resource
from clerkdesk.domain.contents import Heading, Link, Target
from clerkdesk.domain.pages import Place
from tests.house.leftovers import LongLived, children

PLAIN = resource("samples", "unknown_letter.pdf")
"""A file with one page and nothing else."""
Make = Callable[[pikepdf.Pdf], object]


@pytest.fixture(scope="module")
def contents(long_lived: LongLived) -> Iterator[PdfContentsProcess]:
    before = set(children())
    process = PdfContentsProcess()
    process.outline(PLAIN)
    long_lived.pids |= set(children()) - before
    yield process
    process.close()


def saved(folder: Path, make: Make, pages: int = 6) -> Path:
    path = folder / "made.pdf"
    with pikepdf.new() as pdf:
        for _ in range(pages):
            pdf.add_blank_page(page_size=(595, 842))
        make(pdf)
        pdf.save(path)
    return path


def to_page(pdf: pikepdf.Pdf, page: int, *view: Any) -> Array:
    return Array([pdf.pages[page].obj, *view])


def link(rect: list[float], **entries: Any) -> Dictionary:
    return Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array(rect), **entries)


def action(kind: Name, **entries: Any) -> Dictionary:
    return Dictionary(S=kind, **entries)


def outlined(pdf: pikepdf.Pdf, entries: list[Dictionary]) -> list[Dictionary]:
    """Lay entries below each other as the document's outline."""
    items = [pdf.make_indirect(entry) for entry in entries]
    for before, after in pairwise(items):
        before.Next, after.Prev = after, before
    pdf.Root.Outlines = pdf.make_indirect(Dictionary(First=items[0], Last=items[-1]))
    return items


def leads(contents: PdfContentsProcess, path: Path, page: int = 0) -> list[tuple[Target | None, str]]:
    return [(found.target, found.address) for found in contents.links(path, page)]


LINE = [100.0, 700.0, 200.0, 720.0]


# Links


def test_a_link_leads_to_its_page_and_height(contents: PdfContentsProcess, tmp_path: Path) -> None:
    def make(pdf: pikepdf.Pdf) -> None:
        found = link(LINE, Dest=to_page(pdf, 4, Name.XYZ, 0, 500, 0))
        pdf.pages[0].Annots = Array([found])

    (found,) = contents.links(saved(tmp_path, make), 0)
    assert found == Link(Place(0, 100.0, 122.0, 100.0, 20.0), Target(4, 342.0))


def test_turned_and_cropped_pages_are_measured_as_shown(contents: PdfContentsProcess, tmp_path: Path) -> None:
    def make(pdf: pikepdf.Pdf) -> None:
        turned, cropped = pdf.pages[1].obj, pdf.pages[2].obj
        turned.Rotate, cropped.CropBox = 90, Array([50, 60, 500, 700])
        pdf.pages[0].Annots = Array(
            [
                link(LINE, Dest=to_page(pdf, 1, Name.XYZ, 100, 700, 0)),
                link(LINE, Dest=to_page(pdf, 2, Name.XYZ, 100, 600, 0)),
                link(LINE, Dest=to_page(pdf, 1, Name.FitH, 600)),
            ]
        )
        turned.Annots = Array([link(LINE, Dest=to_page(pdf, 0, Name.Fit))])
        cropped.Annots = Array([link([100, 600, 600, 620], Dest=to_page(pdf, 0, Name.Fit))])

    path = saved(tmp_path, make)
    assert [target for target, _ in leads(contents, path)] == [Target(1, 100), Target(2, 100), Target(1, 0)]
    assert contents.links(path, 1)[0].place == Place(1, 700, 100, 20, 100)
    assert contents.links(path, 2)[0].place == Place(2, 50, 80, 400, 20), "as far as it is on the page"


def test_names_lead_by_tree_and_by_dictionary(contents: PdfContentsProcess, tmp_path: Path) -> None:
    def make(pdf: pikepdf.Pdf) -> None:
        tree = Dictionary(Names=Array([String("fees"), to_page(pdf, 4, Name.Fit)]))
        pdf.Root.Names = Dictionary(Dests=tree)
        pdf.Root.Dests = Dictionary(old=Dictionary(D=to_page(pdf, 5, Name.Fit)))
        found = [link(LINE, Dest=String("fees")), link(LINE, Dest=Name.old), link(LINE, Dest=String("none"))]
        pdf.pages[0].Annots = Array(found)

    assert leads(contents, saved(tmp_path, make)) == [(Target(4), ""), (Target(5), "")]


def test_what_leads_outside_is_only_an_address(contents: PdfContentsProcess, tmp_path: Path) -> None:
    def make(pdf: pikepdf.Pdf) -> None:
        acts = [
            action(Name.URI, URI=String("https://example.org/form")),
            action(Name.GoToR, F=Dictionary(F=String("a.pdf"), UF=String("Satzung.pdf")), D=Array([3])),
            action(Name.Launch, F=String("calc.exe")),
            action(Name.JavaScript, JS=String("app.alert(1)")),
            action(Name.SubmitForm, F=String("https://example.org/in")),
        ]
        pdf.pages[0].Annots = Array([link(LINE, A=act) for act in acts])

    outside = [(None, "https://example.org/form"), (None, "Satzung.pdf"), (None, "calc.exe")]
    path = saved(tmp_path, make)
    assert leads(contents, path) == outside
    assert [found.starts_program for found in contents.links(path, 0)] == [False, False, True]


def test_links_that_lead_nowhere_or_are_hidden_are_none(contents: PdfContentsProcess, tmp_path: Path) -> None:
    def make(pdf: pikepdf.Pdf) -> None:
        away = pdf.make_indirect(Dictionary(Type=Name.Page))
        found = [
            link(LINE, Dest=Array([99, Name.Fit])),
            link(LINE, Dest=Array([away, Name.Fit])),
            link(LINE, A=action(Name.Named, N=Name.PrevPage)),
            link(LINE, Dest=to_page(pdf, 1, Name.Fit), F=2),
            link([900, 900, 950, 950], Dest=to_page(pdf, 1, Name.Fit)),
            link(LINE, A=action(Name.Named, N=Name.NextPage)),
        ]
        pdf.pages[0].Annots = Array(found)

    assert leads(contents, saved(tmp_path, make)) == [(Target(1), "")]


def test_a_page_that_is_not_there_has_no_links(contents: PdfContentsProcess) -> None:
    with pytest.raises(Unreadable, match="PDF-08"):
        contents.links(PLAIN, 1)


# Outline


def test_the_outline_is_told_from_top_to_bottom(contents: PdfContentsProcess, tmp_path: Path) -> None:
    def make(pdf: pikepdf.Pdf) -> None:
        first, _ = outlined(
            pdf,
            [
                Dictionary(Title=String("Gebühren"), Dest=to_page(pdf, 1, Name.XYZ, 0, 742, 0)),
                Dictionary(Title=String("Anlagen\r\n\u202etxet")),
            ],
        )
        below = Dictionary(Title=String("§ 1"), A=action(Name.GoTo, D=to_page(pdf, 2, Name.Fit)))
        first.First = first.Last = pdf.make_indirect(below)

    assert contents.outline(saved(tmp_path, make)) == (
        Heading("Gebühren", 0, Target(1, 100.0)),
        Heading("§ 1", 1, Target(2)),
        Heading("Anlagen txet", 0, None),
    )


def test_an_outline_that_goes_in_circles_ends(contents: PdfContentsProcess, tmp_path: Path) -> None:
    def make(pdf: pikepdf.Pdf) -> None:
        first, last = outlined(pdf, [Dictionary(Title=String("a")), Dictionary(Title=String("b"))])
        last.Next, last.First = first, last

    assert [found.title for found in contents.outline(saved(tmp_path, make))] == ["a", "b"]


def test_no_more_headings_are_told_than_can_be_read(contents: PdfContentsProcess, tmp_path: Path) -> None:
    def make(pdf: pikepdf.Pdf) -> None:
        title, last = String("x" * 900), to_page(pdf, 5, Name.Fit)
        outlined(pdf, [Dictionary(Title=title, Dest=last) for _ in range(10_050)])

    found = contents.outline(saved(tmp_path, make))
    assert len(found) == 10_000
    assert len(found[0].title) == 500
    assert found[-1].target == Target(5)


def test_a_file_without_outline_or_links_has_none(contents: PdfContentsProcess) -> None:
    assert contents.outline(PLAIN) == ()
    assert contents.links(PLAIN, 0) == ()


# Page labels


def test_pages_go_by_their_labels(reader: PdfProcess, tmp_path: Path) -> None:
    def make(pdf: pikepdf.Pdf) -> None:
        ranges = [
            0, Dictionary(S=Name.r, St=3),
            2, Dictionary(S=Name.D, P=String("A-"), St=8),
            4, Dictionary(S=Name.A, St=26),
            6, Dictionary(P=String("Anhang")),
        ]  # fmt: skip
        kid = pdf.make_indirect(Dictionary(Limits=Array([0, 6]), Nums=Array(ranges)))
        pdf.Root.PageLabels = Dictionary(Kids=Array([kid]))

    found = reader.inspect(saved(tmp_path, make, pages=7)).labels
    assert found == ("iii", "iv", "A-8", "A-9", "Z", "AA", "Anhang")


def test_labels_that_only_count_are_none(reader: PdfProcess, tmp_path: Path) -> None:
    def make(pdf: pikepdf.Pdf) -> None:
        pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))

    assert reader.inspect(saved(tmp_path, make)).labels == ()


def test_labels_without_end_are_numbers(reader: PdfProcess, tmp_path: Path) -> None:
    def make(pdf: pikepdf.Pdf) -> None:
        ranges = [0, Dictionary(S=Name.R, St=2_000_000), 1, Dictionary(S=Name.a, St=2_000_000)]
        tree = pdf.make_indirect(Dictionary(Nums=Array(ranges)))
        tree.Kids = Array([tree])
        pdf.Root.PageLabels = tree

    assert reader.inspect(saved(tmp_path, make, pages=2)).labels == ("2000000", "2000000")


# What is believed


def test_what_cannot_be_seen_is_not_in_a_line() -> None:
    assert cleaned("https://a.example\u202e/fdp.exe\x00\tx\u2066", 100) == "https://a.example /fdp.exe x"
    assert cleaned("لیلی", 100) == "لیلی"


@pytest.mark.parametrize(
    "lie",
    [
        [["a", 0, [50_000, 0.0]]],
        [["a", 0, [0, float("nan")]]],
        [["a", 0, [0, -1.0]]],
        [["a", 33, None]],
        [["a", 0.5, None]],
        [[None, 0, None]],
        [["a", 0, None]] * 10_001,
    ],
)
def test_an_outline_of_another_shape_is_not_believed(lie: list[Any]) -> None:
    with pytest.raises((ValueError, TypeError)):
        headings_from({"headings": lie})


@pytest.mark.parametrize(
    "lie",
    [
        [[[0, 0, 0, float("inf"), 1], None, "", False]],
        [[[-1, 0, 0, 1, 1], None, "", False]],
        [[[0, 0, 0, 1, 1], None, 7, False]],
        [[[0, 0, 0, 1, 1], None, ""]],
        [[[0, 0, 0, 1, 1], None, "", False]] * 5_001,
    ],
)
def test_links_of_another_shape_are_not_believed(lie: list[Any]) -> None:
    with pytest.raises((ValueError, TypeError)):
        links_from({"links": lie}, 0)


def test_labels_are_as_many_as_pages() -> None:
    assert labels_from(["i", "ii"], 2) == ("i", "ii")
    with pytest.raises(ValueError):
        labels_from(["i"], 2)
