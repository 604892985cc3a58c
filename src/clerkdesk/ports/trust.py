"""What makes a seal last: time stamps, and evidence that certificates were good."""

from collections.abc import Sequence
from typing import Protocol

from clerkdesk.domain.signatures import Evidence


class TimeStamps(Protocol):
    """A service that says when bytes were there."""

    def timestamp(self, digest: bytes) -> bytes:
        """A time stamp token (RFC 3161, DER) over a SHA-256 digest, checked to be what was asked for.

        Raises Refused TRU-02 (no service is named), Unreachable TRU-03 (none answers), TRU-04 (refused),
        Unreadable TRU-05 (answered wrongly).
        """
        ...


class EvidenceSource(Protocol):
    """The authorities that say which certificates are good."""

    def collect(
        self, certificates: Sequence[bytes], beside: Sequence[bytes], strangers: Sequence[bytes] = ()
    ) -> Evidence:
        """Chains, OCSP responses and CRLs for these certificates (DER); ``beside`` may hold their issuers.

        What can never be had is told in ``lacking``. Raises Unreachable TRU-06 when a service that should
        answer does not: another time it may. About ``strangers`` only the open network is asked, and only
        where they lead to somebody we trust; what cannot be had now is told in ``lacking``, too.
        """
        ...
