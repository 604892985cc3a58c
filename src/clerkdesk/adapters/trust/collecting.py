"""Collecting evidence: every chain once, every certificate in it asked about, every answer kept once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

from cryptography import x509

from clerkdesk.adapters.trust.chains import Link, packed
from clerkdesk.adapters.trust.revocation import Answer, ask, names_service, unchecked
from clerkdesk.adapters.trust.web import NoAnswerError, Web
from clerkdesk.domain.signatures import Evidence

_AT_ONCE = 8
_ROUNDS = 3  # a responder's certificate may have a responder of its own

NO_ANSWER, REVOKED, NOWHERE = "TRU-06", "TRU-07", "TRU-08"


class Collection:
    """What is being collected: links still to be asked about, and answers.

    Unless it is to be ``whole``, an authority that does not answer is left out.
    """

    def __init__(self, web: Web, now: datetime, whole: bool = True) -> None:
        self._web = web
        self._now = now
        self._whole = whole
        self._silent: set[x509.Certificate] = set()
        self._answers: dict[x509.Certificate, Answer | None] = {}
        self._open: dict[x509.Certificate, x509.Certificate] = {}
        self._chains: dict[bytes, tuple[x509.Certificate, ...]] = {}
        self._certificates: dict[bytes, None] = {}
        self.lacking: dict[bytes, str] = {}

    def add(self, der: bytes, links: tuple[Link, ...]) -> None:
        """Take a chain, of which each certificate but the last is to be asked about."""
        self._certificates[der] = None
        self._chains[der] = tuple(certificate for certificate, _ in links)
        for certificate, issuer in links:
            self._certificates[packed(issuer)] = None
            if certificate not in self._answers:
                self._open[certificate] = issuer

    def ask_all(self, links: Callable[[x509.Certificate], tuple[Link, ...]]) -> None:
        """Ask about everything, then about those who answered, as far as that is needed."""
        for _ in range(_ROUNDS):
            asked = {one: issuer for one, issuer in self._open.items() if names_service(one)}
            self._answers |= dict.fromkeys(self._open)
            self._open = {}
            with ThreadPoolExecutor(_AT_ONCE) as askers:
                answers = list(askers.map(self._ask, asked.items()))
            self._answers |= zip(asked, answers, strict=True)
            for answer in answers:
                if answer is None:
                    continue
                if answer.responder is not None and not unchecked(answer.responder):
                    self.add(packed(answer.responder), links(answer.responder))
            if not self._open:
                return

    def _ask(self, link: Link) -> Answer | None:
        try:
            return ask(link, self._web, self._now)
        except NoAnswerError:
            if self._whole:
                raise
            self._silent.add(link[0])
            return None

    def evidence(self) -> Evidence:
        """What was found, each thing once."""
        given = [answer for answer in self._answers.values() if answer is not None]
        for der, chain in self._chains.items():
            answers = [self._answers.get(one) for one in chain]
            if any(answer is not None and answer.revoked for answer in answers):
                self.lacking.setdefault(der, REVOKED)
            elif not all(answers):
                self.lacking.setdefault(der, NO_ANSWER if self._silent.intersection(chain) else NOWHERE)
        return Evidence(
            certificates=tuple(self._certificates),
            ocsps=tuple(dict.fromkeys(answer.ocsp for answer in given if answer.ocsp)),
            crls=tuple(dict.fromkeys(answer.crl for answer in given if answer.crl)),
            lacking=tuple(self.lacking.items()),
        )
