"""The office's store: one unit of work per act, repositories that speak in domain values."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from clerkdesk.domain.approvals import Approval
from clerkdesk.domain.cases import Case
from clerkdesk.domain.documents import Document, DocumentVersion
from clerkdesk.domain.dossiers import Dossier, FilePlanEntry
from clerkdesk.domain.history import HistoryEntry, HistoryLine, HistoryValue, KeptValue
from clerkdesk.domain.inboxes import Cursor, InboxCounts, InboxPage, InboxView
from clerkdesk.domain.pending import PendingKind, PendingWork
from clerkdesk.domain.people import Person
from clerkdesk.domain.rights import Act


class PeopleRepository(Protocol):
    """Who works here."""

    def add(self, person: Person) -> None:
        """Enter a person."""
        ...

    def get(self, person: str) -> Person:
        """A person by id; Missing PEO-01."""
        ...

    def save(self, person: Person) -> None:
        """Write a person whose roles changed; Missing PEO-01."""
        ...

    def all(self) -> tuple[Person, ...]:
        """Everybody, by name, also those who left."""
        ...


class FilePlanRepository(Protocol):
    """The file plan and its dossiers."""

    def add(self, entry: FilePlanEntry) -> None:
        """Enter a line of the plan."""
        ...

    def all(self) -> tuple[FilePlanEntry, ...]:
        """The whole plan, by number."""
        ...

    def dossier(self, file_plan: str, year: int) -> Dossier:
        """The dossier of an entry and year, opened if it is the first time; Missing FPL-01."""
        ...


class CaseRepository(Protocol):
    """Cases and their lists."""

    def add(self, case: Case) -> None:
        """Enter a case; Conflict CAS-04 when the reference is taken."""
        ...

    def get(self, case: str) -> Case:
        """A case by id; Missing CAS-05."""
        ...

    def by_reference(self, reference: str) -> Case | None:
        """The case with this reference, if there is one."""
        ...

    def save(self, case: Case) -> Case:
        """Write a changed case read before; returns it with its new revision.

        Raises Conflict DAT-01 when somebody else changed it since (its revision moved on).
        """
        ...

    def leave_counter(self, clerk: str, besides: str) -> None:
        """Whoever this person (id) had at the counter has gone, except for one case."""
        ...

    def put_into(self, case: str, dossier: str) -> None:
        """Lay a filed case into its dossier."""
        ...

    def next_number(self, year: int) -> int:
        """Take the next running number of a year, without gaps once committed."""
        ...

    def page(self, view: InboxView, person: Person, after: Cursor | None, limit: int, text: str) -> InboxPage:
        """A page of the inbox; ``text`` narrows by the beginning of a name or reference.

        MINE and APPROVALS hold open cases; UNIT also ends with the filed ones, newest last.
        APPROVALS are open cases of the person's unit whose next step is approval.
        """
        ...

    def counts(self, person: Person) -> InboxCounts:
        """How many open cases each view holds for this person."""
        ...

    def of_applicant(self, case: Case) -> int:
        """How many other cases the same applicant (names and birth date) has."""
        ...


class DocumentRepository(Protocol):
    """Documents, their versions, and what was approved."""

    def add(self, document: Document) -> None:
        """Enter a document."""
        ...

    def get(self, document: str) -> Document:
        """A document by id; Missing DOC-01."""
        ...

    def save(self, document: Document) -> None:
        """Write a changed document read in this same unit, so that nobody else's change is undone."""
        ...

    def of_case(self, case: str, withdrawn: bool = False) -> tuple[Document, ...]:
        """The documents of a case, oldest first; instead those that were withdrawn from it."""
        ...

    def add_version(self, version: DocumentVersion) -> None:
        """Enter a version; Conflict DOC-02 when the number is taken."""
        ...

    def that_came_as(self, digest: str) -> tuple[Document, ...]:
        """The documents whose first version has these bytes, oldest first, those withdrawn too."""
        ...

    def newest_signed(self, after: str, limit: int) -> tuple[DocumentVersion, ...]:
        """The newest versions of documents, where they are signed, by document from ``after`` (an id) on."""
        ...

    def ending(self, latest: datetime, after: str, limit: int) -> tuple[DocumentVersion, ...]:
        """Those of ``newest_signed`` whose archive time stamp ends by then."""
        ...

    def versions(self, document: str) -> tuple[DocumentVersion, ...]:
        """All versions, oldest first."""
        ...

    def add_approval(self, approval: Approval) -> None:
        """Write down an approval."""
        ...

    def approvals(self, case: str) -> tuple[Approval, ...]:
        """The approvals of a case that still bind, oldest first."""
        ...

    def lift_approvals(self, case: str) -> None:
        """Let what was approved in a case bind nobody any more; it stays written that it was."""
        ...


class HistoryRepository(Protocol):
    """The chain of acts."""

    def last(self) -> HistoryEntry | None:
        """The newest entry, locked against a second writer until this unit ends."""
        ...

    def append(self, entry: HistoryEntry, values: Iterable[HistoryValue]) -> None:
        """Add the next entry with its values; Conflict HIS-01 when the number is taken."""
        ...

    def of_case(self, case: str) -> tuple[HistoryLine, ...]:
        """What happened in a case, newest first."""
        ...

    def deeds(self, case: str) -> tuple[tuple[str, Act], ...]:
        """Who (id) did what in a case."""
        ...

    def entries(self) -> Iterator[HistoryEntry]:
        """The whole chain from its beginning."""
        ...

    def kept_values(self) -> Iterator[KeptValue]:
        """All values that were not erased, in the order of their entries."""
        ...

    def contradicted(self) -> tuple[str, ...]:
        """Cases (ids) whose versions or approvals are not those that the history tells of."""
        ...

    def values(self, number: int) -> tuple[HistoryValue, ...]:
        """The values of an entry that were not erased."""
        ...

    def erase(self, number: int) -> None:
        """Erase the values of an entry; the chain still verifies."""
        ...


class ActRepository(Protocol):
    """Idempotency: which acts were done already, by key."""

    def outcome(self, key: str) -> tuple[Act, str] | None:
        """The act of this key and what it brought about (an id or a word), None if it was not done."""
        ...

    def record(self, key: str, act: Act, outcome: str, at: datetime) -> None:
        """Write down that the act is done; Conflict ACT-01 when it was already."""
        ...


class PendingRepository(Protocol):
    """Waiting work."""

    def add(self, work: PendingWork) -> None:
        """Enter a piece of waiting work."""
        ...

    def waiting(self, kind: PendingKind | None = None, desk: str = "") -> tuple[PendingWork, ...]:
        """What waits, oldest first, of a kind and desk if given."""
        ...

    def lease(self, work: str, desk: str, now: datetime, until: datetime) -> PendingWork | None:
        """Take the work for a desk until a time; None when another desk holds it or it is gone."""
        ...

    def put_off(self, work: str, code: str, not_before: datetime) -> None:
        """Note a failed attempt, give the lease back, and try again later."""
        ...

    def finish(self, work: str) -> None:
        """Take done work off the queue; nothing happens when it is gone."""
        ...


class Unit(Protocol):
    """One unit of work: everything in it becomes true together or not at all."""

    @property
    def people(self) -> PeopleRepository: ...
    @property
    def file_plan(self) -> FilePlanRepository: ...
    @property
    def cases(self) -> CaseRepository: ...
    @property
    def documents(self) -> DocumentRepository: ...
    @property
    def history(self) -> HistoryRepository: ...
    @property
    def acts(self) -> ActRepository: ...
    @property
    def pending(self) -> PendingRepository: ...


class Store(Protocol):
    """Opens units of work.

    Raises Unreachable STO-01 (store away), STO-02 (disk full), STO-03 (locked too long), Unreadable STO-06
    (damaged).
    """

    def read(self) -> AbstractContextManager[Unit]:
        """A unit that only reads; nothing it does is kept."""
        ...

    def write(self) -> AbstractContextManager[Unit]:
        """A unit that is committed at its end, rolled back when anything is raised in it."""
        ...

    def close(self) -> None:
        """Let go of the store; safe to call twice."""
        ...
