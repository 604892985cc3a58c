"""Lines of text as the child tells them, cleaned so that they may be shown; the labels of pages are such."""

import unicodedata
from collections.abc import Sequence
from typing import Any

from clerkdesk.adapters.pdf.believing import string

_LONGEST_LABEL = 64
_NOT_TO_BE_SEEN = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
"""Unicode categories: control and format signs (which turn the direction of what is read), and such."""


def cleaned(text: str, most: int) -> str:
    """A line as it may be shown: what cannot be seen becomes a space, and there is never more than one."""
    seen = "".join(" " if unicodedata.category(sign) in _NOT_TO_BE_SEEN else sign for sign in text[:most])
    return " ".join(seen.split())


def labels_from(found: Sequence[Any], count: int) -> tuple[str, ...]:
    """The labels of so many pages, or none of any."""
    if found and len(found) != count:
        raise ValueError("as many labels as pages")
    return tuple(cleaned(string(label), _LONGEST_LABEL) for label in found)
