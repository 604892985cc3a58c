"""What a clerk changes in an unsigned document; each makes a new version of it."""

from dataclasses import dataclass
from enum import StrEnum

from clerkdesk.domain.pages import Place


@dataclass(frozen=True)
class FillFields:
    """Form fields by their full names, with the values they get (a check box: its state, or "Off")."""

    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class TurnPages:
    """Pages (from 0) turned clockwise by quarters of a circle: 1, 2 or 3."""

    pages: tuple[int, ...]
    quarters: int


@dataclass(frozen=True)
class RemovePages:
    """Pages (from 0) taken out; at least one stays."""

    pages: tuple[int, ...]


@dataclass(frozen=True)
class AddComment:
    """A note with its author's name, pinned to the top left of a place; on paper only if ``printed``."""

    place: Place
    text: str
    author: str
    printed: bool = False


class ImprintColor(StrEnum):
    """The colours of the office's ink pads."""

    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True)
class AddImprint:
    """Some words in a frame, as the office's rubber ones leave them; their lines are parted by line feeds."""

    place: Place
    words: str
    color: ImprintColor = ImprintColor.RED


Edit = FillFields | TurnPages | RemovePages | AddComment | AddImprint
