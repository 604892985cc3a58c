"""Keys that are no keys, for the pictures: good, near their end, run out, and on a token with a PIN."""

from dataclasses import replace
from datetime import datetime, timedelta

from clerkdesk.base.errors import KeyTrouble
from clerkdesk.domain.keys import Asked, Keeping, KeyFacts, KeyKind, PinState, SecretKind
from clerkdesk.usecases.keys import LAST_TRY, LOCKED, WRONG_PIN, Keys

RIGHT_PIN = "123456"


class PretendKeys(Keys):
    """Tells of a key whatever it was made with; on a token it asks for a PIN, and counts wrong ones.

    What opens it is kept as the desk of the pictures keeps it.
    """

    def __init__(self, facts: KeyFacts) -> None:
        self._facts = facts
        self._wrong = 0

    @property
    def asks(self) -> Asked:
        """The PIN of a token, the passphrase of a file."""
        if self._facts.kind is KeyKind.TOKEN:
            return Asked(SecretKind.PIN, Keeping.WHILE_OPEN)
        return Asked(SecretKind.PASSPHRASE, Keeping.WHILE_OPEN)

    def facts(self) -> KeyFacts:
        """What it was made with."""
        return self._facts

    def test(self, secret: str | None = None) -> None:
        """A file's key signs; a token's asks, and warns when one try is left."""
        if self._facts.kind is KeyKind.FILE or secret == RIGHT_PIN:
            return
        if secret is None:
            raise KeyTrouble(LOCKED, "PIN wanted")
        self._wrong += 1
        raise KeyTrouble(WRONG_PIN if self._wrong < 2 else LAST_TRY, "wrong PIN")

    def lock(self) -> None:
        """Nothing is open."""


def pretend_facts(facts: KeyFacts, now: datetime) -> dict[str, KeyFacts]:
    """The town's key as it is, and as it could be, by what the pictures show of it.

    Those of other years are others: what was tested is not them.
    """
    old = replace(facts, not_before=now - timedelta(days=1080), fingerprint="5c1e" * 16, serial="2f6b91d03c")
    soon = replace(old, not_after=now + timedelta(days=12, hours=3))
    expired = replace(old, not_after=now - timedelta(days=5))
    on_token = replace(facts, kind=KeyKind.TOKEN, place="Siegel Musterstadt", pin=PinState.WRONG_BEFORE)
    return {"good": facts, "ends-soon": soon, "expired": expired, "token": on_token}
