"""The desk's end of the key process: asks it to unlock, show certificates, sign and forget."""

from datetime import datetime
from pathlib import Path

from clerkdesk.adapters.keys.kept_certificate import KeptCertificate
from clerkdesk.base.children import Child, Head
from clerkdesk.base.errors import KeyTrouble, Unreadable
from clerkdesk.base.key_places import KeyPlace, TokenPlace
from clerkdesk.domain.keys import KeyFacts, KeyKind, PinState

_ROOM = "clerkdesk.adapters.keys.child"
_SECONDS = 20.0
_RAN_OUT = "KEY-03"


class KeyProcess:
    """Holds one key, from PKCS#12 or on a token, in a child process of its own (ports.signatures.KeyHolder).

    The passphrase or PIN travels over the pipe only. When the child dies the key is gone with it: the next
    use raises KeyTrouble KEY-04, and somebody has to unlock again. ``kept`` is the file in which the
    certificate of the key unlocked last is kept, if it is to be.
    """

    def __init__(self, kept: Path | None = None) -> None:
        self._child = Child(_ROOM)
        self._kept = None if kept is None else KeptCertificate(kept)

    def unlock(self, place: KeyPlace, secret: str) -> None:
        """Read a PKCS#12 file into the child's memory, or have the child sign in to a token."""
        try:
            self._call(place, {"do": "unlock"}, secret.encode())
        except KeyTrouble as trouble:
            if trouble.code == _RAN_OUT:
                self._keep(place)
            raise
        self._keep(place)

    def certificates(self) -> tuple[bytes, ...]:
        """The signer's certificate and its chain, DER, signer first; raises KeyTrouble KEY-03, 04, 08."""
        reply, _ = self._ask({"do": "certificates"})
        return tuple(bytes.fromhex(one) for one in reply["certificates"])

    def sign(self, data: bytes, digest: str) -> bytes:
        """Sign ``data`` (hashed with ``digest``: "sha256", "sha384" or "sha512"); raises KeyTrouble."""
        return self._ask({"do": "sign", "digest": digest}, data)[1]

    def facts(self, place: KeyPlace) -> KeyFacts | None:
        """What is known of a key without its secret; None for a file that was never unlocked here."""
        kept = b"" if self._kept is None else self._kept.of(place)
        facts = self._call(place, {"do": "facts"}, kept)[0]["facts"]
        if facts is None:
            return None
        begins, ends = (datetime.fromisoformat(facts.pop(name)) for name in ("not_before", "not_after"))
        kind, pin = KeyKind(facts.pop("kind")), PinState(facts.pop("pin"))
        return KeyFacts(**facts, kind=kind, pin=pin, not_before=begins, not_after=ends)

    def test(self) -> None:
        """Sign a few random bytes and check them; raises KeyTrouble KEY-13 when they do not fit."""
        self._ask({"do": "test"})

    def end_act(self, lasting: bool) -> None:
        """Forget the key unless it is lasting; the process stays."""
        if not self._child.running:
            return
        try:
            self._child.call({"do": "end-act", "lasting": lasting}, b"", _SECONDS)
        except Unreadable:
            self._child.close()  # it is forgotten in any case

    def lock(self) -> None:
        """Forget the key and end its process; safe to call twice."""
        self._child.close()

    def _keep(self, place: KeyPlace) -> None:
        if self._kept is not None:
            self._kept.keep(place, self._ask({"do": "seen"})[1])

    def _call(self, place: KeyPlace, head: Head, body: bytes) -> tuple[Head, bytes]:
        on_token = isinstance(place, TokenPlace)
        where = {"uri": place.uri} if isinstance(place, TokenPlace) else {"path": str(place)}
        try:
            return self._child.call({**head, **where}, body, _SECONDS)
        except Unreadable as trouble:
            raise KeyTrouble("KEY-08" if on_token else "KEY-02", trouble.hint) from trouble

    def _ask(self, head: Head, body: bytes = b"") -> tuple[Head, bytes]:
        try:
            return self._child.call(head, body, _SECONDS)
        except Unreadable as trouble:
            raise KeyTrouble("KEY-04", trouble.hint) from trouble
