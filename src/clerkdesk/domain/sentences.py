"""Sentences of the rules with ``{places}`` in them, to be filled with what a case knows."""

import re
from collections.abc import Mapping

_PLACE = re.compile(r"\{([a-z][a-z0-9_-]*)\}")


def fill(text: str, values: Mapping[str, str]) -> str | None:
    """Put values into a sentence's ``{places}``; None when the value of one of them is not known.

    Nothing but a plain name between braces means anything, so no sentence and no value can do harm. Values
    stay as the form has them in every language, dates with their digits too: residents compare them with it.

    >>> fill("Einzug in {street} am {day}.", {"street": "Hauptstraße 12", "day": "1. Mai"})
    'Einzug in Hauptstraße 12 am 1. Mai.'
    >>> fill("Einzug in {street} am {day}.", {"street": "Hauptstraße 12", "day": " "}) is None
    True
    """
    if not all(values.get(name, "").strip() for name in _PLACE.findall(text)):
        return None
    return _PLACE.sub(lambda place: values[place[1]], text)


def isolated(text: str) -> str:
    """Let a name or an address keep its own direction within foreign words (Unicode UAX 9, 2.4.2)."""
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}"


def places(text: str) -> frozenset[str]:
    """The names of a sentence's places.

    >>> sorted(places("Einzug in {street} am {day}."))
    ['day', 'street']
    """
    return frozenset(_PLACE.findall(text))


def has_places(text: str) -> bool:
    """Whether a sentence needs to be filled at all.

    >>> has_places("Einzug am {day}."), has_places("Sie melden sich an.")
    (True, False)
    """
    return _PLACE.search(text) is not None


def can_be_filled(text: str) -> bool:
    """Whether every brace of a sentence belongs to a place with a plain name.

    >>> can_be_filled("Einzug am {day}."), can_be_filled("Einzug am {day."), can_be_filled("{day!r:>9}")
    (True, False, False)
    """
    return not set("{}") & set(_PLACE.sub("", text))
