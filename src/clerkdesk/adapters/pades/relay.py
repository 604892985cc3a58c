"""The desk's answers to its sealing child: the key signs, services stamp and testify, all within bounds."""

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from clerkdesk.adapters.pades.copying import Beginning
from clerkdesk.adapters.pades.messages import pack_evidence
from clerkdesk.adapters.pades.signatory import Signatory
from clerkdesk.base.children import Head
from clerkdesk.base.errors import ClerkDeskError, KeyTrouble, Refused
from clerkdesk.ports.signatures import KeyHolder
from clerkdesk.ports.trust import EvidenceSource, TimeStamps

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


@dataclass(frozen=True)
class Errand:
    """What one task of the child may need: time stamps, seals, and for these a key and whose it is."""

    stamps: int
    seals: int = 0
    keys: KeyHolder | None = None
    signatory: Signatory | None = None

    @property
    def questions(self) -> int:
        """How many questions may go out to services."""
        return self.stamps + (_MOST_INQUIRIES if self.stamps else 0)

    @property
    def digests(self) -> tuple[str, ...]:
        """The kinds of digest that are needed of the file."""
        return (self.signatory.digest,) if self.signatory else ()


class Relay:
    """Passes the child's questions on: as many as its errand needs, and no more.

    ``beginning`` is the file it works on. Only digests of that file with something behind it, which the desk
    has made itself, are signed or stamped, besides the signatures. Where the key fails, or the child asks for
    what it may not, the trouble is kept in ``trouble`` for the caller, and the child only learns that there
    was one.
    """

    def __init__(self, services: Services, errand: Errand, beginning: Beginning) -> None:
        self._services = services
        self._errand = errand
        self._beginning = beginning
        self._files: set[bytes] = set()
        self._signatures: set[bytes] = set()
        self._tokens: list[bytes] = []
        self._left = {
            "digest": errand.seals + errand.stamps,
            "sign": errand.seals,
            "stamp": errand.stamps,
            "evidence": _MOST_INQUIRIES,
        }
        self.trouble: ClerkDeskError | None = None

    @property
    def questions(self) -> int:
        """How many questions may go out to services."""
        return self._errand.questions

    def answer(self, question: Head, data: bytes) -> tuple[Head, bytes]:
        """The answer to one question."""
        try:
            kind = str(question["ask"])
            if self._left.get(kind, 0) == 0:
                raise KeyTrouble("KEY-05", "the sealing process asked for more than it may")
            self._left[kind] -= 1
            handlers: dict[str, Handler] = {
                "digest": self._take_digest,
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

    def _take_digest(self, question: Head, appended: bytes) -> tuple[Head, bytes]:
        digest = self._beginning.digest(question["kind"], appended)
        self._files.add(digest)
        return {}, digest

    def _sign(self, _: Head, data: bytes) -> tuple[Head, bytes]:
        from clerkdesk.adapters.pades.attributes import demand_attributes  # asn1crypto: not before a seal

        keys, signatory = self._errand.keys, self._errand.signatory
        assert keys is not None and signatory is not None
        demand_attributes(data, signatory, self._files)
        signature = keys.sign(data, signatory.digest)
        self._signatures.add(hashlib.sha256(signature).digest())
        return {}, signature

    def _stamp(self, _: Head, digest: bytes) -> tuple[Head, bytes]:
        if digest not in self._files | self._signatures:
            raise KeyTrouble("KEY-05", "the sealing process wanted something else stamped than its seal")
        service = self._services.stamps
        reply, token = _unless_it_fails(lambda: ({}, _demand(service).timestamp(digest)))
        self._tokens.append(token)
        return reply, token

    def _testify(self, question: Head, _: bytes) -> tuple[Head, bytes]:
        names = ("of", "beside", "strangers")
        of, beside, strangers = ([bytes.fromhex(der) for der in question[name]] for name in names)
        ours = [der for der in of if self._is_ours(der)]
        strangers += [der for der in of if der not in ours]
        service = self._services.evidence
        return _unless_it_fails(
            lambda: (pack_evidence(_demand(service).collect(ours, beside, strangers)), b"")
        )

    def _is_ours(self, certificate: bytes) -> bool:
        """Whether it is that of this seal, or of who stamped it; of a seal made earlier the child says so."""
        signatory = self._errand.signatory
        if signatory is None:
            return True
        return certificate == signatory.certificates[0] or any(certificate in token for token in self._tokens)


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
