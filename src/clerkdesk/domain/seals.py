"""What is to be sealed into a file, at which level, and what came of it."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from clerkdesk.domain.ink import Drawing
from clerkdesk.domain.pages import Place


@dataclass(frozen=True)
class Binding:
    """What a mark belongs to and to nothing else: its case (id), and the version shown (SHA-256, hex)."""

    case: str
    shown: str

    @property
    def commitment(self) -> str:
        """What the file says of the case (SHA-256, hex): who knows its id can check it, nobody can read it.

        The version shown is its salt: two documents of one case cannot be told by it to belong together.

        >>> one, other = Binding("4711", "aa" * 32), Binding("4711", "bb" * 32)
        >>> len(one.commitment), one.commitment == other.commitment
        (64, False)
        """
        return hashlib.sha256(bytes.fromhex(self.shown) + self.case.encode()).hexdigest()


@dataclass(frozen=True)
class FieldMark:
    """What is to be sealed into one signature field.

    ``place`` makes a new visible field where the file has none of that name, ``hidden`` an invisible one;
    ``reason`` goes into the signature dictionary as /Reason, ``caption`` is drawn under the ink. Each
    signature locks its own field; one that ``closes`` locks all the file (ISO 32000-2, table 236).
    ``typed`` is drawn where there is no ink: the name of somebody who cannot write, or that it is on paper.
    """

    field: str
    place: Place | None
    drawing: Drawing
    reason: str
    caption: str
    location: str
    hidden: bool = False
    closes: bool = False
    typed: str = ""
    binding: Binding | None = None


@dataclass(frozen=True)
class Chain:
    """How the signatures of one file hold together, whoever sets them when (ISO 32000-2, 12.8.2).

    ``certified``: the first one, in a file nobody signed before, says that from then on forms may be
    filled in and signed, and nothing else (P = 2). ``later`` are the marks of those who sign in later acts:
    their fields are made with the first signature, for none may be added after it.
    """

    certified: bool = False
    later: tuple[FieldMark, ...] = ()


LOOSE = Chain()
"""A signature beside others that come as they like; it locks its own field and no more."""


class Level(StrEnum):
    """How long a seal can be proven (ETSI EN 319 142-1, 6): each level holds what the one before holds.

    B-T adds proof of when it was made, B-LT what is needed to check its certificates later, B-LTA a time
    stamp over all that, which can be renewed.
    """

    B_B = "B-B"
    B_T = "B-T"
    B_LT = "B-LT"
    B_LTA = "B-LTA"

    def reaches(self, wanted: "Level") -> bool:
        """Whether this level is at least the wanted one.

        >>> Level.B_LT.reaches(Level.B_T)
        True
        """
        order = tuple(Level)
        return order.index(self) >= order.index(wanted)


@dataclass(frozen=True)
class Sealed:
    """The file stands signed: digest (SHA-256, hex) and size of the new bytes, level reached."""

    digest: str
    size: int
    level: str


@dataclass(frozen=True)
class Pending:
    """Part of the work is still to be done by ``rounds``: what, and why it waits."""

    sealed: Sealed
    wanted_level: str
    code: str
