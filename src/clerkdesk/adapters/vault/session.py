"""Secrets in memory only, for a computer without a key ring."""


class SessionVault:
    """Forgets everything when the desk closes; nothing is ever written to disk."""

    lasting = False

    def __init__(self) -> None:
        self._secrets: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        """The secret of this name, if it was given since the desk opened."""
        return self._secrets.get(name)

    def put(self, name: str, secret: str) -> None:
        """Hold a secret until the desk closes."""
        self._secrets[name] = secret

    def forget(self, name: str) -> None:
        """Drop a secret; nothing happens when there is none."""
        self._secrets.pop(name, None)
