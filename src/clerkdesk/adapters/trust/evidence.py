"""Evidence for later: chains up to their roots, and what their authorities say of them today."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from clerkdesk.adapters.trust.web import NoAnswerError, SharedWeb, Web
from clerkdesk.base.errors import Unreachable
from clerkdesk.domain.signatures import Evidence

_MOST_CERTIFICATES = 100


class HttpEvidence:
    """Asks the services that certificates name, all at once (ports.trust.EvidenceSource).

    It is all or nothing: evidence with gaps proves nothing later. About certificates of ``strangers`` it is
    what can be had, for one authority that does not answer must not hide what another one has revoked; and
    nobody is asked for the sake of a certificate that does not lead to one of the roots.

    Chains end at ``roots``, and where nothing above can be had, at those that are ``enough``.
    """

    def __init__(
        self,
        roots: Callable[[], Sequence[bytes]],
        web: Web | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        strangers: bool = False,
        enough: Callable[[], Sequence[bytes]] = tuple,
    ) -> None:
        self._enough = enough
        self._strangers = strangers
        self._roots = roots
        self._web = web or Web()
        self._now = now

    def collect(self, certificates: Sequence[bytes], beside: Sequence[bytes]) -> Evidence:
        """Evidence for all of them.

        TRU-07 stands for a revoked one, TRU-08 for one nothing is told of, TRU-06 where nobody answers.
        """
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
        chains = Chains(web, self._roots(), (*beside, *certificates), self._enough())
        links = chains.trusted_links if self._strangers else chains.links
        found = Collection(web, self._now(), not self._strangers)
        for der in certificates:
            try:
                found.add(der, links(x509.load_der_x509_certificate(der)))
            except (LookupError, *NONSENSE):
                found.lacking[der] = NOWHERE
        found.ask_all(links)
        return found.evidence()
