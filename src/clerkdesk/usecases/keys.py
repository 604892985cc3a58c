"""The town's seal key: unlocked once per desk, its passphrase kept only in the key ring."""

from pathlib import Path

from clerkdesk.base.errors import KeyTrouble
from clerkdesk.ports.signatures import KeyHolder
from clerkdesk.ports.vault import Vault

SECRET = "seal-passphrase"


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

    def unlock(self, passphrase: str | None = None) -> None:
        """Unlock with the passphrase given, else with the one kept; a right one is kept.

        Raises KeyTrouble: KEY-04 when none is kept, KEY-01 when it is wrong, 02, 03, 05 as KeyHolder says.
        """
        secret = passphrase if passphrase is not None else self._vault.get(SECRET)
        if secret is None:
            raise KeyTrouble("KEY-04", "no passphrase kept")
        self._keys.unlock(self._path, secret)
        if passphrase is not None:
            self._vault.put(SECRET, passphrase)
