"""What a file is, as qpdf reads it: neither of the readers that judge has a say in this."""

import hashlib
from io import BytesIO
from typing import Any

import pikepdf

_BESIDE = {"/DSS", "/Metadata", "/Extensions"}
"""Entries of the catalog that show and do nothing: evidence, descriptions, names of extensions."""


def shown(text: bytes) -> bytes:
    """A digest over everything the catalog leads to, but for what lies beside the document.

    Object numbers do not count, nor what the signatures consist of. Empty when qpdf cannot read the file.
    """
    try:
        with pikepdf.open(BytesIO(text)) as paper:
            known = {paper.Root.objgen: 0}
            digest = hashlib.sha256()
            for name in sorted(set(paper.Root.keys()) - _BESIDE):
                digest.update(name.encode())
                _note(paper.Root[name], known, digest)
            return digest.digest()
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, KeyError, RecursionError):
        return b""


def _note(value: Any, known: dict[tuple[int, int], int], digest: Any) -> None:
    place = getattr(value, "objgen", (0, 0))
    if place != (0, 0):
        if place in known:
            digest.update(b"<%d>" % known[place])
            return
        known[place] = len(known)
    digest.update(type(value).__name__.encode())
    if isinstance(value, pikepdf.Dictionary | pikepdf.Stream):
        for name in sorted(set(value.keys()) - {"/Contents" if "/ByteRange" in value else ""}):
            digest.update(name.encode())
            _note(value[name], known, digest)
        if isinstance(value, pikepdf.Stream):
            digest.update(value.read_raw_bytes())
    elif isinstance(value, pikepdf.Array):
        digest.update(b"[%d" % len(value))
        for one in value:
            _note(one, known, digest)
    else:
        digest.update(repr(value).encode())
