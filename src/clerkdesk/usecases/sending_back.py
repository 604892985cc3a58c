"""Sending back by hand: what could not be laid into its folder goes into another one."""

from dataclasses import replace
from datetime import datetime

from clerkdesk.base.errors import Conflict, Refused
from clerkdesk.domain.cases import Case
from clerkdesk.domain.pending import PendingKind
from clerkdesk.domain.people import Actor
from clerkdesk.domain.rights import Act, demand
from clerkdesk.ports.clock import Clock
from clerkdesk.ports.store import Store, Unit
from clerkdesk.registry.case_file import CaseFile, Change, Deed
from clerkdesk.registry.intake import Intake
from clerkdesk.registry.returning import owed, sent_elsewhere


class SendingBack:
    """Helps files on their way back for the person at this desk; the rounds carry them."""

    def __init__(self, actor: Actor, store: Store, case_file: CaseFile, intake: Intake, clock: Clock) -> None:
        self._actor = actor
        self._store = store
        self._case_file = case_file
        self._intake = intake
        self._clock = clock

    def redirect(self, document: str, folder: str) -> Case:
        """Let a document that could not go back, and what else is told of it, wait in another folder.

        Raises Refused RGT-01, EXC-10 when nothing of it is held up, Conflict EXC-11 while it is being tried
        again, Missing DOC-01, and EXC-02, EXC-03, EXC-09 of a folder it cannot be laid into.
        """
        demand(self._actor.person, Act.REDIRECT)
        with self._store.read() as unit:
            found = unit.documents.get(document)
            _demand_held_up(unit, document, self._clock.now())
            digest = unit.documents.versions(document)[-1].digest
        self._intake.demand_room(digest, folder, found.file_name)

        def redirected(unit: Unit, _case: Case) -> Change:
            _demand_held_up(unit, document, self._clock.now())
            queue = [w for w in unit.pending.waiting(PendingKind.SEND_BACK) if w.document == document]
            moved = replace(unit.documents.get(document), return_to=folder)
            return Change(
                edits=((document, lambda current: replace(current, return_to=folder)),),
                waiting=tuple(sent_elsewhere(work, moved, self._actor) for work in queue),
                ends=tuple(work.id for work in queue),
                values=(("name", moved.file_name),),
            )

        return self._case_file.write(Deed(self._actor, Act.REDIRECT, found.case), redirected)


def _demand_held_up(unit: Unit, document: str, now: datetime) -> None:
    """Refuse what goes its way, or is gone; a desk that tries it right now may yet succeed."""
    held = next((work for work in owed(unit) if work.document == document and work.code), None)
    if held is None:
        raise Refused("EXC-10", "nothing of it is held up")
    if held.leased_until is not None and held.leased_until > now:
        raise Conflict("EXC-11", "is being tried again")
