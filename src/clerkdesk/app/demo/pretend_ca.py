"""A pretend certification authority: a root and a town certificate, for the demo and the tests only."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12
from cryptography.x509.oid import NameOID

TOWN = "Stadt Musterstadt (Demo)"
_ROOT = "Musterland Wurzel-CA (Demo)"
_YEAR = timedelta(days=365)

_Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


@dataclass(frozen=True)
class PretendTown:
    """Where the pretend town's key store and root certificate lie, and the passphrase of the first."""

    key_store: Path
    passphrase: str
    root_pem: Path
    root_der: bytes


def found_town(
    folder: Path,
    curve: bool = False,
    passphrase: str = "demo",
    valid_from: datetime | None = None,
    valid_for: timedelta = 3 * _YEAR,
) -> PretendTown:
    """Write a root certificate and the town's PKCS#12 key store into ``folder``.

    RSA of 3072 bits, or with ``curve`` ECDSA on P-256. A period in the past makes an expired town.
    """
    start = valid_from or datetime.now(UTC) - timedelta(hours=1)
    root_key, root = _root(curve, min(start, datetime.now(UTC)) - timedelta(days=1))
    key = _new_key(curve)
    certificate = _town_certificate(key, root_key, root, (start, start + valid_for))
    kind = "p256" if curve else "rsa"
    town = PretendTown(
        folder / f"musterstadt-{kind}.p12",
        passphrase,
        folder / f"musterland-{kind}.pem",
        root.public_bytes(Encoding.DER),
    )
    town.key_store.write_bytes(
        pkcs12.serialize_key_and_certificates(
            TOWN.encode(), key, certificate, [root], BestAvailableEncryption(passphrase.encode())
        )
    )
    town.root_pem.write_bytes(root.public_bytes(Encoding.PEM))
    return town


def _new_key(curve: bool) -> _Key:
    return ec.generate_private_key(ec.SECP256R1()) if curve else rsa.generate_private_key(65537, 3072)


def _name(common_name: str, organisation: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "DE"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation),
            x509.NameAttribute(NameOID.COMMON_NAME, common_name),
        ]
    )


def _usage(signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=not signs_certificates,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


def _root(curve: bool, start: datetime) -> tuple[_Key, x509.Certificate]:
    key = _new_key(curve)
    name = _name(_ROOT, "Musterland")
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + 20 * _YEAR)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, SHA256())
    )
    return key, certificate


def _town_certificate(
    key: _Key, root_key: _Key, root: x509.Certificate, period: tuple[datetime, datetime]
) -> x509.Certificate:
    return (
        x509.CertificateBuilder(
            root.subject, _name(TOWN, "Stadt Musterstadt"), key.public_key(), x509.random_serial_number()
        )
        .not_valid_before(period[0])
        .not_valid_after(period[1])
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key()), critical=False
        )
        .sign(root_key, SHA256())
    )
