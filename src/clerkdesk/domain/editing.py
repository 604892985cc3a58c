"""When a document of a case may be changed, and what becomes of the places to sign on it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from clerkdesk.domain.cases import Case, CaseState
from clerkdesk.domain.documents import Direction, Document, DocumentVersion
from clerkdesk.domain.edits import (
    AddComment,
    AddImprint,
    Edit,
    FillFields,
    RemovePages,
    TurnPages,
)
from clerkdesk.domain.history import HistoryLine
from clerkdesk.domain.pages import Place
from clerkdesk.domain.paper_signing import SCAN
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.rights import Act

_KINDS: dict[type, str] = {
    FillFields: "fill",
    TurnPages: "turn",
    RemovePages: "remove",
    AddComment: "comment",
    AddImprint: "imprint",
}


def kinds(edits: Iterable[Edit]) -> str:
    """What is done in edits, each kind once, as the history keeps it.

    >>> kinds([TurnPages((0,), 1), RemovePages((3,)), TurnPages((1,), 2)])
    'turn remove'
    """
    return " ".join(dict.fromkeys(_KINDS[type(edit)] for edit in edits))


def printed_to_sign(history: Iterable[HistoryLine]) -> frozenset[str]:
    """The digests of versions that left the house to be signed with a pen."""
    return frozenset(line.value("digest") for line in history if line.act is Act.SIGN_ON_PAPER)


def why_unchangeable(
    case: Case, document: Document, newest: DocumentVersion, printed: Collection[str]
) -> str:
    """Why a document stays as it is (a code), empty when it may be changed.

    CAS-02, CAS-09 the case is over; DOC-01 it was withdrawn; EDT-01 it is signed, and a change would break
    that; EDT-02 it is a form of ours, which is made anew from what the case knows; EDT-03 it is out to be
    signed on paper (``printed``); EDT-04 it is approved, and what was approved is what is filed.
    """
    approval = case.record(StepId.APPROVE)
    reasons = (
        ("CAS-02", case.filed),
        ("CAS-09", case.state is CaseState.CLOSED),
        ("DOC-01", document.withdrawn),
        ("EDT-01", newest.signed),
        ("EDT-02", document.direction is Direction.OWN and bool(document.form)),
        ("EDT-04", approval is not None and approval.done),
        ("EDT-03", newest.digest in printed),
    )
    return next((code for code, holds in reasons if holds), "")


def suits_scan(document: Document, edits: Iterable[Edit]) -> bool:
    """Whether edits leave a scan of what was signed on paper what it is: it is turned, no more."""
    return document.form != SCAN or all(isinstance(edit, TurnPages) for edit in edits)


def moved_places(places: Sequence[tuple[str, Place]], edits: Iterable[Edit]) -> tuple[tuple[str, Place], ...]:
    """Chosen places to sign after the pages moved; one on a page that was turned or removed is chosen anew.

    >>> moved_places([("a", Place(2, 9, 9, 9, 9))], [RemovePages((0,))])
    (('a', Place(page=1, x=9, y=9, width=9, height=9)),)
    """
    left = list(places)
    for edit in edits:
        if isinstance(edit, TurnPages | RemovePages):
            left = [(name, place) for name, place in left if place.page not in edit.pages]
        if isinstance(edit, RemovePages):
            gone = edit.pages
            left = [
                (name, replace(place, page=place.page - sum(page < place.page for page in gone)))
                for name, place in left
            ]
    return tuple(left)
