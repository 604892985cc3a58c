"""Opening a stranger's file for examination, and proving that a file carries no signature at all."""

import mmap
import re
from typing import IO

from pyhanko.pdf_utils.reader import PdfFileReader

from clerkdesk.adapters.pades.fields import FoundField, signature_fields
from clerkdesk.adapters.pades.spelling import spelled

# A signature must state its byte range outside of object streams and in clear, for it tells file offsets.
_BYTE_RANGE = re.compile(spelled("ByteRange") + rb"\s*(?:\[|\d)")


def signed_fields(reader: PdfFileReader) -> list[FoundField]:
    """The fields of a file that hold a signature, or something in its place."""
    return [field for field in signature_fields(reader) if field.signed]


def traces_of_signatures(stream: IO[bytes]) -> bool:
    """Whether the bytes of a file hold a signature, in use or not; without a trace no reader can find one."""
    with mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as view:
        return _BYTE_RANGE.search(view) is not None
