"""What a certificate says of the key it belongs to: whose it is, how long, and what it may be used for."""

import os
from datetime import UTC, datetime

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256, SHA384, SHA512, HashAlgorithm
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from clerkdesk.base.children import Head
from clerkdesk.base.errors import KeyTrouble
from clerkdesk.domain.certificates import SIGNING_PURPOSES

_DIGESTS: dict[str, type[HashAlgorithm]] = {"sha256": SHA256, "sha384": SHA384, "sha512": SHA512}
_CURVES = {"secp256r1": "P-256", "secp384r1": "P-384", "secp521r1": "P-521"}
_SMALLEST_RSA = 2048
_NAMES = (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME)


def hashing(digest: str) -> HashAlgorithm:
    """The algorithm of a digest by name; KeyTrouble KEY-05 for an unknown one."""
    if digest not in _DIGESTS:
        raise KeyTrouble("KEY-05", "digest not supported")
    return _DIGESTS[digest]()


def der(certificate: x509.Certificate) -> bytes:
    """The certificate in DER."""
    return certificate.public_bytes(Encoding.DER)


def read_certificate(packed: bytes | None) -> x509.Certificate | None:
    """The X.509 certificate in DER; None when it is nothing, or something else."""
    try:
        return x509.load_der_x509_certificate(packed or b"")
    except ValueError:
        return None


def demand_period(certificate: x509.Certificate, now: datetime | None = None) -> None:
    """Refuse with KEY-03 outside the certificate's period."""
    if not certificate.not_valid_before_utc <= (now or datetime.now(UTC)) <= certificate.not_valid_after_utc:
        raise KeyTrouble("KEY-03", f"valid until {certificate.not_valid_after_utc:%Y-%m-%d}")


def demand_fit(certificate: x509.Certificate) -> None:
    """Refuse with KEY-05 a key that is too weak or of another kind, or not made for signing."""
    key = certificate.public_key()
    if isinstance(key, rsa.RSAPublicKey):
        if key.key_size < _SMALLEST_RSA:
            raise KeyTrouble("KEY-05", f"RSA key of {key.key_size} bits")
    elif not (isinstance(key, ec.EllipticCurvePublicKey) and key.curve.name in _CURVES):
        raise KeyTrouble("KEY-05", "key is neither RSA nor on a NIST curve")
    if not (_may_sign(certificate) and _may_sign_documents(certificate)):
        raise KeyTrouble("KEY-05", "certificate is not made for signing documents")


def _may_sign(certificate: x509.Certificate) -> bool:
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return True
    return usage.digital_signature or usage.content_commitment


def _may_sign_documents(certificate: x509.Certificate) -> bool:
    try:
        purposes = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    except x509.ExtensionNotFound:
        return True
    return any(purpose.dotted_string in SIGNING_PURPOSES for purpose in purposes)


def is_authority(certificate: x509.Certificate) -> bool:
    """Whether it is made to sign other certificates."""
    try:
        return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except x509.ExtensionNotFound:
        return False


def demand_signature(certificate: x509.Certificate, data: bytes, digest: str, signature: bytes) -> None:
    """Refuse with KEY-13 a signature that was not made with the certificate's key."""
    key = certificate.public_key()
    try:
        if isinstance(key, rsa.RSAPublicKey):
            key.verify(signature, data, padding.PKCS1v15(), hashing(digest))
        elif isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(signature, data, ec.ECDSA(hashing(digest)))
    except InvalidSignature as trouble:
        raise KeyTrouble("KEY-13", "a signature of the key does not fit its certificate") from trouble


def something_to_sign() -> bytes:
    """Random bytes that can be taken for no document."""
    return b"ClerkDesk key test " + os.urandom(32)


def told(certificate: x509.Certificate, kind: str, place: str, pin: str) -> Head:
    """The facts of a key for the way through the pipe; ``domain.keys.KeyFacts`` says what each is."""
    return {
        "holder": _name(certificate.subject),
        "issuer": _name(certificate.issuer),
        "algorithm": _algorithm(certificate),
        "kind": kind,
        "place": place,
        "not_before": certificate.not_valid_before_utc.isoformat(),
        "not_after": certificate.not_valid_after_utc.isoformat(),
        "fingerprint": certificate.fingerprint(SHA256()).hex(),
        "serial": f"{certificate.serial_number:x}",
        "pin": pin,
    }


def _name(name: x509.Name) -> str:
    values = (part.value for kind in _NAMES for part in name.get_attributes_for_oid(kind))
    text = next((value for value in values if isinstance(value, str)), name.rfc4514_string())
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _algorithm(certificate: x509.Certificate) -> str:
    key = certificate.public_key()
    if isinstance(key, rsa.RSAPublicKey):
        return f"RSA {key.key_size}"
    if isinstance(key, ec.EllipticCurvePublicKey):
        return f"ECDSA {_CURVES.get(key.curve.name, key.curve.name)}"
    return type(key).__name__.removesuffix("PublicKey")
