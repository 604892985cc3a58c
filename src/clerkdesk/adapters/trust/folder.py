"""Trusted certificates from files: PEM (one or several) or DER."""

import binascii
import re
import ssl
from collections.abc import Iterable
from pathlib import Path

from clerkdesk.base.errors import KeyTrouble

_PEM = re.compile(rb"-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----", re.DOTALL)


def read_certificates(path: Path) -> tuple[bytes, ...]:
    """Read the certificates in a file as DER (RFC 7468 text or raw); KeyTrouble TRU-01 when there is none."""
    try:
        content = path.read_bytes()
    except OSError as trouble:
        raise KeyTrouble("TRU-01", f"{path.name}: cannot be read") from trouble
    blocks = _PEM.findall(content)
    if not blocks:
        if content[:1] == b"\x30":
            return (content,)
        raise KeyTrouble("TRU-01", f"{path.name}: no certificate")
    try:
        return tuple(ssl.PEM_cert_to_DER_cert(block.decode("ascii")) for block in blocks)
    except (ValueError, binascii.Error) as trouble:
        raise KeyTrouble("TRU-01", f"{path.name}: damaged certificate") from trouble


def trusted_roots(folder: Path) -> tuple[bytes, ...]:
    """All certificates the office has laid into a folder; a damaged file raises KeyTrouble TRU-01."""
    files: Iterable[Path] = sorted(folder.glob("*.pem")) + sorted(folder.glob("*.crt")) if folder.is_dir() else ()
    return tuple(certificate for path in files for certificate in read_certificates(path))
