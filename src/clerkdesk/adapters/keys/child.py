"""The child process that holds the key: it reads PKCS#12, signs, and knows nothing of PDF."""

from datetime import UTC, datetime
from pathlib import Path

from clerkdesk.adapters.keys.keystore import HeldKey, read_key
from clerkdesk.adapters.keys.lockdown import lock_down
from clerkdesk.base.children import Head, serve
from clerkdesk.base.errors import KeyTrouble


class KeyRoom:
    """Answers the four questions a key holder asks."""

    def __init__(self) -> None:
        self._held: HeldKey | None = None

    def answer(self, head: Head, body: bytes) -> tuple[Head, bytes]:
        """Do what ``head["do"]`` says: unlock, certificates, sign or lock."""
        match head["do"]:
            case "unlock":
                self._held = None
                self._held = read_key(Path(head["path"]), body.decode())
                return {}, b""
            case "certificates":
                held = self._key()
                held.check_period(datetime.now(UTC))
                return {"certificates": [der.hex() for der in held.certificates()]}, b""
            case "sign":
                return {}, self._key().sign(body, head["digest"])
            case "lock":
                self._held = None
                return {}, b""
            case unknown:
                raise ValueError(unknown)

    def _key(self) -> HeldKey:
        if self._held is None:
            raise KeyTrouble("KEY-04", "no key unlocked")
        return self._held


def main() -> None:
    """Serve until the parent closes the pipe."""
    lock_down()
    serve(KeyRoom().answer)
