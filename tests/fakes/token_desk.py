"""Fixtures around real tokens: one empty, one filled, a card that counts, and who holds their key."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from clerkdesk.adapters.keys.holder import KeyProcess
from clerkdesk.base.errors import KeyTrouble
from clerkdesk.base.key_places import TokenPlace
from tests.fakes.tokens import Authority, Key, Token, careful_card, new_authority, new_key, softhsm


@pytest.fixture(scope="session")
def authority() -> Authority:
    """The authority that certifies keys on tokens."""
    return new_authority()


@pytest.fixture
def token(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Token:
    """An empty token."""
    softhsm()
    token = Token(tmp_path / "hsm")
    monkeypatch.setenv("SOFTHSM2_CONF", str(token.configuration))
    return token


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[KeyProcess]:
    """A key process that keeps certificates in the test's folder."""
    holder = KeyProcess(tmp_path / "seal-certificate.pem")
    yield holder
    holder.lock()


@pytest.fixture
def filled(token: Token, authority: Authority) -> Token:
    """A token with a curve key, its certificate and the one above."""
    fill(token, authority, new_key("p256"))
    return token


@pytest.fixture(scope="session")
def card_module(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The module of a card that counts and locks."""
    return careful_card(tmp_path_factory.mktemp("card"))


@pytest.fixture
def card(filled: Token, card_module: Path, monkeypatch: pytest.MonkeyPatch) -> TokenPlace:
    """The filled token as a card that counts."""
    monkeypatch.setenv("CAREFUL_CARD", str(filled.folder))
    return filled.place(card_module)


@pytest.fixture
def logins(filled: Token) -> Callable[[], list[str]]:
    """Every try to sign in that the card has seen."""
    noted = filled.folder / "logins"
    return lambda: noted.read_text().split() if noted.exists() else []


def fill(token: Token, authority: Authority, key: Key, **named: str) -> None:
    """Lay a key on a token, with its certificate and the one above."""
    token.put_key(key, **named)
    token.put_certificate(authority.certify(key), **named)
    token.put_certificate(authority.root_der, "ff", "root")


def refused(attempt: Callable[[], object]) -> str:
    """The code an attempt is refused with."""
    with pytest.raises(KeyTrouble) as caught:
        attempt()
    return caught.value.code
