"""A clock that runs behind what already happened is noticed, seconds between desks are not."""

from datetime import UTC, datetime, timedelta

import pytest

from clerkdesk.base.errors import Refused
from clerkdesk.registry.history import demand_clock
from tests.office.conftest import SmallOffice


def newest(small: SmallOffice) -> datetime:
    """When the last thing happened that the history tells of."""
    small.registration()
    with small.desk.adapters.store.read() as unit:
        last = unit.history.last()
    assert last is not None
    return last.at


def test_a_clock_that_was_set_back_is_noticed(fresh: SmallOffice) -> None:
    at = newest(fresh)
    with pytest.raises(Refused, match="CLK-01"):
        demand_clock(fresh.desk.adapters.store, at - timedelta(minutes=6))


@pytest.mark.parametrize("ahead", [timedelta(days=400), timedelta(0), timedelta(minutes=-4)])
def test_any_other_clock_is_not(fresh: SmallOffice, ahead: timedelta) -> None:
    demand_clock(fresh.desk.adapters.store, newest(fresh) + ahead)


def test_a_house_in_which_nothing_happened_yet_has_no_wrong_clock(fresh: SmallOffice) -> None:
    with fresh.desk.adapters.store.read() as unit:
        if unit.history.last() is None:
            demand_clock(fresh.desk.adapters.store, datetime(2000, 1, 1, tzinfo=UTC))
