"""A specialist program's form, read by our reader: recognised, its field placed; an unknown letter is not."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.adapters.rulebook.toml_rulebook import TomlRulebook
from clerkdesk.base.paths import resource
from clerkdesk.domain.forms import recognise

REGISTRATION = resource("samples", "specialist_program_registration.pdf")
LETTER = resource("samples", "unknown_letter.pdf")


@pytest.fixture
def reader() -> Iterator[PdfProcess]:
    """The desk's own reader."""
    process = PdfProcess()
    yield process
    process.close()


@pytest.mark.parametrize("sample", [REGISTRATION, LETTER], ids=lambda path: path.stem)
def test_the_samples_carry_no_form_and_no_tags(sample: Path) -> None:
    with pikepdf.open(sample) as pdf:
        assert "/AcroForm" not in pdf.Root and "/StructTreeRoot" not in pdf.Root


def test_a_specialist_programs_form_says_where_its_field_goes(reader: PdfProcess) -> None:
    words = reader.words(REGISTRATION)
    found = recognise(words, TomlRulebook([resource()]).form_rules)
    assert found is not None
    assert (found.rule.procedure, found.reference) == ("residence-registration", "MUSTER-2026-00417")
    assert found.name == "Beispiel-Mustermann, Erika Änne"
    ((name, place),) = found.places
    covered = [
        word.text
        for word in words
        if word.x1 > place.x
        and word.x0 < place.x + place.width
        and word.y1 > place.y
        and word.y0 < place.y + place.height
    ]
    assert covered == []
    assert name == "applicant_declaration"


def test_an_unknown_letter_is_left_to_the_clerk(reader: PdfProcess) -> None:
    assert recognise(reader.words(LETTER), TomlRulebook([resource()]).form_rules) is None
