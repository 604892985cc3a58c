"""Recognising a form by the words it contains, and finding where to sign it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clerkdesk.domain.pages import Place, Word


@dataclass(frozen=True)
class FieldRule:
    """Where a signature field lies: relative to the first word of a phrase on the page.

    ``dx`` and ``dy`` (points, right and down) lead from the phrase's top left corner to the field's.
    """

    name: str
    phrase: str
    dx: float
    dy: float
    width: float
    height: float


@dataclass(frozen=True)
class FormRule:
    """How to know a form of another program: all ``words`` must occur; patterns have one group."""

    key: str
    procedure: str
    form: str
    words: tuple[str, ...]
    reference: str
    name: str
    fields: tuple[FieldRule, ...]


@dataclass(frozen=True)
class FoundForm:
    """What was read from a recognised form; a field whose phrase is missing is left out of ``places``."""

    rule: FormRule
    reference: str
    name: str
    places: tuple[tuple[str, Place], ...]


def recognise(words: Sequence[Word], rules: Iterable[FormRule]) -> FoundForm | None:
    """Find the first rule whose words all occur in the document, and read what it tells.

    Returns None for an unknown form: then the clerk chooses the place.
    """
    text = " ".join(word.text for word in words)
    folded = text.casefold()
    for rule in rules:
        if all(phrase.casefold() in folded for phrase in rule.words):
            return FoundForm(rule, _first(rule.reference, text), _first(rule.name, text), _places(words, rule))
    return None


def _first(pattern: str, text: str) -> str:
    found = re.search(pattern, text) if pattern else None
    return found.group(1).strip() if found else ""


def _places(words: Sequence[Word], rule: FormRule) -> tuple[tuple[str, Place], ...]:
    places = []
    for field in rule.fields:
        anchor = find_phrase(words, field.phrase)
        if anchor is not None:
            place = Place(anchor.page, anchor.x0 + field.dx, anchor.y0 + field.dy, field.width, field.height)
            places.append((field.name, place))
    return tuple(places)


def find_phrase(words: Sequence[Word], phrase: str) -> Word | None:
    """The first word of the last place where the phrase stands, words in reading order.

    Signatures stand at the end, so of several places the last one counts.
    """
    wanted = phrase.casefold().split()
    for start in range(len(words) - len(wanted), -1, -1):
        run = words[start : start + len(wanted)]
        same_page = len({word.page for word in run}) == 1
        if same_page and [word.text.casefold() for word in run] == wanted:
            return run[0]
    return None
