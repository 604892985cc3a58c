"""Sending back by hand: what could not be laid into its folder goes into another one."""

from dataclasses import replace

from clerkdesk.domain.cases import Case
from clerkdesk.domain.pending import PendingKind
from clerkdesk.domain.people import Actor
from clerkdesk.domain.rights import Act, demand
from clerkdesk.ports.clock import Clock
from clerkdesk.ports.store import Store
from clerkdesk.registry.case_file import CaseFile, Change, Deed
from clerkdesk.registry.intake import Intake
from clerkdesk.registry.returning import sent_elsewhere


class SendingBack:
    """Helps files on their way back for the person at this desk; the rounds carry them."""

    def __init__(self, actor: Actor, store: Store, case_file: CaseFile, intake: Intake, clock: Clock) -> None:
        self._actor = actor
        self._store = store
        self._case_file = case_file
        self._intake = intake
        self._clock = clock

    def redirect(self, document: str, folder: str) -> Case:
        """Let a document wait in another folder from now on; what could not go back goes there.

        Raises Refused RGT-01, Missing DOC-01, and EXC-02, EXC-03, EXC-09 of a folder it cannot be laid into.
        """
        demand(self._actor.person, Act.REDIRECT)
        with self._store.read() as unit:
            found = unit.documents.get(document)
            waiting = [w for w in unit.pending.waiting(PendingKind.SEND_BACK) if w.document == document]
            digest = unit.documents.versions(document)[-1].digest
        self._intake.demand_room(digest, folder, found.file_name)
        moved = replace(found, return_to=folder)
        now = self._clock.now()
        change = Change(
            saved_documents=(moved,),
            waiting=tuple(sent_elsewhere(work, moved, self._actor, now) for work in waiting[-1:]),
            values=(("name", found.file_name),),
        )
        return self._case_file.write(Deed(self._actor, Act.REDIRECT, found.case), change)
