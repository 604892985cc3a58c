"""Our forms read by poppler, qpdf, MuPDF and our own reader: data, fields and edges are where they belong."""

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from clerkdesk.adapters.paper.maker import TypstPaper
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.base.paths import resource
from clerkdesk.domain.pages import Place, Word
from tests.interop.paper_making import DATA, EVERYBODY, TEMPLATES, make_all

MARGIN = 44.0
PAGE_WIDTH = 595.2756


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """All forms, filled."""
    paper = TypstPaper(resource("templates"), resource("fonts"))
    made = make_all(paper, tmp_path_factory.mktemp("forms"))
    paper.close()
    return made


@pytest.fixture
def reader() -> Iterator[PdfProcess]:
    """The desk's own reader."""
    process = PdfProcess()
    yield process
    process.close()


def said(program: str, *arguments: str | Path) -> str:
    """What another program prints about a file, its complaints included."""
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed")
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, timeout=60, check=True)
    return (done.stdout + done.stderr).decode("utf-8")


def boxes(file: Path) -> list[Word]:
    """Words with their rectangles as poppler sees them (MuPDF draws a flag of its own into empty fields)."""
    words = []
    for page, shown in enumerate(said("pdftotext", "-bbox", file, "-").split("<page ")[1:]):
        for box in re.finditer(r'xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</word>', shown):
            x0, y0, x1, y1 = map(float, box.group(1, 2, 3, 4))
            words.append(Word(page, x0, y0, x1, y1, box.group(5)))
    return words


def letters(text: str) -> str:
    """Text without the breaks, spaces and direction marks that layout puts in."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in plain if sign.isalnum())


def test_poppler_reads_the_data_as_they_were_given(forms: dict[str, Path]) -> None:
    text = letters(said("pdftotext", "-raw", forms["residence-registration"], "-"))
    dates = {
        "received": "24.11.2026",
        "date": "24.11.2026",
        "move_in": "15.11.2026",
        "birth_date": "03.07.1991",
    }
    collection = {"collector", "authorised", "power_of_attorney", "old_document"}
    elsewhere = {"street", "kind", "copies", "birth_name", *collection}
    for key, value in {**DATA, **dates}.items():
        if key not in elsewhere:
            assert letters(value) in text, key
    assert set(letters(DATA["birth_name"])) <= set(text)


@pytest.mark.parametrize("template", TEMPLATES)
def test_poppler_sees_empty_signature_fields(forms: dict[str, Path], template: str) -> None:
    report = said("pdfsig", forms[template])
    assert report.count("The signature form field is not signed.") == (
        2 if template == "residence-registration" else 1
    )


@pytest.mark.parametrize("template", TEMPLATES)
def test_mupdf_and_qpdf_find_nothing_to_repair(forms: dict[str, Path], template: str) -> None:
    report = said("mutool", "info", forms[template])
    assert "error" not in report.lower() and "warning" not in report.lower()
    with pikepdf.open(forms[template]) as pdf:
        assert pdf.check_pdf_syntax() == []


@pytest.mark.parametrize("template", TEMPLATES)
def test_long_names_stay_inside_the_margins(
    forms: dict[str, Path], template: str, reader: PdfProcess
) -> None:
    words = reader.words(forms[template])
    assert len(words) > 100
    assert [word.text for word in words if word.x0 < MARGIN - 1 or word.x1 > PAGE_WIDTH - MARGIN + 1] == []


def test_the_fields_lie_above_their_captions_and_on_empty_paper(
    forms: dict[str, Path], reader: PdfProcess
) -> None:
    file = forms["residence-registration"]
    facts = reader.inspect(file)
    words = boxes(file)
    assert not facts.repaired
    assert [slot.name for slot in facts.slots] == ["applicant_declaration", "applicant_privacy"]
    for page, slot in enumerate(facts.slots):
        place = slot.place
        assert place is not None and place.page == page and not slot.signed
        assert (round(place.width), round(place.height)) == (266, 59)
        inside = [
            word.text
            for word in words
            if word.page == page
            and word.x1 > place.x
            and word.x0 < place.x + place.width
            and word.y1 > place.y
            and word.y0 < place.y + place.height
        ]
        assert inside == []
        below = [
            word.text for word in words if word.page == page and 0 <= word.y0 - place.y - place.height < 12
        ]
        assert "Unterschrift" in below


def test_a_form_is_small(forms: dict[str, Path]) -> None:
    assert max(file.stat().st_size for file in forms.values()) < 100_000


@pytest.mark.parametrize(
    ("template", "places"), [("id-card", 4), ("passport", 4), ("residence-registration", 3)]
)
def test_places_for_everybody_lie_apart_on_empty_paper_with_their_names_below(
    template: str, places: int, reader: PdfProcess, tmp_path: Path
) -> None:
    paper, file = TypstPaper(resource("templates"), resource("fonts")), tmp_path / "form.pdf"
    paper.make_form(template, EVERYBODY, file)
    paper.close()
    slots = [slot.place for slot in reader.inspect(file).slots if slot.place is not None]
    words = boxes(file)
    assert len(slots) == places
    for place in slots:
        assert place.x > MARGIN - 3 and place.x + place.width < PAGE_WIDTH - MARGIN + 3
        here = [word for word in words if word.page == place.page]
        written = [word.text for word in here if _meet(place, word.x0, word.y0, word.x1, word.y1)]
        assert written == []
        others = [other for other in slots if other is not place and other.page == place.page]
        assert not any(_meet(place, at.x, at.y, at.x + at.width, at.y + at.height) for at in others)


def _meet(place: Place, x0: float, y0: float, x1: float, y1: float) -> bool:
    """Whether a rectangle of the page reaches into a place."""
    return x1 > place.x and x0 < place.x + place.width and y1 > place.y and y0 < place.y + place.height
