"""A case whose resident is at the pad stays with whoever sent it there."""

import pytest

from clerkdesk.base.errors import Refused
from clerkdesk.domain.sittings import StopReason
from tests.office.conftest import SmallOffice, write


def test_no_case_is_put_back_in_the_middle_of_a_sitting(fresh: SmallOffice) -> None:
    case = fresh.checked()
    fresh.clerk.inbox.claim(case.id)
    sitting = fresh.clerk.signing.prepare(case.id)
    fresh.clerk.signing.send_to_pad(sitting)
    with pytest.raises(Refused, match="CAS-11"):
        fresh.clerk.inbox.put_back(case.id)
    assert fresh.clerk.cases.open(case.id).case.clerk == fresh.clerk.actor.person.id
    fresh.clerk.signing.stop(sitting, StopReason.CLERK)
    assert fresh.clerk.inbox.put_back(case.id).clerk == ""


def test_once_it_is_sealed_it_may_be_put_back(fresh: SmallOffice) -> None:
    case = fresh.checked()
    fresh.clerk.inbox.claim(case.id)
    sitting = fresh.clerk.signing.prepare(case.id)
    fresh.clerk.signing.send_to_pad(sitting)
    fresh.clerk.signing.seal(write(sitting))
    assert fresh.clerk.inbox.put_back(case.id).clerk == ""
