"""A sitting at the pad: which fields of which documents are read and signed, in order."""

from dataclasses import dataclass
from enum import StrEnum

from clerkdesk.domain.entries import Declared, Declination, FieldEntry, OnPaper, is_empty
from clerkdesk.domain.pages import Place
from clerkdesk.domain.procedures import SignerRole, StepId, Words


class StopReason(StrEnum):
    """Why a sitting ended with nothing sealed though nobody declined; the values stand in the history.

    CLERK stopped it at the desk, PAD at the pad itself (Esc, its window closed), TIME_OUT because nobody
    touched the pad, DESK_LEFT because the desk was locked or left. DISCARDED and REFUSED are what came
    from the pad and could not be kept: the clerk gave it up, or a rule forbade it. INTERRUPTED when the desk
    itself stopped in the middle, noted once the clerk has read of it.
    """

    CLERK = "clerk"
    PAD = "pad"
    TIME_OUT = "time-out"
    DESK_LEFT = "desk-left"
    INTERRUPTED = "interrupted"
    DISCARDED = "discarded"
    REFUSED = "refused"


_NOBODY_ELSE = frozenset({SignerRole.APPLICANT, SignerRole.GUARDIAN_2})
"""Whoever signs in one of these roles signs in no other: not for themselves, nor as both who have custody."""


@dataclass(frozen=True)
class SittingField:
    """One field to be signed: where it is, what it is called, and one sentence on what is signed.

    ``place`` is where the ink goes; ``slot`` tells whether the file already has a field of that name.
    ``signer`` is who signs it, as one says the name; empty when nobody knows. ``foreign`` when its form is
    none of the case's own procedure: the facts of the case say nothing of it.
    """

    document: str
    digest: str
    field: str
    place: Place
    slot: bool
    title: Words
    sentence: Words
    role: SignerRole = SignerRole.APPLICANT
    signer: str = ""
    foreign: bool = False

    @property
    def person(self) -> str:
        """Who signs, as far as people are told apart; nobody's name is anybody.

        Who signs in two roles is one person, but a father is not his son, even if they share a name.
        """
        apart = self.role if self.role in _NOBODY_ELSE or not self.signer else ""
        return f"{apart}/{self.signer.casefold()}"


@dataclass(frozen=True)
class Sitting:
    """What the pad shows: made once for a case, used once; ``id`` is the key of the act that follows.

    ``facts`` are the main facts of the case in words for the side of the page: label and value.
    ``besides`` are the case's other documents (ids), in which there was nothing to sign. Unless ``named``,
    ``signer`` is only what the desk calls the case by: it must not be stated as anybody's name. ``step`` is
    the one it belongs to.
    """

    id: str
    case: str
    signer: str
    town: str
    fields: tuple[SittingField, ...]
    facts: tuple[tuple[Words, str], ...]
    besides: frozenset[str] = frozenset()
    named: bool = True
    step: StepId = StepId.SIGN

    @property
    def people(self) -> tuple[str, ...]:
        """Who signs in it, each once, in the order they come to the pad; nobody's name is left out."""
        return tuple(dict.fromkeys(field.signer for field in self.fields if field.signer))


@dataclass(frozen=True)
class SignedSitting:
    """What comes back from the pad, in the sitting's order; a declined document has no entries."""

    sitting: Sitting
    entries: tuple[FieldEntry, ...]
    declined: tuple[Declination, ...] = ()

    @property
    def fields(self) -> tuple[SittingField, ...]:
        """The fields of the sitting, but for those of declined documents."""
        declined = {one.document for one in self.declined}
        return tuple(field for field in self.sitting.fields if field.document not in declined)

    @property
    def people(self) -> tuple[str, ...]:
        """Who really signed, each once: whoever declared something is called as the clerk named them."""
        declared = {
            (one.document, one.field): one.entry.name
            for one in self.entries
            if isinstance(one.entry, Declared)
        }
        names = (declared.get((field.document, field.field), field.signer) for field in self.fields)
        return tuple(dict.fromkeys(name for name in names if name))

    @property
    def at_pad(self) -> bool:
        """Whether anything of it was done at the pad, where somebody still stands; paper lies on the desk."""
        return any(not isinstance(one.entry, OnPaper) for one in self.entries)

    @property
    def complete(self) -> bool:
        """Whether there is a document to be sealed, and something stands in each field of those there are."""
        filled = {(one.document, one.field) for one in self.entries if not is_empty(one.entry)}
        wanted = {(field.document, field.field) for field in self.fields}
        return bool(wanted) and wanted <= filled
