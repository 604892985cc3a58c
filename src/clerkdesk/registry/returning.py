"""What goes back to a specialist program: the signed file, or a note that none comes."""

from datetime import datetime

from clerkdesk.base.ids import new_id
from clerkdesk.domain.documents import Document
from clerkdesk.domain.pending import PendingKind, PendingWork
from clerkdesk.domain.people import Actor


def send_back(document: Document, digest: str, actor: Actor, now: datetime) -> tuple[PendingWork, ...]:
    """The waiting work that delivers a signed file, none when nobody waits for it."""
    return _work(document, actor, now, (("digest", digest),))


def send_status(
    document: Document, status: str, actor: Actor, now: datetime, code: str = ""
) -> tuple[PendingWork, ...]:
    """The waiting work that says why no signed file comes ("declined", "failed")."""
    return _work(document, actor, now, (("status", status), ("code", code)))


def _work(
    document: Document, actor: Actor, now: datetime, what: tuple[tuple[str, str], ...]
) -> tuple[PendingWork, ...]:
    if not document.return_to:
        return ()
    by = actor.person.id
    facts = (("folder", document.return_to), ("name", document.file_name), ("by", by), *what)
    key = new_id()
    return (PendingWork(key, PendingKind.SEND_BACK, key, document.case, document.id, facts, now, actor.desk),)
