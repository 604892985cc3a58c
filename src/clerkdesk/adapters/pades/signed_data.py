"""Writing a seal's CMS: what is the same in every seal of a certificate is encoded once."""

from dataclasses import dataclass
from functools import lru_cache

from asn1crypto import algos, cms, x509
from pyhanko.sign.general import as_signing_certificate_v2

from clerkdesk.adapters.pades.signatory import Signatory

_SEQUENCE, _SET, _OCTETS = 0x30, 0x31, 0x04
_CONTENT, _CERTIFICATES, _SIGNED, _UNSIGNED = 0xA0, 0xA0, 0xA0, 0xA1  # context tags 0 and 1
_VERSION = bytes.fromhex("020101")
_DATA = cms.ContentType("data").dump()
_SIGNED_DATA = cms.ContentType("signed_data").dump()
_MESSAGE_DIGEST = cms.CMSAttributeType("message_digest").dump()


@dataclass(frozen=True)
class SealTemplate:
    """The fixed parts of a SignedData with one signer (RFC 5652, 5.1 and 5.3; ETSI EN 319 142-1, 6.3).

    All are DER: who signs (issuer and serial number), certificates, algorithms, and the attributes that do
    not depend on the document. Encoding them anew took four fifths of a seal's time.
    """

    signer: bytes
    certificates: bytes
    digest: bytes
    mechanism: bytes
    content_type: bytes
    naming: bytes

    def attributes(self, document: bytes) -> bytes:
        """The attributes to be signed for a document's digest, as a SET in DER's order (X.690, 11.6)."""
        digest = _written(_SEQUENCE, _MESSAGE_DIGEST, _written(_SET, _written(_OCTETS, document)))
        return _written(_SET, *sorted((self.content_type, digest, self.naming)))

    def complete(self, attributes: bytes, signature: bytes, unsigned: bytes = b"") -> cms.ContentInfo:
        """The whole structure; ``unsigned`` are attributes beside the signed ones, as a SET in DER."""
        info = _written(
            _SEQUENCE,
            *(_VERSION, self.signer, self.digest, _retagged(_SIGNED, attributes), self.mechanism),
            *(_written(_OCTETS, signature), _retagged(_UNSIGNED, unsigned) if unsigned else b""),
        )
        signed = _written(
            _SEQUENCE,
            *(_VERSION, _written(_SET, self.digest), _written(_SEQUENCE, _DATA)),
            *(self.certificates, _written(_SET, info)),
        )
        return cms.ContentInfo.load(_written(_SEQUENCE, _SIGNED_DATA, _written(_CONTENT, signed)))


@lru_cache(maxsize=4)
def template_for(signatory: Signatory, mechanism: bytes) -> SealTemplate:
    """The template for a signatory; roots are left out of the file.

    The certificate is named by its SHA-256 whatever digest the seal has (RFC 5035, 4): as strong as the seal
    needs it, and what every judge knows.
    """
    certificates = signatory.certificates
    own = x509.Certificate.load(certificates[0])
    above = [der for der in certificates[1:] if x509.Certificate.load(der).self_signed == "no"]
    number = own["tbs_certificate"]["serial_number"].dump()
    naming = as_signing_certificate_v2(own, hash_algo="sha256")
    return SealTemplate(
        signer=_written(_SEQUENCE, own.issuer.dump(), number),
        certificates=_written(_CERTIFICATES, *sorted((certificates[0], *above))),
        digest=algos.DigestAlgorithm({"algorithm": signatory.digest}).dump(),
        mechanism=mechanism,
        content_type=_attribute("content_type", _DATA),
        naming=_attribute("signing_certificate_v2", naming.dump()),
    )


def _attribute(kind: str, value: bytes) -> bytes:
    return _written(_SEQUENCE, cms.CMSAttributeType(kind).dump(), _written(_SET, value))


def _written(tag: int, *parts: bytes) -> bytes:
    """A value in DER: tag, length in its shortest form, content (X.690, 8.1 and 10.1)."""
    size = sum(map(len, parts))
    if size < 0x80:
        return bytes((tag, size)) + b"".join(parts)
    length = size.to_bytes((size.bit_length() + 7) // 8)
    return bytes((tag, 0x80 | len(length))) + length + b"".join(parts)


def _retagged(tag: int, value: bytes) -> bytes:
    return bytes((tag,)) + value[1:]
