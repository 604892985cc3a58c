"""What was remarked in a document, as the child tells it: believed only in its own shape, and cleaned."""

import re
from datetime import datetime
from typing import Any

from clerkdesk.adapters.pdf.believing import few, place_from, string
from clerkdesk.adapters.pdf.labels import cleaned
from clerkdesk.base.children import Head
from clerkdesk.domain.contents import Comment

_MOST, _LONGEST, _LONGEST_NAME = 2_000, 4_000, 200
_FIRST_YEAR, _LAST_YEAR = 1900, 2999
"""Nobody remarked anything beside them, and a calendar's first and last days cannot be told in every zone."""
_DATE = re.compile(r"D:(\d{14})(?:([+-])(\d\d)'?(\d\d)'?|Z.*)?")


def comments_from(found: Head) -> tuple[Comment, ...]:
    """The comments in an answer; raises ValueError, TypeError or KeyError where there are none."""
    made = [
        Comment(place_from(place), _lines(text), cleaned(string(author), _LONGEST_NAME), _moment(date))
        for place, text, author, date in few(found["comments"], _MOST)
    ]
    return tuple(sorted(made, key=lambda one: (one.place.page, one.place.y, one.place.x)))


def _lines(text: Any) -> str:
    rows = string(text)[:_LONGEST].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(cleaned(row, _LONGEST) for row in rows).strip()


def _moment(date: Any) -> datetime | None:
    """A date of the file (ISO 32000-2, 7.9.4) with its zone; None where it is none.

    >>> _moment("D:20261123090507+01'00'").isoformat()
    '2026-11-23T09:05:07+01:00'
    """
    known = _DATE.fullmatch(string(date))
    if known is None:
        return None
    digits, sign, hours, minutes = known.groups()
    zone = f"{sign}{hours}{minutes}" if sign else "+0000"
    try:
        moment = datetime.strptime(digits + zone, "%Y%m%d%H%M%S%z")
    except ValueError:
        return None
    return moment if _FIRST_YEAR <= moment.year <= _LAST_YEAR else None
