"""Who signs: the name of a case's applicant, said or corrected before the pad."""

from collections.abc import Iterable
from dataclasses import replace

from clerkdesk.base.errors import Refused
from clerkdesk.domain.cases import UNNAMED, Applicant, Case
from clerkdesk.domain.documents import Direction, Document, DocumentVersion
from clerkdesk.domain.procedures import StepId

_NOT_KNOWN = "not-known"
"""The value of the fact when a clerk was asked for the name and said that nobody knows it."""


def is_asked_for(case: Case) -> bool:
    """Whether a clerk still has to say who signs, be it only that the name is not known."""
    return not case.named and case.fact(UNNAMED) != _NOT_KNOWN


def can_be_named(case: Case, documents: Iterable[tuple[Document, DocumentVersion]]) -> bool:
    """Whether the name may be said or corrected: not in a form we made with it, nor once it is sealed.

    ``documents`` are those of the case with their newest versions; one sealed here is enough.
    """
    signing = case.record(StepId.SIGN)
    fixed = any(found.direction is Direction.OWN or newest.sealed_here for found, newest in documents)
    return signing is not None and not signing.done and not fixed


def name_signer(case: Case, signer: Applicant, documents: Iterable[tuple[Document, DocumentVersion]]) -> Case:
    """Say who signs; a signer without any name says that nobody knows it, and no seal will state one.

    The date of birth belongs to the name it was given with, and goes when that changes. Raises Refused
    SGN-09 when the name cannot be changed any more.
    """
    if not can_be_named(case, documents):
        raise Refused("SGN-09", "the name stands in a form of ours, or is sealed")
    facts = tuple(fact for fact in case.facts if fact[0] != UNNAMED)
    if not signer.spoken:
        return replace(case, facts=(*facts, (UNNAMED, _NOT_KNOWN)))
    same = signer.listed.casefold() == case.applicant.listed.casefold()
    born = case.applicant.birth_date if same else None
    return replace(case, applicant=replace(signer, birth_date=born), facts=facts)
