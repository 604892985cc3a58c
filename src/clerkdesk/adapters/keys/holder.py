"""The desk's end of the key process: asks it to unlock, show certificates, sign and forget."""

from pathlib import Path

from clerkdesk.base.children import Child, Head
from clerkdesk.base.errors import KeyTrouble, Unreadable

_ROOM = "clerkdesk.adapters.keys.child"
_SECONDS = 20.0


class KeyProcess:
    """Holds one PKCS#12 key in a child process of its own (ports.signatures.KeyHolder).

    The passphrase travels over the pipe only. When the child dies the key is gone with it: the next
    use raises KeyTrouble KEY-04, and somebody has to unlock again.
    """

    def __init__(self) -> None:
        self._child = Child(_ROOM)

    def unlock(self, path: Path, passphrase: str) -> None:
        """Read a PKCS#12 file into the child's memory; raises KeyTrouble KEY-01, 02, 03, 05."""
        try:
            self._child.call({"do": "unlock", "path": str(path)}, passphrase.encode(), _SECONDS)
        except Unreadable as trouble:
            raise KeyTrouble("KEY-02", trouble.hint) from trouble

    def certificates(self) -> tuple[bytes, ...]:
        """The signer's certificate and its chain, DER, signer first; raises KeyTrouble KEY-03, 04."""
        reply, _ = self._ask({"do": "certificates"})
        return tuple(bytes.fromhex(one) for one in reply["certificates"])

    def sign(self, data: bytes, digest: str) -> bytes:
        """Sign ``data`` (hashed with ``digest``, "sha256"); raises KeyTrouble KEY-03, 04, 05."""
        return self._ask({"do": "sign", "digest": digest}, data)[1]

    def lock(self) -> None:
        """Forget the key and end its process; safe to call twice."""
        self._child.close()

    def _ask(self, head: Head, body: bytes = b"") -> tuple[Head, bytes]:
        try:
            return self._child.call(head, body, _SECONDS)
        except Unreadable as trouble:
            raise KeyTrouble("KEY-04", trouble.hint) from trouble
