"""Invented people, cases and documents; every value a test does not care about is already there."""

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from clerkdesk.base.ids import new_id
from clerkdesk.domain.cases import Applicant, Case, StepRecord
from clerkdesk.domain.documents import Direction, Document, DocumentVersion
from clerkdesk.domain.dossiers import FilePlanEntry
from clerkdesk.domain.pending import PendingKind, PendingWork
from clerkdesk.domain.people import Person, Role
from clerkdesk.domain.procedures import StepId

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
BRANDT = Person("brandt", "Katrin Brandt", "Bürgerbüro", frozenset({Role.CLERK}))
SOMMER = Person("sommer", "Jens Sommer", "Bürgerbüro", frozenset({Role.CLERK}))
VOGT = Person("vogt", "Dr. Maria Vogt", "Bürgerbüro", frozenset({Role.SUPERVISOR}))
KELLER = Person("keller", "Anna Keller", "Standesamt", frozenset({Role.CLERK, Role.SUPERVISOR}))
EVERYBODY = (BRANDT, SOMMER, VOGT, KELLER)
PLAN = FilePlanEntry("11-10", "Meldewesen")

_references = count(1)


def a_case(**changes: Any) -> Case:
    """An open, unclaimed case of the Bürgerbüro in which nothing was done yet."""
    case = Case(
        id=new_id(),
        reference=f"26-{next(_references):05d}",
        procedure="residence-registration",
        applicant=Applicant("Mustermann", "Max", date(1990, 5, 17)),
        unit="Bürgerbüro",
        file_plan=PLAN.number,
        received_at=NOON,
        due=date(2026, 12, 6),
        steps=tuple(map(StepRecord, (StepId.CHECK, StepId.SIGN, StepId.APPROVE, StepId.FILE))),
    )
    return replace(case, **changes)


def a_document(case: str, **changes: Any) -> Document:
    """An incoming document of a case."""
    return replace(Document(new_id(), case, "Anmeldung", Direction.INCOMING, "anmeldung.pdf"), **changes)


def a_version(document: str, **changes: Any) -> DocumentVersion:
    """The first, unsigned version of a document."""
    version = DocumentVersion(new_id(), document, 1, "ab" * 32, 1000, False, NOON, BRANDT.id)
    return replace(version, **changes)


def waiting_work(**changes: Any) -> PendingWork:
    """A piece of work that waits since noon, for nobody in particular."""
    work = PendingWork(
        new_id(), PendingKind.SEND_BACK, new_id(), "", "", (("name", "a.pdf"),), NOON, "Schalter 1"
    )
    return replace(work, **changes)
