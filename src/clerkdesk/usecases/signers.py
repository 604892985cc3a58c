"""Saying who signs in a case: those with custody, carers, authorised persons, interpreters."""

from collections.abc import Iterator, Mapping
from datetime import date

from clerkdesk.domain.apart import demand_apart
from clerkdesk.domain.cases import Case, demand_open
from clerkdesk.domain.documents import Direction, Document, DocumentVersion
from clerkdesk.domain.names import as_typed
from clerkdesk.domain.people import Actor
from clerkdesk.domain.procedures import Form, Procedure, SignerRole, known_procedure
from clerkdesk.domain.rights import Act
from clerkdesk.domain.signer_roles import signed_fields
from clerkdesk.domain.signers import Naming, name_signers
from clerkdesk.ports.clock import Clock
from clerkdesk.ports.rulebook import Rulebook
from clerkdesk.ports.store import Unit
from clerkdesk.registry.case_file import CaseFile, Change, Deed, NewVersion
from clerkdesk.registry.form_making import FormMaking


class Signers:
    """Who signs beside the applicant or for them, as the person at this desk says it."""

    def __init__(
        self,
        actor: Actor,
        case_file: CaseFile,
        rulebook: Rulebook,
        making: FormMaking,
        clock: Clock,
    ) -> None:
        self._actor = actor
        self._case_file = case_file
        self._rulebook = rulebook
        self._making = making
        self._clock = clock

    def today(self) -> date:
        """The day somebody would sign on."""
        return self._clock.now().astimezone().date()

    def name_signers(
        self,
        case: str,
        names: Mapping[SignerRole, str],
        represented_by: SignerRole | None = None,
        birth_date: date | None = None,
    ) -> Case:
        """Keep who signs as whom; our own forms that nobody has signed are made anew for them.

        What is left out stays as it is; an empty name means nobody, ``represented_by`` APPLICANT that they
        sign themselves. Raises Refused SGN-23 when nothing is left to be signed or it would change what is
        sealed, SGN-24 when somebody would sign beside themselves, SGN-25 when it is the clerk on duty,
        RGT-01, CAS-02, CAS-09; and what making a form raises.
        """
        said = tuple((role, as_typed(name)) for role, name in names.items())
        naming = Naming(said, represented_by, birth_date)

        def named(unit: Unit, current: Case) -> Change:
            demand_open(current)
            forms = list(_forms(unit, current, self._procedure(current)))
            sealed = {
                role
                for document, form, newest in forms
                if newest.sealed_here
                for role in signed_fields(current, form, _signed_on(unit, document)).values()
            }
            changed = name_signers(current, naming, sealed)
            if any(name for _, name in said):
                known = {role: changed.fact(role.value) for role in SignerRole}
                demand_apart(changed.applicant, known, self._actor.person.name)
            anew = tuple(self._anew(changed, forms))
            return Change(
                to_case=lambda _: changed,
                versions=anew,
                values=(*_values(naming), *(("digest", version.digest) for version in anew)),
            )

        return self._case_file.write(Deed(self._actor, Act.NAME_SIGNER, case), named)

    def _anew(self, case: Case, forms: list[tuple[Document, Form, DocumentVersion]]) -> Iterator[NewVersion]:
        for document, form, newest in forms:
            if document.direction is Direction.OWN and form.template and not newest.signed:
                yield self._making.fill(case, form, document.id, newest.digest)

    def _procedure(self, case: Case) -> Procedure:
        return known_procedure(case.procedure, self._rulebook.procedures)


def _forms(unit: Unit, case: Case, procedure: Procedure) -> Iterator[tuple[Document, Form, DocumentVersion]]:
    """The documents of a case that its procedure has signed, with form and newest version."""
    for document in unit.documents.of_case(case.id):
        form = procedure.form(document.form)
        if form is not None and form.fields:
            yield document, form, unit.documents.versions(document.id)[-1]


def _signed_on(unit: Unit, document: Document) -> date:
    """The day a document was signed here first: then its signers' ages counted."""
    versions = unit.documents.versions(document.id)
    return next(each.made_at for each in versions if each.sealed_here).astimezone().date()


def _values(naming: Naming) -> tuple[tuple[str, str], ...]:
    """What the history keeps of it, where it can be erased."""
    names = tuple((role.value, name) for role, name in naming.names)
    stands_in = (("represented-by", naming.represented_by.value),) if naming.represented_by else ()
    born = (("birth_date", naming.birth_date.isoformat()),) if naming.birth_date else ()
    return (*names, *stands_in, *born)
