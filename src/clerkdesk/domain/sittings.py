"""A sitting at the pad: which fields of which documents are read and signed, in order."""

from dataclasses import dataclass
from enum import StrEnum

from clerkdesk.domain.ink import Ink
from clerkdesk.domain.pages import Place
from clerkdesk.domain.procedures import Words


class Outcome(StrEnum):
    """How a sitting ended."""

    SIGNED = "signed"
    DECLINED = "declined"
    ABORTED = "aborted"


@dataclass(frozen=True)
class SittingField:
    """One field to be signed: where it is, what it is called, and one sentence on what is signed.

    ``place`` is where the ink goes; ``slot`` tells whether the file already has a field of that name.
    """

    document: str
    digest: str
    field: str
    place: Place
    slot: bool
    title: Words
    sentence: Words


@dataclass(frozen=True)
class Sitting:
    """What the pad shows: made once for a case, used once; ``id`` is the key of the act that follows.

    ``facts`` are the main facts of the case in words for the side of the page: label and value.
    """

    id: str
    case: str
    signer: str
    town: str
    fields: tuple[SittingField, ...]
    facts: tuple[tuple[Words, str], ...]


@dataclass(frozen=True)
class SignedSitting:
    """What comes back from the pad: ink by document id and field name, in the sitting's order."""

    sitting: Sitting
    inks: tuple[tuple[str, str, Ink], ...]
