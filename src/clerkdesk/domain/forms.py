"""Recognising a form by the words it contains, and finding where to sign it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clerkdesk.domain.pages import Place, Word
from clerkdesk.domain.patterns import fault_of, value_in
from clerkdesk.domain.phrases import find_phrase, has_phrase, text_of
from clerkdesk.domain.tables import RuleFault, Table


class Pick(StrEnum):
    """Which of several places with the same phrase counts."""

    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True)
class FieldRule:
    """Where a signature field lies: relative to the first word of a phrase on the page.

    ``dx`` and ``dy`` (points, right and down) lead from the phrase's top left corner to the field's.
    ``page`` counts from 1, from the end if negative, and 0 means any; signatures mostly stand at the
    end, so of several places the last counts unless ``pick`` says otherwise.
    """

    name: str
    phrase: str
    dx: float
    dy: float
    width: float
    height: float
    page: int = 0
    pick: Pick = Pick.LAST


@dataclass(frozen=True)
class FormRule:
    """How to know a form of another program: all ``words`` must occur; its values are found by patterns."""

    key: str
    procedure: str
    form: str
    words: tuple[str, ...]
    reference: str
    name: str
    fields: tuple[FieldRule, ...]
    birth_date: str = ""


@dataclass(frozen=True)
class FoundForm:
    """What was read from a recognised form; a field whose phrase is missing is left out of ``places``.

    ``birth_date`` is the applicant's, None unless a whole date stands there (day, month and year, with dots).
    """

    rule: FormRule
    reference: str
    name: str
    places: tuple[tuple[str, Place], ...]
    birth_date: date | None = None


def recognise(words: Sequence[Word], rules: Iterable[FormRule]) -> FoundForm | None:
    """Find the first rule whose words all occur in the document, and read what it tells.

    ``words`` come in reading order; those of the first and last pages are enough. Returns None for an
    unknown form: then the clerk chooses the place.
    """
    for rule in rules:
        if all(has_phrase(words, phrase) for phrase in rule.words):
            text = text_of(words)
            return FoundForm(
                rule,
                value_in(text, rule.reference),
                value_in(text, rule.name),
                _places(words, rule),
                _date(value_in(text, rule.birth_date)),
            )
    return None


def _date(text: str) -> date | None:
    """A date as forms in Germany write it.

    >>> _date("29.02.1988"), _date("29.02.1989"), _date("1988")
    (datetime.date(1988, 2, 29), None, None)
    """
    parts = text.strip().split(".")
    try:
        day, month, year = (int(part) for part in parts)
        return date(year, month, day)
    except ValueError:
        return None


def _places(words: Sequence[Word], rule: FormRule) -> tuple[tuple[str, Place], ...]:
    places = []
    for field in rule.fields:
        hits = find_phrase(words, field.phrase, field.page)
        if hits:
            anchor = hits[0] if field.pick is Pick.FIRST else hits[-1]
            place = Place(anchor.page, anchor.x0 + field.dx, anchor.y0 + field.dy, field.width, field.height)
            places.append((field.name, place))
    return tuple(places)


def form_rule_from(values: Mapping[str, object]) -> FormRule:
    """Read a form rule from the values of its file.

    Raises RuleFault with the place and the reason for anything missing, unknown or contradictory.
    """
    table = Table(values)
    rule = FormRule(
        key=table.name("key"),
        procedure=table.name("procedure"),
        form=table.name("form"),
        words=table.texts("words"),
        reference=_pattern(table, "reference"),
        name=_pattern(table, "name"),
        birth_date=_pattern(table, "birth_date"),
        fields=tuple(_field(field) for field in table.tables("fields")),
    )
    table.done()
    names = [field.name for field in rule.fields]
    if len(set(names)) < len(names):
        raise table.fault("fields", "has a name twice")
    return rule


def _field(table: Table) -> FieldRule:
    field = FieldRule(
        name=table.name("name"),
        phrase=table.text("phrase"),
        dx=table.number("dx"),
        dy=table.number("dy"),
        width=table.number("width"),
        height=table.number("height"),
        page=table.whole("page", -9999, 9999, 0),
        pick=table.choice(Pick, "pick", Pick.LAST),
    )
    table.done()
    for key, length in (("width", field.width), ("height", field.height)):
        if length <= 0:
            raise table.fault(key, "must be more than 0")
    return field


def _pattern(table: Table, key: str) -> str:
    pattern = table.text(key, "")
    fault = fault_of(pattern) if pattern else ""
    if fault:
        raise table.fault(key, fault)
    return pattern


def demand_known(rule: FormRule, forms: Mapping[tuple[str, str], frozenset[str]]) -> None:
    """Refuse a rule for a form or a field that no procedure has.

    ``forms`` maps (procedure, form) to the names of the form's fields. Raises RuleFault.
    """
    fields = forms.get((rule.procedure, rule.form))
    if fields is None:
        known = any(procedure == rule.procedure for procedure, _ in forms)
        raise RuleFault(("form",) if known else ("procedure",), "is not among the procedures that loaded")
    for place, field in enumerate(rule.fields):
        if field.name not in fields:
            raise RuleFault(("fields", place, "name"), "is no field of this form")
