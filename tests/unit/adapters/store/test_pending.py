"""Waiting work in the store: worked off by one desk at a time."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

from clerkdesk.domain.pending import PendingKind
from clerkdesk.ports.store import Store
from tests.fakes.office import NOON, a_case, a_document, waiting_work

SOON = NOON + timedelta(minutes=2)


def test_waiting_work_comes_back_oldest_first_of_a_kind_and_desk(store: Store) -> None:
    case = a_case()
    document = a_document(case.id)
    young = waiting_work(made_at=SOON, not_before=SOON, code="EXC-01", case=case.id, document=document.id)
    old = waiting_work()
    announced = waiting_work(kind=PendingKind.ANNOUNCED, desk="Schalter 2")
    with store.write() as unit:
        unit.cases.add(case)
        unit.documents.add(document)
        for work in (young, old, announced):
            unit.pending.add(work)
    with store.read() as unit:
        assert unit.pending.waiting(PendingKind.SEND_BACK) == (old, young)
        assert unit.pending.waiting(desk="Schalter 2") == (announced,)
        assert unit.pending.waiting(PendingKind.ANNOUNCED, "Schalter 1") == ()
        assert set(unit.pending.waiting()) == {young, old, announced}


def test_only_one_desk_holds_a_piece_of_work_until_its_lease_ends(store: Store) -> None:
    work = waiting_work()
    with store.write() as unit:
        unit.pending.add(work)
        held = unit.pending.lease(work.id, "Schalter 1", NOON, SOON)
        assert held == replace(work, leased_by="Schalter 1", leased_until=SOON)
        assert unit.pending.lease(work.id, "Schalter 2", NOON, SOON) is None
        assert unit.pending.lease(work.id, "Schalter 1", NOON, SOON) == held, "the holder may renew it"
        assert unit.pending.lease(work.id, "Schalter 2", SOON, SOON + timedelta(1)) is not None
        assert unit.pending.lease("gone", "Schalter 2", NOON, SOON) is None


def test_desks_that_reach_for_the_same_work_at_once_do_not_both_get_it(store: Store) -> None:
    work = waiting_work()
    with store.write() as unit:
        unit.pending.add(work)

    def reach(desk: str) -> bool:
        with store.write() as unit:
            return unit.pending.lease(work.id, desk, NOON, SOON) is not None

    with ThreadPoolExecutor(4) as desks:
        assert sum(desks.map(reach, "abcdefgh")) == 1


def test_work_that_failed_is_free_again_and_remembers_why(store: Store) -> None:
    work = waiting_work()
    with store.write() as unit:
        unit.pending.add(work)
        unit.pending.lease(work.id, "Schalter 1", NOON, SOON)
        unit.pending.put_off(work.id, "EXC-01", SOON)
    with store.read() as unit:
        assert unit.pending.waiting() == (replace(work, attempts=1, code="EXC-01", not_before=SOON),)


def test_finished_work_is_gone_and_finishing_it_twice_is_no_trouble(store: Store) -> None:
    work = waiting_work()
    with store.write() as unit:
        unit.pending.add(work)
    for _ in range(2):
        with store.write() as unit:
            unit.pending.finish(work.id)
    with store.read() as unit:
        assert unit.pending.waiting() == ()
