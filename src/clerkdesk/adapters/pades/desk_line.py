"""What the sealing child asks of its desk, for it has neither key nor network."""

from collections.abc import Sequence
from typing import Protocol

from clerkdesk.adapters.pades.messages import unpack_evidence
from clerkdesk.base.children import Head, Leeway, child_pipes, receive, send
from clerkdesk.base.errors import KeyTrouble
from clerkdesk.domain.signatures import Evidence

_FROM_DESK = Leeway(head=1 << 28)  # lists of revocations can be long


class NotNowError(Exception):
    """A service the desk asks did not help; ``code`` says why. The seal stands without it."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class DeskLine(Protocol):
    """The desk, as the child hears it."""

    def digest(self, kind: str, appended: bytes) -> bytes:
        """The digest over the file this task is about and these bytes behind it."""
        ...

    def sign(self, data: bytes) -> bytes:
        """The raw signature over ``data``, hashed with the signatory's digest."""
        ...

    def stamp(self, digest: bytes) -> bytes:
        """A time stamp token (DER) over a SHA-256 digest; NotNowError."""
        ...

    def evidence(
        self, certificates: Sequence[bytes], beside: Sequence[bytes], strangers: Sequence[bytes]
    ) -> Evidence:
        """What proves that certificates are good, ``strangers`` as far as it can be had; NotNowError."""
        ...


class PipedDesk:
    """Asks back through the pipe this child is served by."""

    def digest(self, kind: str, appended: bytes) -> bytes:
        """Have the desk go on from the digest it took when it copied the file."""
        reply, digest = _ask({"ask": "digest", "kind": kind}, appended)
        if "failed" in reply:
            raise KeyTrouble("KEY-04", "the desk took no digest")
        return digest

    def sign(self, data: bytes) -> bytes:
        """Have the desk sign: the key is in a process that never sees a PDF."""
        reply, signature = _ask({"ask": "sign"}, data)
        if "failed" in reply:
            raise KeyTrouble("KEY-04", "the desk could not sign")
        return signature

    def stamp(self, digest: bytes) -> bytes:
        """Have the desk ask a time stamp service."""
        reply, token = _ask({"ask": "stamp"}, digest)
        _demand_done(reply)
        return token

    def evidence(
        self, certificates: Sequence[bytes], beside: Sequence[bytes], strangers: Sequence[bytes]
    ) -> Evidence:
        """Have the desk ask the authorities."""
        named = {"of": certificates, "beside": beside, "strangers": strangers}
        packed = {name: [der.hex() for der in ders] for name, ders in named.items()}
        reply, _ = _ask({"ask": "evidence", **packed})
        _demand_done(reply)
        return unpack_evidence(reply)


def _ask(question: Head, data: bytes = b"") -> tuple[Head, bytes]:
    pipe_in, pipe_out = child_pipes()
    send(pipe_out, question, data)
    return receive(pipe_in, _FROM_DESK)


def _demand_done(reply: Head) -> None:
    if "failed" in reply:
        raise NotNowError(str(reply["failed"]))
