"""The course of a sitting: field after field, each read and then signed, declared or declined."""

from dataclasses import dataclass
from enum import StrEnum

from clerkdesk.base.errors import Refused
from clerkdesk.domain.entries import Declination, DeclineReason, Entry, FieldEntry, one_reason
from clerkdesk.domain.pages import Place
from clerkdesk.domain.sittings import SignedSitting, Sitting, SittingField

Key = tuple[str, str]


class Phase(StrEnum):
    """What the pad shows just now; IDLE is the blank privacy screen.

    PASSING asks for the next person; DECLARING is said instead of written, and WITNESSING waits for the clerk
    to confirm it. SEALING follows the last signature, PATIENCE where its seal is late, THANKS only once it is
    set.
    """

    IDLE = "idle"
    PASSING = "passing"
    READING = "reading"
    SIGNING = "signing"
    DECLARING = "declaring"
    WITNESSING = "witnessing"
    DECLINING = "declining"
    SEALING = "sealing"
    PATIENCE = "patience"
    THANKS = "thanks"


@dataclass(frozen=True)
class PadState:
    """How far the resident is, for the clerk's eyes; ``field`` counts from 1 and is 0 without a sitting.

    ``fields`` leaves out those of declined documents; ``signer`` is whose turn it is, empty when unknown.
    """

    phase: Phase = Phase.IDLE
    field: int = 0
    fields: int = 0
    ink_empty: bool = True
    signer: str = ""


class Course:
    """Lead through the fields of a sitting and gather what stands in them.

    Raises Refused (PAD-01) for a sitting without a field.
    """

    def __init__(self, sitting: Sitting) -> None:
        if not sitting.fields:
            raise Refused("PAD-01", "a sitting without a field")
        self.sitting = sitting
        self._entries: dict[Key, Entry] = {}
        self._declined: dict[str, DeclineReason] = {}
        self._holder = sitting.fields[0].person

    @property
    def fields(self) -> tuple[SittingField, ...]:
        """The fields of this sitting, but for those of documents that were declined."""
        return tuple(field for field in self.sitting.fields if field.document not in self._declined)

    @property
    def over(self) -> bool:
        """Whether nothing is left to be signed."""
        return not self._open

    @property
    def number(self) -> int:
        """The number of the field at hand, from 1."""
        return self.fields.index(self.field) + 1

    @property
    def field(self) -> SittingField:
        """The field at hand; there is none once the course is ``over``."""
        return self._open[0]

    @property
    def begun(self) -> bool:
        """Whether anything was signed or declined yet."""
        return bool(self._entries or self._declined)

    @property
    def passing(self) -> bool:
        """Whether the field at hand is another person's than of who has the pad."""
        return self.field.person != self._holder

    @property
    def read_to(self) -> Place | None:
        """Where this person signed the document at hand last; None when they have not read it yet."""
        at_hand = self.field
        before = [
            field.place
            for field in self.fields[: self.number - 1]
            if (field.document, field.digest) == (at_hand.document, at_hand.digest)
            and field.person == at_hand.person
        ]
        return before[-1] if before else None

    @property
    def has_others(self) -> bool:
        """Whether declining the document at hand leaves another one that this person signs."""
        return len(self._theirs) > 1

    @property
    def has_open_others(self) -> bool:
        """Whether this person has still to sign another document than the one at hand."""
        at_hand = self.field
        return any(each.document != at_hand.document and each.person == at_hand.person for each in self._open)

    def take_over(self) -> None:
        """The person of the field at hand has the pad now."""
        self._holder = self.field.person

    def keep(self, entry: Entry) -> None:
        """Keep what stands in the field at hand now."""
        self._entries[_key(self.field)] = entry

    def decline(self, reason: DeclineReason, *, everything: bool) -> None:
        """Leave the document at hand unsigned, or ``everything`` this person signs.

        What anybody wrote in it is dropped. What others sign without them is not theirs to decline.
        """
        left = self._theirs if everything else {self.field.document}
        self._declined |= dict.fromkeys(left, reason)
        self._entries = {key: entry for key, entry in self._entries.items() if key[0] not in left}

    @property
    def signed(self) -> SignedSitting | None:
        """The whole, once the course is over; None when every document was declined."""
        if not self._entries:
            return None
        keys = map(_key, self.fields)
        entries = tuple(FieldEntry(*key, self._entries[key]) for key in keys)
        return SignedSitting(self.sitting, entries, self._declinations)

    @property
    def reason(self) -> DeclineReason:
        """Why documents were declined, where one reason can be told."""
        return one_reason(self._declined.values())

    def languages(self, wanted: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the wanted languages in which every text of the sitting is there."""
        texts = [words for field in self.sitting.fields for words in (field.title, field.sentence)]
        texts += [label for label, _ in self.sitting.facts]
        return tuple(code for code in wanted if all(code in words for words in texts))

    @property
    def _theirs(self) -> set[str]:
        """The documents that the person of the field at hand signs, and that were not declined."""
        return {field.document for field in self.fields if field.person == self.field.person}

    @property
    def _open(self) -> tuple[SittingField, ...]:
        return tuple(field for field in self.fields if _key(field) not in self._entries)

    @property
    def _declinations(self) -> tuple[Declination, ...]:
        return tuple(Declination(document, reason) for document, reason in self._declined.items())


def _key(field: SittingField) -> Key:
    return field.document, field.field
