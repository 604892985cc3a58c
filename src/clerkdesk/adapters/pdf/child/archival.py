"""Whether a file says that it is made for long keeping (ISO 19005), and that taken back."""

import re
from typing import Any

_CLAIM = re.compile(rb'<pdfaid:(\w+)\b[^>]*>[^<]*</pdfaid:\1>|\bpdfaid:\w+=("[^"]*"|\'[^\']*\')')
"""A part, level or revision in the metadata, as element or as attribute (ISO 19005-3, 6.6.4)."""
_LONGEST_PACKET = 5_000_000


def claims_archival(document: Any) -> bool:
    """Whether the file's metadata call it PDF/A."""
    return _CLAIM.search(_packet(document)) is not None


def take_claim_back(document: Any) -> None:
    """Call the file PDF/A no more; everything else in its metadata stays."""
    words = _packet(document)
    if _CLAIM.search(words):
        document.update_stream(document.xref_xml_metadata(), _CLAIM.sub(b"", words))


def _packet(document: Any) -> bytes:
    number = document.xref_xml_metadata()
    words = (document.xref_stream(number) or b"") if number > 0 else b""
    return bytes(words) if len(words) <= _LONGEST_PACKET else b""
