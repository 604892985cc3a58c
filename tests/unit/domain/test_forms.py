"""Recognising other programs' forms, however they split and spell their words."""

import unicodedata
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.forms import FieldRule, FormRule, Pick, demand_known, form_rule_from, recognise
from clerkdesk.domain.pages import Place, Word
from clerkdesk.domain.phrases import find_phrase, text_of
from clerkdesk.domain.tables import RuleFault

PHRASE = "Unterschrift der meldepflichtigen Person"
RULE = FormRule(
    key="muster",
    procedure="residence-registration",
    form="registration-form",
    words=("EWO-Muster", "Anmeldung bei der Meldebehörde"),
    reference=r"Aktenzeichen ?:? ?(\S+)",
    name=r"^Name, Vornamen ?: ?(.+)$",
    fields=(FieldRule("applicant_declaration", PHRASE, dx=10, dy=-50, width=200, height=40),),
    birth_date=r"Geburtsdatum ?: ?(\S+)",
)


def page(*lines: str, number: int = 0) -> list[Word]:
    """Words of a page, set in lines 20 points apart, each sign 5 points wide."""
    words = []
    for row, line in enumerate(lines):
        x = 50.0
        for text in line.split():
            words.append(Word(number, x, 100.0 + 20 * row, x + 5 * len(text), 110.0 + 20 * row, text))
            x += 5 * len(text) + 5
    return words


FORM = page(
    "EWO-Muster 7.2 Blatt 1",
    "Anmeldung bei der Meldebehörde",
    "Aktenzeichen : M-2026-417",
    "Name, Vornamen : Beispiel-Mustermann, Erika Änne",
    "Geburtsdatum : 29.02.1988",
    PHRASE,
)


@pytest.mark.parametrize("born", ["30.02.1988", "1988", "unbekannt", "1.2.3.4", "29.02."])
def test_what_is_no_date_is_no_date_of_birth(born: str) -> None:
    words = [replace(word, text=born) if word.text == "29.02.1988" else word for word in FORM]
    found = recognise(words, [RULE])
    assert found is not None and found.birth_date is None


def test_a_known_form_tells_its_reference_name_and_place() -> None:
    found = recognise(FORM, [RULE])
    assert found is not None
    assert (found.reference, found.name) == ("M-2026-417", "Beispiel-Mustermann, Erika Änne")
    assert found.birth_date == date(1988, 2, 29)
    assert found.places == (("applicant_declaration", Place(0, 60.0, 150.0, 200, 40)),)


def test_a_form_without_one_of_the_words_is_unknown() -> None:
    assert recognise(page("Anmeldung bei der Meldebehörde", PHRASE), [RULE]) is None
    assert recognise([], [RULE]) is None


def test_of_several_rules_the_first_that_fits_counts() -> None:
    other = replace(RULE, key="other", words=("Steueramt",))
    office = replace(RULE, key="office")
    found = recognise(FORM, [other, office, RULE])
    assert found is not None and found.rule.key == "office"


def test_a_field_whose_phrase_is_missing_is_left_out() -> None:
    found = recognise(FORM[:-4], [RULE])
    assert found is not None and found.places == ()


def test_without_patterns_nothing_is_read() -> None:
    found = recognise(FORM, [replace(RULE, reference="", name="")])
    assert found is not None and (found.reference, found.name) == ("", "")


@pytest.mark.parametrize(
    "written",
    [
        "Unterschrift der meldepflichtigen Person:",
        "UNTERSCHRIFT DER MELDEPFLICHTIGEN PERSON",
        "(Unterschrift der melde- pflichtigen Person)",
        "Unter\N{SOFT HYPHEN}schrift der meldepflichtigen Person",
        "U n t e r s c h r i f t der meldepflichtigen Person",
        "Unterschrift\N{NO-BREAK SPACE}der meldepflichtigen Person",
        "Unterschri\N{LATIN SMALL LIGATURE FF}t der meldepflichtigen Person".replace("\ufb00", "f"),
    ],
)
def test_a_phrase_is_found_however_it_is_split_and_set(written: str) -> None:
    (hit,) = find_phrase(page("Ort, Datum", written), PHRASE)
    assert (hit.x0, hit.y0) == (50.0, 120.0)


def test_ligatures_and_decomposed_umlauts_make_no_difference() -> None:
    assert find_phrase(
        page("O\N{LATIN SMALL LIGATURE FFI}zielle P\N{LATIN SMALL LIGATURE FL}icht"), "Offizielle Pflicht"
    )
    decomposed = unicodedata.normalize("NFD", "Meldebehörde")
    assert len(decomposed) == len("Meldebehörde") + 1
    assert find_phrase(page(decomposed), "Meldebehörde")
    assert find_phrase(page("Meldebehörde"), decomposed)


def test_a_part_of_a_word_is_not_the_word() -> None:
    assert not find_phrase(page("Wohnungsanmeldung"), "Anmeldung")
    assert not find_phrase(page("Anmeldungen"), "Anmeldung")
    assert not find_phrase(page("Meldebehorde"), "Meldebehörde")


def test_a_phrase_does_not_run_over_the_end_of_a_page() -> None:
    assert not find_phrase(page("Unterschrift der") + page("meldepflichtigen Person", number=1), PHRASE)


def test_a_phrase_without_a_letter_is_nowhere() -> None:
    assert not find_phrase(FORM, " - ")


@pytest.mark.parametrize(
    ("wanted", "pick", "expected"),
    [
        (0, Pick.LAST, (2, 120.0)),
        (0, Pick.FIRST, (0, 100.0)),
        (1, Pick.LAST, (0, 140.0)),
        (-1, Pick.FIRST, (2, 100.0)),
        (-3, Pick.LAST, (0, 140.0)),
        (3, Pick.FIRST, (2, 100.0)),
    ],
)
def test_of_several_places_page_and_pick_decide(wanted: int, pick: Pick, expected: tuple[int, float]) -> None:
    words = (
        page("Unterschrift", "Ort", "Unterschrift:")
        + page("Hinweise", number=1)
        + page("Unterschrift", "Unterschrift", number=2)
    )
    field = FieldRule("a", "Unterschrift", 0, 0, 10, 10, wanted, pick)
    found = recognise(words, [replace(RULE, words=("Hinweise",), fields=(field,))])
    assert found is not None
    place = found.places[0][1]
    assert (place.page, place.y) == expected


def test_no_page_no_place() -> None:
    assert find_phrase(FORM, PHRASE, page=2) == ()
    assert find_phrase(FORM, PHRASE, page=-2) == ()


@given(st.data())
def test_hyphens_and_breaks_anywhere_do_not_hide_a_phrase(data: st.DataObject) -> None:
    cuts = data.draw(st.sets(st.integers(1, len(PHRASE) - 1), max_size=6))
    joint = data.draw(st.sampled_from(["- ", " ", "\u00ad "]))
    written = "".join(joint + sign if place in cuts else sign for place, sign in enumerate(PHRASE))
    assert len(find_phrase(page("Vorher", written, "Nachher"), PHRASE)) == 1


def test_text_keeps_the_lines_of_the_page() -> None:
    assert text_of(FORM).splitlines()[2:4] == [
        "Aktenzeichen : M-2026-417",
        "Name, Vornamen : Beispiel-Mustermann, Erika Änne",
    ]


VALUES: dict[str, Any] = {
    "key": "muster",
    "procedure": "residence-registration",
    "form": "registration-form",
    "words": ["EWO-Muster"],
    "fields": [{"name": "a", "phrase": "Hier", "dx": 0, "dy": -5.5, "width": 10, "height": 10}],
}


def test_a_form_rule_is_read() -> None:
    rule = form_rule_from(VALUES)
    assert rule.fields == (FieldRule("a", "Hier", 0.0, -5.5, 10.0, 10.0, 0, Pick.LAST),)
    assert (rule.reference, rule.name) == ("", "")


@pytest.mark.parametrize(
    ("change", "place", "reason"),
    [
        ({"words": []}, ("words",), "list of texts"),
        ({"words": ["a", 1]}, ("words",), "list of texts"),
        ({"reference": "("}, ("reference",), "regular expression"),
        ({"name": "Name"}, ("name",), "exactly one group"),
        ({"sort": 1}, ("sort",), "not known"),
        ({"fields": VALUES["fields"] * 2}, ("fields",), "twice"),
        ({"fields": [{**VALUES["fields"][0], "width": 0}]}, ("fields", 0, "width"), "more than 0"),
        ({"fields": [{**VALUES["fields"][0], "dx": "0"}]}, ("fields", 0, "dx"), "number"),
        ({"fields": [{**VALUES["fields"][0], "pick": "middle"}]}, ("fields", 0, "pick"), "first, last"),
        ({"fields": [{**VALUES["fields"][0], "z": 0}]}, ("fields", 0, "z"), "not known"),
    ],
)
def test_a_wrong_form_rule_is_refused_with_place_and_reason(
    change: dict[str, object], place: tuple[str | int, ...], reason: str
) -> None:
    with pytest.raises(RuleFault) as caught:
        form_rule_from({**VALUES, **change})
    assert caught.value.path == place
    assert reason in caught.value.reason


def test_a_rule_for_an_unknown_form_or_field_is_refused() -> None:
    rule = form_rule_from(VALUES)
    key = ("residence-registration", "registration-form")
    demand_known(rule, {key: frozenset({"a", "b"})})
    for forms, place in (
        ({}, ("procedure",)),
        ({(key[0], "other"): frozenset({"a"})}, ("form",)),
        ({key: frozenset({"b"})}, ("fields", 0, "name")),
    ):
        with pytest.raises(RuleFault) as caught:
            demand_known(rule, forms)
        assert caught.value.path == place
