"""The desk's answers to its sealing child: the key signs, services stamp and testify, all within bounds."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from clerkdesk.adapters.pades.attributes import demand_attributes
from clerkdesk.adapters.pades.messages import pack_evidence
from clerkdesk.adapters.pades.signatory import Signatory
from clerkdesk.base.children import Head
from clerkdesk.base.errors import ClerkDeskError, KeyTrouble, Refused
from clerkdesk.ports.signatures import KeyHolder
from clerkdesk.ports.trust import EvidenceSource, TimeStamps

_DIGEST_LENGTH = 32
_MOST_INQUIRIES = 2

_log = logging.getLogger(__name__)
Service = TypeVar("Service")
Handler = Callable[[Head, bytes], tuple[Head, bytes]]


@dataclass(frozen=True)
class Services:
    """Who is asked for what makes a seal last; None where the office has nobody."""

    stamps: TimeStamps | None = None
    evidence: EvidenceSource | None = None


NOBODY = Services()


class Relay:
    """Passes the child's questions on: as many as its task needs, and no more.

    ``keys`` and ``signatory`` are None where nothing is to be signed. The child has no say in which digest
    is used: what it wants signed must be made for the one agreed on. Where the key fails, or the child asks
    for what it may not, the trouble is kept in ``trouble`` for the caller, and the child only learns that
    there was one.
    """

    def __init__(
        self,
        services: Services,
        keys: KeyHolder | None,
        signatory: Signatory | None,
        seals: int,
        stamps: int,
    ) -> None:
        self._services = services
        self._keys = keys
        self._signatory = signatory
        self._left = {"sign": seals, "stamp": stamps, "evidence": _MOST_INQUIRIES}
        self.trouble: ClerkDeskError | None = None

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
        except ClerkDeskError as trouble:
            self.trouble = trouble
        except Exception as trouble:  # noqa: BLE001 - raised again by the one who waits
            self.trouble = KeyTrouble(
                "KEY-05", f"the sealing process talks nonsense: {type(trouble).__name__}"
            )
        return {"failed": "KEY-05"}, b""

    def _sign(self, _: Head, data: bytes) -> tuple[Head, bytes]:
        assert self._keys is not None and self._signatory is not None
        demand_attributes(data, self._signatory)
        return {}, self._keys.sign(data, self._signatory.digest)

    def _stamp(self, _: Head, digest: bytes) -> tuple[Head, bytes]:
        if len(digest) != _DIGEST_LENGTH:
            raise KeyTrouble("KEY-05", "the sealing process wanted something else stamped than a digest")
        service = self._services.stamps
        return _unless_it_fails(lambda: ({}, _demand(service).timestamp(digest)))

    def _testify(self, question: Head, _: bytes) -> tuple[Head, bytes]:
        of, beside = ([bytes.fromhex(der) for der in question[name]] for name in ("of", "beside"))
        service = self._services.evidence
        return _unless_it_fails(lambda: (pack_evidence(_demand(service).collect(of, beside)), b""))


def _demand(service: Service | None) -> Service:
    if service is None:
        raise Refused("TRU-02", "no service is named")
    return service


def _unless_it_fails(ask: Callable[[], tuple[Head, bytes]]) -> tuple[Head, bytes]:
    """What a service brought, or the code of its trouble: no ink must be lost for it, whatever it is."""
    try:
        return ask()
    except ClerkDeskError as trouble:
        _log.warning("sealing goes on without: %s", trouble)
        return {"failed": trouble.code}, b""
    except Exception:  # noqa: BLE001 - even a fault of ours
        _log.exception("sealing goes on without a service")
        return {"failed": "TRU-05"}, b""
