"""What a certificate says: whose it is, who answers for that, and for how long."""

from dataclasses import dataclass
from datetime import datetime

SIGNING_PURPOSES = frozenset(
    {
        "1.3.6.1.5.5.7.3.36",  # documentSigning (RFC 9336)
        "1.3.6.1.5.5.7.3.4",  # emailProtection
        "2.5.29.37.0",  # anyExtendedKeyUsage
        "1.3.6.1.4.1.311.10.3.12",  # Microsoft's document signing, older than the one of RFC 9336
        "1.2.840.113583.1.1.5",  # Adobe's authentic documents
    }
)
"""For what a certificate may say it is, if it says so, to be good for documents (RFC 5280, 4.2.1.12).

Any one will do. Web servers, code, time stamps and answers about certificates are something else: who holds
such a key was asked to sign for nobody. clientAuth alone is not enough, either: it is for signing in, and who
signs in with a key does not read what is signed.
"""


@dataclass(frozen=True)
class Certificate:
    """A certificate as it can be named to people (RFC 5280).

    ``name`` is the common name of its subject, else the best it has; ``organisation`` may be empty.
    ``issuer`` is who issued it, ``serial`` and ``fingerprint`` (SHA-256) are hexadecimal, ``key`` is such as
    "RSA 3072" or "ECDSA P-256". What it says is only as good as the trust in who issued it.
    """

    name: str
    organisation: str
    issuer: str
    serial: str
    fingerprint: str
    key: str
    begins: datetime
    ends: datetime
