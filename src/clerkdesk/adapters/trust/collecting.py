"""Collecting evidence: every chain once, every certificate in it asked about, every answer kept once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509

from clerkdesk.adapters.trust.chains import NONSENSE, Link, packed
from clerkdesk.adapters.trust.revocation import Answer, ask, names_service, unchecked
from clerkdesk.adapters.trust.web import NoAnswerError, NotLetError, Web
from clerkdesk.domain.signatures import Evidence

_AT_ONCE = 8
_ROUNDS = 3  # a responder's certificate may have a responder of its own

NO_ANSWER, REVOKED, NOWHERE, BARRED = "TRU-06", "TRU-07", "TRU-08", "TRU-18"

Links = Callable[[x509.Certificate], tuple[Link, ...]]


@dataclass(frozen=True)
class Way:
    """How certificates are asked about: how their chains are found, through which web, and with what effort.

    What is ``needed`` ends everything where an authority does not answer; otherwise it is left out.
    """

    links: Links
    web: Web
    needed: bool


class Collection:
    """What is being collected: links still to be asked about, and answers."""

    def __init__(self, now: datetime) -> None:
        self._now = now
        self._silent: dict[x509.Certificate, str] = {}
        self._answers: dict[x509.Certificate, Answer | None] = {}
        self._open: dict[x509.Certificate, tuple[x509.Certificate, Way]] = {}
        self._chains: dict[bytes, tuple[x509.Certificate, ...]] = {}
        self._certificates: dict[bytes, None] = {}
        self._lacking: dict[bytes, str] = {}

    def add(self, der: bytes, way: Way) -> None:
        """Take the chain of a certificate, of which each but the last is to be asked about.

        Raises NoAnswerError when it is needed, and an issuer who is known by his address does not answer.
        """
        try:
            links = way.links(x509.load_der_x509_certificate(der))
        except (LookupError, *NONSENSE):
            self._lacking[der] = NOWHERE
            return
        self._certificates[der] = None
        self._chains[der] = tuple(certificate for certificate, _ in links)
        for certificate, issuer in links:
            self._certificates[packed(issuer)] = None
            if certificate not in self._answers:
                self._open.setdefault(certificate, (issuer, way))

    def ask_all(self) -> None:
        """Ask about everything, then about those who answered, as far as that is needed."""
        for _ in range(_ROUNDS):
            asked = {one: how for one, how in self._open.items() if names_service(one)}
            self._answers |= dict.fromkeys(self._open)
            self._open = {}
            with ThreadPoolExecutor(_AT_ONCE) as askers:
                answers = list(askers.map(self._ask, asked.items()))
            self._answers |= zip(asked, answers, strict=True)
            for answer, (_, way) in zip(answers, asked.values(), strict=True):
                if answer is None:
                    continue
                if answer.responder is not None and not unchecked(answer.responder):
                    self.add(packed(answer.responder), way)
            if not self._open:
                return

    def _ask(self, one: tuple[x509.Certificate, tuple[x509.Certificate, Way]]) -> Answer | None:
        certificate, (issuer, way) = one
        try:
            return ask((certificate, issuer), way.web, self._now)
        except NoAnswerError as trouble:
            if way.needed:
                raise
            self._silent[certificate] = BARRED if isinstance(trouble, NotLetError) else NO_ANSWER
            return None

    def evidence(self) -> Evidence:
        """What was found, each thing once."""
        given = [answer for answer in self._answers.values() if answer is not None]
        for der, chain in self._chains.items():
            answers = [self._answers.get(one) for one in chain]
            if any(answer is not None and answer.revoked for answer in answers):
                self._lacking.setdefault(der, REVOKED)
            elif not all(answers):
                self._lacking.setdefault(der, self._why(chain))
        return Evidence(
            certificates=tuple(self._certificates),
            ocsps=tuple(dict.fromkeys(answer.ocsp for answer in given if answer.ocsp)),
            crls=tuple(dict.fromkeys(answer.crl for answer in given if answer.crl)),
            lacking=tuple(self._lacking.items()),
        )

    def _why(self, chain: tuple[x509.Certificate, ...]) -> str:
        """Why something of a chain is not known."""
        reasons = {self._silent[one] for one in chain if one in self._silent}
        return NO_ANSWER if NO_ANSWER in reasons else BARRED if reasons else NOWHERE
