"""The system's key ring, and what stands in for it where there is none."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cache

import keyring.backend
import keyring.errors
from keyring.backend import KeyringBackend

from clerkdesk.adapters.vault.session import SessionVault
from clerkdesk.base.errors import KeyTrouble

SERVICE = "clerkdesk"
_TRUSTWORTHY = frozenset(
    f"keyring.backends.{name}" for name in ("SecretService", "libsecret", "kwallet", "Windows", "macOS")
)
"""Key rings that keep secrets encrypted under the person's sign-in; plain text files are not among them."""


class SystemVault:
    """Secrets in the key ring of the person signed in to this computer."""

    lasting = True

    def __init__(self, backend: KeyringBackend) -> None:
        self._backend = backend

    def get(self, name: str) -> str | None:
        """The secret of this name; KeyTrouble VLT-01 when the key ring is locked or refuses."""
        with _at_the_wall():
            return self._backend.get_password(SERVICE, name)

    def put(self, name: str, secret: str) -> None:
        """Keep a secret under a name; KeyTrouble VLT-01."""
        with _at_the_wall():
            self._backend.set_password(SERVICE, name, secret)

    def forget(self, name: str) -> None:
        """Drop a secret; nothing happens when there is none. KeyTrouble VLT-01."""
        with _at_the_wall(), suppress(keyring.errors.PasswordDeleteError):
            self._backend.delete_password(SERVICE, name)


def open_vault() -> SystemVault | SessionVault:
    """The system's key ring, or a vault in memory when there is none that keeps secrets safe.

    What the environment or a configuration file names is not asked: it could name a plain text file.
    """
    backend = choose(keyring.backend.get_all_keyring())
    return SystemVault(backend) if backend is not None else SessionVault()


def choose(backends: Iterable[KeyringBackend]) -> KeyringBackend | None:
    """The best of the trustworthy key rings that work here, None when there is none."""
    fit = [backend for backend in backends if type(backend).__module__ in _TRUSTWORTHY]
    return max(fit, key=lambda backend: float(backend.priority), default=None)


@contextmanager
def _at_the_wall() -> Iterator[None]:
    try:
        yield
    except _troubles() as trouble:
        raise KeyTrouble("VLT-01", type(trouble).__name__) from trouble


@cache
def _troubles() -> tuple[type[Exception], ...]:
    """What key rings raise; the Secret Service lets the errors of its bus through."""
    known: list[type[Exception]] = [keyring.errors.KeyringError, OSError]
    with suppress(ImportError):
        from secretstorage.exceptions import SecretStorageException

        known.append(SecretStorageException)
    with suppress(ImportError):
        from jeepney import DBusErrorResponse  # type: ignore[import-untyped]

        known.append(DBusErrorResponse)
    return tuple(known)
