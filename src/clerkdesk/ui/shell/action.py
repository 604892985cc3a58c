"""One action of the desk: its words, keys and icon, who may do it, and where its keys work."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from clerkdesk.domain.rights import Act


class Group(Enum):
    """The headings of the cheat sheet."""

    EVERYWHERE = "everywhere"
    LIST = "list"
    CASE = "case"
    DOCUMENT = "document"
    APPROVAL = "approval"
    DESK = "desk"


class Reach(Enum):
    """Where keys work: in the whole window, in a list (single letters), or bound by a list itself."""

    WINDOW = "window"
    LIST = "list"
    BOUND = "bound"


@dataclass(frozen=True)
class Action:
    """One line of the table. ``keys`` as Qt writes them, the first is shown; rare actions have none.

    ``right`` is what a person must be entitled to.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    icon: str
    group: Group
    right: Act | None = None
    reach: Reach = Reach.WINDOW
