"""What a certificate and a signature say of themselves, in text that is safe to show."""

from collections.abc import Mapping
from typing import Any

from asn1crypto import x509

from clerkdesk.domain.certificates import Certificate
from clerkdesk.domain.one_line import on_one_line

_LONGEST_NAME = 200
_LONGEST_REASON = 1000
_CURVES = {"secp256r1": "P-256", "secp384r1": "P-384", "secp521r1": "P-521"}


def facts_of(certificate: x509.Certificate) -> Certificate | None:
    """What a certificate says of itself; None when it cannot be read whole, as strangers' ones may be."""
    try:
        return Certificate(
            name=name_of(certificate.subject),
            organisation=_part(certificate.subject, "organization_name"),
            issuer=name_of(certificate.issuer),
            serial=f"{certificate.serial_number:x}",
            fingerprint=certificate.sha256.hex(),
            key=_key(certificate),
            begins=certificate.not_valid_before,
            ends=certificate.not_valid_after,
        )
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - a certificate that cannot be named names nobody
        return None


def name_of(subject: x509.Name) -> str:
    """The common name, else the unit's or organisation's, else all of it (RFC 5280, 4.1.2.4)."""
    parts = (_part(subject, key) for key in ("common_name", "organizational_unit_name", "organization_name"))
    return next(filter(None, parts), "") or on_one_line(subject.human_friendly, _LONGEST_NAME)


def facts_of_der(der: bytes) -> Certificate | None:
    """The same of a certificate as it lies in a file."""
    try:
        return facts_of(x509.Certificate.load(der))
    except (ValueError, TypeError):
        return None


def reason_given(entries: Mapping[str, Any]) -> str:
    """What a signature dictionary says it was made for (ISO 32000-2, table 255, /Reason); else empty."""
    try:
        said = entries.get("/Reason")
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - a reason that cannot be read gives none
        return ""
    return on_one_line(str(said)[: 4 * _LONGEST_REASON], _LONGEST_REASON) if isinstance(said, str) else ""


def _part(subject: x509.Name, key: str) -> str:
    value = subject.native.get(key, "")
    said = value if isinstance(value, str) else " ".join(map(str, value))
    return on_one_line(said, _LONGEST_NAME)


def _key(certificate: x509.Certificate) -> str:
    key = certificate.public_key
    match key.algorithm:
        case "rsa" | "rsassa_pss":
            return f"RSA {key.bit_size}"
        case "ec":
            kind, curve = key.curve
            return f"ECDSA {_CURVES.get(curve, curve)}" if kind == "named" else "ECDSA"
        case other:
            return on_one_line(str(other), _LONGEST_NAME).upper()
