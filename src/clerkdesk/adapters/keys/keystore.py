"""One signing key with its certificates, read from PKCS#12 and kept in this process's memory."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256, SHA384, SHA512, HashAlgorithm
from cryptography.hazmat.primitives.serialization import Encoding, pkcs12

from clerkdesk.base.errors import KeyTrouble

_DIGESTS: dict[str, type[HashAlgorithm]] = {"sha256": SHA256, "sha384": SHA384, "sha512": SHA512}
_CURVES = ("secp256r1", "secp384r1", "secp521r1")
_SMALLEST_RSA = 2048
_SIZE_LIMIT = 1_000_000
_SEQUENCE = 0x30

SigningKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


@dataclass(frozen=True)
class HeldKey:
    """A key fit for sealing, its certificate, and the certificates above it."""

    key: SigningKey
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...]

    def certificates(self) -> tuple[bytes, ...]:
        """The certificate and its chain, DER, signer first."""
        return tuple(one.public_bytes(Encoding.DER) for one in (self.certificate, *self.chain))

    def sign(self, data: bytes, digest: str) -> bytes:
        """Sign data: RSA PKCS#1 v1.5 or ECDSA in DER (RFC 8017, 8.2; RFC 3279, 2.2.3).

        Raises KeyTrouble KEY-03 when the certificate has run out meanwhile, KEY-05 for an unknown digest.
        """
        self.check_period(datetime.now(UTC))
        if digest not in _DIGESTS:
            raise KeyTrouble("KEY-05", "digest not supported")
        hashing = _DIGESTS[digest]()
        if isinstance(self.key, rsa.RSAPrivateKey):
            return self.key.sign(data, padding.PKCS1v15(), hashing)
        return self.key.sign(data, ec.ECDSA(hashing))

    def check_period(self, now: datetime) -> None:
        """Refuse with KEY-03 outside the certificate's period."""
        if not self.certificate.not_valid_before_utc <= now <= self.certificate.not_valid_after_utc:
            raise KeyTrouble("KEY-03", f"valid until {self.certificate.not_valid_after_utc:%Y-%m-%d}")


def read_key(path: Path, passphrase: str) -> HeldKey:
    """Read a PKCS#12 file (RFC 7292) and check that its key may seal today.

    A file whose outermost length is wrong is damaged (KEY-02); any other failure to decrypt counts as a
    wrong passphrase (KEY-01), for the file's checksum is made with that passphrase.
    """
    packed = _read(path)
    try:
        key, certificate, chain = pkcs12.load_key_and_certificates(packed, passphrase.encode())
    except ValueError as trouble:
        raise KeyTrouble("KEY-01", "wrong passphrase") from trouble
    except Exception as trouble:
        raise KeyTrouble("KEY-02", type(trouble).__name__) from trouble
    if key is None or certificate is None:
        raise KeyTrouble("KEY-02", "no key with a certificate inside")
    held = HeldKey(_suitable(key, certificate), certificate, tuple(chain))
    held.check_period(datetime.now(UTC))
    return held


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            packed = file.read(_SIZE_LIMIT)
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


def _suitable(key: object, certificate: x509.Certificate) -> SigningKey:
    if isinstance(key, rsa.RSAPrivateKey):
        if key.key_size < _SMALLEST_RSA:
            raise KeyTrouble("KEY-05", f"RSA key of {key.key_size} bits")
    elif not (isinstance(key, ec.EllipticCurvePrivateKey) and key.curve.name in _CURVES):
        raise KeyTrouble("KEY-05", "key is neither RSA nor on a NIST curve")
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return key
    if not (usage.digital_signature or usage.content_commitment):
        raise KeyTrouble("KEY-05", "certificate is not made for signing")
    return key
