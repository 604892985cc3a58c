"""Founding the throw-away town: people, seal, and about forty cases in three procedures."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from clerkdesk.app.build import Desk
from clerkdesk.app.demo.pretend_ca import found_town
from clerkdesk.app.demo.residents import RESIDENTS, VISITOR, Resident
from clerkdesk.base.paths import Profile
from clerkdesk.domain.cases import Applicant, Case
from clerkdesk.domain.entries import FieldEntry
from clerkdesk.domain.ink import Ink
from clerkdesk.domain.people import Person, Role
from clerkdesk.domain.sittings import SignedSitting
from clerkdesk.ports.vault import Vault
from clerkdesk.usecases.keys import SECRET
from clerkdesk.usecases.office import Office

UNIT = "Bürgerbüro"
CLERK = Person("person-katrin-muster", "Katrin Muster", UNIT, frozenset({Role.CLERK}))
COLLEAGUE = Person("person-tobi-beispiel", "Tobi Beispiel", UNIT, frozenset({Role.CLERK}))
SUPERVISOR = Person("person-jana-probst", "Jana Probst", UNIT, frozenset({Role.SUPERVISOR}))
PEOPLE = (CLERK, COLLEAGUE, SUPERVISOR)
_CLAIMED = frozenset({0, 5, 7, 12, 14, 20, 23, 25})
_CHECKED = frozenset({1, 4, 6, 9})
_SIGNED = 3
"""Which of the residents' cases have come how far; the signed one waits for the supervisor."""

POLICY = """\
town = "Musterstadt"
address = "Marktplatz 1, 12345 Musterstadt"
unit = "Bürgerbüro"
"""
PREFERENCES = """\
desk = "Schalter 3"
"""


class TownClock:
    """The real clock, except while the town's past is being written."""

    def __init__(self) -> None:
        self._pretended: datetime | None = None

    def now(self) -> datetime:
        """The time now, or the one pretended."""
        return self._pretended or datetime.now(UTC)

    def pretend(self, when: datetime | None) -> None:
        """Live at this moment until told otherwise; None is the real time again."""
        self._pretended = when


@dataclass(frozen=True)
class Town:
    """A founded town: its desk, and the visitor's case that lies ready."""

    desk: Desk
    visit: str
    root_certificate: Path


def found(root: Path, vault: Vault, inks: Sequence[Ink]) -> Town:
    """Found the town in an empty folder; ``inks`` are signatures for cases that are signed already."""
    profile = Profile(root)
    profile.create()
    profile.office_policy.write_text(POLICY, encoding="utf-8")
    profile.desk_preferences.write_text(PREFERENCES, encoding="utf-8")
    pretend = found_town(profile.keys)
    pretend.key_store.rename(profile.seal_key)
    certificate = profile.trusted / pretend.root_pem.name
    pretend.root_pem.rename(certificate)
    vault.put(SECRET, pretend.passphrase)
    clock = TownClock()
    desk = Desk(profile, vault, clock)
    back = desk.adapters
    with back.store.write() as unit:
        for person in PEOPLE:
            unit.people.add(person)
    with ThreadPoolExecutor(1) as early:  # what the first seal needs gets ready while the cases are written
        for warm in (back.sealer.warm, back.examiner.warm, back.check_reader.warm_up):
            early.submit(warm)
        visit = _History(desk, clock, inks).write()
    clock.pretend(None)
    return Town(desk, visit, certificate)


class _History:
    """Writes the town's last two weeks through the same use cases as everybody."""

    def __init__(self, desk: Desk, clock: TownClock, inks: Sequence[Ink]) -> None:
        self._clock = clock
        self._inks = inks
        self._katrin = desk.sign_in(CLERK.id)
        self._tobi = desk.sign_in(COLLEAGUE.id)
        self._now = datetime.now(UTC)

    def write(self) -> str:
        """Open all cases and bring some of them forward; returns the visitor's case."""
        for number, (resident, hours) in enumerate(zip(RESIDENTS, self._arrivals(), strict=True)):
            self._clock.pretend(self._now - timedelta(hours=hours))
            office = self._tobi if number % 4 == 3 else self._katrin
            case = self._open(office, resident, number)
            self._bring_forward(office, case, number)
        self._clock.pretend(self._now - timedelta(minutes=12))
        case = self._registration(self._tobi, VISITOR)
        self._clock.pretend(self._now - timedelta(minutes=2))
        self._katrin.inbox.claim(case.id)
        return case.id

    def _arrivals(self) -> Iterator[float]:
        yield 24.0 * 6  # the one whose deadline has passed
        for number in range(1, len(RESIDENTS)):
            yield max(0.5, 84.0 - 2.2 * number)

    def _open(self, office: Office, resident: Resident, number: int) -> Case:
        kinds = (self._registration, self._id_card, self._certificate)
        return kinds[number % 3](office, resident)

    def _bring_forward(self, office: Office, case: Case, number: int) -> None:
        if number in _CLAIMED:
            office.inbox.claim(case.id)
        if number in _CHECKED or number == _SIGNED:
            self._check(office, case)
        if number == _SIGNED:
            self._sign(office, case)

    def _check(self, office: Office, case: Case) -> None:
        papers = office.cases.procedure(case.procedure).papers
        office.cases.check(case.id, {paper.key for paper in papers if paper.required})

    def _sign(self, office: Office, case: Case) -> None:
        office.seal_key.unlock()
        sitting = office.signing.prepare(case.id)
        office.signing.send_to_pad(sitting)
        inks = (self._inks[index % len(self._inks)] for index in range(len(sitting.fields)))
        pairs = zip(sitting.fields, inks, strict=True)
        written = tuple(FieldEntry(field.document, field.field, ink) for field, ink in pairs)
        office.signing.seal(SignedSitting(sitting, written))
        office.signing.told(sitting.id)

    def _registration(self, office: Office, resident: Resident) -> Case:
        moved = (self._now - timedelta(days=9)).strftime("%d.%m.%Y")
        facts = {
            "new_street": resident.street,
            "new_postcode": "12345",
            "new_town": "Musterstadt",
            "municipality_key": "06 9 99 999",
            "move_in": moved,
            "previous_street": resident.previous_street,
            "previous_postcode": "54321",
            "previous_town": resident.previous_town,
            "previous_kept": "nein",
            "move_out": moved,
            "gender": resident.gender,
            "marital_status": resident.marital_status,
            "religion": "keine Angabe",
            "birth_name": resident.family_name,
            "birth_place": resident.birth_place,
            "nationalities": resident.nationalities,
        }
        return self._new(office, "residence-registration", resident, facts)

    def _id_card(self, office: Office, resident: Resident) -> Case:
        facts = {
            "street": resident.street,
            "postcode": "12345",
            "home_town": "Musterstadt",
            "birth_place": resident.birth_place,
            "nationalities": resident.nationalities,
            "previous_document": "Personalausweis",
            "collected_by": "antragstellende Person",
        }
        return self._new(office, "id-card", resident, facts)

    def _certificate(self, office: Office, resident: Resident) -> Case:
        facts = {
            "street": resident.street,
            "postcode": "12345",
            "home_town": "Musterstadt",
            "birth_place": resident.birth_place,
            "kind": "einfach",
            "copies": "1",
        }
        return self._new(office, "registration-certificate", resident, facts)

    def _new(self, office: Office, procedure: str, resident: Resident, facts: dict[str, str]) -> Case:
        applicant = Applicant(resident.family_name, resident.given_names, resident.birth_date)
        return office.cases.open_new(procedure, applicant, facts)
