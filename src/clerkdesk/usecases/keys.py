"""The town's seal key: unlocked once per desk, its passphrase kept only in the key ring."""

from pathlib import Path

from clerkdesk.base.errors import KeyTrouble
from clerkdesk.ports.signatures import KeyHolder
from clerkdesk.ports.vault import Vault

SECRET = "seal-passphrase"
WRONG, LOCKED = "KEY-01", "KEY-04"


class SealKey:
    """Unlocks the key that seals."""

    def __init__(self, keys: KeyHolder, vault: Vault, path: Path) -> None:
        self._keys = keys
        self._vault = vault
        self._path = path

    @property
    def passphrase_lasts(self) -> bool:
        """False when there is no key ring: the passphrase is asked again at the next start."""
        return self._vault.lasting

    @property
    def passphrase_passes(self) -> bool:
        """Whether a passphrase is held now that will be forgotten when the desk closes."""
        return not self._vault.lasting and self._vault.get(SECRET) is not None

    def make_ready(self, passphrase: str | None = None) -> None:
        """See that the key can seal now: unlock it, unless it is unlocked already.

        Raises what ``unlock`` does, and KEY-04 only when a passphrase would help.
        """
        if passphrase is None and self._unlocked():
            return
        try:
            self.unlock(passphrase)
        except KeyTrouble as trouble:
            if trouble.code != LOCKED or not self._opens_bare():
                raise

    def unlock(self, passphrase: str | None = None) -> None:
        """Unlock with the passphrase given, else with the one kept; a right one is kept.

        Raises KeyTrouble: KEY-04 when none is kept, KEY-01 when it is wrong, 02, 03, 05 as KeyHolder says.
        """
        secret = passphrase if passphrase is not None else self._vault.get(SECRET)
        if secret is None:
            raise KeyTrouble(LOCKED, "no passphrase kept")
        self._keys.unlock(self._path, secret)
        if passphrase is not None:
            self._vault.put(SECRET, passphrase)

    def _unlocked(self) -> bool:
        """Whether the key that is held may seal; one that has run out may have a successor in the file."""
        try:
            self._keys.certificates()
        except KeyTrouble:
            return False
        return True

    def _opens_bare(self) -> bool:
        """Unlock a file without passphrase; KEY-02, 03, 05 when no passphrase could help."""
        try:
            self._keys.unlock(self._path, "")
        except KeyTrouble as trouble:
            if trouble.code != WRONG:
                raise
            return False
        return True
