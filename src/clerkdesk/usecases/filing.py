"""Filing away: the last look, then the case lies in its dossier."""

from dataclasses import replace
from functools import partial

from clerkdesk.base.errors import ClerkDeskError, Refused
from clerkdesk.base.ids import new_id
from clerkdesk.domain.cases import Case, finish
from clerkdesk.domain.people import Actor
from clerkdesk.domain.procedures import StepId, known_procedure
from clerkdesk.domain.rights import Act, demand
from clerkdesk.ports.clock import Clock
from clerkdesk.ports.rulebook import Rulebook
from clerkdesk.registry.case_file import CaseFile, Change, Deed
from clerkdesk.registry.last_look import LastLook, demand_still


class Filing:
    """Files cases away for the person at this desk."""

    def __init__(
        self, actor: Actor, case_file: CaseFile, last_look: LastLook, rulebook: Rulebook, clock: Clock
    ) -> None:
        self._actor = actor
        self._case_file = case_file
        self._last_look = last_look
        self._rulebook = rulebook
        self._clock = clock

    def file_away(self, case: str, register_entered: bool, key: str = "") -> Case:
        """Lay a case into its dossier.

        ``register_entered`` is the clerk's word that the population register was updated; ClerkDesk never
        writes there. Call ``told`` with the ``key`` once the clerk has seen the outcome; without a key nobody
        waits to be told. Raises Refused: FIL-01 when the procedure asks for that word and it is missing,
        FIL-02 when a signed document is broken, APR-03 when what was approved is not the beginning any more;
        Conflict DAT-02 when a document came or changed after the last look; Missing CAS-06 when the file of
        the procedure was refused.
        """
        demand(self._actor.person, Act.FILE_AWAY)
        seen = self._last_look.at(case)
        now, me = self._clock.now(), self._actor.person.id

        def filed(current: Case) -> Case:
            # Where it is not known what the procedure asks for, that may not go unasked.
            rule = known_procedure(current.procedure, self._rulebook.procedures)
            if rule.asks_register and not register_entered:
                raise Refused("FIL-01", "not entered in the register")
            return finish(replace(current, register_entered=register_entered), StepId.FILE, now, me)

        deed = Deed(self._actor, Act.FILE_AWAY, case, key or new_id())
        self._case_file.announce(deed)
        try:
            done = self._case_file.write(
                deed,
                Change(to_case=filed, guard=partial(demand_still, seen=seen), dossier_year=now.year),
            )
        except ClerkDeskError:
            self._case_file.acknowledge(deed.key)
            raise
        if not key:
            self._case_file.acknowledge(deed.key)
        return done

    def told(self, key: str) -> None:
        """The clerk has seen how the filing announced under this key ended."""
        self._case_file.acknowledge(key)
