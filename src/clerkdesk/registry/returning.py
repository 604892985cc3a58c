"""What goes back to a specialist program: the signed file, or a note that none comes."""

from datetime import datetime

from clerkdesk.base.ids import new_id
from clerkdesk.domain.cases import releases
from clerkdesk.domain.documents import Document, DocumentVersion
from clerkdesk.domain.pending import PendingKind, PendingWork
from clerkdesk.domain.people import Actor
from clerkdesk.ports.store import Unit

WITHDRAWN, CLOSED, REOPENED = "withdrawn", "closed", "reopened"
"""What a program is told that waits for a signed file: of its document, or of the case it is in."""
_ADDRESS = ("folder", "name", "by")
_OF_THE_CASE = frozenset({CLOSED, REOPENED})


def send_back(document: Document, digest: str, actor: Actor, now: datetime) -> tuple[PendingWork, ...]:
    """The waiting work that delivers a signed file, none when nobody waits for it."""
    return _work(document, actor, now, (("digest", digest),))


def send_status(
    document: Document, status: str, actor: Actor, now: datetime, code: str = ""
) -> tuple[PendingWork, ...]:
    """The waiting work that says why no signed file comes ("declined", "failed")."""
    return _work(document, actor, now, (("status", status), ("code", code)))


def note_unless_delivered(
    unit: Unit, document: Document, newest: DocumentVersion, status: str, who_when: tuple[Actor, datetime]
) -> tuple[PendingWork, ...]:
    """The waiting work that tells the program of a document's fate; none when it has the signed file already.

    What was sealed here has gone back when it waits no more.
    """
    queue = unit.pending.waiting(PendingKind.SEND_BACK)
    waits = any(work.document == document.id and work.fact("digest") for work in queue)
    return () if newest.sealed_here and not waits else send_status(document, status, *who_when)


def sent_elsewhere(work: PendingWork, document: Document, actor: Actor) -> PendingWork:
    """The same work once more, for the folder and name that the document is awaited at now."""
    kept = tuple(fact for fact in work.facts if fact[0] not in _ADDRESS)
    [anew] = _work(document, actor, work.made_at, kept)
    return anew


def owed(unit: Unit) -> tuple[PendingWork, ...]:
    """What may go out now, oldest first: of each document the newest state only.

    A signed file waits until its case ``releases`` it. From then on what was to be told of the case, as
    "closed", counts no more.
    """
    newest: dict[str, PendingWork] = {}
    for work in unit.pending.waiting(PendingKind.SEND_BACK):
        before = newest.get(work.document)
        if before is None or not (_is_of_the_case(work) and _is_free(unit, before)):
            newest[work.document] = work
    return tuple(work for work in newest.values() if work.fact("status") or _is_free(unit, work))


def settled_by(work: PendingWork, other: PendingWork) -> bool:
    """Whether other work of the same document waits no more once this one was delivered.

    Older states do not go out any more; but a signed file outlives what is told of its case, which is not
    told any more to who has the file.
    """
    if _is_of_the_case(work) and other.fact("digest"):
        return False
    return other.made_at <= work.made_at or (bool(work.fact("digest")) and _is_of_the_case(other))


def _is_of_the_case(work: PendingWork) -> bool:
    return work.fact("status") in _OF_THE_CASE


def _is_free(unit: Unit, work: PendingWork) -> bool:
    return bool(work.fact("digest")) and releases(unit.cases.get(work.case))


def _work(
    document: Document, actor: Actor, now: datetime, what: tuple[tuple[str, str], ...]
) -> tuple[PendingWork, ...]:
    if not document.return_to:
        return ()
    by = actor.person.id
    facts = (("folder", document.return_to), ("name", document.file_name), ("by", by), *what)
    key = new_id()
    return (PendingWork(key, PendingKind.SEND_BACK, key, document.case, document.id, facts, now, actor.desk),)
