"""Opening a case: its reference, its steps, its deadline, and our own forms filled in."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from clerkdesk.base.errors import Conflict
from clerkdesk.base.ids import new_id
from clerkdesk.base.settings import OfficePolicy
from clerkdesk.domain.cases import Applicant, Case, steps_for
from clerkdesk.domain.documents import Document
from clerkdesk.domain.people import Actor
from clerkdesk.domain.procedures import Form, Procedure, StepId
from clerkdesk.domain.rights import Act
from clerkdesk.domain.waiting import Waiting
from clerkdesk.ports.clock import Clock
from clerkdesk.ports.store import Unit
from clerkdesk.registry.case_file import CaseFile, Change, Deed, NewVersion
from clerkdesk.registry.form_making import FormMaking


@dataclass(frozen=True)
class Arrival:
    """A document from elsewhere whose bytes are kept, not yet in any case."""

    document: Document
    version: NewVersion
    facts: tuple[tuple[str, str], ...] = ()


class CaseOpening:
    """Opens cases, whoever or whatever brings them."""

    def __init__(self, case_file: CaseFile, forms: FormMaking, clock: Clock, policy: OfficePolicy) -> None:
        self._case_file = case_file
        self._forms = forms
        self._clock = clock
        self._policy = policy

    def open(
        self,
        actor: Actor,
        procedure: Procedure,
        applicant: Applicant,
        facts: Mapping[str, str],
        key: str,
        at_counter: bool,
    ) -> Case:
        """Open a case under the next reference of the year, with the forms we make ourselves filled in.

        With a ``key`` that was used before, the case opened then. ``at_counter`` when the resident stands at
        the actor's counter.
        """

        def make(unit: Unit) -> tuple[Case, Change]:
            reference = self._next_reference(unit)
            case = replace(self._case(actor, procedure, applicant, reference), facts=tuple(facts.items()))
            if at_counter:
                case = replace(case, clerk=actor.person.id, counter_since=case.received_at)
            forms = [
                self._forms.make(case, form) for form in procedure.forms if made_at_once(procedure, form)
            ]
            change = Change(
                new_documents=tuple(document for document, _ in forms),
                versions=tuple(version for _, version in forms),
                values=(
                    ("applicant", applicant.listed),
                    *(("digest", version.digest) for _, version in forms),
                ),
                at_counter=at_counter,
            )
            return case, change

        return self._case_file.open(Deed(actor, Act.OPEN_CASE, "", key), make)

    def open_for(
        self,
        actor: Actor,
        procedure: Procedure,
        applicant: Applicant,
        reference: str,
        arrival: Arrival,
        key: str,
    ) -> Case:
        """Open a case for a document that came from elsewhere, under the reference it brought, if any.

        With a ``key`` that was used before, the case opened then.
        """

        def make(unit: Unit) -> tuple[Case, Change]:
            plain = self._case(actor, procedure, applicant, reference or self._next_reference(unit))
            case = replace(plain, facts=arrival.facts)
            document = replace(arrival.document, case=case.id)
            change = Change(
                new_documents=(document,),
                versions=(arrival.version,),
                values=(("title", document.title), ("digest", arrival.version.digest)),
            )
            return case, change

        return self._case_file.open(Deed(actor, Act.OPEN_CASE, "", key), make)

    def _case(self, actor: Actor, procedure: Procedure, applicant: Applicant, reference: str) -> Case:
        case_id, now = new_id(), self._clock.now()
        deadline = timedelta(days=procedure.deadline_days)
        return Case(
            id=case_id,
            reference=reference,
            procedure=procedure.key,
            applicant=applicant,
            unit=actor.person.unit,
            file_plan=procedure.file_plan_number,
            received_at=now,
            due=(now + deadline).date() if deadline else None,
            steps=steps_for(procedure, case_id),
            waiting=Waiting() if procedure.waiting is not None else None,
        )

    def _next_reference(self, unit: Unit) -> str:
        """The next free reference of the year; one that another program brought already is passed over."""
        year, before = self._clock.now().year, ""
        while True:
            number = unit.cases.next_number(year)
            reference = self._policy.reference_pattern.format(year=year % 100, number=number)
            if unit.cases.by_reference(reference) is None:
                return reference
            if reference == before:
                raise Conflict("CAS-04", "the pattern of the references does not count")
            before = reference


def made_at_once(procedure: Procedure, form: Form) -> bool:
    """Whether a form is made with the case: what is signed at a collection says who collects."""
    return bool(form.template) and not (procedure.collection and form.at is StepId.HAND_OVER)
