"""The inbox: list, claim, put back, open next."""

from collections.abc import Iterator
from dataclasses import replace

from clerkdesk.base.errors import Conflict, Refused
from clerkdesk.domain.cases import Case, demand_open
from clerkdesk.domain.inboxes import Cursor, InboxCounts, InboxPage, InboxRow, InboxView
from clerkdesk.domain.pending import PendingKind
from clerkdesk.domain.people import Actor
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.rights import Act, demand
from clerkdesk.domain.waiting import WaitState
from clerkdesk.ports.clock import Clock
from clerkdesk.ports.store import Store, Unit
from clerkdesk.registry.case_file import SITTING_ACTS, CaseFile, Change, Deed

PAGE = 100


class Inbox:
    """The inbox of the person at this desk."""

    def __init__(self, actor: Actor, store: Store, case_file: CaseFile, clock: Clock) -> None:
        self._actor = actor
        self._store = store
        self._case_file = case_file
        self._clock = clock

    def page(self, view: InboxView, after: Cursor | None = None, text: str = "") -> InboxPage:
        """The next 100 rows of a view; ``text`` narrows by the beginning of a name or reference."""
        demand(self._actor.person, Act.LOOK)
        with self._store.read() as unit:
            return unit.cases.page(view, self._actor.person, after, PAGE, text)

    def counts(self) -> InboxCounts:
        """How many open cases each view holds."""
        demand(self._actor.person, Act.LOOK)
        with self._store.read() as unit:
            return unit.cases.counts(self._actor.person)

    def claim(self, case: str) -> Case:
        """Take a case to this desk, its resident to the counter.

        Raises Conflict INB-01 when somebody else has it, Refused CAS-02 if filed.
        """
        me, now = self._actor.person.id, self._clock.now()

        def take(current: Case) -> Case:
            demand_open(current)
            return replace(current, clerk=me, counter_since=now)

        change = Change(to_case=take, at_counter=True)
        return self._case_file.write(Deed(self._actor, Act.CLAIM, case), change)

    def put_back(self, case: str) -> Case:
        """Lay a case back for anybody.

        Raises Conflict INB-01 when it is not this person's, Refused CAS-11 while somebody signs in it at this
        desk, or their signature waits for its seal.
        """
        me = self._actor.person.id

        def lay_back(current: Case) -> Case:
            demand_open(current)
            if current.clerk != me:
                raise Conflict("INB-01", "claimed by somebody else")
            return replace(current, clerk="", counter_since=None)

        change = Change(guard=self._demand_nobody_signs, to_case=lay_back)
        return self._case_file.write(Deed(self._actor, Act.PUT_BACK, case), change)

    def _demand_nobody_signs(self, unit: Unit, case: Case) -> None:
        for work in unit.pending.waiting(PendingKind.ANNOUNCED, self._actor.desk):
            at_work = work.case == case.id and work.fact("act") in SITTING_ACTS
            if at_work and unit.acts.outcome(work.key) is None:
                raise Refused("CAS-11", "somebody is signing in it")

    def next(self, besides: str = "") -> str | None:
        """The case to open next: the first of one's own, else the first unclaimed; None when all is done.

        What only waits for a supervisor, a printer or who collects it is passed over: there is nothing a
        clerk could do in it.
        """
        for view in (InboxView.MINE, InboxView.UNCLAIMED):
            for row in self._rows(view):
                nothing_to_do = row.next_step is StepId.APPROVE or row.waits is WaitState.ORDERED
                if row.id != besides and not nothing_to_do:
                    return row.id
        return None

    def _rows(self, view: InboxView) -> Iterator[InboxRow]:
        page = self.page(view)
        yield from page.rows
        while page.next is not None:
            page = self.page(view, page.next)
            yield from page.rows
