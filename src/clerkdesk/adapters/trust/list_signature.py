"""Who signed a trusted list, and whether the signature covers all of it (TS 119 612, 5.7.1 and annex B)."""

import base64
import binascii
from collections.abc import Collection
from datetime import datetime

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from lxml import etree
from signxml.algorithms import DigestAlgorithm, SignatureMethod
from signxml.exceptions import SignXMLException
from signxml.xades.xades import XAdESSignatureConfiguration, XAdESVerifier

from clerkdesk.adapters.trust.list_xml import Element, strict_parser
from clerkdesk.base.errors import Refused

_DS = "{http://www.w3.org/2000/09/xmldsig#}"
_ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature"
_TRANSFORMS = {
    _ENVELOPED,
    "http://www.w3.org/2001/10/xml-exc-c14n#",
    "http://www.w3.org/2001/10/xml-exc-c14n#WithComments",
    "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
    "http://www.w3.org/2006/12/xml-c14n11",
}
_HASHES = ("SHA256", "SHA384", "SHA512")
_METHODS = frozenset(
    method
    for method in SignatureMethod
    if method.name.startswith(("RSA_", "ECDSA_", "SHA")) and any(one in method.name for one in _HASHES)
)
_DIGESTS = frozenset(DigestAlgorithm[name] for name in _HASHES)
_SMALLEST_RSA, _SMALLEST_CURVE = 1900, 256  # ETSI TS 119 312, 8.4
# What signxml, lxml and cryptography raise on a signature that is not what it should be.
_TROUBLES = (
    SignXMLException,
    etree.LxmlError,
    UnsupportedAlgorithm,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
)


def signed_content(content: bytes, root: Element, signers: Collection[bytes], issued: datetime) -> Element:
    """The list as its signature covers it, parsed anew from the very bytes that were checked.

    ``root`` is the list as parsed, ``signers`` are the certificates (DER) it may be signed with, each of
    which must have been valid when the list was ``issued``. Raises Refused TRU-12 when nobody of them
    signed it, TRU-11 when the signature is wrong, outdated, or leaves out a part.
    """
    signature = _only_signature(root)
    named = _certificates(signature)
    candidates = [der for der in named if der in signers]
    if not candidates:
        raise Refused("TRU-12", _name_of(named))
    why = ""
    for der in candidates:
        try:
            return _verified(content, root, der, issued)
        except _TROUBLES as trouble:
            why = str(trouble).partition(";")[0][:120] or type(trouble).__name__
    raise Refused("TRU-11", why)


def _only_signature(root: Element) -> Element:
    """The one signature, beside the list's own parts: a second one could cover something else."""
    lists = list(root.iter(root.tag))
    signatures = list(root.iter(f"{_DS}Signature"))
    if len(lists) != 1:
        raise Refused("TRU-11", "a list within a list")
    if len(signatures) != 1 or signatures[0].getparent() is not root:
        raise Refused("TRU-11", "not signed, or more than once")
    return signatures[0]


def _certificates(signature: Element) -> list[bytes]:
    try:
        return [
            base64.b64decode("".join(one.itertext()).encode())
            for one in signature.iterfind(f"{_DS}KeyInfo/{_DS}X509Data/{_DS}X509Certificate")
        ]
    except (ValueError, binascii.Error) as trouble:
        raise Refused("TRU-11", "damaged certificate") from trouble


def _verified(content: bytes, root: Element, der: bytes, issued: datetime) -> Element:
    certificate = x509.load_der_x509_certificate(der)
    key = certificate.public_key()
    large_rsa = isinstance(key, rsa.RSAPublicKey) and key.key_size >= _SMALLEST_RSA
    large_curve = isinstance(key, ec.EllipticCurvePublicKey) and key.key_size >= _SMALLEST_CURVE
    if not (large_rsa or large_curve):
        raise ValueError("signed with a small or unknown kind of key")
    config = XAdESSignatureConfiguration(
        location="./",
        expect_references=True,
        signature_methods=_METHODS,
        digest_algorithms=_DIGESTS,
        verification_time=issued,
    )
    results = XAdESVerifier().verify(
        content, x509_cert=certificate, expect_config=config, parser=strict_parser()
    )
    references = results[0].signature_xml.iterfind(f"{_DS}SignedInfo/{_DS}Reference")
    [whole] = [
        result.signed_xml
        for reference, result in zip(references, results, strict=True)
        if _covers(reference, root)
    ]
    if whole is None or whole.tag != root.tag:
        raise ValueError("the signature covers something else")
    return whole


def _covers(reference: Element, root: Element) -> bool:
    """Whether a reference is to the whole list as it stands, but for the signature (annex B.6)."""
    here = [reference.get("URI") == "", bool(root.get("Id")) and reference.get("URI") == f"#{root.get('Id')}"]
    transforms = {one.get("Algorithm") for one in reference.iterfind(f"{_DS}Transforms/{_DS}Transform")}
    return any(here) and _ENVELOPED in transforms <= _TRANSFORMS


def _name_of(named: list[bytes]) -> str:
    """Whose certificate the signature names, for the person who has to find out where it is from."""
    try:
        return x509.load_der_x509_certificate(named[0]).subject.rfc4514_string()[:120]
    except (IndexError, ValueError):
        return "no certificate is named"
