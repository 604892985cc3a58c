"""Who may collect what was made: whoever the form that is signed for it lets sign."""

from datetime import date

from clerkdesk.domain.cases import Case
from clerkdesk.domain.procedures import Procedure, SignerRole, StepId


def collectors(case: Case, procedure: Procedure, day: date) -> tuple[SignerRole, ...]:
    """As whom somebody may collect on a day, those first who need no power of attorney.

    An age that nobody knows counts as that of somebody grown up.
    """
    age = case.applicant.age_on(day)
    roles: list[SignerRole] = []
    for form in procedure.forms:
        for field in form.fields if form.at is StepId.HAND_OVER else ():
            if field.rule.is_for(age):
                roles += (field.role, *field.rule.instead)
            elif field.rule.otherwise is not None:
                roles.append(field.rule.otherwise)
    return tuple(dict.fromkeys(roles))
