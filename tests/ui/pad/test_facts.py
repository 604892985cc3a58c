"""The facts beside the page: those of the case, and only with documents of its own procedure."""

from dataclasses import replace

from clerkdesk.ui.pad.texts import Facts
from tests.ui.pad.conftest import Resident, a_sitting


def shown(resident: Resident) -> list[str]:
    facts = resident.pad.findChild(Facts)
    assert facts is not None
    return [text.text() for text in facts.findChildren(type(facts._texts[0]))] if facts._texts else []


def test_a_document_of_the_procedure_is_read_beside_the_facts(resident: Resident) -> None:
    resident.pad.begin(a_sitting())
    resident.wait()
    assert len(shown(resident)) == 2 * len(a_sitting().facts) > 0


def test_a_letter_from_elsewhere_is_read_without_the_facts_of_the_case(resident: Resident) -> None:
    sitting = a_sitting()
    letter = replace(sitting, fields=tuple(replace(field, foreign=True) for field in sitting.fields))
    resident.pad.begin(letter)
    resident.wait()
    assert shown(resident) == []
