"""The course of a sitting: field after field, each read and then signed."""

from dataclasses import dataclass
from enum import StrEnum

from clerkdesk.base.errors import Refused
from clerkdesk.domain.entries import FieldEntry
from clerkdesk.domain.ink import Ink
from clerkdesk.domain.pages import Place
from clerkdesk.domain.sittings import SignedSitting, Sitting, SittingField


class Phase(StrEnum):
    """What the pad shows just now; IDLE is the blank privacy screen.

    SEALING follows the last signature, PATIENCE where its seal is late, THANKS only once it is set.
    """

    IDLE = "idle"
    READING = "reading"
    SIGNING = "signing"
    DECLINING = "declining"
    SEALING = "sealing"
    PATIENCE = "patience"
    THANKS = "thanks"


@dataclass(frozen=True)
class PadState:
    """How far the resident is, for the clerk's eyes; ``field`` counts from 1 and is 0 without a sitting."""

    phase: Phase = Phase.IDLE
    field: int = 0
    fields: int = 0
    ink_empty: bool = True


class Course:
    """Lead through the fields of a sitting and gather their ink; Refused (PAD-01) if there is no field."""

    def __init__(self, sitting: Sitting) -> None:
        if not sitting.fields:
            raise Refused("PAD-01", "a sitting without a field")
        self.sitting = sitting
        self._inks: list[Ink] = []

    @property
    def number(self) -> int:
        """The number of the field at hand, from 1."""
        return min(len(self._inks) + 1, len(self.sitting.fields))

    @property
    def field(self) -> SittingField:
        """The field at hand."""
        return self.sitting.fields[self.number - 1]

    @property
    def read_to(self) -> Place | None:
        """Where the document at hand was signed last in this sitting; None when it has not been read yet."""
        at_hand = self.field
        before = [
            field.place
            for field in self.sitting.fields[: self.number - 1]
            if (field.document, field.digest) == (at_hand.document, at_hand.digest)
        ]
        return before[-1] if before else None

    def keep(self, ink: Ink) -> SignedSitting | None:
        """Keep the ink of the field at hand; returns the whole once every field is signed."""
        self._inks.append(ink)
        if len(self._inks) < len(self.sitting.fields):
            return None
        inks = zip(self.sitting.fields, self._inks, strict=True)
        entries = tuple(FieldEntry(field.document, field.field, ink) for field, ink in inks)
        return SignedSitting(self.sitting, entries)

    def languages(self, wanted: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the wanted languages in which every text of the sitting is there."""
        texts = [words for field in self.sitting.fields for words in (field.title, field.sentence)]
        texts += [label for label, _ in self.sitting.facts]
        return tuple(code for code in wanted if all(code in words for words in texts))
