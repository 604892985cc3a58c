"""Sealing and examining signatures, and the keys behind them."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from clerkdesk.base.key_places import KeyPlace
from clerkdesk.domain.keys import KeyFacts
from clerkdesk.domain.seals import LOOSE, Chain, FieldMark, Pending, Sealed
from clerkdesk.domain.signatures import NOTHING_BESIDE, Beside, Findings


class KeyHolder(Protocol):
    """Holds one signing key in a process of its own, or reaches it on a token; the key never leaves it.

    Raises KeyTrouble: KEY-01 wrong passphrase, KEY-02 file damaged, KEY-16 none there yet, KEY-03 certificate
    expired or not yet valid, KEY-04 no key unlocked, KEY-05 key of an unsuitable kind. Of tokens: KEY-06
    wrong PIN, KEY-07 PIN locked, KEY-08 token missing, pulled out or silent, KEY-09 its module cannot be
    loaded, KEY-10 no such key, KEY-11 several tokens or keys fit, KEY-12 no certificate with the key, KEY-13
    certificate of another key, KEY-14 PIN not tried or wrong, and the next wrong one locks it, KEY-15 PIN not
    set yet or run out.
    """

    def unlock(self, place: KeyPlace, secret: str) -> None:
        """Read a PKCS#12 file into memory, or sign in to a token; a PIN given is tried once.

        Without ``secret`` a token is only looked at: KEY-04 says that its PIN would help, KEY-14 that it is
        the last try.
        """
        ...

    def certificates(self) -> tuple[bytes, ...]:
        """The signer's certificate and its chain, DER, signer first; KEY-03 once it has run out."""
        ...

    def sign(self, data: bytes, digest: str) -> bytes:
        """Sign ``data`` (hashed with ``digest``, "sha256") with the held key; returns the raw signature."""
        ...

    def facts(self, place: KeyPlace) -> KeyFacts | None:
        """What is known of a key without its secret; None for a file that was never unlocked here."""
        ...

    def test(self) -> None:
        """Sign a few random bytes and check them by the certificate; KEY-13 when they do not fit."""
        ...

    def end_act(self, lasting: bool) -> None:
        """Forget the key unless it is lasting; one whose PIN is asked for every signature never is."""
        ...

    def lock(self) -> None:
        """Forget the key; safe to call twice."""
        ...


class KeyActs(Protocol):
    """Told when an act is over: by policy the key then asks for its secret again."""

    def end_act(self) -> None:
        """Everything of one sitting, approval or batch is sealed, or will not be."""
        ...


class Sealer(Protocol):
    """Closes the town's seal over ink: one PAdES signature per field, each an incremental update."""

    def rehearse(self, source: Path, marks: Sequence[FieldMark], level: str, chain: Chain = LOOSE) -> None:
        """Raise SEA-01 to SEA-04 or SEA-06 if ``seal`` would, now or in a later act of the chain.

        Nothing is written, and the key may still be locked: nobody shall sign in vain.
        """
        ...

    def seal(
        self, source: Path, target: Path, marks: Sequence[FieldMark], level: str, chain: Chain = LOOSE
    ) -> Sealed | Pending:
        """Write ``source`` plus signatures to ``target``, whole and flushed to disk, or not at all.

        Levels are PAdES baseline levels (ETSI EN 319 142-1): B-B, B-T, B-LT, B-LTA. Pending is the lower
        level reached when a service did not help: what is signed stands. The source stays as it is and
        the target begins with its bytes. Raises Refused SEA-01 (field missing or already signed),
        SEA-02 (the file's permissions forbid it, or an earlier signature would not survive), SEA-03 (a page
        that does not exist, a place beside it), SEA-06 (level not offered), SEA-09 (a mark is bound
        to another version than this source), Unreadable SEA-04 (cannot be signed), KeyTrouble, Unreachable
        SEA-05 (disk full or not writable).
        """
        ...

    def augment(self, source: Path, target: Path, level: str, renewed: bool = False) -> Sealed:
        """Write ``source`` plus what its signatures lack of a level to ``target``; no key is needed.

        ``renewed`` adds a new archive time stamp in any case. Raises what ``seal`` does for the file's and
        the disk's sake, Refused SEA-08 when it lacks nothing, and Unreachable TRU-02 to TRU-08 when a service
        did not help.
        """
        ...

    def close(self) -> None:
        """End the sealer; safe to call twice."""
        ...


class SignatureExaminer(Protocol):
    """Reads the signatures of a file, strictly; one of the two readers behind a verdict."""

    def examine(
        self,
        path: Path,
        roots: Sequence[bytes],
        moment: datetime | None = None,
        beside: Beside = NOTHING_BESIDE,
    ) -> Findings:
        """Judge each signature on its own; ``roots`` are trusted certificates (DER).

        It is judged as of ``moment``, now without one, by what the file itself brings along and what lies
        ``beside`` it: never online.

        Never raises for the file's sake: what cannot be read is a finding with a code
        (SIG-01 cannot be read, SIG-04 encrypted, SIG-05 took too long or died, SIG-06 a signature was
        taken out of the form; those of single signatures: adapters/pades/examining.py).
        """
        ...

    def close(self) -> None:
        """End the examiner; safe to call twice."""
        ...
