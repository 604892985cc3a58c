"""A key on a token, reached by PKCS#11: opened with its PIN once, and used where it lies."""

import hashlib
from dataclasses import dataclass
from typing import Any

import pkcs11
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from pkcs11 import Attribute, Mechanism

from clerkdesk.adapters.keys.certificates import demand_fit, demand_period, der, hashing
from clerkdesk.adapters.keys.token_contents import (
    attribute,
    certificate_before,
    certificate_of,
    chain_of,
    one_key,
)
from clerkdesk.adapters.keys.token_module import find_token, let_go, pin_state
from clerkdesk.adapters.keys.token_troubles import at_the_wall
from clerkdesk.base.errors import KeyTrouble
from clerkdesk.base.key_places import TokenPlace

_WRONG = "KEY-06"
_CODES = {"locked": "KEY-07", "last-try": "KEY-14"}
_HASHED_INSIDE = {
    "sha256": Mechanism.SHA256_RSA_PKCS,
    "sha384": Mechanism.SHA384_RSA_PKCS,
    "sha512": Mechanism.SHA512_RSA_PKCS,
}
_DIGEST_INFO = {
    "sha256": bytes.fromhex("3031300d060960864801650304020105000420"),
    "sha384": bytes.fromhex("3041300d060960864801650304020205000430"),
    "sha512": bytes.fromhex("3051300d060960864801650304020305000440"),
}
"""What stands before a digest in what RSA signs (RFC 8017, 9.2, note 1)."""


class TokenKey:
    """A key on a token we are signed in to; the session ends with ``close`` or with this process.

    The PIN is held only where the token wants it for every signature (CKA_ALWAYS_AUTHENTICATE).
    """

    def __init__(
        self, session: pkcs11.Session, key: Any, certificates: tuple[x509.Certificate, ...], pin: str
    ) -> None:
        self.certificate = certificates[0]
        self.each_time = attribute(key, Attribute.ALWAYS_AUTHENTICATE) is True
        self._certificates = certificates
        self._slot = session.token.slot
        self._key = key
        self._pin = pin if self.each_time else None
        self._hashes_inside = Mechanism.RSA_PKCS not in self._slot.get_mechanisms()

    def certificates(self) -> tuple[bytes, ...]:
        """The certificate and its chain, DER, signer first."""
        return tuple(map(der, self._certificates))

    def demand_ready(self) -> None:
        """Refuse with KEY-03 outside the certificate's period, with KEY-08 when the token was pulled out."""
        demand_period(self.certificate)
        with at_the_wall():
            self._slot.get_token()

    def sign(self, data: bytes, digest: str) -> bytes:
        """Sign data: RSA PKCS#1 v1.5 or ECDSA in DER (RFC 8017, 8.2; RFC 3279, 2.2.3).

        It is hashed here, for many cards sign nothing but digests; a module that offers no such RSA
        signature hashes itself.
        """
        demand_period(self.certificate)
        hashing(digest)
        public, hashed = self.certificate.public_key(), hashlib.new(digest, data).digest()
        if isinstance(public, ec.EllipticCurvePublicKey):
            cut = hashed[: (public.key_size + 7) // 8]  # FIPS 186-5, 6.4.1: no longer than the curve's order
            return _in_der(self._sign(cut, Mechanism.ECDSA))
        if self._hashes_inside:
            return self._sign(data, _HASHED_INSIDE[digest])
        return self._sign(_DIGEST_INFO[digest] + hashed, Mechanism.RSA_PKCS)

    def close(self) -> None:
        """Sign out, and let go of the PIN."""
        self._pin = None
        let_go()

    def _sign(self, data: bytes, mechanism: Mechanism) -> bytes:
        with at_the_wall():
            return bytes(self._key.sign(data, mechanism=mechanism, pin=self._pin))


@dataclass(frozen=True)
class Seen:
    """What a token shows without its PIN: its label, what it says of the PIN, and the key's certificate."""

    label: str
    pin: str
    certificate: x509.Certificate | None


def look(place: TokenPlace, signed_in: bool) -> Seen:
    """See what a token shows without its PIN, beside the session of a key we hold if we are signed in.

    Raises KeyTrouble KEY-08, 09, 11.
    """
    token = find_token(place, afresh=not signed_in)
    try:
        with at_the_wall(), token.open() as session:
            return Seen(token.label, pin_state(token), certificate_before(session, place))
    finally:
        if not signed_in:
            let_go()


def sign_in(place: TokenPlace, pin: str) -> TokenKey:
    """Sign in to the token, with one try, and find the key with its certificate.

    Without a PIN nothing is tried: KEY-04, or KEY-14 when one try is left. Raises KeyTrouble KEY-05 to 15.
    """
    try:
        session = _open(find_token(place), pin)
        with at_the_wall():
            key = one_key(session, place)
            own = certificate_of(session, key)
            demand_fit(own)
            return TokenKey(session, key, (own, *chain_of(session, own)), pin)
    except BaseException:
        let_go()
        raise


def _open(token: pkcs11.Token, pin: str) -> pkcs11.Session:
    """A session with the PIN, tried once; a wrong one is told by how many more the token bears."""
    state = pin_state(token)
    if state == "locked":
        raise KeyTrouble("KEY-07", "the token says so")
    if not pin:
        raise KeyTrouble(_CODES.get(state, "KEY-04"), "its PIN is needed")
    try:
        with at_the_wall():
            return token.open(user_pin=pin)
    except KeyTrouble as trouble:
        if trouble.code != _WRONG:
            raise
        with at_the_wall():
            state = pin_state(token.slot.get_token())
        raise KeyTrouble(_CODES.get(state, _WRONG), trouble.hint) from trouble


def _in_der(signature: bytes) -> bytes:
    """r and s, one after the other (PKCS#11 3.0, 2.3.1), as RFC 3279, 2.2.3 has them."""
    half = len(signature) // 2
    return encode_dss_signature(int.from_bytes(signature[:half]), int.from_bytes(signature[half:]))
