"""Secrets, kept where the operating system keeps them."""

from typing import Protocol


class Vault(Protocol):
    """The key ring of the person signed in to this computer; without one, a secret lives only in memory.

    Raises KeyTrouble VLT-01 (key ring locked or refused).
    """

    @property
    def lasting(self) -> bool:
        """False when there is no key ring: secrets are forgotten when the desk closes, and it says so."""
        ...

    def get(self, name: str) -> str | None:
        """The secret of this name, if it is kept."""
        ...

    def put(self, name: str, secret: str) -> None:
        """Keep a secret under a name."""
        ...

    def forget(self, name: str) -> None:
        """Drop a secret; nothing happens when there is none."""
        ...
