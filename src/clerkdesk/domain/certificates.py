"""What a certificate says: whose it is, who answers for that, and for how long."""

from dataclasses import dataclass
from datetime import datetime


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
