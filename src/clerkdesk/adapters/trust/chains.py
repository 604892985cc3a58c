"""From a certificate up to a root: by issuers that came along, that are trusted, or that lie on the web."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import Encoding, pkcs7
from cryptography.x509.oid import AuthorityInformationAccessOID

from clerkdesk.adapters.trust.web import NoAnswerError, Web

_LONGEST = 8
_LARGEST = 100_000
# What cryptography raises on bytes that are not what they should be, and keys it does not know.
NONSENSE = (
    ValueError,
    TypeError,
    UnsupportedAlgorithm,
    x509.DuplicateExtension,
    x509.InvalidVersion,
    x509.UnsupportedGeneralNameType,
)

Link = tuple[x509.Certificate, x509.Certificate]


class Chains:
    """Finds the issuers of certificates; what it had to fetch it keeps for the next one.

    Where the issuer of one that is ``enough`` cannot be had, the chain ends there.
    """

    def __init__(
        self, web: Web, roots: Sequence[bytes], beside: Sequence[bytes], enough: Sequence[bytes] = ()
    ) -> None:
        self._web = web
        self._enough = set(_read(enough))
        self._anchors = set(_read(roots))
        self._known = [*self._anchors, *self._enough, *_read(beside)]

    def links(self, certificate: x509.Certificate) -> tuple[Link, ...]:
        """Each certificate with its issuer, from this one up to the first that is trusted or signs itself.

        Raises NoAnswerError when an issuer is known by its address only, and does not answer there;
        LookupError when nobody says who the issuer is.
        """
        found: list[Link] = []
        while not self._ends(certificate):
            if len(found) == _LONGEST:
                raise LookupError("chain too long")
            try:
                issuer = self._issuer(certificate)
            except (LookupError, NoAnswerError):
                if certificate in self._enough:
                    break
                raise
            found.append((certificate, issuer))
            certificate = issuer
        return tuple(found)

    def trusted_links(self, certificate: x509.Certificate) -> tuple[Link, ...]:
        """The same up to one that is trusted, by issuers at hand alone; LookupError where that fails."""
        found: list[Link] = []
        while certificate not in self._anchors:
            issuer = next((known for known in self._known if issued(certificate, known)), None)
            if issuer is None or len(found) == _LONGEST:
                raise LookupError("leads to nobody who is trusted")
            found.append((certificate, issuer))
            certificate = issuer
        return tuple(found)

    def _ends(self, certificate: x509.Certificate) -> bool:
        return certificate in self._anchors or certificate.subject == certificate.issuer

    def _issuer(self, certificate: x509.Certificate) -> x509.Certificate:
        for known in self._known:
            if issued(certificate, known):
                return known
        for url in addresses(certificate, AuthorityInformationAccessOID.CA_ISSUERS):
            self._known += _read_any(self._web.get(url, _LARGEST))
            for known in self._known:
                if issued(certificate, known):
                    return known
        raise LookupError("nobody says who the issuer is")


def leads_up(chain: Sequence[bytes], ends: Sequence[bytes]) -> bool:
    """Whether the first of these certificates (DER) leads to one of the ``ends``, by the others alone."""
    try:
        Chains(Web(), ends, chain).trusted_links(next(_read(chain)))
    except (LookupError, StopIteration):
        return False
    return True


def issued(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    """Whether one certificate was made by the holder of another."""
    if certificate.issuer != issuer.subject:
        return False
    try:
        certificate.verify_directly_issued_by(issuer)
    except (InvalidSignature, *NONSENSE):
        return False
    return True


def addresses(certificate: x509.Certificate, kind: x509.ObjectIdentifier) -> Iterator[str]:
    """Where on the web a certificate says its issuer (caIssuers) or its state (OCSP) is told."""
    try:
        access = certificate.extensions.get_extension_for_class(x509.AuthorityInformationAccess).value
    except (x509.ExtensionNotFound, *NONSENSE):
        return
    for one in access:
        place = one.access_location
        if one.access_method == kind and isinstance(place, x509.UniformResourceIdentifier):
            yield place.value


def _read(all_packed: Iterable[bytes]) -> Iterator[x509.Certificate]:
    for der in all_packed:
        try:
            yield x509.load_der_x509_certificate(der)
        except NONSENSE:
            continue


def _read_any(content: bytes) -> list[x509.Certificate]:
    """One certificate, DER or PEM, or a bundle of them (RFC 5280, 4.2.2.1)."""
    readers: tuple[Callable[[bytes], list[x509.Certificate]], ...] = (
        lambda one: [x509.load_der_x509_certificate(one)],
        x509.load_pem_x509_certificates,
        pkcs7.load_der_pkcs7_certificates,
    )
    for read in readers:
        try:
            return read(content)
        except NONSENSE:
            continue
    raise NoAnswerError("no certificate where one should be")


def packed(certificate: x509.Certificate) -> bytes:
    """A certificate as DER."""
    return certificate.public_bytes(Encoding.DER)
