"""Making our own forms: what a case knows is drawn into the page, and the bytes are kept."""

from clerkdesk.base.ids import new_id
from clerkdesk.base.settings import OfficePolicy
from clerkdesk.domain.cases import Case
from clerkdesk.domain.documents import Direction, Document
from clerkdesk.domain.procedures import Form, in_language
from clerkdesk.domain.signer_roles import signed_fields
from clerkdesk.ports.blobs import Blobs
from clerkdesk.ports.clock import Clock
from clerkdesk.ports.paper import PaperMaker
from clerkdesk.registry.case_file import NewVersion


class FormMaking:
    """Makes forms for cases; a form counts once its version is in the case file."""

    def __init__(self, blobs: Blobs, paper: PaperMaker, clock: Clock, policy: OfficePolicy) -> None:
        self._blobs = blobs
        self._paper = paper
        self._clock = clock
        self._policy = policy

    def make(self, case: Case, form: Form) -> tuple[Document, NewVersion]:
        """Fill a form with what the case knows, as a new document and its first version.

        Raises what ``PaperMaker.make_form`` and ``Blobs.keep`` do.
        """
        title = in_language(form.title, "de")
        document = Document(new_id(), case.id, title, Direction.OWN, f"{form.key}.pdf", form.key)
        return document, self.fill(case, form, document.id)

    def fill(self, case: Case, form: Form, document: str, based_on: str = "") -> NewVersion:
        """Fill a form anew for a document (id) of the case, whose version ``based_on`` nobody has signed."""
        with self._blobs.bench() as folder:
            target = folder / "form.pdf"
            self._paper.make_form(form.template, self._data(case, form), target)
            return NewVersion(document, self._blobs.keep(target), target.stat().st_size, False, based_on)

    def _data(self, case: Case, form: Form) -> dict[str, str]:
        """What the case knows, with as whom each field is signed under ``signs_`` and its name."""
        born = case.applicant.birth_date
        today = self._clock.now().astimezone().date()
        signed = signed_fields(case, form, today)
        return {
            **dict(case.facts),
            "in_case": "yes",
            **{f"signs_{name}": role.value for name, role in signed.items()},
            "reference": case.reference,
            "town": self._policy.town,
            "town_address": self._policy.address,
            "place": self._policy.town,
            "date": f"{today:%d.%m.%Y}",
            "received": f"{case.received_at.astimezone():%d.%m.%Y}",
            "family_name": case.applicant.family_name,
            "given_names": case.applicant.given_names,
            "birth_date": born.strftime("%d.%m.%Y") if born else "",
        }
