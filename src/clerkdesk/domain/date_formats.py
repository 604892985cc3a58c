"""Dates in the words of a form's file: "dd.mm.yyyy", "d/m/yy"; names of months are left to their writers."""

import re
from datetime import date

_PARTS = re.compile(r"dd?|mm?|yyyy|yy|[^A-Za-z]+|.")
_DIGITS = {"d": r"(?P<d>\d{1,2})", "dd": r"(?P<d>\d{2})", "m": r"(?P<m>\d{1,2})", "mm": r"(?P<m>\d{2})"}
_DIGITS |= {"yyyy": r"(?P<y>\d{4})", "yy": r"(?P<y>\d{2})"}
_TURN_OF_CENTURY = 50
"""Two digits below it are of this century (Acrobat JavaScript API, util.scand)."""


def is_plain(pattern: str) -> bool:
    """Whether a format is of one day, one month and one year in digits.

    >>> is_plain("dd.mm.yyyy"), is_plain("d. mmm yyyy"), is_plain("HH:MM"), is_plain("")
    (True, False, False, False)
    """
    parts = _PARTS.findall(pattern)
    letters = [part for part in parts if part[0].isalpha()]
    return all(part in _DIGITS for part in letters) and sorted(part[0] for part in letters) == ["d", "m", "y"]


def written(day: date, pattern: str) -> str:
    """A day in a plain format.

    >>> written(date(2026, 3, 7), "dd.mm.yyyy"), written(date(2026, 3, 7), "d/m/yy")
    ('07.03.2026', '7/3/26')
    """
    words = {"d": f"{day.day}", "dd": f"{day.day:02}", "m": f"{day.month}", "mm": f"{day.month:02}"}
    words |= {"yyyy": f"{day.year:04}", "yy": f"{day.year % 100:02}"}
    return "".join(words.get(part, part) for part in _PARTS.findall(pattern))


def day_in(text: str, pattern: str) -> date | None:
    """The day that a text names in a plain format, None when it names none.

    >>> day_in("29.02.2024", "dd.mm.yyyy"), day_in("29.02.2026", "dd.mm.yyyy"), day_in("1/3/49", "d/m/yy")
    (datetime.date(2024, 2, 29), None, datetime.date(2049, 3, 1))
    """
    wanted = "".join(_DIGITS.get(part) or re.escape(part) for part in _PARTS.findall(pattern))
    found = re.fullmatch(wanted, text.strip(), re.ASCII)
    if found is None:
        return None
    year = int(found["y"])
    if len(found["y"]) == 2:
        year += 2000 if year < _TURN_OF_CENTURY else 1900
    try:
        return date(year, int(found["m"]), int(found["d"]))
    except ValueError:
        return None
