"""Pages taken out of a document, with all that led to them; nothing of them is left in the bytes."""

import pikepdf
import pymupdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from clerkdesk.base.errors import Unreadable
from clerkdesk.domain.edits import AddComment, Edit, RemovePages, TurnPages
from clerkdesk.domain.pages import Place
from tests.parts.pdf.edit_bench import SECRET, Bench, assert_gone, bench, editor, everything, pages, text

__all__ = ["bench", "editor"]


def test_nothing_is_left_of_a_removed_page(bench: Bench) -> None:
    bench.take(pages(["eins", SECRET, "drei"]))
    made = bench.edit(RemovePages((1,)))
    assert text(made) == ["eins", "drei"]
    assert_gone(made)


def test_earlier_versions_in_the_file_go_with_it(bench: Bench) -> None:
    bench.take(pages(["eins", SECRET]))
    document = pymupdf.open(bench.source)
    document[0].set_rotation(90)
    document.saveIncr()
    assert_gone(bench.edit(RemovePages((1,))))


def test_a_picture_in_shared_resources_goes_with_its_only_page(bench: Bench) -> None:
    pdf = pages(["eins", "zwei", "drei"])
    shared = pdf.pages[0].Resources
    for name, data in (("/Logo", b"LOGO"), ("/Scan", SECRET.encode()), ("/Odd#20Name", b"ODD!")):
        shared.XObject[pikepdf.Name(name.replace("#20", " "))] = pdf.make_stream(
            data * 4, Type=Name.XObject, Subtype=Name.Image, Width=4, Height=4, BitsPerComponent=8,
            ColorSpace=Name.DeviceGray,
        )  # fmt: skip
    pdf.pages[0].Contents = pdf.make_stream(b"q 50 0 0 50 0 0 cm /Logo Do Q q /Odd#20Name Do Q")
    pdf.pages[1].Contents = pdf.make_stream(b"q 50 0 0 50 0 0 cm /Scan Do Q /Logo Do")
    bench.take(pdf)
    made = bench.edit(RemovePages((1,)))
    assert_gone(made)
    assert b"LOGOLOGO" in everything(made) and b"ODD!ODD!" in everything(made)
    assert text(made) == ["drei"]


def test_resources_above_all_pages_are_parted_too(bench: Bench) -> None:
    pdf = pages(["eins", "zwei"])
    shared = pdf.pages[0].Resources
    shared.Properties = Dictionary(MC0=Dictionary(ActualText=String(SECRET)))
    pdf.Root.Pages.Resources = shared
    for page in pdf.pages:
        del page.obj.Resources
    bench.take(pdf)
    made = bench.edit(RemovePages((1,)))
    assert text(made) == ["eins"]
    assert_gone(made)


def test_lines_of_the_outline_links_and_names_that_led_there_go(bench: Bench) -> None:
    pdf = pages(["eins", "zwei", "drei"])
    with pdf.open_outline() as outline:
        chapter = pikepdf.OutlineItem(f"Kapitel {SECRET}", 1)
        chapter.children.append(pikepdf.OutlineItem("Abschnitt", 2))
        outline.root += [pikepdf.OutlineItem("Anfang", 0), chapter]
    to = [Array([page.obj, Name.Fit]) for page in pdf.pages]
    names = [String("a"), to[0], String(f"b{SECRET}"), to[1], String("c"), to[2]]
    pdf.Root.Names = Dictionary(Dests=pdf.make_indirect(Dictionary(Names=Array(names))))
    links = (
        Dictionary(Dest=to[1]),
        Dictionary(Dest=String(f"b{SECRET}")),
        Dictionary(A=Dictionary(S=Name.GoTo, D=to[1])),
        Dictionary(Dest=String("c")),
    )
    pdf.pages[0].Annots = Array(
        [
            pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9], **dict(link)))
            for link in ({key[1:]: value for key, value in one.items()} for one in links)
        ]
    )
    pdf.Root.OpenAction = to[1]
    bench.take(pdf)
    made = bench.edit(RemovePages((1,)))
    assert_gone(made)
    with pikepdf.open(made) as left:
        assert len(left.pages[0].Annots) == 1 and "/OpenAction" not in left.Root
        with left.open_outline() as outline:
            assert [line.title for line in outline.root] == ["Anfang", "Abschnitt"]
    assert pymupdf.open(made).get_toc() == [[1, "Anfang", 1], [1, "Abschnitt", 2]]


def test_the_structure_of_a_removed_page_goes_and_the_rest_stays(bench: Bench) -> None:
    pdf = pages(["eins", "zwei"])
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    document = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=root))
    parts = [
        pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.P, P=document, Pg=page.obj, K=0, ActualText=String(words))
        )
        for page, words in zip(pdf.pages, ("eins", SECRET), strict=True)
    ]
    both = pdf.make_indirect(
        Dictionary(
            Type=Name.StructElem,
            S=Name.P,
            P=document,
            Alt=String(f"beide {SECRET}"),
            K=Array([Dictionary(Type=Name.MCR, Pg=page.obj, MCID=1) for page in pdf.pages]),
        )
    )
    document.K = Array([*parts, both])
    root.K = document
    parents = [0, Array([parts[0], both]), 1, Array([parts[1], both])]
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(parents)))
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    for number, page in enumerate(pdf.pages):
        page.StructParents = number
    bench.take(pdf)
    made = bench.edit(RemovePages((1,)))
    assert_gone(made)
    with pikepdf.open(made) as left:
        tree = left.Root.StructTreeRoot
        assert str(tree.K.K[0].ActualText) == "eins"
        assert len(tree.K.K) == 2 and len(tree.K.K[1].K) == 1
        assert len(tree.ParentTree.Nums) == 2


def test_fields_that_stood_only_there_go(bench: Bench) -> None:
    pdf = pages(["eins", "zwei"])

    def widget(page: int, **entries: object) -> pikepdf.Object:
        one = pdf.make_indirect(
            Dictionary(Type=Name.Annot, Subtype=Name.Widget, Rect=[0, 0, 90, 20], **entries)
        )
        listed = pdf.pages[page].obj.get("/Annots", Array())
        listed.append(one)
        pdf.pages[page].Annots = listed
        return one

    alone = widget(1, FT=Name.Tx, T=String(f"nur {SECRET}"), V=String(SECRET))
    here, there = widget(0), widget(1)
    both = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("beide"), Kids=Array([here, there])))
    here.Parent = there.Parent = both
    pdf.Root.AcroForm = Dictionary(Fields=Array([alone, both]), CO=Array([alone]))
    bench.take(pdf)
    made = bench.edit(RemovePages((1,)))
    assert_gone(made)
    with pikepdf.open(made) as left:
        form = left.Root.AcroForm
        assert [str(field.T) for field in form.Fields] == ["beide"]
        assert len(form.Fields[0].Kids) == 1 and len(form.CO) == 0


def test_pages_keep_their_names(bench: Bench) -> None:
    document = pymupdf.open()
    for _ in range(5):
        document.new_page()
    document.set_page_labels(
        [{"startpage": 0, "style": "r"}, {"startpage": 2, "style": "D", "prefix": "A-", "firstpagenum": 7}]
    )
    document.save(bench.source)
    assert [page.get_label() for page in document] == ["i", "ii", "A-7", "A-8", "A-9"]
    made = pymupdf.open(bench.edit(RemovePages((0, 3))))
    assert [page.get_label() for page in made] == ["ii", "A-7", "A-9"]


def test_one_page_must_stay(bench: Bench) -> None:
    bench.take(pages(["eins", "zwei"]))
    with pytest.raises(Unreadable, match="PDF-12"):
        bench.edit(RemovePages((0, 1)))


@pytest.mark.parametrize(
    "edit", [RemovePages((2,)), TurnPages((-1,), 1), AddComment(Place(2, 0, 0, 1, 1), "", "")]
)
def test_there_must_be_such_a_page(bench: Bench, edit: Edit) -> None:
    bench.take(pages(["eins", "zwei"]))
    with pytest.raises(Unreadable, match="PDF-08"):
        bench.edit(edit)


def test_a_field_of_a_removed_page_goes_whatever_points_at_it(bench: Bench) -> None:
    pdf = pages(["eins", "zwei"])
    field = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("Name"), V=String(SECRET)))
    place = pdf.make_indirect(
        Dictionary(Type=Name.Annot, Subtype=Name.Widget, Rect=[72, 72, 172, 92], Parent=field)
    )
    field.Kids = Array([place])
    action = Dictionary(S=Name.Hide, T=field)
    button = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=Name.Btn, T=String("b"), Rect=[0, 0, 9, 9], A=action
        )
    )
    pdf.pages[0].obj.Annots, pdf.pages[1].obj.Annots = Array([button]), Array([place])
    pdf.Root.AcroForm = Dictionary(Fields=Array([field, button]))
    bench.take(pdf)
    made = bench.edit(RemovePages((1,)))
    assert_gone(made)
    with pikepdf.open(made) as left:
        assert [str(one.T) for one in left.Root.AcroForm.Fields] == ["b"]


def test_words_for_a_part_with_more_below_it_go_with_any_of_it(bench: Bench) -> None:
    pdf = pages(["eins", "zwei"])
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    whole = pdf.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name.Document, P=root, ActualText=String(f"eins {SECRET}"))
    )
    section = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Sect, P=whole, Alt=String(SECRET)))
    section.K = Array([Dictionary(Type=Name.MCR, Pg=page.obj, MCID=0) for page in pdf.pages])
    whole.K, root.K = section, whole
    pdf.Root.StructTreeRoot = root
    bench.take(pdf)
    assert_gone(bench.edit(RemovePages((1,))))
