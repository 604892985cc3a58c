"""The town's seal key: opened with its passphrase or PIN, for a session or an act; looked at and tested."""

from clerkdesk.base.errors import KeyTrouble
from clerkdesk.base.key_places import KeyPlace, TokenPlace
from clerkdesk.domain.keys import Asked, Keeping, KeyFacts, PinPolicy, SecretKind
from clerkdesk.domain.people import Actor
from clerkdesk.domain.rights import Act, demand
from clerkdesk.ports.signatures import KeyHolder
from clerkdesk.ports.vault import Vault

SECRET = "seal-passphrase"
WRONG, LOCKED = "KEY-01", "KEY-04"
WRONG_PIN, LAST_TRY = "KEY-06", "KEY-14"
ANSWERABLE = frozenset({WRONG, LOCKED, WRONG_PIN, LAST_TRY})
"""Troubles against which a passphrase or PIN helps that a person enters; nothing else tries again."""


class SealKey:
    """Opens the key that seals.

    The passphrase of a file is kept in the key ring while the policy is one of sessions. A PIN is kept
    nowhere: it opens the token until the desk is left, or for one act.
    """

    def __init__(
        self, keys: KeyHolder, vault: Vault, place: KeyPlace, policy: PinPolicy = PinPolicy.SESSION
    ) -> None:
        self._keys = keys
        self._vault = vault
        self._place = place
        self._policy = policy
        self._given = False

    @property
    def asks(self) -> Asked:
        """What is asked for to open this key, and what becomes of it; asks neither token nor key ring."""
        kind = SecretKind.PIN if isinstance(self._place, TokenPlace) else SecretKind.PASSPHRASE
        if self._policy is PinPolicy.ACT:
            return Asked(kind, Keeping.ACT)
        lasts = kind is SecretKind.PASSPHRASE and self._vault.lasting
        return Asked(kind, Keeping.KEY_RING if lasts else Keeping.WHILE_OPEN)

    @property
    def passphrase_passes(self) -> bool:
        """Whether a passphrase is held now that will be forgotten when the desk closes.

        Where none was given here, no key ring is asked: a window that comes up need not wait for it.
        """
        return self._given and not self._vault.lasting and self._vault.get(SECRET) is not None

    def make_ready(self, secret: str | None = None) -> None:
        """See that the key can seal now: unlock it, unless it is unlocked already.

        Raises what ``unlock`` does, and KEY-04 only when a passphrase or PIN would help.
        """
        if secret is None and self._unlocked():
            return
        try:
            self.unlock(secret)
        except KeyTrouble as trouble:
            if trouble.code != LOCKED or not self._opens_bare():
                raise

    def unlock(self, secret: str | None = None) -> None:
        """Unlock with the passphrase or PIN given, else with the passphrase kept; a right one is kept.

        A PIN is tried once and never kept. Raises KeyTrouble: KEY-04 when none is kept, KEY-01 when the
        passphrase is wrong, the others as KeyHolder says.
        """
        if isinstance(self._place, TokenPlace):
            self._keys.unlock(self._place, secret or "")
            return
        passphrase = secret if secret is not None else self._kept()
        if passphrase is None:
            raise KeyTrouble(LOCKED, "no passphrase kept")
        self._keys.unlock(self._place, passphrase)
        if secret is not None and self._policy is PinPolicy.SESSION:
            self._vault.put(SECRET, secret)
            self._given = True

    def end_act(self) -> None:
        """An act is over: where the policy is one of acts, the next one asks again."""
        self._keys.end_act(lasting=self._policy is PinPolicy.SESSION)

    def leave(self) -> None:
        """Whoever sat here leaves: a token asks the next one for its PIN."""
        if isinstance(self._place, TokenPlace):
            self._keys.end_act(lasting=False)

    def lock(self) -> None:
        """Forget the key now, and a passphrase that no key ring keeps; one that is kept opens it again."""
        self._keys.lock()
        if not self._vault.lasting:
            self._vault.forget(SECRET)

    def facts(self) -> KeyFacts | None:
        """What is known of the key without its secret; None for a file that was never unlocked here.

        Raises KeyTrouble KEY-02, KEY-16, and of a token KEY-08 to 12.
        """
        return self._keys.facts(self._place)

    def test(self, secret: str | None = None) -> None:
        """Have the key sign something and check it by its certificate; an act of its own.

        Raises what ``make_ready`` does, and KEY-13 when key and certificate do not fit.
        """
        self.make_ready(secret)
        try:
            self._keys.test()
        finally:
            self.end_act()

    def _kept(self) -> str | None:
        if self._policy is PinPolicy.ACT:
            self._vault.forget(SECRET)  # of a time when the policy was another
            return None
        return self._vault.get(SECRET)

    def _unlocked(self) -> bool:
        """Whether the key that is held may seal; one that has run out may have a successor in the file."""
        try:
            self._keys.certificates()
        except KeyTrouble:
            return False
        return True

    def _opens_bare(self) -> bool:
        """Unlock a file without passphrase; KEY-02, 03, 05, 16 when no passphrase could help."""
        if isinstance(self._place, TokenPlace):
            return False
        try:
            self._keys.unlock(self._place, "")
        except KeyTrouble as trouble:
            if trouble.code != WRONG:
                raise
            return False
        return True


class Keys:
    """The seal key for a person who may look after it."""

    def __init__(self, actor: Actor, key: SealKey) -> None:
        self._actor = actor
        self._key = key

    @property
    def asks(self) -> Asked:
        """What is asked for to test the key, and what becomes of it."""
        return self._key.asks

    def facts(self) -> KeyFacts | None:
        """What is known of the key; None for a file that was never unlocked here; as ``SealKey.facts``."""
        demand(self._actor.person, Act.TEST_KEY)
        return self._key.facts()

    def test(self, secret: str | None = None) -> None:
        """Have the key sign something and check it; as ``SealKey.test``, Refused RGT-01."""
        demand(self._actor.person, Act.TEST_KEY)
        self._key.test(secret)

    def lock(self) -> None:
        """Lock the key now; as ``SealKey.lock``, Refused RGT-01."""
        demand(self._actor.person, Act.TEST_KEY)
        self._key.lock()
