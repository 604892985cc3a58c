"""What goes back to a specialist program: the signed file, or a note that none comes."""

from datetime import datetime

from clerkdesk.base.ids import new_id
from clerkdesk.domain.documents import Document
from clerkdesk.domain.pending import PendingKind, PendingWork
from clerkdesk.domain.people import Actor
from clerkdesk.ports.store import Unit

_ADDRESS = ("folder", "name", "by")


def send_back(document: Document, digest: str, actor: Actor, now: datetime) -> tuple[PendingWork, ...]:
    """The waiting work that delivers a signed file, none when nobody waits for it."""
    return _work(document, actor, now, (("digest", digest),))


def send_status(
    document: Document, status: str, actor: Actor, now: datetime, code: str = ""
) -> tuple[PendingWork, ...]:
    """The waiting work that says why no signed file comes ("declined", "failed")."""
    return _work(document, actor, now, (("status", status), ("code", code)))


def call_off(
    unit: Unit, document: Document, sealed: bool, status: str, who_when: tuple[Actor, datetime]
) -> tuple[PendingWork, ...]:
    """The waiting work that says no signed file comes after all; none when the program has it already.

    What was ``sealed`` here, and still waits for its approval or for the folder, never leaves: the note
    is newer, and of one document only the newest state goes out.
    """
    waits = any(work.document == document.id for work in unit.pending.waiting(PendingKind.SEND_BACK))
    return () if sealed and not waits else send_status(document, status, *who_when)


def sent_elsewhere(work: PendingWork, document: Document, actor: Actor, now: datetime) -> PendingWork:
    """The same work once more, for the folder and name that the document is awaited at now."""
    kept = tuple(fact for fact in work.facts if fact[0] not in _ADDRESS)
    [anew] = _work(document, actor, now, kept)
    return anew


def _work(
    document: Document, actor: Actor, now: datetime, what: tuple[tuple[str, str], ...]
) -> tuple[PendingWork, ...]:
    if not document.return_to:
        return ()
    by = actor.person.id
    facts = (("folder", document.return_to), ("name", document.file_name), ("by", by), *what)
    key = new_id()
    return (PendingWork(key, PendingKind.SEND_BACK, key, document.case, document.id, facts, now, actor.desk),)
