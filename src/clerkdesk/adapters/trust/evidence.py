"""Evidence for later: chains up to their roots, and what their authorities say of them today."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from clerkdesk.adapters.trust.open_network import OpenNetwork
from clerkdesk.adapters.trust.web import NoAnswerError, SharedWeb, Web
from clerkdesk.base.errors import Unreachable
from clerkdesk.domain.signatures import Evidence

_MOST_CERTIFICATES = 100


class HttpEvidence:
    """Asks the services that certificates name, all at once (ports.trust.EvidenceSource).

    For what is needed it is all or nothing: evidence with gaps proves nothing later. Chains end at
    ``roots``, and where nothing above can be had, at those that are ``enough``; issuers may be fetched.

    About ``strangers`` it is what can be had, for one authority that does not answer must not hide what
    another one has revoked, nor keep our own seal from being finished. Nobody is asked for the sake of a
    certificate that does not lead to one of the roots by issuers at hand, and only ``outside`` is asked.
    """

    def __init__(
        self,
        roots: Callable[[], Sequence[bytes]],
        web: Web | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        enough: Callable[[], Sequence[bytes]] = tuple,
        outside: Web | None = None,
    ) -> None:
        self._enough = enough
        self._roots = roots
        self._web = web or Web()
        self._outside = outside or Web(gate=OpenNetwork())
        self._now = now

    def collect(
        self, certificates: Sequence[bytes], beside: Sequence[bytes], strangers: Sequence[bytes] = ()
    ) -> Evidence:
        """Evidence for all of them.

        TRU-07 stands for a revoked one, TRU-08 for one nothing is told of or that leads to nobody; TRU-06
        where nobody answers, TRU-18 where nobody was asked as the address is not one of the open network.
        """
        if len(certificates) + len(beside) + len(strangers) > _MOST_CERTIFICATES:
            raise Unreachable("TRU-06", "too many certificates")
        try:
            return self._collect(certificates, beside, strangers)
        except NoAnswerError as trouble:
            raise Unreachable("TRU-06", str(trouble)) from trouble

    def _collect(
        self, certificates: Sequence[bytes], beside: Sequence[bytes], strangers: Sequence[bytes]
    ) -> Evidence:
        from clerkdesk.adapters.trust.chains import Chains
        from clerkdesk.adapters.trust.collecting import Collection, Way

        at_hand = (*beside, *certificates, *strangers)
        roots, enough = self._roots(), self._enough()
        web, outside = SharedWeb(self._web), SharedWeb(self._outside)
        ours = Way(Chains(web, roots, at_hand, enough).links, web, needed=True)
        theirs = Way(Chains(outside, (*roots, *enough), at_hand).trusted_links, outside, needed=False)
        found = Collection(self._now())
        for der in certificates:
            found.add(der, ours)
        for der in strangers:
            if der not in certificates:
                found.add(der, theirs)
        found.ask_all()
        return found.evidence()
