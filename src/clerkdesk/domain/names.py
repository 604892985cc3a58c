"""Names of people as somebody types them at the desk."""

from clerkdesk.domain.documents import plain
from clerkdesk.domain.one_line import on_one_line

LONGEST = 200
"""Beyond that something else was pasted: no line of a form holds it, and no seal could be read back."""


def as_typed(text: str) -> str:
    """A name on one line, without signs nobody sees; empty when there is no letter in it.

    >>> as_typed(" Max\\tMustermann "), as_typed("\\u200b"), as_typed("-")
    ('Max Mustermann', '', '')
    """
    line = on_one_line(plain(text), LONGEST)
    return line if any(map(str.isalpha, line)) else ""
