"""What keeps a desk from opening is said with a code, and nothing is written over."""

import ctypes
import os
import subprocess
import sys
from pathlib import Path

import pytest

from clerkdesk.adapters.clock import SystemClock
from clerkdesk.adapters.vault.session import SessionVault
from clerkdesk.app.build import Desk
from clerkdesk.app.cli import main
from clerkdesk.base.paths import Profile
from clerkdesk.domain.people import Role

PR_CAPBSET_DROP, CAP_DAC_OVERRIDE = 24, 1  # linux/prctl.h, linux/capability.h


@pytest.fixture
def worked_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Profile:
    """A profile somebody works in."""
    profile = Profile(tmp_path / "office")
    monkeypatch.setenv("CLERKDESK_PROFILE", str(profile.root))
    desk = Desk(profile, SessionVault(), SystemClock())
    desk.reception.introduce("Erika Chef", "Bürgerbüro", frozenset({Role.CLERK}))
    desk.close()
    return profile


def test_without_a_screen_the_desk_says_so_and_ends(
    worked_in: Profile, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main([]) == 69
    assert "DSK-09" in capsys.readouterr().err


def give_up_overriding() -> None:
    """Be bound by the rights of folders also as the machine's administrator (capabilities(7))."""
    if os.geteuid() == 0:
        ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="rights of folders bind everybody only on Linux")
@pytest.mark.parametrize("verb", [[], ["import", "letter.pdf"], ["migrate"]])
def test_a_folder_that_cannot_be_written_into_is_named(worked_in: Profile, verb: list[str]) -> None:
    everything = [worked_in.root, *worked_in.root.rglob("*")]
    for each in everything:
        each.chmod(0o500 if each.is_dir() else 0o400)
    command = [sys.executable, "-m", "clerkdesk", *verb]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False, preexec_fn=give_up_overriding
    )
    for each in everything:
        each.chmod(0o700 if each.is_dir() else 0o600)
    assert (done.returncode, done.stderr.count("DSK-04")) == (70, 1), done.stderr


def test_a_log_that_cannot_be_written_stops_nothing(
    worked_in: Profile, capsys: pytest.CaptureFixture[str]
) -> None:
    (worked_in.logs / "clerkdesk.log").mkdir()
    assert main(["person", "add", "Max Muster", "--role", "clerk"]) == 0
    assert main(["import", str(worked_in.root / "nosuch.pdf"), "--person", "max"]) == 1


@pytest.mark.parametrize(
    "verb", [["import", "letter.pdf"], ["migrate"], ["person", "add", "X", "--role", "clerk"]]
)
def test_a_damaged_store_is_said_and_left_alone(
    worked_in: Profile, verb: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    damaged = b"no store" * 1000
    worked_in.store.write_bytes(damaged)
    assert main(verb) == 70
    assert "STO-06" in capsys.readouterr().err
    assert worked_in.store.read_bytes() == damaged


@pytest.mark.parametrize("verb", [["import", "letter.pdf"], ["migrate"]])
def test_documents_without_their_store_do_not_make_a_new_office(
    worked_in: Profile, verb: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (worked_in.blobs / "ab").mkdir()
    (worked_in.blobs / "ab" / ("c" * 62)).write_bytes(b"%PDF")
    worked_in.store.unlink()
    assert main(verb) == 70
    assert "STO-06" in capsys.readouterr().err
    assert not worked_in.store.exists()
