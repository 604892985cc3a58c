"""Who signs: the names of a case's applicant and of those beside them, said or corrected before the pad."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from clerkdesk.base.errors import Refused
from clerkdesk.domain.cases import UNNAMED, Applicant, Case
from clerkdesk.domain.documents import Direction, Document, DocumentVersion
from clerkdesk.domain.procedures import SignerRole, StepId
from clerkdesk.domain.signer_roles import REPRESENTED_BY

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


@dataclass(frozen=True)
class Naming:
    """What a clerk says of who signs; what is left out stays as it is.

    ``names`` are the people besides the applicant by role, an empty name for nobody. ``represented_by`` is as
    whom somebody signs in the applicant's place, APPLICANT when they sign themselves.
    """

    names: tuple[tuple[SignerRole, str], ...] = ()
    represented_by: SignerRole | None = None
    birth_date: date | None = None


def name_signers(case: Case, naming: Naming, sealed: Collection[SignerRole] = ()) -> Case:
    """Say who signs beside the applicant or for them; ``sealed`` are the roles somebody has signed in.

    Raises Refused SGN-23 when nothing is left to be signed, or when it would change what is sealed: who
    signed, or the age they signed at.
    """
    to_come = {StepId.SIGN, StepId.HAND_OVER} & {record.step for record in case.steps if not record.done}
    facts = dict(case.facts)
    said = {role.value: name for role, name in naming.names if role is not SignerRole.APPLICANT}
    if naming.represented_by is not None:
        own = naming.represented_by is SignerRole.APPLICANT
        said[REPRESENTED_BY] = "" if own else naming.represented_by.value
    born = naming.birth_date or case.applicant.birth_date
    fixed = {role.value for role in sealed} | ({REPRESENTED_BY} if sealed else set())
    changed = {key for key, value in said.items() if facts.get(key, "") != value}
    older = bool(sealed) and case.applicant.birth_date not in (None, born)
    if not to_come or changed & fixed or older:
        raise Refused("SGN-23", "it is signed already")
    kept = {key: value for key, value in {**facts, **said}.items() if value or key not in said}
    return replace(case, applicant=replace(case.applicant, birth_date=born), facts=tuple(kept.items()))
