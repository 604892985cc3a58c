"""What an authority says of one certificate: by OCSP (RFC 6960), else by a list of revocations (RFC 5280)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp
from cryptography.x509.oid import AuthorityInformationAccessOID, ExtendedKeyUsageOID

from clerkdesk.adapters.trust.chains import NONSENSE, Link, addresses, issued
from clerkdesk.adapters.trust.web import NoAnswerError, NotLetError, Web

_LARGEST_OCSP = 100_000
_LARGEST_CRL = 10_000_000  # it becomes part of the file
_LEEWAY = timedelta(minutes=10)
_FRESH = timedelta(days=1)  # for an answer that does not say how long it holds


@dataclass(frozen=True)
class Answer:
    """What was said, and how: an OCSP response or a CRL (DER), and who signed it, if delegated."""

    revoked: bool
    ocsp: bytes = b""
    crl: bytes = b""
    responder: x509.Certificate | None = None


def names_service(certificate: x509.Certificate) -> bool:
    """Whether a certificate says where its state is told."""
    return any(True for _ in addresses(certificate, AuthorityInformationAccessOID.OCSP)) or any(
        True for _ in _lists(certificate)
    )


def ask(link: Link, web: Web, now: datetime) -> Answer:
    """Ask for the state of a certificate until one service gives a good answer.

    Raises NotLetError when our own gate let no question out, else NoAnswerError.
    """
    troubles: list[Exception] = [NoAnswerError("no service")]
    for by, urls in (
        (_by_ocsp, addresses(link[0], AuthorityInformationAccessOID.OCSP)),
        (_by_list, _lists(link[0])),
    ):
        for url in urls:
            try:
                return by(link, web, url, now)
            except (NoAnswerError, InvalidSignature, *NONSENSE) as trouble:
                troubles.append(trouble)
    why = str(troubles[-1]) or type(troubles[-1]).__name__
    barred = troubles[1:] and all(isinstance(one, NotLetError) for one in troubles[1:])
    raise NotLetError(why) if barred else NoAnswerError(why)


def unchecked(responder: x509.Certificate) -> bool:
    """Whether nobody is asked about a responder's own certificate (RFC 6960, 4.2.2.2.1)."""
    try:
        return responder.extensions.get_extension_for_class(x509.OCSPNoCheck) is not None
    except x509.ExtensionNotFound:
        return False


def _by_ocsp(link: Link, web: Web, url: str, now: datetime) -> Answer:
    certificate, issuer = link
    # Responders know certificates by SHA-1 (RFC 5019, 2.1.1); nothing is trusted for that digest's sake.
    request = ocsp.OCSPRequestBuilder().add_certificate(certificate, issuer, SHA1()).build()
    packed = web.post(url, request.public_bytes(Encoding.DER), "application/ocsp-request", _LARGEST_OCSP)
    response = ocsp.load_der_ocsp_response(packed)
    if response.response_status is not ocsp.OCSPResponseStatus.SUCCESSFUL:
        raise NoAnswerError(f"OCSP status {response.response_status.name}")
    if (
        response.serial_number != certificate.serial_number
        or response.issuer_key_hash != request.issuer_key_hash
    ):
        raise NoAnswerError("OCSP answer about another certificate")
    _demand_fresh(response.this_update_utc, response.next_update_utc, now)
    if response.certificate_status is ocsp.OCSPCertStatus.UNKNOWN:
        raise NoAnswerError("OCSP does not know the certificate")
    responder = _responder(response, issuer, now)
    _verify(responder or issuer, response)
    return Answer(
        response.certificate_status is ocsp.OCSPCertStatus.REVOKED, ocsp=packed, responder=responder
    )


def _responder(
    response: ocsp.OCSPResponse, issuer: x509.Certificate, now: datetime
) -> x509.Certificate | None:
    """The one the issuer lets answer in its place (RFC 6960, 4.2.2.2), None when it answers itself."""
    if response.responder_name == issuer.subject or not response.certificates:
        return None
    digest = x509.SubjectKeyIdentifier.from_public_key(issuer.public_key()).digest
    if response.responder_key_hash == digest:
        return None
    for one in response.certificates:
        named = one.subject == response.responder_name or (
            x509.SubjectKeyIdentifier.from_public_key(one.public_key()).digest == response.responder_key_hash
        )
        if named and issued(one, issuer) and _may_answer(one, now):
            return one
    raise NoAnswerError("OCSP answer by somebody the issuer did not name")


def _may_answer(responder: x509.Certificate, now: datetime) -> bool:
    try:
        usage = responder.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    except x509.ExtensionNotFound:
        return False
    valid = responder.not_valid_before_utc <= now <= responder.not_valid_after_utc
    return valid and ExtendedKeyUsageOID.OCSP_SIGNING in usage


def _verify(signer: x509.Certificate, response: ocsp.OCSPResponse) -> None:
    key, hashing = signer.public_key(), response.signature_hash_algorithm
    data, signature = response.tbs_response_bytes, response.signature
    if hashing is None:
        raise NoAnswerError("OCSP answer signed in an unknown way")
    if isinstance(key, ec.EllipticCurvePublicKey):
        key.verify(signature, data, ec.ECDSA(hashing))
    elif isinstance(key, rsa.RSAPublicKey):
        key.verify(signature, data, padding.PKCS1v15(), hashing)
    else:
        raise NoAnswerError("OCSP answer signed in an unknown way")


def _by_list(link: Link, web: Web, url: str, now: datetime) -> Answer:
    certificate, issuer = link
    packed = web.get(url, _LARGEST_CRL)
    found = x509.load_der_x509_crl(packed)
    key = issuer.public_key()
    if not isinstance(key, rsa.RSAPublicKey | ec.EllipticCurvePublicKey):
        raise NoAnswerError("list signed in an unknown way")
    if found.issuer != issuer.subject or not found.is_signature_valid(key):
        raise NoAnswerError("list of another authority")
    _demand_fresh(found.last_update_utc, found.next_update_utc, now)
    _demand_about(found, certificate, url)
    entry = found.get_revoked_certificate_by_serial_number(certificate.serial_number)
    return Answer(entry is not None, crl=packed)


def _demand_about(found: x509.CertificateRevocationList, certificate: x509.Certificate, url: str) -> None:
    """Refuse a list of changes only, or one that does not speak of this certificate (RFC 5280, 6.3.3 b).

    One that must be understood to be read, and is not, is refused too (5.2).
    """
    for extension in found.extensions:
        value = extension.value
        if isinstance(value, x509.DeltaCRLIndicator):
            raise NoAnswerError("list of changes only")
        if isinstance(value, x509.IssuingDistributionPoint):
            _demand_scope(value, certificate, url)
        elif extension.critical and not isinstance(value, x509.CRLNumber | x509.AuthorityKeyIdentifier):
            raise NoAnswerError("list that says something we do not understand")


def _demand_scope(scope: x509.IssuingDistributionPoint, certificate: x509.Certificate, url: str) -> None:
    """Refuse a list about other kinds of certificates, or a part that another one is told to look into."""
    wrong = scope.only_contains_user_certs if _is_authority(certificate) else scope.only_contains_ca_certs
    if wrong or scope.indirect_crl or scope.only_some_reasons or scope.only_contains_attribute_certs:
        raise NoAnswerError("list about other certificates")
    if scope.relative_name is not None:
        raise NoAnswerError("list of a part that is named in a way we do not understand")
    if scope.full_name is not None and not _names_beside(certificate, url).intersection(scope.full_name):
        raise NoAnswerError("list of another part")


def _names_beside(certificate: x509.Certificate, url: str) -> set[x509.GeneralName]:
    """All names of the distribution points that name an address (RFC 5280, 6.3.3 b 2 i)."""
    here = x509.UniformResourceIdentifier(url)
    points = certificate.extensions.get_extension_for_class(x509.CRLDistributionPoints).value
    return {name for point in points if here in (point.full_name or ()) for name in point.full_name or ()}


def _is_authority(certificate: x509.Certificate) -> bool:
    try:
        return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except x509.ExtensionNotFound:
        return False


def _demand_fresh(made: datetime, until: datetime | None, now: datetime) -> None:
    if made > now + _LEEWAY or now > (until or made + _FRESH) + _LEEWAY:
        raise NoAnswerError("an answer that is not of now")


def _lists(certificate: x509.Certificate) -> Iterator[str]:
    try:
        points = certificate.extensions.get_extension_for_class(x509.CRLDistributionPoints).value
    except (x509.ExtensionNotFound, *NONSENSE):
        return
    for point in points:
        for name in point.full_name or ():
            if isinstance(name, x509.UniformResourceIdentifier) and point.crl_issuer is None:
                yield name.value
