"""Proposing a form rule from a form on which a clerk chose the place to sign, and from further copies."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clerkdesk.domain.forms import FieldRule, FormRule, Pick, recognise
from clerkdesk.domain.pages import Place, Word
from clerkdesk.domain.phrases import bare, find_phrase, has_phrase

_FARTHEST = 250.0
"""Points from the place to the words it goes by."""
_GAP = 1.2
"""Of a line's height: what is farther apart is another phrase."""
_LONGEST = 6
_FEWEST_LETTERS = 4
_TITLE_LETTERS = 16
"""So many letters of headings tell one form from others."""
_MOST_HEADINGS = 4
_SIGNED = ("unterschrift", "signatur", "unterzeichn")


@dataclass(frozen=True)
class Trial:
    """How a rule fares on a copy of the form: where the field would lie, None when it is not found."""

    name: str
    place: Place | None


@dataclass(frozen=True)
class _Phrase:
    """Words that stand together on a line, and the corner and edges of what they fill."""

    text: str
    page: int
    x0: float
    y0: float
    x1: float
    y1: float


def proposed(
    words: Sequence[Word], place: Place, copies: Sequence[Sequence[Word]], target: tuple[str, str, str]
) -> FormRule | None:
    """A rule that knows the form by its headings and finds the place by words near it; None without such.

    ``words`` are the form's, ``copies`` those of other copies: only what stands in all of them is taken, so
    that no name of a resident gets into a rule. ``target`` names procedure, form and field.
    """
    common = [phrase for phrase in _phrases(words) if all(has_phrase(copy, phrase.text) for copy in copies)]
    anchor = next(
        (found for found in sorted(common, key=_Nearness(place)) if _fits(found, place, words)), None
    )
    if anchor is None:
        return None
    headings = _headings(common, anchor)
    if not headings:
        return None
    procedure, form, field = target
    hits = find_phrase(words, anchor.text)
    pick = Pick.LAST if _is(hits[-1], anchor) else Pick.FIRST
    rule = FieldRule(
        field,
        anchor.text,
        round(place.x - anchor.x0, 1),
        round(place.y - anchor.y0, 1),
        round(place.width, 1),
        round(place.height, 1),
        pick=pick,
    )
    known_by = (*(heading.text for heading in headings), anchor.text)
    return FormRule(_key(known_by), procedure, form, tuple(dict.fromkeys(known_by)), "", "", (rule,))


def tried(rule: FormRule, name: str, words: Sequence[Word]) -> Trial:
    """Try a rule on the words of a copy."""
    found = recognise(words, (rule,))
    return Trial(name, found.places[0][1] if found is not None and found.places else None)


def _phrases(words: Sequence[Word]) -> Iterator[_Phrase]:
    """What stands together on a line, in reading order, up to a word with a figure in it."""
    line: list[Word] = []
    for word in words:
        if line and not _goes_on(line[-1], word):
            yield from _usable(line)
            line = []
        line.append(word)
    yield from _usable(line)


def _goes_on(before: Word, word: Word) -> bool:
    high = before.y1 - before.y0
    level = abs(before.y1 - word.y1) <= high / 2
    return before.page == word.page and level and -1 <= word.x0 - before.x1 <= high * _GAP


def _usable(line: Sequence[Word]) -> Iterator[_Phrase]:
    taken: list[Word] = []
    for word in line[:_LONGEST]:
        if any(sign.isdigit() for sign in word.text):
            break
        taken.append(word)
    letters = bare("".join(word.text for word in taken))
    if taken and len(letters) >= _FEWEST_LETTERS:
        first, last = taken[0], taken[-1]
        text = " ".join(word.text for word in taken)
        yield _Phrase(text, first.page, first.x0, first.y0, last.x1, max(word.y1 for word in taken))


@dataclass(frozen=True)
class _Nearness:
    """Sorts phrases by their distance from a place; those that speak of signing come first."""

    place: Place

    def __call__(self, phrase: _Phrase) -> tuple[bool, float]:
        speaks = any(word in bare(phrase.text) for word in _SIGNED)
        return not (speaks and self.distance(phrase) <= _FARTHEST / 2), self.distance(phrase)

    def distance(self, phrase: _Phrase) -> float:
        """Points between the edges of both; far beyond everything on another page."""
        place = self.place
        if phrase.page != place.page:
            return float("inf")
        across = max(phrase.x0 - place.x - place.width, place.x - phrase.x1, 0.0)
        down = max(phrase.y0 - place.y - place.height, place.y - phrase.y1, 0.0)
        return across + down


def _fits(phrase: _Phrase, place: Place, words: Sequence[Word]) -> bool:
    """Whether a phrase is near, and the first or last of its kind: only then a rule finds it again."""
    hits = find_phrase(words, phrase.text)
    alone = bool(hits) and (_is(hits[0], phrase) or _is(hits[-1], phrase))
    return alone and _Nearness(place).distance(phrase) <= _FARTHEST


def _is(hit: Word, phrase: _Phrase) -> bool:
    return (hit.page, hit.x0) == (phrase.page, phrase.x0) and abs(hit.y0 - phrase.y0) < 1


def _headings(common: Sequence[_Phrase], anchor: _Phrase) -> list[_Phrase]:
    """The largest words of the first page, until they tell enough."""
    first = [phrase for phrase in common if phrase.page == 0 and phrase != anchor]
    found: list[_Phrase] = []
    for phrase in sorted(first, key=lambda one: (round(one.y0 - one.y1), one.y0)):
        if len(found) == _MOST_HEADINGS or sum(len(bare(one.text)) for one in found) >= _TITLE_LETTERS:
            break
        found.append(phrase)
    return found


def _key(phrases: Sequence[str]) -> str:
    """A key for a rule, from its words.

    >>> _key(["Antrag auf Wohngeld", "Unterschrift"])
    'own-antrag-auf-wohngeld-unterschrift'
    """
    plain = unicodedata.normalize("NFKD", " ".join(phrases).casefold()).encode("ascii", "ignore").decode()
    return "own-" + "-".join(re.findall(r"[a-z0-9]+", plain))[:60].strip("-")
