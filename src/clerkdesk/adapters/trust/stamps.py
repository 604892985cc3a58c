"""Time stamps over HTTP (RFC 3161, 3.4): asked for, and checked to be what was asked for."""

import secrets
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from clerkdesk.adapters.trust.web import NoAnswerError, Web
from clerkdesk.base.errors import ClerkDeskError, Refused, Unreachable, Unreadable

_LARGEST_ANSWER = 100_000
_LARGEST_TOKEN = 12_000  # for more there is no room in a signature (adapters/pades/sealing.py)
_TRIES = 2
_LEEWAY = timedelta(minutes=10)  # by which the clocks of the service and of this desk may differ
_NONCE_BITS = 64


class HttpTimeStamps:
    """Asks the first service; where it fails the next one (ports.trust.TimeStamps).

    ``now`` is this machine's clock: a stamp far from it is not believed.
    """

    def __init__(
        self,
        addresses: Sequence[str],
        web: Web | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._addresses = tuple(addresses)
        self._web = web or Web()
        self._now = now

    def timestamp(self, digest: bytes) -> bytes:
        """A token over a SHA-256 digest; the last service's trouble is raised when none gives a good one."""
        trouble: ClerkDeskError = Refused("TRU-02", "no time stamp service is named")
        for address in self._addresses:
            try:
                return self._stamp(address, digest)
            except ClerkDeskError as caught:
                trouble = caught
        raise trouble

    def _stamp(self, address: str, digest: bytes) -> bytes:
        from clerkdesk.adapters.trust.tokens import demand_token, granted_token, stamp_request

        nonce = secrets.randbits(_NONCE_BITS) | 1 << _NONCE_BITS - 1
        asked = self._now()
        token = granted_token(self._answer(address, stamp_request(digest, nonce)))
        if len(token) > _LARGEST_TOKEN:
            raise Unreadable("TRU-05", "the stamp is too large")
        demand_token(token, digest, nonce, (asked - _LEEWAY, self._now() + _LEEWAY))
        return token

    def _answer(self, address: str, request: bytes) -> bytes:
        why = ""
        for _ in range(_TRIES):
            try:
                return self._web.post(address, request, "application/timestamp-query", _LARGEST_ANSWER)
            except NoAnswerError as trouble:
                why = str(trouble)
        raise Unreachable("TRU-03", f"{_host(address)}: {why}")


def _host(address: str) -> str:
    """Whom an address names, without what may be secret in it."""
    try:
        parts = urlsplit(address)
        return f"{parts.hostname}:{parts.port}" if parts.port else parts.hostname or "no host"
    except ValueError:
        return "no host"
