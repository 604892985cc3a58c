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
from clerkdesk.adapters.trust.web import NoAnswerError, Web

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
    """Ask for the state of a certificate until one service gives a good answer; raises NoAnswerError."""
    why = "no service"
    for url in addresses(link[0], AuthorityInformationAccessOID.OCSP):
        try:
            return _by_ocsp(link, web, url, now)
        except (NoAnswerError, InvalidSignature, *NONSENSE) as trouble:
            why = str(trouble) or type(trouble).__name__
    for url in _lists(link[0]):
        try:
            return _by_list(link, web, url, now)
        except (NoAnswerError, InvalidSignature, *NONSENSE) as trouble:
            why = str(trouble) or type(trouble).__name__
    raise NoAnswerError(why)


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
    _demand_whole(found, certificate)
    entry = found.get_revoked_certificate_by_serial_number(certificate.serial_number)
    return Answer(entry is not None, crl=packed)


def _demand_whole(found: x509.CertificateRevocationList, certificate: x509.Certificate) -> None:
    """Refuse a list of changes only, or one that does not speak of this kind of certificate."""
    for extension in found.extensions:
        value = extension.value
        if isinstance(value, x509.DeltaCRLIndicator):
            raise NoAnswerError("list of changes only")
        if isinstance(value, x509.IssuingDistributionPoint):
            wrong = (
                value.only_contains_user_certs if _is_authority(certificate) else value.only_contains_ca_certs
            )
            if wrong or value.indirect_crl or value.only_some_reasons or value.only_contains_attribute_certs:
                raise NoAnswerError("list about other certificates")


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
