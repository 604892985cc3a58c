"""One signing key with its certificates, read from PKCS#12 and kept in this process's memory."""

from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import pkcs12

from clerkdesk.adapters.keys.certificates import demand_fit, demand_period, der, hashing
from clerkdesk.base.errors import KeyTrouble

_SIZE_LIMIT = 1_000_000
_SEQUENCE = 0x30

SigningKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


@dataclass(frozen=True)
class HeldKey:
    """A key fit for sealing, its certificate, and the certificates above it."""

    key: SigningKey
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...]
    each_time = False

    def certificates(self) -> tuple[bytes, ...]:
        """The certificate and its chain, DER, signer first."""
        return tuple(map(der, (self.certificate, *self.chain)))

    def sign(self, data: bytes, digest: str) -> bytes:
        """Sign data: RSA PKCS#1 v1.5 or ECDSA in DER (RFC 8017, 8.2; RFC 3279, 2.2.3).

        Raises KeyTrouble KEY-03 when the certificate has run out meanwhile, KEY-05 for an unknown digest.
        """
        demand_period(self.certificate)
        if isinstance(self.key, rsa.RSAPrivateKey):
            return self.key.sign(data, padding.PKCS1v15(), hashing(digest))
        return self.key.sign(data, ec.ECDSA(hashing(digest)))

    def demand_ready(self) -> None:
        """Refuse with KEY-03 outside the certificate's period."""
        demand_period(self.certificate)

    def close(self) -> None:
        """Nothing is open: the key goes with its last reference."""


def read_key(path: Path, passphrase: str) -> HeldKey:
    """Read a PKCS#12 file (RFC 7292) and check that its key may seal, if it is within its period.

    A file whose outermost length is wrong is damaged (KEY-02); any other failure to decrypt counts as a
    wrong passphrase (KEY-01), for the file's checksum is made with that passphrase.
    """
    packed = read_file(path)
    try:
        key, certificate, chain = pkcs12.load_key_and_certificates(packed, passphrase.encode())
    except ValueError as trouble:
        raise KeyTrouble("KEY-01", "wrong passphrase") from trouble
    except Exception as trouble:
        raise KeyTrouble("KEY-02", type(trouble).__name__) from trouble
    if key is None or certificate is None:
        raise KeyTrouble("KEY-02", "no key with a certificate inside")
    demand_fit(certificate)
    assert isinstance(key, SigningKey)
    return HeldKey(key, certificate, tuple(chain))


def read_file(path: Path) -> bytes:
    """The bytes of a PKCS#12 file that is whole; KeyTrouble KEY-02, and KEY-16 where there is none yet."""
    try:
        with path.open("rb") as file:
            packed = file.read(_SIZE_LIMIT)
    except FileNotFoundError as trouble:
        raise KeyTrouble("KEY-16", "no file there") from trouble
    except OSError as trouble:
        raise KeyTrouble("KEY-02", "file cannot be read") from trouble
    if not packed or _der_length(packed) != len(packed):
        raise KeyTrouble("KEY-02", "not a PKCS#12 file, or cut off")
    return packed


def _der_length(packed: bytes) -> int:
    """How long the outermost DER (or indefinite BER) value says it is; 0 when it is no sequence."""
    if len(packed) < 2 or packed[0] != _SEQUENCE:
        return 0
    first = packed[1]
    if first == 0x80:
        return len(packed) if packed.endswith(b"\0\0") else 0
    if first < 0x80:
        return 2 + first
    size = first & 0x7F
    return 2 + size + int.from_bytes(packed[2 : 2 + size])
