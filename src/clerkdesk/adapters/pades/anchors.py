"""Where chains may end: at certificates the office trusts, and at authorities that trusted lists vouch for.

Lists name the authorities that issue, seldom roots: a chain ends there, and nothing above is asked about.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import cached_property, lru_cache
from unicodedata import normalize

from asn1crypto import x509
from pyhanko_certvalidator.authority import (
    Authority,
    CertTrustAnchor,
    TrustAnchor,
    TrustedServiceType,
    TrustQualifiers,
)
from pyhanko_certvalidator.registry import CertificateRegistry, SimpleTrustManager, TrustManager

from clerkdesk.adapters.pades.listed_messages import unpack_authorities
from clerkdesk.domain.trusted_lists import ListedAuthority, Purpose, Standing


class ListedAnchor(CertTrustAnchor):
    """An authority on a list, as the end of a chain; there are many, so each is read only when it is met."""

    def __init__(self, listed: ListedAuthority) -> None:
        super().__init__(x509.Certificate.load(listed.certificate))
        self.listed = listed

    @cached_property
    def issues(self) -> bool:
        """Whether it issues certificates; a time stamp service may be listed by the one it stamps with."""
        return self.listed.purpose is Purpose.SIGNATURES or bool(self.certificate.ca)

    @property
    def trust_qualifiers(self) -> TrustQualifiers:
        """What it may do at the end of a chain."""
        authority, alone = (
            TrustedServiceType.CERTIFICATE_AUTHORITY,
            TrustedServiceType.TIME_STAMPING_AUTHORITY,
        )
        return TrustQualifiers(trusted_service_type=authority if self.issues else alone)


Index = dict[object, list[ListedAnchor]]
"""Listed authorities by what their names have in common with equal ones."""


class Anchors:
    """All that is trusted: roots for everything, listed authorities for a purpose and a time."""

    def __init__(self, roots: Iterable[x509.Certificate], listed: Index | None = None) -> None:
        self.roots = tuple(roots)
        self.listed = listed or {}
        self._own = SimpleTrustManager.build(trust_roots=self.roots)

    def manager(
        self, registry: CertificateRegistry, purpose: Purpose, moment: datetime | None
    ) -> "TrustedAsOf":
        """What is trusted for a purpose as of a moment; without one, what ever was."""
        for root in self.roots:
            registry.register(root)
        return TrustedAsOf(self, registry, purpose, moment)

    def own_anchor(self, authority: Authority) -> TrustAnchor | None:
        """The office's own root, if it is one."""
        found: TrustAnchor | None = self._own.as_trust_anchor(authority)
        return found

    def own_issuers(self, certificate: x509.Certificate) -> Iterator[TrustAnchor]:
        """The office's own roots that may have issued a certificate."""
        yield from self._own.find_potential_issuers(certificate)


class TrustedAsOf(TrustManager):
    """What pyHanko asks where a chain may end."""

    def __init__(
        self, anchors: Anchors, registry: CertificateRegistry, purpose: Purpose, moment: datetime | None
    ) -> None:
        self._anchors = anchors
        self._registry = registry
        self._purpose = purpose
        self._moment = moment

    def as_trust_anchor(self, authority: Authority) -> TrustAnchor | None:
        """The authority as an anchor, None when it is not trusted."""
        listed = (one for one in self._listed(authority.name) if one.authority == authority)
        return self._anchors.own_anchor(authority) or next(listed, None)

    def find_potential_issuers(self, cert: x509.Certificate) -> Iterator[TrustAnchor]:
        """Anchors that may have issued a certificate.

        pyHanko looks for the signer of a list of revocations among the certificates it knows: so it must
        know those of the lists, or what they revoke would go unnoticed.
        """
        yield from self._anchors.own_issuers(cert)
        for one in self._listed(cert.issuer):
            if one.issues and one.authority.is_potential_issuer_of(cert):
                self._registry.register(one.certificate)
                yield one

    def _listed(self, name: x509.Name) -> Iterator[ListedAnchor]:
        for one in self._anchors.listed.get(_key(name), ()):
            fitting = one.listed.purpose is self._purpose
            if fitting and (self._moment is None or one.listed.standing(self._moment) is Standing.GOOD):
                yield one


@lru_cache(maxsize=2)
def index_of(packed: bytes) -> Index:
    """Listed authorities from JSON, by name; one that cannot be read makes nothing trusted."""
    index: Index = {}
    for listed in unpack_authorities(packed):
        try:
            anchor = ListedAnchor(listed)
            index.setdefault(_key(anchor.certificate.subject), []).append(anchor)
        except (ValueError, TypeError, KeyError):
            continue
    return index


def _key(name: x509.Name) -> object:
    """What equal names have in common; whether they are equal is looked at again (RFC 5280, 7.1).

    Comparing as the standard says takes three times as long, and there are more than a thousand authorities.
    """
    return tuple(
        (part["type"].dotted, " ".join(normalize("NFKC", str(part["value"].native)).casefold().split()))
        for unit in name.chosen
        for part in unit
    )


def anchors_of(roots: Sequence[bytes], packed: bytes) -> Anchors:
    """Anchors from certificates (DER), and from listed authorities as JSON."""
    return Anchors(map(x509.Certificate.load, roots), index_of(packed))
