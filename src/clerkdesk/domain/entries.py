"""What stands in a field after a sitting: ink, a declaration without handwriting, or a signature on paper."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from clerkdesk.domain.ink import Ink
from clerkdesk.domain.names import as_typed


class DeclineReason(StrEnum):
    """Why a resident did not sign, as they said it on the pad; the values stand in case and history.

    UNSAID is also what is meant where only one of them can be told.
    """

    UNSAID = "declined-by-resident"
    WRONG_DETAILS = "declined-wrong-details"
    NOT_UNDERSTOOD = "declined-not-understood"
    READ_LATER = "declined-read-later"


@dataclass(frozen=True)
class Declared:
    """A declaration of somebody who cannot write: their name as the clerk typed it, who is the witness."""

    name: str


@dataclass(frozen=True)
class OnPaper:
    """A signature on the printed form; ``scan`` is the SHA-256 (hex) of the scan that the case keeps."""

    scan: str


Entry = Ink | Declared | OnPaper


def is_empty(entry: Entry) -> bool:
    """Whether nothing was written after all, or nobody declared anything."""
    match entry:
        case Ink():
            return entry.empty
        case Declared(name=name):
            return not as_typed(name)
        case _:
            return False


@dataclass(frozen=True)
class FieldEntry:
    """What stands in one field: document id, name of the field, entry."""

    document: str
    field: str
    entry: Entry


@dataclass(frozen=True)
class Declination:
    """A document (id) that a resident did not want to sign, and why."""

    document: str
    reason: DeclineReason


def one_reason(reasons: Iterable[DeclineReason]) -> DeclineReason:
    """The reason that stands for several: the one they share, else none that was said.

    >>> one_reason([DeclineReason.READ_LATER, DeclineReason.WRONG_DETAILS])
    <DeclineReason.UNSAID: 'declined-by-resident'>
    """
    said = set(reasons)
    return said.pop() if len(said) == 1 else DeclineReason.UNSAID


def noted(title: str, reason: DeclineReason) -> str:
    """What the history keeps of one declined document.

    >>> noted("Datenschutz", DeclineReason.READ_LATER)
    'declined-read-later Datenschutz'
    """
    return f"{reason.value} {title}"


def read_note(note: str) -> tuple[str, DeclineReason]:
    """Title and reason of a declined document, from what the history keeps.

    >>> read_note("declined-read-later Datenschutz")
    ('Datenschutz', <DeclineReason.READ_LATER: 'declined-read-later'>)
    """
    reason, _, title = note.partition(" ")
    return title, DeclineReason(reason)
