"""What the sealing child may have signed: the attributes of a PAdES signature by our certificate, no more."""

import hashlib
from collections.abc import Container

from asn1crypto import cms, tsp  # tsp also teaches cms about certificates named in attributes

from clerkdesk.adapters.pades.signatory import Signatory
from clerkdesk.base.errors import KeyTrouble

_MOST = 8192
_NEEDED = {"content_type", "message_digest", "signing_certificate_v2"}
_ALLOWED = _NEEDED | {"cms_algorithm_protection", "signing_time"}


def demand_attributes(data: bytes, signatory: Signatory, digests: Container[bytes]) -> None:
    """Raise KeyTrouble KEY-05 unless ``data`` are such attributes (RFC 5652, 5.3; ETSI EN 319 142-1, 6.3).

    The document's digest must be one of those the desk made itself; the certificate is named by its SHA-256
    in any case. So a child that a hostile file took over can have nothing signed but that very file with
    something behind it, and cannot use the key for a certificate, a token or any other kind of text.
    """
    try:
        trouble = len(data) > _MOST or _trouble(data, signatory, digests)
    except (ValueError, TypeError, KeyError, IndexError):
        trouble = True
    if trouble:
        raise KeyTrouble("KEY-05", "the sealing process asked for another signature than a seal")


def _trouble(data: bytes, signatory: Signatory, digests: Container[bytes]) -> bool:
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
        or values["message_digest"][0].native not in digests
        or named["hash_algorithm"]["algorithm"].native != "sha256"
        or named["cert_hash"].native != hashlib.sha256(signatory.certificates[0]).digest()
    )
