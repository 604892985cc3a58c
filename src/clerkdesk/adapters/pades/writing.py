"""Opening a file to append to it, so that nothing is written but what we add."""

import os
from typing import IO, Any

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from clerkdesk.base.errors import Unreadable

_Writer: Any = IncrementalPdfFileWriter  # typed in part


class PlainWriter(_Writer):  # type: ignore[misc]
    """pyHanko's writer, which leaves the file's own description alone.

    pyHanko would write that anew in each revision, 5 kB with other prefixes than PDF/A-3 asks for
    (ISO 19005-3, 6.6.4): no form would stay archivable.
    """

    def _update_meta(self) -> None:
        pass

    def write_in_place(self) -> None:
        """Append the revision on a line of its own: not every file ends its last one (ISO 19005-3, 6.1.9)."""
        stream: IO[bytes] = self.prev.stream
        stream.seek(-1, os.SEEK_END)
        if stream.read(1) not in b"\r\n":
            stream.write(b"\n")
        super().write_in_place()


def writer_for(stream: IO[bytes]) -> IncrementalPdfFileWriter:
    """A writer that appends to a file; raises Unreadable SEA-04 for an encrypted one."""
    writer: IncrementalPdfFileWriter = PlainWriter(stream)
    if writer.prev.encrypted:
        raise Unreadable("SEA-04", "encrypted")
    return writer
