"""Edited documents, looked at with other readers: written anew, dated, and nothing else changed."""

from pathlib import Path

import pikepdf
import pymupdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from clerkdesk.adapters.pdf.asking import STANDARD
from clerkdesk.adapters.pdf.editor import PdfEditing
from clerkdesk.base.errors import Unreadable
from clerkdesk.domain.edits import AddComment, RemovePages, TurnPages
from clerkdesk.domain.pages import Place
from tests.house.leftovers import children
from tests.parts.pdf.edit_bench import (
    AT,
    FONT,
    SECRET,
    Bench,
    assert_gone,
    bench,
    editor,
    everything,
    pages,
    text,
)

__all__ = ["bench", "editor"]


def test_every_act_has_a_child_of_its_own_that_ends_with_it(tmp_path: Path) -> None:
    pages(["eins"]).save(tmp_path / "a.pdf")
    before = set(children())
    made = PdfEditing(STANDARD, FONT).edited(tmp_path / "a.pdf", [TurnPages((0,), 1)], AT)
    assert made.startswith(b"%PDF-") and set(children()) == before
    assert {file.name for file in tmp_path.iterdir()} == {"a.pdf"}


def test_a_turned_page_is_turned_further(bench: Bench) -> None:
    pdf = pages(["eins", "zwei"])
    pdf.pages[0].Rotate = 270
    bench.take(pdf)
    with pikepdf.open(bench.edit(TurnPages((0, 1), 1))) as made:
        assert [int(page.obj.get("/Rotate", 0)) for page in made.pages] == [0, 90]


def test_a_turning_that_pages_share_is_each_pages_own_then(bench: Bench) -> None:
    pdf = pages(["eins", "zwei"])
    pdf.Root.Pages.Rotate = 90
    bench.take(pdf)
    with pikepdf.open(bench.edit(TurnPages((1,), 2))) as made:
        assert [page.rotation for page in made.pages] == [90, 270]


def test_pages_that_are_alike_stay_two(bench: Bench) -> None:
    pdf = pages(["gleich", "gleich"])
    pdf.pages[1].Contents = pdf.pages[0].Contents
    bench.take(pdf)
    with pikepdf.open(bench.edit(TurnPages((0,), 1))) as made:
        assert made.pages[0].obj.objgen != made.pages[1].obj.objgen


def test_edits_are_made_in_their_order(bench: Bench) -> None:
    bench.take(pages(["eins", "zwei", "drei"]))
    made = bench.edit(RemovePages((0,)), RemovePages((0,)), TurnPages((0,), 1))
    assert text(made) == ["drei"]


def test_it_says_when_it_was_changed(bench: Bench) -> None:
    pdf = pages(["eins"])
    with pdf.open_metadata() as xmp:
        xmp["xmp:ModifyDate"] = "2001-01-01T00:00:00+00:00"
        xmp["dc:title"] = "Ein Titel"
    pdf.docinfo["/Author"] = "Die Urheberin"
    bench.take(pdf)
    with pikepdf.open(bench.edit(TurnPages((0,), 1))) as made:
        assert str(made.docinfo["/ModDate"]) == "D:20261123090507+01'00'"
        assert str(made.docinfo["/Author"]) == "Die Urheberin"
        with made.open_metadata() as xmp:
            assert xmp["xmp:ModifyDate"] == AT.isoformat() and xmp["dc:title"] == "Ein Titel"


def test_a_second_form_in_a_language_of_its_own_goes(bench: Bench) -> None:
    pdf = pages(["eins"])
    pdf.Root.AcroForm = Dictionary(Fields=Array(), XFA=pdf.make_stream(b"<xdp>veraltet</xdp>"))
    bench.take(pdf)
    assert b"veraltet" not in everything(bench.edit(TurnPages((0,), 1)))


def test_a_locked_file_is_not_edited(bench: Bench) -> None:
    pages(["eins"]).save(bench.source, encryption=pikepdf.Encryption(owner="meins", user=""))
    with pytest.raises(Unreadable, match="PDF-03"):
        bench.edit(TurnPages((0,), 1))


def test_a_file_that_opens_only_after_repair_is_not_edited(bench: Bench) -> None:
    bench.take(pages(["eins"]))
    broken = bench.source.read_bytes().replace(b"startxref\n", b"startxref\n9")
    bench.source.write_bytes(broken)
    with pytest.raises(Unreadable, match="PDF-02"):
        bench.edit(TurnPages((0,), 1))


def test_an_extract_holds_its_pages_alone(bench: Bench) -> None:
    pdf = pages(["eins", SECRET, "drei"])
    pdf.attachments["anlage.txt"] = SECRET.encode()
    pdf.docinfo["/Title"] = f"Akte {SECRET}"
    with pdf.open_metadata() as xmp:
        xmp["dc:title"] = f"Akte {SECRET}"
    bench.take(pdf)
    made = bench.extract(0, 2)
    assert text(made) == ["eins", "drei"]
    assert_gone(made)
    with pikepdf.open(made) as left:
        assert str(left.docinfo["/Title"]) == "Auszug"


def test_an_extract_takes_its_remarks_along(bench: Bench) -> None:
    bench.take(pages(["eins", "zwei"]))
    bench.source.write_bytes(bench.edit(AddComment(Place(1, 9, 9, 9, 9), "mit", "")).read_bytes())
    with pikepdf.open(bench.extract(1)) as made:
        assert str(made.pages[0].Annots[0].Contents) == "mit"


def test_a_file_that_is_found_broken_only_while_it_is_written_is_not_edited(bench: Bench) -> None:
    """MuPDF repairs it then, and by that takes back what was done before: a signature would stay."""
    pdf = pages(["eins"])
    pdf.Root.Beiwerk = pdf.make_indirect(Dictionary(Kennung=String("X" * 20)))
    pdf.save(bench.source, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    intact = bench.source.read_bytes()
    at = intact.index(b"/Kennung")
    begin = intact.rindex(b" 0 obj", 0, at)
    number = int(intact[intact.rindex(b"\n", 0, begin) + 1 : begin])
    entry = intact.index(b"0000000000 65535 f") + 20 * number
    bench.source.write_bytes(intact[:entry] + b"0000000003" + intact[entry + 10 :])
    with pytest.raises(Unreadable, match="PDF-02"):
        bench.edit(TurnPages((0,), 1))


def test_a_page_that_stands_in_two_places_is_nobodys_to_edit(bench: Bench) -> None:
    bench.take(pages(["eins", "zwei"]))
    document = pymupdf.open(bench.source)
    number = document.page_xref(0)
    tree = int(document.xref_get_key(number, "Parent")[1].split()[0])
    document.xref_set_key(tree, "Kids", f"[{number} 0 R {number} 0 R]")
    document.save(bench.source.with_suffix(".twice.pdf"))
    bench.source = bench.source.with_suffix(".twice.pdf")
    with pytest.raises(Unreadable, match="PDF-02"):
        bench.edit(RemovePages((0,)))


def test_small_pictures_of_pages_do_not_go_on_showing_what_was_before(bench: Bench) -> None:
    pdf = pages(["eins", "zwei"])
    pdf.pages[0].obj.Thumb = pdf.make_stream(
        SECRET.encode() * 4, Width=6, Height=6, BitsPerComponent=8, ColorSpace=Name.DeviceGray
    )
    bench.take(pdf)
    assert_gone(bench.edit(TurnPages((1,), 1)))
    assert_gone(bench.extract(0))
