"""A certificate for rehearsing a seal while no key is unlocked; it never leaves the child's memory."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from clerkdesk.adapters.pades.desk_line import NotNowError
from clerkdesk.domain.signatures import Evidence

_NAME = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Rehearsal")])


@cache
def pretend_certificate() -> bytes:
    """A certificate (DER) whose key is forgotten at once."""
    key = ec.generate_private_key(ec.SECP256R1())
    now = datetime.now(UTC)
    made = x509.CertificateBuilder(_NAME, _NAME, key.public_key(), x509.random_serial_number())
    made = made.not_valid_before(now).not_valid_after(now + timedelta(days=1))
    return made.sign(key, SHA256()).public_bytes(Encoding.DER)


class RehearsedDesk:
    """Stands for the desk in a rehearsal: whatever it signs is worth nothing."""

    def digest(self, kind: str, _: bytes) -> bytes:
        """What stands for a digest."""
        return bytes(hashlib.new(kind).digest_size)

    def sign(self, _: bytes) -> bytes:
        """What stands for a signature."""
        return bytes(64)

    def stamp(self, _: bytes) -> bytes:
        """No time stamp."""
        raise NotNowError("")

    def evidence(
        self, certificates: Sequence[bytes], beside: Sequence[bytes], strangers: Sequence[bytes]
    ) -> Evidence:
        """No evidence."""
        raise NotNowError("")
