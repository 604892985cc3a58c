"""What makes a seal last: time stamps, and evidence that certificates were good."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from clerkdesk.domain.signatures import Evidence
from clerkdesk.domain.trusted_lists import TrustedList


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


class ListKeeper(Protocol):
    """Who checks trusted lists and keeps them."""

    def take_in(
        self, path: Path, signers: Sequence[bytes] = (), union_signers: Sequence[bytes] = ()
    ) -> TrustedList:
        """Check a list and keep it; beside the known ones ``signers`` (certificates, DER) may have signed it.

        A list of lists says who signs all others: for it only ``union_signers`` count.

        Raises Unreadable PDF-09 (no such file), PDF-10 (a folder, or not to be opened), TRU-10 (no trusted
        list), Refused TRU-11 (the signature is wrong), TRU-12 (the signer is not known), TRU-13 (older than
        the one that is or was kept), TRU-14 (issued in the future), Unreadable TRU-16 (the one that is kept
        is damaged), Unreachable TRU-17 (cannot be written).
        """
        ...

    def remove(self, territory: str) -> None:
        """Trust the list of a territory no more; Missing TRU-15 when there is none, Unreachable TRU-17."""
        ...
