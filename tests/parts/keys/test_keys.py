"""A key in its own process: unlocking, signing, and every way in which it is refused."""

import os
import signal
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256, SHA384, SHA512
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, NoEncryption, pkcs12

from clerkdesk.adapters.keys.holder import KeyProcess
from clerkdesk.adapters.keys.keystore import read_key
from clerkdesk.app.demo.pretend_ca import TOWN, PretendTown, found_town
from clerkdesk.base.errors import KeyTrouble
from clerkdesk.domain.keys import KeyKind, KeyState
from tests.house.leftovers import children

YEAR = timedelta(days=365)


@pytest.fixture
def holder() -> Iterator[KeyProcess]:
    """A key process of the test's own."""
    holder = KeyProcess()
    yield holder
    holder.lock()


def test_the_certificate_comes_first_and_names_the_town(keys: KeyProcess, town: PretendTown) -> None:
    own, root = (x509.load_der_x509_certificate(der) for der in keys.certificates())
    assert TOWN in own.subject.rfc4514_string()
    own.verify_directly_issued_by(root)
    assert keys.certificates()[1] == town.root_der


def test_an_rsa_signature_verifies_with_the_certificate(keys: KeyProcess) -> None:
    public = x509.load_der_x509_certificate(keys.certificates()[0]).public_key()
    assert isinstance(public, rsa.RSAPublicKey)
    public.verify(keys.sign(b"a form", "sha256"), b"a form", padding.PKCS1v15(), SHA256())


def test_a_curve_signature_verifies_with_the_certificate(curve_keys: KeyProcess) -> None:
    public = x509.load_der_x509_certificate(curve_keys.certificates()[0]).public_key()
    assert isinstance(public, ec.EllipticCurvePublicKey)
    public.verify(curve_keys.sign(b"a form", "sha256"), b"a form", ec.ECDSA(SHA256()))


def refused(path: Path, passphrase: str = "demo") -> str:
    with pytest.raises(KeyTrouble) as caught:
        read_key(path, passphrase)
    return caught.value.code


def test_a_wrong_passphrase_is_called_so(town: PretendTown) -> None:
    assert refused(town.key_store, "Demo") == "KEY-01"
    assert read_key(town.key_store, town.passphrase).certificates()


def test_a_refused_unlocking_leaves_no_older_key(holder: KeyProcess, town: PretendTown) -> None:
    holder.unlock(town.key_store, town.passphrase)
    with pytest.raises(KeyTrouble, match="KEY-01"):
        holder.unlock(town.key_store, "wrong")
    with pytest.raises(KeyTrouble, match="KEY-04"):
        holder.sign(b"a form", "sha256")


@pytest.mark.parametrize(
    "damage", [lambda b: b"", lambda b: b[:-1], lambda b: b[: len(b) // 2], lambda b: b"%PDF-1.7"]
)
def test_a_damaged_key_store_is_called_so(town: PretendTown, tmp_path: Path, damage) -> None:
    broken = tmp_path / "broken.p12"
    broken.write_bytes(damage(town.key_store.read_bytes()))
    assert refused(broken) == "KEY-02"


def test_a_missing_key_store_is_called_so(tmp_path: Path) -> None:
    assert refused(tmp_path / "nowhere.p12") == "KEY-16"


def test_a_key_store_without_a_key_is_called_so(town: PretendTown, tmp_path: Path) -> None:
    root = x509.load_der_x509_certificate(town.root_der)
    path = tmp_path / "certificate-only.p12"
    path.write_bytes(
        pkcs12.serialize_key_and_certificates(b"x", None, None, [root], BestAvailableEncryption(b"demo"))
    )
    assert refused(path) == "KEY-02"


@pytest.mark.parametrize("start", [datetime.now(UTC) - 2 * YEAR, datetime.now(UTC) + YEAR])
def test_a_certificate_outside_its_period_is_refused(tmp_path: Path, start: datetime) -> None:
    town = found_town(tmp_path, curve=True, valid_from=start, valid_for=YEAR)
    with pytest.raises(KeyTrouble, match="KEY-03"):
        read_key(town.key_store, town.passphrase).demand_ready()


def own_store(
    path: Path, key: ed25519.Ed25519PrivateKey | ec.EllipticCurvePrivateKey, may_sign: bool
) -> Path:
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Musterstadt")])
    usage = [may_sign, False, False, False, True, False, False, False, False]
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), 1)
        .not_valid_before(datetime.now(UTC) - YEAR)
        .not_valid_after(datetime.now(UTC) + YEAR)
        .add_extension(x509.KeyUsage(*usage), critical=True)
        .sign(key, None if isinstance(key, ed25519.Ed25519PrivateKey) else SHA256())
    )
    path.write_bytes(pkcs12.serialize_key_and_certificates(b"x", key, certificate, None, NoEncryption()))
    return path


def test_a_key_of_an_unsuitable_kind_is_refused(tmp_path: Path) -> None:
    store = own_store(tmp_path / "ed.p12", ed25519.Ed25519PrivateKey.generate(), may_sign=True)
    assert refused(store, "") == "KEY-05"


def test_a_certificate_not_made_for_signing_is_refused(tmp_path: Path) -> None:
    store = own_store(tmp_path / "tls.p12", ec.generate_private_key(ec.SECP256R1()), may_sign=False)
    assert refused(store, "") == "KEY-05"


def test_an_unknown_digest_is_refused(keys: KeyProcess) -> None:
    with pytest.raises(KeyTrouble, match="KEY-05"):
        keys.sign(b"a form", "md5")


def test_without_unlocking_there_is_no_key(holder: KeyProcess) -> None:
    with pytest.raises(KeyTrouble, match="KEY-04"):
        holder.certificates()
    holder.lock()
    holder.lock()


def test_the_key_is_gone_with_its_process(holder: KeyProcess, town: PretendTown) -> None:
    before = set(children())
    holder.unlock(town.key_store, town.passphrase)
    (child,) = set(children()) - before
    os.kill(child, signal.SIGKILL)
    for _ in range(2):
        with pytest.raises(KeyTrouble, match="KEY-04"):
            holder.sign(b"a form", "sha256")
    holder.unlock(town.key_store, town.passphrase)
    assert holder.sign(b"a form", "sha256")


def test_the_passphrase_is_on_no_command_line(holder: KeyProcess, tmp_path: Path) -> None:
    town = found_town(tmp_path, curve=True, passphrase="geheimes-wort")
    before = set(children())
    holder.unlock(town.key_store, town.passphrase)
    started = [command for pid, command in children().items() if pid not in before]
    assert started
    assert not any("geheimes-wort" in command for command in started)


@pytest.mark.parametrize("digest", ["sha256", "sha384", "sha512"])
def test_the_key_signs_every_digest(curve_keys: KeyProcess, digest: str) -> None:
    public = x509.load_der_x509_certificate(curve_keys.certificates()[0]).public_key()
    assert isinstance(public, ec.EllipticCurvePublicKey)
    hashing = {"sha256": SHA256(), "sha384": SHA384(), "sha512": SHA512()}[digest]
    public.verify(curve_keys.sign(b"a form", digest), b"a form", ec.ECDSA(hashing))
    curve_keys.test()


def test_what_a_file_holds_is_known_only_once_it_was_unlocked(town: PretendTown, tmp_path: Path) -> None:
    kept, store = tmp_path / "seal-certificate.pem", tmp_path / "town.p12"
    store.write_bytes(town.key_store.read_bytes())
    first, second = KeyProcess(kept), KeyProcess(kept)
    try:
        assert first.facts(store) is None
        with pytest.raises(KeyTrouble, match="KEY-01"):
            first.unlock(store, "wrong")
        assert first.facts(store) is None
        first.unlock(store, town.passphrase)
        facts = second.facts(store)
        assert facts is not None
        assert (facts.holder, facts.kind, facts.place, facts.algorithm) == (
            *(TOWN, KeyKind.FILE, "town.p12"),
            "RSA 3072",
        )
        assert facts.issuer == "Musterland Wurzel-CA (Demo)"
        own = x509.load_der_x509_certificate(first.certificates()[0])
        assert (facts.not_before, facts.not_after) == (own.not_valid_before_utc, own.not_valid_after_utc)
        assert facts.fingerprint == own.fingerprint(SHA256()).hex()
        assert int(facts.serial, 16) == own.serial_number
    finally:
        first.lock()
        second.lock()
    assert x509.load_pem_x509_certificate(kept.read_bytes()) == own


def test_the_certificate_of_a_key_that_lay_there_before_tells_nothing_of_this_one(
    town: PretendTown, curve_town: PretendTown, tmp_path: Path
) -> None:
    kept, store = tmp_path / "seal-certificate.pem", tmp_path / "town.p12"
    holder = KeyProcess(kept)
    try:
        store.write_bytes(town.key_store.read_bytes())
        holder.unlock(store, town.passphrase)
        store.write_bytes(curve_town.key_store.read_bytes())
        assert holder.facts(store) is None
        holder.unlock(store, curve_town.passphrase)
        facts = holder.facts(store)
        assert facts is not None and facts.algorithm == "ECDSA P-256"
        kept.write_text("of nothing")
        assert holder.facts(store) is None
    finally:
        holder.lock()


def test_a_certificate_that_has_run_out_is_still_told_of(tmp_path: Path) -> None:
    start = datetime.now(UTC) - 2 * YEAR
    town = found_town(tmp_path, curve=True, valid_from=start, valid_for=YEAR)
    holder = KeyProcess(tmp_path / "seal-certificate.pem")
    try:
        with pytest.raises(KeyTrouble, match="KEY-03"):
            holder.unlock(town.key_store, town.passphrase)
        facts = holder.facts(town.key_store)
        assert facts is not None and facts.state(datetime.now(UTC)) is KeyState.EXPIRED
    finally:
        holder.lock()


def test_a_key_is_forgotten_after_its_act_unless_it_is_lasting(holder: KeyProcess, town: PretendTown) -> None:
    before = set(children())
    holder.end_act(lasting=False)
    assert set(children()) == before, "no process is started to forget nothing"
    holder.unlock(town.key_store, town.passphrase)
    holder.end_act(lasting=True)
    assert holder.sign(b"a form", "sha256")
    holder.end_act(lasting=False)
    with pytest.raises(KeyTrouble, match="KEY-04"):
        holder.sign(b"a form", "sha256")
