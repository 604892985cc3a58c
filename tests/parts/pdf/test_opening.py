"""Opening: thousands of pages at once, an earlier version by its length, and no file twice in memory."""

import time
from contextlib import closing
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.base.errors import Unreadable
from clerkdesk.domain.pages import PageSize
from tests.bench.processor import peak_mb
from tests.fakes.handmade import add_signature_field, make


def make_many(path: Path, pages: int, fields: bool = False) -> Path:
    """A document whose pages differ in size and direction, some with an empty signature field."""
    pdf = pikepdf.new()
    content, field_list = pdf.make_stream(b"0 0 1 rg 10 10 100 100 re f"), []
    for number in range(pages):
        page = pdf.make_indirect(Dictionary(Type=Name.Page, Contents=content))
        page.MediaBox = Array([0, 0, 595, 842 if number % 2 else 500])
        if number % 1000 == 7:
            page.Rotate = 90
        if fields and number % 100 == 50:
            field = Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Sig, T=f"Feld {number}")
            field.Rect = Array([20, 40, 120, 70])
            field = pdf.make_indirect(field)
            page.Annots = Array([field])
            field_list.append(field)
        pdf.pages.append(pikepdf.Page(page))
    if field_list:
        pdf.Root.AcroForm = Dictionary(Fields=Array(field_list), SigFlags=1)
    pdf.save(path, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return path


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_many(tmp_path_factory.mktemp("large") / "5000.pdf", 5000, fields=True)


def test_five_thousand_pages_are_measured_at_once(reader: PdfProcess, large: Path) -> None:
    reader.warm_up()
    began = time.monotonic()
    facts = reader.inspect(large)
    assert time.monotonic() - began < 2, "a tenth of that on an idle machine"
    assert len(facts.pages) == 5000
    assert facts.pages[:2] == (PageSize(595, 500), PageSize(595, 842))
    assert facts.pages[7] == PageSize(842, 595)
    assert not facts.repaired


def test_their_signature_fields_are_found(reader: PdfProcess, large: Path) -> None:
    slots = reader.inspect(large).slots
    assert len(slots) == 50
    assert slots[1].name == "Feld 150"
    assert slots[1].place is not None and slots[1].place.page == 150


def test_any_of_their_pages_can_be_drawn_before_they_are_measured(large: Path) -> None:
    with closing(PdfProcess()) as reader:
        assert reader.render(large, 4999, 0.1).width == 60


def test_a_broken_page_among_many_is_found_however_late_it_comes(reader: PdfProcess, tmp_path: Path) -> None:
    path = make(tmp_path / "a.pdf", *[""] * 40)
    data = path.read_bytes()
    at = data.rindex(b"/Type /Page\n") if b"/Type /Page\n" in data else data.rindex(b"/Type /Page ")
    start = data.rindex(b" obj", 0, at)
    path.write_bytes(data[: start - 3] + b"x" + data[start - 2 :])
    assert reader.inspect(path).repaired


def test_an_earlier_version_is_what_the_file_began_with(reader: PdfProcess, tmp_path: Path) -> None:
    path = make(tmp_path / "a.pdf", "1 0 0 rg 0 0 300 400 re f")
    earlier = path.stat().st_size
    add_signature_field(path, "Unterschrift", (20, 80, 120, 110))
    later = tmp_path / "later.pdf"
    later.write_bytes(make(tmp_path / "b.pdf", "1 0 0 rg 0 0 300 400 re f").read_bytes())
    assert reader.inspect(path).slots
    first = later.stat().st_size
    later.write_bytes(later.read_bytes() + path.read_bytes())
    facts = reader.inspect(later, until=first)
    assert facts.slots == () and not facts.repaired
    assert earlier > 0
    assert bytes(reader.render(later, 0, 0.1, until=first).pixels[:3]) == b"\x00\x00\xff"


def test_of_a_file_without_a_whole_beginning_nothing_is_shown(reader: PdfProcess, tmp_path: Path) -> None:
    path = make(tmp_path / "a.pdf")
    with pytest.raises(Unreadable, match="PDF-02"):
        reader.inspect(path, until=30)


def test_a_large_file_is_not_read_into_memory_for_an_earlier_version(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with pikepdf.open(make(path), allow_overwriting_input=True) as pdf:
        pdf.Root.Large = pdf.make_stream(bytes(80_000_000))
        pdf.save(path, compress_streams=False)
    with closing(PdfProcess()) as reader:
        reader.warm_up()
        process = reader._asking._child._process
        assert process is not None
        before = peak_mb(process.pid)
        assert reader.inspect(path, until=path.stat().st_size).pages
        assert reader.render(path, 0, 1.0, until=path.stat().st_size).width == 300
        assert peak_mb(process.pid) - before < 30
