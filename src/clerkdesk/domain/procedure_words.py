"""The words of procedures in further languages: what a resident reads at the pad, one file per language.

Everything is said in German by the procedures themselves; what only a clerk reads needs the desk's languages.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace

from clerkdesk.domain.languages import LANGUAGES
from clerkdesk.domain.procedures import Form, FormField, Procedure, Words
from clerkdesk.domain.sentences import can_be_filled, places
from clerkdesk.domain.tables import Table


def with_words(
    procedures: Mapping[str, Procedure], values: Mapping[str, object], unread: Collection[str] = ()
) -> dict[str, Procedure]:
    """The procedures by key, with what the file of one language says of them.

    ``values`` names the ``language``, then by procedure title and sentence of its forms' fields
    (``[id-card.forms.id-card-declaration.applicant_declaration]``) and the labels of the facts it shows
    (``[id-card.facts]``). What is left out is not there in that language. ``unread`` are the keys of
    procedures that could not be read, whose words nobody can check.

    Raises RuleFault for words of what no procedure has, for a text that is there already, and for a sentence
    with other ``{places}`` than the German one.
    """
    table = Table(values)
    language = table.text("language")
    if language not in LANGUAGES:
        raise table.fault("language", f"must be one of: {', '.join(LANGUAGES)}")
    found = dict(procedures)
    for key, procedure in procedures.items():
        if (said := table.table(key)) is not None:
            found[key] = _of_procedure(procedure, said, language)
    for key in unread:
        table.table(key)
    table.done()
    return found


def missing_words(procedure: Procedure, language: str) -> list[str]:
    """The way to every text a resident would not find in a language; empty when all are there."""
    texts = {f"facts.{key}": label for key, label in procedure.facts}
    for form in procedure.forms:
        for field in form.fields:
            way = f"forms.{form.key}.{field.name}"
            texts |= {f"{way}.title": field.title, f"{way}.sentence": field.sentence}
            if field.for_another:
                texts[f"{way}.sentence_for_another"] = field.for_another
    return [f"{procedure.key}.{way}" for way, words in texts.items() if language not in words]


def _of_procedure(procedure: Procedure, table: Table, language: str) -> Procedure:
    forms, facts = procedure.forms, procedure.facts
    if (said := table.table("forms")) is not None:
        forms = tuple(_of_form(form, said.table(form.key), language) for form in forms)
        said.done()
    if (labels := table.table("facts")) is not None:
        facts = tuple((key, _added(label, labels, key, language)) for key, label in facts)
        labels.done()
    table.done()
    return replace(procedure, forms=forms, facts=facts)


def _of_form(form: Form, table: Table | None, language: str) -> Form:
    if table is None:
        return form
    fields = tuple(_of_field(field, table.table(field.name), language) for field in form.fields)
    table.done()
    return replace(form, fields=fields)


def _of_field(field: FormField, table: Table | None, language: str) -> FormField:
    if table is None:
        return field
    title = _added(field.title, table, "title", language)
    own = _sentences((field.sentence, field.if_unknown), table, "sentence", language)
    another = field.for_another, field.for_another_if_unknown
    if field.for_another:
        another = _sentences(another, table, "sentence_for_another", language)
    table.done()
    return replace(
        field,
        title=title,
        sentence=own[0],
        if_unknown=own[1],
        for_another=another[0],
        for_another_if_unknown=another[1],
    )


def _sentences(both: tuple[Words, Words], table: Table, key: str, language: str) -> tuple[Words, Words]:
    """A sentence and the one for when not all its places can be filled, which must be as in German."""
    key_if_unknown = f"{key}_if_unknown"
    sentence, if_unknown = (
        _added(both[0], table, key, language),
        _added(both[1], table, key_if_unknown, language),
    )
    said, said_if_unknown = sentence.get(language, ""), if_unknown.get(language, "")
    if said and (not can_be_filled(said) or places(said) != places(sentence["de"])):
        raise table.fault(key, "must have the {places} of the German one, and no other brace")
    if bool(places(said)) != bool(said_if_unknown):
        raise table.fault(key_if_unknown, "must be there if, and only if, the sentence has {places}")
    if set("{}") & set(said_if_unknown):
        raise table.fault(key_if_unknown, "must have no {place}")
    return sentence, if_unknown


def _added(words: Words, table: Table, key: str, language: str) -> Words:
    """A text with its words in one more language, if the table has them."""
    if not table.has(key):
        return words
    said = table.text(key)
    if language in words:
        raise table.fault(key, "is there already, in the procedure's own file")
    return {**words, language: said}
