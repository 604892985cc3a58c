"""Who may collect what was made: whoever the form that is signed for it lets sign."""

from datetime import date

from clerkdesk.domain.cases import Case
from clerkdesk.domain.procedures import Procedure, SignerRole, StepId

_OF_AGE = 18
"""From then on nobody has custody of a person (section 2 BGB)."""
_CUSTODY = frozenset({SignerRole.GUARDIAN_1, SignerRole.GUARDIAN_2})


def collectors(case: Case, procedure: Procedure, day: date) -> tuple[SignerRole, ...]:
    """As whom somebody may collect on a day, those first who need no power of attorney.

    An age that nobody knows counts as that of somebody grown up, for whom nobody has custody; of a second one
    who has, it is only spoken where the case names them.
    """
    age = case.applicant.age_on(day)
    roles: list[SignerRole] = []
    for form in procedure.forms:
        for field in form.fields if form.at is StepId.HAND_OVER else ():
            if field.rule.is_for(age):
                roles += (field.role, *field.rule.instead)
            elif field.rule.otherwise is not None:
                roles.append(field.rule.otherwise)
    left_out = set(_CUSTODY) if age is None or age >= _OF_AGE else set()
    if not case.fact(SignerRole.GUARDIAN_2.value):
        left_out.add(SignerRole.GUARDIAN_2)
    return tuple(role for role in dict.fromkeys(roles) if role not in left_out)
