"""Fixtures around a land with its services: who seals there, at any level."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from clerkdesk.adapters.keys.holder import KeyProcess
from clerkdesk.adapters.pades.relay import Services
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.adapters.trust.evidence import HttpEvidence
from clerkdesk.adapters.trust.stamps import HttpTimeStamps
from clerkdesk.adapters.trust.web import Web
from tests.fakes.pki import PASSPHRASE, Land, a_land
from tests.fakes.sealing import staying
from tests.house.leftovers import LongLived


@dataclass(frozen=True)
class Office:
    """The town's office in a land: its sealer, with the services of that land."""

    land: Land
    keys: KeyProcess
    sealer: PadesSealer

    def holding(self, label: str) -> "Office":
        """The same office with somebody else's key."""
        self.keys.unlock(self.land.key_store(label), PASSPHRASE)
        return self


def services_of(land: Land) -> Services:
    """The services of a land, as an office there uses them."""
    return Services(HttpTimeStamps([land.tsa]), HttpEvidence(lambda: [land.root], outside=Web()))


@contextmanager
def an_office(long_lived: LongLived, factory: pytest.TempPathFactory, curve: bool) -> Iterator[Office]:
    """An office that stays until the end of the session."""
    before = set(threading.enumerate())
    with a_land(factory.mktemp("land"), curve) as land:
        long_lived.threads |= set(threading.enumerate()) - before
        keys = KeyProcess()
        sealer = PadesSealer(keys, services_of(land))
        with staying(long_lived):
            keys.unlock(land.key_store(), PASSPHRASE)
            sealer.warm()
        yield Office(land, keys, sealer)
        sealer.close()
        keys.lock()


@pytest.fixture(scope="session")
def rsa_office(long_lived: LongLived, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """An office in a land of RSA keys."""
    with an_office(long_lived, tmp_path_factory, curve=False) as office:
        yield office


@pytest.fixture(scope="session")
def curve_office(long_lived: LongLived, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """An office in a land of ECDSA keys."""
    with an_office(long_lived, tmp_path_factory, curve=True) as office:
        yield office


@pytest.fixture(params=["rsa", "p256"])
def office(request: pytest.FixtureRequest) -> Office:
    """Offices of both kinds, one after the other."""
    found: Office = request.getfixturevalue({"rsa": "rsa_office", "p256": "curve_office"}[request.param])
    return found
