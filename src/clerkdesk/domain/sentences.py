"""Sentences of the rules with ``{places}`` in them, to be filled with what a case knows."""

import re
from collections.abc import Mapping

_PLACE = re.compile(r"\{([a-z][a-z0-9_-]*)\}")


def fill(text: str, values: Mapping[str, str]) -> str:
    """Put values into a sentence's ``{places}``; what is not known becomes an ellipsis.

    Nothing but a plain name between braces means anything, so no sentence and no value can do harm.

    >>> fill("Einzug in {address} am {day}.", {"address": "Hauptstraße 12"})
    'Einzug in Hauptstraße 12 am ….'
    """
    return _PLACE.sub(lambda place: values.get(place[1], "…"), text)


def can_be_filled(text: str) -> bool:
    """Whether every brace of a sentence belongs to a place with a plain name.

    >>> can_be_filled("Einzug am {day}."), can_be_filled("Einzug am {day."), can_be_filled("{day!r:>9}")
    (True, False, False)
    """
    return not set("{}") & set(_PLACE.sub("", text))
