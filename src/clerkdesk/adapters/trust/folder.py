"""Trusted certificates from files: PEM (one or several) or DER."""

import binascii
import logging
import re
import ssl
from collections.abc import Iterator
from pathlib import Path

from clerkdesk.base.errors import KeyTrouble

_log = logging.getLogger(__name__)
_PEM = re.compile(rb"-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----", re.DOTALL)
_SIZE_LIMIT = 10_000_000
Listing = tuple[tuple[str, int, int, int], ...]
"""What changes when a file does: its name, its number on the disk, size, time of content (ns)."""


def read_certificates(path: Path) -> tuple[bytes, ...]:
    """Read the certificates in a file as DER (RFC 7468 text or raw); KeyTrouble TRU-01 when there is none.

    Each is read to its last field: one that is not would later spoil the judging of every file.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_SIZE_LIMIT)
    except FileNotFoundError as trouble:
        raise KeyTrouble("TRU-01", f"{path.name}: there is no such file") from trouble
    except OSError as trouble:
        raise KeyTrouble("TRU-01", f"{path.name}: cannot be opened") from trouble
    blocks = _PEM.findall(content)
    try:
        found = [ssl.PEM_cert_to_DER_cert(block.decode("ascii")) for block in blocks] or [content]
    except (ValueError, binascii.Error) as trouble:
        raise KeyTrouble("TRU-01", f"{path.name}: damaged certificate") from trouble
    for der in found:
        demand_readable(der, path.name)
    return tuple(found)


def trusted_files(folder: Path) -> Iterator[Path]:
    """The files the office has laid into the folder of what it trusts, whatever they are called."""
    if folder.is_dir():
        yield from sorted(path for path in folder.iterdir() if path.is_file() and path.name[0] != ".")


def trusted_roots(folder: Path) -> tuple[bytes, ...]:
    """All certificates in a folder; files that hold none are left out (the doctor names them).

    Trusting less makes a verdict stricter, never wrong; a desk that does not open helps nobody.
    """
    roots: list[bytes] = []
    for path in trusted_files(folder):
        try:
            roots += read_certificates(path)
        except KeyTrouble as trouble:
            _log.warning("judging without a certificate: %s", trouble)
    return tuple(roots)


class TrustedFolder:
    """What the office trusts at this moment: its files are read again once one came, went or changed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: tuple[Listing, tuple[bytes, ...]] = (), ()

    def roots(self) -> tuple[bytes, ...]:
        """All certificates in the folder as DER; none when it cannot be listed: that is only stricter."""
        try:
            listing = listing_of(self._folder)
        except OSError as trouble:
            _log.warning("judging without certificates: %s", type(trouble).__name__)
            return ()
        if listing != self._read[0]:
            self._read = listing, trusted_roots(self._folder)
        return self._read[1]


def listing_of(folder: Path) -> Listing:
    """What lies in a folder just now, to be compared with what lay there before; raises OSError."""
    return tuple(_entry(path) for path in trusted_files(folder))


def _entry(path: Path) -> tuple[str, int, int, int]:
    status = path.stat()
    return path.name, status.st_ino, status.st_size, status.st_mtime_ns


def demand_readable(der: bytes, name: str) -> None:
    """Raise KeyTrouble TRU-01 unless a certificate can be read to its last field."""
    from asn1crypto import x509  # 30 ms that a desk without certificates does not wait for

    try:
        x509.Certificate.load(der, strict=True).native  # noqa: B018 - reading it all is the test
    except (ValueError, TypeError, KeyError, OverflowError) as trouble:
        raise KeyTrouble("TRU-01", f"{name}: no certificate, or a damaged one") from trouble
