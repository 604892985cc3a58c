"""The fields of a form that are filled in, as the file has them (ISO 32000-2, 12.7.5)."""

from dataclasses import dataclass
from enum import StrEnum

from clerkdesk.domain.pages import Place

OFF = "Off"
"""The state of a check box or radio button that is not set (12.7.5.2.3)."""


class FieldKind(StrEnum):
    """What is entered."""

    TEXT = "text"
    DATE = "date"
    CHECK = "check"
    RADIO = "radio"
    CHOICE = "choice"


@dataclass(frozen=True)
class FormWidget:
    """Where a field stands on the paper; ``state`` is what a check box or radio button here gives.

    ``turn`` is how far what is written there runs counterclockwise (0, 90, 180 or 270 degrees) on the page as
    shown: the page may be turned, or the field, or both so that they make up for each other.
    """

    place: Place
    state: str = ""
    turn: int = 0


@dataclass(frozen=True)
class FormField:
    """A field: its full name, what it is called for people, its value, and where it stands.

    ``choices`` are pairs of value and words; ``editable`` when another value may be written too, ``listed``
    when they stand below each other on the paper. ``longest``
    is the most signs it takes, 0 without a limit; ``comb`` when each has a box of its own. ``format`` is a
    date's, in the file's words ("dd.mm.yyyy"), none where any words will do. ``calculated`` fields are
    worked out by a script in the file, which is never run here.
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
    comb: bool = False
    listed: bool = False
    calculated: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing is entered."""
        return is_empty(self, self.value)


@dataclass(frozen=True)
class FillableForm:
    """The fields in the order in which the tabulator visits them, and what else the file's form has.

    ``has_xfa``: a second form of another kind lies in it (12.7.8), which filling takes out; ``has_scripts``:
    something in it would be worked out or checked by scripts.
    """

    fields: tuple[FormField, ...] = ()
    has_xfa: bool = False
    has_scripts: bool = False


def is_empty(field: FormField, value: str) -> bool:
    """Whether a value of a field means that nothing is entered."""
    ticked = field.kind in (FieldKind.CHECK, FieldKind.RADIO)
    return value in ("", OFF) if ticked else not value.strip()
