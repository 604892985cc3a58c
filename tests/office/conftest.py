"""A small office over its real back: store, documents, readers, seal key, forms. No Qt."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from clerkdesk.adapters.clock import SystemClock
from clerkdesk.adapters.vault.session import SessionVault
from clerkdesk.app.build import Desk
from clerkdesk.app.demo.pretend_ca import PretendTown, found_town
from clerkdesk.app.demo.town import CLERK, COLLEAGUE, FILE_PLAN, PEOPLE, SUPERVISOR
from clerkdesk.base.paths import Profile
from clerkdesk.domain.cases import Applicant, Case
from clerkdesk.domain.ink import Ink, Sample, Stroke
from clerkdesk.domain.sittings import SignedSitting, Sitting
from clerkdesk.usecases.office import Office
from tests.house.leftovers import LongLived, children


@dataclass(frozen=True)
class SmallOffice:
    """A desk with two clerks and a supervisor signed in."""

    desk: Desk
    town: PretendTown
    clerk: Office
    colleague: Office
    supervisor: Office

    def registration(self) -> Case:
        """A fresh registration that nobody has touched."""
        facts = {"new_street": "Musterweg 1", "new_town": "Musterstadt", "move_in": "15.11.2026"}
        return self.clerk.cases.open_new("residence-registration", Applicant("Muster", "Erika"), facts)

    def checked(self) -> Case:
        """A registration whose papers were seen."""
        case = self.registration()
        return self.clerk.cases.check(case.id, {"identity", "landlord-confirmation"})

    def signed(self) -> Case:
        """A registration that was signed on the pad."""
        case = self.checked()
        sitting = self.clerk.signing.prepare(case.id)
        sealed = self.clerk.signing.seal(write(sitting))
        self.clerk.signing.told(sitting.id)
        return sealed

    def digest(self, case: Case) -> str:
        """The digest of the newest version of the case's first document."""
        return self.clerk.cases.open(case.id).documents[0].version.digest


def write(sitting: Sitting) -> SignedSitting:
    """Sign every field of a sitting with a wave."""
    samples = tuple(Sample(5 + i * 0.4, 10 + (i % 7), 0.2 + 0.1 * (i % 7), i * 5) for i in range(80))
    ink = Ink((Stroke(samples),), 70, 20)
    return SignedSitting(sitting, tuple((field.document, field.field, ink) for field in sitting.fields))


@pytest.fixture(scope="session")
def pretend_town(tmp_path_factory: pytest.TempPathFactory) -> PretendTown:
    return found_town(tmp_path_factory.mktemp("ca"))


def furnish(root: Path, town: PretendTown) -> Profile:
    """A profile with people, file plan, seal key and trusted root."""
    profile = Profile(root)
    profile.create()
    profile.seal_key.write_bytes(town.key_store.read_bytes())
    (profile.trusted / "root.pem").write_bytes(town.root_pem.read_bytes())
    profile.office_policy.write_text('town = "Musterstadt"\n', encoding="utf-8")
    profile.desk_preferences.write_text('desk = "Schalter 3"\n', encoding="utf-8")
    desk = Desk(profile, SessionVault(), SystemClock())
    with desk.adapters.store.write() as unit:
        for person in PEOPLE:
            unit.people.add(person)
        for entry in FILE_PLAN:
            unit.file_plan.add(entry)
    desk.close()
    return profile


@pytest.fixture(scope="session")
def office(
    tmp_path_factory: pytest.TempPathFactory, pretend_town: PretendTown, long_lived: LongLived
) -> Iterator[SmallOffice]:
    profile = furnish(tmp_path_factory.mktemp("office"), pretend_town)
    before = set(children())
    desk = Desk(profile, SessionVault(), SystemClock())
    small = SmallOffice(
        desk,
        pretend_town,
        desk.sign_in(CLERK.id),
        desk.sign_in(COLLEAGUE.id),
        desk.sign_in(SUPERVISOR.id),
    )
    desk.seal_key.unlock(pretend_town.passphrase)
    small.clerk.cases.open(small.signed().id)
    long_lived.pids |= set(children()) - before
    yield small
    desk.close()
    assert os.listdir(profile.work) == []
