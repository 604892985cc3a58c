"""Patterns that find a value on a line of a form: plain enough that no form can keep the desk busy.

A pattern is a regular expression of signs, classes and repeats of single signs or classes, with one
``( )`` around the value. Nothing else is understood: no ``|``, no repeated groups. So its longest
search can be known before it meets a stranger's file.
"""

import re
from math import prod

_LONGEST_LINE = 200
_LONGEST_TEXT = 50_000
_LONGEST_VALUE = 100
_MOST_WAYS = 5_000
"""Ways to match from one sign of a line on: enough for one open repeat and a few optional signs."""

_PART = re.compile(
    r"""
      (?: \\[dDsSwWbB] | \\[^\w\s]            # a class by its letter, or a sign that means itself
        | \[ \^? (?: \\. | [^\]\[\\] )+ \]    # a class by its members
        | [^\\\[\](){}*+?|] )                 # any other sign, and . ^ $
      (?P<times> [*+?] | \{ \d{1,3} (?: , \d{0,3} )? \} )?
    | \( (?! \? ) | \)
    """,
    re.VERBOSE,
)


def fault_of(pattern: str) -> str:
    """Why a pattern cannot be used, in plain English; empty if it can.

    >>> fault_of(r"Aktenzeichen ?:? ?(\\S+)")
    ''
    >>> fault_of(r"((a+)+)$")
    'must repeat only single signs or classes, without | and (?'
    """
    parts, place = [], 0
    while place < len(pattern):
        part = _PART.match(pattern, place)
        if part is None:
            return "must repeat only single signs or classes, without | and (?"
        parts.append(part["times"] or "")
        place = part.end()
    try:
        groups = re.compile(pattern).groups
    except re.error as trouble:
        return f"is not a regular expression: {trouble.msg}"
    if groups != 1:
        return "must have exactly one group in ( )"
    if prod(map(_ways, parts)) > _MOST_WAYS:
        return "repeats too much: one * or + is enough, for words stand one space apart"
    return ""


def _ways(times: str) -> int:
    """How many lengths a repeat can have on a line."""
    if not times or times == "?":
        return 1 + len(times)
    least, comma, most = times.strip("{}").partition(",")
    if times in "*+" or (comma and not most):
        return _LONGEST_LINE
    return int(most) - int(least) + 1 if comma else 1


def value_in(text: str, pattern: str) -> str:
    """The value a pattern finds on the first line it fits; empty if there is none, or none that can be.

    >>> value_in("Anmeldung\\nAktenzeichen: M-17", r"Aktenzeichen ?:? ?(\\S+)")
    'M-17'
    """
    if not pattern:
        return ""
    for line in text[:_LONGEST_TEXT].splitlines():
        found = re.search(pattern, line[:_LONGEST_LINE])
        if found:
            value = found[1].strip()
            return value if len(value) <= _LONGEST_VALUE else ""
    return ""
