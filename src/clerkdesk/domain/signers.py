"""Who signs: the name of a case's applicant, said or corrected before the pad."""

from collections.abc import Iterable
from dataclasses import replace

from clerkdesk.base.errors import Refused
from clerkdesk.domain.cases import UNNAMED, Applicant, Case
from clerkdesk.domain.documents import Direction, Document
from clerkdesk.domain.procedures import StepId

_NOT_KNOWN = "not-known"
"""The value of the fact when a clerk was asked for the name and said that nobody knows it."""


def is_asked_for(case: Case) -> bool:
    """Whether a clerk still has to say who signs, be it only that the name is not known."""
    return not case.named and case.fact(UNNAMED) != _NOT_KNOWN


def can_be_named(case: Case, documents: Iterable[Document]) -> bool:
    """Whether the name may be said or corrected: not in a form we made with it, nor once it is sealed."""
    signing = case.record(StepId.SIGN)
    ours = any(document.direction is Direction.OWN for document in documents)
    return signing is not None and not signing.done and not ours


def name_signer(case: Case, signer: Applicant, documents: Iterable[Document]) -> Case:
    """Say who signs; a signer without any name says that nobody knows it, and no seal will state one.

    Raises Refused SGN-09 when the name cannot be changed any more.
    """
    if not can_be_named(case, documents):
        raise Refused("SGN-09", "the name stands in a form of ours, or is sealed")
    facts = tuple(fact for fact in case.facts if fact[0] != UNNAMED)
    if not signer.spoken:
        return replace(case, facts=(*facts, (UNNAMED, _NOT_KNOWN)))
    named = replace(case.applicant, family_name=signer.family_name, given_names=signer.given_names)
    return replace(case, applicant=named, facts=facts)
