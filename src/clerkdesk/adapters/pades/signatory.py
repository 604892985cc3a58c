"""Who seals: the certificates that go into the file, and the digest that goes with their key."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

PLAIN_DIGEST = "sha256"
_FITTING = {"secp384r1": "sha384", "secp521r1": "sha512"}


@dataclass(frozen=True)
class Signatory:
    """Certificates in DER, signer first, and the digest of all that is signed with the first one's key."""

    certificates: tuple[bytes, ...]
    digest: str


def signatory_for(certificates: Sequence[bytes], digest: str) -> Signatory:
    """Whoever these certificates name, with the digest the office wants; empty: the one that fits the key.

    A curve keeps its strength only with a digest of its own length (ETSI TS 119 312, 7.4; FIPS 186-5, 6.4);
    for RSA and P-256 that is SHA-256.
    """
    return Signatory(tuple(certificates), digest or _fitting(certificates[0]))


@lru_cache(maxsize=4)
def _fitting(certificate: bytes) -> str:
    from asn1crypto import x509  # not before a seal: a desk that comes up waits for this module

    key: Any = x509.Certificate.load(certificate).public_key
    if key.algorithm != "ec":
        return PLAIN_DIGEST
    _, curve = key.curve
    return _FITTING.get(curve, PLAIN_DIGEST)
