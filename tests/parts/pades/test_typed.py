"""What was typed stands in the field where ink would: as large as fits, and only with letters we have."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.domain.pages import Place, Word
from tests.fakes.drawn_ink import inked
from tests.fakes.papers import NO_INK, blank_paper, mark
from tests.fakes.sealing import staying
from tests.house.leftovers import LongLived

BARE = Place(0, 200, 300, 200, 60)
NARROW = Place(0, 200, 300, 70, 30)
ROOM = 3.0


@pytest.fixture(scope="module")
def reader(long_lived: LongLived) -> Iterator[PdfProcess]:
    with closing(PdfProcess()) as reader:
        with staying(long_lived):
            reader.warm_up()
        yield reader


def typed(
    sealer: PadesSealer, folder: Path, text: str, place: Place = BARE, caption: str = "", turn: int = 0
) -> Path:
    paper, target = blank_paper(folder / "form.pdf", turn=turn), folder / "sealed.pdf"
    sealer.seal(
        paper, target, [replace(mark(place=place, drawing=NO_INK, caption=caption), typed=text)], "B-B"
    )
    return target


def read(reader: PdfProcess, made: Path) -> list[Word]:
    return [word for word in reader.words(made) if not word.text.startswith(("Seite", "1"))]


@pytest.mark.parametrize("turn", [0, 90])
def test_a_name_is_read_in_its_field_above_the_caption(
    curve_sealer: PadesSealer, reader: PdfProcess, tmp_path: Path, turn: int
) -> None:
    made = typed(curve_sealer, tmp_path, "Erika Mustermann", caption="Zeugin: Katrin Brandt", turn=turn)
    name, caption = (read(reader, made)[:2], read(reader, made)[2:])
    assert [word.text for word in name] == ["Erika", "Mustermann"]
    assert [word.text for word in caption] == ["Zeugin:", "Katrin", "Brandt"]
    assert inked(made) == []
    assert all(inside(word, BARE) for word in (*name, *caption))
    assert max(word.y1 for word in name) < min(word.y0 for word in caption) + 2
    assert name[0].y1 - name[0].y0 > 2 * (caption[0].y1 - caption[0].y0)


@pytest.mark.parametrize(
    "text",
    [
        "Erika Mustermann",
        "Karl-Theodor Maria Nikolaus von Mustermann-Schmidtbauer",
        "Unterschrieben auf Papier",
    ],
)
@pytest.mark.parametrize("place", [BARE, NARROW], ids=["wide", "narrow"])
def test_a_long_name_gets_smaller_and_stays_in_its_field(
    curve_sealer: PadesSealer, reader: PdfProcess, tmp_path: Path, text: str, place: Place
) -> None:
    words = read(reader, typed(curve_sealer, tmp_path, text, place, "Musterstadt, 23.11.2026"))
    shown = [word for word in words if word.text not in ("Musterstadt,", "23.11.2026")]
    assert " ".join(word.text for word in shown) == text
    assert all(inside(word, place) for word in shown)


def test_letters_the_font_lacks_are_left_out_word_by_word(
    curve_sealer: PadesSealer, reader: PdfProcess, tmp_path: Path
) -> None:
    words = read(reader, typed(curve_sealer, tmp_path, "Олена عائشة Yılmaz"))
    assert [word.text for word in words] == ["Олена", "Yılmaz"]
    assert read(reader, typed(curve_sealer, tmp_path, "عائشة")) == []


def test_nothing_is_typed_over_ink(curve_sealer: PadesSealer, reader: PdfProcess, tmp_path: Path) -> None:
    paper, target = blank_paper(tmp_path / "form.pdf"), tmp_path / "sealed.pdf"
    both = replace(mark(place=BARE, caption=""), typed="Erika Mustermann")
    curve_sealer.seal(paper, target, [both], "B-B")
    assert read(reader, target) == []
    assert inked(target) != []


def inside(word: Word, field: Place) -> bool:
    """Whether a word's box, which has room above and below the letters, lies in a field."""
    across = field.x <= word.x0 and word.x1 <= field.x + field.width
    return across and field.y - ROOM <= word.y0 and word.y1 <= field.y + field.height + ROOM
