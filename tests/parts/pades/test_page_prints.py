"""What pages show is told revision by revision as if each were read whole."""

from contextlib import suppress
from pathlib import Path

import pikepdf
import pytest
from pyhanko.pdf_utils.misc import PdfReadError

from clerkdesk.adapters.pades.long_history import LongHistoryReader
from clerkdesk.adapters.pades.page_prints import PagePrints, annotation_prints
from tests.fakes.forgers import FORGED, Paper
from tests.fakes.papers import blank_paper
from tests.fakes.revisions import stream

MODEST = 150_000  # bytes


def prints(path: Path) -> list[list[bytes]]:
    """The fingerprints of each revision, made one after the other; the same as each made alone."""
    with path.open("rb") as file:
        reader = LongHistoryReader(file)
        revisions = range(reader.xrefs.total_revisions)
        followed = PagePrints(reader)
        found = [followed.of(revision) for revision in revisions]
        assert found == [PagePrints(reader).of(revision) for revision in revisions]
        return found


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """A paper of three pages that share a font."""
    plain = pikepdf.ObjectStreamMode.disable
    path = blank_paper(tmp_path / "paper.pdf", pages=3, fields=["a"], object_stream_mode=plain)
    with pikepdf.open(path, allow_overwriting_input=True) as made:
        font = made.make_indirect(made.pages[0].Resources.Font.F1)
        for page in made.pages:
            page.Resources.Font.F1 = font
        made.save(path, object_stream_mode=plain)
    return path


def changed(found: list[list[bytes]]) -> list[int]:
    """Which pages the last revision changed."""
    return [
        number for number, pair in enumerate(zip(found[-2], found[-1], strict=True)) if len(set(pair)) > 1
    ]


def shared_font(path: Path) -> int:
    with pikepdf.open(path) as made:
        number: int = made.pages[0].Resources.Font.F1.objgen[0]
        return number


def test_another_content_changes_its_page_alone(paper: Path) -> None:
    forged = Paper(paper)
    forged.put(forged.content, FORGED).append()
    assert changed(prints(paper)) == [0]


def test_another_font_changes_all_pages_that_use_it(paper: Path) -> None:
    Paper(paper).put(shared_font(paper), b"<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>").append()
    assert changed(prints(paper)) == [0, 1, 2]


def test_what_pages_inherit_changes_them(paper: Path) -> None:
    forged = Paper(paper)
    forged.enter(forged.tree, CropBox=b"[0 0 9 9]").append()
    assert changed(prints(paper)) == [0, 1, 2]


def test_a_field_filled_in_changes_no_page(paper: Path) -> None:
    forged = Paper(paper)
    forged.enter(forged.fields[0], V=b"(x)").enter(forged.page, Annots=b"[]").append()
    assert changed(prints(paper)) == []


def test_what_was_changed_is_told_from_there_on(paper: Path) -> None:
    for text in (b"one", b"two", b"one"):
        forged = Paper(paper)
        forged.put(forged.content, stream(b"BT (%s) Tj ET" % text)).append()
    found = prints(paper)
    assert found[1] == found[3] != found[2]
    assert found[0] not in found[1:]


def test_circles_in_resources_are_read_anew(paper: Path) -> None:
    forged = Paper(paper)
    round_about = (
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>"
    )
    drawing = forged.new(stream(b"x").replace(b"<<", round_about % 940))
    forged.enter(forged.page, Resources=b"<< /XObject << /X %s >> >>" % drawing).append()
    assert changed(prints(paper)) == [0]
    again = Paper(paper)
    again.put(940, stream(b"y").replace(b"<<", round_about % 940)).append()
    assert changed(prints(paper)) == [0]


def test_annotations_are_told_apart_but_for_those_of_fields(paper: Path) -> None:
    forged = Paper(paper)
    note = forged.new(b"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest [%d 0 R /Fit] >>" % forged.page)
    forged.enter(forged.page, Annots=b"[%d 0 R %s]" % (forged.fields[0], note)).append()
    again = Paper(paper)
    again.enter(again.page, Annots=b"[%s %d 0 R]" % (note, again.fields[0]), Tabs=b"/R").append()
    with paper.open("rb") as file:
        reader = LongHistoryReader(file)
        told = [annotation_prints(reader.get_historical_resolver(revision)) for revision in range(3)]
    assert [list(map(len, one)) for one in told] == [[0, 0, 0], [1, 0, 0], [1, 0, 0]]
    assert told[1] == told[2]


def test_of_strangers_files(shared_data: Path) -> None:
    files = [file for file in (shared_data / "signed").rglob("*.pdf") if file.stat().st_size < MODEST]
    told = 0
    for file in files:
        with suppress(PdfReadError, ValueError, KeyError):  # the pages cannot be read
            prints(file)
            told += 1
    assert told > 12
