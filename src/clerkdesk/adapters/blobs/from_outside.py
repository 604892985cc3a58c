"""Files laid where a person wants them: whole, and what came from outside never to be run."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from clerkdesk.base.errors import Unreachable
from clerkdesk.base.files import written_beside


@contextmanager
def elsewhere() -> Iterator[None]:
    """Trouble with a place a person chose is not trouble with the store: Unreachable CPY-01."""
    try:
        yield
    except OSError as trouble:
        name = errno.errorcode.get(trouble.errno or 0, type(trouble).__name__)
        raise Unreachable("CPY-01", name) from trouble


@contextmanager
def laid(content: bytes, folder: Path, name: str) -> Iterator[Path]:
    """Lay bytes that came from outside into a folder, whole, and only when all within went well.

    Beside what is there, never to be run. Windows is told where they are from (MS-FSCC, 5.6.1), and asks
    before it opens them. Raises Unreachable CPY-01.
    """
    with elsewhere(), written_beside(folder, name) as (place, file):
        file.write(content)
        yield place
    if os.name == "nt":
        with suppress(OSError):  # not every disk can note that
            Path(f"{place}:Zone.Identifier").write_text("[ZoneTransfer]\r\nZoneId=3\r\n")
