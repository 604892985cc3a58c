"""Two people of one case are told apart by their names: nobody signs beside themselves."""

from collections.abc import Mapping
from unicodedata import normalize

from clerkdesk.base.errors import Refused
from clerkdesk.domain.cases import Applicant
from clerkdesk.domain.names import as_typed
from clerkdesk.domain.procedures import SignerRole

_BOTH = (SignerRole.GUARDIAN_1, SignerRole.GUARDIAN_2)


def folded(name: str) -> str:
    """A name as it is compared: whatever its case, its spaces and how its letters are put together.

    >>> folded(" Jonas  MUSTER") == folded("Jonas Muster")
    True
    """
    return normalize("NFC", normalize("NFC", as_typed(name)).casefold())


def doubled(applicant: Applicant, names: Mapping[SignerRole, str]) -> SignerRole | None:
    """The first role in which somebody is named who signs already: the applicant, or the other guardian.

    Who has custody, a carer, somebody authorised and an interpreter act for another or are the other's voice:
    none of them is the applicant (sections 181, 1629, 1814 BGB). Who has custody may well interpret.
    """
    own = {folded(applicant.spoken), folded(applicant.listed)} - {""}
    for role, name in names.items():
        if role is not SignerRole.APPLICANT and folded(name) in own:
            return role
    first, second = (folded(names.get(role, "")) for role in _BOTH)
    return SignerRole.GUARDIAN_2 if first and first == second else None


def demand_apart(applicant: Applicant, names: Mapping[SignerRole, str], clerk: str) -> None:
    """Refuse who would sign beside themselves (SGN-24), and the ``clerk`` on duty (SGN-25).

    Nobody acts for the office in a matter they take part in (section 20 VwVfG): the clerk is the one who
    witnesses and seals what these people sign, be it as their own interpreter.
    """
    role = doubled(applicant, names)
    if role is not None:
        raise Refused("SGN-24", f"signs already: {role}")
    if folded(clerk) in {folded(name) for name in names.values() if name}:
        raise Refused("SGN-25", "the clerk on duty")
