"""Whom the office trusts, wired together: its own certificates, its trusted lists, and authorities online."""

from collections.abc import Callable, Sequence
from pathlib import Path

from clerkdesk.adapters.trust.evidence import HttpEvidence
from clerkdesk.adapters.trust.kept_lists import KeptLists
from clerkdesk.adapters.trust.open_network import OpenNetwork
from clerkdesk.adapters.trust.web import Web
from clerkdesk.domain.trusted_lists import ListedAuthority
from clerkdesk.ports.signatures import SignatureExaminer
from clerkdesk.registry.asking import AskingExaminer

_SECONDS = 5.0  # a person waits, and the verdict stands without an answer


class Anchorage:
    """Where chains of certificates may end: ``roots`` (DER) for everything, and what lists vouch for."""

    def __init__(self, roots: Callable[[], Sequence[bytes]], lists: Path) -> None:
        self.roots = roots
        self._lists = KeptLists(lists)

    def listed(self) -> tuple[ListedAuthority, ...]:
        """The authorities that trusted lists vouch for."""
        return self._lists.authorities()

    def vouches_for(self, chain: Sequence[bytes]) -> bool:
        """Whether the first of these certificates (DER) leads to one that is trusted here, by the others."""
        from clerkdesk.adapters.trust.chains import leads_up

        return leads_up(chain, self._ends())

    def evidence(self, own_hosts: str) -> HttpEvidence:
        """What collects evidence for our own seals: up to a root, or at least to whom a list vouches for.

        For whoever else signed the file, ``own_hosts`` may be asked inside.
        """
        outside = Web(gate=OpenNetwork(own_hosts.split()))
        return HttpEvidence(self.roots, enough=self._listed_certificates, outside=outside)

    def asking(self, examiner: SignatureExaminer, own_hosts: str) -> AskingExaminer:
        """The examiner, asking online about what files leave open; ``own_hosts`` may be asked inside, too."""
        web = Web(_SECONDS, OpenNetwork(own_hosts.split()))
        return AskingExaminer(examiner, HttpEvidence(self._ends, outside=web))

    def _ends(self) -> tuple[bytes, ...]:
        return (*self.roots(), *self._listed_certificates())

    def _listed_certificates(self) -> tuple[bytes, ...]:
        return tuple(one.certificate for one in self.listed())
