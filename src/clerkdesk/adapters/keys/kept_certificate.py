"""The certificate of the key that was unlocked last: public, and kept so that its end is seen in time."""

import base64
import hashlib
import re
import textwrap
from contextlib import suppress
from pathlib import Path

from clerkdesk.base.errors import KeyTrouble
from clerkdesk.base.files import written_whole
from clerkdesk.base.key_places import KeyPlace, TokenPlace

_SIZE_LIMIT = 100_000
_BEGIN, _END = "-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----"
_WRITTEN = re.compile(rf"of ([0-9a-f]{{64}})\n{_BEGIN}\n([A-Za-z0-9+/=\n]+){_END}\n")


class KeptCertificate:
    """One certificate in PEM (RFC 7468), with a line before it that says of which key it is."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def of(self, place: KeyPlace) -> bytes:
        """The certificate of this key, DER; empty when none, or that of another key, is kept."""
        with suppress(OSError, ValueError):
            if self._path.stat().st_size <= _SIZE_LIMIT:
                written = _WRITTEN.fullmatch(self._path.read_text("ascii"))
                if written is not None and written[1] == _mark(place):
                    return base64.b64decode(written[2])
        return b""

    def keep(self, place: KeyPlace, certificate: bytes) -> None:
        """Keep it, if that can be: it is only there for a warning."""
        body = "\n".join(textwrap.wrap(base64.b64encode(certificate).decode(), 64))
        with suppress(OSError, KeyTrouble):
            if certificate == self.of(place):
                return
            with written_whole(self._path) as file:
                file.write(f"of {_mark(place)}\n{_BEGIN}\n{body}\n{_END}\n".encode())


def _mark(place: KeyPlace) -> str:
    """What tells this key from another one that lay there before: a file's digest, a token's name."""
    if isinstance(place, TokenPlace):
        return hashlib.sha256(place.uri.encode()).hexdigest()
    try:
        return hashlib.sha256(place.read_bytes()).hexdigest()
    except FileNotFoundError as trouble:
        raise KeyTrouble("KEY-16", "no file there") from trouble
    except OSError as trouble:
        raise KeyTrouble("KEY-02", "file cannot be read") from trouble
