"""What a clerk changes in an unsigned document; each makes a new version of it."""

from dataclasses import dataclass

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
    """A note with its author's name, pinned to a place."""

    place: Place
    text: str
    author: str


@dataclass(frozen=True)
class AddImprint:
    """A few words in a frame, as the office's rubber ones leave them."""

    place: Place
    words: str


Edit = FillFields | TurnPages | RemovePages | AddComment | AddImprint
