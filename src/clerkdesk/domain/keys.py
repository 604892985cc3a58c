"""The key that seals, as the office sees it: whose it is, where it lies, how long it is good."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

WARNING = timedelta(days=30)
"""So long before a certificate ends the office is told: a new one takes weeks."""


class KeyKind(StrEnum):
    """In what a key lies."""

    FILE = "file"
    TOKEN = "token"


class SecretKind(StrEnum):
    """What opens a key."""

    PASSPHRASE = "passphrase"
    PIN = "pin"


class PinPolicy(StrEnum):
    """How long a key stays open: until the desk is left, or for one act.

    An act is everything that is sealed in one go: the documents of a sitting, an approval, a batch.
    """

    SESSION = "session"
    ACT = "act"


class Keeping(StrEnum):
    """What becomes of a secret that was given."""

    KEY_RING = "key-ring"
    """It goes into the system's key ring, and is not asked for again."""
    WHILE_OPEN = "while-open"
    """It opens the key until the desk is left, or closed."""
    ACT = "act"
    """It opens the key for one act, and is asked for again."""


@dataclass(frozen=True)
class Asked:
    """What is asked for to open the key, and what becomes of it."""

    kind: SecretKind
    keeping: Keeping


class PinState(StrEnum):
    """What a token says of its PIN."""

    FINE = "fine"
    WRONG_BEFORE = "wrong-before"
    LAST_TRY = "last-try"
    LOCKED = "locked"


class KeyState(StrEnum):
    """Whether a certificate is within its period."""

    GOOD = "good"
    EXPIRES_SOON = "expires-soon"
    EXPIRED = "expired"
    NOT_YET_VALID = "not-yet-valid"


@dataclass(frozen=True)
class KeyFacts:
    """A key by its certificate; nothing of it is secret.

    ``algorithm`` is like "RSA 3072" or "ECDSA P-256", ``place`` what the file or the token is called.
    ``fingerprint`` is the certificate's SHA-256 and ``serial`` its number, both in hex.
    """

    holder: str
    issuer: str
    algorithm: str
    kind: KeyKind
    place: str
    not_before: datetime
    not_after: datetime
    fingerprint: str
    serial: str
    pin: PinState = PinState.FINE

    def state(self, now: datetime) -> KeyState:
        """Whether the certificate is good now, and if so, whether it ends within thirty days.

        >>> from datetime import UTC
        >>> ends = datetime(2026, 12, 23, 12, tzinfo=UTC)
        >>> begins = datetime(2023, 12, 23, 12, tzinfo=UTC)
        >>> key = KeyFacts("Stadt", "CA", "RSA 3072", KeyKind.FILE, "town.p12", begins, ends, "", "")
        >>> [str(key.state(ends - timedelta(days))) for days in (31, 30, 0, -1, 1200)]
        ['good', 'expires-soon', 'expires-soon', 'expired', 'not-yet-valid']
        """
        if now < self.not_before:
            return KeyState.NOT_YET_VALID
        if now > self.not_after:
            return KeyState.EXPIRED
        return KeyState.EXPIRES_SOON if self.not_after - now <= WARNING else KeyState.GOOD

    def days_left(self, now: datetime) -> int:
        """How many whole days the certificate is still good; negative once it has ended."""
        return (self.not_after - now).days
