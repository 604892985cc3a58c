"""What is said of a field on the pad: never more than the case knows."""

from datetime import date
from typing import Any

import pytest

from clerkdesk.domain.cases import UNNAMED
from clerkdesk.domain.documents import Direction, Document
from clerkdesk.domain.pages import Place
from clerkdesk.domain.procedure_files import procedure_from
from clerkdesk.domain.procedures import Procedure
from clerkdesk.domain.sitting_fields import fields_to_sign
from tests.fakes.office import a_case, a_document

PLACE = Place(0, 70, 420, 220, 56)
KNOWN = (("street", "Hauptstraße 12"), ("day", "1. Mai"))
FULL = {"de": "Sie ziehen am {day} in die {street}.", "en": "You move to {street} on {day}."}
PLAIN = {"de": "Sie melden eine Wohnung an.", "en": "You register a home."}
BY_NAME = {"de": "Sie, {name}, unterschreiben."}


def procedure(sentence: dict[str, str], if_unknown: dict[str, str]) -> Procedure:
    words = {"de": "Wort"}
    field = {"name": "applicant", "title": words, "sentence": sentence, "sentence_if_unknown": if_unknown}
    values: dict[str, Any] = {
        "key": "moving",
        "title": words,
        "short": words,
        "file_plan": "11-10",
        "steps": ["sign", "file"],
        "deadline_days": 1,
        "retention_years": 1,
        "forms": [{"key": "form", "title": words, "fields": [field]}],
    }
    return procedure_from(values)


def said(sentence: dict[str, str], if_unknown: dict[str, str], *facts: tuple[str, str]) -> dict[str, str]:
    case = a_case(facts=facts)
    form: Document = a_document(
        case.id, form="form", direction=Direction.INCOMING, places=(("applicant", PLACE),)
    )
    (field,) = fields_to_sign(case, procedure(sentence, if_unknown), form, "ab", (), date(2026, 11, 23))
    return dict(field.sentence)


def test_the_full_sentence_is_said_when_everything_is_known() -> None:
    assert said(FULL, PLAIN, *KNOWN) == {
        "de": "Sie ziehen am 1. Mai in die Hauptstraße 12.",
        "en": "You move to Hauptstraße 12 on 1. Mai.",
    }


@pytest.mark.parametrize("facts", [(), KNOWN[:1], (KNOWN[0], ("day", "  "))])
def test_the_one_without_is_said_when_anything_is_not(facts: tuple[tuple[str, str], ...]) -> None:
    assert said(FULL, PLAIN, *facts) == PLAIN


def test_the_title_of_a_document_is_nobodys_name() -> None:
    without = {"de": "Sie unterschreiben."}
    assert said(BY_NAME, without) == {"de": "Sie, Max Mustermann, unterschreiben."}
    assert said(BY_NAME, without, (UNNAMED, "yes")) == without
