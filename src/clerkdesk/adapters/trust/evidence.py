"""Evidence for later: chains up to their roots, and what their authorities say of them today."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from clerkdesk.adapters.trust.web import NoAnswerError, SharedWeb, Web
from clerkdesk.base.errors import Unreachable
from clerkdesk.domain.signatures import Evidence

_MOST_CERTIFICATES = 100


class HttpEvidence:
    """Asks the services that certificates name, all at once (ports.trust.EvidenceSource)."""

    def __init__(
        self,
        roots: Callable[[], Sequence[bytes]],
        web: Web | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._roots = roots
        self._web = web or Web()
        self._now = now

    def collect(self, certificates: Sequence[bytes], beside: Sequence[bytes]) -> Evidence:
        """Evidence for all of them; TRU-07 stands for a revoked one, TRU-08 for one nothing is told of."""
        if len(certificates) + len(beside) > _MOST_CERTIFICATES:
            raise Unreachable("TRU-06", "too many certificates")
        try:
            return self._collect(certificates, beside)
        except NoAnswerError as trouble:
            raise Unreachable("TRU-06", str(trouble)) from trouble

    def _collect(self, certificates: Sequence[bytes], beside: Sequence[bytes]) -> Evidence:
        from cryptography import x509

        from clerkdesk.adapters.trust.chains import NONSENSE, Chains
        from clerkdesk.adapters.trust.collecting import NOWHERE, Collection

        web = SharedWeb(self._web)
        chains = Chains(web, self._roots(), (*beside, *certificates))
        found = Collection(web, self._now())
        for der in certificates:
            try:
                found.add(der, chains.links(x509.load_der_x509_certificate(der)))
            except (LookupError, *NONSENSE):
                found.lacking[der] = NOWHERE
        found.ask_all(chains.links)
        return found.evidence()
