"""The fields of a form that are filled in, as the file has them (ISO 32000-2, 12.7.5)."""

from dataclasses import dataclass
from enum import StrEnum

from clerkdesk.domain.pages import Place


class FieldKind(StrEnum):
    """What is entered."""

    TEXT = "text"
    DATE = "date"
    CHECK = "check"
    RADIO = "radio"
    CHOICE = "choice"


@dataclass(frozen=True)
class FormWidget:
    """Where a field stands on the paper; ``state`` is what a check box or radio button here gives."""

    place: Place
    state: str = ""


@dataclass(frozen=True)
class FormField:
    """A field: its full name, what it is called for people, its value, and where it stands.

    ``choices`` are pairs of value and words; ``editable`` when another value may be written too. ``longest``
    is the most signs it takes, 0 without a limit. ``format`` is a date's, in the file's words
    ("dd.mm.yyyy").
    """

    name: str
    kind: FieldKind
    value: str
    widgets: tuple[FormWidget, ...]
    label: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    editable: bool = False
    multiline: bool = False
    required: bool = False
    read_only: bool = False
    longest: int = 0
    format: str = ""
