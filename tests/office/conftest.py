"""A small office over its real back: store, documents, readers, seal key, forms. No Qt."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from clerkdesk.adapters.clock import SystemClock
from clerkdesk.adapters.trust.web import Web
from clerkdesk.adapters.vault.session import SessionVault
from clerkdesk.app.build import Desk
from clerkdesk.app.demo.pretend_ca import PretendTown, found_town
from clerkdesk.app.demo.town import CLERK, COLLEAGUE, PEOPLE, SUPERVISOR, TownClock
from clerkdesk.base.paths import Profile
from clerkdesk.domain.cases import Applicant, Case
from clerkdesk.domain.collection import Collection, OldDocument
from clerkdesk.domain.documents import DocumentVersion
from clerkdesk.domain.entries import Declination, DeclineReason, FieldEntry
from clerkdesk.domain.ink import Ink, Sample, Stroke
from clerkdesk.domain.pending import PendingKind, PendingWork
from clerkdesk.domain.sittings import SignedSitting, Sitting
from clerkdesk.ports.clock import Clock
from clerkdesk.usecases.office import Office
from tests.fakes.lasting import Office as SealingOffice
from tests.fakes.lasting import rsa_office
from tests.fakes.misbehaving import BadServer, Reply, a_bad_server
from tests.fakes.pki import PASSPHRASE
from tests.fakes.sealing import staying
from tests.house.leftovers import LongLived

__all__ = ["rsa_office"]

PAPERS = {"identity", "landlord-confirmation"}


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
        return self.clerk.cases.open_new(
            "residence-registration", Applicant("Muster", "Erika", date(1964, 8, 12)), facts
        )

    def checked(self) -> Case:
        """A registration whose papers were seen."""
        return self.clerk.cases.check(self.registration().id, PAPERS)

    def signed(self) -> Case:
        """A registration that was signed on the pad."""
        return self.sign(self.checked())

    def approved(self) -> Case:
        """A registration that waits to be filed."""
        case = self.signed()
        return self.supervisor.approvals.approve(case.id, self.supervisor.approvals.open(case.id).seen)

    def sign(self, case: Case) -> Case:
        """Have everything in a case signed."""
        sitting = self.clerk.signing.prepare(case.id)
        self.clerk.signing.send_to_pad(sitting)
        sealed = self.clerk.signing.seal(write(sitting))
        self.clerk.signing.told(sitting.id)
        return sealed

    def signed_for(self, case: Case) -> Case:
        """A case whose thing arrived, and was signed for by who collects it; not handed over yet."""
        self.clerk.collecting.note_arrival(case.id)
        return self.sign(self.clerk.collecting.begin(case.id, Collection(OldDocument.HANDED_IN)))

    def digest(self, case: Case) -> str:
        """The digest of the newest version of the case's first document."""
        return self.clerk.cases.open(case.id).documents[0].version.digest

    def announced(self) -> tuple[PendingWork, ...]:
        """What was announced and nobody has been told the end of, in this run of the desk too."""
        with self.desk.adapters.store.read() as unit:
            return unit.pending.waiting(PendingKind.ANNOUNCED)

    def versions(self, case: str) -> tuple[DocumentVersion, ...]:
        """All versions of the case's first document."""
        with self.desk.adapters.store.read() as unit:
            return unit.documents.versions(unit.documents.of_case(case)[0].id)


def write(sitting: Sitting) -> SignedSitting:
    """Sign every field of a sitting with a wave."""
    samples = tuple(Sample(5 + i * 0.4, 10 + (i % 7), 0.2 + 0.1 * (i % 7), i * 5) for i in range(80))
    ink = Ink((Stroke(samples),), 70, 20)
    entries = tuple(FieldEntry(field.document, field.field, ink) for field in sitting.fields)
    return SignedSitting(sitting, entries)


def leave_out(
    signed: SignedSitting, document: str, reason: DeclineReason = DeclineReason.READ_LATER
) -> SignedSitting:
    """The same sitting, but that nobody wanted to sign this document."""
    entries = tuple(entry for entry in signed.entries if entry.document != document)
    return replace(signed, entries=entries, declined=(*signed.declined, Declination(document, reason)))


def open_office(
    profile: Profile, town: PretendTown, lender: Desk | None = None, clock: Clock | None = None
) -> SmallOffice:
    """Open a desk on a profile; with a ``lender`` it borrows that desk's child processes and its key."""
    desk = Desk(profile, SessionVault(), clock or SystemClock())
    if lender is not None:
        lent = lender.adapters
        desk.adapters = replace(
            desk.adapters, check_reader=lent.check_reader, print_reader=lent.print_reader,
            page_reader=lent.page_reader, contents=lent.contents, keys=lent.keys, sealer=lent.sealer,
            augmenter=lent.augmenter, examiner=lent.examiner, paper=lent.paper,
        )  # fmt: skip
    people = (desk.sign_in(person.id) for person in (CLERK, COLLEAGUE, SUPERVISOR))
    return SmallOffice(desk, town, *people)


@pytest.fixture(scope="session")
def pretend_town(tmp_path_factory: pytest.TempPathFactory) -> PretendTown:
    return found_town(tmp_path_factory.mktemp("ca"))


def furnish(root: Path, town: PretendTown, policy: str = "") -> Profile:
    """A profile with people, seal key and trusted root."""
    profile = Profile(root)
    profile.create()
    profile.seal_key.write_bytes(town.key_store.read_bytes())
    (profile.trusted / "root.pem").write_bytes(town.root_pem.read_bytes())
    profile.office_policy.write_text(f'town = "Musterstadt"\n{policy}', encoding="utf-8")
    profile.desk_preferences.write_text('desk = "Schalter 3"\n', encoding="utf-8")
    desk = Desk(profile, SessionVault(), SystemClock())
    with desk.adapters.store.write() as unit:
        for person in PEOPLE:
            unit.people.add(person)
    desk.close()
    return profile


@pytest.fixture(scope="session")
def office(
    tmp_path_factory: pytest.TempPathFactory, pretend_town: PretendTown, long_lived: LongLived
) -> Iterator[SmallOffice]:
    profile = furnish(tmp_path_factory.mktemp("office"), pretend_town)
    small = open_office(profile, pretend_town)
    with staying(long_lived):
        small.desk.seal_key.unlock(pretend_town.passphrase)
        signed = small.signed()
        small.clerk.viewing.open(small.digest(signed))
        small.clerk.copies.begin_print(signed.id, small.digest(signed))
        small.clerk.contents.words(small.digest(signed), 0)
    yield small
    small.desk.close()
    assert list(profile.work.iterdir()) == []


@contextmanager
def a_branch(profile: Profile, office: SmallOffice, clock: Clock | None = None) -> Iterator[SmallOffice]:
    """A further desk for a moment, that borrows the office's child processes."""
    small = open_office(profile, office.town, office.desk, clock)
    try:
        yield small
    finally:
        small.desk.adapters.store.close()


@pytest.fixture(scope="session")
def empty_profile(tmp_path_factory: pytest.TempPathFactory, pretend_town: PretendTown) -> Profile:
    """A furnished profile without a case; to be copied, not opened."""
    return furnish(tmp_path_factory.mktemp("empty"), pretend_town)


@pytest.fixture
def clock() -> TownClock:
    """The clock of the fresh office; it can be told to pretend."""
    return TownClock()


@pytest.fixture
def fresh(
    office: SmallOffice, empty_profile: Profile, tmp_path: Path, clock: TownClock
) -> Iterator[SmallOffice]:
    """An office of this test's own, without a case yet."""
    root = tmp_path / "office"
    shutil.copytree(empty_profile.root, root)
    with a_branch(Profile(root), office, clock) as small:
        yield small
    assert list(small.desk.profile.work.iterdir()) == []


@pytest.fixture
def own_profile(empty_profile: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Profile:
    """A furnished profile that the command line takes for its own."""
    root = tmp_path / "profile"
    shutil.copytree(empty_profile.root, root)
    monkeypatch.setenv("CLERKDESK_PROFILE", str(root))
    return Profile(root)


@dataclass
class Stamping:
    """A time stamp service that can be down; when it is up, the land's own service answers."""

    server: BadServer
    office: SealingOffice
    up: bool = True
    name: str = "tsa"

    def answer(self, question: bytes) -> Reply:
        if not self.up:
            return Reply(status=503)
        there = self.office.land.service("tsa", self.name)
        return Reply(Web().post(there, question, "application/timestamp-query", 100_000))


@pytest.fixture
def service(rsa_office: SealingOffice) -> Iterator[Stamping]:
    with a_bad_server() as server:
        stamping = Stamping(server, rsa_office)
        server.say = stamping.answer
        yield stamping


@pytest.fixture
def lasting(
    office: SmallOffice, service: Stamping, tmp_path: Path, clock: TownClock
) -> Iterator[SmallOffice]:
    """An office whose seals are to be archived."""
    land = service.office.land
    town = PretendTown(land.key_store(), PASSPHRASE, land.root_pem, land.root)
    profile = furnish(tmp_path / "office", town, f'seal_level = "B-LTA"\ntsa_url = "{service.server.url}"\n')
    desk = Desk(profile, SessionVault(), clock)
    own, lent = desk.adapters, office.desk.adapters
    desk.adapters = replace(
        own, check_reader=lent.check_reader, print_reader=lent.print_reader, examiner=lent.examiner,
        page_reader=lent.page_reader, paper=lent.paper,
    )  # fmt: skip
    desk.seal_key.unlock(PASSPHRASE)
    yield SmallOffice(desk, town, *(desk.sign_in(one.id) for one in (CLERK, COLLEAGUE, SUPERVISOR)))
    own.close()
    assert list(profile.work.iterdir()) == []


def start_verb(*arguments: object, **how: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "clerkdesk", *map(str, arguments)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **how}
    return subprocess.Popen(command, start_new_session=True, **pipes)
