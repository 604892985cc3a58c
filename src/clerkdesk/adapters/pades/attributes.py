"""What the sealing child may have signed: the attributes of a PAdES signature by our certificate, no more."""

import hashlib

from asn1crypto import cms, tsp  # tsp also teaches cms about certificates named in attributes

from clerkdesk.adapters.pades.signatory import Signatory
from clerkdesk.base.errors import KeyTrouble

_MOST = 8192
_NEEDED = {"content_type", "message_digest", "signing_certificate_v2"}
_ALLOWED = _NEEDED | {"cms_algorithm_protection", "signing_time"}


def demand_attributes(data: bytes, signatory: Signatory) -> None:
    """Raise KeyTrouble KEY-05 unless ``data`` are such attributes (RFC 5652, 5.3; ETSI EN 319 142-1, 6.3).

    The document's digest must be of the agreed kind; the certificate is named by its SHA-256 in any case.

    A child that a hostile file took over could still have another digest signed, which the judge then
    finds; but it cannot use the key for a certificate, a token or any other kind of text.
    """
    try:
        trouble = len(data) > _MOST or _trouble(data, signatory)
    except (ValueError, TypeError, KeyError, IndexError):
        trouble = True
    if trouble:
        raise KeyTrouble("KEY-05", "the sealing process asked for another signature than a seal")


def _trouble(data: bytes, signatory: Signatory) -> bool:
    attributes = cms.CMSAttributes.load(data, strict=True)
    values = {attribute["type"].native: attribute["values"] for attribute in attributes}
    if len(values) != len(attributes) or not _NEEDED <= values.keys() <= _ALLOWED:
        return True
    if any(len(one) != 1 for one in values.values()):
        return True
    naming = values["signing_certificate_v2"][0]
    if not isinstance(naming, tsp.SigningCertificateV2):
        return True
    named = naming["certs"][0]
    return (
        values["content_type"][0].native != "data"
        or len(values["message_digest"][0].native) != hashlib.new(signatory.digest).digest_size
        or named["hash_algorithm"]["algorithm"].native != "sha256"
        or named["cert_hash"].native != hashlib.sha256(signatory.certificates[0]).digest()
    )
