"""The system's key ring, looked for only when a secret is asked for: no window waits for that."""

import threading

from clerkdesk.ports.vault import Vault


class LateVault:
    """A ports.vault.Vault that opens the system's when it is first asked; any thread may."""

    def __init__(self) -> None:
        self._opening = threading.Lock()
        self._opened: Vault | None = None

    @property
    def lasting(self) -> bool:
        """Whether there is a key ring."""
        return self._vault.lasting

    def get(self, name: str) -> str | None:
        """The secret of this name, if it is kept."""
        return self._vault.get(name)

    def put(self, name: str, secret: str) -> None:
        """Keep a secret under a name."""
        self._vault.put(name, secret)

    def forget(self, name: str) -> None:
        """Drop a secret; nothing happens when there is none."""
        self._vault.forget(name)

    @property
    def _vault(self) -> Vault:
        with self._opening:
            if self._opened is None:
                from clerkdesk.adapters.vault.system import open_vault

                self._opened = open_vault()
            return self._opened
