"""Words in further languages lie beside a procedure, say what it says, and are complete in ours."""

import tomllib
from collections.abc import Mapping
from typing import Any

import pytest

from clerkdesk.adapters.rulebook.toml_rulebook import TomlRulebook
from clerkdesk.base.paths import resource
from clerkdesk.domain.languages import LANGUAGES
from clerkdesk.domain.procedure_files import procedure_from
from clerkdesk.domain.procedure_words import missing_words, with_words
from clerkdesk.domain.procedures import Procedure, SignerRole
from clerkdesk.domain.sentences import places
from clerkdesk.domain.tables import RuleFault

DOG_TAX = """
key = "dog-tax"
file_plan = "22-30 Steuern"
steps = ["sign", "file"]
deadline_days = 5
retention_years = 10
title.de = "Hundesteuer"
short.de = "Hund"
[[forms]]
key = "form"
title.de = "Anmeldung"
[[forms.fields]]
name = "owner"
title.de = "Anmeldung"
sentence.de = "Sie melden {dog} an."
sentence_if_unknown.de = "Sie melden einen Hund an."
[[facts]]
key = "dog"
label.de = "Hund"
[[facts]]
key = "chip"
shown = false
label.de = "Chip"
"""
TURKISH = """
language = "tr"
[dog-tax.forms.form.owner]
title = "Kayıt"
sentence = "{dog} adlı köpeği kaydettiriyorsunuz."
sentence_if_unknown = "Bir köpek kaydettiriyorsunuz."
[dog-tax.facts]
dog = "Köpek"
"""


def read(text: str) -> dict[str, Any]:
    return tomllib.loads(text)


def the_dog_tax() -> Mapping[str, Procedure]:
    return {"dog-tax": procedure_from(read(DOG_TAX))}


def test_a_file_of_words_adds_a_language_to_everything_a_resident_reads() -> None:
    german = the_dog_tax()["dog-tax"]
    assert missing_words(german, "tr") == [
        "dog-tax.facts.dog",
        "dog-tax.forms.form.owner.title",
        "dog-tax.forms.form.owner.sentence",
    ]
    said = with_words(the_dog_tax(), read(TURKISH))["dog-tax"]
    assert missing_words(said, "tr") == []
    [field] = said.forms[0].fields
    assert field.title == {"de": "Anmeldung", "tr": "Kayıt"}
    assert field.spoken({"dog": "Bello"})["tr"] == "Bello adlı köpeği kaydettiriyorsunuz."
    assert field.spoken({})["tr"] == "Bir köpek kaydettiriyorsunuz."
    assert said.facts == (("dog", {"de": "Hund", "tr": "Köpek"}),)


def test_a_text_left_out_is_missing_in_that_language_alone() -> None:
    partly = TURKISH.replace('title = "Kayıt"\n', "")
    said = with_words(the_dog_tax(), read(partly))["dog-tax"]
    assert missing_words(said, "tr") == ["dog-tax.forms.form.owner.title"]
    assert missing_words(said, "de") == []


def test_names_keep_their_direction_in_a_sentence_that_runs_from_the_right() -> None:
    arabic = TURKISH.replace('"tr"', '"ar"').replace("{dog} adlı köpeği kaydettiriyorsunuz.", "تسجّل {dog}.")
    [field] = with_words(the_dog_tax(), read(arabic))["dog-tax"].forms[0].fields
    said = field.spoken({"dog": "Bello 2"})
    assert said["ar"] == "تسجّل \u2068Bello 2\u2069."
    assert said["de"] == "Sie melden Bello 2 an."
    assert field.spoken({"dog": " "})["ar"] == "Bir köpek kaydettiriyorsunuz."


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('language = "tr"\n', "", "language: is missing"),
        ('"tr"', '"tlh"', "language: must be one of: de, en, tr"),
        ("[dog-tax.facts]", "[cat-tax.facts]", "cat-tax: is not known here"),
        ("forms.form.owner", "forms.form.dog", "dog-tax.forms.form.dog: is not known here"),
        ("forms.form.owner", "forms.paper.owner", "dog-tax.forms.paper: is not known here"),
        ('dog = "Köpek"', 'cat = "Kedi"', "dog-tax.facts.cat: is not known here"),
        ('dog = "Köpek"', 'chip = "Çip"', "dog-tax.facts.chip: is not known here"),
        ('dog = "Köpek"', 'dog = " "', "dog-tax.facts.dog: must not be empty"),
        ("{dog} adlı", "{cat} adlı", "dog-tax.forms.form.owner.sentence: must have the {places} of the"),
        ("{dog} adlı", "{dog} {x", "dog-tax.forms.form.owner.sentence: must have the {places} of the"),
        ('sentence_if_unknown = "Bir', 'sentence_if_unknown = "{dog}', "sentence_if_unknown: must have no"),
        (
            'sentence_if_unknown = "Bir köpek kaydettiriyorsunuz."',
            "",
            "sentence_if_unknown: must be there if, and only if, the sentence has {places}",
        ),
    ],
)
def test_words_that_do_not_fit_are_refused_with_their_place(old: str, new: str, reason: str) -> None:
    assert old in TURKISH
    with pytest.raises(RuleFault) as refused:
        with_words(the_dog_tax(), read(TURKISH.replace(old, new)))
    assert reason in str(refused.value)


def test_who_signs_for_another_is_told_so_in_every_language() -> None:
    for_another = """role = "applicant"
instead = ["carer"]
source = "§ 1902 BGB"
sentence_for_another.de = "Sie melden {dog} für einen anderen an."
sentence_for_another_if_unknown.de = "Sie melden einen Hund für einen anderen an."
[[facts]]"""
    german = {"dog-tax": procedure_from(read(DOG_TAX.replace("[[facts]]", for_another, 1)))}
    said = with_words(german, read(TURKISH))
    assert missing_words(said["dog-tax"], "tr") == ["dog-tax.forms.form.owner.sentence_for_another"]
    more = """[dog-tax.forms.form.owner]
sentence_for_another = "Başkası adına {dog} kaydettiriyorsunuz."
sentence_for_another_if_unknown = "Başkası adına bir köpek kaydettiriyorsunuz."
"""
    whole = with_words(german, read(TURKISH.replace("[dog-tax.forms.form.owner]\n", more)))
    assert missing_words(whole["dog-tax"], "tr") == []
    [field] = whole["dog-tax"].forms[0].fields
    assert field.spoken_to(SignerRole.CARER, {"dog": "Bello"})["tr"].startswith("Başkası adına Bello")
    with pytest.raises(RuleFault, match="sentence_for_another: is not known here"):
        with_words(the_dog_tax(), read(TURKISH.replace("[dog-tax.forms.form.owner]\n", more)))


def test_a_text_is_not_said_twice_in_one_language() -> None:
    once = with_words(the_dog_tax(), read(TURKISH))
    with pytest.raises(RuleFault, match="is there already"):
        with_words(once, read(TURKISH))


def test_words_of_a_procedure_that_could_not_be_read_are_no_fault() -> None:
    assert with_words({}, read(TURKISH), unread={"dog-tax"}) == {}
    with pytest.raises(RuleFault, match="dog-tax: is not known here"):
        with_words({}, read(TURKISH))


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_we_deliver_is_said_in_every_language(language: str) -> None:
    rulebook = TomlRulebook([resource()])
    assert rulebook.troubles == ()
    missing = [way for each in rulebook.procedures.values() for way in missing_words(each, language)]
    assert missing == []


def test_what_we_deliver_has_the_same_places_in_every_language_and_is_no_copy() -> None:
    fields = [
        field
        for procedure in TomlRulebook([resource()]).procedures.values()
        for form in procedure.forms
        for field in form.fields
    ]
    for field in fields:
        german, english = field.sentence["de"], field.sentence["en"]
        for language, said in field.sentence.items():
            assert places(said) == places(german), said
            assert language.startswith("de") or language == "en" or said not in (german, english)
            assert said[-1] == "."
