"""Who may change what others are entitled to."""

import pytest

from clerkdesk.base.errors import Refused
from clerkdesk.domain.people import Person, Role
from clerkdesk.domain.rights import Act, demand_staffing

EVERYTHING = Person("1", "Erika Chef", "Bürgerbüro", frozenset(Role))
CLERK = Person("2", "Max Muster", "Bürgerbüro", frozenset({Role.CLERK, Role.SUPERVISOR}))
STAFFING = (Act.CHANGE_ROLES, Act.LET_GO)


@pytest.mark.parametrize("act", STAFFING)
def test_an_administrator_changes_others_and_never_themselves(act: Act) -> None:
    demand_staffing(EVERYTHING, act, CLERK.id)
    with pytest.raises(Refused, match="RGT-02"):
        demand_staffing(EVERYTHING, act, EVERYTHING.id)


@pytest.mark.parametrize("act", STAFFING)
def test_nobody_else_changes_anybody(act: Act) -> None:
    for colleague in (EVERYTHING.id, CLERK.id):
        with pytest.raises(Refused, match="RGT-01"):
            demand_staffing(CLERK, act, colleague)
