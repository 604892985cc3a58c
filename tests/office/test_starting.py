"""What keeps a desk from opening is said with a code, and nothing is written over."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from clerkdesk.adapters.clock import SystemClock
from clerkdesk.adapters.vault.session import SessionVault
from clerkdesk.app.build import Desk
from clerkdesk.app.cli import main
from clerkdesk.base.paths import Profile
from clerkdesk.domain.people import Role


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


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Let nobody write below a folder: what binds others does not bind the machine's administrator."""
    if os.geteuid() != 0:
        folder.chmod(0o500)
        yield
        folder.chmod(0o700)
        return
    mounts = (["--bind", str(folder), str(folder)], ["-o", "remount,ro,bind", str(folder)])
    if any(subprocess.run(["mount", *each], capture_output=True, check=False).returncode for each in mounts):
        pytest.skip("no right to mount here")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@pytest.mark.skipif(os.name != "posix", reason="rights of folders are POSIX's")
@pytest.mark.parametrize("verb", [[], ["import", "letter.pdf"], ["migrate"]])
def test_a_folder_that_cannot_be_written_into_is_named(
    worked_in: Profile, verb: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with read_only(worked_in.root):
        assert main(verb) == 70
    assert "DSK-04" in capsys.readouterr().err


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
