"""What lies on a token: the key that is meant, its certificate, and the certificates above it."""

from typing import Any

import pkcs11
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from pkcs11 import Attribute, KeyType, ObjectClass

from clerkdesk.adapters.keys.certificates import is_authority, read_certificate
from clerkdesk.base.errors import KeyTrouble
from clerkdesk.base.key_places import TokenPlace

_LONGEST_CHAIN = 8
_KINDS = (KeyType.RSA, KeyType.EC)


def one_key(session: pkcs11.Session, place: TokenPlace) -> Any:
    """The key that is meant; KeyTrouble KEY-10 when there is none, KEY-11 when there are several."""
    wanted: dict[Attribute, Any] = {Attribute.CLASS: ObjectClass.PRIVATE_KEY}
    if place.object:
        wanted[Attribute.LABEL] = place.object
    if place.id:
        wanted[Attribute.ID] = place.id
    keys = [key for key in session.get_objects(wanted) if attribute(key, Attribute.KEY_TYPE) in _KINDS]
    if not keys:
        raise KeyTrouble("KEY-10", "no RSA or EC key of that name")
    if len(keys) > 1:
        raise KeyTrouble("KEY-11", f"{len(keys)} keys fit; name one by object or id")
    return keys[0]


def certificate_of(session: pkcs11.Session, key: Any) -> x509.Certificate:
    """The key's certificate, by CKA_ID; of several the one that ends last.

    Raises KeyTrouble KEY-12 when there is none, KEY-13 when it is that of another key.
    """
    number = attribute(key, Attribute.ID)
    beside = _certificates(session, {Attribute.ID: number}) if number else []
    if not beside:
        raise KeyTrouble("KEY-12", "no certificate with the key's CKA_ID")
    points = [
        attribute(public, Attribute.EC_POINT)
        for public in session.get_objects({Attribute.CLASS: ObjectClass.PUBLIC_KEY, Attribute.ID: number})
    ]
    fitting = [each for each in beside if _fits(each, attribute(key, Attribute.MODULUS), points)]
    if not fitting:
        raise KeyTrouble("KEY-13", "the certificate with the key's CKA_ID is that of another key")
    return max(fitting, key=lambda each: each.not_valid_after_utc)


def certificate_before(session: pkcs11.Session, place: TokenPlace) -> x509.Certificate | None:
    """The certificate that is most likely the key's, as far as it is shown without the PIN."""
    wanted: dict[Attribute, Any] = {Attribute.ID: place.id} if place.id else {}
    shown = [each for each in _certificates(session, wanted) if not is_authority(each)]
    if place.object and not place.id:
        shown = _certificates(session, {Attribute.LABEL: place.object}) or shown
    holders = {each.subject for each in shown}
    return max(shown, key=lambda each: each.not_valid_after_utc) if len(holders) == 1 else None


def chain_of(session: pkcs11.Session, own: x509.Certificate) -> tuple[x509.Certificate, ...]:
    """The certificates above it that lie on the token, the next one first."""
    others, chain = [each for each in _certificates(session, {}) if is_authority(each)], [own]
    while len(chain) < _LONGEST_CHAIN and chain[-1].issuer != chain[-1].subject:
        above = next((each for each in others if _issued(each, chain[-1])), None)
        if above is None:
            break
        chain.append(above)
    return tuple(chain[1:])


def attribute(key: Any, name: Attribute) -> Any:
    """An attribute, None where the token does not know or tell it."""
    try:
        return key[name]
    except (pkcs11.AttributeTypeInvalid, pkcs11.AttributeSensitive):
        return None


def _certificates(session: pkcs11.Session, wanted: dict[Attribute, Any]) -> list[x509.Certificate]:
    found = session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE, **wanted})
    read = (read_certificate(attribute(each, Attribute.VALUE)) for each in found)
    return [each for each in read if each is not None]


def _fits(certificate: x509.Certificate, modulus: bytes | None, points: list[bytes | None]) -> bool:
    """Whether it is the key's, as far as the token tells; of an EC key only its public half tells."""
    public = certificate.public_key()
    if isinstance(public, rsa.RSAPublicKey):
        return modulus is not None and int.from_bytes(modulus) == public.public_numbers().n
    if modulus is not None:
        return False
    own = _point(certificate)
    return not points or any(point is not None and point.endswith(own) for point in points)


def _point(certificate: x509.Certificate) -> bytes:
    """The public point (SEC 1, 2.3.3); tokens hold it with or without an OCTET STRING around it."""
    return certificate.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def _issued(issuer: x509.Certificate, issued: x509.Certificate) -> bool:
    try:
        issued.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True
