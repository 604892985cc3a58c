"""The desk as a program: opened, opened again, opened for the first time, stumbling, killed."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

import pytest

from clerkdesk.base.paths import Profile, resource

pytestmark = pytest.mark.whole

SECONDS = 60
"""How long a slow machine may take for a whole script."""


class RunningDesk:
    """A desk in a process of its own, and what it tells."""

    def __init__(self, profile: Profile, script: str, **environment: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.app.scripted", script],
            stdout=subprocess.PIPE,
            text=True,
            env=surroundings(profile) | environment,
        )

    @property
    def _told(self) -> IO[str]:
        assert self._process.stdout is not None
        return self._process.stdout

    def next(self) -> dict[str, Any]:
        """What it tells next."""
        line = self._told.readline()
        assert line, "it ended without a word"
        heard: dict[str, Any] = json.loads(line)
        return heard

    def end(self) -> tuple[int, list[dict[str, Any]]]:
        """Its exit code and what else it told."""
        said, _ = self._process.communicate(timeout=SECONDS)
        return self._process.returncode, [json.loads(line) for line in said.splitlines()]

    @property
    def pid(self) -> int:
        """The number of its process."""
        return self._process.pid

    @property
    def runs(self) -> bool:
        """Whether it has not ended yet."""
        return self._process.poll() is None

    def kill(self) -> None:
        """End it as a power cut does."""
        self._process.kill()
        self._process.wait()
        self._told.close()


def surroundings(profile: Profile) -> dict[str, str]:
    """The environment of a desk on this profile, on two screens that nobody sees."""
    screens = resource("samples", "two_screens.json")
    return {
        **os.environ,
        "CLERKDESK_PROFILE": str(profile.root),
        "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
    }


Open = Callable[..., RunningDesk]


@pytest.fixture
def opened(profile: Profile) -> Iterator[Open]:
    """Open desks on the profile; none outlives the test."""
    running: list[RunningDesk] = []

    def open_desk(script: str, at: Profile = profile, **environment: str) -> RunningDesk:
        running.append(RunningDesk(at, script, **environment))
        return running[-1]

    yield open_desk
    for desk in running:
        desk.kill()


def start_again(profile: Profile, *words: str) -> subprocess.Popen[bytes]:
    """Start ``clerkdesk`` as a person does who does not see that it is open."""
    command = [sys.executable, "-m", "clerkdesk", *words]
    return subprocess.Popen(
        command, env=surroundings(profile), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )


def test_opening_needs_neither_pdf_library_nor_sealing_in_the_windows_process(opened: Open) -> None:
    code, [seen] = opened("just_open").end()
    assert code == 0
    assert not {"pymupdf", "fitz", "pyhanko", "pikepdf", "typst", "fontTools"} & set(seen["modules"])
    assert {"PySide6", "sqlalchemy"} <= set(seen["modules"])


@pytest.mark.skipif(sys.platform != "linux", reason="limits are read in /proc")
def test_a_desk_that_dies_leaves_no_core_dump(opened: Open) -> None:
    desk = opened("wait_for_ever")
    assert desk.next() == {"open": True}
    limits = Path("/proc", str(desk.pid), "limits").read_text().splitlines()
    [core] = [line.split() for line in limits if line.startswith("Max core file size")]
    assert set(core[4:6]) <= {"0", "1"}


def test_a_second_start_raises_the_first_and_ends(opened: Open, profile: Profile) -> None:
    first = opened("stay")
    assert first.next() == {"open": True}
    with start_again(profile) as second:
        assert second.wait(SECONDS) == 0
    assert first.end() == (0, [{"raised": 1}])


def test_of_starts_at_the_same_moment_exactly_one_opens(opened: Open) -> None:
    desks = [opened("wait_for_ever") for _ in range(3)]
    late = time.monotonic() + SECONDS
    while len(left := [desk for desk in desks if desk.runs]) > 1 and time.monotonic() < late:
        time.sleep(0.05)
    [first] = left
    assert first.next() == {"open": True}
    assert [desk.end() for desk in desks if desk is not first] == [(0, [])] * 2


@pytest.mark.crash
def test_a_desk_that_was_killed_leaves_no_lock_behind(opened: Open) -> None:
    first = opened("wait_for_ever")
    assert first.next() == {"open": True}
    first.kill()
    assert opened("just_open").end()[0] == 0


def test_a_new_office_asks_who_works_there_and_opens_the_desk(opened: Open, tmp_path: Path) -> None:
    fresh = Profile(tmp_path / "fresh")
    code, told = opened("introduce", fresh).end()
    assert told == [
        {"primary": False},
        {"person": "erika", "roles": ["administrator", "clerk"], "asking": False},
    ]
    assert code == 0
    assert opened("just_open", fresh).end()[0] == 0  # and asks only once


def test_whatever_nobody_expected_is_told_by_number_and_logged_without_personal_data(
    opened: Open, profile: Profile
) -> None:
    code, [told] = opened("stumble").end()
    assert code == 0
    first, second = told["codes"]
    log = (profile.logs / "clerkdesk.log").read_text("utf-8")
    for shown in (first, second):
        code_shown, number = shown.split("/")
        assert code_shown == "CRA-01"
        assert f"unexpected, report {number}" in log
    assert log.count("ZeroDivisionError") == log.count("KeyError") == 1, "told and written once per place"
    assert "scripted.py" in log
    for word in ("Erika", "Mustermann", "12.03.1980", "/srv"):
        assert word not in log


@pytest.mark.crash
@pytest.mark.parametrize(
    ("moment", "tone"),
    [("writing", "WARNING"), ("before", "WARNING"), ("waiting", "WARNING"), ("after", "SUCCESS")],
)
def test_after_a_kill_in_the_middle_of_a_sitting_the_desk_says_where_the_case_stands(
    opened: Open, moment: str, tone: str
) -> None:
    dying = opened("sign_and_die", CLERKDESK_TEST_MOMENT=moment)
    case = dying.next()["case"]
    assert dying.end() == (-signal.SIGKILL, [])
    assert opened("say_interrupted").end() == (0, [{"told": [tone], "case": case}])
    assert opened("say_interrupted").end() == (0, [{"told": [], "case": ""}]), "it is told once"


def test_a_rule_that_was_refused_is_told_with_file_and_line(opened: Open, profile: Profile) -> None:
    (profile.rules / "procedures").mkdir(parents=True)
    (profile.rules / "procedures" / "dog-tax.toml").write_text("# ours\nkey = 1\n")
    assert opened("say_notices").end() == (0, [{"codes": ["RUL-01/dog-tax.toml:2"]}])


def test_what_keeps_a_desk_from_opening_is_said_with_its_code(profile: Profile) -> None:
    profile.store.write_bytes(b"this is no store at all" * 100)
    with start_again(profile) as process:
        _, said = process.communicate(timeout=SECONDS)
    assert process.returncode == 70
    assert b"STO-06" in said
    assert profile.store.read_bytes() == b"this is no store at all" * 100
