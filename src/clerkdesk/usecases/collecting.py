"""What is made elsewhere for a case: it arrives, the applicant is told, and somebody comes to collect it."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from clerkdesk.base.errors import Conflict, Refused
from clerkdesk.domain.apart import demand_apart
from clerkdesk.domain.cases import Case
from clerkdesk.domain.collection import Collection, begin
from clerkdesk.domain.collectors import collectors
from clerkdesk.domain.documents import Document
from clerkdesk.domain.names import as_typed
from clerkdesk.domain.people import Actor
from clerkdesk.domain.procedures import Form, Procedure, StepId, known_procedure
from clerkdesk.domain.rights import Act, demand
from clerkdesk.domain.waiting import ToldHow, Waiting
from clerkdesk.ports.clock import Clock
from clerkdesk.ports.rulebook import Rulebook
from clerkdesk.ports.store import Unit
from clerkdesk.registry.case_file import CaseFile, Change, Deed, NewVersion
from clerkdesk.registry.form_making import FormMaking


class Collecting:
    """Cases that wait, for the person at this desk.

    Nobody need stand at the counter for what is noted of a case that waits, so it lies on no table by that.
    Every method raises Refused RGT-01, CAS-01 when it is not the turn of the hand-over, and what
    ``CaseFile.write`` does.
    """

    def __init__(
        self, actor: Actor, case_file: CaseFile, rulebook: Rulebook, forms: FormMaking, clock: Clock
    ) -> None:
        self._actor = actor
        self._case_file = case_file
        self._rulebook = rulebook
        self._forms = forms
        self._clock = clock

    def note_arrival(self, case: str) -> Case:
        """What was made elsewhere is here; Refused WAI-01 when that was noted before."""
        now = self._clock.now()
        return self._note(Act.NOTE_ARRIVAL, case, lambda waiting: waiting.arrived(now))

    def note_told(self, case: str, how: ToldHow) -> Case:
        """The applicant was told that it is here; Refused WAI-02 (it is not), WAI-03 (told before)."""
        now, values = self._clock.now(), (("how", how.value),)
        return self._note(Act.NOTE_TOLD, case, lambda waiting: waiting.told(now, how), values)

    def take_back(self, case: str) -> Case:
        """Take back what was noted last of the waiting; Refused WAI-04 when there is nothing."""
        return self._note(Act.TAKE_BACK_NOTE, case, Waiting.taken_back)

    def begin(self, case: str, collection: Collection) -> Case:
        """Note who collects and what becomes of the old document, and make the form they sign for it.

        The case lies on this person's table then. Answered anew, a form nobody signed yet is made anew.
        Raises Refused WAI-02 (it has not arrived), WAI-05 (no power of attorney seen), WAI-06 (no name of
        who collects), SGN-24 (it is the applicant), SGN-25 (the clerk on duty), SGN-10 once it is signed for;
        Conflict DAT-02 when such a person may not collect it; Missing CAS-06; and what making a form raises.
        """
        demand(self._actor.person, Act.BEGIN_COLLECTION)
        me, now = self._actor.person.id, self._clock.now()
        told = replace(collection, name=as_typed(collection.name))

        def begun(unit: Unit, current: Case) -> Change:
            collected = replace(begin(current, told), clerk=me, counter_since=now)
            self._demand_may_collect(current, told)
            named = {told.collector: told.name} if told.name else {}
            demand_apart(current.applicant, named, self._actor.person.name)
            made = list(self._made(unit, collected))
            return Change(
                to_case=lambda _: collected,
                new_documents=tuple(document for document, version in made if not version.based_on),
                versions=tuple(version for _, version in made),
                values=(*told.facts(), *(("digest", version.digest) for _, version in made)),
                at_counter=True,
            )

        return self._case_file.write(Deed(self._actor, Act.BEGIN_COLLECTION, case), begun)

    def _demand_may_collect(self, case: Case, collection: Collection) -> None:
        """Refuse whom nobody may have chosen but in a dialog that something has overtaken."""
        today = self._clock.now().astimezone().date()
        if collection.collector not in collectors(case, self._procedure(case), today):
            raise Conflict("DAT-02", f"not collected by {collection.collector}")

    def _note(
        self,
        act: Act,
        case: str,
        step: Callable[[Waiting], Waiting],
        values: tuple[tuple[str, str], ...] = (),
    ) -> Case:
        def noted(current: Case) -> Case:
            if current.waiting is None or current.wait_state is None:
                raise Refused("CAS-01", "it waits for nothing")
            return replace(current, waiting=step(current.waiting))

        return self._case_file.write(Deed(self._actor, act, case), Change(to_case=noted, values=values))

    def _made(self, unit: Unit, case: Case) -> Iterator[tuple[Document, NewVersion]]:
        """The forms of the collection, each a new document or a new version of the one nobody signed."""
        there = {document.form: document for document in unit.documents.of_case(case.id)}
        for form in _signed_at_collection(self._procedure(case)):
            known = there.get(form.key)
            if known is None:
                yield self._forms.make(case, form)
                continue
            newest = unit.documents.versions(known.id)[-1]
            if newest.signed:
                raise Refused("SGN-10", "it is signed for")
            yield known, self._forms.fill(case, form, known.id, newest.digest)

    def _procedure(self, case: Case) -> Procedure:
        return known_procedure(case.procedure, self._rulebook.procedures)


def _signed_at_collection(procedure: Procedure) -> Iterator[Form]:
    return (form for form in procedure.forms if form.template and form.at is StepId.HAND_OVER)
