"""Documents, their versions and what was approved, in the store."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, exists, insert, select, update

from clerkdesk.adapters.store.column_types import AnyRow
from clerkdesk.adapters.store.tables import approvals, documents, versions
from clerkdesk.adapters.store.troubles import expecting
from clerkdesk.base.errors import Conflict, Missing
from clerkdesk.domain.approvals import Approval
from clerkdesk.domain.documents import Direction, Document, DocumentVersion


class SqlDocuments:
    """Documents and their versions; the bytes lie elsewhere, by digest."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, document: Document) -> None:
        """Enter a document; Missing CAS-05 when there is no such case."""
        with expecting(dangling=Missing("CAS-05")):
            self._connection.execute(insert(documents), _row(document))

    def get(self, document: str) -> Document:
        """A document by id; Missing DOC-01."""
        row = self._connection.execute(select(documents).where(documents.c.id == document)).one_or_none()
        if row is None:
            raise Missing("DOC-01")
        return _document(row)

    def save(self, document: Document) -> None:
        """Write a changed document that was read in this same unit; Missing DOC-01."""
        changed = update(documents).where(documents.c.id == document.id).values(_row(document))
        if self._connection.execute(changed).rowcount != 1:
            raise Missing("DOC-01")

    def of_case(self, case: str, withdrawn: bool = False) -> tuple[Document, ...]:
        """The documents of a case, oldest first (ids sort by the time they were given)."""
        found = select(documents).where(documents.c.case == case, documents.c.withdrawn.is_(withdrawn))
        found = found.order_by(documents.c.id)
        return tuple(map(_document, self._connection.execute(found)))

    def add_version(self, version: DocumentVersion) -> None:
        """Enter a version; Conflict DOC-02 when the number is taken, Missing DOC-01."""
        with expecting(taken=Conflict("DOC-02"), dangling=Missing("DOC-01")):
            self._connection.execute(insert(versions), vars(version))

    def that_came_as(self, digest: str) -> tuple[Document, ...]:
        """The documents whose first version has these bytes, oldest first, those withdrawn too."""
        first = select(versions.c.document).where(versions.c.digest == digest, versions.c.number == 1)
        found = select(documents).where(documents.c.id.in_(first)).order_by(documents.c.id)
        return tuple(map(_document, self._connection.execute(found)))

    def newest_signed(self, after: str, limit: int) -> tuple[DocumentVersion, ...]:
        """The newest versions of documents, where they are signed, by document from ``after`` (an id) on."""
        return self._newest(versions.c.signed.is_(True), after, limit)

    def ending(self, latest: datetime, after: str, limit: int) -> tuple[DocumentVersion, ...]:
        """Those of ``newest_signed`` whose archive time stamp ends by then."""
        return self._newest(versions.c.archive_ends <= latest, after, limit)

    def _newest(self, condition: ColumnElement[bool], after: str, limit: int) -> tuple[DocumentVersion, ...]:
        later = versions.alias()
        newer = select(later.c.id).where(
            later.c.document == versions.c.document, later.c.number > versions.c.number
        )
        found = select(versions).where(versions.c.document > after, condition, ~exists(newer))
        rows = self._connection.execute(found.order_by(versions.c.document).limit(limit))
        return tuple(DocumentVersion(**row._mapping) for row in rows)

    def versions(self, document: str) -> tuple[DocumentVersion, ...]:
        """All versions, oldest first."""
        found = select(versions).where(versions.c.document == document).order_by(versions.c.number)
        return tuple(DocumentVersion(**row._mapping) for row in self._connection.execute(found))

    def add_approval(self, approval: Approval) -> None:
        """Write down an approval; Missing DOC-01 when there is no such document."""
        with expecting(dangling=Missing("DOC-01")):
            self._connection.execute(insert(approvals), {**vars(approval), "lifted": False})

    def approvals(self, case: str) -> tuple[Approval, ...]:
        """The approvals of a case that still bind, oldest first."""
        found = select(approvals).where(approvals.c.case == case, approvals.c.lifted.is_(False))
        rows = self._connection.execute(found.order_by(approvals.c.number))
        return tuple(Approval(row.case, row.document, row.digest, row.by, row.at) for row in rows)

    def lift_approvals(self, case: str) -> None:
        """Let what was approved in a case bind nobody any more; it stays written that it was."""
        self._connection.execute(update(approvals).where(approvals.c.case == case).values(lifted=True))


def _row(document: Document) -> dict[str, Any]:
    return {**vars(document), "direction": document.direction.value}


def _document(row: AnyRow) -> Document:
    fields = dict(row._mapping)
    return Document(**{**fields, "direction": Direction(row.direction)})
