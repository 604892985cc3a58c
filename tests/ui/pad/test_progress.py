"""How far a sitting is: every field, the document and the person at hand, in whatever room there is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from clerkdesk.domain.languages import LANGUAGES
from clerkdesk.ui.kit.appearance import apply
from clerkdesk.ui.kit.theme import load_theme
from clerkdesk.ui.pad.phrases import Phrases
from clerkdesk.ui.pad.progress import ProgressRow, ProgressStep

SIX = (
    ProgressStep("Anmeldung", "form", "Erika"),
    ProgressStep("Datenschutz", "form", "Erika"),
    ProgressStep("Erklärung", "card", "Erika"),
    ProgressStep("Antrag", "certificate", "Erika"),
    ProgressStep("Übersetzung", "form", "Max"),
    ProgressStep("Übersetzung", "card", "Max"),
)


@pytest.fixture
def row(qapp: QApplication, _fonts: None) -> ProgressRow:
    apply(qapp, load_theme("light"))
    return ProgressRow()


def test_titles_give_way_to_circles_and_circles_to_the_count(row: ProgressRow) -> None:
    row.show_steps(SIX, 4, Phrases(LANGUAGES["de"]))
    assert [row.room(width).value for width in (2000, 700, 200)] == ["titles", "circles", "words"]
    assert row.accessibleName() == "\u2068Erika\u2069 · Dokument 3 von 3 · Feld 4 von 6: Antrag"


def test_a_document_met_again_keeps_its_number(row: ProgressRow) -> None:
    row.show_steps(SIX, 6, Phrases(LANGUAGES["fa"]))
    assert row.accessibleName().startswith("\u2068Max\u2069 · سند ۲ از ۳ · کادر ۶ از ۶")


def test_one_document_of_one_person_names_neither(row: ProgressRow) -> None:
    row.show_steps(SIX[:2], 1, Phrases(LANGUAGES["de"]))
    assert row.accessibleName() == "Feld 1 von 2: Anmeldung"
    row.forget()
    assert row.accessibleName() == ""


@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("width", [300, 760, 1200, 2000])
def test_what_is_drawn_differs_from_field_to_field(
    row: ProgressRow, width: int, way: Qt.LayoutDirection
) -> None:
    row.setLayoutDirection(way)
    row.resize(width, 40)
    seen = set()
    for number in range(1, 7):
        row.show_steps(SIX, number, Phrases(LANGUAGES["de"]))
        picture = row.grab().toImage()
        seen.add(bytes(picture.constBits()))
    assert len(seen) == 6
