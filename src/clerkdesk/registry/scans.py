"""Scans of forms signed on paper: a signature rests on one only while the case keeps it."""

from clerkdesk.base.errors import Refused
from clerkdesk.domain.cases import Case
from clerkdesk.domain.documents import Document, DocumentVersion
from clerkdesk.domain.entries import OnPaper
from clerkdesk.domain.paper_signing import SCAN, scans
from clerkdesk.domain.rights import Act
from clerkdesk.domain.sittings import SignedSitting
from clerkdesk.ports.store import Unit


def demand_scans(unit: Unit, signed: SignedSitting) -> None:
    """Refuse (PPR-01) signatures on paper whose scan is not in their case, or was withdrawn."""
    named = {one.entry.scan for one in signed.entries if isinstance(one.entry, OnPaper)}
    if named - {digest for _, digest in scans(_documents(unit, signed.sitting.case))}:
        raise Refused("PPR-01", "the scan is not in the case")


def demand_unused(unit: Unit, case: Case, document: Document) -> None:
    """Refuse (PPR-02) to take out a scan that a sealed signature rests on."""
    if document.form == SCAN:
        digest = unit.documents.versions(document.id)[-1].digest
        sealed = (line for line in unit.history.of_case(case.id) if line.act is Act.SEAL)
        if any(value == digest for line in sealed for name, value in line.values if name == "scan"):
            raise Refused("PPR-02", "a signature rests on the scan")


def _documents(unit: Unit, case: str) -> tuple[tuple[Document, DocumentVersion], ...]:
    found = unit.documents.of_case(case)
    return tuple((document, unit.documents.versions(document.id)[-1]) for document in found)
