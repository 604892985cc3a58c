"""Finding and reading text in real files, with pdftotext as the second reader."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

import pymupdf
import pytest
import typst

from clerkdesk.adapters.pdf.asking import Limits
from clerkdesk.adapters.pdf.contents import PdfContentsProcess
from clerkdesk.adapters.pdf.found import findings_from, lines_from
from clerkdesk.base.errors import Unreadable
from clerkdesk.base.paths import resource
from clerkdesk.domain.contents import Hit
from clerkdesk.domain.text_flow import flow_of
from tests.fakes.handmade import make
from tests.fakes.scanned import jpeg, paper, scan
from tests.house.leftovers import LongLived, children

GERMAN = """
#set page(paper: "a5")
#set text(lang: "de", hyphenate: true, font: "Noto Sans", ligatures: true)
#set par(justify: true)
= Gebührenbescheid
Der Bescheid über die Straßenausbaubeitragssatzung der Gemeinde Musterstadt wird hiermit aufgehoben.
Die Erhebung der Verwaltungsgebührenverordnungsänderung unterbleibt.
#columns(2)[
  Frau Müller hat die Auflage erfüllt und wird im Verfahren nicht mehr angehört, weil der Bescheid keinen
  Bestand hat und nichts anderes mehr offen ist in dieser Sache.
  #colbreak()
  Herr Beispiel widerspricht der Entscheidung und verlangt eine neue Prüfung durch die Behörde, die ihn
  angeschrieben hat, als noch niemand davon wusste.
]
#table(columns: 3, [Name], [Ort], [Betrag], [Müller], [Köln], [33], [Mueller], [Bonn], [44])
#text(lang: "ar", dir: rtl, font: "Noto Sans Arabic")[مرحبا بالعالم في البلدية]
"""


@pytest.fixture(scope="module")
def contents(long_lived: LongLived) -> Iterator[PdfContentsProcess]:
    before = set(children())
    process = PdfContentsProcess()
    with pytest.raises(Unreadable):
        process.find(Path("/nothing"), "x", range(1))
    long_lived.pids |= set(children()) - before
    yield process
    process.close()


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("german") / "bescheid.pdf"
    path.write_bytes(typst.compile(GERMAN.encode(), font_paths=[str(resource("fonts"))]))
    return path


def hits(contents: PdfContentsProcess, path: Path, text: str, pages: int = 1) -> tuple[Hit, ...]:
    found: list[Hit] = []
    at = 0
    while at < pages:
        findings = contents.find(path, text, range(at, pages))
        found += findings.hits
        at = findings.until
    return tuple(found)


def second_reading(path: Path, *options: str) -> str:
    read = subprocess.run(["pdftotext", *options, path, "-"], capture_output=True, text=True, check=True)
    return normalize("NFC", read.stdout)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Gebührenbescheid", ["Gebührenbescheid"]),
        ("gebuehrenbescheid", ["Gebührenbescheid"]),
        ("STRASSENAUSBAU", ["Straßenausbau"]),
        ("müller", ["Müller", "Müller", "Mueller"]),
        ("muller", ["Müller", "Müller"]),
        (normalize("NFD", "Köln"), ["Köln"]),
        ("Auflage erfüllt", ["Auflage erfüllt"]),
        ("البلدية", ["البلدية"]),
        ("nirgends", []),
    ],
)
def test_words_are_found_however_they_are_typed(
    contents: PdfContentsProcess, german: Path, typed: str, found: list[str]
) -> None:
    assert [hit.found for hit in hits(contents, german, typed)] == found


def test_a_word_broken_at_a_line_end_is_one_hit_with_a_place_on_each_line(
    contents: PdfContentsProcess, german: Path
) -> None:
    broken = re.findall("(\\w+)[-\u00ad]\n(\\w+)", second_reading(german))
    assert len(broken) > 2
    for first, second in broken:
        found = [hit for hit in hits(contents, german, first + second) if len(hit.places) == 2]
        assert [hit.found for hit in found] == [first + second]
        assert found[0].places[0].y < found[0].places[1].y


def test_the_places_of_a_hit_are_where_the_second_reader_has_the_words(
    contents: PdfContentsProcess, german: Path
) -> None:
    boxes = re.findall(
        r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">Köln<',
        second_reading(german, "-bbox"),
    )
    [(left, _, right)] = [tuple(map(float, box)) for box in boxes]
    [hit] = hits(contents, german, "Köln")
    [place] = hit.places
    assert (place.x, place.x + place.width) == pytest.approx((left, right), abs=1)
    assert (hit.before[-7:], hit.after[:3]) == ("Müller ", " 33")


@pytest.mark.parametrize(
    ("file", "word"),
    [
        ("signed/dss-pades/validation/pades-multiple-pages-annots-overlap.pdf", "the"),
        ("signed/dss-pades/validation/pades-multiple-pages-annots-overlap.pdf", "Lorem"),
        ("signed/dss-pades/validation/pades-two-sig-copied-tst.pdf", "the"),
    ],
)
def test_plain_words_are_found_as_often_as_the_second_reader_has_them(
    contents: PdfContentsProcess, shared_data: Path, file: str, word: str
) -> None:
    path = shared_data / file
    text = second_reading(path)
    pages = text.count("\f")
    assert len(hits(contents, path, word, pages)) == text.lower().count(word.lower())


def test_a_scan_says_that_nothing_is_written_on_it(contents: PdfContentsProcess, tmp_path: Path) -> None:
    path = scan(tmp_path / "scan.pdf", jpeg(paper()))
    findings = contents.find(path, "Musterstadt", range(1))
    assert (findings.hits, findings.written, findings.until) == ((), 0, 1)
    assert contents.lines(path, 0) == ()


def test_columns_are_copied_one_after_the_other_and_tables_row_by_row(
    contents: PdfContentsProcess, german: Path
) -> None:
    flow = flow_of(contents.lines(german, 0))
    text = flow.copied(0, flow.size)
    assert "Straßenausbaubeitragssatzung" in text
    assert text.index("nichts anderes mehr offen") < text.index("Herr Beispiel")
    assert "Name Ort Betrag\nMüller Köln 33\nMueller Bonn 44" in text
    assert "مرحبا بالعالم في البلدية" in text


def test_looking_through_many_pages_ends_early_and_says_where_to_go_on(
    contents: PdfContentsProcess, tmp_path: Path
) -> None:
    lines = "0 -9 Td (Wort um Wort) Tj " * 40
    path = make(tmp_path / "long.pdf", *[f"BT /F 8 Tf 9 390 Td (Ziel) Tj {lines} ET"] * 600)
    first = contents.find(path, "ziel", range(600))
    assert 0 < first.until < 600
    assert first.written == first.until == len(first.hits)
    assert [hit.places[0].page for hit in hits(contents, path, "ziel", 600)] == list(range(600))


@pytest.mark.parametrize("quarter", [0, 90, 180, 270])
def test_places_lie_where_a_turned_page_shows_the_words(
    contents: PdfContentsProcess, tmp_path: Path, quarter: int
) -> None:
    path = make(tmp_path / "turned.pdf", "BT /F 12 Tf 40 300 Td (Unten rechts) Tj ET", Rotate=quarter)
    [hit] = hits(contents, path, "rechts")
    [place] = hit.places
    [word] = [word for word in contents.words(path, 0) if word.text == "rechts"]
    shown = (word.x0, word.y0, word.x1, word.y1)
    assert (place.x, place.y, place.x + place.width, place.y + place.height) == pytest.approx(shown, abs=1)
    assert flow_of(contents.lines(path, 0)).copied(0, 12) == "Unten rechts"


def test_more_hits_than_anybody_reads_end_the_looking(contents: PdfContentsProcess, tmp_path: Path) -> None:
    source = '#set text(font: "Noto Sans", size: 6pt)\n' + "ja " * 3000
    path = tmp_path / "ja.pdf"
    path.write_bytes(typst.compile(source.encode(), font_paths=[str(resource("fonts"))]))
    found = contents.find(path, "j", range(1))
    assert len(found.hits) == 1001


def test_what_was_added_later_is_not_found_in_what_was_signed(
    contents: PdfContentsProcess, tmp_path: Path
) -> None:
    path = make(tmp_path / "signed.pdf", "BT /F 12 Tf 40 300 Td (Vorher) Tj ET")
    size = path.stat().st_size
    with pymupdf.open(path) as document:
        document[0].insert_text((40, 150), "Nachher")
        document.saveIncr()
    assert [len(contents.find(path, "her", range(1), until).hits) for until in (0, size)] == [2, 1]
    assert [len(contents.lines(path, 0, until)) for until in (0, size)] == [2, 1]


def test_a_page_that_is_not_there_is_said_so(contents: PdfContentsProcess, german: Path) -> None:
    with pytest.raises(Unreadable, match="PDF-08"):
        contents.lines(german, 7)
    assert contents.find(german, "Köln", range(5)).until <= 5


def test_a_file_too_large_is_not_looked_through(german: Path) -> None:
    small = PdfContentsProcess(Limits(file_bytes=100))
    with pytest.raises(Unreadable, match="PDF-07"):
        small.find(german, "Köln", range(1))
    small.close()


WORD = ["a", "b", "c", 0, [[1.0, 1.0, 2.0, 2.0]]]


@pytest.mark.parametrize(
    "told",
    [
        {"hits": [WORD] * 1002, "written": 1, "until": 1},
        {"hits": [["a", "b" * 9000, "c", 0, [[1, 1, 2, 2]]]], "written": 1, "until": 1},
        {"hits": [["a", "b", "c", 3, [[1, 1, 2, 2]]]], "written": 1, "until": 1},
        {"hits": [["a", "b", "c", 0, []]], "written": 1, "until": 1},
        {"hits": [["a", "b", "c", 0, [[1, 1, 2]]]], "written": 1, "until": 1},
        {"hits": [], "written": 2, "until": 1},
        {"hits": [], "written": 0, "until": 0},
        {"hits": [], "written": 0, "until": 9},
        {"hits": []},
    ],
)
def test_an_answer_is_believed_only_in_its_own_shape(told: dict[str, object]) -> None:
    with pytest.raises((ValueError, TypeError, KeyError)):
        findings_from(told, range(1))


def test_lines_are_believed_only_with_a_box_for_each_letter() -> None:
    assert len(lines_from({"lines": [[0, "ab", [0.0] * 8]]}, 0)) == 1
    for lines in ([[0, "ab", [0.0] * 7]], [[0, "ab", [0.0] * 4]], [[0, "a", ["x"] * 4]]):
        with pytest.raises(ValueError):
            lines_from({"lines": lines}, 0)
