"""What came after a signature, kind by kind."""

from dataclasses import dataclass
from enum import StrEnum


class Changed(StrEnum):
    """What was changed or added: from harmless to what nobody can vouch for.

    EVIDENCE is time stamps, validation data and descriptions of the document; FILLED_IN fields filled in or
    signed; FIELD one field that was; PAGE what a page shows; PAGES_ADDED and PAGES_REMOVED that there are
    more or fewer of them; LOCKED a field that a signature had locked; UNEXPLAINED what no rule accounts for.
    """

    EVIDENCE = "evidence"
    FILLED_IN = "filled-in"
    FIELD = "field"
    ANNOTATED = "annotated"
    PAGE = "page"
    PAGES_ADDED = "pages-added"
    PAGES_REMOVED = "pages-removed"
    LOCKED = "locked-field"
    UNEXPLAINED = "unexplained"


@dataclass(frozen=True)
class Change:
    """One thing that came after a signature; ``field`` is the name of the field it concerns, if one."""

    kind: Changed
    field: str = ""
