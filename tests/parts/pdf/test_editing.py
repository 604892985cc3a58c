"""Edited documents, looked at with other readers: bytes, text, structure, and what must be gone for good."""

import subprocess
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pikepdf
import pymupdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from clerkdesk.adapters.pdf.asking import STANDARD, Asking
from clerkdesk.adapters.pdf.editor import PdfEditing
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.base.children import Head
from clerkdesk.base.errors import Unreadable
from clerkdesk.base.paths import resource
from clerkdesk.domain.edits import AddComment, AddImprint, Edit, ImprintColor, RemovePages, TurnPages
from clerkdesk.domain.pages import Place
from tests.house.leftovers import LongLived, children

AT = datetime.fromisoformat("2026-11-23T09:05:07+01:00")
SECRET = "Geheimnis"


FONT = resource("fonts", "NotoSans-Medium.ttf")


class OneChild(PdfEditing):
    """The editor with a child that stays for all tests: starting one takes longer than most edits."""

    def __init__(self, asking: Asking) -> None:
        super().__init__(STANDARD, FONT)
        self._asking = asking

    def _ask(self, question: Head, at: datetime) -> bytes:
        return self._asking.ask_for_bytes(question | {"at": at.isoformat()}, FONT.read_bytes())[1]


@pytest.fixture(scope="module")
def editor(long_lived: LongLived) -> Iterator[PdfEditing]:
    before = set(children())
    with closing(Asking(STANDARD, largest=STANDARD.file_bytes)) as asking:
        asking.warm_up()
        long_lived.pids |= set(children()) - before
        yield OneChild(asking)


class Bench:
    """Makes a file, edits it, and has it looked at."""

    def __init__(self, editor: PdfEditing, folder: Path) -> None:
        self.editor = editor
        self.source = folder / "source.pdf"
        self.made = folder / "made.pdf"

    def take(self, pdf: pikepdf.Pdf) -> None:
        pdf.save(self.source)

    def edit(self, *edits: Edit) -> Path:
        return self.look(self.editor.edited(self.source, edits, AT))

    def extract(self, *pages: int) -> Path:
        return self.look(self.editor.extracted(self.source, pages, "Auszug", AT))

    def look(self, made: bytes) -> Path:
        """Every reader must open it without a word of complaint."""
        self.made.write_bytes(made)
        with pikepdf.open(self.made, attempt_recovery=False) as pdf:
            assert pdf.check_pdf_syntax() == []
            assert not pdf.is_encrypted
        assert not pymupdf.open(self.made).is_repaired
        mutool = subprocess.run(["mutool", "info", self.made], capture_output=True, text=True, check=True)
        assert mutool.stderr == ""
        return self.made


@pytest.fixture
def bench(editor: PdfEditing, tmp_path: Path) -> Bench:
    return Bench(editor, tmp_path)


def pages(words: Iterable[str]) -> pikepdf.Pdf:
    """A page for each text, all drawing with one dictionary of resources, as many programs have it."""
    pdf = pikepdf.new()
    font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    shared = pdf.make_indirect(Dictionary(Font=Dictionary(F1=font), XObject=Dictionary()))
    for text in words:
        page = pdf.add_blank_page(page_size=(595, 842))
        page.Resources = shared
        page.Contents = pdf.make_stream(f"BT /F1 20 Tf 72 700 Td ({text}) Tj ET".encode())
    return pdf


def text(path: Path) -> list[str]:
    read = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True)
    return read.stdout.split()


def everything(path: Path) -> bytes:
    """The file's bytes, and all its streams and strings unpacked: where something could still stand."""
    found = [path.read_bytes()]
    with pikepdf.open(path) as pdf:
        for one in pdf.objects:
            if isinstance(one, pikepdf.Stream):
                found.append(one.read_bytes() if one.get("/Filter") is None else _unpacked(one))
            found.append(one.unparse(resolved=True))
    return b"\n".join(found)


def _unpacked(stream: pikepdf.Stream) -> bytes:
    try:
        return stream.read_bytes()
    except pikepdf.PdfError:
        return stream.read_raw_bytes()


def assert_gone(path: Path, word: str = SECRET) -> None:
    there = everything(path)
    for spelt in (word.encode(), word.encode("utf-16-be"), word.encode().hex().encode()):
        assert spelt not in there and spelt.lower() not in there.lower()


def test_every_act_has_a_child_of_its_own_that_ends_with_it(tmp_path: Path) -> None:
    pages(["eins"]).save(tmp_path / "a.pdf")
    before = set(children())
    made = PdfEditing(STANDARD, FONT).edited(tmp_path / "a.pdf", [TurnPages((0,), 1)], AT)
    assert made.startswith(b"%PDF-") and set(children()) == before
    assert {file.name for file in tmp_path.iterdir()} == {"a.pdf"}


# Pages turned


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


# Pages taken out


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


# Remarks


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_an_imprint_stands_where_it_was_put_and_upright(
    bench: Bench, reader: PdfProcess, turned: int
) -> None:
    pdf = pages(["eins"])
    pdf.pages[0].Rotate = turned
    pdf.pages[0].CropBox = [30, 40, 560, 800]
    bench.take(pdf)
    made = bench.edit(AddImprint(Place(0, 100, 200, 160, 50), "EINGEGANGEN\n23.11.2026", ImprintColor.BLUE))
    words = {word.text: word for word in reader.words(made, 0)}
    first, second = words["EINGEGANGEN"], words["23.11.2026"]
    assert 100 < first.x0 < first.x1 < 260 and 200 < first.y0 < second.y0 < second.y1 < 251
    assert first.x1 - first.x0 > first.y1 - first.y0  # across the page, as one reads it
    assert {"EINGEGANGEN", "23.11.2026"} <= set(text(made))


def test_an_imprint_brings_its_letters_along_and_is_printed(bench: Bench) -> None:
    bench.take(pages(["eins"]))
    words = "Łódź, Straße, Ағымдағы, Ελλάδα"
    with pikepdf.open(bench.edit(AddImprint(Place(0, 50, 50, 300, 30), words))) as made:
        (mark,) = made.pages[0].Annots
        assert mark.Subtype == "/Stamp" and int(mark.F) & 4 and str(mark.Contents) == words
        (font,) = dict(mark.AP.N.Resources.Font).values()
        assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor
    assert len(bench.made.read_bytes()) < 60_000
    assert "Ағымдағы," in text(bench.made)


def test_a_comment_says_what_whose_and_when(bench: Bench) -> None:
    bench.take(pages(["eins"]))
    words = "Bitte prüfen: Łukasz 漢字 ﷽\nzweite Zeile"
    with pikepdf.open(bench.edit(AddComment(Place(0, 300, 100, 20, 20), words, "Katrin Muster"))) as made:
        note, popup = made.pages[0].Annots
        assert (note.Subtype, popup.Subtype) == ("/Text", "/Popup")
        assert (str(note.Contents), str(note.T)) == (words, "Katrin Muster")
        assert str(note.M) == str(note.CreationDate) == "D:20261123090507+01'00'"
        assert not int(note.F) & 4  # it is not printed
        assert note.Popup.objgen == popup.objgen and popup.Parent.objgen == note.objgen
        assert b"re B" in note.AP.N.read_bytes()
        assert [float(number) for number in note.Rect] == [300, 722, 320, 742]


def test_a_comment_is_printed_on_wish(bench: Bench) -> None:
    bench.take(pages(["eins"]))
    edit = AddComment(Place(0, 300, 100, 20, 20), "Auch auf Papier", "", printed=True)
    with pikepdf.open(bench.edit(edit)) as made:
        assert int(made.pages[0].Annots[0].F) & 4


def test_a_page_of_the_same_looks_gets_no_remark_of_another(bench: Bench) -> None:
    pdf = pages(["eins", "eins"])
    pdf.pages[0].Annots = pdf.make_indirect(Array())
    bench.take(pdf)
    with pikepdf.open(bench.edit(AddComment(Place(0, 9, 9, 9, 9), "hier", ""))) as made:
        assert ["/Annots" in page.obj for page in made.pages] == [True, False]


# All edits


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


# Extracts


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


# On the screen and on paper


def drawn(process: PdfProcess, path: Path) -> bytes:
    return bytes(process.render(path, 0, 0.5).pixels)


def test_only_what_is_meant_to_be_printed_is_drawn_on_paper(bench: Bench, reader: PdfProcess) -> None:
    bench.take(pages(["eins"]))
    with closing(PdfProcess(on_paper=True)) as printer:
        bare = drawn(reader, bench.source)
        assert drawn(printer, bench.source) == bare
        quiet = bench.edit(AddComment(Place(0, 300, 100, 20, 20), "nur hier", ""))
        assert drawn(printer, quiet) == bare != drawn(reader, quiet)
        for edit in (
            AddComment(Place(0, 300, 100, 20, 20), "auch dort", "", printed=True),
            AddImprint(Place(0, 100, 200, 160, 50), "Kopie"),
        ):
            loud = bench.edit(edit)
            assert drawn(printer, loud) == drawn(reader, loud) != bare


def test_an_imprint_on_a_scanned_page_is_seen(bench: Bench, reader: PdfProcess) -> None:
    scan = pymupdf.Pixmap(pymupdf.csGRAY, pymupdf.IRect(0, 0, 600, 800))
    scan.clear_with(200)
    document = pymupdf.open()
    page = document.new_page(width=600, height=800)
    page.insert_image(page.rect, stream=scan.tobytes("jpeg"))
    document.save(bench.source)
    before = reader.render(bench.source, 0, 1.0)
    after = reader.render(bench.edit(AddImprint(Place(0, 100, 200, 160, 50), "Kopie")), 0, 1.0)
    assert (before.width, before.height) == (after.width, after.height)
    red = reader.render(bench.made, 0, 1.0, Place(0, 100, 200, 160, 50))
    colours = {bytes(red.pixels[at : at + 3]) for at in range(0, len(red.pixels), 4)}
    assert red.stride == red.width * 4 and len(colours) > 20


def test_a_comment_that_is_not_printed_ends_the_claim_to_be_made_for_long_keeping(
    bench: Bench, reader: PdfProcess
) -> None:
    pdf = pages(["eins"])
    with pdf.open_metadata() as xmp:
        xmp["pdfaid:part"], xmp["pdfaid:conformance"], xmp["dc:title"] = "3", "B", "Ein Titel"
    bench.take(pdf)
    assert reader.inspect(bench.source).archival
    assert reader.inspect(bench.edit(AddComment(Place(0, 9, 9, 9, 9), "laut", "", printed=True))).archival
    quiet = bench.edit(AddComment(Place(0, 9, 9, 9, 9), "leise", ""))
    assert not reader.inspect(quiet).archival
    with pikepdf.open(quiet) as made, made.open_metadata() as xmp:
        assert "pdfaid:part" not in xmp and xmp["dc:title"] == "Ein Titel"
