"""Scans of forms signed on paper: a signature rests on the one at hand, while the case keeps it."""

from clerkdesk.base.errors import Conflict, Refused
from clerkdesk.domain.cases import Case
from clerkdesk.domain.documents import Direction, Document, DocumentVersion
from clerkdesk.domain.entries import OnPaper
from clerkdesk.domain.paper_signing import SCAN, scan_at_hand, scans
from clerkdesk.domain.rights import Act
from clerkdesk.domain.sittings import SignedSitting
from clerkdesk.ports.store import Unit


def demand_scans(unit: Unit, signed: SignedSitting) -> None:
    """Refuse signatures on paper that nobody can have given on it.

    Raises Refused PPR-01 when the scan is not in their case, was withdrawn, or is not the one at hand any
    more; Conflict DAT-02 when a form of ours had not left the house as it stands now when the scan came: what
    was signed is an earlier one.
    """
    case = signed.sitting.case
    on_paper = {one.document: one.entry.scan for one in signed.entries if isinstance(one.entry, OnPaper)}
    if not on_paper:
        return
    kept = {digest for _, digest in scans(_documents(unit, case))}
    at_hand = scan_at_hand(unit.history.of_case(case))
    if at_hand is None or set(on_paper.values()) != kept & {at_hand.digest}:
        raise Refused("PPR-01", "the scan is not at hand")
    shown = {field.document: field.digest for field in signed.fields if field.document in on_paper}
    for document, digest in shown.items():
        if unit.documents.get(document).direction is Direction.OWN and digest not in at_hand.left:
            raise Conflict("DAT-02", "the form on the paper is an earlier one")


def superseded(unit: Unit, case: Case) -> tuple[str, ...]:
    """The scan (document id) whose place another one takes; it is withdrawn then, and only kept."""
    at_hand = scan_at_hand(unit.history.of_case(case.id))
    found = scans(_documents(unit, case.id)) if at_hand is not None else ()
    return tuple(one.id for one, digest in found if at_hand is not None and digest == at_hand.digest)


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
