"""Exchange with other programs: a file comes in, a case takes it up."""

from dataclasses import dataclass, replace
from pathlib import Path

from clerkdesk.base.errors import Conflict, Refused
from clerkdesk.base.ids import new_id
from clerkdesk.domain.cases import UNNAMED, Applicant, Case, reopen
from clerkdesk.domain.documents import Direction, Document, plain
from clerkdesk.domain.people import Actor
from clerkdesk.domain.procedures import ANY_DOCUMENT, ANY_FORM, Procedure, StepId, known_procedure
from clerkdesk.domain.rights import Act, demand
from clerkdesk.domain.sitting_fields import awaits_signature
from clerkdesk.ports.rulebook import Rulebook
from clerkdesk.ports.store import Store, Unit
from clerkdesk.registry.case_file import CaseFile, Change, Deed, NewVersion
from clerkdesk.registry.case_opening import Arrival, CaseOpening
from clerkdesk.registry.earlier import Handing, earlier
from clerkdesk.registry.intake import Intake, TakenIn


@dataclass(frozen=True)
class HandedOver:
    """A file another program handed over: the case it is in now, and whether its form was recognised."""

    case: Case
    document: str
    recognised: bool


class Exchange:
    """Takes files in for the person at this desk."""

    def __init__(
        self,
        actor: Actor,
        store: Store,
        case_file: CaseFile,
        intake: Intake,
        opening: CaseOpening,
        rulebook: Rulebook,
    ) -> None:
        self._actor = actor
        self._store = store
        self._case_file = case_file
        self._intake = intake
        self._opening = opening
        self._rulebook = rulebook

    def take_in(
        self, path: Path, reference: str = "", return_to: str = "", *, to_sign: bool = False
    ) -> HandedOver:
        """Take a file into the case of its reference, or open one for it.

        The reference is the one given, else the one read from a recognised form. ``return_to`` is the
        folder the signed file goes to; such a file is ``to_sign`` in any case. A form or file that is to be
        signed here opens the signing again. A file that is still under way (``earlier`` says which is) does
        not come in twice: its case is given again, its document waits in the folder named now if it waited
        in none, and one that was declined is to be signed again.

        Raises what Intake does of the file and the folder, Refused RGT-01, EXC-04 when the case of that
        reference is filed, EXC-05 when somebody waits for the file and the case has been signed already,
        or it is to be signed and nothing ever is in that case, EXC-06 when the case is approved, EXC-07 when
        the form names another person than the case, EXC-08 when it belongs to another procedure, CAS-09 when
        the case is closed.
        """
        demand(self._actor.person, Act.TAKE_IN)
        self._intake.demand_way_back(path, return_to)
        taken = self._intake.take(path, self._rulebook.form_rules)
        reference = plain(reference or (taken.form.reference if taken.form else "")).strip()
        document = replace(self._document(path, taken, return_to), to_sign=to_sign or bool(return_to))
        handing = Handing(taken.digest, reference, return_to, document.file_name)
        try:
            handed = self._hand_over(handing, document, taken)
        except Conflict:  # the same file, or another of that reference, came in at the same moment
            handed = self._hand_over(handing, document, taken)
        self._intake.take_note_away(return_to, document.file_name)
        return handed

    def add_file(self, case: str, path: Path) -> HandedOver:
        """Take a file into an open case (dropped on its page)."""
        demand(self._actor.person, Act.TAKE_IN)
        with self._store.read() as unit:
            found = unit.cases.get(case)
        taken = self._intake.take(path, self._rulebook.form_rules)
        document = self._document(path, taken, "")
        case_now = self._add(found, taken, _arrival(document, taken), new_id())
        return HandedOver(case_now, document.id, taken.form is not None)

    def _hand_over(self, handing: Handing, document: Document, taken: TakenIn) -> HandedOver:
        with self._store.read() as unit:
            case = _of(unit, handing.reference)
            before = earlier(unit, handing)
        if before.under_way is not None:
            again = self._again(before.under_way, handing, document.to_sign)
            return HandedOver(again, before.under_way.id, taken.form is not None)
        key = handing.key(case.id if case else "", before.times)
        arrival = _arrival(document, taken)
        if case is None:
            case = self._open(taken, handing.reference, arrival, key)
        else:
            _demand_same_person(case, taken)
            case = self._add(case, taken, arrival, key)
        with self._store.read() as unit:
            entered = earlier(unit, handing).under_way  # another desk's, if it had the key first
        return HandedOver(case, entered.id if entered else document.id, taken.form is not None)

    def _again(self, document: Document, handing: Handing, to_sign: bool) -> Case:
        """The case of a document handed over again, now awaited or ``to_sign`` if it was not before."""
        case = self._case_file.case(document.case)
        if _awaited(document, handing, to_sign) == document and not _came_back(case):
            return case

        def guard(unit: Unit, current: Case) -> None:
            found = unit.documents.get(document.id)
            if found.withdrawn:
                raise Conflict("DAT-02", "was withdrawn at the same moment")
            _demand_room(current, _awaited(found, handing, to_sign))

        def again(current: Case) -> Case:
            heard = replace(current, returned="") if _came_back(current) else current
            return reopen(heard, StepId.SIGN) if to_sign and not document.to_sign else heard

        change = Change(
            guard=guard,
            to_case=again,
            edits=((document.id, lambda found: _awaited(found, handing, to_sign)),),
            values=(("title", document.title), ("digest", handing.digest)),
        )
        return self._case_file.write(Deed(self._actor, Act.TAKE_IN, case.id), change)

    def _add(self, case: Case, taken: TakenIn, arrival: Arrival, key: str) -> Case:
        document = arrival.document
        procedure = self._rulebook.procedures.get(case.procedure)
        if procedure is not None:
            _demand_form_of(procedure, taken)
        to_sign = procedure is not None and awaits_signature(procedure, document, taken.signed)
        change = Change(
            guard=lambda _unit, current: _demand_room(current, document),
            to_case=lambda current: reopen(current, StepId.SIGN) if to_sign else current,
            new_documents=(replace(document, case=case.id),),
            versions=(arrival.version,),
            values=(("title", document.title), ("digest", arrival.version.digest)),
        )
        return self._case_file.write(Deed(self._actor, Act.TAKE_IN, case.id, key), change)

    def _open(self, taken: TakenIn, reference: str, arrival: Arrival, key: str) -> Case:
        name = plain(taken.form.name) if taken.form else ""
        family, _, given = name.partition(",")
        born = taken.form.birth_date if taken.form and family.strip() else None
        applicant = Applicant(family.strip() or arrival.document.title, given.strip(), born)
        procedure = self._procedure(taken.form.rule.procedure if taken.form else ANY_DOCUMENT)
        brought = arrival if family.strip() else replace(arrival, facts=((UNNAMED, "yes"),))
        return self._opening.open_for(self._actor, procedure, applicant, reference, brought, key)

    def _document(self, path: Path, taken: TakenIn, return_to: str) -> Document:
        form = taken.form
        return Document(
            id=new_id(),
            case="",
            title=plain(taken.facts.title).strip() or plain(path.stem),
            direction=Direction.INCOMING,
            file_name=plain(path.name),
            form=form.rule.form if form else ANY_FORM,
            return_to=return_to,
            places=form.places if form else (),
        )

    def _procedure(self, key: str) -> Procedure:
        return known_procedure(key, self._rulebook.procedures)


def _came_back(case: Case) -> bool:
    """Whether its documents came back from the pad; a receipt declined is none of a program's."""
    return case.declined and case.next_step is StepId.SIGN


def _of(unit: Unit, reference: str) -> Case | None:
    return unit.cases.by_reference(reference) if reference else None


def _awaited(document: Document, handing: Handing, to_sign: bool) -> Document:
    """The document, awaited where it is handed over for now if nobody awaited it before."""
    wanted = replace(document, to_sign=document.to_sign or to_sign)
    if document.return_to or not handing.return_to:
        return wanted
    return replace(wanted, return_to=handing.return_to, file_name=handing.name)


def _arrival(document: Document, taken: TakenIn) -> Arrival:
    ends = taken.judgement.archive_ends
    version = NewVersion(document.id, taken.digest, taken.size, taken.signed, archive_ends=ends)
    return Arrival(document, version)


def _demand_same_person(case: Case, taken: TakenIn) -> None:
    """Refuse EXC-07 a form that names somebody else than the case: references are typed, and counted twice.

    A form that names nobody says nothing against it, nor does a case nobody is named in.
    """
    name = plain(taken.form.name) if taken.form else ""
    family = name.partition(",")[0].strip()
    if family and case.named and family.casefold() != case.applicant.family_name.casefold():
        raise Refused("EXC-07", "the form names another person")


def _demand_form_of(procedure: Procedure, taken: TakenIn) -> None:
    """Refuse EXC-08 a recognised form that the case's procedure does not know: nobody would sign it there."""
    rule = taken.form.rule if taken.form else None
    if rule is None or rule.procedure in (procedure.key, ANY_DOCUMENT):
        return  # a letter of whatever kind may come into any case
    if procedure.form(rule.form) is None:
        raise Refused("EXC-08", f"a form of {rule.procedure}")


def _demand_room(case: Case, document: Document) -> None:
    if case.filed:
        raise Refused("EXC-04", "the case is filed")
    signing = case.record(StepId.SIGN)
    if document.to_sign and signing is None:
        raise Refused("EXC-05", "nothing is ever signed in the case")
    if document.return_to and signing is not None and signing.done and not case.returned:
        raise Refused("EXC-05", "nothing is signed in the case any more")
    approval = case.record(StepId.APPROVE)
    if approval is not None and approval.done:
        raise Refused("EXC-06", "would be filed past the approval")
