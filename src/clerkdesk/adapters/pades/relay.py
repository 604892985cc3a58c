"""The desk's answers to its sealing child: the key signs, services stamp and testify, all within bounds."""

from collections.abc import Callable
from dataclasses import dataclass

from clerkdesk.adapters.pades.attributes import demand_attributes
from clerkdesk.adapters.pades.messages import pack_evidence
from clerkdesk.base.children import Head
from clerkdesk.base.errors import ClerkDeskError, KeyTrouble, Refused
from clerkdesk.ports.signatures import KeyHolder
from clerkdesk.ports.trust import EvidenceSource, TimeStamps

_DIGEST_LENGTH = 32
_MOST_INQUIRIES = 2

Handler = Callable[[Head, bytes], tuple[Head, bytes]]


@dataclass(frozen=True)
class Services:
    """Who is asked for what makes a seal last; None where the office has nobody."""

    stamps: TimeStamps | None = None
    evidence: EvidenceSource | None = None


NOBODY = Services()


class Relay:
    """Passes the child's questions on: as many as its task needs, and no more.

    ``keys`` and ``certificate`` are None where nothing is to be signed. Where the key fails, the trouble is
    kept in ``trouble`` for the caller, and the child only learns that there was one.
    """

    def __init__(
        self, services: Services, keys: KeyHolder | None, certificate: bytes, seals: int, stamps: int
    ) -> None:
        self._services = services
        self._keys = keys
        self._certificate = certificate
        self._left = {"sign": seals, "stamp": stamps, "evidence": _MOST_INQUIRIES}
        self.trouble: Exception | None = None

    @property
    def questions(self) -> int:
        """How many questions may go out to services."""
        return self._left["stamp"] + (self._left["evidence"] if self._left["stamp"] else 0)

    def answer(self, question: Head, data: bytes) -> tuple[Head, bytes]:
        """The answer to one question."""
        try:
            kind = str(question["ask"])
            if self._left.get(kind, 0) == 0:
                raise KeyTrouble("KEY-05", "the sealing process asked for more than it may")
            self._left[kind] -= 1
            handlers: dict[str, Handler] = {
                "sign": self._sign,
                "stamp": self._stamp,
                "evidence": self._testify,
            }
            return handlers[kind](question, data)
        except Exception as trouble:  # noqa: BLE001 - raised again by the one who waits
            self.trouble = trouble
            return {"failed": "KEY-05"}, b""

    def _sign(self, _: Head, data: bytes) -> tuple[Head, bytes]:
        demand_attributes(data, self._certificate)
        assert self._keys is not None
        return {}, self._keys.sign(data, "sha256")

    def _stamp(self, _: Head, digest: bytes) -> tuple[Head, bytes]:
        if len(digest) != _DIGEST_LENGTH:
            raise KeyTrouble("KEY-05", "the sealing process wanted something else stamped than a digest")
        try:
            if self._services.stamps is None:
                raise Refused("TRU-02", "no time stamp service is named")
            return {}, self._services.stamps.timestamp(digest)
        except ClerkDeskError as trouble:
            return {"failed": trouble.code}, b""

    def _testify(self, question: Head, _: bytes) -> tuple[Head, bytes]:
        of, beside = ([bytes.fromhex(der) for der in question[name]] for name in ("of", "beside"))
        try:
            if self._services.evidence is None:
                raise Refused("TRU-02", "no service is asked for evidence")
            found = self._services.evidence.collect(of, beside)
        except ClerkDeskError as trouble:
            return {"failed": trouble.code}, b""
        return pack_evidence(found), b""
