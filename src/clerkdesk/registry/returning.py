"""What goes back to a specialist program: the signed file, or a note that none comes."""

from datetime import datetime

from clerkdesk.base.ids import new_id
from clerkdesk.domain.documents import Document
from clerkdesk.domain.pending import PendingKind, PendingWork


def send_back(document: Document, digest: str, desk: str, now: datetime) -> tuple[PendingWork, ...]:
    """The waiting work that delivers a signed file, none when nobody waits for it."""
    return _work(document, desk, now, (("digest", digest),))


def send_status(
    document: Document, status: str, desk: str, now: datetime, code: str = ""
) -> tuple[PendingWork, ...]:
    """The waiting work that says why no signed file comes ("declined", "failed")."""
    return _work(document, desk, now, (("status", status), ("code", code)))


def _work(
    document: Document, desk: str, now: datetime, what: tuple[tuple[str, str], ...]
) -> tuple[PendingWork, ...]:
    if not document.return_to:
        return ()
    facts = (("folder", document.return_to), ("name", document.file_name), *what)
    key = new_id()
    return (PendingWork(key, PendingKind.SEND_BACK, key, document.case, document.id, facts, now, desk),)
