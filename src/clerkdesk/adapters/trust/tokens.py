"""Time stamp tokens: what to ask for, and whether the answer is that (RFC 3161, 2.4)."""

import hashlib
from datetime import datetime
from typing import Any, ClassVar

from asn1crypto import algos, cms, core, tsp
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256, SHA384, SHA512, HashAlgorithm
from cryptography.x509.oid import ExtendedKeyUsageOID

from clerkdesk.base.errors import Unreachable, Unreadable

_GRANTED = ("granted", "granted_with_mods")
_DIGESTS: dict[str, type[HashAlgorithm]] = {"sha256": SHA256, "sha384": SHA384, "sha512": SHA512}
# What asn1crypto and cryptography raise on bytes that are not what they should be.
_NONSENSE = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError)

_Sequence: Any = core.Sequence  # brings no types

Period = tuple[datetime, datetime]


class StampResponse(_Sequence):  # type: ignore[misc]
    """The answer of a service (RFC 3161, 2.4.2); asn1crypto's own misses that a refusal has no token."""

    _fields: ClassVar = [
        ("status", tsp.PKIStatusInfo),
        ("time_stamp_token", cms.ContentInfo, {"optional": True}),
    ]


def stamp_request(digest: bytes, nonce: int) -> bytes:
    """The request for a stamp over a SHA-256 digest; the service's certificate is to come along."""
    imprint = {"hash_algorithm": algos.DigestAlgorithm({"algorithm": "sha256"}), "hashed_message": digest}
    request = tsp.TimeStampReq({"version": 1, "message_imprint": imprint, "nonce": nonce, "cert_req": True})
    packed: bytes = request.dump()
    return packed


def granted_token(answer: bytes) -> bytes:
    """The token in an answer; raises Unreachable TRU-04 when none was granted, Unreadable TRU-05."""
    try:
        response = StampResponse.load(answer, strict=True)
        status = response["status"]["status"].native
        if status not in _GRANTED:
            raise Unreachable("TRU-04", f"status {status}")
        token: bytes = response["time_stamp_token"].dump()
    except _NONSENSE as trouble:
        raise Unreadable("TRU-05", type(trouble).__name__) from trouble
    return token


def demand_token(token: bytes, digest: bytes, nonce: int, between: Period) -> None:
    """Raise Unreadable TRU-05 unless a token stamps this digest, for this request, at about this time.

    Signed it must be, by a certificate made for time stamps and good at that time. Whether that
    certificate is trusted shows when the file is judged.
    """
    try:
        trouble = _trouble(token, digest, nonce, between)
    except InvalidSignature:
        trouble = "its signature is wrong"
    except _NONSENSE as nonsense:
        trouble = type(nonsense).__name__
    if trouble:
        raise Unreadable("TRU-05", trouble)


def _trouble(token: bytes, digest: bytes, nonce: int, between: Period) -> str:
    signed = cms.ContentInfo.load(token, strict=True)["content"]
    info = signed["encap_content_info"]["content"].parsed
    imprint = info["message_imprint"]
    if (
        imprint["hash_algorithm"]["algorithm"].native != "sha256"
        or imprint["hashed_message"].native != digest
    ):
        return "it stamps something else"
    if info["nonce"].native != nonce:
        return "it answers another request"
    time: datetime = info["gen_time"].native
    if not between[0] <= time <= between[1]:
        return "it was not made now"
    [signer] = signed["signer_infos"]
    attributes = {one["type"].native: one["values"][0] for one in signer["signed_attrs"]}
    certificate = _signer(signed, attributes)
    if attributes["content_type"].native != "tst_info":
        return "it signs another kind of content"
    content = bytes(signed["encap_content_info"]["content"])
    how = signer["digest_algorithm"]["algorithm"].native
    if how not in _DIGESTS or attributes["message_digest"].native != hashlib.new(how, content).digest():
        return "it signs another content"
    _demand_signature(certificate, signer)
    return _unfit(certificate, time)


def _signer(signed: Any, attributes: dict[str, Any]) -> x509.Certificate:
    """The certificate the token names as its signer's (RFC 5816; RFC 3161, 2.4.2)."""
    naming = attributes.get("signing_certificate_v2") or attributes["signing_certificate"]
    named = naming["certs"][0]
    how = named["hash_algorithm"]["algorithm"].native if "signing_certificate_v2" in attributes else "sha1"
    for choice in signed["certificates"]:
        if isinstance(choice.chosen, asn1_x509.Certificate):
            der: bytes = choice.chosen.dump()
            if hashlib.new(how, der, usedforsecurity=False).digest() == named["cert_hash"].native:
                return x509.load_der_x509_certificate(der)
    raise ValueError("no certificate")


def _demand_signature(certificate: x509.Certificate, signer: Any) -> None:
    data, signature = signer["signed_attrs"].untag().dump(), signer["signature"].native
    key, algorithm = certificate.public_key(), signer["signature_algorithm"]
    plain = algorithm["algorithm"].native == "rsassa_pkcs1v15"  # names no digest of its own
    hashing = _DIGESTS[signer["digest_algorithm"]["algorithm"].native if plain else algorithm.hash_algo]()
    if isinstance(key, ec.EllipticCurvePublicKey):
        key.verify(signature, data, ec.ECDSA(hashing))
    elif not isinstance(key, rsa.RSAPublicKey):
        raise ValueError("unknown kind of key")
    elif algorithm.signature_algo == "rsassa_pss":
        length = algorithm["parameters"]["salt_length"].native
        key.verify(signature, data, padding.PSS(padding.MGF1(hashing), length), hashing)
    else:
        key.verify(signature, data, padding.PKCS1v15(), hashing)


def _unfit(certificate: x509.Certificate, time: datetime) -> str:
    """Say why a certificate may not sign stamps at a time, or nothing (RFC 3161, 2.3)."""
    if not certificate.not_valid_before_utc <= time <= certificate.not_valid_after_utc:
        return "its certificate has expired"
    try:
        usage = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage)
    except x509.ExtensionNotFound:
        return "its certificate is not made for stamps"
    if ExtendedKeyUsageOID.TIME_STAMPING not in usage.value:
        return "its certificate is not made for stamps"
    return ""
