"""Who signs as whom: the people a case names, and what their age and the procedure make of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from clerkdesk.domain.cases import Case
from clerkdesk.domain.collection import COLLECTOR
from clerkdesk.domain.procedures import Form, FormField, Procedure, SignerRole, StepId

REPRESENTED_BY = "represented-by"
"""The fact that says as whom somebody signs in the applicant's place; of a collection another one says it."""


@dataclass(frozen=True)
class Part:
    """Somebody who signs: as whom, their name (empty while nobody said it), and whether they must."""

    role: SignerRole
    name: str
    needed: bool = True


@dataclass(frozen=True)
class Cast:
    """Who signs in a case, in the order they come to the pad.

    ``others`` might sign too where the case names them; ``instead`` are the roles somebody may sign in the
    applicant's place in. ``lacks_age``: who signs depends on a date of birth that nobody said.
    """

    parts: tuple[Part, ...] = ()
    others: tuple[SignerRole, ...] = ()
    instead: tuple[SignerRole, ...] = ()
    lacks_age: bool = False


ALONE = Cast((Part(SignerRole.APPLICANT, ""),))
"""The applicant signs and nobody else."""


def name_of(case: Case, role: SignerRole) -> str:
    """The name of whoever signs in a role, as one says it; empty when nobody said it."""
    if role is SignerRole.APPLICANT:
        return case.applicant.spoken if case.named else ""
    return case.fact(role.value)


def role_in(case: Case, field: FormField, at: StepId, day: date) -> SignerRole | None:
    """As whom a field is signed in a case on a day; None when it is left empty.

    A date of birth that nobody knows counts as that of somebody grown up: ask ``lacks_age`` first.
    """
    rule, age = field.rule, case.applicant.age_on(day)
    collected = at is StepId.HAND_OVER  # then it was asked already who may
    stands_in = case.fact(COLLECTOR if collected else REPRESENTED_BY)
    if stands_in in (rule.instead if collected else rule.representatives(age)):
        return SignerRole(stands_in)
    if not rule.is_for(age):
        return rule.otherwise
    return None if rule.optional and not name_of(case, field.role) else field.role


def lacks_age(case: Case, fields: Iterable[FormField]) -> bool:
    """Whether nobody can say who signs before the applicant's date of birth is known."""
    return case.applicant.birth_date is None and any(field.rule.asks_age for field in fields)


def cast_of(case: Case, procedure: Procedure, forms: Iterable[Form], day: date) -> Cast:
    """Who signs these forms of a case on a day."""
    asked = [(field, form.at) for form in forms for field in form.fields]
    signing = [role for field, at in asked if (role := role_in(case, field, at, day)) is not None]
    age = case.applicant.age_on(day)
    fits = [field for field, _ in asked if field.rule.is_for(age)]
    represented = [field.rule.representatives(age) for field, _ in asked]
    optional = {field.role for field in fits if field.rule.optional}
    order = procedure.pad_order
    parts = [Part(role, name_of(case, role), role not in optional) for role in dict.fromkeys(signing)]
    return Cast(
        parts=tuple(sorted(parts, key=lambda part: order.index(part.role))),
        others=tuple(role for role in order if role in optional and role not in signing),
        instead=tuple(role for role in order if any(role in roles for roles in represented)),
        lacks_age=lacks_age(case, (field for field, _ in asked)),
    )


def signed_fields(case: Case, form: Form, day: date) -> dict[str, SignerRole]:
    """The fields of a form that are signed in this case on a day, and as whom, in the form's order."""
    roles = {field.name: role_in(case, field, form.at, day) for field in form.fields}
    return {name: role for name, role in roles.items() if role is not None}
