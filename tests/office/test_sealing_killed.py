"""Killed at any moment, sealing many files is gone on with, and each ends up sealed and written down once."""

import os
import signal
import subprocess
from pathlib import Path

import pytest

from clerkdesk.adapters.exchange.sealed_folder import LocalSealedFolder
from clerkdesk.domain.rights import Act
from clerkdesk.domain.seals import Level
from clerkdesk.domain.signatures import Integrity
from clerkdesk.registry.history import check_chain
from clerkdesk.usecases.sealing_files import SealWish
from tests.fakes.open_key import without_passphrase
from tests.fakes.papers import blank_paper
from tests.house.effort import Effort
from tests.office.conftest import SmallOffice, a_branch, start_verb
from tests.office.test_crash import Template, copy_of, demand_nobody_left, play, template

pytestmark = pytest.mark.whole

__all__ = ["template"]


def sealed_name(source: Path) -> Path:
    return source.with_suffix(".sealed.pdf")


def seal(small: SmallOffice, source: Path) -> None:
    small.clerk.sealing_files.seal(source, sealed_name(source), SealWish(Level.B_B))


def demand_sealed_once(small: SmallOffice, sources: list[Path]) -> None:
    """One seal over each source, one line in the history for each seal, and nothing else."""
    folder, judging = LocalSealedFolder(), small.desk.judging()
    for source in sources:
        assert folder.continues(sealed_name(source), source)
        judgement = judging.judge(sealed_name(source))
        assert judgement.integrity is Integrity.INTACT and len(judgement.signatures) == 1
    store = small.desk.adapters.store
    assert check_chain(store) is None
    with store.read() as unit:
        told = [line.value("digest") for line in unit.history.of_case("") if line.act is Act.SEAL_FILE]
    assert sorted(told) == sorted(folder.digest(sealed_name(source)) for source in sources)
    there = [path for place in {source.parent for source in sources} for path in place.iterdir()]
    assert sorted(there) == sorted([*sources, *map(sealed_name, sources)])


def killed_and_gone_on_with(
    office: SmallOffice, template: Template, folder: Path, last: object
) -> tuple[str, ...]:
    (folder / "in").mkdir(parents=True)
    source = blank_paper(folder / "in" / "paper.pdf")
    profile = copy_of(template, folder / "profile")
    run = play(profile, "seal-file", str(source), last)
    assert sealed_name(source).exists() == run.done, "nothing half made has its name"
    with a_branch(profile, office) as small:
        seal(small, source)
        demand_sealed_once(small, [source])
    return run.moments


def test_killed_after_it_was_written_down_the_very_same_file_gets_its_name(
    office: SmallOffice, template: Template, tmp_path: Path
) -> None:
    moments = killed_and_gone_on_with(office, template, tmp_path, "after store.write*1")
    assert moments[-1] == "after store.write"


@pytest.mark.crash
@pytest.mark.timeout(480)
def test_killed_at_any_moment_a_file_is_sealed_once(
    office: SmallOffice, template: Template, tmp_path: Path
) -> None:
    whole = killed_and_gone_on_with(office, template, tmp_path / "whole", 0)
    assert len(whole) > 6
    for last in range(1, len(whole) + 1):
        assert killed_and_gone_on_with(office, template, tmp_path / str(last), last) == whole[:last]


@pytest.mark.crash
@pytest.mark.timeout(480)
def test_killed_again_and_again_a_nights_work_is_done_once(
    office: SmallOffice,
    template: Template,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    effort: Effort,
) -> None:
    profile, nights = copy_of(template, tmp_path / "profile"), list[Path]()
    without_passphrase(office.town, profile.seal_key)
    monkeypatch.setenv("CLERKDESK_PROFILE", str(profile.root))
    for number, chance in enumerate(effort.turns(20)):
        (tmp_path / str(number)).mkdir()
        sources = [blank_paper(tmp_path / str(number) / f"{name}.pdf") for name in range(6)]
        while (code := seal_until_killed(sources, chance.uniform(0.0, 0.5))) != 0:
            assert code == -signal.SIGKILL
        nights += sources
        with a_branch(profile, office) as small:
            demand_sealed_once(small, nights)


def seal_until_killed(sources: list[Path], seconds: float) -> int:
    """Run the verb, and kill it so long after it has sealed one more; its exit code."""
    with start_verb("seal", *sources, "--by", "katrin") as process:
        assert process.stdout is not None
        while (line := process.stdout.readline()) and b": sealed, " not in line:
            pass
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate(timeout=30)
    demand_nobody_left(process.pid)
    return process.returncode
