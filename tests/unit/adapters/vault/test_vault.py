"""Secrets: in a trustworthy key ring or in memory, never in a plain file."""

import keyring.backends.chainer
import keyring.backends.fail
import keyring.backends.null
import keyring.errors
import pytest
from keyring.backend import KeyringBackend

from clerkdesk.adapters.vault.session import SessionVault
from clerkdesk.adapters.vault.system import SystemVault, choose, open_vault
from clerkdesk.base.errors import KeyTrouble
from clerkdesk.ports.vault import Vault


class MemoryRing(KeyringBackend):
    """A key ring in memory; ``trouble`` is what it raises when asked."""

    priority = 3.0  # type: ignore[assignment]
    trouble: Exception | None = None

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        self._maybe()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._maybe()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._maybe()
        if self.kept.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError("No such password!")

    def _maybe(self) -> None:
        if self.trouble is not None:
            raise self.trouble


class StrongerRing(MemoryRing):
    priority = 5.0  # type: ignore[assignment]


class PlaintextRing(MemoryRing):
    priority = 9.0  # type: ignore[assignment]


MemoryRing.__module__ = StrongerRing.__module__ = "keyring.backends.SecretService"
PlaintextRing.__module__ = "keyrings.alt.file"
for ring_class in (MemoryRing, StrongerRing, PlaintextRing):
    KeyringBackend._classes.discard(ring_class)  # every subclass enlists itself for the whole process


@pytest.fixture(params=["system", "session"])
def vault(request: pytest.FixtureRequest) -> Vault:
    return SystemVault(MemoryRing()) if request.param == "system" else SessionVault()


def test_a_secret_is_kept_until_it_is_forgotten(vault: Vault) -> None:
    assert vault.get("town.p12") is None
    vault.put("town.p12", "Geheim ß")
    vault.put("town.p12", "geheimer")
    vault.put("other", "x")
    assert vault.get("town.p12") == "geheimer"
    for _ in range(2):
        vault.forget("town.p12")
    assert vault.get("town.p12") is None and vault.get("other") == "x"


def test_a_vault_says_whether_it_lasts() -> None:
    assert SystemVault(MemoryRing()).lasting
    assert not SessionVault().lasting


def test_secrets_stand_under_our_name() -> None:
    ring = MemoryRing()
    SystemVault(ring).put("town.p12", "x")
    assert ring.kept == {("clerkdesk", "town.p12"): "x"}


@pytest.mark.parametrize(
    "trouble", [keyring.errors.KeyringLocked("locked"), ConnectionResetError("bus gone")]
)
def test_a_key_ring_that_refuses_is_said(trouble: Exception) -> None:
    ring = MemoryRing()
    ring.trouble = trouble
    vault = SystemVault(ring)
    for act in (lambda: vault.get("a"), lambda: vault.put("a", "secret"), lambda: vault.forget("a")):
        with pytest.raises(KeyTrouble, match="VLT-01") as caught:
            act()
        assert "secret" not in str(caught.value)


def test_the_strongest_trustworthy_ring_is_chosen() -> None:
    strong = StrongerRing()
    assert choose([MemoryRing(), strong, PlaintextRing()]) is strong


def test_rings_that_keep_nothing_fail_or_write_plain_text_are_never_chosen() -> None:
    untrusted = [
        keyring.backends.fail.Keyring(),
        keyring.backends.null.Keyring(),
        keyring.backends.chainer.ChainerBackend(),
        PlaintextRing(),
    ]
    assert choose(untrusted) is None


def test_without_a_key_ring_secrets_live_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here no bus is running; a plain text ring that somebody configured is not taken instead."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    assert isinstance(open_vault(), SessionVault)
