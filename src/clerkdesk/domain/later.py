"""What stands in a document only since something was signed, and where."""

from dataclasses import dataclass
from enum import StrEnum

from clerkdesk.domain.pages import Place


class LaterKind(StrEnum):
    """What came: a signature, an entry in a field, a note or mark on the paper, a whole page.

    Or what was there before: changed in how it looks, or not to be seen any more.
    """

    SIGNATURE = "signature"
    ENTRY = "entry"
    REMARK = "remark"
    PAGE = "page"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True)
class Later:
    """One thing on the paper that is not as it was before; ``name`` is its field's, if one.

    What the page reader sees, not a verdict: what it means for a signature, the judge alone says.
    """

    kind: LaterKind
    place: Place
    name: str = ""
