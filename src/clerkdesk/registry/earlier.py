"""A file that is handed over again: which document it is already, and the key of taking it in."""

import hashlib
from dataclasses import dataclass

from clerkdesk.domain.cases import Case, CaseState
from clerkdesk.domain.documents import Document
from clerkdesk.domain.pending import PendingKind
from clerkdesk.ports.store import Unit


@dataclass(frozen=True)
class Handing:
    """A file as it is handed over: its bytes (SHA-256), the reference it brings, where it is awaited."""

    digest: str
    reference: str
    return_to: str
    name: str

    def key(self, case: str, times: int) -> str:
        """The idempotency key of taking it in for the next time, into a case (id) or a new one (empty).

        Two desks that take the same file in at the same moment have the same key, so that one of them does.
        """
        parts = self.digest, self.reference, self.return_to, self.name, case, str(times)
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()


@dataclass(frozen=True)
class Earlier:
    """What is known of the same bytes: the document still under way, and how often they came in at all."""

    under_way: Document | None
    times: int


def earlier(unit: Unit, handing: Handing) -> Earlier:
    """Look for the document that a file handed over again already is.

    It is one with the same bytes in an open case, not withdrawn, and either not signed yet or signed and
    not gone back yet. With a reference it lies in the case of that reference, and is awaited at the same
    place, or one of the two is awaited nowhere. Without one it is awaited at the same place; or both are
    nowhere, and nobody has said yet whose case it is: a form for anybody may be handed over for many. So a
    file that was declined is the same one, and waits again; one that was signed and sent back, filed,
    withdrawn or closed is not, and comes in anew.
    """
    came = unit.documents.that_came_as(handing.digest)
    same = (document for document in came if _is(unit.cases.get(document.case), document, handing))
    return Earlier(next((document for document in same if _under_way(unit, document)), None), len(came))


def _is(case: Case, document: Document, handing: Handing) -> bool:
    if document.withdrawn or case.filed or case.state is not CaseState.OPEN:
        return False
    if handing.reference and handing.reference != case.reference:
        return False
    if document.return_to and handing.return_to:
        return (document.return_to, document.file_name) == (handing.return_to, handing.name)
    if handing.reference:
        return True
    return not case.named and document.return_to == handing.return_to


def _under_way(unit: Unit, document: Document) -> bool:
    if len(unit.documents.versions(document.id)) == 1:
        return True
    return any(work.document == document.id for work in unit.pending.waiting(PendingKind.SEND_BACK))
