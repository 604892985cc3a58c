"""Rights that went while somebody sat at the desk: what they began ends without them."""

from dataclasses import replace

import pytest

from clerkdesk.base.errors import Refused
from clerkdesk.domain.sittings import StopReason
from tests.office.attempts import enter
from tests.office.conftest import SmallOffice, write


def test_a_supervisor_who_changed_the_unit_approves_and_returns_there_only(fresh: SmallOffice) -> None:
    case = fresh.signed().id
    seen = fresh.supervisor.approvals.open(case).seen
    enter(fresh, replace(fresh.supervisor.actor.person, unit="Bauhof"))
    assert fresh.supervisor.approvals.open(case).barred == "APR-06"
    with pytest.raises(Refused, match="APR-06"):
        fresh.supervisor.approvals.approve(case, seen)
    with pytest.raises(Refused, match="APR-06"):
        fresh.supervisor.approvals.give_back(case, "Einzugsdatum prüfen")


def test_who_is_let_go_during_a_sitting_seals_nothing_and_leaves_no_sitting_behind(
    fresh: SmallOffice,
) -> None:
    case, signing = fresh.checked(), fresh.clerk.signing
    sitting = signing.prepare(case.id)
    signing.send_to_pad(sitting)
    enter(fresh, replace(fresh.clerk.actor.person, roles=frozenset()))
    with pytest.raises(Refused, match="RGT-01"):
        signing.seal(write(sitting))
    with pytest.raises(Refused, match="RGT-01"):
        signing.decline(sitting)
    assert len(fresh.versions(case.id)) == 1
    signing.stop(sitting, StopReason.DISCARDED)
    assert fresh.announced() == ()
