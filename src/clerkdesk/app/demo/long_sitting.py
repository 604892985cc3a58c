"""A long sitting to try the pad with: three documents, six fields and two people, in all our languages."""

from dataclasses import replace
from datetime import date

from clerkdesk.domain.cases import Applicant
from clerkdesk.domain.procedures import SignerRole
from clerkdesk.domain.sittings import Sitting
from clerkdesk.usecases.office import Office

_WHO = Applicant("Yılmaz", "Ayşe", date(1990, 4, 12))
_INTERPRETER = {SignerRole.INTERPRETER.value: "Max Mustermann"}
_HOME = {"street": "Hauptstraße 12", "postcode": "12345", "home_town": "Musterstadt"}
_CASES = {
    "residence-registration": {
        "new_street": "Hauptstraße 12, 2. OG links",
        "new_town": "Musterstadt",
        "move_in": "15.11.2026",
        "previous_street": "Lindenallee 4",
        "previous_town": "Beispielhausen",
        **_INTERPRETER,
    },
    "id-card": {**_HOME, "previous_document": "Personalausweis", **_INTERPRETER},
    "registration-certificate": {**_HOME, "kind": "einfach", "copies": "1"},
}


def long_sitting(office: Office) -> Sitting:
    """Open and check a case of each kind, and plan them as one sitting: the applicant's fields come first.

    It is only shown: nothing is announced, and nothing of it can be sealed.
    """
    planned = []
    for key, facts in _CASES.items():
        case = office.cases.open_new(key, _WHO, facts)
        papers = office.cases.procedure(key).papers
        office.cases.check(case.id, {paper.key for paper in papers if paper.required})
        planned.append(office.signing.prepare(case.id))
    fields = [field for sitting in planned for field in sitting.fields]
    fields.sort(key=lambda field: field.role is SignerRole.INTERPRETER)
    return replace(planned[0], fields=tuple(fields))
