"""The child process that holds the key or reaches it on its token: it signs, and knows nothing of PDF."""

from pathlib import Path
from typing import Protocol

from cryptography import x509

from clerkdesk.adapters.keys.certificates import (
    demand_signature,
    der,
    read_certificate,
    something_to_sign,
    told,
)
from clerkdesk.adapters.keys.keystore import read_file, read_key
from clerkdesk.base.children import Head, serve
from clerkdesk.base.cores import keep_to_itself
from clerkdesk.base.errors import KeyTrouble
from clerkdesk.base.key_places import TokenPlace, read_place

_GONE = frozenset({"KEY-04", "KEY-06", "KEY-07", "KEY-08", "KEY-14"})
"""Troubles after which a key on a token must be unlocked anew, by a person: nothing is tried again."""


class OpenKey(Protocol):
    """A key that can sign now; ``each_time`` when its token wants the PIN for every signature."""

    @property
    def certificate(self) -> x509.Certificate: ...
    @property
    def each_time(self) -> bool: ...

    def certificates(self) -> tuple[bytes, ...]: ...
    def demand_ready(self) -> None: ...
    def sign(self, data: bytes, digest: str) -> bytes: ...
    def close(self) -> None: ...


class KeyRoom:
    """Answers what a key holder asks."""

    def __init__(self) -> None:
        self._held: OpenKey | None = None
        self._seen: x509.Certificate | None = None

    def answer(self, head: Head, body: bytes) -> tuple[Head, bytes]:
        """Do what ``head["do"]`` says; a key on a token that failed is forgotten, and so is its PIN."""
        try:
            return self._answer(head, body)
        except KeyTrouble as trouble:
            if trouble.code in _GONE:
                self._forget()
            raise

    def _answer(self, head: Head, body: bytes) -> tuple[Head, bytes]:
        match head["do"]:
            case "unlock":
                self._unlock(head, body.decode())
                return {}, b""
            case "seen":
                return {}, der(self._seen) if self._seen is not None else b""
            case "facts":
                return {"facts": self._facts(head, body)}, b""
            case "certificates":
                key = self._key()
                key.demand_ready()
                return {"certificates": [der.hex() for der in key.certificates()]}, b""
            case "sign":
                return {}, self._key().sign(body, head["digest"])
            case "test":
                key, data = self._key(), something_to_sign()
                demand_signature(key.certificate, data, "sha256", key.sign(data, "sha256"))
                return {}, b""
            case "end-act":
                if self._held is not None and (self._held.each_time or not head["lasting"]):
                    self._forget()
                return {}, b""
            case unknown:
                raise ValueError(unknown)

    def _unlock(self, head: Head, secret: str) -> None:
        self._forget()
        self._seen = None
        place = _place(head)
        if isinstance(place, TokenPlace):
            from clerkdesk.adapters.keys.token import sign_in

            key: OpenKey = sign_in(place, secret)
        else:
            key = read_key(place, secret)
        self._seen = key.certificate
        try:
            key.demand_ready()
        except KeyTrouble:
            key.close()
            raise
        self._held = key

    def _facts(self, head: Head, kept: bytes) -> Head | None:
        place, certificate = _place(head), read_certificate(kept)
        if not isinstance(place, TokenPlace):
            read_file(place)
            return None if certificate is None else told(certificate, "file", place.name, "fine")
        from clerkdesk.adapters.keys.token import look

        seen = look(place, signed_in=self._held is not None)
        certificate = seen.certificate or certificate
        return None if certificate is None else told(certificate, "token", seen.label, seen.pin)

    def _forget(self) -> None:
        held, self._held = self._held, None
        if held is not None:
            held.close()

    def _key(self) -> OpenKey:
        if self._held is None:
            raise KeyTrouble("KEY-04", "no key unlocked")
        return self._held


def _place(head: Head) -> Path | TokenPlace:
    return read_place(head["uri"], Path()) if "uri" in head else Path(head["path"])


def main() -> None:
    """Serve until the parent closes the pipe."""
    keep_to_itself()
    serve(KeyRoom().answer)
