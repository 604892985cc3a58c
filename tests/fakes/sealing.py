"""Fixtures around the pretend town: key stores, held keys, a sealer and an examiner for a whole run."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from clerkdesk.adapters.keys.holder import KeyProcess
from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.app.demo.pretend_ca import PretendTown, found_town
from tests.house.leftovers import LongLived, children


@contextmanager
def staying(long_lived: LongLived) -> Iterator[None]:
    """Children started inside may stay until the session ends."""
    before = set(children())
    yield
    long_lived.pids |= set(children()) - before


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> PretendTown:
    """The pretend town with its RSA-3072 key."""
    return found_town(tmp_path_factory.mktemp("town"))


@pytest.fixture(scope="session")
def curve_town(tmp_path_factory: pytest.TempPathFactory) -> PretendTown:
    """The pretend town with a P-256 key."""
    return found_town(tmp_path_factory.mktemp("town"), curve=True)


def _held(town: PretendTown, long_lived: LongLived) -> KeyProcess:
    keys = KeyProcess()
    with staying(long_lived):
        keys.unlock(town.key_store, town.passphrase)
    return keys


@pytest.fixture(scope="session")
def keys(town: PretendTown, long_lived: LongLived) -> Iterator[KeyProcess]:
    """The town's RSA key, unlocked."""
    keys = _held(town, long_lived)
    yield keys
    keys.lock()


@pytest.fixture(scope="session")
def curve_keys(curve_town: PretendTown, long_lived: LongLived) -> Iterator[KeyProcess]:
    """The town's P-256 key, unlocked."""
    keys = _held(curve_town, long_lived)
    yield keys
    keys.lock()


@pytest.fixture(scope="session")
def sealer(keys: KeyProcess, long_lived: LongLived) -> Iterator[PadesSealer]:
    """Seals with the RSA key."""
    sealer = PadesSealer(keys)
    with staying(long_lived):
        sealer.warm()
    yield sealer
    sealer.close()


@pytest.fixture(scope="session")
def curve_sealer(curve_keys: KeyProcess, long_lived: LongLived) -> Iterator[PadesSealer]:
    """Seals with the P-256 key."""
    sealer = PadesSealer(curve_keys)
    with staying(long_lived):
        sealer.warm()
    yield sealer
    sealer.close()


@pytest.fixture(scope="session")
def examiner(long_lived: LongLived) -> Iterator[PadesExaminer]:
    """Examines files."""
    examiner = PadesExaminer()
    with staying(long_lived):
        examiner.warm()
    yield examiner
    examiner.close()


@pytest.fixture
def both_sealers(sealer: PadesSealer, curve_sealer: PadesSealer) -> Callable[[str], PadesSealer]:
    """The sealer of a kind of key, "rsa" or "p256"."""
    return {"rsa": sealer, "p256": curve_sealer}.__getitem__
