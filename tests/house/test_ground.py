"""The ground the tests stand on does fail a test that leaves something behind."""

import logging
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.house.effort import Effort
from tests.house.leftovers import LongLived, no_unexpected_errors, nobody_stays
from tests.house.sources import ROOT


def test_a_thread_left_behind_fails_the_test() -> None:
    bell = threading.Event()
    sleeper = threading.Thread(target=bell.wait, name="sleeper")
    with pytest.raises(AssertionError, match="thread sleeper"), nobody_stays(LongLived(), patience=0):
        sleeper.start()
    bell.set()
    sleeper.join()


def test_a_thread_kept_on_purpose_may_stay() -> None:
    bell, kept = threading.Event(), LongLived()
    sleeper = threading.Thread(target=bell.wait)
    with nobody_stays(kept, patience=0):
        sleeper.start()
        kept.threads.add(sleeper)
    bell.set()
    sleeper.join()


@pytest.mark.skipif(sys.platform == "win32", reason="children are counted in /proc")
def test_a_child_left_behind_fails_the_test() -> None:
    with pytest.raises(AssertionError, match=r"child \d+"), nobody_stays(LongLived(), patience=0):
        child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    child.communicate(b"\n")


def test_an_unexpected_error_in_the_log_fails_the_test(expected_errors: list[str]) -> None:
    expected_errors.append("disk full")  # for the guard around this test
    log = logging.getLogger("ground")
    with pytest.raises(AssertionError, match="disk full"), no_unexpected_errors([]):
        log.error("disk full")


def test_an_expected_error_must_come(expected_errors: list[str]) -> None:
    expected_errors.append("disk")
    logging.getLogger("ground").error("disk full")
    with pytest.raises(AssertionError, match="never came"), no_unexpected_errors(["pad unplugged"]):
        pass


def test_a_logger_switched_off_fails_the_test() -> None:
    logger = logging.getLogger("clerkdesk.ground")
    try:
        with pytest.raises(AssertionError, match=r"clerkdesk\.ground"), no_unexpected_errors([]):
            logger.disabled = True
    finally:
        logger.disabled = False


def test_a_skip_fails_where_everything_is_required(tmp_path: Path) -> None:
    (tmp_path / "empty.ini").write_text("[pytest]\n")
    (tmp_path / "test_skipping.py").write_text(
        "import pytest\ndef test_it():\n    pytest.skip('no pad here')\n"
    )
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-c", tmp_path / "empty.ini", tmp_path],
        cwd=ROOT,
        env={**os.environ, "CLERKDESK_REQUIRE": "1", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "required, but skipped: Skipped: no pad here" in done.stdout


def test_the_person_at_the_machine_keeps_their_home() -> None:
    assert Path.home().name == "home"
    assert "DBUS_SESSION_BUS_ADDRESS" not in os.environ


def test_a_short_run_takes_a_tenth_of_the_turns() -> None:
    assert len(list(Effort(None).turns(200))) == 20


def test_a_turn_meets_the_same_chance_in_every_run() -> None:
    long_run, short_run = list(Effort(1).turns(30)), list(Effort(None).turns(30))
    assert [chance.random() for chance in short_run] == [long_run[turn].random() for turn in (0, 10, 20)]
