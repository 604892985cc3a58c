"""Killed at any moment, a case stands before the act or after it, and the clerk is told which."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from clerkdesk.adapters.clock import SystemClock
from clerkdesk.adapters.vault.session import SessionVault
from clerkdesk.app.build import Desk
from clerkdesk.base.paths import Profile
from clerkdesk.domain.cases import CaseState
from clerkdesk.domain.procedures import StepId
from clerkdesk.domain.rights import Act
from clerkdesk.registry.history import check_chain
from tests.house.effort import Effort
from tests.office.conftest import SmallOffice, a_branch, furnish, open_office

pytestmark = pytest.mark.whole

STEPS = {Act.SEAL: StepId.SIGN, Act.FILE_AWAY: StepId.FILE}
VERBS = {Act.SEAL: "seal", Act.FILE_AWAY: "file"}


@dataclass(frozen=True)
class Template:
    """A profile to copy, and in it a case ready for each act."""

    profile: Profile
    cases: dict[Act, str]


@dataclass(frozen=True)
class Run:
    """What a desk said before it ended: the act's key, the moments it passed, whether it got to the end."""

    key: str
    moments: tuple[str, ...]
    done: bool

    @property
    def committed(self) -> bool:
        """Whether the act itself had been written: the first unit only announces it."""
        return self.moments.count("after store.write") >= 2


@pytest.fixture(scope="module")
def template(office: SmallOffice, tmp_path_factory: pytest.TempPathFactory) -> Template:
    profile = furnish(tmp_path_factory.mktemp("template"), office.town)
    with a_branch(profile, office) as small:
        cases = {Act.SEAL: small.checked().id, Act.FILE_AWAY: small.approved().id}
    return Template(profile, cases)


@pytest.fixture
def profile(template: Template, tmp_path: Path) -> Profile:
    return copy_of(template, tmp_path / "profile")


def copy_of(template: Template, root: Path) -> Profile:
    shutil.copytree(template.profile.root, root)
    return Profile(root)


def start(profile: Profile, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.office.crashing", str(profile.root), *arguments]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True
    )


def play(profile: Profile, verb: str, case: str, last: object = 0) -> Run:
    """Play an act until its ``last`` moment (0: to its end), and see that no process is left of it."""
    process = start(profile, verb, case, str(last))
    said, _ = process.communicate(timeout=60)
    assert process.returncode == (-signal.SIGKILL if last else 0), said
    demand_nobody_left(process.pid)
    key, *moments = said.splitlines()
    done = moments[-1:] == ["done"]
    return Run(key.removeprefix("key "), tuple(moments[:-1] if done else moments), done)


def demand_nobody_left(session: int, patience: float = 3.0) -> None:
    late = time.monotonic() + patience
    while left := list(members(session)):
        assert time.monotonic() < late, f"survived their desk: {left}"
        time.sleep(0.02)


def members(session: int) -> Iterator[str]:
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _parent, _group, found = stat.read_text().rpartition(")")[2].split()[:4]
            if int(found) == session and state != "Z":
                yield (stat.parent / "cmdline").read_text().replace("\0", " ")
        except (FileNotFoundError, ProcessLookupError):
            continue


def demand_sound(small: SmallOffice) -> None:
    """Nothing lost, nothing doubled: chain, acts, versions, steps and bytes fit each other."""
    store, blobs = small.desk.adapters.store, small.desk.adapters.blobs
    assert check_chain(store) is None
    with closing(sqlite3.connect(small.desk.profile.store)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
        (acts,), (lines,) = (raw.execute(f"SELECT count(*) FROM {t}").fetchone() for t in ("acts", "history"))
        cases = [row[0] for row in raw.execute("SELECT id FROM cases")]
    assert acts == lines
    for case in cases:
        with store.read() as unit:
            found = unit.cases.get(case)
            deeds = [act for _, act in unit.history.deeds(case)]
            versions = [unit.documents.versions(document.id) for document in unit.documents.of_case(case)]
        for act, step in STEPS.items():
            assert deeds.count(act) == found.record(step).done, (act, deeds)
        assert (found.state is CaseState.FILED) == found.record(StepId.FILE).done
        for chain in versions:
            assert [version.number for version in chain] == list(range(1, len(chain) + 1))
            assert len(chain) == 1 + found.record(StepId.SIGN).done
            assert chain[-1].signed == found.record(StepId.SIGN).done
            for version in chain:
                blobs.path(version.digest)


def demand_whole(office: SmallOffice, profile: Profile, act: Act, case: str, run: Run) -> None:
    """After a kill: before or after, told which, nothing left over, and to be repeated exactly once."""
    with a_branch(profile, office) as small:
        assert list(profile.work.iterdir()) == []
        demand_sound(small)
        with small.desk.adapters.store.read() as unit:
            assert unit.cases.get(case).record(STEPS[act]).done == run.committed
        demand_told(small, act, case, run)
        if not run.committed:
            repeat(small, act, case)
            demand_sound(small)


def demand_told(small: SmallOffice, act: Act, case: str, run: Run) -> None:
    announced = "after store.write" in run.moments
    found = small.clerk.rounds.interrupted()
    assert [(i.key, i.case, i.act, i.done) for i in found] == [
        (run.key, case, act, run.committed)
    ] * announced
    for interrupted in found:
        small.clerk.rounds.told(interrupted.key)
    assert small.clerk.rounds.interrupted() == ()


def repeat(small: SmallOffice, act: Act, case: str) -> None:
    with small.desk.adapters.store.read() as unit:
        found = unit.cases.get(case)
    if act is Act.SEAL:
        small.sign(found)
    else:
        small.clerk.filing.file_away(case, register_entered=True)


FEW = [
    (Act.SEAL, "after sealer.seal*1"),
    (Act.SEAL, "uncommitted store.write*2"),
    (Act.SEAL, "after store.write*2"),
    (Act.FILE_AWAY, "uncommitted store.write*2"),
]


@pytest.fixture(scope="module")
def moments(template: Template, tmp_path_factory: pytest.TempPathFactory) -> dict[Act, tuple[str, ...]]:
    """All moments of each act, from one that nobody kills."""
    found = {}
    for act, case in template.cases.items():
        run = play(copy_of(template, tmp_path_factory.mktemp("whole") / "profile"), VERBS[act], case)
        assert run.done
        found[act] = run.moments
    return found


@pytest.mark.parametrize(("act", "last"), FEW, ids=[f"{act}-{last}" for act, last in FEW])
def test_killed_at_a_telling_moment_the_case_is_before_or_after(
    office: SmallOffice, template: Template, profile: Profile, act: Act, last: str
) -> None:
    run = play(profile, VERBS[act], template.cases[act], last)
    assert f"{run.moments[-1]}*{run.moments.count(run.moments[-1])}" == last
    demand_whole(office, profile, act, template.cases[act], run)


@pytest.mark.crash
@pytest.mark.timeout(480)
@pytest.mark.parametrize("act", STEPS)
def test_killed_at_any_moment_the_case_is_before_or_after(
    office: SmallOffice, template: Template, tmp_path: Path, moments, act: Act
) -> None:
    for last in range(1, len(moments[act]) + 1):
        profile = copy_of(template, tmp_path / str(last))
        run = play(profile, VERBS[act], template.cases[act], last)
        assert run.moments == moments[act][:last]
        demand_whole(office, profile, act, template.cases[act], run)


@pytest.mark.parametrize("last", ["at the pad*1", "waiting for the passphrase*1", "sealed*1"])
def test_killed_during_a_sitting_the_desk_says_whose_it_was(
    office: SmallOffice, template: Template, profile: Profile, last: str
) -> None:
    run = play(profile, "sit", template.cases[Act.SEAL], last)
    demand_sitting_told(office, profile, template.cases[Act.SEAL], run)


@pytest.mark.crash
@pytest.mark.timeout(480)
def test_killed_at_any_moment_of_a_sitting_the_desk_says_whose_it_was(
    office: SmallOffice, template: Template, tmp_path: Path
) -> None:
    case = template.cases[Act.SEAL]
    whole = play(copy_of(template, tmp_path / "whole"), "sit", case)
    assert whole.done
    for last, moment in enumerate(whole.moments, 1):
        if moment.startswith(("before ", "after sealer", "after examiner", "after blobs")):
            continue  # in the store all is as after the moment before
        profile = copy_of(template, tmp_path / str(last))
        run = play(profile, "sit", case, last)
        assert run.moments == whole.moments[:last]
        demand_sitting_told(office, profile, case, run)


def demand_sitting_told(office: SmallOffice, profile: Profile, case: str, run: Run) -> None:
    """After a kill during a sitting: told whose it was and whether it was sealed; if not, signed again.

    Its units: sent to the pad, sealing announced with a locked key, announced again, sealed, told.
    """
    written = run.moments.count("after store.write")
    sealed = written >= 4
    act = Act.WITNESS if written < 2 else Act.SEAL
    with a_branch(profile, office) as small:
        found = small.clerk.rounds.interrupted()
        assert [(i.key, i.case, i.act, i.done) for i in found] == [(run.key, case, act, sealed)] * (
            0 < written < 5
        )
        demand_sound(small)
        for interrupted in found:
            small.clerk.rounds.told(interrupted.key)
        if not sealed:
            repeat(small, Act.SEAL, case)
            demand_sound(small)
        assert small.clerk.rounds.interrupted() == ()


@pytest.mark.crash
@pytest.mark.timeout(480)
def test_killed_again_and_again_at_work_nothing_is_lost_or_doubled(
    office: SmallOffice, template: Template, tmp_path: Path, effort: Effort
) -> None:
    profile = copy_of(template, tmp_path / "profile")
    filed: set[str] = set()
    for chance in effort.turns(150):
        filed |= work_until_killed(profile, chance)
        with a_branch(profile, office) as small:
            assert list(profile.work.iterdir()) == []
            demand_sound(small)
            for reference in filed:  # what was called done stays done
                case = small.clerk.cases.by_reference(reference)
                assert small.clerk.cases.open(case).case.state is CaseState.FILED
    assert filed


def work_until_killed(profile: Profile, chance: random.Random) -> set[str]:
    process = start(profile, "work", "")
    assert process.stdout is not None
    assert process.stdout.readline().startswith("key")
    time.sleep(chance.uniform(0.0, 8.0))  # the first visit takes 2 to 6 seconds, as busy as the machine is
    os.killpg(process.pid, signal.SIGKILL)
    said, _ = process.communicate(timeout=30)
    demand_nobody_left(process.pid)
    return {line.removeprefix("filed ") for line in said.splitlines() if line.startswith("filed ")}


@pytest.mark.crash
def test_killed_while_its_store_is_made_the_desk_makes_it_the_next_time(
    tmp_path: Path, effort: Effort
) -> None:
    for number, chance in enumerate(effort.turns(100)):
        profile = Profile(tmp_path / str(number))
        command = [sys.executable, "-m", "clerkdesk", "migrate"]
        environment = {**os.environ, "CLERKDESK_PROFILE": str(profile.root)}
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
        late = time.monotonic() + 10
        while not profile.store.exists() and time.monotonic() < late:
            time.sleep(0.005)
        time.sleep(chance.uniform(0.0, 0.5))
        process.kill()
        process.wait()
        desk = Desk(profile, SessionVault(), SystemClock())
        assert check_chain(desk.adapters.store) is None
        assert desk.reception.people() == ()
        desk.close()


def test_a_desk_that_is_killed_alone_takes_its_children_along(profile: Profile) -> None:
    process = start(profile, "work", "")
    assert process.stdout is not None
    while not process.stdout.readline().startswith("filed"):
        pass
    assert len(list(members(process.pid))) > 4  # keys, sealer, examiner, reader, paper
    process.kill()
    process.communicate(timeout=30)
    demand_nobody_left(process.pid)


def slow_to_read(path: Path) -> Path:
    """A PDF whose catalog is millions of numbers long, which pyHanko reads one by one."""
    head = b"%PDF-1.7\n"
    body = b"1 0 obj\n<< /Type /Catalog /Long [" + b"0 " * 3_000_000 + b"] >>\nendobj\n"
    tail = b"xref\n0 2\n0000000000 65535 f \n%010d 00000 n \ntrailer\n<< /Size 2 /Root 1 0 R >>\n" % len(head)
    path.write_bytes(head + body + tail + b"startxref\n%d\n%%%%EOF\n" % len(head + body))
    return path


def test_a_child_that_is_busy_does_not_outlive_its_parent(tmp_path: Path) -> None:
    examine = (
        "import sys; from pathlib import Path; from clerkdesk.adapters.pades.examiner import PadesExaminer\n"
        "e = PadesExaminer(); e.warm(); print('warm', flush=True); e.examine(Path(sys.argv[1]), [])"
    )
    command = [sys.executable, "-c", examine, str(slow_to_read(tmp_path / "slow.pdf"))]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "warm\n"
        time.sleep(0.5)
        assert process.poll() is None, "the file was read too quickly to tell"
        assert len(list(members(process.pid))) == 2
        process.kill()
    demand_nobody_left(process.pid)


def test_what_a_living_desk_is_making_is_not_swept_away(profile: Profile) -> None:
    first = open_office(profile, None)
    with first.desk.adapters.blobs.bench() as bench:
        (bench / "half.pdf").write_bytes(b"%PDF")
        time.sleep(0.02)
        second = open_office(profile, None)
        assert (bench / "half.pdf").exists()
        second.desk.close()
    assert list(profile.work.iterdir()) == []
    first.desk.close()
